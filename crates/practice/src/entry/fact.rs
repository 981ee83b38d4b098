//! What clocks see in an entry: the closed set of facts that code files speak of, and which of an entry's two
//! times proves each. An entry may prove several, or none.

use jiff::{Timestamp, civil::Date};

use super::{Actor, Entry, Seq, What};
use crate::terms::{Asking, Channel, Content, Ending, Format, Level, Notice, Verdict, vocabulary};

vocabulary! {
    /// What a clock can count from or be stopped by: the closed set that code files speak of.
    Fact, "fact" {
        Received = "received",
        /// The phone queue put a call in the book before anybody took it: who waits there can be counted.
        CallQueued = "call-queued", ContactEnded = "contact-ended", Verified = "verified",
        Acknowledged = "acknowledged", Contacted = "contacted", Attempted = "attempted",
        InformationAsked = "information-asked", InformationReceived = "information-received",
        CustomerWrote = "customer-wrote", Estimated = "estimated",
        Offered = "offered", OfferTold = "offer-told", Accepted = "accepted", Refused = "refused",
        Concluded = "concluded", OutcomeTold = "outcome-told",
        /// An outcome was decided that does not give the customer all that they asked for.
        TurnedDown = "turned-down",
        /// The customer refused what we answered, or asked for someone senior after it: it has to be answered anew.
        Disputed = "disputed",
        /// An offer with redress in it was accepted, or an outcome decided it; without redress nothing starts.
        RedressAgreed = "redress-agreed",
        /// One part of what was agreed or decided, and the last part.
        RedressGiven = "redress-given", RedressDone = "redress-done",
        Escalated = "escalated", EscalationAnswered = "escalation-answered", Deadlocked = "deadlocked",
        SchemeNotified = "scheme-notified", Referred = "referred", Objected = "objected", Reported = "reported",
        Conciliated = "conciliated", Found = "found", FindingsAccepted = "findings-accepted",
        FindingsRejected = "findings-rejected", Implemented = "implemented", SchemeClosed = "scheme-closed",
        /// Our question reached the customer; a message that is evidence of what it carried; an outcome that upheld nothing.
        RequestTold = "request-told", Told = "told", RefusalTold = "refusal-told",
        SupervisorAsked = "supervisor-asked", ProcessAsked = "process-asked", DeadlockLetterAsked = "deadlock-letter-asked",
        /// Another promise was broken; only `since_broken` speaks of it.
        Broken = "broken",
        /// A format that what we send can have by itself, or on the phone; and one that has to be made, in braille or as sound.
        FormatAsked = "format-asked", MadeFormatAsked = "made-format-asked",
        /// What we tell the customer was given in the format asked for; they want the ordinary one after all.
        FormatGiven = "format-given", FormatWithdrawn = "format-withdrawn",
        /// A message was told otherwise than in the format asked for; of each of the two kinds of formats.
        ToldOtherwise = "told-otherwise", MadeToldOtherwise = "made-told-otherwise",
        Urgent = "urgent", Reclassified = "reclassified",
        Closed = "closed", Withdrawn = "withdrawn", Reopened = "reopened", Bounced = "bounced", Satisfaction = "satisfaction-answered",
    }
}

/// Which of an entry's two times a fact is proved by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// What the customer did starts a clock from when it happened, in the customer's favour:
    /// a letter typed in on Thursday still arrived on Tuesday.
    Occurred,
    /// What we did counts from when it was in the book. A call entered after the due instant
    /// cannot undo a breach; the page shows when it is said to have taken place.
    Recorded,
}

impl Fact {
    /// That a customer asked for this.
    pub const fn of(asking: Asking) -> Self {
        match asking {
            Asking::Supervisor => Self::SupervisorAsked,
            Asking::Process => Self::ProcessAsked,
            Asking::DeadlockLetter => Self::DeadlockLetterAsked,
        }
    }

    /// That a customer asked for this format.
    pub const fn of_format(format: Format) -> Self {
        match format {
            Format::Standard => Self::FormatWithdrawn,
            Format::Braille | Format::Audio => Self::MadeFormatAsked,
            Format::LargePrint | Format::PlainText | Format::AccessiblePdf | Format::ReadAloud => Self::FormatAsked,
        }
    }

    /// That a message was told otherwise than in this format, which was asked for.
    pub const fn of_telling_otherwise(asked: Format) -> Self {
        match asked {
            Format::Braille | Format::Audio => Self::MadeToldOtherwise,
            _ => Self::ToldOtherwise,
        }
    }

    /// From it on something is owed in a format: what gives that says which it is about.
    pub const fn owes_a_format(self) -> bool {
        matches!(
            self,
            Self::FormatAsked | Self::MadeFormatAsked | Self::ToldOtherwise | Self::MadeToldOtherwise
        )
    }

    /// The table of evidence: which time proves the fact.
    pub const fn evidence(self) -> Evidence {
        match self {
            Self::Received
            | Self::CallQueued
            | Self::CustomerWrote
            | Self::InformationReceived
            | Self::Accepted
            | Self::Refused
            | Self::RedressAgreed
            | Self::Disputed
            | Self::Escalated
            | Self::Referred
            | Self::FormatAsked
            | Self::MadeFormatAsked
            | Self::FormatWithdrawn
            | Self::SupervisorAsked
            | Self::ProcessAsked
            | Self::DeadlockLetterAsked
            | Self::ContactEnded
            | Self::Satisfaction => Evidence::Occurred,
            _ => Evidence::Recorded,
        }
    }

    /// Whether what brings it about can carry contents, so that a promise can ask for some with `with`. The table is
    /// held against what entries tell wherever a fact is made.
    pub const fn carries(self) -> bool {
        matches!(
            self,
            Self::Acknowledged
                | Self::Contacted
                | Self::OfferTold
                | Self::OutcomeTold
                | Self::RequestTold
                | Self::SchemeNotified
                | Self::Told
        )
    }

    /// The message by which the desk brings the fact about, if there is one of its own.
    pub const fn told_by(self) -> Option<Notice> {
        Some(match self {
            Self::Acknowledged => Notice::Acknowledgement,
            Self::OfferTold => Notice::Offer,
            Self::OutcomeTold => Notice::Outcome,
            Self::RequestTold => Notice::Request,
            Self::SchemeNotified => Notice::Scheme,
            _ => return None,
        })
    }

    /// How many days after it happened a person may still record it. Beyond that the act is refused:
    /// it is then entered as happening now, with the story in a note.
    pub const fn recordable_for_days(self) -> i64 {
        match self {
            Self::Received | Self::CustomerWrote | Self::Escalated | Self::Referred => 60,
            _ => 7,
        }
    }
}

/// A fact of the history, as clocks see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    pub fact: Fact,
    pub seq: Seq,
    /// The entry that it is about: of an offer or outcome that was told, the one in which it was made. Elsewhere
    /// the entry itself.
    pub about: Seq,
    pub occurred_at: Timestamp,
    pub recorded_at: Timestamp,
    pub with: Vec<Content>,
    pub level: Level,
    pub date: Option<Date>,
}

impl Moment {
    /// The instant from which a clock that the fact starts is counted. What the fact keeps, moves or ends
    /// counts from `recorded_at`, whoever brought it about.
    pub fn at(&self) -> Timestamp {
        match self.fact.evidence() {
            Evidence::Occurred => self.occurred_at,
            Evidence::Recorded => self.recorded_at,
        }
    }
}

impl Entry {
    /// The facts of this entry, given the level at which the case stood before it.
    pub fn moments(&self, level: Level) -> Vec<Moment> {
        let mut told = Vec::new();
        self.tell(level, &mut told);
        told
    }

    /// A fact that this entry proves.
    pub(crate) fn moment(&self, fact: Fact, with: &[Content], level: Level) -> Moment {
        debug_assert!(
            with.is_empty() || fact.carries(),
            "“{fact}” carries what no promise may ask for"
        );
        Moment {
            fact,
            seq: self.seq,
            about: self.seq,
            occurred_at: self.occurred_at,
            recorded_at: self.recorded_at,
            with: with.to_vec(),
            level,
            date: None,
        }
    }

    /// A program put the call in the book: nobody has taken it yet. A person who types one in is on the line.
    fn waits_in_the_queue(&self) -> bool {
        let calls = match &self.what {
            What::Filed(filing) => filing.channel == Channel::Phone,
            What::ContactBegan { channel } => *channel == Channel::Phone,
            _ => false,
        };
        calls && matches!(self.by, Actor::Key { .. })
    }

    pub(crate) fn tell(&self, level: Level, told: &mut Vec<Moment>) {
        let mut tell = |fact, with: &[Content], level| told.push(self.moment(fact, with, level));
        if self.waits_in_the_queue() {
            tell(Fact::CallQueued, &[], level);
        }
        // Whoever answers at a higher level answers the escalation too.
        let answered = |tell: &mut dyn FnMut(Fact, &[Content], Level), level: Level| {
            tell(Fact::Contacted, &[Content::News], level);
            if level > Level::FIRST {
                tell(Fact::EscalationAnswered, &[], level);
            }
        };
        match &self.what {
            What::Acknowledged { with, .. } => tell(Fact::Acknowledged, with, level),
            What::Contacted {
                reached, news, told, ..
            } => {
                tell(Fact::Attempted, &[], level);
                if *reached && !told.is_empty() {
                    tell(Fact::Told, told, level);
                }
                if *reached && *news {
                    answered(&mut tell, level);
                }
            }
            What::Filed(filing) => {
                tell(Fact::Received, &[], level);
                if filing.answering.format != Format::Standard {
                    tell(Fact::of_format(filing.answering.format), &[], level);
                }
            }
            // Who is told the same again has heard nothing new.
            What::Sent {
                notice: Notice::Repeat, ..
            } => {}
            What::Sent {
                notice,
                channel,
                with,
                level,
                ..
            } => {
                let whole = self.tells_its_matter();
                let fact = match notice {
                    Notice::Acknowledgement => Some(Fact::Acknowledged),
                    Notice::Offer => Some(Fact::OfferTold),
                    Notice::Outcome if whole => Some(Fact::OutcomeTold),
                    _ => None,
                };
                if let Some(fact) = fact {
                    tell(fact, with, *level);
                }
                if *notice == Notice::Request {
                    tell(Fact::RequestTold, with, *level);
                }
                tell(Fact::Told, with, *level);
                // A text says that there is a scheme, and where to read of it; the notice itself is longer.
                let is_notice = *notice == Notice::Scheme && *channel != Channel::Sms;
                if is_notice || with.contains(&Content::SchemeNotice) {
                    tell(Fact::SchemeNotified, with, *level);
                }
                if with.contains(&Content::News) {
                    tell(Fact::Contacted, with, *level);
                    // Whoever asks the customer something is in touch, and has not answered yet.
                    if *level > Level::FIRST && *notice != Notice::Request && whole {
                        tell(Fact::EscalationAnswered, &[], *level);
                    }
                }
            }
            // What was told first is no move: the clock had that date already.
            What::Estimated { date, revised } => {
                let date = revised.then_some(*date);
                told.push(Moment {
                    date,
                    ..self.moment(Fact::Estimated, &[], level)
                });
            }
            What::OutcomeTold { .. } => {
                tell(Fact::OutcomeTold, &[Content::AnswerToEachIssue], level);
                answered(&mut tell, level);
            }
            What::Escalated { to, .. } => tell(Fact::Escalated, &[], *to),
            What::SchemeNotified { .. } => tell(Fact::SchemeNotified, &[Content::SchemeNotice], level),
            What::Closed { ending } => {
                tell(Fact::Closed, &[], level);
                if *ending == Ending::Withdrawn {
                    tell(Fact::Withdrawn, &[], level);
                }
            }
            plain => {
                if let Some(fact) = plain.plain_fact() {
                    tell(fact, &[], level);
                }
            }
        }
    }
}

impl What {
    /// The one fact of an entry that proves one and carries nothing.
    fn plain_fact(&self) -> Option<Fact> {
        Some(match self {
            Self::ContactEnded { .. } => Fact::ContactEnded,
            Self::Verified {
                verdict: Verdict::Passed,
                ..
            } => Fact::Verified,
            Self::Asked { asking } => Fact::of(*asking),
            Self::CustomerWrote { .. } => Fact::CustomerWrote,
            Self::InformationAsked { .. } => Fact::InformationAsked,
            Self::InformationReceived { .. } => Fact::InformationReceived,
            Self::Offered { .. } => Fact::Offered,
            Self::Accepted { .. } => Fact::Accepted,
            Self::Refused { .. } => Fact::Refused,
            Self::Concluded { .. } => Fact::Concluded,
            Self::RedressGiven { .. } => Fact::RedressGiven,
            Self::Deadlocked => Fact::Deadlocked,
            Self::SchemeReferred { .. } => Fact::Referred,
            Self::SchemeObjected => Fact::Objected,
            Self::SchemeReported { .. } => Fact::Reported,
            Self::SchemeConciliated { .. } => Fact::Conciliated,
            Self::SchemeFound => Fact::Found,
            Self::SchemeFindingsAccepted { .. } => Fact::FindingsAccepted,
            Self::SchemeFindingsRejected { .. } => Fact::FindingsRejected,
            Self::SchemeImplemented => Fact::Implemented,
            Self::SchemeClosed { .. } => Fact::SchemeClosed,
            Self::FormatAsked { format } => Fact::of_format(*format),
            Self::FormatGiven { .. } => Fact::FormatGiven,
            Self::UrgencySet { urgent: true } => Fact::Urgent,
            Self::Reclassified { .. } => Fact::Reclassified,
            Self::Reopened => Fact::Reopened,
            Self::Bounced { .. } => Fact::Bounced,
            Self::SatisfactionAnswered { .. } => Fact::Satisfaction,
            _ => return None,
        })
    }
}
