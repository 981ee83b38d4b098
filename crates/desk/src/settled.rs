//! Which promises of a case a page may fold: what was kept on time again and again, where the last one stands. A regular
//! contact of a long case would else hide what matters. Late and broken ones stand in their place for good.

use std::collections::BTreeSet;

use jiff::Timestamp;
use practice::obligation::{Obligation, Standing};

/// Fewer are not worth a fold.
const FEWEST: usize = 3;

/// Those that stand, and those that are folded, each in the order given.
pub fn folded(all: Vec<&Obligation>, now: Timestamp) -> (Vec<&Obligation>, Vec<&Obligation>) {
    let mut latest_first: Vec<&Obligation> = all.iter().copied().filter(|owed| is_settled(owed, now)).collect();
    latest_first.sort_by_key(|owed| std::cmp::Reverse((owed.since, owed.nth)));
    let mut standing = BTreeSet::new();
    latest_first.retain(|owed| !standing.insert((&owed.promise, owed.issue)));
    if latest_first.len() < FEWEST {
        return (all, Vec::new());
    }
    let folds = |owed: &&Obligation| latest_first.iter().any(|other| std::ptr::eq(*owed, *other));
    let (folded, stand) = all.into_iter().partition(folds);
    (stand, folded)
}

/// Kept on time, and nothing else is to be said of it.
fn is_settled(owed: &Obligation, now: Timestamp) -> bool {
    owed.standing(now) == Standing::Kept && owed.performed.iter().all(|done| done.undone.is_none())
}
