//! Complaints that belong together.

use axum::{extract::Path as Address, response::Response};
use practice::{action::Action, terms::Relation};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    api::{
        acts::{Acting, Done, known},
        body::Body,
        checks::Checks,
        integrator::Read,
        problem::{Problem, Problems},
        shapes::Named,
        words,
    },
    duplicates::linked,
};

/// A complaint that belongs to this one.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"other": "987-654-3215", "relation": "earlier"}))]
pub struct NewLink {
    /// Its tracking number.
    #[schema(example = "987-654-3215")]
    pub other: String,
    #[schema(value_type = words::Relation)]
    pub relation: String,
}

/// Links another complaint. Of two that are the same, the one that came in later repeats the other.
///
/// As `duplicate` a key links with the scope `complaints:read` alone: whether two may be linked so tells of the other.
#[utoipa::path(
    post, path = "/complaints/{reference}/links", tag = "acts", operation_id = "link",
    params(Named),
    request_body = NewLink,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn link(acting: Acting, Body(new): Body<NewLink>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let relation = checks.word("relation", Some(&new.relation), Relation::Related);
    if relation == Relation::Duplicate {
        acting.integrator.must::<Read>()?;
    }
    let other = practice::reference::read(&new.other).unwrap_or_default();
    let known = acting.desk.case(&other).await?;
    if known.is_none() {
        checks.fault(
            "other",
            "There is no complaint of this number. It is written like 123-456-7894.",
        );
    }
    checks.finish()?;
    let own = acting.case().await?;
    let action = Action::Link {
        other,
        relation,
        known: known.map(|known| linked(&own.complaint, &known.complaint)),
    };
    acting.record(None, action).await
}

/// Takes a link away. Both entries stay in the case file.
#[utoipa::path(
    delete, path = "/complaints/{reference}/links/{other}", tag = "acts", operation_id = "unlink",
    params(Named, ("other" = String, Path, description = "The other complaint's tracking number.")),
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn unlink(acting: Acting, path: Address<(String, String)>) -> Result<Response, Problem> {
    let other = known(&path.1)?;
    if !acting
        .case()
        .await?
        .complaint
        .links
        .iter()
        .any(|link| link.other == other)
    {
        return Err(Problem::not_found(format!("This complaint is not linked to {other}.")));
    }
    acting.record(None, Action::Unlink { other }).await
}
