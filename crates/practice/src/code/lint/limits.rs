//! Limits in texts: every published one said in every language, each promise as strong as its rule, and no number
//! typed by hand.

use super::{
    Lint,
    numbers::{Numbers, said_in},
    texts::{names_in, stray_brace, words_of},
    tongue,
};
use crate::{
    calendar::Within,
    code::{
        Promise, Texts, Variant,
        placeholder::{Way, Whose, slot, slots},
    },
    fault::Fault,
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
    pub(super) fn measured_text(&mut self, path: &str, texts: &Texts, whose: Whose<'_>) {
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
                "write {aim} before the verb, or take strength = \"aim\" out",
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

    pub(super) fn text_number(
        &mut self,
        at: &str,
        language: &Language,
        text: &str,
        number: &str,
        promise: Option<&Promise>,
    ) {
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
        let help = if phone {
            help
        } else {
            format!("{help}; if it is no limit, say it in other words")
        };
        self.faults.push(Fault {
            code: "text-number",
            message: format!("the {} text states a number itself: “{number}”", tongue(language)),
            place,
            label: "typed by hand".to_owned(),
            also,
            help,
        });
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

fn states_number(text: &str, numbers: &Numbers) -> bool {
    words_of(text).any(|words| !numbers.numbers_in(words).is_empty() || numbers.limit_in(words).is_some())
}
