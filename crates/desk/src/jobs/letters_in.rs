//! Reads the scans of letters that came in, one after the other, and writes what was read on the complaints that they
//! came to meanwhile; tells managers of what waits too long to be entered. A letter that can't be read keeps no other waiting, and can be entered all the same.

use std::time::Duration;

use practice::terms::{Channel, Notice, Role};
use register::{Error, LetterIn, LetterReading, Owed, Recipient, Staff};

use crate::{
    desk::{Desk, DeskError},
    letters_in::{entering, reading},
    web::chain,
};

/// Of one turn. Reading takes its time.
const AT_ONCE: usize = 5;
const NOTED: usize = 50;
/// Other instances keep letters beside this one, and nobody tells it: the register is asked.
const PAUSE: Duration = Duration::from_secs(5);

/// So many late ones are told of, and so often it is looked whether there are any.
const LATE: usize = 200;
const LOOKED: Duration = Duration::from_mins(1);

pub async fn run(desk: Desk) {
    let mut looked = tokio::time::Instant::now();
    loop {
        let mut done = turn(&desk).await;
        if looked.elapsed() >= LOOKED {
            looked = tokio::time::Instant::now();
            done = match tell_of_late(&desk).await {
                Ok(()) => done,
                Err(error) => Err(error),
            };
        }
        if let Err(error) = &done {
            tracing::error!(error = %chain(error), "letters that came in could not be read");
        }
        if !matches!(done, Ok(1..)) {
            tokio::select! {
                () = desk.some_letter() => {}
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
    }
}

/// Reads what is to be read, and says how many letters that was.
///
/// # Errors
/// A register that can't be read or written.
pub async fn turn(desk: &Desk) -> Result<usize, DeskError> {
    let letters = desk.register().letters_to_read(AT_ONCE).await?;
    let mut done = 0;
    for letter in &letters {
        done += usize::from(reading::read(desk, letter).await?);
    }
    for case in desk.register().letter_cases_to_note(NOTED).await? {
        let Some(letter) = desk.register().letter(&case.letter).await? else {
            continue;
        };
        if letter.reading == LetterReading::ToRead {
            continue;
        }
        match entering::note(desk, &letter, &case.complaint, case.nth).await {
            // Another instance was first.
            Ok(()) | Err(DeskError::Register(Error::Taken { .. })) => {}
            Err(error) => {
                let complaint = &case.complaint;
                tracing::error!(complaint, error = %chain(&error), "what was read of a letter could not be noted yet");
            }
        }
    }
    Ok(done)
}

/// Owes each manager a message about each that waits past its time, once.
///
/// # Errors
/// A register that can't be read or written.
pub async fn tell_of_late(desk: &Desk) -> Result<(), DeskError> {
    let now = desk.now();
    let waiting = desk.register().letters_waiting(LATE).await?;
    let late: Vec<&LetterIn> = waiting.iter().filter(|letter| letter.due_at < now).collect();
    if late.is_empty() {
        return Ok(());
    }
    let staff = desk.register().all_staff().await?;
    let managers: Vec<&Staff> = staff
        .iter()
        .filter(|one| one.active && one.role == Role::Manager)
        .collect();
    let owed: Vec<Owed> = late
        .iter()
        .flat_map(|letter| managers.iter().map(|manager| told(desk, letter, manager)))
        .collect();
    desk.register().owe(owed).await?;
    desk.wake_outbox();
    Ok(())
}

fn told(desk: &Desk, letter: &LetterIn, to: &Staff) -> Owed {
    let now = desk.now();
    Owed {
        // One of a letter and a manager, however often it is derived.
        id: format!("{OF_LETTERS}{}.{}", letter.id, to.id),
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

const OF_LETTERS: &str = "letter-in.";

/// The letter that such a message is about.
pub fn spoken_of(owed: &str) -> Option<&str> {
    owed.strip_prefix(OF_LETTERS)?.split('.').next()
}
