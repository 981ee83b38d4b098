//! The register-wide chain runs in lanes, one per writer. The writer links every entry into its lane
//! inside the transaction; after the commit the lane's head is written to the file `heads` outside
//! the database, within a second. The file may lag behind the book; it never leads.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::Duration,
};

use jiff::Timestamp;

use crate::{
    Error,
    chain::{self, Digest, NEW_CASE, hex},
};

/// The lane of the one writer that a SQLite register has.
pub const MAIN: &str = "main";

/// The lanes that a register may have: one for each program that writes at the same time. Whoever comes takes the
/// first that nobody is in.
pub const LANES: [&str; 16] = [
    MAIN, "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p",
];

/// At most so often is the file written; a commit never waits for it.
const PAUSE: Duration = Duration::from_millis(400);

/// The bits of a case's number that tell cases of the same millisecond apart.
const WITHIN: u32 = 20;

/// A lane as its writer knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    pub name: &'static str,
    pub seq: i64,
    pub hash: Digest,
    /// When its last entry was recorded.
    pub at: i64,
}

impl Lane {
    pub fn empty(name: &'static str) -> Self {
        Self {
            name,
            seq: 0,
            hash: NEW_CASE,
            at: 0,
        }
    }

    /// Adds an entry and moves the head.
    pub fn link(&mut self, entry: &Digest, at: i64) {
        self.seq += 1;
        self.hash = chain::link(&self.hash, entry, self.seq);
        self.at = at;
    }

    /// A number for a case that is filed now: by the instant, and among those of one millisecond by the
    /// lane. If two lanes ever give the same, the second filing is refused and tried again.
    pub fn case_number(&self, filed_at: i64) -> i64 {
        let instant = filed_at.clamp(0, i64::MAX >> WITHIN);
        (instant << WITHIN) | (self.seq & ((1 << WITHIN) - 1))
    }

    fn head(&self) -> Head {
        Head {
            seq: self.seq,
            hash: hex(&self.hash),
            at: self.at,
        }
    }
}

/// The end of a lane, as the file `heads` remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub seq: i64,
    pub hash: String,
    pub at: i64,
}

/// The heads that the file of this directory remembers; none if there is no file yet.
pub fn read_heads(path: &Path) -> Result<BTreeMap<String, Head>, Error> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(text.lines().filter_map(parse).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(BTreeMap::new()),
        Err(error) => Err(Error::file("read", path)(error)),
    }
}

fn parse(text: &str) -> Option<(String, Head)> {
    let mut words = text.split(' ');
    let (lane, seq, hash, at) = (words.next()?, words.next()?, words.next()?, words.next()?);
    let at = at.parse::<Timestamp>().ok()?.as_millisecond();
    let head = Head {
        seq: seq.parse().ok()?,
        hash: hash.to_owned(),
        at,
    };
    Some((lane.to_owned(), head))
}

/// Writes the file whole: to a new name, synced, renamed.
pub fn write_heads(path: &Path, heads: &BTreeMap<String, Head>) -> Result<(), Error> {
    let line = |(lane, head): (&String, &Head)| {
        let at = Timestamp::from_millisecond(head.at).unwrap_or_default();
        format!("{lane} {} {} {at}\n", head.seq, head.hash)
    };
    let text: String = heads.iter().map(line).collect();
    let fresh = path.with_extension("new");
    let written = File::create(&fresh).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&fresh, path)
    });
    written.map_err(Error::file("write", path))
}

/// At the opening of a register: begins the file or brings it up to date. If it saw another end than
/// the book holds, what it saw is put aside in `heads.cut`, for `verify` to find even after the book
/// has grown past it. `there`: the hash that the book has where the file saw the end.
fn begin_heads(path: &Path, lane: &Lane, seen: Option<Head>, there: Option<&String>) -> Result<(), Error> {
    let mut heads = read_heads(path)?;
    heads.insert(lane.name.to_owned(), lane.head());
    if let Some(seen) = seen.filter(|seen| seen.seq > 0 && there != Some(&seen.hash)) {
        tracing::error!(
            ends = lane.seq,
            seen = seen.seq,
            "the register is not what it was: run `recourse verify`"
        );
        let aside = cut_beside(path);
        if !aside.exists() {
            write_heads(&aside, &BTreeMap::from([(lane.name.to_owned(), seen)]))?;
        }
    }
    write_heads(path, &heads)
}

/// The hash that the lane has at a place, if it has the place.
type SeenHash<'a> = dyn Fn(i64) -> Result<Option<String>, Error> + 'a;

pub fn cut_beside(heads: &Path) -> PathBuf {
    heads.with_extension("cut")
}

/// Keeps the file `heads` up to date from a thread of its own.
#[derive(Debug)]
pub struct Heads {
    path: PathBuf,
    desk: Arc<Desk>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// Where the writer leaves its lane for the thread to pick up.
#[derive(Debug, Default)]
struct Desk {
    left: Mutex<Left>,
    bell: Condvar,
}

#[derive(Debug, Default)]
struct Left {
    lane: Option<Lane>,
    closing: bool,
}

impl Desk {
    fn left(&self) -> MutexGuard<'_, Left> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for a lane; None once closing and nothing is left.
    fn next(&self) -> Option<Lane> {
        let mut left = self.left();
        loop {
            if let Some(lane) = left.lane.take() {
                return Some(lane);
            }
            if left.closing {
                return None;
            }
            left = self.bell.wait(left).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Lets further commits come together, unless the register is closing.
    fn pause(&self) {
        let left = self.left();
        drop(self.bell.wait_timeout_while(left, PAUSE, |left| !left.closing));
    }
}

impl Heads {
    pub fn kept_in(path: PathBuf) -> Self {
        let desk = Arc::new(Desk::default());
        let theirs = Arc::clone(&desk);
        let thread = thread::spawn({
            let path = path.clone();
            move || keep(&theirs, &path)
        });
        Self {
            path,
            desk,
            thread: Mutex::new(Some(thread)),
        }
    }

    /// At the opening: compares the file with where the lane ends.
    pub fn begin(&self, lane: &Lane, seen_hash: &SeenHash<'_>) -> Result<(), Error> {
        let seen = self.seen(lane.name)?;
        let there = seen.as_ref().map_or(Ok(None), |seen| seen_hash(seen.seq))?;
        begin_heads(&self.path, lane, seen, there.as_ref())
    }

    /// Where the file saw a lane end.
    pub fn seen(&self, lane: &str) -> Result<Option<Head>, Error> {
        Ok(read_heads(&self.path)?.remove(lane))
    }

    /// The same comparison where the book was asked before: what the file saw, and the hash that the book has there.
    pub fn compare(&self, lane: &Lane, seen: Option<Head>, there: Option<&String>) -> Result<(), Error> {
        begin_heads(&self.path, lane, seen, there)
    }

    /// Says where the lane ends. Call it after the commit, never before. It wakes the thread only if
    /// nothing was left since it last looked: commits must not pay for a file.
    pub fn publish(&self, lane: &Lane) {
        if self.desk.left().lane.replace(lane.clone()).is_none() {
            self.desk.bell.notify_one();
        }
    }

    /// Writes what is left and ends the thread.
    pub fn close(&self) {
        self.desk.left().closing = true;
        self.desk.bell.notify_all();
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the thread that writes the heads file panicked");
        }
    }
}

impl Drop for Heads {
    fn drop(&mut self) {
        self.close();
    }
}

fn keep(desk: &Desk, path: &Path) {
    while let Some(lane) = desk.next() {
        if let Err(error) = remember(path, &lane) {
            tracing::error!(%error, source = ?std::error::Error::source(&error), "the heads file was not written");
        }
        desk.pause();
    }
}

/// Another process may have gone further in the meantime: the file never goes back.
fn remember(path: &Path, lane: &Lane) -> Result<(), Error> {
    let mut heads = read_heads(path)?;
    if heads.get(lane.name).is_none_or(|head| head.seq < lane.seq) {
        heads.insert(lane.name.to_owned(), lane.head());
        write_heads(path, &heads)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_keeps_other_lanes_and_never_goes_back() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("heads");
        let other = Head {
            seq: 7,
            hash: "ab".into(),
            at: 1000,
        };
        write_heads(&path, &BTreeMap::from([("other".to_owned(), other.clone())])).unwrap();
        let mut lane = Lane::empty(MAIN);
        lane.link(&[1; 32], 5);
        let behind = lane.clone();
        lane.link(&[2; 32], 6);
        remember(&path, &lane).unwrap();
        remember(&path, &behind).unwrap();
        let heads = read_heads(&path).unwrap();
        assert_eq!(heads.get("other"), Some(&other));
        assert_eq!(heads.get(MAIN), Some(&lane.head()));
    }
}
