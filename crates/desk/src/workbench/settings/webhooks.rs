//! Webhooks: to which programs what happens is told, the secret that signs it, and what came of each message.

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{What, hex};
use register::{Delivery, Webhook};
use serde::Deserialize;

use crate::{
    desk::Desk,
    rights::Right,
    tongue::Tongue,
    web::Oops,
    webhooks::{
        Caller, Message,
        kept::{self, Hand, NO_ANSWER, Wanted, Wrong},
        shown_secret,
    },
    workbench::{
        colleague::Colleague,
        typed::{Fault, Typed},
    },
};

/// Messages of one webhook on its page.
const SHOWN: usize = 50;

#[derive(Debug, Default, Deserialize)]
pub struct Said {
    /// What was just done.
    #[serde(default)]
    done: String,
    /// What the other end answered to a try.
    #[serde(default)]
    heard: String,
}

// ---- all of them

pub async fn page(State(desk): State<Desk>, colleague: Colleague, Query(said): Query<Said>) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Webhooks))?;
    show_all(&desk, &colleague, &Typed::default(), &[], &said.done).await
}

async fn show_all(
    desk: &Desk,
    colleague: &Colleague,
    typed: &Typed,
    faults: &[Fault],
    done: &str,
) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let hooks: Vec<Value> = desk.register().webhooks().await?.iter().map(shown).collect();
    colleague.page(
        desk,
        "workbench/webhooks.html",
        "settings",
        context! {
            hooks,
            events => events(typed.all("event")),
            url => typed.raw("url"),
            only => typed.raw("which") == "some",
            inside => desk.config().webhooks.inside,
            done => said(tongue, done),
            faults,
        },
    )
}

pub async fn add(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Webhooks))?;
    let typed = Typed::of(pairs);
    let wanted = match read(&desk, &colleague, &typed) {
        Ok(wanted) => wanted,
        Err(faults) => {
            let page = show_all(&desk, &colleague, &typed, &faults, "").await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let hook = hand(&desk, &colleague).add(wanted, NO_ANSWER).await?;
    Ok(to(&hook.id, "webhook-added"))
}

/// The address and what is told, or what is wrong with them.
fn read(desk: &Desk, colleague: &Colleague, typed: &Typed) -> Result<Wanted, Vec<Fault>> {
    let tongue = colleague.tongue(desk);
    let only = typed.raw("which") == "some";
    // Boxes are ours: what is no kind was put there by nobody.
    let known = |event: &&String| What::KINDS.contains(&event.as_str());
    let events: Vec<String> = typed
        .all("event")
        .iter()
        .filter(known)
        .filter(|_| only)
        .cloned()
        .collect();
    let none_of_some = (only && events.is_empty()).then(|| Fault {
        field: "event".to_owned(),
        text: tongue.say("bench-hook-no-event"),
    });
    let wanted = kept::checked(desk, typed.raw("url"), &events);
    let url = |wrong: &Wrong| match wrong {
        Wrong::Url(why) => Some(Fault {
            field: "url".to_owned(),
            text: tongue.say(&format!("bench-hook-url-{}", why.word())),
        }),
        Wrong::Event(_) => None,
    };
    let mut faults: Vec<Fault> = wanted.as_ref().err().into_iter().flatten().filter_map(url).collect();
    faults.extend(none_of_some);
    wanted.ok().filter(|_| faults.is_empty()).ok_or(faults)
}

// ---- one

pub async fn one(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
    Query(said): Query<Said>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Webhooks))?;
    let hook = found(&desk, &id).await?;
    let mut typed = Typed::default();
    typed.put("url".to_owned(), &hook.url);
    typed.put("which".to_owned(), if hook.events.is_empty() { "all" } else { "some" });
    for event in &hook.events {
        typed.put("event".to_owned(), event);
    }
    show_one(&desk, &colleague, &hook, &typed, &[], &said).await
}

async fn show_one(
    desk: &Desk,
    colleague: &Colleague,
    hook: &Webhook,
    typed: &Typed,
    faults: &[Fault],
    just: &Said,
) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let told = desk.register().deliveries(&hook.id, Timestamp::MAX, SHOWN).await?;
    let told: Vec<Value> = told.iter().map(|one| delivery(one, tongue)).collect();
    colleague.page(
        desk,
        "workbench/webhook.html",
        "settings",
        context! {
            hook => shown(hook),
            secret => shown_secret(desk.keys(), hook),
            told,
            events => events(typed.all("event")),
            url => typed.raw("url"),
            only => typed.raw("which") == "some",
            inside => desk.config().webhooks.inside,
            done => said(tongue, &just.done),
            heard => Some(&just.heard).filter(|heard| !heard.is_empty()).map(|heard| of_answer(heard, tongue)),
            faults,
        },
    )
}

pub async fn change(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Webhooks))?;
    let hook = found(&desk, &id).await?;
    let typed = Typed::of(pairs);
    match read(&desk, &colleague, &typed) {
        Ok(wanted) => {
            hand(&desk, &colleague).change(hook, wanted, NO_ANSWER).await?;
            Ok(to(&id, "webhook-changed"))
        }
        Err(faults) => {
            let page = show_one(&desk, &colleague, &hook, &typed, &faults, &Said::default()).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

pub async fn renew(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Webhooks))?;
    let hook = found(&desk, &id).await?;
    hand(&desk, &colleague).renew(hook, NO_ANSWER).await?;
    Ok(to(&id, "webhook-renewed"))
}

pub async fn end(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Webhooks))?;
    let hook = found(&desk, &id).await?;
    hand(&desk, &colleague).end(hook, NO_ANSWER).await?;
    Ok(Redirect::to("/desk/settings/webhooks?done=webhook-ended").into_response())
}

/// Tries the way with a message that says nothing.
pub async fn test(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Webhooks))?;
    let hook = found(&desk, &id).await?;
    let caller = Caller::new(desk.config().webhooks.inside).map_err(|_| Oops::Busy)?;
    let message = Message::test(&hex(&desk.ids().bytes::<8>()), desk.now());
    let heard = match caller.tell(desk.keys(), &hook, &message, desk.now().as_second()).await {
        Ok(status) => status.to_string(),
        Err(why) => why.word().to_owned(),
    };
    Ok(Redirect::to(&format!("/desk/settings/webhooks/{id}?heard={heard}")).into_response())
}

/// Tells one entry again.
pub async fn again(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((id, reference, seq)): Path<(String, String, u32)>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Webhooks))?;
    if !hand(&desk, &colleague).again(&id, &reference, seq, None).await? {
        return Err(Oops::NotFound);
    }
    Ok(to(&id, "webhook-again"))
}

fn hand<'h>(desk: &'h Desk, colleague: &Colleague) -> Hand<'h> {
    Hand {
        desk,
        by: colleague.staff.id.clone(),
    }
}

async fn found(desk: &Desk, id: &str) -> Result<Webhook, Oops> {
    kept::found(desk, id).await?.ok_or(Oops::NotFound)
}

fn to(id: &str, done: &str) -> Response {
    Redirect::to(&format!("/desk/settings/webhooks/{id}?done={done}")).into_response()
}

// ---- in words

/// What was just done, as the log has it.
fn said(tongue: &Tongue, done: &str) -> Option<String> {
    let key = format!("bench-log-{done}");
    (done.starts_with("webhook-") && tongue.has(&key)).then(|| tongue.say(&key))
}

fn shown(hook: &Webhook) -> Value {
    context! {
        id => hook.id,
        url => hook.url,
        events => hook.events,
        created => hook.created_at.as_millisecond(),
        ended => hook.ended_at.map(Timestamp::as_millisecond),
    }
}

/// Every kind of entry, as the API calls it.
fn events(ticked: &[String]) -> Vec<Value> {
    let mut kinds = What::KINDS.to_vec();
    kinds.sort_unstable();
    kinds
        .into_iter()
        .map(|kind| context! { kind, ticked => ticked.iter().any(|one| one == kind) })
        .collect()
}

fn delivery(one: &Delivery, tongue: &Tongue) -> Value {
    let heard = one.status.map(|status| status.to_string());
    let heard = heard.or_else(|| one.last_error.clone());
    context! {
        reference => one.complaint,
        seq => one.seq,
        event => one.event,
        state => one.state.word(),
        attempts => one.attempts,
        at => one.finished_at.unwrap_or(one.created_at).as_millisecond(),
        next => (one.finished_at.is_none() && one.attempts > 0).then(|| one.not_before.as_millisecond()),
        heard => heard.map(|heard| of_answer(&heard, tongue)).unwrap_or_default(),
        over => one.finished_at.is_some(),
    }
}

/// A status, or the reason why there was none, in a sentence.
fn of_answer(heard: &str, tongue: &Tongue) -> String {
    let key = format!("bench-hook-heard-{heard}");
    match heard.parse::<u16>() {
        Ok(status) => tongue.say_with("bench-hook-heard-status", &[("status", status.to_string().into())]),
        Err(_) if tongue.has(&key) => tongue.say(&key),
        Err(_) => String::new(),
    }
}
