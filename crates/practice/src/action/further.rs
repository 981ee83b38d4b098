//! Going further: a higher level, deadlock, and the independent scheme.

use super::{
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    code::Doing,
    entry::{Fact, What},
    powers::Powers,
    refusal::Refusal,
    terms::{Channel, Kind, Label, SchemeStep},
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
            case: required(case, "the scheme’s case number")?.to_owned(),
        });
        Ok(())
    }

    pub(super) fn at_scheme(&self, step: SchemeStep, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if self.complaint.scheme_case.is_none() || self.complaint.scheme_closed {
            return Err(Refusal::NotReferred);
        }
        draft.not_longer_ago(Fact::Found)?;
        draft.add(match step {
            SchemeStep::Objected => What::SchemeObjected,
            SchemeStep::ReportedOpen => What::SchemeReported { settled: false },
            SchemeStep::ReportedSettled => What::SchemeReported { settled: true },
            SchemeStep::Conciliated => What::SchemeConciliated { settled: true },
            SchemeStep::NotConciliated => What::SchemeConciliated { settled: false },
            SchemeStep::Found => What::SchemeFound,
            SchemeStep::CustomerAccepts => What::SchemeFindingsAccepted { by_customer: true },
            SchemeStep::WeAccept => What::SchemeFindingsAccepted { by_customer: false },
            SchemeStep::CustomerRejects => What::SchemeFindingsRejected { by_customer: true },
            SchemeStep::WeReject => What::SchemeFindingsRejected { by_customer: false },
            SchemeStep::Implemented => What::SchemeImplemented,
            SchemeStep::ReviewAsked => What::SchemeReviewAsked,
        });
        Ok(())
    }

    /// What a lock forbids may not be done, and that it was tried is on record: the entry is the refusal. What none
    /// forbids is not ours to record.
    pub(super) fn try_act(&self, act: Doing, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if self.not_locked(act).is_err() {
            draft.add(What::Forbidden {
                act: act.word().to_owned(),
            });
        }
        Ok(())
    }

    pub(super) fn not_locked(&self, act: Doing) -> Result<(), Refusal> {
        let powers = Powers::of(self.code, self.complaint, self.entries, self.now);
        let locked = powers.is_some_and(|powers| powers.forbidden(act).is_some());
        if locked { Err(Refusal::Locked) } else { Ok(()) }
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
