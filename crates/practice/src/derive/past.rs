//! A case file as clocks see it: facts in order, what undid which, pauses, and what the case was when.

use jiff::{Timestamp, civil::Date};

use super::given::{Given, Giving};
use crate::{
    calendar::{Calendar, Counting, Pause, Within},
    code::{self, Arm, Case, Code, PauseRule, Promise},
    complaint::Complaint,
    entry::{Entry, Fact, IssueFinding, Moment, Redress, Seq, What, taken_back},
    formats::Formats,
    terms::{Cause, Finding, Level, Notice},
};

pub(super) struct Past<'c> {
    pub(super) code: &'c Code,
    pub(super) desk: &'c Calendar,
    /// The calendars of promises that are counted where the customer is, by name.
    elsewhere: Vec<(&'c str, Calendar)>,
    /// The day of the first receipt, at the desk: rules that came later do not hold. Of what another register had, the
    /// day on which it came over.
    received: Date,
    /// The entry by which it came over from another register.
    pub(super) imported: Option<Seq>,
    pub(super) moments: Vec<Moment>,
    /// The new dates that the customer was given.
    pub(super) given: Vec<Given>,
    /// Which entry undid which, and when.
    pub(super) undone: Vec<(Seq, Seq, Timestamp)>,
    /// Which acts were taken back with their message, by which entry, and when. They are undone as well.
    taken_back: Vec<(Seq, Seq, Timestamp)>,
    /// The last instant in the book.
    pub(super) known_until: Timestamp,
    /// What was waited for: by which entry the customer was asked, why, and how long.
    pub(super) waits: Vec<(Seq, Cause, Pause)>,
    /// The pauses that hold each promise; most promises have none.
    pauses: Vec<(&'c str, Vec<Pause>)>,
    /// Those after which a promise's clock begins anew.
    restarts: Vec<(&'c str, Vec<Pause>)>,
    /// Which issues each decision answered.
    decided: Vec<(Seq, Vec<u8>)>,
    /// Which issues went to another complaint, or stayed in the one that this was split off from: to which, by which
    /// entry, and when.
    gone: Vec<(&'c str, u8, Seq, Timestamp)>,
    /// When that this was split off was undone, and by which entry: nothing is owed here any more.
    put_back: Option<(Seq, Timestamp)>,
    /// From which complaint it was split off.
    from: Option<&'c str>,
    /// The entry that made it about what nobody had named before.
    named: Option<Seq>,
    /// What the case was, from each entry on that changed it. Never empty.
    cases: Vec<(Seq, Timestamp, Case<'c>)>,
}

/// The limit that applies to a clock, from an entry on.
pub(super) struct Applied {
    pub(super) seq: Seq,
    pub(super) recorded_at: Timestamp,
    pub(super) within: Within,
    /// It is the published one.
    pub(super) published: bool,
}

impl<'c> Past<'c> {
    pub(super) fn of(code: &'c Code, desk: &'c Calendar, complaint: &'c Complaint, entries: &'c [Entry]) -> Self {
        let mut past = Self {
            code,
            desk,
            elsewhere: Vec::new(),
            received: desk.date(complaint.received_at),
            imported: complaint.imported,
            moments: Vec::with_capacity(entries.len().saturating_mul(2)),
            given: Vec::new(),
            waits: Vec::new(),
            undone: Vec::new(),
            taken_back: taken_back(entries),
            known_until: entries
                .iter()
                .map(|entry| entry.recorded_at)
                .max()
                .unwrap_or(Timestamp::MIN),
            pauses: Vec::new(),
            restarts: Vec::new(),
            decided: Vec::new(),
            gone: Vec::new(),
            put_back: None,
            from: None,
            named: None,
            cases: Vec::new(),
        };
        past.go_to_the_customer(complaint.zone.as_deref());
        let mut case = Case::filed(complaint, entries.first());
        past.cases.push((0, Timestamp::MIN, case.clone()));
        let mut level = Level::FIRST;
        let mut telling = Telling::default();
        let mut formats = Formats::default();
        let mut giving = Giving::default();
        for entry in entries {
            let first = past.moments.len();
            entry.tell(level, &mut past.moments);
            if !past.stands(entry.seq) {
                continue;
            }
            telling.add(entry, level, &mut past.moments);
            formats.add(entry, level, &mut past.moments);
            let about = telling.about(entry);
            let new = past.moments.iter_mut().skip(first);
            new.filter(|moment| matches!(moment.fact, Fact::OfferTold | Fact::OutcomeTold))
                .for_each(|moment| moment.about = about);
            giving.add(
                entry,
                telling.on_the_line,
                past.moments.get(first..).unwrap_or_default(),
            );
            if case.change(entry, &|issue| past.gone(issue).is_some()) {
                past.cases.push((entry.seq, entry.recorded_at, case.clone()));
            }
            match &entry.what {
                What::Escalated { to, .. } => level = *to,
                What::Concluded { findings, .. } => {
                    let issues = findings.iter().map(|finding| finding.issue).collect();
                    past.decided.push((entry.seq, issues));
                }
                What::Imported { ended, .. } => {
                    // What another register knew starts, keeps and breaks nothing here.
                    past.moments.clear();
                    giving.begin_anew();
                    telling = Telling::default();
                    formats = Formats::default();
                    past.received = desk.date(entry.recorded_at);
                    if ended.is_none() {
                        past.moments.push(entry.moment(Fact::Received, &[], level));
                    }
                }
                What::Bounced { sent: Some(sent), .. } => past.undone.push((*sent, entry.seq, entry.recorded_at)),
                _ => past.split(entry, &case),
            }
        }
        past.undone.extend(&past.taken_back);
        (past.given, past.waits) = (giving.given, giving.stopped);
        // A date that they were told once it had passed is none any more.
        let was_to_come = |given: &Given| {
            let close = given.moment.date.map(|date| desk.close_on_or_after(date));
            close.is_some_and(|close| close.is_ok_and(|close| given.told.1 <= close))
        };
        past.given.retain(was_to_come);
        past.pauses = past.held(false);
        past.restarts = past.held(true);
        past
    }

    /// Which issues go, stay or come back. What the case is to its clocks does not change: what began for the whole goes
    /// on for both parts.
    fn split(&mut self, entry: &'c Entry, case: &Case<'c>) {
        let (seq, at) = (entry.seq, entry.recorded_at);
        match &entry.what {
            What::SplitOff { other, issues } => {
                let gone = issues.iter().map(|issue| (other.as_str(), *issue, seq, at));
                self.gone.extend(gone);
            }
            What::SplitFrom {
                other,
                issues,
                category,
            } => {
                let stayed = case.issues().into_iter().filter(|issue| !issues.contains(issue));
                let stayed = stayed.map(|issue| (other.as_str(), issue, seq, at));
                self.gone.extend(stayed);
                self.from = Some(other);
                self.named = category.as_ref().map(|_| seq);
            }
            What::SplitUndone { other } if self.from == Some(other.as_str()) => self.put_back = Some((seq, at)),
            What::SplitUndone { other } => self.gone.retain(|(to, ..)| to != other),
            _ => {}
        }
    }

    /// When an issue went to another complaint, and by which entry.
    pub(super) fn gone(&self, issue: u8) -> Option<(Seq, Timestamp)> {
        let known = self.gone.iter().find(|(_, known, ..)| *known == issue);
        known.map(|(.., seq, at)| (*seq, *at))
    }

    /// When the whole of it was put back where it came from, and by which entry.
    pub(super) const fn put_back(&self) -> Option<(Seq, Timestamp)> {
        self.put_back
    }

    /// It was not taken back.
    pub(super) fn stands(&self, act: Seq) -> bool {
        self.taken_back(act).is_none()
    }

    /// When an act was taken back, and by which entry.
    pub(super) fn taken_back(&self, act: Seq) -> Option<(Seq, Timestamp)> {
        let known = self.taken_back.iter().find(|(known, _, _)| *known == act);
        known.map(|(_, seq, at)| (*seq, *at))
    }

    /// When what started a clock by being told came back, and by which entry: the customer was not told it at all.
    pub(super) fn untold(&self, start: &Moment) -> Option<(Seq, Timestamp)> {
        let told = matches!(start.fact, Fact::ToldOtherwise | Fact::MadeToldOtherwise);
        let known = self.undone.iter().find(|(sent, _, _)| told && *sent == start.seq);
        known.map(|(_, seq, at)| (*seq, *at))
    }

    /// Where the customer was at receipt; moving house moves no running clock.
    fn go_to_the_customer(&mut self, zone: Option<&str>) {
        let Some(zone) = zone else { return };
        for promise in self.code.promises.iter().filter(|promise| promise.customers_zone) {
            let name = promise.calendar.as_ref().unwrap_or(&self.code.calendar);
            if let Some(calendar) = self.code.calendars.get(name)
                && self.elsewhere.iter().all(|(known, _)| known != name)
                && let Ok(there) = calendar.in_zone(zone)
            {
                self.elsewhere.push((name, there));
            }
        }
    }

    /// By which calendar and how a promise is counted for this case.
    pub(super) fn counted_by(&self, promise: &Promise) -> (&Calendar, Counting) {
        let name = promise.calendar.as_ref().unwrap_or(&self.code.calendar);
        let there = self
            .elsewhere
            .iter()
            .find(|(known, _)| promise.customers_zone && known == name)
            .map(|(_, calendar)| calendar);
        let calendar = there.or_else(|| self.code.calendars.get(name)).unwrap_or(self.desk);
        (calendar, promise.counting.unwrap_or(self.code.counting))
    }

    pub(super) fn pauses_of(&self, promise: &Promise) -> &[Pause] {
        of(&self.pauses, promise)
    }

    pub(super) fn restarts_of(&self, promise: &Promise) -> &[Pause] {
        of(&self.restarts, promise)
    }

    /// The issues of the complaint, each with the entry that brought it.
    pub(super) fn issues(&self) -> Vec<(u8, Seq, Timestamp)> {
        let mut known: Vec<(u8, Seq, Timestamp)> = Vec::new();
        for (seq, at, case) in &self.cases {
            for issue in case.issues() {
                if known.iter().all(|(number, _, _)| *number != issue) {
                    known.push((issue, *seq, *at));
                }
            }
        }
        known
    }

    /// Whether a fact answers an issue. Only a decision says which ones it is about.
    pub(super) fn answers(&self, moment: &Moment, issue: u8) -> bool {
        let decided = self.decided.iter().find(|(seq, _)| *seq == moment.about);
        decided.is_none_or(|(_, issues)| issues.contains(&issue))
    }

    /// The limits of a promise whose clock began with `start`: the one it began with, then those that later
    /// entries brought. None where the promise never applied to the case.
    ///
    /// What a case was when the clock began decides. Three things count also from when they came to be, since
    /// they say what the matter is and not how it is handled: its kinds, its categories, and that it is urgent.
    pub(super) fn limits(
        &self,
        promise: &Promise,
        arm: &Arm,
        start: &Moment,
        issue: Option<u8>,
    ) -> Option<Vec<Applied>> {
        let binds = |rule: &str| self.received >= self.code.binds_from(rule);
        if !binds(&promise.id) || self.acknowledged_elsewhere(promise, start) {
            return None;
        }
        let (_, _, began) = self.cases.iter().rev().find(|(seq, _, _)| *seq <= start.seq)?;
        let level = self.code.level_id(start.level);
        let silent = promise
            .silent
            .iter()
            .any(|silence| binds(&silence.by) && silence.when.asks_of(began, began, level, issue));
        if silent {
            return None;
        }
        let mut applies = false;
        let mut limits: Vec<Applied> = Vec::new();
        let later = self.cases.iter().filter(|(seq, _, _)| *seq > start.seq);
        for (seq, recorded_at, case) in
            std::iter::once((start.seq, start.recorded_at, began)).chain(later.map(|(seq, at, case)| (*seq, *at, case)))
        {
            let holds = |condition: &code::Condition| condition.asks_of(case, began, level, issue);
            applies = applies || holds(&promise.when);
            let picked = code::pick(arm.variants.iter(), |variant| {
                variant.over.as_ref().is_none_or(|over| binds(&over.by)) && holds(&variant.when)
            });
            let variant = picked.filter(|_| applies);
            // A clock that ran for the whole is not counted anew for what was only named when it was split off.
            if Some(seq) == self.named && !limits.is_empty() {
                continue;
            }
            if let Some((variant, within)) =
                variant.and_then(|variant| Some((variant, self.read(variant.limit()?, start)?)))
                && limits.last().is_none_or(|limit| limit.within != within)
            {
                limits.push(Applied {
                    seq,
                    recorded_at,
                    within,
                    published: variant.within.is_some(),
                });
            }
        }
        // The call in which another register got it was over before it came here.
        if self.imported == Some(start.seq) {
            limits.retain(|limit| limit.within != Within::SameContact);
        }
        (!limits.is_empty()).then_some(limits)
    }

    /// Receipt was confirmed by the register that it comes from, or nobody knows that it was not: with whatever else an
    /// acknowledgement of this code carries, for none is owed here.
    fn acknowledged_elsewhere(&self, promise: &Promise, start: &Moment) -> bool {
        if self.imported != Some(start.seq) {
            return false;
        }
        let carried = self.code.contains(Notice::Acknowledgement);
        let by_it = |kept: &code::KeptBy| {
            let told = |fact: &Fact| matches!(fact, Fact::Acknowledged | Fact::Told);
            let whole = !kept.with.is_empty() && kept.with.iter().all(|content| carried.contains(content));
            kept.facts.contains(&Fact::Acknowledged) || (kept.facts.iter().all(told) && whole)
        };
        promise.kept_by.iter().any(by_it)
    }

    /// A limit as it reads for a clock: a dated value at the date of the fact that picks it.
    fn read(&self, limit: &code::Limit, start: &Moment) -> Option<Within> {
        let Some(dated) = limit.dated() else {
            return limit.on(self.received);
        };
        let picked = self
            .moments
            .iter()
            .rev()
            .filter(|moment| self.taken_back(moment.seq).is_none_or(|(by, _)| by > start.seq))
            .find(|moment| moment.fact == dated.picked_by && moment.seq <= start.seq);
        limit.on(self.desk.date(picked.unwrap_or(start).at()))
    }

    /// Which pauses hold which promises, of the rules that let a clock go on or of those that begin it anew.
    fn held(&self, restarts: bool) -> Vec<(&'c str, Vec<Pause>)> {
        let mut held: Vec<(&'c str, Vec<Pause>)> = Vec::new();
        for rule in self.code.pauses.iter().filter(|rule| rule.restarts == restarts) {
            let proved: Vec<Pause> = self
                .waits
                .iter()
                .filter(|(_, cause, _)| *cause == rule.cause)
                .filter_map(|(_, _, pause)| self.proved(rule, *pause))
                .collect();
            for promise in &rule.holds {
                match held.iter_mut().find(|(id, _)| *id == promise.as_str()) {
                    Some((_, more)) => more.extend(proved.iter().copied()),
                    None => held.push((promise.as_str(), proved.clone())),
                }
            }
        }
        held
    }

    /// A pause begins when its proof is in the book, and is void without it. It ends at the latest when the rule says.
    pub(super) fn proved(&self, rule: &PauseRule, mut pause: Pause) -> Option<Pause> {
        if let Some(proof) = rule.proof {
            let proof = self.moments.iter().find(|moment| {
                moment.fact == proof
                    && moment.recorded_at >= pause.from
                    && pause.until.is_none_or(|until| moment.recorded_at <= until)
            })?;
            pause.from = proof.recorded_at;
        }
        if let Some(at_most) = rule.at_most
            && let Ok((Some(end), _)) = self.desk.due(self.code.counting, at_most, pause.from, &[])
        {
            pause.until = Some(pause.until.map_or(end, |until| until.min(end)));
        }
        Some(pause)
    }
}

fn of<'p>(held: &'p [(&str, Vec<Pause>)], promise: &Promise) -> &'p [Pause] {
    held.iter()
        .find(|(id, _)| *id == promise.id)
        .map_or(&[], |(_, pauses)| pauses.as_slice())
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
    upheld_nothing: bool,
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
                    Redress::still_to_do(redress, self.given.iter().skip(*before))
                });
                if !self.to_do.is_empty() {
                    tell(Fact::RedressAgreed);
                }
            }
            What::Concluded { redress, findings } => {
                self.concluded = entry.seq;
                let against =
                    |finding: &IssueFinding| matches!(finding.finding, Finding::NotUpheld | Finding::OutOfScope);
                self.upheld_nothing = findings.iter().all(against);
                if findings.iter().any(|finding| finding.finding != Finding::Upheld) {
                    tell(Fact::TurnedDown);
                }
                if !redress.is_empty() {
                    self.to_do.clone_from(redress);
                    tell(Fact::RedressAgreed);
                }
            }
            What::RedressGiven { redress } => {
                self.given.push(redress.clone());
                let was_owed = !self.to_do.is_empty();
                self.to_do = Redress::still_to_do(&self.to_do, [redress]);
                if was_owed && self.to_do.is_empty() {
                    tell(Fact::RedressDone);
                }
            }
            What::OutcomeTold { .. }
            | What::Sent {
                notice: Notice::Outcome,
                ..
            } => {
                self.answered = true;
                if self.upheld_nothing && entry.tells_its_matter() {
                    tell(Fact::RefusalTold);
                }
            }
            What::Sent {
                notice: Notice::Offer, ..
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
