//! In and out. A wrong password and an unknown account are answered alike, in the same time. Who comes by way of the
//! identity provider is in `provider`.

pub mod provider;
pub mod sealed;
pub mod shown;

use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{
    PrivateCookieJar,
    cookie::{Cookie, SameSite},
};
use minijinja::{Value, context};
use practice::{hex, terms::Role};
use register::{Session, Staff, Way};
use serde::Deserialize;

use super::{
    browser::Browser,
    colleague::{COOKIE, SignedIn, encoded, expiry},
    passkeys, password, second_factor,
    typed::Fault,
};
use crate::{
    config::Oidc,
    desk::Desk,
    security::Event,
    web::{self, Caller, Look, Oops, QUARTER, limit},
};

/// What is counted: tries for one account, and tries from one address.
const OF: &str = "sign-in-of";
const FROM: &str = "sign-in-from";

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    next: Option<String>,
    /// There was no code within the time for it.
    late: Option<String>,
    /// A new password was just chosen.
    new: Option<String>,
    /// They are to show again at the provider who they are.
    again: Option<String>,
    /// The form for a password, where hardly anybody has one that works.
    password: Option<String>,
}

#[derive(Deserialize)]
pub struct Typed {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    next: String,
}

/// Where to go after signing in: a page of the workbench, nothing else.
pub fn inside(next: &str) -> &str {
    let ours = next == "/desk" || next.starts_with("/desk/") || next.starts_with("/desk?");
    if ours && !next.contains(['\\', '\r', '\n']) && !next.starts_with("/desk/sign-") {
        next
    } else {
        "/desk"
    }
}

/// The door itself. `told` is the key of what went wrong.
///
/// # Errors
/// A template that can't be rendered.
pub fn door(desk: &Desk, look: &Look, next: &str, email: &str, told: Option<&str>) -> Result<Response, Oops> {
    asked_again(desk, look, next, email, told, &[])
}

fn asked_again(
    desk: &Desk,
    look: &Look,
    next: &str,
    email: &str,
    told: Option<&str>,
    faults: &[Fault],
) -> Result<Response, Oops> {
    // Whoever typed a password sees the form for it again.
    let typed = !email.is_empty() || !faults.is_empty();
    let with =
        context! { next, email, told => told.unwrap_or_default(), faults, done => "", ..ways(desk, next, typed) };
    look.page(desk, "workbench/sign_in.html", with)
}

/// By what somebody can come in here: the button of a provider, and the form for a password.
fn ways(desk: &Desk, next: &str, typed: bool) -> Value {
    let config = desk.provider().map(crate::provider::Provider::config);
    let passwords = typed || config.is_none_or(|config| !config.only);
    let passkeys = passkeys::site(desk).is_some();
    let provider_path = format!("/desk/sign-in/provider?next={}", encoded(next));
    context! { provider => config.map(Oidc::label), provider_path, passwords, passkeys => passkeys && passwords }
}

/// What was left empty.
fn left_empty(desk: &Desk, look: &Look, typed: &Typed) -> Vec<Fault> {
    let tongue = desk.tongues().of(&look.lang);
    [
        ("email", "bench-f-work-email", typed.email.trim().is_empty()),
        ("password", "bench-f-password", typed.password.is_empty()),
    ]
    .into_iter()
    .filter(|(_, _, empty)| *empty)
    .map(|(field, label, _)| Fault {
        field: field.to_owned(),
        text: tongue.say_with("bench-fault-fill", &[("label", tongue.say(label).into())]),
    })
    .collect()
}

pub async fn page(State(desk): State<Desk>, look: Look, Query(asked): Query<Asked>) -> Result<Response, Oops> {
    let next = inside(asked.next.as_deref().unwrap_or("/desk"));
    if asked.new.is_some() {
        return look.page(
            &desk,
            "workbench/sign_in.html",
            context! {
                next,
                email => "",
                told => "",
                faults => [(); 0],
                done => "bench-new-password-chosen",
                ..ways(&desk, next, true)
            },
        );
    }
    if asked.password.is_some() {
        let with = context! { next, email => "", told => "", faults => [(); 0], done => "", ..ways(&desk, next, true) };
        return look.page(&desk, "workbench/sign_in.html", with);
    }
    door(&desk, &look, next, "", asked.late.map(|_| "bench-code-late"))
}

pub async fn enter(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    browser: Browser,
    jar: PrivateCookieJar,
    Form(typed): Form<Typed>,
) -> Result<Response, Oops> {
    let faults = left_empty(&desk, &look, &typed);
    if !faults.is_empty() {
        let page = asked_again(&desk, &look, inside(&typed.next), typed.email.trim(), None, &faults)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let limits = &desk.config().limits;
    let email = typed.email.trim().to_lowercase();
    // Counted before the password is looked at, so that many at once are not all let through; what was right is
    // taken back below. While an account or address is shut, a right password opens nothing.
    // The address first: one that is shut must not go on to shut accounts.
    limit(&desk, FROM, caller, limits.wrong_secrets, QUARTER).await?;
    let known = desk.register().staff_by_email(&email).await?;
    let account = known.as_ref().map(|staff| staff.id.clone());
    if let Err(oops) = limit(&desk, OF, &email, limits.wrong_secrets_of_one, QUARTER).await {
        let account = account.as_deref();
        Event::AccountShut { account, from: caller }.log();
        return Err(oops);
    }
    let found = known.filter(|staff| staff.active);
    let stored = found.as_ref().and_then(|staff| staff.password_hash.clone());
    let opened = password::opens(desk.keys(), stored, typed.password).await;
    match found {
        Some(staff) if opened && password::opens_for(&desk, &staff) => {
            web::not_counted(&desk, OF, &email).await?;
            web::not_counted(&desk, FROM, caller).await?;
            end_before(&desk, &jar).await?;
            let next = home(&staff, inside(&typed.next));
            let (jar, to) = let_in(&desk, jar, &staff, Way::Password, (caller, browser), next).await?;
            Ok((jar, Redirect::to(&to)).into_response())
        }
        _ => {
            let account = account.as_deref();
            Event::SignInFailed { account, from: caller }.log();
            let page = door(
                &desk,
                &look,
                inside(&typed.next),
                typed.email.trim(),
                Some("bench-sign-in-wrong"),
            )?;
            Ok((StatusCode::UNAUTHORIZED, page).into_response())
        }
    }
}

/// Whoever was signed in in this browser is not any more.
///
/// # Errors
/// A register that can't be written.
pub async fn end_before(desk: &Desk, jar: &PrivateCookieJar) -> Result<(), Oops> {
    if let Some(before) = jar.get(COOKIE) {
        let token = desk.keys().digest(COOKIE, before.value());
        desk.register().revoke_session(&token, desk.now()).await?;
    }
    Ok(())
}

/// Where somebody begins who wanted nothing in particular.
pub fn home<'n>(staff: &Staff, next: &'n str) -> &'n str {
    match next {
        "/desk" if staff.role == Role::Administrator => "/desk/settings",
        next => next,
    }
}

/// It is them: in, unless a second factor is to be shown. Says where to go on.
///
/// # Errors
/// A register that can't be written.
pub async fn let_in(
    desk: &Desk,
    jar: PrivateCookieJar,
    staff: &Staff,
    way: Way,
    (from, browser): (Caller, Browser),
    next: &str,
) -> Result<(PrivateCookieJar, String), Oops> {
    if staff.second_factor && !way.is_two_factors() {
        return second_factor::ask::begin(desk, jar, staff, way, next);
    }
    let jar = open(desk, jar, staff, way, from, browser).await?;
    Ok((jar, next.to_owned()))
}

/// Begins a session and seals its token into the cookie.
///
/// # Errors
/// A register that can't be written.
pub async fn open(
    desk: &Desk,
    jar: PrivateCookieJar,
    staff: &Staff,
    way: Way,
    from: Caller,
    Browser(browser): Browser,
) -> Result<PrivateCookieJar, Oops> {
    let token = hex(&desk.ids().bytes::<32>());
    let now = desk.now();
    let mut session = Session {
        token: desk.keys().digest(COOKIE, &token),
        staff: staff.id.clone(),
        created_at: now,
        seen_at: now,
        expires_at: now,
        browser: browser.to_owned(),
        way,
    };
    session.expires_at = expiry(&session, now);
    desk.register().open_session(&session).await?;
    let account = staff.id.as_str();
    Event::SessionBegun { account, from }.log();
    let mut cookie = web::cookie(desk, COOKIE, token, 12);
    cookie.set_same_site(SameSite::Strict);
    Ok(jar.add(cookie))
}

pub async fn leave(
    State(desk): State<Desk>,
    SignedIn(colleague): SignedIn,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    desk.register()
        .revoke_session(&colleague.session.token, desk.now())
        .await?;
    let jar = shown::forget(jar.remove(Cookie::build((COOKIE, "")).path("/")));
    Ok((jar, Redirect::to("/desk/sign-in")).into_response())
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn only_pages_of_the_workbench_are_gone_on_to() {
        assert_eq!(inside("/desk/complaints/123-456-7890"), "/desk/complaints/123-456-7890");
        assert_eq!(inside("/desk?view=open"), "/desk?view=open");
        for elsewhere in [
            "https://example.com",
            "//example.com",
            "/deskx",
            "/desk/sign-out",
            "/desk\\evil",
            "",
        ] {
            assert_eq!(inside(elsewhere), "/desk", "{elsewhere}");
        }
    }
}
