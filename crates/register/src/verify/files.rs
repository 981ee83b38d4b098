//! Attachments, from both sides: what an entry brought is in the list, as the entry says, and what is in the list is there
//! with its bytes, and some entry brought it. Mail and scans that came in are held against their bytes alone: no entry says
//! what they were.

use std::{collections::BTreeSet, path::Path};

use jiff::Timestamp;
use practice::{What, entry::Seq, hex};

use super::{FindingKind, PAGE, Report};
use crate::{
    Error,
    chain::digest,
    driver::Snapshot,
    files,
    statements::{self, Statement},
    value::{Row, Value, given},
};

/// What a row of the list says, beside the id, in the order of `statements::FILE`.
const SAID: [&str; 5] = ["complaint", "digest", "kind", "size", "instant"];

/// What entries brought, held against the list. Only what differs is remembered, by its id: that is named already.
#[derive(Default)]
pub struct Brought {
    unlike: BTreeSet<String>,
}

impl Brought {
    /// `by`: which entry of which complaint, and when it was recorded.
    pub fn hold(
        &mut self,
        book: &Snapshot,
        by: (&str, Seq, Timestamp),
        what: &What,
        report: &mut Report,
    ) -> Result<(), Error> {
        let (reference, seq, recorded_at) = by;
        for file in files::named(what) {
            let listed = book.read(&statements::FILE, given![&file.id])?.pop();
            let said = files::row(reference, file, recorded_at);
            if let Some(wrong) = unlike(listed, &said) {
                let sentence = format!(
                    "the attachment {}, which entry {seq} of {reference} brought, {wrong}",
                    file.id
                );
                report.find(FindingKind::File, Some(reference), Some(seq), sentence);
                self.unlike.insert(file.id.clone());
            }
        }
        Ok(())
    }
}

fn unlike(listed: Option<Row>, said: &[Value]) -> Option<String> {
    let Some(Row(listed)) = listed else {
        return Some("is not in the list of attachments".to_owned());
    };
    let pairs = listed.iter().zip(said).skip(1).zip(SAID);
    let others: Vec<&str> = pairs
        .filter(|((listed, said), _)| listed != said)
        .map(|(_, name)| name)
        .collect();
    (!others.is_empty()).then(|| format!("has another {} in the list of attachments", others.join(", ")))
}

/// # Errors
/// A list that cannot be read to the end.
pub fn prove(book: &Snapshot, dir: &Path, brought: &Brought, report: &mut Report) -> Result<(), Error> {
    let attachment = |row: &Row, report: &mut Report| {
        let id = row.text(0)?;
        // What is said of it is wrong: it is named already, and its bytes are not asked for by that.
        if brought.unlike.contains(id) {
            return Ok(());
        }
        prove_bytes(dir, row, "attachment", report)?;
        let complaint = row.maybe(1, Row::string)?;
        if !is_brought(book, complaint.as_deref().unwrap_or_default(), id)? {
            let whose = whose(complaint.as_deref());
            let sentence = format!("the attachment {id} is in the list of {whose}, but no entry brought it");
            report.find(FindingKind::Added, complaint.as_deref(), None, sentence);
        }
        Ok(())
    };
    walk(book, &statements::PAGE_OF_FILES, report, attachment)?;
    walk(book, &statements::PAGE_OF_MAIL, report, |row, report| {
        prove_bytes(dir, row, "message", report)
    })?;
    // Of no one complaint.
    walk(book, &statements::PAGE_OF_SCANS, report, |row, report| {
        prove_bytes(dir, row, "scan", report)
    })
}

/// `pages`: of ids, each with its complaint and the digest of its bytes.
fn walk(
    book: &Snapshot,
    pages: &'static Statement,
    report: &mut Report,
    prove: impl Fn(&Row, &mut Report) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut after = String::new();
    loop {
        let rows = book.read(pages, given![&after, PAGE])?;
        for row in &rows {
            report.files += 1;
            prove(row, report)?;
        }
        match rows.last() {
            Some(row) => after = row.string(0)?,
            None => return Ok(()),
        }
    }
}

/// `what` it is.
fn prove_bytes(dir: &Path, row: &Row, what: &str, report: &mut Report) -> Result<(), Error> {
    let (id, stated) = (row.text(0)?, row.text(2)?);
    let bytes = match files::path_of(dir, stated) {
        Some(path) => files::read_if_there(&path)?,
        None => None,
    };
    let wrong = match bytes {
        None => "is gone",
        Some(bytes) if hex(&digest(&bytes)) != stated => "was changed",
        Some(_) => return Ok(()),
    };
    let complaint = row.maybe(1, Row::string)?;
    let sentence = format!("the {what} {id} of {} {wrong}", whose(complaint.as_deref()));
    report.find(FindingKind::File, complaint.as_deref(), None, sentence);
    Ok(())
}

fn whose(complaint: Option<&str>) -> &str {
    complaint.unwrap_or("no complaint")
}

/// Whether an entry of this complaint names an attachment of that id.
fn is_brought(book: &Snapshot, complaint: &str, id: &str) -> Result<bool, Error> {
    let rows = book.read(&statements::BROUGHT, given![complaint])?;
    let whats = rows
        .iter()
        .filter_map(|row| serde_json::from_str::<What>(row.text(0).ok()?).ok());
    Ok(whats
        .into_iter()
        .any(|what| files::named(&what).iter().any(|file| file.id == id)))
}
