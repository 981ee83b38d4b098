//! Places what came by mail, and tells managers of what waits for a person past its time. A message that can't be
//! placed now keeps no other waiting; it is looked at again in the next turn.

use std::{collections::BTreeMap, time::Duration};

use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use practice::terms::{Channel, Notice, Role};
use register::{Error, MailIn, Owed, Recipient, Staff};

use crate::{
    desk::{Desk, DeskError},
    post::inbound::{self, Cause},
    web::chain,
};

/// Placed in one turn.
const AT_ONCE: usize = 48;
/// So many are read and placed side by side; those of one sender one after the other, as they came.
const SIDE_BY_SIDE: usize = 8;
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
    for some in desk
        .register()
        .mail_to_place(AT_ONCE, desk.now())
        .await?
        .chunks(SIDE_BY_SIDE)
    {
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
