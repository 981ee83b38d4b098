//! Keys of integrators: shown without their secret, and revoked. They are made by `recourse key create`.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{back, log};
use crate::{desk::Desk, security::Event, web::Oops, workbench::colleague::Colleague};

pub async fn revoke(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.administers())?;
    let name = desk
        .register()
        .keys()
        .await?
        .into_iter()
        .find(|key| key.id == id)
        .map(|key| key.name);
    if desk.revoke_api_key(&id).await? {
        let (key, by) = (&id, &colleague.staff.id);
        Event::KeyEnded { key, by }.log();
        log(&desk, &colleague, "key-revoked", &name.unwrap_or(id)).await?;
    }
    Ok(back("keys", "key-revoked"))
}
