//! Internal notes. The customer never sees them, and they keep no promise.

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

/// A note among ourselves.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"text": "The building has had two outages this month."}))]
pub struct NewNote {
    pub text: String,
}

/// Writes an internal note.
#[utoipa::path(
    post, path = "/complaints/{reference}/notes", tag = "acts", operation_id = "write_note",
    params(Named),
    request_body = NewNote,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn write_note(acting: Acting, Body(new): Body<NewNote>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let text = checks.text("text", &new.text);
    checks.finish()?;
    acting.record(None, Action::Note { text }).await
}
