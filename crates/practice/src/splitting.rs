//! A complaint that is split off from another. What the whole had until then is its own beginning: the same entries, at
//! the same instants, each naming its twin. So every clock began when it began for the whole, and what was kept or
//! broken is so here too, with the same evidence; nothing is told twice, for a copy owes no message.
//!
//! Of the words only those come along without which nobody could be answered: who it is, how they are reached, what they
//! told us, and how their files are called. Messages and notes are read where they were written.

mod copies;
mod kin;

use crate::{
    complaint::Complaint,
    entry::{Attachment, Entry, Twin, What, Words},
    terms::Label,
};
pub use copies::{Unlike, unlike};
pub use kin::{also, due_in_the_whole, is_kin, shared};

/// The case file of what is split off by an entry of the whole. `entries`: those of the whole, `off` among them.
/// `named`: a category and words of its own, where they were given.
pub fn part(whole: &str, entries: &[Entry], off: &Entry, category: Option<&str>, nature: &str) -> Vec<Entry> {
    let What::SplitOff { other, issues } = &off.what else {
        return Vec::new();
    };
    let copied = entries.iter().take_while(|entry| entry.seq < off.seq);
    let mut part: Vec<Entry> = copied.map(|entry| copy(entry, whole, other)).collect();
    let about = if issues.is_empty() {
        first_issue(other, &part)
    } else {
        issues.clone()
    };
    // What it is about stands beside the entry that makes it one, in the words that it was given, or else the whole’s.
    let told = entries.first().and_then(|filed| filed.word(Label::Nature));
    let given = Some(nature.trim()).filter(|nature| !nature.is_empty());
    let words = given.or(told).map(|text| (Label::Nature, text.to_owned()));
    part.push(Entry {
        what: What::SplitFrom {
            other: whole.to_owned(),
            issues: about,
            category: category.map(str::to_owned),
        },
        words: words.into_iter().collect(),
        twin: None,
        ..off.clone()
    });
    part
}

/// What is named anew takes the place of the first issue that has not gone to another part.
fn first_issue(part: &str, entries: &[Entry]) -> Vec<u8> {
    let read = Complaint::read(part, entries).ok();
    let first = read.and_then(|read| read.issues.first().map(|issue| issue.number));
    first.into_iter().collect()
}

fn copy(entry: &Entry, whole: &str, part: &str) -> Entry {
    // A row of its own for the same bytes.
    let own = |file: &Attachment| Attachment {
        id: format!("{}-{part}", file.id),
        ..file.clone()
    };
    let what = match &entry.what {
        What::FileAdded { file } => What::FileAdded { file: own(file) },
        What::Enclosed { with, file, pages } => What::Enclosed {
            with: *with,
            file: own(file),
            pages: pages.iter().map(own).collect(),
        },
        same => same.clone(),
    };
    let words = entry
        .words
        .iter()
        .filter(|(label, _)| comes_along(&entry.what, **label));
    Entry {
        what,
        words: words.map(|(label, text)| (*label, text.clone())).collect::<Words>(),
        twin: Some(Twin {
            other: whole.to_owned(),
            seq: entry.seq,
        }),
        ..entry.clone()
    }
}

const fn comes_along(what: &What, label: Label) -> bool {
    match what {
        What::Filed(_) => !matches!(label, Label::Nature),
        What::FileAdded { .. } => true,
        What::DetailsChanged { .. } => label.reaches(),
        // What an issue that was added is about.
        What::IssueAdded { .. } => matches!(label, Label::Nature),
        _ => false,
    }
}
