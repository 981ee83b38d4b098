//! The whole register in one file, taken while work goes on, and back. The file is a copy of the
//! database with the attachments' bytes in it and a manifest of what it must prove when it is restored.
//! An interrupted backup leaves no file under the name that was asked for.

use std::{
    collections::BTreeMap,
    fs::{self, File, OpenOptions},
    path::{Path, PathBuf},
};

use practice::hex;

use crate::{
    Error, Register, Report,
    admin_log::CHAIN,
    chain::digest,
    driver::{Database, Parcel, copy_file},
    files,
    lanes::{Head, Heads, write_heads},
    moving,
    open::{database_in, files_in, heads_in, make_private, sync_dir},
    statements::{self, BACKUP_TABLES, DROP_BACKUP_TABLES, of_backup},
    value::given,
    verify_dir,
};

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backup {
    pub entries: u64,
    pub files: u64,
    pub bytes: u64,
}

impl Register {
    /// Writes the register as it stands now into one file, whatever database it is in. Blocking; not inside a runtime.
    ///
    /// # Errors
    /// A file of this name exists, or it cannot be written.
    pub fn backup(&self, to: &Path) -> Result<Backup, Error> {
        if to.exists() {
            return Err(Error::refused(format!("{} exists; give a new name", to.display())));
        }
        let part = beside(to, ".part");
        let packed = self.pack(&part).and_then(|backup| {
            File::open(&part)
                .and_then(|file| file.sync_all())
                .map_err(Error::file("sync", &part))?;
            fs::rename(&part, to).map_err(Error::file("name", to))?;
            sync_dir(&parent(to))?;
            Ok(backup)
        });
        if packed.is_err() {
            drop(fs::remove_file(&part));
        }
        packed
    }

    /// The database as it stands now, as a file.
    fn copy_database(&self, part: &Path) -> Result<(), Error> {
        if self.home().server.is_none() {
            return copy_file(&database_in(self.dir()), part);
        }
        let passing = beside(part, ".folder");
        make_private(&passing)?;
        let copied = self.copy_into(&passing).and_then(|()| {
            let copy = database_in(&passing);
            fs::rename(&copy, part).map_err(Error::file("name", part))
        });
        drop(fs::remove_dir_all(&passing));
        copied
    }

    fn copy_into(&self, dir: &Path) -> Result<(), Error> {
        let file = Database::open(&dir.into(), Heads::kept_in(heads_in(dir)))?;
        moving::copy(&self.database().snapshot()?, &file, &mut drop)?;
        file.close();
        Ok(())
    }

    fn pack(&self, part: &Path) -> Result<Backup, Error> {
        create_private(part)?;
        self.copy_database(part)?;
        let parcel = Parcel::open(part)?;
        parcel.script(BACKUP_TABLES)?;
        // After the copy: whatever the copy names is on disk by now.
        let mut listed = String::new();
        let mut files = 0;
        for name in files::all(self.dir())? {
            let path = files::path_of(self.dir(), &name).unwrap_or_default();
            // What nothing names may have been thrown away since.
            let Some(bytes) = files::read_if_there(&path)? else {
                continue;
            };
            parcel.run(&of_backup::ADD_FILE, given![&name, &bytes[..]])?;
            listed = hex(&digest((listed + &name).as_bytes()));
            files += 1;
        }
        let entries = say(&parcel, &listed)?;
        parcel.close()?;
        let bytes = fs::metadata(part).map_err(Error::file("look at", part))?.len();
        Ok(Backup { entries, files, bytes })
    }
}

/// Writes the manifest: the end of each lane, and the digest of the list of files.
fn say(parcel: &Parcel, files: &str) -> Result<u64, Error> {
    parcel.script("BEGIN")?;
    parcel.run(&of_backup::SAY, given!["files", files])?;
    if let Some(row) = parcel.run(&statements::LOG_HEAD, &[])?.first() {
        let head = format!("{} {}", row.int(0)?, hex(&row.digest(1)?));
        parcel.run(&of_backup::SAY, given![format!("lane {CHAIN}"), head])?;
    }
    for lane in parcel.run(&statements::LANES, &[])? {
        let lane = lane.text(0)?;
        if let Some(row) = parcel.run(&statements::LANE_HEAD, given![lane])?.first() {
            let head = format!("{} {}", row.int(0)?, hex(&row.digest(1)?));
            parcel.run(&of_backup::SAY, given![format!("lane {lane}"), head])?;
        }
    }
    parcel.script("COMMIT")?;
    parcel
        .run(&statements::COUNT_ENTRIES, &[])?
        .first()
        .map_or(Ok(0), |row| row.size(0))
}

/// Makes a register from a backup, in a directory that is empty or new, and proves it. Blocking.
/// The report may have findings: then the backup is not what was packed, and says where.
///
/// # Errors
/// The directory holds something, or the file is no backup.
pub fn restore(from: &Path, dir: &Path) -> Result<Report, Error> {
    make_private(dir)?;
    if fs::read_dir(dir).map_err(Error::file("list", dir))?.next().is_some() {
        return Err(Error::refused(format!(
            "{} is not empty; restore into a new directory",
            dir.display()
        )));
    }
    let restored = unpack(from, dir);
    if restored.is_err() {
        clear(dir);
    }
    restored?;
    verify_dir(dir)
}

fn unpack(from: &Path, dir: &Path) -> Result<(), Error> {
    make_private(&files_in(dir))?;
    let part = beside(&database_in(dir), ".part");
    create_private(&part)?;
    fs::copy(from, &part).map_err(Error::file("copy", from))?;
    let no_backup = |error| match error {
        Error::Database { .. } => Error::refused(format!("{} is not a backup of a register", from.display())),
        other => other,
    };
    let parcel = Parcel::open(&part).map_err(no_backup)?;
    let said = parcel.run(&of_backup::MANIFEST, &[]).map_err(no_backup)?;
    let said: BTreeMap<String, String> = said
        .iter()
        .map(|row| Ok((row.string(0)?, row.string(1)?)))
        .collect::<Result<_, Error>>()?;
    if said.get("files") != Some(&unpack_files(&parcel, dir)?) {
        return Err(Error::refused(format!(
            "attachments are missing in {} or were changed",
            from.display()
        )));
    }
    parcel.script(DROP_BACKUP_TABLES)?;
    parcel.compact()?;
    parcel.close()?;
    write_heads(&heads_in(dir), &said_heads(&said))?;
    File::open(&part)
        .and_then(|file| file.sync_all())
        .map_err(Error::file("sync", &part))?;
    fs::rename(&part, database_in(dir)).map_err(Error::file("name", &part))?;
    sync_dir(dir)
}

/// Puts the attachments back; the digest of the list of those that are what they were.
fn unpack_files(parcel: &Parcel, dir: &Path) -> Result<String, Error> {
    let (mut after, mut listed) = (String::new(), String::new());
    while let Some(row) = parcel.run(&of_backup::PAGE_OF_FILES, given![&after])?.first() {
        after = row.string(0)?;
        let kept = files::put(dir, row.raw(1).unwrap_or_default())?;
        listed = hex(&digest((listed + &kept).as_bytes()));
    }
    Ok(listed)
}

fn said_heads(said: &BTreeMap<String, String>) -> BTreeMap<String, Head> {
    let head = |(name, head): (&String, &String)| {
        let (seq, hash) = head.split_once(' ')?;
        let head = Head {
            seq: seq.parse().ok()?,
            hash: hash.to_owned(),
            at: 0,
        };
        Some((name.strip_prefix("lane ")?.to_owned(), head))
    };
    said.iter().filter_map(head).collect()
}

/// Only the owner may read a file with everything in it.
fn create_private(path: &Path) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop).map_err(Error::file("create", path))
}

/// What a failed restoring has left in a directory that was empty.
fn clear(dir: &Path) {
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        drop(if path.is_dir() {
            fs::remove_dir_all(path)
        } else {
            fs::remove_file(path)
        });
    }
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(suffix);
    path.with_file_name(name)
}

fn parent(path: &Path) -> PathBuf {
    path.parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}
