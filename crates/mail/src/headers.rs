//! The lines above a message or a part: each a name and a value, as they stand.

pub(crate) mod addresses;
pub(crate) mod ids;
pub(crate) mod parameters;
pub(crate) mod words;

use std::borrow::Cow;

use crate::charset;

/// The fields of one header, in order. Values are unfolded, and not decoded yet.
#[derive(Debug, Default)]
pub(crate) struct Headers<'a> {
    fields: Vec<(&'a str, Cow<'a, [u8]>)>,
    /// Lines in it were none of a header, or held what no header may.
    pub malformed: bool,
    pub cut: bool,
}

/// No honest header has more; each is still read whole.
const FIELDS: usize = 2_000;
/// Of one value. `References` of the longest threads have 20 kB.
const VALUE: usize = 64 * 1024;

impl<'a> Headers<'a> {
    /// The header that `raw` begins with, and what is beneath it.
    pub fn split(raw: &'a [u8]) -> (Self, &'a [u8]) {
        let mut headers = Self::default();
        let mut rest = raw;
        // What mail folders put above each message.
        if raw.starts_with(b"From ") || raw.starts_with(b">From ") {
            rest = line(rest).1;
        }
        let mut begun = rest.len() == raw.len();
        loop {
            if rest.is_empty() {
                break;
            }
            let (first, below) = line(rest);
            if first.is_empty() {
                rest = below;
                break;
            }
            let mut end = below;
            // Folded: the next lines begin with a blank. A line of nothing but blanks ends no header.
            while matches!(end.first(), Some(b' ' | b'\t')) {
                end = line(end).1;
            }
            let whole = rest.get(..rest.len() - end.len()).unwrap_or_default();
            if let Some((name, value)) = field(first, whole) {
                headers.push(name, value);
                begun = true;
            } else if begun && !headers.fields.is_empty() && !strayed(first, end) {
                // Someone forgot the empty line.
                headers.malformed = true;
                break;
            } else if headers.fields.is_empty() && !is_field(line(end).0) {
                // No header at all, but a text.
                headers.malformed = true;
                break;
            } else {
                headers.malformed = true;
            }
            rest = end;
        }
        (headers, rest)
    }

    fn push(&mut self, name: &'a str, value: &'a [u8]) {
        if self.fields.len() >= FIELDS || value.len() > VALUE {
            self.cut = true;
        }
        if self.fields.len() >= FIELDS {
            return;
        }
        let value = value.get(..VALUE).unwrap_or(value).trim_ascii();
        let odd = |byte: &u8| matches!(byte, b'\r' | b'\n' | 0);
        let value = if value.iter().any(odd) {
            self.malformed |= value.contains(&0);
            let mut unfolded = Vec::with_capacity(value.len());
            let mut bytes = value.iter().copied().peekable();
            while let Some(byte) = bytes.next() {
                match byte {
                    b'\r' if bytes.peek() == Some(&b'\n') => {}
                    b'\n' | 0 => {}
                    b'\r' => {
                        self.malformed = true;
                        unfolded.push(b' ');
                    }
                    _ => unfolded.push(byte),
                }
            }
            Cow::Owned(unfolded)
        } else {
            Cow::Borrowed(value)
        };
        self.fields.push((name, value));
    }

    pub fn raw(&self, name: &str) -> Option<&[u8]> {
        self.fields
            .iter()
            .find(|(called, _)| called.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_ref())
    }

    pub fn all<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s [u8]> {
        self.fields
            .iter()
            .filter(move |(called, _)| called.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_ref())
    }

    /// What it says for a machine: ASCII but for what was smuggled in.
    pub fn plain(&self, name: &str) -> Option<String> {
        self.raw(name).map(|value| charset::decode(value, None).text)
    }

    /// The value as its words alone, in lower case: before the first `;` or comment.
    pub fn word(&self, name: &str) -> Option<String> {
        let value = self.plain(name)?;
        let end = value.find([';', '(']).unwrap_or(value.len());
        Some(value.get(..end).unwrap_or_default().trim().to_ascii_lowercase())
    }

    pub fn has(&self, name: &str) -> bool {
        self.raw(name).is_some()
    }

    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

/// The first line without its end, and what follows.
pub(crate) fn line(bytes: &[u8]) -> (&[u8], &[u8]) {
    match memchr(b'\n', bytes) {
        Some(at) => {
            let line = bytes.get(..at).unwrap_or_default();
            (
                line.strip_suffix(b"\r").unwrap_or(line),
                bytes.get(at + 1..).unwrap_or_default(),
            )
        }
        None => (bytes.strip_suffix(b"\r").unwrap_or(bytes), &[]),
    }
}

fn memchr(what: u8, bytes: &[u8]) -> Option<usize> {
    bytes.iter().position(|byte| *byte == what)
}

fn field<'a>(first: &'a [u8], whole: &'a [u8]) -> Option<(&'a str, &'a [u8])> {
    let colon = memchr(b':', first)?;
    let name = std::str::from_utf8(first.get(..colon)?).ok()?.trim_end();
    let right = !name.is_empty() && name.len() <= 100 && name.bytes().all(|byte| byte.is_ascii_graphic());
    right.then_some((name, whole.get(colon + 1..)?))
}

fn is_field(line: &[u8]) -> bool {
    field(line, line).is_some()
}

/// Part of a field that lost its indent, or a mangled one: no words, and the header goes on behind it.
fn strayed(line: &[u8], beneath: &[u8]) -> bool {
    let words = line.split(|byte| *byte == b':').next().unwrap_or_default();
    !words.trim_ascii().contains(&b' ') && is_field(self::line(beneath).0)
}

#[cfg(test)]
mod tests {
    use super::Headers;

    #[test]
    fn fields_are_unfolded_and_the_text_is_what_follows_the_empty_line() {
        let (headers, body) = Headers::split(b"Subject: one\r\n two\r\nX:\n\r\nbody");
        assert_eq!(headers.plain("subject").as_deref(), Some("one two"));
        assert_eq!(headers.plain("x").as_deref(), Some(""));
        assert_eq!(body, b"body");
        assert!(!headers.malformed);
    }

    #[test]
    fn a_forgotten_empty_line_loses_no_text() {
        let (headers, body) = Headers::split(b"Subject: one\nHello there: all\nX: y\n");
        assert!(headers.malformed);
        assert_eq!(body, b"Hello there: all\nX: y\n");
    }

    #[test]
    fn a_text_without_a_header_is_a_text() {
        let (headers, body) = Headers::split(b"Hello\nthere\n\nyou\n");
        assert!(headers.is_empty() && headers.malformed);
        assert_eq!(body, b"Hello\nthere\n\nyou\n");
        let (headers, body) = Headers::split(b"junk\nSubject: x\n\nyou\n");
        assert_eq!((headers.plain("Subject").as_deref(), body), (Some("x"), &b"you\n"[..]));
    }

    #[test]
    fn a_value_that_lost_its_indent_ends_no_header() {
        let (headers, body) = Headers::split(b"X-Report: a\nP8FxVksOO2tm+/==\nSubject: x\n\nyou");
        assert_eq!((headers.plain("Subject").as_deref(), body), (Some("x"), &b"you"[..]));
        assert!(headers.malformed);
    }

    #[test]
    fn the_line_of_a_mail_folder_is_no_field() {
        let (headers, _) = Headers::split(b"From me Mon Jan 1\nTo: b@c.ca\n\n");
        assert!(headers.has("To") && !headers.malformed);
    }
}
