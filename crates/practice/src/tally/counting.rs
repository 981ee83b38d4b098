//! Counting one case: what it was when, and in which cell each thing falls.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
};

use jiff::{Timestamp, civil::Date};

use super::{Measure, Tally, monday};
use crate::{
    calendar::Calendar,
    code::Code,
    complaint::{Complaint, Delivery},
    derive::Delays,
    entry::{Entry, Fact, Seq, What, split_from, standing},
    measure::{Judged, judged},
    obligation::{Obligation, Standing},
    terms::{Ending, Kind, Level, Notice, Relation},
};

/// No complaint is older than this for a histogram.
const MOST_DAYS: i64 = 9_999;

type Cell = (Measure, Date, Option<String>, String, Option<String>);

pub(super) struct Counting<'c> {
    code: &'c Code,
    desk: &'c Calendar,
    complaint: &'c Complaint,
    /// Without the acts that were taken back.
    entries: Vec<&'c Entry>,
    /// Which team had it from when on.
    teams: Vec<(Timestamp, &'c str)>,
    /// The entry by which it was split off, and when: until then it counts as a part of the whole.
    split: Option<(Seq, Timestamp)>,
    /// The last instant in the book.
    known_until: Timestamp,
    counted: BTreeMap<Cell, (i64, i64)>,
}

impl<'c> Counting<'c> {
    pub(super) fn of(code: &'c Code, desk: &'c Calendar, complaint: &'c Complaint, entries: &'c [Entry]) -> Self {
        let split = split_from(entries).map(|split| (split.seq, split.recorded_at));
        let entries: Vec<&Entry> = standing(entries).collect();
        let teams = entries.iter().filter_map(|entry| match &entry.what {
            What::Transferred { team, .. } | What::Assigned { team: Some(team), .. } => {
                Some((entry.recorded_at, team.as_str()))
            }
            _ => None,
        });
        Self {
            code,
            desk,
            complaint,
            teams: teams.collect(),
            entries,
            split,
            known_until: complaint.last_at,
            counted: BTreeMap::new(),
        }
    }

    pub(super) fn counted(self) -> Vec<Tally> {
        let tally = |((measure, week, team, label, second), (n, sum))| Tally {
            measure,
            week,
            team,
            label,
            second,
            n,
            sum,
        };
        self.counted.into_iter().map(tally).collect()
    }

    pub(super) fn promises(&mut self, obligations: &[Obligation]) {
        for owed in obligations {
            if let Some((at, standing)) = self.kept_or_broken(owed) {
                self.count(Measure::Promise, at, &owed.promise, Some(standing.word()));
            }
        }
    }

    /// Each obligation that counts as one that was kept or broken, and in which cell.
    pub(super) fn each_promise<'o>(&self, obligations: &'o [Obligation]) -> Vec<(&'o Obligation, Tally)> {
        let tally = |owed: &'o Obligation| {
            let (at, standing) = self.kept_or_broken(owed)?;
            let tally = Tally {
                measure: Measure::Promise,
                week: monday(self.desk.date(at)),
                team: self.team_at(at).map(str::to_owned),
                label: owed.promise.clone(),
                second: Some(standing.word().to_owned()),
                n: 1,
                sum: 0,
            };
            Some((owed, tally))
        };
        obligations.iter().filter_map(tally).collect()
    }

    /// When an obligation was kept or broken, and how it stands.
    fn kept_or_broken(&self, owed: &Obligation) -> Option<(Timestamp, Standing)> {
        let standing = owed.standing(self.known_until);
        let at = match standing {
            Standing::Kept => owed.evidence().map(|evidence| evidence.at),
            Standing::KeptLate | Standing::BrokenOwed | Standing::Broken => owed.due,
            _ => None,
        };
        // What was kept or broken before it was split off is counted there, once.
        let at = at.filter(|at| self.split.is_none_or(|(_, split)| *at > split));
        at.map(|at| (at, standing))
    }

    pub(super) fn targets(&mut self, obligations: &[Obligation]) {
        let code = self.code;
        for target in &code.targets {
            for owed in obligations.iter().filter(|owed| owed.promise == target.of) {
                let Some(counted) = judged(code, target, owed) else {
                    continue;
                };
                let done = owed.evidence().map(|evidence| evidence.seq);
                if done.zip(self.split).is_some_and(|(done, (split, _))| done < split) {
                    continue;
                }
                let (second, seconds) = match counted.how {
                    Judged::Done { took, in_time } => {
                        let word = if in_time { "in-time" } else { "late" };
                        let hours = took.as_secs().saturating_add(3_599).checked_div(3_600).unwrap_or(0);
                        (format!("{word} {hours}"), took.as_secs())
                    }
                    Judged::Owed { limit } => (format!("owed {}", self.desk.date(limit)), 0),
                };
                let month = counted.since.first_of_month();
                self.add(Measure::Target, month, owed.since, &target.id, Some(&second), seconds);
            }
        }
    }

    /// What is known of it since it came.
    pub(super) fn receipt(&mut self) {
        let complaint = self.complaint;
        let at = complaint.received_at;
        // What was split off came in with the whole, and is counted there; its issues went with it.
        let came_in = self.split.is_none();
        if came_in {
            let kind = if complaint.is_complaint() {
                Kind::Complaint
            } else {
                complaint.kind
            };
            self.count(Measure::Kind, at, kind.word(), None);
        }
        if !complaint.is_complaint() {
            return;
        }
        let service = complaint.service.word();
        if came_in {
            self.count(Measure::Channel, at, complaint.channel.word(), None);
            self.count(Measure::Service, at, service, None);
            self.count(Measure::Language, at, complaint.answering.language.tag(), None);
            self.count(Measure::Class, at, complaint.class.word(), None);
        }
        let categories: BTreeSet<&str> = complaint.issues.iter().map(|issue| issue.category.as_str()).collect();
        for category in categories {
            self.count(Measure::Category, at, category, Some(service));
        }
        if complaint.is_open() {
            let day = self.desk.date(at);
            let level = complaint.level.to_string();
            self.add(Measure::Open, day, at, &level, None, 0);
        }
        if !came_in {
            return self.reached_since(at);
        }
        let earlier = |relation| relation == Relation::Earlier;
        if complaint.links.iter().any(|link| earlier(link.relation)) {
            self.count(Measure::Repeat, at, "linked", None);
        } else if complaint.earlier.len() > usize::from(complaint.imported.is_some()) {
            // What came over bears the number that it had there, which is no earlier complaint.
            self.count(Measure::Repeat, at, "told", None);
        }
        self.reached(at);
    }

    fn reached(&mut self, at: Timestamp) {
        let mut level = Level::FIRST;
        while level <= self.complaint.level {
            self.count(Measure::Reached, at, &level.to_string(), None);
            if level == level.next() {
                break;
            }
            level = level.next();
        }
        if self.told_of_the_scheme(0..=Seq::MAX) {
            self.count(Measure::Reached, at, "scheme-notice", None);
        }
        if self.complaint.scheme_case.is_some() {
            self.count(Measure::Reached, at, "scheme", None);
        }
    }

    /// How much further it went than the whole had gone when it was split off.
    fn reached_since(&mut self, at: Timestamp) {
        let split = self.split.map_or(0, |(split, _)| split);
        let new = self.entries.clone().into_iter().filter(|entry| entry.seq > split);
        let mut steps: BTreeSet<String> = new
            .filter_map(|entry| match &entry.what {
                What::Escalated { to, .. } => Some(to.to_string()),
                What::SchemeReferred { .. } => Some("scheme".to_owned()),
                _ => None,
            })
            .collect();
        if !self.told_of_the_scheme(0..=split) && self.told_of_the_scheme(split..=Seq::MAX) {
            steps.insert("scheme-notice".to_owned());
        }
        for step in steps {
            self.count(Measure::Reached, at, &step, None);
        }
    }

    /// By a message that did not come back, or by word of mouth.
    fn told_of_the_scheme(&self, between: RangeInclusive<Seq>) -> bool {
        let came_back = |seq: Seq| {
            let mut entries = self.entries.iter();
            entries.any(|entry| matches!(entry.what, What::Bounced { sent: Some(sent), .. } if sent == seq))
        };
        let told = |entry: &&Entry| {
            let moments = entry.moments(Level::FIRST);
            moments.iter().any(|moment| moment.fact == Fact::SchemeNotified)
        };
        self.entries
            .iter()
            .copied()
            .filter(|entry| between.contains(&entry.seq))
            .filter(told)
            .any(|entry| !came_back(entry.seq))
    }

    /// How it ended, if it has.
    pub(super) fn end(&mut self) {
        let complaint = self.complaint;
        let Some((ending, at)) = complaint.closed.filter(|_| complaint.is_complaint()) else {
            return;
        };
        self.count(Measure::Ending, at, ending.word(), None);
        // A table that names no day of its end has it end as it was received: nobody knows how long it took.
        let lasted = complaint.imported.is_none() || at > complaint.received_at;
        if ending != Ending::Duplicate && lasted {
            let (received, ended) = (self.desk.date(complaint.received_at), self.desk.date(at));
            self.days(Measure::Days, at, days_until(received, ended));
            self.days(Measure::BusinessDays, at, open_days_until(self.desk, received, ended));
        }
        // Of what ended elsewhere nobody knows in how many contacts, or what the customer thought; and what ended with
        // another is asked about, and solved, there.
        let closing = self.entries.iter().rev().find_map(|entry| match entry.what {
            What::Closed { .. } if entry.twin.is_some() => Some(0),
            What::Closed { .. } => Some(entry.seq),
            What::Imported { .. } => Some(0),
            _ => None,
        });
        let Some(closing) = closing.filter(|seq| *seq > 0) else {
            return;
        };
        if ending != Ending::Duplicate {
            let at_once = complaint.is_solved_at_once();
            self.count(Measure::FirstContact, at, if at_once { "yes" } else { "no" }, None);
        }
        let told = complaint.deliveries.get(&(closing, Notice::Closing));
        let satisfaction = match complaint.satisfied {
            Some(true) => "yes",
            Some(false) => "no",
            None if matches!(told, Some(Delivery::Sent(_))) => "not-answered",
            None => "not-asked",
        };
        self.count(Measure::Satisfaction, at, satisfaction, None);
    }

    fn days(&mut self, measure: Measure, at: Timestamp, days: i64) {
        let days = days.clamp(0, MOST_DAYS);
        let week = monday(self.desk.date(at));
        self.add(measure, week, at, &days.to_string(), None, days);
    }

    /// What was done to it that counts where it was done.
    pub(super) fn acts(&mut self) {
        if !self.complaint.is_complaint() {
            return;
        }
        let mut ended: Option<Ending> = None;
        for entry in self.entries.clone() {
            match &entry.what {
                What::Closed { ending } => ended = Some(*ending),
                // Taken up again with the other, it is counted there.
                What::Reopened if entry.twin.is_some() => ended = None,
                What::Imported { ended: there, .. } => ended = there.map(|there| there.ending),
                What::Reopened => {
                    let ending = ended.take().map_or("", Ending::word);
                    self.count(Measure::Reopened, entry.recorded_at, ending, None);
                }
                What::RedressGiven { .. } if entry.twin.is_some() => {}
                What::RedressGiven { redress } => {
                    let (at, remedy) = (entry.recorded_at, redress.remedy);
                    let money = remedy.is_money();
                    let currency = money.then_some(redress.currency.as_str());
                    let cents = if money { redress.cents } else { 0 };
                    let week = monday(self.desk.date(at));
                    self.add(Measure::Redress, week, at, remedy.word(), currency, cents);
                }
                _ => {}
            }
        }
    }

    /// What made it later than it was to be.
    pub(super) fn delays(&mut self, delays: &Delays) {
        if !self.complaint.is_complaint() {
            return;
        }
        for (moved, second) in delays
            .moved
            .iter()
            .zip(std::iter::once("first").chain(std::iter::repeat("again")))
        {
            // Told with another, or before it was split off, it is counted there.
            let mut entries = self.entries.iter();
            if entries.any(|entry| entry.seq == moved.named && entry.twin.is_some()) {
                continue;
            }
            let label = if moved.from < moved.to { "later" } else { "sooner" };
            let days = days_until(moved.from, moved.to).abs().min(MOST_DAYS);
            let week = monday(self.desk.date(moved.at));
            self.add(Measure::Moved, week, moved.at, label, Some(second), days);
        }
        for stood in &delays.stood {
            if self.split.is_some_and(|(split, _)| stood.asked < split) {
                continue;
            }
            let (from, until) = (self.desk.date(stood.from), self.desk.date(stood.until));
            let days = days_until(from, until).clamp(0, MOST_DAYS);
            let week = monday(until);
            self.add(Measure::Paused, week, stood.until, stood.cause.word(), None, days);
        }
    }

    fn count(&mut self, measure: Measure, at: Timestamp, label: &str, second: Option<&str>) {
        let week = monday(self.desk.date(at));
        self.add(measure, week, at, label, second, 0);
    }

    fn add(&mut self, measure: Measure, week: Date, at: Timestamp, label: &str, second: Option<&str>, sum: i64) {
        let team = self.team_at(at).map(str::to_owned);
        let cell = (measure, week, team, label.to_owned(), second.map(str::to_owned));
        let (n, total) = self.counted.entry(cell).or_default();
        *n = n.saturating_add(1);
        *total = total.saturating_add(sum);
    }

    /// Which team had it; of a time before it was in the book, the one it came to.
    fn team_at(&self, at: Timestamp) -> Option<&str> {
        let at = at.max(self.complaint.filed_at);
        let had = self.teams.iter().rev().find(|(since, _)| *since <= at);
        had.map(|(_, team)| *team)
    }
}

fn days_until(from: Date, until: Date) -> i64 {
    from.until(until).map_or(0, |span| i64::from(span.get_days()))
}

/// On how many of the days after one, until another, the desk is open.
fn open_days_until(desk: &Calendar, from: Date, until: Date) -> i64 {
    let days = from
        .series(jiff::Span::new().days(1))
        .skip(1)
        .take_while(|day| *day <= until);
    let open = days
        .take(MOST_DAYS.unsigned_abs().try_into().unwrap_or(0))
        .filter(|day| desk.is_open_on(*day));
    i64::try_from(open.count()).unwrap_or(MOST_DAYS)
}
