//! What the matter is, and what belongs to it: its kind, issues, files and links, and how the customer is answered.

use super::{
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    entry::{Answering, Attachment, Issue, What, Words},
    refusal::Refusal,
    terms::{Channel, Kind, Label, Language, Relation, Service},
    together::Linked,
};

impl Bench<'_> {
    pub(super) fn reclassify(
        &self,
        kind: Kind,
        service: Option<Service>,
        category: Option<&str>,
        reason: &str,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        let complaint = self.complaint;
        self.open()?;
        // What the scheme looks into stays what it is until it has finished.
        if complaint.is_at_the_scheme() {
            return Err(Refusal::WithScheme);
        }
        if kind != complaint.kind && !complaint.merged.is_empty() {
            return Err(Refusal::NotAlike);
        }
        if kind == complaint.kind && service.is_none() && category.is_none() {
            return Err(Refusal::AlreadyKind);
        }
        if category.is_some_and(|category| self.code.category(category).is_none()) {
            return Err(Refusal::UnknownCategory);
        }
        if !self.by.is_customer() {
            self.staff()?;
            required(reason, "the reason")?;
        } else if kind != Kind::Complaint {
            return Err(Refusal::NotTheCustomers);
        }
        let what = What::Reclassified {
            kind,
            service,
            category: category.map(str::to_owned),
        };
        draft.add_with(what, [(Label::Reason, reason)]);
        if kind == Kind::Complaint && complaint.estimate.is_none() {
            self.first_estimate_now(draft);
        }
        Ok(())
    }

    pub(super) fn add_issue(&self, category: &str, nature: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.open()?;
        if self.code.category(category).is_none() {
            return Err(Refusal::UnknownCategory);
        }
        let number = self.complaint.last_issue.saturating_add(1);
        let issue = Issue {
            number,
            category: category.to_owned(),
        };
        draft.add_with(What::IssueAdded { issue }, [(Label::Nature, nature)]);
        Ok(())
    }

    pub(super) fn set_urgent(&self, urgent: bool, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        let reason = required(reason, "the reason")?;
        if urgent == self.complaint.urgent {
            return Err(Refusal::AlreadyRecorded);
        }
        draft.add_with(What::UrgencySet { urgent }, [(Label::Reason, reason)]);
        Ok(())
    }

    pub(super) fn change_details(
        &self,
        by: Option<Channel>,
        language: Option<&Language>,
        words: &Words,
        only_here: bool,
        draft: &mut Draft,
    ) {
        let known = &self.complaint.answering;
        let what = What::DetailsChanged {
            answering: Answering {
                by: by.or(known.by),
                language: language.unwrap_or(&known.language).clone(),
                format: known.format,
            },
            only_here,
        };
        draft.push(self.by.clone(), what, words.clone());
    }

    pub(super) fn add_file(&self, file: &Attachment, name: &str, draft: &mut Draft) -> Result<(), Refusal> {
        if file.internal {
            self.staff()?;
        }
        draft.add_with(What::FileAdded { file: file.clone() }, [(Label::FileName, name)]);
        Ok(())
    }

    pub(super) fn link(
        &self,
        other: &str,
        relation: Relation,
        known: Option<Linked>,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        self.staff()?;
        if *other == self.complaint.reference {
            return Err(Refusal::LinkedToItself);
        }
        let mut links = self.complaint.links.iter();
        if links.any(|link| link.other == other && link.relation == relation) {
            return Err(Refusal::AlreadyLinked);
        }
        if let Some(known) = known.filter(|_| relation == Relation::Duplicate) {
            self.may_repeat(other, known)?;
        }
        draft.add(What::Linked {
            other: other.to_owned(),
            relation,
        });
        Ok(())
    }

    /// A complaint that repeats another ends without an answer of its own: so the other gives one, to the same person, and
    /// by dates that are no later. No two repeat each other.
    fn may_repeat(&self, other: &str, known: Linked) -> Result<(), Refusal> {
        let own = self.complaint;
        if (known.received_at, other) > (own.received_at, own.reference.as_str()) {
            return Err(Refusal::RepeatsEarlier);
        }
        if !known.is_open {
            return Err(Refusal::OtherEnded);
        }
        if !known.is_alike {
            return Err(Refusal::NothingInCommon);
        }
        Ok(())
    }

    pub(super) fn unlink(&self, other: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if !self.complaint.links.iter().any(|link| link.other == other) {
            return Err(Refusal::NoSuchLink);
        }
        draft.add(What::Unlinked {
            other: other.to_owned(),
        });
        Ok(())
    }
}
