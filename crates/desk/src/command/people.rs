//! `recourse user`: the people of the desk, for an operator at the machine.

use std::process::ExitCode;

use clap::Subcommand;
use practice::terms::{Language, Role};
use register::{Change, Staff};

use super::{Ending, Place, Trouble};
use crate::{
    tongue::LANGUAGES,
    workbench::{invitation, invite, second_factor},
};

#[derive(Debug, Subcommand)]
pub enum User {
    /// Add a colleague and print the link by which they choose a password.
    #[command(after_help = "Example: recourse user add --email noor@example.ca --name \"Noor Haddad\" --role adviser")]
    Add {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// adviser, mailroom, support-manager, director, compliance or administrator.
        #[arg(long)]
        role: Role,
        #[arg(long, default_value = "en")]
        language: String,
    },
    /// Everybody, with role and whether they may sign in.
    #[command(after_help = "Example: recourse user list --data /var/lib/recourse")]
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Print a new link by which a colleague chooses a password. It works once, for three days.
    #[command(after_help = "Example: recourse user link --data /var/lib/recourse --email noor@example.ca")]
    Link {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
    },
    /// Take away the second factor of a colleague who lost it, and end their sessions. They sign in with the password
    /// alone until they set up another, and are told by mail.
    #[command(
        after_help = "Example: recourse user reset-second-factor --data /var/lib/recourse --email noor@example.ca"
    )]
    ResetSecondFactor {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
    },
    /// Bar a colleague from signing in, and end their sessions.
    #[command(after_help = "Example: recourse user deactivate --data /var/lib/recourse --email noor@example.ca")]
    Deactivate {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
    },
}

impl User {
    pub async fn run(self) -> Ending {
        match self {
            Self::Add {
                place,
                email,
                name,
                role,
                language,
            } => {
                if !crate::config::is_sender(&email) || email.contains('<') {
                    return Err(Trouble::new(format!(
                        "“{email}” is not an e-mail address\nhelp: write it in full, such as --email noor@example.ca"
                    )));
                }
                let language = ours(&language)?;
                let desk = place.desk().await?;
                if desk.register().staff_by_email(&email).await?.is_some() {
                    return Err(Trouble::new(format!(
                        "somebody has the address {email} already\nhelp: a new link for them: recourse user link --email {email}"
                    )));
                }
                let staff = Staff {
                    id: desk.ids().name(),
                    email,
                    name,
                    role,
                    password_hash: None,
                    language,
                    active: true,
                    created_at: desk.now(),
                    second_factor: false,
                };
                let link = invite(&desk, "command", &staff).await?;
                println!("{}{link}", desk.config().site.origin);
            }
            Self::List { place } => {
                let desk = place.desk().await?;
                for staff in desk.register().all_staff().await? {
                    let state = match (staff.active, staff.password_hash.is_some()) {
                        (false, _) => "deactivated",
                        (true, false) => "invited",
                        (true, true) => "active",
                    };
                    let factor = if staff.second_factor { ", second factor" } else { "" };
                    println!("{}  {}  {}  {state}{factor}", staff.email, staff.name, staff.role);
                }
            }
            Self::Link { place, email } => {
                let desk = place.desk().await?;
                let staff = find(&desk, &email).await?;
                let link = invitation(&desk, "command", &staff).await?;
                println!("{}{link}", desk.config().site.origin);
            }
            Self::ResetSecondFactor { place, email } => {
                let desk = place.desk().await?;
                let staff = find(&desk, &email).await?;
                if !second_factor::reset(&desk, "command", &staff).await? {
                    return Err(Trouble::new(format!(
                        "{email} has no second factor\nhelp: `recourse user list` shows who has"
                    )));
                }
                println!("reset");
            }
            Self::Deactivate { place, email } => {
                let desk = place.desk().await?;
                let staff = find(&desk, &email).await?;
                let barred = Staff {
                    active: false,
                    ..staff.clone()
                };
                let changes = [
                    Change::Staff(&barred),
                    Change::EndSessions {
                        staff: &staff.id,
                        now: desk.now(),
                        but: None,
                    },
                ];
                let line = desk.line(
                    "command",
                    "staff-deactivated",
                    &format!("{}, {}", staff.email, staff.role),
                );
                desk.register().administer(&changes, &line).await?;
                println!("deactivated");
                let open = desk.register().open_of_staff(&staff.id).await?;
                if open > 0 {
                    println!(
                        "{open} open complaints go back to the queues of their teams in a few minutes; hand them over at the workbench, under Settings, if somebody is to have them"
                    );
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// A language that the workbench speaks.
fn ours(tag: &str) -> Result<Language, Trouble> {
    let known: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
    Language::new(tag).ok().filter(|_| known.contains(&tag)).ok_or_else(|| {
        Trouble::new(format!(
            "the workbench does not speak “{tag}”\nhelp: its languages are: {}",
            known.join(", ")
        ))
    })
}

async fn find(desk: &crate::desk::Desk, email: &str) -> Result<Staff, Trouble> {
    desk.register().staff_by_email(email).await?.ok_or_else(|| {
        Trouble::new(format!(
            "nobody has the address {email}\nhelp: `recourse user list` shows everybody"
        ))
    })
}
