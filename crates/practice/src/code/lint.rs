//! What is wrong with a code that could be read: promises without a number, texts that say what no rule
//! says, names that name nothing.

pub(super) mod cases;
mod limits;
mod numbers;
mod placeholders;
mod published;
mod rules;
mod terms;
mod texts;
mod translated;
mod variants;

use std::collections::{BTreeMap, BTreeSet};

use super::{Arm, Code, KeptBy, Limit, Promise, Variant, lower::Places, read::did_you_mean};
use crate::{
    calendar::Within,
    entry::Fact,
    fault::{Fault, Place, Shelf},
    terms::Language,
};
use numbers::Numbers;
use variants::{overlap, overlap_help};

/// Every fault of a code.
pub fn faults(code: &Code, places: &Places, shelf: &Shelf) -> Vec<Fault> {
    let numbers = Numbers::by_language(code);
    let mut lint = Lint {
        code,
        places,
        shelf,
        numbers: &numbers,
        faults: Vec::new(),
    };
    lint.names();
    for promise in &code.promises {
        lint.promise(promise);
    }
    lint.rules();
    lint.texts();
    lint.terms();
    lint.translated();
    lint.faults
}

/// A language by its English name, for sentences: “the French text”.
pub(super) fn tongue(language: &Language) -> String {
    let (tag, region) = language
        .tag()
        .split_once('-')
        .map_or((language.tag(), None), |(tag, region)| (tag, Some(region)));
    let name = match tag {
        "en" => "English",
        "fr" => "French",
        "es" => "Spanish",
        "de" => "German",
        "it" => "Italian",
        "nl" => "Dutch",
        "pl" => "Polish",
        "pt" => "Portuguese",
        _ => return format!("“{language}”"),
    };
    region.map_or_else(|| name.to_owned(), |region| format!("{name} ({region})"))
}

struct Lint<'c> {
    code: &'c Code,
    places: &'c Places,
    shelf: &'c Shelf,
    numbers: &'c BTreeMap<Language, Numbers>,
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
                    return self.places.get("code").cloned().unwrap_or(Place {
                        document: String::new(),
                        span: 0..0,
                    });
                }
            }
        }
    }

    fn fault(&mut self, code: &'static str, path: &str, message: String, label: &str, help: &str) {
        let place = self.place(path);
        self.faults.push(Fault {
            code,
            message,
            place,
            label: label.to_owned(),
            also: None,
            help: help.to_owned(),
        });
    }

    /// Names that must name something, and numbers that must be one promise's alone.
    fn names(&mut self) {
        let code = self.code;
        for (path, calendar) in [
            ("code.calendar", &code.calendar),
            ("code.phone_calendar", &code.phone_calendar),
        ] {
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
                let also = Some((
                    self.place(&format!("promise.{other}.number")),
                    "the other one".to_owned(),
                ));
                let place = self.place(&format!("promise.{}.number", promise.id));
                self.faults.push(Fault {
                    code: "number-twice",
                    message: format!(
                        "promises “{other}” and “{}” are both number {}",
                        promise.id, promise.number
                    ),
                    place,
                    label: "used twice".to_owned(),
                    also,
                    help: "give each promise a number of its own: people know it by that number".to_owned(),
                });
            }
        }
        let ids: BTreeSet<&str> = code.promises.iter().map(|promise| promise.id.as_str()).collect();
        self.published();
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
        let unlimited =
            |arm: &Arm| arm.variants.is_empty() || arm.variants.iter().any(|variant| variant.limit().is_none());
        if promise.arms.iter().any(unlimited) {
            let bare = promise
                .variants()
                .find(|variant| variant.limit().is_none() && !variant.id.is_empty());
            let at = bare.map_or_else(
                || path.clone(),
                |variant| format!("{path}.variant.{}.limit", variant.id),
            );
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
        let one_clock = promise.arms.len() == 1;
        for (first, variant) in promise.variants().enumerate() {
            self.internal_is_sooner(&path, promise, variant);
            for other in promise.variants().skip(first.saturating_add(1)) {
                if one_clock && overlap(promise, variant, other) {
                    let place = match (variant.id.as_str(), other.id.as_str()) {
                        ("", _) | (_, "") => self.own_limit(&path),
                        (_, other) => self.place(&format!("{path}.variant.{other}.limit")),
                    };
                    let beside = if variant.id.is_empty() { &other.id } else { &variant.id };
                    let also = match beside.as_str() {
                        "" => self.own_limit(&path),
                        beside => self.place(&format!("{path}.variant.{beside}.limit")),
                    };
                    let also = Some((also, "this one too".to_owned()));
                    self.faults.push(Fault {
                        code: "variants-overlap",
                        message: match (variant.id.as_str(), other.id.as_str()) {
                            ("", named) | (named, "") => format!(
                                "promise “{}” has a limit of its own and a variant “{named}”, which can both hold",
                                promise.id
                            ),
                            (one, two) => {
                                format!(
                                    "variants “{one}” and “{two}” of “{}” can both hold for one case",
                                    promise.id
                                )
                            }
                        },
                        place,
                        label: "holds for the same cases".to_owned(),
                        also,
                        help: overlap_help(variant, other),
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
        let itself = |kept: &KeptBy| !kept.all && kept.facts.iter().any(|fact| promise.starts_with(*fact));
        if promise.recurs.is_none() && promise.kept_by.iter().any(itself) {
            self.fault(
                "keeps-itself",
                &path,
                format!("promise “{}” is kept by the fact that starts it", promise.id),
                "always kept",
                "name another fact in kept_by: a promise that can’t be broken is no promise",
            );
        }
        if promise.moved_by.is_some_and(|moved| moved.fact != Fact::Estimated) {
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

    /// Where a promise has a limit of its own.
    fn own_limit(&self, path: &str) -> Place {
        let keys = ["within", "internal"].map(|key| format!("{path}.{key}"));
        let known = keys.iter().find_map(|key| self.places.get(key)).cloned();
        known.unwrap_or_else(|| self.place(path))
    }

    /// An internal target later than what is published would be a plan to break the promise.
    fn internal_is_sooner(&mut self, path: &str, promise: &Promise, variant: &Variant) {
        let (Some(within), Some(internal)) = (&variant.within, &variant.internal) else {
            return;
        };
        let rows = [within, internal]
            .into_iter()
            .filter_map(Limit::dated)
            .flat_map(|dated| &dated.rows);
        let days = rows.map(|row| row.from.max(self.code.effective));
        let days: BTreeSet<jiff::civil::Date> = days.chain([self.code.effective]).collect();
        for day in days {
            if let (Some(within), Some(internal)) = (within.on(day), internal.on(day))
                && self.target_too_late(path, promise, variant, (within, internal))
            {
                return;
            }
        }
    }

    /// Says so, if the target falls later than the limit from any of some starts.
    fn target_too_late(
        &mut self,
        path: &str,
        promise: &Promise,
        variant: &Variant,
        (within, internal): (Within, Within),
    ) -> bool {
        let Some((calendar, counting)) = self.code.counted_by(promise) else {
            return false;
        };
        let at = format!(
            "{path}{}{}",
            if variant.id.is_empty() { "" } else { ".variant." },
            variant.id
        );
        for start in ["2026-11-27T18:30:00Z", "2026-11-23T14:05:00Z", "2026-11-28T12:00:00Z"] {
            let Ok(start) = start.parse::<jiff::Timestamp>() else {
                continue;
            };
            let due = |limit| calendar.due(counting, limit, start, &[]).ok().and_then(|(due, _)| due);
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
                return true;
            }
        }
        false
    }
}

/// What a name that names nothing may have meant.
fn known_help(what: &str, written: &str, known: &BTreeSet<&str>) -> String {
    let near = super::nearest(written, known.iter().copied());
    let all = known.iter().copied().collect::<Vec<_>>().join(", ");
    did_you_mean(near.as_deref(), &format!("the {what} are: {all}"))
}
