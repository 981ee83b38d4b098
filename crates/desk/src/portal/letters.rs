//! Letters as the customer may have them here: the outcome, once it was told, whatever was sent to somebody who asked
//! for accessible PDF, and what was told by this page alone. Not those that have the secret in print: a link that opens the complaint must not show it.

use axum::{
    extract::{Path, State},
    response::Response,
};
use practice::{
    complaint::Delivery,
    entry::{Entry, Seq, What},
    notice::{self, Owed},
    terms::{Channel, Format, Notice},
};
use serde::Serialize;

use super::visitor::Visitor;
use crate::{
    desk::{Case, Desk},
    post::{compose, paper},
    web::Oops,
};

/// A letter that may be downloaded.
#[derive(Debug, Serialize)]
pub struct Offered {
    entry: Seq,
    notice: &'static str,
    at: i64,
}

impl Offered {
    pub fn is_the_outcome(&self) -> bool {
        self.notice == Notice::Outcome.word()
    }
}

/// All of them, in the order in which they were written.
pub fn offered(case: &Case) -> Vec<Offered> {
    let mut all: Vec<(Seq, Notice)> = Vec::new();
    let complaint = &case.complaint;
    if !paper::SETS_PDF {
        return Vec::new();
    }
    let in_pdf = complaint.answering.format == Format::AccessiblePdf;
    let sent = complaint.deliveries.iter().filter(|(_, delivery)| match delivery {
        Delivery::Sent(seq) => in_pdf || by_the_page(case, *seq),
        _ => false,
    });
    all.extend(sent.map(|(which, _)| *which));
    let outcome = complaint.concluded.filter(|_| complaint.outcome_told.is_some());
    all.extend(outcome.map(|seq| (seq, Notice::Outcome)));
    all.sort_unstable();
    all.dedup();
    all.into_iter()
        .filter_map(|(entry, notice)| owed(case, entry, notice))
        .map(|owed| Offered {
            entry: owed.owed_by,
            notice: owed.notice.word(),
            at: compose::written(case, &owed).as_millisecond(),
        })
        .collect()
}

/// It went nowhere but here.
fn by_the_page(case: &Case, sent: Seq) -> bool {
    let on_it = |entry: &Entry| {
        matches!(
            entry.what,
            What::Sent {
                channel: Channel::Web,
                ..
            }
        )
    };
    case.file.entries.iter().any(|entry| entry.seq == sent && on_it(entry))
}

fn owed(case: &Case, entry: Seq, notice: Notice) -> Option<Owed> {
    if paper::prints_the_secret(notice) {
        return None;
    }
    let entry = case.file.entries.iter().find(|known| known.seq == entry)?;
    notice::to_customer(&case.code, &case.complaint, entry, notice)
}

/// One of them.
pub async fn letter(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((_, entry, name)): Path<(String, Seq, String)>,
) -> Result<Response, Oops> {
    let case = &visitor.case;
    let notice: Notice = name
        .strip_suffix(".pdf")
        .and_then(|word| word.parse().ok())
        .ok_or(Oops::NotFound)?;
    let is_offered = offered(case)
        .iter()
        .any(|one| (one.entry, one.notice) == (entry, notice.word()));
    let owed = owed(case, entry, notice).filter(|_| is_offered).ok_or(Oops::NotFound)?;
    let bytes = paper::pdf(&desk, &[(case, &owed)]).await?.ok_or(Oops::NotFound)?;
    Ok(paper::shown(bytes, &format!("{}-{notice}", visitor.reference())))
}
