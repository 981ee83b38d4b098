//! What a provider publishes of itself: where it does what, and with which keys it signs. Asked when it is needed, believed
//! for an hour; keys are asked for again when one is named that we do not know, and not more often than every ten seconds.
//! A provider that does not answer is not asked again for some seconds: whoever waited for the first asks with it.

use axum::{
    body::Body,
    http::{Request, header},
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, de::DeserializeOwned};

use super::{MOST, Provider, Why, signed::Keys, target, unheard};
use crate::time::Clock;

const BELIEVED: SignedDuration = SignedDuration::from_hours(1);
const RESTS: SignedDuration = SignedDuration::from_secs(10);
/// So long it is believed not to answer.
const AWAY: SignedDuration = SignedDuration::from_secs(5);

/// What was heard when it was last asked.
#[derive(Default)]
pub struct Asked {
    known: Option<Known>,
    /// It did not answer, or not well, and when.
    failed: Option<(Timestamp, Why)>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Metadata {
    issuer: String,
    pub authorization_endpoint: String,
    pub token_endpoint: String,
    jwks_uri: String,
    #[serde(default)]
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default, rename = "authorization_response_iss_parameter_supported")]
    pub says_who_answers: bool,
}

impl Metadata {
    /// Without a word about it, it does; that is the standard.
    pub fn takes_basic(&self) -> bool {
        let methods = self.token_endpoint_auth_methods_supported.as_ref();
        methods.is_none_or(|methods| methods.iter().any(|method| method == "client_secret_basic"))
    }

    fn check(&self, issuer: &str) -> Result<(), Why> {
        if self.issuer != issuer {
            return Err(Why::Issuer);
        }
        // In the clear only where the issuer itself is, and then no further than it: on the same machine.
        let home = target(issuer)?;
        for address in [&self.authorization_endpoint, &self.token_endpoint, &self.jwks_uri] {
            let place = target(address)?;
            if !place.protected && (home.protected || place.host != home.host) {
                return Err(Why::Answer);
            }
        }
        Ok(())
    }
}

#[derive(Debug, Clone)]
pub struct Known {
    pub metadata: Metadata,
    pub keys: Keys,
    asked_at: Timestamp,
    keys_asked_at: Timestamp,
}

impl Provider {
    /// What it published within the hour. Whoever waits while it is asked goes by what is heard then.
    pub(super) async fn known(&self, clock: &Clock) -> Result<Known, Why> {
        let mut asked = self.known.lock().await;
        let now = clock.now();
        let fresh = |known: &&Known| now.duration_since(known.asked_at) < BELIEVED;
        if let Some(known) = asked.known.as_ref().filter(fresh) {
            return Ok(known.clone());
        }
        if let Some((_, why)) = asked.failed.filter(|(at, _)| now.duration_since(*at) < AWAY) {
            return Err(why);
        }
        match self.ask_anew(clock).await {
            Ok(known) => {
                *asked = Asked {
                    known: Some(known.clone()),
                    failed: None,
                };
                Ok(known)
            }
            Err(why) => {
                // As of the end: it may have kept us waiting.
                asked.failed = Some((clock.now(), why));
                Err(why)
            }
        }
    }

    async fn ask_anew(&self, clock: &Clock) -> Result<Known, Why> {
        let issuer = &self.config.issuer;
        let place = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let metadata: Metadata = self.asked(&place).await?;
        metadata.check(issuer)?;
        let keys = self.asked(&metadata.jwks_uri).await?;
        let now = clock.now();
        Ok(Known {
            keys,
            metadata,
            asked_at: now,
            keys_asked_at: now,
        })
    }

    /// The same with the keys of this moment, if they were not asked for just now.
    pub(super) async fn with_new_keys(&self, mut known: Known, clock: &Clock) -> Result<Known, Why> {
        let mut asked = self.known.lock().await;
        let now = clock.now();
        let kept = &mut asked.known;
        // Somebody else has asked for them meanwhile.
        if let Some(newer) = kept.as_ref().filter(|kept| kept.keys_asked_at > known.keys_asked_at) {
            return Ok(newer.clone());
        }
        let asked_at = kept.as_ref().map_or(known.keys_asked_at, |kept| kept.keys_asked_at);
        if now.duration_since(asked_at) < RESTS {
            return Err(Why::Key);
        }
        if let Some(kept) = kept.as_mut() {
            // Not again at once where it does not answer.
            kept.keys_asked_at = now;
        }
        known.keys = self.asked(&known.metadata.jwks_uri).await?;
        known.keys_asked_at = now;
        *kept = Some(known.clone());
        Ok(known)
    }

    async fn asked<T: DeserializeOwned>(&self, address: &str) -> Result<T, Why> {
        let target = target(address)?;
        let request = Request::get(&target.path)
            .header(header::HOST, target.authority())
            .header(header::ACCEPT, "application/json")
            .body(Body::empty())
            .map_err(|_| Why::Answer)?;
        let (status, body) = self.caller.ask(&target, request, MOST).await.map_err(unheard)?;
        if !status.is_success() {
            return Err(Why::Unreachable);
        }
        serde_json::from_slice(&body).map_err(|_| Why::Answer)
    }
}
