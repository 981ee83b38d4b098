//! A new date by which the investigation is expected to conclude. Each one is kept and told to the customer.

use axum::response::Response;
use practice::action::Action;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done, enclosures::Enclosure},
    body::{Body, Object},
    checks::Checks,
    problem::{Problem, Problems},
    shapes::Named,
};

/// A new date.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"date": "2026-12-18", "reason": "The part we need arrives two days before."}))]
pub struct NewEstimate {
    #[schema(format = Date, example = "2026-12-18")]
    pub date: String,
    /// Why: the customer reads it.
    pub reason: String,
    /// Files of the complaint that go with it: shown in a letter, attached to an e-mail.
    #[serde(default)]
    #[schema(value_type = Vec<Enclosure>, required = false, max_items = 10)]
    pub enclosures: Vec<Object<Enclosure>>,
}

/// Changes the estimate.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`.
#[utoipa::path(
    post, path = "/complaints/{reference}/estimates", tag = "acts", operation_id = "change_estimate",
    params(Named),
    request_body = NewEstimate,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn change_estimate(acting: Acting, Body(new): Body<NewEstimate>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let date = checks.date("date", &new.date);
    let reason = checks.text("reason", &new.reason);
    let action = Action::Estimate { date, reason };
    let action = acting.enclosing(&new.enclosures, checks, action).await?;
    acting.record(None, action).await
}
