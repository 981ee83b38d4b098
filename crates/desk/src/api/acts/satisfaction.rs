//! The customer's answer after the end. Only the customer gives it, on the tracking page: a key is refused.

use axum::response::Response;
use practice::action::Action;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::Acting,
    body::Body,
    checks::Checks,
    problem::{Problem, Problems},
    shapes::Named,
};

/// Whether the customer is satisfied.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"satisfied": true}))]
pub struct NewSatisfaction {
    pub satisfied: bool,
    pub message: Option<String>,
}

/// Refused with `only-customer`: the customer answers on the tracking page.
#[utoipa::path(
    post, path = "/complaints/{reference}/satisfaction", tag = "acts", operation_id = "answer_satisfaction",
    params(Named),
    request_body = NewSatisfaction,
    responses(Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn answer_satisfaction(acting: Acting, Body(new): Body<NewSatisfaction>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let message = checks.some_text("message", new.message.as_deref());
    checks.finish()?;
    acting
        .record(
            None,
            Action::AnswerSatisfaction {
                satisfied: new.satisfied,
                message,
            },
        )
        .await
}
