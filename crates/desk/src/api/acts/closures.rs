//! The end: agreed, withdrawn or told a decision. Time that passes ends nothing.

use axum::response::Response;
use practice::{action::Action, terms::Ending};
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

/// The end of a complaint.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"ending": "agreed"}))]
pub struct NewClosure {
    #[schema(value_type = words::Ending)]
    pub ending: String,
    /// What the customer said, and where. `withdrawn` can't do without it.
    pub reason: Option<String>,
}

/// Closes the complaint.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`. Until the customer is told, for
/// 20 seconds, it can be taken back with its message.
#[utoipa::path(
    post, path = "/complaints/{reference}/closures", tag = "acts", operation_id = "close",
    params(Named),
    request_body = NewClosure,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn close(acting: Acting, Body(new): Body<NewClosure>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let ending = checks.word("ending", Some(&new.ending), Ending::Agreed);
    let reason = checks.some_text("reason", new.reason.as_deref());
    if ending == Ending::Withdrawn && reason.is_empty() {
        checks.fault("reason", "Write what the customer said, and when and how they said it.");
    }
    checks.finish()?;
    let action = Action::Close {
        ending,
        reason,
        known: None,
    };
    acting.record(None, action).await
}
