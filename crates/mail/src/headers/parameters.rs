//! `Content-Type` and `Content-Disposition`: a word, and what is said of it (RFC 2231, and what programs write instead).

use super::words;
use crate::{charset, transfer::percent};

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Kind {
    /// In lower case: `text/plain`, `attachment`.
    pub word: String,
    parameters: Vec<(String, String)>,
    pub guessed: bool,
}

/// Nobody needs more than a few.
const MOST: usize = 200;

impl Kind {
    pub fn read(text: &str) -> Self {
        let mut pieces = pieces(text);
        let first = if pieces.is_empty() {
            String::new()
        } else {
            pieces.remove(0)
        };
        let first = first.trim();
        let end = first.find([' ', '\t', '(']).unwrap_or(first.len());
        let (word, rest) = first.split_at(end);
        // `multipart/mixed boundary=x`, without the semicolon.
        if rest.contains('=') {
            pieces.insert(0, rest.to_owned());
        }
        let mut kind = Self {
            word: word.trim_matches(['"', '\'', ',']).to_ascii_lowercase(),
            ..Self::default()
        };
        let mut continued: Vec<(String, usize, bool, String)> = Vec::new();
        for piece in pieces.iter().take(MOST) {
            let Some((name, value)) = piece.split_once('=') else {
                continue;
            };
            let (name, value) = (name.trim().to_ascii_lowercase(), unquoted(value));
            if let Some((base, section, escaped)) = sectioned(&name) {
                continued.push((base, section, escaped, value));
            } else {
                let (value, guessed) = words::encoded_words(&value);
                kind.guessed |= guessed;
                kind.put(name, value);
            }
        }
        kind.join(continued);
        kind
    }

    /// The sections of each, in order. The first says the charset: `utf-8'en'…`.
    fn join(&mut self, mut continued: Vec<(String, usize, bool, String)>) {
        continued.sort_by(|a, b| (&a.0, a.1).cmp(&(&b.0, b.1)));
        let mut rest = continued.as_slice();
        while let Some((base, ..)) = rest.first() {
            let many = rest.iter().take_while(|(other, ..)| other == base).count();
            let (these, others) = rest.split_at(many);
            let mut charset = None;
            let mut bytes = Vec::new();
            for (at, (_, _, escaped, value)) in these.iter().enumerate() {
                let mut value = value.as_str();
                if at == 0
                    && *escaped
                    && let Some((said, text)) = value
                        .split_once('\'')
                        .and_then(|(said, more)| more.split_once('\'').map(|(_, text)| (said, text)))
                {
                    charset = Some(said).filter(|said| !said.is_empty());
                    value = text;
                }
                if *escaped {
                    bytes.extend(percent(value));
                } else {
                    bytes.extend_from_slice(value.as_bytes());
                }
            }
            let decoded = charset::decode(&bytes, charset);
            self.guessed |= decoded.guessed;
            // It says more than the one for old programs.
            self.parameters.retain(|(name, _)| name != base);
            self.put(base.clone(), decoded.text);
            rest = others;
        }
    }

    fn put(&mut self, name: String, value: String) {
        if self.get(&name).is_none() {
            self.parameters.push((name, value));
        }
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.parameters
            .iter()
            .find(|(called, _)| called == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn is(&self, name: &str, value: &str) -> bool {
        self.get(name).is_some_and(|has| has.eq_ignore_ascii_case(value))
    }
}

/// Cut at each `;` that is in no quotes.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for c in text.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => {
                pieces.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = pieces.last_mut() {
            last.push(c);
        }
    }
    pieces
}

fn unquoted(value: &str) -> String {
    let value = value.trim();
    let Some(inner) = value.strip_prefix('"') else {
        // A comment may follow, and blanks in a name that nobody quoted are its own.
        return value.split(" (").next().unwrap_or_default().trim_end().to_owned();
    };
    let mut out = String::new();
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            // `"C:\path"` of old programs: a backslash is dropped only where it says something.
            '\\' => match chars.next() {
                Some(c @ ('"' | '\\')) => out.push(c),
                Some(c) => out.extend(['\\', c]),
                None => {}
            },
            c => out.push(c),
        }
    }
    out
}

/// `filename*0*` is section 0 of `filename`, escaped.
fn sectioned(name: &str) -> Option<(String, usize, bool)> {
    let (base, section) = name.split_once('*')?;
    if section.is_empty() {
        return Some((base.to_owned(), 0, true));
    }
    let (number, escaped) = match section.strip_suffix('*') {
        Some(number) => (number, true),
        None => (section, false),
    };
    Some((base.to_owned(), number.parse().ok()?, escaped))
}

#[cfg(test)]
mod tests {
    use super::Kind;

    fn of(text: &str, name: &str, value: &str) {
        assert_eq!(Kind::read(text).get(name), Some(value), "{text}");
    }

    #[test]
    fn parameters_are_read_however_they_are_written() {
        of("text/plain; charset=\"utf-8\"", "charset", "utf-8");
        of("text/plain;charset=utf-8 (comment)", "charset", "utf-8");
        of("multipart/mixed\tboundary=\"x;y\"", "boundary", "x;y");
        of("attachment; filename=\"a \\\"b\\\".txt\"", "filename", "a \"b\".txt");
        of("attachment; filename==?utf-8?Q?caf=C3=A9.pdf?=", "filename", "café.pdf");
        of(
            "attachment; filename=two words.pdf; size=3",
            "filename",
            "two words.pdf",
        );
    }

    #[test]
    fn long_and_foreign_names_are_put_together() {
        of("attachment; filename*=UTF-8''caf%C3%A9.pdf", "filename", "café.pdf");
        of("attachment; filename*1=b; filename*0=a", "filename", "ab");
        of(
            "attachment; filename*0*=utf-8''%C3; filename*1*=%A9.pdf",
            "filename",
            "é.pdf",
        );
        of("attachment; filename=old; filename*=utf-8''new", "filename", "new");
        of("attachment; filename*=us-ascii''%F6.txt", "filename", "ö.txt");
        of("attachment; filename*=broken", "filename", "broken");
    }

    #[test]
    fn the_word_is_what_stands_first() {
        assert_eq!(Kind::read("Text/PLAIN (x); a=b").word, "text/plain");
        assert_eq!(Kind::read("").word, "");
    }
}
