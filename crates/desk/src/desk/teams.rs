//! The teams, and who does the work of those that were removed.

use std::sync::Arc;

use register::Team;

use super::{Desk, DeskError};

impl Desk {
    /// The teams, for routing. What came to one that was removed comes to the one that took over.
    pub(crate) async fn teams(&self) -> Result<Arc<Vec<Team>>, DeskError> {
        let found = self.0.teams.ask((), self.now(), async {
            let teams = self.register().teams().await?;
            let past = self.register().past_teams().await?;
            Ok::<_, register::Error>(with_heirs(&teams, &past))
        });
        Ok(found.await?)
    }

    /// The teams were changed here.
    pub fn teams_changed(&self) {
        self.0.teams.forget();
    }
}

/// Teams by their routing, each removed one under the id of the team that does its work now.
fn with_heirs(teams: &[Team], past: &[(Team, Option<String>)]) -> Vec<Team> {
    let inherited = past.iter().filter_map(|(team, _)| {
        Some(Team {
            id: heir_of(&team.id, past)?,
            ..team.clone()
        })
    });
    let mut all: Vec<Team> = inherited.chain(teams.iter().cloned()).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

/// The team that does the work of this one now: itself, unless it was removed.
pub fn heir_of(id: &str, past: &[(Team, Option<String>)]) -> Option<String> {
    let mut id = id.to_owned();
    // Whoever took over may have been removed since; nobody takes over from themselves twice.
    for _ in 0..=past.len() {
        match past.iter().find(|(team, _)| team.id == id) {
            None => return Some(id),
            Some((_, next)) => id = next.clone()?,
        }
    }
    None
}
