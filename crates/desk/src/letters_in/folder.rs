//! Where programs beside ours work on what somebody sent: a folder in that of the register, for one letter or one file,
//! which goes afterwards. Who works in one holds its lock, and the system lets go of that however a program ends: so what
//! a crash left behind is known from what another instance is at, and is thrown away ([`sweep`]).

use std::{
    fs::{self, File},
    io,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

/// In the folder of the register.
const ALL: &str = "reading";
const LOCK: &str = "lock";

/// A folder of its own; it goes with this value.
pub struct Folder {
    path: PathBuf,
    _lock: File,
}

impl Folder {
    /// # Errors
    /// A disk that can't be written.
    pub fn begin(register: &Path, name: &str) -> io::Result<Self> {
        let all = register.join(ALL);
        fs::DirBuilder::new().mode(0o700).recursive(true).create(&all)?;
        // Locked before it has its name: whoever sweeps never finds one that is not.
        let passing = all.join(format!(".{name}"));
        fs::DirBuilder::new().mode(0o700).create(&passing)?;
        let lock = File::create(passing.join(LOCK))?;
        lock.lock()?;
        let path = all.join(name);
        fs::rename(passing, &path)?;
        Ok(Self { path, _lock: lock })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.path));
    }
}

/// Throws away the folders in which nobody works any more. Says how many.
///
/// # Errors
/// A disk that can't be read.
pub fn sweep(register: &Path) -> io::Result<usize> {
    let all = match fs::read_dir(register.join(ALL)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        all => all?,
    };
    let mut gone = 0;
    for folder in all {
        let folder = folder?.path();
        let has_its_name = folder
            .file_name()
            .is_some_and(|name| !name.as_encoded_bytes().starts_with(b"."));
        let left = match File::open(folder.join(LOCK)) {
            Ok(lock) if has_its_name => lock.try_lock().is_ok(),
            // It was cut short while it was made, or is being made: only its age tells.
            _ => is_old(&folder),
        };
        if left && fs::remove_dir_all(&folder).is_ok() {
            gone += 1;
        }
    }
    Ok(gone)
}

/// Nobody takes a minute to lock a folder. The clock is that of the disk, for no register knows of it.
fn is_old(folder: &Path) -> bool {
    let age = fs::metadata(folder).and_then(|folder| folder.modified());
    let age = age.ok().and_then(|at| at.elapsed().ok());
    age.is_some_and(|age| age.as_secs() > 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_crash_left_behind_is_swept_and_what_somebody_works_in_is_not() {
        let register = tempfile::tempdir().unwrap();
        let at_work = Folder::begin(register.path(), "at-work").unwrap();
        let left = register.path().join(ALL).join("left");
        fs::create_dir(&left).unwrap();
        fs::write(left.join(LOCK), "").unwrap();
        fs::write(left.join("scan.pdf"), "a scan").unwrap();
        assert_eq!(sweep(register.path()).unwrap(), 1);
        assert!(!left.exists() && at_work.path().is_dir());
        drop(at_work);
        assert_eq!(fs::read_dir(register.path().join(ALL)).unwrap().count(), 0);
    }

    #[test]
    fn a_folder_is_for_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let register = tempfile::tempdir().unwrap();
        let folder = Folder::begin(register.path(), "one").unwrap();
        let mode = fs::metadata(folder.path()).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        assert!(Folder::begin(register.path(), "one").is_err());
    }
}
