//! A promise applied to one case: since when, due when, kept by which evidence, or broken.
//!
//! Three tracks, because one word cannot say "broken, and still owed": the duty (waiting, running,
//! paused, ended), the evidence (performed, undone), and the breach, which is latched at the due
//! instant and never leaves. The present enters only in [`Obligation::standing`].

use jiff::Timestamp;

use crate::{
    calendar::Trace,
    entry::Seq,
    terms::{Level, vocabulary},
};

vocabulary! {
    /// The one word for how an obligation stands. `broken-owed`: its due instant has passed and it is still owed.
    Standing, "standing" {
        Waiting = "waiting", Open = "open", Paused = "paused", Kept = "kept", KeptLate = "kept_late",
        BrokenOwed = "broken_owed", Broken = "broken", Discharged = "discharged",
    }
}

impl Standing {
    /// What it means, for the manual.
    pub const fn says(self) -> &'static str {
        match self {
            Self::Waiting => {
                "its clock waits for something that must happen first (`needs`, or another promise’s breach)"
            }
            Self::Open => "owed, and not yet due",
            Self::Paused => "the clock stands still",
            Self::Kept => "done in time",
            Self::KeptLate => "done, after it was due",
            Self::BrokenOwed => "due, not done, and still owed",
            Self::Broken => "due, not done, and nobody owes it any more",
            Self::Discharged => "ended before it was due, and so neither kept nor broken",
        }
    }
}

vocabulary! {
    /// `must` binds; `aim` is said as an aim in every language.
    Strength, "strength" { Must = "must", Aim = "aim", }
}

/// Something that performed the promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Performance {
    pub seq: Seq,
    /// The instant that counts (see [`crate::entry::Fact::evidence`]).
    pub at: Timestamp,
    /// When it is said to have happened, where that is another instant.
    pub occurred_at: Timestamp,
    /// Undone by this entry, at this instant: a message came back.
    pub undone: Option<(Seq, Timestamp)>,
}

impl Performance {
    /// It was entered more than a minute after it is said to have happened, and both are told.
    pub fn was_entered_later(&self) -> bool {
        self.at.duration_since(self.occurred_at).as_secs() > 60
    }
}

/// Why nobody owes it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// A fact named by the code discharged it, or the case ended.
    Discharged,
    /// The next one of a recurring promise took its place.
    Superseded,
}

#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Obligation {
    /// The promise's id in the code; a pack's are `pack/promise`.
    pub promise: String,
    /// 1, 2, 3… among the obligations of the same promise on the same case.
    pub nth: u32,
    /// The issue of the complaint that it is about; none: all of it.
    pub issue: Option<u8>,
    pub strength: Strength,
    /// Whether the public text gives the limit, or only the desk holds itself to it.
    pub published: bool,
    pub level: Level,
    pub since: Timestamp,
    /// `since` is itself a due instant: of what was broken, or of the turn before. Days count from the day that ended.
    pub since_due: bool,
    pub since_seq: Seq,
    /// Its antecedent has happened and the clock runs.
    pub running: bool,
    pub paused: bool,
    /// The breach of another promise starts its clock, and may still be to come.
    pub after_breach: bool,
    /// None: nothing to count to yet (waiting, paused without end, or a contact still going on).
    pub due: Option<Timestamp>,
    pub performed: Vec<Performance>,
    pub ended: Option<(Ended, Timestamp)>,
    /// The entry that discharged it.
    pub ended_by: Option<Seq>,
    pub trace: Trace,
}

impl Obligation {
    /// Nobody owes it any more because of this entry, if there is one.
    pub(crate) fn discharged_by(&mut self, over: Option<(Seq, Timestamp)>) {
        self.ended = over.map(|(_, at)| (Ended::Discharged, at));
        self.ended_by = over.map(|(seq, _)| seq);
    }

    /// The evidence that stands.
    pub fn evidence(&self) -> Option<&Performance> {
        self.performed.iter().find(|performance| performance.undone.is_none())
    }

    /// The instant at which it was broken, whenever that was or will be noticed.
    pub fn broken_at(&self, now: Timestamp) -> Option<Timestamp> {
        let due = self.due?;
        let in_time = self.evidence().is_some_and(|evidence| evidence.at <= due);
        let ended_before = self.ended.is_some_and(|(_, at)| at <= due);
        (now > due && !in_time && !ended_before).then_some(due)
    }

    /// How it stands at an instant. The only place where the present enters.
    pub fn standing(&self, now: Timestamp) -> Standing {
        let performed = self.evidence().is_some();
        match (self.broken_at(now).is_some(), performed) {
            (true, true) => Standing::KeptLate,
            (true, false) if self.ended.is_some() => Standing::Broken,
            (true, false) => Standing::BrokenOwed,
            (false, true) => Standing::Kept,
            (false, false) if self.ended.is_some() => Standing::Discharged,
            (false, false) if !self.running || (self.after_breach && now <= self.since) => Standing::Waiting,
            (false, false) if self.paused => Standing::Paused,
            (false, false) => Standing::Open,
        }
    }

    /// Somebody still has to do it.
    pub fn is_owed(&self, now: Timestamp) -> bool {
        matches!(
            self.standing(now),
            Standing::Waiting | Standing::Open | Standing::Paused | Standing::BrokenOwed
        )
    }
}
