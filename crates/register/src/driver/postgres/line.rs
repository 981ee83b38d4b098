//! One connection: its prepared statements, and many of them sent at once.

mod rows;

use std::{
    collections::HashMap,
    future::poll_fn,
    pin::{Pin, pin},
    task::Poll,
};

use tokio_postgres::{
    Client, Statement as Prepared,
    error::{Error as Said, SqlState},
    types::BorrowToSql,
};

use super::Server;
use crate::{
    Error,
    statements::Statement,
    step::Refused,
    value::{Row, Value},
};

/// A connection, and what it has prepared.
pub struct Line {
    client: Client,
    /// By the place of the statement in the program.
    prepared: HashMap<usize, Known>,
}

/// A statement that is prepared; and as it adds many rows, if it adds one.
struct Known {
    one: Prepared,
    many: Option<Prepared>,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Line")
            .field("is_lost", &self.is_lost())
            .finish_non_exhaustive()
    }
}

/// One thing to say: a command of the product, or a statement with its values.
pub enum Say<'a> {
    Command(&'static str),
    Run(&'static Statement, Vec<&'a Value>),
    /// The values of many rows, column by column, for a statement that adds one.
    Rows(&'static Statement, Vec<Vec<&'a Value>>),
}

/// What a statement did: how many rows it touched, and those it gave if it gives any.
pub type Ran<E = Said> = Result<(u64, Option<Vec<Row>>), E>;

impl Line {
    /// Calls the server. To be called on the runtime on which the connection is to live.
    pub async fn to(server: &Server) -> Result<Self, Error> {
        let (client, connection) = server
            .config
            .connect(server.tls.clone())
            .await
            .map_err(|error| unreachable(server, error))?;
        // It ends when the client is dropped, and with every error; whoever speaks next is told.
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection to the database ended");
            }
        });
        Ok(Self {
            client,
            prepared: HashMap::new(),
        })
    }

    pub fn is_lost(&self) -> bool {
        self.client.is_closed()
    }

    /// A text of several commands, or one whose answer is no matter.
    pub async fn command(&self, sql: &str) -> Result<(), Said> {
        self.client.batch_execute(sql).await
    }

    /// One query in the product's own words, whose first value is a text.
    pub async fn ask(&self, sql: &str) -> Result<Option<String>, Said> {
        let said = self.client.simple_query(sql).await?;
        Ok(said.into_iter().find_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
            _ => None,
        }))
    }

    /// Prepares those that are not: all at once, before they are said.
    pub async fn prepare(&mut self, statements: impl IntoIterator<Item = &'static Statement>) -> Result<(), Error> {
        let mut missing: Vec<&'static Statement> = statements
            .into_iter()
            .filter(|statement| !self.prepared.contains_key(&place(statement)))
            .collect();
        missing.sort_by_key(|statement| place(statement));
        missing.dedup_by_key(|statement| place(statement));
        let texts: Vec<_> = missing.iter().map(|statement| adapted(statement.sql)).collect();
        let answers = at_once(texts.iter().map(|text| self.client.prepare(text))).await;
        let mut known = Vec::with_capacity(missing.len());
        for ((statement, text), answer) in missing.into_iter().zip(&texts).zip(answers) {
            let one = answer.map_err(|error| Error::database(statement.name, error))?;
            let many = rows::many(text, one.params());
            known.push((statement, one, many));
        }
        let texts = known.iter().filter_map(|(.., many)| many.as_ref());
        let mut answers = at_once(texts.map(|text| self.client.prepare(text))).await.into_iter();
        for (statement, one, many) in known {
            let many = many.and_then(|_| answers.next()).transpose();
            let many = many.map_err(|error| Error::database(statement.name, error))?;
            self.prepared.insert(place(statement), Known { one, many });
        }
        Ok(())
    }

    /// Whether a statement, which is prepared, adds a row and can add many.
    pub fn adds_rows(&self, statement: &'static Statement) -> bool {
        let known = self.prepared.get(&place(statement));
        known.is_some_and(|known| known.many.is_some())
    }

    /// Sends everything before it waits for the first answer. Statements must be prepared.
    pub async fn say(&self, all: Vec<Say<'_>>) -> Vec<Ran> {
        at_once(all.into_iter().map(|one| self.one(one))).await
    }

    async fn one(&self, say: Say<'_>) -> Ran {
        match say {
            Say::Command(sql) => self.client.batch_execute(sql).await.map(|()| (0, None)),
            Say::Run(statement, values) => match self.prepared.get(&place(statement)) {
                Some(known) => self.give(&known.one, values).await,
                None => {
                    self.give(&self.client.prepare(&adapted(statement.sql)).await?, values)
                        .await
                }
            },
            Say::Rows(statement, columns) => {
                let known = self.prepared.get(&place(statement));
                match known.and_then(|known| known.many.as_ref()) {
                    Some(many) => self.give(many, columns).await,
                    // Whoever counts them sees that none was added.
                    None => Ok((0, None)),
                }
            }
        }
    }

    async fn give<V: BorrowToSql>(&self, prepared: &Prepared, values: Vec<V>) -> Ran {
        let mut answer = pin!(self.client.query_raw(prepared, values).await?);
        let mut rows = Vec::new();
        while let Some(row) = next(answer.as_mut()).await {
            let row = row?;
            let columns = (0..row.len()).map(|column| row.try_get::<_, Value>(column));
            rows.push(Row(columns.collect::<Result<_, _>>()?));
        }
        let gives = !prepared.columns().is_empty();
        Ok((answer.rows_affected().unwrap_or(0), gives.then_some(rows)))
    }

    /// One statement, prepared if it is not.
    pub async fn run(&mut self, statement: &'static Statement, values: &[Value]) -> Result<Vec<Row>, Error> {
        self.prepare([statement]).await?;
        let ran = self.one(Say::Run(statement, values.iter().collect())).await;
        ran.map(|(_, rows)| rows.unwrap_or_default())
            .map_err(|error| Error::database(statement.name, error))
    }
}

fn place(statement: &'static Statement) -> usize {
    std::ptr::from_ref(statement).addr()
}

async fn next(mut rows: Pin<&mut tokio_postgres::RowStream>) -> Option<Result<tokio_postgres::Row, Said>> {
    use futures_core::Stream as _;
    poll_fn(|context| rows.as_mut().poll_next(context)).await
}

/// Begins all in their order, which sends what each has to say; then waits for each.
async fn at_once<F: Future>(all: impl IntoIterator<Item = F>) -> Vec<F::Output> {
    let mut begun: Vec<Pin<Box<F>>> = all.into_iter().map(Box::pin).collect();
    let mut answers: Vec<Option<F::Output>> = poll_fn(|context| {
        let polled = begun.iter_mut().map(|one| match one.as_mut().poll(context) {
            Poll::Ready(answer) => Some(answer),
            Poll::Pending => None,
        });
        Poll::Ready(polled.collect())
    })
    .await;
    for (answer, one) in answers.iter_mut().zip(begun) {
        if answer.is_none() {
            *answer = Some(one.await);
        }
    }
    answers.into_iter().flatten().collect()
}

/// Whether the row is already there; see the same question to SQLite.
pub fn is_conflict(error: &Said, refused: Refused) -> bool {
    let Some(said) = error
        .as_db_error()
        .filter(|said| *said.code() == SqlState::UNIQUE_VIOLATION)
    else {
        return false;
    };
    refused == Refused::Taken || said.constraint().is_some_and(|name| name.ends_with("_pkey"))
}

/// Two transactions stood in each other's way: the same may pass now.
pub fn is_passing(error: &Said) -> bool {
    let passing = [SqlState::T_R_DEADLOCK_DETECTED, SqlState::T_R_SERIALIZATION_FAILURE];
    error.code().is_some_and(|code| passing.contains(code))
}

/// Whether the line is gone, or the server is going.
pub fn is_lost(error: &Said) -> bool {
    let going = [
        SqlState::ADMIN_SHUTDOWN,
        SqlState::CRASH_SHUTDOWN,
        SqlState::CANNOT_CONNECT_NOW,
        SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
    ];
    match error.code() {
        Some(code) => going.contains(code),
        None => {
            error.is_closed()
                || std::error::Error::source(error).is_some_and(<dyn std::error::Error>::is::<std::io::Error>)
        }
    }
}

/// The same of an error that says what was being done.
pub fn was_lost(error: &Error) -> bool {
    match error {
        Error::Database { source, .. } => source.downcast_ref::<Said>().is_some_and(is_lost),
        _ => false,
    }
}

/// The text as this product wants it: it asks a full-text index with an operator of its own. A number between two others
/// it takes for one in two hundred, whatever they are: the plan for every word, which walks the numbers even for the
/// rarest, then looks so cheap that it is kept (version 15; a row, `(n, 0) >= ($11, 0)`, comes to the same). Of a sum it
/// assumes nothing.
pub(super) fn adapted(sql: &str) -> String {
    sql.replace("found MATCH $1", "found.words @@ CAST(CAST($1 AS TEXT) AS TSQUERY)")
        .replace("found.rowid >= $11", "found.rowid + 0 >= $11")
}

fn unreachable(server: &Server, error: Said) -> Error {
    Error::Unreachable {
        server: server.to_string(),
        source: std::sync::Arc::new(error),
    }
}
