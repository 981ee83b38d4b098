//! Lengths of time for people: "48 min", "6 h 18 min", "1 day 6 h"; and how late something is, in the unit in
//! which its clock counts: "20 business minutes", "2 business days".

use jiff::{SignedDuration, Timestamp};
use practice::calendar::{Calendar, Unit, Within};

use crate::tongue::Tongue;

pub fn said(tongue: &Tongue, length: SignedDuration) -> String {
    let minutes = length.abs().as_mins().max(1);
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let part = |key: &str, n: i64| tongue.say_with(key, &[("n", n.into())]);
    let parts = match (days, hours, minutes) {
        (0, 0, minutes) => vec![part("bench-span-minutes", minutes)],
        (0, hours, 0) => vec![part("bench-span-hours", hours)],
        (0, hours, minutes) => vec![part("bench-span-hours", hours), part("bench-span-minutes", minutes)],
        (days, 0, _) => vec![part("bench-span-days", days)],
        (days, hours, _) if days < 7 => vec![part("bench-span-days", days), part("bench-span-hours", hours)],
        (days, ..) => vec![part("bench-span-days", days)],
    };
    parts.join(" ")
}

/// What a lateness is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// As clocks on walls do.
    Elapsed,
    /// While the desk is open, at most in hours.
    OpenHours,
    /// While the desk is open; whole business days once there is one.
    BusinessDays,
}

impl Counted {
    pub const fn of(within: Option<Within>) -> Self {
        match within {
            Some(Within::SameDay) => Self::BusinessDays,
            Some(Within::Span(span)) => match span.unit {
                Unit::BusinessHour => Self::OpenHours,
                Unit::BusinessDay => Self::BusinessDays,
                _ => Self::Elapsed,
            },
            Some(Within::SameContact) | None => Self::Elapsed,
        }
    }
}

/// From which number of open minutes on they are said in hours.
const MINUTES_SAID: i64 = 120;

/// How late something is at an instant after its due one: "20 business minutes". Nothing, while the desk has not
/// been open for a minute since.
pub fn lateness(
    tongue: &Tongue,
    counted: Counted,
    calendar: &Calendar,
    due: Timestamp,
    at: Timestamp,
) -> Option<String> {
    if counted == Counted::Elapsed {
        return Some(said(tongue, at.duration_since(due)));
    }
    let business = |key: &str, n: i64| tongue.say_with(&format!("bench-span-business-{key}"), &[("n", n.into())]);
    let days = calendar.days_closed_between(due, at);
    if counted == Counted::BusinessDays && days > 0 {
        return Some(business("days", days.into()));
    }
    match calendar.open_between(due, at).as_mins() {
        0 => None,
        minutes if minutes < MINUTES_SAID => Some(business("minutes", minutes)),
        minutes => Some(business("hours", minutes / 60)),
    }
}

/// "in 48 min".
pub fn until(tongue: &Tongue, due: Timestamp, now: Timestamp) -> String {
    tongue.say_with(
        "bench-span-in",
        &[("span", said(tongue, due.duration_since(now)).into())],
    )
}

/// "20 business minutes late"; "late since 5 p.m." while the desk has been closed.
pub fn late(tongue: &Tongue, counted: Counted, calendar: &Calendar, due: Timestamp, now: Timestamp) -> String {
    if let Some(span) = lateness(tongue, counted, calendar, due, now) {
        return tongue.say_with("bench-span-late", &[("span", span.into())]);
    }
    let zone = calendar.zone();
    let (since, today) = (due.to_zoned(zone.clone()), now.to_zoned(zone.clone()).date());
    let at = if since.date() == today {
        tongue.time(&since)
    } else {
        tongue.due_short(due, zone)
    };
    tongue.say_with("bench-span-late-since", &[("at", at.into())])
}
