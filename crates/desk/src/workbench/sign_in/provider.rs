//! In by way of the identity provider. The browser goes there with an errand that lies sealed in its own cookie, and comes
//! back with a code; whom the provider vouches for then is somebody here only if they were before, or the configuration
//! says otherwise. Nobody is asked for anything that the provider has not signed.

use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::PrivateCookieJar;
use jiff::{SignedDuration, Timestamp};
use minijinja::context;
use practice::terms::{Language, Notice, Role};
use register::{Change, Digest, Staff, Vouched, Way};
use serde::{Deserialize, Serialize};

use super::{Asked, end_before, home, inside, let_in, sealed::Sealed, shown};
use crate::{
    config::KnownBy,
    desk::Desk,
    intake::is_address,
    keys::same,
    provider::{Back, Errand, Provider, Vouching, Why},
    rights::Right,
    security::Event,
    tongue::LANGUAGES,
    web::{Caller, Look, Oops, QUARTER, limit},
    workbench::{
        account,
        browser::Browser,
        colleague::{self, Colleague, works},
        password,
        people::People,
        second_factor,
        typed::Typed,
    },
};

/// The provider's page leads back here, and the errand must come along.
const ERRAND: Sealed = Sealed::and_back("errand", SignedDuration::from_mins(10));
/// What is counted: errands and returns of one address; each may make us ask the provider. A whole office has one.
const FROM: &str = "provider-from";
const MOST: u32 = 600;
/// Who did what the provider made us do, in the log of administration.
pub const BY: &str = "provider";
const LINKED: &str = "provider-linked";

/// What lies in the cookie meanwhile.
#[derive(Serialize, Deserialize)]
struct Kept {
    state: String,
    nonce: String,
    verifier: String,
    next: String,
    /// They went to show again who they are, then.
    again_since: Option<i64>,
    /// The session that was here before: browsers keep its cookie back when they return.
    before: Option<Digest>,
    /// Who is signed in and connects their account, by the digest of that session.
    connects: Option<Digest>,
}

/// Why nobody comes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum No {
    Provider(Why),
    /// Nobody here is known by that.
    Unknown,
    /// They were, and have left.
    Barred,
    /// In no group that has a role here, or in one that can't be theirs now.
    Role,
    /// It is somebody else's already.
    Taken,
}

impl No {
    const fn word(self) -> &'static str {
        match self {
            Self::Provider(why) => why.word(),
            Self::Unknown => "unknown",
            Self::Barred => "barred",
            Self::Role => "role",
            Self::Taken => "taken",
        }
    }

    /// What the reader is told. Whether there is an account that is barred is nobody's business.
    const fn told(self) -> (StatusCode, &'static str) {
        match self {
            Self::Provider(Why::Refused) => (StatusCode::FORBIDDEN, "refused"),
            Self::Provider(Why::State | Why::Code | Why::Expired) => (StatusCode::BAD_REQUEST, "late"),
            Self::Provider(Why::Stale) => (StatusCode::FORBIDDEN, "stale"),
            Self::Provider(Why::Client) => (StatusCode::BAD_GATEWAY, "client"),
            Self::Provider(Why::Unreachable) => (StatusCode::BAD_GATEWAY, "unreachable"),
            Self::Provider(_) => (StatusCode::BAD_GATEWAY, "failed"),
            Self::Unknown | Self::Barred | Self::Role => (StatusCode::FORBIDDEN, "unknown"),
            Self::Taken => (StatusCode::CONFLICT, "taken"),
        }
    }
}

impl From<Why> for No {
    fn from(why: Why) -> Self {
        Self::Provider(why)
    }
}

/// A no, with the account that it was about, or an error of our own.
enum Stop {
    No(No, Option<String>),
    Oops(Oops),
}

impl From<No> for Stop {
    fn from(no: No) -> Self {
        Self::No(no, None)
    }
}

impl From<register::Error> for Stop {
    fn from(error: register::Error) -> Self {
        Self::Oops(error.into())
    }
}

impl From<Oops> for Stop {
    fn from(oops: Oops) -> Self {
        Self::Oops(oops)
    }
}

fn configured(desk: &Desk) -> Result<&Provider, Oops> {
    desk.provider().ok_or(Oops::NotFound)
}

/// Off to the provider.
pub async fn begin(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    jar: PrivateCookieJar,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let next = inside(asked.next.as_deref().unwrap_or("/desk")).to_owned();
    let before = jar.get(colleague::COOKIE);
    let before = before.map(|cookie| desk.keys().digest(colleague::COOKIE, cookie.value()));
    let going = Going {
        next,
        again: asked.again.is_some(),
        before,
        connects: None,
    };
    match sent(&desk, caller, jar, going).await? {
        Ok((jar, to)) => Ok((jar, Redirect::to(&to)).into_response()),
        Err(why) => refused(&desk, &look, caller, why.into(), None),
    }
}

/// Who is signed in goes there to connect their account, with the password once more: it becomes a way in.
pub async fn connect(
    State(desk): State<Desk>,
    colleague: Colleague,
    look: Look,
    caller: Caller,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    configured(&desk)?;
    let typed = Typed::of(pairs);
    let mut asked = typed.asked(colleague.tongue(&desk));
    account::prove_wholly(&desk, &colleague, caller, &typed, "connecting", &mut asked).await?;
    let faults = asked.into_faults();
    if !faults.is_empty() {
        let page = account::show(&desk, &colleague, "", &faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let session = colleague.session.token;
    let going = Going {
        next: "/desk/account".to_owned(),
        // Whoever the provider knows in this browser from the morning may be somebody else.
        again: true,
        before: None,
        connects: Some(session),
    };
    match sent(&desk, caller, jar, going).await? {
        // A form may lead nowhere but to ourselves; a page may.
        Ok((jar, to)) => Ok((jar, look.page(&desk, "workbench/onward.html", context! { to })?).into_response()),
        Err(why) => refused(&desk, &look, caller, why.into(), Some(&colleague.staff.id)),
    }
}

/// What somebody goes for.
struct Going {
    next: String,
    again: bool,
    before: Option<Digest>,
    connects: Option<Digest>,
}

async fn sent(
    desk: &Desk,
    caller: Caller,
    jar: PrivateCookieJar,
    going: Going,
) -> Result<Result<(PrivateCookieJar, String), Why>, Oops> {
    let provider = configured(desk)?;
    limit(desk, FROM, caller, MOST, QUARTER).await?;
    let errand = Errand::new(desk.ids(), going.again.then(|| desk.now()));
    let to = match provider
        .leads_to(&errand, &desk.config().site.origin, desk.clock())
        .await
    {
        Ok(to) => to,
        Err(why) => return Ok(Err(why)),
    };
    let kept = Kept {
        state: errand.state,
        nonce: errand.nonce,
        verifier: errand.verifier,
        next: going.next,
        again_since: errand.again_since.map(Timestamp::as_millisecond),
        before: going.before,
        connects: going.connects,
    };
    Ok(Ok((ERRAND.keep(desk, jar, &kept)?, to)))
}

/// Back from the provider. Whatever comes of it, the errand is over.
pub async fn back(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    browser: Browser,
    jar: PrivateCookieJar,
    Query(back): Query<Back>,
) -> Result<Response, Oops> {
    let provider = configured(&desk)?;
    limit(&desk, FROM, caller, MOST, QUARTER).await?;
    let kept = read(&desk, &jar, &back);
    let jar = ERRAND.end(jar);
    let came = async {
        let kept = kept.ok_or(No::Provider(Why::State))?;
        let vouching = redeemed(&desk, provider, &kept, &back).await?;
        if let Some(session) = &kept.connects {
            connected(&desk, provider, session, &vouching).await?;
            return Ok((jar.clone(), format!("{}?done={LINKED}", kept.next)));
        }
        let staff = whom(&desk, provider, &vouching).await?;
        end_before(&desk, &jar).await?;
        if let Some(before) = &kept.before {
            desk.register().revoke_session(before, desk.now()).await?;
        }
        let way = if vouching.twice {
            Way::ProviderTwice
        } else {
            Way::Provider
        };
        let next = home(&staff, inside(&kept.next));
        let jar = shown::keep(&desk, jar.clone(), &staff, vouching.shown_at)?;
        Ok::<_, Stop>(let_in(&desk, jar, &staff, way, (caller, browser), next).await?)
    };
    match came.await {
        // Browsers keep our strict cookies back until a page of ours asks for the next.
        Ok((jar, to)) => Ok((jar, look.page(&desk, "workbench/onward.html", context! { to })?).into_response()),
        Err(Stop::No(no, account)) => Ok((jar, refused(&desk, &look, caller, no, account.as_deref())?).into_response()),
        Err(Stop::Oops(oops)) => Err(oops),
    }
}

/// The errand of this browser, if that is what came back, in time.
fn read(desk: &Desk, jar: &PrivateCookieJar, back: &Back) -> Option<Kept> {
    let kept: Kept = ERRAND.kept(desk, jar)?;
    same(&kept.state, back.state.as_deref()?).then_some(kept)
}

async fn redeemed(desk: &Desk, provider: &Provider, kept: &Kept, back: &Back) -> Result<Vouching, No> {
    let errand = Errand {
        state: kept.state.clone(),
        nonce: kept.nonce.clone(),
        verifier: kept.verifier.clone(),
        again_since: kept.again_since.and_then(|at| Timestamp::from_millisecond(at).ok()),
    };
    let origin = &desk.config().site.origin;
    Ok(provider.redeem(&errand, back, origin, desk.clock()).await?)
}

/// From now on whom the provider means by this is who is signed in there.
async fn connected(desk: &Desk, provider: &Provider, session: &Digest, vouching: &Vouching) -> Result<(), Stop> {
    let found = desk.register().session(session, desk.now()).await?;
    let (_, staff) = found.ok_or(No::Provider(Why::State))?;
    link(desk, provider, &staff, vouching, &staff.id).await
}

async fn link(desk: &Desk, provider: &Provider, staff: &Staff, vouching: &Vouching, by: &str) -> Result<(), Stop> {
    let vouched = vouched(desk, provider, staff, vouching);
    let line = desk.line(by, LINKED, &staff.email);
    let told = second_factor::owed_to(desk, staff, Notice::StaffConnected);
    let changes = [Change::Vouch(&vouched), Change::Owe(&told)];
    match desk.register().administer(&changes, &line).await {
        Err(register::Error::Taken { .. }) => Err(Stop::No(No::Taken, Some(staff.id.clone()))),
        done => {
            done?;
            desk.wake_outbox();
            let account = staff.id.as_str();
            Event::ProviderLinked { act: LINKED, account }.log();
            Ok(())
        }
    }
}

fn vouched(desk: &Desk, provider: &Provider, staff: &Staff, vouching: &Vouching) -> Vouched {
    Vouched {
        issuer: provider.config().issuer.clone(),
        subject: vouching.subject.clone(),
        staff: staff.id.clone(),
        since: desk.now(),
    }
}

/// The colleague whom the provider means.
async fn whom(desk: &Desk, provider: &Provider, vouching: &Vouching) -> Result<Staff, Stop> {
    let config = provider.config();
    let wanted = config.role_of(&vouching.groups);
    if !config.roles.is_empty() && wanted.is_none() {
        return Err(No::Role.into());
    }
    let known = desk.register().vouched_for(&config.issuer, &vouching.subject).await?;
    let (staff, linked) = match (known, &vouching.email) {
        (Some(staff), _) => (staff, true),
        (None, Some(email)) if config.known_by == KnownBy::Email => {
            match desk.register().staff_by_email(email).await? {
                Some(staff) => (staff, false),
                None => return created(desk, provider, vouching, wanted).await,
            }
        }
        (None, _) => return created(desk, provider, vouching, wanted).await,
    };
    if !staff.active {
        return Err(Stop::No(No::Barred, Some(staff.id)));
    }
    if !linked {
        // Whoever has this address now is not whom the provider meant by it before.
        link(desk, provider, &staff, vouching, BY).await?;
    }
    match wanted.filter(|role| *role != staff.role) {
        Some(role) => with_role(desk, staff, role).await,
        None => Ok(staff),
    }
}

/// The provider decides about roles, but not so that nobody administers the desk any more, or that complaints are left
/// with somebody who works on none: that is for an administrator to put in order first.
async fn with_role(desk: &Desk, mut staff: Staff, role: Role) -> Result<Staff, Stop> {
    let leaves = works(staff.role) && !works(role) && desk.register().open_of_staff(&staff.id).await? > 0;
    let people = People::of(desk).await?;
    let looks_after_people = |role| people.rights(&Staff { role, ..staff.clone() }).may(Right::Staff);
    let last = looks_after_people(staff.role) && !looks_after_people(role) && !people.others_administer(&staff.id);
    let emergency = password::is_emergency(desk, &staff.email) && !looks_after_people(role);
    if leaves || last || emergency {
        return Err(Stop::No(No::Role, Some(staff.id)));
    }
    let was = std::mem::replace(&mut staff.role, role);
    let given = Change::Role {
        staff: &staff.id,
        was,
        role,
    };
    let end = Change::EndSessions {
        staff: &staff.id,
        now: desk.now(),
        but: None,
    };
    let line = desk.line(BY, "role-changed", &format!("{}, {role}", staff.email));
    if !desk.register().administer(&[given, end], &line).await? {
        // An administrator was here meanwhile: the next sign-in sees what they did.
        return Err(Stop::No(No::Role, Some(staff.id)));
    }
    told(&staff, "role-changed");
    Ok(staff)
}

/// An account for somebody new, where the configuration wants that.
async fn created(desk: &Desk, provider: &Provider, vouching: &Vouching, role: Option<Role>) -> Result<Staff, Stop> {
    let email = vouching.email.clone().filter(|email| is_address(email));
    let (true, Some(role), Some(email)) = (provider.config().create, role, email) else {
        return Err(No::Unknown.into());
    };
    if desk.register().staff_by_email(&email).await?.is_some() {
        return Err(No::Unknown.into());
    }
    let spoken = vouching.locale.as_deref().unwrap_or_default();
    let spoken = LANGUAGES
        .iter()
        .find(|(tag, _)| spoken.split(['-', '_']).next() == Some(tag));
    let language = spoken.and_then(|(tag, _)| Language::new(tag).ok());
    let staff = Staff {
        id: desk.ids().name(),
        name: vouching.name.clone().unwrap_or_else(|| email.clone()),
        email,
        role,
        password_hash: None,
        language: language.unwrap_or_else(|| desk.code().language_or_first(&Language::english())),
        active: true,
        created_at: desk.now(),
        second_factor: false,
    };
    let vouched = vouched(desk, provider, &staff, vouching);
    let line = desk.line(BY, "staff-added", &format!("{}, {role}", staff.email));
    let changes = [Change::AddStaff(&staff), Change::Vouch(&vouched)];
    match desk.register().administer(&changes, &line).await {
        // Two windows at once.
        Err(register::Error::Taken { .. }) => Err(No::Provider(Why::State).into()),
        done => {
            done?;
            told(&staff, "staff-added");
            Ok(staff)
        }
    }
}

fn told(staff: &Staff, act: &str) {
    let (account, role) = (staff.id.as_str(), staff.role.word());
    Event::StaffChanged {
        act,
        account,
        role,
        by: BY,
    }
    .log();
}

fn refused(desk: &Desk, look: &Look, from: Caller, no: No, account: Option<&str>) -> Result<Response, Oops> {
    let why = no.word();
    Event::ProviderRefused { why, account, from }.log();
    let (status, told) = no.told();
    let provider = configured(desk)?.config();
    let with = context! { told, provider => provider.label(), passwords => !provider.only };
    let page = look.page(desk, "workbench/sign_in_refused.html", with)?;
    Ok((status, page).into_response())
}
