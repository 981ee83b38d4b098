//! Who may do what, for a key that administers. The page of the workbench and `recourse user rights` give by the same
//! act (`crate::rights::give`).

use std::collections::BTreeMap;

use axum::Json;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    administering::Administering,
    body::Body,
    checks::Checks,
    problem::{Problem, Problems},
    words,
};
use crate::rights::{self, Change, Right, Value, Whose};

/// What a person may do, or what a role brings.
#[derive(Debug, Serialize, ToSchema)]
pub struct RightsOf {
    /// The id of a member of staff, or `role:` and a role.
    #[schema(example = "role:adviser")]
    pub holder: String,
    #[schema(value_type = words::Role)]
    pub role: practice::terms::Role,
    /// Each right with its value: `yes` or `no`; of `personal-text` `everything`, `names` or `numbers`; of `level`
    /// `role` or a number; of `redress` `any` or cents and a currency, `50000 CAD`.
    pub rights: BTreeMap<String, String>,
    /// Those that were given or taken here; the others are as the role has them, or as they are by themselves.
    pub given: Vec<String>,
}

/// What is to be otherwise. What is not sent stays; null: as the role has it, or as it is by itself.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"rights": {"bulk": "no", "redress": "50000 CAD", "level": null}}))]
pub struct NewRights {
    pub rights: BTreeMap<String, Option<String>>,
}

/// What somebody may do.
#[utoipa::path(
    get, path = "/rights/{holder}", tag = "admin", operation_id = "read_rights",
    params(("holder" = String, Path, description = "The id of a member of staff, or `role:` and a role.")),
    responses((status = 200, description = "Every right that means something for the role.", body = RightsOf), Problems),
    security(("key" = ["admin"])),
)]
pub async fn read_rights(admin: Administering) -> Result<Json<RightsOf>, Problem> {
    let whose = whose(&admin).await?;
    of(&admin, &whose).await.map(Json)
}

/// Gives rights, or takes them. It holds within a second, and stands in the log of administration.
#[utoipa::path(
    patch, path = "/rights/{holder}", tag = "admin", operation_id = "change_rights",
    params(("holder" = String, Path, description = "The id of a member of staff, or `role:` and a role.")),
    request_body = NewRights,
    responses((status = 200, description = "Changed; as they are now.", body = RightsOf), Problems),
    security(("key" = ["admin"])),
)]
pub async fn change_rights(admin: Administering, Body(new): Body<NewRights>) -> Result<Json<RightsOf>, Problem> {
    let whose = whose(&admin).await?;
    let given = admin.desk.given().await?;
    let levels = admin.desk.code().last_level().0;
    let mut checks = Checks::default();
    let mut changes = Vec::new();
    for (word, value) in &new.rights {
        let field = format!("rights.{word}");
        let Some(right) = Right::named(word).filter(|right| right.is_for(whose.role())) else {
            checks.fault(
                &field,
                "There is no such right of this role. GET lists those that there are.",
            );
            continue;
        };
        let read = value.as_deref().map(|value| right.read(value));
        match read {
            Some(None) => {
                let mut known = right.values(levels);
                known.extend((right == Right::Redress).then(|| "cents and a currency, 50000 CAD".to_owned()));
                checks.fault(&field, format!("Write one of: {}; or null.", known.join(", ")));
            }
            read => changes.extend(Change::of(&whose, right, read.flatten(), &given)),
        }
    }
    let ends = |change: &Change| change.right == Right::Staff && change.now != Some(Value::May(true));
    if whose.is_emergency(&admin.desk) && changes.iter().any(ends) {
        let why = "This is the administrator who is to come in when the identity provider does not answer.";
        checks.fault("rights.staff", why);
    }
    checks.finish()?;
    if !changes.is_empty() {
        rights::give(&admin.desk, &admin.by, &whose, &changes).await?;
    }
    of(&admin, &whose).await.map(Json)
}

async fn whose(admin: &Administering) -> Result<Whose, Problem> {
    let whose = Whose::read(&admin.desk, admin.named("holder")).await?;
    whose.ok_or_else(|| Problem::not_found("There is no member of staff of this id, and no such role."))
}

async fn of(admin: &Administering, whose: &Whose) -> Result<RightsOf, Problem> {
    let given = admin.desk.given().await?;
    let holder = whose.holder();
    let theirs = Right::ALL.into_iter().filter(|right| right.is_for(whose.role()));
    let theirs: Vec<_> = theirs
        .map(|right| (right, rights::said(right, &holder, &given)))
        .collect();
    Ok(RightsOf {
        role: whose.role(),
        given: theirs
            .iter()
            .filter(|(_, said)| said.is_some())
            .map(|(right, _)| right.word().to_owned())
            .collect(),
        rights: theirs
            .into_iter()
            .map(|(right, said)| {
                let value = said.unwrap_or_else(|| whose.without(right, &given));
                (right.word().to_owned(), value.word())
            })
            .collect(),
        holder,
    })
}
