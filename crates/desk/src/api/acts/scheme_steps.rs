//! The steps of a case at the independent scheme, after it was referred and before it is closed there.

use axum::response::Response;
use practice::{action::Action, terms::SchemeStep};
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

/// What happened at the scheme, or what we did there.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"step": "reported-open"}))]
pub struct NewSchemeStep {
    #[schema(value_type = words::SchemeStep)]
    pub step: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records a step of the scheme's case.
#[utoipa::path(
    post, path = "/complaints/{reference}/referrals/steps", tag = "acts", operation_id = "record_scheme_step",
    params(Named),
    request_body = NewSchemeStep,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn record_scheme_step(acting: Acting, Body(new): Body<NewSchemeStep>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let step = checks.word("step", Some(&new.step), SchemeStep::Objected);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::AtScheme { step }).await
}
