//! Connections that only read: a few for the desk's queries, one for each long look at the whole
//! book; and the files of backups, which nobody else has open.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use rusqlite::{Connection, OpenFlags};
use tokio::sync::Semaphore;

use super::{super::Query, at, connect, refuse_newer, run, unless_silent};
use crate::{
    Error,
    statements::Statement,
    value::{Row, Value},
};

/// So many long looks at once.
const READERS: usize = 3;

/// How long a look is: who only looks a few rows up needs little of the file at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    Short,
    Long,
}

impl Look {
    /// What a connection keeps of the file, in KiB below zero. What it reads again lies in the system's memory.
    const fn cache(self) -> i32 {
        match self {
            Self::Short => -1200,
            Self::Long => -2000,
        }
    }
}

/// Connections that only read.
#[derive(Debug)]
pub struct Readers {
    path: PathBuf,
    short: Idle,
    long: Idle,
    /// For long looks. Of short ones there are never more than threads.
    pub permits: Arc<Semaphore>,
}

/// Those that wait for somebody; none once the book is closed.
type Idle = Mutex<Option<Vec<Connection>>>;

impl Readers {
    pub fn open(path: &Path) -> Result<Self, Error> {
        let first = reader(path, Look::Short)?;
        let permits = Arc::new(Semaphore::new(READERS));
        Ok(Self {
            path: path.to_owned(),
            short: Mutex::new(Some(vec![first])),
            long: Mutex::new(Some(Vec::new())),
            permits,
        })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Answers queries from one state of the book.
    pub fn answer(&self, queries: &[Query], look: Look) -> Result<Vec<Vec<Row>>, Error> {
        let connection = self.take(look)?;
        let answers = see(&connection, queries);
        self.put_back(connection, look);
        answers
    }

    const fn idle(&self, look: Look) -> &Idle {
        match look {
            Look::Short => &self.short,
            Look::Long => &self.long,
        }
    }

    /// An idle connection, or a new one: permits and threads keep their number small.
    fn take(&self, look: Look) -> Result<Connection, Error> {
        let idle = self
            .idle(look)
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .as_mut()
            .map(Vec::pop);
        idle.ok_or(Error::Closed)?.map_or_else(|| reader(&self.path, look), Ok)
    }

    fn put_back(&self, connection: Connection, look: Look) {
        let mut idle = self.idle(look).lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(idle) = idle.as_mut() {
            idle.push(connection);
        }
    }

    pub fn close(&self) {
        self.permits.close();
        for idle in [&self.short, &self.long] {
            idle.lock().unwrap_or_else(PoisonError::into_inner).take();
        }
    }
}

fn reader(path: &Path, look: Look) -> Result<Connection, Error> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    connection
        .pragma_update(None, "cache_size", look.cache())
        .map_err(at("opening"))?;
    Ok(connection)
}

fn see(connection: &Connection, queries: &[Query]) -> Result<Vec<Vec<Row>>, Error> {
    let together = queries.len() > 1;
    let say = |sql: &'static str| {
        connection
            .prepare_cached(sql)
            .and_then(|mut s| s.execute([]))
            .map(drop)
            .map_err(at(sql))
    };
    if together {
        say("BEGIN")?;
    }
    let answers = queries
        .iter()
        .map(|(statement, values)| {
            run(connection, statement, values)
                .map(|(_, rows)| rows.unwrap_or_default())
                .map_err(at(statement.name))
        })
        .collect();
    if together {
        say("COMMIT")?;
    }
    answers
}

/// The book at one instant, however long one looks.
#[derive(Debug)]
pub struct Snapshot {
    connection: Connection,
}

impl Snapshot {
    /// Of a database file, open elsewhere or not. Nothing is written.
    pub fn of(path: &Path) -> Result<Self, Error> {
        let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        refuse_newer(&connection)?;
        connection.execute_batch("BEGIN").map_err(at("BEGIN"))?;
        Ok(Self { connection })
    }

    pub fn read(&self, statement: &'static Statement, values: &[Value]) -> Result<Vec<Row>, Error> {
        let (_, rows) = run(&self.connection, statement, values).map_err(at(statement.name))?;
        Ok(rows.unwrap_or_default())
    }

    /// What the database itself says is damaged; empty if nothing.
    pub fn damage(&self) -> Vec<String> {
        let check = || {
            let mut pragma = self.connection.prepare("PRAGMA integrity_check(20)")?;
            pragma
                .query_map([], |row| row.get::<_, String>(0))?
                .collect::<Result<Vec<_>, _>>()
        };
        match check() {
            Ok(said) => said.into_iter().filter(|line| line != "ok").collect(),
            Err(error) => vec![error.to_string()],
        }
    }
}

/// A database file that nobody else has open: a backup being packed or unpacked.
#[derive(Debug)]
pub struct Parcel {
    connection: Connection,
}

impl Parcel {
    pub fn open(path: &Path) -> Result<Self, Error> {
        let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        refuse_newer(&connection)?;
        let journal = connection.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()));
        journal.or_else(unless_silent).map_err(at("opening a backup"))?;
        Ok(Self { connection })
    }

    pub fn script(&self, sql: &str) -> Result<(), Error> {
        self.connection.execute_batch(sql).map_err(at("packing"))
    }

    pub fn run(&self, statement: &'static Statement, values: &[Value]) -> Result<Vec<Row>, Error> {
        let (_, rows) = run(&self.connection, statement, values).map_err(at(statement.name))?;
        Ok(rows.unwrap_or_default())
    }

    /// Gives the room of dropped tables back.
    pub fn compact(&self) -> Result<(), Error> {
        self.connection.execute_batch("VACUUM").map_err(at("packing"))
    }

    pub fn close(self) -> Result<(), Error> {
        self.connection.close().map_err(|(_, error)| at("packing")(error))
    }
}

/// Copies a database as it stands now to another file, while others write.
pub fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    let from = connect(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut copy = Connection::open(to).map_err(at("copying"))?;
    let backup = rusqlite::backup::Backup::new(&from, &mut copy).map_err(at("copying"))?;
    // All pages in one step: one snapshot, which no writer can make begin again.
    backup.step(-1).map_err(at("copying")).map(drop)
}
