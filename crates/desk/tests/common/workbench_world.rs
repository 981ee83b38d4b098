//! A desk in process for the tests of the workbench: a clock that stands still, counted ids, staff of each role,
//! and visitors who keep their cookies as a browser does.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use desk::{
    Case, Desk, Intake,
    config::Config,
    time::{Clock, Ids},
};
use practice::{
    entry::Actor,
    terms::{Channel, Kind, Label, Language, Role},
};
use register::Staff;
use tower::ServiceExt as _;

use crate::{base, multipart};

pub const PASSWORD: &str = "seven grey herons";

pub struct World {
    pub desk: Desk,
    /// Made once: it writes the document of the API, and a test asks many times.
    router: Router,
    _dir: tempfile::TempDir,
    _base: base::Base,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub to: String,
    pub cookies: Vec<String>,
    pub headers: axum::http::HeaderMap,
    pub text: String,
}

impl World {
    /// A desk on a Monday morning, with one colleague of each role (id and name are the same word).
    pub async fn new() -> Self {
        Self::under(desk::codes::shipped("jive-canada").unwrap().unwrap()).await
    }

    pub async fn under(code: impl Into<desk::desk::Begin>) -> Self {
        Self::configured(code, Config::default()).await
    }

    pub async fn configured(code: impl Into<desk::desk::Begin>, config: Config) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Clock::fixed("2026-03-02T15:00:00Z".parse().unwrap());
        let base = base::Base::new();
        let config = base.under(config);
        let desk = Desk::open(dir.path(), config, code, clock, Ids::counted())
            .await
            .unwrap();
        Self {
            router: desk::web::router(desk.clone()),
            desk,
            _dir: dir,
            _base: base,
        }
    }

    /// With staff who have passwords.
    pub async fn staffed() -> Self {
        Self::new().await.with_staff().await
    }

    pub async fn with_staff(self) -> Self {
        let world = self;
        let hash = desk::workbench::hash(world.desk.keys(), PASSWORD.to_owned()).await;
        for (id, role, language) in [
            ("noor", Role::Adviser, "en"),
            ("callum", Role::Adviser, "en"),
            ("helene", Role::Adviser, "fr"),
            ("beatriz", Role::Adviser, "es"),
            ("owen", Role::Manager, "en"),
            ("mireille", Role::Director, "en"),
            ("priya", Role::Compliance, "en"),
            ("walter", Role::Mailroom, "en"),
            ("ada", Role::Administrator, "en"),
        ] {
            let staff = Staff {
                id: id.to_owned(),
                email: format!("{id}@jive.example"),
                name: id.to_owned(),
                role,
                password_hash: Some(hash.clone()),
                language: Language::new(language).unwrap(),
                active: true,
                created_at: world.desk.now(),
                second_factor: false,
            };
            world.desk.register().add_staff(&staff).await.unwrap();
        }
        world
    }

    pub fn pass(&self, minutes: i64) {
        self.desk.clock().advance(jiff::SignedDuration::from_mins(minutes));
    }

    /// A complaint that came in on the web.
    pub async fn complaint(&self, name: &str, nature: &str) -> Case {
        let mut intake = Intake::new(Channel::Web, Language::english(), nature)
            .with(Label::Name, name)
            .with(Label::Email, "rosa@example.ca")
            .with(Label::Account, "A-77-31");
        intake.kind = Kind::Complaint;
        self.desk.file(Actor::Customer, intake).await.unwrap().case
    }

    pub async fn case(&self, reference: &str) -> Case {
        self.desk.case(reference).await.unwrap().unwrap()
    }

    pub fn visitor(&self) -> Visitor<'_> {
        Visitor {
            world: self,
            cookies: BTreeMap::new(),
        }
    }

    /// Somebody who is signed in.
    pub async fn as_staff(&self, id: &str) -> Visitor<'_> {
        let mut visitor = self.visitor();
        let answer = visitor.sign_in(&format!("{id}@jive.example"), PASSWORD).await;
        assert_eq!(
            answer.status,
            StatusCode::SEE_OTHER,
            "{id} can't sign in: {}",
            answer.text
        );
        visitor
    }
}

/// Somebody with a browser.
pub struct Visitor<'w> {
    world: &'w World,
    cookies: BTreeMap<String, String>,
}

impl Visitor<'_> {
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Answer {
        self.post("/desk/sign-in", &[("email", email), ("password", password)])
            .await
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Request::get(path), Body::empty()).await
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body.join("&"))).await
    }

    /// What a search leads to.
    pub async fn searches(&mut self, q: &str) -> Answer {
        let sent = self.post("/desk/search", &[("q", q)]).await;
        assert_eq!((sent.status, sent.to.as_str()), (StatusCode::SEE_OTHER, "/desk/search"));
        self.get(&sent.to).await
    }

    /// A form with files: a field whose value begins with `@name:` is a file of that name.
    pub async fn post_parts(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = multipart::Form::default();
        for (name, value) in fields {
            match value.strip_prefix('@').and_then(|file| file.split_once(':')) {
                Some((file, text)) => form.file(name, file, text.as_bytes()),
                None => form.field(name, value),
            }
        }
        let request = Request::post(path).header(header::CONTENT_TYPE, multipart::KIND);
        self.send(request, Body::from(form.whole())).await
    }

    pub async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Answer {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = request.header(header::COOKIE, cookies.join("; ")).body(body).unwrap();
        let response = self.world.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let set: Vec<String> = parts
            .headers
            .get_all(header::SET_COOKIE)
            .iter()
            .map(|value| value.to_str().unwrap().to_owned())
            .collect();
        for cookie in &set {
            let (name, rest) = cookie.split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            to: parts
                .headers
                .get(header::LOCATION)
                .map_or("", |to| to.to_str().unwrap())
                .to_owned(),
            cookies: set,
            headers: parts.headers,
            // The templates write every slash of a value as a reference.
            text: String::from_utf8_lossy(&bytes).replace("&#x2f;", "/"),
        }
    }

    /// An act of the case page that must go through.
    pub async fn acts(&mut self, reference: &str, act: &str, fields: &[(&str, &str)]) {
        let answer = self
            .post(&format!("/desk/complaints/{reference}/acts/{act}"), fields)
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{act}: {}", answer.told());
    }

    pub fn holds(&self, cookie: &str) -> bool {
        self.cookies.contains_key(cookie)
    }

    pub fn cookies(&self) -> BTreeMap<String, String> {
        self.cookies.clone()
    }

    pub fn with(world: &World, cookies: BTreeMap<String, String>) -> Visitor<'_> {
        Visitor { world, cookies }
    }
}

impl Answer {
    /// The complaint to whose page this leads.
    pub fn reference(&self) -> String {
        let path = self.to.split_once("/complaints/").map_or("", |(_, path)| path);
        path.split(['/', '?']).next().unwrap_or_default().to_owned()
    }

    /// The words of the page, without its marks.
    pub fn told(&self) -> String {
        let mut words = String::new();
        let mut inside = false;
        for c in self.text.chars() {
            match c {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    words.push(' ');
                }
                c if !inside => words.push(c),
                _ => {}
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}
