//! `GET /complaints/{reference}/duplicates`: what a complaint may be the same as, for keys that may read complaints.
//! Filing itself says nothing of it: a key that may only write learns nothing that it did not send.

use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    acts::Asking,
    integrator::Read,
    problem::{Problem, Problems},
    shapes::{Instant, Named},
};
use crate::duplicates::suspects;

/// Complaints that may be the same.
#[derive(Debug, Serialize, ToSchema)]
pub struct Duplicates {
    /// The most alike first; none that it is linked to or handled with.
    pub items: Vec<Duplicate>,
}

/// A complaint that may be the same, and why.
#[derive(Debug, Serialize, ToSchema)]
pub struct Duplicate {
    #[schema(example = "987-654-3215")]
    pub reference: String,
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Instant,
    /// What the two have in common: `account`, `email`, `phone`, `name` (within 30 days), `words`. More may come.
    #[schema(example = json!(["email", "words"]))]
    pub why: Vec<&'static str>,
}

/// Says what a complaint may be the same as. A suggestion: it decides nothing.
#[utoipa::path(
    get, path = "/complaints/{reference}/duplicates", tag = "complaints", operation_id = "read_duplicates",
    params(Named),
    responses((status = 200, description = "Up to three complaints.", body = Duplicates), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn read_duplicates(asking: Asking<Read>) -> Result<Json<Duplicates>, Problem> {
    let case = asking.case().await?;
    let found = suspects(&asking.desk, &case, asking.desk.now()).await?;
    let items = found.into_iter().map(|suspect| Duplicate {
        received_at: suspect.item.received_at.into(),
        reference: suspect.item.reference,
        why: suspect.why.iter().map(|why| why.word()).collect(),
    });
    Ok(Json(Duplicates { items: items.collect() }))
}
