//! Throws away what has expired: drafts, visits, links and the like, and the bytes of uploads that nothing names.

use std::time::Duration;

use jiff::SignedDuration;

use crate::{desk::Desk, web::chain};

/// Bytes that nobody has sent or named for so long are not on their way any more.
const UNTOUCHED: SignedDuration = SignedDuration::from_hours(48);
const PAUSE: Duration = Duration::from_mins(10);
/// Every file is looked at, so only every so many turns.
const TURNS: u32 = 36;

pub async fn run(desk: Desk) {
    for turn in (0..TURNS).cycle() {
        rows(&desk).await;
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

/// Uploads of drafts that were never sent.
pub async fn files(desk: &Desk) {
    match desk.register().discard_files(desk.now(), UNTOUCHED).await {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "threw away uploads that nothing names"),
        Err(error) => tracing::error!(error = %chain(&error), "uploads that nothing names could not be thrown away"),
    }
}
