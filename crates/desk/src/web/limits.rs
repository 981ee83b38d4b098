//! How often, and how much. Tries and bytes are counted in the register, so that a restart forgets none and
//! several instances count together.

use super::{Caller, Oops};
use crate::{desk::Desk, security::Event};

pub const HOUR: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);
pub const QUARTER: jiff::SignedDuration = jiff::SignedDuration::from_mins(15);

/// Whom something is counted against.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// Everybody who comes from there.
    Address(Caller),
    /// One complaint, account or key.
    Named(&'a str),
}

impl From<Caller> for Whose<'_> {
    fn from(caller: Caller) -> Self {
        Self::Address(caller)
    }
}

impl<'a> From<&'a str> for Whose<'a> {
    fn from(name: &'a str) -> Self {
        Self::Named(name)
    }
}

impl<'a> From<&'a String> for Whose<'a> {
    fn from(name: &'a String) -> Self {
        Self::Named(name)
    }
}

impl<'a> Whose<'a> {
    pub const fn address(self) -> Option<Caller> {
        match self {
            Self::Address(caller) => Some(caller),
            Self::Named(_) => None,
        }
    }

    pub const fn id(self) -> Option<&'a str> {
        match self {
            Self::Address(_) => None,
            Self::Named(id) => Some(id),
        }
    }

    /// Addresses and names are personal: the bucket's name is a keyed digest.
    fn bucket(self, desk: &Desk, what: &str) -> String {
        let bound = match self {
            Self::Address(caller) => desk.keys().bound("limit", &caller.to_string()),
            Self::Named(name) => desk.keys().bound("limit", name),
        };
        format!("{what}:{bound}")
    }
}

/// Counts one more try in a window.
///
/// # Errors
/// Too many of them.
pub async fn limit<'a>(
    desk: &Desk,
    what: &str,
    whose: impl Into<Whose<'a>>,
    most: u32,
    window: jiff::SignedDuration,
) -> Result<(), Oops> {
    within(desk, what, whose.into(), 1, i64::from(most), window).await
}

/// Counts the bytes of one more file that somebody sent within the hour.
///
/// # Errors
/// Too many bytes.
pub async fn limit_of_bytes(desk: &Desk, whose: Whose<'_>, bytes: u64) -> Result<(), Oops> {
    let most = i64::from(desk.config().limits.upload_megabytes_an_hour).saturating_mul(1024 * 1024);
    let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
    within(desk, "upload", whose, bytes, most, HOUR).await
}

async fn within(
    desk: &Desk,
    what: &str,
    whose: Whose<'_>,
    amount: i64,
    most: i64,
    window: jiff::SignedDuration,
) -> Result<(), Oops> {
    let millis = i64::try_from(window.as_millis()).unwrap_or(i64::MAX);
    let bucket = whose.bucket(desk, what);
    let count = desk.register().hit_by(&bucket, amount, millis, desk.now()).await?;
    if count <= most {
        return Ok(());
    }
    // Once a window: who goes on must not fill the log.
    if count.saturating_sub(amount) <= most {
        Event::LimitReached { limit: what, whose }.log();
    }
    Err(Oops::TooMany)
}

/// A try that [`limit`] counted was a right one, and only wrong ones are to count.
///
/// # Errors
/// A register that can't be written.
pub async fn not_counted<'a>(desk: &Desk, what: &str, whose: impl Into<Whose<'a>>) -> Result<(), Oops> {
    let bucket = whose.into().bucket(desk, what);
    Ok(desk.register().take_back_hit(&bucket).await?)
}
