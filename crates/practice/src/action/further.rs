//! Going further: a higher level, and deadlock. What happens at the independent scheme is in `scheme.rs`.

use super::{
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    code::Doing,
    entry::{Fact, What},
    powers::Powers,
    refusal::Refusal,
    terms::{Channel, Kind, Label, Level},
};

impl Bench<'_> {
    /// The customer may always go further; nobody may refuse to record it (S14).
    pub(super) fn escalate(
        &self,
        channel: Channel,
        reason: &str,
        to: Option<Level>,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        let complaint = self.complaint;
        draft.not_longer_ago(Fact::Escalated)?;
        self.not_before_filing(draft)?;
        // Asked for twice, by a second press or an old page, it is one step and not two.
        if to.is_some_and(|to| to <= complaint.level) {
            return Err(Refusal::AlreadyRecorded);
        }
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
        self.waits_for_the_customer_no_longer(draft);
        Ok(())
    }

    pub(super) fn deadlock(&self, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        self.open()?;
        // Said twice, it would be told twice; after a new offer or answer, or a step up, it is another matter.
        if self.complaint.deadlocked {
            return Err(Refusal::AlreadyRecorded);
        }
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
}
