//! Checks of single fields. They go on after the first fault, so that one answer names all of them.

use std::str::FromStr;

use jiff::{SignedDuration, Timestamp, civil::Date};
use practice::{
    action::LONGEST,
    terms::{Content, UnknownWord},
};

use super::problem::{FieldError, Problem};
use crate::intake::{is_address, is_phone};

/// The longest a single line may be, in characters.
pub const LINE: usize = 200;

/// Faults found so far.
#[derive(Debug, Default)]
pub struct Checks {
    errors: Vec<FieldError>,
}

impl Checks {
    pub fn fault(&mut self, field: &str, sentence: impl Into<String>) {
        self.errors.push(FieldError {
            field: field.to_owned(),
            sentence: sentence.into(),
        });
    }

    /// How many were found so far.
    pub const fn faults(&self) -> usize {
        self.errors.len()
    }

    /// # Errors
    /// All faults, if there are any.
    pub fn finish(self) -> Result<(), Problem> {
        if self.errors.is_empty() {
            Ok(())
        } else {
            Err(Problem::validation(self.errors))
        }
    }

    /// A text that must be there.
    pub fn text(&mut self, field: &str, given: &str) -> String {
        let text = self.some_text(field, Some(given));
        if text.is_empty() {
            self.fault(field, "This is blank. Write it.");
        }
        text
    }

    /// A text that may be left out; then it is empty.
    pub fn some_text(&mut self, field: &str, given: Option<&str>) -> String {
        let text = given.unwrap_or_default().trim();
        let long = text.chars().count();
        if long > LONGEST {
            self.fault(
                field,
                format!("This has {long} characters; {LONGEST} are the most. Shorten it."),
            );
        }
        if text
            .chars()
            .any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t'))
        {
            self.fault(field, "This has control characters. Leave them out.");
        }
        text.to_owned()
    }

    /// A text of one line.
    pub fn line(&mut self, field: &str, given: Option<&str>, most: usize) -> Option<String> {
        let text = given.map(str::trim).filter(|text| !text.is_empty())?;
        let long = text.chars().count();
        if long > most {
            self.fault(
                field,
                format!("This has {long} characters; {most} are the most. Shorten it."),
            );
        }
        if text.chars().any(char::is_control) {
            self.fault(field, "This must be one line without control characters.");
        }
        Some(text.to_owned())
    }

    /// An e-mail address, in the shape that our mail can be sent to.
    pub fn email(&mut self, field: &str, given: Option<&str>) -> Option<String> {
        let text = self.line(field, given, 254)?;
        if !is_address(&text) {
            self.fault(field, "This is no e-mail address. Write one like name@example.ca.");
        }
        Some(text)
    }

    pub fn phone(&mut self, field: &str, given: Option<&str>) -> Option<String> {
        let text = self.line(field, given, 40)?;
        if !is_phone(&text) {
            self.fault(field, "This is no phone number. Write one like +1 613 555 0123.");
        }
        Some(text)
    }

    /// A word of a vocabulary, else the default.
    pub fn word<W: FromStr<Err = UnknownWord>>(&mut self, field: &str, given: Option<&str>, default: W) -> W {
        self.some_word(field, given).unwrap_or(default)
    }

    /// A word of a vocabulary that may be left out.
    pub fn some_word<W: FromStr<Err = UnknownWord>>(&mut self, field: &str, given: Option<&str>) -> Option<W> {
        match given?.parse() {
            Ok(word) => Some(word),
            Err(unknown) => {
                self.fault(field, format!("{unknown}."));
                None
            }
        }
    }

    /// A category of the code that is no heading of others.
    pub fn category(&mut self, field: &str, given: &str, code: &practice::Code) {
        let why = match code.category(given) {
            None => "The code has no such category",
            Some(_) if code.is_heading(given) => "This is a heading, and what the matter is about lies under it",
            Some(_) => return,
        };
        let known = code.categories.iter().map(|category| category.id.as_str());
        let known: Vec<&str> = known.filter(|id| !code.is_heading(id)).collect();
        self.fault(field, format!("{why}; write one of: {}.", known.join(", ")));
    }

    /// What a customer was told that only the person who told it can say.
    pub fn told(&mut self, given: &[String]) -> Vec<Content> {
        let mut told = Vec::new();
        for (at, word) in given.iter().enumerate() {
            match word.parse().ok().filter(|content| Content::TOLD.contains(content)) {
                Some(content) if !told.contains(&content) => told.push(content),
                Some(_) => {}
                None => self.fault(
                    &format!("told[{at}]"),
                    format!("Write one of: {}.", Content::TOLD.map(Content::word).join(", ")),
                ),
            }
        }
        told
    }

    /// When something happened, not to come.
    pub fn past(&mut self, field: &str, given: Option<&str>, now: Timestamp) -> Option<Timestamp> {
        let at = self.instant(field, given)?;
        if at.duration_since(now) > SignedDuration::from_secs(60) {
            self.fault(field, "This lies in the future. Give the time at which it happened.");
        }
        Some(at)
    }

    /// An instant: RFC 3339 with its offset. A finer one than a millisecond is cut.
    pub fn instant(&mut self, field: &str, given: Option<&str>) -> Option<Timestamp> {
        let given = given?;
        let Some(at) = is_instant(given).then(|| given.parse::<Timestamp>().ok()).flatten() else {
            self.fault(
                field,
                "This is no instant. Write it as RFC 3339 has it, with an offset: 2026-03-02T14:05:00-05:00.",
            );
            return None;
        };
        Timestamp::from_millisecond(at.as_millisecond()).ok()
    }

    /// A date, else the first there is: `finish` then has its fault.
    pub fn date(&mut self, field: &str, given: &str) -> Date {
        let date = is_date(given).then(|| given.parse().ok()).flatten();
        date.unwrap_or_else(|| {
            self.fault(field, "This is no date. Write it as year, month and day: 2026-03-02.");
            Date::MIN
        })
    }
}

/// `2026-03-02` and no other way to write it: what reads dates for us takes many.
fn is_date(text: &str) -> bool {
    is_like(text, "0000-00-00")
}

/// RFC 3339: a date, a time with seconds, perhaps parts of them, and an offset.
fn is_instant(text: &str) -> bool {
    let (Some(head), Some(rest)) = (text.get(..19), text.get(19..)) else {
        return false;
    };
    let after = rest.strip_prefix('.').map_or(Some(rest), |parts| {
        let zone = parts.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let digits = parts.len().saturating_sub(zone.len());
        (1..=9).contains(&digits).then_some(zone)
    });
    let is_zone = |zone: &str| matches!(zone, "Z" | "z") || is_like(zone, "+00:00") || is_like(zone, "-00:00");
    let parted = is_like(head, "0000-00-00T00:00:00") || is_like(head, "0000-00-00t00:00:00");
    parted && after.is_some_and(is_zone)
}

/// Whether a text has a digit where the pattern has a nought, and the pattern's own letters elsewhere.
fn is_like(text: &str, pattern: &str) -> bool {
    let fits = |(given, asked): (u8, u8)| given == asked || asked == b'0' && given.is_ascii_digit();
    text.len() == pattern.len() && text.bytes().zip(pattern.bytes()).all(fits)
}
