//! The code of practice as types: what a TOML document of the language says once it has been read.
//!
//! Reading is in `lower`, what is wrong with a code that could be read is in `lint`, and the same
//! code as public text in [`publish`]. A `Code` that exists has passed all checks.

pub mod explain;
mod lint;
mod lower;
pub mod phrases;
pub mod publish;
mod read;

pub(crate) use read::nearest;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    calendar::{Calendar, Counting, Within},
    complaint::Complaint,
    entry::{Answering, Entry, Fact, What},
    fault::{Fault, Shelf},
    obligation::Strength,
    terms::{Cause, Channel, Class, Content, Kind, Language, Level, Notice, Role, Service, vocabulary},
};

/// A text in each language of the code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(pub BTreeMap<Language, String>);

impl Texts {
    /// The same text whatever the language.
    pub fn same(text: &str) -> Self {
        Self(BTreeMap::from([(Language::english(), text.to_owned())]))
    }

    /// In this language, else in the first that there is.
    pub fn in_language(&self, language: &Language) -> &str {
        self.0
            .get(language)
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

/// A code of practice with the packs it stands on, read and found without fault.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    pub id: String,
    pub version: String,
    pub effective: Date,
    /// The first is the one that the others translate.
    pub languages: Vec<Language>,
    pub currency: String,
    pub title: Texts,
    pub lead: Texts,
    pub packs: Vec<Pack>,
    pub provider: Provider,
    /// The desk's calendar, by which promises are counted unless they say otherwise.
    pub calendar: String,
    /// When the phone is answered, where that differs.
    pub phone_calendar: String,
    pub calendars: BTreeMap<String, Calendar>,
    pub counting: Counting,
    pub levels: Vec<LevelRule>,
    pub steps: Vec<Texts>,
    pub categories: Vec<Category>,
    pub promises: Vec<Promise>,
    pub notices: BTreeMap<Notice, NoticeRule>,
    pub pauses: Vec<PauseRule>,
    pub terms: BTreeMap<String, Texts>,
    pub sections: Vec<Section>,
    pub scheme: Option<Scheme>,
    /// The names of the documents that it was read from: its own, its packs', its calendar files'.
    pub documents: BTreeSet<String>,
}

/// A regulator's or scheme's rules, layered under the provider's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    pub id: String,
    pub version: String,
    pub layer: Layer,
    pub source: String,
}

vocabulary! { Layer, "layer" { Law = "law", Scheme = "scheme", Provider = "provider", } }

/// Who publishes the code, and how to reach them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provider {
    pub name: String,
    pub about: Texts,
    pub page: Option<String>,
    pub phone: String,
    pub email: Option<String>,
    pub address: Vec<String>,
}

/// A step of escalation, with the roles that may answer at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRule {
    pub level: Level,
    pub id: String,
    pub name: Texts,
    pub roles: Vec<Role>,
}

/// A node of the provider's category tree; `scheme` is where it falls in the scheme's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    pub id: String,
    pub parent: Option<String>,
    pub name: Texts,
    pub scheme: Option<String>,
}

vocabulary! {
    /// What a condition may ask of a case.
    Field, "field" {
        Channel = "channel", Kind = "kind", Class = "class", Service = "service", Language = "language",
        Category = "category", Level = "level", Urgent = "urgent", Answering = "answering",
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
        self.0.iter().all(|(field, words)| {
            let any = |word: &str| words.iter().any(|w| w == word);
            match field {
                Field::Kind => now.kinds.iter().any(|kind| any(kind.word())),
                Field::Category => now.categories.iter().any(|category| any(category)),
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
    categories: Vec<&'c str>,
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
            categories: complaint.issues.iter().map(|issue| issue.category.as_str()).collect(),
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
            categories: filing.issues.iter().map(|issue| issue.category.as_str()).collect(),
            urgent: false,
            channel: filing.channel,
            class: filing.class,
            service: filing.service,
            answering: &filing.answering,
        }
    }

    /// Adds what an entry changes, and says whether it changed anything.
    pub(crate) fn change(&mut self, entry: &'c Entry) -> bool {
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
                self.categories.extend(category.as_deref());
            }
            What::IssueAdded { issue } => self.categories.push(&issue.category),
            What::UrgencySet { urgent } => self.urgent = *urgent,
            What::DetailsChanged { answering } => self.answering = answering,
            _ => return false,
        }
        true
    }
}

/// What performs a promise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptBy {
    pub facts: Vec<Fact>,
    /// What the message must have carried.
    pub with: Vec<Content>,
    /// Only at the level that the clock began for.
    pub same_level: bool,
}

/// One limit of a promise, for the cases that its condition picks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variant {
    /// Empty for a promise with one limit.
    pub id: String,
    pub when: Condition,
    /// What the public text says.
    pub within: Option<Within>,
    /// What the desk holds itself to, where the code names no number.
    pub internal: Option<Within>,
}

impl Variant {
    /// The limit that runs: the published one, else the internal target.
    pub fn limit(&self) -> Option<Within> {
        self.within.or(self.internal)
    }
}

vocabulary! {
    /// What begins the next turn of a recurring promise.
    Restart, "restart" { Evidence = "evidence", Schedule = "schedule", }
}

/// One commitment of a code or a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// `acknowledge`; of a pack, `ca-ccts/tell`.
    pub id: String,
    /// The number by which people know it.
    pub number: u8,
    /// Statements of the source that it implements: S7, S8…
    pub implements: Vec<String>,
    pub strength: Strength,
    pub since: Vec<Fact>,
    pub when: Condition,
    /// The clock waits for this after `since`.
    pub needs: Option<Fact>,
    pub kept_by: KeptBy,
    pub variants: Vec<Variant>,
    /// It comes due again and again.
    pub recurs: Option<Restart>,
    pub discharged_by: Vec<Fact>,
    /// A fact that names a new date and, recorded before the due instant, moves it.
    pub moved_by: Option<Fact>,
    /// A message that a breach owes the customer.
    pub otherwise: Option<Notice>,
    pub name: Texts,
    pub text: Texts,
}

impl Promise {
    /// The limit for a case: the first variant whose condition holds; check proves there is one at most.
    pub fn variant(&self, complaint: &Complaint, level: &str) -> Option<&Variant> {
        self.variants
            .iter()
            .find(|variant| variant.when.holds(complaint, level))
    }
}

/// What a message of this kind must carry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoticeRule {
    pub contains: Vec<Content>,
}

/// A named cause that stops some promises' clocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PauseRule {
    pub cause: Cause,
    pub holds: Vec<String>,
}

/// A part of the published code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub id: String,
    pub title: Texts,
    pub says: Vec<Statement>,
    pub promises: Vec<String>,
}

/// A sentence of the code that starts no clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub implements: Vec<String>,
    pub text: Texts,
}

/// The independent body, as its pack describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scheme {
    pub id: String,
    pub name: Texts,
    pub short: Texts,
    pub phone: String,
    pub page: Texts,
    /// The fixed notice, word for word, in the scheme's own languages whatever else is offered (S19).
    pub notice: Texts,
    /// Languages in which the notice is our translation, to be confirmed by the provider.
    pub unconfirmed: Vec<Language>,
    pub source: String,
}

impl Code {
    /// Reads and checks a code with all that it stands on.
    ///
    /// # Errors
    /// Every fault of every document, in the order of their places.
    pub fn read(document: &str, shelf: &Shelf) -> Result<Self, Vec<Fault>> {
        let (code, places, mut faults) = lower::lower(document, shelf);
        if let Some(code) = code.as_ref().filter(|_| faults.is_empty()) {
            faults.extend(lint::faults(code, &places, shelf));
        }
        match code {
            Some(code) if faults.is_empty() => Ok(code),
            _ => {
                faults.sort_by(|a, b| {
                    (&a.place.document, a.place.span.start, a.code).cmp(&(
                        &b.place.document,
                        b.place.span.start,
                        b.code,
                    ))
                });
                Err(faults)
            }
        }
    }

    pub fn promise(&self, id: &str) -> Option<&Promise> {
        self.promises.iter().find(|promise| promise.id == id)
    }

    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    pub fn level(&self, level: Level) -> Option<&LevelRule> {
        self.levels.iter().find(|rule| rule.level == level)
    }

    pub fn level_id(&self, level: Level) -> &str {
        self.level(level).map_or("", |rule| rule.id.as_str())
    }

    pub fn last_level(&self) -> Level {
        self.levels.last().map_or(Level::FIRST, |rule| rule.level)
    }

    /// The desk's calendar.
    pub fn desk(&self) -> Option<&Calendar> {
        self.calendars.get(&self.calendar)
    }

    /// What a message of this kind must carry.
    pub fn contains(&self, notice: Notice) -> &[Content] {
        self.notices.get(&notice).map_or(&[], |rule| rule.contains.as_slice())
    }

    /// The language asked for if the code has it, else the code's first.
    pub fn language_or_first(&self, asked: &Language) -> Language {
        if self.languages.contains(asked) {
            asked.clone()
        } else {
            self.languages.first().cloned().unwrap_or_else(Language::english)
        }
    }
}
