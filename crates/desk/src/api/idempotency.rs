//! A filing that is sent twice is filed once. The key belongs to the API key that sent it; its answer is kept
//! in the commit of the filing, without the secret, which is worked out again when the answer is replayed.

use axum::{
    http::{HeaderMap, HeaderValue, StatusCode},
    response::Response,
};
use register::{Answered, Claim};

use super::{
    filing::{Filed, NewComplaint, answer},
    integrator::{Integrator, Write},
    problem::Problem,
};
use crate::{Desk, Intake};

const HEADER: &str = "idempotency-key";

/// The key of a request, if it has one.
///
/// # Errors
/// One that is empty, too long, there twice or not printable.
pub fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let mut sent = headers.get_all(HEADER).iter();
    let Some(value) = sent.next() else { return Ok(None) };
    let key = value.to_str().unwrap_or_default().trim();
    let fits = (1..=255).contains(&key.len()) && sent.next().is_none();
    if fits {
        Ok(Some(key.to_owned()))
    } else {
        Err(Problem::field(
            "Idempotency-Key",
            "Send one key of 1 to 255 printable ASCII characters, such as a UUID.",
        ))
    }
}

/// Files, unless this key has filed the same before.
///
/// # Errors
/// The key was used with another body, is in use now, or the filing itself was refused.
pub async fn file_once(
    desk: Desk,
    integrator: Integrator<Write>,
    key: String,
    new: NewComplaint,
    intake: Intake,
) -> Result<Response, Problem> {
    let scope = format!("api:{}", integrator.id);
    // The struct writes its fields in one order, however they were sent.
    let canonical = serde_json::to_string(&new).map_err(|_| Problem::failed())?;
    let digest = desk.keys().digest("idempotency", &canonical);
    match desk.register().claim(&scope, &key, &digest, desk.now()).await? {
        Claim::Mismatch => Err(Problem::key_reused()),
        Claim::InFlight => Err(Problem::in_flight()),
        Claim::Replay { status, response } => replay(&desk, status, &response),
        Claim::Fresh => {
            // A client that hangs up must not leave the claim behind: the work goes on without it.
            let work = tokio::spawn(file_claimed(desk, integrator, scope, key, intake));
            work.await.map_err(|_| Problem::failed())?
        }
    }
}

async fn file_claimed(
    desk: Desk,
    integrator: Integrator<Write>,
    scope: String,
    key: String,
    intake: Intake,
) -> Result<Response, Problem> {
    let now = desk.now();
    let kept = |receipt: &crate::Receipt| {
        let filed = Filed {
            secret: String::new(),
            ..Filed::of(&desk, receipt, now)
        };
        let response = serde_json::to_string(&filed).ok()?;
        Some(Answered {
            scope: scope.clone(),
            key: key.clone(),
            status: 201,
            response,
        })
    };
    match desk.file_answering(integrator.actor(), intake, kept).await {
        Ok(receipt) => {
            let filed = Filed::of(&desk, &receipt, now);
            let body = serde_json::to_string(&filed).map_err(|_| Problem::failed())?;
            Ok(answer(StatusCode::CREATED, &filed.reference, body))
        }
        Err(error) => {
            desk.register().release(&scope, &key).await?;
            Err(error.into())
        }
    }
}

/// The answer of the first time, byte for byte.
fn replay(desk: &Desk, status: u16, kept: &str) -> Result<Response, Problem> {
    let first: serde_json::Value = serde_json::from_str(kept).map_err(|_| Problem::failed())?;
    let reference = first
        .get("reference")
        .and_then(serde_json::Value::as_str)
        .ok_or_else(Problem::failed)?;
    let secret = format!("\"secret\":\"{}\"", desk.secret(reference, 1));
    let body = kept.replacen("\"secret\":\"\"", &secret, 1);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::CREATED);
    let mut response = answer(status, reference, body);
    response
        .headers_mut()
        .insert("idempotency-replayed", HeaderValue::from_static("true"));
    Ok(response)
}
