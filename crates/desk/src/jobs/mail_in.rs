//! Places what came by mail, and tells managers of what waits for a person past its time. A message that can't be
//! placed now keeps no other waiting; it is looked at again in the next turn.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use practice::terms::{Channel, Notice, Role};
use register::{Error, MailIn, Owed, Recipient, Staff};

use crate::{
    desk::{Desk, DeskError},
    post::inbound::{self, Cause},
    web::chain,
};

/// Placed in one turn.
const AT_ONCE: usize = 50;
/// Other programs keep mail beside this one, and nobody tells it: the register is asked.
const PAUSE: Duration = Duration::from_secs(2);
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);
/// So many late ones are told of, and so often it is looked whether there are any.
const LATE: usize = 200;
const LOOKED: Duration = Duration::from_mins(1);
/// Messages about messages: telling of them by mail could go on for ever.
const NOT_TOLD: [Cause; 3] = [Cause::ColleagueUnreachable, Cause::Automatic, Cause::UnknownBounce];

pub async fn run(desk: Desk) {
    let mut looked = tokio::time::Instant::now();
    loop {
        let mut placed = place_kept(&desk).await;
        if looked.elapsed() >= LOOKED {
            looked = tokio::time::Instant::now();
            placed = match tell_of_late(&desk).await {
                Ok(()) => placed,
                Err(error) => Err(error),
            };
        }
        if let Err(error) = &placed {
            tracing::error!(error = %chain(error), "mail that came in could not be worked on");
        }
        if !matches!(placed, Ok(1..)) {
            tokio::select! {
                () = desk.some_mail() => {}
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
    }
}

/// Places what was kept and says how many messages that was; tells of what is late.
///
/// # Errors
/// A register that can't be read or written.
pub async fn turn(desk: &Desk) -> Result<usize, DeskError> {
    let placed = place_kept(desk).await?;
    tell_of_late(desk).await?;
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

/// Owes each manager a message about each that waits past its time, once.
async fn tell_of_late(desk: &Desk) -> Result<(), DeskError> {
    if desk.count_quarantined().await? == 0 {
        return Ok(());
    }
    let now = desk.now();
    let waiting = desk.register().mail_quarantined(LATE).await?;
    let worth_telling = |mail: &&MailIn| !NOT_TOLD.iter().any(|cause| mail.cause.as_deref() == Some(cause.word()));
    let late = |mail: &&MailIn| mail.due_at.is_some_and(|due| due < now);
    let late: Vec<&MailIn> = waiting.iter().filter(worth_telling).filter(late).collect();
    if late.is_empty() {
        return Ok(());
    }
    let staff = desk.register().all_staff().await?;
    let managers = staff.iter().filter(|one| one.active && one.role == Role::Manager);
    let managers: Vec<&Staff> = managers.collect();
    let owed: Vec<Owed> = late
        .iter()
        .flat_map(|mail| managers.iter().map(|manager| told(desk, mail, manager)))
        .collect();
    desk.register().owe(owed).await?;
    desk.wake_outbox();
    Ok(())
}

fn told(desk: &Desk, mail: &MailIn, to: &Staff) -> Owed {
    let now = desk.now();
    Owed {
        // One of a message and a manager, however often it is derived.
        id: format!("mail-in.{}.{}", mail.mail.id, to.id),
        complaint: None,
        owed_by: 0,
        notice: Notice::StaffMailWaits,
        recipient: Recipient::Staff(to.id.clone()),
        channel: Channel::Email,
        language: to.language.clone(),
        not_before: now,
        created_at: now,
    }
}

/// The message that a notice is about.
pub fn spoken_of(id: &str) -> Option<&str> {
    id.strip_prefix("mail-in.")?.split('.').next()
}
