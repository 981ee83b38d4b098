//! `recourse move`: a register from one database to the other.

use std::process::ExitCode;

use clap::Args;
use register::Home;

use super::{
    Ending, Place, Trouble,
    terminal::{counted, say},
};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  recourse move --data /var/lib/recourse --from file --to postgres://recourse@db.example.ca/recourse
  recourse move --data /var/lib/recourse --from postgres://recourse@db.example.ca/recourse --to file

Stop the desk first. Attachments, key and configuration stay where they are; then say in the configuration, as
database.url, where the register lives now. One that was interrupted is carried on by the same command.

Exit code 0: moved, and proved. 1: something was found in it, and is named; the register stays where it was.")]
pub struct Move {
    /// The folder of the register; its configuration says the password and the authority of the server.
    #[command(flatten)]
    place: Place,
    /// Where the database is: `file` for the one in the folder, or postgres://USER@HOST/DATABASE.
    #[arg(long, value_name = "PLACE")]
    from: String,
    /// Where it is to be: an empty database, or `file`.
    #[arg(long, value_name = "PLACE")]
    to: String,
}

impl Move {
    pub fn run(self) -> Ending {
        if self.place.database.is_some() {
            return Err(Trouble::new(
                "a move has two databases\nhelp: name them with --from and --to",
            ));
        }
        let (from, to) = (self.home(&self.from)?, self.home(&self.to)?);
        if from.server.is_none() == to.server.is_none() {
            return Err(Trouble::new(
                "a register moves between its folder and a server\nhelp: to another folder, copy the folder; to another \
                 server, take pg_dump, or move by way of the folder",
            ));
        }
        if !from.holds_register()? {
            return Err(Trouble::new(format!("there is no register in {}", self.from)));
        }
        let mut shown = "";
        let moved = register::move_register(&from, &to, &mut |progress| {
            let end = if shown == progress.table || shown.is_empty() {
                ""
            } else {
                "\n"
            };
            let far = format!("{end}\r{:<14} {} of {}", progress.table, progress.rows, progress.of);
            // How far it is, is no reason to end it.
            let _ = say(&far);
            shown = progress.table;
        })?;
        if !shown.is_empty() {
            say("\n")?;
        }
        for finding in &moved.report.findings {
            say(&format!("{finding}\n"))?;
        }
        say(&format!(
            "{}, {} of {}: {}\n",
            counted(moved.rows, "row", "rows"),
            counted(moved.report.entries, "entry", "entries"),
            counted(moved.report.complaints, "complaint", "complaints"),
            if moved.report.is_sound() {
                "moved, and sound"
            } else {
                "not moved"
            }
        ))?;
        if !moved.report.is_sound() {
            return Ok(ExitCode::FAILURE);
        }
        match &to.server {
            Some(_) => say(&format!(
                "Now put this into {}:\n\n[database]\nurl = \"{}\"\n",
                self.place.settings().display(),
                self.to
            ))?,
            None => say(&format!(
                "Now take the address of the database out of {}.\n",
                self.place.settings().display()
            ))?,
        }
        Ok(ExitCode::SUCCESS)
    }

    fn home(&self, place: &str) -> Result<Home, Trouble> {
        let mut config = self.place.config()?;
        config.database.url = (place != "file").then(|| place.to_owned());
        self.place.home(&config)
    }
}
