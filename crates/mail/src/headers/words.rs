//! Encoded words (RFC 2047), and what stands in their place: raw bytes of any charset.

use crate::{
    charset,
    transfer::{base64, quoted_printable},
};

/// A header's value as it reads, and whether a charset had to be guessed.
pub(crate) fn decode(raw: &[u8], fallback: Option<&str>) -> (String, bool) {
    let (text, guessed) = raw_text(raw, fallback);
    let (decoded, odd) = encoded_words(&text);
    (decoded, guessed || odd)
}

/// Raw bytes: UTF-8, or the charset of the text beneath, or a guess.
pub(crate) fn raw_text(raw: &[u8], fallback: Option<&str>) -> (String, bool) {
    if std::str::from_utf8(raw).is_err()
        && let Some(fallback) = fallback
    {
        let decoded = charset::decode(raw, Some(fallback));
        return (decoded.text, true);
    }
    let decoded = charset::decode(raw, None);
    (decoded.text, decoded.guessed)
}

struct Word<'a> {
    charset: &'a str,
    base64: bool,
    text: &'a str,
}

/// The bytes of words of one charset that follow each other belong together: programs split them in the middle of a
/// character.
struct Pending {
    charset: String,
    bytes: Vec<u8>,
    /// Digits of base64 that wait for the rest of their group.
    digits: Vec<u8>,
}

impl Pending {
    fn add(&mut self, word: &Word<'_>) {
        if word.base64 {
            self.digits.extend_from_slice(word.text.as_bytes());
            if self.digits.len().is_multiple_of(4) || word.text.ends_with('=') {
                self.flush();
            }
        } else {
            self.flush();
            self.bytes.extend(quoted_printable(word.text.as_bytes(), true));
        }
    }

    fn flush(&mut self) {
        self.bytes.extend(base64(&std::mem::take(&mut self.digits)).0);
    }

    fn finish(mut self, out: &mut String) -> bool {
        self.flush();
        let decoded = charset::decode(&self.bytes, Some(&self.charset));
        out.push_str(&decoded.text.replace(['\r', '\n'], " "));
        decoded.guessed
    }
}

/// Decoded; and whether a charset had to be guessed.
pub(crate) fn encoded_words(text: &str) -> (String, bool) {
    if !text.contains("=?") {
        return (text.to_owned(), false);
    }
    let mut out = String::with_capacity(text.len());
    let mut pending: Option<Pending> = None;
    let mut guessed = false;
    let mut rest = text;
    while let Some(at) = rest.find("=?") {
        let (before, here) = rest.split_at(at);
        let Some((word, after)) = word(here) else {
            guessed |= pending.take().is_some_and(|p| p.finish(&mut out));
            out.push_str(before);
            out.push_str("=?");
            rest = here.get(2..).unwrap_or_default();
            continue;
        };
        // Blanks between two words are not part of the text.
        let apart = !before.trim_matches([' ', '\t']).is_empty();
        if let Some(held) = pending.take_if(|held| apart || !held.charset.eq_ignore_ascii_case(word.charset)) {
            guessed |= held.finish(&mut out);
            if apart {
                out.push_str(before);
            }
        } else if pending.is_none() {
            out.push_str(before);
        }
        pending
            .get_or_insert_with(|| Pending {
                charset: word.charset.to_owned(),
                bytes: Vec::new(),
                digits: Vec::new(),
            })
            .add(&word);
        rest = after;
    }
    guessed |= pending.is_some_and(|p| p.finish(&mut out));
    out.push_str(rest);
    (out, guessed)
}

/// `=?charset*language?B?text?=` at the beginning. The text may hold blanks, though it must not.
fn word(text: &str) -> Option<(Word<'_>, &str)> {
    let inner = text.strip_prefix("=?")?;
    let mark = inner.bytes().take(64).position(|byte| byte == b'?')?;
    let (charset, rest) = (inner.get(..mark)?, inner.get(mark + 1..)?);
    if charset.is_empty() || charset.contains([' ', '=', '<']) {
        return None;
    }
    let base64 = match rest.as_bytes() {
        [b'b' | b'B', b'?', ..] => true,
        [b'q' | b'Q', b'?', ..] => false,
        _ => return None,
    };
    let body = rest.get(2..)?;
    let end = body.as_bytes().windows(2).take(4_000).position(|two| two == b"?=")?;
    Some((
        Word {
            charset: charset.split('*').next().unwrap_or_default(),
            base64,
            text: body.get(..end)?,
        },
        body.get(end + 2..)?,
    ))
}

#[cfg(test)]
mod tests {
    use super::{decode, encoded_words};

    fn reads(text: &str, as_: &str) {
        assert_eq!(encoded_words(text).0, as_);
    }

    #[test]
    fn words_that_were_split_in_the_middle_of_a_character_are_put_together() {
        reads("=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=", "café");
        reads("=?utf-8?B?w?=\t=?UTF-8?B?6k=?=", "é");
    }

    #[test]
    fn blanks_count_between_a_word_and_a_text_and_not_between_words() {
        reads("Re: =?utf-8?Q?a_b?=  =?utf-8?Q?c?= d", "Re: a bc d");
        reads("=?iso-8859-1?q?=E9?= =?utf-8?q?=C3=A9?=", "éé");
    }

    #[test]
    fn a_word_that_is_none_stands_as_it_is() {
        reads("a =? b ?= c", "a =? b ?= c");
        reads("=?utf-8?Q?never closed", "=?utf-8?Q?never closed");
        reads("=?utf-8?Q?with blanks in it?=", "with blanks in it");
    }

    #[test]
    fn a_line_break_or_nul_that_was_smuggled_in_is_a_blank_or_nothing() {
        reads("=?utf-8?Q?a=0D=0ABcc:_x?=", "a  Bcc: x");
        reads("=?utf-8?Q?a=00b?=", "ab");
    }

    #[test]
    fn raw_bytes_are_read_in_the_charset_of_the_text() {
        assert_eq!(
            decode(b"\xf0\xd2\xc9\xd7\xc5\xd4", Some("koi8-r")),
            ("Привет".into(), true)
        );
        assert_eq!(decode("déjà".as_bytes(), Some("koi8-r")), ("déjà".into(), false));
    }
}
