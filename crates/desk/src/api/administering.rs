//! Administration by a key of the scope `admin`: who does it, and the answer that is kept for a request sent twice.

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
    response::Response,
};
use register::Answered;
use serde::Serialize;

use super::{
    idempotency::{Claimed, Reply},
    integrator::{Admin, Integrator},
    problem::Problem,
};
use crate::Desk;

/// A key that administers, and what stands in the address.
pub struct Administering {
    pub desk: Desk,
    /// As the log names it.
    pub by: String,
    path: std::collections::HashMap<String, String>,
    claimed: Option<Claimed>,
}

impl FromRequestParts<Desk> for Administering {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Problem> {
        let admin = Integrator::<Admin>::from_request_parts(parts, desk).await?;
        let path = Path::<std::collections::HashMap<String, String>>::from_request_parts(parts, desk).await;
        Ok(Self {
            desk: desk.clone(),
            by: format!("key:{}", admin.key.id),
            path: path.map(|Path(path)| path).unwrap_or_default(),
            claimed: parts.extensions.get().cloned(),
        })
    }
}

impl Administering {
    /// A part of the address.
    pub fn named(&self, part: &str) -> &str {
        self.path.get(part).map_or("", String::as_str)
    }

    /// What the commit of the work keeps as the answer.
    pub fn answered(&self, reply: &Reply) -> Option<Answered> {
        self.claimed.as_ref()?.answered(reply)
    }

    /// The answer itself.
    pub fn sends(&self, reply: Reply) -> Response {
        reply.sent(&self.desk)
    }
}

/// An answer that says what was done. It must not say a secret: it is kept.
pub fn reply(status: u16, location: String, body: &impl Serialize) -> Reply {
    Reply {
        status,
        location,
        body: serde_json::to_string(body).unwrap_or_default(),
        version: None,
        secret_of: None,
    }
}
