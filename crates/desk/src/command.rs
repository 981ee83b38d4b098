//! The commands of `recourse`, with their help and their exit codes: 0 done, 1 found something wrong,
//! 2 could not be carried out. What they say goes through `terminal` alone: `println!` panics where nobody reads.

#![deny(clippy::print_stdout, clippy::print_stderr)]

pub mod book;
pub mod code;
mod import;
mod keys;
pub mod mail;
mod moving;
mod people;
mod serve;
mod terminal;

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand};
use register::Home;
pub use terminal::counted;

use crate::{
    codes::{self, Published},
    config::{Config, Site},
    desk::{Begin, Desk, DeskError},
    time::{Clock, Ids},
    web::chain,
};

/// The complaints desk whose code of practice is the program that runs.
#[derive(Debug, Parser)]
#[command(
    name = "recourse",
    version,
    max_term_width = 100,
    after_help = "Examples:
  recourse serve --demo                     look at a desk in full work
  recourse init --data /var/lib/recourse    begin a register of your own
  recourse code check codes/mine.toml       what is wrong with a code of practice
  recourse verify --data /var/lib/recourse  has anything been changed in the book?"
)]
pub struct Recourse {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the desk.
    Serve(serve::Serve),
    /// Begin a register: its folder, key and configuration, and the link for the first administrator.
    Init(serve::Init),
    /// Check, publish, explain and try codes of practice.
    #[command(subcommand)]
    Code(code::CodeCommand),
    /// Look for entries that were changed, removed, swapped or cut off, and name each.
    Verify(book::Verify),
    /// Derive every obligation again from the case files and compare with what is stored.
    Rebuild(book::Rebuild),
    /// Copy a register into one file, while it runs.
    Backup(book::Backup),
    /// Make a register from a backup, and verify it.
    Restore(book::Restore),
    /// Move a register from its folder to a PostgreSQL server, or back.
    Move(moving::Move),
    /// Write complaints with their whole case files as JSON, one a line.
    Export(book::Export),
    /// Bring complaints over from another system: a table of them, and a map of its columns.
    Import(import::Import),
    /// Add, list and change the people of the desk.
    #[command(subcommand)]
    User(people::User),
    /// Make, list and revoke keys of the API.
    #[command(subcommand)]
    Key(keys::Key),
    /// Hand over a message that came by mail, and list what came.
    #[command(subcommand)]
    Mail(mail::Mail),
    /// Print the configuration with every setting explained.
    Config,
    /// Print the description of the API (OpenAPI 3.1).
    Openapi,
}

/// Which register.
#[derive(Debug, Clone, Args)]
pub struct Place {
    /// The folder of the register.
    #[arg(long, value_name = "DIR", default_value = "recourse-data")]
    pub data: PathBuf,
    /// The configuration; without it, DIR/recourse.toml if there is one, else the defaults.
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// The register's database on a PostgreSQL server, such as postgres://recourse@db.example.ca/recourse; else the
    /// configuration says it, else it is a file in DIR.
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
}

/// A register and the code to put in force in it.
#[derive(Debug, Clone, Args)]
pub struct Beginning {
    #[command(flatten)]
    pub place: Place,
    /// Put this code of practice in force: the id of one that ships, or a file. Without it, what is in force stays;
    /// a new register begins with jive-canada.
    #[arg(long, value_name = "CODE")]
    pub code: Option<String>,
}

/// Why a command could not be carried out, for the person who typed it.
pub struct Trouble(String);

impl<E: std::error::Error> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self(chain(&error))
    }
}

impl Trouble {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

/// How a command ends: done, or with something found.
pub type Ending = Result<ExitCode, Trouble>;

/// Carries a command out.
pub fn run(recourse: Recourse) -> ExitCode {
    let ending = match recourse.command {
        Command::Code(command) => return code::run(command, Clock::System.now()),
        Command::Config => printed(crate::config::SAMPLE),
        Command::Openapi => printed(&(crate::api::document_json() + "\n")),
        // A mail server asks the exit code what to do with the message.
        Command::Mail(command) => return command.run(),
        Command::Serve(serve) => runtime(serve.run()),
        Command::Init(init) => runtime(init.run()),
        Command::Verify(verify) => runtime(verify.run()),
        Command::Rebuild(rebuild) => runtime(rebuild.run()),
        Command::Backup(backup) => backup.run(),
        Command::Restore(restore) => restore.run(),
        Command::Move(moving) => moving.run(),
        Command::Export(export) => runtime(export.run()),
        Command::Import(import) => runtime(import.run()),
        Command::User(user) => runtime(user.run()),
        Command::Key(key) => runtime(key.run()),
    };
    ending.unwrap_or_else(|Trouble(sentence)| {
        terminal::regret(&sentence);
        ExitCode::from(2)
    })
}

fn printed(text: &str) -> Ending {
    terminal::say(text)?;
    Ok(ExitCode::SUCCESS)
}

fn runtime(future: impl Future<Output = Ending>) -> Ending {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(future)
}

impl Place {
    /// The configuration of this register.
    ///
    /// # Errors
    /// A file that can’t be read, or is wrong.
    pub fn config(&self) -> Result<Config, Trouble> {
        let mut config = self.written()?;
        if self.database.is_some() {
            config.database.url.clone_from(&self.database);
        }
        Ok(config)
    }

    fn written(&self) -> Result<Config, Trouble> {
        let file = self.settings();
        if self.config.is_none() && !self.is_there(&file)? {
            return Ok(Config::default());
        }
        let text = std::fs::read_to_string(&file).map_err(|error| {
            let help = if error.kind() == ErrorKind::PermissionDenied {
                self.as_owner()
            } else {
                "\nhelp: name the configuration with --config FILE; `recourse config` prints one".to_owned()
            };
            Trouble::new(format!("{} can’t be read: {error}{help}", file.display()))
        })?;
        Config::parse(&text).map_err(|wrong| {
            Trouble::new(format!(
                "{}: {}\nhelp: `recourse config` prints every setting with its default",
                file.display(),
                wrong.trim_end()
            ))
        })
    }

    /// The file of the configuration, there or not.
    pub fn settings(&self) -> PathBuf {
        self.config.clone().unwrap_or_else(|| self.data.join("recourse.toml"))
    }

    /// Whether a file of the folder is there. Who may not look into the folder can’t know.
    fn is_there(&self, file: &Path) -> Result<bool, Trouble> {
        match std::fs::metadata(file) {
            Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(Trouble::new(format!(
                "{} can’t be read: {error}{}",
                self.data.display(),
                self.as_owner()
            ))),
            looked => Ok(looked.is_ok()),
        }
    }

    /// What to do where the system lets nobody in but the owner.
    fn as_owner(&self) -> String {
        format!(
            "\nhelp: run the command as the user that owns {}, and see that the user may write there",
            self.data.display()
        )
    }

    /// Where links of this desk lead to, if nobody has said so: they lead nowhere on another machine.
    pub fn origin_note(&self, config: &Config) -> Option<String> {
        let origin = &config.site.origin;
        (*origin == Site::default().origin).then(|| {
            format!(
                "note: {origin} is site.origin as it is if nobody sets it. If the desk is reached elsewhere, say so \
                 in the section [site] of {}:\norigin = \"https://complaints.example.ca\"",
                self.settings().display()
            )
        })
    }

    /// Where this register is.
    ///
    /// # Errors
    /// An address or password of its database that can't be read.
    pub fn home(&self, config: &Config) -> Result<Home, Trouble> {
        let how = "\nhelp: `recourse config` prints how the section [database] is written";
        config.database.home(&self.data).map_err(|why| Trouble::new(why + how))
    }

    /// Opens the desk of a register that exists.
    ///
    /// # Errors
    /// A folder that holds no register.
    pub async fn desk(&self) -> Result<Desk, Trouble> {
        self.exists()?;
        self.open(self.config()?, self.as_left(), Clock::System).await
    }

    /// Where the register is that must be there.
    ///
    /// # Errors
    /// A folder or database that holds no register, with how to name or begin one.
    pub fn exists(&self) -> Result<Home, Trouble> {
        let home = self.home(&self.config()?)?;
        if home.server.is_none() {
            self.is_there(&self.data.join("register.db"))?;
        }
        let there = home.holds_register().map_err(|error| self.unopened(&error.into()))?;
        let data = self.data.display();
        match &home.server {
            _ if there => Ok(home),
            Some(server) => Err(Trouble::new(format!(
                "the {server} holds no register\nhelp: begin one there with: recourse init --data {data} --database URL"
            ))),
            None => {
                let there = if self.data.exists() {
                    "holds no register"
                } else {
                    "is not there"
                };
                Err(Trouble::new(format!(
                    "the folder {data} {there}\nhelp: name the folder of your register with --data DIR, or begin one with: \
                     recourse init --data {data}"
                )))
            }
        }
    }

    async fn open(&self, config: Config, begin: Begin, clock: Clock) -> Result<Desk, Trouble> {
        Desk::open(&self.data, config, begin, clock, Ids::System)
            .await
            .map_err(|error| self.unopened(&error))
    }

    /// Why a register could not be opened, with what the operator can do about it.
    pub fn unopened(&self, error: &DeskError) -> Trouble {
        let said = chain(error);
        let data = self.data.display();
        let owners = ["ermission denied", "not permitted", "ead-only", "readonly"];
        let help = if owners.iter().any(|why| said.contains(why)) {
            self.as_owner()
        } else if said.contains("not a database") {
            format!(
                "\nhelp: {data}/register.db is no register; restore a backup into a new folder: recourse restore --help"
            )
        } else if matches!(error, DeskError::Register(register::Error::Unreachable { .. })) {
            "\nhelp: is the server at work, does the database exist, and may this user come in? Try: psql with the same \
             address. The password comes from database.password_file or RECOURSE_DATABASE_PASSWORD"
                .to_owned()
        } else {
            String::new()
        };
        Trouble::new(said + &help)
    }

    /// What the register says. One that has never had a code begins with the one noted beside it by an earlier
    /// version of this program, or with Jive’s.
    fn as_left(&self) -> Begin {
        let noted = self.data.join("code-in-force");
        Begin::AsLeft(Box::new(move || {
            let name =
                std::fs::read_to_string(noted).map_or_else(|_| FIRST_CODE.to_owned(), |name| name.trim().to_owned());
            read_code(&name).map_err(|Trouble(sentence)| sentence)
        }))
    }
}

/// The code of a register for which nobody has named one.
const FIRST_CODE: &str = "jive-canada";

impl Beginning {
    /// Opens the desk, beginning a register where there is none.
    ///
    /// # Errors
    /// A register or code that can’t be read.
    pub async fn open(&self, config: Config) -> Result<Desk, Trouble> {
        let begin = match &self.code {
            Some(name) => Begin::Named(Box::new(read_code(name)?)),
            None => self.place.as_left(),
        };
        self.place.open(config, begin, Clock::System).await
    }
}

/// A code by its shipped id or its file, without fault.
fn read_code(name: &str) -> Result<Published, Trouble> {
    if let Some(read) = codes::shipped(name) {
        return read.map_err(|faults| {
            let faults = counted(faults.len(), "fault", "faults");
            Trouble::new(format!("the shipped code {name} has {faults}"))
        });
    }
    let file = Path::new(name);
    if !file.exists() {
        return Err(Trouble::new(format!(
            "“{name}” is neither a file nor the id of a code that ships\nhelp: the codes that ship are: {}",
            codes::shipped_ids().join(", ")
        )));
    }
    let (document, shelf) =
        codes::shelf_of(file).map_err(|why| Trouble::new(format!("{name} could not be read: {why}")))?;
    Published::read(&document, &shelf).map_err(|faults| {
        let drawn = terminal::drawing(&shelf).all(&faults);
        Trouble::new(format!(
            "{name} can’t be put in force:\n{drawn}\nhelp: mend it, then try: recourse code check {name}"
        ))
    })
}
