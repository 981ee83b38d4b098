//! How long the rules take: `cargo bench -p practice`. Each line has its limit and a verdict; ends with 1 if one is
//! over it in a release build. The middle of many runs is told, since a busy machine spoils an average.
//!
//! `cargo bench -p practice -- --million` plays the whole million of random histories instead of a hundredth of it.

#[path = "../tests/properties/histories.rs"]
mod histories;
#[path = "rules/million.rs"]
mod million;

use std::{
    hint::black_box,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};
use practice::{
    Code, Complaint, Entry,
    action::{Act, Action, File, decide},
    calendar::Within,
    entry::{Actor, Filing, IssueFinding, Redress, Words},
    fault::Shelf,
    notice::{Recipient, owed},
    obligations,
    terms::{Cause, Channel, Finding, Label, Proof, Remedy, Role, Service},
};

/// For `obligations()` over thirty entries.
const DERIVED: Duration = Duration::from_micros(50);
/// For a code with its packs and calendars, parsed and checked.
const READ: Duration = Duration::from_millis(300);
/// For the due instant of a limit in hours, and of one in days.
const HOURS: Duration = Duration::from_micros(2);
const DAYS: Duration = Duration::from_micros(10);
/// For a million random histories.
const MILLION: Duration = Duration::from_mins(2);

/// Every document that ships, by the name under which codes call it.
fn shelf() -> std::io::Result<Shelf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../codes"));
    let mut shelf = Shelf::default();
    for within in ["", "packs", "calendars"] {
        for entry in std::fs::read_dir(folder.join(within))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = Path::new(within).join(path.file_name().unwrap_or_default());
                shelf.put(&name.to_string_lossy(), std::fs::read_to_string(&path)?);
            }
        }
    }
    Ok(shelf)
}

/// What was measured so far, and whether something was over its limit.
#[derive(Default)]
struct Told {
    over: bool,
}

impl Told {
    fn line(&mut self, what: &str, took: Duration, limit: Duration) {
        let verdict = if took <= limit { "ok" } else { "OVER" };
        self.over |= took > limit;
        println!("{verdict:<4} {took:>10.2?}  (limit {limit:?})  {what}");
    }
}

/// The middle of the times that something takes.
fn middle<T>(rounds: usize, mut work: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            black_box(work());
            start.elapsed()
        })
        .collect();
    times.sort();
    times.get(rounds / 2).copied().unwrap_or_default()
}

fn file() -> Action {
    let filing = Filing {
        service: Service::Internet,
        ..histories::plain::filing(&["billing-price"])
    };
    let words = Words::from([
        (Label::Nature, "Charged twice.".to_owned()),
        (Label::Email, "someone@example.org".to_owned()),
    ]);
    Action::File(Box::new(File {
        filing,
        words,
        files: Vec::new(),
        team: Some("billing".to_owned()),
    }))
}

/// What happens in a history.
type Happens = Vec<(Actor, Action)>;

/// A complaint that goes the whole way: acknowledged, asked, delayed, offered, refused, escalated, told.
fn whole_way() -> Happens {
    let text = || "words".to_owned();
    let ann = || Actor::Staff {
        id: "ann".to_owned(),
        role: Role::Adviser,
    };
    let max = || Actor::Staff {
        id: "max".to_owned(),
        role: Role::Manager,
    };
    let call = || Action::Contact {
        channel: Channel::Phone,
        reached: true,
        news: true,
        told: Vec::new(),
        summary: text(),
    };
    let credit = || {
        vec![Redress {
            issue: None,
            remedy: Remedy::Credit,
            cents: 2_000,
            currency: "CAD".to_owned(),
        }]
    };
    let date = |text: &str| text.parse().unwrap_or_default();
    let findings = || {
        vec![IssueFinding {
            issue: 1,
            finding: Finding::Upheld,
        }]
    };
    vec![
        (Actor::Customer, file()),
        (ann(), Action::Take),
        (ann(), call()),
        (ann(), Action::Note { text: text() }),
        (
            ann(),
            Action::AskInformation {
                cause: Cause::Information,
                question: text(),
            },
        ),
        (
            Actor::Customer,
            Action::CustomerWrites {
                channel: Channel::Web,
                message: text(),
            },
        ),
        (
            ann(),
            Action::Estimate {
                date: date("2026-12-18"),
                reason: text(),
            },
        ),
        (ann(), call()),
        (
            ann(),
            Action::Offer {
                redress: credit(),
                message: text(),
            },
        ),
        (
            Actor::Customer,
            Action::Refuse {
                proof: Proof::Portal,
                evidence: text(),
            },
        ),
        (
            Actor::Customer,
            Action::Escalate {
                channel: Channel::Web,
                reason: text(),
                to: None,
            },
        ),
        (max(), Action::Take),
        (max(), call()),
        (
            max(),
            Action::Offer {
                redress: credit(),
                message: text(),
            },
        ),
        (
            Actor::Customer,
            Action::Accept {
                proof: Proof::Portal,
                evidence: text(),
            },
        ),
        (
            max(),
            Action::Conclude {
                findings: findings(),
                redress: Vec::new(),
                message: text(),
            },
        ),
    ]
}

/// A complaint of which its customer is told by phone, again and again: as many turns of the regular contact.
fn called_often() -> Happens {
    let call = Action::Contact {
        channel: Channel::Phone,
        reached: true,
        news: true,
        told: Vec::new(),
        summary: "words".to_owned(),
    };
    let ann = Actor::Staff {
        id: "ann".to_owned(),
        role: Role::Adviser,
    };
    let calls = std::iter::repeat_n((ann, call), 30);
    std::iter::once((Actor::Customer, file())).chain(calls).collect()
}

/// Thirty entries of what happens, every so many hours.
fn history(code: &Code, happens: Happens, hours: i64) -> Vec<Entry> {
    let ann = Actor::Staff {
        id: "ann".to_owned(),
        role: Role::Adviser,
    };
    let mut now: Timestamp = "2026-11-09T15:00:00Z".parse().unwrap_or_default();
    let mut entries: Vec<Entry> = Vec::new();
    let mut step = |by: Actor, action: Action, entries: &mut Vec<Entry>| {
        now += SignedDuration::from_hours(hours);
        let complaint = Complaint::read("1", entries).ok();
        let case = complaint.as_ref().map(|complaint| (complaint, entries.as_slice()));
        let new = decide(code, case, &Act::now(by, action), now).unwrap_or_default();
        entries.extend(new);
        Complaint::read("1", entries).ok()
    };
    for (by, action) in happens {
        let before = entries.len();
        let Some(after) = step(by, action, &mut entries) else {
            continue;
        };
        let new: Vec<Entry> = entries.iter().skip(before).cloned().collect();
        for message in new.iter().flat_map(|entry| owed(code, &after, entry)) {
            if message.to == Recipient::Customer {
                let delivered = Action::Delivered {
                    owed_by: message.owed_by,
                    notice: message.notice,
                    channel: message.channel,
                    language: message.language,
                    with: message.with,
                    level: message.level,
                    format: None,
                    receipt: String::new(),
                };
                step(Actor::Desk, delivered, &mut entries);
            }
        }
    }
    while entries.len() < 30 {
        let text = "words".to_owned();
        step(ann.clone(), Action::Note { text }, &mut entries);
    }
    entries.truncate(30);
    entries
}

/// Every code that ships, and the one that takes longest.
fn slowest(shelf: &Shelf) -> Option<(String, Duration)> {
    let codes = shelf.documents().filter(|(name, _)| !name.contains('/'));
    codes
        .map(|(name, _)| (name.to_owned(), middle(50, || Code::read(name, shelf))))
        .max_by_key(|(_, took)| *took)
}

fn due_instants(code: &Code, told: &mut Told) {
    let (Some(calendar), Ok(since)) = (code.desk(), "2026-11-27T23:30:07Z".parse()) else {
        return;
    };
    for (text, limit) in [
        ("48 hours", HOURS),
        ("4 business hours", HOURS),
        ("40 business hours", DAYS),
        ("10 business days", DAYS),
        ("45 calendar days", DAYS),
        ("3 months", DAYS),
    ] {
        let Ok(within) = Within::parse(text) else { continue };
        let took = middle(20_000, || calendar.due(code.counting, within, since, &[]));
        told.line(&format!("due instant of {text}"), took, limit);
    }
}

fn derived(code: &Code, what: &str, entries: &[Entry], told: &mut Told) {
    let Ok(complaint) = Complaint::read("1", entries) else {
        return;
    };
    let owed = obligations(code, &complaint, entries).len();
    let took = middle(5_000, || obligations(code, &complaint, entries));
    let what = format!(
        "obligations() for {} entries, {what}: {owed} obligations",
        entries.len()
    );
    told.line(&what, took, DERIVED);
}

fn main() -> ExitCode {
    let Ok(shelf) = shelf() else {
        eprintln!("there is no folder of codes");
        return ExitCode::from(2);
    };
    let Ok(code) = Code::read("jive-canada.toml", &shelf) else {
        eprintln!("the shipped code has faults");
        return ExitCode::from(2);
    };
    let mut told = Told::default();
    if let Some((name, took)) = slowest(&shelf) {
        told.line(&format!("parse and check of the slowest code, {name}"), took, READ);
    }
    due_instants(&code, &mut told);
    for (what, happens, hours) in [("the whole way", whole_way(), 20), ("called often", called_often(), 48)] {
        derived(&code, what, &history(&code, happens, hours), &mut told);
    }
    let whole = std::env::args().any(|argument| argument == "--million");
    let played = million::played(&code, if whole { 1_000_000 } else { 10_000 });
    told.line(&played.said(), played.of_a_million(), MILLION);
    if !cfg!(debug_assertions) && told.over {
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
