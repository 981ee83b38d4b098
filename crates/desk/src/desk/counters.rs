//! What acts add to the register's counters, which programs of others watch (`/metrics`): by the entries alone, so that
//! `recourse rebuild` can hold the counters against all histories.

use practice::{
    Complaint, Entry,
    entry::{Seq, What, is_copied, split_from},
};

use super::Case;

/// What the new entries of a case add.
pub(super) fn added(before: Option<&Case>, after: &Case, new: &[Entry]) -> Vec<(String, i64)> {
    let was_solved = before.is_some_and(|case| case.complaint.is_solved_at_once());
    let now_solved = after.complaint.is_solved_at_once();
    counts(&after.file.entries, new, i64::from(now_solved) - i64::from(was_solved))
}

/// What all entries of a case have added, act by act.
pub fn counted(complaint: &Complaint, entries: &[Entry]) -> Vec<(String, i64)> {
    counts(entries, entries, i64::from(complaint.is_solved_at_once()))
}

/// `new`: those of the entries that are counted; nothing that follows them changes what they count for.
fn counts(entries: &[Entry], new: &[Entry], solved: i64) -> Vec<(String, i64)> {
    let mut counts = Vec::new();
    if solved != 0 {
        counts.push(("solved-at-first-contact".to_owned(), solved));
    }
    for entry in new {
        match &entry.what {
            // What it had before it was split off was counted then, of the whole.
            What::SplitFrom { .. } => counts.push(("open".to_owned(), 1)),
            _ if is_copied(entries, entry) => {}
            What::SplitUndone { other } if is_part_of(entries, other) => counts.push(("open".to_owned(), -1)),
            What::Filed(filing) => {
                counts.push((format!("channel.{}", filing.channel), 1));
                counts.push((format!("kind.{}", filing.kind), 1));
                counts.push(("open".to_owned(), 1));
            }
            What::Closed { ending } => {
                counts.push(("open".to_owned(), -1));
                counts.push((format!("ending.{ending}"), 1));
            }
            // Counted where it was done.
            What::Accepted { .. } | What::Escalated { .. } | What::PromiseBroken { .. } if entry.twin.is_some() => {}
            What::Accepted { .. } if !entry.by.is_customer() => counts.push(("accepted-by-staff".to_owned(), 1)),
            What::Accepted { .. } => counts.push(("accepted-by-customer".to_owned(), 1)),
            What::Reopened => counts.push(("open".to_owned(), 1)),
            What::Imported { ended: Some(ended), .. } => {
                counts.push(("open".to_owned(), -1));
                counts.push((format!("ending.{}", ended.ending), 1));
            }
            What::TakenBack { owed_by, .. } => counts.extend(uncounted(entries, *owed_by)),
            What::Escalated { to, .. } => counts.push((format!("escalated.{to}"), 1)),
            What::PromiseBroken { promise, .. } => counts.push((format!("broken.{promise}"), 1)),
            _ => {}
        }
    }
    counts
}

/// Whether the case was split off from this one, and not this one from it.
fn is_part_of(entries: &[Entry], other: &str) -> bool {
    matches!(split_from(entries).map(|split| &split.what), Some(What::SplitFrom { other: whole, .. }) if whole == other)
}

/// A closing that was taken back was none.
fn uncounted(entries: &[Entry], act: Seq) -> Vec<(String, i64)> {
    let taken = entries.iter().find(|entry| entry.seq == act);
    match taken.map(|entry| &entry.what) {
        Some(What::Closed { ending }) => vec![("open".to_owned(), 1), (format!("ending.{ending}"), -1)],
        _ => Vec::new(),
    }
}
