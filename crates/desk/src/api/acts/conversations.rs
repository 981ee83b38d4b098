//! A call, chat or visit that is going on: it begins, and it ends.

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

/// The customer is there.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"channel": "phone"}))]
pub struct NewConversation {
    /// `phone`, `chat` or `in-person`.
    #[schema(value_type = words::Live)]
    pub channel: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that a call, chat or visit began.
#[utoipa::path(
    post, path = "/complaints/{reference}/conversations", tag = "acts", operation_id = "begin_conversation",
    params(Named),
    request_body = NewConversation,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn begin_conversation(acting: Acting, Body(new): Body<NewConversation>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let channel = checks.word("channel", Some(&new.channel), Channel::Phone);
    if !channel.is_live() {
        checks.fault(
            "channel",
            "A conversation goes on by phone, chat or in-person. For others, write a message or a contact.",
        );
    }
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::BeginContact { channel }).await
}

/// The conversation is over.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"solved": true}))]
pub struct NewConversationEnd {
    /// Whether the matter was solved, and the customer confirmed it, while they were there. A complaint is not
    /// unless the customer accepted an offer or was told an outcome: otherwise this is refused.
    #[serde(default)]
    pub solved: bool,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that the conversation ended.
#[utoipa::path(
    post, path = "/complaints/{reference}/conversations/end", tag = "acts", operation_id = "end_conversation",
    params(Named),
    request_body = NewConversationEnd,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn end_conversation(acting: Acting, Body(new): Body<NewConversationEnd>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::EndContact { solved: new.solved }).await
}
