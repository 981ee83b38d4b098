//! Asking the customer, or somebody else, for what is missing. Some clocks stand still meanwhile.

use axum::response::Response;
use practice::{action::Action, terms::Cause};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done, enclosures::Enclosure},
    body::{Body, Object},
    checks::Checks,
    problem::{Problem, Problems},
    shapes::Named,
    words,
};

/// A question that the investigation waits for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"question": "Which room is the modem in? We need it to book the visit."}))]
pub struct NewInformationRequest {
    /// `information` if left out. A promise pauses only for a cause that the code names for it: those that do are
    /// `paused` in the answer's `obligations`.
    #[schema(value_type = Option<words::Cause>)]
    pub cause: Option<String>,
    /// What is needed, and why: the customer reads it.
    pub question: String,
    /// Files of the complaint that go with it: shown in a letter, attached to an e-mail.
    #[serde(default)]
    #[schema(value_type = Vec<Enclosure>, required = false, max_items = 10)]
    pub enclosures: Vec<Object<Enclosure>>,
}

/// Asks for information.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`.
#[utoipa::path(
    post, path = "/complaints/{reference}/information-requests", tag = "acts", operation_id = "ask_information",
    params(Named),
    request_body = NewInformationRequest,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn ask_information(acting: Acting, Body(new): Body<NewInformationRequest>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let cause = checks.word("cause", new.cause.as_deref(), Cause::Information);
    let question = checks.text("question", &new.question);
    let action = Action::AskInformation { cause, question };
    let action = acting.enclosing(&new.enclosures, checks, action).await?;
    acting.record(None, action).await
}
