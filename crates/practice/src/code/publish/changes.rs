//! What one version of a code says otherwise than another: the two as [`super::publish`] draws them, compared line by
//! line, so that a change is told in the sentences that stand on the pages. What the page does not say of a promise,
//! whom it is for and what ends its clock, is told in the same phrasebook.
//!
//! It knows of no register: which two versions are compared, and since when each is in force, is for whoever asks.

use jiff::civil::Date;

use super::{Line, PageWords, Published, PublishedPromise, PublishedSection, Rows, published};
use crate::{
    calendar::{Calendar, Closure},
    code::{Code, Promise, phrases::Phrasebook},
    terms::Language,
};

/// All that differs between two versions, each in the order in which the later one has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    pub was: Edition,
    pub is: Edition,
    pub facts: Vec<Difference<Detail>>,
    pub promises: Vec<PromiseChange>,
    pub passages: Vec<Passage>,
    /// Other days are closed than were, so that time is counted otherwise.
    pub closed_days: bool,
    /// The labels of the page.
    pub words: PageWords,
}

/// One of two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// In which its sentences are.
    pub language: Language,
    pub version: String,
    /// "Version 2026.1, in force from 1 January 2026".
    pub in_force: String,
}

/// What the page says of the provider and of its hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    Title,
    Lead,
    Provider,
    Web,
    Phone,
    Email,
    Address,
    Hours,
    PhoneHours,
    Zone,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PromiseChange {
    New(PublishedPromise),
    Dropped(PublishedPromise),
    Changed(ChangedPromise),
}

/// A promise that both versions have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedPromise {
    /// As the later version has it.
    pub promise: PublishedPromise,
    pub differs: Vec<Difference<Aspect>>,
    /// What no sentence says has changed as well: what counts as keeping it, or how its time is counted.
    pub unsaid: bool,
}

/// In what a promise can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    Number,
    Name,
    /// Under which heading it stands.
    Section,
    Text,
    /// A line about its clock, as the page has it.
    Clock(Line),
    /// Which cases it is for; nothing where it is for every case.
    Whom,
    /// Which cases it is not for.
    Except,
    EndedBy,
}

/// What one thing was and is; nothing where one of the two does not say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference<Of> {
    pub of: Of,
    pub was: Vec<String>,
    pub is: Vec<String>,
}

/// Sentences that are no promise: those of a section, or the notice of the scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Of its sentences where that is not the page's: the notice of a scheme is in the scheme's languages.
    pub language: Option<Language>,
    /// As the later version has it, if it has it at all.
    pub heading: String,
    /// The old heading, where it was another.
    pub was_headed: Option<String>,
    pub gone: Vec<String>,
    pub new: Vec<String>,
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.promises.is_empty() && self.passages.is_empty() && !self.closed_days
    }
}

/// What `new` says otherwise than `old`, both as they are read on one day. In the language asked for if both are in
/// it, else in one that both are in, so that no translation is taken for a change; else each in its own. None where
/// nobody has a phrasebook.
pub fn changes(old: &Code, new: &Code, asked: &Language, today: Date) -> Option<Changes> {
    let language = &in_common(old, new, asked);
    let both = Both {
        was: Side::of(old, new, language, today)?,
        is: Side::of(new, old, language, today)?,
    };
    Some(Changes {
        was: both.was.edition(),
        is: both.is.edition(),
        facts: both.facts(),
        promises: both.promises(),
        passages: both.passages(),
        closed_days: closed_otherwise(old, new),
        words: both.is.page.words.clone(),
    })
}

fn in_common(old: &Code, new: &Code, asked: &Language) -> Language {
    let both = |language: &&Language| old.languages.contains(language) && new.languages.contains(language);
    let asked_for = Some(asked).filter(both);
    let common = asked_for.or_else(|| new.languages.iter().find(both));
    common.unwrap_or(asked).clone()
}

struct Both<'c> {
    was: Side<'c>,
    is: Side<'c>,
}

/// One of the two, with its page and its phrasebook.
struct Side<'c> {
    code: &'c Code,
    phrases: std::borrow::Cow<'c, Phrasebook>,
    page: Published,
}

impl<'c> Side<'c> {
    /// A limit that changes on a day is said from the day on that both are in force: that the earlier days are past is
    /// no change.
    fn of(code: &'c Code, other: &Code, language: &Language, today: Date) -> Option<Self> {
        let first = code.effective.max(other.effective);
        let rows = Rows::All {
            first,
            today: today.max(first),
        };
        let page = published(code, language, rows)?;
        Some(Self {
            code,
            phrases: code.phrasebook(&page.language)?,
            page,
        })
    }

    fn edition(&self) -> Edition {
        Edition {
            language: self.page.language.clone(),
            version: self.page.version.clone(),
            in_force: self.page.in_force.clone(),
        }
    }

    /// Every promise of the page, with its section and its rule.
    fn promises(&self) -> impl Iterator<Item = Placed<'_>> {
        self.page.sections.iter().flat_map(|section| {
            let placed = |promise| Placed { section, promise };
            section.promises.iter().map(placed)
        })
    }

    fn promise(&self, id: &str) -> Option<Placed<'_>> {
        self.promises().find(|placed| placed.promise.id == id)
    }

    fn detail(&self, detail: Detail) -> Vec<String> {
        let provider = &self.code.provider;
        let hours = |calendar: Option<&Calendar>| calendar.map(|calendar| self.phrases.openings(calendar));
        let said = match detail {
            Detail::Title => Some(self.page.title.clone()),
            Detail::Lead => Some(self.page.lead.clone()),
            Detail::Provider => Some(provider.name.clone()),
            Detail::Web => provider.page.clone(),
            Detail::Phone => provider.phone.clone(),
            Detail::Email => provider.email.clone(),
            Detail::Address => return provider.address.clone(),
            Detail::Hours => hours(self.code.desk()),
            Detail::PhoneHours if self.code.phone_calendar == self.code.calendar => None,
            Detail::PhoneHours => hours(self.code.calendars.get(&self.code.phone_calendar)),
            Detail::Zone => self
                .code
                .desk()
                .map(|desk| self.phrases.zone(&desk.zone_name).to_owned()),
        };
        said.filter(|said| !said.is_empty()).into_iter().collect()
    }

    /// What the page says of a promise, and what only its rule says.
    fn says(&self, placed: Placed<'_>, rule: &Promise, aspect: Aspect) -> Vec<String> {
        let promise = placed.promise;
        let who = |when| self.phrases.condition(self.code, when, &self.page.language);
        let said = match aspect {
            Aspect::Number => promise.number.to_string(),
            Aspect::Name => promise.name.clone(),
            Aspect::Section => placed.section.title.clone(),
            Aspect::Text => promise.text.clone(),
            Aspect::Clock(line) => return of_line(promise, line),
            Aspect::Whom => who(&rule.when),
            Aspect::Except => return rule.silent.iter().map(|silence| who(&silence.when)).collect(),
            Aspect::EndedBy => {
                let ends: Vec<String> = rule
                    .discharged_by
                    .iter()
                    .map(|fact| self.phrases.since(*fact))
                    .collect();
                self.phrases.any_of(&ends)
            }
        };
        Some(said).filter(|said| !said.is_empty()).into_iter().collect()
    }
}

fn of_line(promise: &PublishedPromise, line: Line) -> Vec<String> {
    let lines = promise.lines().filter(|(of, _)| *of == line);
    lines.map(|(_, said)| said.to_owned()).collect()
}

#[derive(Clone, Copy)]
struct Placed<'p> {
    section: &'p PublishedSection,
    promise: &'p PublishedPromise,
}

impl Both<'_> {
    fn facts(&self) -> Vec<Difference<Detail>> {
        const ALL: [Detail; 10] = [
            Detail::Title,
            Detail::Lead,
            Detail::Provider,
            Detail::Web,
            Detail::Phone,
            Detail::Email,
            Detail::Address,
            Detail::Hours,
            Detail::PhoneHours,
            Detail::Zone,
        ];
        let each = ALL.into_iter().map(|of| Difference {
            of,
            was: self.was.detail(of),
            is: self.is.detail(of),
        });
        each.filter(Difference::is_one).collect()
    }

    /// Those of the later version, then those that are gone.
    fn promises(&self) -> Vec<PromiseChange> {
        let there = self
            .is
            .promises()
            .filter_map(|is| match self.was.promise(&is.promise.id) {
                None => Some(PromiseChange::New(is.promise.clone())),
                Some(was) => self.changed(was, is).map(PromiseChange::Changed),
            });
        let gone = self.was.promises().map(|was| was.promise);
        let gone = gone.filter(|was| self.is.promise(&was.id).is_none());
        there
            .chain(gone.map(|was| PromiseChange::Dropped(was.clone())))
            .collect()
    }

    fn changed(&self, was: Placed<'_>, is: Placed<'_>) -> Option<ChangedPromise> {
        const ALL: [Aspect; 11] = [
            Aspect::Number,
            Aspect::Name,
            Aspect::Section,
            Aspect::Text,
            Aspect::Whom,
            Aspect::Except,
            Aspect::Clock(Line::Starts),
            Aspect::Clock(Line::Due),
            Aspect::Clock(Line::StandsStill),
            Aspect::Clock(Line::Urgent),
            Aspect::EndedBy,
        ];
        let (old, new) = (self.was.code, self.is.code);
        let (rule_was, rule_is) = (old.promise(&was.promise.id)?, new.promise(&is.promise.id)?);
        // Another heading over the same section moves no promise.
        let stays = was.section.id == is.section.id;
        let asked = ALL.into_iter().filter(|aspect| !(stays && *aspect == Aspect::Section));
        let each = asked.map(|of| Difference {
            of,
            was: self.was.says(was, rule_was, of),
            is: self.is.says(is, rule_is, of),
        });
        let differs: Vec<_> = each.filter(Difference::is_one).collect();
        let unsaid = unsaid(old, rule_was) != unsaid(new, rule_is);
        (unsaid || !differs.is_empty()).then(|| ChangedPromise {
            promise: is.promise.clone(),
            differs,
            unsaid,
        })
    }

    fn passages(&self) -> Vec<Passage> {
        self.sections().into_iter().chain(self.notices()).collect()
    }

    fn sections(&self) -> Vec<Passage> {
        let (was, is) = (&self.was.page.sections, &self.is.page.sections);
        let none: &[String] = &[];
        let there = is.iter().map(|is| {
            let was = was.iter().find(|was| was.id == is.id);
            let says = was.map_or(none, |was| &was.says);
            Passage::of(was.map(|was| was.title.as_str()), says, &is.title, &is.says)
        });
        let gone = was.iter().filter(|was| is.iter().all(|is| is.id != was.id));
        let gone = gone.map(|was| Passage::of(None, &was.says, &was.title, none));
        there.chain(gone).filter(Passage::is_one).collect()
    }

    fn notices(&self) -> Vec<Passage> {
        let (was, is) = (&self.was.page.notices, &self.is.page.notices);
        let there = is.iter().map(|is| {
            let was = was.iter().find(|was| was.language == is.language);
            let says: Vec<String> = was.map(|was| was.text.clone()).into_iter().collect();
            let headed = was.map(|was| was.heading.as_str());
            (
                &is.language,
                Passage::of(headed, &says, &is.heading, std::slice::from_ref(&is.text)),
            )
        });
        let gone = was.iter().filter(|was| is.iter().all(|is| is.language != was.language));
        let gone = gone.map(|was| {
            let says = std::slice::from_ref(&was.text);
            (&was.language, Passage::of(None, says, &was.heading, &[]))
        });
        let each = there.chain(gone).filter(|(_, passage)| passage.is_one());
        let in_its_own = each.map(|(language, passage)| Passage {
            language: Some(language.clone()),
            ..passage
        });
        in_its_own.collect()
    }
}

impl<Of> Difference<Of> {
    fn is_one(&self) -> bool {
        self.was != self.is
    }
}

impl Passage {
    /// A sentence that only changed its place is no change.
    fn of(headed: Option<&str>, was: &[String], heading: &str, is: &[String]) -> Self {
        let without = |of: &[String], other: &[String]| -> Vec<String> {
            let other: std::collections::BTreeSet<&String> = other.iter().collect();
            of.iter().filter(|said| !other.contains(said)).cloned().collect()
        };
        Self {
            language: None,
            heading: heading.to_owned(),
            was_headed: headed.filter(|was| *was != heading).map(str::to_owned),
            gone: without(was, is),
            new: without(is, was),
        }
    }

    const fn is_one(&self) -> bool {
        self.was_headed.is_some() || !self.gone.is_empty() || !self.new.is_empty()
    }
}

/// What no sentence says of a rule. What the desk holds itself to without publishing it, and where a rule comes from,
/// are nobody's to read here.
fn unsaid<'c>(code: &'c Code, rule: &'c Promise) -> impl PartialEq + use<'c> {
    let arms: Vec<_> = rule.arms.iter().map(|arm| (arm.needs, &arm.since_broken)).collect();
    let counted = (
        rule.calendar.as_ref().unwrap_or(&code.calendar),
        rule.counting.unwrap_or(code.counting),
        rule.customers_zone,
    );
    (
        arms,
        &rule.kept_by,
        counted,
        rule.per_issue,
        rule.moved_by,
        rule.recurs,
        rule.otherwise,
    )
}

/// Some day from the one on that both are in force, and as far as both know, is closed or closes early in one alone.
/// Weeks that differ are told as hours.
fn closed_otherwise(old: &Code, new: &Code) -> bool {
    let first = old.effective.max(new.effective);
    let differs = |(name, is): (&String, &Calendar)| {
        let was = old.calendars.get(name)?;
        let days = first..=was.last_day().min(is.last_day());
        let open = |(day, closure): (Date, &Closure)| (day, closure.windows.clone());
        Some(was.closures(days.clone()).map(open).ne(is.closures(days).map(open)))
    };
    new.calendars.iter().filter_map(differs).any(|differs| differs)
}
