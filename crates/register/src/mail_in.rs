//! Mail that came to us. Each message is kept byte for byte, its bytes in the file store and a row here, before
//! anybody reads it; what becomes of it is written in the commit of the act that it came to. So a program that dies in
//! between finds the row again, and no message is dropped or placed twice.
//!
//! A row is a proof of what was taken and what was done with it; what the message says is in its bytes.

use jiff::Timestamp;
use practice::entry::Seq;

use crate::{
    Error, Register, files, statements,
    step::{Refused, Step},
    value::{Row, Value, values},
};

/// A message as it is taken: nothing in it has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMail {
    pub id: String,
    /// SHA-256 of its bytes, which are in the file store by now.
    pub digest: String,
    pub bytes: u64,
    pub taken_at: Timestamp,
    /// By which door, such as `command` and `lmtp`.
    pub came: String,
    /// The envelope's sender: none if nobody said, empty if nobody is to be told.
    pub from: Option<String>,
    pub to: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailState {
    /// Nobody has looked at it yet.
    Kept,
    Placed,
    /// It waits for a person.
    Quarantined,
    /// A person decided.
    DealtWith,
}

impl MailState {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Placed => "placed",
            Self::Quarantined => "quarantined",
            Self::DealtWith => "dealt-with",
        }
    }
}

/// What was read of a message, for lists and to know it again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MailRead {
    pub message_id: Option<String>,
    pub sender: Option<String>,
    pub subject: String,
    /// A digest of what it says. The first that says this has it, and no other.
    pub content: Option<String>,
}

/// Who decided what becomes of a message, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    pub by: String,
    pub at: Timestamp,
    pub reason: String,
}

/// What becomes of a message. In a batch the complaint and the entry are those of the batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailEnd {
    pub id: String,
    /// Where it must stand for this to be written.
    pub was: MailState,
    pub state: MailState,
    pub disposition: String,
    pub cause: Option<String>,
    pub complaint: Option<String>,
    pub seq: Option<Seq>,
    /// The message of ours that came back, or the message that it repeats.
    pub about: Option<String>,
    /// By when somebody is to have decided.
    pub due_at: Option<Timestamp>,
    pub decided: Option<Decided>,
    /// None leaves what is there.
    pub read: Option<MailRead>,
}

/// A message that was taken, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailIn {
    pub mail: NewMail,
    pub state: MailState,
    pub disposition: Option<String>,
    pub cause: Option<String>,
    pub complaint: Option<String>,
    pub seq: Option<Seq>,
    pub about: Option<String>,
    pub due_at: Option<Timestamp>,
    pub decided: Option<Decided>,
    pub read: MailRead,
    /// How often it could not be placed.
    pub tries: u32,
    /// It went with the words of its complaint.
    pub erased: bool,
}

impl Register {
    /// Keeps a message: when this answers, its bytes and its row are on disk.
    ///
    /// # Errors
    /// A disk or database that can't be written: then it is not kept, and whoever brings it keeps it.
    pub async fn keep_mail(&self, mail: &NewMail) -> Result<(), Error> {
        self.bytes_are_there(mail)?;
        self.write(vec![kept(mail)]).await.map(drop)
    }

    pub(crate) fn bytes_are_there(&self, mail: &NewMail) -> Result<(), Error> {
        files::must_be_there(self.dir(), &mail.digest, mail.taken_at)
    }

    /// Writes what became of a message, where nothing else is written for it.
    ///
    /// # Errors
    /// [`Error::Taken`] if somebody was first; a register that can't be written.
    pub async fn end_mail(&self, end: &MailEnd) -> Result<(), Error> {
        let repeat = end
            .about
            .is_some()
            .then(|| Step::new(&statements::ERASE_REPEAT, values![&end.id]));
        let steps = std::iter::once(ended(end)).chain(repeat);
        self.write_new("message", steps.collect()).await.map(drop)
    }

    pub async fn mail(&self, id: &str) -> Result<Option<MailIn>, Error> {
        let rows = self.database().read(&statements::MAIL, values![id]).await?;
        rows.first().map(read).transpose()
    }

    /// Those that nobody has looked at and whose time has come: what could not be placed before comes last, so that it
    /// keeps nothing else waiting; then the oldest first.
    pub async fn mail_to_place(&self, n: usize, now: Timestamp) -> Result<Vec<MailIn>, Error> {
        self.mails(&statements::MAIL_TO_PLACE, values![n, now]).await
    }

    /// A message could not be placed, and is tried again from then on.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn place_later(&self, id: &str, from: Timestamp) -> Result<(), Error> {
        let later = Step::new(&statements::MAIL_LATER, values![id, from]);
        self.write(vec![later]).await.map(drop)
    }

    /// Those that wait for a person; what is due first comes first.
    pub async fn mail_quarantined(&self, n: usize) -> Result<Vec<MailIn>, Error> {
        self.mails(&statements::MAIL_QUARANTINED, values![n]).await
    }

    /// How many wait for a person.
    pub async fn count_quarantined(&self) -> Result<u64, Error> {
        let rows = self
            .database()
            .read(&statements::MAIL_QUARANTINED_COUNT, values![])
            .await?;
        rows.first().map_or(Ok(0), |row| row.size(0))
    }

    /// The message that first said this.
    pub async fn mail_of_content(&self, content: &str) -> Result<Option<MailIn>, Error> {
        let found = self.mails(&statements::MAIL_OF_CONTENT, values![content]).await?;
        Ok(found.into_iter().next())
    }

    /// Those that came to entries of a complaint.
    pub async fn mail_of_complaint(&self, reference: &str) -> Result<Vec<MailIn>, Error> {
        self.mails(&statements::MAIL_OF_COMPLAINT, values![reference]).await
    }

    /// All that was taken, oldest first, after the one with this instant and id.
    pub async fn mail_after(&self, after: (Timestamp, &str), n: usize) -> Result<Vec<MailIn>, Error> {
        self.mails(&statements::MAIL_AFTER, values![after.0, after.1, n]).await
    }

    async fn mails(&self, statement: &'static statements::Statement, values: Vec<Value>) -> Result<Vec<MailIn>, Error> {
        self.database()
            .read(statement, values)
            .await?
            .iter()
            .map(read)
            .collect()
    }
}

/// The step that keeps a message.
pub fn kept(mail: &NewMail) -> Step {
    let bytes = i64::try_from(mail.bytes).unwrap_or(i64::MAX);
    let row = values![
        &mail.id,
        &mail.digest,
        bytes,
        mail.taken_at,
        &mail.came,
        mail.from.as_deref(),
        mail.to.join(" "),
    ];
    Step::new(&statements::KEEP_MAIL, row)
}

/// The step that writes what becomes of a message, or turns the whole write down: somebody was first.
pub fn ended(end: &MailEnd) -> Step {
    let read = end.read.clone().unwrap_or_default();
    let subject = end.read.as_ref().map(|read| read.subject.as_str());
    let decided = end.decided.as_ref();
    let values = values![
        &end.id,
        end.was.word(),
        end.state.word(),
        &end.disposition,
        end.cause.as_deref(),
        end.complaint.as_deref(),
        end.seq,
        end.about.as_deref(),
        end.due_at,
        decided.map(|decided| decided.by.as_str()),
        decided.map(|decided| decided.at),
        decided.map(|decided| decided.reason.as_str()),
        read.message_id.as_deref(),
        read.sender.as_deref(),
        subject,
        read.content.as_deref(),
    ];
    Step::new(&statements::END_MAIL, values)
        .or_if_there(Refused::Taken)
        .or_if_nothing(Refused::Taken)
}

fn read(row: &Row) -> Result<MailIn, Error> {
    let by = row.maybe(13, Row::string)?;
    let decided = by.map(|by| {
        Ok::<_, Error>(Decided {
            by,
            at: row.time(14)?,
            reason: row.maybe(15, Row::string)?.unwrap_or_default(),
        })
    });
    Ok(MailIn {
        mail: NewMail {
            id: row.string(0)?,
            digest: row.string(1)?,
            bytes: row.size(2)?,
            taken_at: row.time(3)?,
            came: row.string(4)?,
            from: row.maybe(5, Row::string)?,
            to: row.text(6)?.split_whitespace().map(str::to_owned).collect(),
        },
        state: state(row.text(7)?)?,
        disposition: row.maybe(8, Row::string)?,
        cause: row.maybe(9, Row::string)?,
        complaint: row.maybe(10, Row::string)?,
        seq: row.maybe(11, Row::count)?,
        about: row.maybe(12, Row::string)?,
        decided: decided.transpose()?,
        due_at: row.maybe(16, Row::time)?,
        read: MailRead {
            message_id: row.maybe(17, Row::string)?,
            sender: row.maybe(18, Row::string)?,
            subject: row.maybe(19, Row::string)?.unwrap_or_default(),
            content: row.maybe(20, Row::string)?,
        },
        tries: row.count(21)?,
        erased: row.flag(22)?,
    })
}

fn state(word: &str) -> Result<MailState, Error> {
    use MailState::{DealtWith, Kept, Placed, Quarantined};
    let known = [Kept, Placed, Quarantined, DealtWith];
    let found = known.into_iter().find(|state| state.word() == word);
    found.ok_or_else(|| Error::refused(format!("a message cannot stand at “{word}”")))
}
