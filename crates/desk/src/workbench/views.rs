//! Saved views: what somebody would type into the search box again and again, under a name, in an order, as a list
//! beside the built-in ones. One's own, or also a team's; whoever has it may change it. A view is read anew each time
//! by the rules of the search: if it means nothing any more, it says so.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Path, Query as Asking, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::PrivateCookieJar;
use jiff::Timestamp;
use minijinja::{Value, context};
use practice::Code;
use register::{
    Cursor, SavedView, WorkItem,
    search::{MANY, Query},
};
use serde::Deserialize;

use super::{
    case::form::{Choice, choice},
    colleague::Colleague,
    people::People,
    search::searched,
    typed::{Fault, Typed},
};
use crate::{
    desk::Desk,
    search::{Field, Searcher, Understood},
    tongue::Tongue,
    web::Oops,
};

/// How long a name may be: it stands beside the list.
const LONGEST_NAME: usize = 40;
/// How many somebody may have: each is counted with every look at the worklist.
const MOST: usize = 20;
/// So many have a key: 1 to 9.
const ON_KEYS: usize = 9;

/// In which order.
const ORDERS: [&str; 2] = [BY_DUE, "newest"];
const BY_DUE: &str = "due";

// ---- as lists

/// How many complaints a view finds.
#[derive(Debug, Clone, Copy)]
enum Count {
    Exactly(usize),
    /// More than are counted.
    Many,
    /// It means nothing any more.
    Nothing,
}

/// The saved views of a colleague, understood and counted.
pub struct Saved {
    pub views: Vec<(SavedView, Understood)>,
    counts: Vec<Count>,
}

/// What saved views are understood by. “Now” is a second: within it a view is the same question.
pub fn searcher<'s>(
    desk: &'s Desk,
    colleague: &'s Colleague,
    (code, on_record): (&'s Code, &'s [Arc<Code>]),
    people: &'s People,
    now: Timestamp,
) -> Searcher<'s> {
    Searcher {
        tongue: colleague.tongue(desk),
        tongues: desk.tongues(),
        code,
        on_record,
        staff: &people.staff,
        teams: &people.teams,
        me: Some(&colleague.staff.id),
        sight: colleague.sight(),
        within: colleague.only_teams(),
        now: Timestamp::from_second(now.as_second()).unwrap_or(now),
    }
}

impl Saved {
    /// # Errors
    /// A register that can't be read.
    pub async fn of(desk: &Desk, colleague: &Colleague, searcher: &Searcher<'_>) -> Result<Self, Oops> {
        let saved = desk.register().saved_views(&colleague.staff.id).await?;
        let views: Vec<(SavedView, Understood)> = saved
            .into_iter()
            .map(|view| {
                let understood = searcher.understand(&view.sought);
                (view, understood)
            })
            .collect();
        let queries: Vec<&Query> = views.iter().filter_map(|(_, is)| is.query.as_ref()).collect();
        let counted = desk.counts_found(queries).await?;
        let mut counted = counted.iter();
        let counts = views
            .iter()
            .map(|(_, is)| match is.query.as_ref().and_then(|_| counted.next()) {
                Some(Some(count)) => Count::Exactly(*count),
                Some(None) => Count::Many,
                None => Count::Nothing,
            })
            .collect();
        Ok(Self { views, counts })
    }

    /// As the side bar has them, with their numbers and keys.
    pub fn listed(&self, tongue: &Tongue, current: Option<&str>) -> Vec<Value> {
        self.views
            .iter()
            .zip(&self.counts)
            .enumerate()
            .map(|(place, ((view, _), count))| {
                context! {
                    id => view.id,
                    name => view.name,
                    shared => view.team.is_some(),
                    current => current == Some(view.id.as_str()),
                    key => (place < ON_KEYS).then_some(place + 1),
                    count => said(tongue, *count),
                }
            })
            .collect()
    }

    /// One of them, with how many it finds; None: more than are counted.
    pub fn named(&self, id: &str) -> Option<(&SavedView, &Understood, Option<usize>)> {
        let place = self.views.iter().position(|(view, _)| view.id == id)?;
        let (view, understood) = self.views.get(place)?;
        let total = match self.counts.get(place)? {
            Count::Exactly(count) => Some(*count),
            Count::Many => None,
            Count::Nothing => Some(0),
        };
        Some((view, understood, total))
    }
}

/// "27", or "1,000+"; nothing, where it means nothing any more.
fn said(tongue: &Tongue, count: Count) -> Option<String> {
    let number = |n: usize| tongue.number(u64::try_from(n).unwrap_or(u64::MAX));
    match count {
        Count::Exactly(count) => Some(number(count)),
        Count::Many => Some(format!("{}+", number(MANY))),
        Count::Nothing => None,
    }
}

/// A page of what a view finds, and where the next begins. By due instant everything that it finds is looked at, and
/// no more is kept than the pages so far.
///
/// # Errors
/// A register that can't be read.
pub async fn page_of(
    desk: &Desk,
    view: &SavedView,
    query: &Query,
    limit: usize,
    after: Option<&str>,
) -> Result<(Vec<WorkItem>, Option<String>), Oops> {
    if view.sorted != BY_DUE {
        let after = after.and_then(|cursor| cursor.parse::<Cursor>().ok());
        let found = desk.register().search(query, limit, after.as_ref()).await?;
        return Ok((found.items, found.next.map(|cursor| cursor.to_string())));
    }
    let from = after.and_then(|from| from.parse::<usize>().ok()).unwrap_or(0);
    let wanted = from.saturating_add(limit);
    let mut items: Vec<WorkItem> = Vec::new();
    let mut after = None;
    loop {
        let found = desk.register().search(query, MANY, after.as_ref()).await?;
        items.extend(found.items);
        items.sort_by_key(|item| {
            (
                item.next.as_ref().map_or(Timestamp::MAX, |next| next.due),
                item.received_at,
            )
        });
        items.truncate(wanted.saturating_add(1));
        after = found.next;
        if after.is_none() {
            break;
        }
    }
    let more = items.len() > wanted;
    let page = items.into_iter().skip(from).take(limit).collect();
    Ok((page, more.then(|| (from + limit).to_string())))
}

// ---- as forms

#[derive(Debug, Default, Deserialize)]
pub struct Begins {
    #[serde(default)]
    from: String,
}

/// A new one, from what was searched for last, or from all that is open.
pub async fn new(
    State(desk): State<Desk>,
    colleague: Colleague,
    jar: PrivateCookieJar,
    Asking(begins): Asking<Begins>,
) -> Result<Response, Oops> {
    let sought = if begins.from == "search" {
        searched(&jar)
    } else {
        let people = People::of(&desk).await?;
        let (code, on_record) = (desk.code(), desk.codes_on_record().await?);
        let searcher = searcher(&desk, &colleague, (&code, &on_record), &people, desk.now());
        let open = searcher.tongue.say("bench-search-open");
        format!("{}:{open}", searcher.name_of(Field::Status))
    };
    let typed = Typed::of([("sought".to_owned(), sought), ("sorted".to_owned(), BY_DUE.to_owned())]);
    show(&desk, &colleague, None, &typed, &[]).await
}

pub async fn one(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    let view = own(&desk, &colleague, &id).await?;
    let typed = Typed::of([
        ("view_name".to_owned(), view.name.clone()),
        ("sought".to_owned(), view.sought.clone()),
        ("sorted".to_owned(), view.sorted.clone()),
        ("whose".to_owned(), view.team.clone().unwrap_or_default()),
    ]);
    show(&desk, &colleague, Some(&view), &typed, &[]).await
}

pub async fn add(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    keep(&desk, &colleague, None, Typed::of(pairs)).await
}

pub async fn change(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let view = own(&desk, &colleague, &id).await?;
    keep(&desk, &colleague, Some(view), Typed::of(pairs)).await
}

pub async fn remove(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    let view = own(&desk, &colleague, &id).await?;
    desk.register().remove_view(&view.id).await?;
    Ok(Redirect::to("/desk").into_response())
}

/// One of a colleague's own or of their teams'.
async fn own(desk: &Desk, colleague: &Colleague, id: &str) -> Result<SavedView, Oops> {
    let saved = desk.register().saved_views(&colleague.staff.id).await?;
    saved.into_iter().find(|view| view.id == id).ok_or(Oops::NotFound)
}

async fn keep(desk: &Desk, colleague: &Colleague, known: Option<SavedView>, typed: Typed) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let people = People::of(desk).await?;
    let (code, on_record) = (desk.code(), desk.codes_on_record().await?);
    let searcher = searcher(desk, colleague, (&code, &on_record), &people, desk.now());
    let mut asked = typed.asked(tongue);
    let name = asked.needed("view_name", &tongue.say("bench-f-view-name"));
    if name.chars().count() > LONGEST_NAME {
        let values = [("most", LONGEST_NAME.into())];
        asked.fault("view_name", tongue.say_with("bench-fault-view-name-long", &values));
    }
    let sought = asked.needed("sought", &tongue.say("bench-f-sought"));
    let understood = searcher.understand(&sought);
    if !sought.is_empty() && understood.query.is_none() {
        let notes = understood.notes.join(" ");
        asked.fault(
            "sought",
            if notes.is_empty() {
                tongue.say("bench-fault-view-empty")
            } else {
                notes
            },
        );
    }
    let views = desk.register().saved_views(&colleague.staff.id).await?;
    if known.is_none() && views.len() >= MOST {
        asked.fault(
            "view_name",
            tongue.say_with("bench-fault-views-many", &[("most", MOST.into())]),
        );
    }
    let mine = whose(&people, colleague);
    let team = mine
        .into_iter()
        .map(|team| team.value)
        .find(|team| team == typed.raw("whose"));
    let faults = asked.into_faults();
    if !faults.is_empty() {
        let page = show(desk, colleague, known.as_ref(), &typed, &faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let sorted = ORDERS
        .into_iter()
        .find(|order| *order == typed.raw("sorted"))
        .unwrap_or(BY_DUE);
    let (id, owner, saved_at) = known.map_or_else(
        || (desk.ids().name(), colleague.staff.id.clone(), desk.now()),
        |view| (view.id, view.owner, view.saved_at),
    );
    let view = SavedView {
        id,
        name,
        owner,
        team: team.filter(|team| !team.is_empty()),
        sought,
        sorted: sorted.to_owned(),
        saved_at,
    };
    desk.register().save_view(&view).await?;
    Ok(Redirect::to(&format!("/desk?saved={}", view.id)).into_response())
}

/// The teams with which somebody may share one.
fn whose(people: &People, colleague: &Colleague) -> Vec<Choice> {
    let teams = people.teams.iter();
    teams
        .filter(|team| team.members.contains(&colleague.staff.id))
        .map(|team| choice(&team.id, team.name.clone()))
        .collect()
}

async fn show(
    desk: &Desk,
    colleague: &Colleague,
    known: Option<&SavedView>,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let people = People::of(desk).await?;
    let mut teams = whose(&people, colleague);
    teams.insert(0, choice("", tongue.say("bench-view-whose-mine")));
    let orders: Vec<Choice> = ORDERS
        .iter()
        .map(|order| choice(order, tongue.say(&format!("bench-view-sorted-{order}"))))
        .collect();
    colleague.page(
        desk,
        "workbench/view.html",
        "worklist",
        context! {
            id => known.map(|view| view.id.as_str()),
            title => known.map(|view| view.name.as_str()),
            v => context! {
                view_name => typed.raw("view_name"),
                sought => typed.raw("sought"),
                sorted => typed.raw("sorted"),
                whose => typed.raw("whose"),
            },
            orders,
            teams,
            faults,
        },
    )
}
