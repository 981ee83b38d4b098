//! Files that go with a message. They are chosen of the complaint's own, looked at once more and made ready for paper when
//! they are chosen ([`ready`]), so that a letter is the same letter whenever it is printed; a mail takes them along as
//! they are ([`attached`]). A file that can't be shown on paper lies in the envelope on sheets of its own, and the letter
//! and the print queue say so.

use std::sync::Arc;

use practice::{
    Complaint,
    action::{ENCLOSURES, Enclosing},
    complaint::Enclosed,
    entry::{Attachment, Seq},
    terms::Channel,
};

use super::{compose::Block, paper};
use crate::{
    desk::{Case, Desk, DeskError},
    files::{self, Why},
    letters_in::{pages, reading},
    tongue::Tongue,
};

/// Of all files of one message. Mail servers take no more than about twice as much, and mail makes a third more of it.
pub const MEGABYTES: u64 = 10;
/// Pages that a letter shows of all its enclosures.
pub const PAGES: usize = 20;
/// Dots of a picture, and of all of them together; more is printed by itself. A program that sets a letter holds each
/// dot of it in some ten bytes.
const DOTS: u64 = 25_000_000;
const ALL_DOTS: u64 = 40_000_000;
/// What a description may have, in characters: it is a heading, and read aloud.
pub const LONGEST: usize = 150;

/// A file that somebody wants to enclose, by its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub file: String,
    pub about: String,
}

/// Why a file can't go with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// The complaint has no such file.
    Unknown,
    /// It is to be heard or watched, and nobody puts that on paper.
    Heard,
    Many,
    Large,
    Long,
    Infected,
    Unseen,
}

impl Unfit {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Heard => "heard",
            Self::Many => "many",
            Self::Large => "large",
            Self::Long => "long",
            Self::Infected => "infected",
            Self::Unseen => "unseen",
        }
    }
}

/// Whether what is written to this customer can take files along.
pub fn goes_in_writing(complaint: &Complaint) -> bool {
    matches!(complaint.answering.by, Some(Channel::Email | Channel::Letter))
}

/// The files as they are enclosed; or which can't be, and why.
///
/// # Errors
/// A file store that can't be read or written.
pub async fn ready(
    desk: &Desk,
    complaint: &Complaint,
    chosen: &[Chosen],
) -> Result<Result<Vec<Enclosing>, (String, Unfit)>, DeskError> {
    let mut ready: Vec<Enclosing> = Vec::new();
    let (mut bytes_left, mut pages_left, mut dots_left) = (MEGABYTES * 1024 * 1024, PAGES, ALL_DOTS);
    for one in chosen {
        let unfit = |why| Ok(Err((one.file.clone(), why)));
        if ready.len() == ENCLOSURES {
            return unfit(Unfit::Many);
        }
        let mut theirs = complaint.files.iter().map(|(_, file, _)| file);
        let Some(file) = theirs.find(|file| file.id == one.file) else {
            return unfit(Unfit::Unknown);
        };
        let heard = file.media.starts_with("audio/") || file.media.starts_with("video/");
        if heard && complaint.answering.by == Some(Channel::Letter) {
            return unfit(Unfit::Heard);
        }
        let Some(left) = bytes_left.checked_sub(file.bytes) else {
            return unfit(Unfit::Large);
        };
        bytes_left = left;
        let bytes = Arc::new(bytes_of(desk, &file.digest).await?);
        // What was taken yesterday may be known today for what it is.
        match files::harm(desk, &bytes).await {
            Some(Why::Infected) => return unfit(Unfit::Infected),
            Some(_) => return unfit(Unfit::Unseen),
            None => {}
        }
        let dots = pages::dots(&file.media, &bytes).unwrap_or(0);
        let has_room = dots <= DOTS.min(dots_left);
        let pages = if has_room {
            shown(desk, file, bytes, pages_left.saturating_add(1)).await?
        } else {
            Vec::new()
        };
        if !pages.is_empty() {
            dots_left = dots_left.saturating_sub(dots);
        }
        let Some(left) = pages_left.checked_sub(pages.len()) else {
            return unfit(Unfit::Long);
        };
        pages_left = left;
        ready.push(Enclosing {
            file: file.clone(),
            about: one.about.clone(),
            pages,
        });
    }
    Ok(Ok(ready))
}

/// What a letter shows of a file: the picture that it is, or its pages; nothing, where it can't be shown.
async fn shown(desk: &Desk, file: &Attachment, bytes: Arc<Vec<u8>>, most: usize) -> Result<Vec<Attachment>, DeskError> {
    let page = |media: &str, bytes: u64, digest: String| Attachment {
        id: desk.ids().name(),
        media: media.to_owned(),
        bytes,
        digest,
        internal: true,
    };
    match file.media.as_str() {
        media @ ("image/jpeg" | "image/png") => {
            let measured = pages::dots(media, &bytes).is_some();
            let shows = measured && paper::shows(desk, media, bytes).await?;
            let picture = page(media, file.bytes, file.digest.clone());
            Ok(shows.then_some(picture).into_iter().collect())
        }
        "application/pdf" if paper::SETS_PDF => {
            let (config, dir) = (desk.config().letters_in.clone(), desk.register().dir().to_owned());
            let name = desk.ids().name();
            let drawn = tokio::task::spawn_blocking(move || reading::drawn((&config, &dir), &name, &bytes, most)).await;
            let mut pages = Vec::new();
            // Whatever a file does to us, it can be printed by itself.
            for drawn in drawn.unwrap_or_default() {
                let size = u64::try_from(drawn.len()).unwrap_or(u64::MAX);
                let digest = desk.register().put_file(drawn, desk.now()).await?;
                pages.push(page("image/jpeg", size, digest));
            }
            Ok(pages)
        }
        _ => Ok(Vec::new()),
    }
}

/// Some bytes of the file store.
///
/// # Errors
/// A file store that can't be read, or has them no more: then nothing leaves that says it has them with it.
pub async fn bytes_of(desk: &Desk, digest: &str) -> Result<Vec<u8>, DeskError> {
    let bytes = desk.register().open_file(digest).await?;
    bytes.ok_or_else(|| DeskError::Code(format!("what is enclosed is not in the file store: {digest}")))
}

/// What goes with the message that an entry owes.
pub fn with(complaint: &Complaint, owed_by: Seq) -> impl Iterator<Item = &Enclosed> {
    complaint.enclosed.iter().filter(move |one| one.with == owed_by)
}

/// What it is, in the customer's language; of what was erased, nothing but that.
pub fn about<'e>(one: &'e Enclosed, tongue: &Tongue) -> std::borrow::Cow<'e, str> {
    match &one.about {
        Some(about) => about.as_str().into(),
        None => tongue.say("bench-erased").into(),
    }
}

/// As a letter lists it.
pub fn on_paper(one: &Enclosed, tongue: &Tongue) -> String {
    let about = about(one, tongue);
    if one.pages.is_empty() {
        tongue.say_with("mail-enclosure-apart", &[("about", about.into_owned().into())])
    } else {
        about.into_owned()
    }
}

/// The list of them, to stand behind what a message says.
pub fn listed(case: &Case, owed_by: Seq, tongue: &Tongue, line: impl Fn(&Enclosed) -> String) -> Vec<Block> {
    let items: Vec<String> = with(&case.complaint, owed_by).map(line).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let text = tongue.say("mail-letter-enclosures");
    vec![Block::Heading { text }, Block::List { items }]
}

/// A file as a mail takes it along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    pub name: String,
    pub media: String,
    pub bytes: Vec<u8>,
}

/// The files themselves, under the names that they have on the complaint.
///
/// # Errors
/// As [`bytes_of`].
pub async fn attached(desk: &Desk, complaint: &Complaint, owed_by: Seq) -> Result<Vec<Attached>, DeskError> {
    let mut all = Vec::new();
    for one in with(complaint, owed_by) {
        all.push(Attached {
            name: name(complaint, one),
            media: one.file.media.clone(),
            bytes: bytes_of(desk, &one.file.digest).await?,
        });
    }
    Ok(all)
}

/// What the file is called on the complaint.
pub fn name(complaint: &Complaint, one: &Enclosed) -> String {
    let mut files = complaint.files.iter();
    let named = files.find(|(_, file, _)| file.id == one.file.id);
    let name = named.and_then(|(.., name)| name.clone());
    name.unwrap_or_else(|| "file".to_owned())
}
