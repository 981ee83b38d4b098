//! Commands on the book itself: proof, copies, and everything out as JSON.

use std::{io::Write as _, path::PathBuf, process::ExitCode};

use clap::Args;
use practice::{Complaint, notice, obligations, tally::tallies};
use register::{CaseFile, Derived, FindingKind, Register};

use super::{Ending, Place, Trouble};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recourse verify --data /var/lib/recourse
  recourse verify --data /var/lib/recourse --acknowledge-cut \"Restored the backup of 3 May after the disk failed\"

Exit code 0: sound. 1: something was found, and is named.")]
pub struct Verify {
    #[command(flatten)]
    place: Place,
    /// Answer for a cut tail that was found, with the reason. It goes on record and is named from then on.
    #[arg(long, value_name = "REASON")]
    acknowledge_cut: Option<String>,
}

impl Verify {
    pub async fn run(self) -> Ending {
        let home = self.place.exists()?;
        if let Some(reason) = &self.acknowledge_cut {
            self.acknowledge(reason).await?;
        }
        let report = register::verify_dir(home)?;
        for finding in &report.findings {
            println!("{finding}");
        }
        if report.findings.iter().any(|found| found.kind == FindingKind::Cut) {
            println!(
                "help: compare with the last sound backup. If you know why the end is gone, put that on record with: \
                 recourse verify --acknowledge-cut \"the reason\""
            );
        }
        for lane in &report.elsewhere {
            println!(
                "lane {lane} is whole; its end is known to the folder of the desk that writes it. Verify there as well."
            );
        }
        for cut in &report.acknowledged {
            println!("acknowledged earlier: {cut}");
        }
        println!(
            "{} entries of {} complaints, {} texts ({} erased), {} files, {} lines of administration: {}",
            report.entries,
            report.complaints,
            report.words,
            report.erased,
            report.files,
            report.administration,
            if report.is_sound() {
                "sound".to_owned()
            } else {
                format!("{} findings", report.findings.len())
            }
        );
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
        let act = desk.line("command", "cut-acknowledged", reason);
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
        let mut codes = std::collections::HashMap::new();
        for document in desk.register().codes().await? {
            let published = crate::codes::Published::from_stored(&document.document).map_err(Trouble::new)?;
            codes.insert(document.digest, published.code);
        }
        let tzdata = practice::calendar::tzdata_version();
        let derive = |file: &CaseFile| -> Result<Derived, String> {
            let complaint = Complaint::read(&file.reference, &file.entries).map_err(|error| error.to_string())?;
            if complaint.pin.tzdata != tzdata {
                return Err(format!(
                    "its dates were counted with time-zone data {}, this program has {tzdata}; they are left as they are",
                    complaint.pin.tzdata
                ));
            }
            let code = codes.get(&complaint.pin.digest).ok_or_else(|| {
                format!(
                    "the code {} {} is not in the register",
                    complaint.pin.code, complaint.pin.version
                )
            })?;
            let obligations = obligations(code, &complaint, &file.entries);
            let tallies = tallies(code, &complaint, &file.entries, &obligations);
            Ok(Derived {
                to_post: notice::to_post(code, &complaint, &file.entries),
                complaint,
                obligations,
                tallies,
            })
        };
        let rebuilt = desk.register().rebuild(&derive, self.write)?;
        for difference in &rebuilt.differences {
            match &difference.complaint {
                Some(reference) => println!("{reference}: {}", difference.sentence),
                None => println!("{}", difference.sentence),
            }
        }
        println!(
            "{} complaints, {} differences, {} written",
            rebuilt.cases,
            rebuilt.differences.len(),
            rebuilt.written
        );
        Ok(if rebuilt.differences.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
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
        let register = Register::open(self.place.exists()?)?;
        let made = register.backup(&self.to)?;
        println!(
            "{}: {} entries, {} files, {} bytes",
            self.to.display(),
            made.entries,
            made.files,
            made.bytes
        );
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
        let report = register::restore(&self.from, &self.data)?;
        for finding in &report.findings {
            println!("{finding}");
        }
        println!(
            "{}: {} entries of {} complaints. Put the register’s key at {} before serving it.",
            self.data.display(),
            report.entries,
            report.complaints,
            self.data.join("key").display()
        );
        Ok(if report.is_sound() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recourse export --data /var/lib/recourse --reference 123-456-7890 > case.json
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
        let mut out = std::io::stdout().lock();
        if let Some(typed) = &self.reference {
            let reference = practice::reference::read(typed).ok_or_else(|| {
                Trouble::new(format!(
                    "“{typed}” is not a tracking number\nhelp: it has ten figures, such as 123-456-7890"
                ))
            })?;
            let case = desk
                .case(&reference)
                .await?
                .ok_or_else(|| Trouble::new(format!("there is no complaint {reference}")))?;
            writeln!(out, "{}", line(&case.file))?;
            return Ok(ExitCode::SUCCESS);
        }
        let mut after = None;
        loop {
            let page = desk.register().list(500, after.as_ref()).await?;
            for item in &page.items {
                if let Some(file) = desk.register().case(&item.reference).await? {
                    writeln!(out, "{}", line(&file))?;
                }
            }
            after = page.next;
            if after.is_none() {
                return Ok(ExitCode::SUCCESS);
            }
        }
    }
}

fn line(file: &CaseFile) -> serde_json::Value {
    let entries: Vec<_> = file
        .entries
        .iter()
        .map(|entry| {
            serde_json::json!({
                "seq": entry.seq,
                "by": entry.by,
                "occurred_at": entry.occurred_at.to_string(),
                "recorded_at": entry.recorded_at.to_string(),
                "what": entry.what,
                "words": entry.words,
            })
        })
        .collect();
    serde_json::json!({ "reference": file.reference, "entries": entries })
}
