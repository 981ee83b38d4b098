//! Places what came by mail, and tells managers of what waits for a person past its time. A message that can't be
//! placed now keeps no other waiting; it is looked at again in the next turn.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use register::{Error, MailIn};

use super::incoming::{self, Incoming};
use crate::{
    desk::{Desk, DeskError},
    post::inbound::{self, Cause},
    web::chain,
};

/// Placed in one turn.
const AT_ONCE: usize = 50;
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);
/// So many late ones are told of.
const LATE: usize = 200;
/// Messages about messages: telling of them by mail could go on for ever.
const NOT_TOLD: [Cause; 3] = [Cause::ColleagueUnreachable, Cause::Automatic, Cause::UnknownBounce];

pub async fn run(desk: Desk) {
    incoming::run::<Mail>(desk).await;
}

/// Messages, as they come in.
struct Mail;

impl Incoming for Mail {
    const FAILED: &'static str = "mail that came in could not be worked on";
    const PAUSE: Duration = Duration::from_secs(2);

    async fn work(desk: &Desk) -> Result<usize, DeskError> {
        place_kept(desk).await
    }

    async fn late(desk: &Desk) -> Result<Vec<String>, DeskError> {
        if desk.count_quarantined().await? == 0 {
            return Ok(Vec::new());
        }
        let now = desk.now();
        let waiting = desk.register().mail_quarantined(LATE).await?;
        let worth_telling = |mail: &&MailIn| !NOT_TOLD.iter().any(|cause| mail.cause.as_deref() == Some(cause.word()));
        let late = |mail: &&MailIn| mail.due_at.is_some_and(|due| due < now);
        let late = waiting.iter().filter(worth_telling).filter(late);
        Ok(late.map(|mail| format!("{OF_MAIL}{}", mail.mail.id)).collect())
    }

    async fn some(desk: &Desk) {
        desk.some_mail().await;
    }
}

/// Places what was kept and says how many messages that was; tells of what is late.
///
/// # Errors
/// A register that can't be read or written.
pub async fn turn(desk: &Desk) -> Result<usize, DeskError> {
    let placed = place_kept(desk).await?;
    incoming::tell_of_late::<Mail>(desk).await?;
    Ok(placed)
}

async fn place_kept(desk: &Desk) -> Result<usize, DeskError> {
    let mut placed = 0;
    for mail in desk.register().mail_to_place(AT_ONCE, desk.now()).await? {
        // Apart: a message that nobody thought of must not end the job for all others.
        let apart = (desk.clone(), mail.clone());
        let place = tokio::spawn(async move { inbound::place(&apart.0, &apart.1).await });
        let done = match place.await {
            Ok(done) => done,
            Err(_) => inbound::set_aside(desk, &mail, Cause::Unreadable).await,
        };
        match done {
            Ok(()) => placed += 1,
            // Another instance was first.
            Err(DeskError::Register(Error::Taken { .. })) => {}
            Err(error) => {
                let (message, tries) = (&mail.mail.id, mail.tries + 1);
                tracing::error!(message, tries, error = %chain(&error), "a message that came in could not be placed yet");
                desk.register()
                    .place_later(message, later(desk.now(), mail.tries))
                    .await?;
            }
        }
    }
    Ok(placed)
}

/// When a message is tried again that could not be placed so often before: after a second, and ever later.
fn later(now: Timestamp, tries: u32) -> Timestamp {
    let wait = SignedDuration::from_secs(1_i64 << tries.min(12)).min(LONGEST_WAIT);
    now.checked_add(wait).unwrap_or(now)
}

const OF_MAIL: &str = "mail-in.";

/// The message that a notice is about.
pub fn spoken_of(id: &str) -> Option<&str> {
    id.strip_prefix(OF_MAIL)?.split('.').next()
}
