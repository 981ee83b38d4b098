//! A part of a complaint that goes on by itself, and the way back.

use axum::{extract::Path as Address, response::Response};
use practice::action::Action;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done, known},
    body::Body,
    checks::Checks,
    problem::{Problem, Problems},
    shapes::Named,
};

/// What goes on by itself: some of the issues, or, without any, what nobody had told apart until now.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"issues": [2]}))]
pub struct NewSplit {
    /// The numbers of the issues that go; at least one stays. Without any, `category` and `nature` say what goes.
    #[serde(default)]
    pub issues: Vec<u8>,
    /// A category of the code for the new complaint, where it is another than that of its issue.
    pub category: Option<String>,
    /// What the new complaint is about, for the customer to read. Without it the words of this one stand there.
    pub nature: Option<String>,
}

/// Splits a part off as a complaint of its own; its number is the last of `split_off` in the complaint, and stands in
/// the entry. It was received when this one was: its clocks began then, and what was kept or broken until now is so there
/// too. The customer is told its number, once.
#[utoipa::path(
    post, path = "/complaints/{reference}/splits", tag = "acts", operation_id = "split_off",
    params(Named),
    request_body = NewSplit,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn split_off(acting: Acting, Body(new): Body<NewSplit>) -> Result<Response, Problem> {
    let mut checks = Checks::default();
    let case = acting.case().await?;
    let category = new.category.as_deref().map(|category| category.trim().to_owned());
    if let Some(category) = &category {
        checks.category("category", category, &case.code);
    }
    let nature = checks.some_text("nature", new.nature.as_deref());
    let has = |number: &u8| case.complaint.issues.iter().any(|issue| issue.number == *number);
    if !new.issues.iter().all(has) {
        checks.fault(
            "issues",
            "The complaint has no such issue. Its issues are listed with their numbers.",
        );
    }
    if new.issues.is_empty() && category.is_none() {
        checks.fault(
            "issues",
            "Say which issues go, or give `category` and `nature` of what goes.",
        );
    }
    if new.issues.is_empty() && nature.is_empty() {
        checks.fault("nature", "Say in a few words what goes, or name the issues that do.");
    }
    checks.finish()?;
    let action = Action::Split {
        other: acting.desk.new_number(),
        issues: new.issues,
        category,
        nature,
    };
    acting.record(None, action).await
}

/// Puts back what was split off, from either side. While nothing was done in it since, it is as before: its number leads
/// to the whole, and nothing is owed under it any more. Else the two are handled together from now on.
#[utoipa::path(
    delete, path = "/complaints/{reference}/splits/{other}", tag = "acts", operation_id = "put_back",
    params(Named, ("other" = String, Path, description = "The other complaint's tracking number.")),
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn put_back(acting: Acting, path: Address<(String, String)>) -> Result<Response, Problem> {
    let other = known(&path.1)?;
    let here = acting.case().await?;
    let there = acting.desk.case(&other).await?;
    let there = there.ok_or_else(|| Problem::no_complaint(&other))?;
    let is_part = |case: &crate::desk::Case| case.complaint.split_from.is_some();
    let (acting, whole) = if is_part(&here) && !is_part(&there) {
        (acting, there)
    } else {
        (acting.through(&here, other)?, here)
    };
    let whole = Box::new(whole.complaint);
    acting.record(None, Action::PutBack { whole }).await
}
