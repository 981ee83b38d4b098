//! Names for the ids that a case file keeps.

use std::sync::Arc;

use practice::{Complaint, entry::Actor};
use register::{Given, Staff, Team};

use super::colleague::works;
use crate::{
    cover::{Cover, last_day},
    desk::{Case, Desk},
    rights::{self, Rights},
    tongue::Tongue,
    web::Oops,
};

pub struct People {
    pub staff: Vec<Staff>,
    pub teams: Vec<Team>,
    /// Those that were removed: histories speak of them.
    past: Vec<Team>,
    /// Who is away.
    pub cover: Cover,
    given: Arc<Vec<Given>>,
}

impl People {
    /// # Errors
    /// A register that can't be read.
    pub async fn of(desk: &Desk) -> Result<Self, Oops> {
        Ok(Self {
            staff: desk.register().all_staff().await?,
            teams: desk.register().teams().await?,
            past: desk
                .register()
                .past_teams()
                .await?
                .into_iter()
                .map(|(team, _)| team)
                .collect(),
            cover: Cover::of(desk).await?,
            given: desk.given().await?,
        })
    }

    /// An id that nobody has is shown as it is.
    pub fn name(&self, id: &str) -> String {
        self.staff
            .iter()
            .find(|staff| staff.id == id)
            .map_or_else(|| id.to_owned(), |staff| staff.name.clone())
    }

    /// A colleague's name, and that they are away, where they are.
    pub fn with_absence(&self, desk: &Desk, tongue: &Tongue, staff: &Staff) -> String {
        let Some(absence) = self.cover.away(&staff.id) else {
            return staff.name.clone();
        };
        let values = [
            ("name", staff.name.as_str().into()),
            ("day", tongue.date_short(last_day(desk, absence)).into()),
        ];
        tongue.say_with("bench-name-away", &values)
    }

    pub fn team(&self, id: &str) -> String {
        let mut all = self.teams.iter().chain(&self.past);
        all.find(|team| team.id == id)
            .map_or_else(|| id.to_owned(), |team| team.name.clone())
    }

    /// Those who work on complaints.
    pub fn at_work(&self) -> impl Iterator<Item = &Staff> {
        self.staff.iter().filter(|staff| staff.active && works(staff.role))
    }

    /// Whether somebody else looks after the desk.
    pub fn others_administer(&self, id: &str) -> bool {
        rights::others_administer(&self.staff, &self.given, id)
    }

    /// What somebody may do.
    pub fn rights(&self, staff: &Staff) -> Rights {
        Rights::of(&staff.id, staff.role, &self.given)
    }

    /// Whether somebody may answer a case where it stands.
    pub fn may_answer(&self, staff: &Staff, case: &Case) -> bool {
        self.rights(staff).eligible(case, &staff.id).is_ok()
    }

    /// Whether anybody in this team may answer a case.
    pub fn may_take(&self, team: &str, case: &Case) -> bool {
        let team = self.teams.iter().find(|known| known.id == team);
        let members = team.map_or(&[][..], |team| &team.members[..]);
        let mut there = self.at_work().filter(|staff| members.contains(&staff.id));
        there.any(|staff| self.may_answer(staff, case))
    }

    /// Who did it, in words.
    pub fn who(&self, actor: &Actor, complaint: &Complaint, tongue: &Tongue) -> String {
        match actor {
            Actor::Customer => complaint
                .contact
                .name
                .clone()
                .unwrap_or_else(|| tongue.say("bench-the-customer")),
            Actor::Representative => tongue.say("bench-the-representative"),
            Actor::Staff { id, .. } => self.name(id),
            Actor::Key { .. } => tongue.say("bench-an-integration"),
            Actor::Desk => tongue.say("bench-the-desk"),
            Actor::Scheme => tongue.say("channel-scheme"),
        }
    }
}
