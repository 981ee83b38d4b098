//! Derived rows of no history: they lie under a number that no entry has, so whoever walks the cases never comes by them.

use crate::{
    Error,
    driver::Snapshot,
    statements::{self, Statement},
    step::Step,
    value::{given, values},
};

const PAGE: usize = 500;

/// A table of derived rows.
struct Table {
    holds: &'static str,
    strays: &'static Statement,
    remove: &'static Statement,
}

const TABLES: [Table; 6] = [
    Table {
        holds: "the lists have a complaint",
        strays: &statements::STRAY_SUMMARIES,
        remove: &statements::REMOVE_STRAY_SUMMARY,
    },
    Table {
        holds: "there are promises",
        strays: &statements::STRAY_OBLIGATIONS,
        remove: &statements::REMOVE_STRAY_OBLIGATIONS,
    },
    Table {
        holds: "the search finds something",
        strays: &statements::STRAY_FOUND,
        remove: &statements::REMOVE_STRAY_FOUND,
    },
    Table {
        holds: "something waits for the index",
        strays: &statements::STRAY_UNINDEXED,
        remove: &statements::REMOVE_STRAY_UNINDEXED,
    },
    Table {
        holds: "something is counted",
        strays: &statements::STRAY_COUNTED,
        remove: &statements::REMOVE_STRAY_COUNTED,
    },
    Table {
        holds: "something is found behind a count",
        strays: &statements::STRAY_BEHIND,
        remove: &statements::REMOVE_STRAY_BEHIND,
    },
];

pub struct Stray {
    pub sentence: String,
    /// It removes them, if there is still no history under their number.
    pub remove: Step,
}

/// Each number of each table.
pub fn find(book: &Snapshot, found: &mut dyn FnMut(Stray) -> Result<(), Error>) -> Result<(), Error> {
    for table in &TABLES {
        let mut after = i64::MIN;
        loop {
            let page = book.read(table.strays, given![after, PAGE])?;
            for row in &page {
                after = row.int(0)?;
                let number = named(book, after)?;
                found(Stray {
                    sentence: format!("{} under {number}, of which there is no history", table.holds),
                    remove: Step::new(table.remove, values![after]),
                })?;
            }
            if page.is_empty() {
                break;
            }
        }
    }
    Ok(())
}

/// With the reference that lists would show.
fn named(book: &Snapshot, number: i64) -> Result<String, Error> {
    let listed = book.read(&statements::SUMMARY, given![number])?;
    let reference = listed.first().and_then(|row| row.text(1).ok());
    Ok(reference.map_or_else(
        || format!("the number {number}"),
        |reference| format!("the number {number} ({reference})"),
    ))
}
