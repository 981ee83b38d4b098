//! The customer asks for somebody senior. Nobody may refuse to record it.

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

/// The customer asks to go further.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"channel": "support-case", "reason": "Nobody called me back."}))]
pub struct NewEscalation {
    /// How they asked; `web` if left out.
    #[schema(value_type = Option<words::Channel>)]
    pub channel: Option<String>,
    /// In the customer's words, if they gave any.
    pub reason: Option<String>,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Escalates to the next level.
#[utoipa::path(
    post, path = "/complaints/{reference}/escalations", tag = "acts", operation_id = "escalate",
    params(Named),
    request_body = NewEscalation,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn escalate(acting: Acting, Body(new): Body<NewEscalation>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let channel = checks.word("channel", new.channel.as_deref(), Channel::Web);
    let reason = checks.some_text("reason", new.reason.as_deref());
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting
        .record(
            at,
            Action::Escalate {
                channel,
                reason,
                to: None,
            },
        )
        .await
}
