//! Which row of a dated value a text says. The public page says each from the day on that the code takes effect, so
//! that whoever reads it knows what holds in every case; what is about one case, or one day, says the row that holds
//! there, as the clock counts.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::{
    calendar::Within,
    code::{Code, Dated, Limit, limit::Stretch, phrases::Phrasebook},
    complaint::Complaint,
    entry::{Entry, Fact, standing},
    terms::Level,
};

/// The days on which the dated values of one case are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Days {
    day: Date,
    by_fact: BTreeMap<Fact, Date>,
}

impl Days {
    /// Every value as of one day.
    pub const fn on(day: Date) -> Self {
        Self {
            day,
            by_fact: BTreeMap::new(),
        }
    }

    /// Each value where its fact last stands in the case; one whose fact has not happened, as of receipt.
    pub fn of_case(code: &Code, complaint: &Complaint, entries: &[Entry]) -> Self {
        let date = |at| code.desk().map_or(code.effective, |desk| desk.date(at));
        let moments = standing(entries).flat_map(|entry| entry.moments(Level::FIRST));
        Self {
            day: date(complaint.received_at),
            by_fact: moments.map(|moment| (moment.fact, date(moment.at()))).collect(),
        }
    }

    fn of(&self, dated: &Dated) -> Date {
        self.by_fact.get(&dated.picked_by).copied().unwrap_or(self.day)
    }
}

/// Which rows a text says.
#[derive(Debug, Clone, Copy)]
pub(in crate::code) enum Rows<'d> {
    /// The one of a case or a day.
    Of(&'d Days),
    /// Each from the first day on, and that of today before the others.
    All { first: Date, today: Date },
}

impl Rows<'_> {
    /// A limit in the middle of a sentence: “within 5 days”, “within 5 days (from 1 July 2027: within 3 days)”.
    pub(in crate::code) fn inline(
        self,
        code: &Code,
        limit: &Limit,
        phrases: &Phrasebook,
        say: impl Fn(Within) -> String,
    ) -> String {
        let said = |is: Option<Within>| is.map_or_else(|| phrases.not_promised.clone(), &say);
        let (dated, first, today) = match (limit, self) {
            (Limit::Fixed(within), _) => return say(*within),
            (Limit::Dated(dated), Self::Of(days)) => return said(limit.on(days.of(dated))),
            (Limit::Dated(dated), Self::All { first, today }) => (dated, first, today),
        };
        let stretches = dated.stretches(first.max(code.binds_from(&dated.id)));
        let (now, others): (Vec<&Stretch>, Vec<&Stretch>) = stretches
            .iter()
            .partition(|stretch| stretch.holds(today) && stretch.is.is_some());
        let others: Vec<String> = others
            .into_iter()
            .map(|other| phrases.limit_of(&phrases.stretch(other), &said(other.is)))
            .collect();
        let others = others.join("; ");
        match (now.first().and_then(|now| now.is), others.as_str()) {
            (Some(now), "") => say(now),
            (Some(now), others) => format!("{} ({others})", say(now)),
            (None, others) => format!("({others})"),
        }
    }

    /// A limit that stands by itself: “until 30 June 2027: within 5 days; from 1 July 2027: within 3 days”. None where
    /// one row says all.
    pub(in crate::code) fn listed(
        self,
        code: &Code,
        limit: &Limit,
        phrases: &Phrasebook,
        say: impl Fn(Within) -> String,
    ) -> Option<String> {
        let (Some(dated), Self::All { first, .. }) = (limit.dated(), self) else {
            return None;
        };
        let stretches = dated.stretches(first.max(code.binds_from(&dated.id)));
        let rows = stretches.iter().map(|row| {
            let said = row.is.map_or_else(|| phrases.not_promised.clone(), &say);
            phrases.limit_of(&phrases.stretch(row), &said)
        });
        (stretches.len() > 1).then(|| rows.collect::<Vec<_>>().join("; "))
    }
}
