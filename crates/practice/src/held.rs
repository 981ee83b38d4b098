//! What a person of ours may still take back. Until then the customer is shown nothing of it, anywhere: not its words,
//! and not what it makes of the case; and nothing that the customer does is an answer to it.

use jiff::Timestamp;

use crate::{
    action::TAKE_BACK,
    entry::{Actor, Entry, What, Words},
};

/// The case file as the customer may read it: an act whose message is held is an entry that says nothing, and keeps its
/// place. None where nothing is held.
pub fn as_left(entries: &[Entry], now: Timestamp) -> Option<Vec<Entry>> {
    let held = |entry: &Entry| {
        let along = entry.goes_along();
        let with = entries.iter().find(|known| Some(known.seq) == along);
        is_held(entries, with.unwrap_or(entry), now)
    };
    entries.iter().any(held).then(|| {
        let shown = |entry: &Entry| {
            if held(entry) {
                without_a_word(entry)
            } else {
                entry.clone()
            }
        };
        entries.iter().map(shown).collect()
    })
}

/// What the customer did stands at once, and so does what the desk does by itself.
pub(crate) fn is_held(entries: &[Entry], entry: &Entry, now: Timestamp) -> bool {
    entry.goes_with_its_message()
        && matches!(entry.by, Actor::Staff { .. } | Actor::Key { .. })
        && now.duration_since(entry.recorded_at) < TAKE_BACK
        && !entries.iter().any(|later| lets_go(later, entry))
}

/// It left, was told or taken back, or something was done on it.
fn lets_go(later: &Entry, held: &Entry) -> bool {
    match later.what {
        What::Sent { owed_by, .. } | What::TakenBack { owed_by, .. } => owed_by == held.seq,
        What::OutcomeTold { .. } => later.seq > held.seq,
        _ => later.seq > held.seq && builds_on(later),
    }
}

fn without_a_word(entry: &Entry) -> Entry {
    Entry {
        what: What::Viewed,
        words: Words::new(),
        ..entry.clone()
    }
}

/// An entry that takes what was said before as said.
pub(crate) const fn builds_on(entry: &Entry) -> bool {
    matches!(
        entry.what,
        What::Accepted { .. }
            | What::Refused { .. }
            | What::InformationReceived { .. }
            | What::RedressGiven { .. }
            | What::ContactEnded { .. }
            | What::Escalated { .. }
            | What::Closed { .. }
            | What::Reopened
            | What::SatisfactionAnswered { .. }
    )
}
