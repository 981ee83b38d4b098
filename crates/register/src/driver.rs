//! The only file that knows which database holds the register: SQLite, in WAL mode, every commit
//! synced. One thread writes; waiting writes share a commit, each in its savepoint, and are answered
//! only after the commit returned. Reads run on a few read-only connections.
//!
//! It takes statements as data and gives rows as data, so that another product can stand here
//! without the rest of the crate knowing.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock, mpsc},
    thread::{self, JoinHandle},
    time::Duration,
};

use rusqlite::{
    Connection, ErrorCode, OpenFlags, TransactionBehavior,
    ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE},
    types::{ToSql, ToSqlOutput, ValueRef},
};
use tokio::sync::{Semaphore, oneshot};

use crate::{
    Error,
    chain::{digest, hex},
    lanes::{Heads, Lane},
    migrations::{MIGRATIONS, newest},
    statements::{self, MIGRATION_DONE, MIGRATIONS_DONE, MIGRATIONS_TABLE, Statement},
    step::{Done, Refused, Step, Unwritten},
    value::{Row, Value},
};

/// So many waiting writes share one commit at most.
const GROUP: usize = 64;
const READERS: usize = 3;
const STATEMENTS_KEPT: usize = 160;
const PATIENCE: Duration = Duration::from_secs(10);

/// A statement and its values.
pub type Query = (&'static Statement, Vec<Value>);

/// The register's database, open.
#[derive(Debug)]
pub struct Database {
    path: PathBuf,
    orders: RwLock<Option<mpsc::Sender<Order>>>,
    writer: Mutex<Option<JoinHandle<()>>>,
    readers: Arc<Readers>,
}

/// A write that waits for its answer.
#[derive(Debug)]
struct Order {
    steps: Vec<Step>,
    answer: oneshot::Sender<Result<Done, Unwritten>>,
}

impl Database {
    /// Opens or creates the file, brings its schema up to date, and starts the writer.
    pub fn open(path: &Path, lane: &'static str, heads: Heads) -> Result<Self, Error> {
        let mut connection = connect(
            path,
            OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        )?;
        for (name, value) in [
            ("journal_mode", "wal"),
            ("synchronous", "full"),
            ("wal_autocheckpoint", "4000"),
            ("cache_size", "-8000"),
        ] {
            connection
                .pragma_update_and_check(None, name, value, |_| Ok(()))
                .or_else(unless_silent)
                .map_err(at("opening"))?;
        }
        migrate(&mut connection)?;
        let readers = Arc::new(Readers::open(path)?);
        let mut writer = Writer {
            connection,
            lane: Lane::empty(lane),
            seen: -1,
            heads,
        };
        writer.find_lane()?;
        writer.heads.begin(&writer.lane)?;
        let (orders, waiting) = mpsc::channel();
        let writer = thread::Builder::new()
            .name("register-writer".to_owned())
            .spawn(move || writer.work(&waiting))
            .map_err(Error::file("start the writer of", path))?;
        Ok(Self {
            path: path.to_owned(),
            orders: RwLock::new(Some(orders)),
            writer: Mutex::new(Some(writer)),
            readers,
        })
    }

    /// One query.
    pub async fn read(
        &self,
        statement: &'static Statement,
        values: Vec<Value>,
    ) -> Result<Vec<Row>, Error> {
        let mut answers = self.read_all(vec![(statement, values)]).await?;
        Ok(answers.pop().unwrap_or_default())
    }

    /// Several queries that see the same state of the book.
    pub async fn read_all(&self, queries: Vec<Query>) -> Result<Vec<Vec<Row>>, Error> {
        let readers = Arc::clone(&self.readers);
        let permit = Arc::clone(&readers.permits)
            .acquire_owned()
            .await
            .map_err(|_| Error::Closed)?;
        let read = move || {
            let connection = readers.take()?;
            let answers = see(&connection, &queries);
            readers.put_back(connection);
            drop(permit);
            answers
        };
        tokio::task::spawn_blocking(read)
            .await
            .map_err(|error| Error::database("reading", error))?
    }

    /// Writes the steps whole, or none of them. Answers when they are on disk.
    pub async fn write(&self, steps: Vec<Step>) -> Result<Done, Unwritten> {
        self.order(steps)
            .map_err(Unwritten::Failed)?
            .await
            .unwrap_or(Err(Unwritten::Failed(Error::Closed)))
    }

    /// The same for a caller outside any runtime.
    pub fn write_blocking(&self, steps: Vec<Step>) -> Result<Done, Unwritten> {
        self.order(steps)
            .map_err(Unwritten::Failed)?
            .blocking_recv()
            .unwrap_or(Err(Unwritten::Failed(Error::Closed)))
    }

    fn order(&self, steps: Vec<Step>) -> Result<oneshot::Receiver<Result<Done, Unwritten>>, Error> {
        let (answer, answered) = oneshot::channel();
        let orders = self.orders.read().unwrap_or_else(PoisonError::into_inner);
        orders
            .as_ref()
            .and_then(|orders| orders.send(Order { steps, answer }).ok())
            .ok_or(Error::Closed)?;
        Ok(answered)
    }

    /// The book as it stands now, for a long look. Blocking.
    pub fn snapshot(&self) -> Result<Snapshot, Error> {
        Snapshot::of(&self.path)
    }

    /// Copies the database as it stands now to another file, while writing goes on. Blocking.
    pub fn copy_to(&self, to: &Path) -> Result<(), Error> {
        let from = connect(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let mut copy = Connection::open(to).map_err(at("copying"))?;
        let backup = rusqlite::backup::Backup::new(&from, &mut copy).map_err(at("copying"))?;
        // All pages in one step: one snapshot, which no writer can make begin again.
        backup.step(-1).map_err(at("copying")).map(drop)
    }

    /// Ends the writer after what waits, and folds the write-ahead log into the file. Blocking.
    pub fn close(&self) {
        drop(
            self.orders
                .write()
                .unwrap_or_else(PoisonError::into_inner)
                .take(),
        );
        self.readers.close();
        let writer = self
            .writer
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if writer.is_some_and(|writer| writer.join().is_err()) {
            tracing::error!("the register's writer panicked");
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.close();
    }
}

/// The one thread that writes.
struct Writer {
    connection: Connection,
    lane: Lane,
    /// The state of the file when the lane was last known; it moves when another process writes.
    seen: i64,
    heads: Heads,
}

impl Writer {
    fn work(mut self, waiting: &mpsc::Receiver<Order>) {
        while let Ok(first) = waiting.recv() {
            let mut group = vec![first];
            group.extend(waiting.try_iter().take(GROUP - 1));
            self.commit(group);
        }
        self.heads.close();
        let folded =
            self.connection
                .pragma_update_and_check(None, "wal_checkpoint", "truncate", |_| Ok(()));
        if let Err(error) =
            folded.and_then(|()| self.connection.close().map_err(|(_, error)| error))
        {
            tracing::warn!(%error, "the register was not closed cleanly; nothing is lost");
        }
    }

    /// One commit for all; if that fails, one for each.
    fn commit(&mut self, mut group: Vec<Order>) {
        match self.attempt(&group) {
            Ok(outcomes) => {
                for (order, outcome) in group.into_iter().zip(outcomes) {
                    drop(order.answer.send(outcome));
                }
            }
            Err(error) if group.len() == 1 => {
                let order = group.remove(0);
                drop(order.answer.send(Err(Unwritten::Failed(error))));
            }
            Err(_) => group.into_iter().for_each(|order| self.commit(vec![order])),
        }
    }

    fn attempt(&mut self, group: &[Order]) -> Result<Vec<Result<Done, Unwritten>>, Error> {
        self.execute("BEGIN IMMEDIATE")?;
        let committed = self.find_lane().and_then(|()| {
            let before = self.lane.clone();
            let outcomes = self
                .run_each(group)
                .inspect_err(|_| self.lane.clone_from(&before))?;
            self.execute("COMMIT")
                .inspect_err(|_| self.lane.clone_from(&before))?;
            Ok((outcomes, before))
        });
        match committed {
            Ok((outcomes, before)) => {
                if self.lane != before {
                    self.heads.publish(&self.lane);
                }
                Ok(outcomes)
            }
            Err(error) => {
                self.roll_back();
                Err(error)
            }
        }
    }

    fn run_each(&mut self, group: &[Order]) -> Result<Vec<Result<Done, Unwritten>>, Error> {
        group
            .iter()
            .map(|order| self.run_apart(&order.steps))
            .collect()
    }

    /// Runs one write in its savepoint. The error is for the whole group.
    fn run_apart(&mut self, steps: &[Step]) -> Result<Result<Done, Unwritten>, Error> {
        self.execute("SAVEPOINT one")?;
        let before = self.lane.clone();
        let outcome = self.run_steps(steps);
        if outcome.is_err() {
            self.lane = before;
            if self.connection.is_autocommit() {
                return Err(Error::refused("the database gave the whole commit up"));
            }
            self.execute("ROLLBACK TO one")?;
        }
        self.execute("RELEASE one")?;
        Ok(outcome)
    }

    fn run_steps(&mut self, steps: &[Step]) -> Result<Done, Unwritten> {
        let mut done = Done::default();
        for step in steps {
            let (touched, rows) = self.run_step(step)?;
            if let Some(refused) = step.nothing.filter(|_| touched == 0) {
                return Err(Unwritten::Refused(refused));
            }
            done.touched += touched;
            if let Some(rows) = rows {
                done.rows = rows;
            }
        }
        Ok(done)
    }

    fn run_step(&mut self, step: &Step) -> Result<(u64, Option<Vec<Row>>), Unwritten> {
        let ran = match step.link {
            None => run(&self.connection, step.statement, &step.values),
            Some(link) => {
                self.lane.link(&link.hash, link.recorded_at);
                let mut values = step.values.clone();
                values.extend([
                    self.lane.name.into(),
                    self.lane.seq.into(),
                    Value::from(&self.lane.hash),
                ]);
                run(&self.connection, step.statement, &values)
            }
        };
        ran.map_err(|error| {
            match step
                .conflict
                .filter(|refused| is_conflict(&error, *refused))
            {
                Some(refused) => Unwritten::Refused(refused),
                None => Unwritten::Failed(Error::database(step.statement.name, error)),
            }
        })
    }

    /// The end of the lane, read again if another process wrote since. Called inside the transaction,
    /// so that nobody can write in between.
    fn find_lane(&mut self) -> Result<(), Error> {
        let version = self
            .connection
            .prepare_cached("PRAGMA data_version")
            .and_then(|mut pragma| pragma.query_row([], |row| row.get(0)));
        let version = version.map_err(at("reading the data version"))?;
        if version != self.seen {
            self.lane = lane_of(&self.connection, self.lane.name)?;
            self.seen = version;
        }
        Ok(())
    }

    fn execute(&self, sql: &'static str) -> Result<(), Error> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute([]))
            .map(drop)
            .map_err(at(sql))
    }

    fn roll_back(&self) {
        if !self.connection.is_autocommit()
            && let Err(error) = self.execute("ROLLBACK")
        {
            tracing::error!(%error, source = ?std::error::Error::source(&error), "a failed commit was not rolled back");
        }
    }
}

fn lane_of(connection: &Connection, name: &'static str) -> Result<Lane, Error> {
    let (_, rows) =
        run(connection, &statements::LANE_HEAD, &[name.into()]).map_err(at("LANE_HEAD"))?;
    match rows.unwrap_or_default().first() {
        Some(row) => Ok(Lane {
            name,
            seq: row.int(0)?,
            hash: row.digest(1)?,
            at: 0,
        }),
        None => Ok(Lane::empty(name)),
    }
}

/// Connections that only read.
#[derive(Debug)]
struct Readers {
    path: PathBuf,
    idle: Mutex<Option<Vec<Connection>>>,
    permits: Arc<Semaphore>,
}

impl Readers {
    fn open(path: &Path) -> Result<Self, Error> {
        let first = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let permits = Arc::new(Semaphore::new(READERS));
        Ok(Self {
            path: path.to_owned(),
            idle: Mutex::new(Some(vec![first])),
            permits,
        })
    }

    /// An idle connection, or a new one: the permits keep their number small.
    fn take(&self) -> Result<Connection, Error> {
        let idle = self
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .as_mut()
            .map(Vec::pop);
        idle.ok_or(Error::Closed)?
            .map_or_else(|| connect(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY), Ok)
    }

    fn put_back(&self, connection: Connection) {
        if let Some(idle) = self
            .idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .as_mut()
        {
            idle.push(connection);
        }
    }

    fn close(&self) {
        self.permits.close();
        self.idle
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
    }
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
        let journal =
            connection.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()));
        journal
            .or_else(unless_silent)
            .map_err(at("opening a backup"))?;
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
        self.connection
            .execute_batch("VACUUM")
            .map_err(at("packing"))
    }

    pub fn close(self) -> Result<(), Error> {
        self.connection
            .close()
            .map_err(|(_, error)| at("packing")(error))
    }
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, Error> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(at("opening"))?;
    connection.busy_timeout(PATIENCE).map_err(at("opening"))?;
    connection
        .pragma_update(None, "foreign_keys", true)
        .map_err(at("opening"))?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    Ok(connection)
}

/// Some pragmas answer and some do not.
fn unless_silent(error: rusqlite::Error) -> rusqlite::Result<()> {
    if matches!(error, rusqlite::Error::QueryReturnedNoRows) {
        Ok(())
    } else {
        Err(error)
    }
}

fn migrate(connection: &mut Connection) -> Result<(), Error> {
    let change = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(at("migrating"))?;
    change
        .execute_batch(MIGRATIONS_TABLE)
        .map_err(at("migrating"))?;
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
            .execute_batch(migration.sql)
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

fn refuse_newer(connection: &Connection) -> Result<(), Error> {
    let found = schema_of(connection)?;
    if found > newest() {
        Err(Error::Newer {
            found,
            known: newest(),
        })
    } else {
        Ok(())
    }
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

/// Runs one statement: how many rows it touched, and those it gave if it gives any.
fn run(
    connection: &Connection,
    statement: &'static Statement,
    values: &[Value],
) -> rusqlite::Result<(u64, Option<Vec<Row>>)> {
    // `$1` is the register's notation; here it would be a name, not a number.
    let sql = statement
        .adapted
        .get_or_init(|| statement.sql.replace('$', "?"));
    let mut prepared = connection.prepare_cached(sql)?;
    if prepared.parameter_count() != values.len() {
        return Err(rusqlite::Error::InvalidParameterCount(
            values.len(),
            prepared.parameter_count(),
        ));
    }
    for (place, value) in values.iter().enumerate() {
        prepared.raw_bind_parameter(place + 1, value)?;
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
        ValueRef::Text(bytes) => {
            std::str::from_utf8(bytes).map_or_else(|_| bytes.into(), Value::from)
        }
        ValueRef::Blob(bytes) => bytes.into(),
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(n) => ValueRef::Integer(*n),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

/// Whether the row is already there. A place taken in the lane is no answer to anybody: only names
/// that must be the only one may conflict on another index than the primary key.
fn is_conflict(error: &rusqlite::Error, refused: Refused) -> bool {
    let rusqlite::Error::SqliteFailure(code, _) = error else {
        return false;
    };
    let unique = code.extended_code == SQLITE_CONSTRAINT_UNIQUE && refused == Refused::Taken;
    code.code == ErrorCode::ConstraintViolation
        && (code.extended_code == SQLITE_CONSTRAINT_PRIMARYKEY || unique)
}

fn at(doing: &'static str) -> impl Fn(rusqlite::Error) -> Error {
    move |source| Error::database(doing, source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lanes::MAIN;

    fn fresh() -> (tempfile::TempDir, Database) {
        let dir = tempfile::tempdir().unwrap();
        let heads = Heads::kept_in(dir.path().join("heads"));
        let database = Database::open(&dir.path().join("register.db"), MAIN, heads).unwrap();
        (dir, database)
    }

    #[test]
    fn every_statement_can_be_prepared() {
        let (_dir, database) = fresh();
        let book = connect(&database.path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        let prepare = |statement: &Statement| {
            if let Err(error) = book.prepare(&statement.sql.replace('$', "?")) {
                panic!("{}: {error}", statement.name);
            }
        };
        statements::ALL
            .iter()
            .for_each(|statement| prepare(statement));
        book.execute_batch(statements::BACKUP_TABLES).unwrap();
        statements::of_backup::ALL
            .iter()
            .for_each(|statement| prepare(statement));
    }

    #[test]
    fn no_list_and_no_clock_looks_at_every_complaint() {
        let (_dir, database) = fresh();
        let book = connect(&database.path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        let watched = statements::ALL.iter().filter(|statement| {
            [
                "WORK_",
                "COUNT_OF",
                "COUNT_DUE",
                "COUNT_UNDEL",
                "COUNT_BY",
                "COMPLAINTS_BY",
                "REFERENCES_",
                "NAMED",
                "BREACHES",
                "DUE_SOON",
                "NEXT_",
                "LEASE",
                "OUTBOX_",
                "CASE_",
            ]
            .iter()
            .any(|start| statement.name.starts_with(start))
        });
        for statement in watched {
            let mut plan = book
                .prepare(&format!(
                    "EXPLAIN QUERY PLAN {}",
                    statement.sql.replace('$', "?")
                ))
                .unwrap();
            let lines: Vec<String> = plan
                .raw_query()
                .mapped(|row| row.get(3))
                .collect::<Result<_, _>>()
                .unwrap();
            for line in &lines {
                let whole_table =
                    line.starts_with("SCAN") && !line.contains("USING") && !line.contains("passed");
                assert!(!whole_table, "{}: {lines:#?}", statement.name);
                let sorts = line.contains("USE TEMP B-TREE FOR ORDER BY")
                    && statement.name.starts_with("WORK_");
                assert!(
                    !sorts || statement.name == "WORK_ESCALATED",
                    "{}: {lines:#?}",
                    statement.name
                );
            }
        }
    }

    #[test]
    fn a_newer_register_is_refused_with_the_way_out() {
        let (dir, database) = fresh();
        let path = database.path.clone();
        drop(database);
        Connection::open(&path)
            .unwrap()
            .execute(MIGRATION_DONE, (99, "tomorrow", ""))
            .unwrap();
        let heads = Heads::kept_in(dir.path().join("heads"));
        let refused = Database::open(&path, MAIN, heads).unwrap_err();
        assert!(
            matches!(refused, Error::Newer { found: 99, .. }),
            "{refused:?}"
        );
        assert!(
            refused.to_string().contains("restore the backup"),
            "{refused}"
        );
    }

    #[test]
    fn a_write_of_another_process_moves_the_lane() {
        let (dir, ours) = fresh();
        let theirs =
            Database::open(&ours.path, MAIN, Heads::kept_in(dir.path().join("heads"))).unwrap();
        for (place, database) in [&ours, &theirs, &theirs, &ours].into_iter().enumerate() {
            let reference = place.to_string();
            let values = crate::value::values![
                reference.as_str(),
                1_i64,
                1_i64,
                "noted",
                "{}",
                "{}",
                0_i64,
                0_i64,
                "{}",
                &[7_u8; 32],
                &[0_u8; 32],
            ];
            let link = crate::step::Link {
                hash: [7; 32],
                recorded_at: 0,
            };
            database
                .write_blocking(vec![Step::new(&statements::ADD_ENTRY, values).linked(link)])
                .unwrap();
        }
        let rows = ours
            .snapshot()
            .unwrap()
            .read(&statements::LANE_HEAD, &[MAIN.into()])
            .unwrap();
        assert_eq!(rows[0].int(0).unwrap(), 4);
    }

    /// Makes a commit fail that has come to its end: the check of this key waits until then.
    static LATE: Statement = Statement {
        name: "LATE",
        sql: "PRAGMA defer_foreign_keys = 1",
        adapted: std::sync::OnceLock::new(),
    };

    #[test]
    fn when_a_shared_commit_fails_each_write_is_tried_alone() {
        let (dir, database) = fresh();
        let connection = connect(&database.path, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
        let heads = Heads::kept_in(dir.path().join("heads"));
        let mut writer = Writer {
            connection,
            lane: Lane::empty(MAIN),
            seen: -1,
            heads,
        };
        let order = |steps| {
            let (answer, answered) = oneshot::channel();
            (Order { steps, answer }, answered)
        };
        let set = |name: &str| Step::new(&statements::SET, crate::value::values![name, "v"]);
        let orphan = Step::new(
            &statements::ADD_MEMBER,
            crate::value::values!["no team", "nobody"],
        );
        let (good, first) = order(vec![set("a")]);
        let (bad, second) = order(vec![Step::new(&LATE, vec![]), set("b"), orphan]);
        let (better, third) = order(vec![set("c")]);
        writer.commit(vec![good, bad, better]);
        assert!(first.blocking_recv().unwrap().is_ok());
        assert!(matches!(
            second.blocking_recv().unwrap(),
            Err(Unwritten::Failed(_))
        ));
        assert!(third.blocking_recv().unwrap().is_ok());
        let there = database
            .snapshot()
            .unwrap()
            .read(&statements::SETTINGS, &[])
            .unwrap();
        assert_eq!(
            there
                .iter()
                .map(|row| row.text(0).unwrap())
                .collect::<Vec<_>>(),
            ["a", "c"]
        );
    }
}
