//! What is wrong with a code that could be read: promises without a number, texts that say what no rule
//! says, names that name nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Code, Field, Promise, Texts, Variant,
    lower::Places,
    phrases::Phrasebook,
    publish::{Piece, pieces, placeholder, placeholders, slot, slots},
};
use crate::{
    entry::Fact,
    fault::{Fault, Place, Shelf},
    obligation::Strength,
    terms::{Channel, Class, Kind, Language, Level, Service},
};

/// Every fault of a code.
pub fn faults(code: &Code, places: &Places, shelf: &Shelf) -> Vec<Fault> {
    let mut lint = Lint { code, places, shelf, phrases: BTreeMap::new(), faults: Vec::new() };
    lint.languages();
    lint.names();
    for promise in &code.promises {
        lint.promise(promise);
    }
    lint.texts();
    lint.faults
}

/// A language by its English name, for sentences: “the French text”.
pub(super) fn tongue(language: &Language) -> String {
    let (tag, region) = language.tag().split_once('-').map_or((language.tag(), None), |(tag, region)| (tag, Some(region)));
    let name = match tag {
        "en" => "English",
        "fr" => "French",
        "es" => "Spanish",
        "de" => "German",
        "it" => "Italian",
        "nl" => "Dutch",
        "pt" => "Portuguese",
        _ => return format!("“{language}”"),
    };
    region.map_or_else(|| name.to_owned(), |region| format!("{name} ({region})"))
}

struct Lint<'c> {
    code: &'c Code,
    places: &'c Places,
    shelf: &'c Shelf,
    phrases: BTreeMap<Language, Phrasebook>,
    faults: Vec<Fault>,
}

impl Lint<'_> {
    fn place(&self, path: &str) -> Place {
        let mut path = path;
        loop {
            if let Some(place) = self.places.get(path) {
                return place.clone();
            }
            match path.rsplit_once('.') {
                Some((parent, _)) => path = parent,
                None => {
                    return self.places.get("code").cloned().unwrap_or(Place { document: String::new(), span: 0..0 });
                }
            }
        }
    }

    fn fault(&mut self, code: &'static str, path: &str, message: String, label: &str, help: &str) {
        let place = self.place(path);
        self.faults.push(Fault { code, message, place, label: label.to_owned(), also: None, help: help.to_owned() });
    }

    fn languages(&mut self) {
        for language in &self.code.languages {
            match Phrasebook::shipped(language) {
                Some(phrases) => {
                    self.phrases.insert(language.clone(), phrases);
                }
                None => {
                    let place = self.place("code");
                    self.faults.push(Fault {
                        code: "no-phrasebook",
                        message: format!("there is no phrasebook for “{language}”, so no number can be said in it"),
                        place,
                        label: String::new(),
                        also: None,
                        help: "write in en, fr or es".to_owned(),
                    });
                }
            }
        }
    }

    /// Names that must name something, and numbers that must be one promise's alone.
    fn names(&mut self) {
        let code = self.code;
        for (path, calendar) in [("code.calendar", &code.calendar), ("code.phone_calendar", &code.phone_calendar)] {
            if !code.calendars.contains_key(calendar) {
                let known: BTreeSet<&str> = code.calendars.keys().map(String::as_str).collect();
                self.fault(
                    "unknown-name",
                    path,
                    format!("there is no calendar “{calendar}”"),
                    "names nothing",
                    &known_help("calendars", calendar, &known),
                );
            }
        }
        let mut numbers: BTreeMap<u8, &str> = BTreeMap::new();
        for promise in &code.promises {
            if let Some(other) = numbers.insert(promise.number, &promise.id) {
                let also = Some((self.place(&format!("promise.{other}.number")), "the other one".to_owned()));
                let place = self.place(&format!("promise.{}.number", promise.id));
                self.faults.push(Fault {
                    code: "number-twice",
                    message: format!("promises “{other}” and “{}” are both number {}", promise.id, promise.number),
                    place,
                    label: "used twice".to_owned(),
                    also,
                    help: "give each promise a number of its own: people know it by that number".to_owned(),
                });
            }
        }
        let ids: BTreeSet<&str> = code.promises.iter().map(|promise| promise.id.as_str()).collect();
        let mut shown: BTreeMap<&str, &str> = BTreeMap::new();
        for section in &code.sections {
            for promise in &section.promises {
                let path = format!("section.{}.promises.{promise}", section.id);
                if let Some(other) = shown.insert(promise, &section.id) {
                    let first = self.place(&format!("section.{other}.promises.{promise}"));
                    let place = self.place(&path);
                    self.faults.push(Fault {
                        code: "published-twice",
                        message: format!("promise “{promise}” stands in two places of the published code"),
                        also: (first != place).then(|| (first, "the first one".to_owned())),
                        place,
                        label: "once more".to_owned(),
                        help: "name it in one section, once".to_owned(),
                    });
                }
            }
        }
        for section in &code.sections {
            for promise in &section.promises {
                if !ids.contains(promise.as_str()) {
                    self.fault(
                        "unknown-name",
                        &format!("section.{}.promises.{promise}", section.id),
                        format!("there is no promise “{promise}”"),
                        "names nothing",
                        &known_help("promises", promise, &ids),
                    );
                }
            }
        }
        for promise in &code.promises {
            if !shown.contains_key(promise.id.as_str()) {
                self.fault(
                    "unpublished-promise",
                    &format!("promise.{}", promise.id),
                    format!("promise “{}” stands in no section: it would run but nobody could read it", promise.id),
                    "not published",
                    "name it in the promises of a [[section]]",
                );
            }
        }
        for pause in &code.pauses {
            for held in &pause.holds {
                if !ids.contains(held.as_str()) {
                    self.fault(
                        "unknown-name",
                        &format!("pause.{held}"),
                        format!("a pause holds “{held}”, which is no promise"),
                        "names nothing",
                        &known_help("promises", held, &ids),
                    );
                }
            }
        }
        let categories: BTreeSet<&str> = code.categories.iter().map(|category| category.id.as_str()).collect();
        for category in &code.categories {
            if let Some(parent) = &category.parent
                && !categories.contains(parent.as_str())
            {
                self.fault(
                    "unknown-name",
                    &format!("category.{}", category.id),
                    format!("category “{}” lies under “{parent}”, which is no category", category.id),
                    "names nothing",
                    "name a category of this code as its parent, or leave parent out",
                );
            }
        }
    }

    fn promise(&mut self, promise: &Promise) {
        let path = format!("promise.{}", promise.id);
        if promise.variants.is_empty() || promise.variants.iter().any(|variant| variant.limit().is_none()) {
            let bare = promise.variants.iter().find(|variant| variant.limit().is_none() && !variant.id.is_empty());
            let at = bare.map_or_else(|| path.clone(), |variant| format!("{path}.variant.{}.limit", variant.id));
            let what = bare.map_or_else(String::new, |variant| format!("variant “{}” of ", variant.id));
            self.fault(
                "no-number",
                &at,
                format!("{what}promise “{}” names no limit, so nothing could ever break it", promise.id),
                "no within, no internal",
                "give the published limit (within = \"2 business days\"), or, where the code only says “promptly”, an internal target (internal = \"4 business hours\")",
            );
        }
        // What a condition with a word that is never true leaves out is no news.
        let sound = self.words_of_conditions(&path, promise);
        for (first, variant) in promise.variants.iter().enumerate() {
            self.internal_is_sooner(&path, variant);
            for other in promise.variants.iter().skip(first.saturating_add(1)) {
                if overlap(variant, other) {
                    let place = self.place(&format!("{path}.variant.{}.limit", other.id));
                    let also =
                        Some((self.place(&format!("{path}.variant.{}.limit", variant.id)), "this one too".to_owned()));
                    self.faults.push(Fault {
                        code: "variants-overlap",
                        message: match (variant.id.as_str(), other.id.as_str()) {
                            ("", named) | (named, "") => format!(
                                "promise “{}” has a limit of its own and a variant “{named}”, which can both hold",
                                promise.id
                            ),
                            (one, two) => {
                                format!("variants “{one}” and “{two}” of “{}” can both hold for one case", promise.id)
                            }
                        },
                        place,
                        label: "holds for the same cases".to_owned(),
                        also,
                        help: overlap_help(variant, other).to_owned(),
                    });
                }
            }
        }
        if sound {
            self.gaps(&path, promise);
        }
        if promise.recurs.is_some() && promise.discharged_by.is_empty() {
            self.fault(
                "never-ends",
                &path,
                format!("promise “{}” comes due again and again and nothing ends it", promise.id),
                "recurs for ever",
                "say what ends it: discharged_by = [\"closed\"]",
            );
        }
        if promise.kept_by.facts.iter().any(|fact| promise.since.contains(fact) && promise.recurs.is_none()) {
            self.fault(
                "keeps-itself",
                &path,
                format!("promise “{}” is kept by the fact that starts it", promise.id),
                "always kept",
                "name another fact in kept_by: a promise that can't be broken is no promise",
            );
        }
        if promise.moved_by.is_some_and(|fact| fact != Fact::Estimated) {
            self.fault(
                "moves-nothing",
                &path,
                format!("promise “{}” is moved by a fact that names no date", promise.id),
                "names no date",
                "only moved_by = \"estimated\" names a new date",
            );
        }
        self.promise_text(&path, promise);
    }

    /// A case that no variant holds for would owe nothing, and nobody would notice.
    fn gaps(&mut self, path: &str, promise: &Promise) {
        let Some(left_out) = left_out(self.code, promise) else { return };
        let at = promise.variants.iter().find(|variant| !variant.id.is_empty());
        let at = at.map_or_else(|| path.to_owned(), |variant| format!("{path}.variant.{}.limit", variant.id));
        self.fault(
            "variants-gap",
            &at,
            format!("no variant of promise “{}” holds for {left_out}", promise.id),
            "a variant is missing",
            "name it in the when of one of the variants; or, if nothing is promised there, in no variant and not in the when of the promise either",
        );
    }

    /// An internal target later than what is published would be a plan to break the promise.
    fn internal_is_sooner(&mut self, path: &str, variant: &Variant) {
        let (Some(within), Some(internal)) = (variant.within, variant.internal) else { return };
        let Some(calendar) = self.code.desk() else { return };
        let at = format!("{path}{}{}", if variant.id.is_empty() { "" } else { ".variant." }, variant.id);
        for start in ["2026-11-27T18:30:00Z", "2026-11-23T14:05:00Z", "2026-11-28T12:00:00Z"] {
            let Ok(start) = start.parse::<jiff::Timestamp>() else { continue };
            let due = |limit| calendar.due(self.code.counting, limit, start, &[]).ok().and_then(|(due, _)| due);
            if let (Some(published), Some(target)) = (due(within), due(internal))
                && target > published
            {
                self.fault(
                    "target-too-late",
                    &format!("{at}.internal"),
                    format!("the internal target ({internal}) can fall after the published limit ({within})"),
                    "later than what is promised",
                    "an internal target must be sooner than the promise, or left out",
                );
                return;
            }
        }
    }

    /// Whether every word of every condition is one.
    fn words_of_conditions(&mut self, path: &str, promise: &Promise) -> bool {
        let conditions = std::iter::once((path.to_owned(), &promise.when))
            .chain(promise.variants.iter().map(|v| (format!("{path}.variant.{}", v.id), &v.when)));
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
            self.fault("unknown-word", &at, format!("“{word}” is not a {field}"), "never true", &known);
        }
        sound
    }

    /// A promise's text says every published limit and nothing else that is a number.
    fn promise_text(&mut self, path: &str, promise: &Promise) {
        let slots = slots(promise);
        for (language, text) in &promise.text.0 {
            let at = format!("{path}.text.{language}");
            let used = names_in(text);
            // A text with a broken placeholder, or with a number in it, has its own sentence.
            let typed = self.phrases.get(language).is_some_and(|phrases| states_number(text, phrases));
            if stray_brace(text).is_some() {
                continue;
            }
            for slot in slots.iter().filter(|_| !typed) {
                if !used.contains(slot) {
                    self.fault(
                        "limit-unsaid",
                        &at,
                        format!("the {} text of promise “{}” does not say its limit", tongue(language), promise.id),
                        "the limit is not in it",
                        &format!("write {{{slot}}} where the limit belongs"),
                    );
                }
            }
            let aims = used.contains("aim");
            if aims != (promise.strength == Strength::Aim) {
                let (message, help) = if aims {
                    ("says it only as an aim, but the rule says must", "take {aim} out, or set strength = \"aim\"")
                } else {
                    ("says it as a must, but the rule says aim", "write {aim} before the verb")
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
        let names = |text: &str| names_in(text).intersection(&known).cloned().collect::<BTreeSet<String>>();
        let first = self.code.languages.first().and_then(|first| texts.0.get_key_value(first));
        let Some((source, text)) = first.or_else(|| texts.0.iter().next()) else { return };
        let expected = names(text);
        let source_sound = sound(text);
        for (language, text) in texts.0.iter().filter(|(_, text)| source_sound && sound(text)) {
            let found = names(text);
            let list = |names: Vec<&String>| names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ");
            let missing = list(expected.difference(&found).collect());
            let more = list(found.difference(&expected).collect());
            let (label, help) = match (missing.as_str(), more.as_str()) {
                ("", "") => continue,
                (missing, "") => (format!("without {missing}"), format!("say {missing} here too, or in neither")),
                ("", more) => (format!("only here: {more}"), format!("say {more} in {} too, or in neither", tongue(source))),
                (missing, more) => (
                    format!("{more} instead of {missing}"),
                    "use the same placeholders in every language".to_owned(),
                ),
            };
            let place = self.place(&format!("{path}.{language}"));
            let also = Some((self.place(&format!("{path}.{source}")), "this is what it translates".to_owned()));
            self.faults.push(Fault {
                code: "translation-differs",
                message: format!("the {} text does not say what the {} text says", tongue(language), tongue(source)),
                place,
                label,
                also,
                help,
            });
        }
    }

    fn texts(&mut self) {
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
        for step in &code.steps {
            self.each_text("step.text", step, None);
        }
    }

    /// Known placeholders only, every brace closed, and no number typed by hand.
    fn each_text(&mut self, path: &str, texts: &Texts, promise: Option<&Promise>) {
        for (language, text) in &texts.0 {
            let Some(phrases) = self.phrases.get(language).cloned() else { continue };
            let at = format!("{path}.{language}");
            if let Some((brace, message, help)) = stray_brace(text) {
                let place = self.inside(&at, brace);
                let message = format!("the {} text {message}", tongue(language));
                let (label, help) = ("here".to_owned(), help.to_owned());
                self.faults.push(Fault { code: "stray-brace", message, place, label, also: None, help });
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
        let all = known.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", ");
        let internal = promise.is_some_and(|promise| {
            promise.variants.iter().any(|variant| variant.within.is_none() && slot(variant) == name)
        });
        let help = match super::nearest(name, known.iter().map(String::as_str)) {
            _ if internal => {
                format!("this limit is internal: the desk holds itself to it, and no text may say it. To publish it write within = \"…\" in the rule. The placeholders here are: {all}")
            }
            Some(near) => format!("did you mean {{{near}}}? The placeholders here are: {all}"),
            None => format!("the placeholders here are: {all}"),
        };
        let place = self.inside(at, &format!("{{{name}}}"));
        self.faults.push(Fault {
            code: "unknown-placeholder",
            message: format!("“{{{name}}}” stands for nothing"),
            place,
            label: if internal { "not published".to_owned() } else { "names nothing".to_owned() },
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
            let said = if variant.within.is_some() { "the rule says this" } else { "the rule does not publish this" };
            let place = self.places.get(&format!("{rule}.within")).or_else(|| self.places.get(&format!("{rule}.internal")))?;
            Some((place.clone(), said.to_owned()))
        });
        let help = match meant {
            Some((_, variant)) if variant.within.is_some() => {
                format!("write {{{}}}, so that the text can only say what the rule says", slot(variant))
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
        let text = self.shelf.text(&place.document).and_then(|text| text.get(place.span.clone()));
        match text.and_then(|text| text.find(word)) {
            Some(offset) => {
                let start = place.span.start.saturating_add(offset);
                Place { span: start..start.saturating_add(word.len()), ..place }
            }
            None => place,
        }
    }
}

/// The variant whose limit somebody typed by hand: the one with that number, else a published one that the text
/// leaves out, else one that is not published.
fn meant_variant<'p>(promise: &'p Promise, text: &str, number: &str) -> Option<&'p Variant> {
    let used = names_in(text);
    let counts = |variant: &&Variant| match variant.limit() {
        Some(crate::calendar::Within::Span(span)) => span.count.to_string() == number,
        _ => false,
    };
    let unsaid = |variant: &&Variant| variant.within.is_some() && !used.contains(&slot(variant));
    let variants = || promise.variants.iter();
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
            return Some((from.get(..1)?, "has a “}” that closes nothing", "write {name} for a placeholder, or take the “}” out"));
        };
        match inner.find(['{', '}']) {
            Some(end) if inner.get(end..).is_some_and(|tail| tail.starts_with('}')) => rest = inner.get(end.saturating_add(1)..)?,
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

/// What a name that names nothing may have meant.
fn known_help(what: &str, written: &str, known: &BTreeSet<&str>) -> String {
    let near = super::nearest(written, known.iter().copied());
    let all = known.iter().copied().collect::<Vec<_>>().join(", ");
    near.map_or_else(String::new, |near| format!("did you mean “{near}”? ")) + "The " + what + " are: " + &all
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
    pieces(text).into_iter().any(|piece| matches!(piece, Piece::Words(words) if number_in(words, phrases).is_some()))
}

/// A digit or a number word in a text.
fn number_in(words: &str, phrases: &Phrasebook) -> Option<String> {
    words
        .split(|c: char| !c.is_alphanumeric())
        .find(|word| {
            word.chars().any(|c| c.is_ascii_digit())
                || phrases.number_words.iter().any(|number| number.eq_ignore_ascii_case(word))
        })
        .map(str::to_owned)
}

/// Two variants can hold for one case unless a field they share has no word in common. A case can have had several
/// kinds and can hold several categories, so those two keep nothing apart.
fn overlap(a: &Variant, b: &Variant) -> bool {
    !a.when.0.iter().any(|(field, words)| {
        let several = matches!(field, Field::Kind | Field::Category);
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

fn overlap_help(a: &Variant, b: &Variant) -> &'static str {
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
    let variants: Vec<&Variant> = promise.variants.iter().filter(|variant| !variant.id.is_empty()).collect();
    if variants.is_empty() || variants.len() < promise.variants.len() {
        return None;
    }
    let fields: BTreeSet<Field> = variants.iter().flat_map(|variant| variant.when.0.keys().copied()).collect();
    let domains: Vec<(Field, Vec<String>)> =
        fields.into_iter().map(|field| (field, domain(code, promise, field))).collect();
    let combinations = domains.iter().try_fold(1_usize, |all, (_, words)| all.checked_mul(words.len()))?;
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
                    words.iter().any(|known| known == word || (*field == Field::Answering && known == "any" && *word != "none"))
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
            let said: Vec<String> = domains.iter().zip(first).map(|((field, _), word)| format!("{field} {word}")).collect();
            let others = missed.len().saturating_sub(1);
            let more = if others == 0 { String::new() } else { format!(", and {others} more") };
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
    if field == Field::Level && promise.since.iter().all(|fact| above.contains(fact)) {
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
    let near = super::nearest(word, known.iter().map(String::as_str));
    Some(near.map_or_else(String::new, |near| format!("did you mean “{near}”? ")) + "The words are: " + &known.join(", "))
}

fn known_words(code: &Code, field: Field) -> Vec<String> {
    fn list<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|one| word(*one).to_owned()).collect()
    }
    match field {
        Field::Channel => list(Channel::ALL, Channel::word),
        Field::Answering => list(Channel::ALL, Channel::word).into_iter().chain(["none".to_owned()]).collect(),
        Field::Kind => list(Kind::ALL, Kind::word),
        Field::Class => list(Class::ALL, Class::word),
        Field::Service => list(Service::ALL, Service::word),
        Field::Language => code.languages.iter().map(|language| language.tag().to_owned()).collect(),
        Field::Category => code.categories.iter().map(|category| category.id.clone()).collect(),
        Field::Level => code.levels.iter().map(|level| level.id.clone()).collect(),
        Field::Urgent => vec!["yes".to_owned(), "no".to_owned()],
    }
}
