//! A filing that somebody has begun on the portal and not sent: their answers, until they expire.
//! Personal text throughout; it belongs to no complaint yet.

use jiff::Timestamp;

use crate::{
    Digest, Error, Register, statements,
    step::Step,
    value::{Row, values},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub token: Digest,
    /// As the portal writes them.
    pub answers: String,
    pub updated_at: Timestamp,
    pub expires_at: Timestamp,
}

impl Register {
    /// Writes a draft over what was there.
    pub async fn save_draft(&self, draft: &Draft) -> Result<(), Error> {
        let values = values![&draft.token, &draft.answers, draft.updated_at, draft.expires_at];
        self.write(vec![Step::new(&statements::SAVE_DRAFT, values)])
            .await
            .map(drop)
    }

    /// The draft, unless it has expired.
    pub async fn draft(&self, token: &Digest, now: Timestamp) -> Result<Option<Draft>, Error> {
        let rows = self.database().read(&statements::DRAFT, values![token, now]).await?;
        rows.first().map(read).transpose()
    }

    pub async fn delete_draft(&self, token: &Digest) -> Result<bool, Error> {
        self.touched(Step::new(&statements::DELETE_DRAFT, values![token])).await
    }
}

fn read(row: &Row) -> Result<Draft, Error> {
    Ok(Draft {
        token: row.digest(0)?,
        answers: row.string(1)?,
        updated_at: row.time(2)?,
        expires_at: row.time(3)?,
    })
}
