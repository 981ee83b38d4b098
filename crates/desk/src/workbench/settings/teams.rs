//! Teams, and what comes to them by itself.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use register::{Change, Routing, Team};

use super::{back, hand_over, refused};
use crate::{
    desk::Desk,
    rights::Right,
    web::Oops,
    workbench::{
        colleague::Colleague,
        typed::{Fault, Typed},
    },
};

/// Complaints that are handled with others are counted to here.
const COUNTED: usize = 1000;

pub async fn put(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(&desk);
    let mut asked = typed.asked(tongue);
    let name = asked.needed("team_name", &tongue.say("bench-f-team-name"));
    let faults = asked.into_faults();
    if !faults.is_empty() {
        return refused(&desk, &colleague, &typed, "teams", &faults).await;
    }
    let teams = desk.register().teams().await?;
    let known = teams
        .into_iter()
        .find(|team| team.id == typed.raw("id"))
        .map(|team| team.id);
    let code = desk.code();
    let everybody = desk.register().all_staff().await?;
    let parsed = |name: &str| typed.all(name).to_vec();
    let team = Team {
        id: known.unwrap_or_else(|| desk.ids().name()),
        name,
        routing: Routing {
            kinds: parsed("kind").iter().filter_map(|word| word.parse().ok()).collect(),
            services: parsed("service").iter().filter_map(|word| word.parse().ok()).collect(),
            categories: parsed("category")
                .into_iter()
                .filter(|id| code.category(id).is_some())
                .collect(),
        },
        members: parsed("member")
            .into_iter()
            .filter(|id| everybody.iter().any(|staff| staff.id == *id))
            .collect(),
    };
    let line = desk.line(&colleague.staff.id, "team-saved", &team.name);
    desk.register().administer(&[Change::Team(&team)], &line).await?;
    desk.teams_changed();
    Ok(back("teams", "team-saved"))
}

/// A team is removed when another takes over: its open complaints, and what comes to it by itself.
pub async fn remove(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    let typed = Typed::of(pairs);
    let teams = desk.register().teams().await?;
    let Some(team) = teams.iter().find(|team| team.id == id) else {
        return Ok(back("teams", "team-removed"));
    };
    let elsewhere = desk.register().elsewhere_of_team(&id, COUNTED).await?.len();
    let open = desk.register().open_of_team(&id).await? + i64::try_from(elsewhere).unwrap_or(i64::MAX);
    let others = teams.iter().filter(|other| other.id != id);
    let heir = others.clone().find(|other| other.id == typed.raw("heir"));
    let alone = others.count() == 0;
    if heir.is_none() && (open > 0 || !alone) {
        let key = if alone {
            "bench-fault-only-team"
        } else {
            "bench-fault-team-heir"
        };
        let values = [("n", open.into()), ("team", team.name.as_str().into())];
        let fault = Fault {
            field: format!("heir-{id}"),
            text: colleague.tongue(&desk).say_with(key, &values),
        };
        return refused(&desk, &colleague, &typed, "team-heir", &[fault]).await;
    }
    if let Some(heir) = heir {
        hand_over::of_team(&desk, &colleague, &id, &heir.id).await?;
    }
    let grown = heir.map(|heir| with_members(heir, team, &teams));
    let mut changes: Vec<Change<'_>> = grown.iter().map(Change::Team).collect();
    changes.push(Change::RemoveTeam {
        team: &id,
        taken_over: heir.map(|heir| heir.id.as_str()),
    });
    let subject = heir.map_or_else(|| team.name.clone(), |heir| format!("{} → {}", team.name, heir.name));
    let line = desk.line(&colleague.staff.id, "team-removed", &subject);
    if desk.register().administer(&changes, &line).await? {
        desk.teams_changed();
        if let Some(heir) = heir {
            // What came in while the others were given over.
            hand_over::of_team(&desk, &colleague, &id, &heir.id).await?;
        }
    }
    Ok(back("teams", "team-removed"))
}

/// The team that takes over, with whoever would be in no team any more: they keep their complaints, and go on seeing
/// those that come.
fn with_members(heir: &Team, removed: &Team, teams: &[Team]) -> Team {
    let elsewhere = |id: &String| {
        let mut others = teams.iter().filter(|other| other.id != removed.id);
        others.any(|other| other.members.contains(id))
    };
    let mut heir = heir.clone();
    heir.members
        .extend(removed.members.iter().filter(|id| !elsewhere(id)).cloned());
    heir
}
