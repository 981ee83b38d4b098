//! Mailed links: each opens one complaint, once, for a while, and only as long as the secret and the e-mail address are
//! those that it was made under. Nothing is swept up when they change: the link no longer fits, however late it was
//! written.

use jiff::{SignedDuration, Timestamp};
use practice::{Complaint, terms::Language};
use register::{Digest, Grant};

use crate::desk::{Case, Desk, DeskError};

/// How long a link opens the complaint.
pub const DAYS: i64 = 7;
/// An address that was changed is not yet taken for the customer's by who only knows the number.
pub const ADDRESS_HOURS: i64 = 72;

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeadsTo {
    Complaint,
    /// Past the secret that is valid now, which is shown there.
    Secret,
}

/// Whether a link may go to somebody who lost the secret: there is an address, and it is not a new one.
pub fn may_recover(complaint: &Complaint, now: Timestamp) -> bool {
    let young = SignedDuration::from_hours(ADDRESS_HOURS);
    let is_young = complaint
        .email_since
        .is_some_and(|since| now.duration_since(since) < young);
    complaint.contact.email.is_some() && !is_young
}

/// A new link to a complaint. The register keeps the digest of its token only.
///
/// # Errors
/// A register that can't be written.
pub async fn make(desk: &Desk, case: &Case, language: &Language, to: LeadsTo) -> Result<String, DeskError> {
    let token = desk.ids().name();
    let now = desk.now();
    let lasts = SignedDuration::from_hours(24 * DAYS);
    let grant = Grant {
        token: digest(desk, &token),
        complaint: case.file.reference.clone(),
        given_under: given_under(desk, case),
        created_at: now,
        expires_at: now.checked_add(lasts).unwrap_or(now),
    };
    desk.register().put_grant(&grant).await?;
    let further = match to {
        LeadsTo::Complaint => "",
        LeadsTo::Secret => "/secret",
    };
    Ok(format!(
        "{}/{language}/link/{token}{further}",
        desk.config().site.origin
    ))
}

/// Whether a link opens anything, without using it up.
///
/// # Errors
/// A register that can't be read.
pub async fn opens(desk: &Desk, token: &str) -> Result<bool, DeskError> {
    let grant = desk.register().grant(&digest(desk, token), desk.now()).await?;
    Ok(fitting(desk, grant).await?.is_some())
}

/// Uses a link up: the complaint that it opens. Of several callers one gets it.
///
/// # Errors
/// A register that can't be written.
pub async fn exchange(desk: &Desk, token: &str) -> Result<Option<Case>, DeskError> {
    let grant = desk.register().exchange_grant(&digest(desk, token), desk.now()).await?;
    fitting(desk, grant).await
}

async fn fitting(desk: &Desk, grant: Option<Grant>) -> Result<Option<Case>, DeskError> {
    let Some(grant) = grant else { return Ok(None) };
    let case = desk.case(&grant.complaint).await?;
    Ok(case.filter(|case| given_under(desk, case) == grant.given_under))
}

fn digest(desk: &Desk, token: &str) -> Digest {
    desk.keys().digest("grant", token)
}

/// What must be so for a link to open the complaint.
fn given_under(desk: &Desk, case: &Case) -> Digest {
    let file = &case.file;
    let email = case.complaint.contact.email.as_deref().unwrap_or_default();
    let so = format!("{}|{}|{}", file.reference, file.generation(), email.to_lowercase());
    desk.keys().digest("given-under", &so)
}
