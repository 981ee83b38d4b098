//! What becomes of a message: taken back before it leaves, or said and posted by a person.

use axum::{extract::Path as Address, response::Response};
use practice::{
    action::Action,
    notice::{self, Owed},
    terms::Channel,
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    api::{
        acts::{Acting, Done},
        body::Body,
        checks::Checks,
        problem::{Problem, Problems},
        shapes::Named,
        words,
    },
    desk::Case,
    post::compose,
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
    let mut with = compose::carried(&acting.desk, &case, &owed);
    with.extend(told);
    let action = Action::Deliver {
        owed_by: owed.owed_by,
        notice: owed.notice,
        channel,
        with,
    };
    acting.record(at, action).await
}

/// The message of the address; its entry must be one of the case file, and owe it.
fn message(acting: &Acting, case: &Case, Address(path): &Address<(String, String, String)>) -> Result<Owed, Problem> {
    let entry = path.1.parse().ok();
    let entry = case.file.entries.iter().find(|known| Some(known.seq) == entry);
    let notice = path.2.parse().ok();
    let owed = entry
        .zip(notice)
        .and_then(|(entry, notice)| notice::to_customer(&case.code, &case.complaint, entry, notice));
    owed.ok_or_else(|| {
        Problem::not_found(format!(
            "Entry {} of this complaint owes the customer no message {}. \
             GET /api/v1/complaints/{}/messages lists those that there are.",
            path.1, path.2, acting.reference
        ))
    })
}
