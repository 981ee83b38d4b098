//! What happens to a case at the independent scheme: it is referred, goes through its steps in an order that can be,
//! and is closed there.

use super::{
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    entry::{Entry, Fact, What, standing},
    refusal::Refusal,
    terms::{Label, SchemeStep},
};

impl Bench<'_> {
    pub(super) fn refer(&self, case: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if self.complaint.is_at_the_scheme() {
            return Err(Refusal::AlreadyReferred);
        }
        draft.not_longer_ago(Fact::Referred)?;
        draft.add(What::SchemeReferred {
            case: required(case, "the scheme's case number")?.to_owned(),
        });
        Ok(())
    }

    pub(super) fn at_scheme(&self, step: SchemeStep, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if !self.complaint.is_at_the_scheme() {
            return Err(Refusal::NotReferred);
        }
        draft.not_longer_ago(Fact::Found)?;
        let (all, since_review) = self.steps_so_far();
        if since_review.contains(&step) {
            return Err(Refusal::AlreadyRecorded);
        }
        let after = must_follow(step);
        let led_to = after.is_empty() || after.iter().any(|before| all.contains(before));
        if !led_to || shut_by(step).iter().any(|shut| since_review.contains(shut)) {
            return Err(Refusal::NotInThisOrder);
        }
        draft.add(written(step));
        Ok(())
    }

    pub(super) fn close_referral(&self, settled: bool, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if !self.complaint.is_at_the_scheme() {
            return Err(Refusal::NotReferred);
        }
        draft.add(What::SchemeClosed { settled });
        Ok(())
    }

    /// A referral that was recorded on the wrong complaint. Once something happened on it at the scheme, that is history.
    pub(super) fn undo_referral(&self, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        let refers = |entry: &&Entry| matches!(entry.what, What::SchemeReferred { .. });
        let referral = standing(self.entries).rfind(refers).ok_or(Refusal::NotReferred)?.seq;
        let goes_on = |what: &What| matches!(what, What::SchemeClosed { .. }) || read(what).is_some();
        if standing(self.entries).any(|entry| entry.seq > referral && goes_on(&entry.what)) {
            return Err(Refusal::SchemeWentOn);
        }
        let reason = required(reason, "why the referral does not belong here")?;
        draft.add_with(What::SchemeReferralUndone { referral }, [(Label::Reason, reason)]);
        Ok(())
    }

    /// The steps since the case was last referred, and of those the ones since a review was asked for: a review may
    /// end in findings of its own.
    fn steps_so_far(&self) -> (Vec<SchemeStep>, Vec<SchemeStep>) {
        let (mut all, mut since_review) = (Vec::new(), Vec::new());
        for entry in standing(self.entries) {
            if matches!(entry.what, What::SchemeReferred { .. }) {
                all.clear();
                since_review.clear();
            }
            if let Some(step) = read(&entry.what) {
                if step == SchemeStep::ReviewAsked {
                    since_review.clear();
                }
                all.push(step);
                since_review.push(step);
            }
        }
        (all, since_review)
    }
}

/// One of these must have come before; none: it may be the first.
const fn must_follow(step: SchemeStep) -> &'static [SchemeStep] {
    use SchemeStep as S;
    match step {
        S::CustomerAccepts | S::CustomerRejects | S::WeAccept | S::WeReject | S::ReviewAsked => &[S::Found],
        S::Implemented => &[S::Found, S::Conciliated, S::ReportedSettled],
        _ => &[],
    }
}

/// After one of these it can't come any more.
const fn shut_by(step: SchemeStep) -> &'static [SchemeStep] {
    use SchemeStep as S;
    match step {
        S::Objected | S::NotConciliated => &[S::Conciliated, S::Found],
        S::ReportedOpen => &[S::ReportedSettled, S::Conciliated, S::NotConciliated, S::Found],
        S::ReportedSettled | S::Found => &[S::Conciliated],
        S::Conciliated => &[S::Found],
        S::CustomerAccepts | S::Implemented => &[S::CustomerRejects],
        S::CustomerRejects => &[S::CustomerAccepts],
        S::WeAccept => &[S::WeReject],
        S::WeReject => &[S::WeAccept],
        S::ReviewAsked => &[],
    }
}

/// The entry of a step.
const fn written(step: SchemeStep) -> What {
    match step {
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
    }
}

/// The step that an entry is, if it is one.
fn read(what: &What) -> Option<SchemeStep> {
    SchemeStep::ALL.iter().copied().find(|step| written(*step) == *what)
}
