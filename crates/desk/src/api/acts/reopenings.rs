//! A complaint that has ended is opened again.

use axum::response::Response;
use practice::action::Action;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done},
    body::Body,
    checks::Checks,
    problem::{Problem, Problems},
    shapes::Named,
};

/// Why it is opened again.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "The line drops again."}))]
pub struct NewReopening {
    pub reason: String,
}

/// Reopens the complaint.
#[utoipa::path(
    post, path = "/complaints/{reference}/reopenings", tag = "acts", operation_id = "reopen",
    params(Named),
    request_body = NewReopening,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn reopen(acting: Acting, Body(new): Body<NewReopening>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let reason = checks.text("reason", &new.reason);
    checks.finish()?;
    acting.record(None, Action::Reopen { reason }).await
}
