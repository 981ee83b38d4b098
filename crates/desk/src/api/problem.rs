//! What the API says when it says no: problem+json (RFC 9457) with a stable type, and a detail that tells
//! how to mend it. English only: integrators read it, customers never do.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use practice::refusal::Refusal;
use serde::Serialize;
use utoipa::{IntoResponses, ToSchema};

use crate::{
    desk::DeskError,
    web::{Oops, chain},
};

/// Why a request was not carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// Stable: `/problems/` and a word. Decide by this, never by the sentences.
    #[serde(rename = "type")]
    #[schema(example = "/problems/validation")]
    pub kind: String,
    /// The same for every problem of this type.
    #[schema(example = "Something in the body is not as it should be.")]
    pub title: String,
    #[schema(example = 422)]
    pub status: u16,
    /// What was wrong this time, and how to mend it.
    pub detail: String,
    /// One sentence for each field that is wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<FieldError>,
}

/// What is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// Where it stands: `complainant.email`, `issues[1]`, `Idempotency-Key`.
    #[schema(example = "complainant.email")]
    pub field: String,
    #[schema(example = "This is no e-mail address. Write one like name@example.ca.")]
    pub sentence: String,
}

impl Problem {
    fn new(status: StatusCode, word: &str, title: &str, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("/problems/{word}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            errors: Vec::new(),
        }
    }

    pub fn malformed(detail: impl Into<String>) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "malformed-json",
            "The body is not JSON.",
            detail,
        )
    }

    pub fn malformed_form(detail: impl Into<String>) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "malformed-form",
            "The form can't be read.",
            detail,
        )
    }

    pub fn validation(errors: Vec<FieldError>) -> Self {
        let detail = match errors.as_slice() {
            [only] => format!("{}: {}", only.field, only.sentence),
            _ => format!("{} fields need mending; `errors` names each.", errors.len()),
        };
        let title = "Something in the request is not as it should be.";
        Self {
            errors,
            ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, "validation", title, detail)
        }
    }

    pub fn field(field: &str, sentence: impl Into<String>) -> Self {
        Self::validation(vec![FieldError {
            field: field.to_owned(),
            sentence: sentence.into(),
        }])
    }

    pub fn no_key(detail: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthorized", "A key is needed.", detail)
    }

    pub fn out_of_scope(scope: &str) -> Self {
        let detail = format!("This key does not have the scope {scope}. Use a key that has it.");
        Self::new(StatusCode::FORBIDDEN, "forbidden", "This key may not do that.", detail)
    }

    pub fn not_found(detail: impl Into<String>) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "not-found",
            "There is no such thing here.",
            detail,
        )
    }

    pub fn no_complaint(typed: &str) -> Self {
        Self::not_found(format!(
            "There is no complaint {typed}. Check the number; it is written like 123-456-7890."
        ))
    }

    pub fn wrong_method(detail: impl Into<String>) -> Self {
        let title = "This address does not take that method.";
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", title, detail)
    }

    pub fn unsupported(detail: impl Into<String>) -> Self {
        let title = "The body must be sent in another form.";
        Self::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported-media-type",
            title,
            detail,
        )
    }

    pub fn too_large(limit: usize) -> Self {
        Self::too_large_for(format!("A body may have at most {} KiB here. Send less.", limit / 1024))
    }

    pub fn too_large_for(detail: impl Into<String>) -> Self {
        Self::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "too-large",
            "The body is too large.",
            detail,
        )
    }

    pub fn too_many(most: u32) -> Self {
        let detail = format!("This key may send {most} requests a minute. Wait a minute and send again.");
        Self::new(StatusCode::TOO_MANY_REQUESTS, "too-many", "Too many requests.", detail)
    }

    pub fn key_reused() -> Self {
        let detail = "This Idempotency-Key was used within the last 24 hours for another request. \
                      Use a new key for each thing that you want done, or send the same method, address and body.";
        let title = "The idempotency key belongs to another request.";
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "idempotency-mismatch", title, detail)
    }

    pub fn in_flight() -> Self {
        let detail = "A request with this Idempotency-Key is being carried out at this moment. \
                      Send it again in a second and get its answer.";
        let title = "The same request is being carried out.";
        Self::new(StatusCode::CONFLICT, "idempotency-in-flight", title, detail)
    }

    pub fn failed() -> Self {
        let detail = "Nothing was changed unless an answer said so. Try again later; \
                      send an Idempotency-Key and nothing is done twice.";
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "failed",
            "Something went wrong on our side.",
            detail,
        )
    }

    pub fn busy() -> Self {
        let detail = "Others are changing this complaint at this moment. Send the request again.";
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "busy",
            "The complaint is being changed.",
            detail,
        )
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::new(
            StatusCode::CONFLICT,
            refusal.code(),
            "The rules do not allow that now.",
            refusal.to_string(),
        )
    }
}

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Refused(refusal) => refusal.into(),
            DeskError::NotFound => Self::not_found("There is no such complaint."),
            DeskError::Busy => Self::busy(),
            DeskError::InFlight => Self::in_flight(),
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
            _ => Self::failed(),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_string(&self).unwrap_or_default();
        let mut response = (status, [(header::CONTENT_TYPE, "application/problem+json")], body).into_response();
        let headers = response.headers_mut();
        match status {
            StatusCode::UNAUTHORIZED => {
                headers.insert(
                    header::WWW_AUTHENTICATE,
                    HeaderValue::from_static("Bearer realm=\"recourse\""),
                );
            }
            StatusCode::TOO_MANY_REQUESTS => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
            }
            StatusCode::SERVICE_UNAVAILABLE => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
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
    /// No key, a wrong one or one that was revoked.
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
    /// Anything else that was not carried out: 400, 405, 413, 415, 429, 500, 503.
    #[response(status = "default", content_type = "application/problem+json")]
    Other(Problem),
}
