//! Standard texts: what advisers write often, in the languages in which somebody wrote it. Whoever has the
//! right writes them; whoever answers puts one into a message, with its blanks filled in, and reads it before
//! it goes.

pub mod blanks;

use std::collections::BTreeMap;

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use minijinja::{Value, context};
use practice::terms::Language;
use register::StandardText;
use serde::Deserialize;

use super::{
    colleague::Colleague,
    typed::{Fault, Typed},
};
use crate::{
    desk::Desk,
    rights::Right,
    standard_texts::{self, Wrong},
    tongue::LANGUAGES,
    web::Oops,
};
use blanks::Blank;

#[derive(Debug, Default, Deserialize)]
pub struct Said {
    /// What was just done.
    #[serde(default)]
    done: String,
}

pub async fn page(State(desk): State<Desk>, colleague: Colleague, Query(said): Query<Said>) -> Result<Response, Oops> {
    Colleague::must(colleague.works() || colleague.may(Right::Texts))?;
    show(&desk, &colleague, "", &Typed::default(), &[], &said.done).await
}

/// `open`: the text whose form shows what was typed and what is wrong with it; empty for a new one.
async fn show(
    desk: &Desk,
    colleague: &Colleague,
    open: &str,
    typed: &Typed,
    faults: &[Fault],
    done: &str,
) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let typed_here = |id: &str| !faults.is_empty() && open == id;
    let known = desk.register().standard_texts().await?;
    let texts: Vec<Value> = known
        .iter()
        .map(|text| {
            let of = |tag: &str| text.texts.get(tag).map_or("", String::as_str);
            sheet(&text.id, &text.name, typed, typed_here(&text.id), &of)
        })
        .collect();
    let blanks: Vec<Value> = Blank::ALL
        .iter()
        .map(|blank| context! { typed => blank.typed(), means => tongue.say(&format!("bench-blank-{}", blank.word())) })
        .collect();
    colleague.page(
        desk,
        "workbench/texts.html",
        "worklist",
        context! {
            texts,
            new => sheet("", "", typed, typed_here(""), &|_| ""),
            blanks,
            writes => colleague.may(Right::Texts),
            open => if faults.is_empty() { None } else { Some(open) },
            faults,
            done => matches!(done, "text-saved" | "text-removed").then(|| tongue.say(&format!("bench-log-{done}"))),
        },
    )
}

/// One text as a form has it: as it is, or as it was typed.
fn sheet<'t>(id: &str, name: &'t str, typed: &'t Typed, faulty: bool, of: &dyn Fn(&str) -> &'t str) -> Value {
    let languages: Vec<Value> = LANGUAGES
        .iter()
        .map(|(tag, language)| {
            let text = if faulty {
                typed.raw(&format!("text-{tag}"))
            } else {
                of(tag)
            };
            context! { tag, language, text }
        })
        .collect();
    context! { id, name => if faulty { typed.raw("text_name") } else { name }, languages, faulty }
}

/// Adds one.
pub async fn add(
    state: State<Desk>,
    colleague: Colleague,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    save(state, colleague, Path(String::new()), form).await
}

/// Changes one that is there; without an id, adds one.
pub async fn save(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Texts))?;
    let typed = Typed::of(pairs);
    let known = desk.register().standard_texts().await?;
    // Removed meanwhile, it is added anew: what was typed is not lost.
    let id = known
        .iter()
        .find(|text| text.id == id)
        .map_or_else(String::new, |text| text.id.clone());
    let text = match read(&desk, &colleague, &id, &typed, &known) {
        Ok(text) => text,
        Err(faults) => {
            let page = show(&desk, &colleague, &id, &typed, &faults, "").await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    standard_texts::save(&desk, &colleague.staff.id, &text, None).await?;
    Ok(Redirect::to("/desk/texts?done=text-saved").into_response())
}

fn read(
    desk: &Desk,
    colleague: &Colleague,
    id: &str,
    typed: &Typed,
    known: &[StandardText],
) -> Result<StandardText, Vec<Fault>> {
    let tongue = colleague.tongue(desk);
    let mut asked = typed.asked(tongue);
    let name = asked.needed("text_name", &tongue.say("bench-f-text-name"));
    let texts: BTreeMap<String, String> = LANGUAGES
        .iter()
        .map(|(tag, language)| ((*tag).to_owned(), asked.optional(&format!("text-{tag}"), language)))
        .collect();
    let text = standard_texts::checked(desk, known, id, &name, &texts);
    for wrong in text.as_ref().err().into_iter().flatten() {
        match wrong {
            Wrong::NameTaken => asked.fault("text_name", tongue.say("bench-fault-text-name-taken")),
            Wrong::Blank(tag, blank) => {
                let values = [("blank", format!("{{{blank}}}").into())];
                asked.fault(&format!("text-{tag}"), tongue.say_with("bench-fault-blank", &values));
            }
            // The fields are those of our languages.
            Wrong::Empty | Wrong::Language(_) => asked.fault("text-en", tongue.say("bench-fault-text-empty")),
        }
    }
    let faults = asked.into_faults();
    text.ok().filter(|_| faults.is_empty()).ok_or(faults)
}

pub async fn remove(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Texts))?;
    let known = desk.register().standard_texts().await?;
    let text = known.into_iter().find(|text| text.id == id).ok_or(Oops::NotFound)?;
    standard_texts::remove(&desk, &colleague.staff.id, &text, None).await?;
    Ok(Redirect::to("/desk/texts?done=text-removed").into_response())
}

/// What a message can begin with, in the customer's language; and how many there are in others only.
///
/// # Errors
/// A register that can't be read.
pub async fn offered(desk: &Desk, language: &Language) -> Result<Value, Oops> {
    let all = desk.register().standard_texts().await?;
    let (fit, others): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|text| text.texts.contains_key(language.tag()));
    let fit: Vec<Value> = fit
        .into_iter()
        .map(|text| context! { id => text.id, name => text.name })
        .collect();
    Ok(context! { fit, others => others.len() })
}
