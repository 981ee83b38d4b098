//! Stories: a timeline above, what must follow below. A complaints manager can write one, and the code of
//! practice is tried against it. Pure: a story brings its own instants, and no file is read here.
//!
//! ```text
//! story: A letter that lay for a day
//! code: jive-canada
//!
//! Mon 9 Nov 2026 11:00   customer files by letter, answer by letter (recorded Tue 10 Nov 09:30)
//! Thu 12 Nov 16:00       adviser Ann acknowledges by letter
//!   owes: nothing
//!
//! expect
//! at Thu 12 Nov 16:01: acknowledge kept_late due Tue 10 Nov 17:00
//! at Thu 12 Nov 16:01
//!   update#1 open
//!   no escalation
//! ```
//!
//! Times are the desk's unless a zone follows (`21:14 America/Vancouver`, `02:14 UTC`). A year, a date and a
//! weekday may be left out where the lines above give them; a weekday that is there must be the right one.
//! `docs/stories.md` lists every sentence. Lines that begin with `#` are for the reader.

mod acts;
mod play;
mod public;
mod when;
pub mod why;

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::Date};

pub use play::{Checked, Played};

use crate::{
    code::Code,
    complaint::Stage,
    entry::Actor,
    notice::Recipient,
    obligation::Standing,
    terms::{Language, Notice, Role},
};
use acts::Deed;
use when::When;

/// A story that can be played.
#[derive(Debug, Clone, PartialEq)]
pub struct Story {
    pub title: String,
    pub(crate) steps: Vec<Step>,
    pub(crate) checks: Vec<Check>,
}

/// A line that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryFault {
    /// From 1.
    pub line: usize,
    pub message: String,
    /// How to mend it.
    pub help: String,
}

impl std::fmt::Display for StoryFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}\nhelp: {}", self.line, self.message, self.help)
    }
}

impl std::error::Error for StoryFault {}

/// Somebody does something.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Step {
    pub line: usize,
    /// It is about the second complaint of the story.
    pub at_the_other: bool,
    pub by: Actor,
    pub happened: Timestamp,
    pub recorded: Timestamp,
    pub deed: Deed,
    pub refused: Option<(usize, String)>,
    pub owes: Vec<(usize, Owes)>,
}

/// What an act must owe to whom.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Owes {
    Nothing,
    Message(Notice, Recipient),
}

/// What must be so at an instant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Check {
    pub line: usize,
    pub says: String,
    pub at: Timestamp,
    pub expected: Expected,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expected {
    Obligation {
        promise: String,
        nth: Option<u32>,
        standing: Standing,
        due: Due,
        since: Option<Timestamp>,
    },
    Absent {
        promise: String,
    },
    Stage(Stage),
    Level(String),
    Estimate(Date),
    /// Time of the customer's own; none: it has not begun.
    Allowance {
        rule: String,
        stands: Option<Allowed>,
    },
    /// Who has the case.
    Held(Option<String>),
    SolvedAtFirstContact(bool),
    /// The published code says this.
    Published {
        language: Language,
        text: String,
    },
}

/// How the customer's own time stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Allowed {
    Until(Timestamp),
    Lapsed,
    NotLapsed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Due {
    Unsaid,
    None,
    At(Timestamp),
}

/// The name of the code that a story is about, if it says so in its head.
pub fn code_of(text: &str) -> Option<&str> {
    text.lines()
        .find_map(|line| line.strip_prefix("code:"))
        .map(str::trim)
        .filter(|name| !name.is_empty())
}

/// A sentence that says what is wrong, and one that says how to mend it.
pub(crate) type Wrong = (String, String);

impl Story {
    /// Reads a story that is to be played under a code.
    ///
    /// # Errors
    /// Every line that can't be read.
    pub fn read(text: &str, code: &Code) -> Result<Self, Vec<StoryFault>> {
        let Some(calendar) = code.desk() else {
            return Err(vec![StoryFault {
                line: 1,
                message: "the code has no calendar".to_owned(),
                help: "check the code first".to_owned(),
            }]);
        };
        let mut reading = Reading {
            code,
            when: When::new(calendar.zone().clone()),
            story: Self {
                title: String::new(),
                steps: Vec::new(),
                checks: Vec::new(),
            },
            expecting: false,
            at: None,
            faults: Vec::new(),
        };
        for (index, line) in text.lines().enumerate() {
            reading.line(index.saturating_add(1), line);
        }
        reading.finish()
    }
}

struct Reading<'c> {
    code: &'c Code,
    when: When,
    story: Story,
    expecting: bool,
    /// The instant that indented expectations are about.
    at: Option<Timestamp>,
    faults: Vec<StoryFault>,
}

impl Reading<'_> {
    fn finish(mut self) -> Result<Story, Vec<StoryFault>> {
        let empty = self.story.steps.is_empty() && self.faults.is_empty();
        if empty {
            self.fault(
                1,
                (
                    "the story tells nothing".to_owned(),
                    "begin with a filing, such as: Mon 9 Nov 2026 10:00  customer files by web".to_owned(),
                ),
            );
        }
        let looked_at = |step: &Step| step.refused.is_some() || !step.owes.is_empty();
        if self.faults.is_empty() && self.story.checks.is_empty() && !self.story.steps.iter().any(looked_at) {
            let last = self.story.steps.last().map_or(1, |step| step.line);
            self.fault(
                last,
                (
                    "the story expects nothing, so nothing in it could differ".to_owned(),
                    "below the last act write expect, and under it what must be so: at Fri 20 Nov 2026 17:01: update#1 open"
                        .to_owned(),
                ),
            );
        }
        if self.faults.is_empty() {
            Ok(self.story)
        } else {
            Err(self.faults)
        }
    }

    fn fault(&mut self, line: usize, (message, help): Wrong) {
        self.faults.push(StoryFault { line, message, help });
    }

    fn line(&mut self, number: usize, line: &str) {
        let indented = line.starts_with([' ', '\t']);
        let said = line.trim();
        if said.is_empty() || said.starts_with('#') {
            return;
        }
        let read = match (self.expecting, indented) {
            (false, false) => self.told(number, said),
            (false, true) => self.beside(number, said),
            (true, false) => self.expected_at(number, said),
            (true, true) => match self.at {
                Some(at) => self.expected(number, at, said),
                None => Err((
                    "this expectation stands under no instant".to_owned(),
                    "write the instant above it: at Fri 20 Nov 2026 17:01".to_owned(),
                )),
            },
        };
        if let Err(wrong) = read {
            self.fault(number, wrong);
        }
    }

    /// A head line, the word `expect`, or an act.
    fn told(&mut self, number: usize, said: &str) -> Result<(), Wrong> {
        if let Some(title) = said.strip_prefix("story:") {
            title.trim().clone_into(&mut self.story.title);
            return Ok(());
        }
        if said.starts_with("code:") {
            return Ok(());
        }
        if said.trim_end_matches(':') == "expect" {
            self.expecting = true;
            return Ok(());
        }
        let (said, recorded) = match said.strip_suffix(')').and_then(|said| said.rsplit_once("(recorded ")) {
            Some((said, recorded)) => (said.trim(), Some(recorded)),
            None => (said, None),
        };
        let (happened, rest) = self.when.read(said)?;
        let recorded = match recorded {
            Some(recorded) => self.when.read_all(recorded)?,
            None => happened,
        };
        if let Some(last) = self.story.steps.last()
            && recorded < last.recorded
        {
            return Err((
                format!("this was recorded before line {}", last.line),
                "tell the acts in the order in which they were recorded; for one that was recorded later than it happened, add (recorded Tue 10 Nov 09:00)".to_owned(),
            ));
        }
        if happened > recorded {
            return Err((
                "this was recorded before it happened".to_owned(),
                "give the time at which it happened first, and then when it was recorded".to_owned(),
            ));
        }
        let (at_the_other, rest) = match rest.trim().strip_prefix("at the other:") {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let (by, rest) = acts::who(rest)?;
        let deed = acts::deed(self.code, &mut self.when, &by, rest, &self.story.title)?;
        self.story.steps.push(Step {
            line: number,
            at_the_other,
            by,
            happened,
            recorded,
            deed,
            refused: None,
            owes: Vec::new(),
        });
        Ok(())
    }

    /// `refused: handled-below` or `owes: acknowledgement to customer`, under an act.
    fn beside(&mut self, number: usize, said: &str) -> Result<(), Wrong> {
        let Some((word, rest)) = said.split_once(':') else {
            return Err(beside_help(said));
        };
        let Some(step) = self.story.steps.last_mut() else {
            return Err((
                "there is no act above this line".to_owned(),
                "write it under the act that it is about".to_owned(),
            ));
        };
        match word.trim() {
            "refused" => step.refused = Some((number, rest.trim().to_owned())),
            "owes" if rest.trim() == "nothing" => step.owes.push((number, Owes::Nothing)),
            "owes" => {
                for owed in rest.split(',') {
                    step.owes.push((number, message_owed(owed.trim())?));
                }
            }
            _ => return Err(beside_help(said)),
        }
        Ok(())
    }

    /// `at WHEN`, with an expectation after a colon or with several, indented, below.
    fn expected_at(&mut self, number: usize, said: &str) -> Result<(), Wrong> {
        let Some(rest) = said.strip_prefix("at ") else {
            return Err((
                format!("“{said}” is no expectation"),
                "begin with an instant: at Fri 20 Nov 2026 17:01: update#1 broken_owed due Fri 20 Nov 17:00".to_owned(),
            ));
        };
        let (at, rest) = self.when.read(rest)?;
        self.at = Some(at);
        match rest.trim_start_matches(':').trim() {
            "" => Ok(()),
            said => self.expected(number, at, said),
        }
    }

    fn expected(&mut self, number: usize, at: Timestamp, said: &str) -> Result<(), Wrong> {
        let words: Vec<&str> = said.split_whitespace().collect();
        let expected = match words.as_slice() {
            ["allowance", rule, ..] => self.allowance(rule, &words, said)?,
            ["no", "allowance", rule] => Expected::Allowance {
                rule: self.allowance_named(rule)?,
                stands: None,
            },
            ["no", promise] => Expected::Absent {
                promise: self.promise(promise)?,
            },
            ["stage", stage] => Expected::Stage(stage.parse().map_err(acts::unknown)?),
            ["level", level] => {
                let known: Vec<&str> = self.code.levels.iter().map(|rule| rule.id.as_str()).collect();
                if !known.contains(level) {
                    return Err((
                        format!("“{level}” is not a level"),
                        format!("the levels are: {}", known.join(", ")),
                    ));
                }
                Expected::Level((*level).to_owned())
            }
            ["estimate", ..] => {
                Expected::Estimate(self.when.read_date(said.strip_prefix("estimate").unwrap_or_default())?)
            }
            ["held", "by", who] => Expected::Held(Some(*who).filter(|who| *who != "nobody").map(str::to_owned)),
            ["solved", "at", "first", "contact"] => Expected::SolvedAtFirstContact(true),
            ["not", "solved", "at", "first", "contact"] => Expected::SolvedAtFirstContact(false),
            ["published", "in", ..] => self.published(said)?,
            [promise, standing, ..] => {
                let (promise, nth) = match promise.split_once('#') {
                    Some((promise, nth)) => {
                        let nth = nth.parse::<u32>().map_err(|_| {
                            (
                                format!("“{nth}” is not a number"),
                                "write update#1, update#2 and so on".to_owned(),
                            )
                        })?;
                        (promise, Some(nth))
                    }
                    None => (*promise, None),
                };
                let promise = self.promise(promise)?;
                let standing: Standing = standing.parse().map_err(acts::unknown)?;
                let after = said.splitn(3, char::is_whitespace).nth(2).unwrap_or_default();
                let (due, since) = self.due_and_since(after.trim())?;
                Expected::Obligation {
                    promise,
                    nth,
                    standing,
                    due,
                    since,
                }
            }
            _ => {
                return Err((
                    format!("“{said}” is no expectation"),
                    "write a promise and how it stands: update#1 broken_owed due Fri 20 Nov 17:00".to_owned(),
                ));
            }
        };
        self.story.checks.push(Check {
            line: number,
            says: said.to_owned(),
            at,
            expected,
        });
        Ok(())
    }

    /// `allowance complete until Fri 20 Nov 17:00`, `allowance complete lapsed`, `allowance complete not lapsed`.
    fn allowance(&mut self, rule: &str, words: &[&str], said: &str) -> Result<Expected, Wrong> {
        let stands = match words.get(2..) {
            Some(["lapsed"]) => Allowed::Lapsed,
            Some(["not", "lapsed"]) => Allowed::NotLapsed,
            Some(["until", ..]) => {
                let (_, until) = said.split_once(" until ").unwrap_or_default();
                Allowed::Until(self.when.read_all(until)?)
            }
            _ => {
                return Err((
                    format!("“{said}” does not say how the customer’s time stands"),
                    format!(
                        "write allowance {rule} until Fri 20 Nov 17:00, allowance {rule} lapsed, allowance {rule} not lapsed, or no allowance {rule}"
                    ),
                ));
            }
        };
        Ok(Expected::Allowance {
            rule: self.allowance_named(rule)?,
            stands: Some(stands),
        })
    }

    /// An allowance by its id, or by the last part of it where that is plain.
    fn allowance_named(&self, written: &str) -> Result<String, Wrong> {
        let ids: Vec<&str> = self.code.allowances.iter().map(|rule| rule.id.as_str()).collect();
        named(&ids, written).ok_or_else(|| {
            let help = match ids.as_slice() {
                [] => "the code gives the customer no time of their own: it has no [allowance.…]".to_owned(),
                ids => format!("its allowances are: {}", ids.join(", ")),
            };
            (format!("the code has no allowance “{written}”"), help)
        })
    }

    /// `published in en: Monday to Friday, 9 a.m. to 5 p.m.`
    fn published(&self, said: &str) -> Result<Expected, Wrong> {
        let help = || "write a language of the code and what it says: published in en: by the date we give you";
        let said = said.strip_prefix("published in ").unwrap_or_default();
        let (tag, text) = said
            .split_once(':')
            .ok_or_else(|| (format!("“published in {said}” says nothing"), help().to_owned()))?;
        let language = Language::new(tag.trim()).map_err(acts::unknown)?;
        if !self.code.languages.contains(&language) {
            return Err((format!("the code is not published in “{language}”"), help().to_owned()));
        }
        let text = text.trim().to_owned();
        if text.is_empty() {
            return Err((format!("“{said}” says nothing"), help().to_owned()));
        }
        Ok(Expected::Published { language, text })
    }

    fn due_and_since(&mut self, said: &str) -> Result<(Due, Option<Timestamp>), Wrong> {
        let (mut due, mut since) = (Due::Unsaid, None);
        let mut rest = said;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix("no due") {
                (due, rest) = (Due::None, after.trim());
            } else if let Some(after) = rest.strip_prefix("due ") {
                let (at, after) = self.when.read(after)?;
                (due, rest) = (Due::At(at), after);
            } else if let Some(after) = rest.strip_prefix("since ") {
                let (at, after) = self.when.read(after)?;
                (since, rest) = (Some(at), after);
            } else {
                return Err((
                    format!("“{rest}” was not understood"),
                    "after the standing write due WHEN, no due, since WHEN, or nothing".to_owned(),
                ));
            }
        }
        Ok((due, since))
    }

    /// A promise by its id, or by the last part of it where that is plain.
    fn promise(&self, written: &str) -> Result<String, Wrong> {
        let ids: Vec<&str> = self.code.promises.iter().map(|promise| promise.id.as_str()).collect();
        named(&ids, written).ok_or_else(|| {
            (
                format!("the code has no promise “{written}”"),
                format!("its promises are: {}", ids.join(", ")),
            )
        })
    }
}

fn named(ids: &[&str], written: &str) -> Option<String> {
    let whole = ids.iter().find(|id| **id == written);
    let found = whole.or_else(|| {
        let mut short = ids.iter().filter(|id| id.rsplit('/').next() == Some(written));
        short.next().filter(|_| short.next().is_none())
    });
    found.map(|id| (*id).to_owned())
}

fn beside_help(said: &str) -> Wrong {
    (
        format!("“{said}” was not understood"),
        "under an act write “refused: ” and the word of the refusal, or “owes: acknowledgement to customer”".to_owned(),
    )
}

/// `acknowledgement to customer`, `staff-escalated to support-manager`, `staff-assigned to Ann`.
fn message_owed(said: &str) -> Result<Owes, Wrong> {
    let (notice, to) = said.split_once(" to ").ok_or_else(|| beside_help(said))?;
    let notice = notice.trim().parse().map_err(acts::unknown)?;
    let to = match to.trim() {
        "customer" => Recipient::Customer,
        to => to
            .parse::<Role>()
            .map_or_else(|_| Recipient::Staff(to.to_owned()), Recipient::Role),
    };
    Ok(Owes::Message(notice, to))
}

/// An instant as stories write it, at the desk of a code: `Mon 9 Nov 2026 21:14`, `2026-11-09 21:14 UTC`.
///
/// # Errors
/// A sentence that says what is wrong, with how to mend it.
pub fn read_instant(code: &Code, text: &str) -> Result<Timestamp, String> {
    if let Ok(at) = text.trim().parse() {
        return Ok(at);
    }
    let zone = code
        .desk()
        .map_or(jiff::tz::TimeZone::UTC, |calendar| calendar.zone().clone());
    When::new(zone)
        .read_all(text)
        .map_err(|(message, help)| format!("{message}\nhelp: {help}"))
}

/// Every sentence that an act can be told in, for help.
pub fn sentences() -> BTreeMap<&'static str, &'static [&'static str]> {
    acts::SENTENCES.iter().copied().collect()
}
