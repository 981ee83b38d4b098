//! How far the mailboxes of other servers have been read. It moves in the commit that keeps the message which it has
//! come to: so none is passed that is not kept, and of two programs that read the same mailbox one keeps each message.

use crate::{
    Error, Register,
    mail_in::{NewMail, kept},
    statements,
    step::{Refused, Step, Unwritten},
    value::{Row, values},
};

/// The last message of a mailbox that was kept. Numbers rise for as long as the mailbox says that they hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    pub mailbox: String,
    /// Under another one, the numbers begin anew (UIDVALIDITY).
    pub validity: u32,
    /// Of the message (UID).
    pub uid: u32,
}

impl Register {
    /// How far a mailbox has been read; none if it never was.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn reading(&self, mailbox: &str) -> Result<Option<Reading>, Error> {
        let rows = self.database().read(&statements::READING, values![mailbox]).await?;
        let read = |row: &Row| {
            Ok(Reading {
                mailbox: mailbox.to_owned(),
                validity: row.count(0)?,
                uid: row.count(1)?,
            })
        };
        rows.first().map(read).transpose()
    }

    /// Keeps the message that a mailbox was read to. False if it was read further already: another program has it.
    ///
    /// # Errors
    /// A disk or database that can't be written: then it is not kept, and the mailbox is not read further.
    pub async fn keep_mail_of(&self, mail: &NewMail, to: &Reading) -> Result<bool, Error> {
        self.bytes_are_there(mail)?;
        let values = values![&to.mailbox, to.validity, to.uid];
        let moved = Step::new(&statements::READ_TO, values).or_if_nothing(Refused::Taken);
        match self.database().write(vec![moved, kept(mail)]).await {
            Ok(_) => Ok(true),
            Err(Unwritten::Refused(_)) => Ok(false),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }
}
