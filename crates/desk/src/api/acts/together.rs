//! Complaints that are handled together, and apart again.

use axum::{extract::Path as Address, response::Response};
use practice::action::Action;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done, known},
    body::Body,
    checks::Checks,
    integrator::Read,
    problem::{Problem, Problems},
    shapes::Named,
};

/// An earlier complaint of the same person, with which this one is handled.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"with": "987-654-3215"}))]
pub struct NewTogether {
    /// Its tracking number.
    #[schema(example = "987-654-3215")]
    pub with: String,
}

/// Handles this complaint together with an earlier one of the same person, who was verified on both. What is done there
/// counts here too, and the customer is told once. Its own clocks run on as they are; other acts on it are refused from
/// then on (`handled-elsewhere`) and belong on the other. Whether two may be handled together tells of both, so a key
/// needs `complaints:read` as well.
#[utoipa::path(
    post, path = "/complaints/{reference}/together", tag = "acts", operation_id = "handle_together",
    params(Named),
    request_body = NewTogether,
    responses(Done, Problems),
    security(("key" = ["complaints:read", "complaints:write"])),
)]
pub async fn handle_together(acting: Acting, Body(new): Body<NewTogether>) -> Result<Response, Problem> {
    acting.integrator.must::<Read>()?;
    let mut checks = Checks::default();
    let into = match practice::reference::read(&new.with) {
        Some(reference) => acting.desk.case(&reference).await?,
        None => None,
    };
    if into.is_none() {
        checks.fault(
            "with",
            "There is no complaint of this number. It is written like 123-456-7894.",
        );
    }
    checks.finish()?;
    let into = into.ok_or_else(Problem::failed)?;
    let action = Action::Merge {
        into: Box::new(into.complaint),
    };
    acting.record(None, action).await
}

/// Handles the two apart again. From either side and at any time; no clock moves, and what was told meanwhile stays told.
#[utoipa::path(
    delete, path = "/complaints/{reference}/together/{other}", tag = "acts", operation_id = "separate",
    params(Named, ("other" = String, Path, description = "The other complaint's tracking number.")),
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn separate(acting: Acting, path: Address<(String, String)>) -> Result<Response, Problem> {
    let other = known(&path.1)?;
    acting.record(None, Action::Unmerge { other }).await
}
