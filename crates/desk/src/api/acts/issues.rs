//! One more thing that the customer complains about.

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

/// Another issue of the same complaint.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"category": "billing", "nature": "I was billed for the days without service."}))]
pub struct NewIssue {
    /// A category of the code that is no heading.
    #[schema(example = "billing")]
    pub category: String,
    /// In the customer's words.
    pub nature: Option<String>,
}

/// Adds an issue.
#[utoipa::path(
    post, path = "/complaints/{reference}/issues", tag = "acts", operation_id = "add_issue",
    params(Named),
    request_body = NewIssue,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn add_issue(acting: Acting, Body(new): Body<NewIssue>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let category = new.category.trim().to_owned();
    checks.category("category", &category, &acting.case().await?.code);
    let nature = checks.some_text("nature", new.nature.as_deref());
    checks.finish()?;
    acting.record(None, Action::AddIssue { category, nature }).await
}
