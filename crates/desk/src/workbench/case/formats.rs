//! What the customer is still to have in the format that they asked for, with the day by which; and the two ways to it:
//! it is sent again where the desk makes the format, or somebody made it and says so.

use jiff::Timestamp;
use practice::{
    formats::{self, Owed},
    terms::Format,
};
use serde::Serialize;

use super::form::{Choice, choice};
use crate::{desk::Case, post::paper, tongue::Tongue};

#[derive(Serialize)]
pub struct View {
    format: &'static str,
    owed: Vec<Line>,
    /// How the customer comes to have it.
    way: &'static str,
}

#[derive(Serialize)]
struct Line {
    notice: &'static str,
    told: i64,
    due: String,
    late: bool,
}

/// Whether the desk can send again what is owed in the format.
pub fn can_repeat(case: &Case) -> bool {
    is_made(case) && !formats::to_repeat(&case.complaint, &case.file.entries).is_empty()
}

/// This program may set no PDF.
fn is_made(case: &Case) -> bool {
    let set = paper::SETS_PDF || case.complaint.answering.format != Format::AccessiblePdf;
    set && formats::is_made_here(&case.complaint)
}

/// A person has it made, it can be sent again, or it is on its way.
fn way(case: &Case) -> &'static str {
    match (is_made(case), can_repeat(case)) {
        (false, _) => "made",
        (true, true) => "repeats",
        (true, false) => "under-way",
    }
}

/// None where nothing is owed in a format. Most customers asked for none: then no history is walked for it.
pub fn view(case: &Case, tongue: &Tongue, now: Timestamp) -> Option<View> {
    if case.complaint.answering.format == Format::Standard {
        return None;
    }
    let owed = formats::owed(&case.file.entries);
    (!owed.is_empty()).then(|| View {
        format: case.complaint.answering.format.word(),
        owed: owed.iter().map(|one| line(case, one, tongue, now)).collect(),
        way: way(case),
    })
}

fn line(case: &Case, one: &Owed, tongue: &Tongue, now: Timestamp) -> Line {
    let clocks = case.obligations.iter().filter(|owed| owed.since_seq == one.since);
    let gives = |promise: &str| {
        let promise = case.code.promise(promise);
        promise.is_some_and(|promise| promise.kept_by_fact(practice::entry::Fact::FormatGiven))
    };
    let due = clocks
        .filter(|owed| owed.is_owed(now) && gives(&owed.promise))
        .find_map(|owed| owed.due);
    let said = case.code.desk().zip(due);
    Line {
        notice: one.notice.word(),
        told: told_at(case, one).map_or(0, Timestamp::as_millisecond),
        due: said
            .map(|(calendar, due)| tongue.due_short(due, calendar.zone()))
            .unwrap_or_default(),
        late: due.is_some_and(|due| due < now),
    }
}

fn told_at(case: &Case, one: &Owed) -> Option<Timestamp> {
    let mut entries = case.file.entries.iter();
    entries
        .find(|entry| entry.seq == one.sent)
        .map(|entry| entry.occurred_at)
}

/// Each of them to be chosen: what it was, and when it was told.
pub fn choices(case: &Case, tongue: &Tongue) -> Vec<Choice> {
    let all = formats::owed(&case.file.entries);
    let named = |one: &Owed| {
        let notice = tongue.say(&format!("bench-notice-{}", one.notice));
        let at = told_at(case, one).zip(case.code.desk());
        let at = at.map(|(at, calendar)| tongue.moment_short(at, calendar.zone()));
        let label = at.map_or_else(|| notice.clone(), |at| tongue.pair(&notice, &at));
        choice(&one.owed_by.to_string(), label)
    };
    all.iter().map(named).collect()
}
