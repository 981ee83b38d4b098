//! Somebody who is signed in: who they are, what their role may see, and the pages they get.

use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, Method, StatusCode, header, request::Parts},
    response::{Html, IntoResponse, Redirect, Response},
};
use axum_extra::extract::PrivateCookieJar;
use jiff::SignedDuration;
use minijinja::{Value, context};
use practice::{
    entry::Actor,
    terms::{Language, Role},
};
use register::{Session, Staff};

use super::{password, second_factor::required};
use crate::{
    desk::Desk,
    tongue::Tongue,
    web::{self, Look, Oops},
};

/// The cookie of a session; sealed, and only sent with requests that our own pages begin.
pub const COOKIE: &str = "session";

/// A session ends this long after it began, however busy it was.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// And this long after it was last used.
pub const IDLE: SignedDuration = SignedDuration::from_hours(2);
/// Use is noted this often, so that reading a page does not write to the register each time.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// A member of staff who is signed in, and may go on: see [`SignedIn`].
#[derive(Debug, Clone)]
pub struct Colleague {
    pub staff: Staff,
    pub session: Session,
    /// They must set up a second factor before anything else.
    held: bool,
}

/// Somebody who is signed in, even if they must set up a second factor before anything else: for the pages on which
/// they do, and for signing out.
pub struct SignedIn(pub Colleague);

impl Colleague {
    /// Whose session the cookie of a request opens, if any.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn known(desk: &Desk, headers: &HeaderMap) -> Result<Option<Self>, Oops> {
        let jar: PrivateCookieJar = PrivateCookieJar::from_headers(headers, web::cookie_key(desk));
        let Some(cookie) = jar.get(COOKIE) else {
            return Ok(None);
        };
        let token = desk.keys().digest(COOKIE, cookie.value());
        let found = desk.register().session(&token, desk.now()).await?;
        let Some((session, staff)) = found else {
            return Ok(None);
        };
        // What began by a way of ours ends when those do.
        if session.way.is_ours() && !password::opens_for(desk, &staff) {
            return Ok(None);
        }
        let held = required::lacks(desk, &staff, &session).await?;
        Ok(Some(Self { staff, session, held }))
    }

    pub fn actor(&self) -> Actor {
        Actor::Staff {
            id: self.staff.id.clone(),
            role: self.staff.role,
        }
    }

    pub const fn lang(&self) -> &Language {
        &self.staff.language
    }

    pub fn tongue<'d>(&self, desk: &'d Desk) -> &'d Tongue {
        desk.tongues().of(&self.staff.language)
    }

    // ---- what a role is for

    /// Reads complaints.
    pub const fn sees_cases(&self) -> bool {
        matches!(
            self.staff.role,
            Role::Adviser | Role::Manager | Role::Director | Role::Compliance
        )
    }

    /// Works on complaints.
    pub const fn works(&self) -> bool {
        works(self.staff.role)
    }

    /// Takes calls and opens letters.
    pub const fn takes_in(&self) -> bool {
        self.works() || matches!(self.staff.role, Role::Mailroom)
    }

    /// They must set up a second factor before anything else.
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// Sees names in lists. An administrator looks after the desk and reads nobody's complaint.
    pub const fn sees_names(&self) -> bool {
        self.sees_cases() || self.takes_in()
    }

    pub const fn administers(&self) -> bool {
        matches!(self.staff.role, Role::Administrator)
    }

    /// Writes what others put into their messages.
    pub const fn writes_texts(&self) -> bool {
        matches!(self.staff.role, Role::Manager | Role::Director | Role::Administrator)
    }

    /// # Errors
    /// Forbidden, where it is not so.
    pub const fn must(allowed: bool) -> Result<(), Oops> {
        if allowed { Ok(()) } else { Err(Oops::Forbidden) }
    }

    // ---- pages

    /// What every page of the workbench knows.
    fn frame(&self, desk: &Desk, here: &str) -> Value {
        context! {
            site => web::site(desk, self.lang()),
            here,
            q => "",
            mail_waits => desk.quarantined(),
            me => context! {
                name => self.staff.name,
                role => self.staff.role.word(),
                works => self.works(),
                takes_in => self.takes_in(),
                sees_cases => self.sees_cases(),
                administers => self.administers(),
                complies => matches!(self.staff.role, Role::Compliance),
                held => self.held,
                password => password::has(desk, &self.staff),
            },
        }
    }

    /// A page in this colleague's language that no one may keep.
    ///
    /// # Errors
    /// A template that is missing or asks for what it was not given.
    pub fn page(&self, desk: &Desk, template: &str, here: &str, with: Value) -> Result<Response, Oops> {
        // What the handler gives goes before what the frame would say.
        let context = context! { ..with, ..self.frame(desk, here) };
        let html = desk.pages().render(template, self.lang(), context)?;
        Ok(([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response())
    }
}

impl FromRequestParts<Desk> for Colleague {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let SignedIn(colleague) = SignedIn::from_request_parts(parts, desk).await?;
        if colleague.held {
            return Err(Redirect::to("/desk/account/second-factor").into_response());
        }
        Ok(colleague)
    }
}

impl FromRequestParts<Desk> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Response> {
        let known = Colleague::known(desk, &parts.headers).await;
        let Some(colleague) = known.map_err(IntoResponse::into_response)? else {
            return Err(stranger(desk, parts).await);
        };
        let (session, now) = (&colleague.session, desk.now());
        if now.duration_since(session.seen_at) >= NOTED_EVERY {
            let until = expiry(session, now);
            desk.register()
                .touch_session(&session.token, now, until)
                .await
                .map_err(|error| Oops::from(error).into_response())?;
        }
        Ok(Self(colleague))
    }
}

/// Whether somebody of this role works on complaints.
pub const fn works(role: Role) -> bool {
    matches!(role, Role::Adviser | Role::Manager | Role::Director)
}

/// When a session ends that is used now.
pub fn expiry(session: &Session, now: jiff::Timestamp) -> jiff::Timestamp {
    let idle = now.checked_add(IDLE).unwrap_or(now);
    let longest = session.created_at.checked_add(LONGEST).unwrap_or(now);
    idle.min(longest)
}

/// Somebody who is not signed in: to the door, and from there back to where they wanted to go.
async fn stranger(desk: &Desk, parts: &mut Parts) -> Response {
    let asks = matches!(parts.method, Method::GET | Method::HEAD);
    let to = parts
        .uri
        .path_and_query()
        .map_or("/desk", |path| path.as_str())
        .to_owned();
    if asks && is_from_elsewhere(&parts.headers) {
        // A link in a mail: the browser keeps the strict cookie back, and sends it when a page of ours asks.
        return onward(desk, parts, &to)
            .await
            .unwrap_or_else(IntoResponse::into_response);
    }
    if asks {
        return Redirect::to(&format!("/desk/sign-in?next={}", encoded(&to))).into_response();
    }
    let page = async {
        let look = Look::from_request_parts(parts, desk).await?;
        super::sign_in::door(desk, &look, "/desk", "", Some("bench-session-ended"))
    };
    match page.await {
        Ok(page) => (StatusCode::UNAUTHORIZED, page).into_response(),
        Err(oops) => oops.into_response(),
    }
}

fn is_from_elsewhere(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site")
}

async fn onward(desk: &Desk, parts: &mut Parts, to: &str) -> Result<Response, Oops> {
    let look = Look::from_request_parts(parts, desk).await?;
    look.page(desk, "workbench/onward.html", context! { to })
}

/// A path as the value of a query.
pub fn encoded(text: &str) -> String {
    use std::fmt::Write as _;
    text.bytes().fold(String::with_capacity(text.len()), |mut said, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'/') {
            said.push(char::from(byte));
        } else {
            let _ = write!(said, "%{byte:02X}");
        }
        said
    })
}
