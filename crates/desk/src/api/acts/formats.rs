//! The shape in which the customer needs to be answered.

use axum::response::Response;
use practice::{
    action::Action,
    terms::{Channel, Format},
};
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

/// What the customer asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"format": "large-print"}))]
pub struct NewFormat {
    #[schema(value_type = words::Format)]
    pub format: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that the customer asked for a format.
#[utoipa::path(
    post, path = "/complaints/{reference}/formats", tag = "acts", operation_id = "ask_format",
    params(Named),
    request_body = NewFormat,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn ask_format(acting: Acting, Body(new): Body<NewFormat>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let format = checks.word("format", Some(&new.format), Format::Standard);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::AskFormat { format }).await
}

/// The customer has what they were told in the format that they asked for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"channel": "letter", "proof": "LM 123 456 789 CA"}))]
pub struct NewFormatGiven {
    /// How they got it.
    #[schema(value_type = words::Channel)]
    pub channel: String,
    /// What shows it: the number with the post, or who read it out to whom.
    pub proof: String,
    /// The entries whose messages it was; none: all that the customer was told until now.
    #[serde(default)]
    #[schema(required = false)]
    pub entries: Vec<u32>,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that the customer was given what they were told in their format.
///
/// What leaves by itself in the format once it was asked for needs no such record: what the customer had before does, each
/// message that was told otherwise since, a copy in braille or as sound, and what was read out beside our messages. Reading out is answering: a key does it at
/// level 1 only.
#[utoipa::path(
    post, path = "/complaints/{reference}/formats/given", tag = "acts", operation_id = "give_format",
    params(Named),
    request_body = NewFormatGiven,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn give_format(acting: Acting, Body(new): Body<NewFormatGiven>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let channel = checks.word("channel", Some(&new.channel), Channel::Letter);
    let how = checks.text("proof", &new.proof);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    let of = new.entries;
    acting.record(at, Action::GiveFormat { channel, of, how }).await
}

/// Sends again, in the format that was asked for, what the customer was told otherwise.
///
/// One message has all of it that still counts. It moves no clock but that of the format, for nothing in it is new. Braille
/// and audio are not made here, and what is texted or said takes none along: then the answer is
/// `/problems/format-not-made-here`.
#[utoipa::path(
    post, path = "/complaints/{reference}/formats/repeat", tag = "acts", operation_id = "repeat_in_format",
    params(Named),
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn repeat_in_format(acting: Acting) -> Result<Response, Problem> {
    acting.record(None, Action::Repeat).await
}
