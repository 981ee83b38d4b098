//! Links that work once: the first administrator makes their account, an invited colleague chooses a password.

use axum::{
    extract::{Form, Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::PrivateCookieJar;
use jiff::SignedDuration;
use minijinja::context;
use practice::terms::{Language, Notice, Role};
use register::{Change, Digest, Ends, SetupLink, Staff, Way};
use serde::Serialize;

use practice::hex;

use super::{browser::Browser, password, second_factor, sign_in, typed::Typed};
use crate::{
    desk::{Desk, DeskError},
    intake::is_address,
    security::Event,
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
        let (link, token) = made(desk, FIRST, None, FIRST_GOOD_FOR);
        desk.register().put_setup_link(&link, Ends::All).await?;
        Ok(Some(format!("/desk/welcome/{token}")))
    } else {
        Ok(None)
    }
}

/// A link for somebody who is to choose a password, with its line in the log: the path.
///
/// # Errors
/// A register that can't be written.
pub async fn invitation(desk: &Desk, by: &str, staff: &Staff) -> Result<String, DeskError> {
    let (made, path) = invited(desk, &staff.id);
    let line = desk.line(by, "link-made", &format!("{}, {}", staff.email, staff.role));
    let ends = Ends::All;
    let change = Change::Link { link: &made, ends };
    desk.register().administer(&[change], &line).await?;
    Ok(path)
}

/// Adds a colleague with a link by which they choose a password, and the line in the log: the path.
///
/// # Errors
/// A register that can't be written.
pub async fn invite(desk: &Desk, by: &str, staff: &Staff) -> Result<String, DeskError> {
    let (made, path) = invited(desk, &staff.id);
    let line = desk.line(by, "staff-added", &format!("{}, {}", staff.email, staff.role));
    let ends = Ends::All;
    let changes = [Change::AddStaff(staff), Change::Link { link: &made, ends }];
    desk.register().administer(&changes, &line).await?;
    Ok(path)
}

fn invited(desk: &Desk, staff: &str) -> (SetupLink, String) {
    let (link, token) = made(desk, INVITATION, Some(staff), GOOD_FOR);
    (link, format!("/desk/welcome/{token}"))
}

/// A link with its token, of which the register keeps the digest only.
pub fn made(desk: &Desk, purpose: &str, staff: Option<&str>, good_for: SignedDuration) -> (SetupLink, String) {
    let token = hex(&desk.ids().bytes::<24>());
    let now = desk.now();
    let link = SetupLink {
        token: digest(desk, &token),
        purpose: purpose.to_owned(),
        staff: staff.map(str::to_owned),
        expires_at: now.checked_add(good_for).unwrap_or(now),
    };
    (link, token)
}

/// What the register keeps of a token.
pub fn digest(desk: &Desk, token: &str) -> Digest {
    desk.keys().digest("setup-link", token)
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
    let link = desk.register().setup_link(&digest(desk, token), desk.now()).await?;
    let ours = |link: &SetupLink| matches!(link.purpose.as_str(), FIRST | INVITATION);
    let Some(link) = link.filter(ours) else {
        return Ok(None);
    };
    match &link.staff {
        Some(id) => {
            let staff = desk.register().staff(id).await?.filter(|staff| staff.active);
            let staff = staff.filter(|staff| password::opens_for(desk, staff));
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
pub fn look_of(look: Look, staff: Option<&Staff>) -> Look {
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

pub fn spent(desk: &Desk, look: &Look) -> Result<Response, Oops> {
    let page = look.page(desk, "workbench/welcome_spent.html", context! {})?;
    Ok((StatusCode::GONE, page).into_response())
}

pub async fn take(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    browser: Browser,
    Path(token): Path<String>,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    limit(&desk, "welcome", caller, 60, QUARTER).await?;
    let typed = Typed::of(pairs);
    let Some((opens, invited)) = whose(&desk, &token).await? else {
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
    if first && !is_address(&email) {
        asked.fault("email", tongue.say("bench-fault-email"));
    } else if first && !password::opens_for_address(&desk, &email) {
        asked.fault("email", tongue.say("bench-fault-email-no-password"));
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
    let digest = digest(&desk, &token);
    let now = desk.now();
    // From here on the link is used up; of two who send it, one gets in. Of two first links, too.
    let staff = if let Some(mut staff) = invited {
        staff.name = name;
        let account = staff.id.as_str();
        let told = second_factor::owed_to(&desk, &staff, Notice::StaffPasswordChanged);
        let mut changes = vec![
            Change::UseLink { token: &digest, now },
            Change::Name {
                staff: account,
                name: &staff.name,
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
        ];
        // Who chooses the first has changed nothing.
        if staff.password_hash.is_some() {
            changes.push(Change::Owe(&told));
        }
        let line = desk.line(account, &opens.purpose, &staff.email);
        if !desk.register().administer(&changes, &line).await? {
            return spent(&desk, &look);
        }
        desk.wake_outbox();
        staff.password_hash = Some(hash);
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
        let line = desk.line(&staff.id, &opens.purpose, &staff.email);
        if !desk.register().add_first_staff(&digest, &staff, now, &line).await? {
            return spent(&desk, &look);
        }
        staff
    };
    Event::PasswordChosen { account: &staff.id }.log();
    let to = match staff.role {
        Role::Administrator if first => "/desk/settings/setup",
        Role::Administrator => "/desk/settings",
        _ => "/desk",
    };
    let (jar, to) = sign_in::let_in(&desk, jar, &staff, Way::Password, (caller, browser), to).await?;
    Ok((jar, Redirect::to(&to)).into_response())
}
