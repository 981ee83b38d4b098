//! A request that is sent twice is carried out once. A key is claimed before the work, and answered
//! in the transaction of the work; a claim whose request died can be taken over after a minute.

use jiff::{SignedDuration, Timestamp};

use crate::{
    Answered, Digest, Error, Register, statements,
    step::{Refused, Step},
    value::{Row, Value, values},
};

/// So long is an answer kept.
pub const KEPT: SignedDuration = SignedDuration::from_hours(24);
/// So long is a request believed to be still at work.
const AT_WORK: SignedDuration = SignedDuration::from_mins(1);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// The work is yours: answer in its batch, or release.
    Fresh,
    Replay {
        status: u16,
        response: String,
    },
    /// The key was used for another request.
    Mismatch,
    InFlight,
}

impl Register {
    /// Claims a key within a scope (an API key's id) for the request with this digest.
    pub async fn claim(&self, scope: &str, key: &str, digest: &Digest, now: Timestamp) -> Result<Claim, Error> {
        let values = values![scope, key, digest, now, before(now, KEPT), before(now, AT_WORK)];
        if self.write(vec![Step::new(&statements::CLAIM, values)]).await?.touched > 0 {
            return Ok(Claim::Fresh);
        }
        let rows = self.database().read(&statements::CLAIMED, values![scope, key]).await?;
        // Released between the two: whoever asks again gets it.
        rows.first().map_or(Ok(Claim::InFlight), |row| read(row, digest))
    }

    /// Answers a claim whose work came to nothing that had to be written; false if somebody took it over.
    pub async fn answer(&self, answered: &Answered) -> Result<bool, Error> {
        let step = Step::new(&statements::ANSWER_CLAIM, answer_values(answered));
        Ok(self.write(vec![step]).await?.touched > 0)
    }

    /// Gives a claim back whose work was not done.
    pub async fn release(&self, scope: &str, key: &str) -> Result<(), Error> {
        self.write(vec![Step::new(&statements::RELEASE_CLAIM, values![scope, key])])
            .await
            .map(drop)
    }
}

/// The step that answers a claim, with the work or not at all.
pub fn answer(answered: &Answered) -> Step {
    Step::new(&statements::ANSWER_CLAIM, answer_values(answered)).or_if_nothing(Refused::IdempotencyConflict)
}

fn answer_values(answered: &Answered) -> Vec<Value> {
    values![
        &answered.scope,
        &answered.key,
        i64::from(answered.status),
        &answered.response
    ]
}

/// An instant so long ago, or the beginning of time.
pub fn before(now: Timestamp, ago: SignedDuration) -> Timestamp {
    now.checked_sub(ago).unwrap_or(Timestamp::MIN)
}

fn read(row: &Row, digest: &Digest) -> Result<Claim, Error> {
    if row.digest(0)? != *digest {
        return Ok(Claim::Mismatch);
    }
    if row.text(1)? != "answered" {
        return Ok(Claim::InFlight);
    }
    Ok(Claim::Replay {
        status: u16::try_from(row.int(2)?).unwrap_or(500),
        response: row.string(3)?,
    })
}
