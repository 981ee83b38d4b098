//! What is done about causes that complaints showed (ISO 10002, 8.3 and 8.6): who does what by when, and what came of
//! it. Every change is kept beside it, in order, and nothing takes one away. No word here names a customer: those who
//! write one are told so.

use jiff::{Timestamp, civil::Date};

use crate::{
    Error, Owed, Register,
    outbox::owe_alone,
    statements,
    step::{Refused, Step, Unwritten},
    value::{Row, values},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectiveAction {
    pub id: String,
    /// How many changes it has had, its beginning counted.
    pub version: u32,
    pub cause: String,
    /// What is to be done.
    pub measure: String,
    /// The id of a member of staff.
    pub owner: String,
    pub due: Date,
    /// The number of a report that it begins from, as a sentence, with its period.
    pub finding: Option<String>,
    pub found: Option<(Date, Date)>,
    /// References of complaints that showed the cause.
    pub complaints: Vec<String>,
    pub opened_at: Timestamp,
    pub opened_by: String,
    pub done: Option<Done>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub at: Timestamp,
    pub by: String,
    pub result: String,
}

/// One change of an action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionChange {
    pub seq: u32,
    pub at: Timestamp,
    pub by: String,
    pub what: Changed,
    /// As it was and as it became: ids, days, or the result.
    pub was: String,
    pub became: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    Opened,
    Owner,
    Due,
    Done,
}

impl Changed {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Owner => "owner",
            Self::Due => "due",
            Self::Done => "done",
        }
    }

    fn of(word: &str) -> Result<Self, Error> {
        [Self::Opened, Self::Owner, Self::Due, Self::Done]
            .into_iter()
            .find(|changed| changed.word() == word)
            .ok_or_else(|| Error::refused(format!("“{word}” is no change of an action")))
    }
}

impl Register {
    /// Begins an action, with what its owner is told.
    ///
    /// # Errors
    /// [`Error::Taken`] if there is one of this id.
    pub async fn begin_action(&self, action: &CorrectiveAction, owed: &[Owed]) -> Result<(), Error> {
        let (from, to) = action.found.unzip();
        let values = values![
            &action.id,
            &action.cause,
            &action.measure,
            &action.owner,
            action.due.to_string(),
            action.finding.as_deref(),
            from.map(|day| day.to_string()),
            to.map(|day| day.to_string()),
            action.complaints.join(" "),
            action.opened_at,
            &action.opened_by,
        ];
        let begun = ActionChange {
            seq: 1,
            at: action.opened_at,
            by: action.opened_by.clone(),
            what: Changed::Opened,
            was: String::new(),
            became: String::new(),
        };
        let mut steps = vec![
            Step::new(&statements::ADD_ACTION, values).or_if_there(Refused::Taken),
            kept(&action.id, &begun),
        ];
        steps.extend(owed.iter().map(owe_alone));
        self.write_new("action", steps).await.map(drop)
    }

    /// Writes one change of an open action, as it is after it. False if somebody changed it meanwhile, or it was done.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn change_action(
        &self,
        after: &CorrectiveAction,
        change: &ActionChange,
        owed: &[Owed],
    ) -> Result<bool, Error> {
        let done = after.done.as_ref();
        let values = values![
            &after.id,
            change.seq.saturating_sub(1),
            &after.owner,
            after.due.to_string(),
            done.map(|done| done.at),
            done.map(|done| done.by.as_str()),
            done.map(|done| done.result.as_str()),
        ];
        let mut steps = vec![
            Step::new(&statements::CHANGE_ACTION, values).or_if_nothing(Refused::Stale),
            kept(&after.id, change),
        ];
        steps.extend(owed.iter().map(owe_alone));
        match self.database().write(steps).await {
            Ok(_) => Ok(true),
            Err(Unwritten::Refused(_)) => Ok(false),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }

    pub async fn action(&self, id: &str) -> Result<Option<CorrectiveAction>, Error> {
        let rows = self.database().read(&statements::ACTION, values![id]).await?;
        rows.first().map(action).transpose()
    }

    /// The changes of an action, the first first.
    pub async fn changes_of_action(&self, id: &str) -> Result<Vec<ActionChange>, Error> {
        let rows = self.database().read(&statements::ACTION_CHANGES, values![id]).await?;
        rows.iter().map(change).collect()
    }

    /// Open actions that are due by a day, what is due first first.
    pub async fn open_actions(&self, from: Date, by: Date, limit: usize) -> Result<Vec<CorrectiveAction>, Error> {
        let values = values![from.to_string(), by.to_string(), limit];
        let rows = self.database().read(&statements::OPEN_ACTIONS, values).await?;
        rows.iter().map(action).collect()
    }

    /// Those that were done, the newest first.
    pub async fn done_actions(&self, limit: usize) -> Result<Vec<CorrectiveAction>, Error> {
        let rows = self.database().read(&statements::DONE_ACTIONS, values![limit]).await?;
        rows.iter().map(action).collect()
    }
}

fn kept(action: &str, change: &ActionChange) -> Step {
    let values = values![
        action,
        change.seq,
        change.at,
        &change.by,
        change.what.word(),
        &change.was,
        &change.became,
    ];
    Step::new(&statements::ADD_ACTION_CHANGE, values).or_if_there(Refused::Stale)
}

fn action(row: &Row) -> Result<CorrectiveAction, Error> {
    let day = |column| row.maybe(column, Row::parsed::<Date>);
    let done = row.maybe(12, Row::time)?.map(|at| -> Result<Done, Error> {
        Ok(Done {
            at,
            by: row.string(13)?,
            result: row.string(14)?,
        })
    });
    Ok(CorrectiveAction {
        id: row.string(0)?,
        version: row.count(1)?,
        cause: row.string(2)?,
        measure: row.string(3)?,
        owner: row.string(4)?,
        due: row.parsed(5)?,
        finding: row.maybe(6, Row::string)?,
        found: day(7)?.zip(day(8)?),
        complaints: row.text(9)?.split_whitespace().map(str::to_owned).collect(),
        opened_at: row.time(10)?,
        opened_by: row.string(11)?,
        done: done.transpose()?,
    })
}

fn change(row: &Row) -> Result<ActionChange, Error> {
    Ok(ActionChange {
        seq: row.count(0)?,
        at: row.time(1)?,
        by: row.string(2)?,
        what: Changed::of(row.text(3)?)?,
        was: row.string(4)?,
        became: row.string(5)?,
    })
}
