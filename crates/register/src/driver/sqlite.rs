//! SQLite: a file in the folder of the register, in WAL mode, every commit synced. Here: opening, migrating, and
//! running one statement.

mod found;
mod pieces;
mod readers;
#[cfg(test)]
mod tests;
mod writer;

pub use pieces::{join, join_some};
pub use readers::{Look, Parcel, Readers, Snapshot, copy};
pub use writer::start;

use std::{
    collections::{HashMap, hash_map::Entry},
    path::Path,
    time::Duration,
};

use rusqlite::{
    Connection, ErrorCode, OpenFlags, TransactionBehavior,
    config::DbConfig,
    ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE},
    types::{ToSql, ToSqlOutput, ValueRef},
};

use practice::hex;

use super::Bytes;
use crate::{
    Error,
    chain::digest,
    migrations::{MIGRATIONS, newest},
    statements::{MIGRATION_DONE, MIGRATIONS_DONE, MIGRATIONS_TABLE, Statement},
    step::Refused,
    value::{Row, Value},
};

const STATEMENTS_KEPT: usize = 160;
/// So long a connection waits for another process.
const PATIENCE: Duration = Duration::from_secs(10);

/// The writer's connection: write-ahead log, every commit synced. A file that is not there is begun.
pub fn open_to_write(path: &Path) -> Result<Connection, Error> {
    prepared_to_write(connect(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
    )?)
}

/// Another one beside it, for what is done in between.
pub fn open_beside(path: &Path) -> Result<Connection, Error> {
    prepared_to_write(connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?)
}

fn prepared_to_write(connection: Connection) -> Result<Connection, Error> {
    for (name, value) in [
        ("journal_mode", "wal"),
        ("synchronous", "full"),
        // In a rush the log is folded into the file behind a commit once it has 160 MB; else while nobody writes.
        ("wal_autocheckpoint", "40000"),
        ("cache_size", "-16000"),
        // What is deleted is overwritten: erased words lie in no page that is free.
        ("secure_delete", "on"),
    ] {
        let set = connection.pragma_update_and_check(None, name, value, |_| Ok(()));
        set.or_else(unless_silent).map_err(at("opening"))?;
    }
    Ok(connection)
}

pub fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Error> {
    let connection =
        Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(at("opening"))?;
    connection.busy_timeout(PATIENCE).map_err(at("opening"))?;
    connection
        .pragma_update(None, "foreign_keys", true)
        .map_err(at("opening"))?;
    // A statement is planned by its text alone. Else SQLite plans it anew for each value that it is given, which takes
    // longer than many a look.
    connection
        .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)
        .map_err(at("opening"))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(connection)
}

/// Some pragmas answer and some do not.
pub fn unless_silent(error: rusqlite::Error) -> rusqlite::Result<()> {
    if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
        Ok(())
    } else {
        Err(error)
    }
}

pub fn migrate(connection: &mut Connection) -> Result<(), Error> {
    let change = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(at("migrating"))?;
    change.execute_batch(MIGRATIONS_TABLE).map_err(at("migrating"))?;
    change.commit().map_err(at("migrating"))?;
    refuse_newer(connection)?;
    for migration in MIGRATIONS {
        let change = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(at("migrating"))?;
        if schema_of(&change)? >= migration.number {
            continue;
        }
        change
            .execute_batch(&migration.sql.replace("/* clustered */", "WITHOUT ROWID"))
            .and_then(|()| change.execute_batch(migration.sqlite))
            .map_err(at(migration.name))?;
        let digest = hex(&digest(migration.sql.as_bytes()));
        change
            .execute(MIGRATION_DONE, (migration.number, migration.name, digest))
            .map_err(at(migration.name))?;
        change.commit().map_err(at(migration.name))?;
    }
    Ok(())
}

fn schema_of(connection: &Connection) -> Result<i64, Error> {
    connection
        .query_row(MIGRATIONS_DONE, [], |row| row.get(0))
        .map_err(at("reading the number of the schema"))
}

pub fn refuse_newer(connection: &Connection) -> Result<(), Error> {
    let found = schema_of(connection)?;
    if found > newest() {
        Err(Error::Newer { found, known: newest() })
    } else {
        Ok(())
    }
}

/// What a statement did: how many rows it touched, and those it gave if it gives any.
pub type Ran = rusqlite::Result<(u64, Option<Vec<Row>>)>;

/// Runs one statement.
pub fn run<'a>(
    connection: &Connection,
    statement: &'static Statement,
    values: impl IntoIterator<Item = &'a Value>,
) -> Ran {
    run_prepared(&mut *connection.prepare_cached(adapted(statement))?, values)
}

/// The text as this product wants it: `$1` is the register's notation; here it would be a name, not a number.
fn adapted(statement: &'static Statement) -> &'static str {
    statement.adapted.get_or_init(|| statement.sql.replace('$', "?"))
}

/// The statements of one connection that stay prepared: looking for one by its text costs as much as
/// adding a short row.
pub struct Prepared<'c> {
    connection: &'c Connection,
    /// By the place of the statement in the program.
    statements: HashMap<usize, rusqlite::Statement<'c>>,
}

impl<'c> Prepared<'c> {
    pub fn on(connection: &'c Connection) -> Self {
        Self {
            connection,
            statements: HashMap::new(),
        }
    }

    pub fn run<'a>(&mut self, statement: &'static Statement, values: impl IntoIterator<Item = &'a Value>) -> Ran {
        let prepared = match self.statements.entry(std::ptr::from_ref(statement).addr()) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(place) => place.insert(self.connection.prepare(adapted(statement))?),
        };
        run_prepared(prepared, values)
    }
}

fn run_prepared<'a>(prepared: &mut rusqlite::Statement<'_>, values: impl IntoIterator<Item = &'a Value>) -> Ran {
    let mut given = 0;
    for value in values {
        given += 1;
        prepared.raw_bind_parameter(given, value)?;
    }
    if prepared.parameter_count() != given {
        return Err(rusqlite::Error::InvalidParameterCount(
            given,
            prepared.parameter_count(),
        ));
    }
    let columns = prepared.column_count();
    if columns == 0 {
        return prepared.raw_execute().map(|touched| (touched as u64, None));
    }
    let mut rows = Vec::new();
    let mut found = prepared.raw_query();
    while let Some(row) = found.next()? {
        rows.push(Row((0..columns)
            .map(|column| row.get_ref(column).map(held))
            .collect::<Result<_, _>>()?));
    }
    Ok((rows.len() as u64, Some(rows)))
}

/// Text that is none is kept as bytes: only `verify` wants to see it.
fn held(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null | ValueRef::Real(_) => Value::Null,
        ValueRef::Integer(n) => Value::Int(n),
        ValueRef::Text(bytes) => std::str::from_utf8(bytes).map_or_else(|_| bytes.into(), Value::from),
        ValueRef::Blob(bytes) => bytes.into(),
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Words(document) => return Ok(found::words(document).into()),
            Self::Sought(sought) => return Ok(found::sought(sought).into()),
            // A number that nobody put in is none: no table takes it.
            Self::Null | Self::CaseNumber => ValueRef::Null,
            Self::Int(n) => ValueRef::Integer(*n),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// Whether the row is already there. A place taken in the lane is no answer to anybody: only names
/// that must be the only one may conflict on another index than the primary key.
pub fn is_conflict(error: &rusqlite::Error, refused: Refused) -> bool {
    let rusqlite::Error::SqliteFailure(code, _) = error else {
        return false;
    };
    let unique = code.extended_code == SQLITE_CONSTRAINT_UNIQUE && refused == Refused::Taken;
    code.code == ErrorCode::ConstraintViolation && (code.extended_code == SQLITE_CONSTRAINT_PRIMARYKEY || unique)
}

pub fn at(doing: &'static str) -> impl Fn(rusqlite::Error) -> Error {
    move |source| Error::database(doing, source)
}

/// How many bytes the file takes, and its write-ahead log.
pub fn bytes(path: &Path) -> Bytes {
    let of = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    Bytes {
        database: of(path),
        log: of(&path.with_extension("db-wal")),
    }
}
