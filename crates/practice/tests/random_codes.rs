//! What holds under every code that check accepts, not only under the one that ships.

#[path = "properties/codes.rs"]
mod codes;
#[path = "properties/dice.rs"]
mod dice;
#[path = "properties/histories.rs"]
mod histories;
#[path = "properties/lawless.rs"]
mod lawless;

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use codes::{Draft, draft};
use dice::{throw, unruly};
use histories::{Throw, history};
use jiff::{SignedDuration, Timestamp};
use lawless::{MIDDLE, lawless};
use practice::{
    Code, Complaint, Entry, What,
    obligation::{Ended, Obligation, Standing},
    obligations, obligations_of,
    story::why::why,
};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};

/// How long one derivation may take on a machine that has other things to do; it takes milliseconds.
const PATIENCE: Duration = Duration::from_secs(20);

fn of(code: &Code, entries: &[Entry]) -> Vec<Obligation> {
    let complaint = Complaint::read("1", entries).unwrap();
    let begun = Instant::now();
    let owed = obligations(code, &complaint, entries);
    assert!(
        begun.elapsed() < PATIENCE,
        "{:?} for {} entries",
        begun.elapsed(),
        entries.len()
    );
    owed
}

fn broken(one: &Obligation, now: Timestamp) -> bool {
    matches!(
        one.standing(now),
        Standing::BrokenOwed | Standing::Broken | Standing::KeptLate
    )
}

fn last(entries: &[Entry]) -> Timestamp {
    entries.iter().map(|entry| entry.recorded_at).max().unwrap()
}

/// As the register writes it down and reads it again.
fn noted(entries: &[Entry]) -> Vec<Entry> {
    let again = |what: &What| serde_json::from_str(&serde_json::to_string(what).unwrap()).unwrap();
    entries
        .iter()
        .map(|entry| Entry {
            what: again(&entry.what),
            ..entry.clone()
        })
        .collect()
}

fn throws() -> impl Strategy<Value = Vec<Throw>> {
    prop::collection::vec(throw(), 1..80)
}

proptest! {
    // 256 cases each; PROPTEST_CASES asks for more.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whoever asks, however often, and however the case file came to be: the obligations are the same.
    #[test]
    fn one_history_has_one_set_of_obligations(draft in draft(), throws in throws(), cut in any::<prop::sample::Index>()) {
        let Ok(code) = draft.read() else { return Ok(()) };
        let entries = history(&code, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let owed = of(&code, &entries);
        prop_assert_eq!(&owed, &of(&code, &entries));
        prop_assert_eq!(&owed, &of(&draft.read().unwrap(), &noted(&entries)));
        let length = cut.index(entries.len()).max(1);
        let mut complaint = Complaint::read("1", &entries[..length]).unwrap();
        let early = obligations(&code, &complaint, &entries[..length]);
        complaint.catch_up(&entries).unwrap();
        prop_assert_eq!(&owed, &obligations(&code, &complaint, &entries));
        // What was asked on the way has changed nothing.
        prop_assert_eq!(early, of(&code, &entries[..length]));
    }

    /// Whatever is broken stays broken, under its number and with its due instant, whatever is written afterwards.
    #[test]
    fn no_breach_leaves_as_the_history_grows(draft in draft(), throws in throws(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 5)) {
        let Ok(code) = draft.read() else { return Ok(()) };
        let entries = history(&code, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let lengths: BTreeSet<usize> = cuts.iter().map(|cut| cut.index(entries.len()).max(1)).chain([entries.len()]).collect();
        let mut latched: BTreeMap<(String, u32), Timestamp> = BTreeMap::new();
        for length in lengths {
            let known = &entries[..length];
            let now = last(known);
            let owed = of(&code, known);
            for ((promise, nth), due) in &latched {
                let one = owed.iter().find(|one| one.promise == *promise && one.nth == *nth);
                let Some(one) = one else { panic!("{promise}#{nth} is gone after entry {length}") };
                prop_assert_eq!(one.due, Some(*due), "{}#{} after entry {}", promise, nth, length);
                prop_assert!(broken(one, now), "{}#{} after entry {}: {:?}", promise, nth, length, one);
            }
            let new = owed.iter().filter(|one| broken(one, now));
            latched.extend(new.map(|one| ((one.promise.clone(), one.nth), one.due.unwrap())));
        }
    }

    /// No clock runs out before it began, and each either counts, waits, is paused or says why it can't be counted.
    #[test]
    fn nothing_falls_due_before_it_began(draft in draft(), throws in throws()) {
        let Ok(code) = draft.read() else { return Ok(()) };
        let entries = history(&code, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let mut names = BTreeSet::new();
        for one in of(&code, &entries) {
            if let Some(due) = one.due {
                prop_assert!(due >= one.since, "{:?}", one);
            }
            prop_assert!(one.due.is_some() || one.paused || !one.running || one.trace.fault.is_some(), "{:?}", one);
            prop_assert!(names.insert((one.promise.clone(), one.nth)), "two of {}#{}", one.promise, one.nth);
        }
    }

    /// Who asks about one promise hears what stands among all.
    #[test]
    fn those_of_one_promise_are_the_same_among_all(draft in draft(), throws in throws()) {
        let Ok(code) = draft.read() else { return Ok(()) };
        let entries = history(&code, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let (complaint, all) = (Complaint::read("", &entries).unwrap(), of(&code, &entries));
        for promise in &code.promises {
            let among: Vec<_> = all.iter().filter(|one| one.promise == promise.id).cloned().collect();
            prop_assert_eq!(obligations_of(&code, promise, &complaint, &entries), among);
        }
    }

    /// A code printed and read again is the same.
    #[test]
    fn what_is_printed_reads_as_the_same_code(draft in draft()) {
        let Ok(code) = draft.read() else { return Ok(()) };
        let again = draft.printed();
        prop_assert!(again.read().as_ref() == Ok(&code), "{:?}", again);
    }

    /// Entries in no order, from before the calendar to after it, under whatever code: nothing panics or hangs.
    #[test]
    fn every_list_of_entries_can_be_survived(draft in draft(), lines in unruly(), first in any::<u8>(), now in -4_000_000_i64..4_000_000) {
        let Ok(code) = draft.read() else { return Ok(()) };
        let entries = lawless(&code, first, &lines);
        let now = MIDDLE + SignedDuration::from_mins(now);
        let owed = of(&code, &entries);
        prop_assert_eq!(&owed, &of(&code, &entries));
        for one in owed {
            let _ = (one.standing(now), why(&code, &one, now));
        }
    }
}

/// The dice throw what they are meant to throw: most codes are accepted, and under them everything happens that can
/// happen to a promise. Without this the properties above could hold for want of anything to hold for.
#[test]
fn random_codes_come_to_everything_that_can_happen() {
    let mut runner = TestRunner::deterministic();
    let cases = (draft(), throws());
    let (mut accepted, mut refused, mut seen) = (0, BTreeMap::<&str, usize>::new(), BTreeMap::<&str, usize>::new());
    for _ in 0..400 {
        let (draft, throws): (Draft, Vec<Throw>) = cases.new_tree(&mut runner).unwrap().current();
        let code = match draft.read() {
            Ok(code) => code,
            Err(fault) => {
                *refused.entry(fault).or_default() += 1;
                continue;
            }
        };
        accepted += 1;
        let entries = history(&code, &throws);
        if entries.is_empty() {
            continue;
        }
        let now = last(&entries);
        for one in of(&code, &entries) {
            for word in happened(&one, now) {
                *seen.entry(word).or_default() += 1;
            }
        }
    }
    println!("{accepted} of 400 accepted; refused: {refused:?}\nseen: {seen:?}");
    assert!(accepted >= 200, "{accepted} of 400 were accepted; refused: {refused:?}");
    let standings = Standing::ALL.iter().map(|standing| standing.word());
    for word in standings.chain([
        "again",
        "moved",
        "superseded",
        "calendar ended",
        "undone",
        "of a pack",
        "stood still",
        "of an issue",
        "after a breach",
    ]) {
        assert!(
            seen.get(word).is_some_and(|count| *count >= 3),
            "“{word}” hardly ever happened: {seen:?}"
        );
    }
}

fn happened(one: &Obligation, now: Timestamp) -> Vec<&'static str> {
    let marks = [
        (one.nth > 1, "again"),
        (!one.trace.moved.is_empty(), "moved"),
        (one.ended.is_some_and(|(how, _)| how == Ended::Superseded), "superseded"),
        (one.trace.fault.is_some(), "calendar ended"),
        (one.performed.iter().any(|done| done.undone.is_some()), "undone"),
        (one.promise.contains('/'), "of a pack"),
        (one.issue.is_some(), "of an issue"),
        (one.after_breach, "after a breach"),
        (!one.trace.pauses.is_empty(), "stood still"),
    ];
    let marked = marks.into_iter().filter(|(so, _)| *so).map(|(_, word)| word);
    marked.chain([one.standing(now).word()]).collect()
}
