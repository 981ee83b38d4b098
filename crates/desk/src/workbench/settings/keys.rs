//! Keys of integrators: shown without their secret, and revoked. They are made by `recourse key create`.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::back;
use crate::{desk::Desk, rights::Right, security::Event, web::Oops, workbench::colleague::Colleague};

pub async fn revoke(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Keys))?;
    let name = desk
        .register()
        .keys()
        .await?
        .into_iter()
        .find(|key| key.id == id)
        .map(|key| key.name);
    let (key, by) = (&id, &colleague.staff.id);
    if desk.revoke_api_key(key, by, name.as_deref().unwrap_or(key)).await? {
        Event::KeyEnded { key, by }.log();
    }
    Ok(back("keys", "key-revoked"))
}
