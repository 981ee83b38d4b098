//! The only place that knows which database holds the register: SQLite, a file in the folder of the register, or
//! PostgreSQL, a server that several programs share. It takes statements as data and gives rows as data, so that
//! the rest of the crate need not know. A thread writes, or two, a few connections only read; `sqlite` and `postgres`
//! speak to their product, and what they have in common stands here.

mod orders;
mod postgres;
mod sqlite;

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError, RwLock},
    thread::JoinHandle,
};

use tokio::sync::oneshot;

use orders::{Answer, Queue};
pub use postgres::Server;
use sqlite::Look;
pub use sqlite::Parcel;

use crate::{
    Error,
    lanes::{Heads, MAIN},
    open::{Home, database_in},
    statements::Statement,
    step::{Done, Unwritten, Write},
    value::{Row, Value},
};

/// More looks than these are a long one, however short each is.
const FEW: usize = 4;

/// A statement and its values.
pub type Query = (&'static Statement, Vec<Value>);

/// The register's database, open.
#[derive(Debug)]
pub struct Database {
    /// To each writer; none once the book is closed.
    queues: RwLock<Vec<Queue>>,
    writers: Mutex<Vec<JoinHandle<()>>>,
    book: Book,
}

/// Where it is read.
#[derive(Debug)]
enum Book {
    File(Arc<sqlite::Readers>),
    Server(postgres::Pool),
}

impl Database {
    /// Opens the database of this register or begins one, brings its schema up to date, and starts the writers.
    /// Blocking.
    pub fn open(home: &Home, heads: Heads) -> Result<Self, Error> {
        let ((queues, writers), book) = match &home.server {
            None => {
                let path = database_in(&home.dir);
                let (queue, writer) = sqlite::start(&path, MAIN, heads)?;
                (
                    (vec![queue], vec![writer]),
                    Book::File(Arc::new(sqlite::Readers::open(&path)?)),
                )
            }
            Some(server) => {
                let lines = postgres::Lines::to(server.clone())?;
                let started = postgres::start(&lines, &home.dir.display().to_string(), heads)?;
                (started, Book::Server(postgres::Pool::of(lines)))
            }
        };
        Ok(Self {
            queues: RwLock::new(queues),
            writers: Mutex::new(writers),
            book,
        })
    }

    /// One query.
    pub async fn read(&self, statement: &'static Statement, values: Vec<Value>) -> Result<Vec<Row>, Error> {
        let mut answers = self.read_all(vec![(statement, values)]).await?;
        Ok(answers.pop().unwrap_or_default())
    }

    /// Several queries that see the same state of the book. A file is asked for a few rows by whoever wants them: to wake
    /// another thread for it, and be woken again, takes longer than the look itself. A long look is a thread's own.
    pub async fn read_all(&self, queries: Vec<Query>) -> Result<Vec<Vec<Row>>, Error> {
        let readers = match &self.book {
            Book::File(readers) => Arc::clone(readers),
            Book::Server(pool) => return pool.answer(&queries).await,
        };
        if queries.len() <= FEW && queries.iter().all(|(statement, _)| statement.short) {
            return readers.answer(&queries, Look::Short);
        }
        let permit = Arc::clone(&readers.permits)
            .acquire_owned()
            .await
            .map_err(|_| Error::Closed)?;
        let read = move || {
            let answers = readers.answer(&queries, Look::Long);
            drop(permit);
            answers
        };
        tokio::task::spawn_blocking(read)
            .await
            .map_err(|error| Error::database("reading", error))?
    }

    /// Writes the steps whole, or none of them. Answers when they are on disk.
    pub async fn write(&self, write: impl Into<Write>) -> Result<Done, Unwritten> {
        let answer = self.order(write.into()).map_err(Unwritten::Failed)?.await;
        answer.map_or(Err(Unwritten::Failed(Error::Closed)), |(outcome, _)| outcome)
    }

    /// The same for a caller outside any runtime.
    pub fn write_blocking(&self, write: impl Into<Write>) -> Result<Done, Unwritten> {
        let answer = self.order(write.into()).map_err(Unwritten::Failed)?.blocking_recv();
        answer.map_or(Err(Unwritten::Failed(Error::Closed)), |(outcome, _)| outcome)
    }

    /// Gives a write to the writer that has the least to do.
    fn order(&self, write: Write) -> Result<oneshot::Receiver<Answer>, Error> {
        let queues = self.queues.read().unwrap_or_else(PoisonError::into_inner);
        let shortest = queues.iter().min_by_key(|queue| queue.length());
        shortest.and_then(|queue| queue.put(write)).ok_or(Error::Closed)
    }

    /// The book as it stands now, for a long look. Blocking.
    pub fn snapshot(&self) -> Result<Snapshot, Error> {
        match &self.book {
            Book::File(readers) => sqlite::Snapshot::of(readers.path()).map(Snapshot::File),
            Book::Server(pool) => postgres::Snapshot::on(pool.lines()).map(Snapshot::Server),
        }
    }

    /// Makes the index of words anew, so that nothing is left in it of what was taken out. False, if that has to be done
    /// once more. A server does so by itself in its own time, and knows better when.
    pub async fn join_index(&self) -> Result<bool, Error> {
        self.on_file(sqlite::join, true).await
    }

    /// Keeps the index of words in few pieces, a bit at a time; false, if there is nothing left to do. A server has no
    /// such pieces.
    pub async fn join_some_of_index(&self) -> Result<bool, Error> {
        self.on_file(sqlite::join_some, false).await
    }

    /// What is done to a file, on a thread that may wait; `elsewhere`: what a server is taken to have done.
    async fn on_file(&self, work: fn(&Path) -> Result<bool, Error>, elsewhere: bool) -> Result<bool, Error> {
        let Book::File(readers) = &self.book else {
            return Ok(elsewhere);
        };
        let path = readers.path().to_owned();
        tokio::task::spawn_blocking(move || work(&path))
            .await
            .map_err(|error| Error::database("joining the index", error))?
    }

    /// How many bytes it takes.
    pub async fn bytes(&self) -> Result<Bytes, Error> {
        match &self.book {
            Book::File(readers) => Ok(sqlite::bytes(readers.path())),
            Book::Server(pool) => pool.bytes().await,
        }
    }

    /// Ends the writers after what waits. Blocking.
    pub fn close(&self) {
        self.queues.write().unwrap_or_else(PoisonError::into_inner).clear();
        match &self.book {
            Book::File(readers) => readers.close(),
            Book::Server(pool) => pool.close(),
        }
        let writers = std::mem::take(&mut *self.writers.lock().unwrap_or_else(PoisonError::into_inner));
        for writer in writers {
            if writer.join().is_err() {
                tracing::error!("a writer of the register panicked");
            }
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.close();
    }
}

/// How much room a database takes, and what it has not put in its place yet.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bytes {
    pub database: u64,
    pub log: u64,
}

/// Whether there is a register, begun by this program or another. Nothing is written. Blocking.
pub fn exists(home: &Home) -> Result<bool, Error> {
    match &home.server {
        None => Ok(database_in(&home.dir).is_file()),
        Some(server) => postgres::exists(server),
    }
}

/// The book at one instant, however long one looks.
#[derive(Debug)]
pub enum Snapshot {
    File(sqlite::Snapshot),
    Server(postgres::Snapshot),
}

impl Snapshot {
    /// Of a register that is open elsewhere or not. Nothing is written. Blocking.
    pub fn of(home: &Home) -> Result<Self, Error> {
        match &home.server {
            None => sqlite::Snapshot::of(&database_in(&home.dir)).map(Self::File),
            Some(server) => postgres::Snapshot::of(server).map(Self::Server),
        }
    }

    pub fn read(&self, statement: &'static Statement, values: &[Value]) -> Result<Vec<Row>, Error> {
        match self {
            Self::File(book) => book.read(statement, values),
            Self::Server(book) => book.read(statement, values),
        }
    }

    /// What the database itself says is damaged; empty if nothing, or if it has no word for that.
    pub fn damage(&self) -> Vec<String> {
        match self {
            Self::File(book) => book.damage(),
            Self::Server(_) => Vec::new(),
        }
    }

    /// Whether other programs may write in it, each with a heads file of its own.
    pub fn is_shared(&self) -> bool {
        matches!(self, Self::Server(_))
    }
}

/// Copies the database of a folder as it stands now to another file, while writing goes on. Blocking.
pub fn copy_file(from: &Path, to: &Path) -> Result<(), Error> {
    sqlite::copy(from, to)
}
