//! By what mail programs put our messages beside those that they belong to: the Message-IDs that they refer to. Only
//! what the reader has anyway: the mail of theirs that we answer, and the first message that they had of us. A mail of
//! which nobody proved that it is theirs is none of theirs, and what was written to an address that they left is not
//! named to the new one.

use lettre::message::Mailbox;
use practice::{
    entry::{Entry, What},
    notice,
    terms::Channel,
};
use register::{MailIn, Owed, Recipient};

use super::{
    addresses,
    inbound::{self, Disposition},
};
use crate::desk::{Case, Desk, DeskError, outbox_id};

/// So many mails of theirs are looked at for one that is proved to be.
const LOOKED_AT: usize = 3;

/// What a message refers to, in the order of the conversation; the last is what it answers.
///
/// # Errors
/// A register that can't be read.
pub async fn references(desk: &Desk, case: &Case, owed: &Owed) -> Result<Vec<String>, DeskError> {
    let to = case.complaint.contact.email.as_deref();
    let Some(to) = to.filter(|_| owed.recipient == Recipient::Customer && !owed.notice.may_go_astray()) else {
        return Ok(Vec::new());
    };
    let theirs = theirs(desk, case, owed, to).await?;
    let first = match theirs.first() {
        Some(first) if first.seq == Some(1) && is_proved(desk, first).await? => first.read.message_id.clone(),
        _ => None,
    };
    let mut last = None;
    for mail in theirs.iter().rev().take(LOOKED_AT) {
        if is_proved(desk, mail).await? {
            last.clone_from(&mail.read.message_id);
            break;
        }
    }
    let answers_the_first = first.is_some() && first == last;
    let ours = ours(desk, case, owed).filter(|_| !answers_the_first);
    let mut all: Vec<String> = first.into_iter().chain(ours).chain(last).collect();
    all.dedup();
    Ok(all)
}

/// The mails from this address that the message may answer, oldest first.
async fn theirs(desk: &Desk, case: &Case, owed: &Owed, to: &str) -> Result<Vec<MailIn>, DeskError> {
    let mut mails = desk.register().mail_of_complaint(&case.file.reference).await?;
    mails.retain(|mail| {
        let disposition = mail.disposition.as_deref().and_then(Disposition::of);
        let sender = mail.read.sender.as_deref();
        matches!(disposition, Some(Disposition::New | Disposition::Written))
            && mail.seq.is_some_and(|seq| seq <= owed.owed_by)
            && sender.is_some_and(|sender| sender.eq_ignore_ascii_case(to))
            && mail.read.message_id.as_deref().is_some_and(is_an_id)
    });
    Ok(mails)
}

async fn is_proved(desk: &Desk, mail: &MailIn) -> Result<bool, DeskError> {
    inbound::is_proved(desk, &mail.mail).await
}

/// The first message that left to this address, unless it is the one that is written.
fn ours(desk: &Desk, case: &Case, owed: &Owed) -> Option<String> {
    let moved = case.complaint.former_emails.keys().next_back();
    let went_there = |entry: &&Entry| entry.twin.is_none() && moved.is_none_or(|moved| entry.seq > *moved);
    let mut sent = case.file.entries.iter().filter(went_there);
    let (seq, first) = sent.find_map(|entry| match entry.what {
        What::Sent {
            owed_by,
            notice,
            channel: Channel::Email,
            ..
        } if !notice.is_for_staff() && !notice.may_go_astray() => Some((owed_by, notice)),
        _ => None,
    })?;
    let id = outbox_id(&case.file.reference, seq, first, &notice::Recipient::Customer);
    let from = desk.sender().address.parse::<Mailbox>().ok()?;
    let first = format!("{}@{}", addresses::message_id(desk.keys(), &id), from.email.domain());
    (id != owed.id).then_some(first)
}

/// One that can be written into a header of ours as it is.
fn is_an_id(id: &str) -> bool {
    let plain = id
        .bytes()
        .all(|sign| sign.is_ascii_graphic() && !matches!(sign, b'<' | b'>'));
    let (left, right) = id.split_once('@').unwrap_or_default();
    plain && id.len() < 250 && !left.is_empty() && !right.is_empty() && !right.contains('@')
}

#[cfg(test)]
mod tests {
    use super::is_an_id;

    #[test]
    fn an_id_that_could_say_more_than_itself_is_not_repeated() {
        assert!(is_an_id("CAF+9=abc.1@mail.example.ca"));
        let long = format!("{}@example.ca", "a".repeat(300));
        for wrong in [
            "!~!UENE",
            "a@",
            "@b",
            "a@b@c",
            "a b@c",
            "a@b>\r\nBcc: x",
            "é@b",
            long.as_str(),
        ] {
            assert!(!is_an_id(wrong), "{wrong}");
        }
    }
}
