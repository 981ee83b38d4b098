//! Opening and closing a register, and whether it is well. What is in it is the other files' story.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    Error, Server, admin_log,
    driver::{self, Database},
    lanes::{Heads, LANES, read_heads},
    moving::may_be_opened,
    statements,
    step::{Done, Step, Unwritten},
    value::values,
};

/// Where a register is: the folder with its attachments, its heads and whatever else lies on a disk; and the
/// database, in the same folder or on a server.
#[derive(Debug, Clone)]
pub struct Home {
    pub dir: PathBuf,
    /// None: a file in the folder.
    pub server: Option<Server>,
}

impl<P: AsRef<Path> + ?Sized> From<&P> for Home {
    /// All of it in this folder.
    fn from(dir: &P) -> Self {
        Self {
            dir: dir.as_ref().to_owned(),
            server: None,
        }
    }
}

impl From<&Self> for Home {
    fn from(home: &Self) -> Self {
        home.clone()
    }
}

impl Home {
    /// Whether a register was begun here. Nothing is written. Blocking.
    ///
    /// # Errors
    /// A server that cannot be reached.
    pub fn holds_register(&self) -> Result<bool, Error> {
        driver::exists(self)
    }
}
/// What lies beside the folders. The key is the desk's, which takes none that others could read.
const OURS: [&str; 7] = [
    "register.db",
    "register.db-wal",
    "register.db-shm",
    "heads",
    "heads.lock",
    "heads.cut",
    "heads.acknowledged",
];

/// A register of complaints, open. A clone is the same register.
#[derive(Debug, Clone)]
pub struct Register {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    home: Home,
    database: Database,
}

/// How much there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stats {
    pub entries: i64,
    pub complaints: i64,
    pub outbox_waiting: i64,
    pub database_bytes: u64,
    pub wal_bytes: u64,
}

pub fn database_in(dir: &Path) -> PathBuf {
    dir.join("register.db")
}

pub fn heads_in(dir: &Path) -> PathBuf {
    dir.join("heads")
}

pub fn files_in(dir: &Path) -> PathBuf {
    dir.join("files")
}

impl Register {
    /// Opens the register, or begins one. Blocking; needs no runtime.
    ///
    /// # Errors
    /// A directory that cannot be written, a server that cannot be reached, a register of a newer program, or one that is
    /// not all there.
    pub fn open(home: impl Into<Home>) -> Result<Self, Error> {
        let home = home.into();
        make_private(&home.dir)?;
        shut_file_by_file(&home.dir, |name| OURS.contains(&name))?;
        make_private(&files_in(&home.dir))?;
        for folder in folders(&files_in(&home.dir))? {
            make_private(&folder)?;
        }
        is_not_elsewhere(&home)?;
        let database = Database::open(&home, Heads::kept_in(heads_in(&home.dir)))?;
        sync_dir(&home.dir)?;
        let inner = Arc::new(Inner { home, database });
        let register = Self { inner };
        let book = register.database().snapshot()?;
        may_be_opened(&book)?;
        admin_log::begin(&book, &heads_in(register.dir()))?;
        // It may have made the file of heads, by another name at first.
        sync_dir(register.dir())?;
        Ok(register)
    }

    /// Finishes what waits and folds the log into the database. Later calls fail with [`Error::Closed`].
    /// Blocking. Dropping the last clone does the same.
    pub fn close(&self) -> Result<(), Error> {
        self.inner.database.close();
        Ok(())
    }

    pub fn dir(&self) -> &Path {
        &self.inner.home.dir
    }

    pub(crate) fn home(&self) -> &Home {
        &self.inner.home
    }

    /// Whether the database answers.
    pub async fn health(&self) -> Result<(), Error> {
        self.database().read(&statements::HEALTH, values![]).await.map(drop)
    }

    pub async fn stats(&self) -> Result<Stats, Error> {
        let mut queries = vec![
            (&statements::COUNTER, values!["complaints"]),
            (&statements::OUTBOX_WAITING, values![]),
        ];
        // Every entry has its place in a lane.
        queries.extend(LANES.iter().map(|lane| (&statements::LANE_HEAD, values![*lane])));
        let answers = self.database().read_all(queries).await?;
        let numbers = answers
            .iter()
            .map(|rows| rows.first().map_or(Ok(0), |row| row.int(0)))
            .collect::<Result<Vec<_>, _>>()?;
        let [complaints, outbox_waiting, lanes @ ..] = &numbers[..] else {
            return Err(Error::Closed);
        };
        let bytes = self.database().bytes().await?;
        Ok(Stats {
            entries: lanes.iter().sum(),
            complaints: *complaints,
            outbox_waiting: *outbox_waiting,
            database_bytes: bytes.database,
            wal_bytes: bytes.log,
        })
    }

    pub(crate) fn database(&self) -> &Database {
        &self.inner.database
    }

    /// A write that nobody can refuse.
    pub(crate) async fn write(&self, steps: Vec<Step>) -> Result<Done, Error> {
        self.write_new("row", steps).await
    }

    /// A write of something that must be the only one of its name.
    pub(crate) async fn write_new(&self, what: &'static str, steps: Vec<Step>) -> Result<Done, Error> {
        self.database().write(steps).await.map_err(|unwritten| match unwritten {
            Unwritten::Refused(_) => Error::Taken { what },
            Unwritten::Failed(error) => error,
        })
    }
}

/// # Errors
/// A folder whose register has entries, but no database: it is on a server that nobody named, or it is gone. A new one
/// must not begin there unseen.
fn is_not_elsewhere(home: &Home) -> Result<(), Error> {
    let was_written = read_heads(&heads_in(&home.dir))?.values().any(|head| head.seq > 0);
    if was_written && home.server.is_none() && !home.holds_register()? {
        return Err(Error::refused(format!(
            "the register of {} has entries, but its database is not there: is it on a server? Name it in the section \
             [database] of the configuration, or with --database. If it is lost, restore a backup into a new folder",
            home.dir.display()
        )));
    }
    Ok(())
}

/// Makes sure of a directory that only its owner may enter. One that was there and is open to others is shut.
///
/// # Errors
/// A directory that can't be made, or that is somebody else's and open to everybody.
pub fn make_private(dir: &Path) -> Result<(), Error> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(dir).map_err(Error::file("create the directory", dir))?;
    shut(dir)
}

/// Shuts a folder that may be there, and the files that lie in it, to everybody but their owner.
///
/// # Errors
/// What is open, and somebody else's.
pub fn shut_folder(dir: &Path) -> Result<(), Error> {
    if !dir.is_dir() {
        return Ok(());
    }
    shut(dir)?;
    shut_file_by_file(dir, |_| true)
}

fn shut_file_by_file(dir: &Path, ours: impl Fn(&str) -> bool) -> Result<(), Error> {
    let of_kind = entries(dir, fs::FileType::is_file)?;
    let names = |path: &PathBuf| path.file_name().and_then(|name| name.to_str()).is_some_and(&ours);
    of_kind.into_iter().filter(names).try_for_each(|path| shut(&path))
}

fn folders(dir: &Path) -> Result<Vec<PathBuf>, Error> {
    entries(dir, fs::FileType::is_dir)
}

/// What lies in a directory. A link is neither a file nor a directory: what it leads to is not ours.
fn entries(dir: &Path, kind: impl Fn(&fs::FileType) -> bool) -> Result<Vec<PathBuf>, Error> {
    let listed = fs::read_dir(dir).map_err(Error::file("list", dir))?;
    Ok(listed
        .flatten()
        .filter(|entry| entry.file_type().is_ok_and(|found| kind(&found)))
        .map(|entry| entry.path())
        .collect())
}

/// Takes what others may do away from a file or directory.
#[cfg(unix)]
fn shut(path: &Path) -> Result<(), Error> {
    use std::os::unix::fs::PermissionsExt as _;
    let open = match fs::metadata(path) {
        Ok(found) => found.permissions().mode(),
        // Gone since it was listed: another program folded its log into the database, say.
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::file("look at", path)(error)),
    };
    if open & 0o077 != 0 {
        let shut = fs::Permissions::from_mode(open & 0o700);
        fs::set_permissions(path, shut).map_err(Error::file("shut to others", path))?;
    }
    Ok(())
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there are no modes to take away")]
fn shut(_: &Path) -> Result<(), Error> {
    Ok(())
}

/// Makes names in a directory durable.
pub fn sync_dir(dir: &Path) -> Result<(), Error> {
    fs::File::open(dir)
        .and_then(|dir| dir.sync_all())
        .map_err(Error::file("sync the directory", dir))
}
