//! What the register knows of a message: whether it was here before, from whom it says it is, what it answers, and
//! what of ours came back with it.

use mail::{Message, Nature, Proof, Proved, ReturnPath};
use practice::{
    What,
    entry::{Seq, generation},
    hex,
};
use register::MailIn;
use sha2::{Digest as _, Sha256};

use super::placing::{First, Ours, Seen, Thread, Went};
use crate::{
    desk::{Case, Desk, DeskError, outbox_id},
    intake::is_address,
    post::addresses::{self, Replies, Tag},
    web::{HOUR, Oops, Whose, limit},
};

/// # Errors
/// A register that can't be read or written.
pub async fn of(desk: &Desk, mail: &MailIn, message: &Message) -> Result<Seen, DeskError> {
    let content = content(mail, message);
    let before = desk.register().mail_of_content(&content).await?;
    let first = before.filter(|first| first.mail.id != mail.mail.id).map(|first| First {
        id: first.mail.id,
        complaint: first.complaint,
    });
    let sender = message.sender().map(str::to_ascii_lowercase);
    let sender = sender.as_deref();
    let colleague = match sender {
        Some(sender) => desk.register().staff_by_email(sender).await?.is_some(),
        None => false,
    };
    let null_sender = mail.mail.from.as_deref() == Some("") || message.return_path == Some(ReturnPath::Null);
    let counts = first.is_none() && !matches!(message.nature, Nature::Bounce(_));
    let thread = thread(desk, mail, message).await?;
    let has_room = match sender.filter(|_| counts) {
        Some(sender) => has_room(desk, sender, thread.is_some()).await?,
        None => true,
    };
    Ok(Seen {
        content,
        first,
        ours: sender.is_some_and(|sender| is_ours(desk, sender))
            || message
                .id
                .as_deref()
                .is_some_and(|id| addresses::ours(desk.keys(), id).is_some()),
        colleague,
        thread,
        came_back: came_back(desk, mail, message).await?,
        null_sender,
        now: desk.now(),
        proved: proved(desk, message),
        answerable: sender.is_some_and(is_address),
        has_room,
    })
}

/// What a message says, whichever way it came: the same mail to two of our mailboxes says the same.
fn content(mail: &MailIn, message: &Message) -> String {
    let mut digest = Sha256::new();
    let mut add = |bytes: &[u8]| {
        digest.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(bytes);
    };
    // Without an id and a date nothing tells two alike apart but their bytes.
    match (&message.id, message.date) {
        (None, None) => add(mail.mail.digest.as_bytes()),
        (id, date) => {
            add(id.as_deref().unwrap_or_default().as_bytes());
            add(date.map_or_else(String::new, |date| date.to_string()).as_bytes());
        }
    }
    for from in &message.from {
        add(from.address.as_bytes());
    }
    add(message.subject.as_bytes());
    add(message.text.whole.as_bytes());
    for part in &message.parts {
        add(part.name.as_bytes());
        add(&part.bytes);
    }
    hex(&digest.finalize())
}

/// Whether an address is one of those that we write from or are answered at.
fn is_ours(desk: &Desk, address: &str) -> bool {
    let bare = |address: &str| -> Option<(String, String)> {
        let (local, domain) = address.rsplit_once('@')?;
        let local = local.split_once('+').map_or(local, |(local, _)| local);
        Some((local.to_ascii_lowercase(), domain.to_ascii_lowercase()))
    };
    let sender = desk.sender().address;
    let from = sender
        .parse::<lettre::message::Mailbox>()
        .ok()
        .map(|from| from.email.to_string());
    let replies = desk.config().mail.replies.clone();
    let known = from.into_iter().chain(replies).filter_map(|known| bare(&known));
    let asked = bare(address);
    known.into_iter().any(|known| Some(known) == asked)
}

/// What our own mail server found out about the sender. DMARC is about the address that people see; the others count
/// where it says nothing.
pub fn proved(desk: &Desk, message: &Message) -> Proved {
    let server = desk.config().mail.authserv.as_deref();
    let Some(Proof { spf, dkim, dmarc, .. }) = server.and_then(|server| message.proof(server)) else {
        return Proved::Nothing;
    };
    match (dmarc, spf, dkim) {
        (Some(Proved::Pass), _, _) => Proved::Pass,
        // Of SPF and DKIM neither alone speaks of the address that people see; both failing does.
        (Some(Proved::Fail), _, _) | (_, Some(Proved::Fail), Some(Proved::Fail)) => Proved::Fail,
        _ => Proved::Nothing,
    }
}

/// The complaint that a message answers: by the address that it came to, else by what it says it answers.
async fn thread(desk: &Desk, mail: &MailIn, message: &Message) -> Result<Option<Thread>, DeskError> {
    if let Some(replies) = Replies::of(desk) {
        for address in reached(mail, message) {
            let Some(Tag::Case { reference, word }) = replies.read(address) else {
                continue;
            };
            let Some(case) = desk.case(&reference).await? else {
                continue;
            };
            let generation = case.file.generation();
            if let Some(given) = replies.stands(&reference, &word, generation) {
                return Ok(Some(of_case(&case, message, given < generation, false)));
            }
        }
    }
    let answered = message.in_reply_to.iter().chain(message.references.iter().rev());
    for id in answered.filter_map(|id| addresses::ours(desk.keys(), id)) {
        let Some(ours) = sent(desk, &id).await? else {
            continue;
        };
        let case = match &ours.reference {
            Some(reference) => desk.case(reference).await?,
            None => None,
        };
        let Some(case) = case else { continue };
        let before: Vec<_> = case
            .file
            .entries
            .iter()
            .take_while(|entry| entry.seq <= ours.owed_by)
            .cloned()
            .collect();
        // The message that tells of a new secret is of the new one.
        let ended = generation(&before) < case.file.generation();
        return Ok(Some(of_case(&case, message, ended, ours.notice.is_for_staff())));
    }
    Ok(None)
}

fn of_case(case: &Case, message: &Message, ended: bool, to_staff: bool) -> Thread {
    let address = case.complaint.contact.email.as_deref();
    let from = message.sender();
    Thread {
        reference: case.file.reference.clone(),
        ended,
        to_staff,
        from_its_customer: address
            .zip(from)
            .is_some_and(|(ours, from)| ours.eq_ignore_ascii_case(from)),
    }
}

/// Every address that a message reached us by, as far as anybody says: servers lose or fold what stands behind a `+`.
fn reached<'m>(mail: &'m MailIn, message: &'m Message) -> impl Iterator<Item = &'m str> {
    let envelope = mail.mail.to.iter().map(String::as_str);
    let delivered = message.delivered_to.iter().map(String::as_str);
    let named = message.to.iter().chain(&message.cc).map(|one| one.address.as_str());
    envelope.chain(delivered).chain(named)
}

/// The message of ours with this id. One to colleagues in several languages has one more word behind its row's id.
async fn sent(desk: &Desk, id: &str) -> Result<Option<Ours>, DeskError> {
    let mut id = id;
    for _ in 0..4 {
        if let Some(row) = desk.register().outbox_message(id).await? {
            return Ok(Some(Ours {
                id: row.owed.id,
                reference: row.owed.complaint,
                owed_by: row.owed.owed_by,
                notice: row.owed.notice,
                went: None,
            }));
        }
        match id.rsplit_once('-') {
            Some((before, _)) => id = before,
            None => break,
        }
    }
    Ok(None)
}

/// The message of ours that a bounce speaks of: by its id, else by the address that the bounce was sent to.
async fn came_back(desk: &Desk, mail: &MailIn, message: &Message) -> Result<Option<Ours>, DeskError> {
    let Nature::Bounce(bounce) = &message.nature else {
        return Ok(None);
    };
    let replies = Replies::of(desk);
    let tag = replies
        .as_ref()
        .and_then(|replies| reached(mail, message).find_map(|address| replies.read(address)));
    // The address of one message says most: ids may be those of the whole conversation.
    if let Some(Tag::Message {
        reference,
        owed_by,
        notice,
    }) = tag
    {
        let ours = Ours {
            id: outbox_id(&reference, owed_by, notice, &practice::notice::Recipient::Customer),
            reference: Some(reference),
            owed_by,
            notice,
            went: None,
        };
        return with_whither(desk, ours).await.map(Some);
    }
    let answered = message.in_reply_to.iter().chain(message.references.iter().rev());
    let named = bounce.of.iter().chain(answered);
    for id in named.filter_map(|id| addresses::ours(desk.keys(), id)) {
        if let Some(ours) = sent(desk, &id).await? {
            return with_whither(desk, ours).await.map(Some);
        }
    }
    let last = match (replies, tag) {
        (Some(replies), Some(Tag::Case { reference, word })) => last_of_case(desk, &replies, &reference, &word).await?,
        _ => None,
    };
    match last {
        Some(ours) => with_whither(desk, ours).await.map(Some),
        None => Ok(None),
    }
}

/// The message of ours, with the address that it was written to and when it left, where it went to the customer.
async fn with_whither(desk: &Desk, ours: Ours) -> Result<Ours, DeskError> {
    let case = match &ours.reference {
        Some(reference) if !ours.notice.is_for_staff() => desk.case(reference).await?,
        _ => None,
    };
    let Some(case) = case else { return Ok(ours) };
    let is_it = |entry: &&practice::Entry| matches!(&entry.what, What::Sent { owed_by, notice, .. } if (*owed_by, *notice) == (ours.owed_by, ours.notice));
    let Some(left) = case.file.entries.iter().rfind(is_it) else {
        return Ok(ours);
    };
    let until = case
        .file
        .entries
        .iter()
        .take_while(|entry| entry.seq <= left.seq)
        .cloned();
    let then = practice::Complaint::read(&case.file.reference, &until.collect::<Vec<_>>());
    let then = then.map_err(|error| DeskError::Code(error.to_string()))?;
    let to = match ours.notice {
        practice::terms::Notice::AddressChanged => then.former_emails.get(&ours.owed_by).cloned(),
        _ => then.contact.email,
    };
    let went = to.map(|to| Went {
        to,
        at: left.recorded_at,
    });
    Ok(Ours { went, ..ours })
}

/// Of a bounce that came to the address of a complaint and names no message: the last that left.
async fn last_of_case(
    desk: &Desk,
    replies: &Replies<'_>,
    reference: &str,
    word: &str,
) -> Result<Option<Ours>, DeskError> {
    let Some(case) = desk.case(reference).await? else {
        return Ok(None);
    };
    // An address that ended undoes nothing.
    let generation = case.file.generation();
    if replies.stands(reference, word, generation) != Some(generation) {
        return Ok(None);
    }
    let sent = case.file.entries.iter().rev().find_map(|entry| match &entry.what {
        What::Sent { owed_by, notice, .. } => Some((*owed_by, *notice)),
        _ => None,
    });
    Ok(sent.map(|(owed_by, notice): (Seq, _)| Ours {
        id: outbox_id(reference, owed_by, notice, &practice::notice::Recipient::Customer),
        reference: Some(reference.to_owned()),
        owed_by,
        notice,
        went: None,
    }))
}

/// Who an address is for a limit: what stands behind a `+`, dots and case make others of one mailbox, at many providers.
fn one_sender(address: &str) -> String {
    let (local, domain) = address.rsplit_once('@').unwrap_or((address, ""));
    let local = local.split_once('+').map_or(local, |(local, _)| local);
    format!("{}@{domain}", local.replace('.', "")).to_lowercase()
}

/// Whether this sender may write more within the hour: complaints by their own number, answers by that of the portal.
async fn has_room(desk: &Desk, sender: &str, answers: bool) -> Result<bool, DeskError> {
    let (what, most) = if answers {
        ("mail-answer", desk.config().limits.acts_an_hour)
    } else {
        ("mail-new", desk.config().mail.new_an_hour)
    };
    match limit(desk, what, Whose::Named(&one_sender(sender)), most, HOUR).await {
        Ok(()) => Ok(true),
        Err(Oops::TooMany) => Ok(false),
        Err(other) => Err(DeskError::Code(format!(
            "the limit of a sender could not be counted: {other:?}"
        ))),
    }
}
