//! Which messages an entry owes to whom. A table, read once for each entry as it is written.

use crate::{
    code::Code,
    complaint::{Complaint, Delivery},
    entry::{Entry, Seq, What},
    terms::{Channel, Content, Format, Kind, Language, Level, Notice, Role},
};

/// Who a message is for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recipient {
    Customer,
    Staff(String),
    /// Everybody of this role, in the complaint's team where it has one.
    Role(Role),
}

/// A message that is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    pub owed_by: Seq,
    pub notice: Notice,
    pub to: Recipient,
    pub channel: Channel,
    pub language: Language,
    /// What it carries, and so what it will be evidence for.
    pub with: Vec<Content>,
    /// The level at which it was written.
    pub level: Level,
    /// A person did what it says, and may take it back for a while.
    pub by_hand: bool,
}

/// What one entry owes, given the complaint as it stands after it.
pub fn owed(code: &Code, after: &Complaint, entry: &Entry) -> Vec<Owed> {
    if came_over(after, entry) || entry.twin.is_some() {
        return Vec::new();
    }
    let mut all: Vec<Owed> = customer(code, after, entry).into_iter().collect();
    all.extend(staff(code, after, entry));
    all
}

/// It happened in another register, which told of it or did not.
fn came_over(after: &Complaint, entry: &Entry) -> bool {
    after.imported.is_some_and(|import| entry.seq <= import)
}

/// The level at which an entry was written.
pub fn level_at(entries: &[Entry], seq: Seq) -> Level {
    let until = entries.iter().take_while(|entry| entry.seq <= seq);
    let levels = until.filter_map(|entry| match entry.what {
        What::Escalated { to, .. } => Some(to),
        _ => None,
    });
    levels.last().unwrap_or(Level::FIRST)
}

/// The message to the customer, if they can be written to.
fn customer(code: &Code, after: &Complaint, entry: &Entry) -> Option<Owed> {
    // Its twin owes the one message.
    if came_over(after, entry) || entry.twin.is_some() {
        return None;
    }
    let (notice, news) = match &entry.what {
        // What becomes a complaint is acknowledged as one, with its date.
        // What is split off has a number of its own, by which it can be followed.
        What::Filed(_)
        | What::SplitFrom { .. }
        | What::Reclassified {
            kind: Kind::Complaint, ..
        } => (Notice::Acknowledgement, false),
        What::Wrote { news, .. } => (Notice::Reply, *news),
        What::InformationAsked { .. } => (Notice::Request, true),
        What::Estimated { revised: true, .. } => (Notice::Estimate, true),
        What::Offered { .. } => (Notice::Offer, true),
        What::Accepted { offer, .. } if was_told(after, *offer, entry.seq) => (Notice::Agreed, false),
        What::Concluded { .. } => (Notice::Outcome, true),
        What::RedressGiven { .. } if after.redress_done.contains(&entry.seq) => (Notice::Redress, false),
        What::Escalated { .. } => (Notice::Escalation, false),
        What::Deadlocked | What::Refused { .. } => (Notice::Scheme, false),
        What::Repeated { .. } => (Notice::Repeat, false),
        What::Closed { .. } => (Notice::Closing, false),
        // Who was given a number of its own is told that it has ended.
        What::SplitUndone { .. } if has_the_number_of_the_part(after) => (Notice::Closing, false),
        What::Reopened => (Notice::Reopened, false),
        What::SecretRenewed => (Notice::NewSecret, false),
        What::DetailsChanged { .. } if after.former_emails.contains_key(&entry.seq) => (Notice::AddressChanged, false),
        What::Reclassified { .. } => (Notice::Reclassified, false),
        What::PromiseBroken { promise, .. } => (code.promise(promise)?.otherwise?, false),
        _ => return None,
    };
    // An anonymous customer may have left no way to be told, and have no key to the page.
    let channel = match notice {
        Notice::NewSecret => in_writing(after, entry)?,
        // To the former address, which the entry names by what it replaced.
        Notice::AddressChanged => Channel::Email,
        _ => way(after)?,
    };
    // Who is answered in conversation said yes in one.
    if notice == Notice::Agreed && channel.is_live() {
        return None;
    }
    // A question gets no acknowledgement of a complaint, nor the scheme's notice.
    let mut with = code.contains(notice).to_vec();
    if news && !with.contains(&Content::News) {
        with.push(Content::News);
    }
    if let What::Wrote { told, .. } = &entry.what {
        with.extend(told.iter().filter(|told| Content::TOLD.contains(told)));
    }
    Some(Owed {
        owed_by: entry.seq,
        notice,
        to: Recipient::Customer,
        channel,
        language: after.answering.language.clone(),
        with,
        level: after.level,
        by_hand: entry.goes_with_its_message(),
    })
}

/// A message had told of the offer before it was accepted by this entry. One that leaves later says that it was accepted.
fn was_told(after: &Complaint, offer: u8, accepted: Seq) -> bool {
    let made = after.offers.iter().find(|made| made.number == offer);
    let told = made.and_then(|made| after.deliveries.get(&(made.seq, Notice::Offer)));
    matches!(told, Some(Delivery::Sent(sent)) if *sent < accepted)
}

/// A part that was put back, of which the customer had been told under its own number.
fn has_the_number_of_the_part(after: &Complaint) -> bool {
    let split = after.split_from.as_ref().filter(|_| after.put_back);
    let told = split.and_then(|split| after.deliveries.get(&(split.seq, Notice::Acknowledgement)));
    matches!(told, Some(Delivery::Sent(_)))
}

/// The way that the customer chose; but who cannot read what we write is phoned, where there is a number. Who left no
/// way, and has the key to the tracking page from having filed there, is told by what is put on it.
pub(crate) fn way(after: &Complaint) -> Option<Channel> {
    if after.is_told_by_its_page() {
        return Some(Channel::Web);
    }
    let chosen = after.answering.by.filter(|by| *by != Channel::Web)?;
    let read_out = after.answering.format == Format::ReadAloud && after.contact.phone.is_some();
    Some(if read_out { Channel::Phone } else { chosen })
}

/// A new secret is never spoken: it goes to the e-mail address, and else on paper; but who made it themselves has
/// seen it.
fn in_writing(after: &Complaint, entry: &Entry) -> Option<Channel> {
    let on_paper = after.contact.address.is_some() && !entry.by.is_customer();
    match after.contact.email {
        Some(_) => Some(Channel::Email),
        None => on_paper.then_some(Channel::Letter),
    }
}

impl Owed {
    /// Leaves by itself, through the outbox, or is put on the tracking page. What a customer wants by phone or by post
    /// is said or posted by a person, who records it; so is a text message, where the desk has nobody who carries it.
    pub fn leaves_by_itself(&self) -> bool {
        matches!(self.channel, Channel::Email | Channel::Web)
    }
}

/// The messages that a person has yet to say or post: owed to the customer by a way that does not leave by itself. The
/// way is that of today: what waits goes the new way, when the customer chooses another.
pub fn by_hand(code: &Code, complaint: &Complaint, entries: &[Entry]) -> Vec<Owed> {
    let renewals = entries.iter().filter(|entry| entry.what == What::SecretRenewed);
    let last_renewal = renewals.map(|entry| entry.seq).next_back();
    let named = entries
        .iter()
        .filter(|entry| matches!(entry.what, What::Reclassified { .. }));
    let last_named = named.map(|entry| entry.seq).next_back();
    entries
        .iter()
        .filter_map(|entry| customer(code, complaint, entry))
        .filter(|owed| !owed.leaves_by_itself())
        // What came back is to be told again.
        .filter(|owed| {
            let delivery = complaint.deliveries.get(&(owed.owed_by, owed.notice));
            let announced = complaint.is_only_announced(owed.owed_by, owed.notice);
            announced || delivery.is_none_or(|delivery| *delivery == Delivery::Failed)
        })
        // Only the last secret opens anything.
        .filter(|owed| owed.notice != Notice::NewSecret || last_renewal == Some(owed.owed_by))
        // Nobody is told what it is no longer.
        .filter(|owed| owed.notice != Notice::Reclassified || last_named == Some(owed.owed_by))
        // Said in the conversation itself, with nothing left to deliver.
        .filter(|owed| {
            let new_number = complaint
                .split_from
                .as_ref()
                .is_some_and(|split| split.seq == owed.owed_by);
            owed.notice != Notice::Acknowledgement || !complaint.acknowledged || new_number
        })
        // Its number leads to another, where it is handled; whoever has only that number comes in by it.
        .filter(|owed| !complaint.put_back || owed.notice.is_for_a_number_that_leads_elsewhere())
        .filter(|owed| {
            owed.notice != Notice::Outcome
                || (!complaint.outcome_is_told() && complaint.concluded == Some(owed.owed_by))
        })
        .collect()
}

/// How many letters of this complaint wait to be posted.
pub fn to_post(code: &Code, complaint: &Complaint, entries: &[Entry]) -> usize {
    let waiting = by_hand(code, complaint, entries).into_iter();
    waiting.filter(|owed| owed.channel == Channel::Letter).count()
}

/// The message of this kind that an entry owes the customer, if it does.
pub fn to_customer(code: &Code, complaint: &Complaint, entry: &Entry, notice: Notice) -> Option<Owed> {
    customer(code, complaint, entry).filter(|owed| owed.notice == notice)
}

fn staff(code: &Code, after: &Complaint, entry: &Entry) -> Option<Owed> {
    let holder = || after.assignee.clone().map(Recipient::Staff);
    let level_role = || {
        code.level(after.level)
            .and_then(|rule| rule.roles.first())
            .map(|role| Recipient::Role(*role))
    };
    let (notice, to) = match &entry.what {
        What::Assigned { to, .. } if entry.by.staff_id() != Some(to) => {
            (Notice::StaffAssigned, Some(Recipient::Staff(to.clone())))
        }
        What::WarnedOf { .. } => (Notice::StaffDueSoon, holder().or_else(level_role)),
        What::PromiseBroken { .. } => (Notice::StaffBroken, holder().or_else(level_role)),
        What::Escalated { .. } => (Notice::StaffEscalated, level_role()),
        What::Bounced { notice, .. } if !notice.is_for_staff() => {
            (Notice::StaffUndelivered, holder().or_else(level_role))
        }
        What::CustomerWrote { .. } | What::Accepted { .. } | What::Refused { .. } if entry.by.is_customer() => {
            (Notice::StaffReplied, holder().or_else(level_role))
        }
        // A colleague brought it to the complaint: whoever has it has not seen it, unless it is they.
        What::CustomerWrote { .. } if entry.by.staff_id() != after.assignee.as_deref() => {
            (Notice::StaffReplied, holder())
        }
        _ => return None,
    };
    Some(Owed {
        owed_by: entry.seq,
        notice,
        to: to?,
        channel: Channel::Email,
        language: code.languages.first().cloned().unwrap_or_else(Language::english),
        with: Vec::new(),
        level: after.level,
        by_hand: false,
    })
}
