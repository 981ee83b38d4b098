//! Teams, and what comes to them by itself.

use axum::{
    Form,
    extract::{Path, State},
    response::Response,
};
use register::{Routing, Team};

use super::{back, log, refused};
use crate::{
    desk::Desk,
    web::Oops,
    workbench::{colleague::Colleague, typed::Typed},
};

pub async fn put(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.administers())?;
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
    desk.register().put_team(&team).await?;
    desk.teams_changed();
    log(&desk, &colleague, "team-saved", &team.name).await?;
    Ok(back("teams"))
}

pub async fn remove(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.administers())?;
    let name = desk
        .register()
        .teams()
        .await?
        .into_iter()
        .find(|team| team.id == id)
        .map(|team| team.name);
    if desk.register().remove_team(&id).await? {
        desk.teams_changed();
        log(&desk, &colleague, "team-removed", &name.unwrap_or(id)).await?;
    }
    Ok(back("teams"))
}
