//! What a person of ours may still take back. Until then the customer is shown nothing of it, anywhere: not its words,
//! and not what it makes of the case; and nothing that the customer does is an answer to it.

use jiff::Timestamp;

use crate::{
    action::{Action, TAKE_BACK},
    entry::{Actor, Entry, Seq, What, Words},
    terms::{Ending, Notice},
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
    is_young(entry, now) && !entries.iter().any(|later| lets_go(later, entry))
}

fn is_young(entry: &Entry, now: Timestamp) -> bool {
    entry.goes_with_its_message()
        && matches!(entry.by, Actor::Staff { .. } | Actor::Key { .. })
        && now.duration_since(entry.recorded_at) < TAKE_BACK
}

/// It left, was told or taken back, or something was done on it.
fn lets_go(later: &Entry, held: &Entry) -> bool {
    let built_on = matches!(later.what, What::OutcomeTold { .. }) || builds_on(later);
    leaves(later, held) || (later.seq > held.seq && built_on)
}

/// By this entry its message left, or was taken back.
fn leaves(later: &Entry, held: &Entry) -> bool {
    match later.what {
        What::Sent { owed_by, .. } | What::TakenBack { owed_by, .. } => owed_by == held.seq,
        _ => false,
    }
}

/// What is held when a step of the customer's overtakes it, whoever writes that step down: it is taken back with it, as
/// if whoever did it had been faster, and so it leaves no more and counts as nothing. Who asks for someone senior is
/// answered by them and by nobody below; who withdraws is asked and offered nothing more. A reply is still to be read, and
/// an offer that was made on the line was told there.
pub(crate) fn overtaken(entries: &[Entry], action: &Action, now: Timestamp) -> Vec<(Seq, Notice)> {
    let withdraws = match action {
        Action::Escalate { .. } => false,
        Action::Close { ending, .. } if *ending == Ending::Withdrawn => true,
        _ => return Vec::new(),
    };
    let falls = |entry: &Entry| match entry.what {
        What::Offered { .. } if is_said_on_the_line(entries, entry) => None,
        What::Offered { .. } => Some(Notice::Offer),
        What::Concluded { .. } => Some(Notice::Outcome),
        What::Closed { .. } => Some(Notice::Closing),
        What::InformationAsked { .. } if withdraws => Some(Notice::Request),
        What::Estimated { .. } if withdraws => Some(Notice::Estimate),
        _ => None,
    };
    let held = |entry: &&Entry| entry.twin.is_none() && is_held(entries, entry, now);
    let held = entries.iter().filter(held);
    held.filter_map(|entry| Some((entry.seq, falls(entry)?))).collect()
}

/// The customer was on the line when it was said.
fn is_said_on_the_line(entries: &[Entry], said: &Entry) -> bool {
    let before = entries.iter().take_while(|entry| entry.seq < said.seq);
    before.fold(false, |live, entry| match &entry.what {
        What::Filed(filing) => filing.channel.is_live(),
        What::ContactBegan { .. } => true,
        What::ContactEnded { .. } | What::Imported { .. } => false,
        _ => live,
    })
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
