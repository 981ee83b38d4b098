//! Tags and what stands between them, in one pass.

pub(super) enum Mark<'a> {
    Text(&'a str),
    Open { name: String, attributes: &'a str },
    Close { name: String },
}

pub(super) struct Marks<'a> {
    html: &'a str,
    at: usize,
    /// Behind it no tag ends: a `<` there is a character.
    last_end: usize,
    /// A quote was never closed: none is looked for any more.
    quotes_broken: bool,
    /// No comment ends any more.
    comments_broken: bool,
    /// Of these no other ends any more.
    unclosed: Vec<String>,
}

impl<'a> Marks<'a> {
    pub fn new(html: &'a str) -> Self {
        Self {
            html,
            at: 0,
            last_end: html.rfind('>').unwrap_or_default(),
            quotes_broken: false,
            comments_broken: false,
            unclosed: Vec::new(),
        }
    }

    fn rest(&self) -> &'a str {
        self.html.get(self.at..).unwrap_or_default()
    }

    pub fn next(&mut self) -> Option<Mark<'a>> {
        loop {
            let rest = self.rest();
            if rest.is_empty() {
                return None;
            }
            if !self.at_mark() {
                // At least one character, up to the next that may be a tag.
                let skip = rest.chars().next().map_or(1, char::len_utf8);
                let end = rest
                    .get(skip..)
                    .and_then(|more| more.find('<'))
                    .map_or(rest.len(), |at| at + skip);
                self.at += end;
                return Some(Mark::Text(rest.get(..end).unwrap_or_default()));
            }
            if rest.starts_with("<!--") {
                if let Some(end) = rest
                    .get(4..)
                    .filter(|_| !self.comments_broken)
                    .and_then(|inner| inner.find("-->"))
                {
                    self.at += end + 7;
                } else {
                    self.comments_broken = true;
                    // As browsers do: all that follows is in it.
                    self.at = self.html.len();
                }
                continue;
            }
            let end = self.tag_end();
            let inner = self.html.get(self.at + 1..end).unwrap_or_default();
            self.at = end + 1;
            if inner.starts_with(['!', '?']) {
                continue;
            }
            let (inner, closes) = match inner.strip_prefix('/') {
                Some(inner) => (inner, true),
                None => (inner, false),
            };
            let length = inner
                .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '-')))
                .unwrap_or(inner.len());
            let (name, attributes) = inner.split_at(length);
            let name = name.to_ascii_lowercase();
            return Some(if closes {
                Mark::Close { name }
            } else {
                Mark::Open { name, attributes }
            });
        }
    }

    fn at_mark(&self) -> bool {
        let begins = match self.rest().as_bytes() {
            [b'<', b'/', c, ..] | [b'<', c, ..] => c.is_ascii_alphabetic() || matches!(c, b'!' | b'?'),
            _ => false,
        };
        begins && (self.at < self.last_end || self.rest().starts_with("<!--"))
    }

    /// Where the tag that begins here ends: at a `>` that is in no quotes.
    fn tag_end(&mut self) -> usize {
        let bytes = self.html.as_bytes();
        if !self.quotes_broken {
            let mut quote = None;
            let mut before = b' ';
            for (offset, &byte) in bytes.get(self.at..).unwrap_or_default().iter().enumerate() {
                match (quote, byte) {
                    (None, b'>') => return self.at + offset,
                    // Only behind `=` does it open anything: `<a don't>`.
                    (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
                    (Some(open), byte) if byte == open => quote = None,
                    _ => {}
                }
                if !byte.is_ascii_whitespace() {
                    before = byte;
                }
            }
            self.quotes_broken = true;
        }
        let from = bytes.get(self.at..).unwrap_or_default();
        from.iter()
            .position(|byte| *byte == b'>')
            .map_or(self.html.len(), |offset| self.at + offset)
    }

    /// Beyond `</name>`, or to the end.
    pub fn skip_to_end_of(&mut self, name: &str) {
        if self.unclosed.iter().any(|never| never == name) {
            return;
        }
        let bytes = self.html.as_bytes();
        let mut at = self.at;
        while let Some(offset) = bytes
            .get(at..)
            .and_then(|rest| rest.iter().position(|byte| *byte == b'<'))
        {
            at += offset;
            let here = bytes.get(at + 1..).unwrap_or_default();
            let ends = here.first() == Some(&b'/')
                && here
                    .get(1..=name.len())
                    .is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()));
            // A head that nobody closed ends where the body begins.
            let body = name == "head" && here.get(..4).is_some_and(|begin| begin.eq_ignore_ascii_case(b"body"));
            if body {
                self.at = at;
                return;
            }
            if ends {
                let close = bytes
                    .get(at..)
                    .and_then(|rest| rest.iter().position(|byte| *byte == b'>'));
                self.at = close.map_or(self.html.len(), |close| at + close + 1);
                return;
            }
            at += 1;
        }
        // Unclosed, a script or style has all the rest, a head or picture nothing.
        if matches!(name, "script" | "style") {
            self.at = self.html.len();
        } else {
            self.unclosed.push(name.to_owned());
        }
    }
}

/// What an attribute says, raw.
pub(super) fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        let equals = rest.find('=')?;
        let (key, value) = rest.split_at(equals);
        let key = key
            .split_whitespace()
            .last()
            .unwrap_or_default()
            .trim_start_matches('/');
        let value = value.get(1..)?.trim_start();
        let (value, after) = if let Some(quote @ ('"' | '\'')) = value.chars().next() {
            let inner = value.get(1..)?;
            let end = inner.find(quote).unwrap_or(inner.len());
            (inner.get(..end)?, inner.get(end + 1..).unwrap_or_default())
        } else {
            let end = value.find(char::is_whitespace).unwrap_or(value.len());
            value.split_at(end)
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value.to_owned());
        }
        rest = after;
    }
}
