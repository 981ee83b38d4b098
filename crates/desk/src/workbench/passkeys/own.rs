//! A colleague's own passkeys: made with the password once more, each with a name, and removed one by one.

use axum::{
    extract::{Form, Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::PrivateCookieJar;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL};
use minijinja::{Value, context};
use practice::terms::Notice;
use register::{Change, Passkey};
use serde::Deserialize;

use super::{
    GOOD_FOR, answered,
    ceremony::{self, Held, KINDS},
    challenge, site,
};
use crate::{
    desk::Desk,
    security::Event,
    web::{Caller, Oops},
    workbench::{
        account,
        colleague::Colleague,
        password, second_factor,
        sign_in::sealed::Sealed,
        typed::{Fault, Typed},
    },
};

/// The key that is being made: whose, and its name.
const BEGUN: Sealed = Sealed::here("new-passkey", GOOD_FOR);
type Begun = (String, String);
const HERE: &str = "/desk/account/passkeys";
/// So many one may have, and so long a name may be.
const MOST: usize = 20;
const LONGEST: usize = 60;
const ADDED: &str = "passkey-added";
const REMOVED: &str = "passkey-removed";

#[derive(Debug, Default, Deserialize)]
pub struct Said {
    #[serde(default)]
    done: String,
}

/// What there is, and where: none where passkeys can't be had here, or open nothing.
async fn theirs(desk: &Desk, colleague: &Colleague) -> Result<(String, Vec<Passkey>), Oops> {
    let site = site(desk).filter(|_| password::opens_for(desk, &colleague.staff));
    let site = site.ok_or(Oops::NotFound)?;
    Ok((site, desk.register().passkeys_of(&colleague.staff.id).await?))
}

pub async fn page(State(desk): State<Desk>, colleague: Colleague, Query(said): Query<Said>) -> Result<Response, Oops> {
    show(&desk, &colleague, &said.done, &Typed::default(), &[]).await
}

async fn show(
    desk: &Desk,
    colleague: &Colleague,
    done: &str,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Response, Oops> {
    let (_, passkeys) = theirs(desk, colleague).await?;
    let shown = |passkey: &Passkey| {
        context! {
            name => passkey.name,
            credential => passkey.credential,
            since => passkey.created_at.as_millisecond(),
            used => passkey.used_at.map(jiff::Timestamp::as_millisecond),
        }
    };
    let with = context! {
        passkeys => passkeys.iter().map(shown).collect::<Vec<Value>>(),
        name => typed.raw("name"),
        email => colleague.staff.email,
        coded => colleague.staff.second_factor,
        done => matches!(done, "added" | "removed").then_some(done).unwrap_or_default(),
        faults,
    };
    colleague.page(desk, "workbench/passkeys.html", "account", with)
}

/// A name, and the password once more, with the second factor of who has one; then the device is asked.
pub async fn begin(
    State(desk): State<Desk>,
    colleague: Colleague,
    caller: Caller,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let (_, passkeys) = theirs(&desk, &colleague).await?;
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(&desk);
    let mut asked = typed.asked(tongue);
    let name = asked.needed("name", &tongue.say("bench-f-passkey-name"));
    if name.chars().count() > LONGEST || passkeys.len() >= MOST {
        asked.fault("name", tongue.say("bench-fault-passkey-name"));
    }
    // A passkey is both factors from then on: who has a second one shows it too.
    account::prove_wholly(&desk, &colleague, caller, &typed, "present", &mut asked).await?;
    let faults = asked.into_faults();
    if !faults.is_empty() {
        let page = show(&desk, &colleague, "", &typed, &faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let (jar, _) = challenge(&desk, jar, &BEGUN, &(&colleague.staff.id, name))?;
    Ok((jar, Redirect::to("/desk/account/passkeys/new")).into_response())
}

/// The page on which the device is asked.
pub async fn make(State(desk): State<Desk>, colleague: Colleague, jar: PrivateCookieJar) -> Result<Response, Oops> {
    let (site, passkeys) = theirs(&desk, &colleague).await?;
    let kept: Option<(String, Begun)> = BEGUN.kept(&desk, &jar);
    let Some((challenge, (_, name))) = kept else {
        return Ok(Redirect::to(HERE).into_response());
    };
    let known: Vec<_> = passkeys.iter().map(|passkey| passkey.credential.clone()).collect();
    let with = context! {
        site,
        challenge,
        name,
        provider => desk.code().provider.name,
        user => BASE64URL.encode(&colleague.staff.id),
        email => colleague.staff.email,
        display => colleague.staff.name,
        kinds => KINDS.iter().map(|kind| kind.number.to_string()).collect::<Vec<_>>().join(" "),
        known => known.join(" "),
    };
    colleague.page(&desk, "workbench/passkey_new.html", "account", with)
}

/// The device has made one.
pub async fn add(
    State(desk): State<Desk>,
    colleague: Colleague,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let (site, _) = theirs(&desk, &colleague).await?;
    let typed = Typed::of(pairs);
    let staff = &colleague.staff;
    let begun: Option<(String, Begun)> = answered(&desk, &jar, &BEGUN).await?;
    let begun = begun.filter(|(_, (whose, _))| *whose == staff.id);
    let made = begun.map(|(challenge, (_, name))| {
        let held = Held {
            site: &site,
            origin: &super::origin(&desk),
            challenge: &challenge,
        };
        ceremony::made(&typed, held).map(|new| (new, name))
    });
    let (new, name) = match made {
        Some(Ok(made)) => made,
        unmade => {
            if let Some(Err(why)) = unmade {
                tracing::warn!(account = staff.id, why = why.word(), "a passkey was not taken");
            }
            return not_made(&desk, &colleague, jar).await;
        }
    };
    let passkey = Passkey {
        credential: new.credential,
        staff: staff.id.clone(),
        name,
        algorithm: new.algorithm,
        key: new.key,
        uses: new.uses,
        created_at: desk.now(),
        used_at: None,
    };
    match changed(&desk, &colleague, Change::AddPasskey(&passkey), ADDED).await {
        // No device gives two keys one name; somebody else's is not ours to give.
        Err(register::Error::Taken { .. }) => return not_made(&desk, &colleague, jar).await,
        changed => changed?,
    }
    Ok((BEGUN.end(jar), Redirect::to("/desk/account/passkeys?done=added")).into_response())
}

async fn not_made(desk: &Desk, colleague: &Colleague, jar: PrivateCookieJar) -> Result<Response, Oops> {
    let fault = Fault::whole(colleague.tongue(desk).say("bench-fault-passkey-new"));
    let page = show(desk, colleague, "", &Typed::default(), &[fault]).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, BEGUN.end(jar), page).into_response())
}

/// Whoever has lost a device needs no password to take its key away.
pub async fn remove(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(credential): Path<String>,
) -> Result<Response, Oops> {
    let change = Change::RemovePasskey {
        staff: &colleague.staff.id,
        credential: &credential,
    };
    changed(&desk, &colleague, change, REMOVED).await?;
    Ok(Redirect::to("/desk/account/passkeys?done=removed").into_response())
}

async fn changed(desk: &Desk, colleague: &Colleague, change: Change<'_>, act: &str) -> Result<(), register::Error> {
    let staff = &colleague.staff;
    let line = desk.line(&staff.id, act, &staff.email);
    let notice = if act == ADDED {
        Notice::StaffPasskeyAdded
    } else {
        Notice::StaffPasskeyRemoved
    };
    let told = second_factor::owed_to(desk, staff, notice);
    let mut changes = vec![change, Change::Owe(&told)];
    if act == REMOVED {
        // What the lost device opened ends with its key.
        changes.push(Change::EndSessions {
            staff: &staff.id,
            now: desk.now(),
            but: Some(&colleague.session.token),
        });
    }
    if desk.register().administer(&changes, &line).await? {
        desk.wake_outbox();
        let account = &staff.id;
        Event::SecondFactorChanged { act, account }.log();
    }
    Ok(())
}
