//! What the customer is still to have in the format that they asked for: each message that they had otherwise when they
//! asked, and each that they were told otherwise since. One is given by being told in it, by being sent again in it, or
//! by a person who says so; what leaves in the format by itself gives none of those before it.

use std::collections::BTreeMap;

use crate::{
    complaint::Complaint,
    entry::{Entry, Fact, Moment, Seq, What, standing},
    notice,
    refusal::Refusal,
    terms::{Channel, Format, Label, Level, Notice},
};

/// A message to the customer: the entry that owed it, and which of its messages.
type Message = (Seq, Notice);

/// A message that is still owed in the format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    pub owed_by: Seq,
    pub notice: Notice,
    /// The entry by which it was told.
    pub sent: Seq,
    /// The entry from which its time counts: the request, or the telling that came after it.
    pub since: Seq,
}

/// What is still owed in the format that was asked for last, in the order in which it was told.
pub fn owed(entries: &[Entry]) -> Vec<Owed> {
    let mut formats = Formats::default();
    for entry in standing(entries) {
        formats.add(entry, Level::FIRST, &mut Vec::new());
    }
    let waits = formats.told.iter().filter(|(_, told)| told.given.is_none());
    let mut owed: Vec<Owed> = waits
        .filter_map(|((owed_by, notice), told)| {
            let asked = formats.asked?;
            Some(Owed {
                owed_by: *owed_by,
                notice: *notice,
                sent: told.sent,
                since: if told.sent < asked { asked } else { told.sent },
            })
        })
        .collect();
    owed.sort_by_key(|owed| owed.sent);
    owed
}

/// A format is promised only to somebody to whom it can be brought. `knows`: whether this is known of them.
///
/// # Errors
/// Nothing says where it is to be sent, or which number to call.
pub fn can_be_brought(format: Format, knows: impl Fn(Label) -> bool) -> Result<(), Refusal> {
    let ways = format.goes_to();
    if ways.is_empty() || ways.iter().any(|label| knows(*label)) {
        Ok(())
    } else {
        Err(Refusal::NowhereForFormat { format })
    }
}

/// Whether the desk makes this format by itself where what it writes to the customer goes.
pub fn is_made_here(complaint: &Complaint) -> bool {
    let way = notice::way(complaint);
    let written = way.filter(|way| matches!(way, Channel::Email | Channel::Letter));
    written.is_some_and(|way| complaint.answering.format.is_had_by(way))
}

/// The entries whose messages are to be sent again: what is owed in the format, is not on its way already, and is not
/// replaced by another of these.
pub fn to_repeat(complaint: &Complaint, entries: &[Entry]) -> Vec<Seq> {
    let all = owed(entries);
    let replaced = |one: &Owed| {
        let same = |later: &Owed| later.notice == one.notice && later.sent > one.sent;
        one.notice.is_replaced_by_the_next() && all.iter().any(same)
    };
    let under_way = entries.iter().rev().find(|entry| {
        let delivery = complaint.deliveries.get(&(entry.seq, Notice::Repeat));
        matches!(entry.what, What::Repeated { .. }) && delivery.is_none()
    });
    let under_way = under_way.map_or(0, |entry| entry.seq);
    let new = all.iter().filter(|one| one.sent > under_way && !replaced(one));
    new.map(|one| one.owed_by).collect()
}

/// The case file as the formats of its messages tell it, entry by entry.
#[derive(Default)]
pub(crate) struct Formats {
    format: Option<Format>,
    /// The request that stands.
    asked: Option<Seq>,
    /// What the customer was told so far, and has.
    told: BTreeMap<Message, Told>,
    clocks: Vec<Clock>,
}

struct Told {
    sent: Seq,
    /// By which entry they have it in the format that was asked for last.
    given: Option<Seq>,
}

/// What somebody is owed in the format from an entry on.
struct Clock {
    start: Seq,
    /// All that was told before; or else what that entry told.
    all_before: bool,
    kept: Option<Seq>,
}

impl Formats {
    pub(crate) fn add(&mut self, entry: &Entry, level: Level, moments: &mut Vec<Moment>) {
        match &entry.what {
            What::Filed(filing) => self.ask(filing.answering.format, entry.seq),
            What::FormatAsked { format } => self.ask(*format, entry.seq),
            What::FormatGiven { of, .. } => self.give(entry, level, moments, |(owed_by, _), _| {
                of.is_empty() || of.contains(owed_by)
            }),
            What::Sent {
                owed_by,
                notice: Notice::Repeat,
                format: Some(_),
                ..
            } => self.give(entry, level, moments, |_, told| told.sent < *owed_by),
            What::Sent {
                owed_by,
                notice,
                format,
                ..
            } if notice.is_had_in_a_format() => {
                let told = Told {
                    sent: entry.seq,
                    given: None,
                };
                self.told.insert((*owed_by, *notice), told);
                match (format, self.format) {
                    (Some(_), _) => self.give(entry, level, moments, |_, told| told.sent == entry.seq),
                    (None, Some(asked)) => {
                        moments.push(entry.moment(Fact::of_telling_otherwise(asked), &[], level));
                        self.begin(entry.seq, false);
                    }
                    (None, None) => {}
                }
            }
            // What did not arrive was not told: no version of it is owed until it is.
            What::Bounced { owed_by, notice, sent } => self.come_back((*owed_by, *notice), *sent),
            _ => {}
        }
    }

    fn ask(&mut self, format: Format, at: Seq) {
        self.format = Some(format).filter(|format| *format != Format::Standard);
        self.asked = self.format.map(|_| at);
        if self.format.is_some() {
            self.told.values_mut().for_each(|told| told.given = None);
            self.begin(at, true);
        }
    }

    fn begin(&mut self, start: Seq, all_before: bool) {
        self.clocks.push(Clock {
            start,
            all_before,
            kept: None,
        });
    }

    fn give(&mut self, entry: &Entry, level: Level, moments: &mut Vec<Moment>, has: impl Fn(&Message, &Told) -> bool) {
        for (message, told) in &mut self.told {
            if told.given.is_none() && has(message, told) {
                told.given = Some(entry.seq);
            }
        }
        // What was replaced by it says nothing more.
        let given = self.told.iter().filter(|(_, told)| told.given == Some(entry.seq));
        let last: Vec<(Notice, Seq)> = given.map(|((_, notice), told)| (*notice, told.sent)).collect();
        for ((_, notice), told) in &mut self.told {
            let replaces = |(by, sent): &(Notice, Seq)| by == notice && *sent > told.sent;
            if notice.is_replaced_by_the_next() && told.given.is_none() && last.iter().any(replaces) {
                told.given = Some(entry.seq);
            }
        }
        let waits = |clock: &Clock| {
            let mut missing = self.told.values().filter(|told| told.given.is_none());
            missing.any(|told| {
                if clock.all_before {
                    told.sent < clock.start
                } else {
                    told.sent == clock.start
                }
            })
        };
        for clock in &mut self.clocks {
            if clock.kept.is_none() && !waits(clock) {
                clock.kept = Some(entry.seq);
                moments.push(Moment {
                    about: clock.start,
                    ..entry.moment(Fact::FormatGiven, &[], level)
                });
            }
        }
    }

    fn come_back(&mut self, message: Message, sent: Option<Seq>) {
        if let Some(told) = self.told.remove(&message) {
            self.clocks.retain(|clock| clock.all_before || clock.start != told.sent);
        }
        let Some(sent) = sent else { return };
        for told in self.told.values_mut() {
            told.given = told.given.filter(|given| *given != sent);
        }
        for clock in &mut self.clocks {
            clock.kept = clock.kept.filter(|kept| *kept != sent);
        }
    }
}
