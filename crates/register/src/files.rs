//! Attachments: their bytes lie in the directory `files` under the SHA-256 of the bytes, and are on
//! disk before any entry names them. A name or a type given by the outside is never part of a path.
//! What nothing names in the end is thrown away by `leftovers`.

mod leftovers;

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU64, Ordering},
    time::SystemTime,
};

use jiff::Timestamp;
use practice::{Entry, What, entry::Attachment, hex};

use crate::{
    Error, Register,
    chain::digest,
    open::{files_in, make_private, sync_dir},
    statements,
    step::Step,
    value::{Row, Value, values},
};

/// An attachment of a complaint, as its entry named it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    pub id: String,
    pub complaint: Option<String>,
    /// SHA-256 of the bytes, in hex.
    pub digest: String,
    pub media: String,
    pub bytes: u64,
    pub created_at: Timestamp,
}

impl Register {
    /// Keeps some bytes and says their digest; they are on disk when it answers, and as young as now,
    /// whoever sent the same before.
    pub async fn put_file(&self, bytes: Vec<u8>, now: Timestamp) -> Result<String, Error> {
        let dir = self.dir().to_owned();
        off_thread(move || put_now(&dir, &bytes, now)).await
    }

    /// The bytes with this digest.
    pub async fn open_file(&self, digest: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(path) = path_of(self.dir(), digest) else {
            return Ok(None);
        };
        off_thread(move || read_if_there(&path)).await
    }

    pub async fn file(&self, id: &str) -> Result<Option<FileRow>, Error> {
        self.database()
            .read(&statements::FILE, values![id])
            .await?
            .first()
            .map(read)
            .transpose()
    }
}

/// The attachments that an entry names for the first time: a file, or pages that were made of one to be shown.
pub fn named(what: &What) -> &[Attachment] {
    match what {
        What::FileAdded { file } => std::slice::from_ref(file),
        What::Enclosed { pages, .. } => pages,
        _ => &[],
    }
}

/// The steps that name the attachments of an entry.
pub fn write(reference: &str, entry: &Entry) -> impl Iterator<Item = Step> {
    let files = named(&entry.what).iter();
    files.map(move |file| Step::new(&statements::ADD_FILE, row(reference, file, entry.recorded_at)))
}

/// The row of an attachment, in the order of `statements::FILE`; it is what its entry says.
pub fn row(reference: &str, file: &Attachment, recorded_at: Timestamp) -> Vec<Value> {
    let bytes = i64::try_from(file.bytes).unwrap_or(i64::MAX);
    values![&file.id, reference, &file.digest, &file.media, bytes, recorded_at]
}

/// No entry may name bytes that are not on disk, or that somebody is about to throw away.
pub fn must_be_there(dir: &Path, digest: &str, now: Timestamp) -> Result<(), Error> {
    if renew(dir, digest, now)? {
        Ok(())
    } else {
        Err(Error::refused(format!(
            "the bytes of the attachment {digest} are not in the register"
        )))
    }
}

/// Where the bytes lie; None for what is no digest.
pub fn path_of(dir: &Path, digest: &str) -> Option<PathBuf> {
    let fits = digest.len() == 64 && digest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    fits.then(|| files_in(dir).join(&digest[..2]).join(&digest[2..]))
}

/// Keeps some bytes: a file under its name is whole, and on disk when this returns.
pub fn put(dir: &Path, bytes: &[u8]) -> Result<String, Error> {
    let digest = hex(&digest(bytes));
    let Some(path) = path_of(dir, &digest) else {
        return Ok(digest);
    };
    let folder = files_in(dir).join(&digest[..2]);
    make_private(&folder)?;
    if !path.exists() {
        write_whole(&folder, &path, bytes).map_err(Error::file("keep the attachment", &path))?;
    }
    sync_dir(&folder)?;
    sync_dir(&files_in(dir))?;
    Ok(digest)
}

/// Keeps some bytes and makes them young. They may be on their way out at this moment, for want of a name.
fn put_now(dir: &Path, bytes: &[u8], now: Timestamp) -> Result<String, Error> {
    let digest = put(dir, bytes)?;
    if !renew(dir, &digest, now)? {
        put(dir, bytes)?;
    }
    Ok(digest)
}

/// Makes some bytes as young as now, so that nobody throws them away; false if they are not there.
fn renew(dir: &Path, digest: &str, now: Timestamp) -> Result<bool, Error> {
    let Some(path) = path_of(dir, digest) else {
        return Ok(false);
    };
    let touched = File::options()
        .write(true)
        .open(&path)
        .and_then(|file| file.set_modified(SystemTime::from(now)));
    match touched {
        // Whoever throws it away takes its name first, and looks at its age after: see `leftovers`.
        Ok(()) => Ok(path.is_file()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::file("touch", &path)(error)),
    }
}

/// A name that nobody else uses, for a file on its way.
fn passing(before: &str) -> String {
    static PASSING: AtomicU64 = AtomicU64::new(0);
    format!("{before}-{}-{}", process::id(), PASSING.fetch_add(1, Ordering::Relaxed))
}

/// Writes under a passing name, syncs, and renames.
fn write_whole(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let passing = folder.join(passing("new"));
    let written = File::create(&passing).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&passing, path)
    });
    if written.is_err() {
        drop(fs::remove_file(&passing));
    }
    written
}

pub fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::file("read", path)(error)),
    }
}

/// Every digest that has bytes here.
pub fn all(dir: &Path) -> Result<Vec<String>, Error> {
    let mut digests: Vec<String> = names(dir)?
        .into_iter()
        .map(|(folder, rest)| folder + &rest)
        .filter(|name| path_of(dir, name).is_some())
        .collect();
    digests.sort();
    Ok(digests)
}

/// Whatever lies in the folders: each with the name of its folder.
fn names(dir: &Path) -> Result<Vec<(String, String)>, Error> {
    let within = |dir: &Path| -> Result<Vec<String>, Error> {
        let entries = fs::read_dir(dir).map_err(Error::file("list", dir))?;
        Ok(entries
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .collect())
    };
    let files = files_in(dir);
    if !files.exists() {
        return Ok(Vec::new());
    }
    let mut all = Vec::new();
    for folder in within(&files)?.into_iter().filter(|name| name.len() == 2) {
        let names = within(&files.join(&folder))?;
        all.extend(names.into_iter().map(|name| (folder.clone(), name)));
    }
    Ok(all)
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::database("keeping files", error))?
}

fn read(row: &Row) -> Result<FileRow, Error> {
    Ok(FileRow {
        id: row.string(0)?,
        complaint: row.maybe(1, Row::string)?,
        digest: row.string(2)?,
        media: row.string(3)?,
        bytes: row.size(4)?,
        created_at: row.time(5)?,
    })
}
