//! Links that work once: the first administrator makes their account, an invited colleague chooses a password.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use axum_extra::extract::PrivateCookieJar;
use jiff::SignedDuration;
use minijinja::context;
use practice::terms::{Language, Role};
use register::{SetupLink, Staff};
use serde::Serialize;

use super::{password, sign_in, typed::Typed};
use crate::{
    desk::{Desk, DeskError},
    security::Event,
    time::hex,
    tongue::LANGUAGES,
    web::{Caller, Look, Oops, QUARTER, limit},
};

pub const FIRST: &str = "first-administrator";
pub const INVITATION: &str = "invitation";

/// A link is good for this long.
const GOOD_FOR: SignedDuration = SignedDuration::from_hours(72);
/// The first administrator's is printed on a screen, so it is good for less.
const FIRST_GOOD_FOR: SignedDuration = SignedDuration::from_hours(24);

/// The path that makes the first administrator, while there is nobody yet.
///
/// # Errors
/// A register that can't be read or written.
pub async fn first_link(desk: &Desk) -> Result<Option<String>, DeskError> {
    if desk.register().all_staff().await?.is_empty() {
        link(desk, FIRST, None, FIRST_GOOD_FOR).await.map(Some)
    } else {
        Ok(None)
    }
}

/// A link for somebody who is to choose a password.
///
/// # Errors
/// A register that can't be written.
pub async fn invitation(desk: &Desk, staff: &str) -> Result<String, DeskError> {
    link(desk, INVITATION, Some(staff.to_owned()), GOOD_FOR).await
}

async fn link(
    desk: &Desk,
    purpose: &str,
    staff: Option<String>,
    good_for: SignedDuration,
) -> Result<String, DeskError> {
    let token = hex(&desk.ids().bytes::<24>());
    let now = desk.now();
    let link = SetupLink {
        token: desk.keys().digest("setup-link", &token),
        purpose: purpose.to_owned(),
        staff,
        expires_at: now.checked_add(good_for).unwrap_or(now),
    };
    desk.register().put_setup_link(&link).await?;
    Ok(format!("/desk/welcome/{token}"))
}

/// What stands in the form.
#[derive(Serialize, Default)]
struct Shown {
    first: bool,
    name: String,
    email: String,
    language: String,
    faults: Vec<super::typed::Fault>,
}

/// Whom a link is for; None if it is used up, too old, or no longer wanted.
async fn whose(desk: &Desk, token: &str) -> Result<Option<(SetupLink, Option<Staff>)>, Oops> {
    let digest = desk.keys().digest("setup-link", token);
    let Some(link) = desk.register().setup_link(&digest, desk.now()).await? else {
        return Ok(None);
    };
    match &link.staff {
        Some(id) => {
            let staff = desk.register().staff(id).await?.filter(|staff| staff.active);
            Ok(staff.map(|staff| (link, Some(staff))))
        }
        None if desk.register().all_staff().await?.is_empty() => Ok(Some((link, None))),
        None => Ok(None),
    }
}

fn show(desk: &Desk, look: &Look, shown: &Shown) -> Result<Response, Oops> {
    let languages: Vec<_> = LANGUAGES
        .iter()
        .map(|(tag, name)| context! { value => tag, label => name })
        .collect();
    look.page(
        desk,
        "workbench/welcome.html",
        context! { shown, choices => languages, shortest => password::SHORTEST },
    )
}

/// The page in the language of the colleague, where one is known.
fn look_of(look: Look, staff: Option<&Staff>) -> Look {
    Look {
        lang: staff.map_or(look.lang, |staff| staff.language.clone()),
        path: look.path,
        under: look.under,
    }
}

pub async fn page(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    Path(token): Path<String>,
) -> Result<Response, Oops> {
    limit(&desk, "welcome", caller, 60, QUARTER).await?;
    let Some((_, staff)) = whose(&desk, &token).await? else {
        return spent(&desk, &look);
    };
    let look = look_of(look, staff.as_ref());
    let shown = match staff {
        Some(staff) => Shown {
            name: staff.name,
            email: staff.email,
            ..Shown::default()
        },
        None => Shown {
            first: true,
            language: look.lang.tag().to_owned(),
            ..Shown::default()
        },
    };
    show(&desk, &look, &shown)
}

fn spent(desk: &Desk, look: &Look) -> Result<Response, Oops> {
    let page = look.page(desk, "workbench/welcome_spent.html", context! {})?;
    Ok((StatusCode::GONE, page).into_response())
}

pub async fn take(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    Path(token): Path<String>,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    limit(&desk, "welcome", caller, 60, QUARTER).await?;
    let typed = Typed::of(pairs);
    let Some((link, invited)) = whose(&desk, &token).await? else {
        return spent(&desk, &look);
    };
    let look = look_of(look, invited.as_ref());
    let first = invited.is_none();
    let email = invited
        .as_ref()
        .map_or_else(|| typed.text("email"), |staff| staff.email.clone());
    let tongue = desk.tongues().of(&look.lang);
    let mut asked = typed.asked(tongue);
    let name = asked.needed("name", &tongue.say("bench-f-your-name"));
    let language = asked
        .word::<String>("language")
        .and_then(|tag| Language::new(&tag).ok());
    if first && !(email.contains('@') && email.len() > 3) {
        asked.fault("email", tongue.say("bench-fault-email"));
    }
    let new_password = password::asked(&mut asked, &typed, &[&desk.code().provider.name, &name, &email], tongue);
    let faults = asked.into_faults();
    if !faults.is_empty() {
        let shown = Shown {
            first,
            name,
            email,
            language: typed.text("language"),
            faults,
        };
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&desk, &look, &shown)?).into_response());
    }
    let hash = password::hash(desk.keys(), new_password).await;
    let digest = desk.keys().digest("setup-link", &token);
    let now = desk.now();
    // From here on the link is used up; of two who send it, one gets in. Of two first links, too.
    let staff = if let Some(mut staff) = invited {
        if desk.register().use_setup_link(&digest, now).await?.is_none() {
            return spent(&desk, &look);
        }
        staff.name = name;
        staff.password_hash = Some(hash.clone());
        desk.register().change_staff(&staff).await?;
        desk.register().set_password(&staff.id, &hash).await?;
        desk.register().revoke_sessions_of(&staff.id, now).await?;
        staff
    } else {
        let staff = Staff {
            id: desk.ids().name(),
            email,
            name,
            role: Role::Administrator,
            password_hash: Some(hash),
            language: language.unwrap_or_else(|| look.lang.clone()),
            active: true,
            created_at: now,
            second_factor: false,
        };
        if !desk.register().add_first_staff(&digest, &staff, now).await? {
            return spent(&desk, &look);
        }
        staff
    };
    desk.log(&staff.id, &link.purpose, &staff.email).await?;
    Event::PasswordChosen { account: &staff.id }.log();
    let to = match staff.role {
        Role::Administrator if first => "/desk/settings/setup",
        Role::Administrator => "/desk/settings",
        _ => "/desk",
    };
    sign_in::let_in(&desk, jar, &staff, caller, to).await
}
