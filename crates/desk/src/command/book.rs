//! Commands on the book itself: proof, copies, and everything out as JSON.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
};

use clap::Args;
use jiff::Timestamp;
use practice::{Code, Complaint, notice, obligations, tally::tallies};
use register::{CaseFile, Derived, Error, FindingKind, Register};

use super::{
    Ending, Place, Trouble,
    terminal::{counted, say, say_on},
};
use crate::{
    desk::{self, Case, Desk},
    instant::Instant,
    web::chain,
};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recourse verify --data /var/lib/recourse
  recourse verify --data /var/lib/recourse --acknowledge-cut \"Restored the backup of 3 May after the disk failed\"

Exit code 0: sound. 1: something was found, and is named.")]
pub struct Verify {
    #[command(flatten)]
    place: Place,
    /// Answer for a cut tail that was found, or a heads file that was lost, with the reason. It goes on record and is
    /// named from then on.
    #[arg(long, value_name = "REASON")]
    acknowledge_cut: Option<String>,
}

/// What is no part of the proof, so that nobody believes it is.
const UNPROVED: &str = "not proved: who may do what (colleagues, roles, rights, keys of the API and their scopes), teams, settings but \
    the code in force, standard texts, actions, and the state of messages, mail and letters. What was done about them stands \
    in the log of administration, which is proved: compare\n";

impl Verify {
    pub async fn run(self) -> Ending {
        let home = self.place.exists()?;
        if let Some(reason) = &self.acknowledge_cut {
            self.acknowledge(reason).await?;
        }
        let report = register::verify_dir(home).map_err(|error| self.place.unopened(&error.into()))?;
        for finding in &report.findings {
            say(&format!("{finding}\n"))?;
        }
        if report.findings.iter().any(|found| found.kind == FindingKind::Cut) {
            say(
                "help: compare with the last sound backup. If you know why the end or the file is gone, put that on record \
                 with: recourse verify --acknowledge-cut \"the reason\"\n",
            )?;
        }
        for lane in &report.elsewhere {
            say(&format!(
                "lane {lane} is whole; its end is known to the folder of the desk that writes it. Verify there as well.\n"
            ))?;
        }
        for cut in &report.acknowledged {
            say(&format!("acknowledged earlier: {cut}\n"))?;
        }
        say(&format!(
            "{} of {}, {} ({} erased), {}, {}, {} of administration: {}\n",
            counted(report.entries, "entry", "entries"),
            counted(report.complaints, "complaint", "complaints"),
            counted(report.words, "text", "texts"),
            report.erased,
            counted(report.files, "file", "files"),
            counted(report.codes, "version of a code", "versions of codes"),
            counted(report.administration, "line", "lines"),
            if report.is_sound() {
                "sound. What follows from it, promises and counts, is held against it by `recourse rebuild`".to_owned()
            } else {
                counted(report.findings.len(), "finding", "findings")
            }
        ))?;
        say(UNPROVED)?;
        Ok(if report.is_sound() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }

    async fn acknowledge(&self, reason: &str) -> Result<(), Trouble> {
        if reason.trim().chars().count() < 10 {
            return Err(Trouble::new(
                "the reason is too short to be of use later\nhelp: say what happened, when, and who decided",
            ));
        }
        let desk = self.place.desk().await?;
        // The register says what is answered for.
        let act = desk.line("command", "", reason);
        let kept = desk.register().acknowledge_cut(&act).await?;
        kept.map(drop).ok_or_else(|| {
            Trouble::new("no cut waits to be acknowledged\nhelp: run `recourse verify` alone; it names what there is")
        })
    }
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recourse rebuild --data /var/lib/recourse
  recourse rebuild --data /var/lib/recourse --write

Exit code 0: equal. 1: differences, each named.")]
pub struct Rebuild {
    #[command(flatten)]
    place: Place,
    /// Put what was derived in the place of what differs.
    #[arg(long)]
    write: bool,
}

impl Rebuild {
    pub async fn run(self) -> Ending {
        let desk = self.place.desk().await?;
        // Every code that a case was pinned to, read before the walk, which can't wait.
        let mut codes = HashMap::new();
        for document in desk.register().codes().await? {
            let published = crate::codes::Published::from_stored(&document.document).map_err(Trouble::new)?;
            codes.insert(document.digest, published.code);
        }
        let register = desk.register().clone();
        let walk = move || register.rebuild(&|file| derived(&codes, file), self.write);
        let rebuilt = tokio::task::spawn_blocking(walk).await??;
        for difference in &rebuilt.differences {
            match &difference.complaint {
                Some(reference) => say(&format!("{reference}: {}\n", difference.sentence))?,
                None => say(&format!("{}\n", difference.sentence))?,
            }
        }
        say(&format!(
            "{}, {}, {} written\n",
            counted(rebuilt.cases, "complaint", "complaints"),
            counted(rebuilt.differences.len(), "difference", "differences"),
            rebuilt.written
        ))?;
        Ok(if rebuilt.differences.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// What the rules make of a case, by the code that it is pinned to.
fn derived(codes: &HashMap<String, Arc<Code>>, file: &CaseFile) -> Result<Derived, String> {
    let complaint = Complaint::read(&file.reference, &file.entries).map_err(|error| error.to_string())?;
    let (pin, tzdata) = (&complaint.pin, practice::calendar::tzdata_version());
    if pin.tzdata != tzdata {
        return Err(format!(
            "its dates were counted with time-zone data {}, this program has {tzdata}; they are left as they are",
            pin.tzdata
        ));
    }
    let code = codes
        .get(&pin.digest)
        .ok_or_else(|| format!("the code {} {} is not in the register", pin.code, pin.version))?;
    let obligations = obligations(code, &complaint, &file.entries);
    let tallies = tallies(code, &complaint, &file.entries, &obligations);
    Ok(Derived {
        to_post: notice::to_post(code, &complaint, &file.entries),
        counters: desk::counted(&complaint, &file.entries),
        complaint,
        obligations,
        tallies,
    })
}

#[derive(Debug, Args)]
#[command(after_help = "Example:
  recourse backup --data /var/lib/recourse --to /backups/recourse-2026-11-24.db

The key of the register is not in the backup: keep DIR/key apart, or no secret opens again.")]
pub struct Backup {
    #[command(flatten)]
    place: Place,
    /// The file to write. It appears whole or not at all.
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

impl Backup {
    pub fn run(self) -> Ending {
        let home = self.place.exists()?;
        let folder = match self.to.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        if !folder.is_dir() {
            return Err(Trouble::new(format!(
                "there is no folder {}\nhelp: make it first, or name a file in a folder that is there with --to FILE",
                folder.display()
            )));
        }
        let register = Register::open(home).map_err(|error| self.place.unopened(&error.into()))?;
        let made = register.backup(&self.to).map_err(|error| match error {
            Error::Refused { sentence } => Trouble::new(sentence),
            error => Trouble::new(format!(
                "{}\nhelp: no backup was written; see that this user may write into {} and that its disk has room, and \
                 look at the register with: recourse verify --data {}",
                chain(&error),
                folder.display(),
                self.place.data.display()
            )),
        })?;
        say(&format!(
            "{}: {}, {}, {}\n",
            self.to.display(),
            counted(made.entries, "entry", "entries"),
            counted(made.files, "file", "files"),
            counted(made.bytes, "byte", "bytes")
        ))?;
        Ok(ExitCode::SUCCESS)
    }
}

#[derive(Debug, Args)]
#[command(after_help = "Example:
  recourse restore --from /backups/recourse-2026-11-24.db --data /var/lib/recourse-again")]
pub struct Restore {
    /// The backup.
    #[arg(long, value_name = "FILE")]
    from: PathBuf,
    /// An empty or new folder.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
}

impl Restore {
    pub fn run(self) -> Ending {
        if !self.from.is_file() {
            return Err(Trouble::new(format!(
                "there is no file {}\nhelp: name a file that `recourse backup` wrote",
                self.from.display()
            )));
        }
        let made = Made::before(&self.data);
        let report = register::restore(&self.from, &self.data).map_err(|error| self.unrestored(&error, &made))?;
        for finding in &report.findings {
            say(&format!("{finding}\n"))?;
        }
        say(&format!(
            "{}: {} of {}. Put the register’s key at {} before serving it.\n",
            self.data.display(),
            counted(report.entries, "entry", "entries"),
            counted(report.complaints, "complaint", "complaints"),
            self.data.join("key").display()
        ))?;
        Ok(if report.is_sound() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }

    /// Why nothing was restored, with what to do. What was begun is gone again.
    fn unrestored(&self, error: &Error, made: &Made) -> Trouble {
        if !made.was_empty {
            return Trouble::new(chain(error));
        }
        made.undo(&self.data);
        let (from, data) = (self.from.display(), self.data.display());
        let why = match error {
            // What the database was at is of no use to the reader.
            Error::Database { source, .. } => format!("{from} could not be restored: {source}"),
            other => chain(other),
        };
        let help = if matches!(error, Error::File { .. }) || why.contains("disk is full") {
            format!(
                "see that this user may read {from} and write into {data}, and that its disk has room; then restore again"
            )
        } else {
            format!(
                "{from} is damaged, cut short, or not what `recourse backup` wrote: fetch it again from where it is kept, \
                 or restore an earlier one"
            )
        };
        Trouble::new(format!("{why}\nhelp: nothing was restored; {help}"))
    }
}

/// What of a folder is made by restoring into it.
struct Made {
    /// Whether nothing was in it, or it was not there.
    was_empty: bool,
    /// The folders that were not there, the innermost first.
    folders: Vec<PathBuf>,
}

impl Made {
    fn before(data: &Path) -> Self {
        let folders = data.ancestors().filter(|folder| !folder.as_os_str().is_empty());
        let folders = folders
            .take_while(|folder| !folder.exists())
            .map(Path::to_owned)
            .collect();
        let was_empty = !data.exists() || std::fs::read_dir(data).is_ok_and(|mut within| within.next().is_none());
        Self { was_empty, folders }
    }

    /// Leaves the folder as it was found.
    fn undo(&self, data: &Path) {
        for entry in std::fs::read_dir(data).into_iter().flatten().flatten() {
            let path = entry.path();
            drop(if path.is_dir() {
                std::fs::remove_dir_all(path)
            } else {
                std::fs::remove_file(path)
            });
        }
        for folder in &self.folders {
            drop(std::fs::remove_dir(folder));
        }
    }
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recourse export --data /var/lib/recourse --reference 123-456-7894 > case.json
  recourse export --data /var/lib/recourse > everything.jsonl

What is written is personal. Redirect it to a file that only you can read.")]
pub struct Export {
    #[command(flatten)]
    place: Place,
    /// Only this complaint.
    #[arg(long, value_name = "NUMBER")]
    reference: Option<String>,
}

impl Export {
    pub async fn run(self) -> Ending {
        let desk = self.place.desk().await?;
        if let Some(typed) = &self.reference {
            let reference = practice::reference::read(typed).ok_or_else(|| {
                Trouble::new(format!(
                    "“{typed}” is not a tracking number\nhelp: it has ten figures, such as 123-456-7894, and the last one checks \
                     the others: one that was mistyped is found"
                ))
            })?;
            let case = desk
                .case(&reference)
                .await?
                .ok_or_else(|| Trouble::new(format!("there is no complaint {reference}")))?;
            Self::on_record(&desk, &reference).await?;
            say(&line(&case, desk.now()))?;
            return Ok(ExitCode::SUCCESS);
        }
        let all = format!("all: {}", desk.register().stats().await?.complaints);
        Self::on_record(&desk, &all).await?;
        let mut after = None;
        loop {
            let page = desk.register().list(500, after.as_ref()).await?;
            for item in &page.items {
                if let Some(case) = desk.case(&item.reference).await?
                    && say_on(&line(&case, desk.now()))?.is_break()
                {
                    return Ok(ExitCode::SUCCESS);
                }
            }
            after = page.next;
            if after.is_none() {
                return Ok(ExitCode::SUCCESS);
            }
        }
    }

    /// What is personal does not leave without a trace.
    async fn on_record(desk: &Desk, what: &str) -> Result<(), Trouble> {
        let act = desk.line("command", "exported", what);
        Ok(desk.register().log(&act).await?)
    }
}

/// A case file with the promises that follow from it, and by which code they do.
fn line(case: &Case, now: Timestamp) -> String {
    let entries: Vec<_> = case
        .file
        .entries
        .iter()
        .map(|entry| {
            serde_json::json!({
                "seq": entry.seq,
                "by": entry.by,
                "occurred_at": Instant::from(entry.occurred_at),
                "recorded_at": Instant::from(entry.recorded_at),
                "what": entry.what,
                "words": entry.words,
            })
        })
        .collect();
    let pin = &case.complaint.pin;
    let line = serde_json::json!({
        "reference": case.file.reference,
        "code": { "id": pin.code, "version": pin.version, "digest": pin.digest },
        "entries": entries,
        "obligations": crate::api::obligations(case, now),
        "digest": practice::hex(&case.file.head),
    });
    line.to_string() + "\n"
}
