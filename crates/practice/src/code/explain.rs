//! What somebody may expect of a code: for one way of coming to us, each promise with the dates it would have, and what
//! stands beside the promises: time of the customer's own, what is forbidden meanwhile, what is measured over many cases.

use jiff::{Timestamp, civil::Date};

use super::{Allowance, Code, Doing, Lock, Promise, Silence, Target, Variant, phrases::Phrasebook, publish};
use crate::{
    action::{Act, Action, File, decide},
    calendar::Within,
    complaint::Complaint,
    derive::obligations,
    entry::{Actor, Answering, Entry, Fact, Filing, Issue, Pin, Words},
    measure,
    terms::{Channel, Class, Format, Kind, Label, Language, Service},
};

/// Who comes how, and with what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Situation {
    pub channel: Channel,
    pub kind: Kind,
    pub class: Class,
    pub language: Language,
}

/// One promise, for this situation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    pub number: u8,
    pub name: String,
    /// As it is published.
    pub text: String,
    /// What its clock counts from, in the language.
    pub since: String,
    pub recurs: bool,
    /// Its clock would start on receipt; otherwise the examples say what would follow if it started now.
    pub on_receipt: bool,
    /// Empty where it is not in force on this day.
    pub examples: Vec<Example>,
    /// When its clock stands still, and what urgent means.
    pub beside: Vec<String>,
}

impl Expectation {
    /// No row of its limit holds on the day that was asked about.
    pub const fn in_force(&self) -> bool {
        !self.examples.is_empty()
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// The level that would answer, where the limit differs by level.
    pub level: Option<String>,
    pub limit: Within,
    pub published: bool,
    /// None: the calendar does not reach that far.
    pub due: Option<Timestamp>,
}

/// What such a case stands under beside its promises.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Beside {
    pub allowances: Vec<Allowed>,
    pub locks: Vec<Forbidden>,
    pub targets: Vec<Yardstick>,
}

/// Time of the customer's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Allowed {
    pub name: String,
    /// As it is published.
    pub text: String,
    /// What it counts from.
    pub since: String,
    /// It would begin on receipt; otherwise the date says until when it would last if it began now.
    pub on_receipt: bool,
    /// None: it is not in force on this day.
    pub at_least: Option<Within>,
    /// None: the calendar does not reach that far.
    pub until: Option<Timestamp>,
}

/// What we may not do, and how long.
#[derive(Debug, Clone, PartialEq)]
pub struct Forbidden {
    pub text: String,
    pub acts: Vec<Doing>,
    pub since: String,
    /// What ends it; empty: nothing does.
    pub until: String,
    pub on_receipt: bool,
}

/// What is measured over many cases, and the days of the window in which this case would count.
#[derive(Debug, Clone, PartialEq)]
pub struct Yardstick {
    pub text: String,
    /// The number of the promise whose cases are counted.
    pub of: u8,
    pub from: Date,
    pub until: Date,
}

/// What stands beside the promises for such a case, in the code's order. None where the desk has no phrasebook for the
/// language.
pub fn beside(code: &Code, situation: &Situation, now: Timestamp) -> Option<Beside> {
    let language = &situation.language;
    let phrases = code.phrasebook(language)?;
    let entries = filed(code, situation, now);
    let complaint = Complaint::read("example", &entries).ok()?;
    let level = code.level_id(complaint.level);
    let silent = |silence: &Silence| silence.when.holds(&complaint, level);
    let day = code.desk().map(|calendar| calendar.date(now));
    let allowances = code.allowances.iter().filter(|rule| rule.when.holds(&complaint, level));
    let locks = code
        .locks
        .iter()
        .filter(|lock| lock.when.holds(&complaint, level) && !lock.silent.iter().any(silent));
    let targets = code.targets.iter().filter(|target| {
        let promise = code.promise(&target.of);
        promise.is_some_and(|promise| promise.when.holds(&complaint, level))
    });
    Some(Beside {
        allowances: allowances
            .filter_map(|rule| allowed(code, rule, language, &phrases, now))
            .collect(),
        locks: locks.map(|lock| forbidden(code, lock, language, &phrases)).collect(),
        targets: targets
            .filter_map(|target| yardstick(code, target, language, &phrases, day?))
            .collect(),
    })
}

fn allowed(
    code: &Code,
    rule: &Allowance,
    language: &Language,
    phrases: &Phrasebook,
    now: Timestamp,
) -> Option<Allowed> {
    let own = rule.calendar.as_ref().and_then(|name| code.calendars.get(name));
    let calendar = own.or_else(|| code.desk())?;
    let at_least = rule.at_least.on(code.desk()?.date(now));
    let due = |within| {
        calendar
            .due(rule.counting.unwrap_or(code.counting), within, now, &[])
            .ok()
    };
    let broken = rule.since_broken.as_ref().map(|_| Fact::Broken);
    Some(Allowed {
        name: publish::fill(code, &rule.name, language, phrases),
        text: publish::allowance_text(
            code,
            rule,
            &publish::Days::on(code.desk()?.date(now)),
            language,
            phrases,
        ),
        since: said(phrases, rule.since.iter().copied().chain(broken)),
        on_receipt: rule.since.contains(&Fact::Received),
        at_least,
        until: at_least.and_then(due).and_then(|(due, _)| due),
    })
}

fn forbidden(code: &Code, lock: &Lock, language: &Language, phrases: &Phrasebook) -> Forbidden {
    Forbidden {
        text: publish::lock_text(code, lock, language, phrases),
        acts: lock.forbids.clone(),
        since: said(phrases, lock.since.iter().copied()),
        until: said(phrases, lock.until.iter().copied()),
        on_receipt: lock.since.contains(&Fact::Received),
    }
}

fn yardstick(code: &Code, target: &Target, language: &Language, phrases: &Phrasebook, day: Date) -> Option<Yardstick> {
    let (from, until) = measure::window(target.window, day);
    Some(Yardstick {
        text: publish::target_text(code, target, language, phrases),
        of: code.promise(&target.of)?.number,
        from,
        until,
    })
}

fn said(phrases: &Phrasebook, facts: impl Iterator<Item = Fact>) -> String {
    phrases.any_of(&facts.map(|fact| phrases.since(fact)).collect::<Vec<_>>())
}

/// Every promise that such a case could come to owe, in the code's order, as of an instant. None where the desk has
/// no phrasebook for the language.
pub fn expectations(code: &Code, situation: &Situation, now: Timestamp) -> Option<Vec<Expectation>> {
    let phrases = code.phrasebook(&situation.language)?;
    let entries = filed(code, situation, now);
    let complaint = Complaint::read("example", &entries).ok()?;
    let owed = obligations(code, &complaint, &entries);
    let today = code.desk()?.date(now);
    let days = publish::Days::on(today);
    let expected = code.promises.iter().filter_map(|promise| {
        let on_receipt = promise.starts_with(Fact::Received);
        let examples = if on_receipt {
            let owed = owed.iter().find(|owed| owed.promise == promise.id);
            let example = owed.and_then(|owed| {
                Some(Example {
                    level: None,
                    limit: owed.trace.within?,
                    published: owed.published,
                    due: owed.due,
                })
            });
            example.into_iter().collect()
        } else {
            later(code, promise, &complaint, &situation.language, now)
        };
        let lapsed = || promise.when.holds(&complaint, "") && promise.is_out_of_force(code, today);
        (!examples.is_empty() || lapsed()).then(|| Expectation {
            number: promise.number,
            name: publish::fill(code, &promise.name, &situation.language, &phrases),
            text: if examples.is_empty() {
                publish::page_text(code, promise, today, &situation.language, &phrases)
            } else {
                publish::promise_text(code, promise, &days, &situation.language, &phrases)
            },
            since: publish::since(promise, &phrases),
            recurs: promise.recurs.is_some(),
            on_receipt,
            examples,
            beside: publish::beside(code, promise, &situation.language, &phrases)
                .into_iter()
                .map(|line| format!("{}{}{}", line.label, phrases.page.colon, line.said))
                .collect(),
        })
    });
    Some(expected.collect())
}

/// The limits of a promise that something later starts, as if it started now.
fn later(code: &Code, promise: &Promise, complaint: &Complaint, language: &Language, now: Timestamp) -> Vec<Example> {
    let example = |level: Option<String>, variant: &Variant| {
        let (calendar, counting) = code.counted_by(promise)?;
        let limit = variant.limit_on(calendar.date(now))?;
        let due = calendar.due(counting, limit, now, &[]).ok().and_then(|(due, _)| due);
        Some(Example {
            level,
            limit,
            published: variant.within.is_some(),
            due,
        })
    };
    let by_level: Vec<Example> = code
        .levels
        .iter()
        .filter(|level| promise.when.holds(complaint, &level.id))
        .filter_map(|level| {
            let variant = promise.variant(complaint, &level.id)?;
            example(Some(level.name.in_language(language).to_owned()), variant)
        })
        .collect();
    let same = by_level
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a.limit == b.limit && a.published == b.published));
    let all = by_level.len() == code.levels.len();
    match by_level.first() {
        Some(first) if same && all => vec![Example {
            level: None,
            ..first.clone()
        }],
        _ => by_level,
    }
}

/// The case file of such a filing.
fn filed(code: &Code, situation: &Situation, now: Timestamp) -> Vec<Entry> {
    let category = code
        .categories
        .last()
        .map(|category| category.id.clone())
        .unwrap_or_default();
    let file = File {
        filing: Filing {
            kind: situation.kind,
            channel: situation.channel,
            service: Service::Other,
            class: situation.class,
            issues: vec![Issue { number: 1, category }],
            answering: Answering {
                by: Some(Channel::Email),
                language: situation.language.clone(),
                format: Format::Standard,
            },
            anonymous: false,
            on_behalf: false,
            zone: None,
            earlier: Vec::new(),
            pin: Pin {
                code: code.id.clone(),
                version: code.version.clone(),
                digest: String::new(),
                tzdata: crate::calendar::tzdata_version().to_owned(),
            },
            brand: None,
        },
        words: Words::from([
            (Label::Nature, "an example".to_owned()),
            (Label::Email, "someone@example.org".to_owned()),
        ]),
        files: Vec::new(),
        team: None,
    };
    decide(
        code,
        None,
        &Act::now(Actor::Customer, Action::File(Box::new(file))),
        now,
    )
    .unwrap_or_default()
}
