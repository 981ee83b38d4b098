//! A complaint of which a part goes on by itself, and the way back. What the part's case file begins with is in
//! [`crate::splitting`].

use super::{
    Action,
    bench::Bench,
    draft::{Draft, required},
};
use crate::{complaint::Complaint, entry::What, refusal::Refusal};

impl Bench<'_> {
    pub(super) fn split(
        &self,
        other: &str,
        issues: &[u8],
        category: Option<&str>,
        nature: &str,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        let whole = self.complaint;
        self.handler()?;
        self.open()?;
        if whole.split_from.is_some() {
            return Err(Refusal::SplitBefore);
        }
        if !whole.merged.is_empty() {
            return Err(Refusal::OthersAreWithIt);
        }
        self.nothing_is_under_way()?;
        if category.is_some_and(|category| self.code.category(category).is_none()) {
            return Err(Refusal::UnknownCategory);
        }
        let mut gone = issues.to_vec();
        gone.sort_unstable();
        gone.dedup();
        if gone.is_empty() {
            category.ok_or(Refusal::Missing {
                what: "which issue goes, or what the new complaint is about",
            })?;
            required(nature, "what the new complaint is about, in a few words")?;
        }
        let has = |number: &u8| whole.issues.iter().any(|issue| issue.number == *number);
        if !gone.iter().all(has) {
            return Err(Refusal::UnknownIssue);
        }
        if gone.len() >= whole.issues.len() {
            return Err(Refusal::NothingStays);
        }
        draft.add(What::SplitOff {
            other: other.to_owned(),
            issues: gone,
        });
        Ok(())
    }

    /// What is under way is of the whole, and would end in one part alone.
    fn nothing_is_under_way(&self) -> Result<(), Refusal> {
        let whole = self.complaint;
        if whole.is_at_the_scheme() {
            return Err(Refusal::WithScheme);
        }
        if whole.open_offer().is_some() || whole.redress_outstanding() > 0 {
            return Err(Refusal::OfferedForTheWhole);
        }
        if !whole.waiting.is_empty() {
            return Err(Refusal::StillWaits);
        }
        if whole.live.is_some() {
            return Err(Refusal::OnTheLine);
        }
        Ok(())
    }

    /// While nothing but the split has happened it is as before. Once something did, the two are handled together: what
    /// the customer was told under either number stays true.
    pub(super) fn put_back(&self, whole: &Complaint, draft: &mut Draft) -> Result<(), Refusal> {
        let part = self.complaint;
        let from = part.split_from.as_ref().filter(|from| from.other == whole.reference);
        let from = from.ok_or(Refusal::NotSplit)?;
        if part.merged_into.is_some() {
            return Err(Refusal::AlreadyRecorded);
        }
        let known = whole.split_off.iter().find(|split| split.other == part.reference);
        if !from.untouched || known.is_none_or(|split| !split.untouched) {
            return self.merge(whole, draft);
        }
        self.handler()?;
        if !whole.is_open() {
            return Err(Refusal::OtherEnded);
        }
        if whole.merged_into.is_some() || !part.merged.is_empty() {
            return Err(Refusal::WithAThird);
        }
        draft.add(What::SplitUndone {
            other: whole.reference.clone(),
        });
        Ok(())
    }
}

impl Action {
    /// The other complaint that it builds on, as whoever does it has seen it.
    pub fn looks_at(&self) -> Option<&Complaint> {
        match self {
            Self::Merge { into: seen } | Self::PutBack { whole: seen } => Some(seen),
            _ => None,
        }
    }
}
