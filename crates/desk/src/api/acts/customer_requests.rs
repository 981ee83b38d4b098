//! What a customer asks for beside an answer: a supervisor, how to go further, a deadlock letter. A promise of the
//! code may begin then.

use axum::response::Response;
use practice::{action::Action, terms::Asking};
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

/// Something that the customer asks for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"asks_for": "supervisor"}))]
pub struct NewCustomerRequest {
    #[schema(value_type = words::Asking)]
    pub asks_for: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that the customer asked for something that a rule knows.
#[utoipa::path(
    post, path = "/complaints/{reference}/customer-requests", tag = "acts", operation_id = "ask_for",
    params(Named),
    request_body = NewCustomerRequest,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn ask_for(acting: Acting, Body(new): Body<NewCustomerRequest>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let asking = checks.word("asks_for", Some(&new.asks_for), Asking::Supervisor);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::AskFor { asking }).await
}
