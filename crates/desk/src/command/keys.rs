//! `recourse key`: keys of the API. They work at once, beside a running desk, and stop at once.

use std::process::ExitCode;

use clap::Subcommand;
use jiff::civil::Date;

use super::{Ending, Place, Trouble, terminal::say};
use crate::api::{NewKey, SCOPES};

/// So many characters the name of a key has at most.
const LONGEST_NAME: usize = 100;

#[derive(Debug, Subcommand)]
pub enum Key {
    /// Make a key and print it, alone, once.
    #[command(after_help = "Example: recourse key create --name crm --scope complaints:read --scope complaints:write")]
    Create {
        #[command(flatten)]
        place: Place,
        /// What it is for.
        #[arg(long)]
        name: String,
        /// complaints:read, complaints:write, metrics or admin; repeat it, or separate by commas.
        #[arg(long = "scope", value_name = "SCOPE", required = true, value_delimiter = ',')]
        scopes: Vec<String>,
        /// The last day on which it works, where the desk is; it never ends by itself if left out.
        #[arg(long, value_name = "DATE")]
        last_day: Option<String>,
    },
    /// Names, scopes and dates; never the keys themselves.
    #[command(after_help = "Example: recourse key list --data /var/lib/recourse")]
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Stop a key.
    #[command(after_help = "Example: recourse key revoke --data /var/lib/recourse 0f3a…   (the id that `list` shows)")]
    Revoke {
        #[command(flatten)]
        place: Place,
        /// The id that `list` shows.
        id: String,
    },
}

impl Key {
    pub async fn run(self) -> Ending {
        match self {
            Self::Create {
                place,
                name,
                scopes,
                last_day,
            } => {
                if let Some(wrong) = scopes.iter().find(|scope| !SCOPES.contains(&scope.as_str())) {
                    return Err(Trouble::new(format!(
                        "“{wrong}” is no scope\nhelp: the scopes are: {}",
                        SCOPES.join(", ")
                    )));
                }
                let name = purpose(&name)?;
                let day = last_day.as_deref().map(day).transpose()?;
                let desk = place.desk().await?;
                let today = crate::codes::today(&desk.code(), desk.now());
                if let Some(day) = day.filter(|day| *day < today) {
                    return Err(Trouble::new(format!(
                        "--last-day {day} is over\nhelp: give a day from today, {today}, on; or leave it out, and the \
                         key never ends by itself"
                    )));
                }
                let new = NewKey {
                    name,
                    scopes,
                    last_day,
                    ..NewKey::default()
                };
                say(&format!("{}\n", crate::api::create(&desk, &new).await?))?;
            }
            Self::List { place } => {
                let desk = place.desk().await?;
                let now = desk.now();
                for key in desk.register().keys().await? {
                    let state = match (key.revoked_at, key.expires_at) {
                        (Some(at), _) => format!("revoked {at}"),
                        (None, Some(until)) if until <= now => format!("ended {until}"),
                        (None, Some(until)) => format!("in use until {until}"),
                        (None, None) => "in use".to_owned(),
                    };
                    say(&format!(
                        "{}  {}  {}  made {}  {state}\n",
                        key.id,
                        key.name,
                        key.scopes.join(","),
                        key.created_at
                    ))?;
                }
            }
            Self::Revoke { place, id } => {
                let desk = place.desk().await?;
                if !desk.revoke_api_key(&id, "command", &id).await? {
                    return Err(Trouble::new(format!(
                        "there is no key {id} in use\nhelp: `recourse key list` shows every key with its id"
                    )));
                }
                say("revoked\n")?;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// What a key is for, as the list shows it.
fn purpose(typed: &str) -> Result<String, Trouble> {
    let name = typed.trim();
    let long = name.chars().count();
    let wrong = if name.is_empty() {
        "is blank".to_owned()
    } else if long > LONGEST_NAME {
        format!("has {long} characters; {LONGEST_NAME} are the most")
    } else if name.chars().any(char::is_control) {
        "is not one line of plain text".to_owned()
    } else {
        return Ok(name.to_owned());
    };
    Err(Trouble::new(format!(
        "--name {wrong}\nhelp: say who uses the key, such as --name crm"
    )))
}

/// A day as the API takes it, and in no other form.
fn day(typed: &str) -> Result<Date, Trouble> {
    let read: Option<Date> = typed.parse().ok();
    read.filter(|day| day.to_string() == typed).ok_or_else(|| {
        Trouble::new(format!(
            "--last-day “{typed}” is not a day\nhelp: write year, month and day, such as --last-day 2026-12-31"
        ))
    })
}
