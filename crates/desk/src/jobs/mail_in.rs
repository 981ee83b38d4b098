//! Places what came by mail, and tells managers of what waits for a person past its time. A message that can't be
//! placed now keeps no other waiting; it is looked at again in the next turn.

use std::{collections::BTreeMap, time::Duration};

use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use register::{Error, MailIn};

use super::incoming::{self, Incoming};
use crate::{
    desk::{Desk, DeskError},
    post::inbound::{self, Cause},
    web::chain,
};

/// Placed in one turn.
const AT_ONCE: usize = 48;
/// So many are read and placed side by side; those of one sender one after the other, as they came.
const SIDE_BY_SIDE: usize = 8;
/// And no more than so many bytes of them, for they are held until all are placed. A larger one is read alone.
const BYTES: u64 = 40 * 1024 * 1024;
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
    let waiting = desk.register().mail_to_place(AT_ONCE, desk.now()).await?;
    let mut has_room = room_for(SIDE_BY_SIDE, BYTES);
    for some in waiting.chunk_by(|before, next| has_room(before.mail.bytes, next.mail.bytes)) {
        let read = join_all(some.iter().map(|mail| inbound::read(desk, &mail.mail))).await;
        let mut by_sender: BTreeMap<Option<String>, Vec<_>> = BTreeMap::new();
        for (mail, read) in some.iter().zip(read) {
            let sender = read.as_ref().ok().and_then(inbound::Read::sender);
            by_sender.entry(sender).or_default().push((mail, read));
        }
        let turns = by_sender.into_values().map(|of_one| in_turn(desk, of_one));
        for turn in join_all(turns).await {
            placed += turn?;
        }
    }
    Ok(placed)
}

/// Whether a message stands with the one before it: so many do, or so many bytes of them.
fn room_for(most: usize, bytes: u64) -> impl FnMut(u64, u64) -> bool {
    let (mut number, mut sum) = (1, None);
    move |before, next| {
        let with_it = sum.unwrap_or(before).saturating_add(next);
        let fits = number < most && with_it <= bytes;
        (number, sum) = if fits {
            (number + 1, Some(with_it))
        } else {
            (1, Some(next))
        };
        fits
    }
}

/// Places the messages of one sender, the first first, and says how many that was.
async fn in_turn(desk: &Desk, of_one: Vec<(&MailIn, Result<inbound::Read, DeskError>)>) -> Result<usize, DeskError> {
    let mut placed = 0;
    for (mail, read) in of_one {
        let done = match read {
            Ok(read) => apart(desk, mail, read).await,
            Err(error) => Err(error),
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

/// Places a message as a task of its own: one that nobody thought of must not end the job for all others.
async fn apart(desk: &Desk, mail: &MailIn, read: inbound::Read) -> Result<(), DeskError> {
    let theirs = (desk.clone(), mail.clone());
    let place = tokio::spawn(async move { inbound::place_read(&theirs.0, &theirs.1, read).await });
    match place.await {
        Ok(done) => done,
        Err(_) => inbound::set_aside(desk, mail, Cause::Unreadable).await,
    }
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

#[cfg(test)]
mod tests {
    use super::room_for;

    #[test]
    fn few_messages_stand_together_and_a_large_one_alone() {
        let sizes = [1_u64, 1, 1, 1, 9, 12, 4, 5, 2];
        let together: Vec<&[u64]> = {
            let mut has_room = room_for(3, 10);
            sizes.chunk_by(|before, next| has_room(*before, *next)).collect()
        };
        assert_eq!(together, [&[1, 1, 1][..], &[1, 9], &[12], &[4, 5], &[2]]);
    }
}
