//! A message as a letter: the same words as the mail and the page, set by the crate `letters` with the provider's
//! letterhead, in the customer's language and as large as they asked for. A program that was built without that crate
//! has no PDF; everything else about letters is as it is.

use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use jiff::{Timestamp, tz::TimeZone};
use practice::{
    action::{Action, Posting},
    entry::Seq,
    notice::{self, Owed},
    terms::{Channel, Content, Notice},
};

use crate::desk::{Case, Desk, DeskError};

#[cfg(feature = "letters")]
mod setting;
#[cfg(feature = "letters")]
use setting as press;
#[cfg(not(feature = "letters"))]
use without as press;

pub use press::Paper;

/// It has the secret of the complaint in print: for the customer's envelope, and nobody's screen or program.
pub const fn prints_the_secret(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::Acknowledgement | Notice::NewSecret | Notice::Recovery | Notice::AddressChanged
    )
}

/// Whether this program sets letters as PDF.
pub const SETS_PDF: bool = cfg!(feature = "letters");

/// Of letters one after the other; of the same letters always the same. None where this program sets no PDF.
///
/// # Errors
/// A letter that can't be set.
pub async fn pdf(desk: &Desk, letters: &[(&Case, &Owed)]) -> Result<Option<Vec<u8>>, DeskError> {
    press::pdf(desk, letters).await
}

/// Whether a letter can show a picture of this kind (JPEG or PNG), whatever it says of itself.
///
/// # Errors
/// A task that was cut short.
pub async fn shows(desk: &Desk, media: &str, bytes: std::sync::Arc<Vec<u8>>) -> Result<bool, DeskError> {
    press::shows(desk, media, bytes).await
}

/// A PDF as an answer: read in the browser, and saved under a name without a word of the customer's.
pub fn shown(bytes: Vec<u8>, name: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}.pdf\"")),
    ];
    (headers, bytes).into_response()
}

/// What tells that letter from every other: its SHA-256, in hex.
///
/// # Errors
/// A letter that can't be set.
pub async fn digest(desk: &Desk, case: &Case, owed: &Owed) -> Result<Option<String>, DeskError> {
    use sha2::{Digest, Sha256};
    let pdf = pdf(desk, &[(case, owed)]).await?;
    Ok(pdf.map(|bytes| practice::hex(&Sha256::digest(bytes))))
}

/// When a letter was posted of which the day alone was typed: on the day on which it was written, after that.
pub fn posted_at(case: &Case, owed_by: Seq, typed: Timestamp) -> Timestamp {
    let zone = case
        .code
        .desk()
        .map_or(TimeZone::UTC, |calendar| calendar.zone().clone());
    let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
    let mut entries = case.file.entries.iter();
    let written = entries
        .find(|entry| entry.seq == owed_by)
        .map(|entry| entry.recorded_at);
    written
        .filter(|at| day(*at) == day(typed))
        .map_or(typed, |at| at.max(typed))
}

/// The act that records a message as said or posted: it carried what its text says, and what was told beside it. `known`:
/// the digest of the letter as it was printed; else it is set again.
///
/// # Errors
/// A letter that can't be set.
pub async fn delivery(
    desk: &Desk,
    case: &Case,
    (owed_by, notice): (Seq, Notice),
    channel: Channel,
    (told, proof): (Vec<Content>, String),
    known: Option<String>,
) -> Result<Action, DeskError> {
    let entry = case.file.entries.iter().find(|entry| entry.seq == owed_by);
    let owed = entry.and_then(|entry| notice::to_customer(&case.code, &case.complaint, entry, notice));
    let mut with = owed
        .as_ref()
        .map_or_else(Vec::new, |owed| super::compose::carried(desk, case, owed));
    with.extend(told);
    let digest = match &owed {
        _ if known.is_some() => known,
        Some(owed) if channel == Channel::Letter => digest(desk, case, owed).await?,
        _ => None,
    };
    Ok(Action::Deliver {
        owed_by,
        notice,
        channel,
        with,
        posting: Posting { proof, digest },
    })
}

#[cfg(not(feature = "letters"))]
mod without {
    use super::{Case, Desk, DeskError, Owed};

    #[derive(Default)]
    pub struct Paper;

    #[expect(clippy::unused_async, reason = "as the other does it")]
    pub async fn shows(_: &Desk, _: &str, _: std::sync::Arc<Vec<u8>>) -> Result<bool, DeskError> {
        Ok(false)
    }

    #[expect(clippy::unused_async, reason = "as the other does it")]
    pub async fn pdf(_: &Desk, _: &[(&Case, &Owed)]) -> Result<Option<Vec<u8>>, DeskError> {
        Ok(None)
    }
}
