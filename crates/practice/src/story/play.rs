//! Plays a story and says where it differs from what was expected.

use jiff::Timestamp;
use serde::Serialize;

use super::{Allowed, Check, Due, Expected, Owes, Step, Story, acts::Deed, public, why};
use crate::{
    action::{Act, Action, Posting, decide},
    code::Code,
    complaint::Complaint,
    derive::obligations,
    entry::{Actor, Entry, IssueFinding, What},
    notice::{Owed, Recipient, owed},
    obligation::Obligation,
    powers::Powers,
    refusal::Refusal,
    splitting,
    tally::{Tally, tallies},
    terms::{Channel, Ending, Notice},
    together,
};

/// A story that was played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Played {
    pub title: String,
    /// Whether everything was as expected.
    pub holds: bool,
    /// What a reader must know before the checks: that the code does not apply yet.
    pub notes: Vec<String>,
    pub checks: Vec<Checked>,
}

/// One expectation, or one act that went otherwise than told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Checked {
    pub line: usize,
    pub says: String,
    pub holds: bool,
    pub found: String,
    /// How the date came about, where the expectation is about one.
    pub why: Vec<String>,
}

impl Played {
    pub fn differing(&self) -> impl Iterator<Item = &Checked> {
        self.checks.iter().filter(|checked| !checked.holds)
    }

    /// In words: what differed, and with `why` how each date came about.
    pub fn told(&self, why: bool) -> String {
        use std::fmt::Write as _;
        let mut told = String::new();
        for note in &self.notes {
            let _ = writeln!(told, "note: {note}");
        }
        for checked in self.checks.iter().filter(|checked| why || !checked.holds) {
            let mark = if checked.holds { "as told" } else { "DIFFERS" };
            let _ = writeln!(told, "line {}: {mark}: {}", checked.line, checked.says);
            if !checked.holds {
                let _ = writeln!(told, "    found: {}", checked.found);
            }
            for line in checked.why.iter().filter(|_| why || !checked.holds) {
                let _ = writeln!(told, "    {line}");
            }
        }
        let differing = self.differing().count();
        let _ = match differing {
            0 if self.checks.len() == 1 => writeln!(told, "{}: 1 check, as told", self.title),
            0 => writeln!(told, "{}: {} checks, all as told", self.title, self.checks.len()),
            _ => writeln!(
                told,
                "{}: {differing} of {} checks differ",
                self.title,
                self.checks.len()
            ),
        };
        told
    }
}

impl Story {
    /// Plays it under a code.
    pub fn play(&self, code: &Code) -> Played {
        let mut stage = self.staged(code);
        for check in &self.checks {
            stage.check(check);
        }
        let mut checks = stage.checks;
        checks.sort_by_key(|checked| checked.line);
        Played {
            title: self.title.clone(),
            notes: self.before_the_code(code).into_iter().collect(),
            holds: checks.iter().all(|checked| checked.holds),
            checks,
        }
    }

    /// A case that is received before the code applies is dealt with under another: what is played is only as if.
    fn before_the_code(&self, code: &Code) -> Option<String> {
        let begins = code.desk()?.date(self.steps.first()?.happened);
        (begins < code.effective).then(|| {
            format!(
                "the code applies from {}; this story begins on {}, before it, and is played as if it applied already",
                why::day(code.effective),
                why::day(begins)
            )
        })
    }

    /// What the case of the story owes after its last act.
    pub fn obligations(&self, code: &Code) -> Vec<Obligation> {
        let Scene { entries, complaint, .. } = self.staged(code);
        complaint.map_or_else(Vec::new, |complaint| obligations(code, &complaint, &entries))
    }

    /// What the case of the story counts for in the reports, after its last act.
    pub fn tallies(&self, code: &Code) -> Vec<Tally> {
        let Scene { entries, complaint, .. } = self.staged(code);
        complaint.map_or_else(Vec::new, |complaint| {
            let owed = obligations(code, &complaint, &entries);
            tallies(code, &complaint, &entries, &owed)
        })
    }

    /// Since when the independent scheme takes the case of the story, or from when it will, after its last act.
    pub fn scheme_from(&self, code: &Code) -> Option<Timestamp> {
        let Scene { entries, complaint, .. } = self.staged(code);
        let last = entries.last()?.recorded_at;
        Powers::of(code, complaint.as_ref()?, &entries, last)?.scheme_from()
    }

    fn staged<'c>(&self, code: &'c Code) -> Scene<'c> {
        let mut stage = Scene {
            code,
            reference: "story",
            entries: Vec::new(),
            complaint: None,
            owed: Vec::new(),
            other: Other::default(),
            checks: Vec::new(),
        };
        for step in &self.steps {
            if step.at_the_other {
                stage.turn();
                stage.step(step);
                stage.turn();
            } else {
                stage.step(step);
            }
        }
        stage
    }
}

/// A message of the story's outbox.
struct Outgoing {
    owed: Owed,
    delivered: bool,
    gone: bool,
}

/// A lock refused what was tried; unlike other refusals it leaves an entry.
const fn is_forbidden(entry: &Entry) -> bool {
    matches!(entry.what, What::Forbidden { .. })
}

struct Scene<'c> {
    code: &'c Code,
    reference: &'static str,
    entries: Vec<Entry>,
    complaint: Option<Complaint>,
    owed: Vec<Outgoing>,
    other: Other,
    checks: Vec<Checked>,
}

/// The second complaint of a story, if it has one.
struct Other {
    reference: &'static str,
    entries: Vec<Entry>,
    complaint: Option<Complaint>,
    owed: Vec<Outgoing>,
}

impl Default for Other {
    fn default() -> Self {
        Self {
            reference: "the other",
            entries: Vec::new(),
            complaint: None,
            owed: Vec::new(),
        }
    }
}

impl Scene<'_> {
    /// The other one comes to the front.
    const fn turn(&mut self) {
        std::mem::swap(&mut self.reference, &mut self.other.reference);
        std::mem::swap(&mut self.entries, &mut self.other.entries);
        std::mem::swap(&mut self.complaint, &mut self.other.complaint);
        std::mem::swap(&mut self.owed, &mut self.other.owed);
    }

    /// What was done here and belongs to the other one as well.
    fn twins(&mut self, entries: &[Entry]) {
        let (Some(here), Some(there)) = (&self.complaint, &mut self.other.complaint) else {
            return;
        };
        for entry in entries {
            let belongs = together::others(&self.entries, entry).contains(&there.reference);
            let twin = together::twin(entry, (here, &self.entries), (there, &self.other.entries)).filter(|_| belongs);
            self.other.entries.extend(twin);
            drop(there.catch_up(&self.other.entries));
        }
    }

    fn told(&mut self, line: usize, says: String, holds: bool, found: String) {
        self.checks.push(Checked {
            line,
            says,
            holds,
            found,
            why: Vec::new(),
        });
    }

    fn step(&mut self, step: &Step) {
        let action = match self.action(&step.by, &step.deed) {
            Ok(action) => action,
            Err(found) => return self.told(step.line, "the act can be done".to_owned(), false, found),
        };
        let occurred_at = (step.happened != step.recorded).then_some(step.happened);
        let act = Act {
            by: step.by.clone(),
            occurred_at,
            action,
        };
        let case = self
            .complaint
            .as_ref()
            .map(|complaint| (complaint, self.entries.as_slice()));
        match (decide(self.code, case, &act, step.recorded), &step.refused) {
            (Err(refusal), Some((line, code))) => {
                let found = format!("refused: {} ({refusal})", refusal.code());
                self.told(*line, format!("refused: {code}"), refusal.code() == code, found);
            }
            (Err(refusal), None) => {
                let answered = matches!(
                    act.action,
                    Action::Close {
                        ending: Ending::Answered,
                        ..
                    }
                );
                let instead = if answered && refusal == Refusal::NothingAgreed {
                    "; for a decision on a complaint, write final-answer"
                } else {
                    ""
                };
                let found = format!("refused: {} ({refusal}){instead}", refusal.code());
                self.told(step.line, "the act is done".to_owned(), false, found);
            }
            (Ok(entries), refused) if entries.iter().any(is_forbidden) => {
                self.add(&entries);
                let code = Refusal::Locked.code();
                let found = format!("refused: {code} ({}); the try is on record", Refusal::Locked);
                match refused {
                    Some((line, told)) => self.told(*line, format!("refused: {told}"), told == code, found),
                    None => self.told(step.line, "the act is done".to_owned(), false, found),
                }
            }
            (Ok(_), Some((line, code))) => {
                self.told(
                    *line,
                    format!("refused: {code}"),
                    false,
                    "the act was not refused, and was not done".to_owned(),
                );
            }
            (Ok(entries), None) => {
                let mut new = self.add(&entries);
                new.extend(self.splits_off(&act.action));
                self.owes(step, &new);
            }
        }
    }

    /// The other one, where an act made it, and what it owes.
    fn splits_off(&mut self, action: &Action) -> Vec<Owed> {
        let (Action::Split { category, nature, .. }, Some(off)) = (action, self.entries.last()) else {
            return Vec::new();
        };
        let part = splitting::part(self.reference, &self.entries, off, category.as_deref(), nature);
        self.turn();
        let new = self.add(&part);
        self.turn();
        new
    }

    /// Writes entries into the case file, and what they owe into the outbox.
    fn add(&mut self, entries: &[Entry]) -> Vec<Owed> {
        self.entries.extend_from_slice(entries);
        match &mut self.complaint {
            Some(complaint) => drop(complaint.catch_up(&self.entries)),
            none => *none = Complaint::read(self.reference, &self.entries).ok(),
        }
        self.twins(entries);
        let Some(after) = &self.complaint else {
            return Vec::new();
        };
        let new: Vec<Owed> = entries.iter().flat_map(|entry| owed(self.code, after, entry)).collect();
        self.owed.extend(new.iter().map(|owed| Outgoing {
            owed: owed.clone(),
            delivered: false,
            gone: false,
        }));
        // What a step of the customer's overtook does not leave any more.
        for entry in entries.iter().filter(|entry| entry.by == Actor::Desk) {
            if let What::TakenBack { owed_by, notice } = entry.what {
                let mut overtaken = self.owed.iter_mut();
                let is_it = |message: &&mut Outgoing| (message.owed.owed_by, message.owed.notice) == (owed_by, notice);
                overtaken
                    .find(is_it)
                    .into_iter()
                    .for_each(|message| message.gone = true);
            }
        }
        new
    }

    fn owes(&mut self, step: &Step, new: &[Owed]) {
        for (line, expected) in &step.owes {
            let found = match new {
                [] => "nothing is owed".to_owned(),
                new => format!("owed: {}", new.iter().map(shown).collect::<Vec<_>>().join(", ")),
            };
            let (says, holds) = match expected {
                Owes::Nothing => ("owes: nothing".to_owned(), new.is_empty()),
                Owes::Message(notice, to) => (
                    format!("owes: {notice} to {}", recipient(to)),
                    new.iter().any(|owed| owed.notice == *notice && owed.to == *to),
                ),
            };
            self.told(*line, says, holds, found);
        }
    }

    fn action(&mut self, by: &Actor, deed: &Deed) -> Result<Action, String> {
        let none = |notice: Notice| format!("no {notice} to the customer is on its way at this point");
        match deed {
            Deed::Act(action) => Ok(self.completed(action)),
            Deed::Join => match &self.other.complaint {
                Some(other) => Ok(Action::Merge {
                    into: Box::new(other.clone()),
                }),
                None => Err("the story tells of no other complaint".to_owned()),
            },
            Deed::Split {
                issues,
                category,
                nature,
            } => Ok(Action::Split {
                other: self.other.reference.to_owned(),
                issues: issues.clone(),
                category: category.clone(),
                nature: nature.clone(),
            }),
            Deed::PutBack => match &self.other.complaint {
                Some(other) => Ok(Action::PutBack {
                    whole: Box::new(other.clone()),
                }),
                None => Err("the story tells of no other complaint".to_owned()),
            },
            Deed::Part => Ok(Action::Unmerge {
                other: self.other.reference.to_owned(),
            }),
            Deed::Deliver { notice, channel } => {
                let message = self.outgoing(*notice, |message| !message.delivered && !message.gone);
                let message = message.ok_or_else(|| none(*notice))?;
                message.delivered = true;
                let owed = message.owed.clone();
                let asked = self.complaint.as_ref().map(|complaint| complaint.answering.format);
                let channel = channel.unwrap_or(owed.channel);
                if by.staff_id().is_some() {
                    return Ok(Action::Deliver {
                        owed_by: owed.owed_by,
                        notice: owed.notice,
                        channel,
                        with: owed.with,
                        posting: Posting::default(),
                    });
                }
                let mut with = owed.with;
                if channel == Channel::Sms {
                    with.retain(|content| content.is_in_a_text());
                }
                Ok(Action::Delivered {
                    owed_by: owed.owed_by,
                    notice: owed.notice,
                    channel,
                    language: owed.language,
                    with,
                    level: owed.level,
                    format: asked.filter(|format| format.is_had_by(channel)),
                    receipt: String::new(),
                })
            }
            Deed::HandOver { notice, channel, how } => {
                let told = self.outgoing(*notice, |message| message.delivered && !message.gone);
                let of = vec![told.ok_or_else(|| none(*notice))?.owed.owed_by];
                Ok(Action::GiveFormat {
                    channel: *channel,
                    of,
                    how: how.clone(),
                })
            }
            Deed::Undeliver { notice, why } => {
                let message = self
                    .outgoing(*notice, |message| !message.gone)
                    .ok_or_else(|| none(*notice))?;
                message.gone = true;
                Ok(Action::Undelivered {
                    owed_by: message.owed.owed_by,
                    notice: *notice,
                    why: why.clone(),
                })
            }
            Deed::TakeBack { notice } => {
                let message = self
                    .outgoing(*notice, |message| !message.gone)
                    .ok_or_else(|| none(*notice))?;
                Ok(Action::TakeBack {
                    owed_by: message.owed.owed_by,
                    notice: *notice,
                })
            }
            Deed::ConcludeAll {
                finding,
                redress,
                message,
            } => {
                let issues = self.complaint.iter().flat_map(|complaint| &complaint.issues);
                let findings = issues
                    .map(|issue| IssueFinding {
                        issue: issue.number,
                        finding: *finding,
                    })
                    .collect();
                Ok(Action::Conclude {
                    findings,
                    redress: redress.clone(),
                    message: message.clone(),
                })
            }
        }
    }

    /// A warning names its promise in short; everything else is as it was read.
    fn completed(&self, action: &Action) -> Action {
        match action {
            Action::Warn { promise, nth } => {
                let full = self
                    .code
                    .promises
                    .iter()
                    .find(|known| known.id.rsplit('/').next() == Some(promise));
                Action::Warn {
                    promise: full.map_or_else(|| promise.clone(), |known| known.id.clone()),
                    nth: *nth,
                }
            }
            action => action.clone(),
        }
    }

    /// The newest message of a kind to the customer that fits.
    fn outgoing(&mut self, notice: Notice, fits: impl Fn(&Outgoing) -> bool) -> Option<&mut Outgoing> {
        self.owed
            .iter_mut()
            .rev()
            .find(|message| message.owed.notice == notice && message.owed.to == Recipient::Customer && fits(message))
    }

    /// Looks at the case as its file stood at an instant.
    fn check(&mut self, check: &Check) {
        let known = self
            .entries
            .iter()
            .take_while(|entry| entry.recorded_at <= check.at)
            .count();
        let entries = self.entries.get(..known).unwrap_or_default();
        let says = format!("at {}: {}", why::instant(self.code, check.at), check.says);
        if let Expected::Published { language, text } = &check.expected {
            let (holds, found) = public::says(self.code, language, text);
            return self.told(check.line, says, holds, found);
        }
        let Ok(complaint) = Complaint::read("story", entries) else {
            return self.told(check.line, says, false, "there is no complaint yet".to_owned());
        };
        let all = obligations(self.code, &complaint, entries);
        let (holds, found, reasons) = match &check.expected {
            Expected::Stage(stage) => (
                complaint.stage() == *stage,
                format!("stage {}", complaint.stage()),
                Vec::new(),
            ),
            Expected::Level(level) => {
                let found = self.code.level_id(complaint.level);
                (found == level, format!("level {found}"), Vec::new())
            }
            Expected::Estimate(date) => {
                let found = complaint
                    .estimate
                    .map_or_else(|| "no estimate".to_owned(), |date| format!("estimate {date}"));
                (complaint.estimate == Some(*date), found, Vec::new())
            }
            Expected::Allowance { rule, stands } => {
                let (holds, found) = self.allowance(entries, &complaint, rule, *stands, check.at);
                (holds, found, Vec::new())
            }
            Expected::Held(who) => {
                let found = complaint.assignee.as_deref().unwrap_or("nobody");
                (complaint.assignee == *who, format!("held by {found}"), Vec::new())
            }
            Expected::SolvedAtFirstContact(expected) => {
                let solved = complaint.solved_at_first_contact;
                let not = if solved { "" } else { "not " };
                (solved == *expected, format!("{not}solved at first contact"), Vec::new())
            }
            // Told above: it is about no complaint.
            Expected::Published { .. } => return,
            Expected::Absent { promise } => {
                let found: Vec<String> = all
                    .iter()
                    .filter(|owed| owed.promise == *promise)
                    .map(|owed| self.shown(owed, check))
                    .collect();
                (found.is_empty(), found.join("; "), Vec::new())
            }
            Expected::Obligation {
                promise,
                nth,
                standing,
                due,
                since,
            } => {
                let mine: Vec<&Obligation> = all.iter().filter(|owed| owed.promise == *promise).collect();
                let one = match (nth, mine.as_slice()) {
                    (None, [one]) => Some(*one),
                    (Some(nth), mine) => mine.iter().copied().find(|owed| owed.nth == *nth),
                    _ => None,
                };
                match one {
                    None => {
                        let found = none_found(promise, *nth, &mine, |owed| self.shown(owed, check));
                        (false, found + &self.out_of_force(promise, &complaint), Vec::new())
                    }
                    Some(owed) => {
                        let due_fits = match due {
                            Due::Unsaid => true,
                            Due::None => owed.due.is_none(),
                            Due::At(due) => owed.due == Some(*due),
                        };
                        let holds = owed.standing(check.at) == *standing
                            && due_fits
                            && since.is_none_or(|since| owed.since == since);
                        (holds, self.shown(owed, check), why::why(self.code, owed, check.at))
                    }
                }
            }
        };
        self.checks.push(Checked {
            line: check.line,
            says,
            holds,
            found,
            why: reasons,
        });
    }

    /// How the customer's own time stands at an instant, and whether that is as told.
    fn allowance(
        &self,
        entries: &[Entry],
        complaint: &Complaint,
        rule: &str,
        stands: Option<Allowed>,
        at: Timestamp,
    ) -> (bool, String) {
        let powers = Powers::of(self.code, complaint, entries, at);
        let rule = self.code.allowances.iter().find(|known| known.id == rule);
        let found = powers.zip(rule).and_then(|(powers, rule)| powers.allowed(rule));
        let said = match found {
            None => "it has not begun".to_owned(),
            Some((until, lapsed)) => {
                let lapsed = if lapsed { ", and has lapsed" } else { "" };
                format!("until {}{lapsed}", why::instant(self.code, until))
            }
        };
        let holds = match (stands, found) {
            (None, found) => found.is_none(),
            (Some(_), None) => false,
            (Some(Allowed::Until(told)), Some((until, _))) => told == until,
            (Some(Allowed::Lapsed), Some((_, lapsed))) => lapsed,
            (Some(Allowed::NotLapsed), Some((_, lapsed))) => !lapsed,
        };
        (holds, said)
    }

    /// Why a promise is not there: no row of its limit holds on the day on which the case came in.
    fn out_of_force(&self, promise: &str, complaint: &Complaint) -> String {
        let received = self.code.desk().map(|desk| desk.date(complaint.received_at));
        let promise = self.code.promise(promise);
        match promise.zip(received) {
            Some((promise, day)) if promise.is_out_of_force(self.code, day) => {
                format!("; {} is not in force on {}", promise.id, why::day(day))
            }
            _ => String::new(),
        }
    }

    fn shown(&self, owed: &Obligation, check: &Check) -> String {
        let due = owed.due.map_or_else(
            || "no due".to_owned(),
            |due| format!("due {}", why::instant(self.code, due)),
        );
        let since = why::instant(self.code, owed.since);
        format!(
            "{}#{} {} {due} since {since}",
            owed.promise,
            owed.nth,
            owed.standing(check.at)
        )
    }
}

fn none_found(promise: &str, nth: Option<u32>, mine: &[&Obligation], shown: impl Fn(&Obligation) -> String) -> String {
    let all: Vec<String> = mine.iter().map(|owed| shown(owed)).collect();
    match (nth, mine) {
        (_, []) => format!("the case has no {promise}"),
        (Some(nth), _) => format!("there is no {promise}#{nth}; there are: {}", all.join("; ")),
        (None, mine) => format!(
            "there are {}, so write which ({promise}#1, {promise}#2…): {}",
            mine.len(),
            all.join("; ")
        ),
    }
}

fn shown(owed: &Owed) -> String {
    format!("{} to {}", owed.notice, recipient(&owed.to))
}

fn recipient(to: &Recipient) -> String {
    match to {
        Recipient::Customer => "customer".to_owned(),
        Recipient::Staff(id) => id.clone(),
        Recipient::Role(role) => role.word().to_owned(),
    }
}
