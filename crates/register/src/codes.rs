//! The codes of practice that were ever in force, whole, as they were read. A case keeps the version
//! it began under, so nothing here is ever changed or removed.

use jiff::Timestamp;

use crate::{
    AdminAct, Error, Register, statements,
    step::{Refused, Step, Unwritten},
    value::{Row, Value, values},
};

/// The setting that has the digest of the code in force; `CODE_INTO_FORCE` writes it.
pub const IN_FORCE: &str = "code-in-force";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeDocument {
    pub code: String,
    pub version: String,
    /// Of the code with its packs and calendars, as `practice` computes it.
    pub digest: String,
    /// The whole text, packs and calendars included, in whatever form the desk reads back.
    pub document: String,
    pub in_force_from: Timestamp,
    pub recorded_at: Timestamp,
}

impl Register {
    /// Puts a code on record and in force, with its line in the log, in one commit. `instead_of`: the digest
    /// that must be in force until now. False, and nothing written, if another one is.
    ///
    /// # Errors
    /// [`Error::Taken`] if another text has this name and version.
    pub async fn put_in_force(
        &self,
        code: &CodeDocument,
        instead_of: Option<&str>,
        log: &AdminAct,
    ) -> Result<bool, Error> {
        let which = values![&code.code, &code.version, &code.digest, instead_of.unwrap_or_default()];
        let steps = vec![
            Step::new(&statements::PUT_CODE, recorded(code)),
            Step::new(&statements::CODE_INTO_FORCE, which).or_if_nothing(Refused::Stale),
        ];
        match self.write_logged(steps, log).await {
            Ok(_) => Ok(true),
            Err(Unwritten::Failed(error)) => Err(error),
            Err(Unwritten::Refused(_)) => match self.code(&code.code, &code.version).await? {
                Some(there) if there.digest != code.digest => Err(Error::Taken {
                    what: "version of the code",
                }),
                _ => Ok(false),
            },
        }
    }

    /// The digest of the code in force, whoever put it there; None in a register that has never had one.
    pub async fn digest_in_force(&self) -> Result<Option<String>, Error> {
        self.setting(IN_FORCE).await
    }

    pub async fn code(&self, code: &str, version: &str) -> Result<Option<CodeDocument>, Error> {
        let rows = self.database().read(&statements::CODE, values![code, version]).await?;
        rows.first().map(read).transpose()
    }

    pub async fn code_by_digest(&self, digest: &str) -> Result<Option<CodeDocument>, Error> {
        let rows = self
            .database()
            .read(&statements::CODE_BY_DIGEST, values![digest])
            .await?;
        rows.first().map(read).transpose()
    }

    pub async fn codes(&self) -> Result<Vec<CodeDocument>, Error> {
        self.database()
            .read(&statements::CODES, values![])
            .await?
            .iter()
            .map(read)
            .collect()
    }
}

fn recorded(code: &CodeDocument) -> Vec<Value> {
    values![
        &code.code,
        &code.version,
        &code.digest,
        &code.document,
        code.in_force_from,
        code.recorded_at,
    ]
}

fn read(row: &Row) -> Result<CodeDocument, Error> {
    Ok(CodeDocument {
        code: row.string(0)?,
        version: row.string(1)?,
        digest: row.string(2)?,
        document: row.string(3)?,
        in_force_from: row.time(4)?,
        recorded_at: row.time(5)?,
    })
}
