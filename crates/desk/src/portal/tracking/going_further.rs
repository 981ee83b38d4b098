//! Who stands above, and by when they would answer if the customer asked today (S13).

use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{
    Code,
    complaint::Complaint,
    entry::Fact,
    terms::{Language, Level},
};

use crate::desk::{Case, Desk};

/// The next level, its name and its date; none at the top.
pub fn drawn(desk: &Desk, lang: &Language, case: &Case) -> Option<Value> {
    let level = case.complaint.level.next();
    let rule = case.code.level(level)?;
    let above = case
        .code
        .level(level.next())
        .map(|rule| rule.name.in_language(lang).to_owned());
    let by = answered_by(&case.code, &case.complaint, level, desk.now());
    Some(context! {
        level => rule.name.in_language(lang),
        above,
        by => by.map(Timestamp::as_millisecond),
    })
}

/// When the promise about escalation would fall due, asked for now.
fn answered_by(code: &Code, complaint: &Complaint, level: Level, now: Timestamp) -> Option<Timestamp> {
    let promises = code
        .promises
        .iter()
        .filter(|promise| promise.starts_with(Fact::Escalated) && promise.kept_by_fact(Fact::EscalationAnswered));
    let mut dates = promises.filter_map(|promise| {
        let (calendar, counting) = code.counted_by(promise)?;
        let variant = promise.variant(complaint, code.level_id(level))?;
        let limit = variant.limit_on(calendar.date(now))?;
        calendar.due(counting, limit, now, &[]).ok()?.0
    });
    dates.next()
}
