//! An acknowledgement that a person gave. The one by mail is owed and sent without asking.

use axum::response::Response;
use practice::{action::Action, terms::Channel};
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

/// Number, next steps and date were told to the customer by a person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"channel": "phone"}))]
pub struct NewAcknowledgement {
    /// How they were told.
    #[schema(value_type = words::Channel)]
    pub channel: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records an acknowledgement given by a person.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`.
#[utoipa::path(
    post, path = "/complaints/{reference}/acknowledgements", tag = "acts", operation_id = "record_acknowledgement",
    params(Named),
    request_body = NewAcknowledgement,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn record_acknowledgement(acting: Acting, Body(new): Body<NewAcknowledgement>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let channel = checks.word("channel", Some(&new.channel), Channel::Phone);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::Acknowledge { channel }).await
}
