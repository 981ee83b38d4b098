//! What the gateway reports of a text that it took: it reached the phone, or it did not. Signed as what we send is, with
//! the same secret; what is not signed changes nothing. A text that did not arrive is evidence of nothing any more.

use axum::{
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use practice::{
    Complaint,
    action::{Act, Action},
    complaint::Delivery,
    entry::{Actor, Entry, Seq, What},
    refusal::Refusal,
    terms::{Channel, Notice},
};
use register::OutboxState;
use serde::Deserialize;

use super::{Gateway, number_of};
use crate::{
    desk::{Case, Desk, DeskError, outbox_id},
    web::Oops,
    webhooks::Message,
};

/// Where reports are taken.
pub const PATH: &str = "/hooks/sms";
/// How far the clock of the gateway may be from ours, in seconds: an older report is a copy of one.
const CLOCKS_APART: i64 = 300;

#[derive(Deserialize)]
struct Report {
    data: Told,
}

#[derive(Deserialize)]
struct Told {
    /// Ours, as we gave it with the text.
    id: String,
    status: Status,
    #[serde(default)]
    reason: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
enum Status {
    Delivered,
    Failed,
}

/// 204 once it is in the book, or changes nothing; 503 for what is not known yet: the gateway asks again.
pub async fn take(State(desk): State<Desk>, headers: HeaderMap, body: Bytes) -> Result<Response, Oops> {
    let gateway = desk.texts().ok_or(Oops::NotFound)?;
    if !is_signed(&headers, &body, gateway.secret(), desk.now().as_second()) {
        tracing::warn!("a report of a text message that is not signed was refused");
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    }
    let Ok(Report { data: told }) = serde_json::from_slice::<Report>(&body) else {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, "data.id and data.status are needed\n").into_response());
    };
    let Some(named) = Named::read(&told.id) else {
        return Ok((StatusCode::NOT_FOUND, "no text of ours has this id\n").into_response());
    };
    let Some(case) = desk.case(&named.reference).await? else {
        return Ok((StatusCode::NOT_FOUND, "no text of ours has this id\n").into_response());
    };
    let id = outbox_id(
        &named.reference,
        named.owed_by,
        named.notice,
        &practice::notice::Recipient::Customer,
    );
    let row = desk.register().outbox_message(&id).await?;
    let row = row.filter(|row| row.owed.created_at.as_millisecond() == named.created);
    // Owed anew since, or given up: nobody waits for this report.
    let Some(row) = row else {
        return Ok(StatusCode::NO_CONTENT.into_response());
    };
    if row.state != OutboxState::Sent {
        let known = row.finished_at.is_some();
        let status = if known {
            StatusCode::NO_CONTENT
        } else {
            StatusCode::SERVICE_UNAVAILABLE
        };
        return Ok((status, [("retry-after", "10")]).into_response());
    }
    if let Some(sent) = standing(&desk, gateway, &case, &named)? {
        let action = match told.status {
            Status::Delivered => Action::Confirm { sent },
            Status::Failed => Action::Return {
                sent,
                why: why(&told.reason),
            },
        };
        match desk.act(&named.reference, Act::now(Actor::Desk, action)).await {
            // It was told otherwise since, or came back by another report.
            Ok(_) | Err(DeskError::Refused(Refusal::AlreadyRecorded)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn why(reason: &str) -> String {
    let reason: String = reason.chars().filter(|sign| !sign.is_control()).take(200).collect();
    if reason.trim().is_empty() {
        "not delivered, without a reason".to_owned()
    } else {
        reason
    }
}

/// The entry by which the text left, as long as it is how the message was told, and went to the number of the report.
fn standing(desk: &Desk, gateway: &Gateway, case: &Case, named: &Named) -> Result<Option<Seq>, DeskError> {
    let Some(Delivery::Sent(seq)) = case.complaint.deliveries.get(&(named.owed_by, named.notice)) else {
        return Ok(None);
    };
    let until: Vec<Entry> = case
        .file
        .entries
        .iter()
        .take_while(|entry| entry.seq <= *seq)
        .cloned()
        .collect();
    let by_text = |entry: &Entry| matches!(entry.what, What::Sent { channel, .. } if channel == Channel::Sms);
    if !until.last().is_some_and(by_text) {
        return Ok(None);
    }
    let then = Complaint::read(&named.reference, &until).map_err(|error| DeskError::Code(error.to_string()))?;
    let number = number_of(gateway, &then).unwrap_or_default();
    Ok((desk.keys().mark("text-number", &number) == named.mark).then_some(*seq))
}

struct Named {
    reference: String,
    owed_by: Seq,
    notice: Notice,
    created: i64,
    /// Of the number.
    mark: String,
}

impl Named {
    fn read(id: &str) -> Option<Self> {
        let mut parts = id.split(':');
        let named = Self {
            reference: practice::reference::read(parts.next()?)?,
            owed_by: parts.next()?.parse().ok()?,
            notice: parts.next()?.parse().ok()?,
            created: parts.next()?.parse().ok()?,
            mark: parts.next()?.to_owned(),
        };
        parts.next().is_none().then_some(named)
    }
}

fn is_signed(headers: &HeaderMap, body: &Bytes, secret: &[u8], now: i64) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let seconds = text("webhook-timestamp").and_then(|typed| typed.parse::<i64>().ok());
    let body = std::str::from_utf8(body).ok();
    let (Some(id), Some(seconds), Some(signatures), Some(body)) =
        (text("webhook-id"), seconds, text("webhook-signature"), body)
    else {
        return false;
    };
    let message = Message {
        id: id.to_owned(),
        body: body.to_owned(),
    };
    now.abs_diff(seconds) <= CLOCKS_APART.unsigned_abs() && message.is_signed(secret, seconds, signatures)
}
