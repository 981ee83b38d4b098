//! Complaints out of a table of another system: a file of rows, and a map that says what its columns mean here.
//!
//! Every row is accounted for: it came over, it was here before, or it is rejected with its line, its column and the
//! reason. What comes over owes no message, and breaks no promise that nobody can know of (`practice::action`). Rows
//! are written as they are read, many at a time; one that was broken off goes on where it is started again, since what
//! is here already is not written twice.

mod map;
mod row;
mod table;
mod when;

use std::{collections::HashMap, sync::Arc};

use jiff::Timestamp;
use practice::{Code, action::TakenOver};
use tokio::task::JoinSet;

use crate::desk::{Brought, Desk, DeskError};
pub use map::{Map, shipped_map, shipped_maps};
pub use row::Reader;
pub use table::Table;

/// So many rows wait for the disk at once: enough for whole commits, few enough to stay small.
const AT_ONCE: usize = 256;

/// Why one row did not come over. `line` counts from 1, the header included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    pub line: u64,
    pub column: String,
    pub reason: String,
}

/// What became of the rows of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Account {
    pub rows: u64,
    /// Came over; in a trial: would come over.
    pub new: u64,
    /// Of the new: had ended there.
    pub ended: u64,
    pub known: u64,
    pub rejects: Vec<Reject>,
}

impl Account {
    /// Nothing was lost between the file and here.
    pub fn adds_up(&self) -> bool {
        self.new + self.known + u64::try_from(self.rejects.len()).unwrap_or(u64::MAX) == self.rows
    }
}

/// A row that can be read, on its way.
struct Coming {
    line: u64,
    key_column: String,
    received_at: Timestamp,
    taken: TakenOver,
}

/// Brings the rows over, or only tries to. `told` hears of the account as it grows. Where it breaks off, the account has
/// what came over until then.
///
/// # Errors
/// A register that can't be read or written.
pub async fn bring(
    desk: &Desk,
    table: &mut Table,
    reader: &Reader<'_>,
    trial: bool,
    account: &mut Account,
    mut told: impl FnMut(&Account),
) -> Result<(), DeskError> {
    let mut keys: HashMap<String, u64> = HashMap::new();
    let mut under_way = JoinSet::new();
    for record in table {
        account.rows += 1;
        let row = record.and_then(|record| reader.read(&record));
        let coming = match row.and_then(|row| only_once(&mut keys, row)) {
            Ok(coming) => coming,
            Err(reject) => {
                account.rejects.push(reject);
                continue;
            }
        };
        if under_way.len() >= AT_ONCE
            && let Some(done) = under_way.join_next().await
        {
            account.add(done)?;
            told(account);
        }
        under_way.spawn(carry(desk.clone(), reader.code().clone(), coming, trial));
    }
    while let Some(done) = under_way.join_next().await {
        account.add(done)?;
        told(account);
    }
    account.rejects.sort_by_key(|reject| reject.line);
    Ok(())
}

/// A number that stands twice in one file is a question for a person, not two complaints and not one.
fn only_once(keys: &mut HashMap<String, u64>, row: Coming) -> Result<Coming, Reject> {
    match keys.insert(row.taken.source.clone(), row.line) {
        None => Ok(row),
        Some(first) => Err(Reject {
            line: row.line,
            column: row.key_column,
            reason: format!("the same number stands on line {first}"),
        }),
    }
}

/// What became of one row: it is here, or the rules refuse it.
type Carried = Result<Result<(Brought, bool), Reject>, DeskError>;

async fn carry(desk: Desk, code: Arc<Code>, coming: Coming, trial: bool) -> Carried {
    let ended = coming.taken.ended.is_some();
    let brought = if trial {
        desk.would_take_over(&code, coming.taken, coming.received_at).await
    } else {
        desk.take_over(&code, coming.taken, coming.received_at).await
    };
    match brought {
        Ok(brought) => Ok(Ok((brought, ended))),
        Err(DeskError::Refused(refusal)) => Ok(Err(Reject {
            line: coming.line,
            column: String::new(),
            reason: refusal.to_string(),
        })),
        Err(error) => Err(error),
    }
}

impl Account {
    fn add(&mut self, done: Result<Carried, tokio::task::JoinError>) -> Result<(), DeskError> {
        let carried = done.map_err(|error| DeskError::Code(format!("a row was not carried over: {error}")))??;
        match carried {
            Ok((Brought::New, ended)) => {
                self.new += 1;
                self.ended += u64::from(ended);
            }
            Ok((Brought::Known, _)) => self.known += 1,
            Err(reject) => self.rejects.push(reject),
        }
        Ok(())
    }
}
