//! That a complaint can't wait, or can after all.

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

/// Whether it is urgent.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"urgent": true, "reason": "The customer depends on the line for a medical alarm."}))]
pub struct NewUrgency {
    pub urgent: bool,
    pub reason: String,
}

/// Marks the complaint as urgent, or not.
#[utoipa::path(
    post, path = "/complaints/{reference}/urgency", tag = "acts", operation_id = "set_urgency",
    params(Named),
    request_body = NewUrgency,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn set_urgency(acting: Acting, Body(new): Body<NewUrgency>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let reason = checks.text("reason", &new.reason);
    checks.finish()?;
    acting
        .record(
            None,
            Action::SetUrgent {
                urgent: new.urgent,
                reason,
            },
        )
        .await
}
