//! Targets: what a promise comes to over many cases. A target touches no case; it is worked out from their
//! obligations, and says how it counted.

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};

use crate::{
    calendar::{Calendar, Counting},
    code::{Code, Measured as Window, Statistic, Target},
    obligation::Obligation,
    tally::{Measure, Tally},
};

/// What a target comes to in one window of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    pub from: Date,
    /// The last day of the window.
    pub until: Date,
    /// The cases that counted: performed, or past the limit and still owed.
    pub cases: u32,
    /// Those within the limit.
    pub good: u32,
    /// Those whose limit is still to come. They count neither way.
    pub open: u32,
    /// Hundredths of the cases for a share, else hours; none with too few cases.
    pub value: Option<f64>,
    /// Whether the target was met; none with too few cases.
    pub met: Option<bool>,
}

/// The window that a day lies in: its first and its last day.
pub fn window(window: Window, day: Date) -> (Date, Date) {
    let months: i64 = match window {
        Window::Month => 1,
        Window::Quarter => 3,
        Window::Year => 12,
    };
    let month = i64::from(day.month()).saturating_sub(1);
    let into = month.checked_rem(months).unwrap_or(0);
    let first = day.first_of_month().saturating_sub(into.months());
    let last = first.saturating_add(months.months()).yesterday().unwrap_or(first);
    (first, last)
}

/// How one obligation counts for a target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The day on which its clock started: it belongs to the window of that day.
    pub since: Date,
    pub how: Judged,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    Done {
        took: SignedDuration,
        in_time: bool,
    },
    /// Nobody did it yet. It is a miss once this instant has passed.
    Owed {
        limit: Timestamp,
    },
}

/// How an obligation counts for a target; None if it is of another promise, its clock never ran, or nobody owes it any
/// more: that was neither quick nor slow.
pub fn judged(code: &Code, target: &Target, owed: &Obligation) -> Option<Counted> {
    let promise = code
        .promise(&target.of)
        .filter(|_| owed.promise == target.of && owed.running)?;
    let (calendar, counting) = code.counted_by(promise)?;
    let (limit, _) = calendar.due(counting, target.within, owed.since, &[]).ok()?;
    let limit = limit?;
    let how = match owed.evidence().map(|evidence| evidence.at) {
        Some(at) => Judged::Done {
            took: at.duration_since(owed.since),
            in_time: at <= limit,
        },
        None if owed.ended.is_some() => return None,
        None => Judged::Owed { limit },
    };
    Some(Counted {
        since: calendar.date(owed.since),
        how,
    })
}

/// Measures a target over the obligations of many cases, in the window that a day lies in. An obligation belongs to the
/// window in which its clock started.
pub fn measure<'o>(
    code: &Code,
    target: &Target,
    day: Date,
    obligations: impl IntoIterator<Item = &'o Obligation>,
    now: Timestamp,
) -> Option<Measured> {
    let promise = code.promise(&target.of)?;
    let (calendar, counting) = code.counted_by(promise)?;
    let (from, until) = window(target.window, day);
    let mut measured = Measured::nothing(from, until);
    let mut taken: Vec<SignedDuration> = Vec::new();
    for owed in obligations {
        let Some(counted) = judged(code, target, owed).filter(|counted| (from..=until).contains(&counted.since)) else {
            continue;
        };
        match counted.how {
            Judged::Done { took, in_time } => {
                measured.cases = measured.cases.saturating_add(1);
                measured.good = measured.good.saturating_add(u32::from(in_time));
                taken.push(took);
            }
            // Still owed and past the limit is a miss, of at least the time that has gone by.
            Judged::Owed { limit } if now > limit => {
                measured.cases = measured.cases.saturating_add(1);
                taken.push(now.duration_since(owed.since));
            }
            Judged::Owed { .. } => measured.open = measured.open.saturating_add(1),
        }
    }
    if measured.cases >= target.min_cases.max(1) {
        let limit = limit_in_hours(target, calendar, counting, from);
        measured.judge(target, limit, taken);
    }
    Some(measured)
}

/// The same from kept counts, of [`Measure::Target`]: lengths are then known to the hour, and what is owed is late from
/// the day after its limit on.
pub fn measure_kept<'t>(
    code: &Code,
    target: &Target,
    day: Date,
    tallies: impl IntoIterator<Item = &'t Tally>,
    today: Date,
) -> Option<Measured> {
    measure_kept_between(code, target, window(target.window, day), tallies, today)
}

/// The same over any days, the last included: what a month comes to, on its way to the end of its window.
pub fn measure_kept_between<'t>(
    code: &Code,
    target: &Target,
    (from, until): (Date, Date),
    tallies: impl IntoIterator<Item = &'t Tally>,
    today: Date,
) -> Option<Measured> {
    let (calendar, counting) = code.counted_by(code.promise(&target.of)?)?;
    let limit = limit_in_hours(target, calendar, counting, from);
    let mut measured = Measured::nothing(from, until);
    let mut taken: Vec<SignedDuration> = Vec::new();
    let of_window = |tally: &&Tally| {
        tally.measure == Measure::Target && tally.label == target.id && (from..=until).contains(&tally.week)
    };
    for tally in tallies.into_iter().filter(of_window) {
        let second = tally.second.as_deref().unwrap_or_default();
        let n = u32::try_from(tally.n).unwrap_or(0);
        let mut count = |took: SignedDuration| {
            measured.cases = measured.cases.saturating_add(n);
            taken.extend((0..n).map(|_| took));
        };
        match second.split_once(' ') {
            Some(("owed", limited)) => match limited.parse::<Date>() {
                // A miss, of at least the time since its limit and of the limit itself.
                Ok(limited) if limited < today => {
                    let since = limited.until(today).map_or(0, |span| i64::from(span.get_days()));
                    let hours = SignedDuration::from_hours(since.saturating_mul(24));
                    let within = SignedDuration::try_from_secs_f64(limit.unwrap_or(0.0) * 3600.0);
                    count(hours.saturating_add(within.unwrap_or_default()));
                }
                _ => measured.open = measured.open.saturating_add(n),
            },
            Some((word, _)) => {
                count(SignedDuration::from_secs(tally.sum.checked_div(tally.n).unwrap_or(0)));
                if word == "in-time" {
                    measured.good = measured.good.saturating_add(n);
                }
            }
            None => {}
        }
    }
    if measured.cases >= target.min_cases.max(1) {
        measured.judge(target, limit, taken);
    }
    Some(measured)
}

impl Measured {
    /// Before anything is counted.
    const fn nothing(from: Date, until: Date) -> Self {
        Self {
            from,
            until,
            cases: 0,
            good: 0,
            open: 0,
            value: None,
            met: None,
        }
    }

    fn judge(&mut self, target: &Target, limit: Option<f64>, mut taken: Vec<SignedDuration>) {
        taken.sort_unstable();
        let cases = f64::from(self.cases);
        let hours = |length: SignedDuration| length.as_secs_f64() / 3600.0;
        let value = match target.statistic {
            Statistic::Share => f64::from(self.good) * 100.0 / cases,
            Statistic::Mean => taken.iter().copied().map(hours).sum::<f64>() / cases,
            Statistic::Median => nearest_rank(&taken, 50).map_or(0.0, hours),
            Statistic::P80 => nearest_rank(&taken, 80).map_or(0.0, hours),
        };
        self.value = Some(value);
        self.met = Some(match (target.statistic, target.share) {
            (Statistic::Share, Some(share)) => value >= f64::from(share),
            // A length is held against the limit of a case that starts as the window does.
            _ => limit.is_some_and(|limit| value <= limit),
        });
    }
}

/// The value below or at which so many in a hundred lie.
fn nearest_rank(sorted: &[SignedDuration], percent: usize) -> Option<SignedDuration> {
    let rank = sorted.len().saturating_mul(percent).div_ceil(100).max(1);
    sorted.get(rank.saturating_sub(1)).copied()
}

/// What a target asks for, in what its value is said in: hundredths of the cases for a share, else hours, as they are for
/// a case that starts on a day.
pub fn asked_for(code: &Code, target: &Target, day: Date) -> Option<f64> {
    if let (Statistic::Share, Some(share)) = (target.statistic, target.share) {
        return Some(f64::from(share));
    }
    let (calendar, counting) = code.counted_by(code.promise(&target.of)?)?;
    limit_in_hours(target, calendar, counting, day)
}

fn limit_in_hours(target: &Target, calendar: &Calendar, counting: Counting, from: Date) -> Option<f64> {
    let since = calendar.midnight_after(from.yesterday().ok()?);
    let (due, _) = calendar.due(counting, target.within, since, &[]).ok()?;
    Some(due?.duration_since(since).as_secs_f64() / 3600.0)
}
