//! From a code and a case file to its obligations. A pure function: the same history gives the same
//! obligations, whoever asks and whenever.
//!
//! Nothing that happens later takes a breach away. What starts a clock counts from when it happened;
//! what keeps, moves or stops one counts from when it was in the book.

use jiff::Timestamp;

use crate::{
    calendar::{Calendar, Pause},
    code::{Code, Promise, Restart},
    complaint::Complaint,
    entry::{Entry, Fact, Moment, Seq, What},
    obligation::{Ended, Obligation, Performance},
    terms::{Cause, Level},
};

/// The most turns of one recurring promise that a history may give rise to.
const TURNS: u32 = 5_000;

/// The obligations of one case, in the order of the code's promises and of their beginning.
pub fn obligations(code: &Code, complaint: &Complaint, entries: &[Entry]) -> Vec<Obligation> {
    let Some(calendar) = code.desk() else { return Vec::new() };
    let past = Past::of(code, calendar, complaint, entries);
    code.promises.iter().filter(|promise| promise.when.holds(complaint, "")).flat_map(|p| past.obligations(p)).collect()
}

struct Past<'c> {
    code: &'c Code,
    calendar: &'c Calendar,
    complaint: &'c Complaint,
    moments: Vec<Moment>,
    /// Which entry undid which, and when.
    undone: Vec<(Seq, Seq, Timestamp)>,
    pauses: Vec<(Cause, Timestamp, Option<Timestamp>)>,
    /// The last instant in the book.
    known_until: Timestamp,
}

impl<'c> Past<'c> {
    fn of(code: &'c Code, calendar: &'c Calendar, complaint: &'c Complaint, entries: &'c [Entry]) -> Self {
        let mut past = Self {
            code,
            calendar,
            complaint,
            moments: Vec::with_capacity(entries.len()),
            undone: Vec::new(),
            pauses: Vec::new(),
            known_until: entries.iter().map(|entry| entry.recorded_at).max().unwrap_or(Timestamp::MIN),
        };
        let mut level = Level::FIRST;
        for entry in entries {
            past.moments.extend(entry.moments(level));
            match &entry.what {
                What::Escalated { to, .. } => level = *to,
                What::Bounced { sent: Some(sent), .. } => past.undone.push((*sent, entry.seq, entry.recorded_at)),
                What::InformationAsked { cause } => past.pauses.push((*cause, entry.recorded_at, None)),
                What::InformationReceived { cause } => {
                    // Running again from when it came, but never sooner than the pause began.
                    let open = past.pauses.iter_mut().rev().find(|(known, _, until)| known == cause && until.is_none());
                    if let Some((_, from, until)) = open {
                        *until = Some(entry.occurred_at.max(*from));
                    }
                }
                _ => {}
            }
        }
        past
    }

    fn obligations(&self, promise: &Promise) -> Vec<Obligation> {
        let mut owed = Vec::new();
        let mut series_from: Option<Seq> = None;
        for start in self.moments.iter().filter(|moment| promise.since.contains(&moment.fact)) {
            if promise.recurs.is_none() {
                owed.extend(self.one(promise, start, owed.len()));
                continue;
            }
            // A later start begins a new series only where the last one was ended before it.
            let ended = |from| self.discharge(promise, from).is_some_and(|(seq, _)| seq < start.seq);
            if series_from.is_none_or(ended) {
                self.series(promise, start, &mut owed);
                series_from = Some(start.seq);
            }
        }
        owed
    }

    /// One promise, once.
    fn one(&self, promise: &Promise, start: &Moment, before: usize) -> Option<Obligation> {
        let variant = promise.variant(self.complaint, self.code.level_id(start.level))?;
        let began = match promise.needs {
            None => Some((start.at(), start.seq)),
            Some(needed) => self
                .moments
                .iter()
                .find(|moment| moment.fact == needed && moment.seq >= start.seq)
                .map(|moment| (moment.at().max(start.at()), moment.seq)),
        };
        let mut obligation = self.blank(promise, start, before, variant.within.is_some());
        obligation.running = began.is_some();
        let Some((since, since_seq)) = began else {
            obligation.ended = self.discharge(promise, start.seq).map(|(_, at)| (Ended::Discharged, at));
            return Some(obligation);
        };
        (obligation.since, obligation.since_seq) = (since, since_seq);
        self.set_due(promise, variant.limit()?, &mut obligation);
        self.perform(promise, start, &mut obligation, None);
        Some(obligation)
    }

    /// A recurring promise: each turn begins at the evidence of the one before, or, where that never
    /// came, at its due instant once the next has passed as well. So long silence is many breaches.
    fn series(&self, promise: &Promise, start: &Moment, owed: &mut Vec<Obligation>) {
        let Some(limit) = promise.variant(self.complaint, self.code.level_id(start.level)).and_then(|v| v.limit()) else {
            return;
        };
        let published = promise.variants.iter().any(|variant| variant.within.is_some());
        let (mut since, mut since_seq) = (start.at(), start.seq);
        for _ in 0..TURNS {
            let mut turn = self.blank(promise, start, owed.len(), published);
            (turn.since, turn.since_seq, turn.running) = (since, since_seq, true);
            self.set_due(promise, limit, &mut turn);
            let next_due = turn.due.and_then(|due| {
                self.calendar.due(self.code.counting, limit, due, &self.pauses_of(promise)).ok().and_then(|(due, _)| due)
            });
            // Silence until the next turn would be due as well: this one stays broken, that one stands in its place.
            let cut = next_due.filter(|next| *next < self.known_until);
            self.perform(promise, start, &mut turn, cut);
            let first = turn.performed.first().cloned();
            let due = turn.due;
            let over = turn.ended.is_some();
            if first.is_none() && !over && cut.is_some() {
                turn.ended = cut.map(|at| (Ended::Superseded, at));
            }
            owed.push(turn);
            match (first, due, cut) {
                // A turn that was performed anchors the next, even if its evidence was undone later.
                (Some(done), due, _) => {
                    let anchor = match (promise.recurs, due) {
                        (Some(Restart::Schedule), Some(due)) => due,
                        _ => done.at,
                    };
                    if self.discharge(promise, start.seq).is_some_and(|(seq, _)| seq < done.seq) {
                        return;
                    }
                    (since, since_seq) = (anchor, done.seq);
                }
                (None, Some(due), Some(_)) if !over => (since, since_seq) = (due, start.seq),
                _ => return,
            }
        }
    }

    fn blank(&self, promise: &Promise, start: &Moment, before: usize, published: bool) -> Obligation {
        Obligation {
            promise: promise.id.clone(),
            nth: u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1),
            strength: promise.strength,
            published,
            level: start.level,
            since: start.at(),
            since_seq: start.seq,
            running: false,
            paused: false,
            due: None,
            performed: Vec::new(),
            ended: None,
            trace: crate::calendar::Trace::default(),
        }
    }

    fn pauses_of(&self, promise: &Promise) -> Vec<Pause> {
        let holds = |cause: Cause| {
            self.code.pauses.iter().any(|rule| rule.cause == cause && rule.holds.contains(&promise.id))
        };
        self.pauses
            .iter()
            .filter(|(cause, _, _)| holds(*cause))
            .map(|(_, from, until)| Pause { from: *from, until: *until })
            .collect()
    }

    /// The due instant from the calendar, then as later entries moved it. An entry that comes after
    /// the due instant moves nothing: the breach is latched.
    fn set_due(&self, promise: &Promise, limit: crate::calendar::Within, obligation: &mut Obligation) {
        let limit_at_contact = limit == crate::calendar::Within::SameContact;
        match self.calendar.due(self.code.counting, limit, obligation.since, &self.pauses_of(promise)) {
            Ok((due, trace)) => {
                obligation.paused = due.is_none();
                obligation.due = due;
                obligation.trace = trace;
            }
            Err(fault) => obligation.trace.fault = Some(fault),
        }
        if limit_at_contact {
            let ended = self
                .moments
                .iter()
                .find(|moment| moment.fact == Fact::ContactEnded && moment.seq > obligation.since_seq)
                .map(|moment| moment.recorded_at);
            obligation.due = match (ended, obligation.due) {
                (Some(ended), Some(due)) => Some(ended.min(due)),
                (ended, due) => ended.or(due),
            };
        }
        let Some(fact) = promise.moved_by else { return };
        for moment in self.moments.iter().filter(|moment| moment.fact == fact && moment.seq > obligation.since_seq) {
            let Some(date) = moment.date else { continue };
            if obligation.due.is_some_and(|due| moment.recorded_at > due) {
                break;
            }
            if let Ok(close) = self.calendar.close_on_or_after(date) {
                if Some(close) != obligation.due {
                    obligation.trace.moved.push((moment.seq, close));
                }
                obligation.due = Some(close.max(moment.recorded_at));
                obligation.paused = false;
            }
        }
    }

    /// Collects what performed it, until evidence stands or the duty ends. A fact that ends the duty
    /// while evidence stood ended nothing: if that evidence is undone, it is owed again.
    /// `cut`: from here on another turn takes the evidence.
    fn perform(&self, promise: &Promise, start: &Moment, obligation: &mut Obligation, cut: Option<Timestamp>) {
        let keeps = |moment: &&Moment| {
            promise.kept_by.facts.contains(&moment.fact)
                && moment.seq > obligation.since_seq
                && moment.at() >= obligation.since
                && promise.kept_by.with.iter().all(|content| moment.with.contains(content))
                && (!promise.kept_by.same_level || moment.level == start.level)
                && cut.is_none_or(|cut| moment.at() <= cut)
        };
        let mut owed_since = obligation.since_seq;
        let mut performed = Vec::new();
        for moment in self.moments.iter().filter(keeps) {
            if self.discharge(promise, owed_since).is_some_and(|(seq, _)| seq < moment.seq) {
                break;
            }
            let undone = self.undone.iter().find(|(sent, _, _)| *sent == moment.seq).map(|(_, seq, at)| (*seq, *at));
            performed.push(Performance { seq: moment.seq, at: moment.at(), occurred_at: moment.occurred_at, undone });
            match undone {
                None => {
                    obligation.performed = performed;
                    return;
                }
                Some((seq, _)) => owed_since = seq,
            }
        }
        obligation.performed = performed;
        obligation.ended = self.discharge(promise, owed_since).map(|(_, at)| (Ended::Discharged, at));
    }

    /// The first fact after an entry that ends the duty.
    fn discharge(&self, promise: &Promise, after: Seq) -> Option<(Seq, Timestamp)> {
        self.moments
            .iter()
            .find(|moment| moment.seq > after && promise.discharged_by.contains(&moment.fact))
            .map(|moment| (moment.seq, moment.recorded_at))
    }
}
