//! A case file as clocks see it: facts in order, what undid which, pauses, and what the case was when.

use jiff::Timestamp;

use crate::{
    calendar::{Calendar, Pause, Within},
    code::{Case, Code, Promise},
    complaint::Complaint,
    entry::{Entry, Fact, Moment, Redress, Seq, What},
    terms::{Cause, Level, Notice},
};

pub(super) struct Past<'c> {
    pub(super) code: &'c Code,
    pub(super) calendar: &'c Calendar,
    pub(super) moments: Vec<Moment>,
    /// Which entry undid which, and when.
    pub(super) undone: Vec<(Seq, Seq, Timestamp)>,
    /// The last instant in the book.
    pub(super) known_until: Timestamp,
    /// The pauses that hold each promise; most promises have none.
    pauses: Vec<(&'c str, Vec<Pause>)>,
    /// What the case was, from each entry on that changed it. Never empty.
    cases: Vec<(Seq, Timestamp, Case<'c>)>,
}

/// The limit of a promise, from an entry on.
pub(super) struct Limit {
    pub(super) seq: Seq,
    pub(super) recorded_at: Timestamp,
    pub(super) within: Within,
    /// It is the published one.
    pub(super) published: bool,
}

impl<'c> Past<'c> {
    pub(super) fn of(code: &'c Code, calendar: &'c Calendar, complaint: &'c Complaint, entries: &'c [Entry]) -> Self {
        let mut past = Self {
            code,
            calendar,
            moments: Vec::with_capacity(entries.len().saturating_mul(2)),
            undone: Vec::new(),
            known_until: entries
                .iter()
                .map(|entry| entry.recorded_at)
                .max()
                .unwrap_or(Timestamp::MIN),
            pauses: Vec::new(),
            cases: Vec::new(),
        };
        let mut case = Case::filed(complaint, entries.first());
        past.cases.push((0, Timestamp::MIN, case.clone()));
        let mut level = Level::FIRST;
        let mut telling = Telling::default();
        let mut pauses = Vec::new();
        for entry in entries {
            let first = past.moments.len();
            entry.tell(level, &mut past.moments);
            telling.add(entry, level, &mut past.moments);
            let about = telling.about(entry);
            let new = past.moments.iter_mut().skip(first);
            new.filter(|moment| matches!(moment.fact, Fact::OfferTold | Fact::OutcomeTold))
                .for_each(|moment| moment.about = about);
            hold(entry, &mut pauses);
            if case.change(entry) {
                past.cases.push((entry.seq, entry.recorded_at, case.clone()));
            }
            match &entry.what {
                What::Escalated { to, .. } => level = *to,
                What::Bounced { sent: Some(sent), .. } => past.undone.push((*sent, entry.seq, entry.recorded_at)),
                _ => {}
            }
        }
        past.pauses = held(code, &pauses);
        past
    }

    pub(super) fn pauses_of(&self, promise: &Promise) -> &[Pause] {
        self.pauses
            .iter()
            .find(|(id, _)| *id == promise.id)
            .map_or(&[], |(_, pauses)| pauses.as_slice())
    }

    /// The limits of a promise whose clock began with `start`: the one it began with, then those that later
    /// entries brought. None where the promise never applied to the case.
    ///
    /// What a case was when the clock began decides. Three things count also from when they came to be, since
    /// they say what the matter is and not how it is handled: its kinds, its categories, and that it is urgent.
    pub(super) fn limits(&self, promise: &Promise, start: &Moment) -> Option<Vec<Limit>> {
        let (_, _, began) = self.cases.iter().rev().find(|(seq, _, _)| *seq <= start.seq)?;
        let level = self.code.level_id(start.level);
        let mut applies = false;
        let mut limits: Vec<Limit> = Vec::new();
        let later = self.cases.iter().filter(|(seq, _, _)| *seq > start.seq);
        for (seq, recorded_at, case) in
            std::iter::once((start.seq, start.recorded_at, began)).chain(later.map(|(seq, at, case)| (*seq, *at, case)))
        {
            let holds = |condition: &crate::code::Condition| condition.asks(case, began, level);
            applies = applies || holds(&promise.when);
            let variant = promise.variants.iter().find(|variant| applies && holds(&variant.when));
            if let Some((variant, within)) = variant.and_then(|variant| Some((variant, variant.limit()?)))
                && limits.last().is_none_or(|limit| limit.within != within)
            {
                limits.push(Limit {
                    seq,
                    recorded_at,
                    within,
                    published: variant.within.is_some(),
                });
            }
        }
        (!limits.is_empty()).then_some(limits)
    }
}

/// Opens and closes pauses. Whoever asks twice for the same has paused once, and the end of a case ends them all.
fn hold(entry: &Entry, pauses: &mut Vec<(Cause, Pause)>) {
    let mut release = |cause: Option<Cause>, until: Timestamp| {
        for (known, pause) in pauses.iter_mut() {
            if pause.until.is_none() && cause.is_none_or(|cause| cause == *known) {
                // Running again from when it came, but never sooner than the pause began.
                pause.until = Some(until.max(pause.from));
            }
        }
    };
    match &entry.what {
        What::InformationReceived { cause } => release(Some(*cause), entry.occurred_at),
        What::Closed { .. } => release(None, entry.recorded_at),
        What::InformationAsked { cause }
            if !pauses
                .iter()
                .any(|(known, pause)| known == cause && pause.until.is_none()) =>
        {
            pauses.push((
                *cause,
                Pause {
                    from: entry.recorded_at,
                    until: None,
                },
            ));
        }
        _ => {}
    }
}

/// Which pauses hold which promises.
fn held<'c>(code: &'c Code, pauses: &[(Cause, Pause)]) -> Vec<(&'c str, Vec<Pause>)> {
    let mut held: Vec<(&'c str, Vec<Pause>)> = Vec::new();
    for rule in &code.pauses {
        let of_cause = pauses
            .iter()
            .filter(|(cause, _)| *cause == rule.cause)
            .map(|(_, pause)| *pause);
        for promise in &rule.holds {
            let pauses: Vec<Pause> = of_cause.clone().collect();
            match held.iter_mut().find(|(id, _)| *id == promise.as_str()) {
                Some((_, more)) => more.extend(pauses),
                None => held.push((promise.as_str(), pauses)),
            }
        }
    }
    held
}

/// The facts that no entry says alone: that an offer was told on the line, which outcome was told, that an answer was
/// disputed, and that redress was agreed or decided, and done.
#[derive(Default)]
struct Telling {
    on_the_line: bool,
    /// An offer or outcome was told, and not disputed since.
    answered: bool,
    /// Number, redress of the offer, and how much redress had been given before it.
    offers: Vec<(u8, Vec<Redress>, usize)>,
    /// The entry of the last outcome.
    concluded: Seq,
    given: Vec<Redress>,
    to_do: Vec<Redress>,
}

impl Telling {
    fn add(&mut self, entry: &Entry, level: Level, moments: &mut Vec<Moment>) {
        let mut tell = |fact| moments.push(entry.moment(fact, &[], level));
        match &entry.what {
            What::Filed(filing) => self.on_the_line = filing.channel.is_live(),
            What::ContactBegan { .. } => self.on_the_line = true,
            What::ContactEnded { .. } => self.on_the_line = false,
            What::Offered { offer, redress } => {
                self.offers.push((*offer, redress.clone(), self.given.len()));
                // Who makes an offer to a customer on the line has told them.
                if self.on_the_line {
                    self.answered = true;
                    tell(Fact::OfferTold);
                }
            }
            What::Accepted { offer, .. } => {
                let known = self.offers.iter().rev().find(|(number, _, _)| number == offer);
                self.to_do = known.map_or_else(Vec::new, |(_, redress, before)| {
                    let still = Redress::still_to_do(redress, self.given.iter().skip(*before));
                    still.into_iter().cloned().collect()
                });
                if !self.to_do.is_empty() {
                    tell(Fact::RedressAgreed);
                }
            }
            What::Concluded { redress, .. } => {
                self.concluded = entry.seq;
                if !redress.is_empty() {
                    self.to_do.clone_from(redress);
                    tell(Fact::RedressAgreed);
                }
            }
            What::RedressGiven { redress } => {
                self.given.push(redress.clone());
                if let Some(at) = self.to_do.iter().position(|part| part == redress) {
                    self.to_do.remove(at);
                    if self.to_do.is_empty() {
                        tell(Fact::RedressDone);
                    }
                }
            }
            What::OutcomeTold { .. }
            | What::Sent {
                notice: Notice::Offer | Notice::Outcome,
                ..
            } => self.answered = true,
            What::Refused { .. } => {
                self.answered = false;
                tell(Fact::Disputed);
            }
            What::Escalated { .. } if std::mem::take(&mut self.answered) => tell(Fact::Disputed),
            // Begins anew by itself.
            What::Reopened => self.answered = false,
            _ => {}
        }
    }

    /// The offer or outcome that an entry tells of.
    fn about(&self, entry: &Entry) -> Seq {
        match &entry.what {
            What::Sent { owed_by, .. } => *owed_by,
            What::OutcomeTold { .. } => self.concluded,
            _ => entry.seq,
        }
    }
}
