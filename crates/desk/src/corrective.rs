//! What is done about causes that complaints showed: begun, given to somebody else, moved to another day, done. Each is
//! one write with its line of the history; whoever has it now is told in the same write.

use jiff::civil::Date;
use practice::terms::{Channel, Notice};
use register::{ActionChange, ActionDone, Changed, CorrectiveAction, Error, Owed, Recipient, Staff};

use crate::desk::Desk;

/// What somebody wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    pub cause: String,
    pub measure: String,
    pub due: Date,
    pub finding: Option<String>,
    pub found: Option<(Date, Date)>,
    pub complaints: Vec<String>,
}

/// One change of an open action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Owner(Staff),
    Due(Date),
    /// With what came of it.
    Done(String),
}

/// What the owner is told, in their language. Its id says of which action and of which of its changes.
pub fn told(desk: &Desk, action: &str, of: &str, notice: Notice, owner: &Staff) -> Owed {
    let now = desk.now();
    Owed {
        id: format!("action.{action}.{of}"),
        complaint: None,
        owed_by: 0,
        notice,
        recipient: Recipient::Staff(owner.id.clone()),
        channel: Channel::Email,
        language: owner.language.clone(),
        not_before: now,
        created_at: now,
    }
}

/// The action that the id of a message speaks of.
pub fn spoken_of(message: &str) -> Option<&str> {
    message.strip_prefix("action.")?.split('.').next()
}

/// Begins an action. Who gives it to themselves is not told.
///
/// # Errors
/// A register that can't be written.
pub async fn begin(desk: &Desk, begun: Begun, owner: &Staff, by: &str) -> Result<CorrectiveAction, Error> {
    let action = CorrectiveAction {
        id: desk.ids().name(),
        version: 1,
        cause: begun.cause,
        measure: begun.measure,
        owner: owner.id.clone(),
        due: begun.due,
        finding: begun.finding,
        found: begun.found,
        complaints: begun.complaints,
        opened_at: desk.now(),
        opened_by: by.to_owned(),
        done: None,
    };
    let owed = given(desk, &action.id, 1, owner, by);
    desk.register().begin_action(&action, &owed).await?;
    Ok(action)
}

/// Changes an open action that was read at this version. False if it moved or was done meanwhile.
///
/// # Errors
/// A register that can't be written.
pub async fn change(desk: &Desk, action: &CorrectiveAction, change: Change, by: &str) -> Result<bool, Error> {
    let seq = action.version.saturating_add(1);
    let mut after = action.clone();
    let mut owed = Vec::new();
    let (what, was, became) = match change {
        Change::Owner(owner) => {
            owed = given(desk, &action.id, seq, &owner, by);
            after.owner.clone_from(&owner.id);
            (Changed::Owner, action.owner.clone(), owner.id)
        }
        Change::Due(due) => {
            after.due = due;
            (Changed::Due, action.due.to_string(), due.to_string())
        }
        Change::Done(result) => {
            let done = ActionDone {
                at: desk.now(),
                by: by.to_owned(),
                result: result.clone(),
            };
            after.done = Some(done);
            (Changed::Done, String::new(), result)
        }
    };
    let change = ActionChange {
        seq,
        at: desk.now(),
        by: by.to_owned(),
        what,
        was,
        became,
    };
    desk.register().change_action(&after, &change, &owed).await
}

fn given(desk: &Desk, action: &str, seq: u32, owner: &Staff, by: &str) -> Vec<Owed> {
    let told = |owner| told(desk, action, &seq.to_string(), Notice::StaffActionGiven, owner);
    Some(owner)
        .filter(|owner| owner.id != by)
        .map(told)
        .into_iter()
        .collect()
}
