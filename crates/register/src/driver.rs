//! The only place that knows which database holds the register: SQLite, in WAL mode, every commit
//! synced. It takes statements as data and gives rows as data, so that another product can stand
//! here without the rest of the crate knowing. One thread writes (`writer`), a few connections only
//! read (`readers`), and `sqlite` speaks to the product.

mod readers;
mod sqlite;
#[cfg(test)]
mod tests;
mod writer;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError, RwLock, mpsc},
    thread::JoinHandle,
};

use tokio::sync::oneshot;

use readers::Readers;
pub use readers::{Parcel, Snapshot};
use writer::{Answer, Order};

use crate::{
    Error,
    lanes::Heads,
    statements::Statement,
    step::{Done, Unwritten, Write},
    value::{Row, Value},
};

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

impl Database {
    /// Opens or creates the file, brings its schema up to date, and starts the writer.
    pub fn open(path: &Path, lane: &'static str, heads: Heads) -> Result<Self, Error> {
        let (orders, writer) = writer::start(path, lane, heads)?;
        let readers = Arc::new(Readers::open(path)?);
        let (orders, writer) = (RwLock::new(Some(orders)), Mutex::new(Some(writer)));
        Ok(Self {
            path: path.to_owned(),
            orders,
            writer,
            readers,
        })
    }

    /// One query.
    pub async fn read(&self, statement: &'static Statement, values: Vec<Value>) -> Result<Vec<Row>, Error> {
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
            let answers = readers.answer(&queries);
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

    fn order(&self, write: Write) -> Result<oneshot::Receiver<Answer>, Error> {
        let (answer, answered) = oneshot::channel();
        let orders = self.orders.read().unwrap_or_else(PoisonError::into_inner);
        orders
            .as_ref()
            .and_then(|orders| orders.send(Order { write, answer }).ok())
            .ok_or(Error::Closed)?;
        Ok(answered)
    }

    /// The book as it stands now, for a long look. Blocking.
    pub fn snapshot(&self) -> Result<Snapshot, Error> {
        Snapshot::of(&self.path)
    }

    /// Copies the database as it stands now to another file, while writing goes on. Blocking.
    pub fn copy_to(&self, to: &Path) -> Result<(), Error> {
        readers::copy(&self.path, to)
    }

    /// Ends the writer after what waits, and folds the write-ahead log into the file. Blocking.
    pub fn close(&self) {
        drop(self.orders.write().unwrap_or_else(PoisonError::into_inner).take());
        self.readers.close();
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
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
