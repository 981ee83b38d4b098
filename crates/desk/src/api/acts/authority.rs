//! That whoever acts for the customer has shown that they may.

use axum::response::Response;
use practice::action::Action;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done},
    body::Body,
    problem::{Problem, Problems},
    shapes::Named,
};

/// The representative may act.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"document": true}))]
pub struct NewAuthority {
    /// Whether a document shows it. `false`: the customer said so.
    pub document: bool,
}

/// Records that a representative has authority.
#[utoipa::path(
    post, path = "/complaints/{reference}/authority", tag = "acts", operation_id = "show_authority",
    params(Named),
    request_body = NewAuthority,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn show_authority(acting: Acting, Body(new): Body<NewAuthority>) -> Result<Response, Problem> {
    let document = new.document;
    acting.record(None, Action::ShowAuthority { document }).await
}
