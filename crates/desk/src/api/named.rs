//! Teams, people and promises that a question names: a name that nobody bears finds nothing for ever, and whoever wrote
//! it would take that for an answer. What was known once is still known: its complaints and figures are there.

use std::collections::BTreeSet;

use super::{
    checks::{Checks, LINE},
    problem::Problem,
};
use crate::Desk;

/// So many are listed where one was not found.
const LISTED: usize = 30;

/// A team by its id, those that were removed among them.
///
/// # Errors
/// A register that can't be read.
pub async fn team(desk: &Desk, given: Option<&str>, checks: &mut Checks) -> Result<Option<String>, Problem> {
    let Some(id) = id("team", given, checks) else {
        return Ok(None);
    };
    let teams = desk.register().teams().await?;
    if teams.iter().any(|team| team.id == id) {
        return Ok(Some(id));
    }
    if desk
        .register()
        .past_teams()
        .await?
        .iter()
        .any(|(team, _)| team.id == id)
    {
        return Ok(Some(id));
    }
    checks.fault("team", none("team", teams.iter().map(|team| team.id.as_str())));
    Ok(None)
}

/// A member of staff by their id, those who left among them.
///
/// # Errors
/// A register that can't be read.
pub async fn assignee(desk: &Desk, given: Option<&str>, checks: &mut Checks) -> Result<Option<String>, Problem> {
    let Some(id) = id("assignee", given, checks) else {
        return Ok(None);
    };
    if desk.register().staff(&id).await?.is_none() {
        checks.fault(
            "assignee",
            "There is no member of staff of this id. GET /api/v1/staff lists them.",
        );
    }
    Ok(Some(id))
}

fn id(field: &str, given: Option<&str>, checks: &mut Checks) -> Option<String> {
    let before = checks.faults();
    let id = checks.line(field, given, LINE);
    if given.is_some() && id.is_none() {
        checks.fault(field, "This is blank. Write an id, or leave this out.");
    }
    id.filter(|_| checks.faults() == before)
}

/// That there is none of a name, with those that there are.
pub fn none<'n>(what: &str, known: impl Iterator<Item = &'n str>) -> String {
    let known: BTreeSet<&str> = known.collect();
    let mut listed: Vec<&str> = known.iter().copied().take(LISTED).collect();
    if listed.is_empty() {
        return format!("There is no such {what}; there is none at all. Leave this out.");
    }
    if known.len() > LISTED {
        listed.push("…");
    }
    format!("There is no such {what}. Known are: {}.", listed.join(", "))
}
