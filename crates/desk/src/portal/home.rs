//! The front page, and the short pages on accessibility and privacy.

use axum::{
    extract::State,
    response::{Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use jiff::civil::Date;
use minijinja::{Value, context};
use practice::{
    Code,
    code::publish::{PublishedPromise, publish_on},
    entry::Fact,
    terms::Language,
};

use super::cookies;
use crate::{
    codes::today,
    desk::Desk,
    web::{Look, Oops},
};

pub async fn door(look: Look) -> Redirect {
    Redirect::permanent(&look.to("/"))
}

pub async fn home(State(desk): State<Desk>, look: Look, jar: PrivateCookieJar) -> Result<Response, Oops> {
    let code = desk.code();
    let context = context! {
        promises => some_promises(&code, &look.lang, today(&code, desk.now())),
        begun => cookies::draft(&jar).is_some(),
    };
    look.page(&desk, "portal/home.html", context)
}

/// The first three promises, and the one about asking for someone senior.
fn some_promises(code: &Code, lang: &Language, today: Date) -> Vec<Value> {
    let Some(published) = publish_on(code, lang, today) else {
        return Vec::new();
    };
    let senior = |promise: &PublishedPromise| {
        code.promise(&promise.id)
            .is_some_and(|rule| rule.since().next() == Some(Fact::Escalated))
    };
    let all: Vec<PublishedPromise> = published
        .sections
        .into_iter()
        .flat_map(|section| section.promises)
        .collect();
    let first = all.iter().filter(|promise| !senior(promise)).take(3);
    let going_further = all.iter().filter(|promise| senior(promise)).take(1);
    first
        .chain(going_further)
        .map(|promise| context! { number => promise.number, text => promise.text })
        .collect()
}

pub async fn accessibility(State(desk): State<Desk>, look: Look) -> Result<Response, Oops> {
    look.page(&desk, "portal/accessibility.html", context! {})
}

pub async fn privacy(State(desk): State<Desk>, look: Look) -> Result<Response, Oops> {
    look.page(
        &desk,
        "portal/privacy.html",
        context! { draft_days => cookies::DRAFT_HOURS / 24 },
    )
}
