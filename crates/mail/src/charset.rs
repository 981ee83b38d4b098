//! Bytes that say in which charset they are, and often are not.

use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, WINDOWS_1252};
use mail_parser::decoders::charsets::map::charset_decoder;

/// A text, and whether it was in the charset that it said.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Decoded {
    pub text: String,
    /// It was not, or we don't know the one that it said: the text is our guess.
    pub guessed: bool,
}

/// Names that mail programs write and the list of the WHATWG does not have.
const ALIASES: &[(&str, &str)] = &[
    ("utf8mb4", "utf-8"),
    ("unicode", "utf-8"),
    ("ansi", "windows-1252"),
    ("cp-850", "ibm850"),
    ("cp850", "ibm850"),
    ("unicode-1-1-utf-7", "utf-7"),
    ("x-unicode-2-0-utf-7", "utf-7"),
    ("cp932", "shift_jis"),
    ("windows-31j", "shift_jis"),
    ("iso-2022-jp-ms", "iso-2022-jp"),
    ("cp50220", "iso-2022-jp"),
    ("cp50221", "iso-2022-jp"),
    ("cp936", "gbk"),
    ("cp949", "euc-kr"),
    ("cp950", "big5"),
];

/// Says nothing of what lies beyond ASCII.
const ASCII: &[&str] = &[
    "",
    "us-ascii",
    "ascii",
    "ansi_x3.4-1968",
    "7bit",
    "8bit",
    "default",
    "x-unknown",
    "unknown-8bit",
];

/// What the bytes say, without NUL. Never fails: what does not fit is read as UTF-8 if it is that, and else as
/// Windows-1252, which any bytes are.
pub(crate) fn decode(bytes: &[u8], said: Option<&str>) -> Decoded {
    let mut decoded = with_nul(bytes, said);
    if decoded.text.contains('\0') {
        decoded.text.retain(|c| c != '\0');
    }
    decoded
}

fn with_nul(bytes: &[u8], said: Option<&str>) -> Decoded {
    let label = said.map(canonical).unwrap_or_default();
    if let Some((marked, mark)) = Encoding::for_bom(bytes) {
        let (text, _) = marked.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default());
        return Decoded {
            text: text.into_owned(),
            guessed: false,
        };
    }
    if ASCII.contains(&label.as_str()) {
        return undeclared(bytes, said.is_some());
    }
    match Encoding::for_label_no_replacement(label.as_bytes()) {
        Some(encoding) if encoding == UTF_8 => match std::str::from_utf8(bytes) {
            Ok(text) => sure(text.to_owned()),
            Err(_) => guess(broken_utf8(bytes)),
        },
        // No one writes "Ã©" on purpose: it is UTF-8 under a wrong name.
        Some(encoding) if encoding == WINDOWS_1252 && !bytes.is_ascii() && std::str::from_utf8(bytes).is_ok() => {
            guess(String::from_utf8_lossy(bytes).into_owned())
        }
        Some(encoding) => {
            let (text, broken) = encoding.decode_without_bom_handling(bytes);
            Decoded {
                text: text.into_owned(),
                guessed: broken,
            }
        }
        None => match charset_decoder(label.as_bytes()) {
            Some(theirs) => sure(theirs(bytes)),
            None => guess(undeclared(bytes, true).text),
        },
    }
}

/// How the label is called in the list: lower case, without quotes or an `x-` that is not part of it.
fn canonical(said: &str) -> String {
    let label = said.trim().trim_matches(['"', '\'', ' ', '\t']).to_ascii_lowercase();
    if let Some((_, name)) = ALIASES.iter().find(|(alias, _)| *alias == label) {
        return (*name).to_owned();
    }
    // The list has some with it: x-sjis, x-gbk.
    let without = label.strip_prefix("x-").unwrap_or(&label);
    if Encoding::for_label(label.as_bytes()).is_none() && Encoding::for_label(without.as_bytes()).is_some() {
        return without.to_owned();
    }
    label
}

fn undeclared(bytes: &[u8], declared: bool) -> Decoded {
    // Japanese of before MIME: 7 bits, with escapes.
    if bytes.is_ascii() && bytes.windows(3).any(|three| matches!(three, b"\x1b$B" | b"\x1b$@")) {
        let (text, _) = ISO_2022_JP.decode_without_bom_handling(bytes);
        return guess(text.into_owned());
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded {
            text: text.to_owned(),
            guessed: declared && !text.is_ascii(),
        },
        Err(_) => guess(broken_utf8(bytes)),
    }
}

/// Either UTF-8 with a slip in it, or another charset altogether.
fn broken_utf8(bytes: &[u8]) -> String {
    let lossy = String::from_utf8_lossy(bytes);
    let broken = lossy.matches('\u{fffd}').count();
    let whole = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    if whole > broken {
        return lossy.into_owned();
    }
    WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned()
}

fn sure(text: String) -> Decoded {
    Decoded { text, guessed: false }
}

fn guess(text: String) -> Decoded {
    Decoded { text, guessed: true }
}

#[cfg(test)]
mod tests {
    use super::decode;

    fn is(bytes: &[u8], said: &str, text: &str, guessed: bool) {
        let decoded = decode(bytes, Some(said));
        assert_eq!((decoded.text.as_str(), decoded.guessed), (text, guessed), "{said}");
    }

    #[test]
    fn a_text_in_the_charset_that_it_says_is_read_without_a_guess() {
        is("Señor".as_bytes(), "utf-8", "Señor", false);
        is(b"Se\xf1or", "ISO-8859-1", "Señor", false);
        is(b"\"\x80\"", "\"windows-1252\"", "\"€\"", false);
        is(b"\xf0\xd2\xc9\xd7\xc5\xd4", "koi8-r", "Привет", false);
        is(b"\x1b$B-!-j\x1b(B", "iso-2022-jp", "①㈱", false);
        is(b"Fr+APY-sche", "utf-7", "Frösche", false);
        is("龘".as_bytes(), "UTF8", "龘", false);
        is(b"\xc4\xe3\x81\x30\x89\x37", "gb18030", "你Þ", false);
        is(b"\x82", "cp850", "é", false);
    }

    #[test]
    fn a_text_in_another_than_it_says_is_read_all_the_same_and_labelled() {
        is("déjà".as_bytes(), "iso-8859-1", "déjà", true);
        is("déjà".as_bytes(), "us-ascii", "déjà", true);
        is(b"d\xe9j\xe0", "utf-8", "déjà", true);
        is(b"d\xe9j\xe0", "no-such-charset", "déjà", true);
        is(b"\x1b$B$3\x1b(B", "us-ascii", "こ", true);
        is(b"a\0b", "utf-8", "ab", false);
    }
}
