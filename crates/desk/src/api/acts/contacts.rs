//! A conversation with the customer, or an attempt at one.

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

/// A conversation that took place, or was tried.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"channel": "phone", "reached": true, "news": true, "summary": "Told them the part arrives on Friday."}))]
pub struct NewContact {
    /// How.
    #[schema(value_type = words::Channel)]
    pub channel: String,
    /// Whether the customer was reached.
    #[serde(default)]
    pub reached: bool,
    /// Whether they were told something new about the complaint; only where they were reached.
    #[serde(default)]
    pub news: bool,
    /// What else they were told that a rule of the code asks for.
    #[serde(default)]
    #[schema(value_type = Vec<words::Told>)]
    pub told: Vec<String>,
    /// What was said, or how it was tried.
    pub summary: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records a conversation or an attempt.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`.
#[utoipa::path(
    post, path = "/complaints/{reference}/contacts", tag = "acts", operation_id = "record_contact",
    params(Named),
    request_body = NewContact,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn record_contact(acting: Acting, Body(new): Body<NewContact>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let channel = checks.word("channel", Some(&new.channel), Channel::Phone);
    let told = checks.told(&new.told);
    if !told.is_empty() && !new.reached {
        checks.fault("told", "Nobody was reached, so nothing was told. Leave this out.");
    }
    if new.news && !new.reached {
        checks.fault("news", "Nobody was reached, so there was no news. Leave this out.");
    }
    let summary = checks.text("summary", &new.summary);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting
        .record(
            at,
            Action::Contact {
                channel,
                reached: new.reached,
                news: new.news,
                told,
                summary,
            },
        )
        .await
}
