//! A colleague's own second factor: set up with the password and a code, turned off with both, and ten recovery codes
//! that are shown once. The secret that is being set up lies sealed in the browser alone, until a code proves that an
//! app has it.

use axum::{
    extract::{Form, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{
    PrivateCookieJar,
    cookie::{Cookie, SameSite},
};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use jiff::{SignedDuration, Timestamp};
use minijinja::context;
use practice::terms::Notice;
use register::{Change, Owed, SecondFactor};
use serde::Deserialize;

use super::{SEALED, new_codes, picture, required, totp};
use crate::{
    desk::Desk,
    security::Event,
    web::{self, Caller, Oops, QUARTER, limit},
    workbench::{
        account,
        colleague::{Colleague, SignedIn},
        typed::{Fault, Typed},
    },
};

/// The secret that is being set up.
const BEGUN: &str = "second-factor";
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(30);
/// Carries new recovery codes to the page that shows them, once.
const ONCE: &str = "codes-once";
/// What codes are counted under, that are to prove that an app has the secret.
const TRIES: &str = "new-code";

const HERE: &str = "/desk/account/second-factor";

#[derive(Debug, Default, Deserialize)]
pub struct Said {
    #[serde(default)]
    done: String,
}

pub async fn page(
    State(desk): State<Desk>,
    SignedIn(colleague): SignedIn,
    jar: PrivateCookieJar,
    Query(said): Query<Said>,
) -> Result<Response, Oops> {
    show(&desk, &colleague, jar, &said.done, &[]).await
}

async fn show(
    desk: &Desk,
    colleague: &Colleague,
    jar: PrivateCookieJar,
    done: &str,
    faults: &[Fault],
) -> Result<Response, Oops> {
    let staff = &colleague.staff;
    let required = required::Required::now(desk).await?.of(colleague.rights());
    if !staff.second_factor {
        let (jar, secret) = begun(desk, jar, &staff.id);
        let shown = picture::of(&secret, &desk.code().provider.name, &staff.email);
        let with = context! { shown, required, email => staff.email, faults };
        let page = colleague.page(desk, "workbench/second_factor_new.html", "account", with)?;
        return Ok((jar, page).into_response());
    }
    let factor = desk.register().second_factor(&staff.id).await?;
    colleague.page(
        desk,
        "workbench/second_factor.html",
        "account",
        context! {
            required,
            since => factor.map(|factor| factor.since.as_millisecond()),
            left => desk.register().recovery_codes_left(&staff.id).await?,
            email => staff.email,
            done => matches!(done, "recovery" | "off").then_some(done).unwrap_or_default(),
            faults,
        },
    )
}

/// The secret that is being set up in this browser by this colleague, or a new one.
fn begun(desk: &Desk, jar: PrivateCookieJar, account: &str) -> (PrivateCookieJar, Vec<u8>) {
    if let Some(secret) = read(desk, &jar, account) {
        return (jar, secret);
    }
    let secret = desk.ids().bytes::<{ totp::BYTES }>();
    let until = desk.now().checked_add(GOOD_FOR).unwrap_or_default().as_millisecond();
    let value = format!("{account}|{until}|{}", BASE64.encode(secret));
    let mut cookie = web::cookie(desk, BEGUN, value, 1);
    cookie.set_same_site(SameSite::Strict);
    (jar.add(cookie), secret.to_vec())
}

fn read(desk: &Desk, jar: &PrivateCookieJar, account: &str) -> Option<Vec<u8>> {
    let cookie = jar.get(BEGUN)?;
    let mut parts = cookie.value().splitn(3, '|');
    let (whose, until, secret) = (parts.next()?, parts.next()?, parts.next()?);
    let until = Timestamp::from_millisecond(until.parse().ok()?).ok()?;
    if whose != account || until <= desk.now() {
        return None;
    }
    BASE64.decode(secret).ok()
}

fn end(jar: PrivateCookieJar, name: &'static str) -> PrivateCookieJar {
    jar.remove(Cookie::build((name, "")).path("/"))
}

/// Sets it up, once a code shows that the app has the secret. Whoever was signed in elsewhere with the password alone
/// is not any more.
pub async fn confirm(
    State(desk): State<Desk>,
    SignedIn(colleague): SignedIn,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let staff = &colleague.staff;
    if staff.second_factor {
        return Ok(Redirect::to(HERE).into_response());
    }
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(&desk);
    // The page was open for too long, or in another browser: it shows another secret now.
    let Some(secret) = read(&desk, &jar, &staff.id) else {
        let fault = Fault::whole(tongue.say("bench-fault-second-factor-late"));
        return mend(&desk, &colleague, jar, &[fault]).await;
    };
    let mut asked = typed.asked(tongue);
    let most = desk.config().limits.wrong_secrets_of_one;
    limit(&desk, TRIES, &staff.id, most, QUARTER).await?;
    let now = desk.now();
    let step = totp::step_of(&secret, &super::plain(typed.raw("code")), now, 0);
    match step {
        None => asked.fault("code", tongue.say("bench-fault-code")),
        Some(_) => web::not_counted(&desk, TRIES, &staff.id).await?,
    }
    account::prove_present(&desk, &colleague, &typed, "present", &mut asked).await?;
    let faults = asked.into_faults();
    let Some(step) = step.filter(|_| faults.is_empty()) else {
        return mend(&desk, &colleague, jar, &faults).await;
    };
    let (codes, digests) = new_codes(&desk, &staff.id);
    let factor = SecondFactor {
        secret: desk.keys().sealed(SEALED, &staff.id, &secret, desk.ids()),
        since: now,
        last_step: step,
    };
    let changes = vec![
        Change::SecondFactor {
            staff: &staff.id,
            factor: &factor,
            codes: &digests,
        },
        Change::EndSessions {
            staff: &staff.id,
            now,
            but: Some(&colleague.session.token),
        },
    ];
    let told = super::owed_to(&desk, staff, Notice::StaffSecondFactorOn);
    done(&desk, &colleague, changes, &told, "second-factor-on").await?;
    Ok(shown_once(&desk, end(jar, BEGUN), &staff.id, &codes))
}

async fn mend(desk: &Desk, colleague: &Colleague, jar: PrivateCookieJar, faults: &[Fault]) -> Result<Response, Oops> {
    let page = show(desk, colleague, jar, "", faults).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Writes it down, and tells whose account it is: it may have been another.
async fn done<'c>(
    desk: &Desk,
    colleague: &Colleague,
    mut changes: Vec<Change<'c>>,
    told: &'c Owed,
    act: &str,
) -> Result<(), Oops> {
    let staff = &colleague.staff;
    let line = desk.line(&staff.id, act, &staff.email);
    changes.push(Change::Owe(told));
    if desk.register().administer(&changes, &line).await? {
        desk.wake_outbox();
        let account = &staff.id;
        Event::SecondFactorChanged { act, account }.log();
    }
    Ok(())
}

/// For the eyes of this account alone: somebody else may sign in here next.
fn shown_once(desk: &Desk, jar: PrivateCookieJar, account: &str, codes: &[String]) -> Response {
    let mut cookie = web::cookie(desk, ONCE, format!("{account}|{}", codes.join(" ")), 1);
    cookie.set_same_site(SameSite::Strict);
    (jar.add(cookie), Redirect::to("/desk/account/second-factor/codes")).into_response()
}

/// New recovery codes; those from before end.
pub async fn renew_codes(
    State(desk): State<Desk>,
    colleague: Colleague,
    caller: Caller,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    if let Some(page) = not_proved(&desk, &colleague, caller, &jar, pairs).await? {
        return Ok(page);
    }
    let (codes, digests) = new_codes(&desk, &colleague.staff.id);
    let change = Change::RecoveryCodes {
        staff: &colleague.staff.id,
        codes: &digests,
    };
    let told = super::owed_to(&desk, &colleague.staff, Notice::StaffRecoveryCodes);
    done(&desk, &colleague, vec![change], &told, "recovery-codes-renewed").await?;
    Ok(shown_once(&desk, jar, &colleague.staff.id, &codes))
}

/// Turns it off. Whoever must have one is led to setting up another at once.
pub async fn turn_off(
    State(desk): State<Desk>,
    colleague: Colleague,
    caller: Caller,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    if let Some(page) = not_proved(&desk, &colleague, caller, &jar, pairs).await? {
        return Ok(page);
    }
    let change = Change::EndSecondFactor {
        staff: &colleague.staff.id,
    };
    let told = super::owed_to(&desk, &colleague.staff, Notice::StaffSecondFactorOff);
    done(&desk, &colleague, vec![change], &told, "second-factor-off").await?;
    Ok(Redirect::to("/desk/account?done=second-factor-off").into_response())
}

/// The page again, with what was not right; none if password and code were.
async fn not_proved(
    desk: &Desk,
    colleague: &Colleague,
    caller: Caller,
    jar: &PrivateCookieJar,
    pairs: Vec<(String, String)>,
) -> Result<Option<Response>, Oops> {
    let staff = &colleague.staff;
    if !staff.second_factor {
        return Ok(Some(Redirect::to(HERE).into_response()));
    }
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(desk);
    let mut asked = typed.asked(tongue);
    account::prove_wholly(desk, colleague, caller, &typed, "present", &mut asked).await?;
    let faults = asked.into_faults();
    if faults.is_empty() {
        return Ok(None);
    }
    mend(desk, colleague, jar.clone(), &faults).await.map(Some)
}

/// The recovery codes, once.
pub async fn codes(State(desk): State<Desk>, colleague: Colleague, jar: PrivateCookieJar) -> Result<Response, Oops> {
    let kept = jar.get(ONCE).map(|cookie| cookie.value().to_owned());
    let theirs = kept.as_deref().and_then(|kept| kept.split_once('|'));
    let Some((_, codes)) = theirs.filter(|(account, _)| *account == colleague.staff.id) else {
        return Ok((end(jar, ONCE), Redirect::to(HERE)).into_response());
    };
    let codes: Vec<&str> = codes.split(' ').collect();
    let with = context! { codes, provider => desk.code().provider.name };
    let page = colleague.page(&desk, "workbench/second_factor_codes.html", "account", with)?;
    Ok((end(jar, ONCE), page).into_response())
}
