//! When somebody last showed the identity provider who they are, as it said itself: a session that it began says nothing
//! of that, for it lets in whoever it knows from the morning. It lies sealed in the browser for as long as it counts.

use axum_extra::extract::PrivateCookieJar;
use jiff::{SignedDuration, Timestamp};
use register::Staff;

use super::sealed::Sealed;
use crate::{desk::Desk, web::Oops};

/// So long it counts.
pub const FRESH: SignedDuration = SignedDuration::from_mins(10);
/// Whose it is.
const SHOWN: Sealed = Sealed::here("shown", FRESH);

/// # Errors
/// It can't be written down.
pub fn keep(
    desk: &Desk,
    jar: PrivateCookieJar,
    staff: &Staff,
    at: Option<Timestamp>,
) -> Result<PrivateCookieJar, Oops> {
    match at {
        Some(at) => SHOWN.keep_since(desk, jar, at, &staff.id),
        None => Ok(jar),
    }
}

/// Whoever leaves takes it with them: the next in this browser may be somebody else.
pub fn forget(jar: PrivateCookieJar) -> PrivateCookieJar {
    SHOWN.end(jar)
}

/// Whether this person has shown it there just now.
pub fn just_now(desk: &Desk, jar: &PrivateCookieJar, staff: &Staff) -> bool {
    SHOWN.kept(desk, jar).is_some_and(|whose: String| whose == staff.id)
}
