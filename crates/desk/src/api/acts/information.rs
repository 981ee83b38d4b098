//! What was asked for has come: the clocks go on.

use axum::response::Response;
use practice::{action::Action, terms::Cause};
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

/// What was asked for has come.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"cause": "information"}))]
pub struct NewInformation {
    /// `information` if left out.
    #[schema(value_type = Option<words::Cause>)]
    pub cause: Option<String>,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that the information has come.
#[utoipa::path(
    post, path = "/complaints/{reference}/information", tag = "acts", operation_id = "receive_information",
    params(Named),
    request_body = NewInformation,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn receive_information(acting: Acting, Body(new): Body<NewInformation>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let cause = checks.word("cause", new.cause.as_deref(), Cause::Information);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::ReceiveInformation { cause }).await
}
