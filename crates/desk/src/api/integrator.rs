//! Who asks: an integrator with a key, its scopes and its own limit. A key made by another process works at once;
//! one that another process revoked stops within a second ([`Desk::api_key`]).

use std::{marker::PhantomData, sync::Arc};

use axum::extract::FromRequestParts;
use axum::http::{header, request::Parts};
use jiff::SignedDuration;
use practice::entry::Actor;

use super::problem::Problem;
use crate::{
    desk::Desk,
    security::Event,
    web::{Caller, Oops, limit},
};

/// What a key may do. `admin` may do everything.
pub const SCOPES: [&str; 4] = ["complaints:read", "complaints:write", "metrics", "admin"];

/// What keys are digested as.
pub const PURPOSE: &str = "api-key";

/// A scope as a type, for handlers that ask for it.
pub trait Scope {
    const WORD: &'static str;
}

pub struct Read;
pub struct Write;
pub struct Metrics;
pub struct Admin;

impl Scope for Read {
    const WORD: &'static str = "complaints:read";
}
impl Scope for Write {
    const WORD: &'static str = "complaints:write";
}
impl Scope for Metrics {
    const WORD: &'static str = "metrics";
}
impl Scope for Admin {
    const WORD: &'static str = "admin";
}

/// The holder of a key with this scope.
pub struct Integrator<S> {
    pub id: String,
    scope: PhantomData<S>,
}

impl<S> Integrator<S> {
    pub fn actor(&self) -> Actor {
        Actor::Key { id: self.id.clone() }
    }
}

impl<S: Scope> FromRequestParts<Desk> for Integrator<S> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Problem> {
        let key = known(parts, desk).await?;
        if key.expires_at.is_some_and(|until| until <= desk.now()) {
            return Err(Problem::key_expired());
        }
        if !key.scopes.iter().any(|scope| scope == S::WORD || scope == Admin::WORD) {
            let from = Caller::of_request(&parts.extensions, &parts.headers, desk);
            let (key, why) = (Some(key.id.as_str()), "out-of-scope");
            Event::KeyRefused { key, why, from }.log();
            return Err(Problem::out_of_scope(S::WORD));
        }
        if parts.extensions.get::<Counted>().is_none() {
            within_its_limit(desk, &key).await?;
            parts.extensions.insert(Counted(key.clone()));
        }
        Ok(Self {
            id: key.id.clone(),
            scope: PhantomData,
        })
    }
}

/// The key of this request was read and counted: a layer may ask before the handler does.
#[derive(Clone)]
struct Counted(Arc<register::ApiKey>);

async fn known(parts: &Parts, desk: &Desk) -> Result<Arc<register::ApiKey>, Problem> {
    if let Some(Counted(key)) = parts.extensions.get() {
        return Ok(Arc::clone(key));
    }
    let from = Caller::of_request(&parts.extensions, &parts.headers, desk);
    let sent = bearer(parts).inspect_err(|_| {
        let (key, why) = (None, "none-sent");
        Event::KeyRefused { key, why, from }.log();
    })?;
    let digest = desk.keys().digest(PURPOSE, sent);
    if let Some(key) = desk.api_key(&digest).await? {
        return Ok(key);
    }
    // Whose it was, if it was revoked: its owner may not know.
    let keys = desk.register().keys().await?;
    let ended = keys.iter().find(|key| key.digest == digest);
    let why = if ended.is_some() { "revoked" } else { "unknown" };
    let key = ended.map(|key| key.id.as_str());
    Event::KeyRefused { key, why, from }.log();
    Err(Problem::no_key(
        "There is no such key, or it was revoked. Make one with: recourse key create",
    ))
}

fn bearer(parts: &Parts) -> Result<&str, Problem> {
    let how = "Send the header Authorization: Bearer KEY with a key of this desk.";
    let sent = parts
        .headers
        .get(header::AUTHORIZATION)
        .ok_or_else(|| Problem::no_key(how))?;
    let sent = sent.to_str().unwrap_or_default().trim();
    match sent.split_once(' ') {
        Some((scheme, key)) if scheme.eq_ignore_ascii_case("bearer") && !key.trim().is_empty() => Ok(key.trim()),
        _ => Err(Problem::no_key(how)),
    }
}

/// A key's own limit: requests a minute, off unless it was made with one.
async fn within_its_limit(desk: &Desk, key: &register::ApiKey) -> Result<(), Problem> {
    let Some(most) = key.limits.as_deref().and_then(|most| most.parse().ok()) else {
        return Ok(());
    };
    match limit(desk, "api-key", &key.id, most, SignedDuration::from_mins(1)).await {
        Err(Oops::TooMany) => Err(Problem::too_many(most)),
        other => Ok(other?),
    }
}
