//! Letters that come by post. The scan is kept first, byte for byte, before anything is typed ([`keep`]); then the letter
//! waits, and a person enters it ([`entering`]): as one complaint or several, as what belongs to a complaint that is
//! known, or as no complaint. Meanwhile a job reads what is printed in the scan, where programs for that are installed
//! (`reading`), and makes pages of what no browser shows (`pages`).

mod child;
pub mod entering;
pub mod folder;
pub mod pages;
pub mod reading;

use axum::extract::Multipart;
use practice::{entry::Attachment, refusal::Refusal, terms::Channel};
use register::{Answered, LetterCase, LetterEnding, LetterIn, LetterSaid, NewLetter, Scan, ScanKind};

use crate::{
    desk::{Desk, DeskError},
    files::{self, Sent, Why},
    post::inbound,
    web::{Oops, Whose},
};

/// What letters are scanned as.
pub const MEDIA: [&str; 4] = ["application/pdf", "image/jpeg", "image/png", "image/tiff"];

/// Between the places of two scans lie those of the pages that are made of the first.
pub const ROOM: u32 = 1_000;

/// So long ago a letter may have come to be entered now, in days: as long as the rules take a receipt.
pub const DAYS: i64 = practice::entry::Fact::Received.recordable_for_days();

/// A letter with everything that is known of it.
#[derive(Debug, Clone)]
pub struct Whole {
    pub letter: LetterIn,
    pub scans: Vec<Scan>,
    pub cases: Vec<LetterCase>,
    /// How it ended before, where somebody took that back.
    pub endings: Vec<LetterEnding>,
}

impl Whole {
    /// # Errors
    /// [`DeskError::NotFound`]; a register that can't be read.
    pub async fn of(desk: &Desk, id: &str) -> Result<Self, DeskError> {
        let register = desk.register();
        let letter = register.letter(id).await?.ok_or(DeskError::NotFound)?;
        let scans = register.scans(id).await?;
        let cases = register.letter_cases(id).await?;
        let endings = register.letter_endings(id).await?;
        Ok(Self {
            letter,
            scans,
            cases,
            endings,
        })
    }

    /// The scans as they were sent; none that were erased.
    pub fn originals(&self) -> impl Iterator<Item = &Scan> {
        let scans = self.scans.iter().filter(|scan| scan.kind == ScanKind::Scan);
        scans.filter(|scan| !scan.erased)
    }

    /// How many scans it has had, and has.
    pub fn scanned(&self) -> usize {
        self.scans.iter().filter(|scan| scan.kind == ScanKind::Scan).count()
    }

    /// The complaints to which it belongs.
    pub fn belongs(&self) -> impl Iterator<Item = &LetterCase> {
        self.cases.iter().filter(|case| case.undone.is_none())
    }
}

/// A form with scans, as it came in.
#[derive(Debug, Default)]
pub struct Scans {
    pub sent: Sent,
    /// Names of files that are no scan.
    pub others: Vec<String>,
}

/// Reads a form with scans. What is no scan, or is damaged, is not taken; the others are in the file store by then.
///
/// # Errors
/// A body that can't be read, or is far too large.
pub async fn receive(desk: &Desk, by: &str, form: Multipart) -> Result<Scans, Oops> {
    let mut sent = files::receive(desk, form, files::most(desk), Whose::from(by)).await?;
    sent.once(std::iter::empty());
    let mut scans = Scans::default();
    for (file, name) in std::mem::take(&mut sent.files) {
        if !MEDIA.contains(&file.media.as_str()) {
            scans.others.push(name);
        } else if is_sound(desk, &file).await? {
            sent.files.push((file, name));
        } else {
            let why = Why::Damaged;
            sent.refused.push(files::Refused { name, why });
        }
    }
    scans.sent = sent;
    Ok(scans)
}

async fn is_sound(desk: &Desk, file: &Attachment) -> Result<bool, DeskError> {
    let bytes = desk.register().open_file(&file.digest).await?.unwrap_or_default();
    let media = file.media.clone();
    let sound = tokio::task::spawn_blocking(move || pages::is_sound(&media, &bytes)).await;
    // Whatever makes the reader stumble is no sound picture.
    Ok(sound.unwrap_or(false))
}

/// Keeps a letter. When this answers, its scans are on disk, and whoever brings it need not fear for them. `once`: what
/// the form was given, so that a form that is sent twice keeps one letter. `by`: who has it in their hands. `answered`:
/// what a program is told that sends it twice.
///
/// # Errors
/// A disk or database that can't be written.
pub async fn keep(
    desk: &Desk,
    by: &str,
    once: &str,
    files: Vec<(Attachment, String)>,
    said: LetterSaid,
    answered: impl FnOnce(&NewLetter) -> Option<Answered>,
) -> Result<String, DeskError> {
    // The same form with other scans, which a browser brings back, is another letter.
    let mut digests: Vec<&str> = files.iter().map(|(file, _)| file.digest.as_str()).collect();
    digests.sort_unstable();
    let form = format!("{by} {once} {}", digests.join(" "));
    let id = desk.keys().bound("letter-in", &form);
    if desk.register().letter(&id).await?.is_some() {
        return Ok(id);
    }
    let now = desk.now();
    let letter = NewLetter {
        id: id.clone(),
        taken_at: now,
        taken_by: by.to_owned(),
        due_at: inbound::due(desk, said.received_at.unwrap_or(now)),
        said,
        scans: scans(desk, files, 0),
    };
    let answered = answered(&letter);
    desk.register().keep_letter(&letter, answered.as_ref()).await?;
    desk.letter_came();
    Ok(id)
}

/// Adds scans to a letter that waits.
///
/// # Errors
/// [`DeskError::Moved`] if it changed meanwhile; a register that can't be written.
pub async fn add(desk: &Desk, whole: &Whole, files: Vec<(Attachment, String)>) -> Result<(), DeskError> {
    let there: Vec<&str> = whole.originals().map(|scan| scan.digest.as_str()).collect();
    let new: Vec<_> = files
        .into_iter()
        .filter(|(file, _)| !there.contains(&file.digest.as_str()))
        .collect();
    if new.is_empty() {
        return Ok(());
    }
    let scans = scans(desk, new, whole.scanned());
    let added = desk.register().add_scans(&whole.letter, &scans, desk.now()).await;
    desk.letter_came();
    entering::meanwhile(added.map_err(DeskError::from))
}

fn scans(desk: &Desk, files: Vec<(Attachment, String)>, there: usize) -> Vec<Scan> {
    let first = u32::try_from(there).unwrap_or(u32::MAX).saturating_add(1);
    let places = (first..).map(|nth| nth.saturating_mul(ROOM));
    let scan = |((file, name), place): ((Attachment, String), u32)| Scan {
        id: desk.ids().name(),
        place,
        kind: ScanKind::Scan,
        digest: file.digest,
        media: file.media,
        bytes: file.bytes,
        name,
        erased: false,
    };
    files.into_iter().zip(places).map(scan).collect()
}

/// Why a day cannot be the one on which a letter came.
pub fn refused_day(desk: &Desk, received_at: jiff::Timestamp) -> Option<Refusal> {
    let ago = desk.now().duration_since(received_at);
    if ago.is_negative() {
        Some(Refusal::InFuture)
    } else if ago > jiff::SignedDuration::from_hours(DAYS * 24) {
        Some(Refusal::TooLongAgo { days: DAYS })
    } else {
        None
    }
}

/// Why a letter is no complaint.
pub const CAUSES: [&str; 5] = ["other-department", "not-for-us", "advertising", "unreadable", "other"];

/// Of a reason as it is kept: the cause, where it is one that we know, and what somebody wrote beside it.
pub fn cause_of(reason: &str) -> (Option<&str>, &str) {
    let (word, rest) = reason.split_once('\n').unwrap_or(("", reason));
    (Some(word).filter(|word| CAUSES.contains(word)), rest)
}

/// By this channel everything in a letter comes.
pub const CHANNEL: Channel = Channel::Letter;
