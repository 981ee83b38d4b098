//! `recourse key`: keys of the API. They work at once, beside a running desk, and stop at once.

use std::process::ExitCode;

use clap::Subcommand;

use super::{Ending, Place, Trouble};
use crate::api::{NewKey, SCOPES};

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
                let desk = place.desk().await?;
                let new = NewKey {
                    name,
                    scopes,
                    last_day,
                    ..NewKey::default()
                };
                println!("{}", crate::api::create(&desk, &new).await?);
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
                    println!(
                        "{}  {}  {}  made {}  {state}",
                        key.id,
                        key.name,
                        key.scopes.join(","),
                        key.created_at
                    );
                }
            }
            Self::Revoke { place, id } => {
                let desk = place.desk().await?;
                if !desk.revoke_api_key(&id, "command", &id).await? {
                    return Err(Trouble::new(format!(
                        "there is no key {id} in use\nhelp: `recourse key list` shows every key with its id"
                    )));
                }
                println!("revoked");
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
