//! The same code as the public reads it: sentences whose numbers come from the rules, as a page, as HTML, as plain
//! text and as Markdown.

mod beside;
pub mod changes;
mod due;
mod html;
mod links;
mod markdown;
mod plain;
mod rows;

use super::{
    Allowance, Code, Join, Lock, Measured, Promise, Section, Target, Texts,
    phrases::{PageWords, Phrasebook},
    placeholder::{Piece, Whose, is_of_the_language, pieces, placeholder, unbroken},
};
use crate::terms::Language;
use jiff::civil::Date;
use links::Contacts;
pub use links::dials;
pub use rows::Days;
pub(super) use rows::Rows;

/// The public text of a code in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub language: Language,
    pub title: String,
    pub lead: String,
    pub provider: String,
    pub version: String,
    pub effective: jiff::civil::Date,
    /// "Version 2026.1, in force from 1 January 2026".
    pub in_force: String,
    pub sections: Vec<PublishedSection>,
    /// The scheme's fixed notice, in the scheme's own languages whatever this one is (S19); this one goes first.
    pub notices: Vec<PublishedNotice>,
    /// What stands around the code, in its language.
    pub words: PageWords,
    /// How the first day of a month is written; a page sets its letters high.
    first_day: String,
    contacts: Contacts,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedNotice {
    pub language: Language,
    pub heading: String,
    pub text: String,
    /// Words of ours, which the scheme has not confirmed.
    pub unconfirmed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedSection {
    pub id: String,
    pub title: String,
    pub says: Vec<String>,
    pub promises: Vec<PublishedPromise>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedPromise {
    pub id: String,
    pub number: u8,
    pub name: String,
    pub text: String,
    /// What the clock counts from.
    pub since: String,
    /// The limits in words, or that none is published.
    pub due: String,
    /// What else a reader must know of the clock: when it stands still, and what urgent means.
    pub beside: Vec<Beside>,
}

/// What a line about a clock says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Starts,
    Due,
    StandsStill,
    Urgent,
}

/// A line about a clock, with what stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    pub line: Line,
    pub label: String,
    pub said: String,
}

impl Line {
    /// What stands before it.
    pub fn label(self, words: &PageWords) -> &str {
        match self {
            Self::Starts => &words.clock_starts,
            Self::Due => &words.due,
            Self::StandsStill => &words.stands_still,
            Self::Urgent => &words.urgent,
        }
    }
}

impl PublishedPromise {
    /// The lines about its clock.
    fn lines(&self) -> impl Iterator<Item = (Line, &str)> {
        let first = [(Line::Starts, self.since.as_str()), (Line::Due, self.due.as_str())];
        let beside = self.beside.iter().map(|beside| (beside.line, beside.said.as_str()));
        first.into_iter().chain(beside)
    }

    /// The same, each with its label.
    pub fn labelled<'p>(&'p self, words: &'p PageWords) -> impl Iterator<Item = (&'p str, &'p str)> {
        self.lines().map(|(line, said)| (line.label(words), said))
    }
}

/// The code in a language; in its first where it is not in that one, as [`Published::language`] says. None where
/// nobody has a phrasebook for it.
pub fn publish(code: &Code, language: &Language) -> Option<Published> {
    publish_on(code, language, code.effective)
}

/// The same as it is read on a day: of a limit that changes, the sentence says first what holds then, and then what
/// held before or will hold.
pub fn publish_on(code: &Code, language: &Language, today: Date) -> Option<Published> {
    let rows = Rows::All {
        first: code.effective,
        today: today.max(code.effective),
    };
    published(code, language, rows)
}

fn published(code: &Code, language: &Language, rows: Rows<'_>) -> Option<Published> {
    let language = &code.language_or_first(language);
    let phrases = code.phrasebook(language)?;
    let voice = Voice {
        code,
        language,
        phrases: &phrases,
        rows,
    };
    Some(Published {
        language: language.clone(),
        title: voice.say(&code.title, Whose::Nobody),
        lead: voice.say(&code.lead, Whose::Nobody),
        provider: code.provider.name.clone(),
        version: code.version.clone(),
        effective: code.effective,
        in_force: phrases
            .page
            .in_force
            .replace("{version}", &code.version)
            .replace("{date}", &phrases.date(code.effective)),
        sections: voice.sections(),
        notices: notices(code, language),
        words: phrases.page.clone(),
        first_day: phrases.first_day.clone(),
        contacts: Contacts::of(code),
    })
}

fn notices(code: &Code, first: &Language) -> Vec<PublishedNotice> {
    let Some(scheme) = &code.scheme else { return Vec::new() };
    let notice = |(language, text): (&Language, &String)| PublishedNotice {
        language: language.clone(),
        heading: scheme.name.in_language(language).to_owned(),
        text: text.replace(&scheme.phone, &unbroken(&scheme.phone)),
        unconfirmed: scheme.unconfirmed.contains(language),
    };
    let mut notices: Vec<_> = scheme.notice.0.iter().map(notice).collect();
    notices.sort_by_key(|notice| notice.language != *first);
    notices
}

/// One promise in a language, with its numbers as they are in one case or on one day: as the tracking page and the
/// case page quote it. The phrasebook is for a language in which the code has none of its own.
pub fn promise_text(code: &Code, promise: &Promise, days: &Days, language: &Language, phrases: &Phrasebook) -> String {
    Voice::of(code, language, Rows::Of(days), phrases).say(&promise.text, Whose::Promise(promise))
}

/// What a reader must know of the clock of a promise: when it stands still, and what urgent means.
pub fn beside(code: &Code, promise: &Promise, language: &Language, phrases: &Phrasebook) -> Vec<Beside> {
    Voice::of(code, language, every_row(code), phrases).beside(promise)
}

/// The same as the page has it on a day, with every row of a limit that changes.
pub(super) fn page_text(
    code: &Code,
    promise: &Promise,
    today: Date,
    language: &Language,
    phrases: &Phrasebook,
) -> String {
    let rows = Rows::All {
        first: code.effective,
        today,
    };
    Voice::of(code, language, rows, phrases).say(&promise.text, Whose::Promise(promise))
}

/// What an allowance gives the customer, with its length.
pub fn allowance_text(
    code: &Code,
    allowance: &Allowance,
    days: &Days,
    language: &Language,
    phrases: &Phrasebook,
) -> String {
    Voice::of(code, language, Rows::Of(days), phrases).say(&allowance.text, Whose::Allowance(allowance))
}

/// What a lock forbids us.
pub(super) fn lock_text(code: &Code, lock: &Lock, language: &Language, phrases: &Phrasebook) -> String {
    Voice::of(code, language, every_row(code), phrases).say(&lock.text, Whose::Nobody)
}

/// What a target says of many cases, with its share and its limit.
pub fn target_text(code: &Code, target: &Target, language: &Language, phrases: &Phrasebook) -> String {
    Voice::of(code, language, every_row(code), phrases).say(&target.text, Whose::Target(target))
}

/// A text of the code with its placeholders filled; the phrasebook as for [`promise_text`].
pub fn fill(code: &Code, texts: &Texts, language: &Language, phrases: &Phrasebook) -> String {
    Voice::of(code, language, every_row(code), phrases).say(texts, Whose::Nobody)
}

/// What the clock of a promise counts from: any one of several, or each where the last to come due decides.
pub(super) fn since(promise: &Promise, phrases: &Phrasebook) -> String {
    let said: Vec<String> = promise
        .arms
        .iter()
        .flat_map(due::began_by)
        .map(|fact| phrases.since(fact))
        .collect();
    match promise.join {
        Join::Latest if promise.arms.len() > 1 => phrases.list(&said),
        _ => phrases.any_of(&said),
    }
}

/// What is about no case and no day says all rows.
pub(super) const fn every_row(code: &Code) -> Rows<'static> {
    Rows::All {
        first: code.effective,
        today: code.effective,
    }
}

struct Voice<'c> {
    code: &'c Code,
    language: &'c Language,
    phrases: &'c Phrasebook,
    rows: Rows<'c>,
}

impl<'c> Voice<'c> {
    /// A code that is not in a language is said in its own first: a sentence of one with the numbers of another would
    /// be neither. The phrasebook is for a code that was read without any.
    fn of(code: &'c Code, asked: &'c Language, rows: Rows<'c>, phrases: &'c Phrasebook) -> Self {
        let own = code.languages.contains(asked).then_some(asked);
        let language = own.or_else(|| code.languages.first()).unwrap_or(asked);
        Self {
            code,
            language,
            phrases: code.phrases.get(language).unwrap_or(phrases),
            rows,
        }
    }
}

impl Voice<'_> {
    /// The sections of the code, and those that the page adds: what no author has to write.
    fn sections(&self) -> Vec<PublishedSection> {
        let sections = self.code.sections.iter().map(|section| self.section(section));
        let added = [self.yardsticks(), self.levels(), self.stages()];
        sections.chain(added.into_iter().flatten()).collect()
    }

    fn section(&self, section: &Section) -> PublishedSection {
        let here = |id: &&String| self.is_of_measures(section) || self.target(id).is_none();
        PublishedSection {
            id: section.id.clone(),
            title: self.say(&section.title, Whose::Nobody),
            says: section
                .says
                .iter()
                .map(|statement| self.say(&statement.text, Whose::Nobody))
                .chain(section.rules.iter().filter(here).filter_map(|id| self.rule(id)))
                .collect(),
            promises: section
                .promises
                .iter()
                .filter_map(|id| self.code.promise(id))
                .map(|promise| self.promise(promise))
                .collect(),
        }
    }

    fn target(&self, id: &str) -> Option<&Target> {
        self.code.targets.iter().find(|rule| rule.id == id)
    }

    /// It speaks of targets and of nothing else: they need no section of the page's own.
    fn is_of_measures(&self, section: &Section) -> bool {
        section.promises.is_empty() && section.rules.iter().all(|id| self.target(id).is_some())
    }

    /// What is measured over many cases is no promise to anybody, and stands apart from them.
    fn yardsticks(&self) -> Option<PublishedSection> {
        let mixed = self
            .code
            .sections
            .iter()
            .filter(|section| !self.is_of_measures(section));
        let targets = mixed
            .flat_map(|section| &section.rules)
            .filter_map(|id| self.target(id));
        let says = targets.map(|target| self.yardstick(target)).collect();
        added("page-targets", &self.phrases.page.targets, says)
    }

    fn yardstick(&self, target: &Target) -> String {
        let words = &self.phrases.page;
        let window = match target.window {
            Measured::Month => &words.month,
            Measured::Quarter => &words.quarter,
            Measured::Year => &words.year,
        };
        let text = self.say(&target.text, Whose::Target(target));
        let measured = words.measured.replace("{window}", window);
        format!("{text} {measured}").trim_end().to_owned()
    }

    /// How each level above the first is asked for, where a code says it of any.
    fn levels(&self) -> Option<PublishedSection> {
        let levels = self.code.levels.get(1..).unwrap_or_default();
        if levels.iter().all(|level| level.asked_by.is_empty()) {
            return None;
        }
        let says = levels.iter().map(|level| {
            let ways = level
                .asked_by
                .iter()
                .map(|channel| self.phrases.channel(channel.word()).to_owned());
            let ways = match self.phrases.any_of(&ways.collect::<Vec<_>>()) {
                none if none.is_empty() => self.phrases.page.any_way.clone(),
                ways => ways,
            };
            self.labelled(level.name.in_language(self.language), &ways)
        });
        added("page-levels", &self.phrases.page.levels, says.collect())
    }

    /// What happens at the scheme, as its pack describes it.
    fn stages(&self) -> Option<PublishedSection> {
        let stages = self.code.scheme.iter().flat_map(|scheme| &scheme.stages);
        let says = stages.map(|stage| {
            let begins = match stage.expect {
                Some(within) => self.phrases.counted(&self.phrases.within(within), &[stage.since]),
                None => self.phrases.since(stage.since),
            };
            self.labelled(stage.name.in_language(self.language), &begins)
        });
        added("page-stages", &self.phrases.page.stages, says.collect())
    }

    fn labelled(&self, label: &str, said: &str) -> String {
        format!("{label}{}{said}.", self.phrases.page.colon)
    }

    /// The text of an allowance, a lock or a target.
    fn rule(&self, id: &str) -> Option<String> {
        let allowance = self.code.allowances.iter().find(|rule| rule.id == id);
        let lock = self.code.locks.iter().find(|rule| rule.id == id);
        allowance
            .map(|rule| self.say(&rule.text, Whose::Allowance(rule)))
            .or_else(|| lock.map(|rule| self.say(&rule.text, Whose::Nobody)))
            .or_else(|| self.target(id).map(|rule| self.yardstick(rule)))
    }

    fn promise(&self, promise: &Promise) -> PublishedPromise {
        PublishedPromise {
            id: promise.id.clone(),
            number: promise.number,
            name: self.say(&promise.name, Whose::Promise(promise)),
            text: self.say(&promise.text, Whose::Promise(promise)),
            since: since(promise, self.phrases),
            due: self.due(promise),
            beside: self.beside(promise),
        }
    }

    fn say(&self, texts: &Texts, whose: Whose<'_>) -> String {
        let text = texts.in_language(self.language);
        let mut said = String::with_capacity(text.len());
        let mut begins = true;
        for piece in pieces(text) {
            match piece {
                Piece::Words(words) => {
                    // What is filled in may end with its own full stop: "5 p.m."
                    let words = words.strip_prefix('.').filter(|_| said.ends_with('.')).unwrap_or(words);
                    said.push_str(words);
                    begins = ends_sentence(words);
                }
                Piece::Placeholder(name) => {
                    let value = placeholder(self.code, name, whose, self.language, self.rows, self.phrases);
                    match value {
                        Some(value) if begins && is_of_the_language(name) => said.push_str(&capital(&value)),
                        Some(value) => said.push_str(&value),
                        None => said.extend(["{", name, "}"]),
                    }
                    begins = false;
                }
            }
        }
        said
    }
}

/// A section of the page's own. None where there is nothing to say, or a phrasebook from before it has no heading.
fn added(id: &str, title: &str, says: Vec<String>) -> Option<PublishedSection> {
    (!says.is_empty() && !title.is_empty()).then(|| PublishedSection {
        id: id.to_owned(),
        title: title.to_owned(),
        says,
        promises: Vec::new(),
    })
}

/// Whether what follows these words begins a sentence.
fn ends_sentence(words: &str) -> bool {
    let before = words.trim_end_matches([' ', '\u{a0}', '“', '«', '"', '(', '¿', '¡']);
    before.len() < words.len() && before.ends_with(['.', '!', '?', '…'])
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
