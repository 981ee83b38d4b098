//! Who works on a case beside whom: what each has begun to write and not sent, and who has the case open. Rows for
//! colleagues, not for the case: they bind nobody, prove nothing, and go after a while.

use jiff::{SignedDuration, Timestamp};

use crate::{
    Error, Register, statements,
    step::Step,
    value::{Row, values},
};

/// What was begun and not touched for so long is thrown away.
pub(crate) const BEGUN_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Who had a case open so long ago is of no interest.
pub(crate) const OPEN_FOR: SignedDuration = SignedDuration::from_hours(1);

/// What somebody has begun to write in an act of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    pub staff: String,
    /// By its word at the workbench.
    pub act: String,
    /// As the workbench writes it; empty where it is somebody else's.
    pub text: String,
    pub begun_at: Timestamp,
    pub kept_at: Timestamp,
}

/// Somebody who has a case open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    pub staff: String,
    pub since: Timestamp,
    pub seen_at: Timestamp,
}

/// All of both, the longest there first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Company {
    pub present: Vec<Present>,
    pub begun: Vec<Begun>,
}

impl Register {
    /// Keeps what somebody has begun, over what they had kept. False if there is no such case.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn keep_begun(
        &self,
        reference: &str,
        [staff, act]: [&str; 2],
        text: &str,
        now: Timestamp,
    ) -> Result<bool, Error> {
        let values = values![reference, staff, act, text, now];
        self.touched(Step::new(&statements::KEEP_BEGUN, values)).await
    }

    /// # Errors
    /// A register that can't be written.
    pub async fn discard_begun(&self, reference: &str, [staff, act]: [&str; 2]) -> Result<bool, Error> {
        let values = values![reference, staff, act];
        self.touched(Step::new(&statements::DISCARD_BEGUN, values)).await
    }

    /// Notes that somebody has a case open; who was last seen before `gone` has come back.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn note_open(&self, reference: &str, staff: &str, now: Timestamp, gone: Timestamp) -> Result<(), Error> {
        let values = values![reference, staff, now, gone];
        self.write(vec![Step::new(&statements::OPEN_CASE, values)])
            .await
            .map(drop)
    }

    /// Who was seen with a case since some time ago, and what was begun in it; the texts only of `staff`.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn company(&self, reference: &str, staff: &str, since: Timestamp) -> Result<Company, Error> {
        let queries = vec![
            (&statements::OPEN_BY, values![reference, since]),
            (&statements::BEGUN_OF, values![reference, staff]),
        ];
        let answers = self.database().read_all(queries).await?;
        let [there, written] = answers.as_slice() else {
            return Err(Error::Closed);
        };
        Ok(Company {
            present: there.iter().map(present).collect::<Result<_, _>>()?,
            begun: written.iter().map(begun).collect::<Result<_, _>>()?,
        })
    }
}

fn present(row: &Row) -> Result<Present, Error> {
    Ok(Present {
        staff: row.string(0)?,
        since: row.time(1)?,
        seen_at: row.time(2)?,
    })
}

fn begun(row: &Row) -> Result<Begun, Error> {
    Ok(Begun {
        staff: row.string(0)?,
        act: row.string(1)?,
        text: row.string(2)?,
        begun_at: row.time(3)?,
        kept_at: row.time(4)?,
    })
}
