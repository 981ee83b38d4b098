//! A form that has to be mended. It is kept for a short while and shown again by its own page, so that neither
//! Back nor Reload ever asks the reader to send it once more; what was typed is still in it.
//!
//! The address says only that there is something to mend (`again`); what, and by whom, a sealed cookie names.

use axum::{
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use serde::{Deserialize, Serialize};

use super::{
    cookies,
    fields::{Fields, Sentence},
};
use crate::{
    desk::Desk,
    web::{Caller, HOUR, Look, Oops, limit},
};

/// For so many hours it can be mended.
const HOURS: i64 = 1;

/// What was typed, and what is wrong with it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Returned {
    page: String,
    pub typed: Fields,
    pub faults: Vec<Sentence>,
}

/// Whether a page was come to in order to mend something.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub struct Again {
    pub again: bool,
}

/// The answer's status of a page with these faults on it.
pub fn status<T>(faults: &[T]) -> StatusCode {
    if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    }
}

/// Counts one more page that is kept for an address: enough for every filing it may send, several times over.
///
/// # Errors
/// Too many of them this hour.
pub async fn may_keep(desk: &Desk, caller: Caller) -> Result<(), Oops> {
    let most = desk.config().limits.filings_an_hour.saturating_mul(40);
    limit(desk, "draft", caller, most, HOUR).await
}

/// Keeps the form and leads to its page.
///
/// # Errors
/// A register that can't be written, or too many pages kept.
pub async fn send_back(
    desk: &Desk,
    look: &Look,
    caller: Caller,
    jar: PrivateCookieJar,
    page: &str,
    typed: Fields,
    faults: Vec<Sentence>,
) -> Result<Response, Oops> {
    may_keep(desk, caller).await?;
    let token = desk.ids().name();
    let returned = Returned {
        page: page.to_owned(),
        typed,
        faults,
    };
    let answers = serde_json::to_string(&returned).map_err(|error| {
        tracing::error!(%error, "a form could not be kept");
        Oops::Failed
    })?;
    let kept = register::Draft {
        token: desk.keys().digest("returned", &token),
        answers,
        updated_at: desk.now(),
        expires_at: cookies::after(desk, HOURS),
    };
    desk.register().save_draft(&kept).await?;
    let jar = cookies::keep_returned(desk, jar, &token, HOURS);
    let mark = if page.contains('?') { '&' } else { '?' };
    Ok((jar, Redirect::to(&look.to(&format!("{page}{mark}again=true")))).into_response())
}

/// The form that is to be mended on a page, if there is one.
///
/// # Errors
/// A register that can't be read.
pub async fn of(desk: &Desk, jar: &PrivateCookieJar, page: &str, asked: Again) -> Result<Option<Returned>, Oops> {
    let Some(token) = cookies::returned(jar).filter(|_| asked.again) else {
        return Ok(None);
    };
    let kept = desk
        .register()
        .draft(&desk.keys().digest("returned", &token), desk.now())
        .await?;
    let returned = kept.and_then(|kept| serde_json::from_str::<Returned>(&kept.answers).ok());
    Ok(returned.filter(|returned| returned.page.split('?').next() == Some(page)))
}

/// Forgets the form, now that it was sent without a fault.
///
/// # Errors
/// A register that can't be written.
pub async fn mended(desk: &Desk, jar: PrivateCookieJar) -> Result<PrivateCookieJar, Oops> {
    if let Some(token) = cookies::returned(&jar) {
        desk.register()
            .delete_draft(&desk.keys().digest("returned", &token))
            .await?;
    }
    Ok(cookies::drop_returned(jar))
}
