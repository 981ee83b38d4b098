//! A call, chat or visit: who is on the line, and whether they are who they say (S5, S6).

use super::{bench::Bench, draft::Draft};
use crate::{
    entry::What,
    refusal::Refusal,
    terms::{Assurance, Channel, Method, Verdict},
};

impl Bench<'_> {
    pub(super) fn begin_contact(&self, channel: Channel, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if self.complaint.live.is_some() {
            return Err(Refusal::AlreadyOnTheLine);
        }
        draft.add(What::ContactBegan { channel });
        // Whoever takes the call has the case, if nobody had it: what is agreed on the line needs somebody to do it.
        let free = self.complaint.is_open() && self.complaint.assignee.is_none();
        if free && self.by.staff_id().is_some() && self.handler().is_ok() {
            draft.add(What::Taken);
        }
        Ok(())
    }

    pub(super) fn end_contact(&self, solved: bool, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff_or_desk()?;
        // The desk knows only that nobody ended it, and nothing of what the customer said.
        if solved {
            self.staff()?;
        }
        let channel = self.complaint.live.ok_or(Refusal::NobodyOnTheLine)?;
        if solved && !self.complaint.may_be_settled() {
            return Err(Refusal::NothingSettled);
        }
        draft.add(What::ContactEnded { channel, solved });
        Ok(())
    }

    pub(super) fn verify(
        &self,
        method: Method,
        verdict: Verdict,
        assurance: Assurance,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        if method != Method::TrackingSecret {
            self.staff()?;
        }
        draft.add(What::Verified {
            method,
            verdict,
            assurance,
        });
        Ok(())
    }

    pub(super) fn show_authority(&self, document: bool, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if !self.complaint.on_behalf {
            return Err(Refusal::NobodyActs);
        }
        draft.add(What::AuthorityShown { document });
        Ok(())
    }
}
