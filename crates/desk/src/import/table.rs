//! A file of rows, as people save them: with any of the usual separators and encodings, a mark at its beginning or
//! none. What is no such file is told in a sentence that helps.

use std::{io::Read as _, path::Path};

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::Reject;

/// The most that a file may have: it is held in memory.
const MOST_BYTES: u64 = 1 << 30;
/// So far down the header is looked for, to say where it stands.
const HEADER_WITHIN: usize = 30;

/// How a map says that the file is written; what it does not say is guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Written {
    pub separator: Option<char>,
    pub encoding: Option<String>,
    /// Lines before the header.
    #[serde(default)]
    pub skip: usize,
}

/// The rows of a file behind its header.
pub struct Table {
    rows: csv::StringRecordsIntoIter<std::io::Cursor<Vec<u8>>>,
    pub header: Vec<String>,
    /// Lines that were skipped before the header.
    skipped: u64,
    pub encoding: &'static str,
}

/// One row, with the line that it begins on.
#[derive(Debug)]
pub struct Record {
    pub line: u64,
    pub fields: StringRecord,
}

impl Table {
    /// Opens a file whose header has these columns.
    ///
    /// # Errors
    /// A sentence, and how to mend it: a file that can't be read, that is something else, or whose columns are others.
    pub fn open(file: &Path, written: &Written, columns: &[&str]) -> Result<Self, (String, String)> {
        let cannot = |error: std::io::Error| {
            let sentence = format!("{} can’t be read: {error}", file.display());
            (
                sentence,
                "name the file of rows: recourse import FILE --map MAP".to_owned(),
            )
        };
        let mut bytes = Vec::new();
        let open = std::fs::File::open(file).map_err(cannot)?;
        open.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(cannot)?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MOST_BYTES {
            return Err((
                format!("{} is larger than {} MiB", file.display(), MOST_BYTES >> 20),
                "cut it into several files, each with the header".to_owned(),
            ));
        }
        Self::read(&bytes, written, columns)
    }

    /// As [`Self::open`], from its bytes.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn read(bytes: &[u8], written: &Written, columns: &[&str]) -> Result<Self, (String, String)> {
        if let Some(other) = something_else(bytes) {
            return Err(other);
        }
        let encoding = encoding_of(bytes, written.encoding.as_deref())?;
        let (text, encoding, spoilt) = encoding.decode(bytes);
        if spoilt {
            return Err((
                format!("the file has bytes that are no {}", encoding.name()),
                "say how it is written in the map: encoding = \"windows-1252\" under [file]".to_owned(),
            ));
        }
        let separator = match written.separator {
            Some(separator) => byte(separator)?,
            None => guessed(text.lines().nth(written.skip).unwrap_or_default()),
        };
        let lines = text.split_inclusive('\n');
        let before: usize = lines.take(written.skip).map(str::len).sum();
        let rest = text.get(before..).unwrap_or_default().as_bytes().to_vec();
        if let Some(line) = never_closed(&rest, separator) {
            return Err((
                format!(
                    "the quotation mark that opens on line {} is never closed",
                    line + written.skip
                ),
                "close it, or write it twice where it is part of the text: all rows behind it would be one".to_owned(),
            ));
        }
        let mut reader = ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .from_reader(std::io::Cursor::new(rest));
        let header = reader.headers().map_err(|error| unread(&error))?;
        let header: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        let missing: Vec<&str> = columns
            .iter()
            .copied()
            .filter(|name| !header.iter().any(|known| known == name))
            .collect();
        if !missing.is_empty() {
            return Err(other_header(&text, written.skip, &header, columns, &missing));
        }
        Ok(Self {
            rows: reader.into_records(),
            header,
            skipped: u64::try_from(written.skip).unwrap_or(0),
            encoding: encoding.name(),
        })
    }

    fn checked(&self, record: csv::Result<StringRecord>) -> Result<Record, Reject> {
        let reject = |line, reason| Reject {
            line,
            column: String::new(),
            reason,
        };
        let fields = record.map_err(|error| {
            let line = error.position().map_or(0, csv::Position::line);
            reject(line + self.skipped, format!("the row can’t be read: {error}"))
        })?;
        let line = fields.position().map_or(0, csv::Position::line) + self.skipped;
        if fields.len() != self.header.len() {
            let reason = format!(
                "{} fields where the header has {}; a quotation mark or separator is missing or too many",
                fields.len(),
                self.header.len()
            );
            return Err(reject(line, reason));
        }
        Ok(Record { line, fields })
    }
}

impl Iterator for Table {
    type Item = Result<Record, Reject>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.rows.next()?;
        Some(self.checked(record))
    }
}

/// The line of a field that begins with a quotation mark and runs to the end of the file: it would swallow every row
/// behind it, in silence.
fn never_closed(bytes: &[u8], separator: u8) -> Option<usize> {
    let (mut line, mut opened, mut begins) = (1, None, true);
    for byte in bytes {
        begins = match (opened, byte) {
            (Some(_), b'"') => {
                opened = None;
                // Written twice it opens again at once.
                true
            }
            (None, b'"') if begins => {
                opened = Some(line);
                false
            }
            _ => *byte == separator || *byte == b'\n',
        };
        line += usize::from(*byte == b'\n');
    }
    opened
}

/// What people take for a file of rows, by its first bytes.
fn something_else(bytes: &[u8]) -> Option<(String, String)> {
    let save = "open it in the program that it is of, and save it as CSV";
    let begins: [(&[u8], &str, &str); 7] = [
        (b"PK\x03\x04", "a workbook of a spreadsheet, or an archive", save),
        (
            b"\xD0\xCF\x11\xE0",
            "a workbook or document of an older office program",
            save,
        ),
        (b"%PDF", "a PDF", "ask for the table that it was made from"),
        (b"\x1F\x8B", "compressed", "unpack it first"),
        (
            b"SQLite format 3",
            "a database",
            "export the table of complaints from it as CSV",
        ),
        (b"<", "a page or XML", "ask for the table as CSV"),
        (
            b"{",
            "JSON",
            "complaints as JSON come in by the API: POST /api/v1/complaints",
        ),
    ];
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if text.is_empty() {
        return Some((
            "the file is empty".to_owned(),
            "see whether it was saved where you think".to_owned(),
        ));
    }
    let found = begins.iter().find(|(first, _, _)| text.starts_with(first));
    found.map(|(_, what, help)| {
        (
            format!("the file is no table of rows, it is {what}"),
            (*help).to_owned(),
        )
    })
}

fn encoding_of(bytes: &[u8], said: Option<&str>) -> Result<&'static Encoding, (String, String)> {
    if let Some(label) = said {
        return Encoding::for_label(label.as_bytes()).ok_or_else(|| {
            let help = "write one such as \"utf-8\", \"windows-1252\" or \"utf-16le\"";
            (format!("“{label}” is no encoding that is known"), help.to_owned())
        });
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(encoding);
    }
    if std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) {
        return Ok(UTF_8);
    }
    // Every second byte of plain text is zero in UTF-16.
    match bytes.first_chunk() {
        Some([0, _]) => Ok(UTF_16BE),
        Some([_, 0]) => Ok(UTF_16LE),
        _ if bytes.contains(&0) => Err((
            "the file is no table of rows: it has bytes that no text has".to_owned(),
            "export the table as CSV".to_owned(),
        )),
        _ => Ok(WINDOWS_1252),
    }
}

fn byte(separator: char) -> Result<u8, (String, String)> {
    u8::try_from(separator).ok().filter(u8::is_ascii).ok_or_else(|| {
        let help = "write one such as \",\", \";\" or \"\\t\"";
        (format!("“{separator}” can’t separate fields"), help.to_owned())
    })
}

/// The separator that the header has most of.
fn guessed(header: &str) -> u8 {
    let count = |separator: u8| header.bytes().filter(|byte| *byte == separator).count();
    let most = [b',', b';', b'\t', b'|']
        .into_iter()
        .rev()
        .max_by_key(|separator| count(*separator));
    most.unwrap_or(b',')
}

fn unread(error: &csv::Error) -> (String, String) {
    (
        format!("the header can’t be read: {error}"),
        "see whether the file is CSV, with the names of its columns on the first line".to_owned(),
    )
}

/// The columns of the map are not there: perhaps further down, perhaps under names that are nearly the same.
fn other_header(text: &str, skip: usize, header: &[String], columns: &[&str], missing: &[&str]) -> (String, String) {
    let has_all = |line: &str| columns.iter().all(|column| line.contains(column));
    let further = text.lines().take(HEADER_WITHIN).position(has_all);
    if let Some(at) = further.filter(|at| *at > skip) {
        return (
            format!(
                "line {} is not the header; the columns of the map stand on line {}",
                skip + 1,
                at + 1
            ),
            format!("remove the lines before it, or say skip = {at} under [file] of the map"),
        );
    }
    let quoted = |names: &[&str]| {
        names
            .iter()
            .map(|name| format!("“{name}”"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let known: Vec<&str> = header.iter().map(String::as_str).take(40).collect();
    let near = missing
        .first()
        .and_then(|name| practice::code::nearest(name, known.iter().copied()));
    let near = near.map_or_else(String::new, |near| format!("did you mean “{near}”? "));
    (
        format!("the file has no column {}, which the map speaks of", quoted(missing)),
        format!("{near}Its columns are: {}", quoted(&known)),
    )
}

#[cfg(test)]
mod tests {
    use super::never_closed;

    #[test]
    fn a_mark_that_is_never_closed_is_found_where_it_opens() {
        for (text, found) in [
            ("a,\"b\"\n", None),
            ("a,\"b \"\"c\"\" \"\n", None),
            ("5\" pipe,6\"\" pipe,x\"\n", None),
            ("a,\"two\nlines\"\nb,\"open\n", Some(3)),
            ("a\n\"\"\"open\n", Some(2)),
        ] {
            assert_eq!(never_closed(text.as_bytes(), b','), found, "{text}");
        }
    }
}
