//! The independent scheme takes the complaint, and gives it back; or never had it.

use axum::response::Response;
use practice::action::Action;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done},
    body::Body,
    checks::Checks,
    problem::{Problem, Problems},
    shapes::Named,
};

/// The scheme has the complaint.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"case": "CCTS-2026-00412"}))]
pub struct NewReferral {
    /// The scheme's number for it.
    pub case: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records a referral to the scheme.
#[utoipa::path(
    post, path = "/complaints/{reference}/referrals", tag = "acts", operation_id = "refer",
    params(Named),
    request_body = NewReferral,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn refer(acting: Acting, Body(new): Body<NewReferral>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let case = checks.line("case", Some(&new.case), 60).unwrap_or_default();
    if case.is_empty() {
        checks.fault("case", "This is blank. Write the scheme's case number.");
    }
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::Refer { case }).await
}

/// How the scheme's case ended.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"settled": true}))]
pub struct NewReferralClosure {
    pub settled: bool,
}

/// Records that the scheme closed its case.
#[utoipa::path(
    post, path = "/complaints/{reference}/referrals/closure", tag = "acts", operation_id = "close_referral",
    params(Named),
    request_body = NewReferralClosure,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn close_referral(acting: Acting, Body(new): Body<NewReferralClosure>) -> Result<Response, Problem> {
    acting
        .record(None, Action::CloseReferral { settled: new.settled })
        .await
}

/// Why a referral does not belong here.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"reason": "The scheme’s number is of another complaint."}))]
pub struct NewReferralUndoing {
    /// For the record; the customer does not read it.
    pub reason: String,
}

/// Takes back a referral that was recorded by mistake.
///
/// It is the last referral. Nothing is locked by it any more, and what was promised over it is owed no longer; what was
/// broken until then stays so. Once more was recorded of the case at the scheme, the answer is
/// `/problems/scheme-went-on`.
#[utoipa::path(
    post, path = "/complaints/{reference}/referrals/undoing", tag = "acts", operation_id = "undo_referral",
    params(Named),
    request_body = NewReferralUndoing,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn undo_referral(acting: Acting, Body(new): Body<NewReferralUndoing>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let reason = checks.text("reason", &new.reason);
    checks.finish()?;
    acting.record(None, Action::UndoReferral { reason }).await
}
