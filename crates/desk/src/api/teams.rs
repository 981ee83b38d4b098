//! `GET /teams`: the teams that a complaint may be handed to.

use axum::{Json, extract::State};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    integrator::{Integrator, Read},
    problem::{Problem, Problems},
};
use crate::Desk;

/// A team.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamLine {
    pub id: String,
    pub name: String,
}

/// All teams.
#[derive(Debug, Serialize, ToSchema)]
pub struct TeamLines {
    pub items: Vec<TeamLine>,
}

/// Lists teams.
#[utoipa::path(
    get, path = "/teams", tag = "complaints", operation_id = "list_teams",
    responses((status = 200, description = "All teams.", body = TeamLines), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn list_teams(State(desk): State<Desk>, _: Integrator<Read>) -> Result<Json<TeamLines>, Problem> {
    let teams = desk.register().teams().await?.into_iter();
    let items = teams.map(|team| TeamLine {
        id: team.id,
        name: team.name,
    });
    Ok(Json(TeamLines { items: items.collect() }))
}
