//! What a code lets be done now, and what it forbids meanwhile: powers, locks, the customer's allowances, attempts
//! that count for something. Unlike an obligation, a power is asked for at an instant, so `now` comes in.

use jiff::{Timestamp, civil::Date};

use crate::{
    calendar::{Calendar, Counting, Within},
    code::{Allowance, Attempts, Code, Doing, Ground, Lock, Needs},
    complaint::Complaint,
    derive::obligations,
    entry::{Entry, Fact, Moment, What, taken_back},
    terms::{Channel, Level, Notice},
};

/// A case as powers see it.
pub struct Powers<'c> {
    code: &'c Code,
    complaint: &'c Complaint,
    entries: &'c [Entry],
    desk: &'c Calendar,
    /// The facts of the case since it began or was last reopened.
    moments: Vec<Moment>,
    now: Timestamp,
}

impl<'c> Powers<'c> {
    pub fn of(code: &'c Code, complaint: &'c Complaint, entries: &'c [Entry], now: Timestamp) -> Option<Self> {
        let again = entries
            .iter()
            .rposition(|entry| entry.what == What::Reopened)
            .unwrap_or(0);
        let mut level = Level::FIRST;
        let mut moments = Vec::new();
        let taken_back = taken_back(entries);
        for (index, entry) in entries.iter().enumerate() {
            if index >= again && taken_back.iter().all(|(act, _, _)| *act != entry.seq) {
                moments.extend(entry.moments(level));
            }
            if let What::Escalated { to, .. } = &entry.what {
                level = *to;
            }
        }
        Some(Self {
            code,
            complaint,
            entries,
            desk: code.desk()?,
            moments,
            now,
        })
    }

    /// Whether a rule, or the pack that it names, binds in this case: it was received since that took effect.
    fn binds(&self, rule: &str) -> bool {
        self.desk.date(self.complaint.received_at) >= self.code.binds_from(rule)
    }

    fn happened(&self, fact: Fact) -> bool {
        self.moments.iter().any(|moment| moment.fact == fact)
    }

    fn last(&self, facts: &[Fact]) -> Option<&Moment> {
        self.moments.iter().rev().find(|moment| facts.contains(&moment.fact))
    }

    /// The rule that forbids an act now, if there is one.
    pub fn forbidden(&self, act: Doing) -> Option<&'c Lock> {
        let level = self.code.level_id(self.complaint.level);
        self.code.locks.iter().find(|lock| {
            let silent = lock
                .silent
                .iter()
                .any(|silence| self.binds(&silence.by) && silence.when.holds(self.complaint, level));
            self.binds(&lock.id)
                && lock.forbids.contains(&act)
                && !silent
                && lock.when.holds(self.complaint, level)
                && self.is_on(lock)
        })
    }

    /// Every rule that forbids something now.
    pub fn locks(&self) -> Vec<&'c Lock> {
        let on = |lock: &&Lock| {
            lock.forbids
                .iter()
                .any(|act| self.forbidden(*act).is_some_and(|on| on.id == lock.id))
        };
        self.code.locks.iter().filter(on).collect()
    }

    /// It was put on, and not taken off since.
    fn is_on(&self, lock: &Lock) -> bool {
        let put_on = self.last(&lock.since).map(|moment| moment.seq);
        let taken_off = self.last(&lock.until).map(|moment| moment.seq);
        put_on.is_some_and(|on| taken_off.is_none_or(|off| on > off))
    }

    /// The first rule that asks for more than has happened before an act may be done. `meanwhile` is what the act
    /// itself brings about.
    pub fn wanting(&self, act: Doing, meanwhile: &[Fact]) -> Option<&'c crate::code::May> {
        self.code
            .powers
            .iter()
            .filter(|may| may.act == act && self.binds(&may.id))
            .find(|may| !self.met(&may.needs, meanwhile))
    }

    fn met(&self, needs: &Needs, meanwhile: &[Fact]) -> bool {
        let holds = |ground: &Ground| match ground {
            Ground::Fact(fact) => meanwhile.contains(fact) || self.happened(*fact),
            Ground::Attempts(id) => self
                .code
                .attempts
                .iter()
                .any(|rule| rule.id == *id && self.attempts_made(rule)),
            Ground::Lapsed(id) => self
                .code
                .allowances
                .iter()
                .any(|rule| rule.id == *id && self.lapsed(rule)),
        };
        needs.all.iter().all(holds) && (needs.any.is_empty() || needs.any.iter().any(holds))
    }

    /// A rule says that all attempts were made, and in vain.
    pub fn uncontactable(&self) -> bool {
        self.code.attempts.iter().any(|rule| self.attempts_made(rule))
    }

    /// A customer's time ran out and a rule lets the case end over it.
    pub fn not_completed(&self) -> bool {
        let mut to_complete = self.code.allowances.iter().filter(|rule| rule.is_to_complete());
        to_complete.any(|rule| self.lapsed(rule))
    }

    /// Enough attempts on different days, close enough together, with no word from the customer since; then, where
    /// the rule asks for it, a message and a wait.
    fn attempts_made(&self, rule: &Attempts) -> bool {
        if !self.binds(&rule.id) {
            return false;
        }
        let heard = self.heard_last();
        let tries = self.tries_after(rule, heard);
        let Some(enough) = self.enough(rule, &tries) else {
            return false;
        };
        let after = match rule.then_by {
            None => enough,
            Some(channel) => match self.written_after(channel, enough) {
                Some(written) => written,
                None => return false,
            },
        };
        rule.wait.is_none_or(|wait| {
            let ends = self.end_of(wait, after, rule.calendar.as_ref(), rule.counting);
            ends.is_some_and(|end| self.now > end)
        })
    }

    /// When the customer was last heard or spoken to.
    fn heard_last(&self) -> Timestamp {
        let heard = |entry: &&Entry| {
            entry.by.is_customer()
                || matches!(
                    entry.what,
                    What::Contacted { reached: true, .. } | What::CustomerWrote { .. }
                )
        };
        self.entries
            .iter()
            .rev()
            .find(heard)
            .map_or(Timestamp::MIN, |entry| entry.recorded_at)
    }

    /// The attempts that failed, by their day; several on one day are one.
    fn tries_after(&self, rule: &Attempts, heard: Timestamp) -> Vec<(Date, Timestamp)> {
        let mut tries: Vec<(Date, Timestamp)> = Vec::new();
        for entry in self.entries.iter().filter(|entry| entry.recorded_at > heard) {
            if let What::Contacted { reached: false, .. } = entry.what {
                let day = self.calendar(rule.calendar.as_ref()).date(entry.occurred_at);
                if tries.iter().all(|(known, _)| *known != day) {
                    tries.push((day, entry.recorded_at));
                }
            }
        }
        tries
    }

    /// The instant of the last of so many attempts that lie close enough together.
    fn enough(&self, rule: &Attempts, tries: &[(Date, Timestamp)]) -> Option<Timestamp> {
        tries.windows(usize::from(rule.count.max(1))).find_map(|window| {
            let ((_, first), (_, last)) = (window.first()?, window.last()?);
            let together = match rule.within {
                None => true,
                Some(within) => *last <= self.end_of(within, *first, rule.calendar.as_ref(), rule.counting)?,
            };
            together.then_some(*last)
        })
    }

    fn written_after(&self, channel: Channel, after: Timestamp) -> Option<Timestamp> {
        let wrote = |entry: &&Entry| match entry.what {
            What::Contacted {
                channel: by,
                reached: false,
                ..
            } => by == channel,
            // What is sent again is no new try.
            What::Sent {
                channel: by, notice, ..
            } => by == channel && notice != Notice::Repeat,
            _ => false,
        };
        self.entries
            .iter()
            .filter(|entry| entry.recorded_at >= after)
            .find(wrote)
            .map(|entry| entry.recorded_at)
    }

    /// The customer's time passed, was not used, and we can prove what we told them.
    fn lapsed(&self, rule: &Allowance) -> bool {
        let level = self.code.level_id(self.complaint.level);
        if !self.binds(&rule.id) || !rule.when.holds(self.complaint, level) {
            return false;
        }
        let Some((since, seq)) = self.allowance_began(rule) else {
            return false;
        };
        let used = self
            .moments
            .iter()
            .any(|moment| moment.seq > seq && rule.ended_by.contains(&moment.fact));
        let told = self
            .moments
            .iter()
            .filter(|moment| moment.fact == Fact::Told && moment.seq >= seq);
        let proved = rule
            .proof
            .iter()
            .all(|content| told.clone().any(|moment| moment.with.contains(content)));
        let ends = self.allowance_ends(rule, since);
        !used && proved && ends.is_some_and(|ends| self.now > ends)
    }

    /// Until when a customer's time lasts, if it has begun.
    pub fn allowance(&self, rule: &Allowance) -> Option<Timestamp> {
        let (since, _) = self.allowance_began(rule)?;
        self.allowance_ends(rule, since)
    }

    /// The same where the rule is for this case, and whether it has lapsed: passed unused, with the proof that it asks for.
    pub fn allowed(&self, rule: &Allowance) -> Option<(Timestamp, bool)> {
        let level = self.code.level_id(self.complaint.level);
        let is_for_it = self.binds(&rule.id) && rule.when.holds(self.complaint, level);
        let until = self.allowance(rule).filter(|_| is_for_it)?;
        Some((until, self.lapsed(rule)))
    }

    fn allowance_began(&self, rule: &Allowance) -> Option<(Timestamp, u32)> {
        let by_fact = self.last(&rule.since).map(|moment| (moment.at(), moment.seq));
        let by_breach = rule.since_broken.as_ref().and_then(|promise| {
            let owed = obligations(self.code, self.complaint, self.entries);
            let broken = owed.iter().filter(|owed| owed.promise == *promise);
            broken
                .filter_map(|owed| Some((owed.broken_at(self.now)?, owed.since_seq)))
                .next_back()
        });
        by_fact.max(by_breach)
    }

    fn allowance_ends(&self, rule: &Allowance, since: Timestamp) -> Option<Timestamp> {
        let within = rule.at_least.on(self.desk.date(since))?;
        self.end_of(within, since, rule.calendar.as_ref(), rule.counting)
    }

    /// Since when the independent scheme takes the case, or from when it will.
    pub fn scheme_from(&self) -> Option<Timestamp> {
        let accepts = self.code.scheme.as_ref()?.accepts.as_ref()?;
        let at_once = self.last(&accepts.or_after).map(Moment::at);
        let first = self.moments.iter().find(|moment| moment.fact == accepts.since);
        let later = first.and_then(|moment| {
            let picked = accepts.wait.dated().and_then(|dated| self.last(&[dated.picked_by]));
            let wait = accepts.wait.on(self.desk.date(picked.unwrap_or(moment).at()))?;
            self.end_of(wait, moment.at(), accepts.calendar.as_ref(), accepts.counting)
        });
        match (at_once, later) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        }
    }

    /// The end of a length, counted as its rule has it: by the desk's calendar and the code's convention unless it
    /// names its own.
    fn end_of(
        &self,
        within: Within,
        since: Timestamp,
        calendar: Option<&String>,
        counting: Option<Counting>,
    ) -> Option<Timestamp> {
        let counting = counting.unwrap_or(self.code.counting);
        self.calendar(calendar).due(counting, within, since, &[]).ok()?.0
    }

    fn calendar(&self, name: Option<&String>) -> &'c Calendar {
        name.and_then(|name| self.code.calendars.get(name)).unwrap_or(self.desk)
    }
}
