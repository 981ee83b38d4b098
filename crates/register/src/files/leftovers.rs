//! Bytes that nothing names: uploads of drafts that were never sent, and of requests that died. They go
//! once they have lain for long enough. Never those that an entry, a message or a letter that came in names, nor those of a live
//! draft.
//!
//! Nothing is locked, for another process may be at work in the same folder. Who keeps bytes or names them in
//! an entry makes them young, and then looks whether they are still under their name. Who throws bytes away
//! takes their name first, and then looks at their age: if they have become young, the name is given back.
//! Whichever of the two comes first, the bytes stay.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use jiff::{SignedDuration, Timestamp};

use super::{names, off_thread, passing};
use crate::{
    Digest, Error, Register,
    idempotency::before,
    open::files_in,
    statements::{self, Statement},
    value::values,
};

/// What a file is called that has lost its name and is about to go.
const GOING: &str = "gone";
const AT_ONCE: usize = 500;

/// Files of some age, by their digest (or whatever they are called).
type Old = BTreeMap<String, PathBuf>;

impl Register {
    /// Throws away the bytes that no entry, no message that came in and no live draft names, and that nobody has sent for so long.
    /// Says how many.
    pub async fn discard_files(&self, now: Timestamp, untouched_for: SignedDuration) -> Result<usize, Error> {
        let until = SystemTime::from(before(now, untouched_for));
        let dir = self.dir().to_owned();
        let mut old = off_thread(move || old_files(&dir, until)).await?;
        if old.is_empty() {
            return Ok(0);
        }
        // Drafts before entries: what is sent in between moves from the one to the other.
        self.spare_those_of_drafts(&mut old, now).await?;
        self.spare_those_of(&statements::PAGE_OF_FILES, &mut old).await?;
        self.spare_those_of(&statements::PAGE_OF_MAIL, &mut old).await?;
        self.spare_those_of(&statements::PAGE_OF_SCANS, &mut old).await?;
        off_thread(move || discard_all(&old, until)).await
    }

    async fn spare_those_of_drafts(&self, old: &mut Old, now: Timestamp) -> Result<(), Error> {
        let mut last: Digest = [0; 32];
        loop {
            let values = values![&last, now, AT_ONCE];
            let rows = self.database().read(&statements::PAGE_OF_DRAFTS, values).await?;
            let Some(end) = rows.last() else { return Ok(()) };
            last = end.digest(0)?;
            for row in &rows {
                // The portal's own notation; a digest is a text of its own in it, whatever stands around.
                row.text(1)?.split('"').for_each(|text| drop(old.remove(text)));
            }
        }
    }

    /// Of entries, or of messages that came in: pages of ids, with a digest behind each.
    async fn spare_those_of(&self, pages: &'static Statement, old: &mut Old) -> Result<(), Error> {
        let mut last = String::new();
        loop {
            let values = values![&last, AT_ONCE];
            let rows = self.database().read(pages, values).await?;
            let Some(end) = rows.last() else { return Ok(()) };
            last = end.string(0)?;
            for row in &rows {
                old.remove(row.text(2)?);
            }
        }
    }
}

fn old_files(dir: &Path, until: SystemTime) -> Result<Old, Error> {
    let mut old = Old::new();
    for (folder, name) in names(dir)? {
        let path = files_in(dir).join(&folder).join(&name);
        let path = given_back(path, &name).map_err(Error::file("put back", dir))?;
        let is_old = is_old(&path, until).map_err(Error::file("look at", &path))?;
        if let Some(name) = path.file_name().and_then(|name| name.to_str()).filter(|_| is_old) {
            old.insert(folder + name, path.clone());
        }
    }
    Ok(old)
}

/// The program was ended between taking a name and giving it back: it is given back now.
fn given_back(path: PathBuf, name: &str) -> io::Result<PathBuf> {
    let named = name.split_once('.').filter(|(before, _)| before.starts_with(GOING));
    let Some((_, name)) = named else { return Ok(path) };
    let home = path.with_file_name(name);
    match fs::rename(&path, &home) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(home),
    }
}

fn is_old(path: &Path, until: SystemTime) -> io::Result<bool> {
    match fs::metadata(path).and_then(|file| file.modified()) {
        Ok(modified) => Ok(modified < until),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

fn discard_all(old: &Old, until: SystemTime) -> Result<usize, Error> {
    let mut gone = 0;
    for path in old.values() {
        gone += usize::from(discard(path, until).map_err(Error::file("throw away", path))?);
    }
    Ok(gone)
}

/// Throws a file away, unless it has become young.
fn discard(path: &Path, until: SystemTime) -> io::Result<bool> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let going = path.with_file_name(format!("{}.{name}", passing(GOING)));
    if !is_old(path, until)? {
        return Ok(false);
    }
    let went = fs::rename(path, &going).and_then(|()| {
        if is_old(&going, until)? {
            fs::remove_file(&going).map(|()| true)
        } else {
            fs::rename(&going, path).map(|()| false)
        }
    });
    match went {
        // Another process was faster.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        went => went,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::{path_of, put_now, renew};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn until() -> SystemTime {
        SystemTime::from(at(1_000))
    }

    #[test]
    fn what_is_sent_again_while_it_is_thrown_away_stays() {
        let dir = tempfile::tempdir().unwrap();
        let digest = put_now(dir.path(), b"a photo", at(0)).unwrap();
        let old = old_files(dir.path(), until()).unwrap();
        assert_eq!(old.len(), 1);
        put_now(dir.path(), b"a photo", at(2_000)).unwrap();
        assert_eq!(discard_all(&old, until()).unwrap(), 0);
        assert!(path_of(dir.path(), &digest).unwrap().is_file());
    }

    #[test]
    fn however_the_two_meet_the_bytes_are_there_afterwards() {
        let dir = tempfile::tempdir().unwrap();
        let mut gone = 0;
        for _ in 0..300 {
            let digest = put_now(dir.path(), b"a photo", at(0)).unwrap();
            let path = path_of(dir.path(), &digest).unwrap();
            let old = old_files(dir.path(), until()).unwrap();
            std::thread::scope(|scope| {
                let away = scope.spawn(|| discard_all(&old, until()).unwrap());
                put_now(dir.path(), b"a photo", at(2_000)).unwrap();
                gone += away.join().unwrap();
            });
            assert_eq!(fs::read(&path).unwrap(), b"a photo");
            assert_eq!(old_files(dir.path(), until()).unwrap(), Old::new());
            renew(dir.path(), &digest, at(0)).unwrap();
        }
        assert!(gone <= 300);
    }

    #[test]
    fn a_name_that_was_taken_when_the_program_ended_is_given_back() {
        let dir = tempfile::tempdir().unwrap();
        let digest = put_now(dir.path(), b"a photo", at(2_000)).unwrap();
        let path = path_of(dir.path(), &digest).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        fs::rename(&path, path.with_file_name(format!("{}.{name}", passing(GOING)))).unwrap();
        old_files(dir.path(), until()).unwrap();
        assert!(path.is_file());
    }

    #[test]
    fn what_was_never_written_to_its_end_goes_too() {
        let dir = tempfile::tempdir().unwrap();
        let digest = put_now(dir.path(), b"a photo", at(2_000)).unwrap();
        let half = path_of(dir.path(), &digest).unwrap().with_file_name(passing("new"));
        fs::write(&half, b"a ph").unwrap();
        fs::File::options()
            .write(true)
            .open(&half)
            .unwrap()
            .set_modified(SystemTime::from(at(0)))
            .unwrap();
        let old = old_files(dir.path(), until()).unwrap();
        assert_eq!(discard_all(&old, until()).unwrap(), 1);
        assert!(!half.exists() && path_of(dir.path(), &digest).unwrap().is_file());
    }
}
