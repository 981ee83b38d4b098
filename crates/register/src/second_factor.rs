//! What a colleague shows beside the password: the sealed secret of their codes, the last step of time that was used,
//! and the digests of recovery codes. What a code is, and how a secret is sealed, is the desk's business.

use jiff::Timestamp;

use crate::{
    Digest, Error, Register, statements,
    step::{Refused, Step},
    value::{Row, values},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecondFactor {
    /// Sealed.
    pub secret: Vec<u8>,
    pub since: Timestamp,
    /// No code of this step or of one before it works any more.
    pub last_step: i64,
}

impl Register {
    pub async fn second_factor(&self, staff: &str) -> Result<Option<SecondFactor>, Error> {
        let rows = self.database().read(&statements::SECOND_FACTOR, values![staff]).await?;
        let read = |row: &Row| {
            Ok(SecondFactor {
                secret: row.raw(0).unwrap_or_default().to_vec(),
                since: row.time(1)?,
                last_step: row.int(2)?,
            })
        };
        rows.first().map(read).transpose()
    }

    /// Uses up all codes until this step of time. Of several callers with one code, one is told true.
    pub async fn use_step(&self, staff: &str, step: i64) -> Result<bool, Error> {
        self.touched(Step::new(&statements::USE_STEP, values![staff, step]))
            .await
    }

    /// Uses a recovery code of this person up. Of several callers, one is told true.
    pub async fn use_recovery_code(&self, staff: &str, code: &Digest) -> Result<bool, Error> {
        self.touched(Step::new(&statements::USE_RECOVERY_CODE, values![code, staff]))
            .await
    }

    pub async fn recovery_codes_left(&self, staff: &str) -> Result<i64, Error> {
        let rows = self
            .database()
            .read(&statements::RECOVERY_CODES_LEFT, values![staff])
            .await?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }
}

pub fn begin(staff: &str, factor: &SecondFactor, codes: &[Digest]) -> Vec<Step> {
    let values = values![staff, &factor.secret[..], factor.since, factor.last_step];
    let mut steps = vec![Step::new(&statements::PUT_SECOND_FACTOR, values)];
    steps.extend(renew_codes(staff, codes));
    steps
}

pub fn renew_codes(staff: &str, codes: &[Digest]) -> Vec<Step> {
    let mut steps = vec![Step::new(&statements::END_RECOVERY_CODES, values![staff])];
    steps.extend(
        codes
            .iter()
            .map(|code| Step::new(&statements::ADD_RECOVERY_CODE, values![code, staff])),
    );
    steps
}

/// Nothing to end is nothing to tell of.
pub fn end(staff: &str) -> Vec<Step> {
    vec![
        Step::new(&statements::END_SECOND_FACTOR, values![staff]).or_if_nothing(Refused::TooLate),
        Step::new(&statements::END_RECOVERY_CODES, values![staff]),
    ]
}
