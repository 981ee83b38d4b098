//! Which kinds of files are taken, and why one is not. What is in a file decides; its name can only speak against it.
//! Bytes in, a word out: it knows nothing of the desk, and is fuzzed without it.

/// Why a file is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It could be run.
    Runs,
    /// Not of a kind that we take.
    Kind,
    /// Of such a kind by its name, and by its content nothing.
    Damaged,
    Large,
    Many,
    Empty,
    /// It is there already, perhaps under another name.
    Twice,
    /// Whoever sends it has sent a great deal within the hour.
    Much,
    /// The disk is nearly full.
    Full,
    /// Whoever looks for such things knows it as one that does harm.
    Infected,
    /// Nobody could look whether it does harm, and unseen nothing is taken.
    Unseen,
}

impl Why {
    /// The end of the key of its sentence.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Runs => "runs",
            Self::Kind => "kind",
            Self::Damaged => "damaged",
            Self::Large => "large",
            Self::Many => "many",
            Self::Empty => "empty",
            Self::Twice => "twice",
            Self::Much => "much",
            Self::Full => "full",
            Self::Infected => "infected",
            Self::Unseen => "unseen",
        }
    }
}

/// Endings of names that computers or browsers run.
const RUN: &[&str] = &[
    "html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz", "xml", "xsl", "xslt", "js", "mjs", "css", "wasm",
    "exe", "com", "bat", "cmd", "ps1", "sh", "vbs", "wsf", "hta", "msi", "scr", "lnk", "jar", "apk", "php", "swf",
    "docm", "dotm", "xlsm", "xltm", "pptm", "dll", "reg", "url", "app", "dmg",
];

/// What we take, by its content.
const TAKEN: &[&str] = &[
    "audio/aac",
    "audio/amr",
    "audio/m4a",
    "audio/mpeg",
    "audio/ogg",
    "audio/opus",
    "audio/x-flac",
    "audio/x-wav",
    "video/mp4",
    "video/quicktime",
    "video/webm",
    "video/x-m4v",
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

/// Endings of what is taken by its content. What bears one and is nothing that we know, or nothing but an archive, is
/// damaged: to save it in another form would not help.
const OF_TAKEN: &[&str] = &[
    "pdf", "jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "tif", "tiff", "bmp", "rtf", "doc", "xls", "ppt",
    "docx", "xlsx", "pptx", "odt", "ods", "odp", "mp3", "m4a", "aac", "amr", "ogg", "opus", "flac", "wav", "mp4",
    "mov", "webm", "m4v",
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
    let unknown = if OF_TAKEN.contains(&ending.as_str()) {
        Why::Damaged
    } else {
        Why::Kind
    };
    match infer::get(bytes).map(|kind| kind.mime_type()) {
        Some(found) => TAKEN.iter().copied().find(|taken| *taken == found).ok_or(match found {
            "text/html" | "text/xml" | "text/x-shellscript" => Why::Runs,
            "application/zip" => unknown,
            _ => Why::Kind,
        }),
        None => match std::str::from_utf8(bytes) {
            Ok(text) if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') => Err(Why::Runs),
            Ok(text) if TEXT.contains(&ending.as_str()) && !text.contains('\0') => Ok("text/plain"),
            _ => Err(unknown),
        },
    }
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
        assert_eq!(judged("invoice.pdf.exe", b"hello"), Err(Why::Runs));
        assert_eq!(judged("bill.pdf", b"MZ\x90\0\x03\0\0\0"), Err(Why::Kind));
    }

    #[test]
    fn what_we_take_is_known_by_its_content() {
        assert_eq!(judged("bill.pdf", b"%PDF-1.7\n"), Ok("application/pdf"));
        assert_eq!(judged("photo.jpg", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Ok("image/png"));
        assert_eq!(judged("Notes.TXT", "les dates".as_bytes()), Ok("text/plain"));
        assert_eq!(judged("call.mp3", b"ID3\x04\0\0\0\0\0\0"), Ok("audio/mpeg"));
        assert_eq!(judged("notes", b"dates"), Err(Why::Kind));
        assert_eq!(judged("empty.pdf", b""), Err(Why::Empty));
    }

    #[test]
    fn what_bears_the_name_of_a_kind_that_we_take_and_is_nothing_is_damaged() {
        for (name, bytes) in [
            ("bill.pdf", b"\0\0\0\0-1.7\n%%EOF".as_slice()),
            ("Bill.PDF", b"%PD"),
            ("letter.docx", b"PK\x03\x04 and no more"),
            ("photo.jpeg", b"\xfe\xfe\xfe\xfe"),
        ] {
            assert_eq!(judged(name, bytes), Err(Why::Damaged), "{name}");
        }
        assert_eq!(judged("bills.zip", b"PK\x03\x04 and no more"), Err(Why::Kind));
        assert_eq!(judged("drawing.dwg", b"\xfe\xfe\xfe\xfe"), Err(Why::Kind));
    }
}
