//! The router, what can go wrong for a reader, and the look of a page. What every request goes through is in `around`, who
//! calls in `caller`, how often somebody may try in `limits`.

mod around;
mod caller;
mod for_machines;
mod host_only;
mod limits;
mod request_id;

use std::sync::Arc;

use axum::{
    Router,
    extract::{FromRequestParts, State},
    http::{HeaderMap, StatusCode, header, request::Parts},
    middleware,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use axum_extra::extract::cookie::{Cookie, Key, SameSite};
use minijinja::{Value, context};
use practice::{Code, refusal::Refusal, terms::Language};

use crate::{
    api,
    desk::{Desk, DeskError},
    pages::scheme_said,
    portal,
    post::texts,
    workbench,
};

pub use caller::Caller;
pub use limits::{HOUR, QUARTER, Whose, limit, limit_of_bytes, not_counted};
pub use request_id::RequestId;

#[derive(rust_embed::Embed)]
#[folder = "static"]
struct Static;

/// The whole program as one service.
pub fn router(desk: Desk) -> Router {
    Router::new()
        .route("/", get(door))
        .route("/static/{*file}", get(static_file))
        .route("/robots.txt", get(for_machines::robots))
        .route("/.well-known/security.txt", get(for_machines::security_txt))
        .route("/healthz", get(|| async { "alive\n" }))
        .route("/readyz", get(ready))
        .route(texts::report::PATH, post(texts::report::take))
        .merge(portal::router(&desk))
        .merge(workbench::router(&desk))
        .merge(api::router(&desk))
        .fallback(|| async { Oops::NotFound })
        .layer(middleware::from_fn_with_state(desk.clone(), around::around))
        .with_state(desk)
}

/// The front door: to the language the browser asks for.
async fn door(State(desk): State<Desk>, headers: HeaderMap) -> Redirect {
    let accept = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    Redirect::to(&format!("/{}/", desk.tongues().preferred(accept)))
}

async fn static_file(axum::extract::Path(name): axum::extract::Path<String>) -> Response {
    let Some(file) = Static::get(&name) else {
        return Oops::NotFound.into_response();
    };
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("js") => "text/javascript; charset=utf-8",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    (headers, file.data.into_owned()).into_response()
}

async fn ready(State(desk): State<Desk>) -> Response {
    match desk.register().health().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::error!(error = %chain(&error), "the register does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the register does not answer\n").into_response()
        }
    }
}

/// An error with its sources, as one sentence.
pub fn chain(error: &dyn std::error::Error) -> String {
    let mut said = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let told = cause.to_string();
        // Some errors say what their source says.
        if !said.ends_with(&told) {
            if said.ends_with('.') {
                said.pop();
            }
            said.push_str(": ");
            said.push_str(&told);
        }
        source = cause.source();
    }
    said
}

// ---- errors

/// What went wrong for the reader. Pages become an error page; the API has its own problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oops {
    NotFound,
    /// Signed in, but not allowed.
    Forbidden,
    /// A form that a browser of ours did not send.
    Forged,
    TooMany,
    TooLarge,
    /// What was sent can't be read; the sentence says why, in English, for the log and the curious.
    BadRequest(String),
    Refused(Refusal),
    /// Somebody else is changing the same complaint.
    Busy,
    /// The database does not answer.
    Away,
    Failed,
}

impl Oops {
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden | Self::Forged => StatusCode::FORBIDDEN,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Refused(_) => StatusCode::CONFLICT,
            Self::Busy | Self::Away => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What the reader can name, where the fault is ours and the log may say more.
    pub fn named(&self, request: RequestId) -> Option<String> {
        self.status().is_server_error().then(|| request.to_string())
    }

    /// The middle of the translation keys `error-…-title` and `error-…-text`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::Forbidden => "forbidden",
            Self::Forged => "forged",
            Self::TooMany => "too-many",
            Self::TooLarge => "too-large",
            Self::BadRequest(_) => "bad-request",
            Self::Refused(_) => "refused",
            Self::Busy => "busy",
            Self::Away => "away",
            Self::Failed => "failed",
        }
    }
}

impl IntoResponse for Oops {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

impl From<DeskError> for Oops {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::NotFound => Self::NotFound,
            DeskError::Refused(refusal) => Self::Refused(refusal),
            DeskError::Busy | DeskError::Moved | DeskError::InFlight => Self::Busy,
            // It comes back by itself, or an operator is on the way.
            DeskError::Register(register::Error::Unreachable { .. }) => {
                tracing::error!(error = %chain(&error), "the database does not answer");
                Self::Away
            }
            DeskError::Register(_) | DeskError::Code(_) => {
                tracing::error!(error = %chain(&error), "an act failed");
                Self::Failed
            }
        }
    }
}

impl From<register::Error> for Oops {
    fn from(error: register::Error) -> Self {
        DeskError::from(error).into()
    }
}

impl From<minijinja::Error> for Oops {
    fn from(error: minijinja::Error) -> Self {
        tracing::error!(%error, "a template could not be rendered");
        Self::Failed
    }
}

// ---- the look of a page

/// How this reader sees pages: language and place.
#[derive(Debug, Clone)]
pub struct Look {
    pub lang: Language,
    /// The path without its language, for the language menu: `/follow`.
    pub path: String,
    /// The code that the page is about, where that need not be the one in force: a case's own.
    pub under: Option<Arc<Code>>,
}

impl Look {
    pub fn of_path(desk: &Desk, path: &str, headers: &HeaderMap) -> Self {
        let mut parts = path.trim_start_matches('/').splitn(2, '/');
        let first = parts.next().unwrap_or_default();
        let known = crate::tongue::LANGUAGES.iter().any(|(tag, _)| *tag == first);
        if known && let Ok(lang) = Language::new(first) {
            return Self {
                lang,
                path: format!("/{}", parts.next().unwrap_or_default()),
                under: None,
            };
        }
        let accept = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        Self {
            lang: desk.tongues().preferred(accept),
            path: "/".to_owned(),
            under: None,
        }
    }

    /// A page of the portal as an answer that no one may keep.
    ///
    /// # Errors
    /// A template that is missing or asks for what it was not given.
    pub fn page(&self, desk: &Desk, template: &str, context: Value) -> Result<Response, Oops> {
        let in_force = desk.in_force();
        let code = self.under.as_deref().unwrap_or(&in_force.code);
        let with = context! {
            site => site(desk, &self.lang),
            scheme_said => scheme_said(desk.tongues().of(&self.lang), code),
            scheme_here => scheme(code, &self.lang),
            path => self.path,
            languages => menu(&in_force.code),
            ..context
        };
        let html = desk.pages().render(template, &self.lang, with)?;
        Ok(([(header::CACHE_CONTROL, "no-store")], axum::response::Html(html)).into_response())
    }

    /// A path in this reader's language.
    pub fn to(&self, path: &str) -> String {
        format!("/{}{path}", self.lang)
    }
}

impl FromRequestParts<Desk> for Look {
    type Rejection = Oops;
    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Oops> {
        let look = Self::of_path(desk, parts.uri.path(), &parts.headers);
        // `/{lang}/…` with a language that is none of ours is no page.
        let named = parts
            .uri
            .path()
            .trim_start_matches('/')
            .split('/')
            .next()
            .unwrap_or_default();
        if named == look.lang.tag() || named == "desk" {
            Ok(look)
        } else {
            Err(Oops::NotFound)
        }
    }
}

/// The languages of the interface that a code speaks, for the language menu; all of them, if it speaks none.
fn menu(code: &Code) -> Vec<Value> {
    let all = || crate::tongue::LANGUAGES.iter();
    let speaks = |tag: &str| code.languages.iter().any(|language| language.tag() == tag);
    let none = !all().any(|(tag, _)| speaks(tag));
    all()
        .filter(|(tag, _)| none || speaks(tag))
        .map(|(tag, name)| context! { tag, name })
        .collect()
}

/// The independent scheme of a code, with its notice in the scheme's own languages (S19).
fn scheme(code: &Code, lang: &Language) -> Option<Value> {
    let scheme = code.scheme.as_ref()?;
    let in_tongue = |lang: &Language| {
        context! {
            lang => lang.tag(),
            name => scheme.name.in_language(lang),
            page => scheme.page.in_language(lang),
            notice => scheme.notice.in_language(lang),
        }
    };
    Some(context! {
        name => scheme.name.in_language(lang),
        phone => scheme.phone,
        page => scheme.page.in_language(lang),
        both => scheme.notice.0.keys().map(in_tongue).collect::<Vec<_>>(),
    })
}

/// What every page may say about the provider and the code in force.
pub fn site(desk: &Desk, lang: &Language) -> Value {
    let published = desk.in_force();
    let code = &published.code;
    let tongue = desk.tongues().of(lang);
    // As the code says them: its country may say otherwise.
    let phrases = code.phrasebook(lang);
    let phrases = phrases.as_deref().unwrap_or(&tongue.phrases);
    let hours = |calendar: &str| code.calendars.get(calendar).map(|calendar| phrases.openings(calendar));
    let zone = code.desk().map(|calendar| tongue.zone(&calendar.zone_name));
    context! {
        name => code.provider.name,
        phone => code.provider.phone,
        email => code.provider.email,
        page => code.provider.page,
        address => code.provider.address,
        origin => desk.config().site.origin,
        phone_hours => hours(&code.phone_calendar),
        desk_hours => hours(&code.calendar),
        zone,
        scheme => scheme(code, lang),
        limits => context! {
            files => desk.config().limits.files,
            megabytes => desk.config().limits.file_megabytes,
            text => practice::action::LONGEST,
            line => crate::portal::LINE,
        },
        code => context! {
            id => code.id,
            version => code.version,
            effective => code.effective.to_string(),
            promises => code.promises.len(),
        },
    }
}

// ---- cookies

/// The key that seals cookies (AES-GCM).
pub fn cookie_key(desk: &Desk) -> Key {
    Key::from(&desk.keys().seal())
}

impl axum::extract::FromRef<Desk> for Key {
    fn from_ref(desk: &Desk) -> Self {
        cookie_key(desk)
    }
}

/// A cookie of ours: sealed by the jar, not for scripts, not for other sites.
pub fn cookie(desk: &Desk, name: &'static str, value: String, hours: i64) -> Cookie<'static> {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path("/");
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(desk.config().is_https());
    cookie.set_max_age(cookie::time::Duration::hours(hours));
    cookie
}

#[cfg(test)]
mod tests {
    use register::Error;

    use super::chain;
    use crate::desk::DeskError;

    #[test]
    fn an_error_and_its_cause_are_one_sentence() {
        let closed = DeskError::Register(Error::Closed);
        assert_eq!(
            chain(&closed),
            "The register could not be read or written: the register was closed"
        );
        // The refusal says what the error says: once is enough.
        let refused = DeskError::Refused(practice::refusal::Refusal::Closed);
        assert_eq!(chain(&refused), practice::refusal::Refusal::Closed.to_string());
    }
}
