//! How a message is put together: parts in parts, cut at their boundaries.

use std::borrow::Cow;

use crate::{
    headers::{Headers, line, parameters::Kind},
    transfer::Encoding,
};

/// One part: of a whole message, the message.
#[derive(Debug)]
pub(crate) struct Entity<'a> {
    pub headers: Headers<'a>,
    pub kind: Kind,
    pub disposition: Kind,
    pub encoding: Encoding,
    pub body: &'a [u8],
    /// Of a multipart; of no other.
    pub children: Vec<Entity<'a>>,
}

/// What was noticed on the way.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Noticed {
    pub malformed: bool,
    pub cut: bool,
    pub guessed: bool,
    /// Leaves and multiparts so far.
    pub parts: usize,
}

/// How deep multiparts may lie in each other. Real ones have 5.
const DEPTH: usize = 16;

impl<'a> Entity<'a> {
    /// A message from its bytes, with at most so many parts.
    pub fn read(raw: &'a [u8], most: usize, noticed: &mut Noticed) -> Self {
        Self::within(raw, "text/plain", 0, most, noticed)
    }

    fn within(raw: &'a [u8], default: &str, depth: usize, most: usize, noticed: &mut Noticed) -> Self {
        noticed.parts += 1;
        let (headers, body) = Headers::split(raw);
        noticed.malformed |= headers.malformed;
        noticed.cut |= headers.cut;
        let kind = kind(&headers, default, noticed);
        let disposition = Kind::read(&headers.plain("Content-Disposition").unwrap_or_default());
        noticed.guessed |= kind.guessed || disposition.guessed;
        let encoding = Encoding::of(&headers.word("Content-Transfer-Encoding").unwrap_or_default());
        let mut entity = Self {
            headers,
            kind,
            disposition,
            encoding,
            body,
            children: Vec::new(),
        };
        if entity.is("multipart/") {
            entity.divide(depth, most, noticed);
        }
        entity
    }

    fn divide(&mut self, depth: usize, most: usize, noticed: &mut Noticed) {
        let boundary = self.kind.get("boundary").unwrap_or_default().trim_end().to_owned();
        if depth >= DEPTH {
            noticed.cut = true;
            return;
        }
        let default = if self.kind.word == "multipart/digest" {
            "message/rfc822"
        } else {
            "text/plain"
        };
        let (pieces, ended) = if boundary.is_empty() {
            (Vec::new(), false)
        } else {
            divided(self.body, boundary.as_bytes())
        };
        noticed.malformed |= !ended;
        for piece in pieces {
            if noticed.parts >= most {
                noticed.cut = true;
                return;
            }
            let child = Self::within(piece, default, depth + 1, most, noticed);
            self.children.push(child);
        }
        if self.children.is_empty() {
            // None of its boundaries is in it: its text is better than nothing.
            "text/plain".clone_into(&mut self.kind.word);
        }
    }

    pub fn is(&self, begins: &str) -> bool {
        self.kind.word.starts_with(begins)
    }

    /// What it holds, and whether it was written as it should be. Of a text the line ends are not its own.
    pub fn bytes(&self) -> (Cow<'a, [u8]>, bool) {
        let text = self.is("text/") || self.is("message/");
        let encoding = if text && self.encoding == Encoding::Binary {
            Encoding::Lines
        } else {
            self.encoding
        };
        encoding.decode(self.body)
    }

    /// In which charset its text is, or the first text in it.
    pub fn charset(&self) -> Option<&str> {
        self.each().into_iter().find_map(|part| part.kind.get("charset"))
    }

    /// The name that its sender gave it.
    pub fn called(&self) -> Option<&str> {
        self.disposition
            .get("filename")
            .or_else(|| self.kind.get("name"))
            .filter(|name| !name.trim().is_empty())
    }

    /// It, and all that lies in it but in no other message.
    pub fn each(&self) -> Vec<&Self> {
        let mut all = vec![self];
        let mut at = 0;
        while let Some(entity) = all.get(at).copied() {
            all.splice((at + 1)..=at, &entity.children);
            at += 1;
        }
        all
    }
}

fn kind(headers: &Headers<'_>, default: &str, noticed: &mut Noticed) -> Kind {
    let Some(said) = headers.plain("Content-Type").filter(|said| !said.trim().is_empty()) else {
        return Kind::read(default);
    };
    let mut kind = Kind::read(&said);
    let token = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b))
    };
    match kind.word.split_once('/') {
        Some((one, two)) if token(one) && token(two) => {}
        _ => {
            noticed.malformed = true;
            // `text`, without what kind of; or not a type at all.
            let text = kind.word == "text" || kind.word == "plain" || kind.get("charset").is_some();
            kind.word = if text || default == "text/plain" && kind.get("name").is_none() {
                default.to_owned()
            } else {
                "application/octet-stream".to_owned()
            };
        }
    }
    kind
}

/// What lies between the boundaries, and whether the last one was there. The line break before a boundary is its own.
fn divided<'a>(body: &'a [u8], boundary: &[u8]) -> (Vec<&'a [u8]>, bool) {
    let mut pieces = Vec::new();
    let mut begun: Option<usize> = None;
    let mut rest = body;
    while !rest.is_empty() {
        let at = body.len() - rest.len();
        let (this, below) = line(rest);
        if let Some(last) = is_boundary(this, boundary) {
            if let Some(from) = begun {
                pieces.push(without_last_break(body.get(from..at).unwrap_or_default()));
            }
            if last {
                return (pieces, true);
            }
            begun = Some(body.len() - below.len());
        }
        rest = below;
    }
    pieces.extend(begun.and_then(|from| body.get(from..)));
    (pieces, false)
}

/// A boundary, and whether it is the last.
fn is_boundary(line: &[u8], boundary: &[u8]) -> Option<bool> {
    let rest = line.strip_prefix(b"--")?.strip_prefix(boundary)?;
    let (last, rest) = match rest.strip_prefix(b"--") {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    rest.trim_ascii().is_empty().then_some(last)
}

fn without_last_break(piece: &[u8]) -> &[u8] {
    let piece = piece.strip_suffix(b"\n").unwrap_or(piece);
    piece.strip_suffix(b"\r").unwrap_or(piece)
}

#[cfg(test)]
mod tests {
    use super::{Entity, Noticed};

    fn read(raw: &str) -> (Vec<String>, Noticed) {
        let mut noticed = Noticed::default();
        let entity = Entity::read(raw.as_bytes(), 100, &mut noticed);
        let words = entity.each().iter().map(|part| part.kind.word.clone()).collect();
        (words, noticed)
    }

    #[test]
    fn parts_lie_between_their_boundaries_and_only_between_them() {
        let (words, noticed) = read(
            "Content-Type: multipart/mixed; boundary=a\n\npreamble\n--a\n\none\n--ab\n--a\nContent-Type: multipart/alternative; \
             boundary=b\n\n--b\n\n2\n--b\nContent-Type: text/html\n\n3\n--b--\n--a--\nepilogue\n--a\n\nnot this\n",
        );
        assert_eq!(
            words,
            [
                "multipart/mixed",
                "text/plain",
                "multipart/alternative",
                "text/plain",
                "text/html"
            ]
        );
        assert!(!noticed.malformed);
    }

    #[test]
    fn a_missing_last_boundary_loses_nothing() {
        let (words, noticed) =
            read("Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--a\nContent-Type: image/png\n\nx");
        assert_eq!(words, ["multipart/mixed", "text/plain", "image/png"]);
        assert!(noticed.malformed);
        assert_eq!(
            read("Content-Type: multipart/mixed; boundary=a\n\nall of it").0,
            ["text/plain"]
        );
    }

    #[test]
    fn a_type_that_is_none_is_taken_for_the_likeliest() {
        assert_eq!(read("Content-Type: text\n\nx").0, ["text/plain"]);
        assert_eq!(
            read("Content-Type: =?utf-8?q?x?=; name=a.pdf\n\nx").0,
            ["application/octet-stream"]
        );
        assert!(read("Content-Type: text\n\nx").1.malformed);
    }
}
