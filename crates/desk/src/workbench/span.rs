//! Lengths of time for people: "48 min", "6 h 18 min", "1 day 6 h".

use jiff::{SignedDuration, Timestamp};

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

/// "in 48 min" or "1 day 2 h late".
pub fn until(tongue: &Tongue, due: Timestamp, now: Timestamp) -> String {
    let length = due.duration_since(now);
    let key = if length.is_negative() {
        "bench-span-late"
    } else {
        "bench-span-in"
    };
    tongue.say_with(key, &[("span", said(tongue, length).into())])
}
