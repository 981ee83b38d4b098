//! What was typed on a call page for steps that are still to come. It is kept while the call goes on, for whoever
//! typed it and nobody else, so that every button leads to a page that can be loaded again: a page that answered the
//! button itself would press it once more.

use practice::calendar::LONGEST_CONTACT;

use super::began;
use crate::{
    desk::{Case, Desk},
    web::Oops,
    workbench::{colleague::Colleague, typed::Typed},
};

/// Keeps what was typed instead of what was kept before; nothing, if nothing was.
///
/// # Errors
/// A register that can't be written.
pub(super) async fn keep(desk: &Desk, colleague: &Colleague, case: &Case, typed: &Typed) -> Result<(), Oops> {
    let token = name(desk, colleague, case);
    if typed.is_empty() {
        desk.register().delete_draft(&token).await?;
        return Ok(());
    }
    let answers = serde_json::to_string(typed).map_err(|error| {
        tracing::error!(%error, "what was typed in a call could not be kept");
        Oops::Failed
    })?;
    let now = desk.now();
    let kept = register::Draft {
        token,
        answers,
        updated_at: now,
        expires_at: now.checked_add(LONGEST_CONTACT).unwrap_or(now),
    };
    desk.register().save_draft(&kept).await?;
    Ok(())
}

/// What is kept of this call.
///
/// # Errors
/// A register that can't be read.
pub(super) async fn of(desk: &Desk, colleague: &Colleague, case: &Case) -> Result<Typed, Oops> {
    let kept = desk.register().draft(&name(desk, colleague, case), desk.now()).await?;
    let typed = kept.and_then(|kept| serde_json::from_str(&kept.answers).ok());
    Ok(typed.unwrap_or_default())
}

/// One session, one complaint, one call about it: the next call begins with an empty page.
fn name(desk: &Desk, colleague: &Colleague, case: &Case) -> register::Digest {
    let call = began(&case.complaint, &case.file.entries).map_or(0, |entry| entry.seq);
    let session = practice::hex(&colleague.session.token);
    desk.keys()
        .digest("call", &format!("{session} {} {call}", case.complaint.reference))
}
