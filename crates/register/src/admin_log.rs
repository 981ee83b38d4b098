//! The log of administration: who did what, in the order in which it was written. It is only added to, and each line is
//! written in the commit of what it tells of. The lines form a chain of their own, as the entries of a lane do: the hash
//! of each covers the one before it, its places have no gap, and where it ends stands in the file `heads` beside the
//! database from after the commit on. So `verify` finds a line that was changed or removed, the last one too.

use std::path::Path;

use jiff::Timestamp;
use sha2::{Digest as _, Sha256};

use crate::{
    Digest, Error, NEW_CASE, Register,
    driver::Snapshot,
    lanes::{Lane, begin_heads, read_heads},
    open::heads_in,
    statements,
    step::{Done, Refused, Step, Unwritten},
    value::{Row, values},
};

/// The name of the chain in the file `heads`; no lane of entries has it.
pub const CHAIN: &str = "administration";

/// So often a line is tried again when another came between; they are few.
const TRIES: usize = 32;

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdminAct {
    pub id: String,
    pub at: Timestamp,
    pub by: String,
    pub act: String,
    pub subject: String,
}

/// Which lines, the latest first; by default all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogAsked {
    pub by: Option<String>,
    pub act: Option<String>,
    /// Only those before this place.
    pub before: Option<i64>,
}

/// Some lines, and from where the next page goes on, if there is one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogPage {
    pub lines: Vec<AdminAct>,
    pub next: Option<i64>,
}

/// Where the chain ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct End {
    seq: i64,
    hash: Digest,
}

impl End {
    /// From what `LOG_HEAD` answers: nothing, if there is no line yet.
    fn read(rows: &[Row]) -> Result<Self, Error> {
        let Some(row) = rows.first() else {
            return Ok(Self { seq: 0, hash: NEW_CASE });
        };
        Ok(Self {
            seq: row.int(0)?,
            hash: row.digest(1)?,
        })
    }

    /// As the heads file knows it.
    fn lane(&self) -> Lane {
        Lane {
            name: CHAIN,
            seq: self.seq,
            hash: self.hash,
            at: 0,
        }
    }
}

/// At the opening of a register: a chain without a line is in the heads file before it has one.
pub fn begin(book: &Snapshot, heads: &Path) -> Result<(), Error> {
    let end = End::read(&book.read(&statements::LOG_HEAD, &[])?)?;
    if end.seq > 0 {
        return Ok(());
    }
    begin_heads(heads, &end.lane(), None, None)
}

impl Register {
    /// Writes a line that tells of nothing in the register.
    pub async fn log(&self, act: &AdminAct) -> Result<(), Error> {
        match self.write_logged(Vec::new(), act).await {
            Ok(_) => Ok(()),
            Err(Unwritten::Refused(_)) => Err(Error::Taken {
                what: "line of the log",
            }),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }

    /// Writes what a line tells of, and the line: both, or neither.
    pub(crate) async fn write_logged(&self, steps: Vec<Step>, act: &AdminAct) -> Result<Done, Unwritten> {
        let mut end = self.log_end().await.map_err(Unwritten::Failed)?;
        for _ in 0..TRIES {
            let line = End {
                seq: end.seq + 1,
                hash: act.hash(end.seq + 1, &end.hash),
            };
            let mut all = steps.clone();
            all.push(act.step(&line));
            match self.database().write(all).await {
                Ok(done) => {
                    self.remember_end(&line, act.at).await;
                    return Ok(done);
                }
                Err(refused @ Unwritten::Refused(Refused::Taken)) => {
                    let now = self.log_end().await.map_err(Unwritten::Failed)?;
                    if now == end {
                        return Err(refused);
                    }
                    // Another line took the place.
                    end = now;
                }
                Err(unwritten) => return Err(unwritten),
            }
        }
        Err(Unwritten::Refused(Refused::Taken))
    }

    async fn log_end(&self) -> Result<End, Error> {
        End::read(&self.database().read(&statements::LOG_HEAD, values![]).await?)
    }

    /// Where the chain ends, as the heads file would know it.
    pub(crate) async fn end_of_log(&self) -> Result<Lane, Error> {
        Ok(self.log_end().await?.lane())
    }

    /// After the commit, never before it. If the file saw another end than the book has, that is put aside for `verify`.
    async fn remember_end(&self, end: &End, at: Timestamp) {
        let path = heads_in(self.dir());
        let lane = Lane {
            at: at.as_millisecond(),
            ..end.lane()
        };
        let remembered = async {
            let seen = read_heads(&path)?.remove(CHAIN);
            let place = seen.as_ref().map_or(0, |seen| seen.seq);
            let rows = self.database().read(&statements::LOG_LINE, values![place]).await?;
            let there = rows.first().map(|row| row.digest(0)).transpose()?;
            let there = there.map(|hash| practice::hex(&hash));
            let written = tokio::task::spawn_blocking(move || begin_heads(&path, &lane, seen.as_ref(), there.as_ref()));
            written.await.unwrap_or(Ok(()))
        };
        if let Err(error) = remembered.await {
            tracing::error!(%error, source = ?std::error::Error::source(&error), "the heads file was not written");
        }
    }

    /// What administrators did, the latest first.
    pub async fn admin_log(&self, limit: usize) -> Result<Vec<AdminAct>, Error> {
        Ok(self.log_page(&LogAsked::default(), limit).await?.lines)
    }

    /// A page of it.
    pub async fn log_page(&self, asked: &LogAsked, limit: usize) -> Result<LogPage, Error> {
        let values = values![
            asked.before.unwrap_or(i64::MAX),
            asked.by.as_deref().unwrap_or_default(),
            asked.act.as_deref().unwrap_or_default(),
            limit.saturating_add(1),
        ];
        let mut rows = self.database().read(&statements::ADMIN_LOG, values).await?;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|row| row.int(0)).transpose()?;
        let lines = rows.iter().map(line).collect::<Result<_, _>>()?;
        Ok(LogPage { lines, next })
    }

    /// Everybody who stands in it, by id, and all acts, by their words.
    pub async fn logged(&self) -> Result<(Vec<String>, Vec<String>), Error> {
        let queries = vec![
            (&statements::LOGGED_PEOPLE, values![]),
            (&statements::LOGGED_ACTS, values![]),
        ];
        let mut answers = self.database().read_all(queries).await?.into_iter();
        let mut words = || -> Result<Vec<String>, Error> {
            let rows = answers.next().unwrap_or_default();
            rows.iter().map(|row| row.string(0)).collect()
        };
        Ok((words()?, words()?))
    }
}

impl AdminAct {
    fn step(&self, end: &End) -> Step {
        let values = values![
            end.seq,
            &self.id,
            self.at,
            &self.by,
            &self.act,
            &self.subject,
            &end.hash
        ];
        Step::new(&statements::LOG, values).or_if_there(Refused::Taken)
    }

    fn hash(&self, seq: i64, before: &[u8]) -> Digest {
        let fields = [&self.id, &self.by, &self.act, &self.subject].map(String::as_bytes);
        sealed(seq, self.at.as_millisecond(), fields, before)
    }
}

/// SHA-256 over the place, the time and every field with its length before it.
pub fn sealed(seq: i64, at: i64, fields: [&[u8]; 4], before: &[u8]) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(b"recourse administration 1");
    hasher.update(seq.to_be_bytes());
    hasher.update(at.to_be_bytes());
    for field in [before].into_iter().chain(fields) {
        hasher.update((field.len() as u64).to_be_bytes());
        hasher.update(field);
    }
    hasher.finalize().into()
}

fn line(row: &Row) -> Result<AdminAct, Error> {
    Ok(AdminAct {
        id: row.string(1)?,
        at: row.time(2)?,
        by: row.string(3)?,
        act: row.string(4)?,
        subject: row.string(5)?,
    })
}
