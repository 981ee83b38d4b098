//! What the history adds up to: the complaint as it stands, folded from its entries.
//!
//! Nothing here is stored. Whoever wants to know the state of a complaint reads its case file.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, civil::Date};

use crate::{
    entry::{Actor, Answering, Attachment, Entry, Filing, Issue, Pin, Redress, Seq, What, Words, taken_back},
    terms::{
        Assurance, Cause, Channel, Class, Ending, Finding, Kind, Label, Level, Method, Notice, Proof, Relation,
        Service, Verdict, vocabulary,
    },
};

vocabulary! {
    /// Where a complaint stands, in the words that staff and customers see.
    Stage, "stage" {
        New = "new", Investigating = "investigating", Waiting = "waiting", Offered = "offered", Agreed = "agreed",
        Told = "outcome-told", Scheme = "with-the-scheme", Closed = "closed",
    }
}

/// How to reach the complainant. Every field is personal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub account: Option<String>,
    /// For whom, when somebody acts for the complainant.
    pub behalf: Option<String>,
}

impl Contact {
    /// What is known by the label of its words.
    pub fn of(&self, label: Label) -> Option<&str> {
        let known = match label {
            Label::Name => &self.name,
            Label::Email => &self.email,
            Label::Phone => &self.phone,
            Label::Address => &self.address,
            Label::Account => &self.account,
            Label::Behalf => &self.behalf,
            _ => &None,
        };
        known.as_deref()
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssueState {
    pub number: u8,
    pub category: String,
    pub finding: Option<Finding>,
}

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosed {
    /// The entry that owes the message.
    pub with: Seq,
    pub file: Attachment,
    pub about: Option<String>,
    /// What a letter shows of it; none: it lies in the envelope on sheets of its own.
    pub pages: Vec<Attachment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub number: u8,
    pub seq: Seq,
    pub made_at: Timestamp,
    pub by: Actor,
    pub level: Level,
    pub redress: Vec<Redress>,
    /// How much redress had been given before it.
    pub given_before: usize,
    pub answer: Option<Answer>,
    /// It was made in the complaint with which this one was handled; what it is stands there.
    pub elsewhere: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    pub accepted: bool,
    pub at: Timestamp,
    pub proof: Proof,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verification {
    pub method: Method,
    pub assurance: Assurance,
    pub at: Timestamp,
}

/// A message that an entry owed, and what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    Sent(Seq),
    TakenBack,
    Failed,
}

/// What was split off from this one, or what this one was split off from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    pub other: String,
    pub seq: Seq,
    /// The issues that went.
    pub issues: Vec<IssueState>,
    /// Nothing was done here since that an undo would make untrue.
    pub untouched: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub other: String,
    pub relation: Relation,
}

/// A complaint as its case file says it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Complaint {
    pub reference: String,
    /// The number of entries folded; the next entry is `version + 1`.
    pub version: Seq,
    pub pin: Pin,
    pub kind: Kind,
    /// Every kind it has been: a clock that once applied keeps applying.
    pub kinds: BTreeSet<Kind>,
    pub channel: Channel,
    pub service: Service,
    pub class: Class,
    pub issues: Vec<IssueState>,
    pub answering: Answering,
    pub anonymous: bool,
    pub on_behalf: bool,
    pub authority_shown: bool,
    pub zone: Option<String>,
    pub earlier: Vec<String>,
    pub contact: Contact,
    /// The e-mail address that an entry replaced, by that entry.
    pub former_emails: BTreeMap<Seq, String>,
    /// Since when the e-mail address is what it is, if it is not the one of the filing.
    pub email_since: Option<Timestamp>,
    /// Nature, history and outcome wanted, as filed.
    pub told: Words,
    pub received_at: Timestamp,
    pub filed_at: Timestamp,
    pub level: Level,
    pub urgent: bool,
    pub team: Option<String>,
    pub assignee: Option<String>,
    /// Who handled it at which level: they may not handle it above (S13).
    pub handlers: BTreeMap<Level, BTreeSet<String>>,
    pub excepted: BTreeSet<(Level, String)>,
    pub verification: Option<Verification>,
    /// The contact in progress, if the customer is on the line.
    pub live: Option<Channel>,
    /// Filing is the first.
    pub contacts: u32,
    /// The customer said, at the end of the last contact, that this settles it.
    pub settled: bool,
    pub waiting: BTreeMap<Cause, Seq>,
    pub estimate: Option<Date>,
    pub estimates: Vec<(Seq, Date)>,
    pub offers: Vec<Offer>,
    pub concluded: Option<Seq>,
    /// The entry by which the customer was told of the outcome, or that there is one.
    pub outcome_told: Option<Seq>,
    /// A text said that there is one, and nobody has told what it is.
    pub outcome_announced: bool,
    /// The customer refused the outcome that was told.
    pub outcome_refused: bool,
    pub redress_owed: Vec<Redress>,
    pub redress_given: Vec<Redress>,
    /// How much of what was given was given before what is owed now was spoken of.
    pub given_before: usize,
    /// The entries by which the last part of what was owed was done.
    pub redress_done: BTreeSet<Seq>,
    /// The offer on which we agree now: going further or reopening ends the agreement.
    pub agreed: Option<u8>,
    pub acknowledged: bool,
    /// We said that we can go no further, and made no offer and gave no answer since.
    pub deadlocked: bool,
    pub scheme_case: Option<String>,
    pub scheme_closed: bool,
    pub links: Vec<Link>,
    /// The earlier one with which it is handled.
    pub merged_into: Option<String>,
    /// The later ones that are handled with it.
    pub merged: Vec<String>,
    /// What was split off from it, and not put back.
    pub split_off: Vec<Split>,
    /// From what it was split off.
    pub split_from: Option<Split>,
    /// That was undone: it leads to the whole, and nothing is owed in it.
    pub put_back: bool,
    /// The highest number that an issue of it has had.
    pub last_issue: u8,
    /// The entry by which it came over from another register.
    pub imported: Option<Seq>,
    pub files: Vec<(Seq, Attachment, Option<String>)>,
    /// What goes with messages, in order.
    pub enclosed: Vec<Enclosed>,
    pub deliveries: BTreeMap<(Seq, Notice), Delivery>,
    pub broken_noticed: BTreeSet<(String, u32)>,
    pub warned_of: BTreeSet<(String, u32)>,
    pub closed: Option<(Ending, Timestamp)>,
    pub reopened: u32,
    pub satisfied: Option<bool>,
    /// Solved and confirmed in the contact in which it was brought (S6), and not taken up again since.
    pub solved_at_first_contact: bool,
    pub last_at: Timestamp,
}

/// A case file that cannot be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    Empty,
    NotFiledFirst,
    OutOfOrder { at: Seq },
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => f.write_str("the case file has no entries"),
            Self::NotFiledFirst => f.write_str("the first entry of the case file is not a filing"),
            Self::OutOfOrder { at } => write!(f, "entry {at} of the case file is missing or out of order"),
        }
    }
}

impl std::error::Error for Unreadable {}

impl Complaint {
    /// Folds a case file.
    ///
    /// # Errors
    /// A file that is empty, does not begin with a filing, or has a gap.
    pub fn read(reference: &str, entries: &[Entry]) -> Result<Self, Unreadable> {
        let first = entries.first().ok_or(Unreadable::Empty)?;
        let What::Filed(filing) = &first.what else {
            return Err(Unreadable::NotFiledFirst);
        };
        let mut complaint = Self::filed(reference, first, filing);
        let taken_back = taken_back(entries);
        for entry in entries.iter().skip(1) {
            if entry.seq != complaint.version.saturating_add(1) {
                return Err(Unreadable::OutOfOrder {
                    at: complaint.version.saturating_add(1),
                });
            }
            let says_nothing = |seq: Seq| taken_back.iter().any(|(act, _, _)| *act == seq);
            if says_nothing(entry.seq) || entry.goes_along().is_some_and(says_nothing) {
                complaint.skip(entry);
            } else {
                complaint.add(entry);
            }
        }
        Ok(complaint)
    }

    fn filed(reference: &str, entry: &Entry, filing: &Filing) -> Self {
        let word = |label| entry.words.get(&label).filter(|text| !text.trim().is_empty()).cloned();
        Self {
            reference: reference.to_owned(),
            version: entry.seq,
            pin: filing.pin.clone(),
            kind: filing.kind,
            kinds: BTreeSet::from([filing.kind]),
            channel: filing.channel,
            service: filing.service,
            class: filing.class,
            issues: filing.issues.iter().map(IssueState::raised).collect(),
            answering: filing.answering.clone(),
            anonymous: filing.anonymous,
            on_behalf: filing.on_behalf,
            authority_shown: false,
            zone: filing.zone.clone(),
            earlier: filing.earlier.clone(),
            contact: Contact {
                name: word(Label::Name),
                email: word(Label::Email),
                phone: word(Label::Phone),
                address: word(Label::Address),
                account: word(Label::Account),
                behalf: word(Label::Behalf),
            },
            former_emails: BTreeMap::new(),
            email_since: None,
            told: entry
                .words
                .iter()
                .filter(|(label, _)| matches!(label, Label::Nature | Label::History | Label::Wanted))
                .map(|(label, text)| (*label, text.clone()))
                .collect(),
            received_at: entry.occurred_at,
            filed_at: entry.recorded_at,
            level: Level::FIRST,
            urgent: false,
            team: None,
            assignee: None,
            handlers: BTreeMap::new(),
            excepted: BTreeSet::new(),
            verification: None,
            live: filing.channel.is_live().then_some(filing.channel),
            contacts: 1,
            settled: false,
            waiting: BTreeMap::new(),
            estimate: None,
            estimates: Vec::new(),
            offers: Vec::new(),
            concluded: None,
            outcome_told: None,
            outcome_announced: false,
            outcome_refused: false,
            redress_owed: Vec::new(),
            redress_given: Vec::new(),
            given_before: 0,
            redress_done: BTreeSet::new(),
            agreed: None,
            acknowledged: false,
            deadlocked: false,
            scheme_case: None,
            scheme_closed: false,
            links: Vec::new(),
            merged_into: None,
            merged: Vec::new(),
            split_off: Vec::new(),
            split_from: None,
            put_back: false,
            last_issue: filing.issues.iter().map(|issue| issue.number).max().unwrap_or(0),
            imported: None,
            files: Vec::new(),
            enclosed: Vec::new(),
            deliveries: BTreeMap::new(),
            broken_noticed: BTreeSet::new(),
            warned_of: BTreeSet::new(),
            closed: None,
            reopened: 0,
            satisfied: None,
            solved_at_first_contact: false,
            last_at: entry.recorded_at,
        }
    }

    /// The complaint as it stands after the entries of its file that are new to it. What takes an act back changes the
    /// past, so that the whole file is read again.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn catch_up(&mut self, entries: &[Entry]) -> Result<(), Unreadable> {
        let known = self.version;
        let new = || entries.iter().filter(|entry| entry.seq > known);
        if new().any(|entry| entry.takes_back().is_some()) {
            *self = Self::read(&self.reference, entries)?;
        } else {
            new().for_each(|entry| self.add(entry));
        }
        Ok(())
    }

    /// An act that was taken back: whoever wrote to the customer handled the case, and nothing else is left of it.
    fn skip(&mut self, entry: &Entry) {
        self.version = entry.seq;
        self.last_at = self.last_at.max(entry.recorded_at);
        if entry.goes_with_its_message() {
            self.handled_by(&entry.by);
        }
    }

    /// Adds what one more entry says. The caller keeps the order.
    fn add(&mut self, entry: &Entry) {
        self.version = entry.seq;
        self.last_at = self.last_at.max(entry.recorded_at);
        self.touch(entry);
        match &entry.what {
            What::ContactBegan { channel } => {
                self.live = Some(*channel);
                self.contacts = self.contacts.saturating_add(1);
            }
            What::ContactEnded { solved, .. } => {
                self.live = None;
                self.settled = *solved;
                self.solved_at_first_contact = *solved && (self.contacts == 1 || self.solved_at_first_contact);
            }
            What::Verified {
                method,
                verdict: Verdict::Passed,
                assurance,
            } => {
                self.verification = Some(Verification {
                    method: *method,
                    assurance: *assurance,
                    at: entry.occurred_at,
                });
            }
            What::AuthorityShown { .. } => self.authority_shown = true,
            What::Reclassified {
                kind,
                service,
                category,
            } => {
                // An answer that settled a question settles no complaint.
                if *kind == Kind::Complaint && self.kind != Kind::Complaint {
                    self.unsettle();
                }
                self.kind = *kind;
                self.kinds.insert(*kind);
                self.service = service.unwrap_or(self.service);
                if let (Some(category), Some(issue)) = (category, self.issues.first_mut()) {
                    issue.category.clone_from(category);
                }
            }
            What::IssueAdded { issue } => {
                self.last_issue = self.last_issue.max(issue.number);
                self.issues.push(IssueState::raised(issue));
            }
            What::DetailsChanged { answering, .. } => {
                self.answering = answering.clone();
                self.moves_to(entry);
                for (label, field) in [
                    (Label::Name, &mut self.contact.name),
                    (Label::Email, &mut self.contact.email),
                    (Label::Phone, &mut self.contact.phone),
                    (Label::Address, &mut self.contact.address),
                    (Label::Account, &mut self.contact.account),
                ] {
                    // A blank takes away what stood there.
                    if let Some(text) = entry.word(label) {
                        *field = Some(text.to_owned()).filter(|text| !text.trim().is_empty());
                    }
                }
            }
            What::UrgencySet { urgent } => self.urgent = *urgent,
            What::FormatAsked { format } => self.answering.format = *format,
            // Who posts a copy has answered nobody.
            What::FormatGiven { channel, .. } if channel.is_live() => self.handled_by(&entry.by),
            What::FileAdded { file } => {
                let name = entry.words.get(&Label::FileName).cloned();
                self.files.push((entry.seq, file.clone(), name));
            }
            What::Enclosed { with, file, pages } => self.enclosed.push(Enclosed {
                with: *with,
                file: file.clone(),
                about: entry.words.get(&Label::FileName).cloned(),
                pages: pages.clone(),
            }),
            What::Assigned { to, team } => {
                self.assignee = Some(to.clone());
                self.team = team.clone().or_else(|| self.team.take());
            }
            What::Taken => self.assignee = entry.by.staff_id().map(str::to_owned),
            What::Transferred { team, kept } => {
                self.team = Some(team.clone());
                self.assignee = self.assignee.take().filter(|_| *kept);
            }
            What::Released => self.assignee = None,
            What::IndependenceExcepted { level, staff } => {
                self.excepted.insert((*level, staff.clone()));
            }
            What::Acknowledged { .. } => {
                self.acknowledged = true;
                self.handled_by(&entry.by);
            }
            What::Contacted { .. } | What::Wrote { .. } => self.handled_by(&entry.by),
            What::InformationAsked { cause } => {
                self.waiting.insert(*cause, entry.seq);
                self.handled_by(&entry.by);
            }
            What::InformationReceived { cause } => {
                self.waiting.remove(cause);
            }
            What::Estimated { date, .. } => {
                self.estimate = Some(*date);
                self.estimates.push((entry.seq, *date));
            }
            What::Sent {
                owed_by,
                notice,
                channel,
                ..
            } => {
                // Who posts a letter has answered nobody.
                if *channel != Channel::Letter {
                    self.handled_by(&entry.by);
                }
                self.deliveries.insert((*owed_by, *notice), Delivery::Sent(entry.seq));
                match notice {
                    Notice::Acknowledgement => self.acknowledged = true,
                    // Who was told by word of mouth has been told, whatever leaves after it.
                    Notice::Outcome if self.concluded == Some(*owed_by) && !self.outcome_is_told() => {
                        self.outcome_told = Some(entry.seq);
                        self.outcome_announced = !entry.tells_its_matter();
                    }
                    _ => {}
                }
            }
            What::TakenBack { owed_by, notice } => {
                self.deliveries.insert((*owed_by, *notice), Delivery::TakenBack);
            }
            What::Bounced { owed_by, notice, sent } => {
                self.deliveries.insert((*owed_by, *notice), Delivery::Failed);
                match notice {
                    Notice::Acknowledgement => self.acknowledged = false,
                    // Whoever told it otherwise meanwhile has told it.
                    Notice::Outcome if sent.is_some() && self.outcome_told == *sent => self.outcome_told = None,
                    _ => {}
                }
            }
            What::Offered { offer, redress } => {
                self.handled_by(&entry.by);
                self.deadlocked = false;
                self.offers.push(Offer {
                    number: *offer,
                    seq: entry.seq,
                    made_at: entry.recorded_at,
                    by: entry.by.clone(),
                    level: self.level,
                    redress: redress.clone(),
                    given_before: self.redress_given.len(),
                    answer: None,
                    elsewhere: entry.twin.is_some(),
                });
            }
            What::Accepted { offer, proof } => {
                let answer = Answer {
                    accepted: true,
                    at: entry.occurred_at,
                    proof: *proof,
                };
                if let Some(made) = self.offers.iter_mut().find(|made| made.number == *offer) {
                    made.answer = Some(answer);
                    self.redress_owed.clone_from(&made.redress);
                    self.given_before = made.given_before;
                    self.agreed = Some(made.number);
                }
            }
            What::Refused { offer, proof } => {
                let answer = Answer {
                    accepted: false,
                    at: entry.occurred_at,
                    proof: *proof,
                };
                self.unsettle();
                self.outcome_refused |= offer.is_none();
                if let Some(made) = self.offers.iter_mut().rev().find(|made| Some(made.number) == *offer) {
                    made.answer = Some(answer);
                }
            }
            What::Concluded { findings, redress } => {
                self.handled_by(&entry.by);
                self.deadlocked = false;
                self.concluded = Some(entry.seq);
                self.outcome_told = None;
                self.outcome_announced = false;
                self.outcome_refused = false;
                if !redress.is_empty() {
                    self.redress_owed.clone_from(redress);
                    self.given_before = self.redress_given.len();
                }
                for told in findings {
                    if let Some(issue) = self.issues.iter_mut().find(|issue| issue.number == told.issue) {
                        issue.finding = Some(told.finding);
                    }
                }
            }
            What::OutcomeTold { .. } => {
                self.outcome_told = Some(entry.seq);
                self.outcome_announced = false;
                self.handled_by(&entry.by);
            }
            What::RedressGiven { redress } => {
                let was_owed = self.redress_outstanding() > 0;
                self.redress_given.push(redress.clone());
                if was_owed && self.redress_outstanding() == 0 {
                    self.redress_done.insert(entry.seq);
                }
            }
            What::Escalated { to, .. } => {
                self.level = *to;
                self.assignee = None;
                self.begin_again();
            }
            What::Deadlocked => self.deadlocked = true,
            What::SchemeReferred { case } => {
                self.scheme_case = Some(case.clone());
                self.scheme_closed = false;
            }
            What::SchemeClosed { .. } => self.scheme_closed = true,
            What::Linked { other, relation } => {
                // How two belong together is said once; the last word counts.
                self.links.retain(|link| link.other != *other);
                self.links.push(Link {
                    other: other.clone(),
                    relation: *relation,
                });
            }
            What::Unlinked { other } => self.links.retain(|link| link.other != *other),
            What::MergedInto { other } => {
                self.merged_into = Some(other.clone());
                // Whoever has the other one has both. Apart again, it waits for somebody: who had it may have left.
                self.assignee = None;
            }
            What::TookIn { other } => self.merged.push(other.clone()),
            What::Unmerged { other } => self.go_apart(other),
            What::SplitOff { other, issues } => self.split_off(other, issues, entry.seq),
            What::SplitFrom {
                other,
                issues,
                category,
            } => self.split_from(other, issues, category.as_deref(), entry),
            What::SplitUndone { other } => self.put_back(other, entry.recorded_at),
            What::Closed { ending } => {
                self.closed = Some((*ending, entry.recorded_at));
                self.waiting.clear();
            }
            What::Reopened => {
                self.closed = None;
                self.satisfied = None;
                self.begin_again();
                self.reopened = self.reopened.saturating_add(1);
            }
            What::SatisfactionAnswered { satisfied } => self.satisfied = Some(*satisfied),
            What::PromiseBroken { promise, nth, .. } => {
                self.broken_noticed.insert((promise.clone(), *nth));
            }
            What::WarnedOf { promise, nth } => {
                self.warned_of.insert((promise.clone(), *nth));
            }
            What::Imported { ended, .. } => {
                self.imported = Some(entry.seq);
                self.live = None;
                self.closed = ended.map(|ended| (ended.ending, ended.at));
            }
            What::Filed(_)
            | What::Verified { .. }
            | What::SecretRenewed
            | What::CustomerWrote { .. }
            | What::Asked { .. }
            | What::Noted
            | What::SchemeNotified { .. }
            | What::SchemeReferralUndone { .. }
            | What::SchemeObjected
            | What::SchemeReported { .. }
            | What::SchemeConciliated { .. }
            | What::SchemeFound
            | What::SchemeFindingsAccepted { .. }
            | What::SchemeFindingsRejected { .. }
            | What::SchemeImplemented
            | What::SchemeReviewAsked
            | What::Forbidden { .. }
            | What::FormatGiven { .. }
            | What::Repeated { .. }
            | What::Arrived { .. }
            | What::ClockLengthened { .. }
            | What::Viewed
            | What::Erased { .. }
            | What::HoldPlaced
            | What::HoldLifted => {}
        }
    }

    /// Another e-mail address than before, written otherwise than in capitals.
    fn moves_to(&mut self, entry: &Entry) {
        let known = self.contact.email.as_deref();
        let same = |new: &str| known.is_some_and(|known| known.to_lowercase() == new.to_lowercase());
        if entry.word(Label::Email).is_none_or(same) {
            return;
        }
        self.email_since = Some(entry.recorded_at);
        if let Some(former) = known {
            self.former_emails.insert(entry.seq, former.to_owned());
        }
    }

    /// An offer that was made in the other one, and that nobody has answered, stays there.
    fn go_apart(&mut self, other: &str) {
        if self.merged_into.take_if(|into| into == other).is_some() {
            self.offers.retain(|offer| offer.answer.is_some() || !offer.elsewhere);
        }
        self.merged.retain(|known| known != other);
    }

    fn split_off(&mut self, other: &str, issues: &[u8], seq: Seq) {
        let (gone, stay) = self.issues.drain(..).partition(|issue| issues.contains(&issue.number));
        self.issues = stay;
        self.split_off.push(Split {
            other: other.to_owned(),
            seq,
            issues: gone,
            untouched: true,
        });
    }

    /// What stands before was the whole's, what was split off from that as well.
    fn split_from(&mut self, other: &str, issues: &[u8], category: Option<&str>, entry: &Entry) {
        self.issues.retain(|issue| issues.contains(&issue.number));
        if let (Some(category), Some(issue)) = (category, self.issues.first_mut()) {
            category.clone_into(&mut issue.category);
        }
        if let Some(text) = entry.word(Label::Nature) {
            self.told.insert(Label::Nature, text.to_owned());
        }
        self.split_off.clear();
        self.split_from = Some(Split {
            other: other.to_owned(),
            seq: entry.seq,
            issues: Vec::new(),
            untouched: true,
        });
    }

    /// The whole has its issues again. The other one ends, and leads to it.
    fn put_back(&mut self, other: &str, at: Timestamp) {
        if let Some(place) = self.split_off.iter().position(|split| split.other == other) {
            self.issues.extend(self.split_off.remove(place).issues);
            self.issues.sort_by_key(|issue| issue.number);
        } else {
            self.put_back = true;
            self.merged_into = Some(other.to_owned());
            self.closed = Some((Ending::Duplicate, at));
            self.waiting.clear();
        }
    }

    /// What happens after a split makes it more than one press: of the part whatever is done, of the whole what answers
    /// the issues that stayed.
    fn touch(&mut self, entry: &Entry) {
        // What becomes of messages and words belongs to both, whoever has the matter; so does what was broken before.
        let of_both = matches!(
            entry.what,
            What::Sent { .. }
                | What::Bounced { .. }
                | What::TakenBack { .. }
                | What::Erased { .. }
                | What::DetailsChanged { .. }
                | What::PromiseBroken { .. }
                | What::Linked { .. }
                | What::Unlinked { .. }
                | What::SplitUndone { .. }
        );
        if entry.twin.is_some() && of_both {
            return;
        }
        if let Some(split) = &mut self.split_from {
            split.untouched &= entry.what.is_bookkeeping();
        }
        if matches!(
            entry.what,
            What::Offered { .. } | What::Concluded { .. } | What::Closed { .. } | What::SchemeReferred { .. }
        ) {
            self.split_off.iter_mut().for_each(|split| split.untouched = false);
        }
    }

    /// What was found, told and agreed before is history: it closes nothing from here on.
    fn begin_again(&mut self) {
        self.concluded = None;
        self.outcome_told = None;
        self.outcome_announced = false;
        self.outcome_refused = false;
        self.deadlocked = false;
        self.unsettle();
    }

    fn unsettle(&mut self) {
        self.agreed = None;
        self.settled = false;
        self.solved_at_first_contact = false;
    }

    fn handled_by(&mut self, by: &Actor) {
        if let Some(id) = by.staff_id() {
            self.handlers.entry(self.level).or_default().insert(id.to_owned());
        }
    }

    /// The entry beside which it stands what the complaint is about.
    pub fn matter_seq(&self) -> Seq {
        self.split_from.as_ref().map_or(1, |split| split.seq)
    }

    pub fn stage(&self) -> Stage {
        if self.closed.is_some() {
            Stage::Closed
        } else if self.is_at_the_scheme() {
            Stage::Scheme
        } else if self.agreed.is_some() {
            Stage::Agreed
        } else if self.offer_here().is_some_and(|offer| !self.answers(offer)) {
            Stage::Offered
        } else if self.outcome_stands() {
            Stage::Told
        } else if self.waits_for_the_customer() {
            Stage::Waiting
        } else if self.assignee.is_none() && self.handlers.is_empty() {
            Stage::New
        } else {
            Stage::Investigating
        }
    }

    /// An outcome was told after this offer was made, and stands: it is the last word.
    fn answers(&self, offer: &Offer) -> bool {
        self.outcome_stands() && self.outcome_told > Some(offer.seq)
    }

    /// We asked for what only the customer has. Another company, or one who is away, owes us no answer of the customer's.
    pub fn waits_for_the_customer(&self) -> bool {
        self.waiting.keys().any(|cause| cause.is_the_customers())
    }

    /// The independent scheme has it, and has not closed its file.
    pub const fn is_at_the_scheme(&self) -> bool {
        self.scheme_case.is_some() && !self.scheme_closed
    }

    pub fn is_open(&self) -> bool {
        self.closed.is_none()
    }

    /// Whoever complained left no way to be answered, and reads the tracking page: they were given number and secret as
    /// they filed. Not who wrote a letter or rang, nor whose complaint came over from another register; and of a part that
    /// was split off nobody has the key but by mail.
    pub fn is_told_by_its_page(&self) -> bool {
        let has_the_key = self.channel == Channel::Web && self.imported.is_none() && self.split_from.is_none();
        self.answering.by.is_none() && has_the_key
    }

    /// The offer that waits for the customer's answer.
    pub fn open_offer(&self) -> Option<&Offer> {
        self.offers
            .last()
            .filter(|offer| offer.answer.is_none() && self.is_open())
    }

    /// As [`Self::open_offer`], if it was made at this level. One from below may still be accepted, but whoever
    /// answers here is not bound to wait for that.
    pub fn offer_here(&self) -> Option<&Offer> {
        self.open_offer().filter(|offer| offer.level == self.level)
    }

    /// The offer that the customer accepted, unless the case went further since.
    pub fn agreed_offer(&self) -> Option<&Offer> {
        self.offers.iter().rev().find(|offer| Some(offer.number) == self.agreed)
    }

    /// The customer was told what the outcome is, and not only that there is one.
    pub const fn outcome_is_told(&self) -> bool {
        self.outcome_told.is_some() && !self.outcome_announced
    }

    /// The message was a text that only says that there is an outcome: it is still to be told.
    pub fn is_only_announced(&self, owed_by: Seq, notice: Notice) -> bool {
        notice == Notice::Outcome && self.concluded == Some(owed_by) && self.outcome_announced
    }

    /// It is a complaint, or was one. What somebody complained of is owed and ends as such, and counts as such, whatever
    /// it is called afterwards: nobody is spared a promise, or a figure, by another word.
    pub fn is_complaint(&self) -> bool {
        self.kinds.contains(&Kind::Complaint)
    }

    /// An outcome was told, and the customer has not refused it.
    pub fn outcome_stands(&self) -> bool {
        self.outcome_told.is_some() && !self.outcome_refused
    }

    /// The customer accepted something or was told an outcome; a question or request may be answered in passing.
    /// Without that nothing can have been settled on the line.
    pub fn may_be_settled(&self) -> bool {
        !self.is_complaint() || self.agreed.is_some() || self.outcome_stands()
    }

    /// What is left to do of each part of what was agreed or decided, in its order; none of a part that is done.
    pub fn redress_left(&self) -> Vec<Option<Redress>> {
        Redress::left(&self.redress_owed, self.redress_given.iter().skip(self.given_before))
    }

    /// What was agreed or decided and is still to be done.
    pub fn redress_to_do(&self) -> Vec<Redress> {
        self.redress_left().into_iter().flatten().collect()
    }

    /// How many parts of what was agreed or decided have not been done yet.
    pub fn redress_outstanding(&self) -> usize {
        self.redress_to_do().len()
    }

    /// Solved in the contact that brought it, and ended so: counted while that holds, and no longer.
    pub fn is_solved_at_once(&self) -> bool {
        let ended_well = matches!(self.closed, Some((Ending::Agreed | Ending::Answered, _)));
        ended_well && self.solved_at_first_contact
    }

    /// It is linked to one that says the same.
    pub fn repeats_another(&self) -> bool {
        self.repeats().next().is_some()
    }

    /// Those that it repeats.
    pub fn repeats(&self) -> impl Iterator<Item = &str> {
        let duplicates = self.links.iter().filter(|link| link.relation == Relation::Duplicate);
        duplicates.map(|link| link.other.as_str())
    }

    /// Whoever repeats it is answered here: it goes on, or an answer ended it.
    pub fn answers_repeats(&self) -> bool {
        self.closed.is_none_or(|(ending, _)| ending.is_an_answer())
    }

    /// Whether this person handled the complaint below its present level and has no exception.
    pub fn is_barred(&self, staff: &str) -> bool {
        self.handlers
            .range(..self.level)
            .any(|(_, people)| people.contains(staff))
            && !self.excepted.contains(&(self.level, staff.to_owned()))
    }

    /// Messages that did not arrive and were not followed by one of the same kind that did.
    pub fn undelivered(&self) -> impl Iterator<Item = (Seq, Notice)> + '_ {
        self.deliveries
            .iter()
            .filter(|(_, delivery)| **delivery == Delivery::Failed)
            .map(|(key, _)| *key)
            .filter(|(seq, notice)| {
                !self.deliveries.iter().any(|((later, same), delivery)| {
                    later > seq && same == notice && matches!(delivery, Delivery::Sent(_))
                })
            })
    }
}

impl IssueState {
    fn raised(issue: &Issue) -> Self {
        Self {
            number: issue.number,
            category: issue.category.clone(),
            finding: None,
        }
    }
}
