//! On which day of a year a holiday falls, as its law says it: `1 jul`, `first mon sep`, `mon before 25 may`,
//! `easter-2`. A closed set of five forms; what no rule can say (a day that is proclaimed) is a list of dates.

use std::ops::RangeInclusive;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// A day that comes every year, or most years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// `1 jul`
    Of { month: i8, day: i8 },
    /// `first mon sep`, `last mon may`; the last one is the -1st.
    Nth { nth: i8, weekday: Weekday, month: i8 },
    /// `mon before 25 may`, never the 25th itself.
    Before { weekday: Weekday, month: i8, day: i8 },
    /// `mon after 26 may`, never the 26th itself.
    After { weekday: Weekday, month: i8, day: i8 },
    /// Days from Easter Sunday: `easter-2` is Good Friday, `easter+1` Easter Monday.
    Easter(i64),
}

pub(super) const FORMS: &str =
    "write “1 jul”, “first mon sep”, “last mon may”, “mon before 25 may”, “mon after 26 may” or “easter-2”";

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const NTH: [(&str, i8); 5] = [("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("last", -1)];

impl Rule {
    /// # Errors
    /// A sentence that says what is wrong.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if let Some(days) = text.strip_prefix("easter") {
            return easter_rule(days).ok_or_else(|| format!("“{text}” is not a day by Easter"));
        }
        match text.split(' ').collect::<Vec<_>>().as_slice() {
            [day, of] => {
                let (month, day) = month_day(day, of)?;
                Ok(Self::Of { month, day })
            }
            [nth, weekday, of] => {
                let known = NTH.iter().find(|(word, _)| word == nth);
                let (_, nth) = known.ok_or_else(|| format!("“{nth}” is not first, second, third, fourth or last"))?;
                Ok(Self::Nth {
                    nth: *nth,
                    weekday: weekday_of(weekday)?,
                    month: month_of(of)?,
                })
            }
            [day_name, beside @ ("before" | "after"), day, of] => {
                let (weekday, (month, day)) = (weekday_of(day_name)?, month_day(day, of)?);
                Ok(if *beside == "before" {
                    Self::Before { weekday, month, day }
                } else {
                    Self::After { weekday, month, day }
                })
            }
            _ => Err(format!("“{text}” is not a day of the year")),
        }
    }

    /// None in a year that has no such day (29 February).
    pub(super) fn in_year(self, year: i16) -> Option<Date> {
        match self {
            Self::Of { month, day } => Date::new(year, month, day).ok(),
            Self::Nth { nth, weekday, month } => {
                let first = Date::new(year, month, 1).ok()?;
                first.nth_weekday_of_month(nth, weekday).ok()
            }
            Self::Before { weekday, month, day } => Date::new(year, month, day).ok()?.nth_weekday(-1, weekday).ok(),
            Self::After { weekday, month, day } => Date::new(year, month, day).ok()?.nth_weekday(1, weekday).ok(),
            Self::Easter(days) => easter(year)?.checked_add(days.days()).ok(),
        }
    }
}

fn easter_rule(days: &str) -> Option<Rule> {
    if days.is_empty() {
        return Some(Rule::Easter(0));
    }
    let signed = days.starts_with(['+', '-']);
    let days = days.parse::<i64>().ok().filter(|days| signed && days.abs() <= 100)?;
    Some(Rule::Easter(days))
}

fn month_day(day: &str, month: &str) -> Result<(i8, i8), String> {
    let written = month;
    let month = month_of(month)?;
    let number = day.parse().ok().filter(|number| *number > 0);
    // A leap year has every day that any year has.
    let number = number.filter(|number| Date::new(2024, month, *number).is_ok());
    number.map(|number| (month, number)).ok_or_else(|| {
        let days = Date::new(2024, month, 1).map_or(31, Date::days_in_month);
        match day.parse::<u16>() {
            Ok(1..) => format!("{} has {days} days; write a day from 1 to {days}", long(month, written)),
            _ => format!("“{day}” is not a day of that month"),
        }
    })
}

fn long(month: i8, written: &str) -> String {
    let index = usize::try_from(month).ok().and_then(|month| month.checked_sub(1));
    let name = index.and_then(|index| crate::code::syntax::MONTHS.get(index));
    name.map_or_else(|| written.to_owned(), |name| (*name).to_owned())
}

fn month_of(text: &str) -> Result<i8, String> {
    let index = MONTHS.iter().position(|known| *known == text);
    index
        .and_then(|index| i8::try_from(index.saturating_add(1)).ok())
        .ok_or_else(|| unknown(text, "month", &MONTHS))
}

fn weekday_of(text: &str) -> Result<Weekday, String> {
    let index = super::DAYS.iter().position(|known| *known == text);
    index
        .and_then(|index| i8::try_from(index).ok())
        .and_then(|index| Weekday::from_monday_zero_offset(index).ok())
        .ok_or_else(|| unknown(text, "day of the week", &super::DAYS))
}

fn unknown(text: &str, what: &str, known: &[&str]) -> String {
    let small = text.to_lowercase();
    match known.iter().find(|known| small.starts_with(**known)) {
        Some(known) => format!("“{text}” is not a {what} of the language; did you mean “{known}”?"),
        None => format!("“{text}” is not a {what}"),
    }
}

/// The first Sunday after the full moon of the Church's table, which is on 21 March or up to 29 days later
/// (Oudin's form of the Gregorian computus).
fn easter(year: i16) -> Option<Date> {
    let of_moon = i64::from(year) % 19;
    let century = i64::from(year) / 100;
    let age = (century - century / 4 - (8 * century + 13) / 25 + 19 * of_moon + 15) % 30;
    let moved = (age / 28) * (1 - (age / 28) * (29 / (age + 1)) * ((21 - of_moon) / 11));
    let full_moon = Date::new(year, 3, 21).ok()?.checked_add((age - moved).days()).ok()?;
    full_moon.nth_weekday(1, Weekday::Sunday).ok()
}

/// The years in which a rule holds: `2021-`, `2015-2019, 2021`, `-2019`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Years(Vec<RangeInclusive<i16>>);

impl Years {
    pub(super) fn all() -> Self {
        Self(vec![i16::MIN..=i16::MAX])
    }

    /// None if it is not a list of years.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let run = |part: &str| {
            let (from, until) = part.split_once('-').unwrap_or((part, part));
            let from = if from.is_empty() { i16::MIN } else { year(from)? };
            let until = if until.is_empty() { i16::MAX } else { year(until)? };
            (from <= until && !matches!(part, "" | "-")).then_some(from..=until)
        };
        let runs: Option<Vec<_>> = text.split(',').map(|part| run(part.trim())).collect();
        runs.map(Self)
    }

    pub(super) fn have(&self, year: i16) -> bool {
        self.0.iter().any(|run| run.contains(&year))
    }
}

fn year(text: &str) -> Option<i16> {
    text.parse().ok().filter(|year| (1900..=2200).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn falls(rule: &str, year: i16, on: &str) {
        let day = Rule::parse(rule).expect("a rule").in_year(year);
        assert_eq!(
            day.map(|day| day.to_string()).unwrap_or_default(),
            on,
            "{rule} of {year}"
        );
    }

    /// The Sundays of the Church's table, the earliest and the latest that can be among them.
    #[test]
    fn easter_falls_where_the_church_has_it() {
        for (year, on) in [
            (1818, "1818-03-22"),
            (1943, "1943-04-25"),
            (1954, "1954-04-18"),
            (1981, "1981-04-19"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2019, "2019-04-21"),
            (2024, "2024-03-31"),
            (2026, "2026-04-05"),
            (2038, "2038-04-25"),
            (2049, "2049-04-18"),
            (2076, "2076-04-19"),
        ] {
            falls("easter", year, on);
        }
        falls("easter-2", 2026, "2026-04-03");
        falls("easter+49", 2026, "2026-05-24");
    }

    #[test]
    fn each_form_names_its_day() {
        falls("1 jul", 2026, "2026-07-01");
        falls("29 feb", 2024, "2024-02-29");
        falls("29 feb", 2026, "");
        falls("first mon sep", 2026, "2026-09-07");
        falls("fourth thu nov", 2026, "2026-11-26");
        falls("last mon may", 2026, "2026-05-25");
        falls("mon before 25 may", 2026, "2026-05-18");
        falls("mon before 25 may", 2020, "2020-05-18");
        falls("mon after 26 may", 2024, "2024-05-27");
    }

    #[test]
    fn what_is_no_day_is_refused_with_what_was_meant() {
        for (text, sentence) in [
            (
                "first mon september",
                "“september” is not a month of the language; did you mean “sep”?",
            ),
            (
                "first Monday sep",
                "“Monday” is not a day of the week of the language; did you mean “mon”?",
            ),
            ("fifth mon sep", "“fifth” is not first, second, third, fourth or last"),
            ("31 jun", "June has 30 days; write a day from 1 to 30"),
            ("-1 jun", "“-1” is not a day of that month"),
            ("easter2", "“easter2” is not a day by Easter"),
            ("july the first", "“july” is not first, second, third, fourth or last"),
            ("soon", "“soon” is not a day of the year"),
        ] {
            assert_eq!(Rule::parse(text), Err(sentence.to_owned()), "{text}");
        }
    }

    #[test]
    fn years_are_runs_with_open_ends() {
        let years = Years::parse("-2016, 2018, 2021-").expect("years");
        let held: Vec<i16> = (2014..=2023).filter(|year| years.have(*year)).collect();
        assert_eq!(held, [2014, 2015, 2016, 2018, 2021, 2022, 2023]);
        for wrong in ["", "-", "21", "2020-2019", "2015;2016", "2015,", "2015 2016"] {
            assert_eq!(Years::parse(wrong), None, "{wrong}");
        }
    }
}
