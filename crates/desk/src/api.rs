//! `/api/v1`: everything that people do at the desk, for programs. One file per resource, with its types,
//! its document and its handler; what no document describes has no route.
//!
//! Keys and scopes are in `integrator`, the answers to what went wrong in `problem`. Nothing here decides
//! anything: bodies become the values that every channel builds, and go through [`Desk`].

mod actions;
mod acts;
mod administering;
mod body;
mod case;
mod checks;
mod code;
mod complainant;
mod document;
mod duplicates;
mod entries;
mod files;
mod filing;
mod idempotency;
mod integrator;
mod keys;
mod letters;
mod listing;
mod messages;
mod metrics;
mod named;
mod paging;
mod problem;
mod refusals;
mod reports;
mod rights;
mod searching;
mod shapes;
mod staff;
mod tagged;
mod teams;
mod texts;
mod unmoved;
mod webhooks;
mod words;

use std::sync::LazyLock;

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Request, State},
    http::{HeaderMap, Method, Uri},
    middleware::{self, Next},
    response::Response,
    routing::{any, get},
};
use utoipa::{
    Modify, OpenApi,
    openapi::security::{Http, HttpAuthScheme, SecurityScheme},
};
use utoipa_axum::{router::OpenApiRouter, routes};

pub use idempotency::digest as request_digest;
pub use integrator::SCOPES;
pub use keys::{NewKey, create, create_key};
pub use problem::told;
pub use reports::rows::told as rows_told;
pub use shapes::{EntryState, obligations};

use crate::desk::Desk;
use problem::Problem;

/// Where the document is served.
const DOCUMENT: &str = "/api/v1/openapi.json";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Recourse",
        description = "A complaints desk whose published code of practice is the program that runs.\n\n\
            Every request but those for the code and this document needs a key: `Authorization: Bearer KEY`. \
            Keys are made with `recourse key create --name NAME --scope SCOPE`; the scopes are `complaints:read`, \
            `complaints:write`, `metrics` and `admin`, which may do everything. With `--last-day DATE` a key ends by \
            itself, and is answered with `/problems/key-expired` from then on.\n\n\
            Acts on a complaint are resources: post one and the case file has a new entry, or the rules refuse it \
            with a problem of type `/problems/<refusal>`: each act names those that it can be answered with. An answer \
            writes an instant as RFC 3339 in UTC with its milliseconds, `2026-03-02T15:00:00.000Z`, and takes any \
            RFC 3339; dates are civil dates of the desk, amounts are cents. A body has at most 256 KiB, and fields that are not known are refused; a file \
            is sent as a form and has the limit of the desk's configuration.\n\n\
            Whatever changes a complaint, a webhook or a standard text, or keeps a letter, takes an `Idempotency-Key`: the same request sent again within 24 hours gets \
            the first answer, byte for byte but for a problem’s `request_id`, with `Idempotency-Replayed: true`, wherever the complaint stands by then. \
            With another method, address or body the key is refused (422), and while the first request is being \
            carried out the second gets 409. What was refused leaves the key free. Making and ending keys and changing rights take \
            none, and refuse it (422): look before you send again.\n\n\
            Each act on a complaint takes `If-Match` with the `ETag` of the complaint as you have read it, and is done only \
            if nothing was added to it since; else the answer is 412, `/problems/moved`. An `Idempotency-Key` comes first: \
            what was done is answered as the first time.\n\n\
            A key is no person, so it can't do what only a person can: take a complaint for itself (assign it to \
            somebody instead), let somebody answer above what they handled below (a director does that, at the \
            workbench), or say for the customer whether they are satisfied. A key answers at level 1 only. Above it \
            these are refused with `/problems/not-for-keys`, and somebody at the workbench does them: writing to the \
            customer, contacts, acknowledgements, information requests, estimates, offers, outcomes and that they \
            were told, deadlocks, deliveries, and closing. What the customer did, notes, files and what the scheme \
            did may be recorded at every level.\n\n\
            What may be done depends on where the complaint stands. `tries` asks beforehand whether a lock of the \
            code forbids something, and only that: with `close` the rules of closing are not asked.\n\n\
            Each answer has an `X-Request-Id`, which a problem says as `request_id`: name it to whoever looks after \
            this desk, and they find the request in its log.\n\n\
            Problems are in English; `Accept-Language` is not used, and `GET /api/v1/code?lang=` chooses the \
            language of the code. Each address that takes GET takes HEAD too. \
            The code and this document carry an `ETag`; sent back in `If-None-Match`, it is answered with 304 while \
            nothing has changed. `GET /metrics` has figures for \
            Prometheus, for a key with the scope `metrics`.",
        license(name = "Apache-2.0 OR MIT", identifier = "Apache-2.0 OR MIT"),
    ),
    tags(
        (name = "complaints", description = "Filing and reading."),
        (name = "letters", description = "Letters that came by post, from a scanning line."),
        (name = "acts", description = "What may be done to a complaint."),
        (name = "reports", description = "What complaints come to. Counts follow the acts within seconds."),
        (name = "code", description = "The code of practice."),
        (name = "admin", description = "Keys, staff, who may do what, webhooks and standard texts."),
    ),
    components(schemas(problem::Problem, acts::Recorded, acts::Allowed, words::Status, words::Notice)),
    modifiers(&BearerKey),
)]
struct Described;

struct BearerKey;

impl Modify for BearerKey {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let mut bearer = Http::new(HttpAuthScheme::Bearer);
        bearer.description = Some("A key of this desk, with the scope that the operation names.".to_owned());
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("key", SecurityScheme::Http(bearer));
    }
}

/// Every route with what it says of itself. `largest_form`: the limit of a form with a file, which the configuration sets.
fn routes(largest_form: usize) -> OpenApiRouter<Desk> {
    let files = OpenApiRouter::new()
        .routes(routes!(files::add_file, files::list_files))
        .routes(routes!(files::download_file))
        .routes(routes!(letters::keep_letter, letters::list_letters))
        .routes(routes!(letters::read_letter))
        .layer(DefaultBodyLimit::max(largest_form));
    let all = OpenApiRouter::new()
        .routes(routes!(filing::file_complaint, listing::list_complaints))
        .routes(routes!(searching::search_complaints))
        .routes(routes!(case::read_complaint))
        .routes(routes!(entries::read_entries))
        .routes(routes!(entries::read_entry))
        .routes(routes!(duplicates::read_duplicates))
        .routes(routes!(messages::download_letter))
        .merge(acts::described())
        .merge(files)
        .routes(routes!(reports::read_report))
        .routes(routes!(reports::behind::list_behind))
        .routes(routes!(reports::rows::read_rows))
        .routes(routes!(code::read_code))
        .routes(routes!(keys::list_keys, keys::make_key))
        .routes(routes!(keys::revoke_key))
        .routes(routes!(webhooks::list_webhooks, webhooks::add_webhook))
        .routes(routes!(
            webhooks::read_webhook,
            webhooks::change_webhook,
            webhooks::end_webhook
        ))
        .routes(routes!(webhooks::read_webhook_secret, webhooks::renew_webhook_secret))
        .routes(routes!(webhooks::list_deliveries, webhooks::tell_again))
        .routes(routes!(texts::list_texts, texts::add_text))
        .routes(routes!(texts::read_text, texts::change_text, texts::remove_text))
        .routes(routes!(rights::read_rights, rights::change_rights))
        .routes(routes!(staff::list_staff))
        .routes(routes!(teams::list_teams))
        .routes(routes!(actions::list_actions));
    OpenApiRouter::with_openapi(Described::openapi()).nest("/api/v1", all)
}

/// The API, its document and the figures.
pub fn router(desk: &Desk) -> Router<Desk> {
    let (routes, _) = routes(crate::files::largest_form(desk)).split_for_parts();
    routes
        .layer((
            DefaultBodyLimit::max(body::LARGEST),
            middleware::from_fn_with_state(desk.clone(), carried_out),
        ))
        .route(DOCUMENT, get(read_document))
        .route("/metrics", get(metrics::metrics))
        .method_not_allowed_fallback(wrong_method)
        .route("/api", any(nothing_here))
        .route("/api/", any(nothing_here))
        .route("/api/{*rest}", any(nothing_here))
}

/// What each request to a resource goes through.
async fn carried_out(State(desk): State<Desk>, request: Request, next: Next) -> Result<Response, Problem> {
    plainly_addressed(request.method(), request.uri())?;
    idempotency::once(desk, request, next).await
}

/// The document is the same for every request: it is written once, when somebody asks for it.
async fn read_document(asked: HeaderMap) -> Response {
    static WRITTEN: LazyLock<Bytes> = LazyLock::new(|| document_json().into());
    tagged::tagged(&asked, WRITTEN.clone())
}

async fn wrong_method(method: Method, uri: Uri) -> Problem {
    Problem::wrong_method(format!(
        "{} does not take {method}. {DOCUMENT} lists what each address takes.",
        uri.path()
    ))
}

async fn nothing_here(uri: Uri) -> Problem {
    let path: String = uri.path().chars().take(120).collect();
    Problem::not_found(format!("There is nothing at {path}. {DOCUMENT} lists every address."))
}

/// An address that is text, and asks nothing where nothing can be asked.
fn plainly_addressed(method: &Method, uri: &Uri) -> Result<(), Problem> {
    if !is_text(uri.path()) {
        return Err(Problem::not_found(format!(
            "The address is no text: it has signs that are not UTF-8. {DOCUMENT} lists every address."
        )));
    }
    let of_those = ["/api/v1/complaints", "/api/v1/code", "/api/v1/letters"].contains(&uri.path());
    let asks = method.is_safe() && (of_those || uri.path().starts_with("/api/v1/reports/"));
    match uri.query() {
        Some(query) if !asks && !query.is_empty() => {
            let name = query.split(['=', '&']).next().unwrap_or_default();
            let name: String = name.chars().take(80).collect();
            Err(Problem::field(&name, "This address takes no parameters. Leave it out."))
        }
        _ => Ok(()),
    }
}

/// Whether what stands behind the percent signs of a path is UTF-8.
fn is_text(path: &str) -> bool {
    let mut parts = path.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let byte = part.get(..2).and_then(|two| u8::from_str_radix(two, 16).ok());
        bytes.extend(byte);
        let rest = if byte.is_some() { part.get(2..) } else { Some(part) };
        bytes.extend_from_slice(rest.unwrap_or_default().as_bytes());
    }
    String::from_utf8(bytes).is_ok()
}

/// The document of the API (OpenAPI 3.1).
pub fn document() -> utoipa::openapi::OpenApi {
    let mut document = routes(0).into_openapi();
    document::complete(&mut document);
    idempotency::describe(&mut document);
    unmoved::describe(&mut document);
    document
}

/// The document as it is checked in and served, without a line's end.
pub fn document_json() -> String {
    document().to_pretty_json().unwrap_or_default()
}
