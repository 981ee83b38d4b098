//! What only trying can show: that no promise of the provider can fall due after the law's, and that the calendars
//! reach as far as the limits. Conditions are closed and calendars repeat, so every case is tried against every
//! opening and closing of five years. It takes longer than reading, and is done when a code is checked.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};

use super::{Code, Field, Join, Layer, Limit, Promise, Variant, lint::cases, lower::Places, promise::pick};
use crate::entry::Fact;
use crate::{
    calendar::{Calendar, CalendarFault, Counting, Within},
    fault::{Fault, Place},
};

/// For how many years from the day that the code takes effect.
const YEARS: i64 = 5;

/// Every fault that trying finds.
pub(super) fn faults(code: &Code, places: &Places) -> Vec<Fault> {
    let mut proof = Proof {
        code,
        places,
        faults: Vec::new(),
    };
    for promise in &code.promises {
        proof.reaches(promise);
        for limit in promise
            .variants()
            .flat_map(|variant| [&variant.within, &variant.internal])
        {
            proof.has_no_gap(&format!("promise “{}”", promise.id), limit.as_ref());
        }
    }
    for allowance in &code.allowances {
        proof.has_no_gap(&format!("allowance “{}”", allowance.id), Some(&allowance.at_least));
    }
    if let Some(accepts) = code.scheme.as_ref().and_then(|scheme| scheme.accepts.as_ref()) {
        proof.has_no_gap("the time after which the scheme takes a complaint", Some(&accepts.wait));
    }
    for ours in code.promises.iter().filter(|promise| promise.pack().is_none()) {
        for law in code
            .promises
            .iter()
            .filter(|law| is_law(code, law) && law.slot() == ours.slot())
        {
            for days in proof.runs() {
                proof.not_later(ours, law, days);
            }
        }
    }
    proof.faults
}

fn is_law(code: &Code, promise: &Promise) -> bool {
    let pack = promise
        .pack()
        .and_then(|id| code.packs.iter().find(|pack| pack.id == id));
    pack.is_some_and(|pack| pack.layer != Layer::Provider)
}

struct Proof<'c> {
    code: &'c Code,
    places: &'c Places,
    faults: Vec<Fault>,
}

/// How one promise would be counted in one case.
#[derive(Clone, Copy, PartialEq)]
struct Clock<'c> {
    calendar: &'c Calendar,
    counting: Counting,
    within: Within,
}

impl Clock<'_> {
    fn due(&self, since: Timestamp) -> Result<Option<Timestamp>, CalendarFault> {
        self.calendar
            .due(self.counting, self.within, since, &[])
            .map(|(due, _)| due)
    }
}

impl Proof<'_> {
    fn place(&self, path: &str) -> Place {
        let known = self.places.get(path).or_else(|| self.places.get("code"));
        known.cloned().unwrap_or(Place {
            document: String::new(),
            span: 0..0,
        })
    }

    fn of_variant(&self, promise: &Promise, variant: &Variant) -> Place {
        let named = if variant.id.is_empty() {
            String::new()
        } else {
            format!(".variant.{}", variant.id)
        };
        let at = format!("promise.{}{named}", promise.id);
        let keys = ["within", "internal", "limit"].map(|key| format!("{at}.{key}"));
        let known = keys.iter().find_map(|path| self.places.get(path)).cloned();
        known.unwrap_or_else(|| self.place(&format!("promise.{}", promise.id)))
    }

    fn clock(&self, promise: &Promise, variant: &Variant, on: Date) -> Option<Clock<'_>> {
        let (calendar, counting) = self.code.counted_by(promise)?;
        let within = variant.limit_on(on)?;
        Some(Clock {
            calendar,
            counting,
            within,
        })
    }

    /// Days on which nothing is owed between days on which something is: a slip, for the texts speak of it all the
    /// while. What ends for good says so with its source.
    fn has_no_gap(&mut self, whose: &str, limit: Option<&Limit>) {
        let Some(dated) = limit.and_then(Limit::dated) else {
            return;
        };
        let first = self.code.effective.max(self.code.binds_from(&dated.id));
        let stretches = dated.stretches(first);
        for (gap, until) in stretches.iter().filter_map(|stretch| Some((stretch, stretch.until?))) {
            if gap.is.is_some() {
                continue;
            }
            let from = gap.from.unwrap_or(first);
            let mut rows = dated.rows.iter();
            let row = rows.find(|row| row.from == from).or(dated.rows.first());
            let path = row.map_or_else(String::new, |row| format!("value.{}.from.{}", dated.id, row.from));
            let fault = Fault {
                code: "value-gap",
                message: format!(
                    "{whose} is not in force from {from} to {until}: whoever comes then is owed nothing by it"
                ),
                place: self.place(&path),
                label: format!("nothing from {from} to {until}"),
                also: None,
                help: "give these days a row with a length".to_owned(),
            };
            if !self.faults.contains(&fault) {
                self.faults.push(fault);
            }
        }
    }

    /// A limit that begins at the end of the five years must still find its day.
    fn reaches(&mut self, promise: &Promise) {
        let last = self.code.effective.saturating_add(YEARS.years());
        let short: Vec<(Place, CalendarFault)> = promise
            .variants()
            .filter_map(|variant| {
                let clock = self.clock(promise, variant, last)?;
                let since = clock.calendar.midnight_after(last);
                let fault = clock.due(since).err()?;
                Some((self.of_variant(promise, variant), fault))
            })
            .collect();
        for (place, fault) in short {
            self.faults.push(Fault {
                code: "calendar-ends",
                message: format!("a clock that starts on {last} has no due day: {fault}"),
                place,
                label: "counted past the end of the calendar".to_owned(),
                also: None,
                help: "carry the calendar further, or count by another one".to_owned(),
            });
        }
    }

    /// The five years, cut where a pack takes effect: within each run of days the same rules bind.
    fn runs(&self) -> Vec<(Date, Date)> {
        let (first, end) = (self.code.effective, self.code.effective.saturating_add(YEARS.years()));
        let packs = self.code.packs.iter().filter_map(|pack| pack.effective);
        let mut days: BTreeSet<Date> = packs.filter(|day| *day > first && *day < end).collect();
        days.extend([first, end]);
        let days: Vec<Date> = days.into_iter().collect();
        days.iter().copied().zip(days.iter().copied().skip(1)).collect()
    }

    /// Our promise against the law's of the same name, wherever both start by the same fact, on these days.
    fn not_later(&mut self, ours: &Promise, law: &Promise, days: (Date, Date)) {
        let binds = |rule: &str| self.code.binds_from(rule) <= days.0;
        if !binds(&law.id) {
            return;
        }
        if ours.recurs.is_some() != law.recurs.is_some() {
            return;
        }
        let shared: BTreeSet<Fact> = ours.since().filter(|fact| law.starts_with(*fact)).collect();
        let fields: BTreeSet<Field> = ours.fields().chain(law.fields()).collect();
        let domains = cases::domains(self.code, fields);
        let Some(all) = cases::all(&domains) else { return };
        let mut tried: Vec<(Vec<&Variant>, Vec<&Variant>)> = Vec::new();
        for case in all {
            let applies = |promise: &Promise| {
                let silent = promise
                    .silent
                    .iter()
                    .any(|silence| binds(&silence.by) && cases::holds(&silence.when, &case));
                cases::holds(&promise.when, &case) && !silent
            };
            if !applies(ours) || !applies(law) {
                continue;
            }
            for since in &shared {
                let both = (
                    started(ours, *since, &binds, &case),
                    started(law, *since, &binds, &case),
                );
                if both.0.is_empty() || both.1.is_empty() || tried.contains(&both) {
                    continue;
                }
                if let Some(late) = self.first_late((ours, &both.0), (law, &both.1), days) {
                    self.later_than_law(&cases::said(&case), &late);
                }
                tried.push(both);
            }
        }
    }

    /// When a promise of one or several clocks falls due that all start now, and which limit decides. Clocks that
    /// something else starts may never start, so nothing is said of them.
    fn decides<'v>(
        &self,
        promise: &Promise,
        limits: &[&'v Variant],
        day: Date,
        since: Timestamp,
    ) -> Option<(Timestamp, &'v Variant)> {
        let dues = limits.iter().filter_map(|variant| {
            let due = self.clock(promise, variant, day)?.due(since).ok().flatten()?;
            Some((due, *variant))
        });
        match promise.join {
            Join::Earliest => dues.min_by_key(|(due, _)| *due),
            Join::Latest => dues.max_by_key(|(due, _)| *due),
        }
    }

    /// The first opening or closing at which a clock of ours would fall due after the law's.
    fn first_late(
        &self,
        (ours, mine): (&Promise, &[&Variant]),
        (law, theirs): (&Promise, &[&Variant]),
        (first, end): (Date, Date),
    ) -> Option<Late> {
        let desk = self.code.desk()?;
        let mut day = first;
        while day < end {
            for since in boundaries(desk, day) {
                let both = (
                    self.decides(ours, mine, day, since),
                    self.decides(law, theirs, day, since),
                );
                if let (Some((due, mine)), Some((limit, theirs))) = both
                    && due > limit
                {
                    return Some(Late {
                        since,
                        ours: (due, self.of_variant(ours, mine)),
                        law: (limit, self.of_variant(law, theirs)),
                    });
                }
            }
            day = day.tomorrow().ok()?;
        }
        None
    }

    fn later_than_law(&mut self, case: &str, late: &Late) {
        let Some(desk) = self.code.desk() else { return };
        let say = |at: Timestamp| desk.zone().to_datetime(at).strftime("%a %-d %b %Y %H:%M").to_string();
        let of = if case.is_empty() {
            String::new()
        } else {
            format!(" for {case}")
        };
        let Late {
            since,
            ours: (due, ours),
            law: (limit, law),
        } = late;
        let told = |fault: &Fault| {
            fault.code == "later-than-law"
                && fault.place == *ours
                && fault.also.as_ref().is_some_and(|(at, _)| at == law)
        };
        if self.faults.iter().any(told) {
            return;
        }
        self.faults.push(Fault {
            code: "later-than-law",
            message: format!("this promise can fall due after the law’s deadline{of}"),
            place: ours.clone(),
            label: format!("from {}: due {}", say(*since), say(*due)),
            also: Some((law.clone(), format!("due {}", say(*limit)))),
            help: "promise no more time than the law gives, or delete the line to leave it to the law".to_owned(),
        });
    }
}

/// A start from which our promise falls due after the law's: each with its due instant and where its limit stands.
struct Late {
    since: Timestamp,
    ours: (Timestamp, Place),
    law: (Timestamp, Place),
}

/// The limits of the clocks that a fact starts, for a case: of each clock the one that holds.
fn started<'p>(
    promise: &'p Promise,
    since: Fact,
    binds: &impl Fn(&str) -> bool,
    case: &cases::Case<'_>,
) -> Vec<&'p Variant> {
    let arms = promise.arms.iter().filter(|arm| arm.since.contains(&since));
    let holds = |variant: &Variant| {
        variant.over.as_ref().is_none_or(|over| binds(&over.by)) && cases::holds(&variant.when, case)
    };
    arms.filter_map(|arm| pick(arm.variants.iter(), holds)).collect()
}

/// The instants of a day at which counting can change: its beginning, and just before and after each opening and
/// closing.
fn boundaries(desk: &Calendar, day: Date) -> Vec<Timestamp> {
    let second = SignedDuration::from_secs(1);
    let mut at = vec![desk.midnight_after(day)];
    for edge in desk.edges(day) {
        at.extend(
            [
                edge.saturating_sub(second).ok(),
                Some(edge),
                edge.saturating_add(second).ok(),
            ]
            .into_iter()
            .flatten(),
        );
    }
    at
}
