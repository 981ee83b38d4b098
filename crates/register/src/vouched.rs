//! Whom the identity provider means: a subject of an issuer is one colleague. What it says, and whether it is believed,
//! is the desk's business.

use jiff::Timestamp;

use crate::{
    Error, Register, Staff, people, statements,
    step::{Refused, Step},
    value::{Row, values},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouched {
    pub issuer: String,
    /// As the issuer calls them, for ever: no address, and nothing that a person could change.
    pub subject: String,
    pub staff: String,
    pub since: Timestamp,
}

impl Register {
    /// The colleague whom this issuer means by this subject; they may have left.
    pub async fn vouched_for(&self, issuer: &str, subject: &str) -> Result<Option<Staff>, Error> {
        let values = values![issuer, subject];
        let rows = self.database().read(&statements::VOUCHED_FOR, values).await?;
        rows.first().map(|row| people::staff(row, 0)).transpose()
    }

    /// By what issuers know somebody.
    pub async fn vouched_of(&self, staff: &str) -> Result<Vec<Vouched>, Error> {
        let rows = self.database().read(&statements::VOUCHED_OF, values![staff]).await?;
        rows.iter().map(vouched).collect()
    }
}

/// Of two colleagues, or two subjects of one colleague, the first is kept.
pub fn kept(vouched: &Vouched) -> Step {
    let Vouched {
        issuer,
        subject,
        staff,
        since,
    } = vouched;
    Step::new(&statements::VOUCH, values![issuer, subject, staff, *since]).or_if_there(Refused::Taken)
}

/// Nothing to end is nothing to tell of.
pub fn ended(staff: &str) -> Step {
    Step::new(&statements::END_VOUCHING, values![staff]).or_if_nothing(Refused::TooLate)
}

fn vouched(row: &Row) -> Result<Vouched, Error> {
    Ok(Vouched {
        issuer: row.string(0)?,
        subject: row.string(1)?,
        staff: row.string(2)?,
        since: row.time(3)?,
    })
}
