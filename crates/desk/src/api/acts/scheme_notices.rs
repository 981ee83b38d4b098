//! That a person told the customer of the independent scheme. Written notices are owed and sent without asking.

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

/// The customer was told of the scheme by a person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"channel": "phone"}))]
pub struct NewSchemeNotice {
    /// How.
    #[schema(value_type = words::Channel)]
    pub channel: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that the customer was told of the scheme.
#[utoipa::path(
    post, path = "/complaints/{reference}/scheme-notices", tag = "acts", operation_id = "record_scheme_notice",
    params(Named),
    request_body = NewSchemeNotice,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn record_scheme_notice(acting: Acting, Body(new): Body<NewSchemeNotice>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let channel = checks.word("channel", Some(&new.channel), Channel::Phone);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::TellOfScheme { channel }).await
}
