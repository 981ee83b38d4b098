//! A cut tail that somebody answers for. What was seen before a cut lies in `heads.cut` and is found by every
//! `verify`; acknowledging it moves it to `heads.acknowledged`, with the reason, and leaves a line in the log of
//! administration. Nothing here mends a book or hides what was found: the proof names acknowledged cuts each time.
//!
//! A heads file that was lost hides a cut as well. It is begun anew with a line in that log, which says where the
//! register ended then; every `verify` finds the line until somebody answers for it.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use practice::hex;

use crate::{
    AdminAct, Error, Register,
    admin_log::CHAIN,
    lanes::{LANES, Lane, MAIN, begin_anew, cut_beside, read_heads},
    open::{heads_in, sync_dir},
    statements,
    value::values,
};

/// The acts in the log of administration: the heads file was begun anew, and somebody answers for what was found.
pub const LOST: &str = "heads-lost";
pub const ACKNOWLEDGED: &str = "cut-acknowledged";

/// So many losses are named in one answer for them.
const MOST: usize = 100;

/// What a line of the log comes to that says that the heads file was lost.
pub fn lost(at: Timestamp, subject: &str) -> String {
    format!(
        "on {at} the heads file did not know where the register ended, and was begun anew where it ended then: {subject}. \
         Nobody can say whether an end was cut off before"
    )
}

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
    /// Begins the lanes anew that have entries and that the heads file of this folder does not know, and the log of
    /// administration likewise: with a line of it, of which `line` says who and when. Where they ended is given back;
    /// None if the file knows them all.
    pub async fn begin_heads_anew(&self, line: impl FnOnce() -> AdminAct) -> Result<Option<String>, Error> {
        let path = heads_in(self.dir());
        let known = read_heads(&path)?;
        let mut unknown = self.ends().await?;
        unknown.retain(|lane| !known.contains_key(lane.name));
        // A lane without entries has nothing to lose, and is in the file before it has any.
        let (new, mut lost): (Vec<_>, Vec<_>) = unknown.into_iter().partition(|lane| lane.seq == 0);
        if !new.is_empty() {
            begin_anew(&path, &new)?;
        }
        if lost.is_empty() {
            return Ok(None);
        }
        let ends = lost
            .iter()
            .map(|lane| format!("{} at place {} ({})", lane.name, lane.seq, hex(&lane.hash)));
        let line = AdminAct {
            act: LOST.to_owned(),
            subject: ends.collect::<Vec<_>>().join(", "),
            ..line()
        };
        // In this order: whenever it stops, the file is still without them or it is on record.
        self.log(&line).await?;
        lost.retain(|lane| lane.name != CHAIN);
        lost.push(self.end_of_log().await?);
        let at = line.at.as_millisecond();
        for lane in &mut lost {
            lane.at = at;
        }
        begin_anew(&path, &lost)?;
        sync_dir(self.dir())?;
        Ok(Some(line.subject))
    }

    /// Where each lane ends that has entries or that somebody may begin, and the log.
    async fn ends(&self) -> Result<Vec<Lane>, Error> {
        let queries = LANES.map(|lane| (&statements::LANE_HEAD, values![lane]));
        let heads = self.database().read_all(queries.into()).await?;
        let heads = LANES.into_iter().zip(heads);
        let mut ends = heads
            .map(|(name, head)| Lane::read(name, head.first()))
            .collect::<Result<Vec<_>, _>>()?;
        ends.retain(|lane| lane.seq > 0 || lane.name == MAIN || self.home().server.is_some());
        ends.push(self.end_of_log().await?);
        Ok(ends)
    }

    /// When the heads file was lost, and nobody has answered for it since.
    async fn lost_heads(&self) -> Result<Vec<Timestamp>, Error> {
        let newest = |act: &str, most: usize| (&statements::ADMIN_LOG, values![i64::MAX, "", act, most]);
        let queries = vec![newest(LOST, MOST), newest(ACKNOWLEDGED, 1)];
        let answers = self.database().read_all(queries).await?;
        let [lost, acknowledged] = &answers[..] else {
            return Err(Error::Closed);
        };
        let answered = acknowledged.first().map_or(Ok(0), |row| row.int(0))?;
        let mut times = Vec::new();
        for row in lost {
            if row.int(0)? > answered {
                times.push(row.time(2)?);
            }
        }
        Ok(times)
    }

    /// Puts the cuts that were found, and lost heads files, on record: `act` says who and when, its subject why. What is
    /// on record is given back; None if nothing was found.
    pub async fn acknowledge_cut(&self, act: &AdminAct) -> Result<Option<String>, Error> {
        let aside = cut_beside(&heads_in(self.dir()));
        let seen = read_heads(&aside)?;
        let cut = seen
            .iter()
            .map(|(lane, head)| format!("lane {lane} had ended at place {} ({})", head.seq, head.hash));
        let lost = self.lost_heads().await?;
        let lost = lost.iter().map(|at| format!("the heads file was begun anew on {at}"));
        let found: Vec<String> = cut.chain(lost).collect();
        if found.is_empty() {
            return Ok(None);
        }
        let one_line = act.subject.split_whitespace().collect::<Vec<_>>().join(" ");
        let subject = format!("{}: {one_line}", found.join(", "));
        let line = AdminAct {
            act: ACKNOWLEDGED.to_owned(),
            subject: subject.clone(),
            ..act.clone()
        };
        // In this order: whenever it stops, the cut is still found or it is on record.
        self.log(&line).await?;
        let kept = format!("{} {}: {subject}", act.at, act.by);
        append(&acknowledged_in(self.dir()), &kept)?;
        if !seen.is_empty() {
            fs::remove_file(&aside).map_err(Error::file("remove", &aside))?;
        }
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
