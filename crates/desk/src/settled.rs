//! Which promises of a case a page folds: what was kept on time again and again, where the last one stands. A regular
//! contact of a long case would else hide what matters. Late and broken ones stand in their place for good.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use practice::obligation::{Obligation, Performance, Standing};

/// So many of one promise, before the last, are worth a fold.
const FEWEST: usize = 3;

/// Those that are folded, each by its promise and its number.
pub struct Settled<'o>(BTreeSet<(&'o str, u32)>);

impl<'o> Settled<'o> {
    pub fn of(all: &'o [Obligation], now: Timestamp) -> Self {
        let mut alike: BTreeMap<_, Vec<&Obligation>> = BTreeMap::new();
        for owed in all.iter().filter(|owed| is_settled(owed, now)) {
            alike.entry((&owed.promise, owed.issue)).or_default().push(owed);
        }
        let folded = alike
            .into_values()
            .filter(|kept| kept.len() > FEWEST)
            .flat_map(|mut kept| {
                kept.sort_by_key(|owed| (owed.since, owed.nth));
                kept.pop();
                kept
            });
        Self(folded.map(|owed| (owed.promise.as_str(), owed.nth)).collect())
    }

    pub fn has(&self, owed: &Obligation) -> bool {
        self.0.contains(&(owed.promise.as_str(), owed.nth))
    }
}

/// Kept on time, and nothing else is to be said of it.
fn is_settled(owed: &Obligation, now: Timestamp) -> bool {
    let plainly = |done: &Performance| done.undone.is_none() && !done.was_entered_later();
    owed.standing(now) == Standing::Kept
        && owed.due.is_some()
        && owed.trace.moved.is_empty()
        && owed.performed.iter().all(plainly)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;
    use practice::{calendar::Trace, obligation::Strength, terms::Level};

    use super::*;

    fn at(hours: i64) -> Timestamp {
        Timestamp::from_second(hours * 3_600).unwrap()
    }

    /// One that begins with its day, is due a day later, and is kept after so many hours.
    fn kept(promise: &str, nth: u32, after: i64) -> Obligation {
        let begins = i64::from(nth) * 24;
        Obligation {
            promise: promise.to_owned(),
            nth,
            issue: None,
            strength: Strength::Must,
            published: true,
            level: Level::FIRST,
            since: at(begins),
            since_due: false,
            since_seq: nth,
            running: true,
            paused: false,
            after_breach: false,
            due: Some(at(begins + 24)),
            performed: vec![Performance {
                seq: nth,
                at: at(begins + after),
                occurred_at: at(begins + after),
                undone: None,
            }],
            ended: None,
            ended_by: None,
            trace: Trace::default(),
        }
    }

    fn folded(all: &[Obligation]) -> Vec<(&str, u32)> {
        let settled = Settled::of(all, at(10_000));
        let folded = all.iter().filter(|owed| settled.has(owed));
        folded.map(|owed| (owed.promise.as_str(), owed.nth)).collect()
    }

    #[test]
    fn the_last_stands_and_what_was_kept_before_is_folded() {
        let all: Vec<_> = (1..=5).map(|nth| kept("update", nth, 5)).collect();
        assert_eq!(
            folded(&all),
            [("update", 1), ("update", 2), ("update", 3), ("update", 4)]
        );
        // Whatever the order in which they come.
        let turned: Vec<_> = all.into_iter().rev().collect();
        assert!(!folded(&turned).contains(&("update", 5)));
    }

    #[test]
    fn few_are_not_folded_nor_are_several_promises_one() {
        assert_eq!(folded(&[1, 2, 3].map(|nth| kept("update", nth, 5))), []);
        let several = ["acknowledge", "update", "conclude"].map(|promise| [1, 2].map(|nth| kept(promise, nth, 5)));
        assert_eq!(folded(&several.concat()), []);
        let an_issue = |issue| {
            move |nth: u32| Obligation {
                issue: Some(issue),
                ..kept("update", nth, 5)
            }
        };
        let issues = [[1, 2, 3].map(an_issue(1)), [4, 5, 6].map(an_issue(2))];
        assert_eq!(folded(&issues.concat()), []);
    }

    #[test]
    fn what_there_is_more_to_say_of_stands() {
        let with = |change: fn(&mut Obligation)| {
            let mut all: Vec<_> = (1..=6).map(|nth| kept("update", nth, 5)).collect();
            change(&mut all[1]);
            folded(&all).contains(&("update", 2))
        };
        assert!(with(|_| {}));
        assert!(!with(|late| late.performed[0].at += SignedDuration::from_hours(48)));
        assert!(!with(|broken| broken.performed.clear()));
        assert!(!with(|undated| undated.due = None));
        assert!(!with(|moved| moved.trace.moved = vec![(1, at(48))]));
        assert!(!with(
            |entered| entered.performed[0].occurred_at -= SignedDuration::from_hours(2)
        ));
        let undone = |owed: &mut Obligation| {
            let again = owed.performed[0].clone();
            owed.performed[0].undone = Some((9, again.at));
            owed.performed.push(again);
        };
        assert!(!with(undone));
    }
}
