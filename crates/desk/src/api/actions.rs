//! `GET /actions`: what is done about causes that complaints showed. It is begun and changed at the workbench.

use axum::{Json, extract::State};
use jiff::civil::Date;
use register::CorrectiveAction;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    integrator::{Integrator, Read},
    problem::{Problem, Problems},
    shapes::Instant,
};
use crate::Desk;

/// The most of each: open ones, and those that were done.
const MOST: usize = 500;

/// What is done about a cause.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActionLine {
    pub id: String,
    /// What goes wrong again and again, and why.
    pub cause: String,
    /// What is to be done.
    pub measure: String,
    /// The id of the member of staff who sees to it.
    pub owner: String,
    #[schema(value_type = String, format = Date)]
    pub due: Date,
    /// The number of a report from which it began, as a sentence.
    pub finding: Option<String>,
    /// References of complaints that showed the cause.
    pub complaints: Vec<String>,
    #[schema(value_type = String, format = DateTime)]
    pub opened_at: Instant,
    /// Nothing while it is open.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub done_at: Option<Instant>,
    /// What came of it, once it is done.
    pub result: Option<String>,
}

/// Open actions by their day, then those that were done, the newest first; 500 of each at most.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActionLines {
    pub items: Vec<ActionLine>,
}

/// Lists what is done about causes.
#[utoipa::path(
    get, path = "/actions", tag = "complaints", operation_id = "list_actions",
    responses((status = 200, description = "Open actions, then those that were done.", body = ActionLines), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn list_actions(State(desk): State<Desk>, _: Integrator<Read>) -> Result<Json<ActionLines>, Problem> {
    let open = desk.register().open_actions(Date::MIN, Date::MAX, MOST).await?;
    let done = desk.register().done_actions(MOST).await?;
    let items = open.into_iter().chain(done).map(ActionLine::from).collect();
    Ok(Json(ActionLines { items }))
}

impl From<CorrectiveAction> for ActionLine {
    fn from(action: CorrectiveAction) -> Self {
        let (done_at, result) = action.done.map(|done| (done.at.into(), done.result)).unzip();
        Self {
            id: action.id,
            cause: action.cause,
            measure: action.measure,
            owner: action.owner,
            due: action.due,
            finding: action.finding,
            complaints: action.complaints,
            opened_at: action.opened_at.into(),
            done_at,
            result,
        }
    }
}
