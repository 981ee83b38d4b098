//! Complaints that another register had. What makes one the same is that register's name and the complaint's number
//! in it: its reference here follows from both, so that who brings it over twice finds it there.

use std::sync::Arc;

use practice::{
    Code, Complaint,
    action::{Act, Action, TakenOver, decide},
    entry::{Actor, What},
    obligations,
};
use register::{CaseFile, CommitError};

use super::{Case, Desk, DeskError, TRIES, refused_commit};

/// What became of a complaint that was brought over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Brought {
    /// It is in the register now, under this reference.
    New(String),
    /// It was there before, and nothing was written.
    Known(String),
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
        received_at: jiff::Timestamp,
    ) -> Result<Brought, DeskError> {
        let source = taken.source.clone();
        let act = Act {
            by: Actor::Desk,
            occurred_at: Some(received_at),
            action: Action::TakeOver(Box::new(taken)),
        };
        for attempt in 0..TRIES {
            let reference = self.reference_of(&source, attempt);
            let entries = decide(code, None, &act, self.now())?;
            let complaint =
                Complaint::read(&reference, &entries).map_err(|error| DeskError::Code(error.to_string()))?;
            let obligations = obligations(code, &complaint, &entries);
            let file = CaseFile {
                reference: reference.clone(),
                entries,
                head: register::NEW_CASE,
            };
            let case = Case {
                file,
                complaint,
                obligations,
                code: code.clone(),
            };
            match self.commit(&case, None, Vec::new(), None).await {
                Ok(_) => return Ok(Brought::New(reference)),
                // It is there, or the number is another complaint's by chance.
                Err(CommitError::ReferenceTaken) => {
                    let there = self.register().case(&reference).await?;
                    if there.is_some_and(|file| came_from(&file, &source)) {
                        return Ok(Brought::Known(reference));
                    }
                }
                Err(error) => return Err(refused_commit(error)),
            }
        }
        Err(DeskError::Busy)
    }

    /// The reference under which a complaint was brought over, if it was.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn brought_over(&self, source: &str) -> Result<Option<String>, DeskError> {
        for attempt in 0..TRIES {
            let reference = self.reference_of(source, attempt);
            match self.register().case(&reference).await? {
                None => return Ok(None),
                Some(file) if came_from(&file, source) => return Ok(Some(reference)),
                Some(_) => {}
            }
        }
        Ok(None)
    }

    /// Nobody without the register's key can tell it from another.
    fn reference_of(&self, source: &str, attempt: usize) -> String {
        let digest = self.keys().digest("brought over", &format!("{attempt} {source}"));
        let draw = digest.first_chunk().copied().map_or(0, u64::from_be_bytes);
        practice::reference::reference(draw)
    }
}

fn came_from(file: &CaseFile, source: &str) -> bool {
    let from = |what: &What| matches!(what, What::Imported { source: known, .. } if known == source);
    file.entries.iter().any(|entry| from(&entry.what))
}
