//! What the API says when it says no: problem+json (RFC 9457) with a stable type, and a detail that tells
//! how to mend it. English only: integrators read it, customers never do.

use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use practice::refusal::Refusal;
use serde::{Deserialize, Serialize};
use utoipa::{
    IntoResponses, PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, schema::Type},
};

use crate::{
    desk::DeskError,
    web::{Oops, RequestId, chain},
};

/// Why a request was not carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    #[serde(rename = "type")]
    #[schema(value_type = ProblemType, example = "/problems/validation")]
    pub kind: String,
    /// The same for every problem of this type.
    #[schema(example = "Something in the request is not as it should be.")]
    pub title: String,
    #[schema(example = 422)]
    pub status: u16,
    /// What was wrong this time, and how to mend it.
    pub detail: String,
    /// One sentence for each field that is wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<FieldError>,
    /// What this request is called in the log of the desk, as in the header `X-Request-Id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = String, required = true, example = "4f1c9a02b7e3")]
    pub request_id: Option<RequestId>,
    /// Seconds to wait, for the header `Retry-After`, where there is any sense in trying again.
    #[serde(skip)]
    pub wait: u32,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FieldError {
    /// Where it stands: `complainant.email`, `issues[1]`, `Idempotency-Key`.
    #[schema(example = "complainant.email")]
    pub field: String,
    #[schema(example = "This is no e-mail address. Write one like name@example.ca.")]
    pub sentence: String,
}

/// The types that are no refusal of the rules, each with what is the same of all its problems.
const TYPES: &[(&str, StatusCode, &str)] = &[
    ("malformed-json", StatusCode::BAD_REQUEST, "The body is not JSON."),
    ("malformed-form", StatusCode::BAD_REQUEST, "The form can't be read."),
    ("malformed-header", StatusCode::BAD_REQUEST, "A header can't be read."),
    ("unauthorized", StatusCode::UNAUTHORIZED, "A key is needed."),
    ("key-expired", StatusCode::UNAUTHORIZED, "The key has come to its end."),
    ("forbidden", StatusCode::FORBIDDEN, "This key may not do that."),
    ("not-found", StatusCode::NOT_FOUND, "There is no such thing here."),
    (
        "method-not-allowed",
        StatusCode::METHOD_NOT_ALLOWED,
        "This address does not take that method.",
    ),
    (
        "idempotency-in-flight",
        StatusCode::CONFLICT,
        "The same request is being carried out.",
    ),
    (
        "moved",
        StatusCode::PRECONDITION_FAILED,
        "The complaint is not as you have read it.",
    ),
    ("too-large", StatusCode::PAYLOAD_TOO_LARGE, "The body is too large."),
    (
        "unsupported-media-type",
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "The body must be sent in another form.",
    ),
    (
        "validation",
        StatusCode::UNPROCESSABLE_ENTITY,
        "Something in the request is not as it should be.",
    ),
    (
        "idempotency-mismatch",
        StatusCode::UNPROCESSABLE_ENTITY,
        "The idempotency key belongs to another request.",
    ),
    ("too-many", StatusCode::TOO_MANY_REQUESTS, "Too many requests."),
    (
        "failed",
        StatusCode::INTERNAL_SERVER_ERROR,
        "Something went wrong on our side.",
    ),
    (
        "busy",
        StatusCode::SERVICE_UNAVAILABLE,
        "The complaint is being changed.",
    ),
    ("away", StatusCode::SERVICE_UNAVAILABLE, "The database does not answer."),
    (
        "no-room",
        StatusCode::INSUFFICIENT_STORAGE,
        "There is no room for files.",
    ),
    (
        "not-looked-at",
        StatusCode::SERVICE_UNAVAILABLE,
        "Nobody can look whether files do harm.",
    ),
];

/// What all refusals of the rules have in common; each has a word of its own.
const REFUSED: (StatusCode, &str) = (StatusCode::CONFLICT, "The rules do not allow that now.");

/// Every type that a problem may have: those of the API, then the refusals of the rules.
pub struct ProblemType;

impl PartialSchema for ProblemType {
    fn schema() -> RefOr<Schema> {
        let own = TYPES.iter();
        let own = own.map(|(word, status, title)| (*word, status.as_u16(), (*title).to_owned()));
        let rules = Refusal::ALL
            .iter()
            .map(|refusal| (refusal.code(), 409, refusal.to_string()));
        let all: Vec<_> = own.chain(rules).collect();
        let lines = all
            .iter()
            .map(|(word, status, says)| format!("- `/problems/{word}` ({status}): {says}"));
        let says = format!(
            "Stable. Decide by this, never by the sentences. More may come; take one that you do not know by its \
             status. The sentences stand here as examples.\n\n{}",
            lines.collect::<Vec<_>>().join("\n")
        );
        let words = all.iter().map(|(word, ..)| format!("/problems/{word}"));
        let schema = ObjectBuilder::new().schema_type(Type::String).description(Some(says));
        schema.enum_values(Some(words)).into()
    }
}

impl ToSchema for ProblemType {}

impl Problem {
    fn new(word: &str, detail: impl Into<String>) -> Self {
        let mut types = TYPES.iter();
        let own = types.find(|(known, ..)| *known == word);
        let (status, title) = own.map_or(REFUSED, |(_, status, title)| (*status, *title));
        Self {
            kind: format!("/problems/{word}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            errors: Vec::new(),
            request_id: None,
            wait: if status == StatusCode::TOO_MANY_REQUESTS { 60 } else { 1 },
        }
    }

    pub fn malformed(detail: impl Into<String>) -> Self {
        Self::new("malformed-json", detail)
    }

    pub fn malformed_form(detail: impl Into<String>) -> Self {
        Self::new("malformed-form", detail)
    }

    pub fn malformed_header(detail: impl Into<String>) -> Self {
        Self::new("malformed-header", detail)
    }

    pub fn validation(errors: Vec<FieldError>) -> Self {
        let detail = match errors.as_slice() {
            [only] => format!("{}: {}", only.field, only.sentence),
            _ => format!("{} fields need mending; “errors” names each.", errors.len()),
        };
        Self {
            errors,
            ..Self::new("validation", detail)
        }
    }

    pub fn field(field: &str, sentence: impl Into<String>) -> Self {
        Self::validation(vec![FieldError {
            field: field.to_owned(),
            sentence: sentence.into(),
        }])
    }

    pub fn no_key(detail: &str) -> Self {
        Self::new("unauthorized", detail)
    }

    pub fn key_expired() -> Self {
        let detail = "The last day of this key is over. Make a new one with: recourse key create";
        Self::new("key-expired", detail)
    }

    pub fn out_of_scope(scope: &str) -> Self {
        let detail = format!("This key does not have the scope {scope}. Use a key that has it.");
        Self::new("forbidden", detail)
    }

    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new("not-found", detail)
    }

    pub fn no_complaint(typed: &str) -> Self {
        Self::not_found(format!(
            "There is no complaint {typed}. Check the number; it is written like 123-456-7894."
        ))
    }

    pub fn wrong_method(detail: impl Into<String>) -> Self {
        Self::new("method-not-allowed", detail)
    }

    pub fn unsupported(detail: impl Into<String>) -> Self {
        Self::new("unsupported-media-type", detail)
    }

    pub fn too_large(limit: usize) -> Self {
        Self::too_large_for(format!("A body may have at most {} KiB here. Send less.", limit / 1024))
    }

    pub fn too_large_for(detail: impl Into<String>) -> Self {
        Self::new("too-large", detail)
    }

    pub fn too_many(most: u32) -> Self {
        Self::too_many_for(format!(
            "This key may send {most} requests a minute. Wait a minute and send again."
        ))
    }

    /// Too many requests from one address whose key was none, or did not hold.
    pub fn too_many_refused() -> Self {
        let detail = "Too many requests from this address had no key that opens what they asked for. Wait a quarter \
                      of an hour; a request with a key that does is answered all the while.";
        Self {
            wait: 15 * 60,
            ..Self::too_many_for(detail)
        }
    }

    pub fn too_many_for(detail: impl Into<String>) -> Self {
        Self::new("too-many", detail)
    }

    pub fn no_room() -> Self {
        let detail = "The disk of the desk is nearly full, and no files are taken until there is room. Everything else \
                      is: send the file later, and tell whoever looks after the desk.";
        Self::new("no-room", detail)
    }

    pub fn not_looked_at() -> Self {
        let detail = "The program that looks whether files do harm does not answer, and unseen no file is taken. Everything \
                      else is: send the file later, and tell whoever looks after the desk.";
        Self::new("not-looked-at", detail)
    }

    pub fn key_reused() -> Self {
        let detail = "This Idempotency-Key was used within the last 24 hours for another request. \
                      Use a new key for each thing that you want done, or send the same method, address and body.";
        Self::new("idempotency-mismatch", detail)
    }

    pub fn in_flight() -> Self {
        let detail = "A request with this Idempotency-Key is being carried out at this moment. \
                      Send it again in a second and get its answer.";
        Self::new("idempotency-in-flight", detail)
    }

    pub fn failed() -> Self {
        let detail = "Nothing was changed unless an answer said so. Try again later; \
                      send an Idempotency-Key and nothing is done twice.";
        Self::new("failed", detail)
    }

    /// Somebody acts upon a complaint as it was.
    pub fn moved() -> Self {
        let detail = "Something was added to this complaint since you read it, and nothing was done. Read it again, and act \
                      upon what it says now, with the ETag of that answer in If-Match.";
        Self::new("moved", detail)
    }

    pub fn busy() -> Self {
        let detail =
            "Others are changing this complaint at this moment. Send the request again, with the same Idempotency-Key.";
        Self::new("busy", detail)
    }

    /// The database of the desk does not answer.
    pub fn away() -> Self {
        let detail = "The database of the desk does not answer, and nothing was changed unless an answer said so. Send \
                      the request again in a minute, with the same Idempotency-Key.";
        Self {
            wait: 60,
            ..Self::new("away", detail)
        }
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::new(refusal.code(), refusal.to_string())
    }
}

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Refused(refusal) => refusal.into(),
            DeskError::NotFound => Self::not_found("There is no such complaint."),
            DeskError::Busy | DeskError::Moved => Self::busy(),
            DeskError::InFlight => Self::in_flight(),
            DeskError::Register(register::Error::Unreachable { .. }) => {
                tracing::error!(error = %chain(&error), "the database does not answer");
                Self::away()
            }
            DeskError::Register(_) | DeskError::Code(_) => {
                tracing::error!(error = %chain(&error), "a request of the API failed");
                Self::failed()
            }
        }
    }
}

impl From<register::Error> for Problem {
    fn from(error: register::Error) -> Self {
        DeskError::from(error).into()
    }
}

impl From<Oops> for Problem {
    fn from(oops: Oops) -> Self {
        match oops {
            Oops::Refused(refusal) => refusal.into(),
            Oops::Busy => Self::busy(),
            Oops::Away => Self::away(),
            _ => Self::failed(),
        }
    }
}

/// The answer with the body of its problem, if it is one: on the way out, where the request has its name.
pub fn told(mut answer: Response, request: RequestId) -> Response {
    let Some(mut problem) = answer.extensions_mut().remove::<Problem>() else {
        return answer;
    };
    problem.request_id = Some(request);
    *answer.body_mut() = Body::from(serde_json::to_string(&problem).unwrap_or_default());
    answer
}

/// Without its body: see [`told`].
impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let wait = HeaderValue::from(self.wait);
        let mut response = (status, [(header::CONTENT_TYPE, "application/problem+json")]).into_response();
        response.extensions_mut().insert(self);
        let headers = response.headers_mut();
        match status {
            StatusCode::UNAUTHORIZED => {
                headers.insert(
                    header::WWW_AUTHENTICATE,
                    HeaderValue::from_static("Bearer realm=\"recourse\""),
                );
            }
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
                headers.insert(header::RETRY_AFTER, wait);
            }
            _ => {}
        }
        response
    }
}

/// Every other answer, for the document: the same problem, whatever the status.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it only describes answers in the document")]
pub enum Problems {
    /// No key, a wrong one, one that was revoked, or one whose last day is over.
    #[response(status = 401, content_type = "application/problem+json")]
    NoKey(Problem),
    /// The key does not have the scope.
    #[response(status = 403, content_type = "application/problem+json")]
    OutOfScope(Problem),
    /// No complaint of this number, or nothing at this address.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
    /// The rules do not allow it now; `type` says which rule.
    #[response(status = 409, content_type = "application/problem+json")]
    Refused(Problem),
    /// Fields that are missing, unknown or wrong, each with its sentence.
    #[response(status = 422, content_type = "application/problem+json")]
    Validation(Problem),
    /// The body broke off, or is not what its content type says.
    #[response(status = 400, content_type = "application/problem+json")]
    Malformed(Problem),
    /// This address does not take that method; `Allow` lists those that it takes.
    #[response(status = 405, content_type = "application/problem+json")]
    WrongMethod(Problem),
    /// The body is too large.
    #[response(status = 413, content_type = "application/problem+json")]
    TooLarge(Problem),
    /// The body has another content type than is taken here, or none.
    #[response(status = 415, content_type = "application/problem+json")]
    Unsupported(Problem),
    /// The limit of this key is used up for now; `Retry-After` says for how many seconds.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(Problem),
    /// Something went wrong on our side.
    #[response(status = 500, content_type = "application/problem+json")]
    Failed(Problem),
    /// The complaint is being changed, or the database does not answer: send the request again with the same
    /// `Idempotency-Key`, after the seconds that `Retry-After` says.
    #[response(status = 503, content_type = "application/problem+json")]
    Busy(Problem),
    /// The disk of the desk is nearly full: files are not taken, everything else is.
    #[response(status = 507, content_type = "application/problem+json")]
    NoRoom(Problem),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_that_is_away_is_not_called_somebody_elses_work() {
        let away = || register::Error::Unreachable {
            server: "database".to_owned(),
            source: std::sync::Arc::new(std::io::Error::other("no route")),
        };
        let oops = Oops::from(away());
        assert_eq!((oops.key(), oops.status()), ("away", StatusCode::SERVICE_UNAVAILABLE));
        let answer = Problem::from(away()).into_response();
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.headers()[header::RETRY_AFTER], "60");
        let of_oops = Problem::from(oops);
        assert_eq!(of_oops.kind, "/problems/away");
        assert_eq!(Problem::from(Oops::Busy).kind, "/problems/busy");
    }
}
