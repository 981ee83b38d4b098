//! Entries being written: every act adds to one draft, and a draft that is refused was never written.

use jiff::{SignedDuration, Timestamp};

use crate::{
    entry::{Actor, Entry, Fact, Seq, What, Words},
    refusal::Refusal,
    terms::Label,
};

/// Entries being written.
pub(super) struct Draft {
    pub(super) by: Actor,
    pub(super) occurred_at: Timestamp,
    pub(super) now: Timestamp,
    pub(super) next: Seq,
    pub(super) entries: Vec<Entry>,
}

impl Draft {
    pub(super) fn add(&mut self, what: What) {
        self.add_with(what, []);
    }

    pub(super) fn add_with<const N: usize>(&mut self, what: What, words: [(Label, &str); N]) {
        let words = words
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(label, text)| (label, text.trim().to_owned()))
            .collect();
        self.push(self.by.clone(), what, words);
    }

    /// An entry that the desk makes by itself, in the wake of an act.
    pub(super) fn add_by_desk(&mut self, what: What) {
        self.write(Actor::Desk, self.now, what, Words::new());
    }

    /// What comes with an act as it is recorded: a letter reached us last week, but whoever opens it has it from now.
    pub(super) fn add_as_of_now(&mut self, what: What) {
        self.write(self.by.clone(), self.now, what, Words::new());
    }

    pub(super) fn push(&mut self, by: Actor, what: What, words: Words) {
        self.write(by, self.occurred_at, what, words);
    }

    fn write(&mut self, by: Actor, occurred_at: Timestamp, what: What, words: Words) {
        let seq = self.next;
        self.next = seq.saturating_add(1);
        self.entries.push(Entry {
            seq,
            by,
            occurred_at,
            recorded_at: self.now,
            what,
            words,
            twin: None,
        });
    }

    pub(super) fn not_longer_ago(&self, fact: Fact) -> Result<(), Refusal> {
        let days = fact.recordable_for_days();
        if self.now.duration_since(self.occurred_at) > SignedDuration::from_hours(days.saturating_mul(24)) {
            return Err(Refusal::TooLongAgo { days });
        }
        Ok(())
    }
}

pub(super) fn required<'t>(text: &'t str, what: &'static str) -> Result<&'t str, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        Err(Refusal::Missing { what })
    } else {
        Ok(text)
    }
}
