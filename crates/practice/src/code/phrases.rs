//! How the engine says lengths of time, facts and openings in a language. A phrasebook is data, one TOML
//! file a language; authors of codes never write a numeral, so that no translation can promise another.

use std::{collections::BTreeMap, fmt::Write as _};

use serde::Deserialize;

use crate::{
    calendar::{Calendar, Span, Unit, Within},
    entry::Fact,
    terms::Language,
};

/// One language's phrases.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrasebook {
    pub language: Language,
    /// Unit to its forms: `one` for 1 (French and Spanish: also where the language counts so), `other` for the rest.
    unit: BTreeMap<String, Forms>,
    /// `{n} {unit}` with the language's "within".
    within: String,
    same_contact: String,
    same_day: String,
    /// "aim to" as the language says it, for `{aim}`.
    pub aim: String,
    /// Said of a promise whose limit is not published.
    pub unpublished: String,
    /// Of a promise whose date the customer is given.
    pub by_date_given: String,
    /// Of one with a published limit that a date given in time moves.
    pub or_date_given: String,
    /// Of a recurring promise, without and with a published limit.
    pub regularly: String,
    pub again: String,
    /// Zones as people call them; others are shown by their name.
    zones: BTreeMap<String, String>,
    /// What each clock counts from.
    since: BTreeMap<String, String>,
    /// Monday first.
    weekday: [String; 7],
    /// `{from} to {to}`, for days and for hours.
    run_of_days: String,
    run_of_hours: String,
    /// `h12` or `h24`, with how an hour is written.
    clock: Clock,
    and: String,
    or: String,
    /// Words for numbers, which authors may not write either.
    pub number_words: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Forms {
    one: String,
    other: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Clock {
    twelve: bool,
    am: String,
    pm: String,
    noon: String,
    midnight: String,
    /// Between hour and minute.
    separator: String,
    /// After a full hour on a 24-hour clock: " h".
    suffix: String,
}

/// The phrasebooks that ship, as (language, TOML).
pub const SHIPPED: [(&str, &str); 3] = [
    ("en", include_str!("../phrases/en.toml")),
    ("fr", include_str!("../phrases/fr.toml")),
    ("es", include_str!("../phrases/es.toml")),
];

impl Phrasebook {
    /// # Errors
    /// What is missing or wrong in the file, with its line.
    pub fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|error| error.to_string())
    }

    /// The shipped phrasebook of a language.
    pub fn shipped(language: &Language) -> Option<Self> {
        let (_, text) = SHIPPED.iter().find(|(tag, _)| *tag == language.tag())?;
        Self::parse(text).ok()
    }

    /// "2 business days".
    pub fn span(&self, span: Span) -> String {
        let form = self.unit.get(span.unit.word()).map_or("", |forms| {
            if span.count == 1 {
                forms.one.as_str()
            } else {
                forms.other.as_str()
            }
        });
        format!("{}\u{a0}{form}", span.count)
    }

    /// "within 2 business days", "during the same contact".
    pub fn within(&self, within: Within) -> String {
        match within {
            Within::Span(span) => self.within.replace("{span}", &self.span(span)),
            Within::SameContact => self.same_contact.clone(),
            Within::SameDay => self.same_day.clone(),
        }
    }

    /// "when we receive it".
    pub fn since(&self, fact: Fact) -> &str {
        self.since.get(fact.word()).map_or("", String::as_str)
    }

    /// "Monday to Friday, 9 a.m. to 5 p.m."
    pub fn openings(&self, calendar: &Calendar) -> String {
        let mut said = Vec::new();
        for (first, last, windows) in calendar.opening_runs() {
            let name = |day: jiff::civil::Weekday| {
                self.weekday
                    .get(usize::from(day.to_monday_zero_offset().unsigned_abs()))
                    .map_or("", String::as_str)
            };
            let days = if first == last {
                name(first).to_owned()
            } else {
                self.run_of_days
                    .replace("{from}", name(first))
                    .replace("{to}", name(last))
            };
            let hours: Vec<String> = windows
                .iter()
                .map(|window| {
                    self.run_of_hours
                        .replace("{from}", &self.hour(window.opens()))
                        .replace("{to}", &self.hour(window.closes()))
                })
                .collect();
            said.push(format!("{days}, {}", hours.join(&format!(" {} ", self.and))));
        }
        said.join("; ")
    }

    /// A time of day, as the language writes it.
    pub fn hour(&self, minute: u16) -> String {
        let minute = minute % (24 * 60);
        let (hour, minute) = (minute / 60, minute % 60);
        match (hour, minute) {
            (0, 0) if !self.clock.midnight.is_empty() => return self.clock.midnight.clone(),
            (12, 0) if !self.clock.noon.is_empty() => return self.clock.noon.clone(),
            _ => {}
        }
        let shown = if self.clock.twelve { (hour + 11) % 12 + 1 } else { hour };
        let mut said = shown.to_string();
        if minute > 0 {
            let _ = write!(said, "{}{minute:02}", self.clock.separator);
        }
        if self.clock.twelve {
            let half = if hour < 12 { &self.clock.am } else { &self.clock.pm };
            let _ = write!(said, "\u{a0}{half}");
        } else if minute == 0 {
            said.push_str(&self.clock.suffix);
        }
        said
    }

    /// "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [start @ .., last] => format!("{} {} {last}", start.join(", "), self.and),
        }
    }

    /// "a, b or c".
    pub fn any_of(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [start @ .., last] => format!("{} {} {last}", start.join(", "), self.or),
        }
    }

    /// "Eastern time".
    pub fn zone<'z>(&'z self, zone: &'z str) -> &'z str {
        self.zones.get(zone).map_or(zone, String::as_str)
    }

    /// Units and facts that the file has no phrase for.
    pub fn gaps(&self) -> Vec<String> {
        let units = Unit::ALL
            .iter()
            .map(|unit| unit.word())
            .filter(|unit| !self.unit.contains_key(*unit));
        let facts = Fact::ALL
            .iter()
            .map(|fact| fact.word())
            .filter(|fact| !self.since.contains_key(*fact));
        units
            .map(|unit| format!("unit.{unit}"))
            .chain(facts.map(|fact| format!("since.{fact}")))
            .collect()
    }
}
