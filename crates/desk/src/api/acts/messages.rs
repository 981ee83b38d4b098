//! What the customer wrote to us, or we write to the customer.

use axum::response::Response;
use practice::{action::Action, terms::Channel};
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

/// A message.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"from": "desk", "message": "We replaced the port in your building.", "news": true}))]
pub struct NewMessage {
    /// `customer` (if left out): the customer wrote this. `desk`: send this to the customer.
    #[schema(example = "customer")]
    pub from: Option<String>,
    pub message: String,
    /// How the customer's message came; `web` if left out. Not with `desk`: it answers as the customer asked.
    #[schema(value_type = Option<words::Channel>)]
    pub channel: Option<String>,
    /// Of the desk's: it tells the customer something new about the complaint. Only news keeps the promise to stay
    /// in touch.
    #[serde(default)]
    pub news: bool,
    /// Of the desk's: what else it tells that a rule of the code asks for, and only whoever writes it can say.
    #[serde(default)]
    #[schema(value_type = Vec<words::Told>)]
    pub told: Vec<String>,
    /// Of the desk's: files of the complaint that go with it, shown in a letter, attached to an e-mail.
    #[serde(default)]
    #[schema(value_type = Vec<Enclosure>, required = false, max_items = 10)]
    pub enclosures: Vec<Object<Enclosure>>,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records a customer's message, or writes to the customer.
///
/// A key writes to the customer at level 1 only; above it the answer is `/problems/not-for-keys`.
#[utoipa::path(
    post, path = "/complaints/{reference}/messages", tag = "acts", operation_id = "write_message",
    params(Named),
    request_body = NewMessage,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn write_message(acting: Acting, Body(new): Body<NewMessage>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let message = checks.text("message", &new.message);
    let channel = checks.word("channel", new.channel.as_deref(), Channel::Web);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    let told = checks.told(&new.told);
    let of_the_desk = "Only a message of the desk tells the customer something. Leave this out.";
    let action = match new.from.as_deref() {
        None | Some("customer") => {
            if !told.is_empty() {
                checks.fault("told", of_the_desk);
            }
            if new.news {
                checks.fault("news", of_the_desk);
            }
            if !new.enclosures.is_empty() {
                checks.fault("enclosures", of_the_desk);
            }
            Action::CustomerWrites { channel, message }
        }
        Some("desk") => Action::Write {
            message,
            news: new.news,
            told,
        },
        Some(_) => {
            checks.fault("from", "Write customer or desk.");
            Action::Write {
                message,
                news: false,
                told: Vec::new(),
            }
        }
    };
    if matches!(action, Action::Write { .. }) {
        if at.is_some() {
            checks.fault("occurred_at", "A message of the desk leaves now. Leave this out.");
        }
        if new.channel.is_some() {
            checks.fault("channel", "The desk answers as the customer asked. Leave this out.");
        }
    }
    let action = acting.enclosing(&new.enclosures, checks, action).await?;
    acting.record(at, action).await
}
