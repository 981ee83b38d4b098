//! Between the right password, or the word of the identity provider, and the session: the code is asked for. Whoever stands here is known by a sealed cookie
//! that lasts five minutes, fits only the password that was typed, and opens nothing but this page.

use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::PrivateCookieJar;
use jiff::SignedDuration;
use minijinja::context;
use register::{Staff, Way};
use serde::Deserialize;

use super::{Proof, prove};
use crate::{
    desk::Desk,
    keys::same,
    web::{Caller, Look, Oops},
    workbench::{
        browser::Browser,
        sign_in::{self, sealed::Sealed},
        typed::{Fault, Typed},
        welcome::look_of,
    },
};

const HALF: &str = "half-signed-in";
/// So long there is for the code.
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(5);
/// Who it is, what that fits, by which way they came, and where they wanted to go.
const COOKIE: Sealed = Sealed::here(HALF, GOOD_FOR);

/// The password was right: on to the code.
///
/// # Errors
/// It can't be written down.
pub fn begin(
    desk: &Desk,
    jar: PrivateCookieJar,
    staff: &Staff,
    way: Way,
    next: &str,
) -> Result<(PrivateCookieJar, String), Oops> {
    let jar = COOKIE.keep(desk, jar, &(&staff.id, fits(desk, staff), way.word(), next))?;
    Ok((jar, "/desk/sign-in/code".to_owned()))
}

/// What ends with the password that was typed.
fn fits(desk: &Desk, staff: &Staff) -> String {
    let hash = staff.password_hash.as_deref().unwrap_or_default();
    desk.keys().bound(HALF, &format!("{}|{hash}", staff.id))
}

/// Who stands here, and where they wanted to go.
async fn whose(desk: &Desk, jar: &PrivateCookieJar) -> Result<Option<(Staff, Way, String)>, Oops> {
    let kept: Option<(String, String, String, String)> = COOKIE.kept(desk, jar);
    let Some((id, bound, way, next)) = kept else {
        return Ok(None);
    };
    let Some(way) = Way::read(&way) else { return Ok(None) };
    let staff = desk.register().staff(&id).await?.filter(|staff| staff.active);
    let staff = staff.filter(|staff| same(&fits(desk, staff), &bound));
    Ok(staff.map(|staff| (staff, way, next)))
}

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    /// A recovery code is asked for instead.
    recovery: Option<String>,
}

pub async fn page(
    State(desk): State<Desk>,
    look: Look,
    jar: PrivateCookieJar,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    match whose(&desk, &jar).await? {
        Some((staff, ..)) => show(&desk, &look_of(look, Some(&staff)), asked.recovery.is_some(), &[]),
        None => Ok(too_late(jar)),
    }
}

/// Back to the beginning: nothing is known of whoever comes too late.
fn too_late(jar: PrivateCookieJar) -> Response {
    (COOKIE.end(jar), Redirect::to("/desk/sign-in?late")).into_response()
}

fn show(desk: &Desk, look: &Look, recovery: bool, faults: &[Fault]) -> Result<Response, Oops> {
    let minutes = GOOD_FOR.as_mins();
    look.page(
        desk,
        "workbench/sign_in_code.html",
        context! { recovery, faults, minutes },
    )
}

pub async fn enter(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    browser: Browser,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let Some((staff, way, next)) = whose(&desk, &jar).await? else {
        return Ok(too_late(jar));
    };
    let typed = Typed::of(pairs);
    let recovery = typed.is("recovery");
    let look = look_of(look, Some(&staff));
    let tongue = desk.tongues().of(&look.lang);
    let fault = if typed.text("code").is_empty() {
        let label = if recovery {
            "bench-f-recovery-code"
        } else {
            "bench-f-code"
        };
        tongue.say_with("bench-fault-fill", &[("label", tongue.say(label).into())])
    } else {
        match prove(&desk, &staff, caller, typed.raw("code")).await? {
            Proof::Wrong => tongue.say(if recovery {
                "bench-fault-recovery-code"
            } else {
                "bench-fault-code"
            }),
            proof => {
                let jar = sign_in::open(&desk, COOKIE.end(jar), &staff, way, caller, browser).await?;
                // Whoever used one up sees how many are left.
                let next = match proof {
                    Proof::Recovery => "/desk/account/second-factor?done=recovery",
                    _ => &next,
                };
                return Ok((jar, Redirect::to(next)).into_response());
            }
        }
    };
    let fault = Fault {
        field: "code".to_owned(),
        text: fault,
    };
    let page = show(&desk, &look, recovery, &[fault])?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
