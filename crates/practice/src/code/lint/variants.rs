//! Conditions: words that are never true, variants that hold together, cases that none holds for.
//! Conditions are closed, so every combination of words is simply tried.

use std::collections::BTreeSet;

use super::Lint;
use crate::{
    code::{Code, Field, Promise, Variant, nearest},
    entry::Fact,
    terms::{Channel, Class, Kind, Level, Service},
};

impl Lint<'_> {
    /// A case that no variant holds for would owe nothing, and nobody would notice.
    pub(super) fn gaps(&mut self, path: &str, promise: &Promise) {
        let Some(left_out) = left_out(self.code, promise) else {
            return;
        };
        let at = promise.variants().find(|variant| !variant.id.is_empty());
        let at = at.map_or_else(
            || path.to_owned(),
            |variant| format!("{path}.variant.{}.limit", variant.id),
        );
        self.fault(
            "variants-gap",
            &at,
            format!("no variant of promise “{}” holds for {left_out}", promise.id),
            "a variant is missing",
            "name it in the when of one of the variants; or, if nothing is promised there, in no variant and not in the when of the promise either",
        );
    }

    /// Whether every word of every condition is one.
    pub(super) fn words_of_conditions(&mut self, path: &str, promise: &Promise) -> bool {
        let conditions = std::iter::once((path.to_owned(), &promise.when)).chain(
            promise
                .variants()
                .map(|v| (format!("{path}.variant.{}", v.id), &v.when)),
        );
        let mut unknown = Vec::new();
        for (at, condition) in conditions {
            for (field, words) in &condition.0 {
                for word in words {
                    if let Some(known) = unknown_word(self.code, *field, word) {
                        unknown.push((format!("{at}.when.{field}.{word}"), word.clone(), *field, known));
                    }
                }
            }
        }
        let sound = unknown.is_empty();
        for (at, word, field, known) in unknown {
            self.fault(
                "unknown-word",
                &at,
                format!("“{word}” is not a {field}"),
                "never true",
                &known,
            );
        }
        sound
    }
}

/// Two variants can hold for one case unless a field they share has no word in common. A case can have had several
/// kinds and can hold several categories, so those two keep nothing apart.
pub(super) fn overlap(promise: &Promise, a: &Variant, b: &Variant) -> bool {
    if a.otherwise != b.otherwise || a.over.is_some() || b.over.is_some() {
        return false;
    }
    !a.when.0.iter().any(|(field, words)| {
        let several = *field == Field::Kind || (*field == Field::Category && !promise.per_issue);
        let values = |words: &[String]| -> Vec<String> {
            if *field == Field::Answering && words.iter().any(|word| word == "any") {
                return Channel::ALL.iter().map(|channel| channel.word().to_owned()).collect();
            }
            words.to_vec()
        };
        b.when.0.get(field).is_some_and(|others| {
            let others = values(others);
            !several && !values(words).iter().any(|word| others.contains(word))
        })
    })
}

pub(super) fn overlap_help(a: &Variant, b: &Variant) -> &'static str {
    let both = |field: &Field| a.when.0.contains_key(field) && b.when.0.contains_key(field);
    if both(&Field::Kind) || both(&Field::Category) {
        "one complaint can have several categories, and a question can become a complaint: keep the variants apart by another field, such as channel or service, or make two promises of them"
    } else {
        "give their conditions a field in common with different words, such as channel"
    }
}

/// The most combinations of words that are tried.
const COMBINATIONS: usize = 100_000;

/// The cases that a promise is for and no variant of it holds for, in words.
fn left_out(code: &Code, promise: &Promise) -> Option<String> {
    let variants: Vec<&Variant> = match promise.arms.as_slice() {
        [arm] => arm.variants.iter().filter(|variant| variant.over.is_none()).collect(),
        _ => return None,
    };
    if variants
        .iter()
        .any(|variant| variant.id.is_empty() || variant.otherwise)
    {
        return None;
    }
    if variants.is_empty() {
        return None;
    }
    let fields: BTreeSet<Field> = variants
        .iter()
        .flat_map(|variant| variant.when.0.keys().copied())
        .collect();
    let domains: Vec<(Field, Vec<String>)> = fields
        .into_iter()
        .map(|field| (field, domain(code, promise, field)))
        .collect();
    let combinations = domains
        .iter()
        .try_fold(1_usize, |all, (_, words)| all.checked_mul(words.len()))?;
    if combinations > COMBINATIONS {
        return None;
    }
    let mut missed: Vec<Vec<&str>> = Vec::new();
    for number in 0..combinations {
        let mut rest = number;
        let mut case: Vec<&str> = Vec::with_capacity(domains.len());
        for (_, words) in &domains {
            case.push(words.get(rest.checked_rem(words.len())?)?);
            rest = rest.checked_div(words.len())?;
        }
        let holds = |variant: &&Variant| {
            domains.iter().zip(&case).all(|((field, _), word)| {
                variant.when.0.get(field).is_none_or(|words| {
                    words
                        .iter()
                        .any(|known| known == word || (*field == Field::Answering && known == "any" && *word != "none"))
                })
            })
        };
        if !variants.iter().any(holds) {
            missed.push(case);
        }
    }
    match (domains.as_slice(), missed.as_slice()) {
        (_, []) => None,
        ([(field, _)], missed) => {
            let words: Vec<&str> = missed.iter().filter_map(|case| case.first().copied()).collect();
            Some(format!("{field} {}", words.join(", ")))
        }
        (domains, [first, ..]) => {
            let said: Vec<String> = domains
                .iter()
                .zip(first)
                .map(|((field, _), word)| format!("{field} {word}"))
                .collect();
            let others = missed.len().saturating_sub(1);
            let more = if others == 0 {
                String::new()
            } else {
                format!(", and {others} more")
            };
            Some(format!("{}{more}", said.join(" with ")))
        }
    }
}

/// The words that a field can have in the cases that a promise is for.
fn domain(code: &Code, promise: &Promise, field: Field) -> Vec<String> {
    let mut words = match promise.when.0.get(&field) {
        Some(words) => words.clone(),
        None => known_words(code, field),
    };
    if field == Field::Answering {
        if words.iter().any(|word| word == "any") {
            words.extend(Channel::ALL.iter().map(|channel| channel.word().to_owned()));
        }
        words.retain(|word| word != "any");
        words.dedup();
    }
    let above = [Fact::Escalated, Fact::EscalationAnswered];
    if field == Field::Level && promise.since().all(|fact| above.contains(&fact)) {
        // Nobody escalates to where a complaint begins.
        words.retain(|word| *word != code.level_id(Level::FIRST));
    }
    words
}

/// The known words of a field, if this is not one of them.
fn unknown_word(code: &Code, field: Field, word: &str) -> Option<String> {
    let mut known = known_words(code, field);
    if field == Field::Answering {
        known.push("any".to_owned());
    }
    if known.iter().any(|k| k == word) {
        return None;
    }
    let near = nearest(word, known.iter().map(String::as_str));
    Some(
        near.map_or_else(String::new, |near| format!("did you mean “{near}”? "))
            + "The words are: "
            + &known.join(", "),
    )
}

fn known_words(code: &Code, field: Field) -> Vec<String> {
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
