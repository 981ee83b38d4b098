//! Files that people send, and how they are handed out: one judge for portal, workbench and API.
//!
//! Pictures, recordings, PDF, plain text and office documents, by their content. Anything that a browser or a
//! computer could run is refused, whatever its name says. A file that was taken stays, whatever is wrong with
//! the others; what nothing names in the end is thrown away by the jobs.

mod clamd;
mod download;
mod kinds;
mod room;

use std::collections::BTreeSet;

use axum::{
    extract::{
        Multipart,
        multipart::{Field, MultipartError},
    },
    http::StatusCode,
};
use fluent_bundle::FluentValue;
use practice::{Complaint, entry::Attachment};

pub use download::{NO_TYPE, download, hand_out};
pub use kinds::{Why, judged};
pub use room::is_for as is_room_for;

use crate::{
    desk::{Desk, DeskError},
    security::Event,
    tongue::Tongue,
    web::{Oops, Whose, limit_of_bytes},
};

/// A form with files, as it came in.
#[derive(Debug, Default)]
pub struct Sent {
    /// Names and texts, in their order.
    pub fields: Vec<(String, String)>,
    /// The names of the parts that had a file, each once.
    pub parts: BTreeSet<String>,
    pub files: Vec<(Attachment, String)>,
    pub refused: Vec<Refused>,
}

impl Sent {
    /// Takes once what was sent twice, or is on the complaint already for the same readers: what only staff see of it
    /// may be shown to the customer, and tells them nothing until then.
    pub fn once_on(&mut self, complaint: &Complaint, internal: bool) {
        let there = complaint.files.iter().map(|(_, file, _)| file);
        self.once(there.filter(|file| file.internal == internal));
    }

    /// Takes once what was sent twice, or is `there` already.
    pub fn once<'f>(&mut self, there: impl Iterator<Item = &'f Attachment>) {
        let mut known: BTreeSet<String> = there.map(|file| file.digest.clone()).collect();
        let (new, twice): (Vec<_>, Vec<_>) = std::mem::take(&mut self.files)
            .into_iter()
            .partition(|(file, _)| known.insert(file.digest.clone()));
        self.files = new;
        self.refused
            .extend(twice.into_iter().map(|(_, name)| Refused { name, why: Why::Twice }));
    }
}

/// A file that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub name: String,
    pub why: Why,
}

impl Refused {
    /// The sentence for the reader. `place`: the beginning of its key, for customers and staff are told different
    /// ways out.
    pub fn said(&self, desk: &Desk, tongue: &Tongue, place: &str) -> String {
        let limits = &desk.config().limits;
        tongue.say_with(
            &format!("{place}-{}", self.why.word()),
            &[
                ("name", FluentValue::from(self.name.as_str())),
                ("megabytes", FluentValue::from(limits.file_megabytes)),
                ("files", FluentValue::from(limits.files)),
            ],
        )
    }
}

/// The most bytes of one file.
pub fn largest(desk: &Desk) -> usize {
    usize::try_from(desk.config().limits.file_megabytes)
        .unwrap_or(usize::MAX)
        .saturating_mul(1024 * 1024)
}

/// The most parts that a form may have, empty ones and refused files among them.
const PARTS: usize = 200;

/// Whether the disk has room for so many bytes more.
pub fn has_room(desk: &Desk, bytes: usize) -> bool {
    room::is_for(desk.register().dir(), desk.config().limits.free_megabytes, bytes)
}

/// The most files at once.
pub fn most(desk: &Desk) -> usize {
    usize::try_from(desk.config().limits.files).unwrap_or(usize::MAX)
}

/// The largest body of a form with files: what the files may bring, and the fields beside them.
pub fn largest_form(desk: &Desk) -> usize {
    largest(desk)
        .saturating_mul(most(desk).max(1))
        .saturating_add(1024 * 1024)
}

/// Reads a form with files. `room`: how many more files may come. `sender`: whom their bytes are counted against,
/// for they lie on the disk before anybody has looked at them.
///
/// # Errors
/// A body that can't be read, or is far too large.
pub async fn receive(desk: &Desk, mut form: Multipart, room: usize, sender: Whose<'_>) -> Result<Sent, Oops> {
    let largest = largest(desk);
    let mut left = largest_form(desk);
    let mut parts = 0;
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(|error| unreadable(&error))? {
        parts += 1;
        if parts > PARTS {
            return Err(Oops::TooLarge);
        }
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file) = field.file_name().map(|said| mail::file_name(said).unwrap_or_default()) else {
            let bytes = read(field, practice::action::LONGEST * 4, &mut left)
                .await?
                .ok_or(Oops::TooLarge)?;
            sent.fields.push((name, String::from_utf8_lossy(&bytes).into_owned()));
            continue;
        };
        let bytes = read(field, largest, &mut left).await?;
        sent.parts.insert(name);
        // A file input that was left empty sends a part without a name.
        if file.is_empty() && bytes.as_ref().is_some_and(Vec::is_empty) {
            continue;
        }
        let why = match bytes {
            None => Some(Why::Large),
            Some(_) if sent.files.len() >= room => Some(Why::Many),
            Some(bytes) => match keep(desk, &file, bytes, sender).await? {
                Ok(attachment) => {
                    sent.files.push((attachment, file.clone()));
                    None
                }
                Err(why) => Some(why),
            },
        };
        if let Some(why @ (Why::Runs | Why::Kind | Why::Damaged | Why::Infected)) = why {
            let (why, whose) = (why.word(), sender);
            Event::FileRefused { why, whose }.log();
        }
        sent.refused.extend(why.map(|why| Refused { name: file, why }));
    }
    Ok(sent)
}

/// Takes what came with a message, as far as it is of a kind that we take.
///
/// # Errors
/// A register that can't be written.
pub async fn take<'p>(
    desk: &Desk,
    parts: impl Iterator<Item = (&'p str, &'p [u8])>,
    sender: Whose<'_>,
) -> Result<Sent, DeskError> {
    let mut sent = Sent::default();
    for (name, bytes) in parts {
        let name = mail::file_name(name).unwrap_or_else(|| "file".to_owned());
        let why = if bytes.len() > largest(desk) {
            Some(Why::Large)
        } else if sent.files.len() >= most(desk) {
            Some(Why::Many)
        } else {
            match keep(desk, &name, bytes.to_vec(), sender).await {
                Ok(Ok(attachment)) => {
                    sent.files.push((attachment, name.clone()));
                    None
                }
                // It comes again by itself, when somebody can look.
                Ok(Err(Why::Unseen)) => return Err(DeskError::Busy),
                Ok(Err(why)) => Some(why),
                Err(oops) => return Err(DeskError::Code(format!("a file could not be kept: {oops:?}"))),
            }
        };
        sent.refused.extend(why.map(|why| Refused { name, why }));
    }
    Ok(sent)
}

/// Reads a part; none if it is longer than `most`. `left`: what all parts together may still bring.
async fn read(mut field: Field<'_>, most: usize, left: &mut usize) -> Result<Option<Vec<u8>>, Oops> {
    let mut bytes = Vec::new();
    let mut fits = true;
    while let Some(chunk) = field.chunk().await.map_err(|error| unreadable(&error))? {
        *left = left.checked_sub(chunk.len()).ok_or(Oops::TooLarge)?;
        fits = fits && bytes.len().saturating_add(chunk.len()) <= most;
        if fits {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    Ok(fits.then_some(bytes))
}

fn unreadable(error: &MultipartError) -> Oops {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Oops::TooLarge,
        _ => Oops::BadRequest(error.body_text()),
    }
}

async fn keep(desk: &Desk, name: &str, bytes: Vec<u8>, sender: Whose<'_>) -> Result<Result<Attachment, Why>, Oops> {
    let media = match judged(name, &bytes) {
        Ok(media) => media,
        Err(why) => return Ok(Err(why)),
    };
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if !has_room(desk, bytes.len()) {
        return Ok(Err(Why::Full));
    }
    match limit_of_bytes(desk, sender, size).await {
        Err(Oops::TooMany) => return Ok(Err(Why::Much)),
        counted => counted?,
    }
    if let Some(why) = harm(desk, &bytes).await {
        return Ok(Err(why));
    }
    let digest = desk.register().put_file(bytes, desk.now()).await?;
    Ok(Ok(Attachment {
        id: desk.ids().name(),
        media: media.to_owned(),
        bytes: size,
        digest,
        internal: false,
    }))
}

/// Why it is not taken, by what clamd says of it, where there is one.
pub async fn harm(desk: &Desk, bytes: &[u8]) -> Option<Why> {
    let at = desk.config().clamd.as_ref()?;
    match clamd::ask(at, bytes).await {
        Ok(clamd::Said::Clean) => None,
        Ok(clamd::Said::Infected) => Some(Why::Infected),
        Err(why) => {
            tracing::warn!(why, taken = !at.required, "a file was not looked at");
            at.required.then_some(Why::Unseen)
        }
    }
}
