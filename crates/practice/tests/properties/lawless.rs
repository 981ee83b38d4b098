//! Lists of entries that no rule would have let happen: the clocks must survive them.

use jiff::{SignedDuration, Timestamp};
use practice::{
    Code, Entry, What,
    action::Action,
    entry::{Attachment, Issue, Words},
    terms::{
        Assurance, Cause, Channel, Ending, Format, Kind, Language, Level, Method, Notice, Proof, Relation, Verdict,
    },
};

use super::histories::{actor, filing, pick, redress};

/// Monday 26 October 2026, 13:00 UTC; entries lie up to four years on either side of it.
pub const MIDDLE: Timestamp = Timestamp::constant(1_793_019_600, 0);

/// Which entry, how, and when it happened and was recorded: minutes from the middle.
pub type Line = (usize, u8, i64, i64);

pub fn lawless(code: &Code, first: u8, lines: &[Line]) -> Vec<Entry> {
    let at = |minutes: i64| MIDDLE + SignedDuration::from_mins(minutes);
    let Action::File(file) = filing(first) else {
        unreachable!()
    };
    let filed = What::Filed(Box::new(file.filing));
    let told = lines
        .iter()
        .map(|(which, how, a, b)| (what(code, *which, *how), *a, *b));
    std::iter::once((filed, 0, 0))
        .chain(told)
        .zip(1..)
        .map(|((what, occurred, recorded), seq)| Entry {
            seq,
            by: actor(first.wrapping_add(u8::try_from(seq).unwrap_or(0))),
            occurred_at: at(occurred),
            recorded_at: at(recorded),
            what,
            words: Words::new(),
            twin: None,
        })
        .collect()
}

/// How many sorts of entry [`what`] knows.
pub const WHATS: usize = 35;

fn what(code: &Code, which: usize, how: u8) -> What {
    let channel = pick(Channel::ALL, how);
    let cause = pick(Cause::ALL, how);
    let offer = how % 3;
    let seq = u32::from(how % 40);
    let notice = pick(Notice::ALL, how);
    let language = Language::english();
    match which {
        0 => What::ContactBegan { channel },
        1 => What::ContactEnded {
            channel,
            solved: how.is_multiple_of(2),
        },
        2 => What::Verified {
            method: Method::CallBack,
            verdict: pick(Verdict::ALL, how),
            assurance: Assurance::Basic,
        },
        3 => What::Reclassified {
            kind: pick(Kind::ALL, how),
            service: None,
            category: Some("none".to_owned()),
        },
        4 => What::IssueAdded {
            issue: Issue {
                number: how,
                category: "billing-price".to_owned(),
            },
        },
        5 => What::UrgencySet {
            urgent: how.is_multiple_of(2),
        },
        6 => What::Assigned {
            to: "ann".to_owned(),
            team: None,
        },
        7 => What::Taken,
        8 => What::Acknowledged {
            channel,
            with: Vec::new(),
        },
        9 => What::Contacted {
            told: Vec::new(),
            channel,
            reached: how.is_multiple_of(2),
            news: how.is_multiple_of(3),
        },
        10 => What::Wrote {
            told: Vec::new(),
            notice,
            news: how.is_multiple_of(2),
        },
        11 => What::CustomerWrote { channel },
        12 => What::InformationAsked { cause },
        13 => What::InformationReceived { cause },
        14 => What::Estimated {
            date: jiff::civil::date(i16::from(how) * 38 - 100, 2, 28),
            revised: how.is_multiple_of(2),
        },
        15 => What::Sent {
            owed_by: seq,
            notice,
            channel,
            language,
            with: code.contains(notice).to_vec(),
            level: Level(how % 5),
            digest: how.is_multiple_of(3).then(|| "0".repeat(64)),
            format: how.is_multiple_of(5).then_some(Format::LargePrint),
        },
        16 => What::TakenBack { owed_by: seq, notice },
        17 => What::Bounced {
            owed_by: seq,
            notice,
            sent: (how.is_multiple_of(2)).then_some(seq),
        },
        18 => What::Offered {
            offer,
            redress: redress(how),
        },
        19 => What::Accepted {
            offer,
            proof: Proof::Call,
        },
        20 => What::Refused {
            offer: (how.is_multiple_of(2)).then_some(offer),
            proof: Proof::Call,
        },
        21 => What::Concluded {
            findings: Vec::new(),
            redress: redress(how),
        },
        22 => What::OutcomeTold { channel },
        23 => redress(1)
            .pop()
            .map_or(What::Noted, |redress| What::RedressGiven { redress }),
        24 => What::Escalated {
            to: Level(how),
            channel,
        },
        25 => What::Closed {
            ending: pick(Ending::ALL, how),
        },
        26 => What::Reopened,
        27 => What::Linked {
            other: "2".to_owned(),
            relation: pick(Relation::ALL, how),
        },
        28 => What::FileAdded {
            file: Attachment {
                id: "1".to_owned(),
                media: "text/plain".to_owned(),
                bytes: 1,
                digest: String::new(),
                internal: false,
            },
        },
        29 => What::FormatAsked {
            format: pick(Format::ALL, how),
        },
        30 => What::FormatGiven {
            format: pick(Format::ALL, how),
            channel,
            of: if how.is_multiple_of(2) { Vec::new() } else { vec![seq] },
        },
        31 => What::Repeated {
            format: pick(Format::ALL, how),
            of: vec![seq],
        },
        32 => What::SchemeReferred { case: "C-1".to_owned() },
        33 => What::SchemeReferralUndone { referral: seq },
        _ => What::PromiseBroken {
            promise: "update".to_owned(),
            nth: u32::from(how),
            due: Timestamp::MIN,
        },
    }
}
