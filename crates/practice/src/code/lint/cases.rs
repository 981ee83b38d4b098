//! Every case that conditions can tell apart: each combination of the words of the fields that they ask about.

use std::collections::BTreeSet;

use crate::{
    code::{Code, Condition, Field},
    terms::{Channel, Class, Kind, Service},
};

/// The most combinations of words that are tried.
const COMBINATIONS: usize = 100_000;

/// One combination: a word for each field.
pub(in crate::code) type Case<'w> = Vec<(Field, &'w str)>;

/// Every combination of these words; none if there are too many to try.
pub(in crate::code) fn all(domains: &[(Field, Vec<String>)]) -> Option<impl Iterator<Item = Case<'_>>> {
    let count = domains
        .iter()
        .try_fold(1_usize, |all, (_, words)| all.checked_mul(words.len()))
        .filter(|count| *count <= COMBINATIONS)?;
    Some((0..count).filter_map(move |number| {
        let mut rest = number;
        let mut case = Case::with_capacity(domains.len());
        for (field, words) in domains {
            case.push((*field, words.get(rest.checked_rem(words.len())?)?.as_str()));
            rest = rest.checked_div(words.len())?;
        }
        Some(case)
    }))
}

/// Whether a condition holds for a combination. What it asks about and the combination leaves open may hold.
pub(in crate::code) fn holds(condition: &Condition, case: &Case<'_>) -> bool {
    case.iter().all(|(field, word)| {
        condition.0.get(field).is_none_or(|words| {
            words
                .iter()
                .any(|known| known == word || (*field == Field::Answering && known == "any" && *word != "none"))
        })
    })
}

/// The fields that conditions ask about, each with every word that it can have.
pub(in crate::code) fn domains(code: &Code, fields: BTreeSet<Field>) -> Vec<(Field, Vec<String>)> {
    fields
        .into_iter()
        .map(|field| (field, known_words(code, field)))
        .collect()
}

/// A combination in words: “channel web with class consumer”.
pub(in crate::code) fn said(case: &Case<'_>) -> String {
    let said: Vec<String> = case.iter().map(|(field, word)| format!("{field} {word}")).collect();
    said.join(" with ")
}

pub(in crate::code) fn known_words(code: &Code, field: Field) -> Vec<String> {
    fn list<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|one| word(*one).to_owned()).collect()
    }
    match field {
        Field::Channel => list(Channel::ALL, Channel::word),
        Field::Answering => list(Channel::ALL, Channel::word)
            .into_iter()
            .chain(["none".to_owned()])
            .collect(),
        Field::Kind => list(Kind::ALL, Kind::word),
        Field::Class => list(Class::ALL, Class::word),
        Field::Service => list(Service::ALL, Service::word),
        Field::Language => code
            .languages
            .iter()
            .map(|language| language.tag().to_owned())
            .collect(),
        Field::Category => code.categories.iter().map(|category| category.id.clone()).collect(),
        Field::Level => code.levels.iter().map(|level| level.id.clone()).collect(),
        Field::Urgent => vec!["yes".to_owned(), "no".to_owned()],
    }
}
