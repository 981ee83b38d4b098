//! The book at one instant, however long one looks.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Line, Lines, Server, schema::refuse_newer};
use crate::{
    Error,
    statements::Statement,
    value::{Row, Value},
};

#[derive(Debug)]
pub struct Snapshot {
    lines: Arc<Lines>,
    /// Away while it is at work.
    line: Mutex<Option<Line>>,
}

impl Snapshot {
    /// Of a database that is open elsewhere or not. Nothing is written. Blocking.
    pub fn of(server: &Server) -> Result<Self, Error> {
        Self::on(Lines::to(server.clone())?)
    }

    /// The same, over lines that are there. Blocking.
    pub fn on(lines: Arc<Lines>) -> Result<Self, Error> {
        let theirs = Arc::clone(&lines);
        let line = lines.wait(async move {
            let line = theirs.line().await?;
            refuse_newer(&line).await?;
            let begun = line.command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await;
            begun.map_err(|error| Error::database("BEGIN", error))?;
            Ok(line)
        })?;
        let line = Mutex::new(Some(line));
        Ok(Self { lines, line })
    }

    pub fn read(&self, statement: &'static Statement, values: &[Value]) -> Result<Vec<Row>, Error> {
        let mut place = self.line.lock().unwrap_or_else(PoisonError::into_inner);
        let mut line = place.take().ok_or(Error::Closed)?;
        let values = values.to_vec();
        let (line, rows) = self.lines.wait(async move {
            let rows = line.run(statement, &values).await;
            Ok((line, rows))
        })?;
        *place = Some(line);
        rows
    }
}
