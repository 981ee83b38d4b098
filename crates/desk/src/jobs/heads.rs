//! Sees whether the heads file is still there while the desk is at work.

use std::time::Duration;

use crate::{desk::Desk, web::chain};

const PAUSE: Duration = Duration::from_secs(10);

pub async fn run(desk: Desk) {
    loop {
        tokio::time::sleep(PAUSE).await;
        if let Err(error) = desk.keep_heads().await {
            tracing::error!(error = %chain(&error), "the heads file could not be looked at");
        }
    }
}
