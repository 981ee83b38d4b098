//! The board of what was taken further: by level, with who has it, and who may not take it.

use axum::{
    extract::{Query, State},
    response::Response,
};
use minijinja::{Value, context};
use practice::{
    action::{Act, Action, decide},
    complaint::Stage,
    terms::Level,
};
use register::{WorkItem, Worklist};
use serde::Deserialize;

use super::{
    colleague::Colleague,
    people::People,
    worklist::{Reading, today_ends},
};
use crate::{
    desk::{Case, Desk},
    web::Oops,
};

/// How many complaints the board holds; what falls due first is on it.
const MOST: usize = 80;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    done: Option<String>,
}

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.sees_cases())?;
    let now = desk.now();
    let code = desk.code();
    let people = People::of(&desk).await?;
    let reading = Reading {
        code: &code,
        tongue: colleague.tongue(&desk),
        people: &people,
        now,
        today_ends: today_ends(&code, now),
        names: colleague.sees_names(),
    };
    let escalated = Worklist {
        level: Some(Level::FIRST.next()),
        ..Worklist::default()
    };
    let with_scheme = Worklist {
        stages: vec![Stage::Scheme],
        ..Worklist::default()
    };
    let board = desk.register().worklist(&escalated, MOST, None).await?;
    let scheme = desk.register().worklist(&with_scheme, MOST, None).await?;
    let mut cards = Vec::new();
    for item in &board.items {
        if item.stage != Stage::Scheme {
            let card = card(&desk, &colleague, &reading, item).await?;
            cards.extend(card.map(|card| (item, card)));
        }
    }
    let of = |fits: &dyn Fn(&WorkItem) -> bool| -> Vec<Value> {
        cards
            .iter()
            .filter(|(item, _)| fits(item))
            .map(|(_, card)| card.clone())
            .collect()
    };
    let mut columns = vec![context! { key => "nobody", name => "", cards => of(&|item| item.assignee.is_none()) }];
    for rule in code.levels.iter().skip(1) {
        let taken = of(&|item| item.assignee.is_some() && item.level == rule.level);
        columns.push(context! { key => "level", name => rule.name.in_language(colleague.lang()), cards => taken });
    }
    let mut referred = Vec::new();
    for item in &scheme.items {
        referred.extend(card(&desk, &colleague, &reading, item).await?);
    }
    let total = cards.len() + referred.len();
    columns.push(context! { key => "scheme", name => "", cards => referred });
    colleague.page(
        &desk,
        "workbench/escalations.html",
        "escalations",
        context! { taken => taken(&desk, &colleague, asked.done.as_deref()).await?, columns, total, more => board.next.is_some() || scheme.next.is_some() },
    )
}

/// What was just taken from the board, if this colleague has it now.
async fn taken(desk: &Desk, colleague: &Colleague, done: Option<&str>) -> Result<Option<String>, Oops> {
    let Some(reference) = done.and_then(practice::reference::read) else {
        return Ok(None);
    };
    let item = desk.register().item(&reference).await?;
    let mine = item.is_some_and(|item| item.assignee.as_deref() == Some(&colleague.staff.id));
    let tongue = colleague.tongue(desk);
    Ok(mine.then(|| tongue.pair(&reference, &tongue.say("bench-entry-taken"))))
}

/// None: a complaint of a team whose complaints they do not see.
async fn card(
    desk: &Desk,
    colleague: &Colleague,
    reading: &Reading<'_>,
    item: &WorkItem,
) -> Result<Option<Value>, Oops> {
    let case = desk.case(&item.reference).await?.ok_or(Oops::NotFound)?;
    if !colleague.sees(&case) {
        return Ok(None);
    }
    let complaint = &case.complaint;
    let level = case
        .code
        .level(complaint.level)
        .map(|rule| rule.name.in_language(colleague.lang()).to_owned());
    let below: Vec<String> = complaint
        .handlers
        .range(..complaint.level)
        .flat_map(|(_, people)| people)
        .map(|id| reading.people.name(id))
        .collect();
    let refusal = take_refusal(&case, colleague, desk);
    let mine = complaint.assignee.as_deref() == Some(colleague.staff.id.as_str());
    Ok(Some(context! {
        row => reading.row(item),
        level => level.unwrap_or_default(),
        below => reading.tongue.phrases.list(&below),
        mine,
        may_take => !mine && refusal.is_none() && item.assignee.is_none() && colleague.works(),
        why_not => if mine || !colleague.works() || item.stage == Stage::Scheme { String::new() } else { refusal.unwrap_or_default() },
        scheme_case => complaint.scheme_case.clone().unwrap_or_default(),
        version => complaint.version,
    }))
}

/// Why this colleague may not take it, as the rules themselves say.
fn take_refusal(case: &Case, colleague: &Colleague, desk: &Desk) -> Option<String> {
    let act = Act::now(colleague.actor_on(case), Action::Take);
    let known = Some((&case.complaint, case.file.entries.as_slice()));
    let refusal = decide(&case.code, known, &act, desk.now().max(case.complaint.last_at)).err()?;
    Some(colleague.tongue(desk).refusal(&refusal))
}
