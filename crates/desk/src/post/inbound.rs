//! Mail in, from whatever door, by one path: kept byte for byte ([`keep`]), and then placed by a job or by whoever
//! brought it ([`place`]). What is to become of a message is decided in `placing`, which is pure; `sight` finds out
//! what the register knows of it, and `carrying` does it, in one commit with the end of the message's row. What no
//! program can place waits in quarantine, where a person decides ([`decide`]). Nothing is dropped.

mod carrying;
pub mod decisions;
mod language;
pub mod lmtp;
pub mod placing;
mod sight;

use std::time::Duration;

use mail::{Limits, Message, Proved};
use practice::terms::Channel;
use register::{MailIn, NewMail, Reading, Register};

use crate::{
    desk::{Case, Desk, DeskError},
    time::Ids,
    web::chain,
};
pub use carrying::due;
pub use decisions::{Decision, decide};
pub use placing::{Cause, Disposition};

/// The longest that a message may take to be read. It is kept, and a person looks at it.
const READING: Duration = Duration::from_secs(10);

/// The envelope, as far as whoever brings a message says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Envelope {
    /// Empty: nobody is to be told.
    pub from: Option<String>,
    pub to: Vec<String>,
}

/// Keeps a message. When this answers with its id, it is on disk, and whoever brought it need not.
///
/// # Errors
/// A disk or database that can't be written.
pub async fn keep(
    register: &Register,
    ids: &Ids,
    bytes: Vec<u8>,
    envelope: Envelope,
    came: &str,
    now: jiff::Timestamp,
) -> Result<String, register::Error> {
    let mail = taken(register, ids, bytes, envelope, came, now).await?;
    register.keep_mail(&mail).await?;
    Ok(mail.id)
}

/// Keeps a message of a mailbox, with how far the mailbox has been read. False if another program has it.
///
/// # Errors
/// A disk or database that can't be written.
pub async fn keep_of(desk: &Desk, bytes: Vec<u8>, to: &Reading) -> Result<bool, register::Error> {
    let (register, envelope) = (desk.register(), Envelope::default());
    let mail = taken(register, desk.ids(), bytes, envelope, "imap", desk.now()).await?;
    let ours = register.keep_mail_of(&mail, to).await?;
    if ours {
        desk.mail_came();
    }
    Ok(ours)
}

/// A message whose bytes are in the file store.
async fn taken(
    register: &Register,
    ids: &Ids,
    bytes: Vec<u8>,
    envelope: Envelope,
    came: &str,
    now: jiff::Timestamp,
) -> Result<NewMail, register::Error> {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let digest = register.put_file(bytes, now).await?;
    let plain = |text: String| text.replace(|c: char| c.is_whitespace() || c.is_control(), "");
    Ok(NewMail {
        id: ids.name(),
        digest,
        bytes: size,
        taken_at: now,
        came: came.to_owned(),
        from: envelope.from.map(plain),
        to: envelope.to.into_iter().map(plain).collect(),
    })
}

/// The largest message that is taken, in bytes.
pub fn largest(desk: &Desk) -> usize {
    usize::try_from(desk.config().mail.largest_megabytes.get())
        .unwrap_or(usize::MAX)
        .saturating_mul(1024 * 1024)
}

/// A message that was kept, as it can be read now.
///
/// # Errors
/// A register that can't be read.
pub async fn read(desk: &Desk, mail: &NewMail) -> Result<Read, DeskError> {
    let Some(bytes) = desk.register().open_file(&mail.digest).await? else {
        return Ok(Read::Not(Cause::Gone));
    };
    let reading = tokio::task::spawn_blocking(move || mail::read(&bytes, Limits::default()));
    Ok(match tokio::time::timeout(READING, reading).await {
        Ok(Ok(message)) => Read::Message(Box::new(message)),
        Ok(Err(_)) => Read::Not(Cause::Unreadable),
        Err(_) => Read::Not(Cause::TookTooLong),
    })
}

pub enum Read {
    Message(Box<Message>),
    Not(Cause),
}

impl Read {
    /// From whom it says it is.
    pub fn sender(&self) -> Option<String> {
        match self {
            Self::Message(message) => message.sender().map(str::to_ascii_lowercase),
            Self::Not(_) => None,
        }
    }
}

/// Whether our own mail server proved from whom the mail is that began a complaint. Of one that no mail began there is
/// nothing to prove.
///
/// # Errors
/// A register that can't be read.
pub async fn began_proved(desk: &Desk, case: &Case) -> Result<bool, DeskError> {
    if case.complaint.channel != Channel::Email {
        return Ok(true);
    }
    // A part began with its whole.
    let whole = case.complaint.split_from.as_ref().map(|split| &split.other);
    let began = whole.unwrap_or(&case.complaint.reference);
    let mails = desk.register().mail_of_complaint(began).await?;
    let Some(first) = mails.iter().find(|mail| mail.seq == Some(1)) else {
        return Ok(true);
    };
    is_proved(desk, &first.mail).await
}

/// Whether our own mail server proved from whom a mail is.
///
/// # Errors
/// A register that can't be read.
pub async fn is_proved(desk: &Desk, mail: &NewMail) -> Result<bool, DeskError> {
    Ok(match read(desk, mail).await? {
        Read::Message(message) => sight::proved(desk, &message) == Proved::Pass,
        Read::Not(_) => false,
    })
}

/// Puts a message where a person looks at it.
///
/// # Errors
/// A register that can't be written.
pub async fn set_aside(desk: &Desk, mail: &MailIn, cause: Cause) -> Result<(), DeskError> {
    carrying::quarantine(desk, mail, None, cause).await
}

/// Places a message that was kept.
///
/// # Errors
/// A register that can't be read or written; then the message stays where it is, and is placed later.
pub async fn place(desk: &Desk, mail: &MailIn) -> Result<(), DeskError> {
    let read = read(desk, &mail.mail).await?;
    place_read(desk, mail, read).await
}

/// As [`place`], where it was read already.
///
/// # Errors
/// As [`place`].
pub async fn place_read(desk: &Desk, mail: &MailIn, read: Read) -> Result<(), DeskError> {
    let message = match read {
        Read::Message(message) => message,
        Read::Not(cause) => return set_aside(desk, mail, cause).await,
    };
    let placed = async {
        let seen = sight::of(desk, mail, &message).await?;
        // Of one in a mailbox only the beginning was taken. Other doors refuse it.
        if mail.mail.bytes > u64::try_from(largest(desk)).unwrap_or(u64::MAX) {
            return carrying::quarantine(desk, mail, Some((&message, &seen)), Cause::TooLarge).await;
        }
        carrying::out(desk, mail, &message, &seen, placing::place(&message, &seen)).await
    };
    match placed.await {
        // It would fail again: a person looks at it.
        Err(error @ DeskError::Code(_)) => {
            let message = &mail.mail.id;
            tracing::error!(message, error = %chain(&error), "a message that came in could not be placed");
            carrying::quarantine(desk, mail, None, Cause::Refused).await
        }
        placed => placed,
    }
}
