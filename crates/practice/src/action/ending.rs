//! How a complaint ends, and what may follow: the question whether the customer is satisfied, and a new beginning.

use super::{
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    code::Doing,
    complaint::{Delivery, Stage},
    entry::{Fact, What},
    powers::Powers,
    refusal::Refusal,
    terms::{Ending, Label, Notice},
    together::Repeated,
};

impl Bench<'_> {
    /// A complaint ends when the customer agreed, withdrew, or was told a decision; never because time passed (S4).
    pub(super) fn close(
        &self,
        ending: Ending,
        reason: &str,
        known: Option<Repeated>,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        let complaint = self.complaint;
        self.open()?;
        if self.by.is_customer() {
            if ending != Ending::Withdrawn {
                return Err(Refusal::NotTheCustomers);
            }
            draft.add_with(What::Closed { ending }, [(Label::Reason, reason)]);
            return Ok(());
        }
        self.handler()?;
        if complaint.stage() == Stage::Scheme && ending != Ending::SchemeClosed {
            return Err(Refusal::WithScheme);
        }
        if complaint.offer_here().is_some() && ending != Ending::Withdrawn {
            return Err(Refusal::OfferStands);
        }
        // Only the customer, or the scheme, lets us off what was agreed.
        if complaint.redress_outstanding() > 0 && !matches!(ending, Ending::Withdrawn | Ending::SchemeClosed) {
            return Err(Refusal::RedressOwed);
        }
        self.not_locked(Doing::Close)?;
        let powers = Powers::of(self.code, complaint, self.entries, self.now);
        match ending {
            Ending::NotCompleted if !powers.as_ref().is_some_and(Powers::not_completed) => {
                return Err(Refusal::NotLapsed);
            }
            Ending::Uncontactable if !powers.as_ref().is_some_and(Powers::uncontactable) => {
                return Err(Refusal::NotLapsed);
            }
            Ending::Agreed if complaint.agreed.is_none() && !complaint.settled => return Err(Refusal::NothingAgreed),
            Ending::FinalAnswer if !complaint.outcome_is_told() => return Err(Refusal::OutcomeUntold),
            // What was refused is answered anew, or we say that we can go no further.
            Ending::FinalAnswer if complaint.outcome_refused && !complaint.deadlocked => {
                return Err(Refusal::OutcomeRefused);
            }
            Ending::Answered if complaint.is_complaint() => return Err(Refusal::NothingAgreed),
            // At the scheme and not closed there, or never referred.
            Ending::SchemeClosed if complaint.is_at_the_scheme() => return Err(Refusal::WithScheme),
            Ending::SchemeClosed if !complaint.scheme_closed => return Err(Refusal::NotReferred),
            Ending::Withdrawn if reason.trim().is_empty() => return Err(Refusal::ProofNeeded),
            Ending::Duplicate if !complaint.repeats_another() => return Err(Refusal::NotLinked),
            // It ends without an answer of its own: so the other has given one, or still can.
            Ending::Duplicate if known == Some(Repeated::Unanswered) => return Err(Refusal::OtherUnanswered),
            _ => {}
        }
        // A code may ask for more than the program does, never for less.
        let meanwhile: &[Fact] = if ending == Ending::Withdrawn {
            &[Fact::Withdrawn]
        } else {
            &[]
        };
        if powers.is_some_and(|powers| powers.wanting(Doing::Close, meanwhile).is_some()) {
            return Err(Refusal::NotLetByCode);
        }
        if ending == Ending::Answered && !complaint.settled && !self.was_answered() {
            return Err(Refusal::OutcomeUntold);
        }
        draft.add_with(What::Closed { ending }, [(Label::Reason, reason)]);
        Ok(())
    }

    /// An answer of ours reached the customer since it began, and did not come back.
    fn was_answered(&self) -> bool {
        let again = self.entries.iter().rposition(|entry| entry.what == What::Reopened);
        let mut since = self.entries.iter().skip(again.unwrap_or(0));
        let arrived = |which, sent| self.complaint.deliveries.get(&which) == Some(&Delivery::Sent(sent));
        since.any(|entry| match entry.what {
            What::Sent { owed_by, notice, .. } => {
                matches!(notice, Notice::Reply | Notice::Offer | Notice::Outcome)
                    && arrived((owed_by, notice), entry.seq)
            }
            What::Contacted { reached, news, .. } => reached && news,
            _ => false,
        })
    }

    pub(super) fn reopen(&self, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        if self.complaint.is_open() {
            return Err(Refusal::NotClosed);
        }
        if !self.by.is_customer() {
            self.staff()?;
            required(reason, "the reason")?;
        }
        draft.add_with(What::Reopened, [(Label::Reason, reason)]);
        self.first_estimate_now(draft);
        Ok(())
    }

    pub(super) fn answer_satisfaction(&self, satisfied: bool, message: &str, draft: &mut Draft) -> Result<(), Refusal> {
        if !self.by.is_customer() {
            return Err(Refusal::OnlyCustomer);
        }
        if self.complaint.is_open() {
            return Err(Refusal::SatisfactionNotYet);
        }
        if self.complaint.satisfied.is_some() {
            return Err(Refusal::SatisfactionAnswered);
        }
        draft.add_with(What::SatisfactionAnswered { satisfied }, [(Label::Message, message)]);
        Ok(())
    }
}
