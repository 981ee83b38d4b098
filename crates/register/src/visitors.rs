//! How the public comes to its own case: links by mail that are exchanged once, visits to one case,
//! and how often somebody tried. Only digests of tokens are kept.

use jiff::{SignedDuration, Timestamp};

use crate::{
    Digest, Error, Register,
    company::{BEGUN_FOR, OPEN_FOR},
    idempotency::{KEPT, before},
    statements,
    step::{Refused, Step},
    value::{Row, values},
};

/// A mailed link to a case; a button exchanges it, once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    pub token: Digest,
    pub complaint: String,
    /// A digest of what was so when it was given and must still be so for it to open anything.
    pub given_under: Digest,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

/// Somebody has shown that a case is theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub token: Digest,
    pub complaint: String,
    /// Which of the complainant's secrets was valid: with the next one the visit has ended.
    pub generation: u32,
    pub expires_at: Timestamp,
}

/// No window of attempts is longer.
const LONGEST_WINDOW: SignedDuration = SignedDuration::from_hours(24);

impl Register {
    pub async fn put_grant(&self, grant: &Grant) -> Result<(), Error> {
        let values = values![
            &grant.token,
            &grant.complaint,
            &grant.given_under,
            grant.created_at,
            grant.expires_at
        ];
        self.write_new(
            "link",
            vec![Step::new(&statements::PUT_GRANT, values).or_if_there(Refused::Taken)],
        )
        .await
        .map(drop)
    }

    /// Looks at a link without using it up.
    pub async fn grant(&self, token: &Digest, now: Timestamp) -> Result<Option<Grant>, Error> {
        self.database()
            .read(&statements::GRANT, values![token, now])
            .await?
            .first()
            .map(grant)
            .transpose()
    }

    /// Uses a link up. Of several callers, one gets it.
    pub async fn exchange_grant(&self, token: &Digest, now: Timestamp) -> Result<Option<Grant>, Error> {
        let done = self
            .write(vec![Step::new(&statements::EXCHANGE_GRANT, values![token, now])])
            .await?;
        done.rows.first().map(grant).transpose()
    }

    /// Begins a visit, or prolongs it.
    pub async fn open_visit(&self, visit: &Visit) -> Result<(), Error> {
        let values = values![&visit.token, &visit.complaint, visit.generation, visit.expires_at];
        self.write(vec![Step::new(&statements::OPEN_VISIT, values)])
            .await
            .map(drop)
    }

    pub async fn visit(&self, token: &Digest, now: Timestamp) -> Result<Option<Visit>, Error> {
        let rows = self.database().read(&statements::VISIT, values![token, now]).await?;
        let visit = |row: &Row| {
            Ok(Visit {
                token: row.digest(0)?,
                complaint: row.string(1)?,
                generation: row.count(2)?,
                expires_at: row.time(3)?,
            })
        };
        rows.first().map(visit).transpose()
    }

    pub async fn end_visit(&self, token: &Digest) -> Result<bool, Error> {
        self.touched(Step::new(&statements::END_VISIT, values![token])).await
    }

    /// Counts an attempt; how many there were in this window, this one included. A window begins with
    /// the first attempt after the last one ended, and lasts a day at most.
    pub async fn hit(&self, bucket: &str, window_ms: i64, now: Timestamp) -> Result<i64, Error> {
        self.hit_by(bucket, 1, window_ms, now).await
    }

    /// As [`Self::hit`], with an amount instead of one: bytes that somebody sent.
    pub async fn hit_by(&self, bucket: &str, amount: i64, window_ms: i64, now: Timestamp) -> Result<i64, Error> {
        let ended = now.as_millisecond().saturating_sub(window_ms);
        let values = values![bucket, now, ended, amount];
        let done = self.write(vec![Step::new(&statements::HIT, values)]).await?;
        done.rows.first().map_or(Ok(amount), |row| row.int(0))
    }

    /// Takes an attempt back that turned out to be none.
    pub async fn take_back_hit(&self, bucket: &str) -> Result<(), Error> {
        self.write(vec![Step::new(&statements::TAKE_BACK_HIT, values![bucket])])
            .await
            .map(drop)
    }

    /// Removes what has expired: drafts, what was begun and not touched since, who had a case open, visits, links, sessions, absences, attempts, answers to idempotency keys.
    pub async fn purge_expired(&self, now: Timestamp) -> Result<u64, Error> {
        let expired = [
            &statements::PURGE_DRAFTS,
            &statements::PURGE_VISITS,
            &statements::PURGE_GRANTS,
            &statements::PURGE_SETUP_LINKS,
            &statements::PURGE_SESSIONS,
            &statements::PURGE_ABSENCES,
        ];
        let mut steps: Vec<Step> = expired
            .into_iter()
            .map(|statement| Step::new(statement, values![now]))
            .collect();
        steps.push(Step::new(
            &statements::PURGE_ATTEMPTS,
            values![before(now, LONGEST_WINDOW)],
        ));
        steps.push(Step::new(&statements::PURGE_BEGUN, values![before(now, BEGUN_FOR)]));
        steps.push(Step::new(&statements::PURGE_OPEN_BY, values![before(now, OPEN_FOR)]));
        steps.push(Step::new(&statements::PURGE_IDEMPOTENCY, values![before(now, KEPT)]));
        Ok(self.write(steps).await?.touched)
    }
}

fn grant(row: &Row) -> Result<Grant, Error> {
    Ok(Grant {
        token: row.digest(0)?,
        complaint: row.string(1)?,
        given_under: row.digest(2)?,
        created_at: row.time(3)?,
        expires_at: row.time(4)?,
    })
}
