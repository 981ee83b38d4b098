//! When somebody last showed the identity provider who they are, as it said itself: a session that it began says nothing
//! of that, for it lets in whoever it knows from the morning. It lies sealed in the browser for as long as it counts.

use axum_extra::extract::{
    PrivateCookieJar,
    cookie::{Cookie, SameSite},
};
use jiff::{SignedDuration, Timestamp};
use register::Staff;

use crate::{desk::Desk, web};

const COOKIE: &str = "shown";
/// So long it counts.
pub const FRESH: SignedDuration = SignedDuration::from_mins(10);

pub fn keep(desk: &Desk, jar: PrivateCookieJar, staff: &Staff, at: Option<Timestamp>) -> PrivateCookieJar {
    let Some(at) = at.filter(|at| is_fresh(desk, *at)) else {
        return jar;
    };
    let mut cookie = web::cookie(desk, COOKIE, format!("{}|{}", staff.id, at.as_millisecond()), 1);
    cookie.set_same_site(SameSite::Strict);
    jar.add(cookie)
}

/// Whoever leaves takes it with them: the next in this browser may be somebody else.
pub fn forget(jar: PrivateCookieJar) -> PrivateCookieJar {
    jar.remove(Cookie::build((COOKIE, "")).path("/"))
}

/// Whether this person has shown it there just now.
pub fn just_now(desk: &Desk, jar: &PrivateCookieJar, staff: &Staff) -> bool {
    let kept = jar.get(COOKIE);
    let kept = kept.as_ref().and_then(|cookie| cookie.value().split_once('|'));
    let theirs = kept.filter(|(whose, _)| *whose == staff.id);
    let at = theirs.and_then(|(_, at)| Timestamp::from_millisecond(at.parse().ok()?).ok());
    at.is_some_and(|at| is_fresh(desk, at))
}

fn is_fresh(desk: &Desk, at: Timestamp) -> bool {
    desk.now().duration_since(at) <= FRESH
}
