//! What a visitor's browser keeps for us: names of things that lie in the register, sealed, and nothing else.

use axum_extra::extract::cookie::{Cookie, PrivateCookieJar};
use jiff::{SignedDuration, Timestamp};

use crate::{desk::Desk, web};

const DRAFT: &str = "draft";
const VISIT: &str = "visit";
const RECEIPT: &str = "receipt";
const NEW_SECRET: &str = "new-secret";
const FLASH: &str = "flash";
const RETURNED: &str = "returned";

/// A begun complaint is kept so long.
pub const DRAFT_HOURS: i64 = 7 * 24;
/// A visit lasts so long.
pub const VISIT_HOURS: i64 = 12;

pub fn after(desk: &Desk, hours: i64) -> Timestamp {
    let now = desk.now();
    now.checked_add(SignedDuration::from_hours(hours)).unwrap_or(now)
}

pub fn draft(jar: &PrivateCookieJar) -> Option<String> {
    jar.get(DRAFT).map(|cookie| cookie.value().to_owned())
}

pub fn keep_draft(desk: &Desk, jar: PrivateCookieJar, token: &str) -> PrivateCookieJar {
    jar.add(web::cookie(desk, DRAFT, token.to_owned(), DRAFT_HOURS))
}

pub fn drop_draft(jar: PrivateCookieJar) -> PrivateCookieJar {
    jar.remove(gone(DRAFT))
}

/// The name of a form that is to be mended.
pub fn returned(jar: &PrivateCookieJar) -> Option<String> {
    jar.get(RETURNED).map(|cookie| cookie.value().to_owned())
}

pub fn keep_returned(desk: &Desk, jar: PrivateCookieJar, token: &str, hours: i64) -> PrivateCookieJar {
    jar.add(web::cookie(desk, RETURNED, token.to_owned(), hours))
}

pub fn drop_returned(jar: PrivateCookieJar) -> PrivateCookieJar {
    match jar.get(RETURNED) {
        Some(_) => jar.remove(gone(RETURNED)),
        None => jar,
    }
}

pub fn visit(jar: &PrivateCookieJar) -> Option<String> {
    jar.get(VISIT).map(|cookie| cookie.value().to_owned())
}

/// Opens a visit to a complaint with a secret of this generation: its row in the register, and the cookie that names
/// it.
///
/// # Errors
/// A register that can't be written.
pub async fn open_visit(
    desk: &Desk,
    jar: PrivateCookieJar,
    reference: &str,
    generation: u32,
) -> Result<PrivateCookieJar, register::Error> {
    open_as(desk, jar, desk.ids().name(), reference, generation).await
}

/// The visit of this browser goes on, under a secret of this generation. It keeps its name, so that whatever else this
/// browser sends is let in as well, though the answer may have been lost.
///
/// # Errors
/// A register that can't be written.
pub async fn go_on(
    desk: &Desk,
    jar: PrivateCookieJar,
    reference: &str,
    generation: u32,
) -> Result<PrivateCookieJar, register::Error> {
    let token = visit(&jar).unwrap_or_else(|| desk.ids().name());
    open_as(desk, jar, token, reference, generation).await
}

async fn open_as(
    desk: &Desk,
    jar: PrivateCookieJar,
    token: String,
    reference: &str,
    generation: u32,
) -> Result<PrivateCookieJar, register::Error> {
    let visit = register::Visit {
        token: desk.keys().digest(VISIT, &token),
        complaint: reference.to_owned(),
        generation,
        expires_at: after(desk, VISIT_HOURS),
    };
    desk.register().open_visit(&visit).await?;
    // What somebody else was mending on this machine is not for who comes next.
    Ok(drop_returned(jar).add(web::cookie(desk, VISIT, token, VISIT_HOURS)))
}

pub fn drop_visit(jar: PrivateCookieJar) -> PrivateCookieJar {
    jar.remove(gone(VISIT))
        .remove(gone(RECEIPT))
        .remove(gone(NEW_SECRET))
        .remove(gone(FLASH))
        .remove(gone(RETURNED))
}

/// Lets a secret be shown in this browser for an hour: of which complaint, and which of its secrets. The secret itself
/// is in no cookie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MayShow {
    pub reference: String,
    pub generation: u32,
}

impl MayShow {
    fn read(desk: &Desk, jar: &PrivateCookieJar, name: &str) -> Option<Self> {
        let cookie = jar.get(name)?;
        let mut parts = cookie.value().split('|');
        let (reference, generation) = (parts.next()?.to_owned(), parts.next()?.parse().ok()?);
        let until = Timestamp::from_millisecond(parts.next()?.parse().ok()?).ok()?;
        (desk.now() < until).then_some(Self { reference, generation })
    }

    fn keep(&self, desk: &Desk, jar: PrivateCookieJar, name: &'static str) -> PrivateCookieJar {
        let until = after(desk, 1).as_millisecond();
        let value = format!("{}|{}|{until}", self.reference, self.generation);
        jar.add(web::cookie(desk, name, value, 1))
    }

    /// Whether it is still the secret that opens the complaint.
    pub fn holds_for(&self, file: &register::CaseFile) -> bool {
        self.reference == file.reference && self.generation == file.generation()
    }
}

/// What was filed from this browser within the hour.
pub fn receipt(desk: &Desk, jar: &PrivateCookieJar) -> Option<MayShow> {
    MayShow::read(desk, jar, RECEIPT)
}

pub fn keep_receipt(desk: &Desk, jar: PrivateCookieJar, filed: &MayShow) -> PrivateCookieJar {
    filed.keep(desk, jar, RECEIPT)
}

/// The secret that was made anew from this browser, or that a mailed link led to.
pub fn new_secret(desk: &Desk, jar: &PrivateCookieJar) -> Option<MayShow> {
    MayShow::read(desk, jar, NEW_SECRET)
}

pub fn keep_new_secret(desk: &Desk, jar: PrivateCookieJar, made: &MayShow) -> PrivateCookieJar {
    made.keep(desk, jar, NEW_SECRET)
}

/// A sentence for the next page, by the last part of its key.
pub fn keep_flash(desk: &Desk, jar: PrivateCookieJar, word: &str) -> PrivateCookieJar {
    jar.add(web::cookie(desk, FLASH, word.to_owned(), 1))
}

/// The sentence left for this page, taken away from the browser.
pub fn take_flash(jar: PrivateCookieJar) -> (PrivateCookieJar, Option<String>) {
    let word = jar.get(FLASH).map(|cookie| cookie.value().to_owned());
    match word {
        Some(word) => (jar.remove(gone(FLASH)), Some(word)),
        None => (jar, None),
    }
}

fn gone(name: &'static str) -> Cookie<'static> {
    let mut cookie = Cookie::from(name);
    cookie.set_path("/");
    cookie
}
