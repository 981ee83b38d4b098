//! A page that is older than the case: what was done since is said before anything that builds on it is done. What was
//! typed stays in the form, and sending it again is the answer.

use practice::entry::{Actor, Entry, What};

use super::title;
use crate::{
    desk::{Case, Desk},
    web::Oops,
    workbench::{colleague::Colleague, people::People, typed::Typed},
};

/// How many things are told; the rest stands in the history.
const TOLD: usize = 3;

/// What was done since the form was opened, by others or in another window; None if nothing that matters.
///
/// # Errors
/// A register that can't be read.
pub async fn meanwhile(desk: &Desk, colleague: &Colleague, case: &Case, typed: &Typed) -> Result<Option<String>, Oops> {
    let Ok(seen) = typed.raw("version").parse::<u32>() else {
        return Ok(None);
    };
    let new = case.file.entries.iter().rev().take_while(|entry| entry.seq > seen);
    let new: Vec<&Entry> = new.filter(|entry| matters(entry, colleague)).take(TOLD).collect();
    if new.is_empty() {
        return Ok(None);
    }
    let tongue = &colleague.tongue(desk).under(&case.code);
    let people = People::of(desk).await?;
    let told = |entry: &&Entry| {
        let who = people.who(&entry.by, &case.complaint, tongue);
        tongue.pair(&who, &title::of(entry, case, &people, tongue))
    };
    let what: Vec<String> = new.iter().rev().map(told).collect();
    Ok(Some(
        tongue.say_with("bench-meanwhile", &[("what", what.join("; ").into())]),
    ))
}

/// What the desk adds by itself follows from what others do. One's own notes and files change nothing.
fn matters(entry: &Entry, colleague: &Colleague) -> bool {
    let own = entry.by.staff_id() == Some(&colleague.staff.id);
    let aside = matches!(
        entry.what,
        What::Noted | What::FileAdded { .. } | What::Verified { .. } | What::Linked { .. } | What::Unlinked { .. }
    );
    entry.by != Actor::Desk && !(own && aside)
}
