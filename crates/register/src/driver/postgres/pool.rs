//! A few connections for the desk's queries.

use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Semaphore;

use super::{
    Line, Lines,
    line::{Say, was_lost},
};
use crate::{
    Error,
    driver::{Bytes, Query},
    value::Row,
};

const READERS: usize = 6;

/// Connections that only read.
#[derive(Debug)]
pub struct Pool {
    lines: Arc<Lines>,
    idle: Mutex<Vec<Line>>,
    permits: Semaphore,
}

impl Pool {
    pub fn of(lines: Arc<Lines>) -> Self {
        Self {
            lines,
            idle: Mutex::default(),
            permits: Semaphore::new(READERS),
        }
    }

    /// Answers queries from one state of the book. What only reads may be asked again: a line that was lost
    /// since it was last used costs nobody an answer.
    pub async fn answer(&self, queries: &[Query]) -> Result<Vec<Vec<Row>>, Error> {
        let _permit = self.permits.acquire().await.map_err(|_| Error::Closed)?;
        loop {
            let idle = self.idle().pop();
            let used = idle.is_some();
            let mut line = match idle {
                Some(line) => line,
                None => self.lines.line().await?,
            };
            let answers = see(&mut line, queries).await;
            let lost = line.is_lost() || answers.as_ref().is_err_and(was_lost);
            if lost && used && answers.is_err() {
                continue;
            }
            if !lost && !self.permits.is_closed() {
                self.idle().push(line);
            }
            return answers;
        }
    }

    pub fn lines(&self) -> Arc<Lines> {
        Arc::clone(&self.lines)
    }

    /// How many bytes the database takes; of its log, which serves all databases of the server, nothing is known.
    pub async fn bytes(&self) -> Result<Bytes, Error> {
        let line = self.lines.line().await?;
        let size = line.ask("SELECT pg_database_size(current_database())").await;
        let size = size.map_err(|error| Error::database("asking for the size", error))?;
        Ok(Bytes {
            database: size.and_then(|size| size.parse().ok()).unwrap_or(0),
            log: 0,
        })
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Line>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn close(&self) {
        self.permits.close();
        self.idle().clear();
    }
}

async fn see(line: &mut Line, queries: &[Query]) -> Result<Vec<Vec<Row>>, Error> {
    line.prepare(queries.iter().map(|(statement, _)| *statement)).await?;
    let together = queries.len() > 1;
    let mut all = Vec::with_capacity(queries.len() + 2);
    all.extend(together.then_some(Say::Command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")));
    all.extend(
        queries
            .iter()
            .map(|(statement, values)| Say::Run(statement, values.iter().collect())),
    );
    all.extend(together.then_some(Say::Command("COMMIT")));
    let ran = line.say(all).await;
    let names = queries.iter().map(|(statement, _)| statement.name);
    let ran = ran.into_iter().skip(usize::from(together));
    ran.zip(names)
        .map(|(ran, name)| {
            ran.map(|(_, rows)| rows.unwrap_or_default())
                .map_err(|error| Error::database(name, error))
        })
        .collect()
}
