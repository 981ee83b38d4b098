//! What made a case later than it was to be: another date that the customer was told in place of the one that they had,
//! and the times for which clocks stood still. For the reports; no promise is read from it.

use jiff::{Timestamp, civil::Date};

use super::{Past, given::Given};
use crate::{
    calendar::Pause,
    code::Code,
    complaint::Complaint,
    entry::{Entry, Seq, What},
    obligation::Obligation,
    terms::Cause,
};

/// Each in the order in which it came to be.
#[derive(Default)]
pub(crate) struct Delays {
    pub moved: Vec<Moved>,
    pub stood: Vec<Stood>,
}

/// The customer was told another date.
pub(crate) struct Moved {
    /// The entry that names it.
    pub named: Seq,
    /// When they were told.
    pub at: Timestamp,
    pub from: Date,
    pub to: Date,
}

/// Some clocks of the case stood still, from the first that did until the last that did.
pub(crate) struct Stood {
    /// The entry by which the customer was asked.
    pub asked: Seq,
    pub cause: Cause,
    pub from: Timestamp,
    pub until: Timestamp,
}

/// What delayed a case, as far as its last entry knows: a clock that still stands is none yet. `obligations`: those of
/// the same history.
pub(crate) fn delays(code: &Code, complaint: &Complaint, entries: &[Entry], obligations: &[Obligation]) -> Delays {
    let may_delay = |entry: &Entry| {
        matches!(
            entry.what,
            What::Estimated { revised: true, .. } | What::InformationAsked { .. }
        )
    };
    // Most cases have neither, and nothing is read twice for them.
    let Some(desk) = code.desk().filter(|_| entries.iter().any(may_delay)) else {
        return Delays::default();
    };
    let past = Past::of(code, desk, complaint, entries);
    Delays {
        moved: past.moved(entries),
        stood: past.stood(obligations),
    }
}

/// The date by which we are to finish, as the customer has it: one that was written and not told, or came back, is
/// none yet.
pub fn date_told(code: &Code, complaint: &Complaint, entries: &[Entry]) -> Option<Date> {
    let revised = |entry: &Entry| matches!(entry.what, What::Estimated { revised: true, .. });
    match code.desk() {
        Some(desk) if entries.iter().any(revised) => {
            let past = Past::of(code, desk, complaint, entries);
            let told = past.told(entries);
            told.last().map(|(_, date, _)| *date)
        }
        _ => complaint.estimate,
    }
}

impl Past<'_> {
    /// The dates that the customer was told, each with the entry by which they were. One that came back was never told.
    fn told(&self, entries: &[Entry]) -> Vec<(Seq, Date, Option<&Given>)> {
        let is_ours = |seq: Seq| self.stands(seq) && self.imported.is_none_or(|came| seq > came);
        let first = entries.iter().filter_map(|entry| match entry.what {
            What::Estimated { date, revised: false } if is_ours(entry.seq) => Some((entry.seq, date, None)),
            _ => None,
        });
        let given = self.given.iter().filter(|given| given.back.is_none());
        let given = given.filter_map(|given| Some((given.told.0, given.moment.date?, Some(given))));
        let mut told: Vec<_> = first.chain(given).collect();
        told.sort_by_key(|(seq, ..)| *seq);
        told
    }

    /// The same date again is no other.
    fn moved(&self, entries: &[Entry]) -> Vec<Moved> {
        let told = self.told(entries);
        let mut had: Option<Date> = None;
        let moved = told.into_iter().filter_map(|(_, to, given)| {
            let from = had.replace(to).filter(|from| *from != to)?;
            given.map(|given| Moved {
                named: given.moment.seq,
                at: given.told.1,
                from,
                to,
            })
        });
        moved.collect()
    }

    fn stood(&self, obligations: &[Obligation]) -> Vec<Stood> {
        let of_wait = |(asked, cause, pause): &(Seq, Cause, Pause)| {
            let rules = self.code.pauses.iter().filter(|rule| rule.cause == *cause);
            let stopped = rules.flat_map(|rule| {
                let held = obligations.iter().filter(|owed| rule.holds.contains(&owed.promise));
                let pause = self.proved(rule, *pause);
                held.filter_map(move |owed| stopped(owed, pause?))
            });
            let (from, until) = stopped.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
            (until <= self.known_until).then_some(Stood {
                asked: *asked,
                cause: *cause,
                from,
                until,
            })
        };
        self.waits.iter().filter_map(of_wait).collect()
    }
}

/// From when until when a pause stopped a clock, if it did: one that was due before, or has ended, is stopped by none.
/// The end of one that nothing ended is never.
fn stopped(owed: &Obligation, pause: Pause) -> Option<(Timestamp, Timestamp)> {
    let done = owed.evidence().map(|evidence| evidence.at);
    let over = done.or(owed.ended.map(|(_, at)| at));
    let from = pause.from.max(owed.since);
    let until = pause.until.into_iter().chain(over).min().unwrap_or(Timestamp::MAX);
    let was_to_come = owed.running && owed.due.is_none_or(|due| due > pause.from);
    (was_to_come && from < until).then_some((from, until))
}
