//! What a matter is: a question can become a complaint, and its clocks then count from the first receipt.

use axum::response::Response;
use practice::{
    action::Action,
    terms::{Kind, Service},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done},
    body::Body,
    checks::Checks,
    problem::{Problem, Problems},
    shapes::Named,
    words,
};

/// What it is.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"kind": "complaint", "reason": "The customer says that they are not satisfied with our answer."}))]
pub struct NewClassification {
    #[schema(value_type = words::Kind)]
    pub kind: String,
    /// Unchanged if left out.
    #[schema(value_type = Option<words::Service>)]
    pub service: Option<String>,
    /// The category of the first issue; unchanged if left out.
    pub category: Option<String>,
    /// For the customer to read, where they are told that it is no complaint.
    pub reason: String,
}

/// Reclassifies the matter.
#[utoipa::path(
    post, path = "/complaints/{reference}/classifications", tag = "acts", operation_id = "reclassify",
    params(Named),
    request_body = NewClassification,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn reclassify(acting: Acting, Body(new): Body<NewClassification>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let kind = checks.word("kind", Some(&new.kind), Kind::Complaint);
    let service = checks.some_word::<Service>("service", new.service.as_deref());
    if let Some(category) = &new.category {
        checks.category("category", category, &acting.case().await?.code);
    }
    let reason = checks.text("reason", &new.reason);
    checks.finish()?;
    acting
        .record(
            None,
            Action::Reclassify {
                kind,
                service,
                category: new.category,
                reason,
            },
        )
        .await
}
