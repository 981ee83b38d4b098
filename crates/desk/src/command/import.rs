//! `recourse import`: complaints out of another system's table, each row accounted for.

use std::{
    io::{IsTerminal as _, Write as _},
    path::PathBuf,
    process::ExitCode,
    time::{Duration, Instant},
};

use clap::Args;
use register::AdminAct;

use super::{
    Ending, Place, Trouble,
    terminal::{complain, counted, say, with_help},
};
use crate::{
    desk::Desk,
    import::{Account, Reader, Reject, Table, bring, shipped_map},
};

/// So many rejects are told at once; the others are counted.
const TOLD: usize = 20;
/// So often the progress is told.
const EVERY: Duration = Duration::from_millis(500);

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recourse import complaints.csv --map ours.toml --dry-run
  recourse import complaints.csv --map ours.toml --rejects not-taken.csv
  recourse import telecom_2015.csv --map telecom-2015

What comes over owes no message and breaks no promise: nobody knows what was said before.
What is open begins its clocks today. Started again, it goes on where it stopped: what is
here is not written twice.

Exit code 0: every row came over, or was here. 1: rows were rejected, each with its line,
column and reason. 2: it could not be done.")]
pub struct Import {
    /// The table: CSV, with the names of its columns on the first line.
    file: PathBuf,
    /// What its columns mean: a file, or the id of a map that ships.
    #[arg(long, value_name = "MAP")]
    map: String,
    /// Read, judge and count everything, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Write the rejects here, as CSV: line, column and reason.
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,
    #[command(flatten)]
    place: Place,
}

impl Import {
    pub async fn run(self) -> Ending {
        let map = shipped_map(&self.map).map_err(trouble)?;
        let mut table = Table::open(&self.file, &map.file, &map.columns()).map_err(trouble)?;
        let desk = self.place.desk().await?;
        let (published, teams) = (desk.in_force(), desk.teams().await?);
        let header = table.header.clone();
        let reader = Reader::new(&map, &header, &published, &teams).map_err(|faults| {
            let sentence = format!("the map {} does not fit:\n  {}", self.map, faults.join("\n  "));
            trouble((sentence, "mend these, and try it with --dry-run".to_owned()))
        })?;
        if table.encoding != "UTF-8" {
            complain(&format!("The file is read as {}.\n", table.encoding))?;
        }
        let mut progress = Progress::begin(self.dry_run);
        let mut account = Account::default();
        let ended = bring(&desk, &mut table, &reader, self.dry_run, &mut account, |account| {
            progress.tell(account);
        })
        .await;
        progress.end();
        if !self.dry_run && account.new > 0 {
            log(&desk, &map.source, &account).await?;
        }
        ended.map_err(|error| interrupted(&error, &account))?;
        self.tell(&account)?;
        Ok(if account.rejects.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }

    fn tell(&self, account: &Account) -> Result<(), Trouble> {
        for reject in account.rejects.iter().take(TOLD) {
            complain(&format!("{}\n", sentence(reject)))?;
        }
        let more = account.rejects.len().saturating_sub(TOLD);
        if let Some(file) = &self.rejects {
            write_rejects(file, &account.rejects)?;
            let rejects = counted(account.rejects.len(), "reject is", "rejects are");
            complain(&format!("{rejects} in {}\n", file.display()))?;
        } else if more > 0 {
            complain(&format!("… and {more} more: --rejects FILE writes them all\n"))?;
        }
        let came = if self.dry_run { "would come over" } else { "came over" };
        say(&format!(
            "{}: {} {came} ({} ended, {} open), {} here, {} rejected\n",
            counted(account.rows, "row", "rows"),
            account.new,
            account.ended,
            account.new - account.ended,
            counted(account.known, "was", "were"),
            account.rejects.len()
        ))?;
        if account.adds_up() {
            Ok(())
        } else {
            Err(Trouble::new(
                "the account does not add up: this is a fault of the program, please report it",
            ))
        }
    }
}

/// A sentence for the person who typed the command; one that has lines of its own keeps them.
fn trouble((sentence, help): (String, String)) -> Trouble {
    if sentence.contains('\n') {
        return Trouble::new(format!("{sentence}\nhelp: {help}"));
    }
    Trouble::new(with_help(&sentence, &help))
}

fn interrupted(error: &crate::desk::DeskError, account: &Account) -> Trouble {
    let said = crate::web::chain(error);
    let rows = counted(account.new, "row", "rows");
    trouble((
        format!("the import stopped after {rows}: {said}"),
        "what came over until then is in the register; start it again, and it goes on where it stopped".to_owned(),
    ))
}

fn sentence(Reject { line, column, reason }: &Reject) -> String {
    let place = if column.is_empty() {
        format!("line {line}")
    } else {
        format!("line {line}, {column}")
    };
    format!("{place}: {reason}")
}

fn write_rejects(file: &std::path::Path, rejects: &[Reject]) -> Result<(), Trouble> {
    let cannot = |error: csv::Error| Trouble::new(format!("{} can’t be written: {error}", file.display()));
    let mut rows = csv::Writer::from_path(file).map_err(cannot)?;
    rows.write_record(["line", "column", "reason"]).map_err(cannot)?;
    for reject in rejects {
        rows.write_record([&reject.line.to_string(), &reject.column, &reject.reason])
            .map_err(cannot)?;
    }
    rows.flush()?;
    Ok(())
}

async fn log(desk: &Desk, source: &str, account: &Account) -> Result<(), Trouble> {
    let act = AdminAct {
        id: desk.ids().name(),
        at: desk.now(),
        by: "command".to_owned(),
        act: "imported".to_owned(),
        subject: format!("{source}: {}", account.new),
    };
    Ok(desk.register().log(&act).await?)
}

/// How far it has come, on a line of its own that is written over; silent where nobody looks.
struct Progress {
    told: Option<Instant>,
    trial: bool,
    watched: bool,
}

impl Progress {
    fn begin(trial: bool) -> Self {
        Self {
            told: None,
            trial,
            watched: std::io::stderr().is_terminal(),
        }
    }

    fn tell(&mut self, account: &Account) {
        if !self.watched || self.told.is_some_and(|told| told.elapsed() < EVERY) {
            return;
        }
        self.told = Some(Instant::now());
        let doing = if self.trial { "read" } else { "brought over" };
        drop(write!(
            std::io::stderr(),
            "\r{} {doing}, {} rejected ",
            counted(account.rows, "row", "rows"),
            account.rejects.len()
        ));
    }

    fn end(&self) {
        if self.told.is_some() {
            drop(writeln!(std::io::stderr()));
        }
    }
}
