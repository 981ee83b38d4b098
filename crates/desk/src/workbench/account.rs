//! What colleagues look after themselves: their language, their password, and where they are signed in. Their
//! name, address and role are the administrator's.

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::PrivateCookieJar;
use minijinja::context;
use practice::terms::{Language, Notice};
use register::{Change, Staff};
use serde::Deserialize;

use super::{
    browser::Browser,
    case::form::{choice, words},
    colleague::Colleague,
    passkeys, password,
    people::People,
    second_factor, sessions, sign_in,
    typed::{Asked, Fault, Typed},
};
use crate::{
    cover,
    desk::Desk,
    digest,
    security::Event,
    tongue::LANGUAGES,
    web::{self, Caller, Oops, QUARTER, limit},
};

/// What tries of the present password are counted under.
const TRIES: &str = "own-password";

#[derive(Debug, Default, Deserialize)]
pub struct Said {
    /// What was just done.
    #[serde(default)]
    done: String,
}

pub async fn page(State(desk): State<Desk>, colleague: Colleague, Query(said): Query<Said>) -> Result<Response, Oops> {
    show(&desk, &colleague, &said.done, &[]).await
}

pub async fn show(desk: &Desk, colleague: &Colleague, done: &str, faults: &[Fault]) -> Result<Response, Oops> {
    let sessions = sessions::of(desk, &colleague.staff.id, Some(&colleague.session.token)).await?;
    let people = People::of(desk).await?;
    let absence = people.cover.absence(&colleague.staff.id).map(|absence| {
        context! {
            from => cover::date(desk, absence.begins).to_string(),
            until => cover::last_day(desk, absence).to_string(),
            cover => absence.cover.as_deref().map(|id| people.name(id)).unwrap_or_default(),
        }
    });
    let wishes = desk.register().digest_wishes().await?.get(&colleague.staff.id).copied();
    let tongue = colleague.tongue(desk);
    let choices: Vec<_> = LANGUAGES
        .iter()
        .map(|(tag, name)| choice(tag, (*name).to_owned()))
        .collect();
    colleague.page(
        desk,
        "workbench/account.html",
        "account",
        context! {
            name => colleague.staff.name,
            email => colleague.staff.email,
            language => colleague.lang().tag(),
            choices,
            sessions,
            shortest => password::SHORTEST,
            second_factor => colleague.staff.second_factor,
            absence,
            passkeys => match passkeys::site(desk).filter(|_| password::opens_for(desk, &colleague.staff)) {
                Some(_) => Some(desk.register().passkeys_of(&colleague.staff.id).await?.len()),
                None => None,
            },
            digest => digest::can(colleague.staff.role).then_some(wishes.unwrap_or(digest::by_default(colleague.staff.role))),
            digest_choices => words(tongue, "bench-digest-{}", ["yes", "no"]),
            provider => desk.provider().map(|provider| provider.config().label()),
            linked => !desk.register().vouched_of(&colleague.staff.id).await?.is_empty(),
            done => matches!(done, "password" | "language" | "second-factor-off" | "signed-out" | "provider-linked" | "digest").then_some(done).unwrap_or_default(),
            faults,
        },
    )
}

fn back(done: &str) -> Redirect {
    Redirect::to(&format!("/desk/account?done={done}"))
}

pub async fn change_language(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let known = LANGUAGES
        .iter()
        .find(|(tag, _)| *tag == Typed::of(pairs.clone()).raw("language"));
    if let Some(language) = known.and_then(|(tag, _)| Language::new(tag).ok()) {
        desk.register().speak(&colleague.staff.id, &language).await?;
    }
    Ok(back("language").into_response())
}

/// Whether it is the present password of somebody who is signed in. Whoever found a desk unlocked must not be able to
/// guess.
///
/// # Errors
/// Too many tries.
async fn is_present_password(desk: &Desk, staff: &Staff, typed: &str) -> Result<bool, Oops> {
    let most = desk.config().limits.wrong_secrets_of_one;
    limit(desk, TRIES, &staff.id, most, QUARTER).await?;
    let opens = password::opens(desk.keys(), staff.password_hash.clone(), typed.to_owned()).await;
    if opens {
        web::not_counted(desk, TRIES, &staff.id).await?;
    } else {
        Event::PasswordRefused { account: &staff.id }.log();
    }
    Ok(opens)
}

/// Whether they want a letter in the morning.
pub async fn change_digest(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(digest::can(colleague.staff.role))?;
    let wanted = Typed::of(pairs).is("digest");
    desk.register().wish_for_digest(&colleague.staff.id, wanted).await?;
    Ok(back("digest").into_response())
}

/// Somebody who is signed in shows again that it is them, before anything is changed by which they come in: with the
/// password; without one, by having come in just now. What is wrong is noted.
///
/// # Errors
/// Too many tries.
pub async fn prove_present(
    desk: &Desk,
    colleague: &Colleague,
    typed: &Typed,
    field: &str,
    asked: &mut Asked<'_>,
) -> Result<bool, Oops> {
    let tongue = colleague.tongue(desk);
    if !password::has(desk, &colleague.staff) {
        let fresh = colleague.showed_it_just_now(desk);
        if !fresh {
            // A session that the provider began is proved by the provider.
            let key = if colleague.session.way.is_ours() {
                "bench-fault-sign-in-again"
            } else {
                "bench-fault-show-again"
            };
            asked.fault("", tongue.say(key));
        }
        return Ok(fresh);
    }
    let right = is_present_password(desk, &colleague.staff, typed.raw(field)).await?;
    if !right {
        asked.fault(field, tongue.say("bench-fault-password-present"));
    }
    Ok(right)
}

/// As [`prove_present`], and with the second factor of who has one: before anything is added by which they come in
/// without it. The code is not looked at before the rest is right: it would be used up for nothing.
///
/// # Errors
/// Too many tries.
pub async fn prove_wholly(
    desk: &Desk,
    colleague: &Colleague,
    caller: Caller,
    typed: &Typed,
    field: &str,
    asked: &mut Asked<'_>,
) -> Result<bool, Oops> {
    let present = prove_present(desk, colleague, typed, field, asked).await?;
    if !present || !colleague.staff.second_factor {
        return Ok(present);
    }
    let proof = second_factor::prove(desk, &colleague.staff, caller, typed.raw("code")).await?;
    if proof == second_factor::Proof::Wrong {
        asked.fault("code", colleague.tongue(desk).say("bench-fault-code"));
    }
    Ok(proof != second_factor::Proof::Wrong)
}

/// A new password ends every session, this one too; a new one begins here.
pub async fn change_password(
    State(desk): State<Desk>,
    colleague: Colleague,
    caller: Caller,
    browser: Browser,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let typed = Typed::of(pairs);
    let staff = &colleague.staff;
    // Whoever has none chooses their first by a mailed link.
    Colleague::must(password::has(&desk, staff))?;
    let tongue = colleague.tongue(&desk);
    let mut asked = typed.asked(tongue);
    prove_present(&desk, &colleague, &typed, "present", &mut asked).await?;
    let new = password::asked(
        &mut asked,
        &typed,
        &[&desk.code().provider.name, &staff.name, &staff.email],
        tongue,
    );
    let faults = asked.into_faults();
    if !faults.is_empty() {
        let page = show(&desk, &colleague, "", &faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let hash = password::hash(desk.keys(), new).await;
    let changes = [
        Change::Password {
            staff: &staff.id,
            hash: &hash,
        },
        Change::EndSessions {
            staff: &staff.id,
            now: desk.now(),
            but: None,
        },
        Change::Owe(&second_factor::owed_to(&desk, staff, Notice::StaffPasswordChanged)),
    ];
    let line = desk.line(&staff.id, "password-changed", &staff.email);
    desk.register().administer(&changes, &line).await?;
    desk.wake_outbox();
    Event::PasswordChosen { account: &staff.id }.log();
    let jar = sign_in::open(&desk, jar, staff, colleague.session.way, caller, browser).await?;
    Ok((jar, back("password")).into_response())
}

/// Ends one of their sessions; this one too, if it is named.
pub async fn leave_one(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(name): Path<String>,
) -> Result<Response, Oops> {
    if let Some(token) = sessions::named(&desk, &colleague.staff.id, &name).await? {
        desk.register().revoke_session(&token, desk.now()).await?;
    }
    Ok(back("signed-out").into_response())
}

pub async fn leave_others(State(desk): State<Desk>, colleague: Colleague) -> Result<Response, Oops> {
    let here = &colleague.session.token;
    desk.register()
        .revoke_sessions_of(&colleague.staff.id, desk.now(), Some(here))
        .await?;
    Ok(back("signed-out").into_response())
}

pub async fn leave_everywhere(State(desk): State<Desk>, colleague: Colleague) -> Result<Response, Oops> {
    desk.register()
        .revoke_sessions_of(&colleague.staff.id, desk.now(), None)
        .await?;
    Ok(Redirect::to("/desk/sign-in").into_response())
}
