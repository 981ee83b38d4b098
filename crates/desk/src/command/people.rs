//! `recourse user`: the people of the desk, for an operator at the machine.

use std::process::ExitCode;

use clap::Subcommand;
use practice::terms::{Language, Role};
use register::{AdminAct, SetupLink, Staff};

use super::{Ending, Place, Trouble};

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
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Print a new link by which a colleague chooses a password.
    Link {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
    },
    /// Bar a colleague from signing in, and end their sessions.
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
                if !email.contains('@') {
                    return Err(Trouble::new(format!("“{email}” is not an e-mail address")));
                }
                let desk = place.desk().await?;
                let staff = Staff {
                    id: desk.ids().name(),
                    email,
                    name,
                    role,
                    password_hash: None,
                    language: Language::new(&language)?,
                    active: true,
                    created_at: desk.now(),
                };
                desk.register().add_staff(&staff).await?;
                log(&desk, "staff-added", &staff.id).await?;
                println!("{}", invitation(&desk, &staff.id).await?);
            }
            Self::List { place } => {
                let desk = place.desk().await?;
                for staff in desk.register().all_staff().await? {
                    let state = match (staff.active, staff.password_hash.is_some()) {
                        (false, _) => "deactivated",
                        (true, false) => "invited",
                        (true, true) => "active",
                    };
                    println!("{}  {}  {}  {state}", staff.email, staff.name, staff.role);
                }
            }
            Self::Link { place, email } => {
                let desk = place.desk().await?;
                let staff = find(&desk, &email).await?;
                log(&desk, "staff-link", &staff.id).await?;
                println!("{}", invitation(&desk, &staff.id).await?);
            }
            Self::Deactivate { place, email } => {
                let desk = place.desk().await?;
                let staff = find(&desk, &email).await?;
                desk.register()
                    .change_staff(&Staff {
                        active: false,
                        ..staff.clone()
                    })
                    .await?;
                desk.register().revoke_sessions_of(&staff.id, desk.now()).await?;
                log(&desk, "staff-deactivated", &staff.id).await?;
                println!("deactivated");
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

async fn find(desk: &crate::desk::Desk, email: &str) -> Result<Staff, Trouble> {
    desk.register()
        .staff_by_email(email)
        .await?
        .ok_or_else(|| Trouble::new(format!("nobody has the address {email}")))
}

async fn log(desk: &crate::desk::Desk, act: &str, subject: &str) -> Result<(), Trouble> {
    let act = AdminAct {
        id: desk.ids().name(),
        at: desk.now(),
        by: "command".to_owned(),
        act: act.to_owned(),
        subject: subject.to_owned(),
    };
    Ok(desk.register().log(&act).await?)
}

async fn invitation(desk: &crate::desk::Desk, staff: &str) -> Result<String, Trouble> {
    let token = desk.ids().name();
    let now = desk.now();
    let link = SetupLink {
        token: desk.keys().digest("setup-link", &token),
        purpose: "invitation".to_owned(),
        staff: Some(staff.to_owned()),
        expires_at: now.checked_add(jiff::SignedDuration::from_hours(72)).unwrap_or(now),
    };
    desk.register().put_setup_link(&link).await?;
    Ok(format!("{}/desk/welcome/{token}", desk.config().site.origin))
}
