//! Takes over what another instance, or a command, put in force: a code, a sender.

use std::time::Duration;

use crate::{desk::Desk, web::chain};

pub async fn run(desk: Desk) {
    loop {
        tokio::time::sleep(Duration::from_secs(2)).await;
        match desk.follow().await {
            Ok(true) => tracing::info!(version = %desk.code().version, "another code or sender was taken over"),
            Ok(false) => {}
            Err(error) => tracing::error!(error = %chain(&error), "what is in force could not be read"),
        }
    }
}
