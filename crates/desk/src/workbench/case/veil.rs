//! A case as somebody is shown it who may not read what is personal: every text is there, and says nothing.

use std::borrow::Cow;

use practice::{Complaint, terms::Label};
use register::search::Sight;

use crate::{
    desk::{Case, Desk},
    web::Oops,
    workbench::colleague::Colleague,
};

/// # Errors
/// A case file that can't be read.
pub fn over<'c>(desk: &Desk, colleague: &Colleague, case: &'c Case) -> Result<Cow<'c, Case>, Oops> {
    let sight = colleague.sight();
    if sight == Sight::Everything {
        return Ok(Cow::Borrowed(case));
    }
    let said = colleague.tongue(desk).say("bench-veiled");
    let mut veiled = case.clone();
    for entry in &mut veiled.file.entries {
        for (label, text) in &mut entry.words {
            if sight == Sight::Numbers || *label != Label::Name {
                text.clone_from(&said);
            }
        }
    }
    veiled.complaint = Complaint::read(&case.file.reference, &veiled.file.entries).map_err(|error| {
        tracing::error!(%error, "a case could not be veiled");
        Oops::Failed
    })?;
    Ok(Cow::Owned(veiled))
}
