//! What is done about causes that complaints showed (ISO 10002, 8.3 and 8.6): all staff read it; managers, directors
//! and compliance begin an action, give it to somebody else, move its date and say what came of it. Every change stays
//! on its page.

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use jiff::civil::Date;
use minijinja::{Value, context};
use practice::reference;
use register::{ActionChange, Changed, CorrectiveAction, Staff};
use serde::Deserialize;

use super::{
    case::form::{Choice, choice},
    colleague::Colleague,
    people::People,
    typed::{Asked, Fault, Typed},
};
use crate::{
    codes::today,
    corrective::{self, Begun, Change},
    desk::Desk,
    rights::Right,
    tongue::Tongue,
    web::Oops,
};

/// How many open ones a page has, and how many that were done.
const MOST: usize = 200;
const LAST_DONE: usize = 50;

/// Who begins and changes actions.
pub fn may_write(colleague: &Colleague) -> bool {
    colleague.may(Right::Actions)
}

#[derive(Debug, Default, Deserialize)]
pub struct Told {
    done: Option<String>,
}

pub async fn page(State(desk): State<Desk>, colleague: Colleague, Query(told): Query<Told>) -> Result<Response, Oops> {
    let people = People::of(&desk).await?;
    let open = desk.register().open_actions(Date::MIN, Date::MAX, MOST).await?;
    let done = desk.register().done_actions(LAST_DONE).await?;
    let shown = |actions: &[CorrectiveAction]| -> Vec<Value> {
        actions.iter().map(|action| card(&desk, &people, action)).collect()
    };
    colleague.page(
        &desk,
        "workbench/actions.html",
        "promises",
        context! {
            open => shown(&open),
            done => shown(&done),
            may_write => may_write(&colleague),
            begun => told.done.as_deref() == Some("begun"),
        },
    )
}

/// An action as lists and its own page show it.
fn card(desk: &Desk, people: &People, action: &CorrectiveAction) -> Value {
    let late = action.done.is_none() && action.due < today(&desk.code(), desk.now());
    context! {
        id => action.id,
        cause => action.cause,
        measure => action.measure,
        owner => people.name(&action.owner),
        due => action.due.to_string(),
        late,
        finding => action.finding,
        found => action.found.map(|(from, to)| context! { from => from.to_string(), to => to.to_string() }),
        complaints => action.complaints,
        opened => action.opened_at.as_millisecond(),
        done => action.done.as_ref().map(|done| context! {
            at => done.at.as_millisecond(),
            by => people.name(&done.by),
            result => done.result,
        }),
    }
}

// ---- beginning one

/// What a report fills in.
#[derive(Debug, Default, Deserialize)]
pub struct Filled {
    finding: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

pub async fn new(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(filled): Query<Filled>,
) -> Result<Response, Oops> {
    Colleague::must(may_write(&colleague))?;
    let mut typed = Typed::default();
    for (name, value) in [("finding", filled.finding), ("from", filled.from), ("to", filled.to)] {
        typed.put(name.to_owned(), value.as_deref().unwrap_or_default());
    }
    form(&desk, &colleague, &typed, &[]).await
}

async fn form(desk: &Desk, colleague: &Colleague, typed: &Typed, faults: &[Fault]) -> Result<Response, Oops> {
    let people = People::of(desk).await?;
    let day = |name: &str| typed.raw(name).parse::<Date>().ok().map(|day| day.to_string());
    colleague.page(
        desk,
        "workbench/action_new.html",
        "promises",
        context! {
            owners => owners(&people),
            faults,
            typed => context! {
                cause => typed.raw("cause"),
                measure => typed.raw("measure"),
                owner => typed.raw("owner"),
                due => typed.raw("due"),
                complaints => typed.raw("complaints"),
                finding => typed.raw("finding"),
                from => day("from"),
                to => day("to"),
            },
        },
    )
}

fn owners(people: &People) -> Vec<Choice> {
    let at_work = people.staff.iter().filter(|staff| staff.active);
    at_work.map(|staff| choice(&staff.id, staff.name.clone())).collect()
}

pub async fn add(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(may_write(&colleague))?;
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(&desk);
    let people = People::of(&desk).await?;
    let mut asked = typed.asked(tongue);
    let cause = asked.needed("cause", &tongue.say("action-f-cause"));
    let measure = asked.needed("measure", &tongue.say("action-f-measure"));
    let owner = owner(&mut asked, &typed, &people, tongue);
    let due = due(&mut asked, &desk, tongue);
    let complaints = complaints(&desk, &mut asked, &typed, tongue).await?;
    let finding = Some(typed.text("finding")).filter(|text| !text.is_empty());
    let day = |name: &str| typed.raw(name).parse::<Date>().ok();
    let faults = asked.into_faults();
    let (true, Some(owner), Some(due)) = (faults.is_empty(), owner, due) else {
        let page = form(&desk, &colleague, &typed, &faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let begun = Begun {
        cause,
        measure,
        due,
        // A period alone finds nothing.
        found: day("from").zip(day("to")).filter(|_| finding.is_some()),
        finding,
        complaints,
    };
    corrective::begin(&desk, begun, &owner, &colleague.staff.id).await?;
    Ok(Redirect::to("/desk/actions?done=begun").into_response())
}

fn owner(asked: &mut Asked<'_>, typed: &Typed, people: &People, tongue: &Tongue) -> Option<Staff> {
    let mut active = people.staff.iter().filter(|staff| staff.active);
    let owner = active.find(|staff| staff.id == typed.raw("owner"));
    if owner.is_none() {
        asked.fault("owner", tongue.say("action-fault-owner"));
    }
    owner.cloned()
}

/// Nothing is to be done by yesterday.
fn due(asked: &mut Asked<'_>, desk: &Desk, tongue: &Tongue) -> Option<Date> {
    let due = asked.date("due", &tongue.say("action-f-due"))?;
    if due < today(&desk.code(), desk.now()) {
        asked.fault("due", tongue.say("action-fault-past"));
    }
    Some(due)
}

/// References, with whatever stands between them.
async fn complaints(desk: &Desk, asked: &mut Asked<'_>, typed: &Typed, tongue: &Tongue) -> Result<Vec<String>, Oops> {
    let mut all = Vec::new();
    for part in typed
        .raw("complaints")
        .split([',', ';', '\n', ' '])
        .filter(|part| !part.is_empty())
    {
        let known = match reference::read(part) {
            Some(reference) => desk.register().item(&reference).await?.map(|item| item.reference),
            None => None,
        };
        match known {
            Some(reference) if all.contains(&reference) => {}
            Some(reference) => all.push(reference),
            None => {
                asked.fault("complaints", tongue.say("bench-fault-reference"));
                break;
            }
        }
    }
    Ok(all)
}

// ---- one of them

pub async fn one(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
    Query(told): Query<Told>,
) -> Result<Response, Oops> {
    let action = desk.register().action(&id).await?.ok_or(Oops::NotFound)?;
    show(
        &desk,
        &colleague,
        &action,
        &Typed::default(),
        "",
        &[],
        told.done.as_deref(),
    )
    .await
}

/// `form`: the one whose faults are shown.
async fn show(
    desk: &Desk,
    colleague: &Colleague,
    action: &CorrectiveAction,
    typed: &Typed,
    form: &str,
    faults: &[Fault],
    told: Option<&str>,
) -> Result<Response, Oops> {
    let people = People::of(desk).await?;
    let tongue = colleague.tongue(desk);
    let changes = desk.register().changes_of_action(&action.id).await?;
    let told = told.filter(|told| ["owner", "due", "done"].contains(told));
    colleague.page(
        desk,
        "workbench/action.html",
        "promises",
        context! {
            action => card(desk, &people, action),
            version => action.version,
            changes => changes.iter().map(|change| line(&people, tongue, change)).collect::<Vec<_>>(),
            owners => owners(&people),
            may_write => may_write(colleague) && action.done.is_none(),
            opens => colleague.sees_cases(),
            form,
            faults,
            told,
            typed => context! {
                owner => if form == "owner" { typed.raw("owner") } else { &action.owner },
                due => if form == "due" { typed.raw("due").to_owned() } else { action.due.to_string() },
                result => typed.raw("result"),
            },
        },
    )
}

/// A change in words.
fn line(people: &People, tongue: &Tongue, change: &ActionChange) -> Value {
    let said = |text: &str| match change.what {
        Changed::Owner => people.name(text),
        Changed::Due => text
            .parse()
            .map_or_else(|_| text.to_owned(), |day| tongue.date_full(day)),
        Changed::Opened | Changed::Done => text.to_owned(),
    };
    let values = [
        ("was", said(&change.was).into()),
        ("became", said(&change.became).into()),
    ];
    context! {
        at => change.at.as_millisecond(),
        by => people.name(&change.by),
        what => tongue.say_with(&format!("action-changed-{}", change.what.word()), &values),
    }
}

pub async fn change(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((id, act)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(may_write(&colleague))?;
    let action = desk.register().action(&id).await?.ok_or(Oops::NotFound)?;
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(&desk);
    let people = People::of(&desk).await?;
    let mut asked = typed.asked(tongue);
    let change = match act.as_str() {
        "owner" => owner(&mut asked, &typed, &people, tongue).map(Change::Owner),
        "due" => due(&mut asked, &desk, tongue).map(Change::Due),
        "done" => Some(Change::Done(asked.needed("result", &tongue.say("action-f-result")))),
        _ => return Err(Oops::NotFound),
    };
    let mut faults = asked.into_faults();
    if let (true, Some(change)) = (faults.is_empty(), change) {
        let same = match &change {
            Change::Owner(owner) => owner.id == action.owner,
            Change::Due(due) => *due == action.due,
            Change::Done(_) => false,
        };
        let seen = typed.raw("version") == action.version.to_string();
        if same && action.done.is_none() {
            return Ok(Redirect::to(&format!("/desk/actions/{id}")).into_response());
        }
        if seen && corrective::change(&desk, &action, change, &colleague.staff.id).await? {
            return Ok(Redirect::to(&format!("/desk/actions/{id}?done={act}")).into_response());
        }
        faults.push(Fault::whole(tongue.say("action-fault-moved")));
    }
    let action = desk.register().action(&id).await?.ok_or(Oops::NotFound)?;
    let page = show(&desk, &colleague, &action, &typed, &act, &faults, None).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
