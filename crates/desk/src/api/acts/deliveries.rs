//! What becomes of a message: taken back before it leaves, said or posted by a person, and come back.

use axum::{extract::Path as Address, response::Response};
use practice::{
    action::Action,
    entry::{Entry, What},
    terms::Channel,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    api::{
        acts::{Acting, Done},
        body::Body,
        checks::Checks,
        messages::message,
        problem::{Problem, Problems},
        shapes::Named,
        words,
    },
    post::paper,
};

/// Takes a message back.
///
/// Possible for 20 seconds, while it has not left; then refused with `too-late-to-take-back`.
#[utoipa::path(
    delete, path = "/complaints/{reference}/messages/{entry}/{notice}", tag = "acts", operation_id = "take_back",
    params(
        Named,
        ("entry" = u32, Path, description = "The entry that owes the message."),
        ("notice" = words::Notice, Path, description = "Which of its messages."),
    ),
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn take_back(acting: Acting, path: Address<(String, String, String)>) -> Result<Response, Problem> {
    let owed = message(&acting, &acting.case().await?, &path)?;
    let (owed_by, notice) = (owed.owed_by, owed.notice);
    acting.record(None, Action::TakeBack { owed_by, notice }).await
}

/// A message was said or posted by a person.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"channel": "letter"}))]
pub struct NewDelivery {
    /// What the customer was told that the text of the message does not say. What it says counts by itself.
    #[serde(default)]
    #[schema(value_type = Vec<words::Told>, required = false)]
    pub told: Vec<String>,
    /// How.
    #[schema(value_type = words::Channel)]
    pub channel: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
    /// What shows that a letter was posted: its number with the post, or where.
    #[schema(example = "LM 123 456 789 CA")]
    pub proof: Option<String>,
}

/// Records that a message was said or posted.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`.
///
/// What a customer wants by phone or by post does not leave by itself. `GET …/messages` lists it with the state
/// `by-hand`, and it counts when this is recorded.
#[utoipa::path(
    post, path = "/complaints/{reference}/messages/{entry}/{notice}/delivery", tag = "acts",
    operation_id = "deliver_by_hand",
    params(
        Named,
        ("entry" = u32, Path, description = "The entry that owes the message."),
        ("notice" = words::Notice, Path, description = "Which of its messages."),
    ),
    request_body = NewDelivery,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn deliver_by_hand(
    acting: Acting,
    path: Address<(String, String, String)>,
    Body(new): Body<NewDelivery>,
) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let channel = checks.word("channel", Some(&new.channel), Channel::Letter);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    let told = checks.told(&new.told);
    checks.finish()?;
    let case = acting.case().await?;
    let owed = message(&acting, &case, &path)?;
    let which = (owed.owed_by, owed.notice);
    let proof = new.proof.unwrap_or_default();
    let action = paper::delivery(&acting.desk, &case, which, channel, (told, proof), None).await?;
    acting.record(at, action).await
}

/// A message that was sent came back, or never came.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "Moved, no new address"}))]
pub struct NewReturn {
    /// Why, as the post or the mail server says.
    pub reason: String,
    /// When it came back, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that a message came back.
///
/// What it was evidence for is undone: the promise that it kept is owed again, and a letter waits to be posted again.
#[utoipa::path(
    post, path = "/complaints/{reference}/messages/{entry}/{notice}/return", tag = "acts",
    operation_id = "return_message",
    params(
        Named,
        ("entry" = u32, Path, description = "The entry that owes the message."),
        ("notice" = words::Notice, Path, description = "Which of its messages."),
    ),
    request_body = NewReturn,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn return_message(
    acting: Acting,
    path: Address<(String, String, String)>,
    Body(new): Body<NewReturn>,
) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let why = checks.text("reason", &new.reason);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    let case = acting.case().await?;
    let owed = message(&acting, &case, &path)?;
    let which = |entry: &Entry| match entry.what {
        What::Sent { owed_by, notice, .. } => (owed_by, notice) == (owed.owed_by, owed.notice),
        _ => false,
    };
    // None: the rules say that it was never sent.
    let sent = case
        .file
        .entries
        .iter()
        .rfind(|entry| which(entry))
        .map_or(0, |entry| entry.seq);
    acting.record(at, Action::Return { sent, why }).await
}
