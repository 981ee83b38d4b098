//! What a case counts for in the reports.

#[path = "properties/dice.rs"]
mod dice;
#[path = "properties/histories.rs"]
mod histories;
#[path = "properties/lawless.rs"]
mod lawless;
mod shipped;

use std::{collections::BTreeMap, sync::LazyLock};

use dice::{throw, unruly};
use histories::history;
use lawless::lawless;
use practice::{
    Actor, Code, Complaint, Entry, What,
    calendar::Within,
    code::{Measured as Window, Statistic, Target, Texts},
    entry::{standing, taken_back},
    measure::{measure, measure_kept},
    obligation::Standing,
    obligations,
    story::Story,
    tally::{Measure, Tally, monday, tallies},
    terms::Notice,
};
use proptest::prelude::*;

static CODE: LazyLock<Code> = LazyLock::new(|| shipped::code("jive-canada"));

fn counted_by(code: &Code, entries: &[Entry]) -> Vec<Tally> {
    let complaint = Complaint::read("1", entries).unwrap();
    tallies(code, &complaint, entries, &obligations(code, &complaint, entries))
}

fn counted(entries: &[Entry]) -> Vec<Tally> {
    counted_by(&CODE, entries)
}

/// Label, second, how many, sum; whatever the week and the team.
fn of(counted: &[Tally], measure: Measure) -> Vec<(String, String, i64, i64)> {
    let mut cells: BTreeMap<(String, String), (i64, i64)> = BTreeMap::new();
    for tally in counted.iter().filter(|tally| tally.measure == measure) {
        let cell = (tally.label.clone(), tally.second.clone().unwrap_or_default());
        let known = cells.entry(cell).or_default();
        *known = (known.0 + tally.n, known.1 + tally.sum);
    }
    cells
        .into_iter()
        .map(|((label, second), (n, sum))| (label, second, n, sum))
        .collect()
}

fn row(label: &str, second: &str, n: i64, sum: i64) -> (String, String, i64, i64) {
    (label.to_owned(), second.to_owned(), n, sum)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// A complaint that is split was received once, and what was kept or broken, given and taken up again until then
    /// counts once; each issue is counted where it is. What is put back counts for nothing.
    #[test]
    fn a_split_doubles_nothing(throws in prop::collection::vec(throw(), 1..50)) {
        let entries = history(&CODE, &throws);
        let Some(last) = entries.last().cloned() else { return Ok(()) };
        let complaint = Complaint::read("1", &entries).unwrap();
        let issues: Vec<u8> = complaint.issues.iter().map(|issue| issue.number).skip(1).collect();
        if issues.is_empty() {
            return Ok(());
        }
        let put = |entries: &[Entry], what: What| -> Vec<Entry> {
            let next = Entry { seq: entries.last().unwrap().seq + 1, occurred_at: last.recorded_at, what, words: practice::entry::Words::default(), twin: None, ..last.clone() };
            entries.iter().cloned().chain([next]).collect()
        };
        let whole = put(&entries, What::SplitOff { other: "2".into(), issues: issues.clone() });
        let part = practice::splitting::part("1", &whole, whole.last().unwrap(), None, "");
        let (before, here, there) = (counted(&entries), counted(&whole), counted(&part));
        for measure in [
            Measure::Promise, Measure::Kind, Measure::Channel, Measure::Service, Measure::Language, Measure::Class,
            Measure::Reached, Measure::Redress, Measure::Reopened, Measure::Repeat, Measure::Moved, Measure::Paused,
        ] {
            prop_assert_eq!(of(&here, measure), of(&before, measure), "{:?}", measure);
            prop_assert_eq!(of(&there, measure), vec![], "{:?}", measure);
        }
        let categories = |tallies: &[Tally]| of(tallies, Measure::Category).into_iter().map(|(label, ..)| label);
        let mut both: Vec<String> = categories(&here).chain(categories(&there)).collect();
        both.sort();
        both.dedup();
        prop_assert_eq!(both, categories(&before).collect::<Vec<_>>());
        let undone = put(&part, What::SplitUndone { other: "1".into() });
        prop_assert_eq!(counted(&undone), vec![]);
    }
}

fn settled(standing: Standing) -> bool {
    matches!(
        standing,
        Standing::Kept | Standing::KeptLate | Standing::BrokenOwed | Standing::Broken
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, failure_persistence: None, ..ProptestConfig::default() })]

    /// However the history came to be known, it counts for the same; and each cell is there once.
    #[test]
    fn the_history_alone_says_what_a_case_counts_for(
        throws in prop::collection::vec(throw(), 1..60),
        cut in any::<prop::sample::Index>(),
    ) {
        let entries = history(&CODE, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let mut complaint = Complaint::read("1", &entries[..=cut.index(entries.len())]).unwrap();
        complaint.catch_up(&entries).unwrap();
        let again = tallies(&CODE, &complaint, &entries, &obligations(&CODE, &complaint, &entries));
        let counted = counted(&entries);
        prop_assert_eq!(&again, &counted);
        let a_week = |tally: &Tally| tally.week == monday(tally.week) || tally.measure == Measure::Open;
        prop_assert!(counted.iter().all(|tally| tally.n > 0 && a_week(tally)));
        prop_assert!(counted.windows(2).all(|pair| pair[0] < pair[1] && !pair[0].is_beside(&pair[1])));
    }

    /// Over any history, each promise that was kept or broken counts once, as it stands; no other does.
    #[test]
    fn each_promise_that_is_settled_counts_once(throws in prop::collection::vec(throw(), 1..60)) {
        let entries = history(&CODE, &throws);
        if entries.is_empty() {
            return Ok(());
        }
        let complaint = Complaint::read("1", &entries).unwrap();
        let mut expected: BTreeMap<(String, String), i64> = BTreeMap::new();
        for owed in obligations(&CODE, &complaint, &entries) {
            let standing = owed.standing(complaint.last_at);
            if settled(standing) {
                *expected.entry((owed.promise, standing.to_string())).or_default() += 1;
            }
        }
        let expected: Vec<_> = expected.into_iter().map(|((promise, standing), n)| row(&promise, &standing, n, 0)).collect();
        prop_assert_eq!(of(&counted(&entries), Measure::Promise), expected);
    }

    /// An act that was taken back counts as if it had been a note.
    #[test]
    fn what_was_taken_back_counts_for_nothing(
        throws in prop::collection::vec(throw(), 1..60),
        which in any::<prop::sample::Index>(),
    ) {
        let mut entries = history(&CODE, &throws);
        let before = taken_back(&entries).len();
        let taking_back = |entry: &Entry| match entry.what {
            What::SchemeReferred { .. } => Some(What::SchemeReferralUndone { referral: entry.seq }),
            _ if entry.goes_with_its_message() => Some(What::TakenBack { owed_by: entry.seq, notice: Notice::Reply }),
            _ => None,
        };
        let acts: Vec<What> = standing(&entries).filter_map(taking_back).collect();
        if acts.is_empty() {
            return Ok(());
        }
        let what = acts[which.index(acts.len())].clone();
        let last = entries.last().unwrap();
        let taken = Entry {
            seq: last.seq + 1,
            by: Actor::Desk,
            occurred_at: last.recorded_at,
            recorded_at: last.recorded_at,
            what,
            words: practice::entry::Words::new(),
            twin: None,
        };
        let (act, by) = (taken.takes_back().unwrap(), taken.seq);
        entries.push(taken);
        prop_assert_eq!(taken_back(&entries).len(), before + 1);
        let mut never = entries.clone();
        for entry in never.iter_mut().filter(|entry| entry.seq == act || entry.seq == by) {
            entry.what = What::Noted;
        }
        // What was promised over it is discharged, and what it had kept is owed again: that is told by the promises.
        let others = |entries: &[Entry]| -> Vec<Tally> {
            counted(entries).into_iter().filter(|tally| tally.measure != Measure::Promise).collect()
        };
        prop_assert_eq!(others(&entries), others(&never));
    }

    /// A target comes to the same from what is kept as from the obligations themselves.
    #[test]
    fn a_target_comes_to_the_same_from_what_is_kept(
        histories in prop::collection::vec(prop::collection::vec(throw(), 1..30), 1..6),
        later in 0_i64..90,
    ) {
        let mut code = CODE.clone();
        let target = |of: &str, within: &str, statistic| Target {
            id: format!("{of} {statistic}"),
            of: of.to_owned(),
            statistic,
            share: (statistic == Statistic::Share).then_some(80),
            within: Within::parse(within).unwrap(),
            window: Window::Quarter,
            min_cases: 1,
            source: None,
            text: Texts::same("{share} {within}"),
        };
        code.targets = vec![
            target("conclude", "2 business days", Statistic::Share),
            target("update", "3 business days", Statistic::Share),
            target("update", "3 business days", Statistic::Mean),
        ];
        let (mut owed, mut kept) = (Vec::new(), Vec::new());
        for throws in &histories {
            let entries = history(&code, throws);
            if entries.is_empty() {
                continue;
            }
            let complaint = Complaint::read("1", &entries).unwrap();
            owed.extend(obligations(&code, &complaint, &entries));
            kept.extend(counted_by(&code, &entries));
        }
        let first = jiff::civil::date(2026, 10, 26);
        let today = first.checked_add(jiff::Span::new().days(later)).unwrap();
        let midnight = code.desk().unwrap().midnight_after(today.yesterday().unwrap());
        for target in &code.targets {
            for day in [first, jiff::civil::date(2027, 1, 1)] {
                let from_all = measure(&code, target, day, &owed, midnight).unwrap();
                let from_kept = measure_kept(&code, target, day, &kept, today).unwrap();
                prop_assert_eq!((from_kept.cases, from_kept.good, from_kept.open), (from_all.cases, from_all.good, from_all.open));
                if target.statistic == Statistic::Share {
                    prop_assert_eq!((from_kept.value, from_kept.met), (from_all.value, from_all.met));
                }
            }
        }
    }

    /// Any list of entries can be counted, even one that no rule would have let happen.
    #[test]
    fn any_history_can_be_counted(raw in unruly(), first in any::<u8>()) {
        let entries = lawless(&CODE, first, &raw);
        let counted = counted(&entries);
        prop_assert_eq!(of(&counted, Measure::Kind).len(), 1);
    }
}

fn played(text: &str) -> Vec<Tally> {
    let story = Story::read(text, &CODE).unwrap_or_else(|faults| panic!("{faults:?}"));
    let played = story.play(&CODE);
    assert!(played.holds, "{}", played.told(false));
    story.tallies(&CODE)
}

macro_rules! story {
    ($name:literal) => {
        played(include_str!(concat!("stories/", $name, ".story")))
    };
}

fn week(counted: &[Tally], measure: Measure) -> Vec<String> {
    let weeks = counted.iter().filter(|tally| tally.measure == measure);
    weeks.map(|tally| tally.week.to_string()).collect()
}

#[test]
fn a_call_that_settles_it_counts_as_solved_at_first_contact() {
    let counted = story!("s06-solved-on-the-line");
    assert_eq!(of(&counted, Measure::FirstContact), [row("yes", "", 1, 0)]);
    assert_eq!(of(&counted, Measure::Ending), [row("agreed", "", 1, 0)]);
    assert_eq!(of(&counted, Measure::Redress), [row("credit", "CAD", 1, 2_000)]);
    assert_eq!(of(&counted, Measure::Days), [row("0", "", 1, 0)]);
    assert_eq!(of(&counted, Measure::Open), []);
    assert_eq!(week(&counted, Measure::Promise), vec!["2026-11-09"; 4]);
    let promises = ["acknowledge", "ca-ccts/tell", "conclude", "put-right"];
    assert_eq!(
        of(&counted, Measure::Promise),
        promises.map(|promise| row(promise, "kept", 1, 0))
    );
}

#[test]
fn what_was_given_in_parts_counts_in_parts_and_late_is_late() {
    let counted = story!("s04-redress-in-two-parts");
    assert_eq!(
        of(&counted, Measure::Redress),
        [row("credit", "CAD", 1, 2_000), row("repair", "", 1, 0)]
    );
    let promises = of(&counted, Measure::Promise);
    assert!(promises.contains(&row("put-right", "kept_late", 1, 0)), "{promises:?}");
    // From Monday 9 to Friday 20 November, with Remembrance Day between them, on which the desk is closed or not.
    assert_eq!(of(&counted, Measure::Days), [row("11", "", 1, 11)]);
    let open = (10..=20).filter(|day| CODE.desk().unwrap().is_open_on(jiff::civil::date(2026, 11, *day)));
    let open = i64::try_from(open.count()).unwrap();
    assert_eq!(
        of(&counted, Measure::BusinessDays),
        [row(&open.to_string(), "", 1, open)]
    );
}

#[test]
fn each_reopening_counts_and_an_end_that_was_none_does_not() {
    let counted = story!("reopened-twice");
    assert_eq!(of(&counted, Measure::Reopened), [row("withdrawn", "", 2, 0)]);
    assert_eq!(week(&counted, Measure::Reopened), ["2026-11-30", "2026-12-07"]);
    assert_eq!(of(&counted, Measure::Ending), []);
    assert_eq!(of(&counted, Measure::Open), [row("1", "", 1, 0)]);
}

#[test]
fn a_breach_counts_in_the_week_in_which_it_fell_due() {
    let counted = story!("s11-long-silence");
    let broken: Vec<_> = counted
        .iter()
        .filter(|tally| tally.measure == Measure::Promise && tally.label == "update")
        .collect();
    assert!(broken.len() > 1, "{broken:?}");
    assert!(
        broken.iter().all(|tally| tally.second.as_deref() != Some("kept")),
        "{broken:?}"
    );
}

#[test]
fn a_date_that_was_moved_counts_in_the_week_in_which_the_customer_was_told() {
    // From Tuesday 24 November to Saturday 5 December, and from there to Friday 11.
    let counted = story!("s10-a-new-date-in-time-and-too-late");
    assert_eq!(
        of(&counted, Measure::Moved),
        [row("later", "again", 1, 6), row("later", "first", 1, 11)]
    );
    assert_eq!(week(&counted, Measure::Moved), ["2026-11-23", "2026-12-07"]);
    let sooner = played(
        "story: Sooner\ncode: jive-canada\n
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:05       adviser Ann estimates Fri 20 Nov 2026: The part is here.
Mon 16 Nov 10:00      desk delivers estimate\n
expect
at Mon 16 Nov 10:01: estimate Fri 20 Nov 2026",
    );
    assert_eq!(of(&sooner, Measure::Moved), [row("sooner", "first", 1, 4)]);
    assert_eq!(week(&sooner, Measure::Moved), ["2026-11-16"]);
}

#[test]
fn a_date_that_the_customer_never_had_moved_nothing() {
    assert_eq!(of(&story!("s10-a-date-that-came-back"), Measure::Moved), []);
    let unsent = played(
        "story: Unsent\ncode: jive-canada\n
Mon 9 Nov 2026 10:00  customer files by web
Mon 9 Nov 10:05       adviser Ann estimates Fri 4 Dec 2026: The carrier needs longer.\n
expect
at Mon 9 Nov 10:06: estimate Fri 4 Dec 2026",
    );
    assert_eq!(of(&unsent, Measure::Moved), []);
    // After a refusal the promise of a date begins anew: that is no move of it.
    assert_eq!(of(&story!("s10-a-refusal-while-we-wait"), Measure::Moved), []);
}

#[test]
fn a_date_that_moves_two_complaints_was_told_once() {
    let here = played(
        "story: Both\ncode: jive-canada\n
Mon 9 Nov 2026 10:00  at the other: customer files by web, name María Pérez
Mon 9 Nov 10:01       at the other: adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:00      customer files by web, name María Pérez
Tue 10 Nov 10:01      adviser Ann verifies the customer by call-back, passed, full
Tue 10 Nov 10:03      adviser Ann handles it with the other
Tue 10 Nov 10:04      at the other: adviser Ann estimates Fri 4 Dec 2026: The carrier needs longer.
10:05                 at the other: desk delivers estimate\n
expect
at Tue 10 Nov 10:06: conclude open due Fri 4 Dec 17:00",
    );
    assert_eq!(of(&here, Measure::Moved), [], "it is counted at the other");
}

#[test]
fn a_clock_that_stood_still_counts_with_its_days_once_it_goes_on() {
    let counted = story!("s10-waiting-for-the-customer");
    assert_eq!(of(&counted, Measure::Paused), [row("information", "", 1, 3)]);
    assert_eq!(week(&counted, Measure::Paused), ["2026-11-09"]);
    // From when the question left, on Thursday, until it came back, on Monday.
    let back = story!("s10-a-question-that-did-not-arrive");
    assert_eq!(of(&back, Measure::Paused), [row("information", "", 1, 4)]);
    assert_eq!(week(&back, Measure::Paused), ["2026-11-16"]);
    // The offer had kept the date: from the refusal on Friday it is owed again, and the end ends the wait.
    let refused = story!("s10-a-refusal-while-we-wait");
    assert_eq!(of(&refused, Measure::Paused), [row("information", "", 1, 3)]);
    let waits = played(
        "story: Waiting\ncode: jive-canada\n
Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 12:00      adviser Ann asks for information: Which number is it?
Tue 10 Nov 12:01      desk delivers request\n
expect
at Thu 12 Nov 10:00: conclude paused no due",
    );
    assert_eq!(of(&waits, Measure::Paused), [], "it still stands");
}

#[test]
fn what_stops_no_clock_is_no_pause() {
    assert_eq!(of(&story!("s10-a-question-that-lies-unposted"), Measure::Paused), []);
    let late = played(
        "story: Late\ncode: jive-canada\n
Mon 9 Nov 2026 10:00  customer files by web
Wed 25 Nov 10:00      adviser Ann asks for information: Which number is it?
10:00                 desk delivers request
Fri 27 Nov 10:00      customer writes by web: 613-555-0142\n
expect
at Fri 27 Nov 10:01: conclude broken_owed due Tue 24 Nov 17:00",
    );
    assert_eq!(of(&late, Measure::Paused), [], "it was due before");
}
