//! What the desk does by itself: send what is owed, notice what was broken, warn of what falls due, and
//! throw away what has expired. Each is one small turn that can be run at any time, by any instance, any
//! number of times; the loops only say when.

pub mod deadlines;
pub mod outbox;

use std::time::Duration;

use tokio::task::JoinSet;

use crate::{desk::Desk, post::carrier::Carrier, web::chain};

/// Runs all jobs until what is returned is dropped or shut down. A job that is cut short loses nothing:
/// what it had begun is done again by the next.
pub fn start(desk: &Desk, carrier: Carrier) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    jobs.spawn(outbox::run(desk.clone(), carrier));
    jobs.spawn(deadlines::run(desk.clone()));
    jobs.spawn(tidy(desk.clone()));
    jobs.spawn(follow(desk.clone()));
    jobs
}

/// Another instance, or a command, may put a code in force or name another sender.
async fn follow(desk: Desk) {
    loop {
        tokio::time::sleep(Duration::from_secs(2)).await;
        match desk.follow().await {
            Ok(true) => tracing::info!(version = %desk.code().version, "another code or sender was taken over"),
            Ok(false) => {}
            Err(error) => tracing::error!(error = %chain(&error), "what is in force could not be read"),
        }
    }
}

async fn tidy(desk: Desk) {
    loop {
        if let Err(error) = desk.register().purge_expired(desk.now()).await {
            tracing::error!(error = %chain(&error), "expired rows could not be thrown away");
        }
        tokio::time::sleep(Duration::from_secs(600)).await;
    }
}
