//! Cases drawn by dice, over two years: what lists know of them, and what they count for.

use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use jiff::{Timestamp, civil::Date};
use practice::{
    Actor, Entry, What,
    entry::Words,
    tally::{Measure, Tally},
};
use register::CaseFile;
use rusqlite::{Connection, params};

const WEEKS: usize = 104;
const TEAMS: [&str; 5] = ["accounts", "network", "sales", "repairs", "letters"];
const CHANNELS: [&str; 6] = ["web", "phone", "email", "chat", "letter", "support-case"];
const SERVICES: [&str; 5] = ["internet", "television", "wireless", "phone-voip", "account"];
const PROMISES: [&str; 9] = [
    "acknowledge",
    "update",
    "conclude",
    "tell-outcome",
    "put-right",
    "escalation",
    "ca-ccts/tell",
    "ca-ccts/report",
    "ca-ccts/objection",
];
const ENDINGS: [&str; 5] = ["agreed", "final-answer", "answered", "withdrawn", "duplicate"];

/// A Monday.
pub fn last_week() -> Date {
    jiff::civil::date(2026, 11, 23)
}

pub fn now() -> Timestamp {
    "2026-11-27T15:00:00Z".parse().expect("an instant")
}

/// Numbers that look thrown, the same for the same case.
struct Dice(u64);

impl Dice {
    fn of(case: usize) -> Self {
        let mut dice = Self(case as u64 ^ 0x9e37_79b9_7f4a_7c15);
        dice.below(7);
        dice
    }

    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most
    }

    fn pick(&mut self, words: &[&str]) -> String {
        words[self.below(words.len())].to_owned()
    }
}

fn reference(case: usize) -> String {
    format!(
        "{:03}-{:03}-{:04}",
        case / 1_000_000,
        case / 1_000 % 1_000,
        case % 1_000
    )
}

/// The cases come evenly over the weeks.
fn week(case: usize, later: usize) -> Date {
    let cases = CASES.load(Ordering::Relaxed);
    let week = (case * WEEKS / cases + later).min(WEEKS - 1);
    let back = i64::try_from(WEEKS - 1 - week).unwrap_or(0);
    last_week().saturating_sub(jiff::Span::new().weeks(back))
}

/// How many there are.
static CASES: AtomicUsize = AtomicUsize::new(1);

pub fn case_file(case: usize) -> CaseFile {
    let entry = Entry {
        seq: 1,
        by: Actor::Desk,
        occurred_at: now(),
        recorded_at: now(),
        what: What::Noted,
        words: Words::new(),
        twin: None,
    };
    CaseFile {
        reference: reference(case),
        entries: vec![entry],
        head: register::NEW_CASE,
    }
}

/// What a case of some fifteen acts counts for.
pub fn counts(case: usize) -> Vec<Tally> {
    let mut dice = Dice::of(case);
    let team = Some(dice.pick(&TEAMS));
    let received = week(case, 0);
    let mut counts = Vec::new();
    let mut count = |measure, week, label: String, second: Option<&str>, sum| {
        counts.push(Tally {
            measure,
            week,
            team: team.clone(),
            label,
            second: second.map(str::to_owned),
            n: 1,
            sum,
        });
    };
    let service = dice.pick(&SERVICES);
    count(Measure::Kind, received, "complaint".into(), None, 0);
    count(Measure::Channel, received, dice.pick(&CHANNELS), None, 0);
    count(Measure::Service, received, service.clone(), None, 0);
    count(
        Measure::Category,
        received,
        format!("category-{}", dice.below(20)),
        Some(&service),
        0,
    );
    count(
        Measure::Language,
        received,
        dice.pick(&["en", "en", "fr", "es"]),
        None,
        0,
    );
    count(
        Measure::Class,
        received,
        dice.pick(&["consumer", "consumer", "small-business"]),
        None,
        0,
    );
    count(Measure::Reached, received, "1".into(), None, 0);
    if dice.below(5) == 0 {
        count(Measure::Reached, received, "2".into(), None, 0);
        count(Measure::Reached, received, "scheme-notice".into(), None, 0);
    }
    for promise in PROMISES {
        if dice.below(3) > 0 {
            let standing = ["kept", "kept", "kept", "kept_late", "broken"][dice.below(5)];
            count(
                Measure::Promise,
                week(case, dice.below(4)),
                promise.into(),
                Some(standing),
                0,
            );
        }
    }
    let took = dice.below(12) * dice.below(6);
    if week(case, 9) < last_week() {
        let ended = week(case, took / 7);
        count(Measure::Ending, ended, dice.pick(&ENDINGS), None, 0);
        let days = |days: usize| (days.to_string(), i64::try_from(days).unwrap_or(0));
        let (label, sum) = days(took);
        count(Measure::Days, ended, label, None, sum);
        let (label, sum) = days(took * 5 / 7);
        count(Measure::BusinessDays, ended, label, None, sum);
        count(Measure::FirstContact, ended, dice.pick(&["yes", "no"]), None, 0);
        count(
            Measure::Satisfaction,
            ended,
            dice.pick(&["yes", "no", "not-answered"]),
            None,
            0,
        );
        if dice.below(4) == 0 {
            count(Measure::Redress, ended, "credit".into(), Some("CAD"), 2_000);
        }
    } else {
        let day = received.saturating_add(jiff::Span::new().days(i64::try_from(dice.below(7)).unwrap_or(0)));
        count(Measure::Open, day, "1".into(), None, 0);
    }
    counts.sort();
    counts.dedup_by(|later, first| later.is_beside(first));
    counts
}

/// Writes what lists know of so many cases, which wait for the index.
pub fn file(database: &Path, cases: usize) {
    CASES.store(cases, Ordering::Relaxed);
    let mut file = Connection::open(database).expect("a register");
    let write = file.transaction().expect("a transaction");
    for case in 0..cases {
        let number = i64::try_from(case).expect("a small number") + 1_000;
        let reference = reference(case);
        let orders = [
            "INSERT INTO cases (reference, number) VALUES (?1, ?2)",
            "INSERT INTO unindexed (version, number) VALUES (1, ?2 + 0 * length(?1))",
            "INSERT INTO complaints (number, reference, version, code, code_version, kind, stage, open, service, language, \
             channel, class, level, name_seq, received_at, filed_at, next_due, undelivered, updated_at, urgent) \
             VALUES (?2, ?1, 1, 'jive-canada', '1', 'complaint', 'closed', 0, 'internet', 'en', 'web', 'consumer', 1, 1, \
             0, 0, 9223372036854775807, 0, 0, 0)",
        ];
        for order in orders {
            let mut order = write.prepare_cached(order).expect("SQL");
            order.execute(params![reference, number]).expect("a row");
        }
    }
    write.commit().expect("a commit");
}

/// How many bytes a table takes.
pub fn bytes(database: &Path, table: &str) -> usize {
    let file = Connection::open(database).expect("a register");
    let sum = "SELECT SUM(pgsize) FROM dbstat WHERE name = ?1";
    file.query_row(sum, [table], |row| row.get(0)).unwrap_or(0)
}

pub fn counters(database: &Path) -> usize {
    let file = Connection::open(database).expect("a register");
    let count = "SELECT COUNT(*) FROM counters";
    file.query_row(count, [], |row| row.get(0)).unwrap_or(0)
}
