//! What the desk does by itself: send what is owed, take and place what comes by mail, notice what was broken, warn of
//! what falls due, remind of what is to be done about causes, tell colleagues in the morning what the day brings, make
//! the index, tell programs of others, look after the heads file, and throw away what has expired. Each is one small
//! turn that can be run at any time, by any instance, any number of times; the loops only say when.

pub mod actions;
pub mod deadlines;
pub mod digest;
pub mod heads;
pub mod in_force;
mod incoming;
pub mod index;
pub mod letters_in;
pub mod mail_in;
pub mod mailbox;
mod memory;
pub mod outbox;
pub mod tidy;
pub mod webhooks;

use std::{num::NonZeroU32, time::Duration};

use tokio::task::JoinSet;

use crate::{desk::Desk, post::carrier::Carrier};

/// Runs all jobs until what is returned is dropped or shut down. A job that is cut short loses nothing:
/// what it had begun is done again by the next.
pub fn start(desk: &Desk, carrier: Carrier) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    jobs.spawn(outbox::run(desk.clone(), carrier));
    jobs.spawn(deadlines::run(desk.clone()));
    jobs.spawn(index::run(desk.clone()));
    jobs.spawn(actions::run(desk.clone()));
    jobs.spawn(digest::run(desk.clone()));
    jobs.spawn(webhooks::run(desk.clone()));
    jobs.spawn(mail_in::run(desk.clone()));
    jobs.spawn(letters_in::run(desk.clone()));
    for imap in &desk.config().mail.imap {
        jobs.spawn(mailbox::run(desk.clone(), imap.clone()));
    }
    jobs.spawn(tidy::run(desk.clone()));
    jobs.spawn(in_force::run(desk.clone()));
    jobs.spawn(heads::run(desk.clone()));
    jobs.spawn(memory::run());
    jobs
}

/// Keeps a job below people: it does at most so many things a second, and rests in between.
#[derive(Debug)]
struct Pace {
    per_second: NonZeroU32,
    begun: tokio::time::Instant,
}

impl Pace {
    fn of(per_second: NonZeroU32) -> Self {
        Self {
            per_second,
            begun: tokio::time::Instant::now(),
        }
    }

    fn begin(&mut self) {
        self.begun = tokio::time::Instant::now();
    }

    /// Rests until so many things may have been done since the job began.
    async fn rest(&self, done: usize) {
        let done = u32::try_from(done).unwrap_or(u32::MAX);
        let takes = Duration::from_secs(1).saturating_mul(done) / self.per_second.get();
        tokio::time::sleep_until(self.begun + takes).await;
    }
}
