//! In with a passkey. The browser asks for a challenge when somebody presses the button; the device says whose key it is.

use axum::{
    Json,
    extract::{Form, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::PrivateCookieJar;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL};
use register::{Staff, Way};
use serde_json::json;

use super::{
    GOOD_FOR, answered,
    ceremony::{self, Held, Why},
    challenge, site,
};
use crate::{
    desk::Desk,
    security::Event,
    web::{self, Caller, Look, Oops, QUARTER, limit},
    workbench::{
        browser::Browser,
        password,
        sign_in::{self, sealed::Sealed},
        typed::Typed,
    },
};

const COOKIE: Sealed = Sealed::here("passkey", GOOD_FOR);
/// What is counted: tries from one address.
const FROM: &str = "passkey-from";

/// Why nobody comes in.
enum No {
    Ceremony(Why),
    Unknown,
    /// The device has counted so far before: there are two of it.
    Counted,
}

impl No {
    const fn word(&self) -> &'static str {
        match self {
            Self::Ceremony(why) => why.word(),
            Self::Unknown => "unknown",
            Self::Counted => "counted",
        }
    }
}

pub async fn ask(State(desk): State<Desk>, caller: Caller, jar: PrivateCookieJar) -> Result<Response, Oops> {
    let site = site(&desk).ok_or(Oops::NotFound)?;
    limit(&desk, "passkey-asked", caller, 600, QUARTER).await?;
    let (jar, challenge) = challenge(&desk, jar, &COOKIE, &())?;
    Ok((jar, Json(json!({ "challenge": challenge, "site": site }))).into_response())
}

pub async fn enter(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    browser: Browser,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let site = site(&desk).ok_or(Oops::NotFound)?;
    let typed = Typed::of(pairs);
    limit(&desk, FROM, caller, desk.config().limits.wrong_secrets, QUARTER).await?;
    let asked = answered(&desk, &jar, &COOKIE).await?;
    let jar = COOKIE.end(jar);
    let (account, no) = match whose(&desk, &site, asked, &typed).await? {
        Ok(staff) => {
            web::not_counted(&desk, FROM, caller).await?;
            sign_in::end_before(&desk, &jar).await?;
            let next = sign_in::home(&staff, sign_in::inside(typed.raw("next")));
            let (jar, to) = sign_in::let_in(&desk, jar, &staff, Way::Passkey, (caller, browser), next).await?;
            return Ok((jar, Redirect::to(&to)).into_response());
        }
        Err(no) => no,
    };
    let (account, why) = (account.as_deref(), no.word());
    Event::PasskeyRefused {
        why,
        account,
        from: caller,
    }
    .log();
    let page = sign_in::door(
        &desk,
        &look,
        sign_in::inside(typed.raw("next")),
        "",
        Some("bench-passkey-wrong"),
    )?;
    Ok((StatusCode::UNAUTHORIZED, jar, page).into_response())
}

/// Who came, or why nobody did, with whose key it was.
async fn whose(
    desk: &Desk,
    site: &str,
    asked: Option<(String, ())>,
    typed: &Typed,
) -> Result<Result<Staff, (Option<String>, No)>, Oops> {
    let Some((challenge, ())) = asked else {
        return Ok(Err((None, No::Ceremony(Why::Challenge))));
    };
    let register = desk.register();
    let Some(passkey) = register.passkey(typed.raw("id")).await? else {
        return Ok(Err((None, No::Unknown)));
    };
    let account = Some(passkey.staff.clone());
    let held = Held {
        site,
        origin: &super::origin(desk),
        challenge: &challenge,
    };
    let uses = match ceremony::used(typed, held, passkey.algorithm, &passkey.key) {
        Ok(uses) => uses,
        Err(why) => return Ok(Err((account, No::Ceremony(why)))),
    };
    // The device was told at the making whose key it is; it says so again.
    let said = typed.raw("user");
    let theirs = said.is_empty() || said == BASE64URL.encode(&passkey.staff);
    let staff = register.staff(&passkey.staff).await?;
    let staff = staff.filter(|staff| theirs && staff.active && password::opens_for(desk, staff));
    let Some(staff) = staff else {
        return Ok(Err((account, No::Unknown)));
    };
    if !register.use_passkey(&passkey.credential, uses, desk.now()).await? {
        return Ok(Err((account, No::Counted)));
    }
    Ok(Ok(staff))
}
