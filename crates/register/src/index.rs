//! The index at the back of the book: what a case is found by, and what it counts for. It is made behind the acts, so
//! that no act is slower for it; `unindexed` says which cases have moved since, and nothing is missing that it does not
//! name.
//!
//! Whoever indexes a case takes its row out of `unindexed` in the same commit. So a case is counted once for each of
//! its versions that is indexed, however many programs do it at the same time.

use practice::{Complaint, Entry, tally::Tally};

use crate::{
    CaseFile, Error, Register,
    search::{self, Document},
    statements,
    step::{Refused, Step, Unwritten, Whose, Write},
    value::{Row, Value, values},
};

/// A case that the index does not know as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unindexed {
    /// The place from which the next ones are asked for.
    pub number: i64,
    pub reference: String,
}

/// What the index has of a case, made of its whole history.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Indexed {
    pub words: Document,
    /// What it counts for in the reports.
    pub counts: Vec<Tally>,
}

impl Register {
    /// Cases that the index does not know as they are, the oldest first, from behind this number on.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn unindexed(&self, after: i64, limit: usize) -> Result<Vec<Unindexed>, Error> {
        let rows = self
            .database()
            .read(&statements::UNINDEXED, values![after, limit])
            .await?;
        rows.iter().map(unindexed).collect()
    }

    /// Leaves nothing of what was erased in the index, if something was since this was last done: what is taken out of it
    /// is found by nobody from that commit on, but lies in the file until then. Meanwhile others read and write.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn forget_erased(&self) -> Result<bool, Error> {
        let Some(last) = self.setting(ERASED).await? else {
            return Ok(false);
        };
        let done = self.database().join_index().await?;
        if done {
            // What was erased meanwhile keeps its mark.
            let step = Step::new(&statements::UNSET_IF, values![ERASED, last]);
            match self.database().write(vec![step]).await {
                Ok(_) | Err(Unwritten::Refused(_)) => {}
                Err(Unwritten::Failed(error)) => return Err(error),
            }
        }
        Ok(done)
    }

    /// Keeps the index such that a search begins in few places, a bit at a time: for moments in which nobody waits. False,
    /// if there is nothing left to do.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn tidy_index(&self) -> Result<bool, Error> {
        self.database().join_some_of_index().await
    }

    /// Writes what the index has of a case at this version. False if the case has moved on, or was indexed meanwhile.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn index(&self, file: &CaseFile, made: Indexed) -> Result<bool, Error> {
        let Indexed { words, counts } = made;
        let counted = self.recounted(&file.reference, &counts).await?;
        let take = Step::new(&statements::TAKE_UNINDEXED, values![Value::CaseNumber, file.version()]);
        let mut steps = vec![take.or_if_nothing(Refused::Stale)];
        steps.extend(search::write(words));
        steps.extend(counted.steps);
        let write = Write {
            whose: Some(Whose::Known {
                reference: file.reference.clone(),
            }),
            steps,
            counts: counted.counts,
            ..Write::default()
        };
        match self.database().write(write).await {
            Ok(_) => Ok(true),
            Err(Unwritten::Refused(_)) => Ok(false),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }
}

/// Kept while words that were erased may still lie in pieces of the index: of which case, and by which entry.
const ERASED: &str = "erased-from-index";

/// Something of a case was erased.
pub fn erased(reference: &str, entry: &Entry) -> Step {
    Step::new(&statements::SET, values![ERASED, format!("{reference} {}", entry.seq)])
}

/// The case has moved.
pub fn moved(complaint: &Complaint) -> Step {
    Step::new(
        &statements::PUT_UNINDEXED,
        values![Value::CaseNumber, complaint.version],
    )
}

fn unindexed(row: &Row) -> Result<Unindexed, Error> {
    Ok(Unindexed {
        number: row.int(0)?,
        reference: row.string(1)?,
    })
}
