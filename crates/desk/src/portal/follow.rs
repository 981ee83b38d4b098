//! The way back to a complaint: by number and secret, by a mailed link, or, where the secret is lost, by a new
//! link to the address on file. Nothing here says whether a number exists.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::context;
use tracing::Instrument as _;

use super::{
    cookies::{self, MayShow},
    fields::{Fault, Fields, drawn},
    returned::{self, Again},
};
use crate::{
    desk::Desk,
    links,
    security::Event,
    web::{Caller, Look, Oops, QUARTER, limit, not_counted},
};

const FOLLOW: &str = "/follow";
const LOST: &str = "/follow/lost";

/// Under which names the tries of a way in are counted: those of an address, and those for a number.
type Way = (&'static str, &'static str);
const BY_SECRET: Way = ("secret", "secret-of");
const BY_NEW_LINK: Way = ("lost", "lost-of");

pub async fn show(
    State(desk): State<Desk>,
    look: Look,
    Query(again): Query<Again>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    page(&desk, &look, &jar, FOLLOW, again).await
}

async fn page(desk: &Desk, look: &Look, jar: &PrivateCookieJar, path: &str, again: Again) -> Result<Response, Oops> {
    let returned = returned::of(desk, jar, path, again).await?.unwrap_or_default();
    let status = returned::status(&returned.faults);
    let template = if path == LOST {
        "portal/lost.html"
    } else {
        "portal/follow.html"
    };
    let context = context! {
        number => returned.typed.text("number"),
        faults => returned.faults,
        hours => links::ADDRESS_HOURS,
    };
    Ok((status, look.page(desk, template, context)?).into_response())
}

/// Back to the page with the number still in it; the secret is kept nowhere.
async fn mend(
    desk: &Desk,
    look: &Look,
    caller: Caller,
    jar: PrivateCookieJar,
    path: &str,
    number: String,
    faults: &[Fault],
) -> Result<Response, Oops> {
    let mut typed = Fields::default();
    typed.put("number".to_owned(), number);
    let faults = drawn(faults, desk.tongues().of(&look.lang));
    returned::send_back(desk, look, caller, jar, path, typed, faults).await
}

/// Counts one more try, of this address and for this number, whether the number exists or not. Each way in is counted
/// for itself: whoever mistook a secret too often can still ask for a new link, and use it.
async fn may_try(desk: &Desk, (of_address, of_number): Way, caller: Caller, number: &str) -> Result<(), Oops> {
    let limits = &desk.config().limits;
    limit(desk, of_address, caller, limits.wrong_secrets, QUARTER).await?;
    limit(desk, of_number, number, limits.wrong_secrets_of_one, QUARTER).await
}

pub async fn open(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    jar: PrivateCookieJar,
    fields: Fields,
) -> Result<Response, Oops> {
    let (number, secret) = (fields.text("number"), fields.text("secret"));
    let mut faults = Vec::new();
    if number.is_empty() {
        faults.push(Fault::at("number", "portal-fault-number"));
    }
    if secret.is_empty() {
        faults.push(Fault::at("secret", "portal-fault-secret"));
    }
    if !faults.is_empty() {
        return mend(&desk, &look, caller, jar, FOLLOW, number, &faults).await;
    }
    // By its check digit alone: it says nothing of which numbers there are, and is no try.
    let Some(reference) = practice::reference::read(&number) else {
        let fault = Fault::at("number", "portal-fault-no-number");
        return mend(&desk, &look, caller, jar, FOLLOW, number, &[fault]).await;
    };
    may_try(&desk, BY_SECRET, caller, &reference).await?;
    let Some(case) = desk.opened_by(&reference, &secret).await? else {
        Event::SecretRefused {
            complaint: &reference,
            from: caller,
        }
        .log();
        let fault = Fault::at("number", "portal-fault-opens-nothing");
        return mend(&desk, &look, caller, jar, FOLLOW, number, &[fault]).await;
    };
    not_counted(&desk, BY_SECRET.0, caller).await?;
    not_counted(&desk, BY_SECRET.1, &reference).await?;
    let jar = returned::mended(&desk, jar).await?;
    let jar = cookies::open_visit(&desk, jar, &case.file.reference, case.file.generation()).await?;
    Ok((jar, Redirect::to(&look.to("/complaint"))).into_response())
}

// ---- a lost secret

pub async fn lost(
    State(desk): State<Desk>,
    look: Look,
    Query(again): Query<Again>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    page(&desk, &look, &jar, LOST, again).await
}

pub async fn recover(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    jar: PrivateCookieJar,
    fields: Fields,
) -> Result<Response, Oops> {
    let number = fields.text("number");
    if number.is_empty() {
        let fault = Fault::at("number", "portal-fault-number");
        return mend(&desk, &look, caller, jar, LOST, number, &[fault]).await;
    }
    // By its check digit alone: it says nothing of which numbers there are.
    let Some(reference) = practice::reference::read(&number) else {
        let fault = Fault::at("number", "portal-fault-no-number");
        return mend(&desk, &look, caller, jar, LOST, number, &[fault]).await;
    };
    may_try(&desk, BY_NEW_LINK, caller, &reference).await?;
    // Aside, so that the answer takes the same time whether there is such a complaint or not.
    tokio::spawn(send_link(desk.clone(), reference).in_current_span());
    let jar = returned::mended(&desk, jar).await?;
    Ok((jar, Redirect::to(&look.to("/follow/lost/sent"))).into_response())
}

pub async fn lost_sent(State(desk): State<Desk>, look: Look) -> Result<Response, Oops> {
    look.page(
        &desk,
        "portal/lost-sent.html",
        context! { hours => links::ADDRESS_HOURS },
    )
}

async fn send_link(desk: Desk, reference: String) {
    let sent = match desk.case(&reference).await {
        Ok(Some(case)) => crate::post::recovery(&desk, &case).await,
        Ok(None) => Ok(()),
        Err(error) => Err(error.into()),
    };
    if let Err(oops) = sent {
        tracing::error!(?oops, "a new link could not be owed");
    }
}

// ---- a mailed link

/// What a mailed link leads to: one button. Mail scanners that open links press no buttons.
pub async fn link(
    State(desk): State<Desk>,
    look: Look,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response, Oops> {
    shown(&desk, &look, &token, "complaint").await
}

/// The same for a link that leads to the secret.
pub async fn link_to_secret(
    State(desk): State<Desk>,
    look: Look,
    Path((_, token)): Path<(String, String)>,
) -> Result<Response, Oops> {
    shown(&desk, &look, &token, "secret").await
}

async fn shown(desk: &Desk, look: &Look, token: &str, to: &str) -> Result<Response, Oops> {
    if links::opens(desk, token).await? {
        look.page(desk, "portal/link.html", context! { to, hours => cookies::VISIT_HOURS })
    } else {
        look.page(desk, "portal/link-used.html", context! { days => links::DAYS })
    }
}

pub async fn exchange(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    Path((_, token)): Path<(String, String)>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    Ok(match exchanged(&desk, caller, &token, jar).await? {
        // What they have now, and how to get what they may have lost.
        Some((jar, _)) => led(cookies::keep_flash(&desk, jar, "linked"), &look, "/complaint"),
        None => ended(&look),
    })
}

pub async fn exchange_for_secret(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    Path((_, token)): Path<(String, String)>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    Ok(match exchanged(&desk, caller, &token, jar).await? {
        Some((jar, opened)) => led(
            cookies::keep_new_secret(&desk, jar, &opened),
            &look,
            "/complaint/secret/new",
        ),
        None => ended(&look),
    })
}

fn led(jar: PrivateCookieJar, look: &Look, to: &str) -> Response {
    (jar, Redirect::to(&look.to(to))).into_response()
}

/// The link's own page says that it has ended.
fn ended(look: &Look) -> Response {
    Redirect::to(&look.to(&look.path)).into_response()
}

async fn exchanged(
    desk: &Desk,
    caller: Caller,
    token: &str,
    jar: PrivateCookieJar,
) -> Result<Option<(PrivateCookieJar, MayShow)>, Oops> {
    let most = desk.config().limits.wrong_secrets;
    limit(desk, "link", caller, most, QUARTER).await?;
    let Some(case) = links::exchange(desk, token).await? else {
        Event::LinkRefused { from: caller }.log();
        return Ok(None);
    };
    not_counted(desk, "link", caller).await?;
    let opened = MayShow {
        reference: case.file.reference.clone(),
        generation: case.file.generation(),
    };
    let jar = cookies::open_visit(desk, jar, &opened.reference, opened.generation).await?;
    Ok(Some((jar, opened)))
}

// ---- leaving

/// Ends the visit: nothing personal can be seen from this browser any more.
pub async fn leave(State(desk): State<Desk>, look: Look, jar: PrivateCookieJar) -> Result<Response, Oops> {
    if let Some(token) = cookies::visit(&jar) {
        desk.register().end_visit(&desk.keys().digest("visit", &token)).await?;
    }
    let jar = returned::mended(&desk, cookies::drop_visit(jar)).await?;
    Ok((jar, Redirect::to(&look.to("/leave"))).into_response())
}

pub async fn left(State(desk): State<Desk>, look: Look) -> Result<Response, Oops> {
    look.page(&desk, "portal/left.html", context! {})
}
