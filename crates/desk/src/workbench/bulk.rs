//! One act on several complaints of a list: who has them. Each is done by itself, by the same rules as on its own
//! page; what can't be done is said, complaint by complaint, and holds up no other. Nothing that a customer reads is
//! sent to many at once.

use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use minijinja::{Value, context};
use practice::action::{Act, Action};

use super::{
    case::{Verb, meanwhile, opened, refused},
    colleague::Colleague,
    people::People,
    typed::{Fault, Typed},
    worklist,
};
use crate::{
    desk::{Desk, DeskError},
    rights::Right,
    tongue::Tongue,
    web::Oops,
};

/// No list has more on a page.
const MOST: usize = 100;
/// How often one is tried when somebody else was faster.
const TRIES: usize = 5;

/// The acts that several complaints can be given at once.
const ACTS: [Verb; 4] = [Verb::Take, Verb::Release, Verb::Assign, Verb::Transfer];

pub async fn carry_out(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Bulk) && colleague.works())?;
    let typed = Typed::of(pairs);
    let verb = ACTS
        .into_iter()
        .find(|verb| verb.word() == typed.raw("act"))
        .ok_or(Oops::NotFound)?;
    let people = People::of(&desk).await?;
    let tongue = colleague.tongue(&desk);
    let chosen: Vec<(&str, &str)> = typed
        .all("case")
        .iter()
        .filter_map(|one| one.split_once(' '))
        .take(MOST)
        .collect();
    let mut faults = Vec::new();
    if chosen.is_empty() {
        faults.push(Fault::whole(tongue.say("bench-bulk-none")));
    }
    let action = action(verb, &typed, &people);
    if action.is_none() {
        faults.push(Fault::whole(tongue.say("bench-bulk-to-whom")));
    }
    let (mut done, mut not) = (Vec::new(), Vec::new());
    if let Some(action) = action.filter(|_| faults.is_empty()) {
        for &(reference, seen) in &chosen {
            // Whatever goes wrong with one, the account of the others is given.
            let one = one(&desk, &colleague, &people, verb, &typed, (reference, seen), &action).await;
            let failed = |_| {
                (
                    reference.to_owned(),
                    String::new(),
                    Some(tongue.say("bench-bulk-failed")),
                )
            };
            let (reference, name, why) = one.unwrap_or_else(failed);
            let line = context! { reference, name, why };
            if why.is_none() { done.push(line) } else { not.push(line) }
        }
    }
    let wrong = !faults.is_empty();
    let ticked: Vec<String> = chosen
        .iter()
        .map(|(reference, seen)| format!("{reference} {seen}"))
        .collect();
    let page = colleague.page(
        &desk,
        "workbench/bulk.html",
        "worklist",
        context! {
            // What was ticked is kept where something is to be mended.
            ticked => if wrong { ticked } else { Vec::new() },
            bulk => offered(&desk, tongue, &people),
            act => verb.word(),
            whom => whom(verb, &typed, &people),
            view => worklist::view_named(typed.raw("view")),
            done,
            not_done => not,
            faults,
        },
    )?;
    Ok(if wrong {
        (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
    } else {
        page
    })
}

/// None if nobody, or nobody who is here, was chosen.
fn action(verb: Verb, typed: &Typed, people: &People) -> Option<Action> {
    Some(match verb {
        Verb::Take => Action::Take,
        Verb::Release => Action::Release,
        Verb::Assign => {
            let staff = people.at_work().find(|staff| staff.id == typed.raw("to"))?;
            Action::Assign {
                to: staff.id.clone(),
                role: staff.role,
                team: None,
            }
        }
        Verb::Transfer => {
            let team = people.teams.iter().find(|team| team.id == typed.raw("team"))?;
            Action::Transfer { team: team.id.clone() }
        }
        _ => return None,
    })
}

fn whom(verb: Verb, typed: &Typed, people: &People) -> String {
    match verb {
        Verb::Assign => people.name(typed.raw("to")),
        Verb::Transfer => people.team(typed.raw("team")),
        _ => String::new(),
    }
}

/// The complaint by its number and name, and why it was not done, if it was not. `seen`: its version on the list.
async fn one(
    desk: &Desk,
    colleague: &Colleague,
    people: &People,
    verb: Verb,
    typed: &Typed,
    (reference, seen): (&str, &str),
    action: &Action,
) -> Result<(String, String, Option<String>), Oops> {
    let mut page = typed.clone();
    page.put("version".to_owned(), seen);
    let mut case = opened(desk, colleague, reference).await?;
    let name = case
        .complaint
        .contact
        .name
        .clone()
        .filter(|_| colleague.sees_names())
        .unwrap_or_default();
    for _ in 0..TRIES {
        let said = |why: Option<String>| (case.complaint.reference.clone(), name.clone(), why);
        if let Some(news) = meanwhile(desk, colleague, &case, &page).await? {
            return Ok(said(Some(news)));
        }
        if let Action::Transfer { team } = action
            && !people.may_take(team, &case)
        {
            return Ok(said(Some(colleague.tongue(desk).say("bench-fault-team-nobody"))));
        }
        let act = Act::now(colleague.actor(), action.clone());
        match desk.act_upon(case.clone(), &act).await {
            Ok(_) => return Ok(said(None)),
            Err(DeskError::Refused(refusal)) => {
                let tongue = &colleague.tongue(desk).under(&case.code);
                let why = refused::fault(&refusal, verb, &page, people, tongue).text;
                return Ok(said(Some(why)));
            }
            Err(DeskError::Moved) => case = opened(desk, colleague, reference).await?,
            Err(error) => return Err(error.into()),
        }
    }
    Err(Oops::Busy)
}

/// What the list offers to do with what is chosen.
pub fn offered(desk: &Desk, tongue: &Tongue, people: &People) -> Value {
    let staff: Vec<Value> = people
        .at_work()
        .map(|staff| context! { value => staff.id, label => people.with_absence(desk, tongue, staff) })
        .collect();
    let teams: Vec<Value> = people
        .teams
        .iter()
        .filter(|team| !team.members.is_empty())
        .map(|team| context! { value => team.id, label => team.name })
        .collect();
    context! { staff, teams }
}
