//! How bytes are put into lines of ASCII: base64, quoted-printable, uuencode. Taken as far as they can be read, for a
//! damaged attachment is more use than none.

use std::borrow::Cow;

/// What a header says of how a part's bytes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Base64,
    QuotedPrintable,
    Uu,
    /// Lines of text as they stand.
    Lines,
    /// Bytes as they stand.
    Binary,
    /// One that we don't know: the bytes stand as they are.
    Unknown,
}

impl Encoding {
    pub fn of(said: &str) -> Self {
        match said.trim().trim_matches(['"', ';']).to_ascii_lowercase().as_str() {
            "base64" => Self::Base64,
            "quoted-printable" => Self::QuotedPrintable,
            "x-uuencode" | "x-uue" | "uuencode" | "uue" => Self::Uu,
            "" | "7bit" | "8bit" | "8-bit" | "7-bit" => Self::Lines,
            "binary" => Self::Binary,
            _ => Self::Unknown,
        }
    }

    /// The bytes of a part, and whether they were written as they should be.
    pub fn decode(self, body: &[u8]) -> (Cow<'_, [u8]>, bool) {
        match self {
            Self::Base64 => {
                let (bytes, sound) = base64(body);
                (bytes.into(), sound)
            }
            Self::QuotedPrintable => (lines(&quoted_printable(body, false)).into_owned().into(), true),
            Self::Uu => {
                let text = String::from_utf8_lossy(body);
                match crate::packed::uu::first(&text) {
                    Some(found) => (found.bytes.into(), true),
                    None => (body.into(), false),
                }
            }
            Self::Lines => (lines(body), true),
            Self::Binary => (body.into(), true),
            Self::Unknown => (lines(body), false),
        }
    }
}

/// The same whether lines end in CRLF, LF or CR. Bytes with NUL are no lines.
pub(crate) fn lines(body: &[u8]) -> Cow<'_, [u8]> {
    if !body.contains(&b'\r') || body.contains(&0) {
        return body.into();
    }
    let mut out = Vec::with_capacity(body.len());
    let mut bytes = body.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte == b'\r' {
            bytes.next_if_eq(&b'\n');
            out.push(b'\n');
        } else {
            out.push(byte);
        }
    }
    out.into()
}

/// Whatever is no digit of base64 is passed over; padding ends a piece, and another may follow.
pub(crate) fn base64(body: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(body.len() / 4 * 3);
    let (mut held, mut bits, mut sound) = (0_u32, 0_u32, true);
    for &byte in body {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => {
                (held, bits) = (0, 0);
                continue;
            }
            b'\r' | b'\n' | b' ' | b'\t' => continue,
            _ => {
                sound = false;
                continue;
            }
        };
        held = (held << 6 | u32::from(digit)) & 0xff_ffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push(u8::try_from(held >> bits & 0xff).unwrap_or_default());
        }
    }
    (out, sound)
}

/// With `word`, as in an encoded word: an underscore is a space.
pub(crate) fn quoted_printable(body: &[u8], word: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while let Some(&byte) = body.get(at) {
        at += 1;
        match byte {
            b'_' if word => out.push(b' '),
            b'=' => match body.get(at..) {
                Some([a, b, ..]) if hex(*a).is_some() && hex(*b).is_some() => {
                    out.push(hex(*a).unwrap_or_default() << 4 | hex(*b).unwrap_or_default());
                    at += 2;
                }
                Some(rest) => {
                    // A soft line break, with the blanks that something added behind it.
                    let blanks = rest.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
                    match rest.get(blanks..) {
                        Some([b'\r', b'\n', ..]) => at += blanks + 2,
                        Some([b'\n' | b'\r', ..]) => at += blanks + 1,
                        Some([]) => at += blanks,
                        _ => out.push(b'='),
                    }
                }
                None => {}
            },
            _ => out.push(byte),
        }
    }
    out
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

/// `%C3%A9` of RFC 2231.
pub(crate) fn percent(text: &str) -> Vec<u8> {
    let body = text.as_bytes();
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    while let Some(&byte) = body.get(at) {
        if let (b'%', Some(high), Some(low)) = (
            byte,
            body.get(at + 1).copied().and_then(hex),
            body.get(at + 2).copied().and_then(hex),
        ) {
            out.push(high << 4 | low);
            at += 3;
        } else {
            out.push(byte);
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{base64, lines, percent, quoted_printable};

    #[test]
    fn base64_is_read_over_noise_and_in_pieces() {
        assert_eq!(base64(b"SGVs\r\nbG8=").0, b"Hello");
        assert_eq!(base64(b"SGVsbG8=SGVsbG8="), (b"HelloHello".to_vec(), true));
        assert_eq!(base64(b"SGV*sbG8"), (b"Hello".to_vec(), false));
    }

    #[test]
    fn quoted_printable_keeps_what_is_no_escape() {
        assert_eq!(quoted_printable(b"a=3Db=\r\nc= \nd=zz=", false), b"a=bcd=zz");
        assert_eq!(quoted_printable(b"a_b=5F", true), b"a b_");
    }

    #[test]
    fn lines_are_the_same_however_they_end() {
        assert_eq!(lines(b"a\r\nb\rc\n").as_ref(), b"a\nb\nc\n");
        assert_eq!(lines(b"\0\r\n").as_ref(), b"\0\r\n", "bytes, no lines");
        assert_eq!(percent("%C3%A9t%e"), "ét%e".as_bytes());
    }
}
