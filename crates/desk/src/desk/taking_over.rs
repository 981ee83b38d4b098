//! Complaints that another register had. What makes one the same is that register's name and the complaint's number
//! in it: its reference here follows from both, so that who brings it over twice finds it there.

use std::sync::Arc;

use jiff::Timestamp;
use practice::{
    Code, Entry,
    action::{Act, Action, TakenOver, decide},
    entry::{Actor, What},
};
use register::{CaseFile, CommitError};

use super::{
    Case, Desk, DeskError,
    acting::{Ends, TRIES},
    case::written,
    error::refused_commit,
};

/// What became of a complaint that was brought over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    /// It is in the register now.
    New,
    /// It was there before, and nothing was written.
    Known,
}

impl Desk {
    /// Brings a complaint over, as received at an instant, under the code that is handed in. Answers when it is on disk.
    ///
    /// # Errors
    /// A refusal with its reason, or a register that can't be read or written.
    pub async fn take_over(
        &self,
        code: &Arc<Code>,
        taken: TakenOver,
        received_at: Timestamp,
    ) -> Result<Brought, DeskError> {
        let source = taken.source.clone();
        let act = act(taken, received_at);
        let mut chance = 0;
        for _ in 0..TRIES {
            let reference = self.reference_of(&source, chance);
            let case = Case::new(code, &reference, self.decided(code, &act)?)?;
            match self.commit(&[(&case, None)], Ends::default(), None).await {
                Ok(_) => return Ok(Brought::New),
                Err(CommitError::ReferenceTaken) => {}
                Err(error) => return Err(refused_commit(error)),
            }
            match self.register().case(&reference).await? {
                Some(file) if came_from(&file, &source) => return Ok(Brought::Known),
                // The reference is another complaint's by chance.
                Some(_) => chance += 1,
                // It was the number under which a case lies that another writer had: the next is free.
                None => {}
            }
        }
        Err(DeskError::Busy)
    }

    /// As [`Self::take_over`], and writes nothing.
    ///
    /// # Errors
    /// As [`Self::take_over`].
    pub async fn would_take_over(
        &self,
        code: &Arc<Code>,
        taken: TakenOver,
        received_at: Timestamp,
    ) -> Result<Brought, DeskError> {
        let source = taken.source.clone();
        self.decided(code, &act(taken, received_at))?;
        for chance in 0..TRIES {
            match self.register().case(&self.reference_of(&source, chance)).await? {
                None => return Ok(Brought::New),
                Some(file) if came_from(&file, &source) => return Ok(Brought::Known),
                Some(_) => {}
            }
        }
        Err(DeskError::Busy)
    }

    fn decided(&self, code: &Code, act: &Act) -> Result<Vec<Entry>, DeskError> {
        Ok(written(decide(code, None, act, self.now())?))
    }

    /// Nobody without the register's key can tell it from another.
    fn reference_of(&self, source: &str, chance: usize) -> String {
        let digest = self.keys().digest("brought over", &format!("{chance} {source}"));
        let draw = digest.first_chunk().copied().map_or(0, u64::from_be_bytes);
        practice::reference::reference(draw)
    }
}

fn act(taken: TakenOver, received_at: Timestamp) -> Act {
    Act {
        by: Actor::Desk,
        occurred_at: Some(received_at),
        action: Action::TakeOver(Box::new(taken)),
    }
}

fn came_from(file: &CaseFile, source: &str) -> bool {
    let from = |what: &What| matches!(what, What::Imported { source: known, .. } if known == source);
    file.entries.iter().any(|entry| from(&entry.what))
}
