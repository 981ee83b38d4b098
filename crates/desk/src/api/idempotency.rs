//! A request that is sent twice is carried out once. One step before everything that changes a complaint: it claims
//! the key before the work, and what it carries out gives its answer with the commit of the work.
//!
//! A key belongs to the API key that sent it, and to the request that it came with: method, address and body. Its
//! answer is kept for a day without the customer's secret, which is worked out again when the answer is replayed.

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{FromRequestParts, Request},
    http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts},
    middleware::Next,
    response::{AppendHeaders, IntoResponse, Response},
};
use register::{Answered, Claim};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use tracing::Instrument as _;
use utoipa::openapi::{self, path::ParameterIn};

use practice::{entry::Seq, hex};

use super::{
    body,
    integrator::{Integrator, Write},
    problem::Problem,
    searching, unmoved,
};
use crate::{Desk, files};

const HEADER: &str = "idempotency-key";
const REPLAYED: &str = "idempotency-replayed";
/// Where something is changed that a request sent twice would change twice; searching changes nothing.
const CHANGED: [&str; 4] = ["/api/v1/complaints", "/api/v1/webhooks", "/api/v1/texts", LETTERS];
/// A letter comes with several files.
const LETTERS: &str = "/api/v1/letters";

/// Whether a request that changes something there takes a key.
fn is_changed(path: &str) -> bool {
    CHANGED.iter().any(|start| path.starts_with(start)) && path != searching::PATH
}

/// Carries a request out once for each key that it may bring.
///
/// # Errors
/// The key is no key, was used for another request, or is in use now; or whoever sent it may not write.
pub async fn once(desk: Desk, request: Request, next: Next) -> Result<Response, Problem> {
    let path = request.uri().path();
    // Reading twice does no harm, and neither does searching.
    let key = if request.method().is_safe() || path == searching::PATH {
        None
    } else {
        key(request.headers())?
    };
    let Some(key) = key else {
        return Ok(next.run(request).await);
    };
    if !is_changed(path) {
        return Err(Problem::field(
            "Idempotency-Key",
            "Nothing is carried out once here: sent twice, it is done twice. Leave this out, and look before you send again.",
        ));
    }
    let (mut parts, body) = request.into_parts();
    let integrator = Integrator::<Write>::from_request_parts(&mut parts, &desk).await?;
    let bytes = whole(&desk, &parts, body).await?;
    let claimed = Claimed {
        scope: format!("api:{}", integrator.key.id),
        key,
    };
    let address = parts.uri.path_and_query().map_or("", |address| address.as_str());
    let media = media(&parts.headers);
    let digest = digest(&desk, parts.method.as_str(), address, media, &bytes);
    match desk
        .register()
        .claim(&claimed.scope, &claimed.key, &digest, desk.now())
        .await?
    {
        Claim::Mismatch => Err(Problem::key_reused()),
        Claim::InFlight => Err(Problem::in_flight()),
        Claim::Replay { response, .. } => replay(&desk, &response),
        Claim::Fresh => {
            parts.extensions.insert(claimed.clone());
            let request = Request::from_parts(parts, Body::from(bytes));
            // A client that hangs up must not leave the claim behind: the work goes on without it.
            let work = tokio::spawn(carry_out(desk, claimed, request, next).in_current_span());
            work.await.map_err(|_| Problem::failed())?
        }
    }
}

async fn carry_out(desk: Desk, claimed: Claimed, request: Request, next: Next) -> Result<Response, Problem> {
    let response = next.run(request).await;
    if !response.status().is_success() {
        desk.register().release(&claimed.scope, &claimed.key).await?;
    }
    Ok(response)
}

/// The key of a request, if it has one.
fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let mut sent = headers.get_all(HEADER).iter();
    let Some(value) = sent.next() else { return Ok(None) };
    let key = value.to_str().unwrap_or_default().trim_matches(' ');
    let printable = key.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    let fits = printable && (1..=255).contains(&key.len()) && sent.next().is_none();
    if fits {
        Ok(Some(key.to_owned()))
    } else {
        Err(Problem::field(
            "Idempotency-Key",
            "Send one key of 1 to 255 printable ASCII characters, such as a UUID.",
        ))
    }
}

fn media(headers: &HeaderMap) -> &str {
    let sent = headers.get(header::CONTENT_TYPE);
    sent.and_then(|media| media.to_str().ok()).unwrap_or_default()
}

/// The body, no longer than it may be.
async fn whole(desk: &Desk, parts: &Parts, body: Body) -> Result<Bytes, Problem> {
    let is_form = boundary(media(&parts.headers)).is_some();
    let large = |most| {
        if is_form {
            super::files::large(desk)
        } else {
            Problem::too_large(most)
        }
    };
    let most = if is_form && parts.uri.path() == LETTERS {
        files::largest_form(desk)
    } else if is_form {
        // The file, and what stands around it.
        files::largest(desk).saturating_add(body::LARGEST)
    } else {
        body::LARGEST
    };
    let declared = parts.headers.get(header::CONTENT_LENGTH);
    let declared = declared.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|length| length > most) {
        return Err(large(most));
    }
    to_bytes(body, most).await.map_err(|error| {
        let source = std::error::Error::source(&error).map(ToString::to_string);
        match source.as_deref() {
            Some("length limit exceeded") => large(most),
            _ if is_form => Problem::malformed_form("The form broke off before its end. Send it again."),
            _ => Problem::malformed("The body broke off before its end. Send it again."),
        }
    })
}

/// What makes two requests the same. Of JSON the order of the fields does not count, of a form with files
/// the line between its parts does not.
pub fn digest(desk: &Desk, method: &str, address: &str, media: &str, body: &[u8]) -> register::Digest {
    let body = match boundary(media) {
        Some(boundary) => parts(body, &format!("--{boundary}")),
        None => match serde_json::from_slice::<serde_json::Value>(body) {
            Ok(json) => hex(&Sha256::digest(json.to_string())),
            Err(_) => hex(&Sha256::digest(body)),
        },
    };
    desk.keys()
        .digest("idempotency", &format!("{method} {address}\n{body}"))
}

fn boundary(media: &str) -> Option<&str> {
    let (kind, rest) = media.split_once(';')?;
    let found = rest.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?;
    let is_form = kind.trim().eq_ignore_ascii_case("multipart/form-data");
    Some(found.trim_matches('"')).filter(|found| is_form && !found.is_empty())
}

/// The digests of what stands between the lines.
fn parts(body: &[u8], line: &str) -> String {
    let (mut rest, mut digests) = (body, String::new());
    while let Some(at) = place(rest, line.as_bytes()) {
        digests.push_str(&hex(&Sha256::digest(rest.get(..at).unwrap_or_default())));
        rest = rest.get(at.saturating_add(line.len())..).unwrap_or_default();
    }
    digests + &hex(&Sha256::digest(rest))
}

/// Where the needle stands. Most bytes are passed by one comparison.
fn place(hay: &[u8], needle: &[u8]) -> Option<usize> {
    let first = *needle.first()?;
    let mut from = 0;
    loop {
        let at = from + hay.get(from..)?.iter().position(|byte| *byte == first)?;
        if hay.get(at..)?.starts_with(needle) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// The claim under which a request is carried out.
#[derive(Debug, Clone)]
pub struct Claimed {
    scope: String,
    key: String,
}

impl Claimed {
    /// What the commit of the work keeps as the answer.
    pub fn answered(&self, reply: &Reply) -> Option<Answered> {
        Some(Answered {
            scope: self.scope.clone(),
            key: self.key.clone(),
            status: reply.status,
            response: serde_json::to_string(reply).ok()?,
        })
    }
}

/// The answer of a request that was carried out, as it can be kept: where it says `"secret":""`, the customer's
/// secret is put in when it is sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reply {
    #[serde(default = "created")]
    pub status: u16,
    pub location: String,
    pub body: String,
    /// Of how many entries the complaint is by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<Seq>,
    /// The complaint whose secret it shows.
    pub secret_of: Option<String>,
}

/// What the answers said that were kept before there were others.
const fn created() -> u16 {
    StatusCode::CREATED.as_u16()
}

impl Reply {
    /// The answer of the first time.
    pub fn sent(self, desk: &Desk) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::CREATED);
        let media = if status.is_success() {
            "application/json"
        } else {
            "application/problem+json"
        };
        let body = match &self.secret_of {
            Some(reference) => {
                let secret = format!("\"secret\":\"{}\"", desk.keys().secret(reference, 1));
                self.body.replacen("\"secret\":\"\"", &secret, 1)
            }
            None => self.body,
        };
        let headers = [
            (header::CONTENT_TYPE, media.to_owned()),
            (header::LOCATION, self.location),
        ];
        let tag = self.version.map(unmoved::tag);
        // A problem is of the request at hand, whatever was kept.
        let problem: Option<Problem> = serde_json::from_str(&body).ok().filter(|_| !status.is_success());
        let mut response = (status, headers, AppendHeaders(tag), body).into_response();
        if let Some(problem) = problem {
            response.extensions_mut().insert(problem);
        }
        response
    }
}

/// The answer of the first time, byte for byte, wherever the complaint stands by now.
fn replay(desk: &Desk, kept: &str) -> Result<Response, Problem> {
    let reply: Reply = serde_json::from_str(kept).map_err(|_| Problem::failed())?;
    let mut response = reply.sent(desk);
    response
        .headers_mut()
        .insert(REPLAYED, HeaderValue::from_static("true"));
    Ok(response)
}

/// Says in the document of each operation that changes a complaint that it takes a key.
pub fn describe(document: &mut openapi::OpenApi) {
    let changed = document.paths.paths.iter_mut().filter(|(path, _)| is_changed(path));
    for (_, item) in changed {
        let operations = [&mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        operations.into_iter().flatten().for_each(describe_one);
    }
}

fn describe_one(operation: &mut openapi::path::Operation) {
    let text = || openapi::ObjectBuilder::new().schema_type(openapi::schema::Type::String);
    let key = openapi::path::ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(openapi::Required::False)
        .description(Some(
            "1 to 255 printable characters of your choice, new for each thing that you want done. The same request \
             sent again within 24 hours is answered as the first time, and nothing is done twice.",
        ))
        .schema(Some(
            text()
                .min_length(Some(1))
                .max_length(Some(255))
                .pattern(Some("^[!-~]([ -~]*[!-~])?$")),
        ))
        .build();
    operation.parameters.get_or_insert_default().push(key);
    let header = |says: &str| {
        openapi::header::HeaderBuilder::new()
            .schema(text())
            .description(Some(says))
            .build()
    };
    for status in ["200", "201"] {
        if let Some(openapi::RefOr::T(done)) = operation.responses.responses.get_mut(status) {
            done.headers
                .insert("Location".to_owned(), header("Where what was written is read."));
            done.headers.insert(
                "Idempotency-Replayed".to_owned(),
                header("`true` if this is the answer of an earlier request."),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_between_parts_does_not_count_but_what_it_parts_does() {
        let form = |line: &str, text: &str| format!("--{line}\r\n\r\n{text}\r\n--{line}--\r\n");
        let digest = |line: &str, text: &str| parts(form(line, text).as_bytes(), &format!("--{line}"));
        assert_eq!(digest("a", "one"), digest("bcd", "one"));
        assert_ne!(digest("a", "one"), digest("a", "two"));
        assert_eq!(
            boundary("multipart/form-data; charset=x; boundary=\"e f\""),
            Some("e f")
        );
        assert_eq!(boundary("application/json; boundary=a"), None);
    }
}
