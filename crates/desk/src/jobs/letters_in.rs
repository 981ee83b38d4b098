//! Reads the scans of letters that came in, one after the other, and brings to the complaints that they came to what
//! was read of them and what was added since; tells managers of what waits too long to be entered. A letter that can't
//! be read keeps no other waiting, and can be entered all the same.

use std::time::Duration;

use register::{Error, LetterReading};

use super::incoming::{self, Incoming};
use crate::{
    desk::{Desk, DeskError},
    letters_in::{Whole, entering, folder, reading},
    web::chain,
};

/// Of one turn. Reading takes its time.
const AT_ONCE: usize = 5;
const NOTED: usize = 50;
/// So many late ones are told of.
const LATE: usize = 200;

pub async fn run(desk: Desk) {
    let dir = desk.register().dir().to_owned();
    match tokio::task::spawn_blocking(move || folder::sweep(&dir)).await {
        Ok(Err(error)) => tracing::error!(%error, "what was left behind of scans could not be thrown away"),
        Ok(Ok(gone @ 1..)) => tracing::info!(gone, "what was left behind of scans was thrown away"),
        _ => {}
    }
    incoming::run::<Letters>(desk).await;
}

/// Letters, as they come in.
struct Letters;

impl Incoming for Letters {
    const FAILED: &'static str = "letters that came in could not be read";
    const PAUSE: Duration = Duration::from_secs(5);

    async fn work(desk: &Desk) -> Result<usize, DeskError> {
        turn(desk).await
    }

    async fn late(desk: &Desk) -> Result<Vec<String>, DeskError> {
        let waiting = desk.register().letters_waiting(LATE).await?;
        let late = waiting.into_iter().filter(|letter| letter.due_at < desk.now());
        Ok(late.map(|letter| format!("{OF_LETTERS}{}", letter.id)).collect())
    }

    async fn some(desk: &Desk) {
        desk.some_letter().await;
    }
}

/// Reads what is to be read, and says how many letters that was.
///
/// # Errors
/// A register that can't be read or written.
pub async fn turn(desk: &Desk) -> Result<usize, DeskError> {
    let mut done = 0;
    for _ in 0..AT_ONCE {
        let Some(leased) = reading::Leased::next(desk).await? else {
            break;
        };
        done += usize::from(leased.read(desk).await?);
    }
    for case in desk.register().letter_cases_to_note(NOTED).await? {
        let whole = Whole::of(desk, &case.letter).await?;
        if whole.letter.reading == LetterReading::ToRead {
            continue;
        }
        match entering::note(desk, &whole, &case).await {
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
    incoming::tell_of_late::<Letters>(desk).await
}

const OF_LETTERS: &str = "letter-in.";

/// The letter that such a message is about.
pub fn spoken_of(owed: &str) -> Option<&str> {
    owed.strip_prefix(OF_LETTERS)?.split('.').next()
}
