//! The shape in which the customer needs to be answered.

use axum::response::Response;
use practice::{action::Action, terms::Format};
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

/// What the customer asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"format": "large-print"}))]
pub struct NewFormat {
    #[schema(value_type = words::Format)]
    pub format: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that the customer asked for a format.
#[utoipa::path(
    post, path = "/complaints/{reference}/formats", tag = "acts", operation_id = "ask_format",
    params(Named),
    request_body = NewFormat,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn ask_format(acting: Acting, Body(new): Body<NewFormat>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let format = checks.word("format", Some(&new.format), Format::Standard);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::AskFormat { format }).await
}
