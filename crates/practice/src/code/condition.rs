//! What a rule may ask of a case: fields of a closed set, with the words that they may have. No expressions, so that
//! check can try every case.

use std::collections::BTreeMap;

use crate::{
    complaint::Complaint,
    entry::{Answering, Entry, What},
    terms::{Channel, Class, Kind, Service, vocabulary},
};

vocabulary! {
    /// What a condition may ask of a case.
    Field, "field" {
        Channel = "channel", Kind = "kind", Class = "class", Service = "service", Language = "language",
        Category = "category", Level = "level", Urgent = "urgent", Answering = "answering",
    }
}

impl Field {
    /// What it asks, for the manual.
    pub const fn says(self) -> &'static str {
        match self {
            Self::Channel => "by which channel it came in",
            Self::Kind => "what it is, or once was: a question that became a complaint is both",
            Self::Class => "who complains",
            Self::Service => "which service it is about",
            Self::Language => "in which language the customer wants the answer",
            Self::Category => "what any issue of it is about",
            Self::Level => "the level at which the clock began",
            Self::Urgent => "whether staff marked it urgent, now or later; `urgent = true` is the same as `\"yes\"`",
            Self::Answering => "by which channel the customer wants the answer, if at all",
        }
    }
}

/// Fields with the words that they may have; all must hold, any word will do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Condition(pub BTreeMap<Field, Vec<String>>);

impl Condition {
    /// Whether it holds for a case at a level. A kind that the case once had keeps counting.
    pub fn holds(&self, complaint: &Complaint, level: &str) -> bool {
        let case = Case::of(complaint);
        self.asks(&case, &case, level)
    }

    /// Whether it holds for a clock that began when the case was `began`, now that it is `now`.
    pub(crate) fn asks(&self, now: &Case<'_>, began: &Case<'_>, level: &str) -> bool {
        self.asks_of(now, began, level, None)
    }

    /// As [`Self::asks`], of one issue of the complaint or of all.
    pub(crate) fn asks_of(&self, now: &Case<'_>, began: &Case<'_>, level: &str, issue: Option<u8>) -> bool {
        self.0.iter().all(|(field, words)| {
            let any = |word: &str| words.iter().any(|w| w == word);
            match field {
                Field::Kind => now.kinds.iter().any(|kind| any(kind.word())),
                Field::Category => now
                    .categories
                    .iter()
                    .filter(|(number, _)| issue.is_none_or(|issue| issue == *number))
                    .any(|(_, category)| any(category)),
                Field::Urgent => any(if now.urgent { "yes" } else { "no" }),
                Field::Channel => any(began.channel.word()),
                Field::Class => any(began.class.word()),
                Field::Service => any(began.service.word()),
                Field::Language => any(began.answering.language.tag()),
                Field::Answering => match began.answering.by {
                    Some(channel) => any("any") || any(channel.word()),
                    None => any("none"),
                },
                Field::Level => any(level),
            }
        })
    }
}

/// What conditions ask about, as it stood after some entry.
#[derive(Debug, Clone)]
pub(crate) struct Case<'c> {
    /// Every kind and category it has had.
    kinds: Vec<Kind>,
    /// By the number of their issue.
    categories: Vec<(u8, &'c str)>,
    urgent: bool,
    channel: Channel,
    class: Class,
    service: Service,
    answering: &'c Answering,
}

impl<'c> Case<'c> {
    fn of(complaint: &'c Complaint) -> Self {
        Self {
            kinds: complaint.kinds.iter().copied().collect(),
            categories: complaint
                .issues
                .iter()
                .map(|issue| (issue.number, issue.category.as_str()))
                .collect(),
            urgent: complaint.urgent,
            channel: complaint.channel,
            class: complaint.class,
            service: complaint.service,
            answering: &complaint.answering,
        }
    }

    /// As it was filed.
    pub(crate) fn filed(complaint: &'c Complaint, first: Option<&'c Entry>) -> Self {
        let Some(What::Filed(filing)) = first.map(|entry| &entry.what) else {
            return Self::of(complaint);
        };
        Self {
            kinds: vec![filing.kind],
            categories: filing
                .issues
                .iter()
                .map(|issue| (issue.number, issue.category.as_str()))
                .collect(),
            urgent: false,
            channel: filing.channel,
            class: filing.class,
            service: filing.service,
            answering: &filing.answering,
        }
    }

    /// The numbers of its issues.
    pub(crate) fn issues(&self) -> Vec<u8> {
        let mut numbers: Vec<u8> = self.categories.iter().map(|(number, _)| *number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// Adds what an entry changes, and says whether it changed anything. What a reclassification names is about the first
    /// issue of those that have not gone to another complaint by then.
    pub(crate) fn change(&mut self, entry: &'c Entry, gone: &dyn Fn(u8) -> bool) -> bool {
        match &entry.what {
            What::Reclassified {
                kind,
                service,
                category,
            } => {
                if !self.kinds.contains(kind) {
                    self.kinds.push(*kind);
                }
                self.service = service.unwrap_or(self.service);
                if let Some(category) = category {
                    let first = self.issues().into_iter().find(|issue| !gone(*issue));
                    self.categories.extend(first.map(|first| (first, category.as_str())));
                }
            }
            What::IssueAdded { issue } => self.categories.push((issue.number, &issue.category)),
            What::SplitFrom {
                category: Some(category),
                issues,
                ..
            } => self
                .categories
                .extend(issues.first().map(|issue| (*issue, category.as_str()))),
            What::UrgencySet { urgent } => self.urgent = *urgent,
            What::DetailsChanged { answering, .. } => self.answering = answering,
            _ => return false,
        }
        true
    }
}

/// No case can meet both conditions: a field of both has no word in common.
pub(super) fn apart(one: &Condition, other: &Condition) -> bool {
    one.0.iter().any(|(field, words)| {
        other
            .0
            .get(field)
            .is_some_and(|others| !words.iter().any(|word| others.contains(word)))
    })
}
