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
    web::{Caller, Oops, QUARTER, limit},
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
    pub key: Arc<register::ApiKey>,
    scope: PhantomData<S>,
}

impl<S> Integrator<S> {
    pub fn actor(&self) -> Actor {
        Actor::Key {
            id: self.key.id.clone(),
        }
    }

    /// Another scope beside, where it hangs on what was sent.
    ///
    /// # Errors
    /// The key does not have it.
    pub fn must<T: Scope>(&self) -> Result<(), Problem> {
        if has::<T>(&self.key) {
            Ok(())
        } else {
            Err(Problem::out_of_scope(T::WORD))
        }
    }
}

fn has<S: Scope>(key: &register::ApiKey) -> bool {
    key.scopes.iter().any(|scope| scope == S::WORD || scope == Admin::WORD)
}

impl<S: Scope> FromRequestParts<Desk> for Integrator<S> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Problem> {
        let key = known(parts, desk).await?;
        if !has::<S>(&key) {
            let problem = Problem::out_of_scope(S::WORD);
            return Err(refused(parts, desk, Some(&key), "out-of-scope", problem).await);
        }
        if parts.extensions.get::<Counted>().is_none() {
            within_its_limit(desk, &key).await?;
            parts.extensions.insert(Counted(key.clone()));
        }
        Ok(Self {
            key,
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
    let sent = match bearer(parts) {
        Ok(sent) => sent,
        Err(problem) => return Err(refused(parts, desk, None, "none-sent", problem).await),
    };
    let none = Problem::no_key("There is no such key, or it was revoked. Make one with: recourse key create");
    // Whose it was, if it has ended: its owner may not know.
    let (key, why, problem) = match desk.api_key(&desk.keys().digest(PURPOSE, sent)).await? {
        None => (None, "unknown", none),
        Some(key) if key.revoked_at.is_some() => (Some(key), "revoked", none),
        Some(key) if key.expires_at.is_some_and(|until| until <= desk.now()) => {
            (Some(key), "expired", Problem::key_expired())
        }
        Some(key) => return Ok(key),
    };
    Err(refused(parts, desk, key.as_deref(), why, problem).await)
}

/// Says no, and who watches is told. Only what is refused is counted, by the address it comes from, so that who goes on
/// fills no log and a good key from the same address is let in all the while.
async fn refused(parts: &Parts, desk: &Desk, key: Option<&register::ApiKey>, why: &str, problem: Problem) -> Problem {
    let from = Caller::of_request(&parts.extensions, &parts.headers, desk);
    match limit(desk, "key", from, desk.config().limits.wrong_secrets, QUARTER).await {
        Ok(()) => {
            let key = key.map(|key| key.id.as_str());
            Event::KeyRefused { key, why, from }.log();
            problem
        }
        Err(Oops::TooMany) => Problem::too_many_refused(),
        Err(oops) => oops.into(),
    }
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
