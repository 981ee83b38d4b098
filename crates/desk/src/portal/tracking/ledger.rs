//! The promises of a case: what is still to come with its date, and how each stands, with the reason why. Late
//! ones stay in their place for good.

use fluent_bundle::FluentValue;
use jiff::{Timestamp, tz::TimeZone};
use minijinja::{Value, context};
use practice::{
    code::{
        Promise,
        publish::{self, Days},
    },
    entry::Fact,
    obligation::{Obligation, Standing},
    terms::Language,
};

use super::story::Story;
use crate::{
    desk::{Case, Desk},
    portal::filing::named_category,
    settled::Settled,
    tongue::Tongue,
};

/// What we still owe, by date.
pub fn next(desk: &Desk, lang: &Language, case: &Case, story: &Story) -> Vec<Value> {
    let now = desk.now();
    let tongue = &desk.tongues().of(lang).under(&case.code);
    let zone = zone(desk);
    let days = case.days();
    let mut owed: Vec<(&Obligation, Timestamp)> = case
        .obligations
        .iter()
        .filter(|owed| matches!(owed.standing(now), Standing::Open | Standing::BrokenOwed))
        .filter_map(|owed| Some((owed, owed.due?)))
        .collect();
    owed.sort_by_key(|(_, due)| *due);
    owed.into_iter()
        .filter_map(|(owed, due)| {
            let promise = case.code.promise(&owed.promise)?;
            Some(context! {
                by => due.as_millisecond(),
                iso => due.to_string(),
                passed => now > due,
                number => promise.number,
                name => promise.name.in_language(lang),
                issue => issue(case, owed, lang),
                text => publish::promise_text(&case.code, promise, &days, lang, &tongue.phrases),
                cause => cause(case, owed, story, tongue, &zone),
            })
        })
        .collect()
}

/// Every promise of the case: those still owed first, then the others, the latest first.
pub fn promises(desk: &Desk, lang: &Language, case: &Case, story: &Story) -> Vec<Value> {
    let now = desk.now();
    let teller = Teller {
        case,
        story,
        days: case.days(),
        lang,
        tongue: &desk.tongues().of(lang).under(&case.code),
        zone: zone(desk),
        settled: Settled::of(&case.obligations, now),
        now,
    };
    let mut all: Vec<&Obligation> = case.obligations.iter().collect();
    all.sort_by_key(|owed| std::cmp::Reverse((owed.since, owed.nth)));
    let (owed, past): (Vec<&Obligation>, Vec<&Obligation>) = all.into_iter().partition(|owed| owed.is_owed(now));
    let rows = |list: Vec<&Obligation>| list.into_iter().filter_map(|owed| teller.row(owed)).collect::<Vec<_>>();
    let mut drawn = rows(owed);
    drawn.extend(teller.if_accepted());
    drawn.extend(rows(past));
    drawn
}

/// The issue that a promise is about which is owed once an issue: `2. Billing`.
fn issue(case: &Case, owed: &Obligation, lang: &Language) -> String {
    owed.issue
        .map_or_else(String::new, |number| issue_named(case, number, lang))
}

/// What began it, where the same is promised more than once: else nobody knows which is which. What began by a due
/// instant, or by what the customer is not told of, has its day alone.
fn cause(case: &Case, owed: &Obligation, story: &Story, tongue: &Tongue, zone: &TimeZone) -> Option<String> {
    let alike = |other: &&Obligation| other.promise == owed.promise && other.issue == owed.issue;
    if owed.after_breach || case.obligations.iter().filter(alike).count() < 2 {
        return None;
    }
    let at = ("at", tongue.moment(owed.since, zone).into());
    let title = story.title(owed.since_seq).filter(|_| !owed.since_due);
    Some(match title {
        Some(title) => tongue.say_with("portal-why-begun-by", &[at, ("what", title.into())]),
        None => tongue.say_with("portal-why-begun", &[at]),
    })
}

/// An issue by its number, with the name of its category.
pub fn issue_named(case: &Case, number: u8, lang: &Language) -> String {
    let issue = case.complaint.issues.iter().find(|issue| issue.number == number);
    issue.map_or_else(String::new, |issue| {
        format!(
            "{}. {}",
            issue.number,
            named_category(&case.code, &issue.category, lang)
        )
    })
}

/// A sentence that ends in "p.m." has its full stop already.
pub fn one_stop(text: &str) -> String {
    text.replace("m..", "m.")
}

/// The zone by which pages tell the time.
pub fn zone(desk: &Desk) -> TimeZone {
    desk.code()
        .desk()
        .map_or(TimeZone::UTC, |calendar| calendar.zone().clone())
}

struct Teller<'c> {
    case: &'c Case,
    story: &'c Story,
    days: Days,
    lang: &'c Language,
    tongue: &'c Tongue,
    zone: TimeZone,
    settled: Settled<'c>,
    now: Timestamp,
}

impl Teller<'_> {
    fn text(&self, promise: &Promise) -> String {
        publish::promise_text(&self.case.code, promise, &self.days, self.lang, &self.tongue.phrases)
    }

    fn row(&self, owed: &Obligation) -> Option<Value> {
        let promise = self.case.code.promise(&owed.promise)?;
        let standing = owed.standing(self.now);
        let cause = cause(self.case, owed, self.story, self.tongue, &self.zone);
        let mut why: Vec<String> = cause.into_iter().collect();
        why.push(self.why(owed, promise, standing));
        if !owed.trace.moved.is_empty() {
            why.push(self.tongue.say("portal-why-moved"));
        }
        if owed.performed.iter().any(|performance| performance.undone.is_some()) {
            why.push(self.tongue.say("portal-why-returned"));
        }
        Some(context! {
            number => promise.number,
            text => self.text(promise),
            issue => issue(self.case, owed, self.lang),
            standing => standing.word(),
            folded => self.settled.has(owed),
            why => one_stop(&why.join(" ")),
        })
    }

    /// Why it stands so, with the dates.
    fn why(&self, owed: &Obligation, promise: &Promise, standing: Standing) -> String {
        let undated = owed.due.is_none();
        let key = match standing {
            Standing::Waiting if owed.after_breach => "portal-why-after-breach",
            Standing::Waiting if promise.needs().is_some() => "portal-why-since",
            Standing::Waiting => "portal-why-waiting",
            Standing::Open if undated => "portal-why-open-undated",
            Standing::Open => "portal-why-open",
            Standing::Paused => "portal-why-paused",
            Standing::Kept if undated => "portal-why-kept-undated",
            Standing::Kept => "portal-why-kept",
            Standing::KeptLate => "portal-why-kept-late",
            Standing::BrokenOwed => "portal-why-broken-owed",
            Standing::Broken => "portal-why-broken",
            Standing::Discharged => "portal-why-discharged",
        };
        let moment = |at: Option<Timestamp>| {
            FluentValue::from(at.map_or_else(String::new, |at| self.tongue.moment(at, &self.zone)))
        };
        let since = if owed.after_breach {
            self.tongue.due(owed.since, &self.zone)
        } else {
            let needs = promise.needs();
            needs.map_or_else(String::new, |fact| self.tongue.phrases.since(fact))
        };
        let before = promise.arms.iter().find_map(|arm| arm.since_broken.as_ref());
        let before = before
            .and_then(|id| self.case.code.promise(id))
            .map(|promise| promise.number);
        let due = owed
            .due
            .map_or_else(String::new, |due| self.tongue.due(due, &self.zone));
        self.tongue.say_with(
            key,
            &[
                ("due", due.into()),
                (
                    "whose",
                    if self.case.complaint.waits_for_the_customer() {
                        "customer"
                    } else {
                        "others"
                    }
                    .into(),
                ),
                ("done", moment(owed.evidence().map(|evidence| evidence.at))),
                ("ended", moment(owed.ended.map(|(_, at)| at))),
                ("since", since.into()),
                ("number", i64::from(before.unwrap_or_default()).into()),
            ],
        )
    }

    /// What would begin if the customer accepted the offer.
    fn if_accepted(&self) -> Vec<Value> {
        let complaint = &self.case.complaint;
        let Some(offer) = complaint.open_offer() else {
            return Vec::new();
        };
        let begins = |fact: Fact| fact == Fact::Accepted || (fact == Fact::RedressAgreed && !offer.redress.is_empty());
        let would = self
            .case
            .code
            .promises
            .iter()
            .filter(|promise| promise.since().any(begins));
        would
            .filter(|promise| promise.when.holds(complaint, ""))
            .map(|promise| {
                let why = self.tongue.say("portal-why-if-accepted");
                context! { number => promise.number, text => self.text(promise), issue => "", standing => "", folded => false, why }
            })
            .collect()
    }
}
