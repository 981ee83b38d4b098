//! How a complaint stands, in one word: the heading of the tracking page, the sentence below it and the line of the
//! printed record are all keyed by it, so that none says what another does not.

use practice::{complaint::Stage, terms::Level};

use crate::desk::Case;

/// The word: the stage, but who has it further up, and that we said that we can go no further.
pub fn word(case: &Case) -> &'static str {
    let complaint = &case.complaint;
    let senior = complaint.level > Level::FIRST;
    match complaint.stage() {
        Stage::New | Stage::Investigating | Stage::Waiting | Stage::Told if complaint.deadlocked => "deadlocked",
        Stage::New | Stage::Investigating if senior && complaint.assignee.is_none() => "senior-waits",
        Stage::New | Stage::Investigating if senior => "senior",
        stage => stage.word(),
    }
}
