//! Which cases a limit is for, in words: "by phone, by chat or in person", "if your complaint is urgent", "otherwise".

use std::collections::{BTreeMap, BTreeSet};

use super::{Phrasebook, filled};
use crate::{
    code::{Code, Condition, Field, Variant},
    terms::{Channel, Class, Kind, Language, Service},
};

/// The word of a field whose phrase names a channel: how the customer wants the answer.
pub(super) const BY: &str = "by";

/// What is said before a limit that is not for every case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::code) struct Cases {
    pub(super) otherwise: String,
    /// `{case}` and its `{limit}`.
    pub(super) limit: String,
    /// `{name}` of what the code names itself.
    pub(super) category: String,
    pub(super) level: String,
    pub(super) language: String,
    /// Of each field with closed words, what is said of each.
    pub(super) words: BTreeMap<Field, BTreeMap<String, String>>,
}

/// The fields whose words every phrasebook says, and their words.
pub(in crate::code) fn fields() -> Vec<(Field, Vec<&'static str>)> {
    vec![
        (Field::Channel, Channel::ALL.iter().map(|word| word.word()).collect()),
        (Field::Kind, Kind::ALL.iter().map(|word| word.word()).collect()),
        (Field::Class, Class::ALL.iter().map(|word| word.word()).collect()),
        (Field::Service, Service::ALL.iter().map(|word| word.word()).collect()),
        (Field::Urgent, vec!["yes", "no"]),
        (Field::Answering, vec!["any", "none", BY]),
    ]
}

impl Phrasebook {
    /// "by letter: within 5 days"; the limit alone, where no words say the case.
    pub(in crate::code) fn limit_of(&self, case: &str, limit: &str) -> String {
        if case.is_empty() {
            return limit.to_owned();
        }
        filled(&self.cases.limit, &[("case", case), ("limit", limit)], limit)
    }

    /// "otherwise: within 5 days".
    pub(in crate::code) fn otherwise(&self, limit: &str) -> String {
        self.limit_of(&self.cases.otherwise, limit)
    }

    /// The cases that variants with one and the same limit are for.
    pub(in crate::code) fn case(&self, code: &Code, variants: &[&Variant], language: &Language) -> String {
        if let Some(one) = of_one_field(variants) {
            return self.condition(code, &one, language);
        }
        let said = variants
            .iter()
            .map(|variant| self.condition(code, &variant.when, language));
        let said: Vec<String> = said.filter(|said| !said.is_empty()).collect();
        self.any_of(&said)
    }

    /// Every field of a condition, and for each its words.
    pub(in crate::code) fn condition(&self, code: &Code, when: &Condition, language: &Language) -> String {
        let fields = when.0.iter().map(|(field, words)| {
            let said = words
                .iter()
                .filter(|word| *field != Field::Category || !has_a_parent_among(code, word, words))
                .map(|word| self.word(code, *field, word, language));
            self.any_of(&said.collect::<Vec<_>>())
        });
        fields.filter(|said| !said.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn word(&self, code: &Code, field: Field, word: &str, language: &Language) -> String {
        let named = |phrase: &str, name: &str| filled(phrase, &[("name", name)], name);
        match field {
            Field::Category => {
                let name = code.category(word).map(|category| category.name.in_language(language));
                named(&self.cases.category, name.unwrap_or(word))
            }
            Field::Level => {
                let level = code.levels.iter().find(|level| level.id == word);
                named(
                    &self.cases.level,
                    level.map_or(word, |level| level.name.in_language(language)),
                )
            }
            Field::Language => named(&self.cases.language, self.language(word)),
            _ => {
                if let Some(said) = self.case_word(field, word) {
                    return said.to_owned();
                }
                let by = self.case_word(field, BY).unwrap_or_default();
                let channel = self.channel(word);
                filled(by, &[("channel", channel)], channel)
            }
        }
    }

    /// "by letter".
    pub(in crate::code) fn channel(&self, word: &str) -> &str {
        self.case_word(Field::Channel, word).unwrap_or_default()
    }

    /// What is said of a word of a field that has closed ones.
    pub(super) fn case_word(&self, field: Field, word: &str) -> Option<&str> {
        self.cases.words.get(&field)?.get(word).map(String::as_str)
    }
}

/// Conditions that ask about one field, the same, are one condition.
fn of_one_field(variants: &[&Variant]) -> Option<Condition> {
    let mut one = Condition::default();
    for variant in variants {
        let [(field, words)] = variant.when.0.iter().collect::<Vec<_>>()[..] else {
            return None;
        };
        one.0.entry(*field).or_default().extend(words.iter().cloned());
    }
    (one.0.len() == 1).then_some(one)
}

/// The category above is named too, with all that is below it: naming that one is enough.
fn has_a_parent_among(code: &Code, word: &str, words: &[String]) -> bool {
    let words: BTreeSet<&str> = words.iter().map(String::as_str).collect();
    let Some(parent) = code.category(word).and_then(|category| category.parent.as_ref()) else {
        return false;
    };
    let mut below = code
        .categories
        .iter()
        .filter(|category| category.parent.as_ref() == Some(parent));
    words.contains(parent.as_str()) && below.all(|category| words.contains(category.id.as_str()))
}
