//! What reports are made of: a number with the cells behind it, a line of them by week, and a part of a whole.

use std::collections::BTreeMap;

use jiff::civil::Date;
use practice::tally::{Measure, Tally};
use register::Cells;

use super::Span;

/// A sum of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    pub n: i64,
    /// Money in minor units, or days.
    pub sum: i64,
    pub behind: Cells,
}

/// One thing that is counted, week by week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub label: String,
    pub second: Option<String>,
    pub total: Number,
    pub weeks: Vec<Number>,
}

/// Some of a whole, week by week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub line: Line,
    pub whole: Line,
}

impl Part {
    pub fn percent(&self) -> Option<Percent> {
        Percent::of(self.line.total.n, self.whole.total.n)
    }
}

/// A share in a hundred with one decimal, the half rounded up. What is missing is never hidden: 99.96 is 99.9, and only
/// all are 100. Something is never nothing: it is 0.1 at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent {
    pub tenths: i64,
}

impl Percent {
    /// None where there is nothing to be a part of.
    pub fn of(part: i64, whole: i64) -> Option<Self> {
        if whole <= 0 {
            return None;
        }
        let tenths = (part.saturating_mul(2_000) + whole) / whole.saturating_mul(2);
        let is_some_of_it = 0 < part && part < whole;
        Some(Self {
            tenths: if is_some_of_it { tenths.clamp(1, 999) } else { tenths },
        })
    }

    /// The same where it is known to fall short of so many in a hundred: it does not read as having reached them.
    pub fn short_of(self, share: u8) -> Self {
        let most = i64::from(share) * 10 - 1;
        Self {
            tenths: self.tenths.min(most),
        }
    }

    pub fn value(self) -> f64 {
        // A thousand tenths are exact.
        f64::from(i32::try_from(self.tenths).unwrap_or(i32::MAX)) / 10.0
    }
}

impl std::fmt::Display for Percent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}", self.tenths / 10, self.tenths % 10)
    }
}

/// What was kept of a span and its team.
pub(super) struct Kept<'s> {
    span: &'s Span,
    pub weeks: &'s [Date],
    tallies: Vec<Tally>,
}

impl<'s> Kept<'s> {
    pub fn of(span: &'s Span, weeks: &'s [Date], counted: Vec<Tally>) -> Self {
        let of_team = |tally: &Tally| span.team.is_none() || tally.team == span.team;
        let tallies = counted.into_iter().filter(of_team).collect();
        Self { span, weeks, tallies }
    }

    pub fn of_measure(&self, measure: Measure) -> impl Iterator<Item = &Tally> {
        self.tallies.iter().filter(move |tally| tally.measure == measure)
    }

    /// Everything that a measure counted.
    pub fn all(&self, measure: Measure) -> Line {
        self.line(measure, &[], &[])
    }

    /// What a measure counted under some labels and some seconds; none are all.
    pub fn line(&self, measure: Measure, labels: &[&str], seconds: &[&str]) -> Line {
        let chosen = |words: &[&str], word: &str| words.is_empty() || words.contains(&word);
        let counted = self.of_measure(measure).filter(|tally| {
            chosen(labels, &tally.label) && chosen(seconds, tally.second.as_deref().unwrap_or_default())
        });
        self.made(measure, labels, seconds, counted)
    }

    /// A line for each label, the most first.
    pub fn lines(&self, measure: Measure) -> Vec<Line> {
        let mut by_label: BTreeMap<&str, Vec<&Tally>> = BTreeMap::new();
        for tally in self.of_measure(measure) {
            by_label.entry(&tally.label).or_default().push(tally);
        }
        let line = |(label, counted): (&str, Vec<&Tally>)| self.made(measure, &[label], &[], counted);
        most_first(by_label.into_iter().map(line).collect())
    }

    /// A line for each label and second, the most first.
    pub fn lines_by_second(&self, measure: Measure) -> Vec<Line> {
        let mut by_both: BTreeMap<(&str, &str), Vec<&Tally>> = BTreeMap::new();
        for tally in self.of_measure(measure) {
            let second = tally.second.as_deref().unwrap_or_default();
            by_both.entry((&tally.label, second)).or_default().push(tally);
        }
        let line = |((label, second), counted)| self.made(measure, &[label], &[second], counted);
        most_first(by_both.into_iter().map(line).collect())
    }

    /// What a measure counted under a label, as a part of something.
    pub fn part(&self, measure: Measure, label: &str, whole: &Line) -> Part {
        Part {
            line: self.line(measure, &[label], &[]),
            whole: whole.clone(),
        }
    }

    /// What a measure that is kept by the day counted from one day until another.
    pub fn between(&self, measure: Measure, from: Date, until: Date) -> Number {
        let days = from..=until;
        let counted = self.of_measure(measure).filter(|tally| days.contains(&tally.week));
        let mut number = self.nothing(measure, (from, until), &[], &[]);
        counted.for_each(|tally| number.add(tally));
        number
    }

    fn made<'t>(
        &self,
        measure: Measure,
        labels: &[&str],
        seconds: &[&str],
        counted: impl IntoIterator<Item = &'t Tally>,
    ) -> Line {
        let (first, last) = (self.weeks.first(), self.weeks.last());
        let span = first
            .zip(last)
            .map_or((self.span.from, self.span.to), |(first, last)| (*first, *last));
        let weeks = self
            .weeks
            .iter()
            .map(|week| self.nothing(measure, (*week, *week), labels, seconds));
        let mut line = Line {
            label: labels.first().copied().unwrap_or_default().to_owned(),
            second: seconds
                .first()
                .filter(|second| !second.is_empty())
                .map(|second| (*second).to_owned()),
            total: self.nothing(measure, span, labels, seconds),
            weeks: weeks.collect(),
        };
        for tally in counted {
            line.total.add(tally);
            if let Ok(at) = self.weeks.binary_search(&tally.week) {
                line.weeks[at].add(tally);
            }
        }
        line
    }

    fn nothing(&self, measure: Measure, (from, until): (Date, Date), labels: &[&str], seconds: &[&str]) -> Number {
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        Number {
            n: 0,
            sum: 0,
            behind: Cells {
                measure,
                from,
                until,
                team: self.span.team.clone(),
                labels: words(labels),
                seconds: words(seconds),
            },
        }
    }
}

impl Number {
    fn add(&mut self, tally: &Tally) {
        self.n += tally.n;
        self.sum += tally.sum;
    }
}

fn most_first(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by_key(|line| std::cmp::Reverse(line.total.n));
    lines
}

#[cfg(test)]
mod tests {
    use super::Percent;

    #[test]
    fn a_share_hides_nothing_that_is_missing_and_nothing_that_is_there() {
        let said = |part, whole| Percent::of(part, whole).map(|percent| percent.to_string());
        assert_eq!(said(9_996, 10_000).as_deref(), Some("99.9"));
        assert_eq!(said(10_000, 10_000).as_deref(), Some("100.0"));
        assert_eq!(said(1, 100_000).as_deref(), Some("0.1"));
        assert_eq!(said(0, 7).as_deref(), Some("0.0"));
        assert_eq!(said(2, 3).as_deref(), Some("66.7"));
        assert_eq!(said(1, 3).as_deref(), Some("33.3"));
        assert_eq!(said(1, 16).as_deref(), Some("6.3"));
        assert_eq!(said(0, 0), None);
    }

    #[test]
    fn what_falls_short_of_a_target_does_not_read_as_reaching_it() {
        let said = |part| Percent::of(part, 10_000).unwrap().short_of(95).to_string();
        assert_eq!([said(9_496), said(9_350)], ["94.9", "93.5"]);
    }
}
