//! What a person makes of a letter that waits: each in one commit with the letter itself, so that a letter comes to a
//! complaint once, however often a form is sent.
//!
//! To a complaint that is known already, only that a letter came is told the customer; its words and its scan are for
//! colleagues. So nobody reads another's letter on their own page, where a letter was put to the wrong complaint.

use fluent_bundle::FluentValue;
use practice::{
    action::{Act, Action, LONGEST},
    entry::{Actor, Attachment},
    refusal::Refusal,
    terms::{Label, Language, Proof, Relation},
};
use register::{Change, Decided, LetterCase, LetterIn, LetterReading, LetterState, LetterStep, Staff};

use super::{CHANNEL, Whole};
use crate::{
    Intake,
    desk::{Case, Desk, DeskError, Receipt},
    tongue::Tongue,
    web::chain,
};

/// What a letter says to the complaint that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Written,
    Escalated,
    Accepted,
    Refused,
}

impl How {
    pub const ALL: [Self; 4] = [Self::Written, Self::Escalated, Self::Accepted, Self::Refused];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Escalated => "escalated",
            Self::Accepted => "accepted",
            Self::Refused => "refused",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.word() == word)
    }
}

/// How a letter came to a complaint that was filed from it.
pub const FILED: &str = "filed";

/// Files a complaint out of a letter. `ends`: there is no other in it.
///
/// # Errors
/// A refusal; [`DeskError::Moved`] if somebody else was at the letter meanwhile; a register that can't be written.
pub async fn file(
    desk: &Desk,
    whole: &Whole,
    mut intake: Intake,
    ends: bool,
    staff: &Staff,
) -> Result<Receipt, DeskError> {
    waits(&whole.letter)?;
    intake.channel = CHANNEL;
    intake.files = attached(desk, whole, false);
    let by = actor(staff);
    let others: Vec<&str> = whole.belongs().map(|case| case.complaint.as_str()).collect();
    let link = |other: &str| Action::Link {
        other: other.to_owned(),
        relation: Relation::Related,
        known: None,
    };
    let mut also: Vec<Act> = others.iter().map(|other| Act::now(by.clone(), link(other))).collect();
    also.extend(read_by_a_machine(desk, &whole.letter));
    let step = comes(desk, whole, FILED, ends, staff);
    let receipt = meanwhile(desk.file_letter(by.clone(), intake, &also, step).await)?;
    let reference = receipt.case.file.reference.clone();
    for other in others {
        // The new one leads to the others whatever happens here.
        if let Err(error) = desk.act(other, Act::now(by.clone(), link(&reference))).await {
            tracing::warn!(complaint = other, error = %chain(&error), "two complaints of one letter are linked one way");
        }
    }
    Ok(receipt)
}

/// Adds a letter to the complaint that it belongs to. `summary`: what it says, for colleagues.
///
/// # Errors
/// As [`file()`].
pub async fn write_to(
    desk: &Desk,
    whole: &Whole,
    case: &Case,
    (how, summary): (How, &str),
    ends: bool,
    staff: &Staff,
) -> Result<(), DeskError> {
    waits(&whole.letter)?;
    let received_at = whole.letter.said.received_at.ok_or(Refusal::Missing {
        what: "the day on which the letter came",
    })?;
    let theirs = desk.tongues().of(case.language());
    let said = says_that_it_came(desk, theirs, received_at);
    let act = |action| Act {
        by: actor(staff),
        // A complaint that was filed while it waited begins there.
        occurred_at: Some(received_at.max(case.complaint.received_at)),
        action,
    };
    let mut acts = vec![act(Action::CustomerWrites {
        channel: CHANNEL,
        message: said.clone(),
    })];
    acts.extend(match how {
        How::Written => None,
        How::Escalated => Some(act(Action::Escalate {
            channel: CHANNEL,
            reason: said,
            to: None,
        })),
        How::Accepted => Some(act(Action::Accept {
            proof: Proof::Letter,
            evidence: said,
        })),
        How::Refused => Some(act(Action::Refuse {
            proof: Proof::Letter,
            evidence: said,
        })),
    });
    acts.extend(scans_left_out(desk, whole, case, true).map(|add| Act::now(actor(staff), add)));
    if !summary.is_empty() {
        let text = summary.to_owned();
        acts.push(Act::now(actor(staff), Action::Note { text }));
    }
    acts.extend(read_by_a_machine(desk, &whole.letter));
    let step = comes(desk, whole, how.word(), ends, staff);
    meanwhile(desk.act_letter(&case.file.reference, &acts, step).await).map(drop)
}

/// Everything in it has been entered.
///
/// # Errors
/// As [`file()`].
pub async fn all(desk: &Desk, whole: &Whole, staff: &Staff) -> Result<(), DeskError> {
    waits(&whole.letter)?;
    if whole.belongs().next().is_none() {
        return Err(DeskError::Moved);
    }
    let step = LetterStep::Ends {
        letter: whole.letter.id.clone(),
        was: whole.letter.version,
        state: LetterState::Entered,
        decided: decided(desk, staff, ""),
    };
    meanwhile(desk.register().end_letter(&step).await.map_err(DeskError::from))
}

/// It is no complaint. It is kept, and the log of administration says who decided.
///
/// # Errors
/// As [`file()`].
pub async fn no_complaint(desk: &Desk, whole: &Whole, reason: &str, staff: &Staff) -> Result<(), DeskError> {
    waits(&whole.letter)?;
    let step = LetterStep::Ends {
        letter: whole.letter.id.clone(),
        was: whole.letter.version,
        state: LetterState::NoComplaint,
        decided: decided(desk, staff, reason),
    };
    let line = desk.line(&staff.id, "letter-no-complaint", &whole.letter.id);
    let done = desk.register().administer(&[Change::Letter(&step)], &line).await;
    meanwhile(done.map(drop).map_err(DeskError::from))
}

/// That nothing more is entered of a letter, or that it is no complaint, is taken back: it waits again, and its history
/// says who ended it and who took that back.
///
/// # Errors
/// As [`file()`].
pub async fn reopen(desk: &Desk, whole: &Whole, reason: &str, staff: &Staff) -> Result<(), DeskError> {
    if whole.letter.state == LetterState::Waiting {
        return Err(DeskError::Moved);
    }
    let step = LetterStep::Reopened {
        letter: whole.letter.id.clone(),
        was: whole.letter.version,
        decided: decided(desk, staff, reason),
    };
    let line = desk.line(&staff.id, "letter-reopened", &whole.letter.id);
    let done = desk.register().administer(&[Change::Letter(&step)], &line).await;
    meanwhile(done.map(drop).map_err(DeskError::from))
}

/// A letter that was put to the wrong complaint: that one says so, and the letter waits again. What follows from the
/// mistake — an escalation, a clock that was stopped — stays in the case file, and a person puts it right.
///
/// # Errors
/// As [`file()`].
pub async fn undo(desk: &Desk, whole: &Whole, nth: u32, reason: &str, staff: &Staff) -> Result<(), DeskError> {
    let case = whole.belongs().find(|case| case.nth == nth).ok_or(DeskError::Moved)?;
    let step = LetterStep::Undone {
        letter: whole.letter.id.clone(),
        was: whole.letter.version,
        nth,
        decided: decided(desk, staff, reason),
    };
    let values = [
        ("entry", FluentValue::from(case.seq)),
        ("reason", FluentValue::from(reason)),
    ];
    let text = ours(desk).say_with("letters-in-note-undone", &values);
    let note = Act::now(actor(staff), Action::Note { text });
    meanwhile(desk.act_letter(&case.complaint, &[note], step).await).map(drop)
}

/// A complaint that a letter has come to gets what it has not yet: pages that were added since, and what a program read
/// of it.
///
/// # Errors
/// As [`file()`].
pub async fn note(desk: &Desk, whole: &Whole, at: &LetterCase) -> Result<(), DeskError> {
    let letter = &whole.letter;
    let step = LetterStep::Noted {
        letter: letter.id.clone(),
        nth: at.nth,
    };
    let case = desk.case(&at.complaint).await?.ok_or(DeskError::NotFound)?;
    let staff = desk.register().staff(&at.by).await?.as_ref().map(actor);
    let by = staff.unwrap_or(Actor::Desk);
    // Whose they are nobody has said since: colleagues see them.
    let pages = scans_left_out(desk, whole, &case, true);
    let mut acts: Vec<Act> = pages.map(|add| Act::now(by.clone(), add)).collect();
    // What stands there word for word is not noted again.
    let told = |note: &Act| match &note.action {
        Action::Note { text } => case
            .file
            .entries
            .iter()
            .any(|entry| entry.word(Label::Note) == Some(text.trim())),
        _ => false,
    };
    acts.extend(read_by_a_machine(desk, letter).filter(|note| !told(note)));
    if acts.is_empty() {
        return Ok(desk.register().end_letter(&step).await?);
    }
    match desk.act_letter(&at.complaint, &acts, step.clone()).await {
        // The rules take no more of it there, such as on a complaint that is handled with another: the letter has it.
        Err(DeskError::Refused(refusal)) => {
            tracing::warn!(
                complaint = at.complaint,
                refusal = refusal.code(),
                "pages of a letter were not added"
            );
            let notes: Vec<Act> = acts
                .into_iter()
                .filter(|act| matches!(act.action, Action::Note { .. }))
                .collect();
            if notes.is_empty() {
                return Ok(desk.register().end_letter(&step).await?);
            }
            desk.act_letter(&at.complaint, &notes, step).await.map(drop)
        }
        done => done.map(drop),
    }
}

fn comes(desk: &Desk, whole: &Whole, how: &str, ends: bool, staff: &Staff) -> LetterStep {
    LetterStep::Comes {
        letter: whole.letter.id.clone(),
        was: whole.letter.version,
        how: how.to_owned(),
        by: staff.id.clone(),
        at: desk.now(),
        // What is still to be read is noted by the job.
        noted: whole.letter.reading != LetterReading::ToRead,
        ends,
    }
}

/// What was read of it, as a note of the desk: found by the search, seen by colleagues, and erased as such texts are.
fn read_by_a_machine(desk: &Desk, letter: &LetterIn) -> Option<Act> {
    if letter.text.is_empty() {
        return None;
    }
    let text = format!("{}\n\n{}", ours(desk).say("letters-in-note-read"), letter.text);
    let text = text.chars().take(LONGEST).collect();
    Some(Act::now(Actor::Desk, Action::Note { text }))
}

/// Its scans that are not on a complaint yet. One that is there already, for whoever reads it, is there.
fn scans_left_out<'c>(desk: &Desk, whole: &Whole, case: &'c Case, internal: bool) -> impl Iterator<Item = Action> + 'c {
    let there = |digest: &str| {
        let mut files = case.complaint.files.iter();
        files.any(|(_, file, _)| file.digest == digest)
    };
    attached(desk, whole, internal)
        .into_iter()
        .filter(move |(file, _)| !there(&file.digest))
        .map(|(file, name)| Action::AddFile { file, name })
}

/// Its scans as files of a complaint.
fn attached(desk: &Desk, whole: &Whole, internal: bool) -> Vec<(Attachment, String)> {
    let file = |scan: &register::Scan| {
        let file = Attachment {
            id: desk.ids().name(),
            media: scan.media.clone(),
            bytes: scan.bytes,
            digest: scan.digest.clone(),
            internal,
        };
        (file, scan.name.clone())
    };
    whole.originals().map(file).collect()
}

fn says_that_it_came(desk: &Desk, tongue: &Tongue, at: jiff::Timestamp) -> String {
    let code = desk.code();
    let zone = code
        .desk()
        .map_or(jiff::tz::TimeZone::UTC, |calendar| calendar.zone().clone());
    let day = tongue.date_full(at.to_zoned(zone).date());
    tongue.say_with("letters-in-came", &[("day", day.into())])
}

fn waits(letter: &LetterIn) -> Result<(), DeskError> {
    if letter.state == LetterState::Waiting {
        Ok(())
    } else {
        Err(DeskError::Moved)
    }
}

/// Somebody else was first.
pub fn meanwhile<T>(done: Result<T, DeskError>) -> Result<T, DeskError> {
    match done {
        Err(DeskError::Register(register::Error::Taken { .. })) => Err(DeskError::Moved),
        done => done,
    }
}

fn decided(desk: &Desk, staff: &Staff, reason: &str) -> Decided {
    Decided {
        by: staff.id.clone(),
        at: desk.now(),
        reason: reason.to_owned(),
    }
}

fn actor(staff: &Staff) -> Actor {
    Actor::Staff {
        id: staff.id.clone(),
        role: staff.role,
    }
}

/// The language in which the desk writes for itself.
fn ours(desk: &Desk) -> &Tongue {
    let code = desk.code();
    let first = code.languages.first().cloned();
    desk.tongues().of(&first.unwrap_or_else(Language::english))
}
