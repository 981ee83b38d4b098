//! Keys of integrators: made once, shown once, listed without themselves, revoked at once.

use axum::{
    Json,
    extract::{Path, State, rejection::PathRejection},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use jiff::{Timestamp, tz::TimeZone};
use register::{ApiKey, Change};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    body::Body,
    checks::Checks,
    integrator::{Admin, Integrator, PURPOSE, SCOPES},
    problem::{Problem, Problems},
    shapes::Instant,
    words,
};
use crate::{
    desk::{Desk, DeskError},
    keys::base32,
    security::Event,
};

/// Makes a key and gives it away, this once: the register keeps its keyed digest only.
///
/// # Errors
/// A blank name, an unknown scope or none, or a register that can't be written.
pub async fn create_key(desk: &Desk, name: &str, scopes: &[String]) -> Result<String, DeskError> {
    let new = NewKey {
        name: name.to_owned(),
        scopes: scopes.to_vec(),
        ..NewKey::default()
    };
    create(desk, &new).await
}

/// As [`create_key`], with limits.
///
/// # Errors
/// As [`create_key`], and a last day that is over.
pub async fn create(desk: &Desk, new: &NewKey) -> Result<String, DeskError> {
    let checked = new.checked(desk).map_err(|problem| DeskError::Code(problem.detail))?;
    Ok(put(desk, new, checked, "command").await?.1)
}

/// A key to be made.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Support tool", "scopes": ["complaints:write"]}))]
pub struct NewKey {
    /// Who uses it: people read this in the list.
    pub name: String,
    #[schema(value_type = Vec<words::Scope>, min_items = 1)]
    pub scopes: Vec<String>,
    /// Its limit; none if left out.
    #[schema(minimum = 1)]
    pub per_minute: Option<u32>,
    /// The last day on which it works, where the desk is; it never ends by itself if left out.
    #[schema(format = Date, example = "2035-12-31")]
    pub last_day: Option<String>,
}

/// A key that was made.
#[derive(Debug, Serialize, ToSchema)]
pub struct KeyMade {
    pub id: String,
    /// Shown here only.
    #[schema(example = "rk_…")]
    pub key: String,
}

/// A key in the list.
#[derive(Debug, Serialize, ToSchema)]
pub struct KeyLine {
    pub id: String,
    pub name: String,
    #[schema(value_type = Vec<words::Scope>)]
    pub scopes: Vec<String>,
    /// Requests a minute; null: no limit.
    pub per_minute: Option<u32>,
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Instant,
    /// From then on it works no more; null: it never ends by itself.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub expires_at: Option<Instant>,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub revoked_at: Option<Instant>,
}

/// All keys.
#[derive(Debug, Serialize, ToSchema)]
pub struct Keys {
    pub items: Vec<KeyLine>,
}

/// Lists keys, the revoked ones too.
#[utoipa::path(
    get, path = "/keys", tag = "admin", operation_id = "list_keys",
    responses((status = 200, description = "All keys, without themselves.", body = Keys), Problems),
    security(("key" = ["admin"])),
)]
pub async fn list_keys(State(desk): State<Desk>, _: Integrator<Admin>) -> Result<Json<Keys>, Problem> {
    let items = desk.register().keys().await?.into_iter().map(KeyLine::from).collect();
    Ok(Json(Keys { items }))
}

/// Makes a key.
#[utoipa::path(
    post, path = "/keys", tag = "admin", operation_id = "make_key",
    request_body = NewKey,
    responses((status = 201, description = "Made. The key is shown this once.", body = KeyMade), Problems),
    security(("key" = ["admin"])),
)]
pub async fn make_key(
    State(desk): State<Desk>,
    admin: Integrator<Admin>,
    Body(new): Body<NewKey>,
) -> Result<Response, Problem> {
    let checked = new.checked(&desk)?;
    let (id, key) = put(&desk, &new, checked, &format!("key:{}", admin.key.id)).await?;
    let location = format!("/api/v1/keys/{id}");
    Ok((
        StatusCode::CREATED,
        [(header::LOCATION, location)],
        Json(KeyMade { id, key }),
    )
        .into_response())
}

/// Revokes a key. It stops at once, and stays in the list.
#[utoipa::path(
    delete, path = "/keys/{id}", tag = "admin", operation_id = "revoke_key",
    params(("id" = String, Path, description = "The key's id from the list.")),
    responses((status = 204, description = "Revoked."), Problems),
    security(("key" = ["admin"])),
)]
pub async fn revoke_key(
    State(desk): State<Desk>,
    admin: Integrator<Admin>,
    id: Result<Path<String>, PathRejection>,
) -> Result<StatusCode, Problem> {
    // An address that is no text names no key.
    let Path(id) = id.unwrap_or_else(|_| Path(String::new()));
    let by = format!("key:{}", admin.key.id);
    if !desk.revoke_api_key(&id, &by, &id).await? {
        return Err(Problem::not_found(
            "There is no key of this id, or it was revoked before.",
        ));
    }
    Event::KeyEnded { key: &id, by: &by }.log();
    Ok(StatusCode::NO_CONTENT)
}

impl NewKey {
    /// The name, put right, and when the last day ends.
    fn checked(&self, desk: &Desk) -> Result<Checked, Problem> {
        let mut checks = Checks::default();
        let name = checks.line("name", Some(&self.name), 100).unwrap_or_default();
        if name.is_empty() {
            checks.fault("name", "This is blank. Say who uses the key.");
        }
        if self.scopes.is_empty() {
            checks.fault("scopes", format!("Give at least one of: {}.", SCOPES.join(", ")));
        }
        for (at, scope) in self.scopes.iter().enumerate() {
            if !SCOPES.contains(&scope.as_str()) {
                checks.fault(
                    &format!("scopes[{at}]"),
                    format!("There is no such scope; write one of: {}.", SCOPES.join(", ")),
                );
            }
        }
        if self.per_minute == Some(0) {
            checks.fault("per_minute", "A limit is at least 1. Leave this out for no limit.");
        }
        let last_day = self.last_day.as_deref().map(|day| checks.date("last_day", day));
        let expires_at = last_day.and_then(|day| {
            let zone = desk
                .code()
                .desk()
                .map_or(TimeZone::UTC, |calendar| calendar.zone().clone());
            let after = day.tomorrow().ok()?.to_zoned(zone).ok()?;
            Some(after.timestamp())
        });
        if expires_at.is_some_and(|until| until <= desk.now()) {
            checks.fault("last_day", "This day is over. Give one from today on.");
        }
        checks.finish()?;
        Ok(Checked { name, expires_at })
    }
}

/// What a new key comes to.
struct Checked {
    name: String,
    expires_at: Option<Timestamp>,
}

async fn put(desk: &Desk, new: &NewKey, checked: Checked, by: &str) -> Result<(String, String), DeskError> {
    let text = format!("rk_{}", base32(&desk.ids().bytes::<25>()));
    let id = desk.ids().name();
    let key = ApiKey {
        id: id.clone(),
        name: checked.name,
        scopes: new.scopes.clone(),
        digest: desk.keys().digest(PURPOSE, &text),
        limits: new.per_minute.map(|most| most.to_string()),
        created_at: desk.now(),
        expires_at: checked.expires_at,
        revoked_at: None,
    };
    let made = format!("{} ({})", key.name, key.scopes.join(", "));
    let line = desk.line(by, "key-made", &made);
    desk.register().administer(&[Change::AddKey(&key)], &line).await?;
    Event::KeyMade { key: &id, by }.log();
    Ok((id, text))
}

impl From<ApiKey> for KeyLine {
    fn from(key: ApiKey) -> Self {
        Self {
            id: key.id,
            name: key.name,
            scopes: key.scopes,
            per_minute: key.limits.and_then(|most| most.parse().ok()),
            created_at: key.created_at.into(),
            expires_at: key.expires_at.map(Instant::from),
            revoked_at: key.revoked_at.map(Instant::from),
        }
    }
}
