//! A form that was sent twice, by a double press say: what it asks for is written down once. The form names the version
//! of the case on which it was opened; what has been written since by the same colleague, in the same words, is what it
//! came to. Whoever opens the page again and sends the same once more means it, and so does who does it later.

use jiff::{SignedDuration, Timestamp};
use practice::{
    action::{Act, decide},
    entry::{Entry, Seq},
};

use crate::{
    desk::{Case, Desk, DeskError},
    workbench::typed::Typed,
};

/// So soon the second follows the first, however slow the line.
const SOON: SignedDuration = SignedDuration::from_mins(2);

/// The entry to which the first of the two came, if this is the second.
pub fn written(case: &Case, typed: &Typed, act: &Act, now: Timestamp) -> Option<Seq> {
    let seen: Seq = typed.raw("version").parse().ok()?;
    let known = (&case.complaint, case.file.entries.as_slice());
    let asked = decide(&case.code, Some(known), act, now.max(case.complaint.last_at)).ok()?;
    let alike = |new: &Entry, old: &Entry| {
        // When it happened is the moment of the press, unless it was typed.
        let at_once = act.occurred_at.is_none() || new.occurred_at == old.occurred_at;
        let by_them = new.by.staff_id() == old.by.staff_id();
        at_once && by_them && (&new.what, &new.words) == (&old.what, &old.words)
    };
    let found = asked.iter().map(|new| {
        let mut since = case
            .file
            .entries
            .iter()
            .filter(|old| old.seq > seen && now.duration_since(old.recorded_at) < SOON);
        since.find(|old| alike(new, old)).map(|old| old.seq)
    });
    found.collect::<Option<Vec<Seq>>>()?.first().copied()
}

/// How often it is tried again when somebody else was faster.
pub const TRIES: usize = 5;

/// Does what a form asks for, unless it did before.
///
/// # Errors
/// As [`Desk::act`].
pub async fn act(desk: &Desk, mut case: Case, typed: &Typed, act: &Act) -> Result<Case, DeskError> {
    for _ in 0..TRIES {
        if written(&case, typed, act, desk.now()).is_some() {
            return Ok(case);
        }
        let reference = case.complaint.reference.clone();
        match desk.act_upon(case, act).await {
            Err(DeskError::Moved) => case = desk.case(&reference).await?.ok_or(DeskError::NotFound)?,
            answer => return answer,
        }
    }
    Err(DeskError::Busy)
}
