//! What a limit comes to: a due instant and the trace that says why.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};

use super::{
    AfterClose, Calendar, CalendarFault, Counting, DAY, Ends, FirstDay, HORIZON, LONGEST_CONTACT, MonthEnd, Roll,
    RollOn, Span, Unit, Within, tomorrow,
};
use crate::code::Texts;

/// The clock stood still from here to there; `until` is none while it still does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub from: Timestamp,
    pub until: Option<Timestamp>,
}

/// What became of one day in the counting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// The day the clock began, not counted.
    Start,
    Counted(u16),
    /// Closed, with the name of the closure if it has one.
    Closed(Option<Arc<Texts>>),
    Paused,
}

/// Why this date: what was counted, and what was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trace {
    pub within: Option<Within>,
    pub calendar: Arc<str>,
    pub zone: Arc<str>,
    pub since: Option<Timestamp>,
    /// Taken as received at another instant, because the desk was closed.
    pub counted_from: Option<Timestamp>,
    pub days: Vec<(Date, Mark)>,
    pub pauses: Vec<(Timestamp, Option<Timestamp>)>,
    /// The due instant was moved to this one, by this entry.
    pub moved: Vec<(u32, Timestamp)>,
    pub fault: Option<CalendarFault>,
}

impl Calendar {
    /// The end of a civil day as a counting convention has it.
    fn end_of(&self, date: Date, counting: Counting, since: Timestamp) -> Timestamp {
        match counting.ends {
            Ends::Close => self.close(date).unwrap_or_else(|| self.midnight_after(date)),
            Ends::Midnight => self.midnight_after(date),
            Ends::SameTime => {
                let time = self.zone.to_datetime(since).time();
                self.zone
                    .to_ambiguous_timestamp(date.to_datetime(time))
                    .compatible()
                    .unwrap_or(Timestamp::MAX)
            }
        }
    }

    /// The due instant of a limit that began at `since`, and why. None while a pause has no end.
    ///
    /// # Errors
    /// When counting leaves the days that the calendar knows.
    pub fn due(
        &self,
        counting: Counting,
        within: Within,
        since: Timestamp,
        pauses: &[Pause],
    ) -> Result<(Option<Timestamp>, Trace), CalendarFault> {
        let mut trace = Trace {
            within: Some(within),
            calendar: Arc::clone(&self.id),
            zone: Arc::clone(&self.zone_name),
            since: Some(since),
            pauses: pauses.iter().map(|pause| (pause.from, pause.until)).collect(),
            ..Trace::default()
        };
        self.within_known_days(self.date(since))?;
        let due = match within {
            Within::SameContact => {
                let midnight = self.midnight_after(self.date(since));
                Some(
                    since
                        .checked_add(LONGEST_CONTACT)
                        .map_or(midnight, |over| over.max(midnight)),
                )
            }
            Within::SameDay => Some(self.same_day(counting, since)?),
            Within::Span(span) => match span.unit {
                Unit::Minute => self.elapsed(SignedDuration::from_mins(i64::from(span.count)), since, pauses),
                Unit::Hour => self.elapsed(SignedDuration::from_hours(i64::from(span.count)), since, pauses),
                Unit::BusinessHour => self.open_hours(span.count, since, pauses, &mut trace)?,
                Unit::BusinessDay => self.business_days(span.count, counting, since, pauses, &mut trace)?,
                Unit::CalendarDay => self.calendar_days(span.count, counting, since, pauses, &mut trace)?,
                Unit::Week => self.calendar_days(span.count.saturating_mul(7), counting, since, pauses, &mut trace)?,
                Unit::Month => self.months(span.count, counting, since, pauses, &mut trace)?,
            },
        };
        Ok((due, trace))
    }

    /// As [`Self::due`], for a limit that begins as another one ran out. What ran out at midnight ran out with the day
    /// that ended, so that day is the one from which days are counted; an hour is an hour after it all the same.
    ///
    /// # Errors
    /// As [`Self::due`].
    pub fn due_after(
        &self,
        counting: Counting,
        within: Within,
        ran_out: Timestamp,
        pauses: &[Pause],
    ) -> Result<(Option<Timestamp>, Trace), CalendarFault> {
        let by_day = matches!(
            within,
            Within::Span(Span {
                unit: Unit::BusinessDay | Unit::CalendarDay | Unit::Week | Unit::Month,
                ..
            })
        );
        let at_midnight = || {
            let ended = self.date(ran_out).yesterday();
            ended.is_ok_and(|day| self.midnight_after(day) == ran_out)
        };
        if !by_day || counting.ends == Ends::SameTime || !at_midnight() {
            return self.due(counting, within, ran_out, pauses);
        }
        let last_of_the_day = ran_out
            .saturating_sub(SignedDuration::from_millis(1))
            .unwrap_or(ran_out);
        let (due, trace) = self.due(counting, within, last_of_the_day, pauses)?;
        let since = Some(ran_out);
        Ok((due, Trace { since, ..trace }))
    }

    fn same_day(&self, counting: Counting, since: Timestamp) -> Result<Timestamp, CalendarFault> {
        let day = self.counted_from(counting, since)?;
        Ok(self
            .close(day)
            .filter(|close| *close > since)
            // The day of a night that has just ended was over before it.
            .unwrap_or_else(|| self.midnight_after(day.max(self.date(since)))))
    }

    /// The day as which something counts as having arrived.
    fn counted_from(&self, counting: Counting, since: Timestamp) -> Result<Date, CalendarFault> {
        let date = self.opened_on(since);
        match counting.after_close {
            AfterClose::SameDay => Ok(date),
            AfterClose::NextDay => {
                // At the very minute of closing something still comes in time.
                let closed = self.close(date).is_none_or(|close| since > close);
                self.next_open_day(if closed { tomorrow(date) } else { date })
            }
        }
    }

    /// The civil day, or the one before while an opening of its night goes on.
    fn opened_on(&self, at: Timestamp) -> Date {
        let date = self.date(at);
        let Ok(before) = date.yesterday() else { return date };
        // Most desks have no nights, and what they closed at need not be known.
        if self.windows(before).iter().all(|window| window.closes() <= DAY) {
            return date;
        }
        let night = self.close(before).filter(|close| *close > self.midnight_after(before));
        if night.is_some_and(|close| at <= close) {
            before
        } else {
            date
        }
    }

    /// Elapsed time, longer by what was paused. A pause that begins after the due instant changes nothing.
    #[expect(clippy::unused_self, reason = "reads as one of the ways in which a calendar counts")]
    fn elapsed(&self, length: SignedDuration, since: Timestamp, pauses: &[Pause]) -> Option<Timestamp> {
        let mut due = since.checked_add(length).unwrap_or(Timestamp::MAX);
        let mut reached = since;
        for pause in ordered(pauses) {
            let from = pause.from.max(reached);
            if from >= due {
                break;
            }
            let until = pause.until?;
            if until > from {
                due = due.checked_add(until.duration_since(from)).unwrap_or(Timestamp::MAX);
                reached = until;
            }
        }
        Some(due)
    }

    fn open_hours(
        &self,
        hours: u16,
        since: Timestamp,
        pauses: &[Pause],
        trace: &mut Trace,
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let mut left = SignedDuration::from_hours(i64::from(hours));
        let pauses = ordered(pauses);
        // The day before may have an overnight window that is still open.
        let mut date = self.date(since).yesterday().unwrap_or(self.date(since));
        let mut reached = since;
        for _ in 0..HORIZON {
            if date > self.last {
                break;
            }
            for window in self.windows(date) {
                let mut from = self.instant(date, window.opens()).max(reached);
                let until = self.instant(date, window.closes());
                while from < until {
                    let pause = pauses
                        .iter()
                        .find(|pause| pause.until.is_none_or(|end| end > from) && pause.from < until);
                    let (run_to, resume) = match pause {
                        Some(pause) if pause.from <= from => match pause.until {
                            None => return Ok(None),
                            Some(end) => (from, end),
                        },
                        Some(pause) => (pause.from, pause.from),
                        None => (until, until),
                    };
                    let run = run_to.duration_since(from);
                    if run >= left {
                        trace.days.push((date, Mark::Counted(hours)));
                        return Ok(from.checked_add(left).ok());
                    }
                    left = left.saturating_sub(run);
                    from = resume.max(run_to);
                }
                reached = reached.max(until);
            }
            if date >= self.date(since) {
                let closed = self.windows(date).is_empty();
                trace.days.push((
                    date,
                    if closed {
                        self.closed_mark(date)
                    } else {
                        Mark::Counted(0)
                    },
                ));
            }
            date = tomorrow(date);
        }
        Err(self.ended())
    }

    fn closed_mark(&self, date: Date) -> Mark {
        Mark::Closed(self.closures.get(&date).map(|closure| Arc::clone(&closure.name)))
    }

    fn business_days(
        &self,
        count: u16,
        counting: Counting,
        since: Timestamp,
        pauses: &[Pause],
        trace: &mut Trace,
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let start = self.counted_from(counting, since)?;
        let began = self.date(since);
        if start > began {
            trace.counted_from = Some(self.instant(start, 0));
        }
        let mut counted = 0;
        let mut date = start;
        // Five business days are a week.
        trace.days.reserve(usize::from(count).min(HORIZON) * 7 / 5 + 4);
        if counting.first_day == FirstDay::Excluded {
            trace.days.push((date, Mark::Start));
            date = tomorrow(date);
        }
        for _ in 0..HORIZON {
            self.within_known_days(date)?;
            if date <= began && self.end_of(date, counting, since) <= since {
                // It began after this day had ended, so there is nothing of it to count.
                trace.days.push((date, Mark::Start));
            } else if !self.is_open_on(date) {
                trace.days.push((date, self.closed_mark(date)));
            } else if let Some(pause) = self.paused_on(date, counting, since, pauses) {
                if pause.until.is_none() {
                    return Ok(None);
                }
                trace.days.push((date, Mark::Paused));
            } else {
                counted += 1;
                trace.days.push((date, Mark::Counted(counted)));
                if counted >= count {
                    return Ok(Some(self.end_of(date, counting, since)));
                }
            }
            date = tomorrow(date);
        }
        Err(self.ended())
    }

    /// The pause that holds the end of a day.
    fn paused_on(&self, date: Date, counting: Counting, since: Timestamp, pauses: &[Pause]) -> Option<Pause> {
        if pauses.is_empty() {
            return None;
        }
        paused_at(pauses, since, self.end_of(date, counting, since))
    }

    fn calendar_days(
        &self,
        count: u16,
        counting: Counting,
        since: Timestamp,
        pauses: &[Pause],
        trace: &mut Trace,
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let began = self.date(since);
        let mut date = began;
        let mut counted = 0;
        trace.days.reserve(usize::from(count).min(HORIZON) + 4);
        if counting.first_day == FirstDay::Excluded {
            trace.days.push((date, Mark::Start));
            date = tomorrow(date);
        }
        for _ in 0..HORIZON {
            self.within_known_days(date)?;
            if date <= began && self.end_of(date, counting, since) <= since {
                trace.days.push((date, Mark::Start));
            } else if let Some(pause) = self.paused_on(date, counting, since, pauses) {
                if pause.until.is_none() {
                    return Ok(None);
                }
                trace.days.push((date, Mark::Paused));
            } else {
                counted += 1;
                trace.days.push((date, Mark::Counted(counted)));
                if counted >= count {
                    return self.rolled(date, counting, since, trace).map(Some);
                }
            }
            date = tomorrow(date);
        }
        Err(self.ended())
    }

    fn months(
        &self,
        count: u16,
        counting: Counting,
        since: Timestamp,
        pauses: &[Pause],
        trace: &mut Trace,
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let start = self.date(since);
        trace.days.push((start, Mark::Start));
        // From the anchor to the same number, else the last day of the month (Interpretation Act, s. 28).
        let mut date = start.checked_add(i64::from(count).months()).unwrap_or(Date::MAX);
        if counting.month_end == MonthEnd::NextDay && date.day() < start.day() {
            date = tomorrow(date);
        }
        for pause in ordered(pauses) {
            if pause.from >= self.end_of(date, counting, since) {
                break;
            }
            let Some(until) = pause.until else { return Ok(None) };
            let days = self
                .date(pause.from.max(since))
                .until(self.date(until.max(since)))
                .map_or(0, |span| span.get_days());
            date = date.checked_add(i64::from(days.max(0)).days()).unwrap_or(Date::MAX);
        }
        self.within_known_days(date)?;
        self.rolled(date, counting, since, trace).map(Some)
    }

    fn rolled(
        &self,
        date: Date,
        counting: Counting,
        since: Timestamp,
        trace: &mut Trace,
    ) -> Result<Timestamp, CalendarFault> {
        let last = match counting.roll {
            Roll::No => date,
            Roll::Following if counting.roll_on == RollOn::Holidays && !self.is_holiday(date) => date,
            Roll::Following => self.next_open_day(date)?,
        };
        let mut skipped = date;
        while skipped < last {
            skipped = tomorrow(skipped);
            let mark = if self.is_open_on(skipped) {
                Mark::Counted(0)
            } else {
                self.closed_mark(skipped)
            };
            trace.days.push((skipped, mark));
        }
        Ok(self.end_of(last, counting, since))
    }

    /// As [`Self::close_on_or_after`], later by the open days at whose close a pause was on. None while a pause
    /// that began before then has no end. Counted from `given`, the instant at which the date was named.
    ///
    /// # Errors
    /// When the calendar ends before there is one.
    pub fn close_after_pauses(
        &self,
        given: Timestamp,
        named: Date,
        pauses: &[Pause],
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let close = self.close_on_or_after(named)?;
        if pauses
            .iter()
            .all(|pause| pause.from >= close || pause.until.is_some_and(|until| until <= given))
        {
            return Ok(Some(close));
        }
        let mut left = 0_usize;
        let mut date = self.date(given);
        for _ in 0..HORIZON {
            self.within_known_days(date)?;
            if let Some(end) = self.close(date).filter(|end| *end > given) {
                left = left.saturating_add(usize::from(end <= close));
                match paused_at(pauses, given, end) {
                    Some(Pause { until: None, .. }) => return Ok(None),
                    Some(_) => {}
                    None => left = left.saturating_sub(1),
                }
                if left == 0 && end >= close {
                    return Ok(Some(end));
                }
            }
            date = tomorrow(date);
        }
        Err(self.ended())
    }
}

/// The pause in force at an instant, if it began after the clock did or was still on when it began.
fn paused_at(pauses: &[Pause], since: Timestamp, at: Timestamp) -> Option<Pause> {
    pauses
        .iter()
        .copied()
        .find(|pause| pause.from < at && pause.until.is_none_or(|until| until > at.max(since)))
}

/// By their beginning, overlapping ones joined.
fn ordered(pauses: &[Pause]) -> Vec<Pause> {
    let mut sorted = pauses.to_vec();
    sorted.sort_by_key(|pause| pause.from);
    let mut joined: Vec<Pause> = Vec::with_capacity(sorted.len());
    for pause in sorted {
        match joined.last_mut() {
            Some(last) if last.until.is_none_or(|until| until >= pause.from) => {
                last.until = match (last.until, pause.until) {
                    (Some(a), Some(b)) => Some(a.max(b)),
                    _ => None,
                };
            }
            _ => joined.push(pause),
        }
    }
    joined
}
