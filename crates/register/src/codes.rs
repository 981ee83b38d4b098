//! The codes of practice that were ever in force, whole, as they were read. A case keeps the version
//! it began under, so nothing here is ever changed or removed. Each came with a line of the log of administration, which
//! says what it was ([`Told`]): by these lines `verify` knows a text that was exchanged before anybody stood on it.

use std::fmt;

use jiff::Timestamp;

use crate::{
    AdminAct, Error, Register, statements,
    step::{Refused, Step, Unwritten},
    value::{Row, Value, values},
};

/// The setting that has the digest of the code in force; `CODE_INTO_FORCE` writes it.
pub const IN_FORCE: &str = "code-in-force";
/// The act of a line of the log that says that a code was put in force.
pub const PUT_IN_FORCE: &str = "code-in-force";

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
    /// that must be in force until now. False, and nothing written, if another one is. `log`: who and when; what was done
    /// is said here.
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
        let line = AdminAct {
            act: PUT_IN_FORCE.to_owned(),
            subject: Told::of(code).to_string(),
            ..log.clone()
        };
        match self.write_logged(steps, &line).await {
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

    /// The digests of all of them; of each code the newest first.
    pub async fn code_digests(&self) -> Result<Vec<String>, Error> {
        let rows = self.database().read(&statements::CODE_DIGESTS, values![]).await?;
        rows.iter().map(|row| row.string(0)).collect()
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

/// What a line of the log says of a code that was put in force: `jive-canada 2026.2, from 2026-12-01T05:00:00Z, sha256 …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub code: String,
    pub version: String,
    /// None in lines of before they said so.
    pub bound: Option<Bound>,
}

/// Which text of a version, and from when on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    pub digest: String,
    /// In whole milliseconds.
    pub from: i64,
}

impl Told {
    fn of(code: &CodeDocument) -> Self {
        Self {
            code: code.code.clone(),
            version: code.version.clone(),
            bound: Some(Bound {
                digest: code.digest.clone(),
                from: code.in_force_from.as_millisecond(),
            }),
        }
    }

    /// None if it says something else.
    pub fn read(subject: &str) -> Option<Self> {
        let bound = subject.rsplit_once(SHA_256).and_then(|(before, digest)| {
            let (named, from) = before.rsplit_once(FROM)?;
            let from = from.parse::<Timestamp>().ok()?.as_millisecond();
            let digest = digest.to_owned();
            Some((named, Bound { digest, from }))
        });
        let named = bound.as_ref().map_or(subject, |(named, _)| named);
        let (code, version) = named.split_once(' ')?;
        Some(Self {
            code: code.to_owned(),
            version: version.to_owned(),
            bound: bound.map(|(_, bound)| bound),
        })
    }
}

const FROM: &str = ", from ";
const SHA_256: &str = ", sha256 ";

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.code, self.version)?;
        let Some(Bound { digest, from }) = &self.bound else {
            return Ok(());
        };
        let from = Timestamp::from_millisecond(*from).map_err(|_| fmt::Error)?;
        write!(f, "{FROM}{from}{SHA_256}{digest}")
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
