//! What a customer wants by phone or by post: a person says or posts it, and records that they did. The
//! page shows the message as the customer will have it, to read out or to print.

use axum::{
    extract::{Path, State},
    http::header,
    response::{Html, IntoResponse, Response},
};
use minijinja::{Value, context};
use practice::{notice, terms::Notice};

use super::found;
use crate::{
    desk::{Case, Desk},
    post::compose,
    web::Oops,
    workbench::colleague::Colleague,
};

/// The messages that wait for a person, for the case page.
pub fn by_hand(case: &Case) -> Vec<Value> {
    notice::by_hand(&case.code, &case.complaint, &case.file.entries)
        .into_iter()
        .map(|owed| {
            let at = case.file.entries.iter().find(|entry| entry.seq == owed.owed_by);
            context! {
                owed_by => owed.owed_by,
                notice => owed.notice.word(),
                channel => owed.channel.word(),
                at => at.map_or(0, |entry| entry.recorded_at.as_millisecond()),
            }
        })
        .collect()
}

/// One of them, as the customer will have it.
pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, owed_by, notice)): Path<(String, u32, String)>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let case = found(&desk, &reference).await?;
    let notice: Notice = notice.parse().map_err(|_| Oops::NotFound)?;
    let owed = notice::by_hand(&case.code, &case.complaint, &case.file.entries)
        .into_iter()
        .find(|owed| owed.owed_by == owed_by && owed.notice == notice)
        .ok_or(Oops::NotFound)?;
    let html = compose::by_hand(&desk, &case, &owed)?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response())
}
