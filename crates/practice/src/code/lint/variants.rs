//! Conditions: words that are never true, variants that hold together, cases that none holds for.
//! Conditions are closed, so every combination of words is simply tried.

use std::collections::BTreeSet;

use super::{
    Lint,
    cases::{self, known_words},
};
use crate::{
    code::{Code, Field, Promise, Variant, nearest, read::did_you_mean},
    entry::Fact,
    terms::{Channel, Level},
};

impl Lint<'_> {
    /// A case that no variant holds for would owe nothing, and nobody would notice.
    pub(super) fn gaps(&mut self, path: &str, promise: &Promise) {
        let (left_out, help) = match left_out(self.code, promise) {
            None => return,
            Some(Missed::Cases(said)) => (said, "name it in the when of one of the variants; or, if nothing is promised there, in no variant and not in the when of the promise either".to_owned()),
            Some(Missed::Words(field, words)) => {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                let of = if words.len() == 1 { field.to_string() } else { many(field) };
                let said = format!("the {of} {}", listed(&words, "", ""));
                let add: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
                let them = if words.len() == 1 { "it" } else { "them" };
                let leave = if promise.when.0.contains_key(&field) {
                    format!("take {them} out of the promise’s own when")
                } else {
                    format!("leave {them} out by a when of the promise’s own")
                };
                let help = format!("add {} to the {} of one variant, or {leave}", add.join(", "), many(field));
                (said, help)
            }
        };
        let at = promise.variants().find(|variant| !variant.id.is_empty());
        let at = at.map_or_else(
            || path.to_owned(),
            |variant| format!("{path}.variant.{}.limit", variant.id),
        );
        self.fault(
            "variants-gap",
            &at,
            format!("no variant of “{}” is for {left_out}", promise.id),
            "a variant is missing",
            &help,
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

pub(super) fn overlap_help(a: &Variant, b: &Variant) -> String {
    if a.id.is_empty() || b.id.is_empty() {
        return "take this limit out, or take the variants out".to_owned();
    }
    let both = |field: &Field| a.when.0.contains_key(field) && b.when.0.contains_key(field);
    let shared = a.when.0.iter().find_map(|(field, words)| {
        let others = b
            .when
            .0
            .get(field)
            .filter(|_| !matches!(field, Field::Kind | Field::Category))?;
        let words: Vec<&str> = words
            .iter()
            .filter(|word| others.contains(word))
            .map(String::as_str)
            .collect();
        (!words.is_empty()).then_some((*field, words))
    });
    if let Some((field, words)) = shared {
        let (of, it) = if words.len() == 1 {
            (field.to_string(), "it")
        } else {
            (many(field), "them")
        };
        return format!(
            "both name the {of} {}: take {it} out of one of them",
            listed(&words, "“", "”")
        );
    }
    let help = if both(&Field::Kind) || both(&Field::Category) {
        "one complaint can have several categories, and a question can become a complaint: keep the variants apart by another field, such as channel or service, or make two promises of them"
    } else {
        "give their conditions a field in common with different words, such as channel"
    };
    help.to_owned()
}

fn many(field: Field) -> String {
    let word = field.to_string();
    match word.strip_suffix('y') {
        Some(stem) => format!("{stem}ies"),
        None if word.ends_with('s') => format!("{word}es"),
        None => format!("{word}s"),
    }
}

/// “phone”, “chat” and “letter”.
fn listed(words: &[&str], open: &str, close: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("{open}{word}{close}")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, before)) => format!("{} and {last}", before.join(", ")),
        None => String::new(),
    }
}

/// Cases for which no variant holds.
enum Missed {
    Words(Field, Vec<String>),
    Cases(String),
}

/// The cases that a promise is for and no variant of it holds for.
fn left_out(code: &Code, promise: &Promise) -> Option<Missed> {
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
    let missed: Vec<cases::Case<'_>> = cases::all(&domains)?
        .filter(|case| !variants.iter().any(|variant| cases::holds(&variant.when, case)))
        .collect();
    match (domains.as_slice(), missed.as_slice()) {
        (_, []) => None,
        ([(field, _)], missed) => {
            let words = missed.iter().filter_map(|case| Some(case.first()?.1.to_owned()));
            Some(Missed::Words(*field, words.collect()))
        }
        (_, [first, others @ ..]) => {
            let more = if others.is_empty() {
                String::new()
            } else {
                format!(", and {} more", others.len())
            };
            Some(Missed::Cases(cases::said(first) + &more))
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
    let all = known.join(", ");
    Some(did_you_mean(near.as_deref(), &format!("the words are: {all}")))
}
