//! What the investigation found about each issue, and how the customer is told.

use axum::response::Response;
use practice::{
    action::Action,
    entry,
    terms::{Channel, Finding},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done, enclosures::Enclosure},
    body::{Body, Object},
    checks::Checks,
    problem::{Problem, Problems},
    shapes::{self, Named, Redress},
    words,
};

/// The outcome. It is sent to the customer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"findings": [{"issue": 1, "finding": "upheld"}], "message": "The fault was ours. We replaced the port.", "redress": [{"remedy": "credit", "cents": 2500}]}))]
pub struct NewOutcome {
    /// Exactly one for each issue of the complaint.
    #[schema(value_type = Vec<IssueFinding>)]
    pub findings: Vec<Object<IssueFinding>>,
    /// In words that the customer can follow.
    pub message: String,
    #[serde(default)]
    #[schema(value_type = Vec<Redress>, required = false)]
    pub redress: Vec<Object<Redress>>,
    /// Files of the complaint that go with it: shown in a letter, attached to an e-mail.
    #[serde(default)]
    #[schema(value_type = Vec<Enclosure>, required = false, max_items = 10)]
    pub enclosures: Vec<Object<Enclosure>>,
}

/// What was found about one issue.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"issue": 1, "finding": "upheld"}))]
pub struct IssueFinding {
    #[schema(minimum = 1, maximum = 255)]
    pub issue: u8,
    #[schema(value_type = words::Finding)]
    pub finding: String,
}

/// Concludes the investigation and sends the outcome.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`.
#[utoipa::path(
    post, path = "/complaints/{reference}/outcomes", tag = "acts", operation_id = "conclude",
    params(Named),
    request_body = NewOutcome,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn conclude(acting: Acting, Body(new): Body<NewOutcome>) -> Result<Response, Problem> {
    let currency = acting.case().await?.code.currency.clone();
    let mut checks = Checks::default();
    let found = |(at, given): (usize, &Object<IssueFinding>)| entry::IssueFinding {
        issue: given.0.issue,
        finding: checks.word(
            &format!("findings[{at}].finding"),
            Some(&given.0.finding),
            Finding::OutOfScope,
        ),
    };
    let findings: Vec<_> = new.findings.iter().enumerate().map(found).collect();
    for (at, given) in new.findings.iter().enumerate() {
        let mut before = new.findings.iter().take(at);
        if before.any(|other| other.0.issue == given.0.issue) {
            checks.fault(
                &format!("findings[{at}].issue"),
                "This issue has a finding already. Leave one of them out.",
            );
        }
    }
    let redress = shapes::all_redress(&new.redress, &currency, &mut checks);
    let message = checks.text("message", &new.message);
    let action = Action::Conclude {
        findings,
        redress,
        message,
    };
    let action = acting.enclosing(&new.enclosures, checks, action).await?;
    acting.record(None, action).await
}

/// The outcome was told by a person: read out, in person, or in a letter posted by hand.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"channel": "phone"}))]
pub struct NewTelling {
    /// How.
    #[schema(value_type = words::Channel)]
    pub channel: String,
    /// When it happened, if before now.
    #[schema(format = DateTime)]
    pub occurred_at: Option<String>,
}

/// Records that a person told the outcome.
///
/// A key does this at level 1 only; above it the answer is `/problems/not-for-keys`.
#[utoipa::path(
    post, path = "/complaints/{reference}/outcomes/tellings", tag = "acts", operation_id = "tell_outcome",
    params(Named),
    request_body = NewTelling,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn tell_outcome(acting: Acting, Body(new): Body<NewTelling>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let channel = checks.word("channel", Some(&new.channel), Channel::Phone);
    let at = checks.past("occurred_at", new.occurred_at.as_deref(), acting.desk.now());
    checks.finish()?;
    acting.record(at, Action::TellOutcome { channel }).await
}
