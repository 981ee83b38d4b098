//! What every request goes through on its way in, and every answer on its way out, as one layer: each more would box
//! the work once more and copy the service behind it, which filing feels.

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use minijinja::context;
use tracing::Instrument as _;

use super::{Caller, Look, Oops, RequestId, host_only, request_id};
use crate::{api, desk::Desk, security::Event, workbench};

/// Gives a request its name, and has it answered; what is logged meanwhile has the name, whatever the log leaves out.
pub async fn around(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let id = desk.next_request();
    let mut answer = answered(&desk, request, id, next)
        .instrument(tracing::error_span!("request", %id))
        .await;
    answer.headers_mut().insert(request_id::HEADER, id.header());
    answer
}

/// Refuses what is forged and has the rest answered; an error gets its page, and every answer its headers.
async fn answered(desk: &Desk, mut request: Request, id: RequestId, next: Next) -> Response {
    let https = desk.config().is_https();
    if https {
        host_only::take_off(request.headers_mut());
    }
    let reader = Reader::of(desk, &request);
    let answer = if is_forged(&request) {
        let from = Caller::of_request(request.extensions(), request.headers(), desk);
        Event::RequestForged { from }.log();
        Oops::Forged.into_response()
    } else {
        next.run(request).await
    };
    let mut answer = reader.answer(desk, api::told(answer, id), id).await;
    if https {
        host_only::put_on(answer.headers_mut());
    }
    put_headers(answer.headers_mut(), https);
    answer
}

/// Who reads what became of a request.
enum Reader {
    /// The API has its own problems.
    Program,
    Colleague(HeaderMap),
    Visitor(Look),
}

impl Reader {
    fn of(desk: &Desk, request: &Request) -> Self {
        let path = request.uri().path();
        if path.starts_with("/api/") {
            Self::Program
        } else if workbench::oops::is_ours(path) {
            Self::Colleague(request.headers().clone())
        } else {
            Self::Visitor(Look::of_path(desk, path, request.headers()))
        }
    }

    /// Gives an error its page. Every error page says what to do next.
    async fn answer(self, desk: &Desk, answer: Response, id: RequestId) -> Response {
        match self {
            Self::Program => answer,
            Self::Colleague(headers) => workbench::oops::page(desk, &headers, answer, id).await,
            Self::Visitor(look) => match answer.extensions().get::<Oops>() {
                Some(oops) => error_page(desk, &look, oops, id),
                None => answer,
            },
        }
    }
}

fn error_page(desk: &Desk, look: &Look, oops: &Oops, id: RequestId) -> Response {
    let reason = match oops {
        Oops::Refused(refusal) => desk.tongues().of(&look.lang).refusal(refusal),
        _ => String::new(),
    };
    let page = look.page(
        desk,
        "portal/error.html",
        context! { error => oops.key(), reason, request => oops.named(id) },
    );
    let page = page.unwrap_or_else(|_| "error".into_response());
    (oops.status(), page).into_response()
}

/// Whether another site sent a change through the reader's browser. Browsers say where a request comes from
/// (`Sec-Fetch-Site`, else `Origin`); what says neither is no browser and carries no one's cookies.
fn is_forged(request: &Request) -> bool {
    let headers = request.headers();
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || request.uri().path().starts_with("/api/") {
        return false;
    }
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let ours = match (text("sec-fetch-site"), text("origin")) {
        (Some("same-origin" | "none"), _) | (None, None) => true,
        (Some(_), _) => false,
        (None, Some(origin)) => {
            let host = origin.split_once("://").map_or(origin, |(_, host)| host);
            text("host").is_some_and(|ours| ours.eq_ignore_ascii_case(host))
        }
    };
    !ours
}

const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; \
                      form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
const FEATURES: &str = "camera=(), microphone=(), geolocation=(), interest-cohort=()";

/// What every answer says to the browser that gets it.
const HEADERS: [(HeaderName, HeaderValue); 7] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    // Whoever may be kept says so: style sheets, and what is the same for everybody.
    (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("same-origin"),
    ),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(FEATURES),
    ),
];

fn put_headers(headers: &mut HeaderMap, https: bool) {
    for (name, value) in HEADERS {
        // A download has a stricter policy of its own.
        headers.entry(name).or_insert(value);
    }
    if https {
        headers.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000; includeSubDomains"),
        );
    }
}
