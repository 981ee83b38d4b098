//! Keeps the file `heads` up to date from a thread of its own: a commit never waits for a file.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::Duration,
};

use super::{
    Head, Lane,
    heads::{begin_heads, read_heads, remember},
};
use crate::Error;

/// At most so often is the file written.
const PAUSE: Duration = Duration::from_millis(400);

/// The hash that the lane has at a place, if it has the place.
type SeenHash<'a> = dyn Fn(i64) -> Result<Option<String>, Error> + 'a;

/// The file, and who writes it.
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

/// Of each lane the last that was left: a writer that had to change its lane has left two.
type Lanes = BTreeMap<&'static str, Lane>;

#[derive(Debug, Default)]
struct Left {
    lanes: Lanes,
    closing: bool,
}

impl Desk {
    fn left(&self) -> MutexGuard<'_, Left> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for lanes; None once closing and nothing is left.
    fn next(&self) -> Option<Lanes> {
        let mut left = self.left();
        loop {
            if !left.lanes.is_empty() {
                return Some(std::mem::take(&mut left.lanes));
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
        self.compare(lane, seen.as_ref(), there.as_ref())
    }

    /// Where the file saw a lane end.
    pub fn seen(&self, lane: &str) -> Result<Option<Head>, Error> {
        Ok(read_heads(&self.path)?.remove(lane))
    }

    /// The same comparison where the book was asked before: what the file saw, and the hash that the book has there.
    pub fn compare(&self, lane: &Lane, seen: Option<&Head>, there: Option<&String>) -> Result<(), Error> {
        begin_heads(&self.path, lane, seen, there)
    }

    /// Says where the lane ends. Call it after the commit, never before. It wakes the thread only if
    /// nothing was left since it last looked.
    pub fn publish(&self, lane: &Lane) {
        let mut left = self.desk.left();
        let is_first = left.lanes.is_empty();
        left.lanes.insert(lane.name, lane.clone());
        drop(left);
        if is_first {
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
    while let Some(lanes) = desk.next() {
        if let Err(error) = remember(path, lanes.values()) {
            tracing::error!(%error, source = ?std::error::Error::source(&error), "the heads file was not written");
        }
        desk.pause();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lanes::MAIN;

    #[test]
    fn what_was_left_of_one_lane_is_written_when_another_follows_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let heads = Heads::kept_in(dir.path().join("heads"));
        let (mut main, mut b) = (Lane::empty(MAIN), Lane::empty("b"));
        for lane in [&main, &b] {
            heads.begin(lane, &|_| Ok(None)).unwrap();
        }
        // The second of main comes while the thread pauses, and so does the first of b.
        for n in 1..=2 {
            main.link(&[n; 32], 1);
            heads.publish(&main);
            thread::sleep(PAUSE / 8);
        }
        b.link(&[9; 32], 1);
        heads.publish(&b);
        heads.close();
        let seq = |lane| heads.seen(lane).unwrap().map(|head| head.seq);
        assert_eq!((seq(MAIN), seq("b")), (Some(2), Some(1)));
    }
}
