//! What a person decides of a message that waits in quarantine. Each decision is written with who and when: on the row,
//! on the complaint that the message came to, and where it came to none, in the log of administration.

use mail::{Automatic, Nature};
use practice::entry::Actor;
use register::{Change, Decided, MailIn, MailState, Staff};

use super::{
    Disposition, Read,
    carrying::{By, ended, file, note_on, write_to},
    read,
};
use crate::desk::{Desk, DeskError};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    New,
    /// It belongs to this complaint.
    Belongs(String),
    Nothing {
        reason: String,
    },
}

/// Decides what becomes of a message; the complaint that it came to, if any.
///
/// # Errors
/// [`DeskError::Moved`] if it does not wait any more; a refusal; a register that can't be read or written.
pub async fn decide(desk: &Desk, id: &str, decision: Decision, by: &Staff) -> Result<Option<String>, DeskError> {
    let mail = desk.register().mail(id).await?.ok_or(DeskError::NotFound)?;
    if mail.state != MailState::Quarantined {
        return Err(DeskError::Moved);
    }
    let done = carry_out(desk, &mail, decision, by).await;
    desk.count_quarantined().await?;
    match done {
        // Somebody else was first.
        Err(DeskError::Register(register::Error::Taken { .. })) => Err(DeskError::Moved),
        done => done,
    }
}

async fn carry_out(desk: &Desk, mail: &MailIn, decision: Decision, staff: &Staff) -> Result<Option<String>, DeskError> {
    let decided = |reason: &str| Decided {
        by: staff.id.clone(),
        at: desk.now(),
        reason: reason.to_owned(),
    };
    if let Decision::Nothing { reason } = decision {
        let mut end = ended(mail, None, Disposition::Nothing);
        end.state = MailState::DealtWith;
        end.decided = Some(decided(&reason));
        let line = desk.line(&staff.id, "mail-nothing-for-us", &mail.mail.id);
        desk.register().administer(&[Change::Mail(&end)], &line).await?;
        return Ok(None);
    }
    let message = match read(desk, &mail.mail).await? {
        Read::Message(message) => *message,
        // It is placed as it is: the original is one click off.
        Read::Not(_) => mail::Message::default(),
    };
    let tongue = desk.tongues().of(&staff.language);
    let why = mail.cause.as_deref().unwrap_or("unreadable");
    let values = [
        (
            "sender",
            message.from.first().map_or("?", |from| from.address.as_str()).into(),
        ),
        ("cause", tongue.say(&format!("mail-cause-{why}")).into()),
    ];
    let by = By {
        actor: Actor::Staff {
            id: staff.id.clone(),
            role: staff.role,
        },
        decided: Some(decided("")),
        says: vec![tongue.say_with("mail-in-note-placed", &values)],
        whose: &staff.id,
    };
    let Decision::Belongs(reference) = decision else {
        return file(desk, mail, &message, None, by).await.map(Some);
    };
    let case = desk.case(&reference).await?.ok_or(DeskError::NotFound)?;
    // What a program wrote is nobody's word; but servers mark so what a person wrote, and a person said whose it is.
    let of_a_person = matches!(
        message.nature,
        Nature::Written | Nature::Automatic(Automatic::Generated | Automatic::List)
    );
    if of_a_person {
        write_to(desk, mail, &message, None, &case, by).await?;
    } else {
        let end = ended(mail, None, Disposition::Written);
        note_on(desk, &message, &reference, end, by).await?;
    }
    Ok(Some(reference))
}
