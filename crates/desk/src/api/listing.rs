//! `GET /complaints`: all complaints, newest first, page by page.

use axum::{Json, extract::State};
use jiff::{Timestamp, civil::Date};
use practice::{
    complaint::Stage,
    obligation::Standing,
    terms::{Channel, Class, Kind, Service},
};
use register::{Cursor, WorkItem};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    body::Asked,
    integrator::{Integrator, Read},
    problem::{Problem, Problems},
    words,
};
use crate::Desk;

/// The most complaints on one page.
const MOST: usize = 1_000;

/// Which page.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PageAsked {
    /// How many: 50 if left out, 1,000 at the most; more is answered with 1,000.
    #[param(example = 50, value_type = Option<u32>, minimum = 1)]
    limit: Option<String>,
    /// `next` of the page before.
    after: Option<String>,
}

/// A page of complaints.
#[derive(Debug, Serialize, ToSchema)]
pub struct Complaints {
    pub items: Vec<ComplaintLine>,
    /// All complaints of the register, on this page or not.
    pub total: i64,
    /// Ask for the next page with `after`; null on the last.
    pub next: Option<String>,
}

/// A complaint in a list. Nothing personal.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComplaintLine {
    #[schema(example = "123-456-7890")]
    pub reference: String,
    #[schema(value_type = words::Kind)]
    pub kind: Kind,
    #[schema(value_type = words::Stage)]
    pub stage: Stage,
    pub level: u8,
    #[schema(value_type = words::Service)]
    pub service: Service,
    /// The category of the first issue.
    pub category: Option<String>,
    #[schema(value_type = words::Class)]
    pub class: Class,
    #[schema(example = "fr")]
    pub language: String,
    #[schema(value_type = words::Channel)]
    pub channel: Channel,
    pub team: Option<String>,
    /// The id of the member of staff who has it.
    pub assignee: Option<String>,
    pub urgent: bool,
    #[schema(value_type = Option<String>, format = Date)]
    pub estimated_conclusion: Option<Date>,
    /// The promise that comes due next.
    pub next_due: Option<NextDue>,
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub filed_at: Timestamp,
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Timestamp,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub closed_at: Option<Timestamp>,
}

/// The promise that comes due next.
#[derive(Debug, Serialize, ToSchema)]
pub struct NextDue {
    #[schema(example = "update")]
    pub promise: String,
    pub nth: u32,
    #[schema(value_type = String, format = DateTime)]
    pub due: Timestamp,
    #[schema(value_type = words::Standing)]
    pub standing: Standing,
}

/// Lists complaints, newest first.
#[utoipa::path(
    get, path = "/complaints", tag = "complaints", operation_id = "list_complaints",
    params(PageAsked),
    responses((status = 200, description = "A page.", body = Complaints), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn list_complaints(
    State(desk): State<Desk>,
    _: Integrator<Read>,
    Asked(asked): Asked<PageAsked>,
) -> Result<Json<Complaints>, Problem> {
    let limit = asked.limit()?;
    let after = asked.after()?;
    let page = desk.register().list(limit, after.as_ref()).await?;
    let now = desk.now();
    Ok(Json(Complaints {
        total: page.total.unwrap_or_default(),
        next: page.next.map(|next| next.to_string()),
        items: page
            .items
            .into_iter()
            .map(|item| ComplaintLine::of(item, now))
            .collect(),
    }))
}

impl PageAsked {
    fn limit(&self) -> Result<usize, Problem> {
        match self.limit.as_deref().map(str::parse::<usize>) {
            None => Ok(50),
            Some(Ok(limit)) if limit > 0 => Ok(limit.min(MOST)),
            Some(_) => Err(Problem::field(
                "limit",
                format!("Write a whole number from 1 to {MOST}."),
            )),
        }
    }

    fn after(&self) -> Result<Option<Cursor>, Problem> {
        let wrong = |_| {
            Problem::field(
                "after",
                "This is not the `next` of a page. Copy it unchanged, or leave it out.",
            )
        };
        self.after
            .as_deref()
            .map(|after| after.parse().map_err(wrong))
            .transpose()
    }
}

impl ComplaintLine {
    fn of(item: WorkItem, now: Timestamp) -> Self {
        let next_due = item.next.map(|next| NextDue {
            standing: next.standing(now),
            promise: next.promise,
            nth: next.nth,
            due: next.due,
        });
        Self {
            reference: item.reference,
            kind: item.kind,
            stage: item.stage,
            level: item.level.0,
            service: item.service,
            category: item.category,
            class: item.class,
            language: item.language.to_string(),
            channel: item.channel,
            team: item.team,
            assignee: item.assignee,
            urgent: item.urgent,
            estimated_conclusion: item.estimate,
            next_due,
            received_at: item.received_at,
            filed_at: item.filed_at,
            updated_at: item.updated_at,
            closed_at: item.closed_at,
        }
    }
}
