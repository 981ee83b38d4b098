//! What a customer wants by phone or by post: a person says or posts it, and records that they did. The page shows the
//! message as the customer will have it, to read out or to print; a letter is a PDF as well.

use axum::{
    extract::{Path, State},
    http::header,
    response::{Html, IntoResponse, Response},
};
use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{
    complaint::Delivery,
    entry::{Entry, Seq, What},
    notice::{self, Owed},
    terms::{Channel, Notice},
};

use super::{
    form::{Choice, choice, words},
    opened, read_out,
};
use crate::{
    desk::{Case, Desk},
    post::{compose, paper},
    tongue::Tongue,
    web::Oops,
    workbench::colleague::Colleague,
};

/// The messages that wait for a person, for the case page.
pub fn by_hand(desk: &Desk, case: &Case, tongue: &Tongue) -> Vec<Value> {
    let told = case.code.told_by_a_person();
    desk.by_hand(case)
        .into_iter()
        .map(|owed| {
            // What the code asks of it and its text does not say, only whoever tells it can say.
            let carried = compose::carried(desk, case, &owed);
            let asks = owed
                .with
                .iter()
                .filter(|content| told.contains(content) && !carried.contains(content));
            context! {
                owed_by => owed.owed_by,
                notice => owed.notice.word(),
                channel => owed.channel.word(),
                pdf => paper::SETS_PDF && owed.channel == Channel::Letter,
                came_back => came_back(case, &owed),
                asks => words(tongue, "bench-told-{}", asks.map(|content| content.word())),
                at => written(case, &owed).map_or(0, Timestamp::as_millisecond),
            }
        })
        .collect()
}

/// It was posted before, and came back.
pub fn came_back(case: &Case, owed: &Owed) -> bool {
    case.complaint.deliveries.get(&(owed.owed_by, owed.notice)) == Some(&Delivery::Failed)
}

pub fn written(case: &Case, owed: &Owed) -> Option<Timestamp> {
    entry(case, owed.owed_by).map(|entry| entry.recorded_at)
}

fn entry(case: &Case, seq: Seq) -> Option<&Entry> {
    case.file.entries.iter().find(|entry| entry.seq == seq)
}

/// A message that waits for a person, by what names it.
pub fn waiting(desk: &Desk, case: &Case, owed_by: Seq, notice: Notice) -> Option<Owed> {
    desk.by_hand(case)
        .into_iter()
        .find(|owed| owed.owed_by == owed_by && owed.notice == notice)
}

/// One of them, as the customer will have it: a page, or where the address ends in `.pdf` the letter.
pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, owed_by, notice)): Path<(String, u32, String)>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works() && colleague.reads())?;
    let case = opened(&desk, &colleague, &reference).await?;
    let as_pdf = notice.strip_suffix(".pdf");
    let notice: Notice = as_pdf.unwrap_or(&notice).parse().map_err(|_| Oops::NotFound)?;
    if as_pdf.is_some() {
        // What was posted can be looked at again.
        let owed =
            entry(&case, owed_by).and_then(|entry| notice::to_customer(&case.code, &case.complaint, entry, notice));
        // The secret is printed for an envelope that is still to be posted, and for nobody else.
        let to_be_posted = waiting(&desk, &case, owed_by, notice).is_some_and(|owed| owed.channel == Channel::Letter);
        let owed = owed.filter(|_| to_be_posted || !paper::prints_the_secret(notice));
        let owed = owed.ok_or(Oops::NotFound)?;
        return pdf(
            &desk,
            &[(&case, &owed)],
            &format!("{}-{notice}", case.complaint.reference),
        )
        .await;
    }
    let owed = waiting(&desk, &case, owed_by, notice).ok_or(Oops::NotFound)?;
    if owed.channel.is_live() {
        return read_out::page(&desk, &colleague, &case, &owed);
    }
    let html = compose::by_hand(&desk, &case, &owed)?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response())
}

/// Letters as one PDF, to be read in the browser or printed.
///
/// # Errors
/// A letter that can't be set; not found, where this program sets none.
pub async fn pdf(desk: &Desk, letters: &[(&Case, &Owed)], name: &str) -> Result<Response, Oops> {
    let bytes = paper::pdf(desk, letters).await?.ok_or(Oops::NotFound)?;
    Ok(paper::shown(bytes, name))
}

// ---- what was posted

/// Letters that were posted and have not come back, the newest first: the entry, what it was, and when it was posted.
fn standing(case: &Case) -> impl Iterator<Item = (Seq, Notice, Timestamp)> {
    case.file.entries.iter().rev().filter_map(|entry| match entry.what {
        What::Sent {
            owed_by,
            notice,
            channel: Channel::Letter,
            ..
        } if case.complaint.deliveries.get(&(owed_by, notice)) == Some(&Delivery::Sent(entry.seq)) => {
            Some((entry.seq, notice, entry.occurred_at))
        }
        _ => None,
    })
}

pub fn last_posted(case: &Case) -> Option<Seq> {
    standing(case).next().map(|(seq, ..)| seq)
}

/// The same as choices of a form.
pub fn posted(case: &Case, tongue: &Tongue) -> Vec<Choice> {
    let zone = case.code.desk().map(|calendar| calendar.zone().clone());
    let zone = zone.unwrap_or(jiff::tz::TimeZone::UTC);
    standing(case)
        .map(|(seq, notice, at)| {
            let day = tongue.date_full(at.to_zoned(zone.clone()).date());
            let notice = tongue.say(&format!("bench-notice-{notice}"));
            choice(&seq.to_string(), tongue.pair(&notice, &day))
        })
        .collect()
}
