//! Who the customer is and how they are answered, when that changes.

use axum::response::Response;
use practice::{
    action::Action,
    terms::{Channel, Label},
};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::{
    acts::{Acting, Done},
    body::{Body, Object},
    checks::Checks,
    complainant::{self, Complainant},
    problem::{Problem, Problems},
    shapes::Named,
    words,
};

/// What changes; the rest stays. The format is asked for at `formats`.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"complainant": {"email": "maria@example.com"}, "answer_by": "email"}))]
pub struct NewDetails {
    #[schema(value_type = Option<Complainant>)]
    pub complainant: Option<Object<Complainant>>,
    /// How to answer from now on. It must be known by then.
    #[schema(value_type = Option<words::Way>)]
    pub answer_by: Option<String>,
    /// A language of the code.
    #[schema(example = "fr")]
    pub language: Option<String>,
    /// Leave alone what was one complaint with this one. Without it, what changes here changes there too, where it was
    /// the same until now.
    #[serde(default)]
    pub only_here: bool,
}

/// Changes the customer's details.
#[utoipa::path(
    post, path = "/complaints/{reference}/details", tag = "acts", operation_id = "change_details",
    params(Named),
    request_body = NewDetails,
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn change_details(acting: Acting, Body(new): Body<NewDetails>) -> Result<Response, Problem> {
    let case = acting.case().await?;
    let mut checks = Checks::default();
    let given = new.complainant.unwrap_or_default().0;
    let words = given.words(&mut checks);
    let language = new.language.as_deref();
    let language = language.and_then(|tag| complainant::language(tag, &case.code, &mut checks));
    let by: Option<Channel> = checks.some_word("answer_by", new.answer_by.as_deref());
    let contact = &case.complaint.contact;
    let has = |label| words.contains_key(&label) || complainant::is_known(contact, label);
    if let Some(by) = by {
        complainant::reachable(by, has, &mut checks);
    }
    let phone = words.get(&Label::Phone).or(contact.phone.as_ref());
    if by.is_some() || words.contains_key(&Label::Phone) {
        let by = by.or(case.complaint.answering.by);
        complainant::texted(&acting.desk, by, phone.map_or("", String::as_str), &mut checks);
    }
    if given == Complainant::default() && new.answer_by.is_none() && new.language.is_none() {
        checks.fault(
            "complainant",
            "Nothing changes. Give at least one of complainant, answer_by and language.",
        );
    }
    checks.finish()?;
    // What is left out is filled in where the act is decided, from the case as it is by then.
    let only_here = new.only_here;
    let action = Action::ChangeDetails {
        by,
        language,
        words,
        only_here,
    };
    acting.record(None, action).await
}
