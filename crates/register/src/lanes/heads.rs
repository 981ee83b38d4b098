//! The file `heads`: where each lane was last seen to end. Several programs of one folder may write it, each the
//! end of its own lane; whoever changes it holds the lock `heads.lock` from reading to writing.
//!
//! A lane is in the file before it has entries. One with entries that the file does not know was lost with the file, or
//! taken out of it: nobody writes it again in passing, only [`begin_anew`], once that is on record.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
    process,
};

use jiff::Timestamp;

use super::Lane;
use crate::Error;

/// The end of a lane, as the file remembers it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub seq: i64,
    pub hash: String,
    pub at: i64,
}

/// The heads by the name of their lane.
type All = BTreeMap<String, Head>;

/// The heads that the file of this directory remembers; none if there is no file yet.
pub fn read_heads(path: &Path) -> Result<All, Error> {
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

/// Writes the file whole: to a new name, synced, renamed. The name is this program's own, so that nobody renames
/// what another has only begun.
pub fn write_heads(path: &Path, heads: &All) -> Result<(), Error> {
    let line = |(lane, head): (&String, &Head)| {
        let at = Timestamp::from_millisecond(head.at).unwrap_or_default();
        format!("{lane} {} {} {at}\n", head.seq, head.hash)
    };
    let text: String = heads.iter().map(line).collect();
    let fresh = path.with_extension(format!("new-{}", process::id()));
    let written = File::create(&fresh).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&fresh, path)
    });
    written.map_err(Error::file("write", path))
}

pub fn cut_beside(heads: &Path) -> PathBuf {
    heads.with_extension("cut")
}

/// Changes the file while nobody else does, in this program or another.
fn change(path: &Path, change: impl FnOnce(&mut All) -> Result<(), Error>) -> Result<(), Error> {
    // It ends with the program, however that ends.
    let _lock = lock(&path.with_extension("lock"))?;
    let before = read_heads(path)?;
    let mut heads = before.clone();
    change(&mut heads)?;
    if heads == before {
        return Ok(());
    }
    write_heads(path, &heads)
}

fn lock(path: &Path) -> Result<File, Error> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let locked = options.open(path).and_then(|file| file.lock().map(|()| file));
    locked.map_err(Error::file("lock", path))
}

/// Another thread or program may have gone further in the meantime: the file never goes back.
fn raise(heads: &mut All, lane: &Lane) {
    let moves = match heads.get(lane.name) {
        Some(head) => head.seq < lane.seq,
        None => lane.seq == 0,
    };
    if moves {
        heads.insert(lane.name.to_owned(), lane.head());
    }
}

/// After commits: these lanes end there.
pub fn remember<'a>(path: &Path, lanes: impl IntoIterator<Item = &'a Lane>) -> Result<(), Error> {
    change(path, |heads| {
        lanes.into_iter().for_each(|lane| raise(heads, lane));
        Ok(())
    })
}

/// Begins lanes that the file does not know where the register has them now.
pub fn begin_anew<'a>(path: &Path, lanes: impl IntoIterator<Item = &'a Lane>) -> Result<(), Error> {
    change(path, |heads| {
        for lane in lanes {
            heads.entry(lane.name.to_owned()).or_insert_with(|| lane.head());
        }
        Ok(())
    })
}

/// At the opening of a register: begins the file or brings it up to date. If it saw another end than
/// the book holds, what it saw is put aside in `heads.cut`, for `verify` to find even after the book
/// has grown past it, and only then the file goes back. `there`: the hash that the book has where the file saw
/// the end.
pub fn begin_heads(path: &Path, lane: &Lane, seen: Option<&Head>, there: Option<&String>) -> Result<(), Error> {
    change(path, |heads| {
        if let Some(seen) = seen.filter(|seen| seen.seq > 0 && there != Some(&seen.hash)) {
            tracing::error!(
                lane = lane.name,
                ends = lane.seq,
                seen = seen.seq,
                "the register is not what it was: run `recourse verify`"
            );
            put_aside(&cut_beside(path), lane.name, seen)?;
            // What came since was seen after the cut, and stays.
            if heads.get(lane.name) == Some(seen) {
                heads.insert(lane.name.to_owned(), lane.head());
            }
        }
        raise(heads, lane);
        Ok(())
    })
}

/// What was put aside first stays: it was seen before any cut.
fn put_aside(path: &Path, lane: &str, seen: &Head) -> Result<(), Error> {
    let mut aside = read_heads(path)?;
    if aside.contains_key(lane) {
        return Ok(());
    }
    aside.insert(lane.to_owned(), seen.clone());
    write_heads(path, &aside)
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;
    use crate::lanes::{LANES, MAIN};

    fn folder() -> (tempfile::TempDir, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("heads");
        (dir, path)
    }

    fn long(name: &'static str, seq: u8) -> Lane {
        let mut lane = Lane::empty(name);
        for n in 1..=seq {
            lane.link(&[n; 32], i64::from(n));
        }
        lane
    }

    #[test]
    fn the_file_keeps_other_lanes_and_never_goes_back() {
        let (_dir, path) = folder();
        let other = Head {
            seq: 7,
            hash: "ab".into(),
            at: 1000,
        };
        write_heads(&path, &BTreeMap::from([("other".to_owned(), other.clone())])).unwrap();
        begin_anew(&path, [&long(MAIN, 2)]).unwrap();
        remember(&path, [&long(MAIN, 1)]).unwrap();
        let heads = read_heads(&path).unwrap();
        assert_eq!(heads.get("other"), Some(&other));
        assert_eq!(heads.get(MAIN), Some(&long(MAIN, 2).head()));
    }

    #[test]
    fn programs_that_share_a_folder_never_write_the_head_of_another_back() {
        const EACH: u8 = 40;
        let (_dir, path) = folder();
        thread::scope(|all| {
            for name in LANES.into_iter().take(4) {
                let path = &path;
                all.spawn(move || {
                    for seq in 0..=EACH {
                        remember(path, [&long(name, seq)]).unwrap();
                        let head = read_heads(path).unwrap().remove(name);
                        assert_eq!(head, Some(long(name, seq).head()), "lane {name}");
                    }
                });
            }
        });
        assert_eq!(read_heads(&path).unwrap().len(), 4);
    }

    #[test]
    fn a_lane_that_the_file_lost_is_begun_by_nobody_in_passing() {
        let (_dir, path) = folder();
        let (main, b) = (long(MAIN, 2), Lane::empty("b"));
        begin_heads(&path, &b, None, None).unwrap();
        begin_heads(&path, &main, None, None).unwrap();
        remember(&path, [&main, &long("b", 1)]).unwrap();
        let heads = read_heads(&path).unwrap();
        assert_eq!((heads.get(MAIN), heads["b"].seq), (None, 1));
        begin_anew(&path, [&main, &b]).unwrap();
        let heads = read_heads(&path).unwrap();
        assert_eq!((heads[MAIN].seq, heads["b"].seq), (2, 1));
    }

    #[test]
    fn an_opening_that_looked_before_another_wrote_takes_nothing_back() {
        let (_dir, path) = folder();
        let (old, new) = (long(MAIN, 2), long(MAIN, 5));
        begin_anew(&path, [&old]).unwrap();
        let seen = read_heads(&path).unwrap().remove(MAIN);
        remember(&path, [&new]).unwrap();
        begin_heads(&path, &old, seen.as_ref(), Some(&old.head().hash)).unwrap();
        begin_heads(&path, &old, None, None).unwrap();
        assert_eq!(read_heads(&path).unwrap().get(MAIN), Some(&new.head()));
        assert!(!cut_beside(&path).exists());
    }

    #[test]
    fn cuts_of_two_lanes_are_both_put_aside_and_the_first_of_each_stays() {
        let (_dir, path) = folder();
        for (name, ends, saw) in [(MAIN, 3, 9), ("b", 4, 8), (MAIN, 2, 3)] {
            let seen = long(name, saw).head();
            begin_anew(&path, [&long(name, saw)]).unwrap();
            begin_heads(&path, &long(name, ends), Some(&seen), None).unwrap();
            assert_eq!(read_heads(&path).unwrap().get(name), Some(&long(name, ends).head()));
        }
        let aside = read_heads(&cut_beside(&path)).unwrap();
        assert_eq!((aside[MAIN].seq, aside["b"].seq), (9, 8));
    }
}
