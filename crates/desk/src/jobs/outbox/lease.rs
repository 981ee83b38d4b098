//! A row is ours for as long as its lease lasts, and a turn may last longer: servers hang, and several messages leave
//! one after the other. So nothing is sent unless the lease outlasts the sending; it is made longer first where it does
//! not, by whoever still holds it, and one send is cut off before the lease can end. Another instance has the row then,
//! and nobody has both.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use register::OutboxRow;

use crate::{config::Sms, desk::Desk};

pub const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// One message to one reader, from the connection to what the server says last.
pub const SENDING: Duration = Duration::from_secs(75);
/// And writing down that it left.
const RECORDING: u64 = 15;

// A lease that was just made longer outlasts one message, by whatever it leaves.
const _: () = assert!(SENDING.as_secs() + RECORDING < LEASE.as_secs().unsigned_abs());
const _: () = assert!(Sms::LONGEST_PATIENCE < SENDING.as_secs());

/// How long a row is ours.
pub struct Lease<'d> {
    desk: &'d Desk,
    id: &'d str,
    until: Timestamp,
}

impl<'d> Lease<'d> {
    pub fn of(desk: &'d Desk, row: &'d OutboxRow) -> Self {
        Self {
            desk,
            id: &row.owed.id,
            until: row.leased_until.unwrap_or(Timestamp::MIN),
        }
    }

    /// Whether the row is ours for as long as one more message may take.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn outlasts_a_message(&mut self) -> Result<bool, register::Error> {
        let now = self.desk.now();
        let needed = SENDING.as_secs().saturating_add(RECORDING);
        if self.until.duration_since(now).as_secs() >= i64::try_from(needed).unwrap_or(i64::MAX) {
            return Ok(true);
        }
        let until = now.checked_add(LEASE).unwrap_or(now);
        let ours = self.desk.register().hold(self.id, self.until, until).await?;
        if ours {
            self.until = until;
        }
        Ok(ours)
    }
}
