//! How cells are named: `|measure|monday|team|label|second`. The week stands right after the measure, so that a range of
//! weeks is a range of names; the sign at the beginning keeps cells behind all other counters.

use std::{
    fmt::{self, Write as _},
    str::FromStr,
};

use jiff::civil::Date;
use practice::tally::{Measure, Tally};
use sha2::{Digest as _, Sha256};

use crate::Error;

/// At the end of the name of a cell's second counter, its sum.
pub const SUM: char = '+';

/// The name of the cell that a tally belongs to.
pub fn name(tally: &Tally) -> String {
    let Tally {
        measure, week, label, ..
    } = tally;
    let team = escaped(tally.team.as_deref().unwrap_or(""));
    let second = escaped(tally.second.as_deref().unwrap_or(""));
    format!("|{measure}|{week}|{team}|{}|{second}", escaped(label))
}

/// The cell of this name, with its counts.
pub fn tally(name: &str, n: i64, sum: i64) -> Result<Tally, Error> {
    let strange = || Error::refused(format!("“{name}” is not the name of a count"));
    let parts: Vec<&str> = name.split('|').collect();
    let ["", measure, week, team, label, second] = parts[..] else {
        return Err(strange());
    };
    let some = |text: &str| Some(unescaped(text)).filter(|text| !text.is_empty());
    Ok(Tally {
        measure: measure.parse().map_err(|_| strange())?,
        week: week.parse().map_err(|_| strange())?,
        team: some(team),
        label: unescaped(label),
        second: some(second),
        n,
        sum,
    })
}

/// The first name of the cells of these weeks, and one that comes after the last.
pub fn range(measure: Measure, from: Date, until: Date) -> (String, String) {
    (format!("|{measure}|{from}|"), format!("|{measure}|{until}}}"))
}

/// The number by which a cell is known where its name would take too much room.
pub fn number(name: &str) -> i64 {
    let digest = Sha256::digest(name.as_bytes());
    digest.first_chunk().copied().map_or(0, i64::from_be_bytes)
}

/// What separates the parts of a name or of a choice, or begins another writing of itself.
const SIGNS: &str = "%|~+*, \n\t";

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        if SIGNS.contains(sign) {
            // Text is always written.
            let _ = write!(escaped, "%{:02x}", u32::from(sign));
        } else {
            escaped.push(sign);
        }
    }
    escaped
}

fn unescaped(text: &str) -> String {
    let mut parts = text.split('%');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sign = part.get(..2).and_then(|two| u8::from_str_radix(two, 16).ok());
        plain.extend(sign.map(char::from));
        plain.push_str(part.get(2..).unwrap_or_default());
    }
    plain
}

/// The cells that a number of a report is the sum of. As text, `promise~2026-11-16~2026-11-23~*~acknowledge~kept`: what
/// may be anything is a `*`, and several that count together have a comma between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    pub measure: Measure,
    /// The first and the last of the weeks, by their Mondays.
    pub from: Date,
    pub until: Date,
    /// None: of any team and of none.
    pub team: Option<String>,
    /// Empty: any.
    pub labels: Vec<String>,
    /// Empty: any, and none.
    pub seconds: Vec<String>,
}

impl Cells {
    /// Whether a tally is one of them.
    pub fn has(&self, tally: &Tally) -> bool {
        let among = |choice: &[String], word: &str| choice.is_empty() || choice.iter().any(|known| known == word);
        tally.measure == self.measure
            && (self.from..=self.until).contains(&tally.week)
            && self
                .team
                .as_deref()
                .is_none_or(|team| tally.team.as_deref() == Some(team))
            && among(&self.labels, &tally.label)
            && among(&self.seconds, tally.second.as_deref().unwrap_or(""))
    }
}

impl fmt::Display for Cells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let any = || "*".to_owned();
        let choice = |words: &[String]| match words {
            [] => any(),
            words => words.iter().map(|word| escaped(word)).collect::<Vec<_>>().join(","),
        };
        let Self {
            measure, from, until, ..
        } = self;
        let team = self.team.as_deref().map_or_else(any, escaped);
        let (labels, seconds) = (choice(&self.labels), choice(&self.seconds));
        write!(f, "{measure}~{from}~{until}~{team}~{labels}~{seconds}")
    }
}

/// A text that names no cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCells;

impl fmt::Display for BadCells {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this names no number of a report; take it from `behind` of a report as it is")
    }
}

impl std::error::Error for BadCells {}

impl FromStr for Cells {
    type Err = BadCells;

    fn from_str(text: &str) -> Result<Self, BadCells> {
        let parts: Vec<&str> = text.split('~').collect();
        let [measure, from, until, team, labels, seconds] = parts[..] else {
            return Err(BadCells);
        };
        let date = |text: &str| text.parse().map_err(|_| BadCells);
        let choice = |text: &str| match text {
            "*" => Vec::new(),
            words => words.split(',').map(unescaped).collect(),
        };
        Ok(Self {
            measure: measure.parse().map_err(|_| BadCells)?,
            from: date(from)?,
            until: date(until)?,
            team: Some(team).filter(|team| *team != "*").map(unescaped),
            labels: choice(labels),
            seconds: choice(seconds),
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn odd() -> Tally {
        Tally {
            measure: Measure::Target,
            week: date(2026, 11, 1),
            team: Some("a|b".into()),
            label: "law/an,swer*".into(),
            second: Some("owed 2026-12-04+%".into()),
            n: 2,
            sum: -3,
        }
    }

    #[test]
    fn a_name_says_again_what_it_was_made_of() {
        assert_eq!(tally(&name(&odd()), 2, -3).unwrap(), odd());
        let plain = Tally {
            team: None,
            second: None,
            ..odd()
        };
        assert_eq!(tally(&name(&plain), 2, -3).unwrap(), plain);
        assert!(tally("|promise|2026-11-16|", 1, 0).is_err());
    }

    #[test]
    fn the_names_of_some_weeks_lie_together() {
        let week = |day| {
            name(&Tally {
                week: date(2026, 11, day),
                ..odd()
            })
        };
        let (first, end) = range(Measure::Target, date(2026, 11, 9), date(2026, 11, 16));
        let inside = |name: String| first <= name && name < end;
        assert!(!inside(week(2)) && inside(week(9)) && inside(week(16)) && !inside(week(23)));
        assert!(inside(format!("{}{SUM}", week(16))));
    }

    #[test]
    fn a_choice_of_cells_is_read_as_it_was_written() {
        let cells = Cells {
            measure: Measure::Promise,
            from: date(2026, 11, 16),
            until: date(2026, 11, 23),
            team: Some("a|b".into()),
            labels: vec!["law/an,swer*".into()],
            seconds: vec!["broken".into(), "broken_owed".into()],
        };
        assert_eq!(cells.to_string().parse(), Ok(cells.clone()));
        let any = Cells {
            team: None,
            labels: vec![],
            seconds: vec![],
            ..cells
        };
        assert_eq!(any.to_string(), "promise~2026-11-16~2026-11-23~*~*~*");
        assert_eq!(any.to_string().parse(), Ok(any));
        assert_eq!("promise~2026-11-16".parse::<Cells>(), Err(BadCells));
    }
}
