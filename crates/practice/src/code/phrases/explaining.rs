//! What explains a code for one case says around the code’s own texts: days and instants, and the sentences about them.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};

use super::{Phrasebook, filled};
use crate::{
    calendar::Within,
    code::{Doing, Field, explain::Situation},
};

/// The sentences of `recourse code explain`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Explaining {
    /// `{weekday}` and `{date}`; the `{day}` with its `{time}`.
    pub(super) day: String,
    pub(super) moment: String,
    /// `{case}`, received `{at}`, in a `{zone}`.
    pub(super) situation: String,
    /// The `{day}` that is spoken of, and the `{first}` on which the code applies: one that comes too early, and one
    /// that is still to come.
    pub(super) not_yet: String,
    pub(super) not_today: String,
    pub nothing: String,
    /// `{day}`.
    pub(super) out_of_force: String,
    /// Before the date of what has not begun.
    pub if_now: String,
    /// `{at}`.
    pub(super) by: String,
    /// In the place of a date that there is none of.
    pub unreached: String,
    /// Whose a limit is.
    pub published: String,
    pub own: String,
    /// Headings of what stands beside the promises.
    pub allowances: String,
    pub locks: String,
    pub targets: String,
    /// `{acts}`.
    pub(super) may_not: String,
    /// `{since}`, also where that is now.
    pub(super) begins: String,
    pub(super) begins_now: String,
    /// `{until}`; and of what nothing ends.
    pub(super) ends: String,
    pub never_ends: String,
    /// The promise `{of}` whose cases count, `{from}` one day `{until}` another.
    pub(super) window: String,
    /// What a lock may forbid, by its word.
    pub(super) acts: BTreeMap<String, String>,
}

impl Phrasebook {
    /// "Monday 9 November 2026".
    pub fn day(&self, date: Date) -> String {
        let named = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
        let weekday = self.weekday.get(named).map_or("", String::as_str);
        let date = self.date(date);
        filled(&self.explaining.day, &[("weekday", weekday), ("date", &date)], &date)
    }

    /// "Monday 9 November 2026, 21:14": in figures, for midnight has two names, and with seconds where there are any.
    pub fn moment(&self, at: DateTime) -> String {
        let seconds = if at.second() == 0 { "" } else { ":%S" };
        let time = at.strftime(&format!("%H:%M{seconds}")).to_string();
        let day = self.day(at.date());
        filled(&self.explaining.moment, &[("day", &day), ("time", &time)], &day)
    }

    /// "What holds for a complaint, by letter, for consumers, received Monday 9 November 2026, 21:14 (Eastern time)".
    pub fn situation(&self, situation: &Situation, at: &str, zone: &str) -> String {
        let said = [
            (Field::Kind, situation.kind.word()),
            (Field::Channel, situation.channel.word()),
            (Field::Class, situation.class.word()),
        ];
        let case: Vec<&str> = said
            .iter()
            .filter_map(|(field, word)| self.case_word(*field, word))
            .collect();
        let values = [("case", &*case.join(", ")), ("at", at), ("zone", self.zone(zone))];
        filled(&self.explaining.situation, &values, at)
    }

    /// That the code begins to apply only after the day that is spoken of.
    pub fn not_yet(&self, day: Date, first: Date) -> String {
        let (day, first) = (self.day(day), self.day(first));
        filled(&self.explaining.not_yet, &[("day", &day), ("first", &first)], &first)
    }

    /// That it applies on the day that is spoken of, and not today.
    pub fn not_today(&self, day: Date, first: Date) -> String {
        let (day, first) = (self.day(day), self.day(first));
        filled(&self.explaining.not_today, &[("day", &day), ("first", &first)], &first)
    }

    pub fn out_of_force(&self, day: Date) -> String {
        let day = self.day(day);
        filled(&self.explaining.out_of_force, &[("day", &day)], &day)
    }

    /// "by Monday 9 November 2026, 21:14"; what the calendar does not reach has no date.
    pub fn by(&self, due: Option<DateTime>) -> String {
        due.map_or_else(
            || self.explaining.unreached.clone(),
            |due| {
                let at = self.moment(due);
                filled(&self.explaining.by, &[("at", &at)], &at)
            },
        )
    }

    /// "until Monday 9 November 2026, 21:14".
    pub fn until(&self, until: Option<DateTime>) -> String {
        until.map_or_else(
            || self.explaining.unreached.clone(),
            |until| {
                let at = self.moment(until);
                filled(&self.until_day, &[("date", &at)], &at)
            },
        )
    }

    /// "at least 10 business days", of a limit that is a length.
    pub fn no_less_than(&self, within: Within) -> String {
        match within {
            Within::Span(span) => self.at_least(span),
            within => self.within(within),
        }
    }

    /// "We may not close the complaint or collect the debt."
    pub fn may_not(&self, acts: &[Doing]) -> String {
        let said = acts
            .iter()
            .filter_map(|act| self.explaining.acts.get(act.word()).cloned());
        let acts = self.any_of(&said.collect::<Vec<_>>());
        filled(&self.explaining.may_not, &[("acts", &acts)], &acts)
    }

    pub fn begins(&self, since: &str, now: bool) -> String {
        let phrase = if now {
            &self.explaining.begins_now
        } else {
            &self.explaining.begins
        };
        filled(phrase, &[("since", since)], since)
    }

    /// Empty: nothing does.
    pub fn ends(&self, until: &str) -> String {
        if until.is_empty() {
            return self.explaining.never_ends.clone();
        }
        filled(&self.explaining.ends, &[("until", until)], until)
    }

    /// Of which promise a target counts the cases, and in which days.
    pub fn window(&self, of: u8, from: Date, until: Date) -> String {
        let (of, from, until) = (of.to_string(), self.date(from), self.date(until));
        let values = [("of", &*of), ("from", &*from), ("until", &*until)];
        filled(&self.explaining.window, &values, &from)
    }
}
