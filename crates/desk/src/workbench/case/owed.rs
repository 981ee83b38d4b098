//! The promises on a case as the page shows them, each with "why this date?" drawn from its trace.

use std::{collections::BTreeMap, sync::Arc};

use jiff::{Timestamp, civil::Date};
use practice::{
    calendar::{Calendar, Mark, Trace, Unit, Within},
    code::{
        Promise,
        publish::{Days, promise_text},
    },
    complaint::Delivery,
    entry::{Seq, What},
    obligation::{Obligation, Standing},
    terms::{self, Notice},
};
use serde::Serialize;

use super::{timeline::Timeline, title};
use crate::{
    desk::Case,
    settled::Settled,
    tongue::Tongue,
    workbench::{people::People, span, worklist},
};

#[derive(Serialize)]
pub struct View {
    number: String,
    name: String,
    /// Of a promise that is owed once an issue, which one.
    issue: String,
    standing: &'static str,
    /// What is shown first: still to be done.
    due_now: bool,
    /// Kept on time before; see [`Settled`].
    folded: bool,
    line: String,
    aside: Vec<String>,
    /// The entry with which it began, if it was one, and when that was.
    began: (Option<u32>, i64),
    /// The entry that keeps it.
    kept_by: Option<u32>,
    /// The entry because of which nobody owes it any more.
    ended_by: Option<u32>,
    trace: Option<Why>,
}

#[derive(Serialize)]
struct Why {
    says: String,
    limit: String,
    published: bool,
    started: Cause,
    /// Why nobody owes it any more.
    ended: Option<Cause>,
    hours: String,
    zone: String,
    counted_from: Option<i64>,
    pauses: Vec<String>,
    moved: Vec<String>,
    /// What would move or stop it, and has not left yet.
    untold: Vec<String>,
    days: Vec<Day>,
    closures: Vec<String>,
    due: Option<i64>,
    fault: String,
}

/// What a clock began or ended with.
#[derive(Serialize)]
struct Cause {
    said: String,
    at: i64,
    /// The entry, and where it stands; none, where no entry did it.
    entry: Option<(u32, String)>,
}

#[derive(Serialize)]
struct Day {
    weekday: String,
    number: i8,
    mark: String,
    class: &'static str,
}

/// Those still owed by due instant, then the rest, the latest first.
pub fn views(case: &Case, people: &People, tongue: &Tongue, now: Timestamp, timeline: &Timeline) -> Vec<View> {
    let mut all: Vec<&Obligation> = case.obligations.iter().collect();
    all.sort_by_key(|owed| {
        let over = !owed.is_owed(now);
        let due = owed.due.map_or(i64::MAX, Timestamp::as_millisecond);
        (
            over,
            if over { -owed.since.as_millisecond() } else { due },
            owed.promise.clone(),
            owed.nth,
        )
    });
    let settled = Settled::of(&case.obligations, now);
    let mut alike = Alike::of(case);
    all.into_iter()
        .map(|owed| View {
            trace: why(case, owed, people, tongue, timeline, &mut alike),
            folded: settled.has(owed),
            ..view(case, owed, tongue, now)
        })
        .collect()
}

fn view(case: &Case, owed: &Obligation, tongue: &Tongue, now: Timestamp) -> View {
    let (number, name) = worklist::promise(&case.code, &owed.promise, tongue);
    let standing = owed.standing(now);
    let soon = standing == Standing::Open && owed.due.is_some_and(|due| due <= worklist::today_ends(&case.code, now));
    View {
        number,
        name,
        issue: owed
            .issue
            .map_or_else(String::new, |number| issue_named(case, number, tongue)),
        standing: if soon { "soon" } else { standing.word() },
        due_now: owed.is_owed(now),
        folded: false,
        line: line(case, owed, standing, tongue, now),
        aside: asides(case, owed, tongue),
        began: (
            Some(owed.since_seq).filter(|_| !owed.since_due),
            owed.since.as_millisecond(),
        ),
        kept_by: owed.evidence().map(|evidence| evidence.seq),
        ended_by: owed.ended_by,
        trace: None,
    }
}

/// An issue by its number, with the name of its category: `2. Billing`.
pub fn issue_named(case: &Case, number: u8, tongue: &Tongue) -> String {
    let issue = case.complaint.issues.iter().find(|issue| issue.number == number);
    issue.map_or_else(String::new, |issue| {
        let category = case.code.category(&issue.category);
        let name = category.map_or(issue.category.as_str(), |known| {
            known.name.in_language(&tongue.language)
        });
        format!("{number}. {name}")
    })
}

/// The promise whose breach starts this one.
fn broken_first(case: &Case, owed: &Obligation, tongue: &Tongue) -> Option<String> {
    let promise = case.code.promise(&owed.promise).filter(|_| owed.after_breach)?;
    let before = promise.arms.iter().find_map(|arm| arm.since_broken.as_ref())?;
    Some(worklist::promise(&case.code, before, tongue).1)
}

fn line(case: &Case, owed: &Obligation, standing: Standing, tongue: &Tongue, now: Timestamp) -> String {
    let at = |at: Timestamp| -> String {
        let text = case
            .code
            .desk()
            .map(|calendar| tongue.moment_short(at, calendar.zone()));
        text.unwrap_or_else(|| at.to_string())
    };
    let due = case
        .code
        .desk()
        .zip(owed.due)
        .map(|(calendar, due)| tongue.due_short(due, calendar.zone()))
        .unwrap_or_default();
    let done = owed.evidence().map(|evidence| at(evidence.at)).unwrap_or_default();
    let late = |until: Timestamp| {
        calendar_of(case, owed).zip(owed.due).and_then(|(calendar, due)| {
            span::lateness(tongue, span::Counted::of(owed.trace.within), calendar, due, until)
        })
    };
    let say = |key: &str, span: String| {
        let values = [
            ("due", due.clone().into()),
            ("done", done.clone().into()),
            ("span", span.into()),
        ];
        tongue.say_with(key, &values)
    };
    match standing {
        Standing::Open if owed.due.is_none() => tongue.say("bench-owed-live"),
        Standing::Open => say("bench-owed-open", String::new()),
        Standing::Paused => tongue.say("bench-owed-paused"),
        Standing::Waiting if owed.after_breach => {
            let name = broken_first(case, owed, tongue).unwrap_or_default();
            let since = case
                .code
                .desk()
                .map(|calendar| tongue.due_short(owed.since, calendar.zone()));
            let values = [("name", name.into()), ("since", since.unwrap_or_default().into())];
            tongue.say_with("bench-owed-after-breach", &values)
        }
        Standing::Waiting => {
            let needs = case
                .code
                .promise(&owed.promise)
                .and_then(practice::code::Promise::needs);
            let since = needs.map(|fact| tongue.phrases.since(fact)).unwrap_or_default();
            tongue.say_with("bench-owed-waiting", &[("since", since.into())])
        }
        Standing::Kept if owed.due.is_none() => say("bench-owed-kept-undated", String::new()),
        Standing::Kept => say("bench-owed-kept", String::new()),
        Standing::KeptLate => match owed.evidence().and_then(|evidence| late(evidence.at)) {
            Some(span) => say("bench-owed-kept-late", span),
            None => say("bench-owed-kept-just-late", String::new()),
        },
        Standing::BrokenOwed => match late(now) {
            Some(span) => say("bench-owed-broken-owed", span),
            None => say("bench-owed-broken-owed-just", String::new()),
        },
        Standing::Broken => say("bench-owed-broken", String::new()),
        Standing::Discharged => tongue.say("bench-owed-discharged"),
    }
}

/// The calendar by which a promise was counted.
fn calendar_of<'c>(case: &'c Case, owed: &Obligation) -> Option<&'c Calendar> {
    let counted = case.code.calendars.get(&*owed.trace.calendar);
    counted.or_else(|| case.code.desk())
}

/// What else has to be said: a message that came back, an act recorded after it took place.
fn asides(case: &Case, owed: &Obligation, tongue: &Tongue) -> Vec<String> {
    let Some(calendar) = case.code.desk() else {
        return Vec::new();
    };
    let at = |at: Timestamp| tongue.moment_short(at, calendar.zone());
    let mut said = Vec::new();
    for done in &owed.performed {
        if let Some((_, undone)) = done.undone {
            let values = [("done", at(done.at).into()), ("undone", at(undone).into())];
            said.push(tongue.say_with("bench-owed-undone", &values));
        } else if done.was_entered_later() {
            let values = [("said", at(done.occurred_at).into()), ("recorded", at(done.at).into())];
            said.push(tongue.say_with("bench-owed-recorded-late", &values));
        }
    }
    said
}

/// What promises of a page have in common, each said once: a regular contact stands there many times.
struct Alike {
    days: Days,
    /// By promise.
    texts: BTreeMap<String, String>,
    /// By calendar.
    hours: BTreeMap<Arc<str>, String>,
    /// By the name of the zone.
    zones: BTreeMap<Arc<str>, String>,
}

impl Alike {
    fn of(case: &Case) -> Self {
        Self {
            days: case.days(),
            texts: BTreeMap::new(),
            hours: BTreeMap::new(),
            zones: BTreeMap::new(),
        }
    }

    fn text(&mut self, case: &Case, promise: &Promise, tongue: &Tongue) -> String {
        let say = || promise_text(&case.code, promise, &self.days, &tongue.language, &tongue.phrases);
        self.texts.entry(promise.id.clone()).or_insert_with(say).clone()
    }

    fn hours(&mut self, trace: &Trace, calendar: &Calendar, tongue: &Tongue) -> String {
        let say = || tongue.phrases.openings(calendar);
        self.hours
            .entry(Arc::clone(&trace.calendar))
            .or_insert_with(say)
            .clone()
    }

    fn zone(&mut self, trace: &Trace, tongue: &Tongue) -> String {
        let say = || tongue.zone(&trace.zone);
        self.zones.entry(Arc::clone(&trace.zone)).or_insert_with(say).clone()
    }
}

fn why(
    case: &Case,
    owed: &Obligation,
    people: &People,
    tongue: &Tongue,
    timeline: &Timeline,
    alike: &mut Alike,
) -> Option<Why> {
    let promise = case.code.promise(&owed.promise)?;
    let trace = &owed.trace;
    let calendar = calendar_of(case, owed)?;
    let at = |at: Timestamp| tongue.moment_short(at, calendar.zone());
    let caused_by = |seq: Seq, at: Timestamp| {
        let entry = case.file.entries.iter().find(|entry| entry.seq == seq)?;
        // What left stands where it was written.
        let stands = match entry.what {
            What::Sent { owed_by, .. } => owed_by,
            _ => seq,
        };
        Some(Cause {
            said: title::of(entry, case, people, tongue),
            at: at.as_millisecond(),
            entry: Some((stands, timeline.place_of(stands))),
        })
    };
    // A turn that nobody kept is followed by the next one, without an entry that says so.
    let again = |said: String| Cause {
        said,
        at: owed.since.as_millisecond(),
        entry: None,
    };
    let started = match broken_first(case, owed, tongue) {
        Some(name) => again(tongue.say_with("bench-why-after-breach", &[("name", name.into())])),
        None if owed.since_due => again(tongue.say("bench-why-again")),
        None => caused_by(owed.since_seq, owed.since)?,
    };
    let ended = owed
        .ended
        .zip(owed.ended_by)
        .and_then(|((_, at), seq)| caused_by(seq, at));
    let pauses = trace.pauses.iter().map(|(from, until)| {
        let key = if until.is_some() {
            "bench-why-paused"
        } else {
            "bench-why-paused-still"
        };
        tongue.say_with(
            key,
            &[
                ("from", at(*from).into()),
                ("until", until.map(at).unwrap_or_default().into()),
            ],
        )
    });
    let moved = trace.moved.iter().map(|(seq, to)| {
        let to = tongue.due_short(*to, calendar.zone());
        tongue.say_with(
            "bench-why-moved",
            &[("to", to.into()), ("entry", i64::from(*seq).into())],
        )
    });
    Some(Why {
        says: alike.text(case, promise, tongue),
        limit: trace
            .within
            .map(|within| tongue.phrases.within(within))
            .unwrap_or_default(),
        published: owed.published,
        started,
        ended,
        hours: alike.hours(trace, calendar, tongue),
        zone: alike.zone(trace, tongue),
        counted_from: trace
            .counted_from
            .filter(|from| Some(*from) != trace.since)
            .map(Timestamp::as_millisecond),
        pauses: pauses.collect(),
        moved: moved.collect(),
        untold: untold(case, owed, promise, tongue),
        days: days(trace, owed.due.map(|due| calendar.date(due)), tongue),
        closures: closures(trace, tongue),
        due: owed.due.map(Timestamp::as_millisecond),
        fault: trace.fault.as_ref().map(ToString::to_string).unwrap_or_default(),
    })
}

/// A new date moves a promise, and a question stops it, once the customer has it: those that still wait for that.
fn untold(case: &Case, owed: &Obligation, promise: &Promise, tongue: &Tongue) -> Vec<String> {
    let complaint = &case.complaint;
    if owed.ended.is_some() || owed.evidence().is_some() {
        return Vec::new();
    }
    let waits = |seq: Seq, notice| {
        let delivery = complaint.deliveries.get(&(seq, notice));
        seq > owed.since_seq && !matches!(delivery, Some(Delivery::Sent(_) | Delivery::TakenBack))
    };
    let counts = |seq: Seq| owed.trace.moved.iter().any(|(moved, _)| *moved == seq);
    let dates = complaint.estimates.iter().map(|(seq, _)| *seq);
    let dates = dates.filter(|seq| promise.moved_by.is_some() && !counts(*seq) && waits(*seq, Notice::Estimate));
    let stops = |cause: terms::Cause| {
        let mut rules = case.code.pauses.iter().filter(|rule| rule.cause == cause);
        rules.any(|rule| rule.holds.contains(&promise.id))
    };
    let questions = complaint
        .waiting
        .iter()
        .filter(|(cause, _)| !owed.paused && stops(**cause));
    let questions = questions
        .map(|(_, seq)| *seq)
        .filter(|seq| waits(*seq, Notice::Request));
    let said = |key: &'static str| move |seq: Seq| tongue.say_with(key, &[("entry", i64::from(seq).into())]);
    let dates = dates.map(said("bench-why-date-untold"));
    dates.chain(questions.map(said("bench-why-question-untold"))).collect()
}

/// The counted days, off days marked with a dash. Hours, and a long count, are told by their text alone.
fn days(trace: &Trace, due: Option<Date>, tongue: &Tongue) -> Vec<Day> {
    let in_days = matches!(
        trace.within,
        Some(Within::Span(span)) if matches!(span.unit, Unit::BusinessDay | Unit::CalendarDay | Unit::Week)
    );
    if !in_days || trace.days.len() < 2 || trace.days.len() > 48 {
        return Vec::new();
    }
    let weekday = |date: Date| tongue.say(&format!("weekday-short-{}", date.weekday().to_monday_one_offset()));
    trace
        .days
        .iter()
        .map(|(date, mark)| Day {
            weekday: weekday(*date),
            number: date.day(),
            mark: match mark {
                Mark::Start => tongue.say("bench-why-start"),
                Mark::Counted(n) => n.to_string(),
                Mark::Closed(_) => "–".to_owned(),
                Mark::Paused => tongue.say("bench-why-still"),
            },
            class: match mark {
                Mark::Counted(_) if Some(*date) == due => "due",
                Mark::Closed(_) | Mark::Paused => "off",
                _ => "",
            },
        })
        .collect()
}

/// Holidays that were left out, by name.
fn closures(trace: &Trace, tongue: &Tongue) -> Vec<String> {
    trace
        .days
        .iter()
        .filter_map(|(date, mark)| match mark {
            Mark::Closed(Some(name)) => {
                let name = name.in_language(&tongue.language);
                Some(tongue.pair(&tongue.date_short(*date), name))
            }
            _ => None,
        })
        .collect()
}
