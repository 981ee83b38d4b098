//! Why a promise falls due when it does, in English sentences: for the command line and for stories.

use jiff::{Timestamp, civil::Date};

use crate::{
    calendar::{Mark, Trace, Unit, Within},
    code::Code,
    obligation::{Ended, Obligation},
    terms::Language,
};

/// An instant on the desk's wall: `Mon 9 Nov 2026 21:14`.
pub fn instant(code: &Code, at: Timestamp) -> String {
    let zone = code
        .desk()
        .map_or(jiff::tz::TimeZone::UTC, |calendar| calendar.zone().clone());
    let zoned = at.to_zoned(zone);
    let seconds = if zoned.second() == 0 { "" } else { ":%S" };
    zoned.strftime(&format!("%a %-d %b %Y %H:%M{seconds}")).to_string()
}

/// `Mon 9 Nov 2026`.
pub fn day(date: Date) -> String {
    date.strftime("%a %-d %b %Y").to_string()
}

/// How an obligation came about and how it stands, a line for each step.
pub fn why(code: &Code, owed: &Obligation, now: Timestamp) -> Vec<String> {
    let at = |instant_of: Timestamp| instant(code, instant_of);
    let trace = &owed.trace;
    let limit = trace
        .within
        .map_or_else(|| "no limit".to_owned(), |within| within.to_string());
    let mut lines = vec![format!(
        "{limit}, counted from {} (entry {})",
        at(owed.since),
        owed.since_seq
    )];
    if let Some(from) = trace.counted_from {
        lines.push(format!(
            "the desk was closed: taken as received {}",
            day(date(code, from))
        ));
    }
    lines.extend(
        trace
            .days
            .iter()
            .map(|(date, mark)| format!("  {}  {}", day(*date), said(trace, mark))),
    );
    for (from, until) in &trace.pauses {
        let until = until.map_or_else(|| "and still does".to_owned(), |until| format!("to {}", at(until)));
        lines.push(format!("the clock stood still from {} {until}", at(*from)));
    }
    for (seq, to) in &trace.moved {
        lines.push(format!("entry {seq} gave a new date: {}", at(*to)));
    }
    if let Some(fault) = &trace.fault {
        lines.push(format!("could not be counted: {fault}"));
    }
    lines.push(match owed.due {
        Some(due) => format!("due {}", at(due)),
        None if owed.paused => "nothing to count to while it is paused".to_owned(),
        None => "nothing to count to yet".to_owned(),
    });
    for done in &owed.performed {
        let undone = done.undone.map_or_else(String::new, |(seq, when)| {
            format!(", undone by entry {seq} on {}", at(when))
        });
        lines.push(format!("entry {} performed it on {}{undone}", done.seq, at(done.at)));
    }
    if let Some((ended, when)) = owed.ended {
        let how = match ended {
            Ended::Discharged => "no longer owed since",
            Ended::Superseded => "the next one took its place on",
        };
        let by = owed
            .ended_by
            .map_or_else(String::new, |seq| format!(", by entry {seq}"));
        lines.push(format!("{how} {}{by}", at(when)));
    }
    lines.push(format!("on {} it stands: {}", at(now), owed.standing(now)));
    lines
}

fn date(code: &Code, at: Timestamp) -> Date {
    code.desk().map_or(Date::ZERO, |calendar| calendar.date(at))
}

fn said(trace: &Trace, mark: &Mark) -> String {
    let hours = matches!(trace.within, Some(Within::Span(span)) if span.unit == Unit::BusinessHour);
    match mark {
        Mark::Start => "the day it began, not counted".to_owned(),
        Mark::Counted(0) => "open".to_owned(),
        Mark::Counted(n) if hours => format!("the last of {n} open hours"),
        Mark::Counted(n) => format!("day {n}"),
        Mark::Closed(None) => "closed".to_owned(),
        Mark::Closed(Some(name)) => format!("closed: {}", name.in_language(&Language::english())),
        Mark::Paused => "paused, not counted".to_owned(),
    }
}
