//! A desk in process for the tests of the API: a clock that stands still, counted ids, a register of its own.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Request, StatusCode},
};
use desk::{
    Desk,
    config::Config,
    time::{Clock, Ids},
};
use serde_json::{Value, json};
use tower::ServiceExt as _;

use crate::base;

/// The scopes of a key, shortened.
pub const READ: &str = "complaints:read";
pub const WRITE: &str = "complaints:write";

pub struct World {
    pub desk: Desk,
    pub key: String,
    /// Made once: it writes the document of the API, and a test asks many times.
    router: Router,
    _dir: tempfile::TempDir,
    _base: base::Base,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl World {
    /// A desk on a Monday morning, with a key that may read and write.
    pub async fn new() -> Self {
        Self::under(desk::codes::shipped("jive-canada").unwrap().unwrap()).await
    }

    pub async fn under(code: desk::codes::Published) -> Self {
        Self::with(code, Config::default()).await
    }

    pub async fn with(code: desk::codes::Published, config: Config) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::fixed("2026-03-02T15:00:00Z".parse().unwrap());
        let base = base::Base::new();
        let config = base.under(config);
        let desk = Desk::open(dir.path(), config, code, clock, Ids::counted())
            .await
            .unwrap();
        let key = make_key(&desk, &[READ, WRITE]).await;
        Self {
            router: desk::web::router(desk.clone()),
            desk,
            key,
            _dir: dir,
            _base: base,
        }
    }

    pub async fn key(&self, scopes: &[&str]) -> String {
        make_key(&self.desk, scopes).await
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let (method, path) = (
            request.method().as_str().to_lowercase(),
            request.uri().path().to_owned(),
        );
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let answer = Answer {
            status: parts.status,
            headers: parts.headers,
            text,
        };
        if answer.status == StatusCode::CONFLICT {
            is_documented(&method, &path, &answer.json()["type"]);
        }
        answer
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request("GET", path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.post_text(path, &body.to_string()).await
    }

    pub async fn post_text(&self, path: &str, body: &str) -> Answer {
        let request = self.request("POST", path).header("content-type", "application/json");
        self.send(request.body(Body::from(body.to_owned())).unwrap()).await
    }

    /// Files with an idempotency key.
    pub async fn file_keyed(&self, key: &str, body: &Value) -> Answer {
        self.keyed("POST", "/api/v1/complaints", key, body).await
    }

    /// Sends with an idempotency key.
    pub async fn keyed(&self, method: &str, path: &str, key: &str, body: &Value) -> Answer {
        let request = self
            .request(method, path)
            .header("content-type", "application/json")
            .header("idempotency-key", key);
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    /// Sends a form with a file, as a client does that draws a new line between the parts each time.
    pub async fn upload(
        &self,
        reference: &str,
        key: &str,
        (name, bytes): (&str, &[u8]),
        fields: &[(&str, &str)],
    ) -> Answer {
        static LINES: AtomicU64 = AtomicU64::new(0);
        let line = format!("line{}", LINES.fetch_add(1, Ordering::Relaxed));
        let mut body = Vec::new();
        for (field, text) in fields {
            let part = format!("--{line}\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{text}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!("content-disposition: form-data; name=\"file\"; filename=\"{name}\"");
        body.extend_from_slice(format!("--{line}\r\n{head}\r\n\r\n").as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{line}--\r\n").as_bytes());
        let request = self
            .request("POST", &format!("/api/v1/complaints/{reference}/files"))
            .header("content-type", format!("multipart/form-data; boundary={line}"))
            .header("idempotency-key", key);
        self.send(request.body(Body::from(body)).unwrap()).await
    }

    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let key = format!("Bearer {}", self.key);
        Request::builder().method(method).uri(path).header("authorization", key)
    }

    /// Files the least that can be filed; its answer.
    pub async fn filed(&self) -> Value {
        let answer = self.post("/api/v1/complaints", &least()).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
        answer.json()
    }

    /// The reference of a new complaint.
    pub async fn reference(&self) -> String {
        self.filed().await["reference"].as_str().unwrap().to_owned()
    }

    pub async fn complaints(&self) -> i64 {
        self.desk.register().stats().await.unwrap().complaints
    }
}

/// The document says of each act which refusals it can be answered with.
fn is_documented(method: &str, path: &str, kind: &Value) {
    static DOCUMENT: std::sync::OnceLock<Value> = std::sync::OnceLock::new();
    let document = DOCUMENT.get_or_init(|| serde_json::from_str(&desk::api::document_json()).unwrap());
    let fits = |template: &str| {
        let (known, asked): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
        let alike = |(known, asked): (&&str, &&str)| known == asked || known.starts_with('{');
        known.len() == asked.len() && known.iter().zip(&asked).all(alike)
    };
    let paths = document["paths"].as_object().unwrap();
    let (_, operations) = paths.iter().find(|(template, _)| fits(template)).unwrap();
    let schema = &operations[method]["responses"]["409"]["content"]["application/problem+json"]["schema"];
    let kinds = schema["allOf"][1]["properties"]["type"]["enum"].as_array();
    let kinds = kinds.unwrap_or_else(|| panic!("{method} {path} names no refusals"));
    assert!(
        kinds.contains(kind),
        "{method} {path} can be refused with {kind}, and does not say so"
    );
}

async fn make_key(desk: &Desk, scopes: &[&str]) -> String {
    let scopes: Vec<String> = scopes.iter().map(ToString::to_string).collect();
    desk::api::create_key(desk, "a test", &scopes).await.unwrap()
}

/// The least that can be filed.
pub fn least() -> Value {
    json!({"nature": "The line drops every evening.", "complainant": {"name": "María Ortega", "email": "maria@example.ca"}})
}

/// The same with another field.
pub fn least_with(field: &str, value: Value) -> Value {
    let mut body = least();
    body[field] = value;
    body
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// It is a problem of this type, complete.
    #[track_caller]
    pub fn is_problem(&self, status: u16, word: &str) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.text);
        let problem = self.json();
        assert_eq!(problem["type"], format!("/problems/{word}"), "{problem}");
        assert_eq!(problem["status"], status, "{problem}");
        assert!(
            problem["title"].as_str().is_some_and(|title| title.ends_with('.')),
            "{problem}"
        );
        assert!(
            problem["detail"].as_str().is_some_and(|detail| detail.len() > 20),
            "{problem}"
        );
        assert_eq!(problem["request_id"], self.header("x-request-id"), "{problem}");
        problem
    }

    /// It is a problem that names this field; the sentence.
    #[track_caller]
    pub fn names(&self, field: &str) -> String {
        let problem = self.is_problem(422, "validation");
        let errors = problem["errors"].as_array().unwrap();
        let found = errors.iter().find(|error| error["field"] == field);
        let error = found.unwrap_or_else(|| panic!("{field} is not named in {problem}"));
        error["sentence"].as_str().unwrap().to_owned()
    }
}
