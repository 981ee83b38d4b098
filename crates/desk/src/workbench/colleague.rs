//! Somebody who is signed in: who they are, what they may do and see, and the pages they get.

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
use register::{Session, Staff, search::Sight};

use super::{password, second_factor::required, sign_in::shown};
pub use crate::rights::works;
use crate::{
    cover::Cover,
    desk::{Case, Desk},
    rights::{Right, Rights},
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
    rights: Rights,
    /// They showed the identity provider just now who they are.
    shown: bool,
    /// None: complaints of every team.
    reach: Option<Reach>,
}

/// How far somebody sees who does not see complaints of every team: those of their own, what nobody has routed, and
/// whatever is theirs or of whom they cover for.
#[derive(Debug, Clone)]
pub struct Reach {
    pub teams: Vec<String>,
    people: Vec<String>,
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
        let shown = shown::just_now(desk, &jar, &staff);
        let rights = desk.rights_of(&staff.id, staff.role).await?;
        let held = required::lacks(desk, &rights, &staff, &session).await?;
        let reach = if rights.may(Right::Teams) {
            None
        } else {
            let mut people = Cover::of(desk).await?.by(&staff.id);
            people.push(staff.id.clone());
            let teams = desk.register().teams_of(&staff.id).await?;
            Some(Reach { teams, people })
        };
        Ok(Some(Self {
            staff,
            session,
            held,
            rights,
            shown,
            reach,
        }))
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

    /// As [`Self::actor`], in the role in which they work where a case stands.
    pub fn actor_on(&self, case: &Case) -> Actor {
        Actor::Staff {
            id: self.staff.id.clone(),
            role: self.role_on(case),
        }
    }

    // ---- what they may do

    /// The role in which they work where a case stands.
    pub fn role_on(&self, case: &Case) -> Role {
        self.rights.role_at(&case.code, case.complaint.level)
    }

    pub const fn rights(&self) -> &Rights {
        &self.rights
    }

    pub fn may(&self, right: Right) -> bool {
        self.rights.may(right)
    }

    pub fn sight(&self) -> Sight {
        self.rights.sight()
    }

    /// Reads complaints.
    pub fn sees_cases(&self) -> bool {
        self.may(Right::Cases)
    }

    /// Reads what is personal in them.
    pub fn reads(&self) -> bool {
        self.may(Right::Cases) && self.sight() == Sight::Everything
    }

    /// Works on complaints.
    pub fn works(&self) -> bool {
        self.may(Right::Cases) && works(self.staff.role)
    }

    /// Takes calls and opens letters.
    pub fn takes_in(&self) -> bool {
        self.may(Right::Intake)
    }

    /// Whether they have just shown who they are, by coming in: of a session of ours its beginning says so, of one that
    /// the identity provider began only what it says itself.
    pub fn showed_it_just_now(&self, desk: &Desk) -> bool {
        let ours = self.session.way.is_ours();
        self.shown || ours && desk.now().duration_since(self.session.created_at) <= shown::FRESH
    }

    /// They must set up a second factor before anything else.
    pub const fn is_held(&self) -> bool {
        self.held
    }

    /// Sees names in lists. An administrator looks after the desk and reads nobody's complaint.
    pub fn sees_names(&self) -> bool {
        self.may(Right::Sight)
    }

    /// Looks after some part of the desk.
    pub fn administers(&self) -> bool {
        [Right::Staff, Right::Keys, Right::Webhooks, Right::Setup]
            .into_iter()
            .any(|right| self.may(right))
    }

    /// The teams whose complaints they see; None: all.
    pub fn only_teams(&self) -> Option<&[String]> {
        self.reach.as_ref().map(|reach| &reach.teams[..])
    }

    /// Whether they see a complaint at all.
    pub fn sees(&self, case: &Case) -> bool {
        let (team, assignee) = (&case.complaint.team, &case.complaint.assignee);
        // Whoever took the call goes on with it, wherever it was routed.
        let filed_by = case.file.entries.first().and_then(|filed| filed.by.staff_id());
        self.reaches(team.as_deref(), assignee.as_deref()) || filed_by == Some(&self.staff.id)
    }

    /// Whether they see complaints of a team, or of a colleague.
    pub fn reaches(&self, team: Option<&str>, assignee: Option<&str>) -> bool {
        let among = |all: &[String], one: &str| all.iter().any(|known| known == one);
        self.reach.as_ref().is_none_or(|reach| {
            team.is_none_or(|team| among(&reach.teams, team)) || assignee.is_some_and(|who| among(&reach.people, who))
        })
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
                may => Right::ALL.into_iter().map(|right| (right.word(), self.may(right))).collect::<Value>(),
                reads => self.reads(),
                held => self.held,
                password => password::has(desk, &self.staff),
                // Who has no password shows it at the provider again before they change how they come in.
                again => desk.provider().is_some() && !password::has(desk, &self.staff) && !self.showed_it_just_now(desk),
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
