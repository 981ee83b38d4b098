//! The people of the desk and their teams. How they prove who they are is in `sign_in`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use practice::terms::{Kind, Language, Role, Service};
use serde::{Deserialize, Serialize};

use crate::{
    AdminAct, Digest, Error, Register, statements,
    step::{Refused, Step, Unwritten},
    value::{Row, Value, values},
    work_item::language,
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub id: String,
    /// As written; nobody else may have it, whatever its case.
    pub email: String,
    pub name: String,
    pub role: Role,
    /// None: has not set one yet.
    pub password_hash: Option<String>,
    pub language: Language,
    pub active: bool,
    pub created_at: Timestamp,
    /// Whether they show a code beside the password; it is changed by [`crate::Change`] alone.
    pub second_factor: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    pub id: String,
    pub name: String,
    pub routing: Routing,
    /// Ids of staff.
    pub members: Vec<String>,
}

/// What comes to a team by itself; an empty list asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Routing {
    pub kinds: Vec<Kind>,
    pub services: Vec<Service>,
    pub categories: Vec<String>,
}

impl Register {
    /// # Errors
    /// [`Error::Taken`] if somebody has this id or address.
    pub async fn add_staff(&self, staff: &Staff) -> Result<(), Error> {
        self.write_new("address", vec![added(staff)]).await.map(drop)
    }

    /// Uses a link up and adds who sent it, if there is nobody yet. Of several callers, whatever links they
    /// have, one becomes the first; the others are told false, and nothing of theirs was written, nor their line.
    pub async fn add_first_staff(
        &self,
        link: &Digest,
        staff: &Staff,
        now: Timestamp,
        act: &AdminAct,
    ) -> Result<bool, Error> {
        let steps = vec![
            Step::new(&statements::USE_SETUP_LINK, values![link, now]).or_if_nothing(Refused::Taken),
            Step::new(&statements::FIRST_OF_ALL, values![&staff.id]).or_if_there(Refused::Taken),
            Step::new(&statements::ADD_FIRST_STAFF, all_of(staff)).or_if_nothing(Refused::Taken),
        ];
        match self.write_logged(steps, act).await {
            Ok(_) => Ok(true),
            Err(Unwritten::Refused(_)) => Ok(false),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }

    /// Changes everything but the password and the day of entry, and ends the links of who is barred or has another
    /// address; false if there is no such person.
    /// The language in which a colleague reads; whatever else was changed meanwhile stays.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn speak(&self, staff: &str, language: &Language) -> Result<(), Error> {
        let step = Step::new(&statements::SET_TONGUE, values![staff, language.tag()]);
        self.write(vec![step]).await.map(drop)
    }

    pub async fn change_staff(&self, staff: &Staff) -> Result<bool, Error> {
        Ok(self.write_new("address", changed(staff)).await?.touched > 0)
    }

    /// Sets the password and ends every link by which another could be chosen; false if there is no such person.
    pub async fn set_password(&self, id: &str, hash: &str) -> Result<bool, Error> {
        Ok(self.write(with_password(id, hash)).await?.touched > 0)
    }

    pub async fn staff(&self, id: &str) -> Result<Option<Staff>, Error> {
        let rows = self.database().read(&statements::STAFF, values![id]).await?;
        rows.first().map(|row| staff(row, 0)).transpose()
    }

    pub async fn staff_by_email(&self, email: &str) -> Result<Option<Staff>, Error> {
        let rows = self
            .database()
            .read(&statements::STAFF_BY_EMAIL, values![address(email)])
            .await?;
        rows.first().map(|row| staff(row, 0)).transpose()
    }

    /// Everybody, by name, those who left too.
    pub async fn all_staff(&self) -> Result<Vec<Staff>, Error> {
        let rows = self.database().read(&statements::ALL_STAFF, values![]).await?;
        rows.iter().map(|row| staff(row, 0)).collect()
    }

    /// Adds a team or replaces it, with its members.
    pub async fn put_team(&self, team: &Team) -> Result<(), Error> {
        self.write(team_put(team)?).await.map(drop)
    }

    /// The teams that were removed, each with the one that took over.
    pub async fn past_teams(&self) -> Result<Vec<(Team, Option<String>)>, Error> {
        let rows = self.database().read(&statements::TEAMS, values![true]).await?;
        rows.iter()
            .map(|row| Ok((team(row, Vec::new())?, row.maybe(3, Row::string)?)))
            .collect()
    }

    pub async fn teams(&self) -> Result<Vec<Team>, Error> {
        let queries = vec![(&statements::TEAMS, values![false]), (&statements::MEMBERS, values![])];
        let mut answers = self.database().read_all(queries).await?.into_iter();
        let (teams, members) = (answers.next().unwrap_or_default(), answers.next().unwrap_or_default());
        let mut by_team: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for row in &members {
            by_team.entry(row.string(0)?).or_default().push(row.string(1)?);
        }
        teams
            .iter()
            .map(|row| team(row, by_team.remove(row.text(0)?).unwrap_or_default()))
            .collect()
    }

    pub async fn teams_of(&self, staff: &str) -> Result<Vec<String>, Error> {
        let rows = self.database().read(&statements::TEAMS_OF, values![staff]).await?;
        rows.iter().map(|row| row.string(0)).collect()
    }
}

/// The step of [`Register::add_staff`].
pub fn added(staff: &Staff) -> Step {
    Step::new(&statements::ADD_STAFF, all_of(staff)).or_if_there(Refused::Taken)
}

/// The steps of [`Register::put_team`].
pub fn team_put(team: &Team) -> Result<Vec<Step>, Error> {
    let routing = serde_json::to_string(&team.routing)
        .map_err(|error| Error::unreadable(format!("the routing of {}", team.id), error))?;
    let mut steps = vec![
        Step::new(&statements::PUT_TEAM, values![&team.id, &team.name, routing]),
        Step::new(&statements::EMPTY_TEAM, values![&team.id]),
    ];
    let join = |staff: &String| Step::new(&statements::ADD_MEMBER, values![&team.id, staff]);
    steps.extend(team.members.iter().map(join));
    Ok(steps)
}

/// A team that is removed keeps its name, for histories.
pub fn team_removed(id: &str, taken_over: Option<&str>) -> Vec<Step> {
    vec![
        Step::new(&statements::REMOVE_TEAM, values![id, taken_over]).or_if_nothing(Refused::TooLate),
        Step::new(&statements::EMPTY_TEAM, values![id]),
    ]
}

/// The steps of [`Register::change_staff`].
pub fn changed(staff: &Staff) -> Vec<Step> {
    let folded = address(&staff.email);
    let values = values![
        &staff.id,
        &staff.email,
        &folded,
        &staff.name,
        staff.role.word(),
        staff.language.tag(),
        staff.active,
    ];
    let former = values![&staff.id, &folded];
    let mut steps = vec![
        Step::new(&statements::END_SETUP_LINKS_OF_FORMER_ADDRESS, former),
        Step::new(&statements::CHANGE_STAFF, values).or_if_there(Refused::Taken),
    ];
    // A link from before must not open an account that was barred and let in again.
    if !staff.active {
        steps.push(Step::new(&statements::END_SETUP_LINKS_OF, values![&staff.id, ""]));
        steps.push(Step::new(&statements::UNCOVER, values![&staff.id]));
    }
    steps
}

/// The step by which somebody is called otherwise; whatever else was changed meanwhile stays.
pub fn named(id: &str, name: &str) -> Step {
    Step::new(&statements::SET_NAME, values![id, name])
}

/// The step that gives somebody another role, if they are still active and in the one that they were seen in.
pub fn in_role(id: &str, was: Role, role: Role) -> Step {
    let values = values![id, role.word(), was.word()];
    Step::new(&statements::SET_ROLE, values).or_if_nothing(Refused::TooLate)
}

/// The steps of [`Register::set_password`].
pub fn with_password(id: &str, hash: &str) -> Vec<Step> {
    vec![
        Step::new(&statements::SET_PASSWORD, values![id, hash]),
        Step::new(&statements::END_SETUP_LINKS_OF, values![id, ""]),
    ]
}

fn all_of(staff: &Staff) -> Vec<Value> {
    values![
        &staff.id,
        &staff.email,
        address(&staff.email),
        &staff.name,
        staff.role.word(),
        staff.password_hash.as_deref(),
        staff.language.tag(),
        staff.active,
        staff.created_at,
    ]
}

/// An address as it is compared.
fn address(email: &str) -> String {
    email.trim().to_lowercase()
}

/// A person from a row that has their columns from this one on.
pub fn staff(row: &Row, from: usize) -> Result<Staff, Error> {
    Ok(Staff {
        id: row.string(from)?,
        email: row.string(from + 1)?,
        name: row.string(from + 2)?,
        role: row.parsed(from + 3)?,
        password_hash: row.maybe(from + 4, Row::string)?,
        language: language(row, from + 5)?,
        active: row.flag(from + 6)?,
        created_at: row.time(from + 7)?,
        second_factor: row.flag(from + 8)?,
    })
}

fn team(row: &Row, members: Vec<String>) -> Result<Team, Error> {
    let id = row.string(0)?;
    let routing =
        serde_json::from_str(row.text(2)?).map_err(|error| Error::unreadable(format!("the routing of {id}"), error))?;
    Ok(Team {
        id,
        name: row.string(1)?,
        routing,
        members,
    })
}
