//! Texts: every published limit said in every language, known placeholders and closed braces, no number typed
//! by hand.

use std::collections::BTreeSet;

use super::{
    Lint,
    numbers::{Numbers, said_in},
    tongue,
};
use crate::{
    calendar::Within,
    code::{
        Promise, Texts, Variant, nearest,
        placeholder::{Piece, Way, Whose, cut, pieces, placeholder, placeholders, slot, slots},
    },
    fault::{Fault, Place},
    obligation::Strength,
    terms::Language,
};

impl Lint<'_> {
    /// A promise's text says every published limit and nothing else that is a number.
    pub(super) fn promise_text(&mut self, path: &str, promise: &Promise) {
        let whose = Whose::Promise(promise);
        self.says_limits(&format!("{path}.text"), &promise.text, whose);
        for (language, text) in &promise.text.0 {
            let at = format!("{path}.text.{language}");
            if stray_brace(text).is_some() {
                continue;
            }
            self.strength(&at, language, text, promise);
            self.limit_by_hand(&at, language, text, promise);
        }
        self.same_placeholders(&format!("{path}.text"), &promise.text, whose);
        self.each_text(&format!("{path}.text"), &promise.text, whose);
        let name = format!("{path}.name");
        self.each_text(&name, &promise.name, whose);
        for (language, text) in &promise.name.0 {
            if names_in(text).contains("aim") {
                self.strength(&format!("{name}.{language}"), language, text, promise);
            }
        }
    }

    /// In each language. A text with a broken placeholder, or with a number in it, has its own sentence.
    fn says_limits(&mut self, path: &str, texts: &Texts, whose: Whose<'_>) {
        for (language, text) in &texts.0 {
            let numbers = self.numbers.get(language);
            if stray_brace(text).is_some() || numbers.is_some_and(|numbers| states_number(text, numbers)) {
                continue;
            }
            let used = names_in(text);
            for group in whose.owed() {
                let said = group.iter().any(|name| used.contains(name));
                let Some(name) = group.first().filter(|_| !said) else {
                    continue;
                };
                let limit = if name == "share" { "share" } else { "limit" };
                self.fault(
                    "limit-unsaid",
                    &format!("{path}.{language}"),
                    format!(
                        "the {} text of {} does not say its {limit}",
                        tongue(language),
                        whose.named()
                    ),
                    &format!("the {limit} is not in it"),
                    &format!("write {{{name}}} where the {limit} belongs"),
                );
            }
        }
    }

    /// The text of an allowance or a target: what the customer has, or what we measure.
    fn measured_text(&mut self, path: &str, texts: &Texts, whose: Whose<'_>) {
        self.says_limits(path, texts, whose);
        self.same_placeholders(path, texts, whose);
        self.each_text(path, texts, whose);
    }

    /// Each text says `{aim}` where the rule is an aim, and nowhere else; nor in words of its own.
    fn strength(&mut self, at: &str, language: &Language, text: &str, promise: &Promise) {
        let (aims, is_aim) = (names_in(text).contains("aim"), promise.strength == Strength::Aim);
        let by_hand = || {
            let phrases = self.code.phrases.get(language)?;
            words_of(text).find_map(|words| said_in(words, &phrases.aim))
        };
        let (place, message, help) = match (aims, is_aim) {
            (true, false) => (
                self.inside(at, "{aim}"),
                "says it only as an aim, but the rule says must",
                "take {aim} out, or set strength = \"aim\"",
            ),
            (false, true) => (
                self.place(at),
                "says it as a must, but the rule says aim",
                "write {aim} before the verb",
            ),
            (_, is_aim) => match by_hand() {
                Some(words) if is_aim => (
                    self.inside(at, &words),
                    "says the aim by hand",
                    "leave it to {aim}: the rule says how strong the promise is",
                ),
                Some(words) => (
                    self.inside(at, &words),
                    "says it only as an aim, but the rule says must",
                    "say that it will be so, or set strength = \"aim\" and write {aim}",
                ),
                None => return,
            },
        };
        self.faults.push(Fault {
            code: "strength",
            message: format!("the {} text of promise “{}” {message}", tongue(language), promise.id),
            place,
            label: "another strength than the rule".to_owned(),
            also: None,
            help: help.to_owned(),
        });
    }

    /// "By the next business day" is a limit as well as any number.
    fn limit_by_hand(&mut self, at: &str, language: &Language, text: &str, promise: &Promise) {
        let Some(numbers) = self.numbers.get(language) else {
            return;
        };
        if let Some(limit) = words_of(text).find_map(|words| numbers.limit_in(words)) {
            self.text_number(at, language, text, &limit, Some(promise));
        }
    }

    /// Every language promises the same: the same placeholders. Limits and aims have their own sentences, and so
    /// have placeholders that stand for nothing.
    fn same_placeholders(&mut self, path: &str, texts: &Texts, whose: Whose<'_>) {
        let mut known: BTreeSet<String> = placeholders(self.code, whose).into_iter().collect();
        for said in whose.owed().concat().into_iter().chain(["aim".to_owned()]) {
            known.remove(&said);
        }
        let all: BTreeSet<String> = placeholders(self.code, whose).into_iter().collect();
        let sound = |text: &str| stray_brace(text).is_none() && subjects_in(text).is_subset(&all);
        // Which article stands before a term is each language's own.
        let names = |text: &str| {
            subjects_in(text)
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
        self.each_text("code.title", &code.title, Whose::Nobody);
        self.each_text("code.lead", &code.lead, Whose::Nobody);
        self.each_text("provider.about", &code.provider.about, Whose::Nobody);
        for level in &code.levels {
            self.each_text(&format!("level.{}.name", level.id), &level.name, Whose::Nobody);
        }
        for category in &code.categories {
            self.each_text(&format!("category.{}.name", category.id), &category.name, Whose::Nobody);
        }
        for (term, texts) in &code.terms {
            self.each_text(&format!("term.{term}"), &texts.texts, Whose::Nobody);
        }
        for section in &code.sections {
            self.each_text(&format!("section.{}.title", section.id), &section.title, Whose::Nobody);
            for (index, say) in section.says.iter().enumerate() {
                let path = format!("section.{}.say.{index}", section.id);
                self.same_placeholders(&path, &say.text, Whose::Nobody);
                self.each_text(&path, &say.text, Whose::Nobody);
            }
        }
        for allowance in &code.allowances {
            let path = format!("allowance.{}", allowance.id);
            self.each_text(&format!("{path}.name"), &allowance.name, Whose::Nobody);
            self.measured_text(&format!("{path}.text"), &allowance.text, Whose::Allowance(allowance));
        }
        for target in &code.targets {
            let path = format!("target.{}.text", target.id);
            self.measured_text(&path, &target.text, Whose::Target(target));
        }
        for lock in &code.locks {
            let path = format!("lock.{}.text", lock.id);
            self.same_placeholders(&path, &lock.text, Whose::Nobody);
            self.each_text(&path, &lock.text, Whose::Nobody);
        }
        for stage in code.scheme.iter().flat_map(|scheme| &scheme.stages) {
            self.each_text(&format!("stage.{}.name", stage.id), &stage.name, Whose::Nobody);
        }
        for (index, step) in code.steps.iter().enumerate() {
            self.each_text(&format!("step.{index}.text"), step, Whose::Nobody);
        }
    }

    /// Known placeholders only, every brace closed, and no number typed by hand.
    fn each_text(&mut self, path: &str, texts: &Texts, whose: Whose<'_>) {
        for (language, text) in &texts.0 {
            let code = self.code;
            let (Some(phrases), Some(numbers)) = (code.phrases.get(language), self.numbers.get(language)) else {
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
                        if placeholder(code, name, whose, language, phrases).is_none() {
                            self.unknown_placeholder(&at, name, whose, language);
                        }
                    }
                    Piece::Words(words) => {
                        if let Some(number) = numbers.number_in(words) {
                            self.text_number(&at, language, text, &number, whose.promise());
                        }
                    }
                }
            }
        }
    }

    fn unknown_placeholder(&mut self, at: &str, name: &str, whose: Whose<'_>, language: &Language) {
        let promise = whose.promise();
        if self.unknown_article(at, name, language) {
            return;
        }
        let known = placeholders(self.code, whose);
        let all = known
            .iter()
            .map(|name| format!("{{{name}}}"))
            .collect::<Vec<_>>()
            .join(", ");
        let internal = promise.is_some_and(|promise| {
            promise
                .variants()
                .any(|variant| variant.within.is_none() && Way::ALL.iter().any(|way| slot(variant, *way) == name))
        });
        let no_length = promise.and_then(|promise| {
            let mut published = promise.variants().filter(|variant| variant.within.is_some());
            published.find(|variant| slot(variant, Way::Span) == name)
        });
        let help = match nearest(name, known.iter().map(String::as_str)) {
            _ if internal => {
                format!(
                    "this limit is internal: the desk holds itself to it, and no text may say it. To publish it write within = \"…\" in the rule. The placeholders here are: {all}"
                )
            }
            _ if no_length.is_some() => {
                let within = no_length.map_or_else(String::new, |variant| slot(variant, Way::Within));
                format!("this limit is no length that could stand by itself: write {{{within}}}")
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

    /// An article before what can't have one, or one that the language does not have. Says whether it was that.
    fn unknown_article(&mut self, at: &str, name: &str, language: &Language) -> bool {
        let code = self.code;
        let (Some(article), subject) = cut(name) else {
            return false;
        };
        let term = subject
            .strip_prefix("term.")
            .and_then(|term| code.terms.get_key_value(term));
        let (Some((id, term)), Some(phrases)) = (term, code.phrases.get(language)) else {
            return false;
        };
        let known: Vec<&str> = phrases.articles.names().collect();
        let (label, also, help) = if known.contains(&article) {
            let place = self.place(&format!("term.{id}.{language}"));
            let help = format!(
                "write the term as a noun, {language} = {{ noun = \"{}\", gender = \"…\" }}, or the placeholder as {{{subject}}}",
                term.texts.in_language(language)
            );
            (
                "takes no article",
                Some((place, "a text, said as it stands".to_owned())),
                help,
            )
        } else {
            let near = nearest(article, known.iter().copied());
            let near = near.map_or_else(String::new, |near| format!("did you mean {{{near} {subject}}}? "));
            let help = format!("{near}The articles in {} are: {}", tongue(language), known.join(", "));
            ("no such article", None, help)
        };
        let place = self.inside(at, &format!("{{{name}}}"));
        self.faults.push(Fault {
            code: "unknown-article",
            message: format!("“{{{name}}}” can’t be said in {}", tongue(language)),
            place,
            label: label.to_owned(),
            also,
            help,
        });
        true
    }

    fn text_number(&mut self, at: &str, language: &Language, text: &str, number: &str, promise: Option<&Promise>) {
        let phone = is_phone_number(text, number);
        let promise = promise.filter(|_| !phone);
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
            _ if phone => {
                "write {contact.phone}, or {scheme.phone}: a phone number stands once, where the code names it"
                    .to_owned()
            }
            Some((_, variant)) if variant.within.is_some() => {
                format!(
                    "write {{{}}}, so that the text can only say what the rule says",
                    slot(variant, Way::Within)
                )
            }
            Some((_, variant)) => format!(
                "take the number out: this limit is internal. Or publish it, with within = \"…\" in the rule and {{{}}} in the text",
                slot(variant, Way::Within)
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
    let unsaid = |variant: &&Variant| {
        let slots = slots(variant);
        !slots.is_empty() && !slots.iter().any(|slot| used.contains(slot))
    };
    let variants = || promise.variants();
    variants()
        .find(counts)
        .or_else(|| variants().find(unsaid))
        .or_else(|| variants().find(|variant| variant.within.is_none()))
        .or_else(|| variants().next())
}

/// Whether a number is part of one that somebody may dial.
fn is_phone_number(text: &str, number: &str) -> bool {
    let dialled =
        |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '-' | '\u{a0}' | '.' | '(' | ')' | '+');
    let from = text.find(number).and_then(|at| text.get(at..)).unwrap_or_default();
    let digits = from
        .chars()
        .take_while(|letter| dialled(*letter))
        .filter(char::is_ascii_digit);
    digits.count() >= 7
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

/// The same, without articles.
fn subjects_in(text: &str) -> BTreeSet<String> {
    names_in(text).iter().map(|name| cut(name).1.to_owned()).collect()
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Words(words) => Some(words),
        Piece::Placeholder(_) => None,
    })
}

fn states_number(text: &str, numbers: &Numbers) -> bool {
    words_of(text).any(|words| numbers.number_in(words).or_else(|| numbers.limit_in(words)).is_some())
}
