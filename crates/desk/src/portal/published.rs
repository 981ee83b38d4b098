//! The code of practice as the public reads it: the one in force, and every earlier version.

use axum::{
    extract::{Path, State},
    response::Response,
};
use minijinja::{Value, context};
use practice::{
    Code,
    code::publish::{publish, publish_on},
    entry::Pin,
};
use register::CodeDocument;

use crate::{
    codes::today,
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
    let document = versions(&desk, &now.id)
        .await?
        .into_iter()
        .find(|document| document.version == version);
    let document = document.ok_or(Oops::NotFound)?;
    let pin = Pin {
        code: document.code,
        version,
        digest: document.digest,
        tzdata: String::new(),
    };
    let code = desk.code_of(&pin).await?;
    let look = Look {
        under: Some(code.clone()),
        ..look
    };
    page(&desk, &look, &code, false).await
}

/// The versions of a code in the register, the newest first.
async fn versions(desk: &Desk, id: &str) -> Result<Vec<CodeDocument>, Oops> {
    let mut all = desk.register().codes().await?;
    all.retain(|document| document.code == id);
    all.sort_by_key(|document| std::cmp::Reverse((document.in_force_from, document.recorded_at)));
    Ok(all)
}

async fn page(desk: &Desk, look: &Look, code: &Code, current: bool) -> Result<Response, Oops> {
    let published = if current {
        publish_on(code, &look.lang, today(code, desk.now()))
    } else {
        publish(code, &look.lang)
    };
    let published = published.ok_or(Oops::NotFound)?;
    let sections: Vec<Value> = published
        .sections
        .iter()
        .map(|section| {
            let promises: Vec<Value> = section
                .promises
                .iter()
                .map(|one| {
                    let beside: Vec<Value> = one
                        .beside
                        .iter()
                        .map(|line| context! { label => line.label, said => line.said })
                        .collect();
                    context! { number => one.number, name => one.name, text => one.text, since => one.since, due => one.due, beside }
                })
                .collect();
            context! { id => section.id, title => section.title, says => section.says, promises }
        })
        .collect();
    let versions: Vec<Value> = versions(desk, &code.id)
        .await?
        .iter()
        .map(|document| {
            let this = document.version == code.version;
            context! { version => document.version, from => document.in_force_from.as_millisecond(), this }
        })
        .collect();
    let context = context! {
        spoken => published.language.tag(),
        title => published.title,
        lead => published.lead,
        about => code.provider.about.in_language(&look.lang),
        version => published.version,
        effective => published.effective.to_string(),
        sections,
        versions,
        current,
    };
    look.page(desk, "portal/code.html", context)
}
