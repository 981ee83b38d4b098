//! What holds for every history, not only for those that somebody thought of.

use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp, ToSpan};
use practice::{
    Code, Complaint, Entry, What,
    action::{Act, Action, File, decide},
    calendar::{AfterClose, Counting, Ends, FirstDay, Pause, Roll, Within},
    entry::{Actor, Answering, Attachment, Filing, Issue, IssueFinding, Pin, Redress, Words},
    fault::Shelf,
    notice::{Owed, Recipient, owed},
    obligation::{Obligation, Standing},
    obligations,
    terms::{
        Assurance, Cause, Channel, Class, Ending, Finding, Format, Kind, Label, Language, Level, Method, Notice, Proof,
        Relation, Remedy, Role, Service, Verdict,
    },
};
use proptest::prelude::*;

/// The shipped code, with promises of every other shape beside its own: by hours, by schedule, by urgency, with a
/// published limit.
static CODE: LazyLock<Code> = LazyLock::new(|| {
    let mut shelf = Shelf::default();
    let shipped = include_str!("../../../codes/jive-canada.toml");
    // The promises that are added below have translations that nobody has stamped.
    let code = shipped.split("\n[translated.").next().unwrap();
    let more = r#"
[promise.daily]
number = 21
since = ["received", "reopened", "reclassified"]
recurs = "schedule"
within = "1 business day"
kept_by = { fact = ["contacted", "attempted"] }
discharged_by = ["closed"]
name = { en = "Daily", fr = "Chaque jour", es = "A diario" }
text = { en = "News {within}.", fr = "Des nouvelles {within}.", es = "Noticias {within}." }

[promise.settle]
number = 22
since = "received"
kept_by = { fact = ["accepted", "outcome-told"] }
moved_by = "estimated"
discharged_by = ["closed"]
name = { en = "Settle", fr = "Régler", es = "Resolver" }
text = { en = "{urgent.within}, {calm.within}.", fr = "{urgent.within}, {calm.within}.", es = "{urgent.within}, {calm.within}." }
variant.urgent = { when = { urgent = ["yes"] }, within = "2 business days" }
variant.calm = { when = { urgent = ["no"] }, within = "6 hours" }

[promise.hear]
number = 23
since = ["customer-wrote", "bounced"]
when = { category = ["billing-price", "service-lost"] }
needs = "verified"
within = "12 business hours"
kept_by = { fact = "contacted" }
name = { en = "Hear", fr = "Entendre", es = "Escuchar" }
text = { en = "{within}.", fr = "{within}.", es = "{within}." }

[[pause]]
cause = "third-party"
holds = ["conclude", "settle", "update", "hear"]

[[pause]]
cause = "customer-away"
holds = ["update", "daily", "escalation"]

[[section]]
id = "more"
title = { en = "More", fr = "Plus", es = "Más" }
promises = ["daily", "settle", "hear"]
"#;
    shelf
        .put("jive-canada.toml", format!("{code}{more}"))
        .put("packs/ca-ccts.toml", include_str!("../../../codes/packs/ca-ccts.toml"))
        .put(
            "calendars/ca-federal.toml",
            include_str!("../../../codes/calendars/ca-federal.toml"),
        );
    Code::read("jive-canada.toml", &shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()))
});

/// One roll of the dice: who, what, how long after the last act, how long before it is recorded.
#[derive(Debug, Clone, Copy)]
struct Roll3 {
    who: u8,
    what: u8,
    how: u8,
    minutes: u32,
    ago: u32,
}

fn roll() -> impl Strategy<Value = Roll3> {
    let minutes = prop_oneof![4 => 0_u32..240, 3 => 240_u32..4_000, 1 => 4_000_u32..60_000];
    let ago = prop_oneof![4 => Just(0_u32), 1 => 0_u32..20_000];
    (any::<u8>(), any::<u8>(), any::<u8>(), minutes, ago).prop_map(|(who, what, how, minutes, ago)| Roll3 {
        who,
        what,
        how,
        minutes,
        ago,
    })
}

fn pick<T: Copy>(all: &[T], how: u8) -> T {
    all[usize::from(how) % all.len()]
}

fn actor(who: u8) -> Actor {
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

fn redress(how: u8) -> Vec<Redress> {
    let one = Redress {
        issue: None,
        remedy: pick(Remedy::ALL, how),
        cents: 500,
        currency: "CAD".to_owned(),
    };
    vec![one; usize::from(how % 3)]
}

const CATEGORIES: [&str; 4] = ["billing-price", "service-lost", "billing-question", "other-matter"];

fn filing(how: u8) -> Action {
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
        issues: vec![Issue {
            number: 1,
            category: pick(&CATEGORIES, how / 5).to_owned(),
        }],
        answering: Answering {
            by,
            language: Language::english(),
            format: Format::Standard,
        },
        anonymous: by.is_none(),
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
    Action::File(Box::new(File {
        filing,
        words,
        files: Vec::new(),
        team: None,
    }))
}

/// An act that may or may not be allowed just now.
fn action(roll: Roll3, complaint: &Complaint, outbox: &[Owed], now: Timestamp) -> Action {
    let how = roll.how;
    let text = || "words".to_owned();
    let channel = pick(Channel::ALL, how);
    let cause = pick(Cause::ALL, how);
    let category = || pick(&CATEGORIES, how).to_owned();
    let message = outbox.get(usize::from(how) % outbox.len().max(1));
    match roll.what % 40 {
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
            let zone = CODE.desk().unwrap().zone().clone();
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
        19 => {
            let answering = Answering {
                by: Some(channel),
                language: Language::new("fr").unwrap(),
                format: Format::Audio,
            };
            Action::ChangeDetails {
                answering,
                words: Words::new(),
            }
        }
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
        },
        31 => Action::Deadlock { reason: text() },
        32 => Action::TellOfScheme { channel },
        33 if how.is_multiple_of(4) => Action::Refer { case: text() },
        33 => Action::CloseReferral {
            settled: how.is_multiple_of(2),
        },
        34 | 35 => Action::Close {
            ending: pick(Ending::ALL, how),
            reason: text(),
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
            },
            None => Action::NoticeBreaches,
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
            },
            None => Action::NoticeBreaches,
        },
    }
}

/// A history that the rules allow: the acts that were refused left nothing behind.
fn history(rolls: &[Roll3]) -> Vec<Entry> {
    let mut now: Timestamp = "2026-10-26T13:00:00Z".parse().unwrap();
    let mut entries: Vec<Entry> = Vec::new();
    let mut complaint: Option<Complaint> = None;
    let mut outbox: Vec<Owed> = Vec::new();
    for roll in rolls {
        now += SignedDuration::from_mins(i64::from(roll.minutes));
        let occurred_at = (roll.ago > 0).then(|| now - SignedDuration::from_mins(i64::from(roll.ago)));
        let (by, action) = match &complaint {
            None => (actor(roll.who), filing(roll.how)),
            Some(complaint) => {
                let action = action(*roll, complaint, &outbox, now);
                let desk = matches!(
                    action,
                    Action::Delivered { .. } | Action::Undelivered { .. } | Action::NoticeBreaches
                );
                (if desk { Actor::Desk } else { actor(roll.who) }, action)
            }
        };
        let case = complaint.as_ref().map(|complaint| (complaint, entries.as_slice()));
        let Ok(new) = decide(
            &CODE,
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
            Some(complaint) => new.iter().for_each(|entry| complaint.add(entry)),
            none => *none = Some(Complaint::read("1", &new).unwrap()),
        }
        let after = complaint.as_ref().unwrap();
        outbox.extend(
            new.iter()
                .flat_map(|entry| owed(&CODE, after, entry))
                .filter(|owed| owed.to == Recipient::Customer),
        );
        entries.extend(new);
    }
    entries
}

fn of(entries: &[Entry]) -> Vec<Obligation> {
    let complaint = Complaint::read("1", entries).unwrap();
    obligations(&CODE, &complaint, entries)
}

fn is_broken(standing: Standing) -> bool {
    matches!(standing, Standing::BrokenOwed | Standing::Broken | Standing::KeptLate)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is said of a call: a complaint is solved at first contact only if something was accepted or told.
    #[test]
    fn nothing_is_settled_that_was_neither_accepted_nor_told(rolls in prop::collection::vec(roll(), 1..60)) {
        let entries = history(&rolls);
        for length in 1..=entries.len() {
            let complaint = Complaint::read("1", &entries[..length]).unwrap();
            let solved = complaint.settled || complaint.solved_at_first_contact;
            if solved && complaint.kind == Kind::Complaint {
                let answered = entries[..length].iter().any(|entry| match &entry.what {
                    What::Accepted { .. } | What::OutcomeTold { .. } => true,
                    What::Sent { notice, .. } => *notice == Notice::Outcome,
                    _ => false,
                });
                prop_assert!(answered, "after entry {}", length);
            }
        }
    }

    /// Whatever is broken when some entry is written stays broken, under the same number and with the same due
    /// instant, whatever is written afterwards.
    #[test]
    fn a_breach_never_leaves(rolls in prop::collection::vec(roll(), 1..60)) {
        let entries = history(&rolls);
        let mut broken: Vec<(String, u32, Timestamp)> = Vec::new();
        for length in 1..=entries.len() {
            let known = &entries[..length];
            let now = known.iter().map(|entry| entry.recorded_at).max().unwrap();
            let owed = of(known);
            for (promise, nth, due) in &broken {
                let one = owed.iter().find(|one| one.promise == *promise && one.nth == *nth);
                let Some(one) = one else { panic!("{promise}#{nth} is gone after entry {length}") };
                prop_assert_eq!(one.due, Some(*due), "{}#{} after entry {}", promise, nth, length);
                prop_assert!(is_broken(one.standing(now)), "{}#{} after entry {}: {:?}", promise, nth, length, one);
            }
            for one in owed {
                let known = broken.iter().any(|(promise, nth, _)| *promise == one.promise && *nth == one.nth);
                if !known && is_broken(one.standing(now)) {
                    broken.push((one.promise, one.nth, one.due.unwrap()));
                }
            }
        }
    }

    /// What the desk noticed as broken is what the history says was broken, and at that instant.
    #[test]
    fn what_was_noticed_is_what_was_broken(rolls in prop::collection::vec(roll(), 1..60)) {
        let entries = history(&rolls);
        if entries.is_empty() {
            return Ok(());
        }
        let now = entries.iter().map(|entry| entry.recorded_at).max().unwrap();
        let owed = of(&entries);
        for entry in &entries {
            if let What::PromiseBroken { promise, nth, due } = &entry.what {
                let one = owed.iter().find(|one| one.promise == *promise && one.nth == *nth);
                let Some(one) = one else { panic!("{promise}#{nth} was noticed and is gone") };
                prop_assert_eq!(one.broken_at(now), Some(*due));
            }
        }
    }

    /// No clock runs out before it began. No exception: what a new date or another limit moves is never moved
    /// before the entry that moved it, and no entry is written before the clock began.
    #[test]
    fn nothing_is_due_before_it_began(rolls in prop::collection::vec(roll(), 1..60)) {
        let entries = history(&rolls);
        if entries.is_empty() {
            return Ok(());
        }
        for one in of(&entries) {
            if let Some(due) = one.due {
                prop_assert!(due >= one.since, "{:?}", one);
            }
            // Every obligation either counts, waits, is paused or says why it can't be counted.
            prop_assert!(one.due.is_some() || one.paused || !one.running || one.trace.fault.is_some(), "{:?}", one);
        }
    }

    /// The numbers of a promise's obligations are 1, 2, 3… in the order of their beginning.
    #[test]
    fn each_obligation_has_a_number_of_its_own(rolls in prop::collection::vec(roll(), 1..60)) {
        let entries = history(&rolls);
        if entries.is_empty() {
            return Ok(());
        }
        let owed = of(&entries);
        for pair in owed.windows(2) {
            if pair[0].promise == pair[1].promise {
                prop_assert!(pair[0].nth < pair[1].nth);
            }
        }
    }

    /// A complaint read whole is the complaint read entry by entry.
    #[test]
    fn reading_and_adding_come_to_the_same(rolls in prop::collection::vec(roll(), 1..60), cut in any::<prop::sample::Index>()) {
        let entries = history(&rolls);
        if entries.is_empty() {
            return Ok(());
        }
        let length = cut.index(entries.len()).max(1);
        let mut complaint = Complaint::read("1", &entries[..length]).unwrap();
        for entry in &entries[length..] {
            complaint.add(entry);
        }
        prop_assert_eq!(complaint, Complaint::read("1", &entries).unwrap());
    }

    /// Any list of entries can be looked at, even one that no rule would have let happen.
    #[test]
    fn any_history_can_be_survived(
        raw in prop::collection::vec((0_usize..WHATS, any::<u8>(), -2_000_000_i64..2_000_000, -2_000_000_i64..2_000_000), 0..40),
        first in any::<u8>(),
        now in -4_000_000_i64..4_000_000,
    ) {
        let middle: Timestamp = "2026-10-26T13:00:00Z".parse().unwrap();
        let at = |minutes: i64| middle + SignedDuration::from_mins(minutes);
        let Action::File(file) = filing(first) else { unreachable!() };
        let filed = What::Filed(Box::new(file.filing));
        let told = std::iter::once((filed, 0, 0)).chain(raw.iter().map(|(which, how, a, b)| (what(*which, *how), *a, *b)));
        let entries: Vec<Entry> = told
            .zip(1..)
            .map(|((what, occurred, recorded), seq)| Entry {
                seq,
                by: actor(first.wrapping_add(u8::try_from(seq).unwrap())),
                occurred_at: at(occurred),
                recorded_at: at(recorded),
                what,
                words: Words::new(),
            })
            .collect();
        let complaint = Complaint::read("1", &entries).unwrap();
        let _ = complaint.stage();
        let _ = complaint.undelivered().count();
        for one in obligations(&CODE, &complaint, &entries) {
            let _ = one.standing(at(now));
            let _ = practice::story::why::why(&CODE, &one, at(now));
        }
        for entry in &entries {
            let _ = owed(&CODE, &complaint, entry);
        }
    }
}

/// How many sorts of entry [`what`] knows.
const WHATS: usize = 30;

fn what(which: usize, how: u8) -> What {
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
            with: CODE.contains(notice).to_vec(),
            level: Level(how % 5),
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
        _ => What::PromiseBroken {
            promise: "update".to_owned(),
            nth: u32::from(how),
            due: Timestamp::MIN,
        },
    }
}

const LIMITS: [&str; 12] = [
    "30 minutes",
    "4 business hours",
    "40 business hours",
    "48 hours",
    "1 business day",
    "10 business days",
    "3 calendar days",
    "45 calendar days",
    "2 weeks",
    "1 month",
    "3 months",
    "same day",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    /// A pause never makes anything due sooner, in whatever way days are counted, and a due instant is never before
    /// its beginning.
    #[test]
    fn pausing_never_shortens(
        limit in 0_usize..LIMITS.len(),
        since in 0_i64..1_000_000,
        pauses in prop::collection::vec((-20_000_i64..80_000, 0_i64..20_000), 1..4),
        ways in any::<u8>(),
    ) {
        let calendar = CODE.desk().unwrap();
        let counting = Counting {
            first_day: pick(FirstDay::ALL, ways),
            ends: pick(Ends::ALL, ways / 2),
            after_close: pick(AfterClose::ALL, ways / 6),
            roll: pick(Roll::ALL, ways / 12),
                    ..Counting::default()
        };
        let begin: Timestamp = "2026-01-05T00:00:00Z".parse().unwrap();
        let since = begin + SignedDuration::from_mins(since);
        let after = |minutes: i64| since + SignedDuration::from_mins(minutes);
        let pauses: Vec<Pause> = pauses.iter().map(|(from, length)| Pause { from: after(*from), until: Some(after(from + length)) }).collect();
        let within = Within::parse(LIMITS[limit]).unwrap();
        let (plain, _) = calendar.due(counting, within, since, &[]).unwrap();
        let (paused, _) = calendar.due(counting, within, since, &pauses).unwrap();
        prop_assert!(plain.unwrap() >= since);
        prop_assert!(paused >= plain, "{paused:?} before {plain:?}");
        let date = calendar.date(after(30_000));
        let close = calendar.close_on_or_after(date).unwrap();
        let moved = calendar.close_after_pauses(since, date, &pauses).unwrap();
        prop_assert!(moved.unwrap() >= close);
    }
}
