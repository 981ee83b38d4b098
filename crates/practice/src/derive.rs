//! From a code and a case file to its obligations. A pure function: the same history gives the same
//! obligations, whoever asks and whenever.
//!
//! Nothing that happens later takes a breach away. What starts a clock counts from when it happened; what
//! keeps, moves or stops one counts from when it was in the book. So the obligations of a longer history
//! hold every breach of a shorter one, under the same number and with the same due instant.

mod delays;
mod given;
mod past;

use jiff::Timestamp;

use crate::{
    calendar::{CalendarFault, Trace, Within},
    code::{Arm, Code, Join, KeptBy, Promise, Restart},
    complaint::Complaint,
    entry::{Entry, Fact, Moment, Seq},
    obligation::{Ended, Obligation, Performance},
};
pub use delays::date_told;
pub(crate) use delays::{Delays, delays};
use given::Given;
use past::{Applied, Past};

/// The most turns of one recurring promise that a history may give rise to.
const TURNS: u32 = 5_000;

/// The obligations of one case, in the order of the code's promises and of their beginning.
pub fn obligations(code: &Code, complaint: &Complaint, entries: &[Entry]) -> Vec<Obligation> {
    derived(code, complaint, entries, |_| true)
}

/// Those of one promise: the same as among all, without the others.
pub fn obligations_of(code: &Code, promise: &Promise, complaint: &Complaint, entries: &[Entry]) -> Vec<Obligation> {
    let all = promise.follows_a_breach();
    let mut owed = derived(code, complaint, entries, |one| all || one.id == promise.id);
    owed.retain(|owed| owed.promise == promise.id);
    owed
}

fn derived(
    code: &Code,
    complaint: &Complaint,
    entries: &[Entry],
    wanted: impl Fn(&Promise) -> bool,
) -> Vec<Obligation> {
    let Some(calendar) = code.desk() else { return Vec::new() };
    let past = Past::of(code, calendar, complaint, entries);
    let mut owed = Vec::with_capacity(code.promises.len());
    let promises = || code.promises.iter().filter(|promise| wanted(promise));
    for promise in promises().filter(|promise| !promise.follows_a_breach()) {
        past.obligations(promise, &mut owed);
    }
    // Clocks that a breach starts come after the promises that can be broken; check refuses a chain of them.
    let first = owed.len();
    for promise in promises().filter(|promise| promise.follows_a_breach()) {
        past.obligations(promise, &mut owed);
    }
    if owed.len() > first {
        let place = |owed: &Obligation| code.promises.iter().position(|promise| promise.id == owed.promise);
        owed.sort_by_key(place);
    }
    owed
}

impl Past<'_> {
    fn obligations(&self, promise: &Promise, all: &mut Vec<Obligation>) {
        let first = all.len();
        match promise.arms.as_slice() {
            [arm] if promise.recurs.is_some() => self.all_series(promise, arm, first, all),
            [arm] if promise.per_issue => self.each_issue(promise, arm, all),
            [arm] => {
                let starts = self.starts(arm, all);
                for (start, nth) in &starts {
                    let Some(limits) = self.limits(promise, arm, start, None) else {
                        continue;
                    };
                    all.push(self.one(promise, arm, start, *nth, &limits, None));
                }
            }
            arms => {
                let joined = self.joined(promise, arms, all);
                all.extend(joined);
            }
        }
    }

    /// What starts a clock, each with its number. One entry starts it once, whatever it is evidence of. What a breach
    /// starts has the number of what was broken: a breach may come to be after a later one, where a message bounces.
    fn starts(&self, arm: &Arm, derived: &[Obligation]) -> Vec<(Moment, u32)> {
        if let Some(broken) = &arm.since_broken {
            let broken = derived.iter().filter(|owed| owed.promise == *broken);
            return broken.filter_map(|owed| Some((broke(owed)?, owed.nth))).collect();
        }
        let mut last = None;
        let facts = self.moments.iter().filter(|moment| arm.since.contains(&moment.fact));
        facts
            .filter(|moment| last.replace(moment.seq) != Some(moment.seq))
            .cloned()
            .zip(1..)
            .collect()
    }

    fn all_series(&self, promise: &Promise, arm: &Arm, first: usize, all: &mut Vec<Obligation>) {
        let mut ends: Option<Option<(Seq, Timestamp)>> = None;
        for (start, _) in self.starts(arm, all) {
            let Some(limits) = self.limits(promise, arm, &start, None) else {
                continue;
            };
            // A later start begins a new series only where the one before was ended first.
            if ends.is_none_or(|end| end.is_some_and(|(seq, _)| seq < start.seq)) {
                ends = Some(self.series(promise, &start, &limits, first, all));
            }
        }
    }

    /// One promise, once an issue. An issue that was added later counts from when it was.
    fn each_issue(&self, promise: &Promise, arm: &Arm, all: &mut Vec<Obligation>) {
        let mut begun: Vec<(Moment, u8)> = Vec::new();
        for (start, _) in self.starts(arm, all) {
            for (issue, seq, at) in self.issues() {
                let mut start = start.clone();
                if seq > start.seq {
                    (start.seq, start.occurred_at, start.recorded_at) = (seq, at, at);
                }
                begun.push((start, issue));
            }
        }
        // Numbered as they came to be, so that an issue that is added later renumbers none that was there before.
        begun.sort_by_key(|(start, _)| start.seq);
        for ((start, issue), nth) in begun.into_iter().zip(1..) {
            let gone = self.gone(issue);
            // What begins later begins where the issue is.
            if gone.is_some_and(|(seq, _)| start.seq > seq) {
                continue;
            }
            if let Some(limits) = self.limits(promise, arm, &start, Some(issue)) {
                let mut owed = self.one(promise, arm, &start, nth, &limits, Some(issue));
                if let Some(gone) = gone {
                    leaves(&mut owed, gone);
                }
                all.push(owed);
            }
        }
    }

    /// One promise with several clocks, of which the first or the last to come due decides. One that has not started
    /// is never due; it is owed once a case.
    fn joined(&self, promise: &Promise, arms: &[Arm], derived: &[Obligation]) -> Option<Obligation> {
        let started: Vec<(&Arm, Moment, Vec<Applied>)> = arms
            .iter()
            .filter_map(|arm| {
                let starts = self.starts(arm, derived);
                let first = starts.iter().find(|(start, _)| self.stands(start.seq));
                let (start, _) = first.or(starts.first()).cloned()?;
                let limits = self.limits(promise, arm, &start, None)?;
                Some((arm, start, limits))
            })
            .collect();
        let all_started = started.len() == arms.len();
        let until = match promise.join {
            Join::Earliest => self.latched_by(promise, &started),
            Join::Latest => Seq::MAX,
        };
        let clocks = self.together(promise, &started, until);
        let (begun, start) = clocks.iter().min_by_key(|(clock, _)| (clock.since, clock.since_seq))?;
        let (since, since_seq, start) = (begun.since, begun.since_seq, start.clone());
        let due = clocks
            .iter()
            .map(|(clock, _)| clock)
            .filter(|clock| clock.due.is_some());
        let decides = match promise.join {
            Join::Earliest => due.min_by_key(|clock| clock.due),
            Join::Latest => due
                .max_by_key(|clock| clock.due)
                .filter(|_| all_started && clocks.iter().all(|(clock, _)| clock.due.is_some())),
        };
        let mut owed = decides.cloned().unwrap_or_else(|| Obligation {
            due: None,
            running: promise.join == Join::Earliest,
            ..begun.clone()
        });
        (owed.since, owed.since_seq, owed.after_breach) = (since, since_seq, start.fact == Fact::Broken);
        owed.since_due = owed.after_breach;
        self.perform(promise, &start, &mut owed);
        Some(owed)
    }

    /// The clocks of one promise that began by an entry, as what came until then moved them.
    fn together(
        &self,
        promise: &Promise,
        started: &[(&Arm, Moment, Vec<Applied>)],
        until: Seq,
    ) -> Vec<(Obligation, Moment)> {
        started
            .iter()
            .filter(|(_, start, _)| start.seq <= until)
            .map(|(arm, start, limits)| (self.clock(promise, arm, start, 1, limits, until), start.clone()))
            .collect()
    }

    /// The last entry that could start or move one of several clocks before the first of them was due. What comes
    /// later says nothing to a breach that is latched, however it is dated.
    fn latched_by(&self, promise: &Promise, started: &[(&Arm, Moment, Vec<Applied>)]) -> Seq {
        let limits = started.iter().flat_map(|(_, _, limits)| limits);
        let mut moves: Vec<(Seq, Timestamp)> = limits
            .map(|limit| (limit.seq, limit.recorded_at))
            .chain(self.dates_given(promise).map(|given| given.told))
            .chain(self.dates_given(promise).filter_map(|given| given.back))
            .chain(started.iter().map(|(_, start, _)| (start.seq, start.recorded_at)))
            .collect();
        moves.sort_unstable();
        moves.dedup();
        let mut until = 0;
        for (seq, at) in moves {
            let clocks = self.together(promise, started, until);
            if clocks.iter().filter_map(|(clock, _)| clock.due).any(|due| at > due) {
                return until;
            }
            until = seq;
        }
        Seq::MAX
    }

    /// The dates that the customer was given, of those that move this promise.
    fn dates_given<'m>(&'m self, promise: &'m Promise) -> impl Iterator<Item = &'m Given> {
        let moves = |given: &&Given| promise.moved_by.is_some_and(|moved| moved.fact == given.moment.fact);
        self.given.iter().filter(moves)
    }

    /// One promise, once.
    fn one(
        &self,
        promise: &Promise,
        arm: &Arm,
        start: &Moment,
        nth: u32,
        limits: &[Applied],
        issue: Option<u8>,
    ) -> Obligation {
        let mut obligation = self.clock(promise, arm, start, nth, limits, Seq::MAX);
        obligation.issue = issue;
        if obligation.running {
            self.perform(promise, start, &mut obligation);
        } else {
            obligation.discharged_by(self.over(promise, start, start.seq));
        }
        obligation
    }

    /// When it is due, as what came until an entry moved it, and nothing yet of what performed or ended it.
    fn clock(
        &self,
        promise: &Promise,
        arm: &Arm,
        start: &Moment,
        nth: u32,
        limits: &[Applied],
        until: Seq,
    ) -> Obligation {
        let mut obligation = blank(promise, start, nth, limits);
        obligation.after_breach = start.fact == Fact::Broken;
        let began = match arm.needs {
            None => Some((start.at(), start.seq)),
            Some(needed) => {
                let over = self.over(promise, start, start.seq);
                self.moments
                    .iter()
                    .find(|moment| moment.fact == needed && moment.seq >= start.seq && self.stands(moment.seq))
                    .filter(|moment| over.is_none_or(|(seq, _)| moment.seq <= seq))
                    .map(|moment| (moment.at().max(start.at()), moment.seq))
            }
        };
        if let Some((since, since_seq)) = began {
            (obligation.since, obligation.since_seq, obligation.running) = (since, since_seq, true);
            obligation.since_due = start.fact == Fact::Broken && since == start.at();
            self.set_due(promise, limits, until, &mut obligation);
        }
        obligation
    }

    /// A recurring promise. Each turn begins at the evidence of the one before; where that did not come, the
    /// next begins at its due instant and stands beside it, until that one is due as well and takes its place.
    /// So long silence is many breaches. Says what ended the series.
    fn series(
        &self,
        promise: &Promise,
        start: &Moment,
        limits: &[Applied],
        first: usize,
        all: &mut Vec<Obligation>,
    ) -> Option<(Seq, Timestamp)> {
        let end = self.over(promise, start, start.seq);
        let known = end.map_or(self.known_until, |(_, at)| at.min(self.known_until));
        let (mut since, mut since_seq, mut since_due) = (start.at(), start.seq, false);
        for _ in 0..TURNS {
            let nth = u32::try_from(all.len().saturating_sub(first))
                .unwrap_or(u32::MAX)
                .saturating_add(1);
            let mut turn = blank(promise, start, nth, limits);
            (turn.since, turn.since_seq, turn.running) = (since, since_seq, true);
            turn.since_due = since_due;
            self.set_due(promise, limits, Seq::MAX, &mut turn);
            let mut performances = self.performances(promise, start, &turn);
            performances.retain(|done| end.is_none_or(|(seq, _)| done.seq <= seq));
            // Who is silent until the next turn is due as well is silent twice.
            let in_time = |due: Timestamp| performances.iter().any(|done| done.undone.is_none() && done.at <= due);
            let silent = turn.due.filter(|due| *due < known && !in_time(*due));
            let next_due = silent.and_then(|due| self.next_due(promise, limits, &turn, due));
            let cut = next_due.filter(|next| *next < known);
            take_turn(performances, &mut turn, cut);
            if turn.evidence().is_none() {
                let superseded = cut.filter(|cut| end.is_none_or(|(_, at)| *cut < at));
                match superseded {
                    Some(at) => turn.ended = Some((Ended::Superseded, at)),
                    None => turn.discharged_by(end),
                }
            }
            let due = turn.due;
            // A turn that was performed anchors the next, even if its evidence was undone later.
            let anchor = turn.performed.first().map(|done| (done.at, done.seq));
            all.push(turn);
            (since, since_seq, since_due) = match (anchor, due) {
                (Some((_, seq)), Some(due)) if promise.recurs == Some(Restart::Schedule) => (due, seq, true),
                (Some((at, seq)), _) => (at, seq, false),
                (None, Some(due)) if due < known => (due, since_seq, true),
                _ => break,
            };
        }
        end
    }

    /// The due instant of the turn that follows one whose due instant passed.
    fn next_due(&self, promise: &Promise, limits: &[Applied], turn: &Obligation, due: Timestamp) -> Option<Timestamp> {
        let mut next = Obligation {
            since: due,
            since_due: true,
            due: None,
            ..turn.clone()
        };
        self.set_due(promise, limits, Seq::MAX, &mut next);
        next.due
    }

    /// The due instant from the calendar, then as later entries moved it. A date whose message came back moves nothing,
    /// and what was due before stands; one that came back after it was due itself is latched.
    fn set_due(&self, promise: &Promise, limits: &[Applied], until: Seq, obligation: &mut Obligation) {
        let in_the_book = |(seq, _): &(Seq, Timestamp)| *seq <= until;
        let mut back = self
            .dates_given(promise)
            .filter_map(|given| given.back.filter(in_the_book))
            .collect::<Vec<_>>();
        back.sort_unstable();
        let mut came_back: Option<Seq> = None;
        for (seq, at) in back {
            // Held against what was in the book by then: what came later says nothing to a breach that was latched.
            self.move_due(promise, limits, seq, came_back, obligation);
            if obligation.due.is_some_and(|due| at > due) {
                break;
            }
            came_back = Some(seq);
        }
        self.move_due(promise, limits, until, came_back, obligation);
    }

    /// As [`Self::set_due`], where whatever came back until an entry moves nothing. An entry that comes after the due
    /// instant moves nothing either: the breach is latched.
    fn move_due(
        &self,
        promise: &Promise,
        limits: &[Applied],
        until: Seq,
        came_back: Option<Seq>,
        obligation: &mut Obligation,
    ) {
        let known = limits
            .iter()
            .rev()
            .find(|limit| limit.seq <= obligation.since_seq)
            .or_else(|| limits.first());
        let Some(first) = known else { return };
        obligation.trace.moved.clear();
        self.count(promise, first.within, obligation);
        if limits.len() == 1 && promise.moved_by.is_none() {
            return;
        }
        let later = limits
            .iter()
            .filter(|limit| limit.seq > obligation.since_seq.max(first.seq) && limit.seq <= until)
            .map(Moved::Limit);
        let is_void = |given: &Given| matches!((given.back, came_back), (Some((seq, _)), Some(until)) if seq <= until);
        let dates = self.dates_given(promise).filter(|given| {
            given.moment.seq > obligation.since_seq
                && given.moment.recorded_at >= obligation.since
                && given.told.0 <= until
                && !is_void(given)
        });
        let mut moves: Vec<Moved<'_>> = later.chain(dates.map(Moved::Date)).collect();
        moves.sort_by_key(Moved::seq);
        for moved in moves {
            if obligation.due.is_some_and(|due| moved.at() > due) {
                break;
            }
            match moved {
                Moved::Limit(limit) => self.recount(promise, limit, obligation),
                Moved::Date(given) => self.name_date(promise, given, obligation),
            }
        }
    }

    /// Counts a limit from the beginning of the clock, or from where a pause made it begin anew. A pause that came
    /// after the due instant changes nothing.
    fn count(&self, promise: &Promise, within: Within, obligation: &mut Obligation) {
        self.count_from(promise, within, obligation.since, obligation);
        for pause in self.restarts_of(promise) {
            if pause.from < obligation.since || obligation.due.is_none_or(|due| pause.from > due) {
                continue;
            }
            let Some(until) = pause.until else {
                (obligation.due, obligation.paused) = (None, true);
                break;
            };
            self.count_from(promise, within, until, obligation);
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

    fn count_from(&self, promise: &Promise, within: Within, since: Timestamp, obligation: &mut Obligation) {
        match self.counted(promise, within, since, obligation) {
            Ok((due, trace)) => {
                obligation.paused = due.is_none();
                obligation.due = due;
                let moved = std::mem::take(&mut obligation.trace.moved);
                obligation.trace = trace;
                obligation.trace.moved = moved;
            }
            Err(fault) => obligation.trace.fault = Some(fault),
        }
    }

    fn counted(
        &self,
        promise: &Promise,
        within: Within,
        since: Timestamp,
        obligation: &Obligation,
    ) -> Result<(Option<Timestamp>, Trace), CalendarFault> {
        let (calendar, counting) = self.counted_by(promise);
        let pauses = self.pauses_of(promise);
        if obligation.since_due && since == obligation.since {
            calendar.due_after(counting, within, since, pauses)
        } else {
            calendar.due(counting, within, since, pauses)
        }
    }

    /// Another limit holds from now on, counted from the beginning; of it and a date that was given, the sooner.
    fn recount(&self, promise: &Promise, limit: &Applied, obligation: &mut Obligation) {
        let given = obligation.due.filter(|_| !obligation.trace.moved.is_empty());
        self.count(promise, limit.within, obligation);
        if let (Some(given), Some(due)) = (given, obligation.due) {
            obligation.due = Some(given.min(due));
        }
    }

    /// A date was given. What pauses the promise from then on makes it later, as it would any other.
    fn name_date(&self, promise: &Promise, given: &Given, obligation: &mut Obligation) {
        let Some(date) = given.moment.date else { return };
        // Whoever is given a date has it from the desk, whatever calendar the limit was counted by.
        let Ok(close) = self.desk.close_on_or_after(date) else {
            return;
        };
        let Ok(due) = self
            .desk
            .close_after_pauses(given.told.1, date, self.pauses_of(promise))
        else {
            return;
        };
        let furthest = promise
            .moved_by
            .and_then(|moved| moved.at_most)
            .and_then(|at_most| self.counted(promise, at_most, obligation.since, obligation).ok()?.0);
        let (close, due) = match furthest {
            Some(furthest) => (close.min(furthest), due.map(|due| due.min(furthest))),
            None => (close, due),
        };
        obligation.trace.moved.push((given.moment.seq, close));
        obligation.paused = due.is_none();
        obligation.due = due;
    }

    /// Collects what performed it, until evidence stands or the duty ends. A fact that ends the duty
    /// while evidence stood ended nothing: if that evidence is undone, it is owed again.
    fn perform(&self, promise: &Promise, start: &Moment, obligation: &mut Obligation) {
        let mut owed_since = obligation.since_seq;
        for performance in self.performances(promise, start, obligation) {
            if self
                .over(promise, start, owed_since)
                .is_some_and(|(seq, _)| seq < performance.seq)
            {
                break;
            }
            let undone = performance.undone;
            obligation.performed.push(performance);
            match undone {
                None => return,
                Some((seq, _)) => owed_since = seq,
            }
        }
        obligation.discharged_by(self.over(promise, start, owed_since));
    }

    /// Everything that would perform an obligation, in order, undone or not.
    fn performances(&self, promise: &Promise, start: &Moment, owed: &Obligation) -> Vec<Performance> {
        let mut found = Vec::new();
        for kept in &promise.kept_by {
            let keeping = self
                .moments
                .iter()
                .filter(|moment| keeps(kept, start, (owed.since, owed.since_seq), moment))
                .filter(|moment| owed.issue.is_none_or(|issue| self.answers(moment, issue)));
            if kept.all {
                self.all_of(kept, keeping, &mut found);
            } else {
                found.extend(keeping.map(|moment| self.performance(moment)));
            }
        }
        found.sort_by_key(|performance| performance.seq);
        found.dedup_by_key(|performance| performance.seq);
        found
    }

    /// Where each of several facts is needed, the last of them completes it; what undoes one undoes it.
    fn all_of<'m>(&self, kept: &KeptBy, keeping: impl Iterator<Item = &'m Moment>, found: &mut Vec<Performance>) {
        let mut have: Vec<(Fact, Performance)> = Vec::new();
        for moment in keeping {
            let part = self.performance(moment);
            have.retain(|(fact, known)| {
                *fact != moment.fact && known.undone.is_none_or(|(undone, _)| undone > moment.seq)
            });
            have.push((moment.fact, part.clone()));
            if kept
                .facts
                .iter()
                .all(|fact| have.iter().any(|(known, _)| known == fact))
            {
                let undone = have.iter().filter_map(|(_, part)| part.undone).min();
                found.push(Performance { undone, ..part });
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
            .filter(|moment| self.stands(moment.seq))
            .find(|moment| moment.seq > after && promise.discharged_by.contains(&moment.fact))
            .map(|moment| (moment.seq, moment.recorded_at))
    }

    /// As [`Self::discharge`]; or what began it was taken back or came back, or the case was put back into another, and
    /// nothing is owed over it any more.
    fn over(&self, promise: &Promise, start: &Moment, after: Seq) -> Option<(Seq, Timestamp)> {
        let discharged = self.discharge(promise, after).into_iter();
        let taken_back = self.taken_back(start.seq);
        let over = discharged.chain(taken_back).chain(self.put_back());
        over.chain(self.untold(start)).min()
    }
}

/// It goes on in the complaint to which its issue went. What was kept or broken until then stays so.
fn leaves(owed: &mut Obligation, (seq, at): (Seq, Timestamp)) {
    owed.performed.retain(|performance| performance.seq <= seq);
    let over = owed.ended.is_some_and(|(_, ended)| ended <= at);
    if owed.evidence().is_none() && !over {
        owed.discharged_by(Some((seq, at)));
    }
}

/// As [`Past::perform`], for one turn of a series: nothing counts that came after another turn took this one's place.
fn take_turn(performances: Vec<Performance>, turn: &mut Obligation, cut: Option<Timestamp>) {
    for performance in performances {
        if cut.is_some_and(|cut| performance.at > cut) {
            return;
        }
        let stands = performance.undone.is_none();
        turn.performed.push(performance);
        if stands {
            return;
        }
    }
}

/// What moves a due instant.
enum Moved<'p> {
    Limit(&'p Applied),
    Date(&'p Given),
}

impl Moved<'_> {
    fn seq(&self) -> Seq {
        match self {
            Self::Limit(limit) => limit.seq,
            Self::Date(given) => given.told.0,
        }
    }

    fn at(&self) -> Timestamp {
        match self {
            Self::Limit(limit) => limit.recorded_at,
            Self::Date(given) => given.told.1,
        }
    }
}

/// Whether a fact performs an obligation that began with `start`, and whose clock began at this instant.
fn keeps(kept: &KeptBy, start: &Moment, began: (Timestamp, Seq), moment: &Moment) -> bool {
    kept.facts.contains(&moment.fact)
        && moment.seq > began.1
        && moment.recorded_at >= began.0
        // What was offered or decided before is no answer to what came since, however late it is told.
        && moment.about >= start.seq
        // A format is given message by message, in any order.
        && (moment.fact != Fact::FormatGiven || !start.fact.owes_a_format() || moment.about == start.seq)
        && kept.with.iter().all(|content| moment.with.contains(content))
        && (!kept.same_level || moment.level == start.level)
}

/// The breach of an obligation as the start of another clock, at its due instant. Where that instant is still to come,
/// so is the start, and whoever keeps the promise in time takes it away.
fn broke(owed: &Obligation) -> Option<Moment> {
    let due = owed.due?;
    let in_time = owed.evidence().is_some_and(|evidence| evidence.at <= due);
    let ended = owed.ended.is_some_and(|(_, at)| at <= due);
    (!in_time && !ended).then(|| Moment {
        fact: Fact::Broken,
        seq: owed.since_seq,
        about: owed.since_seq,
        occurred_at: due,
        recorded_at: due,
        with: Vec::new(),
        level: owed.level,
        date: None,
    })
}

fn blank(promise: &Promise, start: &Moment, nth: u32, limits: &[Applied]) -> Obligation {
    Obligation {
        promise: promise.id.clone(),
        nth,
        issue: None,
        strength: promise.strength,
        published: limits.last().is_some_and(|limit| limit.published),
        level: start.level,
        since: start.at(),
        since_due: false,
        since_seq: start.seq,
        running: false,
        paused: false,
        after_breach: false,
        due: None,
        performed: Vec::new(),
        ended: None,
        ended_by: None,
        trace: Trace::default(),
    }
}
