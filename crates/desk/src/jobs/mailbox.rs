//! Takes what comes into a mailbox of the provider's mail server: each message is kept with how far the mailbox has been
//! read, in one commit, and placed by [`super::mail_in`] like all mail. Safe in several instances: one keeps each.

use std::time::Duration;

use register::Reading;

use crate::{
    config::Imap,
    desk::Desk,
    files,
    post::{
        inbound,
        mailbox::{Mailbox, Unread},
    },
    web::chain,
};

/// After a line that broke, and ever longer.
const SOON: Duration = Duration::from_secs(2);
/// Where somebody has to mend something, and at most.
const LATER: Duration = Duration::from_mins(5);
/// So often the same message may break the line before the others go on without it.
const TRIES: u32 = 5;

/// Follows a mailbox for ever.
pub async fn run(desk: Desk, at: Imap) {
    let mailbox = at.name();
    let mut stuck = Stuck::default();
    let mut wait = SOON;
    loop {
        let before = stuck.kept;
        match follow(&desk, &at, &mut stuck).await {
            Unread::Refused(why) => {
                tracing::error!(mailbox, why, "mail can't be taken until somebody mends this");
                wait = LATER;
            }
            Unread::Lost(why) => {
                wait = if stuck.kept > before {
                    SOON
                } else {
                    wait.saturating_mul(2).min(LATER)
                };
                tracing::warn!(mailbox, why, "the mailbox can't be read now; it is tried again");
            }
        }
        tokio::time::sleep(wait).await;
    }
}

/// What a mailbox was last asked for, and how often in vain.
#[derive(Debug, Default)]
struct Stuck {
    kept: u64,
    at: (u32, u32),
    tries: u32,
}

/// Reads on from the last message that was kept, until that is no longer possible.
async fn follow(desk: &Desk, at: &Imap, stuck: &mut Stuck) -> Unread {
    match Mailbox::open(at, inbound::largest(desk)).await {
        Ok(mailbox) => follow_open(desk, &at.name(), mailbox, stuck)
            .await
            .unwrap_or_else(|why| why),
        Err(why) => why,
    }
}

async fn follow_open(desk: &Desk, name: &str, mut mailbox: Mailbox, stuck: &mut Stuck) -> Result<Unread, Unread> {
    let unwritten = |error: register::Error| Unread::Lost(chain(&error));
    loop {
        let reading = desk.register().reading(name).await.map_err(unwritten)?;
        let read = reading.filter(|reading| reading.validity == mailbox.validity);
        for uid in mailbox.after(read.map_or(0, |reading| reading.uid)).await? {
            let to = Reading {
                mailbox: name.to_owned(),
                validity: mailbox.validity,
                uid,
            };
            if let Some(bytes) = message(&mut mailbox, uid, stuck).await? {
                // It stays where it is, and so do we.
                if !files::has_room(desk, bytes.len()) {
                    return Err(Unread::Lost("the disk is nearly full".to_owned()));
                }
                inbound::keep_of(desk, bytes, &to).await.map_err(unwritten)?;
                stuck.kept += 1;
            }
        }
        mailbox = mailbox.something_new().await?;
    }
}

/// The bytes of a message. One that breaks the line again and again must not hold up all that came after it: nothing is
/// kept in its place, so that a person is shown that it came, and finds it in the mailbox.
async fn message(mailbox: &mut Mailbox, uid: u32, stuck: &mut Stuck) -> Result<Option<Vec<u8>>, Unread> {
    let at = (mailbox.validity, uid);
    if stuck.at != at {
        (stuck.at, stuck.tries) = (at, 0);
    }
    stuck.tries += 1;
    if stuck.tries > TRIES {
        tracing::error!(uid, "a message can't be read out of the mailbox; look at it there");
        let said = format!(
            "Subject: Message {uid} of the mailbox can't be read\r\n\r\nThe mail server did not hand this message over. Look \
             at it in the mailbox itself.\r\n"
        );
        return Ok(Some(said.into_bytes()));
    }
    let read = mailbox.message(uid).await?;
    // What becomes of it here says nothing of the line.
    stuck.tries = 0;
    Ok(read)
}
