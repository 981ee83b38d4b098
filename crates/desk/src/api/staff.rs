//! `GET /staff`: who works at the desk, for assignments. No addresses, and of how they sign in only whether they
//! show a second factor.

use axum::{Json, extract::State};
use practice::terms::Role;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    integrator::{Integrator, Write},
    problem::{Problem, Problems},
    shapes::Instant,
    words,
};
use crate::{Desk, cover::Cover};

/// A member of staff.
#[derive(Debug, Serialize, ToSchema)]
pub struct StaffLine {
    pub id: String,
    pub name: String,
    #[schema(value_type = words::Role)]
    pub role: Role,
    #[schema(example = "fr")]
    pub language: String,
    /// Whether they may sign in.
    pub active: bool,
    /// Whether they show a code beside the password when they sign in.
    pub second_factor: bool,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Instant,
    /// While they are away: until when, and who covers for them. What they have stays theirs.
    pub away: Option<Away>,
}

/// An absence that goes on.
#[derive(Debug, Serialize, ToSchema)]
pub struct Away {
    /// They are back from this instant on.
    #[schema(value_type = String, format = DateTime)]
    pub until: Instant,
    /// The id of the colleague who gets their notices as well.
    pub covered_by: Option<String>,
}

/// All staff.
#[derive(Debug, Serialize, ToSchema)]
pub struct StaffLines {
    pub items: Vec<StaffLine>,
}

/// Lists staff.
#[utoipa::path(
    get, path = "/staff", tag = "admin", operation_id = "list_staff",
    responses((status = 200, description = "All staff.", body = StaffLines), Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn list_staff(State(desk): State<Desk>, _: Integrator<Write>) -> Result<Json<StaffLines>, Problem> {
    let cover = Cover::of(&desk).await?;
    let items = desk
        .register()
        .all_staff()
        .await?
        .into_iter()
        .map(|staff| {
            let away = cover.away(&staff.id).map(|absence| Away {
                until: absence.ends.into(),
                covered_by: absence.cover.clone(),
            });
            StaffLine {
                away,
                ..StaffLine::from(staff)
            }
        })
        .collect();
    Ok(Json(StaffLines { items }))
}

impl From<register::Staff> for StaffLine {
    fn from(staff: register::Staff) -> Self {
        Self {
            id: staff.id,
            name: staff.name,
            role: staff.role,
            language: staff.language.to_string(),
            active: staff.active,
            second_factor: staff.second_factor,
            created_at: staff.created_at.into(),
            away: None,
        }
    }
}
