//! Texts: every published limit said in every language, known placeholders and closed braces, no number typed
//! by hand.

use std::collections::BTreeSet;

use super::{Lint, tongue};
use crate::{
    calendar::Within,
    code::{
        Promise, Texts, Variant, nearest,
        phrases::Phrasebook,
        publish::{Piece, pieces, placeholder, placeholders, slot, slots},
    },
    fault::{Fault, Place},
    obligation::Strength,
    terms::Language,
};

impl Lint<'_> {
    /// A promise's text says every published limit and nothing else that is a number.
    pub(super) fn promise_text(&mut self, path: &str, promise: &Promise) {
        let slots = slots(promise);
        for (language, text) in &promise.text.0 {
            let at = format!("{path}.text.{language}");
            let used = names_in(text);
            // A text with a broken placeholder, or with a number in it, has its own sentence.
            let typed = self
                .phrases
                .get(language)
                .is_some_and(|phrases| states_number(text, phrases));
            if stray_brace(text).is_some() {
                continue;
            }
            for slot in slots.iter().filter(|_| !typed) {
                if !used.contains(slot) {
                    self.fault(
                        "limit-unsaid",
                        &at,
                        format!(
                            "the {} text of promise “{}” does not say its limit",
                            tongue(language),
                            promise.id
                        ),
                        "the limit is not in it",
                        &format!("write {{{slot}}} where the limit belongs"),
                    );
                }
            }
            let aims = used.contains("aim");
            if aims != (promise.strength == Strength::Aim) {
                let (message, help) = if aims {
                    (
                        "says it only as an aim, but the rule says must",
                        "take {aim} out, or set strength = \"aim\"",
                    )
                } else {
                    (
                        "says it as a must, but the rule says aim",
                        "write {aim} before the verb",
                    )
                };
                self.fault(
                    "strength",
                    &at,
                    format!("the {} text of promise “{}” {message}", tongue(language), promise.id),
                    "another strength than the rule",
                    help,
                );
            }
        }
        self.same_placeholders(&format!("{path}.text"), &promise.text, Some(promise));
        self.each_text(&format!("{path}.text"), &promise.text, Some(promise));
        self.each_text(&format!("{path}.name"), &promise.name, Some(promise));
    }

    /// Every language promises the same: the same placeholders. Limits and aims have their own sentences, and so
    /// have placeholders that stand for nothing.
    fn same_placeholders(&mut self, path: &str, texts: &Texts, promise: Option<&Promise>) {
        let mut known: BTreeSet<String> = placeholders(self.code, promise).into_iter().collect();
        for said in promise.into_iter().flat_map(slots).chain(["aim".to_owned()]) {
            known.remove(&said);
        }
        let all: BTreeSet<String> = placeholders(self.code, promise).into_iter().collect();
        let sound = |text: &str| stray_brace(text).is_none() && names_in(text).is_subset(&all);
        let names = |text: &str| {
            names_in(text)
                .intersection(&known)
                .cloned()
                .collect::<BTreeSet<String>>()
        };
        let first = self
            .code
            .languages
            .first()
            .and_then(|first| texts.0.get_key_value(first));
        let Some((source, text)) = first.or_else(|| texts.0.iter().next()) else {
            return;
        };
        let expected = names(text);
        let source_sound = sound(text);
        for (language, text) in texts.0.iter().filter(|(_, text)| source_sound && sound(text)) {
            let found = names(text);
            let list = |names: Vec<&String>| {
                names
                    .iter()
                    .map(|name| format!("{{{name}}}"))
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let missing = list(expected.difference(&found).collect());
            let more = list(found.difference(&expected).collect());
            let (label, help) = match (missing.as_str(), more.as_str()) {
                ("", "") => continue,
                (missing, "") => (
                    format!("without {missing}"),
                    format!("say {missing} here too, or in neither"),
                ),
                ("", more) => (
                    format!("only here: {more}"),
                    format!("say {more} in {} too, or in neither", tongue(source)),
                ),
                (missing, more) => (
                    format!("{more} instead of {missing}"),
                    "use the same placeholders in every language".to_owned(),
                ),
            };
            let place = self.place(&format!("{path}.{language}"));
            let also = Some((
                self.place(&format!("{path}.{source}")),
                "this is what it translates".to_owned(),
            ));
            self.faults.push(Fault {
                code: "translation-differs",
                message: format!(
                    "the {} text does not say what the {} text says",
                    tongue(language),
                    tongue(source)
                ),
                place,
                label,
                also,
                help,
            });
        }
    }

    pub(super) fn texts(&mut self) {
        let code = self.code;
        self.each_text("code.title", &code.title, None);
        self.each_text("code.lead", &code.lead, None);
        self.each_text("provider.about", &code.provider.about, None);
        for level in &code.levels {
            self.each_text(&format!("level.{}.name", level.id), &level.name, None);
        }
        for category in &code.categories {
            self.each_text(&format!("category.{}.name", category.id), &category.name, None);
        }
        for (term, texts) in &code.terms {
            self.each_text(&format!("term.{term}"), texts, None);
        }
        for section in &code.sections {
            self.each_text(&format!("section.{}.title", section.id), &section.title, None);
            for (index, say) in section.says.iter().enumerate() {
                let path = format!("section.{}.say.{index}", section.id);
                self.same_placeholders(&path, &say.text, None);
                self.each_text(&path, &say.text, None);
            }
        }
        for (index, step) in code.steps.iter().enumerate() {
            self.each_text(&format!("step.{index}.text"), step, None);
        }
    }

    /// Known placeholders only, every brace closed, and no number typed by hand.
    fn each_text(&mut self, path: &str, texts: &Texts, promise: Option<&Promise>) {
        for (language, text) in &texts.0 {
            let Some(phrases) = self.phrases.get(language).cloned() else {
                continue;
            };
            let at = format!("{path}.{language}");
            if let Some((brace, message, help)) = stray_brace(text) {
                let place = self.inside(&at, brace);
                let message = format!("the {} text {message}", tongue(language));
                let (label, help) = ("here".to_owned(), help.to_owned());
                self.faults.push(Fault {
                    code: "stray-brace",
                    message,
                    place,
                    label,
                    also: None,
                    help,
                });
                continue;
            }
            for piece in pieces(text) {
                match piece {
                    Piece::Placeholder(name) => {
                        if placeholder(self.code, name, promise, language, &phrases).is_none() {
                            self.unknown_placeholder(&at, name, promise);
                        }
                    }
                    Piece::Words(words) => {
                        if let Some(number) = number_in(words, &phrases) {
                            self.text_number(&at, language, text, &number, promise);
                        }
                    }
                }
            }
        }
    }

    fn unknown_placeholder(&mut self, at: &str, name: &str, promise: Option<&Promise>) {
        let known = placeholders(self.code, promise);
        let all = known
            .iter()
            .map(|name| format!("{{{name}}}"))
            .collect::<Vec<_>>()
            .join(", ");
        let internal = promise.is_some_and(|promise| {
            promise
                .variants()
                .any(|variant| variant.within.is_none() && slot(variant) == name)
        });
        let help = match nearest(name, known.iter().map(String::as_str)) {
            _ if internal => {
                format!(
                    "this limit is internal: the desk holds itself to it, and no text may say it. To publish it write within = \"…\" in the rule. The placeholders here are: {all}"
                )
            }
            Some(near) => format!("did you mean {{{near}}}? The placeholders here are: {all}"),
            None => format!("the placeholders here are: {all}"),
        };
        let place = self.inside(at, &format!("{{{name}}}"));
        self.faults.push(Fault {
            code: "unknown-placeholder",
            message: format!("“{{{name}}}” stands for nothing"),
            place,
            label: if internal {
                "not published".to_owned()
            } else {
                "names nothing".to_owned()
            },
            also: None,
            help,
        });
    }

    fn text_number(&mut self, at: &str, language: &Language, text: &str, number: &str, promise: Option<&Promise>) {
        let meant = promise.and_then(|promise| meant_variant(promise, text, number).map(|variant| (promise, variant)));
        let also = meant.and_then(|(promise, variant)| {
            let rule = if variant.id.is_empty() {
                format!("promise.{}", promise.id)
            } else {
                format!("promise.{}.variant.{}", promise.id, variant.id)
            };
            let said = if variant.within.is_some() {
                "the rule says this"
            } else {
                "the rule does not publish this"
            };
            let place = self
                .places
                .get(&format!("{rule}.within"))
                .or_else(|| self.places.get(&format!("{rule}.internal")))?;
            Some((place.clone(), said.to_owned()))
        });
        let help = match meant {
            Some((_, variant)) if variant.within.is_some() => {
                format!(
                    "write {{{}}}, so that the text can only say what the rule says",
                    slot(variant)
                )
            }
            Some((_, variant)) => format!(
                "take the number out: this limit is internal. Or publish it, with within = \"…\" in the rule and {{{}}} in the text",
                slot(variant)
            ),
            None => "take the number out: only a rule may state one, and the texts say what the rules say".to_owned(),
        };
        let place = self.inside(at, number);
        self.faults.push(Fault {
            code: "text-number",
            message: format!("the {} text states a number itself: “{number}”", tongue(language)),
            place,
            label: "typed by hand".to_owned(),
            also,
            help,
        });
    }

    /// The place of a word inside a text.
    fn inside(&self, path: &str, word: &str) -> Place {
        let place = self.place(path);
        let text = self
            .shelf
            .text(&place.document)
            .and_then(|text| text.get(place.span.clone()));
        match text.and_then(|text| text.find(word)) {
            Some(offset) => {
                let start = place.span.start.saturating_add(offset);
                Place {
                    span: start..start.saturating_add(word.len()),
                    ..place
                }
            }
            None => place,
        }
    }
}

/// The variant whose limit somebody typed by hand: the one with that number, else a published one that the text
/// leaves out, else one that is not published.
fn meant_variant<'p>(promise: &'p Promise, text: &str, number: &str) -> Option<&'p Variant> {
    let used = names_in(text);
    let counted = |within: Within| matches!(within, Within::Span(span) if span.count.to_string() == number);
    let counts = |variant: &&Variant| {
        let limit = variant.limit();
        limit.is_some_and(|limit| limit.lengths().into_iter().any(counted))
    };
    let unsaid = |variant: &&Variant| variant.within.is_some() && !used.contains(&slot(variant));
    let variants = || promise.variants();
    variants()
        .find(counts)
        .or_else(|| variants().find(unsaid))
        .or_else(|| variants().find(|variant| variant.within.is_none()))
        .or_else(|| variants().next())
}

/// A brace without its other half: from it on, what is wrong, and how to mend it.
fn stray_brace(text: &str) -> Option<(&str, &'static str, &'static str)> {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let from = rest.get(at..)?;
        let word_end = |text: &str| text.char_indices().nth(12).map_or(text.len(), |(end, _)| end);
        let inner = from.strip_prefix('{');
        let Some(inner) = inner else {
            return Some((
                from.get(..1)?,
                "has a “}” that closes nothing",
                "write {name} for a placeholder, or take the “}” out",
            ));
        };
        match inner.find(['{', '}']) {
            Some(end) if inner.get(end..).is_some_and(|tail| tail.starts_with('}')) => {
                rest = inner.get(end.saturating_add(1)..)?;
            }
            _ => {
                return Some((
                    from.get(..word_end(from))?,
                    "has a “{” that is never closed",
                    "close the placeholder with “}”, as in {within}, or take the “{” out",
                ));
            }
        }
    }
    None
}
fn names_in(text: &str) -> BTreeSet<String> {
    pieces(text)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Placeholder(name) => Some(name.to_owned()),
            Piece::Words(_) => None,
        })
        .collect()
}

fn states_number(text: &str, phrases: &Phrasebook) -> bool {
    pieces(text)
        .into_iter()
        .any(|piece| matches!(piece, Piece::Words(words) if number_in(words, phrases).is_some()))
}

/// A digit or a number word in a text.
fn number_in(words: &str, phrases: &Phrasebook) -> Option<String> {
    words
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| {
            word.chars().any(|c| c.is_ascii_digit())
                || phrases
                    .number_words
                    .iter()
                    .any(|number| number.eq_ignore_ascii_case(word))
        })
        .map(str::to_owned)
}
