//! An identity provider on this machine, as small as one can be, that says whatever a test wants it to: for what a real
//! one never does. The real one is met by a journey in a browser.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use axum::{
    Form, Json, Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD as BASE64URL},
};
use desk::{config::Config, time::Clock};
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _},
};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

pub const SECRET: &str = "between us/two";

/// How the next token is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    Ec,
    Edwards,
    /// With a key that was never published, under the name of one that was.
    ByAnother,
    /// `alg: none`, without a signature.
    Unsigned,
    /// With the public key as if it were a shared secret.
    WithPublicKey,
}

pub struct Plan {
    pub claims: Map<String, Value>,
    pub made: Made,
    /// The token endpoint leads elsewhere instead.
    pub leads_away: bool,
    /// It does not know our client secret any more.
    pub refuses_us: bool,
    /// Nothing that it publishes is to be had.
    pub away: bool,
    codes: BTreeMap<String, (String, String)>,
    key: Signing,
    /// How often something was asked, by path.
    pub asked: BTreeMap<&'static str, usize>,
}

struct Signing {
    name: String,
    ec: EcdsaKeyPair,
    edwards: Ed25519KeyPair,
}

impl Signing {
    fn new(name: &str) -> Self {
        let random = SystemRandom::new();
        let ec = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random).unwrap();
        let edwards = Ed25519KeyPair::generate_pkcs8(&random).unwrap();
        Self {
            name: name.to_owned(),
            ec: EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, ec.as_ref(), &random).unwrap(),
            edwards: Ed25519KeyPair::from_pkcs8(edwards.as_ref()).unwrap(),
        }
    }
}

#[derive(Clone)]
pub struct Provider {
    pub issuer: String,
    plan: Arc<Mutex<Plan>>,
    clock: Arc<Mutex<Option<Clock>>>,
}

impl Provider {
    pub async fn open() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let provider = Self {
            issuer: format!("http://{}", listener.local_addr().unwrap()),
            plan: Arc::new(Mutex::new(Plan {
                claims: Map::new(),
                made: Made::Ec,
                leads_away: false,
                refuses_us: false,
                away: false,
                codes: BTreeMap::new(),
                key: Signing::new("first"),
                asked: BTreeMap::new(),
            })),
            clock: Arc::default(),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        provider
    }

    /// A configuration that names it, with more lines of its section.
    pub fn config(&self, dir: &std::path::Path, more: &str) -> Config {
        let secret = dir.join("secret");
        std::fs::write(&secret, format!("{SECRET}\n")).unwrap();
        let text = format!(
            "[oidc]\nissuer = \"{}\"\nclient_id = \"the desk\"\nclient_secret_file = \"{}\"\nlabel = \"Jive login\"\n{more}\n",
            self.issuer,
            secret.display()
        );
        Config::parse(&text).unwrap()
    }

    /// It goes by the clock of the desk.
    pub fn at(&self, clock: &Clock) {
        *self.clock.lock().unwrap() = Some(clock.clone());
    }

    pub fn change(&self, change: impl FnOnce(&mut Plan)) {
        change(&mut self.plan.lock().unwrap());
    }

    /// What the next tokens say beside what they must.
    pub fn says(&self, claims: &Value) {
        self.change(|plan| plan.claims.clone_from(claims.as_object().unwrap()));
    }

    pub fn rotates(&self) {
        self.change(|plan| plan.key = Signing::new("second"));
    }

    pub fn asked(&self, path: &str) -> usize {
        self.plan.lock().unwrap().asked.get(path).copied().unwrap_or_default()
    }

    /// Somebody signed in there, whom the desk had sent to this address: where the browser is led back to.
    pub fn leads_back(&self, sent_to: &str) -> String {
        assert!(sent_to.starts_with(&format!("{}/authorize?", self.issuer)), "{sent_to}");
        let query: BTreeMap<_, _> = sent_to
            .split_once('?')
            .unwrap()
            .1
            .split('&')
            .map(|pair| pair.split_once('=').unwrap())
            .collect();
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", "the%20desk"),
            ("scope", "openid%20email%20profile"),
            ("code_challenge_method", "S256"),
            (
                "redirect_uri",
                "http%3A%2F%2F127.0.0.1%3A8400%2Fdesk%2Fsign-in%2Fprovider%2Fback",
            ),
        ] {
            assert_eq!(query[name], value);
        }
        let mut plan = self.plan.lock().unwrap();
        let code = format!("code-{}", plan.codes.len());
        plan.codes.insert(
            code.clone(),
            (query["nonce"].to_owned(), query["code_challenge"].to_owned()),
        );
        format!(
            "/desk/sign-in/provider/back?code={code}&state={}&iss={}",
            query["state"], self.issuer
        )
    }
}

async fn metadata(State(provider): State<Provider>) -> Response {
    let at = |path: &str| format!("{}/{path}", provider.issuer);
    let away = {
        let mut plan = provider.plan.lock().unwrap();
        *plan.asked.entry("metadata").or_default() += 1;
        plan.away
    };
    if away {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    Json(json!({
        "issuer": provider.issuer,
        "authorization_endpoint": at("authorize"),
        "token_endpoint": at("token"),
        "jwks_uri": at("keys"),
        "authorization_response_iss_parameter_supported": true,
    }))
    .into_response()
}

async fn keys(State(provider): State<Provider>) -> Json<Value> {
    let mut plan = provider.plan.lock().unwrap();
    *plan.asked.entry("keys").or_default() += 1;
    let (_, x, y) = point(&plan.key.ec);
    let edwards = BASE64URL.encode(plan.key.edwards.public_key());
    Json(json!({"keys": [
        {"kty": "RSA", "use": "enc", "kid": "for-something-else", "n": "AQAB", "e": "AQAB"},
        {"kty": "EC", "crv": "P-256", "use": "sig", "kid": plan.key.name, "x": x, "y": y},
        {"kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": plan.key.name, "x": edwards},
    ]}))
}

fn point(key: &EcdsaKeyPair) -> (Vec<u8>, String, String) {
    let bytes = key.public_key().as_ref().to_vec();
    let (x, y) = (BASE64URL.encode(&bytes[1..33]), BASE64URL.encode(&bytes[33..65]));
    (bytes, x, y)
}

async fn token(
    State(provider): State<Provider>,
    headers: HeaderMap,
    Form(form): Form<BTreeMap<String, String>>,
) -> Response {
    let mut plan = provider.plan.lock().unwrap();
    *plan.asked.entry("token").or_default() += 1;
    if plan.leads_away {
        let away = format!("{}/keys", provider.issuer);
        return (StatusCode::FOUND, [(header::LOCATION, away)]).into_response();
    }
    let no = |error: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response();
    let basic = STANDARD.encode("the%20desk:between%20us%2Ftwo");
    if headers
        .get(header::AUTHORIZATION)
        .is_none_or(|sent| sent != &format!("Basic {basic}"))
        || plan.refuses_us
    {
        return no("invalid_client");
    }
    // Once.
    let Some((nonce, challenge)) = plan.codes.insert(form["code"].clone(), Default::default()) else {
        return no("invalid_grant");
    };
    if BASE64URL.encode(Sha256::digest(&form["code_verifier"])) != challenge {
        return no("invalid_grant");
    }
    let now = provider.clock.lock().unwrap().as_ref().unwrap().now().as_second();
    let mut claims = json!({
        "iss": provider.issuer, "aud": "the desk", "sub": "248289761001",
        "iat": now, "exp": now + 300, "nonce": nonce,
    });
    for (name, value) in &plan.claims {
        claims[name] = value.clone();
    }
    Json(json!({ "id_token": signed(&plan, &claims), "access_token": "x", "token_type": "Bearer" })).into_response()
}

fn signed(plan: &Plan, claims: &Value) -> String {
    let alg = match plan.made {
        Made::Ec | Made::ByAnother => "ES256",
        Made::Edwards => "EdDSA",
        Made::Unsigned => "none",
        Made::WithPublicKey => "HS256",
    };
    let head = json!({ "alg": alg, "kid": plan.key.name, "typ": "JWT" });
    let token = format!(
        "{}.{}",
        BASE64URL.encode(head.to_string()),
        BASE64URL.encode(claims.to_string())
    );
    let random = SystemRandom::new();
    let signature = match plan.made {
        Made::Ec => plan.key.ec.sign(&random, token.as_bytes()).unwrap().as_ref().to_vec(),
        Made::Edwards => plan.key.edwards.sign(token.as_bytes()).as_ref().to_vec(),
        Made::ByAnother => Signing::new("")
            .ec
            .sign(&random, token.as_bytes())
            .unwrap()
            .as_ref()
            .to_vec(),
        Made::Unsigned => Vec::new(),
        Made::WithPublicKey => {
            let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, &point(&plan.key.ec).0);
            ring::hmac::sign(&key, token.as_bytes()).as_ref().to_vec()
        }
    };
    format!("{token}.{}", BASE64URL.encode(signature))
}
