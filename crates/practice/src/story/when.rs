//! Instants and dates as stories write them.

use jiff::{
    Timestamp,
    civil::{Date, Time, Weekday},
    tz::TimeZone,
};

use super::Wrong;

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];
const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const HELP: &str =
    "write it as Mon 9 Nov 2026 21:14, or 2026-11-09 21:14; a zone may follow, such as America/Vancouver or UTC";

/// Reads instants, and remembers the day of the last one.
#[derive(Debug, Clone)]
pub(super) struct When {
    zone: TimeZone,
    day: Option<Date>,
}

impl When {
    pub(super) const fn new(zone: TimeZone) -> Self {
        Self { zone, day: None }
    }

    /// The instant at the beginning of a text, and what follows it.
    pub(super) fn read<'t>(&mut self, text: &'t str) -> Result<(Timestamp, &'t str), Wrong> {
        let text = text.trim_start();
        let (date, rest) = match self.date(text)? {
            Some((date, rest)) => (date, rest),
            None => match self.day {
                Some(day) => (day, text),
                None => return Err((format!("there is no date in “{text}”"), HELP.to_owned())),
            },
        };
        let (time, rest) = first_word(rest);
        if time.is_empty() {
            return Err((format!("“{}” has no time of day", text.trim_end()), HELP.to_owned()));
        }
        let time = read_time(time.trim_end_matches(':'))
            .ok_or_else(|| (format!("“{time}” is not a time of day"), HELP.to_owned()))?;
        let (zone, rest) = self.zone(rest)?;
        self.day = Some(date);
        let civil = date.to_datetime(time);
        let ambiguous = zone.to_ambiguous_timestamp(civil);
        if matches!(ambiguous.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
            return Err((
                format!("{time} on {date} is no time: the clocks skip it"),
                "write a time before or after, or write it in UTC".to_owned(),
            ));
        }
        let at = ambiguous
            .compatible()
            .map_err(|error| (error.to_string(), HELP.to_owned()))?;
        Ok((at, rest))
    }

    /// A text that is an instant and nothing else.
    pub(super) fn read_all(&mut self, text: &str) -> Result<Timestamp, Wrong> {
        match self.read(text)? {
            (at, "") => Ok(at),
            (_, rest) => Err((format!("“{rest}” was not understood"), HELP.to_owned())),
        }
    }

    /// A text that is a date and nothing else.
    pub(super) fn read_date(&mut self, text: &str) -> Result<Date, Wrong> {
        match self.date(text.trim())? {
            Some((date, "")) => Ok(date),
            _ => Err((
                format!("“{}” is not a date", text.trim()),
                "write it as Fri 27 Nov 2026".to_owned(),
            )),
        }
    }

    /// A date, if the text begins with one.
    fn date<'t>(&self, text: &'t str) -> Result<Option<(Date, &'t str)>, Wrong> {
        let (first, rest) = first_word(text);
        if let Ok(date) = first.parse::<Date>() {
            return Ok(Some((date, rest)));
        }
        let weekday = WEEKDAYS.iter().find(|(word, _)| first.to_lowercase().starts_with(word));
        let (day, rest) = if weekday.is_some() {
            first_word(rest)
        } else {
            (first, rest)
        };
        let Ok(number) = day.parse::<i8>() else {
            return match weekday {
                None => Ok(None),
                Some(_) => Err((
                    format!("“{text}” does not go on with a day of the month"),
                    HELP.to_owned(),
                )),
            };
        };
        let (month, rest) = first_word(rest);
        let known = MONTHS
            .iter()
            .zip(1_i8..)
            .find(|(word, _)| month.to_lowercase().starts_with(*word));
        let month = known
            .map(|(_, number)| number)
            .ok_or_else(|| (format!("“{month}” is not a month"), HELP.to_owned()))?;
        let (year, after) = first_word(rest);
        let mut taken = None;
        let (year, rest) = match (year.trim_end_matches(':').parse::<i16>(), self.day) {
            (Ok(year), _) if year >= 1900 => (year, after),
            (_, Some(day)) => {
                taken = Some(day);
                (day.year(), rest)
            }
            _ => return Err(("the first date of a story needs its year".to_owned(), HELP.to_owned())),
        };
        let date = Date::new(year, month, number)
            .map_err(|_| (format!("there is no {number} of that month in {year}"), HELP.to_owned()))?;
        if let Some((_, weekday)) = weekday
            && *weekday != date.weekday()
        {
            let help = match taken {
                None => format!("it is a {}; mend the day or the date", name(date.weekday())),
                Some(above) => format!(
                    "it is a {}; mend the day or the date, or write the year: it was taken from the line above, of {above}",
                    name(date.weekday())
                ),
            };
            return Err((format!("{date} is not a {}", name(*weekday)), help));
        }
        Ok(Some((date, rest)))
    }

    fn zone<'t>(&self, text: &'t str) -> Result<(TimeZone, &'t str), Wrong> {
        let (word, rest) = first_word(text);
        let word = word.trim_end_matches(':');
        if word == "UTC" {
            return Ok((TimeZone::UTC, rest));
        }
        if !word.contains('/') || !word.starts_with(|c: char| c.is_ascii_uppercase()) {
            return Ok((self.zone.clone(), text));
        }
        let zone = crate::calendar::zone_by_name(word).map_err(|fault| (fault.to_string(), HELP.to_owned()))?;
        Ok((zone, rest))
    }
}

fn first_word(text: &str) -> (&str, &str) {
    let text = text.trim_start();
    text.split_once(char::is_whitespace)
        .map_or((text, ""), |(word, rest)| (word, rest.trim_start()))
}

/// `21:14` or `21:14:05`.
fn read_time(text: &str) -> Option<Time> {
    let mut parts = text.split(':');
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let second = parts.next().map_or(Some(0), |second| second.parse().ok())?;
    if parts.next().is_some() {
        return None;
    }
    Time::new(hour, minute, second, 0).ok()
}

fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
