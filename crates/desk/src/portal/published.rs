//! The code of practice as the public reads it: the one in force, every earlier version, and what changed from one to
//! another.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{
    Code,
    code::publish::{changes::changes, publish, publish_on},
    entry::Pin,
};
use register::CodeDocument;

use crate::{
    codes::{changed, today},
    desk::Desk,
    web::{Look, Oops},
};

pub async fn in_force(State(desk): State<Desk>, look: Look) -> Result<Response, Oops> {
    let code = desk.code();
    page(&desk, &look, &code, true).await
}

pub async fn of_version(
    State(desk): State<Desk>,
    look: Look,
    Path((_, version)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let now = desk.code();
    if now.version == version {
        return page(&desk, &look, &now, true).await;
    }
    let line = Line::of(&desk, &version).await?;
    let code = line.code(&desk, line.place(&version)?).await?;
    page(&desk, &under(look, &code), &code, false).await
}

/// The page is about this code, whichever is in force.
fn under(look: Look, code: &Arc<Code>) -> Look {
    Look {
        under: Some(Arc::clone(code)),
        ..look
    }
}

/// What changed from an earlier version to a later one.
pub async fn since(
    State(desk): State<Desk>,
    look: Look,
    Path((_, version, earlier)): Path<(String, String, String)>,
) -> Result<Response, Oops> {
    let line = Line::of(&desk, &version).await?;
    let (later, earlier) = (line.place(&version)?, line.place(&earlier)?);
    let until = line.until(earlier).filter(|_| earlier > later).ok_or(Oops::NotFound)?;
    let (old, new) = (line.code(&desk, earlier).await?, line.code(&desk, later).await?);
    let changes = changes(&old, &new, &look.lang, today(&new, desk.now())).ok_or(Oops::NotFound)?;
    let context = context! {
        told => changed::told(&changes, desk.tongues().of(&look.lang), &look.lang),
        old => context! { version => old.version, until => until.as_millisecond() },
        new => context! { version => new.version, from => line.from(later)?.as_millisecond() },
    };
    under(look, &new).page(&desk, "portal/changes.html", context)
}

/// The versions of one code in the register, the newest first.
struct Line(Vec<CodeDocument>);

impl Line {
    /// Of the code in force; of another that was in force before it, if only that one had this version: a complaint that
    /// began under it still leads here.
    async fn of(desk: &Desk, version: &str) -> Result<Self, Oops> {
        let now = desk.code();
        let mut all = desk.register().codes().await?;
        all.sort_by_key(|document| std::cmp::Reverse((document.in_force_from, document.recorded_at)));
        let has = |document: &&CodeDocument| document.version == version;
        let own = all.iter().filter(has).find(|document| document.code == now.id);
        let id = own
            .or_else(|| all.iter().find(has))
            .map(|document| document.code.clone());
        let id = id.ok_or(Oops::NotFound)?;
        all.retain(|document| document.code == id);
        Ok(Self(all))
    }

    fn place(&self, version: &str) -> Result<usize, Oops> {
        let place = self.0.iter().position(|document| document.version == version);
        place.ok_or(Oops::NotFound)
    }

    fn at(&self, place: usize) -> Result<&CodeDocument, Oops> {
        self.0.get(place).ok_or(Oops::NotFound)
    }

    fn from(&self, place: usize) -> Result<Timestamp, Oops> {
        Ok(self.at(place)?.in_force_from)
    }

    /// When the version after it came into force; none after the newest.
    fn until(&self, place: usize) -> Option<Timestamp> {
        let after = self.0.get(place.checked_sub(1)?)?;
        Some(after.in_force_from)
    }

    async fn code(&self, desk: &Desk, place: usize) -> Result<Arc<Code>, Oops> {
        let document = self.at(place)?;
        let pin = Pin {
            code: document.code.clone(),
            version: document.version.clone(),
            digest: document.digest.clone(),
            tzdata: String::new(),
        };
        Ok(desk.code_of(&pin).await?)
    }
}

async fn page(desk: &Desk, look: &Look, code: &Code, current: bool) -> Result<Response, Oops> {
    let published = if current {
        publish_on(code, &look.lang, today(code, desk.now()))
    } else {
        publish(code, &look.lang)
    };
    let published = published.ok_or(Oops::NotFound)?;
    let line = Line::of(desk, &code.version).await?;
    let this = line.place(&code.version)?;
    let versions = line.0.iter().enumerate().map(|(place, document)| {
        let (earlier, later) = (line.at(place.max(this))?, line.at(place.min(this))?);
        Ok(context! {
            version => document.version,
            from => document.in_force_from.as_millisecond(),
            this => place == this,
            earlier => earlier.version,
            later => later.version,
        })
    });
    let versions = versions.collect::<Result<Vec<Value>, Oops>>()?;
    let context = context! {
        spoken => published.language.tag(),
        title => published.title,
        version => published.version,
        opening => Value::from_safe_string(published.opening()),
        points => Value::from_safe_string(published.points()),
        body => Value::from_safe_string(published.body()),
        versions,
        current,
        before => line.0.get(this + 1).map(|document| &document.version),
        from => line.from(this)?.as_millisecond(),
        until => line.until(this).map(Timestamp::as_millisecond),
    };
    look.page(desk, "portal/code.html", context)
}
