//! How many days complaints took: mean, median and eightieth percentile, from how many took each number of days.

use std::collections::BTreeMap;

use practice::tally::Measure;

use super::figures::{Kept, Number};

/// How long what ended took, in whole days. The percentiles are by nearest rank, as those of targets are.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    pub total: Days,
    pub weeks: Vec<Days>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Days {
    /// Those that ended; the sum is of their days.
    pub ended: Number,
    pub mean: Option<f64>,
    pub median: Option<i64>,
    pub p80: Option<i64>,
}

pub(super) fn of(kept: &Kept, measure: Measure) -> Spread {
    let line = kept.all(measure);
    let mut all: BTreeMap<i64, i64> = BTreeMap::new();
    let mut by_week: Vec<BTreeMap<i64, i64>> = vec![BTreeMap::new(); kept.weeks.len()];
    for tally in kept.of_measure(measure) {
        let days = tally.label.parse().unwrap_or(0);
        *all.entry(days).or_default() += tally.n;
        if let Ok(week) = kept.weeks.binary_search(&tally.week) {
            *by_week[week].entry(days).or_default() += tally.n;
        }
    }
    Spread {
        total: spread(line.total, &all),
        weeks: line
            .weeks
            .into_iter()
            .zip(&by_week)
            .map(|(ended, took)| spread(ended, took))
            .collect(),
    }
}

fn spread(ended: Number, took: &BTreeMap<i64, i64>) -> Days {
    #[expect(clippy::cast_precision_loss, reason = "a mean of days is shown with one decimal")]
    let mean = (ended.n > 0).then(|| ended.sum as f64 / ended.n as f64);
    Days {
        mean,
        median: nearest_rank(took, ended.n, 50),
        p80: nearest_rank(took, ended.n, 80),
        ended,
    }
}

/// The number of days in or below which so many in a hundred ended.
fn nearest_rank(took: &BTreeMap<i64, i64>, ended: i64, percent: i64) -> Option<i64> {
    let rank = (ended.saturating_mul(percent) + 99) / 100;
    let mut passed = 0;
    took.iter()
        .find(|(_, n)| {
            passed += **n;
            passed >= rank.max(1)
        })
        .map(|(days, _)| *days)
}

#[cfg(test)]
mod tests {
    use super::nearest_rank;

    #[test]
    fn percentiles_are_the_days_of_a_complaint_that_there_was() {
        let took = [(0, 2), (3, 1), (9, 2)].into();
        assert_eq!(nearest_rank(&took, 5, 50), Some(3));
        assert_eq!(nearest_rank(&took, 5, 80), Some(9));
        assert_eq!(nearest_rank(&took, 5, 40), Some(0));
        assert_eq!(nearest_rank(&[(4, 1)].into(), 1, 80), Some(4));
        assert_eq!(nearest_rank(&[].into(), 0, 50), None);
    }
}
