//! Letters that came by post. The day on which one came is bound by the entry that came of it, which counts from then:
//! one is held against the other. What is said of a letter that still waits, no entry binds.

use super::{FindingKind, PAGE, Report};
use crate::{Error, driver::Snapshot, statements, value::given};

pub fn prove(book: &Snapshot, report: &mut Report) -> Result<(), Error> {
    let mut after = String::new();
    loop {
        let rows = book.read(&statements::PAGE_OF_MISDATED_LETTERS, given![&after, PAGE])?;
        for row in &rows {
            let (complaint, seq) = (row.text(1)?, row.count(2)?);
            if report.names(complaint, seq) {
                continue;
            }
            let sentence = format!(
                "the letter {} says another day on which it came than entry {seq} of {complaint}, which came of it",
                row.text(0)?
            );
            report.find(FindingKind::Changed, Some(complaint), Some(seq), sentence);
        }
        match rows.last() {
            Some(row) => after = row.string(0)?,
            None => return Ok(()),
        }
    }
}
