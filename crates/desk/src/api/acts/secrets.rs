//! Somebody else may know the secret that opens the complaint. It is made anew; no key is ever told it.

use axum::response::Response;
use practice::action::Action;

use crate::api::{
    acts::{Acting, Done},
    problem::{Problem, Problems},
    shapes::Named,
};

/// Makes the customer's secret anew.
///
/// The secret before ends at once, with what was opened by it and every link that was mailed. The new one is not in the
/// answer: it goes to the customer, behind a link to the e-mail address on file, or else in a letter. Record within the
/// hour before that the customer was verified.
#[utoipa::path(
    post, path = "/complaints/{reference}/secrets", tag = "acts", operation_id = "renew_secret",
    params(Named),
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn renew_secret(acting: Acting) -> Result<Response, Problem> {
    let of = acting.case().await?.file.generation();
    acting.record(None, Action::RenewSecret { of }).await
}
