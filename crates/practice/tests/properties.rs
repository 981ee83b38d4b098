//! What holds for every history, not only for those that somebody thought of.

#[path = "properties/dice.rs"]
mod dice;
#[path = "properties/histories.rs"]
mod histories;
#[path = "properties/lawless.rs"]
mod lawless;

use std::sync::LazyLock;

use dice::{throw, unruly};
use histories::{history, pick};
use jiff::{SignedDuration, Timestamp};
use lawless::{MIDDLE, lawless};
use practice::{
    Code, Complaint, Entry, What,
    action::{Act, Action, decide},
    calendar::{AfterClose, Counting, Ends, FirstDay, Pause, Roll, Span, Unit, Within},
    entry::{Actor, Issue},
    fault::Shelf,
    notice::owed,
    obligation::{Obligation, Standing},
    obligations,
    terms::{Kind, Notice},
    together::{others, twin},
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

[promise.each]
number = 24
since = "received"
per = "issue"
kept_by = { fact = "outcome-told" }
discharged_by = ["closed"]
name = { en = "Each", fr = "Chacun", es = "Cada uno" }
text = { en = "{bill.within}, {other.within}.", fr = "{bill.within}, {other.within}.", es = "{bill.within}, {other.within}." }
variant.bill = { when = { category = ["billing-price"] }, within = "5 business days" }
variant.other = { when = "otherwise", within = "15 business days" }

[[pause]]
cause = "third-party"
holds = ["conclude", "settle", "update", "hear"]

[[pause]]
cause = "customer-away"
holds = ["update", "daily", "escalation"]

[[section]]
id = "more"
title = { en = "More", fr = "Plus", es = "Más" }
promises = ["daily", "settle", "hear", "each"]
"#;
    shelf
        .put("jive-canada.toml", format!("{code}{more}"))
        .put("packs/ca-ccts.toml", include_str!("../../../codes/packs/ca-ccts.toml"))
        .put(
            "packs/ca-accessibility.toml",
            include_str!("../../../codes/packs/ca-accessibility.toml"),
        )
        .put(
            "calendars/ca-federal.toml",
            include_str!("../../../codes/calendars/ca-federal.toml"),
        );
    Code::read("jive-canada.toml", &shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()))
});

fn of(entries: &[Entry]) -> Vec<Obligation> {
    let complaint = Complaint::read("1", entries).unwrap();
    obligations(&CODE, &complaint, entries)
}

fn last_at(entries: &[Entry]) -> Timestamp {
    entries.iter().map(|entry| entry.recorded_at).max().unwrap()
}

/// And then this happened.
fn then(entries: &[Entry], what: What, at: Timestamp) -> Vec<Entry> {
    let last = entries.last().unwrap();
    let next = Entry {
        seq: last.seq + 1,
        recorded_at: at,
        occurred_at: at,
        what,
        words: practice::entry::Words::default(),
        twin: None,
        ..last.clone()
    };
    entries.iter().cloned().chain([next]).collect()
}

/// A complaint of which a part was split off, as `2`.
struct Parted {
    whole: Vec<Entry>,
    part: Vec<Entry>,
    /// That went; none: what nobody had named before did, under this category.
    issues: Vec<u8>,
    category: Option<&'static str>,
}

fn parted(entries: &[Entry], goes: u8, named: u8, at: Timestamp) -> Parted {
    let all = Complaint::read("1", entries).unwrap().issues;
    let mut issues: Vec<u8> = all.iter().map(|issue| issue.number).collect();
    issues.retain(|number| goes >> (number % 8) & 1 == 1);
    if issues.len() == all.len() {
        issues.clear();
    }
    let category = issues.is_empty().then(|| pick(&histories::CATEGORIES, named));
    let off = What::SplitOff {
        other: "2".into(),
        issues: issues.clone(),
    };
    let whole = then(entries, off, at);
    let part = practice::splitting::part("1", &whole, whole.last().unwrap(), category, "");
    Parted {
        whole,
        part,
        issues,
        category,
    }
}

fn is_broken(standing: Standing) -> bool {
    matches!(standing, Standing::BrokenOwed | Standing::Broken | Standing::KeptLate)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is said of a call: a complaint is solved at first contact only if something was accepted or told.
    #[test]
    fn nothing_is_settled_that_was_neither_accepted_nor_told(throws in prop::collection::vec(throw(), 1..60)) {
        let entries = history(&CODE, &throws);
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
    fn a_breach_never_leaves(throws in prop::collection::vec(throw(), 1..60)) {
        let entries = history(&CODE, &throws);
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
    fn what_was_noticed_is_what_was_broken(throws in prop::collection::vec(throw(), 1..60)) {
        let entries = history(&CODE, &throws);
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
    fn nothing_is_due_before_it_began(throws in prop::collection::vec(throw(), 1..60)) {
        let entries = history(&CODE, &throws);
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
    fn each_obligation_has_a_number_of_its_own(throws in prop::collection::vec(throw(), 1..60)) {
        let entries = history(&CODE, &throws);
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
    fn reading_and_adding_come_to_the_same(throws in prop::collection::vec(throw(), 1..60), cut in any::<prop::sample::Index>()) {
        let entries = history(&CODE, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let length = cut.index(entries.len()).max(1);
        let mut complaint = Complaint::read("1", &entries[..length]).unwrap();
        complaint.catch_up(&entries).unwrap();
        prop_assert_eq!(complaint, Complaint::read("1", &entries).unwrap());
    }

    /// Whatever is done at the complaint with which this one is handled: what was due here keeps its due instant, and
    /// what was broken stays so. Only a new date that the customer is told moves what a new date moves.
    #[test]
    fn handling_two_together_moves_no_clock(
        own in prop::collection::vec(throw(), 1..40),
        there in prop::collection::vec(throw(), 1..40),
    ) {
        let (mut entries, other) = (history(&CODE, &own), history(&CODE, &there));
        let (Some(last), false) = (entries.last().cloned(), other.is_empty()) else { return Ok(()) };
        let put = |entries: &mut Vec<Entry>, what: What| {
            let last = entries.last().unwrap();
            let next = Entry { seq: last.seq + 1, occurred_at: last.recorded_at, what, words: practice::entry::Words::default(), ..last.clone() };
            entries.push(next);
        };
        put(&mut entries, What::MergedInto { other: "2".into() });
        let before = of(&entries);
        for length in 2..=other.len() {
            let theirs = Complaint::read("2", &other[..length]).unwrap();
            let complaint = Complaint::read("1", &entries).unwrap();
            let new = &other[length - 1];
            if !matches!(new.what, What::Estimated { .. }) {
                entries.extend(twin(new, (&theirs, &other[..length]), (&complaint, &entries)));
            }
        }
        put(&mut entries, What::Unmerged { other: "2".into() });
        let after = of(&entries);
        let recurs = |promise: &str| CODE.promise(promise).is_some_and(|promise| promise.recurs.is_some());
        for one in before.iter().filter(|one| one.due.is_some() && !recurs(&one.promise)) {
            let found = after.iter().find(|found| found.promise == one.promise && found.nth == one.nth);
            let Some(found) = found else { panic!("{}#{} is gone", one.promise, one.nth) };
            prop_assert_eq!(found.due, one.due, "{}#{}", one.promise, one.nth);
            if is_broken(one.standing(last.recorded_at)) {
                prop_assert!(is_broken(found.standing(last.recorded_at)), "{:?}", found);
            }
        }
        for entry in entries.iter().filter(|entry| entry.twin.is_some()) {
            let complaint = Complaint::read("1", &entries).unwrap();
            prop_assert_eq!(owed(&CODE, &complaint, entry), vec![], "{:?}", entry);
        }
    }

    /// To split a complaint moves no due instant and changes no standing, neither of the whole nor of the part; what is
    /// owed for one issue goes on where the issue is, and nowhere else. To undo it leaves the whole as it was.
    #[test]
    fn splitting_moves_no_clock(
        throws in prop::collection::vec(throw(), 1..60),
        goes in any::<u8>(),
        named in any::<u8>(),
    ) {
        let entries = history(&CODE, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let now = last_at(&entries);
        let complaint = Complaint::read("1", &entries).unwrap();
        let before = of(&entries);
        let Parted { whole, part, issues, category } = parted(&entries, goes, named, now);
        let (here, there) = (of(&whole), of(&part));
        let stayed = |issue: u8| !issues.contains(&issue);
        let went = |issue: u8| if issues.is_empty() { issue == 1 } else { issues.contains(&issue) };
        for (side, owed, goes_on) in [("whole", &here, &stayed as &dyn Fn(u8) -> bool), ("part", &there, &went)] {
            for one in &before {
                let found = owed.iter().find(|found| found.promise == one.promise && found.nth == one.nth);
                let Some(found) = found else { panic!("{}#{} is gone from the {side}", one.promise, one.nth) };
                prop_assert_eq!((found.due, found.since), (one.due, one.since), "{} {}#{}", side, one.promise, one.nth);
                prop_assert_eq!(&found.performed, &one.performed, "{} {}#{}", side, one.promise, one.nth);
                let (was, is) = (one.standing(now), found.standing(now));
                if one.issue.is_none_or(goes_on) {
                    prop_assert_eq!(is, was, "{} {}#{}", side, one.promise, one.nth);
                } else {
                    prop_assert_eq!(is_broken(is), is_broken(was), "{} {}#{}", side, one.promise, one.nth);
                    prop_assert!(!found.is_owed(now), "{} {}#{} is owed twice", side, one.promise, one.nth);
                }
            }
        }
        if category.is_none() {
            prop_assert_eq!((here.len(), there.len()), (before.len(), before.len()));
        }
        let split = Complaint::read("2", &part).unwrap();
        for entry in part.iter().filter(|entry| entry.twin.is_some()) {
            prop_assert_eq!(owed(&CODE, &split, entry), vec![], "{:?}", entry);
        }
        let whole = then(&whole, What::SplitUndone { other: "2".into() }, now);
        prop_assert_eq!(of(&whole), before);
        prop_assert_eq!(Complaint::read("1", &whole).unwrap().issues, complaint.issues);
        let undone = then(&part, What::SplitUndone { other: "1".into() }, now);
        for one in of(&undone) {
            prop_assert!(!one.is_owed(now), "{}#{} is owed in what was put back", one.promise, one.nth);
        }
    }

    /// What was broken when a complaint was split is noticed once for both, under the number of the whole; and nothing
    /// that is broken in the part goes unnoticed.
    #[test]
    fn what_was_broken_before_a_split_is_noticed_once(
        throws in prop::collection::vec(throw(), 1..40),
        goes in any::<u8>(),
        named in any::<u8>(),
        gap in 0_i64..90_000,
        later in 1_i64..90_000,
    ) {
        let entries = history(&CODE, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let split = last_at(&entries) + SignedDuration::from_mins(gap);
        let now = split + SignedDuration::from_mins(later);
        let Parted { whole, part, .. } = parted(&entries, goes, named, split);
        let noticed = |entries: &[Entry]| {
            let complaint = Complaint::read("1", entries).unwrap();
            let act = Act::now(Actor::Desk, Action::NoticeBreaches);
            decide(&CODE, Some((&complaint, entries)), &act, now).unwrap()
        };
        let (here, own) = (noticed(&whole), noticed(&part));
        let mut both = here.iter().collect::<Vec<_>>();
        both.retain(|entry| others(&whole, entry) == ["2"]);
        let complaint = Complaint::read("2", &part).unwrap();
        let owed = of(&part);
        for one in &owed {
            let Some(due) = one.broken_at(now) else { continue };
            let is = |entry: &Entry| matches!(&entry.what, What::PromiseBroken { promise, nth, due: at } if (promise, *nth, *at) == (&one.promise, one.nth, due));
            let before = complaint.broken_noticed.contains(&(one.promise.clone(), one.nth));
            let times = usize::from(before) + own.iter().filter(|entry| is(entry)).count() + both.iter().filter(|entry| is(entry)).count();
            prop_assert_eq!(times, 1, "{}#{} {}", one.promise, one.nth, due);
        }
        for entry in both {
            let What::PromiseBroken { promise, nth, due } = &entry.what else { panic!("{entry:?}") };
            prop_assert!(*due < split);
            prop_assert!(owed.iter().any(|one| (&one.promise, one.nth, one.due) == (promise, *nth, Some(*due))), "{entry:?} is nothing to the part");
        }
    }

    /// What a reclassification names is about the first issue that is there, wherever the others have gone: its clock has
    /// the limit of the new category, and no clock of another issue moves.
    #[test]
    fn reclassifying_is_about_the_first_issue_that_is_there(
        throws in prop::collection::vec(throw(), 1..40),
        goes in any::<u8>(),
        more in 1_u8..4,
    ) {
        let mut entries = history(&CODE, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let now = last_at(&entries);
        for _ in 0..more {
            let number = Complaint::read("1", &entries).unwrap().last_issue + 1;
            let issue = Issue { number, category: "other-matter".to_owned() };
            entries = then(&entries, What::IssueAdded { issue }, now);
        }
        let Parted { whole, part, .. } = parted(&entries, goes, 0, now);
        for side in [whole, part] {
            let before = Complaint::read("1", &side).unwrap();
            let first = before.issues[0].number;
            let what = What::Reclassified { kind: before.kind, service: None, category: Some("billing-price".to_owned()) };
            let named = then(&side, what, now);
            let after = Complaint::read("1", &named).unwrap();
            prop_assert_eq!(&after.issues[0].category, "billing-price");
            prop_assert_eq!(&after.issues[1..], &before.issues[1..]);
            let owed = of(&named);
            for one in of(&side).iter().filter(|one| one.promise == "each") {
                let found = owed.iter().find(|found| found.promise == one.promise && found.nth == one.nth).unwrap();
                let latched = one.due.is_some_and(|due| due < now);
                if one.issue == Some(first) && !latched {
                    let within = Within::Span(Span { from: None, count: 5, unit: Unit::BusinessDay });
                    let (due, _) = CODE.desk().unwrap().due(CODE.counting, within, one.since, &[]).unwrap();
                    prop_assert_eq!(found.due, due);
                } else {
                    prop_assert_eq!((found.due, found.standing(now)), (one.due, one.standing(now)), "issue {:?}", one.issue);
                }
            }
        }
    }

    /// Any list of entries can be looked at, even one that no rule would have let happen.
    #[test]
    fn any_history_can_be_survived(raw in unruly(), first in any::<u8>(), now in -4_000_000_i64..4_000_000) {
        let entries = lawless(&CODE, first, &raw);
        let now = MIDDLE + SignedDuration::from_mins(now);
        let complaint = Complaint::read("1", &entries).unwrap();
        let _ = complaint.stage();
        let _ = complaint.undelivered().count();
        for one in obligations(&CODE, &complaint, &entries) {
            let _ = one.standing(now);
            let _ = practice::story::why::why(&CODE, &one, now);
        }
        for entry in &entries {
            let _ = owed(&CODE, &complaint, entry);
        }
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
