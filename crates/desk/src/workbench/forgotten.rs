//! Whoever forgot the password has a link mailed to the address that they sign in with. Whether there is such an account
//! nobody learns here: the answer is the same, after the same work. The link is made when the mail leaves, works once and
//! for half an hour, and ends with the next one, with a new password, another address, and with being barred.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::SignedDuration;
use minijinja::context;
use practice::terms::Notice;
use register::{Change, Ends, Staff};
use tracing::Instrument as _;

use super::{
    password, second_factor,
    typed::{Fault, Typed},
    welcome::{digest, look_of, made},
};
use crate::{
    desk::{Desk, DeskError},
    security::Event,
    web::{Caller, HOUR, Look, Oops, QUARTER, limit},
};

/// What such links are kept as, and the word of the log when one was used.
const PURPOSE: &str = "password-reset";
pub const MINUTES: i64 = 30;

/// What is counted: requests from one address, and for one account.
const FROM: &str = "forgotten-from";
const OF: &str = "forgotten-of";
/// So many links an hour are mailed to one account; who asks for more is told nothing else.
const MAILS_AN_HOUR: u32 = 3;

pub async fn page(State(desk): State<Desk>, look: Look) -> Result<Response, Oops> {
    show(&desk, &look, &[])
}

fn show(desk: &Desk, look: &Look, faults: &[Fault]) -> Result<Response, Oops> {
    look.page(desk, "workbench/forgotten.html", context! { faults })
}

pub async fn ask(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let typed = Typed::of(pairs);
    let tongue = desk.tongues().of(&look.lang);
    let mut asked = typed.asked(tongue);
    let email = asked.needed("email", &tongue.say("bench-f-work-email"));
    let faults = asked.into_faults();
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&desk, &look, &faults)?).into_response());
    }
    limit(&desk, FROM, caller, desk.config().limits.wrong_secrets, QUARTER).await?;
    // Aside, so that the answer takes the same time whether there is such an account or not.
    tokio::spawn(owe_link(desk.clone(), email.to_lowercase(), caller).in_current_span());
    Ok(Redirect::to("/desk/sign-in/forgotten/sent").into_response())
}

async fn owe_link(desk: Desk, email: String, from: Caller) {
    let owed = async {
        // Counted by what was typed, as wrong passwords are.
        if limit(&desk, OF, &email, MAILS_AN_HOUR, HOUR).await.is_err() {
            return Ok(());
        }
        let known = desk.register().staff_by_email(&email).await?;
        let account = known.as_ref().map(|staff| staff.id.as_str());
        Event::PasswordLinkAsked { account, from }.log();
        if let Some(staff) = known
            .as_ref()
            .filter(|staff| staff.active && password::opens_for(&desk, staff))
        {
            let owed = second_factor::owed_to(&desk, staff, Notice::StaffNewPassword);
            desk.register().owe(vec![owed]).await?;
            desk.wake_outbox();
        }
        Ok::<_, register::Error>(())
    };
    if let Err(error) = owed.await {
        tracing::error!(error = %crate::web::chain(&error), "a link to choose a password could not be owed");
    }
}

pub async fn sent(State(desk): State<Desk>, look: Look) -> Result<Response, Oops> {
    look.page(&desk, "workbench/forgotten_sent.html", context! { minutes => MINUTES })
}

/// The path of a new link, for the mail that leaves now.
///
/// # Errors
/// A register that can't be written.
pub async fn link(desk: &Desk, staff: &Staff) -> Result<String, DeskError> {
    let (link, token) = made(desk, PURPOSE, Some(&staff.id), SignedDuration::from_mins(MINUTES));
    desk.register().put_setup_link(&link, Ends::SamePurpose).await?;
    Ok(format!("/desk/new-password/{token}"))
}

/// Whose password a link chooses; none if it is used up or too old.
async fn whose(desk: &Desk, token: &str) -> Result<Option<Staff>, Oops> {
    let link = desk.register().setup_link(&digest(desk, token), desk.now()).await?;
    let id = link
        .filter(|link| link.purpose == PURPOSE)
        .and_then(|link| link.staff)
        .unwrap_or_default();
    let staff = desk.register().staff(&id).await?;
    Ok(staff.filter(|staff| staff.active && password::opens_for(desk, staff)))
}

fn spent(desk: &Desk, look: &Look, from: Caller) -> Result<Response, Oops> {
    Event::LinkRefused { from }.log();
    let page = look.page(
        desk,
        "workbench/new_password_spent.html",
        context! { minutes => MINUTES },
    )?;
    Ok((StatusCode::GONE, page).into_response())
}

/// What the link leads to. Looking at it uses nothing up: mail scanners look, too.
pub async fn chooses(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Response, Oops> {
    limit(&desk, PURPOSE, caller, 60, QUARTER).await?;
    match whose(&desk, &token).await? {
        Some(staff) => choose(&desk, &look_of(look, Some(&staff)), &staff, &[]),
        None => spent(&desk, &look, caller),
    }
}

fn choose(desk: &Desk, look: &Look, staff: &Staff, faults: &[Fault]) -> Result<Response, Oops> {
    let with = context! { email => staff.email, shortest => password::SHORTEST, faults };
    look.page(desk, "workbench/new_password.html", with)
}

pub async fn chosen(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    Path(token): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    limit(&desk, PURPOSE, caller, 60, QUARTER).await?;
    let Some(staff) = whose(&desk, &token).await? else {
        return spent(&desk, &look, caller);
    };
    let look = look_of(look, Some(&staff));
    let typed = Typed::of(pairs);
    let tongue = desk.tongues().of(&look.lang);
    let mut asked = typed.asked(tongue);
    let known = [desk.code().provider.name.as_str(), &staff.name, &staff.email].map(str::to_owned);
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let new = password::asked(&mut asked, &typed, &known, tongue);
    let faults = asked.into_faults();
    if !faults.is_empty() {
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, choose(&desk, &look, &staff, &faults)?).into_response());
    }
    let hash = password::hash(desk.keys(), new).await;
    let (account, now) = (staff.id.as_str(), desk.now());
    let changes = [
        Change::UseLink {
            token: &digest(&desk, &token),
            now,
        },
        Change::Password {
            staff: account,
            hash: &hash,
        },
        Change::EndSessions {
            staff: account,
            now,
            but: None,
        },
        Change::Owe(&second_factor::owed_to(&desk, &staff, Notice::StaffPasswordChanged)),
    ];
    let line = desk.line(account, PURPOSE, &staff.email);
    if !desk.register().administer(&changes, &line).await? {
        return spent(&desk, &look, caller);
    }
    desk.wake_outbox();
    Event::PasswordChosen { account }.log();
    // Signing in asks for the second factor, where there is one.
    Ok(Redirect::to("/desk/sign-in?new").into_response())
}
