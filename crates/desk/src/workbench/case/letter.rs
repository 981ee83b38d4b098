//! What a customer wants by phone or by post: a person says or posts it, and records that they did. The
//! page shows the message as the customer will have it, to read out or to print.

use axum::{
    extract::{Path, State},
    http::header,
    response::{Html, IntoResponse, Response},
};
use minijinja::{Value, context};
use practice::{notice, terms::Notice};

use super::{form::words, found};
use crate::{
    desk::{Case, Desk},
    post::compose,
    tongue::Tongue,
    web::Oops,
    workbench::colleague::Colleague,
};

/// The messages that wait for a person, for the case page.
pub fn by_hand(desk: &Desk, case: &Case, tongue: &Tongue) -> Vec<Value> {
    let told = case.code.told_by_a_person();
    notice::by_hand(&case.code, &case.complaint, &case.file.entries)
        .into_iter()
        .map(|owed| {
            // What the code asks of it and its text does not say, only whoever tells it can say.
            let carried = compose::carried(desk, case, &owed);
            let asks = owed
                .with
                .iter()
                .filter(|content| told.contains(content) && !carried.contains(content));
            let at = case.file.entries.iter().find(|entry| entry.seq == owed.owed_by);
            context! {
                owed_by => owed.owed_by,
                notice => owed.notice.word(),
                channel => owed.channel.word(),
                asks => words(tongue, "bench-told-{}", asks.map(|content| content.word())),
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
