//! What an act that was just done came to: a line on the page that follows it, and the way to take it back while
//! there is one. The address names the entry by its number, and nothing else.

use jiff::{SignedDuration, Timestamp};
use minijinja::{Value, context};
use practice::entry::{Entry, What};
use register::OutboxRow;

use super::{timeline, title};
use crate::{
    desk::Case,
    tongue::Tongue,
    workbench::{colleague::Colleague, people::People},
};

/// A page that is opened again later says nothing any more.
const FRESH: SignedDuration = SignedDuration::from_mins(2);

/// The entry by which an act is told, of those that it added. `before`: the version on which it was built.
pub fn seq(after: &Case, colleague: &Colleague, before: u32) -> Option<u32> {
    let own = |entry: &&Entry| entry.seq > before && entry.by.staff_id() == Some(&colleague.staff.id);
    let follows = |entry: &&Entry| {
        matches!(
            entry.what,
            What::InformationReceived { .. } | What::Taken | What::Enclosed { .. }
        )
    };
    let mut new = after.file.entries.iter().rev().filter(own);
    let last = new.clone().next()?.seq;
    Some(new.find(|entry| !follows(entry)).map_or(last, |entry| entry.seq))
}

/// The line, if this colleague did that just now.
pub fn told(
    case: &Case,
    colleague: &Colleague,
    people: &People,
    tongue: &Tongue,
    outbox: &[OutboxRow],
    seq: u32,
    now: Timestamp,
) -> Option<Value> {
    let own = |entry: &&Entry| entry.seq == seq && entry.by.staff_id() == Some(&colleague.staff.id);
    let entry = case.file.entries.iter().find(own)?;
    if now.duration_since(entry.recorded_at) > FRESH {
        return None;
    }
    let held = timeline::messages(case, entry, outbox, now);
    Some(context! {
        what => title::of(entry, case, people, tongue),
        left => left_to_give(case, entry, tongue),
        seq,
        held => held.into_iter().find(timeline::Message::is_held),
    })
}

/// After something was given: what is left of all that was agreed or decided.
fn left_to_give(case: &Case, entry: &Entry, tongue: &Tongue) -> Option<String> {
    let given = matches!(entry.what, What::RedressGiven { .. });
    if !given || case.complaint.redress_owed.is_empty() {
        return None;
    }
    let left = case.complaint.redress_to_do();
    let left: Vec<String> = left.iter().map(|one| title::remedy(one, tongue)).collect();
    Some(if left.is_empty() {
        tongue.say("bench-did-all-given")
    } else {
        tongue.say_with("bench-did-left", &[("left", left.join("; ").into())])
    })
}
