//! What the desk does by itself: send what is owed, notice what was broken, warn of what falls due, and
//! throw away what has expired. Each is one small turn that can be run at any time, by any instance, any
//! number of times; the loops only say when.

pub mod deadlines;
pub mod outbox;
pub mod tidy;

use tokio::task::JoinSet;

use crate::{desk::Desk, post::carrier::Carrier};

/// Runs all jobs until what is returned is dropped or shut down. A job that is cut short loses nothing:
/// what it had begun is done again by the next.
pub fn start(desk: &Desk, carrier: Carrier) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    jobs.spawn(outbox::run(desk.clone(), carrier));
    jobs.spawn(deadlines::run(desk.clone()));
    jobs.spawn(tidy::run(desk.clone()));
    jobs
}
