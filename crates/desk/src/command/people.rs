//! `recourse user`: the people of the desk, for an operator at the machine.

use std::process::ExitCode;

use clap::Subcommand;
use practice::terms::{Language, Role};
use register::{Change, Staff};

use super::{
    Ending, Place, Trouble,
    terminal::{complain, counted, say},
};
use crate::{
    rights::{self, Right, Rights, Value, Whose},
    tongue::LANGUAGES,
    workbench::{invitation, invite, is_emergency, opens_for, second_factor},
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
    /// What a colleague, or everybody in a role, may do; with values, change it.
    #[command(
        after_help = "Examples: recourse user rights --data /var/lib/recourse noor@example.ca\n          recourse user rights --data /var/lib/recourse noor@example.ca bulk=no redress=500.00\n          recourse user rights --data /var/lib/recourse role:adviser export=no personal-text=names level=usual"
    )]
    Rights {
        #[command(flatten)]
        place: Place,
        /// An e-mail address, or role: and a role.
        whose: String,
        /// What is to be otherwise: a right, =, and yes, no, a word of it, or a sum; `usual` for what holds by itself.
        changes: Vec<String>,
    },
    /// Bar a colleague from signing in, and end their sessions.
    #[command(after_help = "Example: recourse user deactivate --data /var/lib/recourse --email noor@example.ca")]
    Deactivate {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        email: String,
    },
    /// Let a colleague who was deactivated in again.
    #[command(after_help = "Example: recourse user activate --data /var/lib/recourse --email noor@example.ca")]
    Activate {
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
                let name = name.trim().to_owned();
                if name.is_empty() {
                    return Err(Trouble::new(
                        "--name is blank\nhelp: write what colleagues and customers call them, such as --name \"Noor Haddad\"",
                    ));
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
                if !opens_for(&desk, &staff) {
                    // They come by way of the identity provider, which knows them by their address.
                    let line = desk.line("command", "staff-added", &format!("{}, {}", staff.email, staff.role));
                    desk.register().administer(&[Change::AddStaff(&staff)], &line).await?;
                    say(&format!(
                        "added; they sign in with {}, and choose no password\n",
                        provider(&desk)
                    ))?;
                    return Ok(ExitCode::SUCCESS);
                }
                let link = invite(&desk, "command", &staff).await?;
                return tell(&place, &desk, &link);
            }
            Self::List { place } => {
                let desk = place.desk().await?;
                for staff in desk.register().all_staff().await? {
                    let linked = desk.provider().is_some() && !desk.register().vouched_of(&staff.id).await?.is_empty();
                    let password = staff.password_hash.is_some() && opens_for(&desk, &staff);
                    let state = match (staff.active, password || linked) {
                        (false, _) => "deactivated",
                        (true, false) => "invited",
                        (true, true) => "active",
                    };
                    let linked = if linked { ", identity provider" } else { "" };
                    let factor = if staff.second_factor { ", second factor" } else { "" };
                    say(&format!(
                        "{}  {}  {}  {state}{linked}{factor}\n",
                        staff.email, staff.name, staff.role
                    ))?;
                }
            }
            Self::Link { place, email } => {
                let desk = place.desk().await?;
                let staff = find(&desk, &email).await?;
                if !staff.active {
                    return Err(Trouble::new(format!(
                        "{email} is deactivated, and no link lets them in\nhelp: let them in again first: recourse user \
                         activate --data {} --email {email}",
                        place.data.display()
                    )));
                }
                if !opens_for(&desk, &staff) {
                    return Err(Trouble::new(format!(
                        "no password opens the account of {email}: they sign in with {}\nhelp: `recourse user list` shows whom it is known to",
                        provider(&desk)
                    )));
                }
                let link = invitation(&desk, "command", &staff).await?;
                return tell(&place, &desk, &link);
            }
            Self::ResetSecondFactor { place, email } => {
                let desk = place.desk().await?;
                let staff = find(&desk, &email).await?;
                if !second_factor::reset(&desk, "command", &staff).await? {
                    return Err(Trouble::new(format!(
                        "{email} has no second factor\nhelp: `recourse user list` shows who has"
                    )));
                }
                say("reset\n")?;
            }
            Self::Rights { place, whose, changes } => {
                let desk = place.desk().await?;
                let whose = of(&desk, &whose).await?;
                let given = desk.given().await?;
                let mut wanted = Vec::new();
                for change in &changes {
                    let (right, value) = read(&desk, change)?;
                    wanted.extend(rights::Change::of(&whose, right, value, &given));
                }
                if !wanted.is_empty() {
                    rights::give(&desk, "command", &whose, &wanted).await?;
                }
                let given = desk.given().await?;
                for right in Right::ALL.into_iter().filter(|right| right.is_for(whose.role())) {
                    let said = rights::said(right, &whose.holder(), &given);
                    let own = if said.is_some() { "" } else { "  (usual)" };
                    let value = said.unwrap_or_else(|| whose.without(right, &given));
                    say(&format!("{}  {}{own}\n", right.word(), value.word()))?;
                }
            }
            Self::Deactivate { place, email } => {
                let desk = place.desk().await?;
                let staff = find(&desk, &email).await?;
                if is_emergency(&desk, &staff.email) {
                    return Err(Trouble::new(format!(
                        "{email} is the administrator who is to come in when the identity provider does not answer\nhelp: name another in the configuration first: oidc.administrator"
                    )));
                }
                if staff.active && is_last_administrator(&desk, &staff).await? {
                    return Err(Trouble::new(format!(
                        "{email} is the only one who looks after the desk: nobody could let anybody in again\nhelp: make \
                         another administrator first: recourse user add --data {} --role administrator --email … --name …; \
                         or give a colleague that role under Settings",
                        place.data.display()
                    )));
                }
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
                say("deactivated\n")?;
                let open = desk.register().open_of_staff(&staff.id).await?;
                if open > 0 {
                    say(&format!(
                        "{} back to the queues of their teams in a few minutes; at the workbench, under Settings, you hand over what somebody is to have\n",
                        counted(open, "open complaint goes", "open complaints go")
                    ))?;
                }
            }
            Self::Activate { place, email } => {
                let desk = place.desk().await?;
                let staff = find(&desk, &email).await?;
                if staff.active {
                    say(&format!("{email} was not deactivated\n"))?;
                    return Ok(ExitCode::SUCCESS);
                }
                let let_in = Staff { active: true, ..staff };
                let line = desk.line(
                    "command",
                    "staff-activated",
                    &format!("{}, {}", let_in.email, let_in.role),
                );
                desk.register().administer(&[Change::Staff(&let_in)], &line).await?;
                say("activated\n")?;
                if let_in.password_hash.is_none() && opens_for(&desk, &let_in) {
                    say(&format!(
                        "They have chosen no password yet. A link for it: recourse user link --data {} --email {email}\n",
                        place.data.display()
                    ))?;
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The link alone where output goes, for whoever carries it on; what is to be known of it where errors go.
fn tell(place: &Place, desk: &crate::desk::Desk, link: &str) -> Ending {
    say(&format!("{}{link}\n", desk.config().site.origin))?;
    if let Some(note) = place.origin_note(desk.config()) {
        complain(&format!("{note}\n"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether nobody else could let people in.
async fn is_last_administrator(desk: &crate::desk::Desk, staff: &Staff) -> Result<bool, Trouble> {
    let given = desk.given().await?;
    let all = desk.register().all_staff().await?;
    let administers = Rights::of(&staff.id, staff.role, &given).may(Right::Staff);
    Ok(administers && !rights::others_administer(&all, &given, &staff.id))
}

/// Whose rights these are.
async fn of(desk: &crate::desk::Desk, whose: &str) -> Result<Whose, Trouble> {
    if whose.starts_with("role:") {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.word()).collect();
        let role = Whose::read(desk, whose).await?;
        return role.ok_or_else(|| {
            Trouble::new(format!(
                "there is no role “{whose}”\nhelp: write role: and one of: {}",
                known.join(", ")
            ))
        });
    }
    Ok(Whose::Person(Box::new(find(desk, whose).await?)))
}

/// `bulk=no`, `redress=500.00`, `level=usual`.
fn read(desk: &crate::desk::Desk, change: &str) -> Result<(Right, Option<Value>), Trouble> {
    let (word, value) = change.split_once('=').unwrap_or((change, ""));
    let right = Right::named(word).ok_or_else(|| {
        let known: Vec<&str> = Right::ALL.iter().map(|right| right.word()).collect();
        Trouble::new(format!(
            "there is no right “{word}”\nhelp: its name is one of: {}",
            known.join(", ")
        ))
    })?;
    let code = desk.code();
    let sum = || {
        let (whole, cents) = value.split_once('.').unwrap_or((value, "00"));
        let cents = (cents.len() == 2).then(|| format!("{whole}{cents}"))?;
        right.read(&format!("{cents} {}", code.currency))
    };
    match right.read(value).or_else(sum) {
        Some(value) => Ok((right, Some(value))),
        None if value == "usual" => Ok((right, None)),
        None => {
            let mut known = right.values(code.last_level().0);
            known.extend((right == Right::Redress).then(|| "a sum such as 500.00".to_owned()));
            Err(Trouble::new(format!(
                "{word} can’t be “{value}”\nhelp: write {word}= and one of: {}, usual",
                known.join(", ")
            )))
        }
    }
}

/// As the button calls it.
fn provider(desk: &crate::desk::Desk) -> String {
    desk.provider()
        .map_or_else(String::new, |provider| provider.config().label())
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
