//! Going further: a higher level, deadlock, and the independent scheme.

use super::{
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    entry::{Fact, What},
    refusal::Refusal,
    terms::{Channel, Kind, Label},
};

impl Bench<'_> {
    /// The customer may always go further; nobody may refuse to record it (S14).
    pub(super) fn escalate(&self, channel: Channel, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        let complaint = self.complaint;
        draft.not_longer_ago(Fact::Escalated)?;
        self.not_before_filing(draft)?;
        if complaint.level >= self.code.last_level() {
            return Err(Refusal::TopLevel);
        }
        let begins_again = !complaint.is_open();
        let becomes_one = complaint.kind != Kind::Complaint;
        if begins_again {
            draft.add(What::Reopened);
        }
        if becomes_one {
            draft.add(What::Reclassified {
                kind: Kind::Complaint,
                service: None,
                category: None,
            });
        }
        if begins_again || becomes_one {
            self.first_estimate_now(draft);
        }
        draft.add_with(
            What::Escalated {
                to: complaint.level.next(),
                channel,
            },
            [(Label::Reason, reason)],
        );
        if !begins_again && !becomes_one {
            self.new_estimate_if_begun_anew(draft);
        }
        Ok(())
    }

    pub(super) fn deadlock(&self, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        self.open()?;
        let reason = required(reason, "why we can go no further")?;
        draft.add_with(What::Deadlocked, [(Label::Reason, reason)]);
        Ok(())
    }

    pub(super) fn tell_of_scheme(&self, channel: Channel, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        draft.not_longer_ago(Fact::SchemeNotified)?;
        draft.add(What::SchemeNotified { channel });
        Ok(())
    }

    pub(super) fn refer(&self, case: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if self.complaint.scheme_case.is_some() && !self.complaint.scheme_closed {
            return Err(Refusal::AlreadyReferred);
        }
        draft.not_longer_ago(Fact::Referred)?;
        draft.add(What::SchemeReferred {
            case: required(case, "the scheme's case number")?.to_owned(),
        });
        Ok(())
    }

    pub(super) fn close_referral(&self, settled: bool, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if self.complaint.scheme_case.is_none() || self.complaint.scheme_closed {
            return Err(Refusal::NotReferred);
        }
        draft.add(What::SchemeClosed { settled });
        Ok(())
    }
}
