//! Doing what was decided: the acts that a message comes to, in one commit with the end of its row.

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use mail::{Label as Odd, Message, Proved};
use practice::{
    action::{Act, Action, LONGEST},
    calendar::{Span, Unit, Within},
    entry::{Actor, Attachment},
    terms::{Channel, Label},
};
use register::{Decided, MailEnd, MailIn, MailRead, MailState};

use super::{
    language,
    placing::{Cause, Disposition, Ours, Placing, Seen},
};
use crate::{
    Intake,
    desk::{Case, Desk, DeskError},
    files,
    security::Event,
    tongue::Tongue,
    web::Whose,
};

/// A quarantined message is to be looked at within so long, in days on which the desk is open.
const LOOKED_AT: Within = Within::Span(Span {
    from: None,
    count: 1,
    unit: Unit::BusinessDay,
});

/// By when somebody is to have looked at a message that was taken now.
pub fn due(desk: &Desk, taken_at: Timestamp) -> Timestamp {
    let code = desk.code();
    let due = code.desk().and_then(|calendar| {
        let due = calendar.due(code.counting, LOOKED_AT, taken_at, &[]);
        due.ok().and_then(|(due, _)| due)
    });
    due.unwrap_or(taken_at)
}

/// Who places a message, and what they say of it.
pub struct By<'b> {
    pub actor: Actor,
    /// A colleague, who decided.
    pub decided: Option<Decided>,
    /// What else is to be written down beside it.
    pub says: Vec<String>,
    /// Under whom the bytes of its files are counted.
    pub whose: &'b str,
}

/// Carries a placing out.
///
/// # Errors
/// A register that can't be read or written.
pub async fn out(
    desk: &Desk,
    mail: &MailIn,
    message: &Message,
    seen: &Seen,
    placing: Placing,
) -> Result<(), DeskError> {
    let sender = message.sender().unwrap_or_default();
    let by = |actor| By {
        actor,
        decided: None,
        says: said_of(desk, message, seen),
        whose: sender,
    };
    let thread = seen.thread.as_ref().map(|thread| thread.reference.as_str());
    let done = match (placing, thread) {
        (Placing::Quarantine(cause), _) => return quarantine(desk, mail, Some((message, seen)), cause).await,
        (Placing::New, _) => file(desk, mail, message, Some(seen), by(Actor::Customer))
            .await
            .map(drop),
        (Placing::Written, Some(reference)) => {
            let case = desk.case(reference).await?.ok_or(DeskError::NotFound)?;
            write_to(desk, mail, message, Some(seen), &case, by(customer_of(&case))).await
        }
        (Placing::Automatic, Some(reference)) => {
            let (end, by) = (
                ended(mail, Some((message, seen)), Disposition::Automatic),
                by(Actor::Desk),
            );
            note_on(desk, message, reference, end, by).await
        }
        (Placing::Bounced(ours), _) => bounced(desk, mail, message, seen, &ours).await,
        (Placing::Duplicate, _) => {
            let mut end = ended(mail, Some((message, seen)), Disposition::Duplicate);
            end.about = seen.first.as_ref().map(|first| first.id.clone());
            end.complaint = seen.first.as_ref().and_then(|first| first.complaint.clone());
            // Only the first has it.
            end.read = end.read.map(|read| MailRead { content: None, ..read });
            Ok(desk.register().end_mail(&end).await?)
        }
        (Placing::Delayed, _) => {
            let mut end = ended(mail, Some((message, seen)), Disposition::Delayed);
            end.about = seen.came_back.as_ref().map(|ours| ours.id.clone());
            end.complaint = seen.came_back.as_ref().and_then(|ours| ours.reference.clone());
            Ok(desk.register().end_mail(&end).await?)
        }
        (Placing::Written | Placing::Automatic, None) => Err(DeskError::NotFound),
    };
    match done {
        Err(DeskError::Refused(_) | DeskError::NotFound) => {
            quarantine(desk, mail, Some((message, seen)), Cause::Refused).await
        }
        done => done,
    }
}

/// Puts a message where a person looks at it.
///
/// # Errors
/// A register that can't be written.
pub async fn quarantine(
    desk: &Desk,
    mail: &MailIn,
    read: Option<(&Message, &Seen)>,
    cause: Cause,
) -> Result<(), DeskError> {
    let mut end = ended(mail, read, Disposition::Quarantine);
    end.state = MailState::Quarantined;
    end.cause = Some(cause.word().to_owned());
    // What it seems to answer; whoever decides is shown it.
    let thread = read.and_then(|(_, seen)| seen.thread.as_ref());
    end.about = thread.map(|thread| thread.reference.clone());
    end.due_at = Some(due(desk, mail.mail.taken_at));
    desk.register().end_mail(&end).await?;
    if cause.is_suspicious() {
        let complaint = thread.map(|thread| thread.reference.as_str());
        let why = cause.word();
        Event::MailHeld { why, complaint }.log();
    }
    desk.count_quarantined().await?;
    Ok(())
}

/// The end of a message's row, with what was read of it, but for where it was placed.
pub fn ended(mail: &MailIn, read: Option<(&Message, &Seen)>, disposition: Disposition) -> MailEnd {
    let few = |text: &str| text.chars().filter(|c| !c.is_control()).take(300).collect::<String>();
    MailEnd {
        id: mail.mail.id.clone(),
        was: mail.state,
        state: MailState::Placed,
        disposition: disposition.word().to_owned(),
        cause: None,
        complaint: None,
        seq: None,
        about: None,
        due_at: None,
        decided: None,
        read: read.map(|(message, seen)| MailRead {
            message_id: message.id.as_deref().map(few),
            sender: message.from.first().map(|from| few(&from.address)),
            subject: few(&message.subject),
            content: Some(seen.content.clone()),
        }),
    }
}

fn decided_by(mut end: MailEnd, by: &By<'_>) -> MailEnd {
    if by.decided.is_some() {
        end.state = MailState::DealtWith;
        end.decided.clone_from(&by.decided);
    }
    end
}

/// Files a message as a new complaint, which was received when the message was taken, whatever it says of its date.
///
/// # Errors
/// A refusal of the rules, or a register that can't be written.
pub async fn file(
    desk: &Desk,
    mail: &MailIn,
    message: &Message,
    seen: Option<&Seen>,
    by: By<'_>,
) -> Result<String, DeskError> {
    let end = decided_by(ended(mail, seen.map(|seen| (message, seen)), Disposition::New), &by);
    let code = desk.code();
    let tongue = ours(desk);
    let taken = files_of(desk, message, &[], by.whose).await?;
    let nature = match (message.subject.trim(), message.text.written().as_str()) {
        ("", "") => tongue.say("mail-in-only-files"),
        (subject, "") => subject.to_owned(),
        ("", written) => written.to_owned(),
        (subject, written) => format!("{subject}\n\n{written}"),
    };
    let mut intake = Intake::new(Channel::Email, language::of(message, &code), &short(&nature, tongue))
        .with(Label::History, &short(&folded(message), tongue));
    match message.sender().filter(|sender| crate::intake::is_address(sender)) {
        Some(sender) => intake = intake.with(Label::Email, sender),
        None => intake.anonymous = true,
    }
    let name = message.from.first().and_then(|from| from.name.as_deref());
    intake = intake.with(Label::Name, name.unwrap_or_default());
    intake.received_at = Some(mail.mail.taken_at);
    intake.files = taken.files;
    let mut says = by.says;
    says.extend(taken.refused);
    let also = note(&says, &by.actor);
    let receipt = desk.file_mail(by.actor, intake, &also, end).await?;
    Ok(receipt.case.file.reference)
}

/// Adds a message to a complaint, as what the customer wrote.
///
/// # Errors
/// A refusal of the rules, or a register that can't be written.
pub async fn write_to(
    desk: &Desk,
    mail: &MailIn,
    message: &Message,
    seen: Option<&Seen>,
    case: &Case,
    by: By<'_>,
) -> Result<(), DeskError> {
    let end = decided_by(ended(mail, seen.map(|seen| (message, seen)), Disposition::Written), &by);
    let tongue = ours(desk);
    let there: Vec<Attachment> = case.complaint.files.iter().map(|(_, file, _)| file.clone()).collect();
    let taken = files_of(desk, message, &there, by.whose).await?;
    let written = message.text.written();
    let text = match (written.as_str(), message.subject.trim()) {
        ("", "") => tongue.say("mail-in-only-files"),
        ("", subject) => subject.to_owned(),
        (written, _) => written.to_owned(),
    };
    let act = |action| Act {
        by: by.actor.clone(),
        // A complaint that was filed while it waited begins there.
        occurred_at: Some(mail.mail.taken_at.max(case.complaint.received_at)),
        action,
    };
    let mut acts = vec![act(Action::CustomerWrites {
        channel: Channel::Email,
        message: short(&text, tongue),
    })];
    acts.extend(
        taken
            .files
            .into_iter()
            .map(|(file, name)| act(Action::AddFile { file, name })),
    );
    let mut says = by.says;
    says.extend(taken.refused);
    acts.extend(note(&says, &by.actor));
    desk.act_mail(&case.file.reference, &acts, end).await.map(drop)
}

/// Writes down on a complaint what came and is nobody's word: no clock moves, and nobody is answered.
///
/// # Errors
/// A refusal of the rules, or a register that can't be written.
pub async fn note_on(
    desk: &Desk,
    message: &Message,
    reference: &str,
    end: MailEnd,
    by: By<'_>,
) -> Result<(), DeskError> {
    let end = decided_by(end, &by);
    let tongue = ours(desk);
    let sender = message.from.first().map_or("", |from| from.address.as_str());
    let values = [
        ("sender", FluentValue::from(sender)),
        ("subject", message.subject.as_str().into()),
    ];
    let mut text = tongue.say_with("mail-in-note-automatic", &values);
    for said in by
        .says
        .iter()
        .map(String::as_str)
        .chain([message.text.written().as_str()])
    {
        text.push_str("\n\n");
        text.push_str(said);
    }
    let actor = match by.actor {
        staff @ Actor::Staff { .. } => staff,
        _ => Actor::Desk,
    };
    let act = Act::now(
        actor,
        Action::Note {
            text: short(&text, tongue),
        },
    );
    desk.act_mail(reference, &[act], end).await.map(drop)
}

/// A message of ours did not arrive: what it was evidence for is undone, and is owed again.
async fn bounced(desk: &Desk, mail: &MailIn, message: &Message, seen: &Seen, ours: &Ours) -> Result<(), DeskError> {
    let mut end = ended(mail, Some((message, seen)), Disposition::Bounced);
    end.about = Some(ours.id.clone());
    end.complaint.clone_from(&ours.reference);
    // A server may refuse it before we have written down that it left: what is written first would be undone by that.
    let row = desk.register().outbox_message(&ours.id).await?;
    if row.is_some_and(|row| row.finished_at.is_none()) {
        return Err(DeskError::Busy);
    }
    let Some(reference) = ours.reference.as_deref().filter(|_| !ours.notice.may_go_astray()) else {
        return Ok(desk.register().end_mail(&end).await?);
    };
    let why = match &message.nature {
        mail::Nature::Bounce(bounce) => bounce.failed.iter().map(|failed| {
            let status = failed.status.as_deref().unwrap_or_default();
            format!("{} {status}", failed.address).trim().to_owned()
        }),
        _ => return Err(DeskError::NotFound),
    };
    let why: Vec<String> = why.collect();
    let why = if why.is_empty() {
        message.subject.clone()
    } else {
        why.join(", ")
    };
    let act = Act::now(
        Actor::Desk,
        Action::Undelivered {
            owed_by: ours.owed_by,
            notice: ours.notice,
            why: why.chars().take(500).collect(),
        },
    );
    desk.act_mail(reference, &[act], end).await.map(drop)
}

/// The customer, or whoever acts for them: the address of the complaint is theirs.
pub const fn customer_of(case: &Case) -> Actor {
    if case.complaint.on_behalf {
        Actor::Representative
    } else {
        Actor::Customer
    }
}

/// What colleagues should know of a message that was placed.
fn said_of(desk: &Desk, message: &Message, seen: &Seen) -> Vec<String> {
    let tongue = ours(desk);
    let sender = message.sender().unwrap_or_default();
    let odd = [
        (seen.proved == Proved::Fail, "mail-in-note-unproven"),
        (
            message.labels.contains(&Odd::RepliesElsewhere),
            "mail-in-note-elsewhere",
        ),
        (message.labels.contains(&Odd::CutShort), "mail-in-note-cut"),
        (message.labels.contains(&Odd::Packed), "mail-in-note-packed"),
    ];
    let odd = odd.into_iter().filter(|(is, _)| *is);
    odd.map(|(_, key)| tongue.say_with(key, &[("sender", sender.into())]))
        .collect()
}

/// A note of what is said, if anything is.
fn note(says: &[String], by: &Actor) -> Vec<Act> {
    let by = match by {
        staff @ Actor::Staff { .. } => staff.clone(),
        _ => Actor::Desk,
    };
    let text = says.join("\n\n");
    let note = (!text.is_empty()).then(|| Act::now(by, Action::Note { text }));
    note.into_iter().collect()
}

/// What was quoted, or stands under every message of theirs.
fn folded(message: &Message) -> String {
    let text = &message.text;
    if text.written() == text.whole.trim() {
        return String::new();
    }
    let folded = text.folded.iter().filter_map(|range| text.whole.get(range.clone()));
    folded.map(str::trim).collect::<Vec<_>>().join("\n\n")
}

struct Taken {
    files: Vec<(Attachment, String)>,
    /// A sentence for each that was not.
    refused: Vec<String>,
}

/// What came with a message, by the same judge as on the portal. What is refused stays in the original.
async fn files_of(desk: &Desk, message: &Message, there: &[Attachment], whose: &str) -> Result<Taken, DeskError> {
    let parts = message.parts.iter().map(|part| (part.name.as_str(), &part.bytes[..]));
    let mut sent = files::take(desk, parts, Whose::Named(whose)).await?;
    sent.once(there.iter());
    let tongue = ours(desk);
    // That the same came twice is nothing to tell anybody.
    let refused = sent.refused.iter().filter(|refused| refused.why != files::Why::Twice);
    let mut refused: Vec<String> = refused
        .map(|refused| refused.said(desk, tongue, "bench-file"))
        .collect();
    if !refused.is_empty() {
        refused.insert(0, tongue.say("mail-in-note-files"));
    }
    Ok(Taken {
        files: sent.files,
        refused: if refused.is_empty() {
            refused
        } else {
            vec![refused.join("\n")]
        },
    })
}

/// No longer than a text may be; the original has the rest.
fn short(text: &str, tongue: &Tongue) -> String {
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let rest = tongue.say("mail-in-cut");
    let room = LONGEST.saturating_sub(rest.chars().count() + 1);
    let cut: String = text.chars().take(room).collect();
    format!("{cut}\n{rest}")
}

/// The language in which the desk writes for itself.
fn ours(desk: &Desk) -> &Tongue {
    let code = desk.code();
    let first = code.languages.first().cloned();
    desk.tongues()
        .of(&first.unwrap_or_else(practice::terms::Language::english))
}
