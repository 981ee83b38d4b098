//! What the browser of somebody who signs in keeps for some minutes, sealed: that the password was right and the code is
//! still to come, the challenge of a passkey, the errand to the identity provider, when they showed themselves there. It
//! is kept, read and ended in this one way, and is nothing after its time. Whether it fits is for whoever kept it.

use axum_extra::extract::{
    PrivateCookieJar,
    cookie::{Cookie, SameSite},
};
use jiff::{SignedDuration, Timestamp};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    desk::Desk,
    web::{self, Oops},
};

/// One thing that is kept.
#[derive(Debug, Clone, Copy)]
pub struct Sealed {
    name: &'static str,
    good_for: SignedDuration,
    same_site: SameSite,
}

impl Sealed {
    /// It comes along only where a page of ours asks.
    pub const fn here(name: &'static str, good_for: SignedDuration) -> Self {
        Self {
            name,
            good_for,
            same_site: SameSite::Strict,
        }
    }

    /// It comes along where a page of somebody else leads here, too.
    pub const fn and_back(name: &'static str, good_for: SignedDuration) -> Self {
        Self {
            same_site: SameSite::Lax,
            ..Self::here(name, good_for)
        }
    }

    /// # Errors
    /// It can't be written down.
    pub fn keep<T: Serialize>(&self, desk: &Desk, jar: PrivateCookieJar, what: &T) -> Result<PrivateCookieJar, Oops> {
        self.keep_since(desk, jar, desk.now(), what)
    }

    /// The same of what was so before now: its time began then.
    ///
    /// # Errors
    /// It can't be written down.
    pub fn keep_since<T: Serialize>(
        &self,
        desk: &Desk,
        jar: PrivateCookieJar,
        since: Timestamp,
        what: &T,
    ) -> Result<PrivateCookieJar, Oops> {
        let until = since.checked_add(self.good_for).unwrap_or_default().as_millisecond();
        let value = serde_json::to_string(&(until, what)).map_err(|_| Oops::Failed)?;
        // The browser forgets it within the hour; what counts is the time inside.
        let mut cookie = web::cookie(desk, self.name, value, 1);
        cookie.set_same_site(self.same_site);
        Ok(jar.add(cookie))
    }

    /// None, if nothing was kept, it reads otherwise, or its time is over.
    pub fn kept<T: DeserializeOwned>(&self, desk: &Desk, jar: &PrivateCookieJar) -> Option<T> {
        let (until, what): (i64, T) = serde_json::from_str(jar.get(self.name)?.value()).ok()?;
        let until = Timestamp::from_millisecond(until).ok()?;
        (until > desk.now()).then_some(what)
    }

    pub fn end(&self, jar: PrivateCookieJar) -> PrivateCookieJar {
        jar.remove(Cookie::build((self.name, "")).path("/"))
    }
}
