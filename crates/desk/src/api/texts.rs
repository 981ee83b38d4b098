//! Standard texts, for a key that administers. The page of the workbench does the same by the same acts
//! (`crate::standard_texts`).

use std::collections::BTreeMap;

use axum::{Json, extract::State, response::Response};
use register::StandardText;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    administering::{Administering, reply},
    body::Body,
    checks::{Checks, LINE},
    idempotency::Reply,
    integrator::{Admin, Integrator},
    problem::{Problem, Problems},
    shapes::Instant,
};
use crate::{
    Desk,
    standard_texts::{self, Wrong},
    tongue::LANGUAGES,
};

/// What a standard text is to say.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"name": "Engineer on the way", "texts": {"en": "Dear {name}, an engineer comes by {date}."}}))]
pub struct NewText {
    /// As colleagues know it.
    pub name: String,
    /// By language; at least one. Blanks such as `{name}` are filled in from the complaint.
    pub texts: BTreeMap<String, String>,
}

/// A standard text.
#[derive(Debug, Serialize, ToSchema)]
pub struct TextLine {
    pub id: String,
    pub name: String,
    /// By language.
    pub texts: BTreeMap<String, String>,
    #[schema(value_type = String, format = DateTime)]
    pub changed_at: Instant,
}

/// All standard texts.
#[derive(Debug, Serialize, ToSchema)]
pub struct TextLines {
    pub items: Vec<TextLine>,
}

/// Lists standard texts by name.
#[utoipa::path(
    get, path = "/texts", tag = "admin", operation_id = "list_texts",
    responses((status = 200, description = "All standard texts.", body = TextLines), Problems),
    security(("key" = ["admin"])),
)]
pub async fn list_texts(State(desk): State<Desk>, _: Integrator<Admin>) -> Result<Json<TextLines>, Problem> {
    let items = desk.register().standard_texts().await?.into_iter().map(TextLine::from);
    Ok(Json(TextLines { items: items.collect() }))
}

/// Adds a standard text.
#[utoipa::path(
    post, path = "/texts", tag = "admin", operation_id = "add_text",
    request_body = NewText,
    responses((status = 201, description = "Added.", body = TextLine), Problems),
    security(("key" = ["admin"])),
)]
pub async fn add_text(admin: Administering, Body(new): Body<NewText>) -> Result<Response, Problem> {
    save(&admin, new, "", 201).await
}

/// One standard text.
#[utoipa::path(
    get, path = "/texts/{id}", tag = "admin", operation_id = "read_text",
    params(("id" = String, Path, description = "The text's id from the list.")),
    responses((status = 200, description = "The text.", body = TextLine), Problems),
    security(("key" = ["admin"])),
)]
pub async fn read_text(admin: Administering) -> Result<Json<TextLine>, Problem> {
    Ok(Json(found(&admin).await?.into()))
}

/// Writes over a standard text: what is not sent is not in it any more.
#[utoipa::path(
    put, path = "/texts/{id}", tag = "admin", operation_id = "change_text",
    params(("id" = String, Path, description = "The text's id from the list.")),
    request_body = NewText,
    responses((status = 200, description = "Changed.", body = TextLine), Problems),
    security(("key" = ["admin"])),
)]
pub async fn change_text(admin: Administering, Body(new): Body<NewText>) -> Result<Response, Problem> {
    let known = found(&admin).await?;
    save(&admin, new, &known.id, 200).await
}

/// Removes a standard text. Messages that began with it keep it.
#[utoipa::path(
    delete, path = "/texts/{id}", tag = "admin", operation_id = "remove_text",
    params(("id" = String, Path, description = "The text's id from the list.")),
    responses((status = 200, description = "Removed; as it was.", body = TextLine), Problems),
    security(("key" = ["admin"])),
)]
pub async fn remove_text(admin: Administering) -> Result<Response, Problem> {
    let text = found(&admin).await?;
    let said = said(200, &text);
    let answered = admin.answered(&said);
    if !standard_texts::remove(&admin.desk, &admin.by, &text, answered.as_ref()).await? {
        return Err(none());
    }
    Ok(admin.sends(said))
}

async fn save(admin: &Administering, new: NewText, id: &str, status: u16) -> Result<Response, Problem> {
    let known = admin.desk.register().standard_texts().await?;
    let mut checks = Checks::default();
    let name = checks.line("name", Some(&new.name), LINE).unwrap_or_default();
    if name.is_empty() {
        checks.fault("name", "This is blank. Say what colleagues know it by.");
    }
    for (tag, text) in &new.texts {
        checks.some_text(&format!("texts.{tag}"), Some(text));
    }
    let text = standard_texts::checked(&admin.desk, &known, id, &name, &new.texts);
    for wrong in text.as_ref().err().into_iter().flatten() {
        let (field, sentence) = in_words(wrong);
        checks.fault(&field, sentence);
    }
    checks.finish()?;
    let text = text.map_err(|_| Problem::failed())?;
    let said = said(status, &text);
    let answered = admin.answered(&said);
    standard_texts::save(&admin.desk, &admin.by, &text, answered.as_ref()).await?;
    Ok(admin.sends(said))
}

fn in_words(wrong: &Wrong) -> (String, String) {
    match wrong {
        Wrong::NameTaken => ("name".to_owned(), "Another text has this name.".to_owned()),
        Wrong::Language(tag) => {
            let known: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
            let sentence = format!("There is no such language; write one of: {}.", known.join(", "));
            (format!("texts.{tag}"), sentence)
        }
        Wrong::Blank(tag, blank) => {
            let sentence = format!("There is no blank {{{blank}}}; it would reach the customer as it is.");
            (format!("texts.{tag}"), sentence)
        }
        Wrong::Empty => ("texts".to_owned(), "Write it in at least one language.".to_owned()),
    }
}

fn said(status: u16, text: &StandardText) -> Reply {
    let location = format!("/api/v1/texts/{}", text.id);
    reply(status, location, &TextLine::from(text.clone()))
}

fn none() -> Problem {
    Problem::not_found("There is no standard text of this id.")
}

async fn found(admin: &Administering) -> Result<StandardText, Problem> {
    let known = admin.desk.register().standard_texts().await?;
    known
        .into_iter()
        .find(|text| text.id == admin.named("id"))
        .ok_or_else(none)
}

impl From<StandardText> for TextLine {
    fn from(text: StandardText) -> Self {
        Self {
            id: text.id,
            name: text.name,
            texts: text.texts,
            changed_at: text.changed_at.into(),
        }
    }
}
