//! That identity was verified, and how. What the customer answered is never sent and never kept.

use axum::response::Response;
use practice::{
    action::Action,
    terms::{Assurance, Method, Verdict},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done},
    body::Body,
    checks::Checks,
    problem::{Problem, Problems},
    shapes::Named,
    words,
};

/// A verification.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"method": "one-time-code", "result": "passed", "level": "full"}))]
pub struct NewVerification {
    #[schema(value_type = words::Method)]
    pub method: String,
    #[schema(value_type = words::Verdict)]
    pub result: String,
    /// How sure it makes us; `basic` if left out.
    #[schema(value_type = Option<words::Assurance>)]
    pub level: Option<String>,
}

/// Records a verification.
#[utoipa::path(
    post, path = "/complaints/{reference}/verifications", tag = "acts", operation_id = "record_verification",
    params(Named),
    request_body = NewVerification,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn record_verification(acting: Acting, Body(new): Body<NewVerification>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let method = checks.word("method", Some(&new.method), Method::CallBack);
    let verdict = checks.word("result", Some(&new.result), Verdict::Declined);
    let assurance = checks.word("level", new.level.as_deref(), Assurance::Basic);
    checks.finish()?;
    acting
        .record(
            None,
            Action::Verify {
                method,
                verdict,
                assurance,
            },
        )
        .await
}
