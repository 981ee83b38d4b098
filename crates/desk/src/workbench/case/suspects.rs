//! On the page of a new complaint: which others it may be the same as, and why. A button links them.

use jiff::{SignedDuration, Timestamp};
use minijinja::{Value, context};
use register::WorkItem;

use crate::{
    desk::{Case, Desk},
    duplicates::suspects,
    web::Oops,
    workbench::colleague::Colleague,
};

/// Whoever has worked on a complaint for so long knows what it is.
const NEW: SignedDuration = SignedDuration::from_hours(7 * 24);

/// # Errors
/// A register that can't be read.
pub async fn views(desk: &Desk, colleague: &Colleague, case: &Case, now: Timestamp) -> Result<Vec<Value>, Oops> {
    let filed = case.file.entries.first().map(|filed| filed.recorded_at);
    let is_new = filed.is_some_and(|filed| now.duration_since(filed) < NEW);
    if !colleague.reads() || !is_new || !case.complaint.is_open() || case.complaint.repeats_another() {
        return Ok(Vec::new());
    }
    let tongue = colleague.tongue(desk);
    let found = suspects(desk, case, now).await?;
    let reached = |item: &WorkItem| colleague.reaches(item.team.as_deref(), item.assignee.as_deref());
    Ok(found
        .into_iter()
        .filter(|suspect| reached(&suspect.item))
        .map(|suspect| {
            let why = suspect.why.iter();
            let why: Vec<String> = why
                .map(|why| tongue.say(&format!("bench-suspect-{}", why.word())))
                .collect();
            let at = |received, reference: &str| (received, reference.to_owned());
            let own = at(case.complaint.received_at, &case.complaint.reference);
            context! {
                // The later one repeats the earlier one, and is linked on its own page.
                later => at(suspect.item.received_at, &suspect.item.reference) > own,
                reference => suspect.item.reference,
                name => suspect.item.name,
                matter => suspect.item.matter.unwrap_or_default(),
                lang => suspect.item.language.tag(),
                stage => suspect.item.stage.word(),
                received => suspect.item.received_at.as_millisecond(),
                why => why.join(", "),
            }
        })
        .collect())
}
