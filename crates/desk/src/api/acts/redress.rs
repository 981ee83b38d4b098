//! A remedy that was given, with its proof.

use axum::response::Response;
use practice::action::Action;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done},
    body::{Body, Object},
    checks::Checks,
    problem::{Problem, Problems},
    shapes::{Named, Redress},
};

/// A remedy that was given.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"redress": {"remedy": "credit", "cents": 2500}, "evidence": "Credit note 88-1204"}))]
pub struct NewRedress {
    #[schema(value_type = Redress)]
    pub redress: Object<Redress>,
    /// The proof, such as the number of a credit note.
    pub evidence: String,
}

/// Records a remedy that was given.
#[utoipa::path(
    post, path = "/complaints/{reference}/redress", tag = "acts", operation_id = "give_redress",
    params(Named),
    request_body = NewRedress,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn give_redress(acting: Acting, Body(new): Body<NewRedress>) -> Result<Response, Problem> {
    let currency = acting.case().await?.code.currency.clone();
    let mut checks = Checks::default();
    let redress = new.redress.0.checked("redress", &currency, &mut checks);
    let evidence = checks.text("evidence", &new.evidence);
    checks.finish()?;
    acting.record(None, Action::GiveRedress { redress, evidence }).await
}
