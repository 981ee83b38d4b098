//! Lists of complaints: what there is to do, by the next due instant; all of them, newest first; and
//! the few that a name or a number finds. A list shows; it decides nothing.

use std::{collections::BTreeSet, fmt, str::FromStr};

use jiff::{Timestamp, civil::Date};
use practice::{
    complaint::Stage,
    entry::Seq,
    obligation::Standing,
    terms::{Channel, Class, Kind, Language, Level, Service},
};

use crate::{
    Error, Register,
    driver::Query,
    names::{folded_words, just_after},
    statements::{self, Statement},
    summary::NEVER,
    value::{Row, Value, values},
};

/// The stages in which the next step is the customer's.
pub const CUSTOMERS_TURN: [Stage; 3] = [Stage::Waiting, Stage::Offered, Stage::Told];

/// Which open complaints; by default all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Worklist {
    /// Of one of these teams; empty: of any or none.
    pub teams: Vec<String>,
    pub assignee: Option<String>,
    pub unassigned: bool,
    /// At least this level.
    pub level: Option<Level>,
    /// In one of these stages; empty: in any.
    pub stages: Vec<Stage>,
    /// With a promise that is owed and falls due from this instant on…
    pub due_from: Option<Timestamp>,
    /// …and before this one. With the present instant: broken and still owed.
    pub due_before: Option<Timestamp>,
    pub undelivered: bool,
    pub language: Option<Language>,
}

/// A complaint in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkItem {
    pub reference: String,
    pub version: Seq,
    pub brand: Option<String>,
    pub kind: Kind,
    pub stage: Stage,
    pub service: Service,
    /// Of the first issue.
    pub category: Option<String>,
    pub language: Language,
    pub channel: Channel,
    pub class: Class,
    pub level: Level,
    pub team: Option<String>,
    pub assignee: Option<String>,
    /// Personal; None if anonymous or erased.
    pub name: Option<String>,
    /// The beginning of what the customer wrote; personal.
    pub matter: Option<String>,
    pub received_at: Timestamp,
    pub filed_at: Timestamp,
    pub updated_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub estimate: Option<Date>,
    pub next: Option<NextDue>,
    /// Messages that did not arrive.
    pub undelivered: u32,
    pub live: Option<Channel>,
    pub urgent: bool,
}

/// The promise that falls due first among those still owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextDue {
    pub promise: String,
    pub nth: u32,
    pub due: Timestamp,
    pub running: bool,
    pub paused: bool,
}

impl NextDue {
    pub fn standing(&self, now: Timestamp) -> Standing {
        match (now > self.due, self.running, self.paused) {
            (true, ..) => Standing::BrokenOwed,
            (_, false, _) => Standing::Waiting,
            (_, _, true) => Standing::Paused,
            _ => Standing::Open,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub items: Vec<WorkItem>,
    /// How many there are in all, where that is known without counting.
    pub total: Option<i64>,
    /// Where the next page begins; None on the last.
    pub next: Option<Cursor>,
}

/// A place in a list. Its text means nothing to anybody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    major: i64,
    minor: i64,
    reference: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCursor;

impl fmt::Display for BadCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is not a place in a list; take it from `next` as it is")
    }
}

impl std::error::Error for BadCursor {}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.reference)
    }
}

impl FromStr for Cursor {
    type Err = BadCursor;
    fn from_str(text: &str) -> Result<Self, BadCursor> {
        let mut parts = text.splitn(3, '.');
        let mut part = || parts.next().ok_or(BadCursor);
        let (major, minor, reference) = (part()?, part()?, part()?);
        let number = |text: &str| text.parse().map_err(|_| BadCursor);
        Ok(Self {
            major: number(major)?,
            minor: number(minor)?,
            reference: reference.to_owned(),
        })
    }
}

/// The numbers beside the views; each is the length of the worklist of the same name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ViewCounts {
    pub mine: i64,
    pub my_teams: i64,
    pub broken_owed: i64,
    /// From now until the end of the day; not those that are broken.
    pub due_today: i64,
    pub unassigned: i64,
    pub customers_turn: i64,
    pub scheme: i64,
    pub open: i64,
    pub undelivered: i64,
}

impl Register {
    /// Open complaints by next due instant, those without one last; then by receipt.
    pub async fn worklist(&self, filter: &Worklist, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        let answers = self.database().read_all(queries(filter, limit, after)).await?;
        let mut rows: Vec<Row> = answers.into_iter().flatten().collect();
        rows.sort_by_key(by_due);
        page(&rows, limit, by_due)
    }

    /// All complaints, the newest filed first, with how many there are.
    pub async fn list(&self, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        let queries = vec![
            (&statements::COMPLAINTS_BY_FILING, backwards(limit, after)),
            (&statements::COUNTER, values!["complaints"]),
        ];
        let mut answers = self.database().read_all(queries).await?;
        let counted = answers.pop().unwrap_or_default();
        let total = counted.first().map(|row| row.int(0)).transpose()?;
        let page = page(&answers.pop().unwrap_or_default(), limit, |row| by_column(row, 16))?;
        Ok(Page { total, ..page })
    }

    /// Closed complaints, the newest closed first.
    pub async fn closed(&self, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        let rows = self
            .database()
            .read(&statements::WORK_CLOSED, backwards(limit, after))
            .await?;
        page(&rows, limit, |row| by_column(row, 18))
    }

    /// Complaints whose reference begins so, or whose complainant's name has words that begin so.
    pub async fn find(&self, text: &str, limit: usize) -> Result<Vec<WorkItem>, Error> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let mut queries: Vec<Query> = vec![(&statements::REFERENCES_FROM, values![text, just_after(text), limit])];
        let named = |word: String| (&statements::NAMED, values![word.as_str(), just_after(&word), 1000_i64]);
        queries.extend(folded_words(text).into_iter().map(named));
        let answers = self.database().read_all(queries).await?;
        let mut sets = answers
            .iter()
            .map(|rows| rows.iter().map(|row| row.string(0)).collect::<Result<BTreeSet<_>, _>>());
        let numbered = sets.next().transpose()?.unwrap_or_default();
        let named = sets
            .collect::<Result<Vec<_>, _>>()?
            .into_iter()
            .reduce(|a, b| &a & &b)
            .unwrap_or_default();
        let found = numbered.union(&named).take(limit);
        self.items(found.map(String::as_str).collect()).await
    }

    pub async fn item(&self, reference: &str) -> Result<Option<WorkItem>, Error> {
        Ok(self.items(vec![reference]).await?.pop())
    }

    async fn items(&self, references: Vec<&str>) -> Result<Vec<WorkItem>, Error> {
        let queries = references
            .into_iter()
            .map(|reference| (&statements::WORK_ITEM, values![reference]))
            .collect();
        self.database()
            .read_all(queries)
            .await?
            .iter()
            .flatten()
            .map(item)
            .collect()
    }

    /// The numbers beside the views, for one person and the teams they are in.
    pub async fn counts(
        &self,
        now: Timestamp,
        today_ends: Timestamp,
        staff: &str,
        teams: &[String],
    ) -> Result<ViewCounts, Error> {
        let mut queries: Vec<Query> = vec![
            (&statements::COUNT_BY_STAGE, values![]),
            (&statements::COUNT_OPEN, values![]),
            (&statements::COUNT_OF_STAFF, values![staff]),
            (&statements::COUNT_DUE, values![i64::MIN, now]),
            (&statements::COUNT_DUE, values![now, today_ends]),
            (&statements::COUNT_OF_NOBODY, values![]),
            (&statements::COUNT_UNDELIVERED, values![]),
        ];
        queries.extend(teams.iter().map(|team| (&statements::COUNT_OF_TEAM, values![team])));
        let answers = self.database().read_all(queries).await?;
        let (by_stage, numbers) = answers
            .split_first()
            .map_or((&[][..], &[][..]), |(first, rest)| (&first[..], rest));
        let numbers = numbers
            .iter()
            .flatten()
            .map(|row| row.int(0))
            .collect::<Result<Vec<_>, _>>()?;
        let [
            open,
            mine,
            broken_owed,
            due_today,
            unassigned,
            undelivered,
            of_teams @ ..,
        ] = &numbers[..]
        else {
            return Ok(ViewCounts::default());
        };
        let counted = by_stage
            .iter()
            .map(|row| Ok((row.parsed::<Stage>(0)?, row.int(1)?)))
            .collect::<Result<Vec<_>, Error>>()?;
        let in_stages = |wanted: &[Stage]| {
            counted
                .iter()
                .filter(|(stage, _)| wanted.contains(stage))
                .map(|(_, n)| n)
                .sum()
        };
        Ok(ViewCounts {
            mine: *mine,
            my_teams: of_teams.iter().sum(),
            broken_owed: *broken_owed,
            due_today: *due_today,
            unassigned: *unassigned,
            customers_turn: in_stages(&CUSTOMERS_TURN),
            scheme: in_stages(&[Stage::Scheme]),
            open: *open,
            undelivered: *undelivered,
        })
    }
}

/// One query for each team and stage that is asked for: each walks an index and stops at the limit.
fn queries(filter: &Worklist, limit: usize, after: Option<&Cursor>) -> Vec<Query> {
    let any_team = [String::new()];
    let teams = if filter.teams.is_empty() {
        &any_team[..]
    } else {
        &filter.teams[..]
    };
    let stages: Vec<&str> = if filter.stages.is_empty() {
        vec![""]
    } else {
        filter.stages.iter().map(|s| s.word()).collect()
    };
    let statement = narrowest(filter);
    let pairs = teams
        .iter()
        .flat_map(|team| stages.iter().map(move |stage| (team, *stage)));
    pairs
        .map(|(team, stage)| (statement, work_values(filter, team, stage, limit, after)))
        .collect()
}

/// The statement whose index leaves the fewest complaints to look at.
fn narrowest(filter: &Worklist) -> &'static Statement {
    if filter.assignee.is_some() {
        &statements::WORK_BY_ASSIGNEE
    } else if filter.undelivered {
        &statements::WORK_UNDELIVERED
    } else if filter.level.is_some_and(|level| level > Level::FIRST) {
        &statements::WORK_ESCALATED
    } else if filter.unassigned {
        &statements::WORK_OF_NOBODY
    } else if !filter.teams.is_empty() {
        &statements::WORK_BY_TEAM
    } else if !filter.stages.is_empty() && !filter.stages.contains(&Stage::New) {
        &statements::WORK_BY_STAGE
    } else {
        &statements::WORK_BY_DUE
    }
}

fn work_values(filter: &Worklist, team: &str, stage: &str, limit: usize, after: Option<&Cursor>) -> Vec<Value> {
    let (major, minor, reference) = after.map_or((i64::MIN, i64::MIN, ""), |after| {
        (after.major, after.minor, after.reference.as_str())
    });
    // Instants are whole milliseconds: before one is until the one ahead of it.
    let until = filter.due_before.map_or(NEVER, |at| at.as_millisecond() - 1);
    values![
        major,
        minor,
        reference,
        limit.saturating_add(1),
        filter.due_from.map_or(i64::MIN, Timestamp::as_millisecond),
        until,
        stage,
        filter.language.as_ref().map_or("", Language::tag),
        filter.assignee.as_deref().unwrap_or(""),
        team,
        i64::from(filter.level.map_or(0, |level| level.0)),
        filter.undelivered,
        filter.unassigned,
    ]
}

fn backwards(limit: usize, after: Option<&Cursor>) -> Vec<Value> {
    let (major, reference) = after.map_or((i64::MAX, ""), |after| (after.major, after.reference.as_str()));
    values![major, reference, limit.saturating_add(1)]
}

fn by_due(row: &Row) -> Cursor {
    let number = |column| row.int(column).unwrap_or(NEVER);
    Cursor {
        major: number(20),
        minor: number(15),
        reference: row.string(0).unwrap_or_default(),
    }
}

fn by_column(row: &Row, column: usize) -> Cursor {
    Cursor {
        major: row.int(column).unwrap_or(0),
        minor: 0,
        reference: row.string(0).unwrap_or_default(),
    }
}

/// Rows were asked for one more than the limit, to know whether there is another page.
fn page(rows: &[Row], limit: usize, place: impl Fn(&Row) -> Cursor) -> Result<Page, Error> {
    let shown = &rows[..rows.len().min(limit)];
    let items = shown.iter().map(item).collect::<Result<Vec<_>, _>>()?;
    let next = if rows.len() > limit {
        shown.last().map(place)
    } else {
        None
    };
    Ok(Page {
        items,
        total: None,
        next,
    })
}

impl Ord for Cursor {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.major, self.minor, &self.reference).cmp(&(other.major, other.minor, &other.reference))
    }
}

impl PartialOrd for Cursor {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

fn item(row: &Row) -> Result<WorkItem, Error> {
    Ok(WorkItem {
        reference: row.string(0)?,
        version: row.count(1)?,
        brand: row.maybe(2, Row::string)?,
        kind: row.parsed(3)?,
        stage: row.parsed(4)?,
        service: row.parsed(5)?,
        category: row.maybe(6, Row::string)?,
        language: language(row, 7)?,
        channel: row.parsed(8)?,
        class: row.parsed(9)?,
        level: Level(u8::try_from(row.int(10)?).unwrap_or(u8::MAX)),
        team: row.maybe(11, Row::string)?,
        assignee: row.maybe(12, Row::string)?,
        name: row.maybe(13, Row::string)?,
        matter: row.maybe(14, Row::string)?,
        received_at: row.time(15)?,
        filed_at: row.time(16)?,
        updated_at: row.time(17)?,
        closed_at: row.maybe(18, Row::time)?,
        estimate: row.maybe(19, Row::parsed)?,
        next: next_due(row)?,
        undelivered: row.count(25)?,
        live: row.maybe(26, Row::parsed)?,
        urgent: row.flag(27)?,
    })
}

fn next_due(row: &Row) -> Result<Option<NextDue>, Error> {
    if row.int(20)? == NEVER {
        return Ok(None);
    }
    Ok(Some(NextDue {
        promise: row.string(21)?,
        nth: row.count(22)?,
        due: row.time(20)?,
        running: row.flag(23)?,
        paused: row.flag(24)?,
    }))
}

pub fn language(row: &Row, column: usize) -> Result<Language, Error> {
    Language::new(row.text(column)?).map_err(|error| Error::unreadable("a language".to_owned(), error))
}
