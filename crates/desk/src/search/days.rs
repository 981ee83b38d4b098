//! Days as people write them: today, a date, before or after one, a month, a week; by the desk's clock.

use jiff::{
    ToSpan as _,
    civil::{Date, date},
};
use practice::calendar::Calendar;
use register::search::Span;

use super::{Searcher, fields::plain};

impl Searcher<'_> {
    /// When these days are. `due`: what falls due at the midnight that ends a day is due on that day, and a week is the
    /// one to come. None for what are no days.
    pub(super) fn days(&self, typed: &str, due: bool) -> Option<Span> {
        let calendar = self.code.desk()?;
        let today = calendar.date(self.now);
        let typed = typed.trim();
        let (before, after) = (typed.strip_prefix('<'), typed.strip_prefix('>'));
        let bare = before.or(after).unwrap_or(typed);
        let (included, bare) = bare.strip_prefix('=').map_or((false, bare), |bare| (true, bare));
        let (first, last) = match bare.split_once("..") {
            Some((from, until)) if before.or(after).is_none() => {
                (self.period(from, today, due)?.0, self.period(until, today, due)?.1)
            }
            _ => self.period(bare, today, due)?,
        };
        if self.is(bare, "bench-search-late") {
            return due.then(|| Span {
                from: i64::MIN,
                until: self.now.as_millisecond() - 1,
            });
        }
        let (begin, end) = (
            begin_of(calendar, first, due),
            begin_of(calendar, last.tomorrow().ok()?, due) - 1,
        );
        Some(match (before, after) {
            (Some(_), _) => Span {
                from: i64::MIN,
                until: if included { end } else { begin - 1 },
            },
            (_, Some(_)) => Span {
                from: if included { begin } else { end + 1 },
                // What falls due at no time does not fall due after a day.
                until: i64::MAX - 1,
            },
            _ => Span {
                from: begin,
                until: end,
            },
        })
    }

    /// The first and the last day.
    fn period(&self, typed: &str, today: Date, due: bool) -> Option<(Date, Date)> {
        let typed = typed.trim();
        let is = |key| self.is(typed, key);
        if is("bench-search-today") || is("bench-search-late") {
            Some((today, today))
        } else if is("bench-search-tomorrow") {
            today.tomorrow().ok().map(|day| (day, day))
        } else if is("bench-search-yesterday") {
            today.yesterday().ok().map(|day| (day, day))
        } else if is("bench-search-week") {
            let other = today.checked_add(if due { 6.days() } else { -(6.days()) }).ok()?;
            Some((today.min(other), today.max(other)))
        } else {
            dated(typed)
        }
    }

    fn is(&self, typed: &str, key: &str) -> bool {
        let sought = plain(typed);
        let mut names = self.tongues.all().map(|tongue| tongue.say(key));
        names.any(|names| names.split(',').any(|name| plain(name) == sought))
    }
}

/// `2026-11-30`, `2026-11` or `2026`.
fn dated(typed: &str) -> Option<(Date, Date)> {
    let mut parts = typed.split(['-', '/', '\u{2011}']);
    let (year, month, day) = (parts.next()?, parts.next(), parts.next());
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let year: i16 = year.parse().ok()?;
    let month: Option<i8> = month.map(str::parse).transpose().ok()?;
    let day: Option<i8> = day.map(str::parse).transpose().ok()?;
    match (month, day) {
        (Some(month), Some(day)) => Date::new(year, month, day).ok().map(|day| (day, day)),
        (Some(month), None) => Date::new(year, month, 1)
            .ok()
            .map(|first| (first, first.last_of_month())),
        // A year that no clock reaches is none.
        _ if (1900..=2200).contains(&year) => Some((date(year, 1, 1), date(year, 12, 31))),
        _ => None,
    }
}

/// The midnight with which a day begins; it belongs to the day before where something falls due.
fn begin_of(calendar: &Calendar, day: Date, due: bool) -> i64 {
    let before = day.yesterday().unwrap_or(day);
    calendar.midnight_after(before).as_millisecond() + i64::from(due)
}
