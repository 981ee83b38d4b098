//! The numbers of a document: each where it stands, what it is, and what it would be one unit on.
//!
//! Nothing is listed by hand but what is no rule ([`CONTENT`]). A number of a shape that is not known here is a
//! fault of its own, so that a new key of the language is never passed over in silence.

use std::ops::Range;

use jiff::{ToSpan, civil::Date};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// Keys whose numbers no clock goes by, with the reason. `*` is one step of the path, `@` one that is a
/// language, `**` any number of them.
pub const CONTENT: &[(&str, &str)] = &[
    ("**.version", "the name of an edition"),
    ("**.id", "a name"),
    ("**.source", "a note for the reader: nothing runs by it"),
    ("**.implements", "names the statements of the source"),
    ("promise.*.number", "the number by which people know the promise"),
    ("number.*", "the number by which people know the promise"),
    ("**.text.@", "words: check refuses a number typed into them"),
    ("**.title.@", "words: check refuses a number typed into them"),
    ("**.name", "words"),
    ("**.name.@", "words: check refuses a number typed into them"),
    ("**.lead.@", "words: check refuses a number typed into them"),
    ("**.about.@", "words: check refuses a number typed into them"),
    ("term.**", "words: check refuses a number typed into them"),
    ("provider.phone", "a telephone number"),
    ("provider.address", "a postal address"),
    ("provider.email", "a mail address"),
    ("provider.page", "a web address"),
    ("scheme.phone", "a telephone number"),
    ("scheme.address", "a postal address"),
    ("scheme.email", "a mail address"),
    ("scheme.page.@", "a web address"),
    ("scheme.notice.@", "the scheme's own words, which nobody may change"),
    ("scheme.short.@", "a name"),
    ("category.scheme", "the place in the scheme's tree, by its name there"),
    ("**.zone", "the name of a time zone"),
    ("translated.**", "the stamp of a sentence that was translated"),
];

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// `2 business days`, `P80 days`: the number at the beginning, after a letter or none.
    Span,
    /// `1 to 2 business days`: either end.
    Range,
    /// `09:00-17:00`.
    Opening,
    /// `2026-11-01`, with quotes or without.
    Date,
    /// `5`.
    Whole,
}

/// One change: what stands there, and what is put in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// `promise.acknowledge.variant.letter.internal`.
    pub path: Vec<String>,
    pub span: Range<usize>,
    pub before: String,
    pub after: String,
}

/// What was found in one document.
#[derive(Debug, Default)]
pub struct Numbers {
    pub changes: Vec<Change>,
    /// How often each reason of [`CONTENT`] applied.
    pub content: Vec<&'static str>,
    /// Numbers that are neither content nor of a known shape.
    pub unknown: Vec<String>,
}

/// Every number of a document, one unit up and one unit down.
pub fn numbers(text: &str) -> Numbers {
    let tree = DeTable::parse(text).expect("a document that check accepts");
    let mut found = Numbers::default();
    for (key, value) in tree.get_ref() {
        walk(text, &[key.get_ref().to_string()], value, &mut found);
    }
    found.changes.sort_by_key(|change| change.span.start);
    found
}

fn walk(text: &str, path: &[String], value: &Spanned<DeValue<'_>>, found: &mut Numbers) {
    match value.get_ref() {
        DeValue::Table(table) => {
            for (key, value) in table {
                let path = [path, &[key.get_ref().to_string()]].concat();
                walk(text, &path, value, found);
            }
        }
        DeValue::Array(items) => items.iter().for_each(|item| walk(text, path, item, found)),
        DeValue::String(said) => leaf(text, path, value.span(), said, found),
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_) => {
            leaf(text, path, value.span(), &text[value.span()], found);
        }
        DeValue::Boolean(_) => {}
    }
}

fn leaf(text: &str, path: &[String], span: Range<usize>, said: &str, found: &mut Numbers) {
    if !said.contains(|c: char| c.is_ascii_digit()) {
        return;
    }
    if let Some((_, reason)) = CONTENT.iter().find(|(pattern, _)| fits(pattern, path)) {
        return found.content.push(reason);
    }
    if is_name(said) {
        return found.content.push("a name of a document, a promise or a fact");
    }
    let written = &text[span.clone()];
    let Some(shape) = shape(said).filter(|_| written.trim_matches(['"', '\'']) == said) else {
        return found.unknown.push(format!("{} = {written}", path.join(".")));
    };
    for step in [1, -1] {
        let Some(other) = stepped(shape, said, step) else {
            continue;
        };
        for other in other {
            found.changes.push(Change {
                path: path.to_vec(),
                span: span.clone(),
                before: written.to_owned(),
                after: written.replacen(said, &other, 1),
            });
        }
    }
}

/// Whether a path is one of a pattern's.
fn fits(pattern: &str, path: &[String]) -> bool {
    fn from(pattern: &[&str], path: &[String]) -> bool {
        match (pattern, path) {
            ([], []) => true,
            (["**", rest @ ..], _) => (0..=path.len()).any(|skipped| from(rest, &path[skipped..])),
            ([one, rest @ ..], [first, path @ ..]) => {
                (*one == "*" || one == first || (*one == "@" && is_language(first))) && from(rest, path)
            }
            _ => false,
        }
    }
    from(&pattern.split('.').collect::<Vec<_>>(), path)
}

/// `en`, `fr-ca`.
fn is_language(step: &str) -> bool {
    let tag = step.split('-').next().unwrap_or_default();
    (2..=3).contains(&tag.len()) && tag.chars().all(|c| c.is_ascii_lowercase())
}

/// `es-ley-10-2025/lock.keep-service`, `mp3`: it begins with a letter and has no space.
fn is_name(said: &str) -> bool {
    said.starts_with(|c: char| c.is_ascii_lowercase())
        && said
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_./#".contains(c))
}

fn shape(said: &str) -> Option<Shape> {
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    if said.parse::<Date>().is_ok() {
        return Some(Shape::Date);
    }
    if digits(said) {
        return Some(Shape::Whole);
    }
    let clock = |text: &str| {
        text.split_once(':')
            .is_some_and(|(hour, minute)| digits(hour) && digits(minute))
    };
    if said.split_once('-').is_some_and(|(from, to)| clock(from) && clock(to)) {
        return Some(Shape::Opening);
    }
    if let Some((from, to)) = said.split_once(" to ")
        && digits(from)
        && shape(to) == Some(Shape::Span)
    {
        return Some(Shape::Range);
    }
    let (count, unit) = said.split_once(' ')?;
    let bare = count.strip_prefix('P').unwrap_or(count);
    (digits(bare) && unit.chars().all(|c| c.is_ascii_lowercase() || c == ' ')).then_some(Shape::Span)
}

/// What it is one unit on: an opening has two ends, everything else is one number.
fn stepped(shape: Shape, said: &str, step: i64) -> Option<Vec<String>> {
    match shape {
        Shape::Whole => Some(vec![said.parse::<i64>().ok()?.checked_add(step)?.to_string()]),
        Shape::Date => Some(vec![
            said.parse::<Date>().ok()?.checked_add(step.days()).ok()?.to_string(),
        ]),
        Shape::Span => {
            let (count, unit) = said.split_once(' ')?;
            let letter = if count.starts_with('P') { "P" } else { "" };
            let count = count.trim_start_matches('P').parse::<i64>().ok()?.checked_add(step)?;
            let singular = unit.strip_suffix('s').unwrap_or(unit);
            let s = if count == 1 && letter.is_empty() { "" } else { "s" };
            Some(vec![format!("{letter}{count} {singular}{s}")])
        }
        Shape::Range => {
            let (from, to) = said.split_once(" to ")?;
            let lower = from.parse::<i64>().ok()?.checked_add(step)?;
            let upper = stepped(Shape::Span, to, step)?;
            let ends = upper.into_iter().map(|to| format!("{from} to {to}"));
            Some([format!("{lower} to {to}")].into_iter().chain(ends).collect())
        }
        Shape::Opening => {
            let (from, to) = said.split_once('-')?;
            let ends = [
                minute(from, step).map(|from| format!("{from}-{to}")),
                minute(to, step).map(|to| format!("{from}-{to}")),
            ];
            Some(ends.into_iter().flatten().collect())
        }
    }
}

/// A time of day a minute later or earlier; there is none before midnight.
fn minute(said: &str, step: i64) -> Option<String> {
    let (hour, minute) = said.split_once(':')?;
    let minutes = hour.parse::<i64>().ok()? * 60 + minute.parse::<i64>().ok()? + step;
    (minutes >= 0).then(|| format!("{:02}:{:02}", minutes / 60, minutes % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(text: &str) -> Vec<String> {
        numbers(text).changes.into_iter().map(|change| change.after).collect()
    }

    #[test]
    fn each_number_is_changed_by_one_unit_both_ways() {
        assert_eq!(
            changes("a = \"2 business days\""),
            ["\"3 business days\"", "\"1 business day\""]
        );
        assert_eq!(changes("a = \"1 month\""), ["\"2 months\"", "\"0 months\""]);
        assert_eq!(changes("a = \"P80 days\""), ["\"P81 days\"", "\"P79 days\""]);
        assert_eq!(
            changes("a = \"1 to 2 business days\""),
            [
                "\"2 to 2 business days\"",
                "\"1 to 3 business days\"",
                "\"0 to 2 business days\"",
                "\"1 to 1 business day\""
            ]
        );
        assert_eq!(changes("a = 95"), ["96", "94"]);
        assert_eq!(changes("a = 2026-12-31"), ["2027-01-01", "2026-12-30"]);
        assert_eq!(changes("a = [\"2026-03-01\"]"), ["\"2026-03-02\"", "\"2026-02-28\""]);
        assert_eq!(
            changes("a = { b = \"09:00-17:00\" }"),
            [
                "\"09:01-17:00\"",
                "\"09:00-17:01\"",
                "\"08:59-17:00\"",
                "\"09:00-16:59\""
            ]
        );
    }

    #[test]
    fn what_is_no_rule_is_left_as_it_is_and_what_is_not_understood_is_named() {
        let found = numbers(
            "[code]\nversion = \"2026.1\"\nstands_on = [\"es-ley-10-2025\"]\n[promise.text]\nwithin = \"9 hours\"\nnumber = 3\ntext.en = \"By 5.\"\nwhen = \"2-3 days\"\n",
        );
        assert_eq!(found.changes.len(), 2);
        assert_eq!(found.content.len(), 4);
        assert_eq!(found.unknown, ["promise.text.when = \"2-3 days\""]);
    }

    /// These two use every key that there is.
    #[test]
    fn every_number_of_every_key_is_of_a_known_shape() {
        for document in [
            include_str!("../manual/everything.toml"),
            include_str!("../manual/everything-law.toml"),
        ] {
            let found = numbers(document);
            assert!(!found.changes.is_empty());
            assert_eq!(found.unknown, Vec::<String>::new());
        }
    }
}
