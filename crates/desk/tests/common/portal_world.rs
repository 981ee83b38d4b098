//! A desk in process and a browser without scripts: it keeps cookies, follows redirects, sends forms.

use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use desk::{
    Case, Desk,
    config::Config,
    time::{Clock, Ids},
};
use jiff::SignedDuration;
use practice::{
    action::{Act, Action},
    entry::Actor,
    terms::Role,
};
use tower::ServiceExt as _;

use crate::{base, multipart};

pub struct World {
    pub desk: Desk,
    /// Made once: it writes the document of the API, and a test asks many times.
    router: Router,
    _dir: tempfile::TempDir,
    _base: Option<base::Base>,
}

/// A page as the browser shows it, after redirects.
#[derive(Debug)]
pub struct Page {
    pub status: StatusCode,
    /// Where the browser ended.
    pub path: String,
    pub html: String,
}

impl Page {
    /// As it reads: a no-break blank is a blank, and what has no width is not there.
    fn read(&self) -> String {
        plain(&self.html)
    }

    #[track_caller]
    pub fn shows(&self, text: &str) -> &Self {
        assert!(
            self.read().contains(&plain(text)),
            "{} ({}) does not show “{text}”:\n{}",
            self.path,
            self.status,
            self.html
        );
        self
    }

    #[track_caller]
    pub fn hides(&self, text: &str) -> &Self {
        assert!(!self.read().contains(&plain(text)), "{} shows “{text}”", self.path);
        self
    }

    /// The text between two others.
    #[track_caller]
    pub fn between(&self, from: &str, to: &str) -> String {
        let html = self.read();
        let (_, rest) = html.split_once(from).unwrap_or_else(|| panic!("no “{from}” in {html}"));
        rest.split_once(to).unwrap().0.to_owned()
    }
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ").replace('\u{2060}', "")
}

impl World {
    /// A desk on a Monday morning, ten o'clock Eastern.
    pub async fn new() -> Self {
        Self::with(Config::default()).await
    }

    pub async fn with(config: Config) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
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
            _base: Some(base),
        }
    }

    /// A desk that the test has opened itself.
    pub fn of(desk: Desk, dir: tempfile::TempDir) -> Self {
        Self {
            router: desk::web::router(desk.clone()),
            desk,
            _dir: dir,
            _base: None,
        }
    }

    pub fn browser(&self) -> Browser<'_> {
        Browser {
            world: self,
            cookies: BTreeMap::new(),
        }
    }

    pub fn later(&self, hours: i64) {
        self.desk.clock().advance(SignedDuration::from_hours(hours));
    }

    /// Does it, and waits until what was done with a message can no longer be taken back.
    pub async fn act(&self, reference: &str, by: Actor, action: Action) -> Case {
        let case = self.act_just_now(reference, by, action).await;
        if practice::held::as_left(&case.file.entries, self.desk.now()).is_some() {
            self.desk.clock().advance(practice::action::TAKE_BACK);
        }
        case
    }

    pub async fn act_just_now(&self, reference: &str, by: Actor, action: Action) -> Case {
        self.desk.act(reference, Act::now(by, action)).await.unwrap()
    }

    pub async fn case(&self, reference: &str) -> Case {
        self.desk.case(reference).await.unwrap().unwrap()
    }

    /// How many complaints there are.
    pub async fn filed(&self) -> i64 {
        self.desk.register().list(1, None).await.unwrap().total.unwrap()
    }

    /// A complaint in the register, with its number and secret.
    pub async fn complaint(&self) -> (String, String) {
        use practice::terms::{Channel, Label, Language};
        let intake = desk::Intake::new(Channel::Web, Language::english(), "The line drops every morning.")
            .with(Label::Name, "Aileen MacAskill")
            .with(Label::Email, "aileen@example.ca");
        let receipt = self.desk.file(Actor::Customer, intake).await.unwrap();
        (receipt.case.complaint.reference.clone(), receipt.secret)
    }
}

pub fn adviser() -> Actor {
    Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    }
}

pub struct Browser<'w> {
    world: &'w World,
    pub cookies: BTreeMap<String, String>,
}

impl Browser<'_> {
    pub async fn get(&mut self, path: &str) -> Page {
        self.go("GET", path, None).await
    }

    /// Sends what was answered, as the check page shows it.
    pub async fn send(&mut self, lang: &str) -> Page {
        let shown = self.shown(lang).await;
        self.post(&format!("/{lang}/complain/send"), &[("shown", &shown)]).await
    }

    /// The mark of what the check page shows.
    pub async fn shown(&mut self, lang: &str) -> String {
        let check = self.get(&format!("/{lang}/complain/check")).await;
        check.between("name=\"shown\" value=\"", "\"")
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{}={}", quoted(name), quoted(value)))
            .collect();
        self.go(
            "POST",
            path,
            Some((
                "application/x-www-form-urlencoded".to_owned(),
                body.join("&").into_bytes(),
            )),
        )
        .await
    }

    /// Sends a form with files: name and content.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Page {
        let mut form = multipart::Form::default();
        for (name, content) in files {
            form.file("files", name, content);
        }
        for (name, value) in fields {
            form.field(name, value);
        }
        self.go("POST", path, Some((multipart::KIND.to_owned(), form.whole())))
            .await
    }

    /// Sends a form without following where it leads.
    pub async fn post_only(&mut self, path: &str) -> Page {
        self.once(
            "POST",
            path,
            Some(("application/x-www-form-urlencoded".to_owned(), Vec::new())),
        )
        .await
        .0
    }

    async fn go(&mut self, method: &str, path: &str, body: Option<(String, Vec<u8>)>) -> Page {
        let (mut page, mut to) = self.once(method, path, body).await;
        for _ in 0..10 {
            let Some(next) = to else { break };
            (page, to) = self.once("GET", &next, None).await;
        }
        page
    }

    async fn once(&mut self, method: &str, path: &str, body: Option<(String, Vec<u8>)>) -> (Page, Option<String>) {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "desk.test");
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        let bytes = match body {
            Some((kind, bytes)) => {
                request = request
                    .header(header::CONTENT_TYPE, kind)
                    .header(header::ORIGIN, "http://desk.test");
                bytes
            }
            None => Vec::new(),
        };
        let request = request.body(Body::from(bytes)).unwrap();
        let response = self.world.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap();
            assert!(text.contains("HttpOnly") || text.contains("Max-Age=0"), "{text}");
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            if value.is_empty() || text.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let to = parts
            .headers
            .get(header::LOCATION)
            .map(|to| to.to_str().unwrap().to_owned());
        let to = to.filter(|_| parts.status.is_redirection());
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        // The templates escape the slash too, which only clutters what the tests look for.
        let html = String::from_utf8(bytes.to_vec()).unwrap().replace("&#x2f;", "/");
        (
            Page {
                status: parts.status,
                path: path.to_owned(),
                html,
            },
            to,
        )
    }
}

fn quoted(text: &str) -> String {
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
