//! What the desk notices by itself as time passes.

use jiff::Timestamp;

use super::{bench::Bench, draft::Draft};
use crate::{derive::obligations, entry::What, obligation::Obligation, refusal::Refusal, splitting::due_in_the_whole};

impl Bench<'_> {
    pub(super) fn notice_breaches(&self, draft: &mut Draft) -> Result<(), Refusal> {
        self.desk_only()?;
        // The customer is told of a breach once, under the number that it was broken under.
        let elsewhere = due_in_the_whole(self.code, self.entries);
        let is_elsewhere = |owed: &Obligation, due: Timestamp| {
            let same =
                |known: &Obligation| (&known.promise, known.nth, known.due) == (&owed.promise, owed.nth, Some(due));
            elsewhere.iter().any(same)
        };
        for owed in obligations(self.code, self.complaint, self.entries) {
            let Some(due) = owed.broken_at(self.now).filter(|due| !is_elsewhere(&owed, *due)) else {
                continue;
            };
            if !self
                .complaint
                .broken_noticed
                .contains(&(owed.promise.clone(), owed.nth))
            {
                draft.add(What::PromiseBroken {
                    promise: owed.promise,
                    nth: owed.nth,
                    due,
                });
            }
        }
        Ok(())
    }

    pub(super) fn warn(&self, promise: &str, nth: u32, draft: &mut Draft) -> Result<(), Refusal> {
        self.desk_only()?;
        if !self.complaint.warned_of.contains(&(promise.to_owned(), nth)) {
            draft.add(What::WarnedOf {
                promise: promise.to_owned(),
                nth,
            });
        }
        Ok(())
    }
}
