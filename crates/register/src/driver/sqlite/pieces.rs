//! The full-text index lies in pieces, and what is taken out of it is only struck out: the words stay in the piece until it
//! is joined with others. Here all are joined into one that has nothing struck out, a bit at a time, so that others write
//! in between; then the write-ahead log, which has the pages as they were, is emptied. And here, while nobody files,
//! pieces of one size are joined two by two: a search begins in each piece that there is.

#[cfg(test)]
mod tests;

use std::{path::Path, thread::sleep, time::Duration};

use rusqlite::Connection;

use super::{at, open_beside};
use crate::Error;

/// Pages of the index that are written at once, some four kilobytes each.
const AT_ONCE: i64 = 250;
/// As many while nobody asked for it, and so often in one go.
const IN_BETWEEN: i64 = 64;
const STEPS: u32 = 20;
/// So long others have the book meanwhile.
const PAUSE: Duration = Duration::from_millis(5);
/// So long those who still read the book as it was are waited for: nobody writes meanwhile.
const PATIENCE: Duration = Duration::from_millis(100);

/// False, if somebody still reads the book as it was, so that the log could not be emptied. Blocking.
pub fn join(path: &Path) -> Result<bool, Error> {
    let connection = open_beside(path)?;
    // Pieces may be half joined when this begins, and what was struck out meanwhile is in what they become: that is ended
    // first, and then all begun anew. Where nothing is struck out, and one piece is left, there is nothing to begin.
    for _ in 0..2 {
        // A number below nothing begins with all pieces, others go on with what was begun.
        let mut pages = -AT_ONCE;
        while is_moved_by(&connection, pages)? {
            pages = AT_ONCE;
            sleep(PAUSE);
        }
    }
    connection.busy_timeout(PATIENCE).map_err(at("emptying the log"))?;
    emptied(&connection).map_err(at("emptying the log"))
}

/// Joins some pages of pieces of one size; false once no two of a size are left. Blocking.
pub fn join_some(path: &Path) -> Result<bool, Error> {
    let connection = open_beside(path)?;
    for _ in 0..STEPS {
        if !is_moved_by(&connection, IN_BETWEEN)? {
            return Ok(false);
        }
        sleep(PAUSE);
    }
    Ok(true)
}

/// Joins so many pages; false once there is nothing to join.
fn is_moved_by(connection: &Connection, pages: i64) -> Result<bool, Error> {
    let before = connection.total_changes();
    let mut merge = connection
        .prepare_cached("INSERT INTO found (found, rank) VALUES ('merge', ?)")
        .map_err(at("joining the index"))?;
    merge.execute([pages]).map_err(at("joining the index"))?;
    // The order itself counts as one.
    Ok(connection.total_changes() - before > 1)
}

fn emptied(connection: &Connection) -> rusqlite::Result<bool> {
    let mut is_busy = true;
    connection.pragma_update_and_check(None, "wal_checkpoint", "truncate", |row| {
        is_busy = row.get::<_, i64>(0)? != 0;
        Ok(())
    })?;
    Ok(!is_busy)
}
