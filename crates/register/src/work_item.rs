//! A complaint as lists show it, read from its row.

use jiff::{Timestamp, civil::Date};
use practice::{
    complaint::Stage,
    entry::Seq,
    obligation::Standing,
    terms::{Channel, Class, Kind, Language, Level, Service},
};

use crate::{Error, summary::NEVER, value::Row};

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
    /// How many others are handled with it, and stand in no list of work of their own.
    pub with_it: u32,
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

/// A complaint in a list of many. One whose row cannot be read is left out and told of in the log, so that it takes no
/// other with it; `rebuild` names it.
pub fn listed(row: &Row) -> Option<WorkItem> {
    let unread = |error: &Error| {
        tracing::error!(
            %error,
            source = ?std::error::Error::source(error),
            reference = row.text(0).unwrap_or_default(),
            "a complaint is left out of a list, for its row cannot be read; run: recourse rebuild"
        );
    };
    item(row).inspect_err(unread).ok()
}

pub fn item(row: &Row) -> Result<WorkItem, Error> {
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
        name: row.maybe(13, Row::string)?.filter(|name| !name.trim().is_empty()),
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
        with_it: row.count(29)?,
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
