//! Uuencode: files in the text of a message, between `begin` and `end`.

/// A file that was found in a text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub name: String,
    pub bytes: Vec<u8>,
    /// Bytes of the text that it stands in.
    pub from: usize,
    pub to: usize,
}

/// The first in a text.
pub(crate) fn first(text: &str) -> Option<Found> {
    all(text, 1).into_iter().next()
}

/// Every one of them that is whole, up to so many. One pass: a `begin` without an `end` is text.
pub(crate) fn all(text: &str, most: usize) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut open: Option<Found> = None;
    let mut at = 0;
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\n', '\r']);
        let from = at;
        at += whole.len();
        if found.len() >= most {
            break;
        }
        match &mut open {
            None => {
                open = begins(line).map(|name| Found {
                    name: name.to_owned(),
                    bytes: Vec::new(),
                    from,
                    to: at,
                });
            }
            Some(file) if line.trim_end() == "end" => {
                file.to = at;
                found.extend(open.take().filter(|file| !file.bytes.is_empty()));
            }
            Some(file) => {
                if !decode(line.as_bytes(), &mut file.bytes) {
                    // Words after all.
                    open = begins(line).map(|name| Found {
                        name: name.to_owned(),
                        bytes: Vec::new(),
                        from,
                        to: at,
                    });
                }
            }
        }
    }
    found
}

/// `begin 644 name`.
fn begins(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("begin ")?;
    let (mode, name) = rest.split_once(' ')?;
    let right = (3..=4).contains(&mode.len()) && mode.bytes().all(|byte| matches!(byte, b'0'..=b'7'));
    (right && !name.trim().is_empty()).then(|| name.trim())
}

/// One line: how many bytes, and they. False where it is none.
fn decode(line: &[u8], out: &mut Vec<u8>) -> bool {
    let Some((&length, rest)) = line.split_first() else {
        return true;
    };
    if !(b' '..=b'`').contains(&length) {
        return false;
    }
    let length = usize::from((length - b' ') & 63);
    let digits = length.div_ceil(3) * 4;
    // Blanks at the end may have got lost; a mark may follow.
    if rest.len() > digits + 2 || !rest.iter().all(|byte| (b' '..=b'`').contains(byte)) {
        return false;
    }
    let digit = |at: usize| rest.get(at).map_or(0, |byte| (byte - b' ') & 63);
    for group in 0..digits / 4 {
        let [a, b, c, d] = [0, 1, 2, 3].map(|at| digit(group * 4 + at));
        let three = [a << 2 | b >> 4, b << 4 | c >> 2, c << 6 | d];
        let wanted = (length - group * 3).min(3);
        out.extend_from_slice(three.get(..wanted).unwrap_or_default());
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{all, first};

    const TEXT: &str = "Hello\nbegin 644 cat.txt\n#0V%T\n`\nend\nbye\n";

    #[test]
    fn a_file_is_found_with_its_name_and_place() {
        let found = first(TEXT).expect("a file");
        assert_eq!(
            (found.name.as_str(), found.bytes.as_slice()),
            ("cat.txt", b"Cat".as_slice())
        );
        assert_eq!(
            TEXT.get(found.from..found.to),
            Some("begin 644 cat.txt\n#0V%T\n`\nend\n")
        );
    }

    #[test]
    fn words_that_begin_so_are_words() {
        assert_eq!(all("begin 644 times\nand never end, my friends\nend\n", 9), []);
        assert_eq!(all("begin 644 x\n", 9), []);
        assert_eq!(all("begin at the end\nend", 9), []);
    }
}
