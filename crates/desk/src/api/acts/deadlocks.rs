//! That we can go no further with the customer. The scheme's notice is then owed.

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

/// Why we can go no further.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "We can offer no more than the credit you declined."}))]
pub struct NewDeadlock {
    /// The customer reads it.
    pub reason: String,
}

/// Declares a deadlock.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`.
#[utoipa::path(
    post, path = "/complaints/{reference}/deadlocks", tag = "acts", operation_id = "declare_deadlock",
    params(Named),
    request_body = NewDeadlock,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn declare_deadlock(acting: Acting, Body(new): Body<NewDeadlock>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let reason = checks.text("reason", &new.reason);
    checks.finish()?;
    acting.record(None, Action::Deadlock { reason }).await
}
