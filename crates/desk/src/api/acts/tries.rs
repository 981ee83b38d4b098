//! Whether something may be done to the customer now: cut the service off, collect, sell. A system asks before it
//! acts. Where a lock of the code forbids it the answer is a problem with the lock's text, and the try is on record.

use axum::response::Response;
use practice::{action::Action, code::Doing, entry::What, powers::Powers, refusal::Refusal};
use serde::{Deserialize, Serialize};
use utoipa::{IntoResponses, ToSchema};

use crate::{
    api::{
        acts::Acting,
        body::Body,
        checks::Checks,
        idempotency::Reply,
        problem::{Problem, Problems},
        shapes::Named,
        words,
    },
    desk::Case,
};

/// Something that is about to be done.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"act": "suspend-service"}))]
pub struct NewTry {
    #[schema(value_type = words::Doing)]
    pub act: String,
}

/// Nothing forbids it now.
#[derive(Debug, Serialize, ToSchema)]
pub struct Allowed {
    #[schema(example = "123-456-7894")]
    pub reference: String,
    #[schema(value_type = words::Doing)]
    pub act: Doing,
}

/// The good answer, for the document.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it only describes answers in the document")]
pub enum Free {
    /// No rule of the code forbids it at this moment. Nothing was written.
    #[response(status = 200)]
    Allowed(Allowed),
}

/// Asks whether something may be done now. One that a lock forbids is answered with 409, `/problems/locked` and the
/// text of the lock; that it was tried is then in the case file, whose entry is the `Location`. Sent again with the same key it gets the
/// same 409, with `Idempotency-Replayed`. Only locks are asked: with `close` the rules of closing may still refuse.
#[utoipa::path(
    post, path = "/complaints/{reference}/tries", tag = "acts", operation_id = "try_act",
    params(Named),
    request_body = NewTry,
    responses(Free, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn try_act(acting: Acting, Body(new): Body<NewTry>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let act = checks.word("act", Some(&new.act), Doing::SuspendService);
    checks.finish()?;
    acting
        .record_answering(None, Action::Try { act }, |case| answer(case, act))
        .await
}

fn answer(case: &Case, act: Doing) -> Option<Reply> {
    let last = case.file.entries.last()?;
    let powers = Powers::of(&case.code, &case.complaint, &case.file.entries, case.complaint.last_at)?;
    let lock = powers.forbidden(act);
    let (status, body) = match lock {
        None => {
            let reference = case.file.reference.clone();
            (200, serde_json::to_string(&Allowed { reference, act }).ok()?)
        }
        Some(lock) => {
            let text = case.code.languages.iter().find(|language| language.tag() == "en");
            let text = text
                .or(case.code.languages.first())
                .map(|language| lock.text.in_language(language));
            let source = lock.source.as_ref().map(|source| format!(" ({source})"));
            let problem = Problem {
                detail: format!("{}{}", text.unwrap_or_default(), source.unwrap_or_default()),
                ..Problem::from(Refusal::Locked)
            };
            (problem.status, serde_json::to_string(&problem).ok()?)
        }
    };
    // Of what was not written there is nothing to read but the complaint.
    let entry = matches!(last.what, What::Forbidden { .. }).then(|| format!("/entries/{}", last.seq));
    let entry = entry.filter(|_| lock.is_some()).unwrap_or_default();
    Some(Reply {
        status,
        location: format!("/api/v1/complaints/{}{entry}", case.file.reference),
        body,
        version: Some(case.complaint.version),
        secret_of: None,
    })
}
