//! On the page of a new complaint: which others it may be the same as, and why. A button links them.

use jiff::{SignedDuration, Timestamp};
use minijinja::{Value, context};
use register::WorkItem;

use crate::{
    desk::{Case, Desk},
    duplicates::{Suspect, suspects},
    tongue::Tongue,
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
    let stays_apart = case.complaint.repeats_another() || case.complaint.merged_into.is_some();
    if !colleague.reads() || !is_new || !case.complaint.is_open() || stays_apart {
        return Ok(Vec::new());
    }
    let found = suspects(desk, case, now).await?;
    let own = (case.complaint.received_at, case.complaint.reference.clone());
    let tongue = colleague.tongue(desk);
    let with_which = |suspect: Suspect| {
        // The later one repeats the earlier one, and is linked on its own page.
        let later = (suspect.item.received_at, suspect.item.reference.clone()) > own;
        let together = suspect.item.closed_at.is_none();
        context! { later, together, ..one(suspect, tongue) }
    };
    let reached = found.into_iter().filter(|suspect| reaches(colleague, &suspect.item));
    Ok(reached.map(with_which).collect())
}

fn reaches(colleague: &Colleague, item: &WorkItem) -> bool {
    colleague.reaches(item.team.as_deref(), item.assignee.as_deref())
}

/// As a page lists them before anything is filed.
pub fn shown(found: Vec<Suspect>, colleague: &Colleague, tongue: &Tongue) -> Vec<Value> {
    if !colleague.reads() {
        return Vec::new();
    }
    let reached = found.into_iter().filter(|suspect| reaches(colleague, &suspect.item));
    reached.map(|suspect| one(suspect, tongue)).collect()
}

fn one(suspect: Suspect, tongue: &Tongue) -> Value {
    let why = suspect.why.iter();
    let why: Vec<String> = why
        .map(|why| tongue.say(&format!("bench-suspect-{}", why.word())))
        .collect();
    context! {
        reference => suspect.item.reference,
        name => suspect.item.name,
        matter => suspect.item.matter.unwrap_or_default(),
        lang => suspect.item.language.tag(),
        stage => suspect.item.stage.word(),
        received => suspect.item.received_at.as_millisecond(),
        why => why.join(", "),
    }
}
