//! From a code and a case file to its obligations. A pure function: the same history gives the same
//! obligations, whoever asks and whenever.
//!
//! Nothing that happens later takes a breach away. What starts a clock counts from when it happened; what
//! keeps, moves or stops one counts from when it was in the book. So the obligations of a longer history
//! hold every breach of a shorter one, under the same number and with the same due instant.

mod past;

use jiff::Timestamp;

use crate::{
    calendar::Within,
    code::{Code, Promise, Restart},
    complaint::Complaint,
    entry::{Entry, Fact, Moment, Seq},
    obligation::{Ended, Obligation, Performance},
};
use past::{Limit, Past};

/// The most turns of one recurring promise that a history may give rise to.
const TURNS: u32 = 5_000;

/// The obligations of one case, in the order of the code's promises and of their beginning.
pub fn obligations(code: &Code, complaint: &Complaint, entries: &[Entry]) -> Vec<Obligation> {
    let Some(calendar) = code.desk() else { return Vec::new() };
    let past = Past::of(code, calendar, complaint, entries);
    let mut owed = Vec::with_capacity(code.promises.len());
    for promise in &code.promises {
        past.obligations(promise, &mut owed);
    }
    owed
}

impl Past<'_> {
    fn obligations(&self, promise: &Promise, all: &mut Vec<Obligation>) {
        let first = all.len();
        let mut nth = 0;
        let mut last_seq = None;
        let mut ends: Option<Option<(Seq, Timestamp)>> = None;
        for start in self
            .moments
            .iter()
            .filter(|moment| promise.since.contains(&moment.fact))
        {
            // One entry starts a promise once, whatever it is evidence of.
            if last_seq.replace(start.seq) == Some(start.seq) {
                continue;
            }
            nth += 1;
            let Some(limits) = self.limits(promise, start) else {
                continue;
            };
            if promise.recurs.is_none() {
                all.push(self.one(promise, start, nth, &limits));
                continue;
            }
            // A later start begins a new series only where the one before was ended first.
            if ends.is_none_or(|end| end.is_some_and(|(seq, _)| seq < start.seq)) {
                ends = Some(self.series(promise, start, &limits, first, all));
            }
        }
    }

    /// One promise, once.
    fn one(&self, promise: &Promise, start: &Moment, nth: u32, limits: &[Limit]) -> Obligation {
        let mut obligation = blank(promise, start, nth, limits);
        let over = self.discharge(promise, start.seq);
        let began = match promise.needs {
            None => Some((start.at(), start.seq)),
            Some(needed) => self
                .moments
                .iter()
                .find(|moment| moment.fact == needed && moment.seq >= start.seq)
                .filter(|moment| over.is_none_or(|(seq, _)| moment.seq <= seq))
                .map(|moment| (moment.at().max(start.at()), moment.seq)),
        };
        let Some((since, since_seq)) = began else {
            obligation.ended = over.map(|(_, at)| (Ended::Discharged, at));
            return obligation;
        };
        (obligation.since, obligation.since_seq, obligation.running) = (since, since_seq, true);
        self.set_due(promise, limits, &mut obligation);
        self.perform(promise, start, &mut obligation);
        obligation
    }

    /// A recurring promise. Each turn begins at the evidence of the one before; where that did not come, the
    /// next begins at its due instant and stands beside it, until that one is due as well and takes its place.
    /// So long silence is many breaches. Says what ended the series.
    fn series(
        &self,
        promise: &Promise,
        start: &Moment,
        limits: &[Limit],
        first: usize,
        all: &mut Vec<Obligation>,
    ) -> Option<(Seq, Timestamp)> {
        let end = self.discharge(promise, start.seq);
        let known = end.map_or(self.known_until, |(_, at)| at.min(self.known_until));
        let (mut since, mut since_seq) = (start.at(), start.seq);
        for _ in 0..TURNS {
            let nth = u32::try_from(all.len().saturating_sub(first))
                .unwrap_or(u32::MAX)
                .saturating_add(1);
            let mut turn = blank(promise, start, nth, limits);
            (turn.since, turn.since_seq, turn.running) = (since, since_seq, true);
            self.set_due(promise, limits, &mut turn);
            // Who is silent until the next turn is due as well is silent twice.
            let next_due = turn
                .due
                .filter(|due| *due < known)
                .and_then(|due| self.next_due(promise, limits, &turn, due));
            let cut = next_due.filter(|next| *next < known);
            self.take_turn(promise, start, &mut turn, end.map(|(seq, _)| seq), cut);
            if turn.evidence().is_none() {
                let superseded = cut.filter(|cut| end.is_none_or(|(_, at)| *cut < at));
                turn.ended = superseded
                    .map(|at| (Ended::Superseded, at))
                    .or_else(|| end.map(|(_, at)| (Ended::Discharged, at)));
            }
            let due = turn.due;
            // A turn that was performed anchors the next, even if its evidence was undone later.
            let anchor = turn.performed.first().map(|done| (done.at, done.seq));
            all.push(turn);
            (since, since_seq) = match (anchor, due) {
                (Some((_, seq)), Some(due)) if promise.recurs == Some(Restart::Schedule) => (due, seq),
                (Some((at, seq)), _) => (at, seq),
                (None, Some(due)) if due < known => (due, since_seq),
                _ => break,
            };
        }
        end
    }

    /// The due instant of the turn that follows one whose due instant passed.
    fn next_due(&self, promise: &Promise, limits: &[Limit], turn: &Obligation, due: Timestamp) -> Option<Timestamp> {
        let mut next = Obligation {
            since: due,
            due: None,
            ..turn.clone()
        };
        self.set_due(promise, limits, &mut next);
        next.due
    }

    /// The due instant from the calendar, then as later entries moved it. An entry that comes after
    /// the due instant moves nothing: the breach is latched.
    fn set_due(&self, promise: &Promise, limits: &[Limit], obligation: &mut Obligation) {
        let known = limits
            .iter()
            .rev()
            .find(|limit| limit.seq <= obligation.since_seq)
            .or_else(|| limits.first());
        let Some(first) = known else { return };
        self.count(promise, first.within, obligation);
        if limits.len() == 1 && promise.moved_by.is_none() {
            return;
        }
        let later = limits
            .iter()
            .filter(|limit| limit.seq > obligation.since_seq.max(first.seq))
            .map(Moved::Limit);
        let dates = self.moments.iter().filter(|moment| {
            promise.moved_by == Some(moment.fact)
                && moment.date.is_some()
                && moment.seq > obligation.since_seq
                && moment.recorded_at >= obligation.since
        });
        let mut moves: Vec<Moved<'_>> = later.chain(dates.map(Moved::Date)).collect();
        moves.sort_by_key(Moved::seq);
        for moved in moves {
            if obligation.due.is_some_and(|due| moved.recorded_at() > due) {
                break;
            }
            match moved {
                Moved::Limit(limit) => self.recount(promise, limit, obligation),
                Moved::Date(moment) => self.name_date(promise, moment, obligation),
            }
        }
    }

    /// Counts a limit from the beginning of the clock.
    fn count(&self, promise: &Promise, within: Within, obligation: &mut Obligation) {
        match self
            .calendar
            .due(self.code.counting, within, obligation.since, self.pauses_of(promise))
        {
            Ok((due, trace)) => {
                obligation.paused = due.is_none();
                obligation.due = due;
                let moved = std::mem::take(&mut obligation.trace.moved);
                obligation.trace = trace;
                obligation.trace.moved = moved;
            }
            Err(fault) => obligation.trace.fault = Some(fault),
        }
        if within != Within::SameContact {
            return;
        }
        let ended = self
            .moments
            .iter()
            .find(|moment| {
                // The turn of a series may have begun after a contact that its first entry began.
                moment.fact == Fact::ContactEnded
                    && moment.seq > obligation.since_seq
                    && moment.recorded_at >= obligation.since
            })
            .map(|moment| moment.recorded_at);
        obligation.due = match (ended, obligation.due) {
            (Some(ended), Some(due)) => Some(ended.min(due)),
            (ended, due) => ended.or(due),
        };
    }

    /// Another limit holds from now on, counted from the beginning; of it and a date that was given, the sooner.
    fn recount(&self, promise: &Promise, limit: &Limit, obligation: &mut Obligation) {
        let given = obligation.due.filter(|_| !obligation.trace.moved.is_empty());
        self.count(promise, limit.within, obligation);
        if let (Some(given), Some(due)) = (given, obligation.due) {
            obligation.due = Some(given.min(due));
        }
    }

    /// A date was given. What pauses the promise from then on makes it later, as it would any other.
    fn name_date(&self, promise: &Promise, moment: &Moment, obligation: &mut Obligation) {
        let Some(date) = moment.date else { return };
        let Ok(close) = self.calendar.close_on_or_after(date) else {
            return;
        };
        let Ok(due) = self
            .calendar
            .close_after_pauses(moment.recorded_at, date, self.pauses_of(promise))
        else {
            return;
        };
        obligation.trace.moved.push((moment.seq, close));
        obligation.paused = due.is_none();
        obligation.due = due;
    }

    /// Collects what performed it, until evidence stands or the duty ends. A fact that ends the duty
    /// while evidence stood ended nothing: if that evidence is undone, it is owed again.
    fn perform(&self, promise: &Promise, start: &Moment, obligation: &mut Obligation) {
        let mut owed_since = obligation.since_seq;
        let began = (obligation.since, obligation.since_seq);
        for moment in self
            .moments
            .iter()
            .filter(|moment| keeps(promise, start, began, moment))
        {
            if self
                .discharge(promise, owed_since)
                .is_some_and(|(seq, _)| seq < moment.seq)
            {
                break;
            }
            let performance = self.performance(moment);
            let undone = performance.undone;
            obligation.performed.push(performance);
            match undone {
                None => return,
                Some((seq, _)) => owed_since = seq,
            }
        }
        obligation.ended = self
            .discharge(promise, owed_since)
            .map(|(_, at)| (Ended::Discharged, at));
    }

    /// As [`Self::perform`], for one turn of a series: nothing counts that came after the series ended, or after
    /// another turn took this one's place.
    fn take_turn(
        &self,
        promise: &Promise,
        start: &Moment,
        turn: &mut Obligation,
        end: Option<Seq>,
        cut: Option<Timestamp>,
    ) {
        let began = (turn.since, turn.since_seq);
        for moment in self
            .moments
            .iter()
            .filter(|moment| keeps(promise, start, began, moment))
        {
            if end.is_some_and(|end| moment.seq > end) || cut.is_some_and(|cut| moment.recorded_at > cut) {
                return;
            }
            let performance = self.performance(moment);
            let stands = performance.undone.is_none();
            turn.performed.push(performance);
            if stands {
                return;
            }
        }
    }

    /// A fact as evidence. It counts from when it was in the book, whoever brought it about.
    fn performance(&self, moment: &Moment) -> Performance {
        Performance {
            seq: moment.seq,
            at: moment.recorded_at,
            occurred_at: moment.occurred_at,
            undone: self
                .undone
                .iter()
                .find(|(sent, _, _)| *sent == moment.seq)
                .map(|(_, seq, at)| (*seq, *at)),
        }
    }

    /// The first fact after an entry that ends the duty.
    fn discharge(&self, promise: &Promise, after: Seq) -> Option<(Seq, Timestamp)> {
        if promise.discharged_by.is_empty() {
            return None;
        }
        self.moments
            .iter()
            .find(|moment| moment.seq > after && promise.discharged_by.contains(&moment.fact))
            .map(|moment| (moment.seq, moment.recorded_at))
    }
}

/// What moves a due instant.
enum Moved<'p> {
    Limit(&'p Limit),
    Date(&'p Moment),
}

impl Moved<'_> {
    fn seq(&self) -> Seq {
        match self {
            Self::Limit(limit) => limit.seq,
            Self::Date(moment) => moment.seq,
        }
    }

    fn recorded_at(&self) -> Timestamp {
        match self {
            Self::Limit(limit) => limit.recorded_at,
            Self::Date(moment) => moment.recorded_at,
        }
    }
}

/// Whether a fact performs an obligation that began with `start`, and whose clock began at this instant.
fn keeps(promise: &Promise, start: &Moment, began: (Timestamp, Seq), moment: &Moment) -> bool {
    promise.kept_by.facts.contains(&moment.fact)
        && moment.seq > began.1
        && moment.recorded_at >= began.0
        // What was offered or decided before is no answer to what came since, however late it is told.
        && moment.about >= start.seq
        && promise.kept_by.with.iter().all(|content| moment.with.contains(content))
        && (!promise.kept_by.same_level || moment.level == start.level)
}

fn blank(promise: &Promise, start: &Moment, nth: u32, limits: &[Limit]) -> Obligation {
    Obligation {
        promise: promise.id.clone(),
        nth,
        strength: promise.strength,
        published: limits.last().is_some_and(|limit| limit.published),
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
