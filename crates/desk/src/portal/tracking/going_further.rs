//! Who stands above, what else a customer may ask for, from when the independent scheme takes the complaint; and by
//! when each would be answered if it were asked for today (S13).

use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{
    Code,
    action::only_others_answer,
    code::{LevelRule, Promise},
    complaint::Complaint,
    entry::Fact,
    powers::Powers,
    terms::{Channel, Language, Level},
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
        number => level.0,
        here => by_web(rule),
        others => only_others_answer(&case.code, &case.complaint, level),
        ways => ways(desk, lang, rule),
        above,
        by => by.map(Timestamp::as_millisecond),
    })
}

/// Whether a customer may ask for this level here: the code may name the ways.
pub fn by_web(rule: &LevelRule) -> bool {
    rule.asked_by.is_empty() || rule.asked_by.contains(&Channel::Web)
}

/// "by phone or by letter".
fn ways(desk: &Desk, lang: &Language, rule: &LevelRule) -> String {
    let tongue = desk.tongues().of(lang);
    let ways: Vec<String> = rule
        .asked_by
        .iter()
        .map(|channel| tongue.say(&format!("portal-via-{channel}")))
        .collect();
    tongue.phrases.any_of(&ways)
}

/// What the code lets the customer ask for beside an answer, each with its date; what was asked for and is still owed
/// stands among what comes next.
pub fn asks(desk: &Desk, case: &Case) -> Vec<Value> {
    let now = desk.now();
    let promises = |fact: Fact| {
        case.code
            .promises
            .iter()
            .filter(move |promise| promise.starts_with(fact))
    };
    let owed = |fact: Fact| {
        let open = case.obligations.iter().filter(|owed| owed.is_owed(now));
        let mut ids = open.map(|owed| owed.promise.as_str());
        ids.any(|id| promises(fact).any(|promise| promise.id == id))
    };
    case.code
        .askings()
        .into_iter()
        .filter(|asking| case.complaint.is_open() && !owed(Fact::of(*asking)))
        .map(|asking| {
            let mut due = promises(Fact::of(asking))
                .filter_map(|promise| due(&case.code, &case.complaint, promise, case.complaint.level, now));
            context! { word => asking.word(), by => due.next().map(Timestamp::as_millisecond) }
        })
        .collect()
}

/// From when the scheme takes the complaint, where the code says so and the scheme has it not yet.
pub fn scheme_from(desk: &Desk, case: &Case) -> Option<Value> {
    let complaint = &case.complaint;
    if complaint.scheme_case.is_some() && !complaint.scheme_closed {
        return None;
    }
    let now = desk.now();
    let from = Powers::of(&case.code, complaint, &case.file.entries, now)?.scheme_from()?;
    case.code.scheme.as_ref()?;
    Some(context! { at => from.as_millisecond(), now => from <= now })
}

/// When the promise about escalation would fall due, asked for now.
fn answered_by(code: &Code, complaint: &Complaint, level: Level, now: Timestamp) -> Option<Timestamp> {
    let promises = code
        .promises
        .iter()
        .filter(|promise| promise.starts_with(Fact::Escalated) && promise.kept_by_fact(Fact::EscalationAnswered));
    let mut dates = promises.filter_map(|promise| due(code, complaint, promise, level, now));
    dates.next()
}

/// When a promise would fall due whose clock started now.
fn due(code: &Code, complaint: &Complaint, promise: &Promise, level: Level, now: Timestamp) -> Option<Timestamp> {
    let (calendar, counting) = code.counted_by(promise)?;
    let variant = promise.variant(complaint, code.level_id(level))?;
    let limit = variant.limit_on(calendar.date(now))?;
    calendar.due(counting, limit, now, &[]).ok()?.0
}
