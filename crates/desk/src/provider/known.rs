//! What a provider publishes of itself: where it does what, and with which keys it signs. Asked when it is needed, believed
//! for an hour; keys are asked for again when one is named that we do not know, and not more often than every ten seconds.

use axum::{
    body::Body,
    http::{Request, header},
};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, de::DeserializeOwned};

use super::{MOST, Provider, Why, signed::Keys, target, unheard};

const BELIEVED: SignedDuration = SignedDuration::from_hours(1);
const RESTS: SignedDuration = SignedDuration::from_secs(10);

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
    /// What it published within the hour.
    pub(super) async fn known(&self, now: Timestamp) -> Result<Known, Why> {
        let mut kept = self.known.lock().await;
        if let Some(known) = kept
            .as_ref()
            .filter(|known| now.duration_since(known.asked_at) < BELIEVED)
        {
            return Ok(known.clone());
        }
        let issuer = &self.config.issuer;
        let place = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
        let metadata: Metadata = self.asked(&place).await?;
        metadata.check(issuer)?;
        let known = Known {
            keys: self.asked(&metadata.jwks_uri).await?,
            metadata,
            asked_at: now,
            keys_asked_at: now,
        };
        *kept = Some(known.clone());
        Ok(known)
    }

    /// The same with the keys of this moment, if they were not asked for just now.
    pub(super) async fn with_new_keys(&self, mut known: Known, now: Timestamp) -> Result<Known, Why> {
        let mut kept = self.known.lock().await;
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
