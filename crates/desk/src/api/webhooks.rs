//! Webhooks: which programs are told what happens, for a key that administers. The pages of the workbench do the same
//! by the same acts (`crate::webhooks::kept`).

use axum::{Json, extract::State, response::Response};
use jiff::Timestamp;
use practice::What;
use register::{Delivery, Webhook};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    administering::{Administering, reply},
    body::Body,
    checks::Checks,
    idempotency::Reply,
    integrator::{Admin, Integrator},
    problem::{Problem, Problems},
    shapes::Instant,
    words,
};
use crate::{
    Desk,
    webhooks::{
        kept::{self, Hand, Wanted, Wrong},
        shown_secret,
    },
};

/// So many deliveries are listed.
const SHOWN: usize = 200;

/// What a webhook is to be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"url": "https://crm.example.ca/hooks/recourse", "events": ["filed", "escalated"]}))]
pub struct NewWebhook {
    /// Where messages are sent: `https` and on the Internet, unless the operator let the desk's own network be called.
    #[schema(max_length = 2_000)]
    pub url: String,
    /// Kinds of entries that are told; none, or left out: all. `complaint.filed`, as messages say it, is taken for `filed`.
    #[serde(default)]
    #[schema(value_type = Vec<words::EntryKind>)]
    pub events: Vec<String>,
}

/// A webhook.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookLine {
    pub id: String,
    pub url: String,
    /// Kinds of entries that are told; none: all.
    #[schema(value_type = Vec<words::EntryKind>)]
    pub events: Vec<String>,
    /// Which secret signs, counted from 1. The one before it signs as well.
    pub generation: u32,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Instant,
    /// From then on it is told nothing; null: it is.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
}

/// All webhooks.
#[derive(Debug, Serialize, ToSchema)]
pub struct Webhooks {
    pub items: Vec<WebhookLine>,
}

/// What signs the messages.
#[derive(Debug, Serialize, ToSchema)]
pub struct WebhookSecret {
    /// As the Standard Webhooks libraries take it.
    #[schema(example = "whsec_…")]
    pub secret: String,
}

/// A message to a webhook.
#[derive(Debug, Serialize, ToSchema)]
pub struct DeliveryLine {
    #[schema(example = "123-456-7894")]
    pub reference: String,
    /// The entry that it tells.
    pub seq: u32,
    #[schema(value_type = words::EntryKind)]
    pub event: String,
    #[schema(value_type = words::DeliveryState)]
    pub state: &'static str,
    /// How often it was tried since it was last asked for.
    pub attempts: u32,
    /// What the program answered last, as an HTTP status.
    pub status: Option<u32>,
    /// Why there was no answer.
    pub error: Option<String>,
    /// When it is tried next, if it is not over.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub next_at: Option<Instant>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub finished_at: Option<Instant>,
}

/// The latest messages to a webhook, the newest first.
#[derive(Debug, Serialize, ToSchema)]
pub struct Deliveries {
    pub items: Vec<DeliveryLine>,
}

/// An entry that is to be told again.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reference": "123-456-7894", "seq": 1}))]
pub struct NewDelivery {
    pub reference: String,
    pub seq: u32,
}

/// Lists webhooks, those that ended too.
#[utoipa::path(
    get, path = "/webhooks", tag = "admin", operation_id = "list_webhooks",
    responses((status = 200, description = "All webhooks, without their secrets.", body = Webhooks), Problems),
    security(("key" = ["admin"])),
)]
pub async fn list_webhooks(State(desk): State<Desk>, _: Integrator<Admin>) -> Result<Json<Webhooks>, Problem> {
    let items = desk.register().webhooks().await?.into_iter().map(WebhookLine::from);
    Ok(Json(Webhooks { items: items.collect() }))
}

/// Adds a webhook. It is told what is written from now on.
#[utoipa::path(
    post, path = "/webhooks", tag = "admin", operation_id = "add_webhook",
    request_body = NewWebhook,
    responses((status = 201, description = "Added.", body = WebhookLine), Problems),
    security(("key" = ["admin"])),
)]
pub async fn add_webhook(admin: Administering, Body(new): Body<NewWebhook>) -> Result<Response, Problem> {
    let wanted = new.checked(&admin.desk)?;
    let hook = hand(&admin)
        .add(wanted, &|hook| admin.answered(&said(201, hook)))
        .await?;
    Ok(admin.sends(said(201, &hook)))
}

/// One webhook.
#[utoipa::path(
    get, path = "/webhooks/{id}", tag = "admin", operation_id = "read_webhook",
    params(("id" = String, Path, description = "The webhook's id from the list.")),
    responses((status = 200, description = "The webhook.", body = WebhookLine), Problems),
    security(("key" = ["admin"])),
)]
pub async fn read_webhook(admin: Administering) -> Result<Json<WebhookLine>, Problem> {
    Ok(Json(found(&admin).await?.into()))
}

/// Changes where a webhook leads, or what it is told.
#[utoipa::path(
    put, path = "/webhooks/{id}", tag = "admin", operation_id = "change_webhook",
    params(("id" = String, Path, description = "The webhook's id from the list.")),
    request_body = NewWebhook,
    responses((status = 200, description = "Changed.", body = WebhookLine), Problems),
    security(("key" = ["admin"])),
)]
pub async fn change_webhook(admin: Administering, Body(new): Body<NewWebhook>) -> Result<Response, Problem> {
    let hook = at_work(&admin).await?;
    let wanted = new.checked(&admin.desk)?;
    let answering = |hook: &Webhook| admin.answered(&said(200, hook));
    let hook = hand(&admin).change(hook, wanted, &answering).await?;
    Ok(admin.sends(said(200, &hook)))
}

/// Ends a webhook. It is told nothing more, and stays in the list.
#[utoipa::path(
    delete, path = "/webhooks/{id}", tag = "admin", operation_id = "end_webhook",
    params(("id" = String, Path, description = "The webhook's id from the list.")),
    responses((status = 200, description = "Ended.", body = WebhookLine), Problems),
    security(("key" = ["admin"])),
)]
pub async fn end_webhook(admin: Administering) -> Result<Response, Problem> {
    let hook = at_work(&admin).await?;
    let ended = hand(&admin).end(hook, &|hook| admin.answered(&said(200, hook))).await?;
    let hook = ended.ok_or_else(none)?;
    Ok(admin.sends(said(200, &hook)))
}

/// The secret that signs the messages of a webhook now.
#[utoipa::path(
    get, path = "/webhooks/{id}/secret", tag = "admin", operation_id = "read_webhook_secret",
    params(("id" = String, Path, description = "The webhook's id from the list.")),
    responses((status = 200, description = "The secret.", body = WebhookSecret), Problems),
    security(("key" = ["admin"])),
)]
pub async fn read_webhook_secret(admin: Administering) -> Result<Json<WebhookSecret>, Problem> {
    let hook = at_work(&admin).await?;
    Ok(Json(WebhookSecret {
        secret: shown_secret(admin.desk.keys(), &hook),
    }))
}

/// Makes another secret. Messages are signed with the one before as well, until the next is made.
#[utoipa::path(
    post, path = "/webhooks/{id}/secret", tag = "admin", operation_id = "renew_webhook_secret",
    params(("id" = String, Path, description = "The webhook's id from the list.")),
    responses((status = 201, description = "Made. `GET` says it.", body = WebhookLine), Problems),
    security(("key" = ["admin"])),
)]
pub async fn renew_webhook_secret(admin: Administering) -> Result<Response, Problem> {
    let hook = at_work(&admin).await?;
    let hook = hand(&admin)
        .renew(hook, &|hook| admin.answered(&said(201, hook)))
        .await?;
    Ok(admin.sends(said(201, &hook)))
}

/// What was told, and what came of it: the latest 200.
#[utoipa::path(
    get, path = "/webhooks/{id}/deliveries", tag = "admin", operation_id = "list_deliveries",
    params(("id" = String, Path, description = "The webhook's id from the list.")),
    responses((status = 200, description = "The latest messages, the newest first.", body = Deliveries), Problems),
    security(("key" = ["admin"])),
)]
pub async fn list_deliveries(admin: Administering) -> Result<Json<Deliveries>, Problem> {
    let hook = found(&admin).await?;
    let told = admin
        .desk
        .register()
        .deliveries(&hook.id, Timestamp::MAX, SHOWN)
        .await?;
    let items = told.into_iter().map(DeliveryLine::from).collect();
    Ok(Json(Deliveries { items }))
}

/// Tells an entry again, from the first try.
#[utoipa::path(
    post, path = "/webhooks/{id}/deliveries", tag = "admin", operation_id = "tell_again",
    params(("id" = String, Path, description = "The webhook's id from the list.")),
    request_body = NewDelivery,
    responses((status = 201, description = "It will be told again.", body = NewDelivery), Problems),
    security(("key" = ["admin"])),
)]
pub async fn tell_again(admin: Administering, Body(new): Body<NewDelivery>) -> Result<Response, Problem> {
    let hook = at_work(&admin).await?;
    let location = format!("/api/v1/webhooks/{}/deliveries", hook.id);
    let said = reply(201, location, &new);
    let answered = admin.answered(&said);
    if !hand(&admin).again(&hook.id, &new.reference, new.seq, answered).await? {
        return Err(Problem::not_found("This webhook never was to be told this entry."));
    }
    Ok(admin.sends(said))
}

fn hand(admin: &Administering) -> Hand<'_> {
    Hand {
        desk: &admin.desk,
        by: admin.by.clone(),
    }
}

fn said(status: u16, hook: &Webhook) -> Reply {
    let location = format!("/api/v1/webhooks/{}", hook.id);
    reply(status, location, &WebhookLine::from(hook.clone()))
}

fn none() -> Problem {
    Problem::not_found("There is no webhook of this id, or it has ended.")
}

async fn found(admin: &Administering) -> Result<Webhook, Problem> {
    kept::found(&admin.desk, admin.named("id")).await?.ok_or_else(none)
}

/// One that has not ended.
async fn at_work(admin: &Administering) -> Result<Webhook, Problem> {
    let hook = found(admin).await?;
    if hook.ended_at.is_some() { Err(none()) } else { Ok(hook) }
}

impl NewWebhook {
    fn checked(&self, desk: &Desk) -> Result<Wanted, Problem> {
        kept::checked(desk, &self.url, &self.events).map_err(|wrong| {
            let mut checks = Checks::default();
            for wrong in wrong {
                match wrong {
                    Wrong::Url(why) => checks.fault("url", why.sentence()),
                    Wrong::Event(at) => checks.fault(
                        &format!("events[{at}]"),
                        format!(
                            "There is no such kind of entry. Write one of: {}.",
                            What::KINDS.join(", ")
                        ),
                    ),
                }
            }
            checks.finish().err().unwrap_or_else(Problem::failed)
        })
    }
}

impl From<Webhook> for WebhookLine {
    fn from(hook: Webhook) -> Self {
        Self {
            id: hook.id,
            url: hook.url,
            events: hook.events,
            generation: hook.generation,
            created_at: hook.created_at.into(),
            ended_at: hook.ended_at.map(Instant::from),
        }
    }
}

impl From<Delivery> for DeliveryLine {
    fn from(told: Delivery) -> Self {
        let over = told.finished_at.is_some();
        Self {
            reference: told.complaint,
            seq: told.seq,
            event: told.event,
            state: told.state.word(),
            attempts: told.attempts,
            status: told.status,
            error: told.last_error,
            next_at: (!over).then(|| told.not_before.into()),
            created_at: told.created_at.into(),
            finished_at: told.finished_at.map(Instant::from),
        }
    }
}
