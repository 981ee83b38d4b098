//! What we offer or decide, what the customer says to it, and what was done about it.

use super::{
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    entry::{Fact, IssueFinding, Redress, What},
    refusal::Refusal,
    terms::{Channel, Label, Proof},
};

impl Bench<'_> {
    pub(super) fn offer(&self, redress: &[Redress], message: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        self.open()?;
        if self.complaint.offer_here().is_some() {
            return Err(Refusal::OfferStands);
        }
        let message = required(message, "what you offer, in words the customer can follow")?;
        self.sound(redress)?;
        let offer = u8::try_from(self.complaint.offers.len().saturating_add(1)).unwrap_or(u8::MAX);
        draft.add_with(
            What::Offered {
                offer,
                redress: redress.to_vec(),
            },
            [(Label::Message, message)],
        );
        Ok(())
    }

    pub(super) fn answer_offer(
        &self,
        accepted: bool,
        proof: Proof,
        evidence: &str,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        let complaint = self.complaint;
        self.open()?;
        self.unheld(|what| matches!(what, What::Offered { .. } | What::Concluded { .. }))?;
        let fact = if accepted { Fact::Accepted } else { Fact::Refused };
        draft.not_longer_ago(fact)?;
        if !self.by.is_customer() {
            self.staff()?;
            if !Proof::RECORDED.contains(&proof) || evidence.trim().is_empty() {
                return Err(Refusal::ProofNeeded);
            }
        }
        let offer = match (accepted, complaint.open_offer()) {
            (_, Some(offer)) => Some(offer.number),
            // What is refused is the outcome, not an offer that was answered before.
            (false, None) if complaint.outcome_stands() => None,
            (false, None) if complaint.outcome_refused => return Err(Refusal::OfferAnswered),
            _ if complaint.offers.is_empty() => return Err(Refusal::NoOffer),
            _ => return Err(Refusal::OfferAnswered),
        };
        if offer.is_some() {
            self.not_before_filing(draft)?;
        }
        let what = match (accepted, offer) {
            (true, Some(offer)) => What::Accepted { offer, proof },
            _ => What::Refused { offer, proof },
        };
        draft.add_with(what, [(Label::Evidence, evidence)]);
        // We owe a new answer, and the customer a date for it.
        if !accepted {
            self.first_estimate_now(draft);
        }
        Ok(())
    }

    pub(super) fn conclude(
        &self,
        findings: &[IssueFinding],
        redress: &[Redress],
        message: &str,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        self.handler()?;
        self.open()?;
        let message = required(message, "the outcome, in words the customer can follow")?;
        self.sound(redress)?;
        // Only the customer, or the scheme, lets us off what was agreed or decided: a further decision may add to
        // what is still to be done, and takes nothing away.
        let left_out = !Redress::still_to_do(&self.complaint.redress_to_do(), redress).is_empty();
        if !redress.is_empty() && left_out {
            return Err(Refusal::RedressOwed);
        }
        let answered = |number: u8| findings.iter().any(|finding| finding.issue == number);
        if !self.complaint.issues.iter().all(|issue| answered(issue.number)) {
            return Err(Refusal::IssuesUnanswered);
        }
        let known = |number: u8| self.complaint.issues.iter().any(|issue| issue.number == number);
        if !findings.iter().all(|finding| known(finding.issue)) {
            return Err(Refusal::UnknownIssue);
        }
        let mut issues = std::collections::BTreeSet::new();
        if !findings.iter().all(|finding| issues.insert(finding.issue)) {
            return Err(Refusal::IssueTwice);
        }
        let what = What::Concluded {
            findings: findings.to_vec(),
            redress: redress.to_vec(),
        };
        draft.add_with(what, [(Label::Message, message)]);
        Ok(())
    }

    pub(super) fn tell_outcome(&self, channel: Channel, draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        draft.not_longer_ago(Fact::OutcomeTold)?;
        if self.complaint.concluded.is_none() {
            return Err(Refusal::IssuesUnanswered);
        }
        draft.add(What::OutcomeTold { channel });
        Ok(())
    }

    pub(super) fn give_redress(&self, redress: &Redress, evidence: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        self.sound(std::slice::from_ref(redress))?;
        self.not_beyond(redress)?;
        let evidence = required(evidence, "the proof, such as a credit note’s number")?;
        draft.add_with(
            What::RedressGiven {
                redress: redress.clone(),
            },
            [(Label::Evidence, evidence)],
        );
        Ok(())
    }

    /// Nothing is given twice, and no more money than is left of what is owed, or of an offer that waits for its answer.
    /// What nobody spoke of has no such bound.
    fn not_beyond(&self, given: &Redress) -> Result<(), Refusal> {
        let complaint = self.complaint;
        let owed = (complaint.redress_owed.as_slice(), complaint.given_before);
        let offered = complaint
            .open_offer()
            .map(|offer| (offer.redress.as_slice(), offer.given_before));
        let of_its_kind = |part: &Redress| part.is_paid_by(given);
        let left: Vec<Vec<Redress>> = [Some(owed), offered]
            .into_iter()
            .flatten()
            .filter(|(parts, _)| parts.iter().any(of_its_kind))
            .map(|(parts, before)| Redress::still_to_do(parts, complaint.redress_given.iter().skip(before)))
            .collect();
        let one = std::slice::from_ref(given);
        if left.is_empty() || left.iter().any(|still| Redress::still_to_do(one, still).is_empty()) {
            return Ok(());
        }
        let cents = |still: &Vec<Redress>| -> i64 {
            still
                .iter()
                .filter(|part| of_its_kind(part))
                .map(|part| part.cents)
                .sum()
        };
        let cents = left.iter().map(cents).max().unwrap_or_default();
        if cents == 0 && complaint.redress_given.contains(given) {
            return Err(Refusal::AlreadyRecorded);
        }
        let left = Redress { cents, ..given.clone() };
        Err(Refusal::MoreThanOwed { left })
    }

    /// Redress is for an issue of this complaint, and money has an amount.
    fn sound(&self, redress: &[Redress]) -> Result<(), Refusal> {
        let known = |number: u8| self.complaint.issues.iter().any(|issue| issue.number == number);
        if !redress.iter().filter_map(|one| one.issue).all(known) {
            return Err(Refusal::UnknownIssue);
        }
        let has_amount = |one: &Redress| one.cents > 0 || (one.cents == 0 && !one.remedy.is_money());
        if redress.iter().all(has_amount) {
            Ok(())
        } else {
            Err(Refusal::AmountMissing)
        }
    }
}
