//! What there is to do: open complaints by their next due instant, the longest due first. A list shows;
//! it decides nothing.

use jiff::Timestamp;
use practice::{
    complaint::Stage,
    terms::{Kind, Language, Level},
};

use crate::{
    Cursor, Error, Page, Register,
    driver::Query,
    pages::page,
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
    /// Of one of these people; empty: of any or none.
    pub assignees: Vec<String>,
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
    pub kind: Option<Kind>,
}

impl Register {
    /// Open complaints by next due instant, those without one last; then by receipt.
    pub async fn worklist(&self, filter: &Worklist, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        let answers = self.database().read_all(queries(filter, limit, after)).await?;
        let mut rows: Vec<Row> = answers.into_iter().flatten().collect();
        rows.sort_by_key(by_due);
        Ok(page(&rows, limit, by_due))
    }

    /// Complaints of a team that are handled with others, and so in no list of work: they are its own when they go apart.
    pub async fn elsewhere_of_team(&self, team: &str, limit: usize) -> Result<Vec<String>, Error> {
        let rows = self
            .database()
            .read(&statements::WORK_ELSEWHERE_OF_TEAM, values![team, limit])
            .await?;
        rows.iter().map(|row| row.string(0)).collect()
    }
}

/// One query for each person, team and stage that is asked for: each walks an index and stops at the limit.
fn queries(filter: &Worklist, limit: usize, after: Option<&Cursor>) -> Vec<Query> {
    let any = [String::new()];
    let or_any = |all: &'_ [String]| -> Vec<String> { if all.is_empty() { any.to_vec() } else { all.to_vec() } };
    let stages: Vec<&str> = if filter.stages.is_empty() {
        vec![""]
    } else {
        filter.stages.iter().map(|s| s.word()).collect()
    };
    let mut queries = Vec::new();
    for assignee in or_any(&filter.assignees) {
        for team in or_any(&filter.teams) {
            for stage in &stages {
                let values = work_values(filter, [&assignee, &team, stage], limit, after);
                let statements = narrowest(filter).into_iter();
                queries.extend(statements.map(|statement| (statement, values.clone())));
            }
        }
    }
    queries
}

/// The statements whose indexes leave the fewest complaints to look at. All open ones are those that
/// nobody has and those that somebody has.
fn narrowest(filter: &Worklist) -> Vec<&'static Statement> {
    if !filter.assignees.is_empty() {
        vec![&statements::WORK_BY_ASSIGNEE]
    } else if filter.undelivered {
        vec![&statements::WORK_UNDELIVERED]
    } else if filter.level.is_some_and(|level| level > Level::FIRST) {
        vec![&statements::WORK_ESCALATED]
    } else if filter.unassigned {
        vec![&statements::WORK_OF_NOBODY]
    } else if !filter.teams.is_empty() {
        vec![&statements::WORK_BY_TEAM]
    } else if !filter.stages.is_empty() && !filter.stages.contains(&Stage::New) {
        vec![&statements::WORK_BY_STAGE]
    } else {
        vec![&statements::WORK_OF_NOBODY, &statements::WORK_OF_SOMEBODY]
    }
}

fn work_values(
    filter: &Worklist,
    [assignee, team, stage]: [&str; 3],
    limit: usize,
    after: Option<&Cursor>,
) -> Vec<Value> {
    let (major, minor, number) = after.map_or((i64::MIN, i64::MIN, i64::MIN), |after| {
        (after.major, after.minor, after.number)
    });
    // Instants are whole milliseconds: before one is until the one ahead of it.
    let until = filter.due_before.map_or(NEVER, |at| at.as_millisecond() - 1);
    values![
        major,
        minor,
        number,
        limit.saturating_add(1),
        filter.due_from.map_or(i64::MIN, Timestamp::as_millisecond),
        until,
        stage,
        filter.language.as_ref().map_or("", Language::tag),
        assignee,
        team,
        i64::from(filter.level.map_or(0, |level| level.0)),
        filter.undelivered,
        filter.unassigned,
        filter.kind.map_or("", |kind| kind.word()),
    ]
}

pub(crate) fn by_due(row: &Row) -> Cursor {
    let number = |column| row.int(column).unwrap_or(NEVER);
    Cursor {
        major: number(20),
        minor: number(15),
        number: number(28),
    }
}
