//! Files that a visitor sends: what kind they are by their content, and which we do not take.
//!
//! Pictures, PDF, plain text and office documents. Anything that a browser or a computer could run is refused,
//! whatever its name says. A file that was taken stays, whatever is wrong with the others.

use axum::extract::{
    Multipart,
    multipart::{Field, MultipartError},
};
use fluent_bundle::FluentValue;
use practice::entry::Attachment;

use super::fields::Fields;
use crate::{desk::Desk, tongue::Tongue, web::Oops};

/// A form with files, as it came in.
#[derive(Debug, Default)]
pub struct Sent {
    pub fields: Fields,
    pub files: Vec<(Attachment, String)>,
    pub refused: Vec<Refused>,
}

/// A file that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub name: String,
    pub why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It could be run.
    Runs,
    /// Not of a kind that we take.
    Kind,
    Large,
    Many,
    Empty,
}

impl Refused {
    /// The sentence for the reader.
    pub fn said(&self, desk: &Desk, tongue: &Tongue) -> String {
        let key = match self.why {
            Why::Runs => "portal-file-runs",
            Why::Kind => "portal-file-kind",
            Why::Large => "portal-file-large",
            Why::Many => "portal-file-many",
            Why::Empty => "portal-file-empty",
        };
        let limits = &desk.config().limits;
        tongue.say_with(
            key,
            &[
                ("name", FluentValue::from(self.name.as_str())),
                ("megabytes", FluentValue::from(limits.file_megabytes)),
                ("files", FluentValue::from(limits.files)),
            ],
        )
    }
}

/// Reads a form with files. `room`: how many more files may come.
///
/// # Errors
/// A body that can't be read, or is far too large.
pub async fn receive(desk: &Desk, mut form: Multipart, room: usize) -> Result<Sent, Oops> {
    let limits = &desk.config().limits;
    let most = usize::try_from(limits.file_megabytes)
        .unwrap_or(usize::MAX)
        .saturating_mul(1024 * 1024);
    let mut left = most
        .saturating_mul(usize::try_from(limits.files.max(1)).unwrap_or(1))
        .saturating_add(1024 * 1024);
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(|error| unreadable(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        let Some(file) = field.file_name().map(plain_name) else {
            let bytes = read(field, practice::action::LONGEST * 4, &mut left)
                .await?
                .ok_or(Oops::TooLarge)?;
            sent.fields.put(name, String::from_utf8_lossy(&bytes).into_owned());
            continue;
        };
        let bytes = read(field, most, &mut left).await?;
        // A file input that was left empty sends a part without a name.
        if file.is_empty() && bytes.as_ref().is_some_and(Vec::is_empty) {
            continue;
        }
        let why = match bytes {
            None => Some(Why::Large),
            Some(_) if sent.files.len() >= room => Some(Why::Many),
            Some(bytes) => match keep(desk, &file, bytes).await? {
                Ok(attachment) => {
                    sent.files.push((attachment, file.clone()));
                    None
                }
                Err(why) => Some(why),
            },
        };
        sent.refused.extend(why.map(|why| Refused { name: file, why }));
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
    Oops::BadRequest(error.to_string())
}

async fn keep(desk: &Desk, name: &str, bytes: Vec<u8>) -> Result<Result<Attachment, Why>, Oops> {
    let media = match judged(name, &bytes) {
        Ok(media) => media,
        Err(why) => return Ok(Err(why)),
    };
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let digest = desk.register().put_file(bytes).await?;
    Ok(Ok(Attachment {
        id: desk.ids().name(),
        media: media.to_owned(),
        bytes: size,
        digest,
        internal: false,
    }))
}

/// Endings of names that computers or browsers run.
const RUN: &[&str] = &[
    "html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl", "xslt", "js", "mjs", "css", "wasm",
    "exe", "com", "bat", "cmd", "ps1", "sh", "vbs", "wsf", "hta", "msi", "scr", "lnk", "jar", "apk", "php", "swf",
    "docm", "dotm", "xlsm", "xltm", "pptm", "dll", "reg", "url", "app", "dmg",
];

/// What we take, by its content.
const TAKEN: &[&str] = &[
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "image/heif",
    "image/tiff",
    "image/bmp",
    "application/pdf",
    "application/rtf",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
];

/// Endings under which text without a mark of its own is taken.
const TEXT: &[&str] = &["txt", "text", "csv", "tsv", "md", "log", "eml"];

/// The kind of a file, from what is in it; its name can only speak against it.
pub fn judged(name: &str, bytes: &[u8]) -> Result<&'static str, Why> {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase())
        .unwrap_or_default();
    if bytes.is_empty() {
        return Err(Why::Empty);
    }
    if RUN.contains(&ending.as_str()) {
        return Err(Why::Runs);
    }
    match infer::get(bytes).map(|kind| kind.mime_type()) {
        Some(found) => TAKEN.iter().copied().find(|taken| *taken == found).ok_or(match found {
            "text/html" | "text/xml" | "text/x-shellscript" => Why::Runs,
            _ => Why::Kind,
        }),
        None => match std::str::from_utf8(bytes) {
            Ok(text) if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') => Err(Why::Runs),
            Ok(text) if TEXT.contains(&ending.as_str()) && !text.contains('\0') => Ok("text/plain"),
            _ => Err(Why::Kind),
        },
    }
}

/// The last part of a file's name, without anything that is no letter to be read.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars()
        .filter(|c| !c.is_control())
        .take(120)
        .collect::<String>()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_run_is_refused_whatever_it_is_called() {
        for (name, bytes) in [
            ("page.html", b"hello".as_slice()),
            ("drawing.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("drawing.png", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            ("note.txt", b"<script>alert(1)</script>"),
            ("note.txt", b"<!DOCTYPE html><html></html>"),
            ("note.txt", b"\xef\xbb\xbf  <svg/>"),
            ("note.txt", b"#!/bin/sh\nrm -rf /"),
        ] {
            assert_eq!(judged(name, bytes), Err(Why::Runs), "{name}");
        }
        assert_eq!(judged("bill.pdf", b"MZ\x90\0\x03\0\0\0"), Err(Why::Kind));
    }

    #[test]
    fn what_we_take_is_known_by_its_content() {
        assert_eq!(judged("bill.pdf", b"%PDF-1.7\n"), Ok("application/pdf"));
        assert_eq!(judged("photo.jpg", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Ok("image/png"));
        assert_eq!(judged("Notes.TXT", "les dates".as_bytes()), Ok("text/plain"));
        assert_eq!(judged("notes", b"dates"), Err(Why::Kind));
        assert_eq!(judged("empty.pdf", b""), Err(Why::Empty));
    }

    #[test]
    fn a_name_brings_no_folder_with_it() {
        assert_eq!(plain_name("C:\\bills\\../October\n.pdf"), "October.pdf");
    }
}
