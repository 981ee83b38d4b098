//! Everything that can happen to a complaint, with who and when. A case file is a list of entries
//! and nothing else; it is only ever added to. What clocks see in an entry is in `entry/fact.rs`.
//!
//! The set is complete from the start, the scheme's whole life included, so that no later step
//! has to rewrite history. Personal text lies beside an entry ([`Entry::words`]), never in it.

mod fact;

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::terms::{
    Asking, Assurance, Cause, Channel, Class, Content, Ending, Finding, Format, Kind, Label, Language, Level, Method,
    Notice, Proof, Relation, Remedy, Role, Service, Verdict,
};
pub use fact::{Evidence, Fact, Moment};

/// The place of an entry in its case file; the first is 1.
pub type Seq = u32;

/// Personal text beside an entry. Erasure removes it and leaves the entry provable.
pub type Words = BTreeMap<Label, String>;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub seq: Seq,
    pub by: Actor,
    /// When it happened, as stated by whoever recorded it.
    pub occurred_at: Timestamp,
    /// When it was written in the book. Set by the register's clock, never by a person.
    pub recorded_at: Timestamp,
    pub what: What,
    pub words: Words,
    pub twin: Option<Twin>,
}

/// The entry of another complaint with which an entry was written: what was done there counts here. Its words stand
/// there alone, but for how to reach the customer; it owes no message of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Twin {
    pub other: String,
    pub seq: Seq,
}

impl Entry {
    /// How long after the fact it was written down, where that is worth showing (over a minute).
    pub fn recorded_late(&self) -> Option<jiff::SignedDuration> {
        let late = self.recorded_at.duration_since(self.occurred_at);
        (late > jiff::SignedDuration::from_secs(60)).then_some(late)
    }

    /// The act is what its message says, so that who takes the message back before it leaves takes the act back: an
    /// offer that nobody read was never made, and a complaint that we closed by a slip was not closed. What the
    /// customer did is not ours to take back.
    pub const fn goes_with_its_message(&self) -> bool {
        match self.what {
            What::Wrote { .. }
            | What::InformationAsked { .. }
            | What::Offered { .. }
            | What::Concluded { .. }
            | What::Estimated { .. }
            | What::Repeated { .. } => true,
            What::Closed { .. } => !self.by.is_customer(),
            _ => false,
        }
    }

    /// A message that tells its own matter to whoever has it. A text says that there is an outcome, and where it is read:
    /// it tells of one only what it carried.
    pub fn tells_its_matter(&self) -> bool {
        !matches!(&self.what, What::Sent { notice: Notice::Outcome, channel: Channel::Sms, with, .. }
            if !with.contains(&Content::AnswerToEachIssue))
    }

    /// The entry with whose message it goes along, and without which it says nothing.
    pub const fn goes_along(&self) -> Option<Seq> {
        match self.what {
            What::Enclosed { with, .. } => Some(with),
            _ => None,
        }
    }

    /// The act that it takes back. What says nothing from then on, [`taken_back`] tells.
    pub const fn takes_back(&self) -> Option<Seq> {
        match self.what {
            What::TakenBack { owed_by, .. } => Some(owed_by),
            What::SchemeReferralUndone { referral } => Some(referral),
            _ => None,
        }
    }

    pub fn word(&self, label: Label) -> Option<&str> {
        self.words.get(&label).map(String::as_str)
    }
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Actor {
    Customer,
    Representative,
    /// A person of ours; `id` is the people register's, `role` the one they acted in.
    Staff {
        id: String,
        role: Role,
    },
    /// An integrator's key.
    Key {
        id: String,
    },
    /// The desk itself: clocks and the outbox.
    Desk,
    Scheme,
}

impl Actor {
    pub fn staff_id(&self) -> Option<&str> {
        match self {
            Self::Staff { id, .. } => Some(id),
            _ => None,
        }
    }

    pub const fn is_customer(&self) -> bool {
        matches!(self, Self::Customer | Self::Representative)
    }
}

/// The code that a case began under, for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    pub code: String,
    pub version: String,
    /// SHA-256 of the code with its packs and calendars, in hex.
    pub digest: String,
    /// The version of the time-zone data that the deadlines were counted with.
    pub tzdata: String,
}

/// One thing complained about; a complaint has one or several (the CCTS counts about two).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// 1, 2, 3… within the complaint.
    pub number: u8,
    /// A category of the provider's tree.
    pub category: String,
}

/// Money or another remedy, agreed or given. Amounts are in the minor unit (cents).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redress {
    pub issue: Option<u8>,
    pub remedy: Remedy,
    pub cents: i64,
    pub currency: String,
}

impl Redress {
    /// What is left of each part of what is owed, in its order; none of a part that is done. Each that was given takes one
    /// like it away; money that is no part by itself goes towards what is owed of its kind, first for its own issue. An
    /// apology does not pay a credit.
    pub fn left<'g>(owed: &[Self], given: impl IntoIterator<Item = &'g Self>) -> Vec<Option<Self>> {
        let mut left: Vec<Option<Self>> = owed.iter().cloned().map(Some).collect();
        for one in given {
            if let Some(part) = left.iter_mut().find(|part| part.as_ref() == Some(one)) {
                *part = None;
                continue;
            }
            let of_its_kind = |part: &&mut Option<Self>| part.as_ref().is_some_and(|part| part.is_paid_by(one));
            let mut parts: Vec<&mut Option<Self>> = left.iter_mut().filter(of_its_kind).collect();
            parts.sort_by_key(|part| part.as_ref().is_some_and(|part| part.issue != one.issue));
            let mut rest = one.cents;
            for part in parts {
                if let Some(open) = part {
                    let paid = open.cents.min(rest);
                    open.cents = open.cents.saturating_sub(paid);
                    rest = rest.saturating_sub(paid);
                }
                part.take_if(|open| open.cents == 0);
            }
        }
        left
    }

    /// As [`Self::left`], without the parts that are done.
    pub fn still_to_do<'g>(owed: &[Self], given: impl IntoIterator<Item = &'g Self>) -> Vec<Self> {
        Self::left(owed, given).into_iter().flatten().collect()
    }

    /// What is given does this part, or some of it: money of one kind counts together, all else is done whole.
    pub fn is_paid_by(&self, given: &Self) -> bool {
        self == given || (self.remedy.is_money() && self.remedy == given.remedy && self.currency == given.currency)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueFinding {
    pub issue: u8,
    pub finding: Finding,
}

/// How a customer wants to be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answering {
    /// None: an anonymous customer who left no way to answer.
    pub by: Option<Channel>,
    pub language: Language,
    pub format: Format,
}

/// The facts of a filing. What the customer wrote is in the entry's words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    pub kind: Kind,
    pub channel: Channel,
    pub service: Service,
    pub class: Class,
    pub issues: Vec<Issue>,
    pub answering: Answering,
    #[serde(default)]
    pub anonymous: bool,
    /// Somebody acts for the complainant.
    #[serde(default)]
    pub on_behalf: bool,
    /// The customer's zone, recorded at receipt: moving house moves no running clock.
    #[serde(default)]
    pub zone: Option<String>,
    /// Earlier references that the customer gave; ours or not.
    #[serde(default)]
    pub earlier: Vec<String>,
    pub pin: Pin,
    #[serde(default)]
    pub brand: Option<String>,
}

/// A file that came with, or was added to, a complaint. Its bytes lie in the file store by digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub id: String,
    pub media: String,
    pub bytes: u64,
    /// SHA-256 of the bytes, in hex.
    pub digest: String,
    #[serde(default)]
    pub internal: bool,
}

/// Everything that can happen. Serialised in this notation; a snapshot pins it, and an older notation
/// is read by its own reader, never rewritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum What {
    // ---- intake
    Filed(Box<Filing>),
    /// A call, chat or visit began or ended; a filing by phone opens contact 1 itself.
    ContactBegan {
        channel: Channel,
    },
    ContactEnded {
        channel: Channel,
        solved: bool,
    },
    Verified {
        method: Method,
        verdict: Verdict,
        assurance: Assurance,
    },
    AuthorityShown {
        document: bool,
    },
    /// The secret that opens the complaint was made anew: the one before, what was opened with it and every link sent
    /// until then have ended. See [`generation`].
    SecretRenewed,
    Reclassified {
        kind: Kind,
        service: Option<Service>,
        category: Option<String>,
    },
    IssueAdded {
        issue: Issue,
    },
    /// `only_here`: and not in what it was one complaint with.
    DetailsChanged {
        answering: Answering,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        only_here: bool,
    },
    UrgencySet {
        urgent: bool,
    },
    FormatAsked {
        format: Format,
    },
    /// What the customer was told so far was given to them in the format that they asked for, by a person: a copy in
    /// braille was posted, a letter read out. `of`: the entries whose messages it was; none named: all until then.
    FormatGiven {
        format: Format,
        channel: Channel,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        of: Vec<Seq>,
    },
    /// What the customer was told is to be sent to them again, in the format that they asked for: nothing in it is new.
    /// `of`: the entries whose messages it has; what they replaced goes without saying.
    Repeated {
        format: Format,
        of: Vec<Seq>,
    },
    FileAdded {
        file: Attachment,
    },
    /// A file of this complaint goes with the message that an entry owes; what it is stands beside. `pages`: what a letter
    /// shows of it, in order, as it was made then. None: it can't be shown, and lies in the envelope on sheets of its own.
    Enclosed {
        with: Seq,
        file: Attachment,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pages: Vec<Attachment>,
    },

    // ---- who has it
    Assigned {
        to: String,
        team: Option<String>,
    },
    Taken,
    /// `kept`: whoever has it goes on with it, in the other team.
    Transferred {
        team: String,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        kept: bool,
    },
    Released,
    IndependenceExcepted {
        level: Level,
        staff: String,
    },

    // ---- keeping in touch
    /// Said to the customer by a person, other than through the outbox: by phone, in person, by hand-posted letter.
    Acknowledged {
        channel: Channel,
        with: Vec<Content>,
    },
    /// A conversation or an attempt at one. `news`: it had substance.
    Contacted {
        channel: Channel,
        reached: bool,
        news: bool,
        /// What else the customer was told that a rule asks for.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        told: Vec<Content>,
    },
    /// A message was written to the customer; the outbox owes it.
    Wrote {
        notice: Notice,
        news: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        told: Vec<Content>,
    },
    /// The customer asked for something that a rule knows.
    Asked {
        asking: Asking,
    },
    /// The customer wrote to us.
    CustomerWrote {
        channel: Channel,
    },
    InformationAsked {
        cause: Cause,
    },
    InformationReceived {
        cause: Cause,
    },
    Noted,
    Estimated {
        date: Date,
        revised: bool,
    },

    // ---- delivery
    /// A message left the house; it may be evidence. `owed_by`: the entry that owed it.
    Sent {
        owed_by: Seq,
        notice: Notice,
        channel: Channel,
        language: Language,
        with: Vec<Content>,
        level: Level,
        /// SHA-256, in hex, of the letter as it was set when its posting was recorded.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        digest: Option<String>,
        /// The format that the customer asked for, where it went out in it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        format: Option<Format>,
    },
    /// Whoever carried it says that it reached the customer. It is evidence since it left: this only makes it stronger.
    Arrived {
        owed_by: Seq,
        notice: Notice,
        sent: Seq,
    },
    /// The message was stopped before it left. What it was to say is not said: see [`Entry::goes_with_its_message`].
    TakenBack {
        owed_by: Seq,
        notice: Notice,
    },
    /// The message did not arrive: what it was evidence for is undone. `sent`: the `Sent` entry, if it left at all.
    Bounced {
        owed_by: Seq,
        notice: Notice,
        sent: Option<Seq>,
    },

    // ---- solving
    Offered {
        offer: u8,
        redress: Vec<Redress>,
    },
    Accepted {
        offer: u8,
        proof: Proof,
    },
    Refused {
        offer: Option<u8>,
        proof: Proof,
    },
    Concluded {
        findings: Vec<IssueFinding>,
        redress: Vec<Redress>,
    },
    OutcomeTold {
        channel: Channel,
    },
    RedressGiven {
        redress: Redress,
    },

    // ---- escalation
    Escalated {
        to: Level,
        channel: Channel,
    },
    Deadlocked,

    // ---- the independent scheme
    SchemeNotified {
        channel: Channel,
    },
    SchemeReferred {
        case: String,
    },
    /// It was recorded here by mistake: the scheme never had this complaint.
    SchemeReferralUndone {
        referral: Seq,
    },
    SchemeObjected,
    SchemeReported {
        settled: bool,
    },
    SchemeConciliated {
        settled: bool,
    },
    SchemeFound,
    SchemeFindingsAccepted {
        by_customer: bool,
    },
    SchemeFindingsRejected {
        by_customer: bool,
    },
    SchemeImplemented,
    SchemeReviewAsked,
    SchemeClosed {
        settled: bool,
    },
    /// Somebody tried what a lock forbids.
    Forbidden {
        act: String,
    },

    // ---- links
    Linked {
        other: String,
        relation: Relation,
    },
    Unlinked {
        other: String,
    },
    /// From here on it is handled with an earlier one; its own clocks run on.
    MergedInto {
        other: String,
    },
    /// The other side of it: a later one is handled with this one.
    TookIn {
        other: String,
    },
    /// On both sides: each goes on by itself.
    Unmerged {
        other: String,
    },
    /// These issues go on as a complaint of their own; none: it is about one that nobody had named before.
    SplitOff {
        other: String,
        issues: Vec<u8>,
    },
    /// The first entry of such a complaint that is its own: what stands before it is what the whole had until then, as
    /// it was written there, and at the same instants. It is about these issues, the first of them now of this category.
    SplitFrom {
        other: String,
        issues: Vec<u8>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        category: Option<String>,
    },
    /// On both sides: the issues are back in the whole, and nothing is owed in the other one any more.
    SplitUndone {
        other: String,
    },

    // ---- the end, and after
    Closed {
        ending: Ending,
    },
    Reopened,
    SatisfactionAnswered {
        satisfied: bool,
    },

    // ---- the book's own
    /// A breach was noticed. It does not make the breach; it owes the notices.
    PromiseBroken {
        promise: String,
        nth: u32,
        #[serde(with = "crate::instant")]
        due: Timestamp,
    },
    /// A promise nears its due instant and staff were told.
    WarnedOf {
        promise: String,
        nth: u32,
    },
    ClockLengthened {
        #[serde(with = "crate::instant")]
        until: Timestamp,
    },
    Viewed,
    Erased {
        labels: Vec<Label>,
    },
    HoldPlaced,
    HoldLifted,
    /// Another register had it. What stands before this entry happened there, as far as anybody knows: it owes no
    /// message, and starts, keeps and breaks no clock here. One that is open begins its clocks now.
    Imported {
        source: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ended: Option<EndedThere>,
    },
}

/// How a complaint had ended in the register that it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndedThere {
    pub ending: Ending,
    #[serde(with = "crate::instant")]
    pub at: Timestamp,
}

macro_rules! kinds {
    ($($what:pat => $word:literal,)+) => {
        /// Every word by which the register files an entry.
        pub const KINDS: &'static [&'static str] = &[$($word),+];

        /// The word by which the register files it.
        pub fn kind(&self) -> &'static str {
            match self {
                $($what => $word,)+
            }
        }
    };
}

impl What {
    kinds! {
        Self::Filed(_) => "filed",
        Self::ContactBegan { .. } => "contact-began",
        Self::ContactEnded { .. } => "contact-ended",
        Self::Verified { .. } => "verified",
        Self::AuthorityShown { .. } => "authority-shown",
        Self::SecretRenewed => "secret-renewed",
        Self::Reclassified { .. } => "reclassified",
        Self::IssueAdded { .. } => "issue-added",
        Self::DetailsChanged { .. } => "details-changed",
        Self::UrgencySet { .. } => "urgency-set",
        Self::FormatAsked { .. } => "format-asked",
        Self::FormatGiven { .. } => "format-given",
        Self::Repeated { .. } => "repeated",
        Self::FileAdded { .. } => "file-added",
        Self::Enclosed { .. } => "enclosed",
        Self::Assigned { .. } => "assigned",
        Self::Taken => "taken",
        Self::Transferred { .. } => "transferred",
        Self::Released => "released",
        Self::IndependenceExcepted { .. } => "independence-excepted",
        Self::Acknowledged { .. } => "acknowledged",
        Self::Contacted { .. } => "contacted",
        Self::Wrote { .. } => "wrote",
        Self::Asked { .. } => "asked",
        Self::CustomerWrote { .. } => "customer-wrote",
        Self::InformationAsked { .. } => "information-asked",
        Self::InformationReceived { .. } => "information-received",
        Self::Noted => "noted",
        Self::Estimated { .. } => "estimated",
        Self::Sent { .. } => "sent",
        Self::Arrived { .. } => "arrived",
        Self::TakenBack { .. } => "taken-back",
        Self::Bounced { .. } => "bounced",
        Self::Offered { .. } => "offered",
        Self::Accepted { .. } => "accepted",
        Self::Refused { .. } => "refused",
        Self::Concluded { .. } => "concluded",
        Self::OutcomeTold { .. } => "outcome-told",
        Self::RedressGiven { .. } => "redress-given",
        Self::Escalated { .. } => "escalated",
        Self::Deadlocked => "deadlocked",
        Self::SchemeNotified { .. } => "scheme-notified",
        Self::SchemeReferred { .. } => "scheme-referred",
        Self::SchemeReferralUndone { .. } => "scheme-referral-undone",
        Self::SchemeObjected => "scheme-objected",
        Self::SchemeReported { .. } => "scheme-reported",
        Self::SchemeConciliated { .. } => "scheme-conciliated",
        Self::SchemeFound => "scheme-found",
        Self::SchemeFindingsAccepted { .. } => "scheme-findings-accepted",
        Self::SchemeFindingsRejected { .. } => "scheme-findings-rejected",
        Self::SchemeImplemented => "scheme-implemented",
        Self::SchemeReviewAsked => "scheme-review-asked",
        Self::SchemeClosed { .. } => "scheme-closed",
        Self::Forbidden { .. } => "forbidden",
        Self::Linked { .. } => "linked",
        Self::Unlinked { .. } => "unlinked",
        Self::MergedInto { .. } => "merged-into",
        Self::TookIn { .. } => "took-in",
        Self::Unmerged { .. } => "unmerged",
        Self::SplitOff { .. } => "split-off",
        Self::SplitFrom { .. } => "split-from",
        Self::SplitUndone { .. } => "split-undone",
        Self::Closed { .. } => "closed",
        Self::Reopened => "reopened",
        Self::SatisfactionAnswered { .. } => "satisfaction-answered",
        Self::PromiseBroken { .. } => "promise-broken",
        Self::WarnedOf { .. } => "warned-of",
        Self::ClockLengthened { .. } => "clock-lengthened",
        Self::Viewed => "viewed",
        Self::Erased { .. } => "erased",
        Self::HoldPlaced => "hold-placed",
        Self::HoldLifted => "hold-lifted",
        Self::Imported { .. } => "imported",
    }
}

impl What {
    /// It says who has it, or what became of a message, and nothing to the customer or about the matter.
    pub const fn is_bookkeeping(&self) -> bool {
        matches!(
            self,
            Self::Assigned { .. }
                | Self::Taken
                | Self::Transferred { .. }
                | Self::Released
                | Self::Sent { .. }
                | Self::Arrived { .. }
                | Self::Bounced { .. }
                | Self::WarnedOf { .. }
                | Self::Viewed
        )
    }
}

/// Which of the complainant's secrets is valid; the first is 1.
pub fn generation(entries: &[Entry]) -> u32 {
    let renewals = entries.iter().filter(|entry| entry.what == What::SecretRenewed);
    u32::try_from(renewals.count()).map_or(u32::MAX, |renewals| renewals.saturating_add(1))
}

/// The entry by which a complaint was split off from another, if it was. What stands before it was copied.
pub fn split_from(entries: &[Entry]) -> Option<&Entry> {
    let splits = |entry: &&Entry| matches!(entry.what, What::SplitFrom { .. });
    entries.iter().rev().find(splits)
}

/// It is what the whole had before the split, and was told, owed and counted there.
pub fn is_copied(entries: &[Entry], entry: &Entry) -> bool {
    split_from(entries).is_some_and(|split| entry.seq < split.seq)
}

/// The acts that were taken back, with their message or because they were recorded by mistake: which, by which entry,
/// and when. They stay in the file, and say nothing.
pub fn taken_back(entries: &[Entry]) -> Vec<(Seq, Seq, Timestamp)> {
    let acts = entries.iter().filter_map(|entry| Some((entry.takes_back()?, entry)));
    acts.filter(|(act, entry)| {
        let act = entries.iter().find(|known| known.seq == *act);
        act.is_some_and(|act| match entry.what {
            What::TakenBack { .. } => act.goes_with_its_message(),
            _ => matches!(act.what, What::SchemeReferred { .. }),
        })
    })
    .map(|(act, entry)| (act, entry.seq, entry.recorded_at))
    .collect()
}

/// The entries without the acts that were taken back.
pub fn standing(entries: &[Entry]) -> impl DoubleEndedIterator<Item = &Entry> {
    let silent: BTreeSet<Seq> = taken_back(entries).into_iter().map(|(act, _, _)| act).collect();
    entries.iter().filter(move |entry| !silent.contains(&entry.seq))
}
