//! `GET /complaints/{reference}/messages`: what left the house about a complaint, what is about to, and what waits
//! for a person to say or post it.

use axum::{Json, extract::Path as Address, response::Response};
use jiff::Timestamp;
use practice::{
    notice,
    terms::{Channel, Notice},
};
use register::{OutboxRow, OutboxState, Recipient};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    acts::Asking,
    integrator::Read,
    problem::{Problem, Problems},
    shapes::{Binary, Instant, Named},
    words,
};
use crate::{desk::Case, post::paper};

/// A message that is owed, and what became of it. What it says is written when it is sent.
#[derive(Debug, Serialize, ToSchema)]
pub struct MessageLine {
    /// The entry that owes it.
    pub entry: u32,
    #[schema(value_type = words::Notice)]
    pub notice: Notice,
    /// `customer`, `staff:ID` or `role:ROLE`.
    #[schema(example = "customer")]
    pub to: String,
    #[schema(value_type = words::Channel)]
    pub channel: Channel,
    #[schema(example = "fr")]
    pub language: String,
    #[schema(value_type = words::MessageState)]
    pub state: &'static str,
    /// How often it was tried.
    pub attempts: u32,
    /// What went wrong the last time.
    pub trouble: Option<String>,
    #[schema(value_type = String, format = DateTime)]
    pub owed_at: Instant,
    /// It does not leave earlier; until then what a person wrote can be taken back.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub not_before: Option<Instant>,
    /// When it was sent, given up or taken back.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub finished_at: Option<Instant>,
}

/// All messages of a complaint.
#[derive(Debug, Serialize, ToSchema)]
pub struct Messages {
    #[schema(example = "123-456-7894")]
    pub reference: String,
    /// Those for the outbox by the entries that owe them, then those that wait for a person.
    pub items: Vec<MessageLine>,
}

/// Lists the messages.
#[utoipa::path(
    get, path = "/complaints/{reference}/messages", tag = "complaints", operation_id = "list_messages",
    params(Named),
    responses((status = 200, description = "All messages.", body = Messages), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn list_messages(asking: Asking<Read>) -> Result<Json<Messages>, Problem> {
    let case = asking.case().await?;
    let rows = asking.desk.register().outbox_of(&asking.reference).await?;
    let mut items: Vec<_> = rows.into_iter().map(MessageLine::from).collect();
    let by_hand = asking.desk.by_hand(&case);
    items.extend(by_hand.into_iter().map(|owed| {
        let entry = case.file.entries.iter().find(|entry| entry.seq == owed.owed_by);
        MessageLine::by_hand(&owed, entry.map_or(case.complaint.filed_at, |entry| entry.recorded_at))
    }));
    Ok(Json(Messages {
        reference: asking.reference,
        items,
    }))
}

/// Downloads a message as a letter.
///
/// As the customer has it by post: with the letterhead, in their language, in large print if they asked for that.
/// PDF/A-3a and PDF/UA-1. Of what is told by e-mail as well; not of what has the customer's secret in it. Nothing is recorded by it.
#[utoipa::path(
    get, path = "/complaints/{reference}/messages/{entry}/{notice}/letter", tag = "complaints",
    operation_id = "download_letter",
    params(
        Named,
        ("entry" = u32, Path, description = "The entry that owes the message."),
        ("notice" = words::Notice, Path, description = "Which of its messages."),
    ),
    responses((status = 200, description = "The letter.", body = Binary, content_type = "application/pdf"), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn download_letter(
    asking: Asking<Read>,
    path: Address<(String, String, String)>,
) -> Result<Response, Problem> {
    let case = asking.case().await?;
    let owed = message(&asking, &case, &path)?;
    if paper::prints_the_secret(owed.notice) {
        return Err(Problem::not_found(
            "This message has the customer's secret in it, which no key is told. Print it at the workbench.".to_owned(),
        ));
    }
    let letter = paper::pdf(&asking.desk, &[(&case, &owed)]).await?;
    let bytes = letter.ok_or_else(|| Problem::not_found("This desk was built without letters as PDF.".to_owned()))?;
    Ok(paper::shown(bytes, &format!("{}-{}", asking.reference, owed.notice)))
}

/// The message of the address; its entry must be one of the case file, and owe it.
pub fn message<S>(
    asking: &Asking<S>,
    case: &Case,
    Address(path): &Address<(String, String, String)>,
) -> Result<notice::Owed, Problem> {
    let entry = path.1.parse().ok();
    let entry = case.file.entries.iter().find(|known| Some(known.seq) == entry);
    let notice = path.2.parse().ok();
    let owed = entry
        .zip(notice)
        .and_then(|(entry, notice)| notice::to_customer(&case.code, &case.complaint, entry, notice));
    owed.ok_or_else(|| {
        Problem::not_found(format!(
            "Entry {} of this complaint owes the customer no message {}. \
             GET /api/v1/complaints/{}/messages lists those that there are.",
            path.1, path.2, asking.reference
        ))
    })
}

impl MessageLine {
    fn by_hand(owed: &notice::Owed, owed_at: Timestamp) -> Self {
        Self {
            entry: owed.owed_by,
            notice: owed.notice,
            to: Recipient::Customer.to_string(),
            channel: owed.channel,
            language: owed.language.to_string(),
            state: words::BY_HAND,
            attempts: 0,
            trouble: None,
            owed_at: owed_at.into(),
            not_before: None,
            finished_at: None,
        }
    }
}

impl From<OutboxRow> for MessageLine {
    fn from(row: OutboxRow) -> Self {
        Self {
            entry: row.owed.owed_by,
            notice: row.owed.notice,
            to: row.owed.recipient.to_string(),
            channel: row.owed.channel,
            language: row.owed.language.to_string(),
            state: match row.state {
                // Whether somebody is sending it at this moment is the desk's own affair.
                OutboxState::Leased => OutboxState::Waiting.word(),
                state => state.word(),
            },
            attempts: row.attempts,
            trouble: row.last_error,
            owed_at: row.owed.created_at.into(),
            not_before: Some(row.owed.not_before.into()),
            finished_at: row.finished_at.map(Instant::from),
        }
    }
}
