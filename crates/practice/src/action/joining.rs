//! A complaint that is handled with an earlier one, and by itself again. What is written on the other side is in
//! [`crate::together`].

use super::{Action, bench::Bench, draft::Draft};
use crate::{
    complaint::Complaint,
    entry::{Actor, What},
    refusal::Refusal,
    together::of_one_person,
};

impl Action {
    /// It is about this number alone: its messages, its clocks, its secret. Whatever else is done to a complaint that is
    /// handled with another is done there.
    pub const fn stays_with_its_number(&self) -> bool {
        matches!(
            self,
            Self::Merge { .. }
                | Self::Unmerge { .. }
                | Self::PutBack { .. }
                | Self::TakeBack { .. }
                | Self::Deliver { .. }
                | Self::Return { .. }
                | Self::Delivered { .. }
                | Self::Undelivered { .. }
                | Self::NoticeBreaches
                | Self::Warn { .. }
                | Self::RenewSecret { .. }
                | Self::Try { .. }
                | Self::Note { .. }
        )
    }
}

impl Bench<'_> {
    /// What is done to a complaint that is handled with another is done to that one.
    pub(super) fn not_elsewhere(&self, action: &Action) -> Result<(), Refusal> {
        // Apart again it waits with its team. Where that was removed the desk gives it to the one that took over.
        let to_the_heir = *self.by == Actor::Desk && matches!(action, Action::Transfer { .. });
        if self.complaint.merged_into.is_some() && !action.stays_with_its_number() && !to_the_heir {
            return Err(Refusal::HandledElsewhere);
        }
        Ok(())
    }

    pub(super) fn merge(&self, into: &Complaint, draft: &mut Draft) -> Result<(), Refusal> {
        let own = self.complaint;
        self.handler()?;
        if own.merged_into.as_ref() == Some(&into.reference) {
            return Err(Refusal::AlreadyRecorded);
        }
        self.open()?;
        if into.reference == own.reference {
            return Err(Refusal::LinkedToItself);
        }
        // What was split off goes to the whole: both came in together.
        let parted = own
            .split_from
            .as_ref()
            .is_some_and(|split| split.other == into.reference);
        let wholly = into
            .split_from
            .as_ref()
            .is_some_and(|split| split.other == own.reference);
        // The one that came first is answered by its own dates.
        let earlier = (into.received_at, &into.reference) < (own.received_at, &own.reference);
        if wholly || !(parted || earlier) {
            return Err(Refusal::RepeatsEarlier);
        }
        if !into.is_open() {
            return Err(Refusal::OtherEnded);
        }
        if own.merged_into.is_some() || into.merged_into.is_some() || !own.merged.is_empty() {
            return Err(Refusal::WithAThird);
        }
        if own.kind != into.kind {
            return Err(Refusal::NotAlike);
        }
        if own.level > into.level {
            return Err(Refusal::StandsHigher);
        }
        let is_one = of_one_person(own, into) || (parted && own.contact == into.contact);
        if !is_one {
            return Err(Refusal::NotProvenTheSame);
        }
        if own.is_at_the_scheme() || into.is_at_the_scheme() {
            return Err(Refusal::WithScheme);
        }
        if own.open_offer().is_some() {
            return Err(Refusal::OfferStands);
        }
        if own.redress_outstanding() > 0 {
            return Err(Refusal::RedressOwed);
        }
        // What we wait for there would stop a clock here that nothing could set going again.
        if !own.waiting.is_empty() {
            return Err(Refusal::StillWaits);
        }
        if own.answering.format != into.answering.format {
            return Err(Refusal::AnsweredOtherwise);
        }
        if own.live.is_some() {
            return Err(Refusal::AlreadyOnTheLine);
        }
        draft.add(What::MergedInto {
            other: into.reference.clone(),
        });
        Ok(())
    }

    /// From either side, and however long after: whatever was told meanwhile stays told.
    pub(super) fn unmerge(&self, other: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        let complaint = self.complaint;
        if complaint.put_back {
            return Err(Refusal::NotTogether);
        }
        let together =
            complaint.merged_into.as_deref() == Some(other) || complaint.merged.iter().any(|known| known == other);
        if !together {
            return Err(Refusal::NotTogether);
        }
        draft.add(What::Unmerged {
            other: other.to_owned(),
        });
        Ok(())
    }
}
