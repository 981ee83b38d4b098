//! Histories that nobody thought of: throws of the dice become acts, and the rules say which of them may happen.

#[path = "../common/plain.rs"]
pub mod plain;

use jiff::{SignedDuration, Timestamp, ToSpan};
use practice::{
    Code, Complaint, Entry,
    action::{Act, Action, File, Posting, decide},
    entry::{Actor, Answering, Filing, IssueFinding, Redress, Words},
    notice::{Owed, Recipient, owed},
    terms::{
        Assurance, Cause, Channel, Class, Ending, Finding, Format, Kind, Label, Language, Method, Proof, Remedy, Role,
        Service, Verdict,
    },
};

/// One throw of the dice: who, what, how long after the last act, how long before it is recorded.
#[derive(Debug, Clone, Copy)]
pub struct Throw {
    pub who: u8,
    pub what: u8,
    pub how: u8,
    pub minutes: u32,
    pub ago: u32,
}

pub fn pick<T: Copy>(all: &[T], how: u8) -> T {
    all[usize::from(how) % all.len()]
}

pub fn actor(who: u8) -> Actor {
    let staff = |id: &str, role| Actor::Staff {
        id: id.to_owned(),
        role,
    };
    match who % 12 {
        0 | 1 => Actor::Customer,
        2 => Actor::Representative,
        3 => Actor::Desk,
        4 | 5 => staff("ann", Role::Adviser),
        6 => staff("bob", Role::Adviser),
        7 => staff("max", Role::Manager),
        8 | 9 => staff("dee", Role::Director),
        10 => staff("pat", Role::Mailroom),
        _ => Actor::Key { id: "key".to_owned() },
    }
}

pub fn redress(how: u8) -> Vec<Redress> {
    let one = Redress {
        issue: None,
        remedy: pick(Remedy::ALL, how),
        cents: 500,
        currency: "CAD".to_owned(),
    };
    vec![one; usize::from(how % 3)]
}

pub const CATEGORIES: [&str; 4] = ["billing-price", "service-lost", "billing-question", "other-matter"];

pub fn filing(how: u8) -> Action {
    let by = pick(
        &[Some(Channel::Email), Some(Channel::Phone), Some(Channel::Letter), None],
        how / 3,
    );
    let words = Words::from([
        (Label::Nature, "It rings no more.".to_owned()),
        (Label::Email, "someone@example.org".to_owned()),
        (Label::Phone, "613-555-0142".to_owned()),
        (Label::Address, "1 Main Street".to_owned()),
    ]);
    let filing = Filing {
        kind: pick(&[Kind::Complaint, Kind::Complaint, Kind::Question], how),
        channel: pick(Channel::ALL, how),
        service: pick(Service::ALL, how),
        class: pick(Class::ALL, how),
        answering: Answering {
            by,
            ..plain::answering()
        },
        anonymous: by.is_none(),
        ..plain::filing(&[pick(&CATEGORIES, how / 5)])
    };
    Action::File(Box::new(File {
        filing,
        words,
        files: Vec::new(),
        team: None,
    }))
}

/// An act that may or may not be allowed just now.
pub fn action(code: &Code, throw: Throw, complaint: &Complaint, outbox: &[Owed], now: Timestamp) -> Action {
    let how = throw.how;
    let text = || "words".to_owned();
    let channel = pick(Channel::ALL, how);
    let cause = pick(Cause::ALL, how);
    let category = || pick(&CATEGORIES, how).to_owned();
    let message = outbox.get(usize::from(how) % outbox.len().max(1));
    match throw.what % 44 {
        0 => Action::BeginContact { channel },
        1 | 2 => Action::EndContact {
            solved: how.is_multiple_of(2),
        },
        3 => Action::Verify {
            method: Method::AccountPin,
            verdict: pick(Verdict::ALL, how),
            assurance: Assurance::Full,
        },
        4 => Action::Acknowledge { channel },
        5 | 6 => Action::Contact {
            told: Vec::new(),
            channel,
            reached: !how.is_multiple_of(3),
            news: how.is_multiple_of(2),
            summary: text(),
        },
        7 => Action::Write {
            told: Vec::new(),
            message: text(),
            news: how.is_multiple_of(2),
        },
        8 => Action::CustomerWrites {
            channel,
            message: text(),
        },
        9 | 10 => Action::AskInformation {
            cause,
            question: text(),
        },
        11 | 12 => Action::ReceiveInformation { cause },
        13 => Action::Note { text: text() },
        14 | 15 => {
            let zone = code.desk().unwrap().zone().clone();
            let date = now
                .to_zoned(zone)
                .date()
                .checked_add((i64::from(how) % 30 - 2).days())
                .unwrap();
            Action::Estimate { date, reason: text() }
        }
        16 => {
            let category = (how.is_multiple_of(2)).then(category);
            Action::Reclassify {
                kind: pick(Kind::ALL, how),
                service: None,
                category,
                reason: text(),
            }
        }
        17 => Action::AddIssue {
            category: category(),
            nature: text(),
        },
        18 => Action::SetUrgent {
            urgent: how.is_multiple_of(2),
            reason: text(),
        },
        19 => Action::ChangeDetails {
            by: Some(channel),
            language: Some(Language::new("fr").unwrap()),
            words: Words::new(),
            only_here: how.is_multiple_of(2),
        },
        20 => Action::Take,
        21 => Action::Except {
            staff: pick(&["ann", "dee", "max"], how).to_owned(),
            reason: text(),
        },
        22 | 23 => Action::Offer {
            redress: redress(how),
            message: text(),
        },
        24 => Action::Accept {
            proof: pick(Proof::ALL, how),
            evidence: text(),
        },
        25 => Action::Refuse {
            proof: pick(Proof::ALL, how),
            evidence: text(),
        },
        26 | 27 => {
            let finding = pick(Finding::ALL, how);
            let findings = complaint
                .issues
                .iter()
                .map(|issue| IssueFinding {
                    issue: issue.number,
                    finding,
                })
                .collect();
            Action::Conclude {
                findings,
                redress: redress(how),
                message: text(),
            }
        }
        28 => Action::TellOutcome { channel },
        29 => match redress(1).pop() {
            Some(redress) => Action::GiveRedress {
                redress,
                evidence: text(),
            },
            None => Action::Take,
        },
        30 => Action::Escalate {
            channel,
            reason: text(),
            to: None,
        },
        31 => Action::Deadlock { reason: text() },
        32 => Action::TellOfScheme { channel },
        33 if how.is_multiple_of(4) => Action::Refer { case: text() },
        33 if how.is_multiple_of(5) => Action::UndoReferral { reason: text() },
        33 => Action::CloseReferral {
            settled: how.is_multiple_of(2),
        },
        34 | 35 => Action::Close {
            ending: pick(Ending::ALL, how),
            reason: text(),
            known: None,
        },
        36 => Action::Reopen { reason: text() },
        37 => Action::AnswerSatisfaction {
            satisfied: how.is_multiple_of(2),
            message: text(),
        },
        38 => match message {
            Some(owed) => Action::Delivered {
                owed_by: owed.owed_by,
                notice: owed.notice,
                channel: owed.channel,
                language: owed.language.clone(),
                with: owed.with.clone(),
                level: owed.level,
                format: Some(complaint.answering.format).filter(|format| format.is_had_by(owed.channel)),
                receipt: String::new(),
            },
            None => Action::NoticeBreaches,
        },
        40 => Action::AskFormat {
            format: pick(Format::ALL, how),
        },
        41 => Action::GiveFormat {
            channel: Channel::Letter,
            of: if how.is_multiple_of(2) {
                Vec::new()
            } else {
                complaint.deliveries.keys().take(1).map(|(seq, _)| *seq).collect()
            },
            how: text(),
        },
        42 | 43 => Action::Repeat,
        _ if how.is_multiple_of(5) => Action::Return {
            sent: sent(complaint).unwrap_or_default(),
            why: text(),
        },
        _ => match message {
            Some(owed) if how.is_multiple_of(3) => Action::Undelivered {
                owed_by: owed.owed_by,
                notice: owed.notice,
                why: text(),
            },
            Some(owed) => Action::Deliver {
                owed_by: owed.owed_by,
                notice: owed.notice,
                channel,
                with: owed.with.clone(),
                posting: Posting::default(),
            },
            None => Action::NoticeBreaches,
        },
    }
}

/// A message that left.
fn sent(complaint: &Complaint) -> Option<u32> {
    complaint.deliveries.values().find_map(|delivery| match delivery {
        practice::complaint::Delivery::Sent(seq) => Some(*seq),
        _ => None,
    })
}

/// A history that the rules allow: the acts that were refused left nothing behind.
pub fn history(code: &Code, throws: &[Throw]) -> Vec<Entry> {
    let mut now: Timestamp = "2026-10-26T13:00:00Z".parse().unwrap();
    let mut entries: Vec<Entry> = Vec::new();
    let mut complaint: Option<Complaint> = None;
    let mut outbox: Vec<Owed> = Vec::new();
    for throw in throws {
        now += SignedDuration::from_mins(i64::from(throw.minutes));
        let occurred_at = (throw.ago > 0).then(|| now - SignedDuration::from_mins(i64::from(throw.ago)));
        let (by, action) = match &complaint {
            None => (actor(throw.who), filing(throw.how)),
            Some(complaint) => {
                let action = action(code, *throw, complaint, &outbox, now);
                let desk = matches!(
                    action,
                    Action::Delivered { .. } | Action::Undelivered { .. } | Action::NoticeBreaches
                );
                (if desk { Actor::Desk } else { actor(throw.who) }, action)
            }
        };
        let case = complaint.as_ref().map(|complaint| (complaint, entries.as_slice()));
        let Ok(new) = decide(
            code,
            case,
            &Act {
                by,
                occurred_at,
                action,
            },
            now,
        ) else {
            continue;
        };
        match &mut complaint {
            Some(complaint) => complaint.catch_up(&[entries.as_slice(), &new].concat()).unwrap(),
            none => *none = Some(Complaint::read("1", &new).unwrap()),
        }
        let after = complaint.as_ref().unwrap();
        outbox.extend(
            new.iter()
                .flat_map(|entry| owed(code, after, entry))
                .filter(|owed| owed.to == Recipient::Customer),
        );
        entries.extend(new);
    }
    entries
}
