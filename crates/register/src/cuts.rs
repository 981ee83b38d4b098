//! A cut tail that somebody answers for. What was seen before a cut lies in `heads.cut` and is found by every
//! `verify`; acknowledging it moves it to `heads.acknowledged`, with the reason, and leaves a line in the log of
//! administration. Nothing here mends a book or hides what was found: the proof names acknowledged cuts each time.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use crate::{
    AdminAct, Error, Register,
    lanes::{cut_beside, read_heads},
    open::{heads_in, sync_dir},
};

fn acknowledged_in(dir: &Path) -> PathBuf {
    heads_in(dir).with_extension("acknowledged")
}

/// The cuts that were acknowledged, a sentence each, the oldest first.
pub fn acknowledged(dir: &Path) -> Result<Vec<String>, Error> {
    let path = acknowledged_in(dir);
    match fs::read_to_string(&path) {
        Ok(text) => Ok(text.lines().map(str::to_owned).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Error::file("read", &path)(error)),
    }
}

impl Register {
    /// Puts the cut that was found on record: `act` says who and when, its subject why. What is on record is
    /// given back; None if nothing was put aside.
    pub async fn acknowledge_cut(&self, act: &AdminAct) -> Result<Option<String>, Error> {
        let aside = cut_beside(&heads_in(self.dir()));
        let seen = read_heads(&aside)?;
        if seen.is_empty() {
            return Ok(None);
        }
        let ends: Vec<String> = seen
            .iter()
            .map(|(lane, head)| format!("lane {lane} had ended at place {} ({})", head.seq, head.hash))
            .collect();
        let one_line = act.subject.split_whitespace().collect::<Vec<_>>().join(" ");
        let subject = format!("{}: {one_line}", ends.join(", "));
        let line = AdminAct {
            subject: subject.clone(),
            ..act.clone()
        };
        // In this order: whenever it stops, the cut is still found or it is on record.
        self.log(&line).await?;
        let kept = format!("{} {}: {subject}", act.at, act.by);
        append(&acknowledged_in(self.dir()), &kept)?;
        fs::remove_file(&aside).map_err(Error::file("remove", &aside))?;
        sync_dir(self.dir())?;
        Ok(Some(kept))
    }
}

fn append(path: &Path, line: &str) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .and_then(|mut file| {
            writeln!(file, "{line}")?;
            file.sync_all()
        })
        .map_err(Error::file("write", path))
}
