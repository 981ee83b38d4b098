//! Mail out: what a message says ([`compose`]; [`account`] for those of no complaint), how it leaves ([`carrier`]) and how
//! it is set on paper ([`paper`]); text messages are [`texts`]. When it leaves is the outbox's business ([`crate::jobs::outbox`]). Mail in: [`inbound`],
//! and [`mailbox`] for what is fetched. What the one says of where an answer goes, and the other reads: [`addresses`].

pub mod account;
pub mod addresses;
pub mod carrier;
pub mod compose;
pub mod enclosing;
pub mod inbound;
pub mod mailbox;
pub mod paper;
pub mod texts;
mod threading;
mod to_colleague;

use practice::terms::{Channel, Notice};
use register::{Owed, Recipient};

use crate::{
    desk::{Case, Desk},
    links,
    web::Oops,
};

/// A message ready to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The idempotency key.
    pub id: String,
    /// The left part of the Message-ID, the same for the same id, so that a repeat is the same message; nobody who has
    /// not read it can guess it.
    pub message_id: String,
    /// Where an answer is to go, if not to the sender.
    pub reply_to: Option<String>,
    /// The Message-IDs of the conversation that it belongs to; the last is what it answers.
    pub references: Vec<String>,
    /// Whom a mail server tells that it could not be delivered, if not the sender.
    pub return_path: Option<String>,
    /// As [`Desk::sender`] was when it was written.
    pub from: String,
    pub to: Vec<String>,
    pub language: String,
    pub subject: String,
    pub text: String,
    /// Empty: the text alone, for who asked for plain text.
    pub html: String,
    /// Written by the desk and not by a person (RFC 3834).
    pub automatic: bool,
    /// The same message as a letter, for who asked for that: its name, and its bytes.
    pub pdf: Option<(String, Vec<u8>)>,
    /// Files that go with it.
    pub enclosed: Vec<enclosing::Attached>,
}

impl<'d> addresses::Replies<'d> {
    /// None where the configuration does not say that answers are taken.
    pub fn of(desk: &'d Desk) -> Option<Self> {
        Self::to(desk.config().mail.replies.as_deref()?, desk.keys())
    }
}

/// Owes the customer a new link, to the address on file and nowhere else; none to one that is new.
///
/// # Errors
/// A register that can't be written.
pub async fn recovery(desk: &Desk, case: &Case) -> Result<(), Oops> {
    let now = desk.now();
    let complaint = &case.complaint;
    if !links::may_recover(complaint, now) {
        return Ok(());
    }
    let owed = Owed {
        id: format!("{}-recovery-{}", complaint.reference, desk.ids().name()),
        complaint: Some(complaint.reference.clone()),
        owed_by: complaint.version,
        notice: Notice::Recovery,
        recipient: Recipient::Customer,
        channel: Channel::Email,
        language: complaint.answering.language.clone(),
        not_before: now,
        created_at: now,
    };
    desk.register().owe(vec![owed]).await?;
    Ok(())
}
