//! How the engine says lengths of time, shares, facts, dates and openings in a language. A phrasebook is data, one
//! TOML file a language; authors of codes never write a numeral, so that no translation can promise another.
//!
//! A code may bring the phrasebook of a language along (`phrases/pt.toml` beside it); English, French and Spanish
//! ship inside. Reading one is in `read`, plurals are in `plural`, articles in `article`. A `Phrasebook` that exists
//! has no gap.

mod article;
mod cases;
mod explaining;
mod plural;
mod read;
mod still;

use std::{borrow::Cow, collections::BTreeMap, fmt::Write as _};

use jiff::civil::Date;

use super::{Join, limit::Stretch};
use crate::{
    calendar::{Calendar, Span, Within},
    entry::Fact,
    fault::{Fault, Shelf},
    terms::Language,
};

pub use article::{Articles, Noun};
use cases::Cases;
pub(super) use cases::fields as fields_said;
pub use explaining::Explaining;
use plural::Forms;
use still::Still;

/// One language's phrases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrasebook {
    pub language: Language,
    /// Unit to its forms, by plural category.
    unit: BTreeMap<String, Forms>,
    /// `{span}` with the language's "within", "at least", "at most".
    within: String,
    at_least: String,
    at_most: String,
    /// `{from}` and `{to}`: of a length that is a range, and of what lies between two lengths.
    range: String,
    from_to: String,
    /// `{n}` with the language's sign, and what stands between whole and parts.
    percent: String,
    decimal: String,
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
    /// `{date}`: the day from which a rule binds, and the last one on which it does; `{from}` and `{to}` of both.
    from_day: String,
    until_day: String,
    day_to_day: String,
    /// Said of days on which a dated limit has no row.
    pub(super) not_promised: String,
    /// What a clock counts from: `{fact}` alone, and after a `{limit}`.
    when: String,
    counted: String,
    /// `{limits}` of several clocks: which of them decides.
    latest: String,
    earliest: String,
    /// A `{limit}` that is an aim.
    aimed: String,
    /// Which cases a limit is for.
    pub(super) cases: Cases,
    /// When a clock stands still.
    still: Still,
    /// Languages as this one calls them; others are shown by their tag.
    languages: BTreeMap<String, String>,
    /// Zones as people call them; others are shown by their name.
    zones: BTreeMap<String, String>,
    /// What happened, without the "when" before it.
    since: BTreeMap<String, String>,
    /// Monday first.
    weekday: Vec<String>,
    /// January first.
    month: Vec<String>,
    /// `{day} {month} {year}`, and how the first day of a month is written.
    date: String,
    pub first_day: String,
    /// `{from} to {to}`, for days and for hours.
    run_of_days: String,
    run_of_hours: String,
    clock: Clock,
    and: String,
    or: String,
    /// Words for numbers, which authors may not write either; a `*` stands for any letters.
    pub number_words: Vec<String>,
    /// Phrases in which such a word is no number: "third party".
    pub not_numbers: Vec<String>,
    /// Phrases that state a limit without a number: "within a {unit}". No promise may say one by hand.
    by_hand: Vec<String>,
    pub articles: Articles,
    /// What the published page says around the code.
    pub page: PageWords,
    /// And what explains it.
    pub explaining: Explaining,
}

/// How an hour is written.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// The words around a published code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageWords {
    pub contents: String,
    /// `{version}` and `{date}`.
    pub in_force: String,
    /// Before what the clock counts from, and before the limit.
    pub clock_starts: String,
    pub due: String,
    /// Of a notice whose words are ours.
    pub unconfirmed: String,
    /// Between a label and what it says: ": ", in French " : ".
    pub colon: String,
    /// Before when the clock stands still, and before what is said of urgent complaints: who marks them, and from when
    /// their limit counts.
    pub stands_still: String,
    pub urgent: String,
    pub urgent_marked: String,
    pub urgent_counts: String,
    /// The heading of how each level is asked for, and what is said of one that may be asked for in any way.
    pub levels: String,
    pub any_way: String,
    /// The heading of what is measured over many cases, and `{window}` over which it is.
    pub targets: String,
    pub measured: String,
    pub month: String,
    pub quarter: String,
    pub year: String,
    /// The heading of the scheme's stages.
    pub stages: String,
}

/// The phrasebooks that ship inside, as (language, TOML).
pub const SHIPPED: [(&str, &str); 3] = [
    ("en", include_str!("../phrases/en.toml")),
    ("fr", include_str!("../phrases/fr.toml")),
    ("es", include_str!("../phrases/es.toml")),
];

/// Where the phrasebook of a language lies on a shelf.
pub fn document(language: &Language) -> String {
    format!("phrases/{language}.toml")
}

/// Where the manner of a country lies on a shelf: what it says otherwise than the phrasebook of its language.
pub fn manner(name: &str) -> String {
    format!("phrases/{name}.toml")
}

fn text<'s>(language: &Language, shelf: &'s Shelf) -> Option<&'s str> {
    let inside = || SHIPPED.iter().find(|(tag, _)| *tag == language.tag());
    shelf
        .text(&document(language))
        .or_else(|| inside().map(|(_, text)| *text))
}

impl Phrasebook {
    /// The phrasebook of a language: the shelf's own, else the one that ships. None if there is neither.
    ///
    /// # Errors
    /// Every fault of the file, with its place: what has no phrase, what is no key, which form is missing.
    pub fn read(language: &Language, shelf: &Shelf) -> Option<Result<Self, Vec<Fault>>> {
        Some(read::read(&document(language), text(language, shelf)?, language))
    }

    /// The same, with what the manner of a country says otherwise laid over it.
    ///
    /// # Errors
    /// Every fault of the phrasebook; if it has none, every fault of the manner.
    pub fn read_as(language: &Language, said: Option<&String>, shelf: &Shelf) -> Option<Result<Self, Vec<Fault>>> {
        let plain = Self::read(language, shelf)?;
        let Some(name) = said.map(|said| manner(said)).filter(|_| plain.is_ok()) else {
            return Some(plain);
        };
        let over = shelf.text(&name)?;
        Some(read::read_over(&name, over, text(language, shelf)?, language))
    }

    /// The same of a code that was published once: what had no phrase then still has none, and is no fault.
    pub(super) fn kept(language: &Language, said: Option<&String>, shelf: &Shelf) -> Option<Self> {
        let name = document(language);
        let Some(over) = said.and_then(|said| shelf.text(&manner(said))) else {
            return read::kept(&name, shelf.text(&name)?, language);
        };
        read::kept_over(&name, over, text(language, shelf)?, language)
    }

    /// The phrasebook of a language that ships inside.
    pub fn shipped(language: &Language) -> Option<Self> {
        Self::read(language, &Shelf::default())?.ok()
    }

    /// "2 business days", "1 to 2 business days".
    pub fn span(&self, span: Span) -> String {
        let upper = format!("{}\u{a0}{}", span.count, self.unit(span));
        let Some(lower) = span.from else { return upper };
        self.range.replace("{from}", &lower.to_string()).replace("{to}", &upper)
    }

    fn unit(&self, span: Span) -> &str {
        self.unit
            .get(span.unit.word())
            .map_or("", |forms| forms.of(&self.language, span.count))
    }

    /// "within 2 business days", "during the same contact".
    pub fn within(&self, within: Within) -> String {
        match within {
            Within::Span(span) => self.within.replace("{span}", &self.span(span)),
            Within::SameContact => self.same_contact.clone(),
            Within::SameDay => self.same_day.clone(),
        }
    }

    /// "at least 10 business days": time that the customer has.
    pub fn at_least(&self, span: Span) -> String {
        self.at_least.replace("{span}", &self.span(span))
    }

    /// "at most 35 business days": as far as a limit may move.
    pub fn at_most(&self, span: Span) -> String {
        self.at_most.replace("{span}", &self.span(span))
    }

    /// "from 2 to 5 business days", "from 1 week to 1 month".
    pub fn range(&self, from: Span, to: Span) -> String {
        let first = if from.unit == to.unit {
            from.count.to_string()
        } else {
            self.span(from)
        };
        self.from_to.replace("{from}", &first).replace("{to}", &self.span(to))
    }

    /// A share in hundredths of a percent, without zeros at its end: 9500 is "95 %", 9950 "99,5 %".
    pub fn percent(&self, hundredths: u16) -> String {
        let (whole, part) = (hundredths / 100, hundredths % 100);
        let number = match part {
            0 => whole.to_string(),
            part if part % 10 == 0 => format!("{whole}{}{}", self.decimal, part / 10),
            part => format!("{whole}{}{part:02}", self.decimal),
        };
        self.percent.replace("{n}", &number)
    }

    /// "at least 95 %": a share that a target names.
    pub fn at_least_percent(&self, hundredths: u16) -> String {
        self.at_least.replace("{span}", &self.percent(hundredths))
    }

    /// "when we receive your complaint".
    pub fn since(&self, fact: Fact) -> String {
        let fact = self.happened(fact);
        filled(&self.when, &[("fact", fact)], fact)
    }

    fn happened(&self, fact: Fact) -> &str {
        self.since.get(fact.word()).map_or("", String::as_str)
    }

    /// "within 6 weeks after we receive your complaint".
    pub fn counted(&self, limit: &str, from: &[Fact]) -> String {
        let facts: Vec<String> = from.iter().map(|fact| self.happened(*fact).to_owned()).collect();
        let fact = self.any_of(&facts);
        filled(&self.counted, &[("limit", limit), ("fact", &fact)], limit)
    }

    /// Limits of several clocks, and which of them decides.
    pub(super) fn joined(&self, limits: &str, join: Join) -> String {
        let phrase = match join {
            Join::Earliest => &self.earliest,
            Join::Latest => &self.latest,
        };
        filled(phrase, &[("limits", limits)], limits)
    }

    /// "we aim to do it within 24 hours".
    pub(super) fn aimed(&self, limit: &str) -> String {
        filled(&self.aimed, &[("limit", limit)], limit)
    }

    /// "from 28 December 2026".
    pub fn from_day(&self, date: Date) -> String {
        let date = self.date(date);
        filled(&self.from_day, &[("date", &date)], &date)
    }

    /// "until 30 June 2027", "from 1 July 2027": the days on which a row of a dated value holds.
    pub(super) fn stretch(&self, stretch: &Stretch) -> String {
        match (stretch.from, stretch.until) {
            (None, None) => String::new(),
            (Some(from), None) => self.from_day(from),
            (None, Some(until)) => {
                let date = self.date(until);
                filled(&self.until_day, &[("date", &date)], &date)
            }
            (Some(from), Some(until)) => {
                let (from, until) = (self.date(from), self.date(until));
                let without = format!("{from} – {until}");
                filled(&self.day_to_day, &[("from", &from), ("to", &until)], &without)
            }
        }
    }

    /// "French", as the language calls it.
    pub(super) fn language<'l>(&'l self, tag: &'l str) -> &'l str {
        self.languages.get(tag).map_or(tag, String::as_str)
    }

    /// "1 January 2026", as the language writes it.
    pub fn date(&self, date: Date) -> String {
        let named = usize::from(date.month().unsigned_abs()).checked_sub(1);
        let month = named.and_then(|index| self.month.get(index)).map_or("", String::as_str);
        let day = match date.day() {
            1 => self.first_day.clone(),
            day => day.to_string(),
        };
        self.date
            .replace("{day}", &day)
            .replace("{month}", month)
            .replace("{year}", &date.year().to_string())
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

    /// Every phrase that states a limit without a number: "within a week", "the next business day".
    pub(super) fn limits_by_hand(&self) -> impl Iterator<Item = String> {
        self.by_hand.iter().flat_map(|phrase| {
            let forms = self.unit.values().flat_map(Forms::all);
            let filled = forms.map(move |form| phrase.replace("{unit}", form));
            filled.take(if phrase.contains("{unit}") { usize::MAX } else { 1 })
        })
    }
}

/// A phrase with its placeholders filled. A phrasebook that was kept from before there was such a phrase has none:
/// then it is said without.
fn filled(phrase: &str, values: &[(&str, &str)], without: &str) -> String {
    if phrase.is_empty() {
        return without.to_owned();
    }
    let fill = |said: String, (name, value): &(&str, &str)| said.replace(&format!("{{{name}}}"), value);
    values.iter().fold(phrase.to_owned(), fill)
}

impl super::Code {
    /// The phrasebook in which this code is said: its own, else the one that ships.
    pub fn phrasebook(&self, language: &Language) -> Option<Cow<'_, Phrasebook>> {
        match self.phrases.get(language) {
            Some(own) => Some(Cow::Borrowed(own)),
            None => Phrasebook::shipped(language).map(Cow::Owned),
        }
    }
}
