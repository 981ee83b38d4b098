//! Letters that came to us by post. A letter is kept with its scans before anybody enters it: then it waits, with an
//! instant by which somebody is to have entered it. What it comes to is written in the commit of the act itself, so that
//! it comes to each complaint once: every change is written for the version that was seen, and no other.
//!
//! One letter may come to several complaints. One that it was put to by mistake stays in its history, and the letter
//! waits again.

use jiff::Timestamp;
use practice::entry::Seq;

use crate::{
    Answered, Error, Register, files, idempotency,
    mail_in::Decided,
    statements,
    step::{Refused, Step},
    value::{Row, Value, values},
};

/// What somebody says of a letter who has it in their hands. What they do not know is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterSaid {
    /// None: nobody has said on which day it came.
    pub received_at: Option<Timestamp>,
    pub sender: String,
    pub address: String,
    pub language: String,
    pub account: String,
}

/// A letter as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLetter {
    pub id: String,
    pub taken_at: Timestamp,
    pub taken_by: String,
    pub due_at: Timestamp,
    pub said: LetterSaid,
    pub scans: Vec<Scan>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScanKind {
    /// As it was sent.
    Scan,
    /// A page that was made of one, to be shown.
    Page,
}

/// Some bytes of a letter, which are in the file store by now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    pub id: String,
    pub place: u32,
    pub kind: ScanKind,
    /// SHA-256 of the bytes, in hex.
    pub digest: String,
    pub media: String,
    pub bytes: u64,
    pub name: String,
    /// It went with the words of a complaint that the letter came to.
    pub erased: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    /// It is to be entered.
    Waiting,
    Entered,
    /// Somebody said that it is no complaint.
    NoComplaint,
}

/// Whether a program has read the scans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    ToRead,
    Read,
    /// There is no text in them that it can read.
    NoText,
    /// No program that reads is installed.
    NoReader,
    /// There was no place to lay it for such a program: the disk, or the folder of the register.
    NoFolder,
    /// It was tried so often that nobody tries any more by themselves.
    GaveUp,
    /// What was read went with the words of a complaint.
    Erased,
}

/// A letter that came in, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterIn {
    pub id: String,
    pub version: u32,
    pub state: LetterState,
    pub taken_at: Timestamp,
    pub taken_by: String,
    pub due_at: Timestamp,
    pub said: LetterSaid,
    pub decided: Option<Decided>,
    pub reading: Reading,
    pub text: String,
    /// How often a program began to read it.
    pub tries: u32,
}

/// How a letter ended, and who took that back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterEnding {
    pub state: LetterState,
    pub decided: Decided,
    pub undone: Decided,
}

/// A complaint that a letter came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterCase {
    pub letter: String,
    pub nth: u32,
    pub complaint: String,
    pub seq: Seq,
    pub how: String,
    pub by: String,
    pub at: Timestamp,
    /// What was read of the letter stands in the case file.
    pub noted: bool,
    /// It was put there by mistake.
    pub undone: Option<Decided>,
    /// The words of the complaint were erased since: it has nothing more of the letter.
    pub erased: bool,
}

/// What becomes of a letter. In a batch the complaint and the entry are those of the batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterStep {
    /// It comes to a complaint; `ends`: and to no other after it.
    Comes {
        letter: String,
        was: u32,
        how: String,
        by: String,
        at: Timestamp,
        noted: bool,
        ends: bool,
    },
    /// Nothing more is entered of it, or it is no complaint.
    Ends {
        letter: String,
        was: u32,
        state: LetterState,
        decided: Decided,
    },
    /// That it ended is taken back: it waits again.
    Reopened { letter: String, was: u32, decided: Decided },
    /// It does not belong to the complaint that it came to: it waits again.
    Undone {
        letter: String,
        was: u32,
        nth: u32,
        decided: Decided,
    },
    /// What was read of it stands in the case file by now.
    Noted { letter: String, nth: u32 },
}

impl Register {
    /// Keeps a letter: when this answers, its scans and its row are on disk. `answered`: what a program is told that sends
    /// it twice.
    ///
    /// # Errors
    /// A disk or database that can't be written: then it is not kept.
    pub async fn keep_letter(&self, letter: &NewLetter, answered: Option<&Answered>) -> Result<(), Error> {
        for scan in &letter.scans {
            files::must_be_there(self.dir(), &scan.digest, letter.taken_at)?;
        }
        let said = &letter.said;
        let row = values![
            &letter.id,
            letter.taken_at,
            &letter.taken_by,
            letter.due_at,
            said.received_at,
            &said.sender,
            &said.address,
            &said.language,
            &said.account,
        ];
        let mut steps = vec![Step::new(&statements::KEEP_LETTER, row)];
        steps.extend(letter.scans.iter().map(|scan| added(&letter.id, scan)));
        steps.extend(answered.map(idempotency::answer));
        self.write(steps).await.map(drop)
    }

    /// Adds scans to a letter that waits.
    ///
    /// # Errors
    /// [`Error::Taken`] if somebody changed it meanwhile; a register that can't be written.
    pub async fn add_scans(&self, letter: &LetterIn, scans: &[Scan], now: Timestamp) -> Result<(), Error> {
        for scan in scans {
            files::must_be_there(self.dir(), &scan.digest, now)?;
        }
        let again = Step::new(&statements::READ_LETTER_AGAIN, values![&letter.id, letter.version]);
        let mut steps = vec![again.or_if_nothing(Refused::Taken)];
        steps.extend(scans.iter().map(|scan| added(&letter.id, scan)));
        steps.push(Step::new(&statements::NOTE_LETTER_AGAIN, values![&letter.id]));
        self.write_new("letter", steps).await.map(drop)
    }

    /// It is begun to read a letter: counted before, for whatever ends the program counts nothing.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn try_letter(&self, id: &str) -> Result<(), Error> {
        let step = Step::new(&statements::TRY_LETTER, values![id]);
        self.write(vec![step]).await.map(drop)
    }

    /// A letter that could not be read is read again, and noted where it came to.
    ///
    /// # Errors
    /// [`Error::Taken`] if it is not one that could not be read; a register that can't be written.
    pub async fn try_letter_again(&self, id: &str) -> Result<(), Error> {
        let again = Step::new(&statements::TRY_LETTER_AGAIN, values![id]);
        let note = Step::new(&statements::NOTE_LETTER_AGAIN, values![id]);
        self.write_new("letter", vec![again.or_if_nothing(Refused::Taken), note])
            .await
            .map(drop)
    }

    /// How a letter ended before, each time that somebody took that back.
    pub async fn letter_endings(&self, letter: &str) -> Result<Vec<LetterEnding>, Error> {
        let rows = self
            .database()
            .read(&statements::LETTER_ENDINGS, values![letter])
            .await?;
        rows.iter().map(ending).collect()
    }

    /// Writes what somebody says of a letter that waits.
    ///
    /// # Errors
    /// As [`Self::add_scans`].
    pub async fn say_of_letter(&self, letter: &LetterIn, said: &LetterSaid) -> Result<(), Error> {
        let values = values![
            &letter.id,
            letter.version,
            said.received_at,
            &said.sender,
            &said.address,
            &said.language,
            &said.account,
        ];
        let step = Step::new(&statements::SAY_OF_LETTER, values).or_if_nothing(Refused::Taken);
        self.write_new("letter", vec![step]).await.map(drop)
    }

    /// Writes what became of a letter, where nothing is written on a complaint for it.
    ///
    /// # Errors
    /// As [`Self::add_scans`].
    pub async fn end_letter(&self, step: &LetterStep) -> Result<(), Error> {
        self.write_new("letter", steps(step, "", 0)).await.map(drop)
    }

    /// Writes what was read of a letter that had so many scans, with the pages that were made of them. False if it has
    /// others by now.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn letter_was_read(
        &self,
        letter: &LetterIn,
        (reading, text): (Reading, &str),
        of: usize,
        pages: &[Scan],
        now: Timestamp,
    ) -> Result<bool, Error> {
        for page in pages {
            files::must_be_there(self.dir(), &page.digest, now)?;
        }
        let values = values![&letter.id, of, reading.word(), text];
        let read = Step::new(&statements::LETTER_WAS_READ, values).or_if_nothing(Refused::Taken);
        let mut steps = vec![read, Step::new(&statements::DROP_LETTER_PAGES, values![&letter.id])];
        steps.extend(pages.iter().map(|page| added(&letter.id, page)));
        match self.write_new("letter", steps).await {
            Ok(_) => Ok(true),
            Err(Error::Taken { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    pub async fn letter(&self, id: &str) -> Result<Option<LetterIn>, Error> {
        Ok(self.letters(&statements::LETTER, values![id]).await?.into_iter().next())
    }

    /// Those that wait; what is due first comes first.
    pub async fn letters_waiting(&self, n: usize) -> Result<Vec<LetterIn>, Error> {
        self.letters(&statements::LETTERS_WAITING, values![n]).await
    }

    /// How many wait.
    pub async fn count_letters_waiting(&self) -> Result<u64, Error> {
        let rows = self
            .database()
            .read(&statements::LETTERS_WAITING_COUNT, values![])
            .await?;
        rows.first().map_or(Ok(0), |row| row.size(0))
    }

    /// All that were kept, or those that stand so, oldest first, after the one with this instant and id.
    pub async fn letters_after(
        &self,
        state: Option<LetterState>,
        (at, id): (Timestamp, &str),
        n: usize,
    ) -> Result<Vec<LetterIn>, Error> {
        let state = state.map_or("", LetterState::word);
        self.letters(&statements::LETTERS_AFTER, values![at, id, state, n])
            .await
    }

    /// Those of which something was decided last.
    pub async fn letters_decided(&self, n: usize) -> Result<Vec<LetterIn>, Error> {
        self.letters(&statements::LETTERS_DECIDED, values![n]).await
    }

    /// Hands out a letter that no program has read yet, to one caller until the lease ends; what was tried before comes
    /// last, and then the oldest first.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn lease_letter(&self, now: Timestamp, until: Timestamp) -> Result<Option<LetterIn>, Error> {
        let lease = Step::new(&statements::LEASE_LETTER, values![now, until]);
        let done = self.write(vec![lease]).await?;
        done.rows.first().map(read).transpose()
    }

    /// Makes the lease longer, for whoever holds it until `held`; false if it is theirs no more.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn hold_letter(&self, id: &str, held: Timestamp, until: Timestamp) -> Result<bool, Error> {
        let longer = Step::new(&statements::HOLD_LETTER, values![id, held, until]);
        Ok(self.write(vec![longer]).await?.touched > 0)
    }

    /// Its scans and their pages, in order.
    pub async fn scans(&self, letter: &str) -> Result<Vec<Scan>, Error> {
        let rows = self.database().read(&statements::LETTER_SCANS, values![letter]).await?;
        rows.iter().map(scan).collect()
    }

    /// The complaints that a letter came to, in order.
    pub async fn letter_cases(&self, letter: &str) -> Result<Vec<LetterCase>, Error> {
        self.cases_of_letters(&statements::LETTER_CASES, values![letter]).await
    }

    /// The letters that came to a complaint, in order.
    pub async fn letters_of_complaint(&self, reference: &str) -> Result<Vec<LetterCase>, Error> {
        self.cases_of_letters(&statements::LETTER_CASES_OF, values![reference])
            .await
    }

    /// The complaints in whose case file nothing stands yet of what was read of their letter.
    pub async fn letter_cases_to_note(&self, n: usize) -> Result<Vec<LetterCase>, Error> {
        self.cases_of_letters(&statements::LETTER_CASES_TO_NOTE, values![n])
            .await
    }

    async fn letters(
        &self,
        statement: &'static statements::Statement,
        values: Vec<Value>,
    ) -> Result<Vec<LetterIn>, Error> {
        let rows = self.database().read(statement, values).await?;
        rows.iter().map(read).collect()
    }

    async fn cases_of_letters(
        &self,
        statement: &'static statements::Statement,
        values: Vec<Value>,
    ) -> Result<Vec<LetterCase>, Error> {
        let rows = self.database().read(statement, values).await?;
        rows.iter().map(case).collect()
    }
}

fn added(letter: &str, scan: &Scan) -> Step {
    let bytes = i64::try_from(scan.bytes).unwrap_or(i64::MAX);
    let row = values![
        &scan.id,
        letter,
        scan.place,
        scan.kind.word(),
        &scan.digest,
        &scan.media,
        bytes,
        &scan.name,
    ];
    Step::new(&statements::ADD_SCAN, row)
}

/// The steps that write what becomes of a letter, or turn the whole write down: somebody was first.
pub fn steps(step: &LetterStep, reference: &str, seq: Seq) -> Vec<Step> {
    match step {
        LetterStep::Comes {
            letter,
            was,
            how,
            by,
            at,
            noted,
            ends,
        } => {
            let state = if *ends {
                LetterState::Entered
            } else {
                LetterState::Waiting
            };
            // Who enters more of it has decided nothing of the whole.
            let decided = ends.then_some((by.as_str(), *at));
            let row = values![
                letter,
                *was,
                state.word(),
                decided.map(|(by, _)| by),
                decided.map(|(_, at)| at),
                None::<&str>,
            ];
            let noted = i64::from(*noted);
            let case = values![letter, *was, reference, seq, how, by, *at, noted];
            vec![
                Step::new(&statements::END_LETTER, row).or_if_nothing(Refused::Taken),
                Step::new(&statements::ADD_LETTER_CASE, case),
            ]
            .into_iter()
            .chain(erased_at_its_end(letter))
            .collect()
        }
        LetterStep::Ends {
            letter,
            was,
            state,
            decided,
        } => {
            let row = values![
                letter,
                *was,
                state.word(),
                &decided.by,
                decided.at,
                Some(decided.reason.as_str()),
            ];
            let end = Step::new(&statements::END_LETTER, row).or_if_nothing(Refused::Taken);
            std::iter::once(end).chain(erased_at_its_end(letter)).collect()
        }
        LetterStep::Reopened { letter, was, decided } => {
            let kept = values![letter, *was, &decided.by, decided.at, &decided.reason];
            vec![
                Step::new(&statements::KEEP_LETTER_ENDING, kept).or_if_nothing(Refused::Taken),
                Step::new(&statements::WAIT_AGAIN, values![letter, *was]).or_if_nothing(Refused::Taken),
            ]
        }
        LetterStep::Undone {
            letter,
            was,
            nth,
            decided,
        } => {
            let undone = values![letter, *nth, &decided.by, decided.at, &decided.reason];
            vec![
                Step::new(&statements::WAIT_AGAIN, values![letter, *was]).or_if_nothing(Refused::Taken),
                Step::new(&statements::UNDO_LETTER_CASE, undone).or_if_nothing(Refused::Taken),
            ]
        }
        LetterStep::Noted { letter, nth } => {
            let noted = Step::new(&statements::NOTE_LETTER_CASE, values![letter, *nth]);
            vec![noted.or_if_nothing(Refused::Taken)]
        }
    }
}

/// What it says goes now, if it was kept only because it waited.
fn erased_at_its_end(letter: &str) -> [Step; 2] {
    [&statements::ERASE_ENDED_LETTER, &statements::ERASE_ENDED_SCANS].map(|step| Step::new(step, values![letter]))
}

fn read(row: &Row) -> Result<LetterIn, Error> {
    Ok(LetterIn {
        id: row.string(0)?,
        version: row.count(1)?,
        state: LetterState::of(row.text(2)?)?,
        taken_at: row.time(3)?,
        taken_by: row.string(4)?,
        due_at: row.time(5)?,
        said: LetterSaid {
            received_at: row.maybe(6, Row::time)?,
            sender: row.string(7)?,
            address: row.string(8)?,
            language: row.string(9)?,
            account: row.string(10)?,
        },
        decided: decided(row, 11)?,
        reading: Reading::of(row.text(14)?)?,
        text: row.string(15)?,
        tries: row.count(16)?,
    })
}

fn ending(row: &Row) -> Result<LetterEnding, Error> {
    let missing = || Error::refused("a letter ended, and nobody ended it".to_owned());
    Ok(LetterEnding {
        state: LetterState::of(row.text(0)?)?,
        decided: decided(row, 1)?.ok_or_else(missing)?,
        undone: decided(row, 4)?.ok_or_else(missing)?,
    })
}

/// Who, when and why, from three columns on.
fn decided(row: &Row, at: usize) -> Result<Option<Decided>, Error> {
    let Some(by) = row.maybe(at, Row::string)? else {
        return Ok(None);
    };
    Ok(Some(Decided {
        by,
        at: row.time(at + 1)?,
        reason: row.maybe(at + 2, Row::string)?.unwrap_or_default(),
    }))
}

fn scan(row: &Row) -> Result<Scan, Error> {
    Ok(Scan {
        id: row.string(0)?,
        place: row.count(1)?,
        kind: if row.text(2)? == ScanKind::Page.word() {
            ScanKind::Page
        } else {
            ScanKind::Scan
        },
        digest: row.string(3)?,
        media: row.string(4)?,
        bytes: row.size(5)?,
        name: row.string(6)?,
        erased: row.flag(7)?,
    })
}

fn case(row: &Row) -> Result<LetterCase, Error> {
    Ok(LetterCase {
        letter: row.string(0)?,
        nth: row.count(1)?,
        complaint: row.string(2)?,
        seq: row.count(3)?,
        how: row.string(4)?,
        by: row.string(5)?,
        at: row.time(6)?,
        noted: row.int(7)? != 0,
        undone: decided(row, 8)?,
        erased: row.flag(11)?,
    })
}

impl ScanKind {
    const fn word(self) -> &'static str {
        match self {
            Self::Scan => "scan",
            Self::Page => "page",
        }
    }
}

impl LetterState {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Entered => "entered",
            Self::NoComplaint => "no-complaint",
        }
    }

    fn of(word: &str) -> Result<Self, Error> {
        let known = [Self::Waiting, Self::Entered, Self::NoComplaint];
        let found = known.into_iter().find(|state| state.word() == word);
        found.ok_or_else(|| Error::refused(format!("a letter cannot stand at “{word}”")))
    }
}

impl Reading {
    pub const fn word(self) -> &'static str {
        match self {
            Self::ToRead => "to-read",
            Self::Read => "read",
            Self::NoText => "no-text",
            Self::NoReader => "no-reader",
            Self::NoFolder => "no-folder",
            Self::GaveUp => "gave-up",
            Self::Erased => "erased",
        }
    }

    fn of(word: &str) -> Result<Self, Error> {
        let known = [
            Self::ToRead,
            Self::Read,
            Self::NoText,
            Self::NoReader,
            Self::NoFolder,
            Self::GaveUp,
            Self::Erased,
        ];
        let found = known.into_iter().find(|reading| reading.word() == word);
        found.ok_or_else(|| Error::refused(format!("the reading of a letter cannot stand at “{word}”")))
    }
}
