//! Obligations as rows: the stored result of a pure function, for lists and clocks. How an obligation
//! stands now is asked with the instant, never stored.

use jiff::Timestamp;
use practice::{
    Complaint,
    entry::Seq,
    obligation::{Ended, Obligation, Standing, Strength},
    terms::Level,
};

use crate::{
    Error, Register, statements,
    step::Step,
    value::{Row, Value, values},
};

/// An obligation as the register holds it; why it is due then is derived again when asked.
#[expect(clippy::struct_excessive_bools, reason = "a row of a table, column by column")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObligationRow {
    pub complaint: String,
    pub promise: String,
    pub nth: u32,
    pub level: Level,
    pub published: bool,
    pub strength: Strength,
    pub since: Timestamp,
    pub since_seq: Seq,
    pub running: bool,
    pub paused: bool,
    pub due: Option<Timestamp>,
    /// The instant and the entry of the evidence that stands.
    pub performed_at: Option<Timestamp>,
    pub performed_seq: Option<Seq>,
    /// When earlier evidence was undone, the last time.
    pub undone_at: Option<Timestamp>,
    pub ended: Option<Ended>,
    pub ended_at: Option<Timestamp>,
    /// Broken once its due instant has passed.
    pub breakable: bool,
    pub noticed: bool,
    pub warned: bool,
}

/// A promise that falls due soon and of which nobody was warned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueSoon {
    pub reference: String,
    pub promise: String,
    pub nth: u32,
    pub due: Timestamp,
}

impl ObligationRow {
    /// How it stands at an instant; the same as [`Obligation::standing`].
    pub fn standing(&self, now: Timestamp) -> Standing {
        let broken = self.breakable && self.due.is_some_and(|due| due < now);
        match (broken, self.performed_at.is_some()) {
            (true, true) => Standing::KeptLate,
            (true, false) if self.ended.is_some() => Standing::Broken,
            (true, false) => Standing::BrokenOwed,
            (false, true) => Standing::Kept,
            (false, false) if self.ended.is_some() => Standing::Discharged,
            (false, false) if !self.running => Standing::Waiting,
            (false, false) if self.paused => Standing::Paused,
            (false, false) => Standing::Open,
        }
    }
}

impl Register {
    pub async fn obligations(&self, reference: &str) -> Result<Vec<ObligationRow>, Error> {
        let rows = self
            .database()
            .read(&statements::OBLIGATIONS, values![reference])
            .await?;
        rows.iter().map(|row| read(reference, row)).collect()
    }

    /// Cases with a breach that has happened and was not noticed, the longest due first.
    pub async fn due_before(&self, now: Timestamp, limit: usize) -> Result<Vec<String>, Error> {
        let rows = self
            .database()
            .read(&statements::BREACHES_TO_NOTICE, values![now, limit])
            .await?;
        rows.iter().map(|row| row.string(0)).collect()
    }

    /// Cases with a call, chat or visit that goes on and began before an instant.
    pub async fn contacts_begun_before(&self, instant: Timestamp, limit: usize) -> Result<Vec<String>, Error> {
        let rows = self
            .database()
            .read(&statements::CONTACTS_BEGUN_BEFORE, values![instant, limit])
            .await?;
        rows.iter().map(|row| row.string(0)).collect()
    }

    /// What falls due from now until the horizon, is in the last quarter of its time and was not warned of, the
    /// soonest first. Without the quarter, a promise that is short would be warned of as it begins.
    pub async fn due_soon(&self, now: Timestamp, horizon: Timestamp, limit: usize) -> Result<Vec<DueSoon>, Error> {
        let rows = self
            .database()
            .read(&statements::DUE_SOON, values![now, horizon, limit])
            .await?;
        let soon = |row: &Row| {
            Ok(DueSoon {
                reference: row.string(0)?,
                promise: row.string(1)?,
                nth: row.count(2)?,
                due: row.time(3)?,
            })
        };
        rows.iter().map(soon).collect()
    }

    /// The earliest breach that was not noticed, past or to come: when the clocks should look again.
    pub async fn next_deadline(&self) -> Result<Option<Timestamp>, Error> {
        let rows = self.database().read(&statements::NEXT_DEADLINE, values![]).await?;
        rows.first().map(|row| row.time(0)).transpose()
    }
}

fn named(obligation: &Obligation) -> (String, u32) {
    (obligation.promise.clone(), obligation.nth)
}

fn breakable(obligation: &Obligation) -> bool {
    obligation.broken_at(Timestamp::MAX).is_some()
}

/// When the first of these breaks, or broke, that nobody has noticed.
pub fn watch(complaint: &Complaint, obligations: &[Obligation]) -> Option<Timestamp> {
    let unseen = obligations
        .iter()
        .filter(|obligation| breakable(obligation) && !complaint.broken_noticed.contains(&named(obligation)));
    unseen.filter_map(|obligation| obligation.due).min()
}

/// The row of an obligation, in the order of the table's columns.
pub fn row(complaint: &Complaint, obligation: &Obligation) -> Vec<Value> {
    let named = named(obligation);
    let evidence = obligation.evidence();
    let undone = obligation
        .performed
        .iter()
        .filter_map(|performance| performance.undone)
        .map(|(_, at)| at)
        .max();
    values![
        Value::CaseNumber,
        obligation.promise.as_str(),
        obligation.nth,
        i64::from(obligation.level.0),
        obligation.published,
        obligation.strength.word(),
        obligation.since,
        obligation.since_seq,
        obligation.running,
        obligation.paused,
        obligation.due,
        evidence.map(|evidence| evidence.at),
        evidence.map(|evidence| evidence.seq),
        undone,
        obligation.ended.map(|(ended, _)| word(ended)),
        obligation.ended.map(|(_, at)| at),
        breakable(obligation),
        evidence.is_none() && obligation.ended.is_none(),
        complaint.broken_noticed.contains(&named),
        complaint.warned_of.contains(&named),
    ]
}

/// The steps from some rows to others. Without the former, all are replaced.
pub fn write(before: Option<&[Vec<Value>]>, after: Vec<Vec<Value>>) -> Vec<Step> {
    let mut steps = Vec::new();
    match before {
        None => steps.push(Step::new(&statements::REMOVE_OBLIGATIONS, values![Value::CaseNumber])),
        Some(before) => {
            let gone = before
                .iter()
                .filter(|row| !after.iter().any(|same| same[..3] == row[..3]));
            steps.extend(gone.map(|row| Step::new(&statements::REMOVE_OBLIGATION, row[..3].to_vec())));
        }
    }
    let changed = after
        .into_iter()
        .filter(|row| !before.unwrap_or_default().contains(row));
    steps.extend(changed.map(|row| Step::new(&statements::PUT_OBLIGATION, row)));
    steps
}

const fn word(ended: Ended) -> &'static str {
    match ended {
        Ended::Discharged => "discharged",
        Ended::Superseded => "superseded",
    }
}

fn read(reference: &str, row: &Row) -> Result<ObligationRow, Error> {
    Ok(ObligationRow {
        complaint: reference.to_owned(),
        promise: row.string(1)?,
        nth: row.count(2)?,
        level: Level(u8::try_from(row.int(3)?).unwrap_or(u8::MAX)),
        published: row.flag(4)?,
        strength: row.parsed(5)?,
        since: row.time(6)?,
        since_seq: row.count(7)?,
        running: row.flag(8)?,
        paused: row.flag(9)?,
        due: row.maybe(10, Row::time)?,
        performed_at: row.maybe(11, Row::time)?,
        performed_seq: row.maybe(12, Row::count)?,
        undone_at: row.maybe(13, Row::time)?,
        ended: row.maybe(14, |row, column| {
            Ok(if row.text(column)? == "superseded" {
                Ended::Superseded
            } else {
                Ended::Discharged
            })
        })?,
        ended_at: row.maybe(15, Row::time)?,
        breakable: row.flag(16)?,
        noticed: row.flag(18)?,
        warned: row.flag(19)?,
    })
}
