//! Throws away what has expired: drafts, visits, links and the like, and the bytes of uploads that nothing names. Puts
//! back what lies with people who do not work here any more.

use std::time::Duration;

use jiff::SignedDuration;
use practice::{
    action::{Act, Action},
    entry::Actor,
};
use register::Worklist;

use crate::{
    desk::{Desk, DeskError},
    web::chain,
};

/// Bytes that nobody has sent or named for so long are not on their way any more.
const UNTOUCHED: SignedDuration = SignedDuration::from_hours(48);
const PAUSE: Duration = Duration::from_mins(10);
/// Every file is looked at, so only every so many turns.
const TURNS: u32 = 36;
/// Put back in one turn, of each person; the next turn goes on.
const AT_ONCE: usize = 200;

pub async fn run(desk: Desk) {
    for turn in (0..TURNS).cycle() {
        rows(&desk).await;
        if let Err(error) = left_behind(&desk).await {
            tracing::error!(error = %chain(&error), "what somebody left behind could not be put back");
        }
        if turn == 0 {
            files(&desk).await;
        }
        tokio::time::sleep(PAUSE).await;
    }
}

async fn rows(desk: &Desk) {
    if let Err(error) = desk.register().purge_expired(desk.now()).await {
        tracing::error!(error = %chain(&error), "expired rows could not be thrown away");
    }
}

/// Open complaints of people who do not work here any more go back to the queue of their team. Whoever ends an access
/// says who takes over; this is for the rest: a complaint that is reopened, and who was barred at the machine.
///
/// # Errors
/// A register that can't be read or written.
pub async fn left_behind(desk: &Desk) -> Result<(), DeskError> {
    let everybody = desk.register().all_staff().await?;
    for gone in everybody.into_iter().filter(|staff| !staff.active) {
        let theirs = Worklist {
            assignee: Some(gone.id),
            ..Worklist::default()
        };
        for item in desk.register().worklist(&theirs, AT_ONCE, None).await?.items {
            match desk.act(&item.reference, Act::now(Actor::Desk, Action::Release)).await {
                // Somebody took it meanwhile.
                Ok(_) | Err(DeskError::Refused(_)) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}

/// Uploads of drafts that were never sent.
pub async fn files(desk: &Desk) {
    match desk.register().discard_files(desk.now(), UNTOUCHED).await {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "threw away uploads that nothing names"),
        Err(error) => tracing::error!(error = %chain(&error), "uploads that nothing names could not be thrown away"),
    }
}
