//! A desk in full work, for looking at: invented people, some hundred complaints of the last months in every
//! state and three languages, made by the same acts that everyone uses, at the times at which they would
//! have happened. Seeded: the same day gives the same demonstration.

mod matters;
mod play;

pub use play::Extent;

use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use practice::{
    complaint::Stage,
    terms::{Language, Role},
};
use register::{Home, Register, Routing, Staff, Team};

use crate::{
    command::counted,
    config::Config,
    corrective::{self, Begun, Change},
    desk::Desk,
    jobs,
    time::{Clock, Ids},
    web::chain,
    workbench,
};

/// Who can sign in.
#[derive(Debug, Clone)]
pub struct Person {
    pub role: String,
    pub email: String,
    pub password: String,
}

/// Invented colleagues: id, name, role, language.
const STAFF: [(&str, &str, Role, &str); 9] = [
    ("noor", "Noor Haddad", Role::Adviser, "en"),
    ("callum", "Callum Reid", Role::Adviser, "en"),
    ("beatriz", "Beatriz Lobo", Role::Adviser, "es"),
    ("helene", "Hélène Caron", Role::Adviser, "fr"),
    ("owen", "Owen Sutherland", Role::Manager, "en"),
    ("mireille", "Mireille Tessier", Role::Director, "fr"),
    ("priya", "Priya Raman", Role::Compliance, "en"),
    ("walter", "Walter Boone", Role::Mailroom, "en"),
    ("ada", "Ada Kowalczyk", Role::Administrator, "en"),
];

/// Fills a place that holds no register; leaves one that is a demonstration alone. Everything in it can be found at once.
///
/// # Errors
/// A sentence about what could not be done; a register of somebody’s own, with how to get a demonstration.
pub async fn fill(dir: &Path, config: &Config, now: Timestamp, extent: Extent) -> Result<(), String> {
    let home = config.database.home(dir)?;
    if home.holds_register().map_err(|error| chain(&error))? {
        return is_ours(home).await;
    }
    let started = now
        .checked_sub(SignedDuration::from_hours(24 * extent.days))
        .map_err(|error| error.to_string())?;
    let code = crate::codes::shipped("jive-canada")
        .ok_or("the code of the demonstration does not ship")?
        .map_err(|faults| format!("the shipped code has {}", counted(faults.len(), "fault", "faults")))?;
    // The key and the secrets are drawn as in earnest; only the story is seeded.
    let desk = Desk::open(dir, config.clone(), code, Clock::fixed(started), Ids::System)
        .await
        .map_err(|error| chain(&error))?;
    settle(&desk).await.map_err(|error| error.to_string())?;
    play::play(&desk, now, extent.complaints)
        .await
        .map_err(|error| format!("the demonstration could not be played: {error}"))?;
    causes(&desk).await.map_err(|error| error.to_string())?;
    jobs::index::all(&desk).await.map_err(|error| error.to_string())?;
    let register = desk.register().clone();
    drop(desk);
    tokio::task::spawn_blocking(move || register.close())
        .await
        .map_err(|error| error.to_string())?
        .map_err(|error| error.to_string())
}

/// Whether the register is a demonstration: colleagues of anybody else have ids that were drawn.
///
/// # Errors
/// A register of somebody’s own, or one that can’t be read.
async fn is_ours(home: Home) -> Result<(), String> {
    let opening = home.clone();
    let register = tokio::task::spawn_blocking(move || Register::open(opening))
        .await
        .map_err(|error| error.to_string())?
        .map_err(|error| chain(&error))?;
    let staff = register.all_staff().await.map_err(|error| chain(&error));
    tokio::task::spawn_blocking(move || register.close())
        .await
        .map_err(|error| error.to_string())?
        .map_err(|error| chain(&error))?;
    if staff?.iter().any(|staff| STAFF.iter().any(|(id, ..)| *id == staff.id)) {
        return Ok(());
    }
    let place = match &home.server {
        Some(server) => format!("the {server}"),
        None => format!("the folder {}", home.dir.display()),
    };
    Err(format!(
        "{place} holds a register of its own, and a demonstration fills only an empty place\nhelp: leave --demo out to \
         serve this register, or look at a demonstration in a new folder: recourse serve --demo --data DIR"
    ))
}

/// What becomes of mail from now on, for the greeting. Invented customers have addresses that lead nowhere (RFC 2606).
pub fn mail_goes(config: &Config, dir: &Path) -> String {
    match &config.mail.server {
        Some(server) => format!("goes to the mail server {server}"),
        None => format!("is written to {}/mail", dir.display()),
    }
}

/// People and teams.
async fn settle(desk: &Desk) -> Result<(), register::Error> {
    for (id, name, role, language) in STAFF {
        let email = email(id);
        let staff = Staff {
            id: id.to_owned(),
            password_hash: Some(workbench::hash(desk.keys(), password(desk, &email)).await),
            email,
            name: name.to_owned(),
            role,
            language: Language::new(language).unwrap_or_else(|_| Language::english()),
            active: true,
            created_at: desk.now(),
            second_factor: false,
        };
        desk.register().add_staff(&staff).await?;
    }
    let team = |id: &str, name: &str, categories: &[&str], members: &[&str]| Team {
        id: id.to_owned(),
        name: name.to_owned(),
        routing: Routing {
            categories: categories.iter().map(|c| (*c).to_owned()).collect(),
            ..Routing::default()
        },
        members: members.iter().map(|m| (*m).to_owned()).collect(),
    };
    desk.register()
        .put_team(&team(
            "accounts",
            "Accounts and billing",
            &["billing", "contract", "account"],
            &["noor", "helene", "owen"],
        ))
        .await?;
    desk.register()
        .put_team(&team(
            "service",
            "Service and set-up",
            &[],
            &["callum", "beatriz", "owen"],
        ))
        .await
}

/// What they do about what the complaints showed: each of them gave it to themselves.
const CAUSES: [(&str, &str, &str, i64, Option<&str>); 3] = [
    (
        "owen",
        "Who waits for a technician is told nothing until the visit.",
        "Call everybody who waits for a visit on the day before it, with news or without.",
        9,
        None,
    ),
    (
        "priya",
        "Credits that were agreed wait for the next bill run.",
        "Post a credit in the night after it is agreed.",
        24,
        None,
    ),
    (
        "mireille",
        "Letters were answered before they were entered, so that their clocks began late.",
        "Enter each letter on the day it comes, before anybody answers it.",
        2,
        Some("Every letter of the last two weeks was entered on its day."),
    ),
];

async fn causes(desk: &Desk) -> Result<(), register::Error> {
    let today = crate::codes::today(&desk.code(), desk.now());
    let staff = desk.register().all_staff().await?;
    for (who, cause, measure, days, result) in CAUSES {
        let Some(owner) = staff.iter().find(|staff| staff.id == who) else {
            continue;
        };
        let begun = Begun {
            cause: cause.to_owned(),
            measure: measure.to_owned(),
            due: today.saturating_add(jiff::Span::new().days(days)),
            finding: None,
            found: None,
            complaints: Vec::new(),
        };
        let action = corrective::begin(desk, begun, owner, who).await?;
        if let Some(result) = result {
            corrective::change(desk, &action, Change::Done(result.to_owned()), who).await?;
        }
    }
    Ok(())
}

fn email(id: &str) -> String {
    format!("{id}@jive.example")
}

/// Made from the register's key, so that it can be printed again and is no one else's.
fn password(desk: &Desk, email: &str) -> String {
    desk.keys().bound("demonstration", email).chars().take(16).collect()
}

/// Who can sign in, for the greeting.
///
/// # Errors
/// A register that can't be read.
pub async fn people(desk: &Desk) -> Result<Vec<Person>, String> {
    let staff = desk.register().all_staff().await.map_err(|error| error.to_string())?;
    Ok(STAFF
        .iter()
        .filter_map(|(id, ..)| staff.iter().find(|staff| staff.id == *id))
        .map(|staff| Person {
            role: staff.role.to_string(),
            email: staff.email.clone(),
            password: password(desk, &staff.email),
        })
        .collect())
}

/// A complaint to follow as its customer would: one whose offer waits for an answer, if there is one.
///
/// # Errors
/// A register that can't be read.
pub async fn example(desk: &Desk) -> Result<Option<(String, String)>, String> {
    for stages in [vec![Stage::Offered], vec![Stage::Investigating], Vec::new()] {
        let filter = register::Worklist {
            stages,
            ..Default::default()
        };
        let page = desk
            .register()
            .worklist(&filter, 1, None)
            .await
            .map_err(|error| error.to_string())?;
        if let Some(item) = page.items.first() {
            return Ok(Some((item.reference.clone(), desk.keys().secret(&item.reference, 1))));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use register::Register;

    use super::{Extent, fill, mail_goes};
    use crate::{config::Config, time::Clock};

    #[tokio::test]
    async fn a_demonstration_goes_on_and_nobody_elses_register_is_taken_for_one() {
        let (config, now) = (Config::default(), Clock::System.now());
        let little = || Extent { complaints: 1, days: 9 };
        let folder = tempfile::tempdir().unwrap();
        for _ in 0..2 {
            fill(folder.path(), &config, now, little()).await.unwrap();
        }
        let own = tempfile::tempdir().unwrap();
        Register::open(own.path()).unwrap().close().unwrap();
        let told = fill(own.path(), &config, now, little()).await.unwrap_err();
        assert!(told.contains("holds a register of its own"), "{told}");
    }

    #[test]
    fn the_greeting_says_where_mail_goes() {
        let said = |text: &str| mail_goes(&Config::parse(text).unwrap(), Path::new("/data"));
        assert_eq!(said(""), "is written to /data/mail");
        let set = "[mail]\nserver = \"mail.jive.example\"\nfrom = \"Jive <complaints@jive.example>\"\n";
        assert_eq!(said(set), "goes to the mail server mail.jive.example");
    }
}
