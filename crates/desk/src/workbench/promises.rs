//! What the register has counted of promises, so far only what it can prove at a glance: breaches, which are
//! counted as they are noticed and never taken away, and how complaints went.

use axum::{
    extract::State,
    response::{Redirect, Response},
};
use minijinja::context;

use super::{colleague::Colleague, worklist::today_ends};
use crate::{codes::today, desk::Desk, web::Oops};

pub async fn page(State(desk): State<Desk>, colleague: Colleague) -> Result<Response, Oops> {
    Colleague::must(colleague.sees_cases() || colleague.administers())?;
    let now = desk.now();
    let code = desk.code();
    let counters = desk.register().counters().await?;
    let counts = desk
        .register()
        .counts(now, today_ends(&code, now), &colleague.staff.id, &[])
        .await?;
    let counted = |name: &str| counters.get(name).copied().unwrap_or(0);
    let lang = colleague.lang();
    let tongue = colleague.tongue(&desk);
    let days = practice::code::publish::Days::on(today(&code, now));
    let mut promises: Vec<_> = code
        .promises
        .iter()
        .map(|promise| {
            (
                counted(&format!("broken.{}", promise.id)),
                promise.number,
                promise.name.in_language(lang).to_owned(),
                practice::code::publish::promise_text(&code, promise, &days, lang, &tongue.phrases),
            )
        })
        .collect();
    // The worst first, then as they are numbered.
    promises.sort_by_key(|(broken, number, ..)| (std::cmp::Reverse(*broken), *number));
    let promises: Vec<_> = promises
        .into_iter()
        .map(|(broken, number, name, says)| context! { broken, number, name, says })
        .collect();
    let levels: Vec<_> = code
        .levels
        .iter()
        .skip(1)
        .map(|rule| context! { name => rule.name.in_language(lang), count => counted(&format!("escalated.{}", rule.level)) })
        .collect();
    colleague.page(
        &desk,
        "workbench/promises.html",
        "promises",
        context! {
            promises,
            levels,
            now => now.as_millisecond(),
            complaints => counted("complaints"),
            open => counts.open,
            broken_owed => counts.broken_owed,
            first_contact => counted("solved-at-first-contact"),
            accepted_by_customer => counted("accepted-by-customer"),
            accepted_by_staff => counted("accepted-by-staff"),
        },
    )
}

/// The published code, in this colleague's language.
pub async fn code(colleague: Colleague) -> Redirect {
    Redirect::to(&format!("/{}/code", colleague.lang()))
}
