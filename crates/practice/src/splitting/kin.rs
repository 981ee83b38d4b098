//! What belongs to the whole and to all its parts, though they have parted.

use crate::{
    code::Code,
    complaint::Complaint,
    derive::obligations,
    entry::{Entry, Seq, What, split_from},
    obligation::Obligation,
};

/// Those to which an entry of the whole, or of a part, belongs as well, though they have parted: what becomes of a
/// message that both owed is evidence on both sides, an erasure reaches all that was copied, how the customer is reached
/// is known wherever it was, and a breach from before is noticed, and told, once. A part knows only its whole; from there
/// it goes on to the other parts.
pub fn also(entries: &[Entry], new: &Entry) -> Vec<String> {
    let reached = partings(entries).filter(|(other, parted)| match &new.what {
        What::Sent { owed_by, .. } | What::Bounced { owed_by, .. } | What::TakenBack { owed_by, .. } => {
            is_shared(entries, *owed_by, other, parted) && !is_undone(entries, other)
        }
        What::PromiseBroken { .. } => was_due_before(new, parted),
        What::Erased { .. } | What::DetailsChanged { only_here: false, .. } => true,
        _ => false,
    });
    reached.map(|(other, _)| other.to_owned()).collect()
}

/// With which complaints this one was one, and the entry by which each parted from it. What went off before it did itself
/// parted from the whole.
fn partings(entries: &[Entry]) -> impl Iterator<Item = (&str, &Entry)> {
    let own = split_from(entries).map_or(0, |split| split.seq);
    entries.iter().filter_map(move |entry| match &entry.what {
        What::SplitOff { other, .. } | What::SplitFrom { other, .. } if entry.seq >= own => {
            Some((other.as_str(), entry))
        }
        _ => None,
    })
}

/// It was one with that complaint: the whole of it, or a part.
pub fn is_kin(entries: &[Entry], other: &str) -> bool {
    partings(entries).any(|(known, _)| known == other)
}

fn is_undone(entries: &[Entry], other: &str) -> bool {
    let undone = |entry: &Entry| matches!(&entry.what, What::SplitUndone { other: known } if known == other);
    entries.iter().any(undone)
}

/// Both have the entry that owed the message: from before they parted, or as the notice of a breach from before.
fn is_shared(entries: &[Entry], owed_by: Seq, other: &str, parted: &Entry) -> bool {
    let notice = |entry: &Entry| {
        let written_there = entry.twin.as_ref().is_some_and(|twin| twin.other == other);
        matches!(entry.what, What::PromiseBroken { .. }) && (written_there || was_due_before(entry, parted))
    };
    owed_by < parted.seq || entries.iter().any(|entry| entry.seq == owed_by && notice(entry))
}

/// It notices a breach of the whole from before a part went off.
fn was_due_before(notice: &Entry, parted: &Entry) -> bool {
    let off = matches!(parted.what, What::SplitOff { .. });
    off && matches!(notice.what, What::PromiseBroken { due, .. } if due < parted.recorded_at)
}

/// The promises that were due in the whole when a part went off, as its case file has them: a breach of one is noticed
/// there, and written here with it. What came to apply only because the matter was named anew is the part’s own.
pub fn due_in_the_whole(code: &Code, entries: &[Entry]) -> Vec<Obligation> {
    let Some(split) = split_from(entries) else {
        return Vec::new();
    };
    let until = entries.iter().take_while(|entry| entry.seq <= split.seq).cloned();
    let unnamed = until.map(|mut entry| {
        if let What::SplitFrom { category, .. } = &mut entry.what {
            *category = None;
        }
        entry
    });
    let unnamed: Vec<Entry> = unnamed.collect();
    let Ok(complaint) = Complaint::read("", &unnamed) else {
        return Vec::new();
    };
    let mut due = obligations(code, &complaint, &unnamed);
    due.retain(|owed| owed.due.is_some_and(|due| due < split.recorded_at));
    due
}

/// The number in another complaint of an entry that both had before they parted: the same.
pub fn shared(entries: &[Entry], other: &str, seq: Seq) -> Option<Seq> {
    let parted = entries.iter().rev().find(|entry| match &entry.what {
        What::SplitOff { other: known, .. } | What::SplitFrom { other: known, .. } => known == other,
        _ => false,
    });
    parted.filter(|parted| seq < parted.seq).map(|_| seq)
}
