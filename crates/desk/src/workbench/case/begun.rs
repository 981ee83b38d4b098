//! What a colleague has begun to write in an act of a case. It is kept as they type, by a script after a pause and on
//! leaving, else by a button, and is there again when they open the case, on any machine; theirs alone, in no log and in
//! no index, and gone when the act is done or they discard it.

use axum::{
    Form,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use minijinja::{Value, context};
use practice::{action::LONGEST, entry::What};
use register::Company;

use super::{enclosing::UPLOAD, form_again, opened, verb::Verb};
use crate::{
    desk::{Case, Desk},
    web::Oops,
    workbench::{
        colleague::Colleague,
        typed::{Fault, Typed},
    },
};

/// One's own, on the page of a case.
pub struct Begun {
    pub verb: Verb,
    pub typed: Typed,
    pub kept_at: i64,
}

/// What somebody has begun in a case.
pub fn of(company: &Company, staff: &str) -> Vec<Begun> {
    let own = company.begun.iter().filter(|begun| begun.staff == staff);
    own.filter_map(|begun| {
        Some(Begun {
            verb: Verb::read(&begun.act)?,
            typed: serde_json::from_str(&begun.text).ok()?,
            kept_at: begun.kept_at.as_millisecond(),
        })
    })
    .collect()
}

/// Keeps a form as it stands. A script is told in a sentence, whoever pressed the button is led back to the form.
pub async fn keep(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, act)): Path<(String, String)>,
    headers: HeaderMap,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let verb = Verb::read(&act)
        .filter(|verb| verb.keeps_what_is_begun())
        .ok_or(Oops::NotFound)?;
    let typed = Typed::of(pairs);
    let case = opened(&desk, &colleague, &reference).await?;
    let reference = case.complaint.reference.as_str();
    let by_script = headers.get(header::ACCEPT).is_some_and(|kind| kind == "text/plain");
    let fields = typed.clone().without(&["version", "insert", "back", UPLOAD]);
    let whose = [colleague.staff.id.as_str(), verb.word()];
    if fields.length() > LONGEST {
        let tongue = colleague.tongue(&desk);
        let most = tongue.number(u64::try_from(LONGEST).unwrap_or(u64::MAX));
        let why = tongue.say_with("bench-draft-too-long", &[("most", most.into())]);
        return if by_script {
            Ok((StatusCode::PAYLOAD_TOO_LARGE, why).into_response())
        } else {
            form_again(&desk, &colleague, &case, verb, typed, vec![Fault::whole(why)]).await
        };
    }
    // What comes late, after its act was done, is not kept again.
    if says_nothing(&fields) || done_since(&case, &colleague, verb, &typed) {
        desk.register().discard_begun(reference, whose).await?;
        return Ok(answer(by_script, reference, verb, String::new()));
    }
    let text = serde_json::to_string(&fields).map_err(|error| {
        tracing::error!(%error, "what was begun could not be kept");
        Oops::Failed
    })?;
    let now = desk.now();
    desk.register().keep_begun(reference, whose, &text, now).await?;
    let at = now.as_millisecond();
    let said = desk
        .pages()
        .render("workbench/kept.html", colleague.lang(), context! { at })?;
    Ok(answer(by_script, reference, verb, said))
}

pub async fn discard(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, act)): Path<(String, String)>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let verb = Verb::read(&act).ok_or(Oops::NotFound)?;
    let reference = practice::reference::read(&reference).ok_or(Oops::NotFound)?;
    desk.register()
        .discard_begun(&reference, [&colleague.staff.id, verb.word()])
        .await?;
    Ok(Redirect::to(&place(&reference, verb)).into_response())
}

/// The act was done: what was begun of it has become its entry.
///
/// # Errors
/// A register that can't be written.
pub(super) async fn done(desk: &Desk, colleague: &Colleague, reference: &str, verb: Verb) -> Result<(), Oops> {
    if !verb.keeps_what_is_begun() {
        return Ok(());
    }
    let me = colleague.staff.id.as_str();
    let company = desk.register().company(reference, me, desk.now()).await?;
    if of(&company, me).iter().any(|begun| begun.verb == verb) {
        desk.register().discard_begun(reference, [me, verb.word()]).await?;
    }
    Ok(())
}

/// As the page lists them, with where to go on.
pub fn listed(all: &[Begun], reference: &str) -> Vec<Value> {
    all.iter()
        .map(|begun| {
            let (verb, at) = (begun.verb.word(), begun.kept_at);
            context! { verb, at, to => place(reference, begun.verb) }
        })
        .collect()
}

fn answer(by_script: bool, reference: &str, verb: Verb, said: String) -> Response {
    if by_script {
        said.into_response()
    } else {
        Redirect::to(&place(reference, verb)).into_response()
    }
}

/// Where the form of an act stands.
fn place(reference: &str, verb: Verb) -> String {
    match verb {
        Verb::Reply | Verb::Note => format!("/desk/complaints/{reference}#{}", verb.word()),
        _ => format!("/desk/complaints/{reference}/acts/{}#act", verb.word()),
    }
}

/// What a form says by itself is not worth keeping.
fn says_nothing(fields: &Typed) -> bool {
    fields.clone().without(&["news", "told", "cause", "about-*"]).is_empty()
}

/// Whether this act was done by the same person since they opened the form.
fn done_since(case: &Case, colleague: &Colleague, verb: Verb, typed: &Typed) -> bool {
    let Ok(seen) = typed.raw("version").parse::<u32>() else {
        return false;
    };
    let new = case.file.entries.iter().rev().take_while(|entry| entry.seq > seen);
    new.filter(|entry| entry.by.staff_id() == Some(&colleague.staff.id))
        .any(|entry| {
            matches!(
                (verb, &entry.what),
                (Verb::Reply, What::Wrote { .. })
                    | (Verb::Ask, What::InformationAsked { .. })
                    | (Verb::Offer, What::Offered { .. })
                    | (Verb::Outcome, What::Concluded { .. })
                    | (Verb::Note, What::Noted)
            )
        })
}
