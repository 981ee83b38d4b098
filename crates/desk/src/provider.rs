//! The identity provider that vouches for colleagues: OpenID Connect, the code flow with PKCE, state and nonce. Here is
//! what is asked of it and what is believed of its answers; whom it means at this desk is for `workbench/sign_in`.
//!
//! Nothing of what it says is believed but an ID token that it signed, for us, just now, in answer to this browser.

mod known;
mod said;
mod signed;

use axum::{
    body::Body,
    http::{Request, header},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL};
use jiff::Timestamp;
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::{
    config::Oidc,
    time::{Clock, Ids},
    webhooks::{Caller, Target},
};
use known::{Asked, Known};
pub use said::Vouching;

/// Where the provider leads back to.
pub const BACK: &str = "/desk/sign-in/provider/back";
/// No answer of a provider is longer.
const MOST: usize = 256 * 1024;

/// Why nobody came in; the words stand in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The provider says no: somebody gave up, or may not come here.
    Refused,
    /// What came back is not what this browser went for, or it took too long.
    State,
    Unreachable,
    /// It says what no provider may say.
    Answer,
    /// It did not take the code: used, or another's.
    Code,
    /// It does not take us for who we are: a wrong client secret, or a client that it does not know.
    Client,
    /// It does not say that whoever came back has just shown who they are.
    Stale,
    Algorithm,
    Key,
    Signature,
    Issuer,
    Audience,
    Expired,
    Nonce,
}

impl Why {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::State => "state",
            Self::Unreachable => "unreachable",
            Self::Answer => "answer",
            Self::Code => "code",
            Self::Client => "client",
            Self::Stale => "stale",
            Self::Algorithm => "algorithm",
            Self::Key => "key",
            Self::Signature => "signature",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Expired => "expired",
            Self::Nonce => "nonce",
        }
    }
}

/// What a browser goes away with and must bring back: it stands in a sealed cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Errand {
    pub state: String,
    pub nonce: String,
    pub verifier: String,
    /// Whoever goes must show who they are there, even if the provider knows them: since when.
    pub again_since: Option<Timestamp>,
}

impl Errand {
    pub fn new(ids: &Ids, again_since: Option<Timestamp>) -> Self {
        let drawn = || BASE64URL.encode(ids.bytes::<32>());
        Self {
            state: drawn(),
            nonce: drawn(),
            verifier: drawn(),
            again_since,
        }
    }
}

/// What it sends back with the browser.
#[derive(Debug, Default, Deserialize)]
pub struct Back {
    pub code: Option<String>,
    pub state: Option<String>,
    /// Who answers (RFC 9207).
    pub iss: Option<String>,
    pub error: Option<String>,
}

/// What a code is worth; the other tokens are for what we do not ask.
#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

/// What a provider answers that does not take a code.
#[derive(Default, Deserialize)]
struct NotTaken {
    #[serde(default)]
    error: String,
}

/// The provider that the configuration names.
pub struct Provider {
    config: Oidc,
    secret: Option<String>,
    caller: Caller,
    known: tokio::sync::Mutex<Asked>,
    /// Since when it does not take us for who we are, as this instance has heard.
    not_taken: std::sync::Mutex<Option<Timestamp>>,
}

impl Provider {
    /// # Errors
    /// A sentence about a secret or a certificate that can't be read.
    pub fn of(config: &Oidc) -> Result<Self, String> {
        let secret = config.client_secret_file.as_ref().map(|file| {
            let read = std::fs::read_to_string(file);
            let unread = |error| format!("oidc.client_secret_file {} can’t be read: {error}", file.display());
            read.map(|text| text.trim_end().to_owned()).map_err(unread)
        });
        let caller = Caller::of_operator(config.ca_file.as_deref());
        Ok(Self {
            config: config.clone(),
            secret: secret.transpose()?,
            caller: caller.map_err(|error| format!("oidc.ca_file {error}"))?,
            known: tokio::sync::Mutex::default(),
            not_taken: std::sync::Mutex::default(),
        })
    }

    pub const fn config(&self) -> &Oidc {
        &self.config
    }

    /// Since when it has not taken us for who we are: our client secret is wrong, or was changed there.
    pub fn not_taken_since(&self) -> Option<Timestamp> {
        *self.not_taken.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn note_taken(&self, taken: Result<(), Timestamp>) {
        let mut since = self.not_taken.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        match taken {
            Ok(()) => *since = None,
            Err(now) => {
                tracing::error!("the identity provider does not take our client secret (oidc.client_secret_file)");
                since.get_or_insert(now);
            }
        }
    }

    /// Where the browser goes, to come back with a code.
    ///
    /// # Errors
    /// A provider that can't be reached or says what it may not.
    pub async fn leads_to(&self, errand: &Errand, origin: &str, clock: &Clock) -> Result<String, Why> {
        let known = self.known(clock).await?;
        let challenge = BASE64URL.encode(Sha256::digest(errand.verifier.as_bytes()));
        let mut scope = vec!["openid".to_owned()];
        scope.extend(self.config.scopes.iter().cloned());
        let redirect = format!("{origin}{BACK}");
        let scope = scope.join(" ");
        let mut fields = vec![
            ("response_type", "code"),
            ("client_id", &self.config.client_id),
            ("redirect_uri", &redirect),
            ("scope", &scope),
            ("state", &errand.state),
            ("nonce", &errand.nonce),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        if errand.again_since.is_some() {
            // Either word should do; providers are known that heed only one.
            fields.extend([("prompt", "login"), ("max_age", "0")]);
        }
        let query = form(&fields);
        let to = &known.metadata.authorization_endpoint;
        let joint = if to.contains('?') { '&' } else { '?' };
        Ok(format!("{to}{joint}{query}"))
    }

    /// Whom it vouches for, who came back from this errand. The state has been compared before.
    ///
    /// # Errors
    /// Why it vouches for nobody.
    pub async fn redeem(&self, errand: &Errand, back: &Back, origin: &str, clock: &Clock) -> Result<Vouching, Why> {
        let known = self.known(clock).await?;
        let is_ours = |iss: &String| *iss == self.config.issuer;
        if !back.iss.as_ref().map_or(!known.metadata.says_who_answers, is_ours) {
            return Err(Why::Issuer);
        }
        if back.error.is_some() {
            return Err(Why::Refused);
        }
        let code = back.code.as_deref().ok_or(Why::Answer)?;
        let token = self.id_token(&known, code, errand, origin, clock).await?;
        let claims = match signed::opened(&token, &known.keys) {
            // It may have changed its keys since we asked.
            Err(Why::Key) => signed::opened(&token, &self.with_new_keys(known, clock).await?.keys)?,
            opened => opened?,
        };
        said::believed(claims, &self.config, errand, clock.now())
    }

    /// The code against an ID token, from server to server.
    async fn id_token(
        &self,
        known: &Known,
        code: &str,
        errand: &Errand,
        origin: &str,
        clock: &Clock,
    ) -> Result<String, Why> {
        let redirect = format!("{origin}{BACK}");
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &redirect),
            ("code_verifier", &errand.verifier),
        ];
        let target = target(&known.metadata.token_endpoint)?;
        let mut request = Request::post(&target.path)
            .header(header::HOST, target.authority())
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, "application/json");
        let client = self.config.client_id.as_str();
        match &self.secret {
            Some(secret) if known.metadata.takes_basic() => {
                let pair = format!("{}:{}", encoded(client), encoded(secret));
                let basic = base64::engine::general_purpose::STANDARD.encode(pair);
                request = request.header(header::AUTHORIZATION, format!("Basic {basic}"));
            }
            Some(secret) => fields.extend([("client_id", client), ("client_secret", secret)]),
            None => fields.push(("client_id", client)),
        }
        let body = form(&fields);
        let request = request
            .header(header::CONTENT_LENGTH, body.len())
            .body(Body::from(body))
            .map_err(|_| Why::Answer)?;
        let (status, body) = self.caller.ask(&target, request, MOST).await.map_err(unheard)?;
        if status.is_client_error() {
            // The word of the error is from a list; what it describes may be anything.
            let not_taken: NotTaken = serde_json::from_slice(&body).unwrap_or_default();
            let ours = matches!(not_taken.error.as_str(), "invalid_client" | "unauthorized_client");
            if ours || status == axum::http::StatusCode::UNAUTHORIZED {
                self.note_taken(Err(clock.now()));
                return Err(Why::Client);
            }
            return Err(Why::Code);
        }
        if !status.is_success() {
            return Err(Why::Unreachable);
        }
        self.note_taken(Ok(()));
        let tokens: Tokens = serde_json::from_slice(&body).map_err(|_| Why::Answer)?;
        Ok(tokens.id_token)
    }
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider")
            .field("issuer", &self.config.issuer)
            .finish_non_exhaustive()
    }
}

/// Whether it may be called in the clear is judged where the provider's own word is read.
fn target(address: &str) -> Result<Target, Why> {
    Target::read(address, true).map_err(|_| Why::Answer)
}

fn unheard(unheard: crate::webhooks::Unheard) -> Why {
    tracing::warn!(why = unheard.word(), "the identity provider did not answer");
    Why::Unreachable
}

fn form(fields: &[(&str, &str)]) -> String {
    let pairs = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn encoded(text: &str) -> String {
    crate::workbench::colleague::encoded(text).replace('/', "%2F")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_what_has_a_meaning_of_its_own() {
        assert_eq!(form(&[("a", "b/c d&e=f+g:")]), "a=b%2Fc%20d%26e%3Df%2Bg%3A");
    }
}
