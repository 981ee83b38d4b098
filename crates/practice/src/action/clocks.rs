//! What the desk notices by itself as time passes.

use super::{bench::Bench, draft::Draft};
use crate::{derive::obligations, entry::What, refusal::Refusal};

impl Bench<'_> {
    pub(super) fn notice_breaches(&self, draft: &mut Draft) -> Result<(), Refusal> {
        self.desk_only()?;
        for owed in obligations(self.code, self.complaint, self.entries) {
            let Some(due) = owed.broken_at(self.now) else { continue };
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
