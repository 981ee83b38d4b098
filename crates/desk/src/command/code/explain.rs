//! `recourse code explain`: what somebody may expect of a code, and by when, in one of its languages.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
};
use practice::{
    Code,
    code::{
        explain::{Allowed, Beside, Example, Expectation, Forbidden, Situation, Yardstick, beside, expectations},
        phrases::Phrasebook,
    },
    story,
    terms::{Channel, Class, Kind},
};

use super::{Wrong, language_of};
use crate::command::terminal::indented;

pub fn explain(
    code: &Code,
    language: Option<&str>,
    (channel, kind, class): (Channel, Kind, Class),
    at: Option<&str>,
    now: Timestamp,
) -> Result<String, Wrong> {
    let language = language_of(code, language)?;
    let at = match at {
        Some(at) => story::read_instant(code, at).map_err(|why| {
            why.split_once("\nhelp: ").map_or_else(
                || Wrong::unusable(why.clone()),
                |(sentence, help)| Wrong::helped(sentence, help),
            )
        })?,
        None => unasked(code, now),
    };
    let situation = Situation {
        channel,
        kind,
        class,
        language: language.clone(),
    };
    let both = expectations(code, &situation, at).zip(beside(code, &situation, at));
    let known = both.zip(code.phrasebook(&language));
    let ((all, beside), phrases) = known.ok_or_else(|| {
        Wrong::helped(
            &format!("there is no phrasebook for “{language}”"),
            "explain in en, fr or es",
        )
    })?;
    let said = Said {
        code,
        phrases: &phrases,
        at,
    };
    Ok(said.whole(&situation, now, &all, &beside))
}

/// Now, to the minute, for nobody reads seconds in an example; of a code that does not apply yet, its first day.
fn unasked(code: &Code, now: Timestamp) -> Timestamp {
    let minute = Timestamp::from_second(now.as_second() - now.as_second().rem_euclid(60)).unwrap_or(now);
    let Some(desk) = code.desk().filter(|desk| desk.date(now) < code.effective) else {
        return minute;
    };
    let noon = code.effective.at(12, 0, 0, 0);
    let noon = desk.zone().to_ambiguous_timestamp(noon).compatible();
    noon.unwrap_or(minute)
}

/// A code in one of its languages, as of an instant.
struct Said<'s> {
    code: &'s Code,
    phrases: &'s Phrasebook,
    at: Timestamp,
}

impl Said<'_> {
    fn whole(&self, situation: &Situation, now: Timestamp, all: &[Expectation], beside: &Beside) -> String {
        let zone = self.code.desk().map_or("UTC", |calendar| &calendar.zone_name);
        let at = self.phrases.moment(self.local(self.at));
        let head = self.phrases.situation(situation, &at, zone);
        let mut said = format!("{} {}\n{}", self.code.id, self.code.version, indented(&head, 0));
        said.push_str(&self.not_yet(now));
        if all.is_empty() {
            said.push('\n');
            said.push_str(&indented(&self.phrases.explaining.nothing, 0));
        }
        for expectation in all {
            said.push('\n');
            said.push_str(&self.promise(expectation));
        }
        said + &self.aside(beside)
    }

    /// As the clock of the desk shows it.
    fn local(&self, at: Timestamp) -> DateTime {
        let zone = self.code.desk().map(|calendar| calendar.zone().clone());
        at.to_zoned(zone.unwrap_or(jiff::tz::TimeZone::UTC)).datetime()
    }

    fn day(&self) -> Date {
        self.local(self.at).date()
    }

    /// That the code does not apply on the day that is spoken of, or not today.
    fn not_yet(&self, now: Timestamp) -> String {
        let (day, first) = (self.day(), self.code.effective);
        if day < first {
            indented(&self.phrases.not_yet(day, first), 0)
        } else if self.local(now).date() < first {
            indented(&self.phrases.not_today(day, first), 0)
        } else {
            String::new()
        }
    }

    /// One promise: its text, and what it comes to in dates.
    fn promise(&self, expectation: &Expectation) -> String {
        let mut said = format!("{}. {}\n", expectation.number, expectation.name);
        said.push_str(&indented(&expectation.text, 4));
        if !expectation.in_force() {
            said.push_str(&indented(&self.phrases.out_of_force(self.day()), 4));
            return said;
        }
        for line in &expectation.beside {
            said.push_str(&indented(line, 4));
        }
        said.push_str(&indented(&self.starts(&expectation.since, expectation.on_receipt), 4));
        for example in &expectation.examples {
            said.push_str(&indented(&self.example(example, expectation.recurs), 6));
        }
        said
    }

    /// What a clock counts from, and whether the dates that follow are of what has not begun.
    fn starts(&self, since: &str, on_receipt: bool) -> String {
        let page = &self.phrases.page;
        let starts = format!("{}{}{since}.", page.clock_starts, page.colon);
        if on_receipt {
            starts
        } else {
            format!("{starts} {}", self.phrases.explaining.if_now)
        }
    }

    fn example(&self, example: &Example, recurs: bool) -> String {
        let words = &self.phrases.explaining;
        let colon = &self.phrases.page.colon;
        let level = example.level.as_ref();
        let level = level.map_or_else(String::new, |level| format!("{level}{colon}"));
        let by = self.phrases.by(example.due.map(|due| self.local(due)));
        let again = if recurs {
            format!(", {}", self.phrases.again)
        } else {
            String::new()
        };
        let whose = if example.published {
            &words.published
        } else {
            &words.own
        };
        format!("- {level}{by}{again} ({}; {whose})", self.phrases.within(example.limit))
    }

    /// What stands beside the promises, each kind under a heading that says whose it is.
    fn aside(&self, beside: &Beside) -> String {
        let words = &self.phrases.explaining;
        let under = |heading: &str, rules: Vec<String>| match rules.concat() {
            none if none.is_empty() => none,
            rules => format!("\n{heading}\n{rules}"),
        };
        let allowances = beside.allowances.iter().map(|rule| self.allowance(rule));
        let locks = beside.locks.iter().map(|rule| self.lock(rule));
        let targets = beside.targets.iter().map(|target| self.yardstick(target));
        under(&words.allowances, allowances.collect())
            + &under(&words.locks, locks.collect())
            + &under(&words.targets, targets.collect())
    }

    fn allowance(&self, rule: &Allowed) -> String {
        let name = format!("{}{}{}", rule.name, self.phrases.page.colon, rule.text);
        let begins = indented(&name, 4);
        let Some(at_least) = rule.at_least else {
            return begins + &indented(&self.phrases.out_of_force(self.day()), 4);
        };
        let until = self.phrases.until(rule.until.map(|until| self.local(until)));
        let least = self.phrases.no_less_than(at_least);
        begins
            + &indented(&self.starts(&rule.since, rule.on_receipt), 4)
            + &indented(&format!("- {until} ({least})"), 6)
    }

    fn lock(&self, rule: &Forbidden) -> String {
        let begins = self.phrases.begins(&rule.since, rule.on_receipt);
        let ends = self.phrases.ends(&rule.until);
        indented(&rule.text, 4)
            + &indented(&self.phrases.may_not(&rule.acts), 4)
            + &indented(&format!("{begins} {ends}"), 4)
    }

    fn yardstick(&self, target: &Yardstick) -> String {
        let window = self.phrases.window(target.of, target.from, target.until);
        indented(&target.text, 4) + &indented(&window, 4)
    }
}
