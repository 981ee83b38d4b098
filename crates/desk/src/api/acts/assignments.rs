//! Who works on the complaint: a person, or a team that finds one.

use axum::response::Response;
use practice::action::Action;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    api::{
        acts::{Acting, Done, Warning},
        body::Body,
        checks::Checks,
        problem::{Problem, Problems},
        shapes::Named,
    },
    cover::Cover,
    desk::Desk,
};

/// Who gets it. A team alone takes it from the person who had it.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"to": "ID-OF-A-MEMBER-OF-STAFF"}))]
pub struct NewAssignment {
    /// The id of a member of staff (`GET /api/v1/staff`).
    pub to: Option<String>,
    /// The id of a team (`GET /api/v1/teams`).
    pub team: Option<String>,
}

/// Assigns the complaint, or hands it to a team.
#[utoipa::path(
    post, path = "/complaints/{reference}/assignments", tag = "acts", operation_id = "assign",
    params(Named),
    request_body = NewAssignment,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn assign(acting: Acting, Body(new): Body<NewAssignment>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let mut getting = None;
    if let Some(to) = &new.to {
        getting = acting.desk.register().staff(to).await?.filter(|staff| staff.active);
        if getting.is_none() {
            checks.fault("to", "There is no active member of staff with this id.");
        }
    }
    if let Some(team) = &new.team {
        let teams = acting.desk.register().teams().await?;
        if !teams.iter().any(|known| known.id == *team) {
            let known: Vec<&str> = teams.iter().map(|team| team.id.as_str()).collect();
            checks.fault(
                "team",
                format!("There is no such team. Known are: {}.", known.join(", ")),
            );
        }
    }
    let warning = match &getting {
        Some(staff) => away(&acting.desk, &staff.id).await?,
        None => None,
    };
    let action = match (getting, new.team) {
        (Some(getting), team) => Action::Assign {
            to: getting.id,
            role: getting.role,
            team,
        },
        (None, Some(team)) => Action::Transfer { team },
        (None, None) => {
            if new.to.is_none() {
                checks.fault(
                    "to",
                    "Give a member of staff, a team, or both. DELETE gives the complaint back.",
                );
            }
            Action::Release
        }
    };
    checks.finish()?;
    acting.record_warning(action, warning).await
}

/// That whoever gets it is away, until when, and who covers: what the page says before it assigns.
async fn away(desk: &Desk, staff: &str) -> Result<Option<Warning>, Problem> {
    let cover = Cover::of(desk).await?;
    Ok(cover.away(staff).map(|absence| Warning {
        what: "away",
        until: absence.ends.into(),
        covered_by: absence.cover.clone(),
    }))
}

/// Gives the complaint back: nobody has it.
#[utoipa::path(
    delete, path = "/complaints/{reference}/assignments", tag = "acts", operation_id = "release",
    params(Named),
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn release(acting: Acting) -> Result<Response, Problem> {
    acting.record(None, Action::Release).await
}
