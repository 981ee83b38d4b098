//! `GET /complaints/{reference}/entries`: the case file, entry by entry, as it was written.

use axum::{Json, extract::Path as Address};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    acts::Asking,
    integrator::Read,
    problem::{Problem, Problems},
    shapes::{EntryState, Named},
};

/// A case file.
#[derive(Debug, Serialize, ToSchema)]
pub struct Entries {
    #[schema(example = "123-456-7894")]
    pub reference: String,
    /// Oldest first, none left out.
    pub items: Vec<EntryState>,
}

/// Reads the case file.
#[utoipa::path(
    get, path = "/complaints/{reference}/entries", tag = "complaints", operation_id = "read_entries",
    params(Named),
    responses((status = 200, description = "Every entry.", body = Entries), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn read_entries(asking: Asking<Read>) -> Result<Json<Entries>, Problem> {
    let case = asking.case().await?;
    let items = case.file.entries.iter().map(EntryState::from).collect();
    Ok(Json(Entries {
        reference: case.file.reference,
        items,
    }))
}

/// Reads one entry of the case file.
#[utoipa::path(
    get, path = "/complaints/{reference}/entries/{seq}", tag = "complaints", operation_id = "read_entry",
    params(Named, ("seq" = u32, Path, description = "The entry's place; the first is 1.")),
    responses((status = 200, description = "The entry.", body = EntryState), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn read_entry(asking: Asking<Read>, path: Address<(String, String)>) -> Result<Json<EntryState>, Problem> {
    let seq = &path.1;
    let case = asking.case().await?;
    let wanted = seq.parse().ok();
    let found = case.file.entries.iter().find(|entry| Some(entry.seq) == wanted);
    let entry = found.ok_or_else(|| {
        let last = case.complaint.version;
        Problem::not_found(format!(
            "This case file has no entry {seq}; its entries are numbered 1 to {last}."
        ))
    })?;
    Ok(Json(entry.into()))
}
