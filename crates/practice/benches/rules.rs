//! How long the rules take: `cargo bench -p practice`. Ends with 1 if `obligations()` is over its limit in a release
//! build. The middle of many runs is told, since a busy machine spoils an average.

use std::{
    hint::black_box,
    process::ExitCode,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};
use practice::{
    Code, Complaint, Entry, What,
    action::{Act, Action, File, decide},
    calendar::Within,
    entry::{Actor, Answering, Filing, Issue, IssueFinding, Pin, Redress, Words},
    fault::Shelf,
    notice::{Recipient, owed},
    obligations,
    terms::{Cause, Channel, Class, Finding, Format, Kind, Label, Language, Proof, Remedy, Role, Service},
};

/// For `obligations()` over thirty entries.
const LIMIT: Duration = Duration::from_micros(50);

fn shelf() -> Shelf {
    let mut shelf = Shelf::default();
    shelf
        .put("jive-canada.toml", include_str!("../../../codes/jive-canada.toml"))
        .put("packs/ca-ccts.toml", include_str!("../../../codes/packs/ca-ccts.toml"))
        .put(
            "calendars/ca-federal.toml",
            include_str!("../../../codes/calendars/ca-federal.toml"),
        );
    shelf
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

/// A complaint that goes the whole way: acknowledged, asked, delayed, offered, refused, escalated, told.
fn history(code: &Code) -> Vec<Entry> {
    let filing = Filing {
        kind: Kind::Complaint,
        channel: Channel::Web,
        service: Service::Internet,
        class: Class::Consumer,
        issues: vec![Issue {
            number: 1,
            category: "billing-price".to_owned(),
        }],
        answering: Answering {
            by: Some(Channel::Email),
            language: Language::english(),
            format: Format::Standard,
        },
        anonymous: false,
        on_behalf: false,
        zone: None,
        earlier: Vec::new(),
        pin: Pin {
            code: String::new(),
            version: String::new(),
            digest: String::new(),
            tzdata: String::new(),
        },
        brand: None,
    };
    let words = Words::from([
        (Label::Nature, "Charged twice.".to_owned()),
        (Label::Email, "someone@example.org".to_owned()),
    ]);
    let file = Action::File(Box::new(File {
        filing,
        words,
        files: Vec::new(),
        team: Some("billing".to_owned()),
    }));
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
    let acts = [
        (Actor::Customer, file),
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
    ];
    let mut now: Timestamp = "2026-11-09T15:00:00Z".parse().unwrap_or_default();
    let mut entries: Vec<Entry> = Vec::new();
    let mut step = |by: Actor, action: Action, entries: &mut Vec<Entry>| {
        now += SignedDuration::from_hours(20);
        let complaint = Complaint::read("1", entries).ok();
        let case = complaint.as_ref().map(|complaint| (complaint, entries.as_slice()));
        let new = decide(code, case, &Act::now(by, action), now).unwrap_or_default();
        entries.extend(new);
        Complaint::read("1", entries).ok()
    };
    for (by, action) in acts {
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
                };
                step(Actor::Desk, delivered, &mut entries);
            }
        }
    }
    while entries.len() < 30 {
        step(ann(), Action::Note { text: text() }, &mut entries);
    }
    entries.truncate(30);
    entries
}

fn main() -> ExitCode {
    let shelf = shelf();
    let Ok(code) = Code::read("jive-canada.toml", &shelf) else {
        eprintln!("the shipped code has faults");
        return ExitCode::from(2);
    };
    let entries = history(&code);
    let Ok(complaint) = Complaint::read("1", &entries) else {
        return ExitCode::from(2);
    };
    let owed = obligations(&code, &complaint, &entries);
    let sent = entries
        .iter()
        .filter(|entry| matches!(entry.what, What::Sent { .. }))
        .count();

    let derived = middle(5_000, || obligations(&code, &complaint, &entries));
    println!(
        "obligations() for {} entries ({sent} messages), {} obligations  {derived:>10.2?}  (limit {LIMIT:?})",
        entries.len(),
        owed.len()
    );
    let folded = middle(5_000, || Complaint::read("1", &entries));
    println!("Complaint::read() for {} entries  {folded:>10.2?}", entries.len());
    let read = middle(50, || Code::read("jive-canada.toml", &shelf));
    println!("Code::read(), parse and check of the shipped code  {read:>10.2?}");
    if let Some(calendar) = code.desk()
        && let Ok(since) = "2026-11-27T23:30:07Z".parse()
    {
        for text in [
            "4 business hours",
            "40 business hours",
            "10 business days",
            "45 calendar days",
            "3 months",
        ] {
            let Ok(within) = Within::parse(text) else { continue };
            let counted = middle(5_000, || calendar.due(code.counting, within, since, &[]));
            println!("due() of {text}  {counted:>10.2?}");
        }
    }
    if !cfg!(debug_assertions) && derived > LIMIT {
        eprintln!("obligations() takes longer than {LIMIT:?}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
