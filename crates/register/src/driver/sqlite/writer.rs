//! The one thread that writes. Waiting writes share a commit and are answered only after the commit
//! returned; one that is refused takes no other with it, and is unlinked from the lane.

use std::{
    collections::BTreeMap,
    path::Path,
    sync::mpsc::{self, RecvTimeoutError},
    thread::{self, JoinHandle},
    time::Duration,
};

use rusqlite::Connection;

use practice::hex;

use super::{
    super::orders::{Order, Outcome, Queue, answer, next_group, next_group_within, queue},
    Prepared, at, is_conflict, migrate, open_to_write, run,
};
use crate::{
    Error, counters,
    lanes::{Heads, Lane},
    statements,
    step::{Done, Refused, Step, Unwritten, Whose, Write},
    value::{Row, Value, given},
};

/// So many rows in the write-ahead log are worth folding into the file: some five thousand pages.
pub const WORTH_FOLDING: u64 = 4_000;
/// When nobody has written for so long, nobody is kept waiting by it, as far as can be told.
pub const QUIET: Duration = Duration::from_millis(100);

/// Opens the file for writing, brings its schema up to date, and starts the thread.
pub fn start(path: &Path, lane: &'static str, heads: Heads) -> Result<(Queue, JoinHandle<()>), Error> {
    let mut connection = open_to_write(path)?;
    migrate(&mut connection)?;
    let there = |place| lane_hash(&connection, lane, place);
    heads.begin(&lane_of(&connection, lane)?, &there)?;
    let (queue, waiting) = queue();
    let thread = thread::Builder::new().name("register-writer".to_owned());
    let thread = thread.spawn(move || {
        Writer::new(&connection, lane, heads).work(&waiting);
        close(connection);
    });
    Ok((queue, thread.map_err(Error::file("start the writer of", path))?))
}

/// The write-ahead log goes into the file: as much as those who read let go, or (`truncate`) all, and the log is emptied.
fn fold(connection: &Connection, how: &'static str) -> rusqlite::Result<()> {
    connection.pragma_update_and_check(None, "wal_checkpoint", how, |_| Ok(()))
}

/// Nothing waits any more.
fn close(connection: Connection) {
    if let Err(error) = fold(&connection, "truncate").and_then(|()| connection.close().map_err(|(_, error)| error)) {
        tracing::warn!(%error, "the register was not closed cleanly; nothing is lost");
    }
}

/// The one thread that writes.
pub struct Writer<'c> {
    connection: &'c Connection,
    prepared: Prepared<'c>,
    lane: Lane,
    /// The state of the file when the lane was last known; it moves when another process writes.
    seen: i64,
    heads: Heads,
    /// What the writes of the commit at hand add to the counters.
    counts: BTreeMap<String, i64>,
    /// Rows written, and the few that were looked up, since the log was last folded here.
    unfolded: u64,
}

/// A way to run a group: an error is for the whole of it.
type Run<'c> = fn(&mut Writer<'c>, &[Order]) -> Result<Vec<Outcome>, Unwritten>;

impl<'c> Writer<'c> {
    pub fn new(connection: &'c Connection, lane: &'static str, heads: Heads) -> Self {
        Self {
            connection,
            prepared: Prepared::on(connection),
            lane: Lane::empty(lane),
            seen: -1,
            heads,
            counts: BTreeMap::new(),
            unfolded: 0,
        }
    }

    fn work(mut self, waiting: &mpsc::Receiver<Order>) {
        loop {
            let next = if self.unfolded < WORTH_FOLDING {
                next_group(waiting).ok_or(RecvTimeoutError::Disconnected)
            } else {
                next_group_within(waiting, QUIET)
            };
            match next {
                Ok(group) => self.commit(group),
                Err(RecvTimeoutError::Timeout) => self.fold_in_between(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.heads.close();
    }

    /// Folding takes as long as a hundred commits. So it is done while nobody writes, and behind a commit only in a rush
    /// that never pauses (`wal_autocheckpoint`).
    fn fold_in_between(&mut self) {
        self.unfolded = 0;
        if let Err(error) = fold(self.connection, "passive") {
            tracing::warn!(%error, "the log was not folded into the register; it is tried again later");
        }
    }

    /// One commit for all. Savepoints are not free, and almost all groups pass: only one that does not
    /// is tried again with each write in its savepoint; and if its commit fails, with each write alone.
    pub fn commit(&mut self, group: Vec<Order>) {
        match self.attempt(&group, Self::run_together) {
            Ok(outcomes) => answer(group, outcomes),
            Err(unwritten) if group.len() == 1 => answer(group, vec![Err(unwritten)]),
            Err(_) => match self.attempt(&group, Self::run_apart) {
                Ok(outcomes) => answer(group, outcomes),
                Err(_) => group.into_iter().for_each(|order| self.commit(vec![order])),
            },
        }
    }

    /// One transaction. An error is for the whole group, and nothing of it was written.
    fn attempt(&mut self, group: &[Order], run: Run<'c>) -> Result<Vec<Outcome>, Unwritten> {
        self.execute("BEGIN IMMEDIATE").map_err(Unwritten::Failed)?;
        let committed = self.find_lane().map_err(Unwritten::Failed).and_then(|()| {
            let before = self.lane.clone();
            self.counts.clear();
            let ran = run(self, group).and_then(|outcomes| {
                self.write_counts()?;
                self.execute("COMMIT").map_err(Unwritten::Failed)?;
                Ok((outcomes, self.lane != before))
            });
            ran.inspect_err(|_| self.lane = before)
        });
        match committed {
            Ok((outcomes, moved)) => {
                if moved {
                    self.heads.publish(&self.lane);
                }
                Ok(outcomes)
            }
            Err(unwritten) => {
                self.roll_back();
                Err(unwritten)
            }
        }
    }

    fn run_together(&mut self, group: &[Order]) -> Result<Vec<Outcome>, Unwritten> {
        group.iter().map(|order| self.run_write(&order.write).map(Ok)).collect()
    }

    fn run_apart(&mut self, group: &[Order]) -> Result<Vec<Outcome>, Unwritten> {
        group
            .iter()
            .map(|order| self.run_in_savepoint(&order.write).map_err(Unwritten::Failed))
            .collect()
    }

    fn run_in_savepoint(&mut self, write: &Write) -> Result<Outcome, Error> {
        self.execute("SAVEPOINT one")?;
        let before = self.lane.clone();
        let outcome = self.run_write(write);
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

    /// All that is written together, case by case: the first that is refused ends the others.
    fn run_write(&mut self, write: &Write) -> Result<Done, Unwritten> {
        let mut done = Done::default();
        for case in write.cases() {
            let Done { touched, rows } = self.run_case(case)?;
            done.touched += touched;
            done.rows = rows;
        }
        Ok(done)
    }

    fn run_case(&mut self, write: &Write) -> Result<Done, Unwritten> {
        let number = match &write.whose {
            None => Value::Null,
            Some(whose) => self.number_of(whose)?,
        };
        let mut done = Done::default();
        for step in &write.steps {
            let (touched, rows) = self.run_step(step, &number)?;
            self.unfolded += touched;
            if let Some(refused) = step.nothing.filter(|_| touched == 0) {
                return Err(Unwritten::Refused(refused));
            }
            done.touched += touched;
            if let Some(rows) = rows {
                done.rows = rows;
            }
        }
        for (name, by) in &write.counts {
            match self.counts.get_mut(name) {
                Some(sum) => *sum += by,
                None => drop(self.counts.insert(name.clone(), *by)),
            }
        }
        Ok(done)
    }

    fn number_of(&mut self, whose: &Whose) -> Result<Value, Unwritten> {
        match whose {
            Whose::New { filed_at } => Ok(self.lane.case_number(*filed_at).into()),
            Whose::Known { reference } => {
                let found = self.prepared.run(&statements::CASE_NUMBER, &[reference.into()]);
                let (_, rows) = found.map_err(|error| Unwritten::Failed(at("CASE_NUMBER")(error)))?;
                let number = rows.and_then(|rows| Some(rows.first()?.value(0).clone()));
                number.ok_or(Unwritten::Refused(Refused::Stale))
            }
        }
    }

    fn run_step(&mut self, step: &Step, number: &Value) -> Result<(u64, Option<Vec<Row>>), Unwritten> {
        let given = step.values.iter().map(|value| match value {
            Value::CaseNumber => number,
            value => value,
        });
        let ran = match step.link {
            None => self.prepared.run(step.statement, given),
            Some(link) => {
                self.lane.link(&link.hash, link.recorded_at);
                let place = given![self.lane.name, self.lane.seq, &self.lane.hash];
                self.prepared.run(step.statement, given.chain(place))
            }
        };
        ran.map_err(
            |error| match step.conflict.filter(|refused| is_conflict(&error, *refused)) {
                Some(refused) => Unwritten::Refused(refused),
                None => Unwritten::Failed(Error::database(step.statement.name, error)),
            },
        )
    }

    fn write_counts(&mut self) -> Result<(), Unwritten> {
        for (name, by) in std::mem::take(&mut self.counts) {
            self.run_step(&counters::add(self.lane.name, &name, by), &Value::Null)?;
        }
        Ok(())
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
            self.lane = lane_of(self.connection, self.lane.name)?;
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

fn lane_hash(connection: &Connection, lane: &str, place: i64) -> Result<Option<String>, Error> {
    let (_, rows) = run(connection, &statements::LANE_ENTRY, &[lane.into(), place.into()]).map_err(at("LANE_ENTRY"))?;
    rows.unwrap_or_default()
        .first()
        .map(|row| Ok(hex(&row.digest(0)?)))
        .transpose()
}

fn lane_of(connection: &Connection, name: &'static str) -> Result<Lane, Error> {
    let (_, rows) = run(connection, &statements::LANE_HEAD, &[name.into()]).map_err(at("LANE_HEAD"))?;
    Lane::read(name, rows.unwrap_or_default().first())
}
