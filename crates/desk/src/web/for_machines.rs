//! What programs ask of every site: which pages are for search engines, and whom to tell of a weakness.

use axum::{
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use jiff::SignedDuration;

use super::Oops;
use crate::desk::Desk;

/// What we promise is for everybody to find; complaints, links and the workbench are for nobody.
const ROBOTS: &str = "User-agent: *\nDisallow: /desk\nDisallow: /api/\nDisallow: /*/complaint\nDisallow: /*/link/\n";

pub async fn robots() -> Response {
    text(ROBOTS.to_owned())
}

/// `/.well-known/security.txt` (RFC 9116), where the configuration names somebody.
///
/// # Errors
/// Nobody is named.
pub async fn security_txt(State(desk): State<Desk>) -> Result<Response, Oops> {
    let site = &desk.config().site;
    let contact = site.security_contact.as_ref().ok_or(Oops::NotFound)?;
    // It must not be older than a year; whoever reads it now may believe it for three months.
    let now = desk.now();
    let expires = now.checked_add(SignedDuration::from_hours(90 * 24)).unwrap_or(now);
    let origin = &site.origin;
    Ok(text(format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: en, fr, es\n\
         Canonical: {origin}/.well-known/security.txt\n"
    )))
}

fn text(body: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    (headers, body).into_response()
}
