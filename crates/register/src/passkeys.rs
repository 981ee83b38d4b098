//! Keys on the devices of colleagues: the public half, and what the device counted last. How one is proved is the desk's
//! business.

use jiff::Timestamp;

use crate::{
    Error, Register, statements,
    step::{Refused, Step},
    value::{Row, values},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    /// As the device calls it, in letters; nobody else may have it.
    pub credential: String,
    pub staff: String,
    /// What its owner calls it.
    pub name: String,
    /// By the numbers of COSE.
    pub algorithm: i64,
    pub key: Vec<u8>,
    pub uses: i64,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

impl Register {
    pub async fn passkey(&self, credential: &str) -> Result<Option<Passkey>, Error> {
        let rows = self.database().read(&statements::PASSKEY, values![credential]).await?;
        rows.first().map(passkey).transpose()
    }

    /// Somebody's, the oldest first.
    pub async fn passkeys_of(&self, staff: &str) -> Result<Vec<Passkey>, Error> {
        let rows = self.database().read(&statements::PASSKEYS_OF, values![staff]).await?;
        rows.iter().map(passkey).collect()
    }

    /// Notes a use, with what the device counts now; false if it counted so far before: then there are two of it.
    pub async fn use_passkey(&self, credential: &str, uses: i64, now: Timestamp) -> Result<bool, Error> {
        self.touched(Step::new(&statements::USE_PASSKEY, values![credential, uses, now]))
            .await
    }
}

pub fn added(passkey: &Passkey) -> Step {
    let values = values![
        &passkey.credential,
        &passkey.staff,
        &passkey.name,
        passkey.algorithm,
        &passkey.key[..],
        passkey.uses,
        passkey.created_at
    ];
    Step::new(&statements::ADD_PASSKEY, values).or_if_there(Refused::Taken)
}

pub fn removed(staff: &str, credential: &str) -> Step {
    Step::new(&statements::REMOVE_PASSKEY, values![credential, staff]).or_if_nothing(Refused::TooLate)
}

/// Nothing to remove is nothing to tell of.
pub fn all_removed(staff: &str) -> Step {
    Step::new(&statements::REMOVE_PASSKEYS_OF, values![staff]).or_if_nothing(Refused::TooLate)
}

fn passkey(row: &Row) -> Result<Passkey, Error> {
    Ok(Passkey {
        credential: row.string(0)?,
        staff: row.string(1)?,
        name: row.string(2)?,
        algorithm: row.int(3)?,
        key: row.raw(4).unwrap_or_default().to_vec(),
        uses: row.int(5)?,
        created_at: row.time(6)?,
        used_at: row.maybe(7, Row::time)?,
    })
}
