//! The same code as the public reads it: sentences whose numbers come from the rules, as a page, as HTML, as plain
//! text and as Markdown.

mod html;
mod links;
mod markdown;
mod plain;

use super::{
    Allowance, Code, Promise, Section, Target, Texts, Variant,
    phrases::{PageWords, Phrasebook},
    placeholder::{Piece, Whose, is_of_the_language, pieces, placeholder},
};
use crate::{entry::Fact, terms::Language};

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
    /// The scheme's fixed notice, in the scheme's own languages whatever this one is (S19).
    pub notices: Vec<PublishedNotice>,
    /// What stands around the code, in its language.
    pub words: PageWords,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedNotice {
    pub language: Language,
    pub heading: String,
    pub text: String,
    /// A translation of ours, which the provider must still confirm.
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
}

/// The code in a language. None where the desk has no phrasebook for it.
pub fn publish(code: &Code, language: &Language) -> Option<Published> {
    let phrases = code.phrasebook(language)?;
    let voice = Voice {
        code,
        language,
        phrases: &phrases,
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
        sections: code.sections.iter().map(|section| voice.section(section)).collect(),
        notices: notices(code),
        words: phrases.page.clone(),
    })
}

fn notices(code: &Code) -> Vec<PublishedNotice> {
    let Some(scheme) = &code.scheme else { return Vec::new() };
    let notice = |(language, text): (&Language, &String)| PublishedNotice {
        language: language.clone(),
        heading: scheme.name.in_language(language).to_owned(),
        text: text.clone(),
        unconfirmed: scheme.unconfirmed.contains(language),
    };
    scheme.notice.0.iter().map(notice).collect()
}

/// One promise in a language, with its numbers: as the tracking page and the case page quote it. The phrasebook is
/// for a language in which the code has none of its own.
pub fn promise_text(code: &Code, promise: &Promise, language: &Language, phrases: &Phrasebook) -> String {
    Voice {
        code,
        language,
        phrases: code.phrases.get(language).unwrap_or(phrases),
    }
    .say(&promise.text, Whose::Promise(promise))
}

/// What an allowance gives the customer, with its length.
pub fn allowance_text(code: &Code, allowance: &Allowance, language: &Language, phrases: &Phrasebook) -> String {
    Voice {
        code,
        language,
        phrases: code.phrases.get(language).unwrap_or(phrases),
    }
    .say(&allowance.text, Whose::Allowance(allowance))
}

/// What a target says of many cases, with its share and its limit.
pub fn target_text(code: &Code, target: &Target, language: &Language, phrases: &Phrasebook) -> String {
    Voice {
        code,
        language,
        phrases: code.phrases.get(language).unwrap_or(phrases),
    }
    .say(&target.text, Whose::Target(target))
}

/// A text of the code with its placeholders filled; the phrasebook as for [`promise_text`].
pub fn fill(code: &Code, texts: &Texts, language: &Language, phrases: &Phrasebook) -> String {
    Voice {
        code,
        language,
        phrases: code.phrases.get(language).unwrap_or(phrases),
    }
    .say(texts, Whose::Nobody)
}

/// What the clock of a promise counts from: any one of several.
pub(super) fn since(promise: &Promise, phrases: &Phrasebook) -> String {
    let broken = promise.arms.iter().filter(|arm| arm.since_broken.is_some());
    let facts = promise.since().chain(broken.map(|_| Fact::Broken));
    let said: Vec<String> = facts.map(|fact| phrases.since(fact).to_owned()).collect();
    phrases.any_of(&said)
}

struct Voice<'c> {
    code: &'c Code,
    language: &'c Language,
    phrases: &'c Phrasebook,
}

impl Voice<'_> {
    fn section(&self, section: &Section) -> PublishedSection {
        PublishedSection {
            id: section.id.clone(),
            title: self.say(&section.title, Whose::Nobody),
            says: section
                .says
                .iter()
                .map(|statement| self.say(&statement.text, Whose::Nobody))
                .chain(section.rules.iter().filter_map(|id| self.rule(id)))
                .collect(),
            promises: section
                .promises
                .iter()
                .filter_map(|id| self.code.promise(id))
                .map(|promise| self.promise(promise))
                .collect(),
        }
    }

    /// The text of an allowance, a lock or a target.
    fn rule(&self, id: &str) -> Option<String> {
        let allowance = self.code.allowances.iter().find(|rule| rule.id == id);
        let lock = self.code.locks.iter().find(|rule| rule.id == id);
        let target = self.code.targets.iter().find(|rule| rule.id == id);
        allowance
            .map(|rule| self.say(&rule.text, Whose::Allowance(rule)))
            .or_else(|| lock.map(|rule| self.say(&rule.text, Whose::Nobody)))
            .or_else(|| target.map(|rule| self.say(&rule.text, Whose::Target(rule))))
    }

    fn promise(&self, promise: &Promise) -> PublishedPromise {
        let mut due: Vec<String> = Vec::new();
        for variant in promise.variants() {
            let said = self.limit(variant);
            if !due.contains(&said) {
                due.push(said);
            }
        }
        PublishedPromise {
            id: promise.id.clone(),
            number: promise.number,
            name: self.say(&promise.name, Whose::Promise(promise)),
            text: self.say(&promise.text, Whose::Promise(promise)),
            since: since(promise, self.phrases),
            due: self.due(promise, &due),
        }
    }

    /// The limits in words, with what else decides when: a date that we give, or that it comes again and again.
    fn due(&self, promise: &Promise, limits: &[String]) -> String {
        if promise.moved_by.is_some() && promise.variants().all(|variant| variant.within.is_none()) {
            return self.phrases.by_date_given.clone();
        }
        let limits = limits.join("; ");
        match (promise.moved_by, promise.recurs) {
            (Some(_), _) => format!("{limits}; {}", self.phrases.or_date_given),
            (None, Some(_)) if promise.variants().any(|variant| variant.within.is_some()) => {
                format!("{limits}; {}", self.phrases.again)
            }
            (None, Some(_)) => self.phrases.regularly.clone(),
            (None, None) => limits,
        }
    }

    fn limit(&self, variant: &Variant) -> String {
        let within = variant.within.as_ref().and_then(|limit| limit.on(self.code.read_on));
        within.map_or_else(
            || self.phrases.unpublished.clone(),
            |within| self.phrases.within(within),
        )
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
                    let value = placeholder(self.code, name, whose, self.language, self.phrases);
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
