//! What is wrong with a code that could be read: promises without a number, texts that say what no rule
//! says, names that name nothing.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Code, Promise, Texts, Variant,
    lower::Places,
    phrases::Phrasebook,
    publish::{Piece, pieces, placeholder},
};
use crate::{
    entry::Fact,
    fault::{Fault, Place, Shelf},
    obligation::Strength,
    terms::Language,
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
                let known = code.calendars.keys().cloned().collect::<Vec<_>>().join(", ");
                self.fault(
                    "unknown-name",
                    path,
                    format!("there is no calendar “{calendar}”"),
                    "names nothing",
                    &format!("the calendars are: {known}"),
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
        let shown: BTreeSet<&str> =
            code.sections.iter().flat_map(|section| section.promises.iter().map(String::as_str)).collect();
        for section in &code.sections {
            for promise in &section.promises {
                if !ids.contains(promise.as_str()) {
                    self.fault(
                        "unknown-name",
                        &format!("section.{}.promises.{promise}", section.id),
                        format!("there is no promise “{promise}”"),
                        "names nothing",
                        &format!("the promises are: {}", ids.iter().copied().collect::<Vec<_>>().join(", ")),
                    );
                }
            }
        }
        for promise in &code.promises {
            if !shown.contains(promise.id.as_str()) {
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
                        "pause",
                        format!("a pause holds “{held}”, which is no promise"),
                        "names nothing",
                        &format!("the promises are: {}", ids.iter().copied().collect::<Vec<_>>().join(", ")),
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
            let at = promise
                .variants
                .iter()
                .find(|variant| variant.limit().is_none())
                .filter(|variant| !variant.id.is_empty())
                .map_or_else(|| path.clone(), |variant| format!("{path}.variant.{}.limit", variant.id));
            self.fault(
                "no-number",
                &at,
                format!("promise “{}” names no limit, so nothing could ever break it", promise.id),
                "no within, no internal",
                "give the published limit (within = \"2 business days\"), or, where the code only says “promptly”, an internal target (internal = \"4 business hours\")",
            );
        }
        for (first, variant) in promise.variants.iter().enumerate() {
            self.internal_is_sooner(&path, variant);
            for other in promise.variants.iter().skip(first.saturating_add(1)) {
                if overlap(variant, other) {
                    let place = self.place(&format!("{path}.variant.{}.limit", other.id));
                    let also =
                        Some((self.place(&format!("{path}.variant.{}.limit", variant.id)), "this one too".to_owned()));
                    self.faults.push(Fault {
                        code: "variants-overlap",
                        message: format!(
                            "variants “{}” and “{}” of “{}” can both hold for one case",
                            variant.id, other.id, promise.id
                        ),
                        place,
                        label: "holds for the same cases".to_owned(),
                        also,
                        help: "give their conditions a field in common with different words, such as channel".to_owned(),
                    });
                }
            }
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
        self.words_of_conditions(&path, promise);
        self.promise_text(&path, promise);
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

    fn words_of_conditions(&mut self, path: &str, promise: &Promise) {
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
        for (at, word, field, known) in unknown {
            self.fault(
                "unknown-word",
                &at,
                format!("“{word}” is not a {field}"),
                "never true",
                &format!("the words are: {known}"),
            );
        }
    }

    /// A promise's text says every published limit and nothing else that is a number.
    fn promise_text(&mut self, path: &str, promise: &Promise) {
        let slots: BTreeSet<String> = promise
            .variants
            .iter()
            .filter(|variant| variant.within.is_some())
            .map(|variant| if variant.id.is_empty() { "within".to_owned() } else { format!("{}.within", variant.id) })
            .collect();
        for (language, text) in &promise.text.0 {
            let at = format!("{path}.text.{language}");
            let used = names_in(text);
            for slot in &slots {
                if !used.contains(slot) {
                    self.fault(
                        "limit-unsaid",
                        &at,
                        format!("the {language} text of promise “{}” does not say its limit", promise.id),
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
                    format!("the {language} text of promise “{}” {message}", promise.id),
                    "another strength than the rule",
                    help,
                );
            }
        }
        self.same_placeholders(&format!("{path}.text"), &promise.text);
        self.each_text(&format!("{path}.text"), &promise.text, Some(promise));
        self.each_text(&format!("{path}.name"), &promise.name, Some(promise));
    }

    /// Every language promises the same: the same placeholders.
    fn same_placeholders(&mut self, path: &str, texts: &Texts) {
        let mut languages = texts.0.iter();
        let first = self.code.languages.first().and_then(|first| texts.0.get_key_value(first));
        let Some((source, text)) = first.or_else(|| languages.next()) else { return };
        let expected = names_in(text);
        for (language, text) in &texts.0 {
            let found = names_in(text);
            if found == expected {
                continue;
            }
            let differ: Vec<String> = expected.symmetric_difference(&found).map(|name| format!("{{{name}}}")).collect();
            let place = self.place(&format!("{path}.{language}"));
            let also = Some((self.place(&format!("{path}.{source}")), "this is what it translates".to_owned()));
            self.faults.push(Fault {
                code: "translation-differs",
                message: format!("the {language} text does not promise what the {source} text promises"),
                place,
                label: format!("differs in {}", differ.join(", ")),
                also,
                help: "use the same placeholders in every language".to_owned(),
            });
        }
    }

    fn texts(&mut self) {
        let code = self.code;
        self.each_text("code.title", &code.title, None);
        self.each_text("code.lead", &code.lead, None);
        for section in &code.sections {
            self.each_text(&format!("section.{}.title", section.id), &section.title, None);
            for (index, say) in section.says.iter().enumerate() {
                let path = format!("section.{}.say.{index}", section.id);
                self.same_placeholders(&path, &say.text);
                self.each_text(&path, &say.text, None);
            }
        }
        for step in &code.steps {
            self.each_text("step.text", step, None);
        }
    }

    /// Known placeholders only, and no number typed by hand.
    fn each_text(&mut self, path: &str, texts: &Texts, promise: Option<&Promise>) {
        for (language, text) in &texts.0 {
            let Some(phrases) = self.phrases.get(language).cloned() else { continue };
            let at = format!("{path}.{language}");
            for piece in pieces(text) {
                match piece {
                    Piece::Placeholder(name) => {
                        if placeholder(self.code, name, promise, language, &phrases).is_none() {
                            self.fault(
                                "unknown-placeholder",
                                &at,
                                format!("“{{{name}}}” stands for nothing"),
                                "in this text",
                                "placeholders are {within}, {VARIANT.within}, {aim}, {term.NAME}, {contact.phone}, {contact.address}, {level.ID}, {scheme.name}, {scheme.phone}, {provider}, {hours}; a limit that is internal is not published and can't be said",
                            );
                        }
                    }
                    Piece::Words(words) => {
                        if let Some(number) = number_in(words, &phrases) {
                            let place = self.inside(&at, &number);
                            let also = promise.and_then(|promise| self.limit_place(promise));
                            self.faults.push(Fault {
                                code: "text-number",
                                message: format!("the {language} text states a number itself: “{number}”"),
                                place,
                                label: "typed by hand".to_owned(),
                                also,
                                help: "write a placeholder such as {within}, so that the text can only say what the rule says".to_owned(),
                            });
                        }
                    }
                }
            }
        }
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

    fn limit_place(&self, promise: &Promise) -> Option<(Place, String)> {
        let path = format!("promise.{}", promise.id);
        promise.variants.iter().find_map(|variant| {
            let at = if variant.id.is_empty() { path.clone() } else { format!("{path}.variant.{}", variant.id) };
            let place = self.places.get(&format!("{at}.within")).or_else(|| self.places.get(&format!("{at}.internal")))?;
            Some((place.clone(), "the rule says this".to_owned()))
        })
    }
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

/// Two variants can hold for one case unless a field they share has no word in common.
fn overlap(a: &Variant, b: &Variant) -> bool {
    !a.when.0.iter().any(|(field, words)| {
        b.when.0.get(field).is_some_and(|others| !words.iter().any(|word| others.contains(word)))
    })
}

/// The known words of a field, if this is not one of them.
fn unknown_word(code: &Code, field: super::Field, word: &str) -> Option<String> {
    use crate::terms::{Channel, Class, Kind, Service};
    fn list<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<String> {
        all.iter().map(|one| word(*one).to_owned()).collect()
    }
    let known: Vec<String> = match field {
        super::Field::Channel => list(Channel::ALL, Channel::word),
        super::Field::Answering => {
            list(Channel::ALL, Channel::word).into_iter().chain(["none".to_owned()]).collect()
        }
        super::Field::Kind => list(Kind::ALL, Kind::word),
        super::Field::Class => list(Class::ALL, Class::word),
        super::Field::Service => list(Service::ALL, Service::word),
        super::Field::Language => code.languages.iter().map(|language| language.tag().to_owned()).collect(),
        super::Field::Category => code.categories.iter().map(|category| category.id.clone()).collect(),
        super::Field::Level => code.levels.iter().map(|level| level.id.clone()).collect(),
        super::Field::Urgent => vec!["yes".to_owned(), "no".to_owned()],
    };
    (!known.iter().any(|k| k == word)).then(|| known.join(", "))
}
