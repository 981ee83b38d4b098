//! Searching all complaints: one box, what was understood of it, and what was found, newest first.
//!
//! Searching is a form that is sent and answered by leading on, so that names, addresses and numbers stay out of
//! addresses, histories and logs. What was typed goes along in a sealed cookie of this browser.

use axum::{
    Form,
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::{PrivateCookieJar, cookie::SameSite};
use minijinja::context;
use practice::{reference, terms::Label};
use register::{
    Cursor, WorkItem,
    search::{self, Found, MANY, Sight, Text},
};
use serde::{Deserialize, Serialize};

use super::{
    colleague::Colleague,
    people::People,
    typed::Typed,
    worklist::{Reading, Row, today_ends},
};
use crate::{
    desk::Desk,
    search::{Field, Searcher},
    web::{self, Oops},
};

/// How many complaints a page has. Each is told with the sentence in which it was found: what is not among so many is
/// sooner found with another word than on the next page.
const PAGE: usize = 30;
/// Carries what is searched for from the form to the page.
const SEARCHED: &str = "searched";
/// What goes into a cookie. More than is looked at, so that the page can say that there was more.
const LONGEST: usize = search::LONGEST + 50;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    after: Option<String>,
}

/// A complaint that was found, with the sentence in which it was.
#[derive(Debug, Serialize)]
struct Hit {
    row: Row,
    /// The day, with its year: what is found may be old.
    received: String,
    pieces: Vec<(String, bool)>,
    /// What was found is the customer's own text.
    is_theirs: bool,
}

pub async fn ask(
    State(desk): State<Desk>,
    _colleague: Colleague,
    jar: PrivateCookieJar,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let typed = Typed::of(pairs);
    let q: String = typed.text("q").chars().take(LONGEST).collect();
    let mut cookie = web::cookie(&desk, SEARCHED, q, 1);
    cookie.set_same_site(SameSite::Strict);
    (jar.add(cookie), Redirect::to("/desk/search")).into_response()
}

/// What was searched for last.
pub fn searched(jar: &PrivateCookieJar) -> String {
    jar.get(SEARCHED)
        .map(|cookie| cookie.value().to_owned())
        .unwrap_or_default()
}

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    jar: PrivateCookieJar,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let q = searched(&jar);
    let q = q.as_str();
    let (now, code) = (desk.now(), desk.code());
    let (people, on_record) = (People::of(&desk).await?, desk.codes_on_record().await?);
    let tongue = colleague.tongue(&desk);
    let searcher = Searcher {
        tongue,
        tongues: desk.tongues(),
        code: &code,
        on_record: &on_record,
        staff: &people.staff,
        teams: &people.teams,
        me: Some(&colleague.staff.id),
        sight: colleague.sight(),
        within: colleague.only_teams(),
        now,
    };
    let understood = searcher.understand(q);
    let after = asked.after.as_deref().and_then(|cursor| cursor.parse::<Cursor>().ok());
    let found = match &understood.query {
        // Who may not read the texts is shown none of them.
        Some(query) if searcher.sight == Sight::Everything => {
            Some(desk.register().search_and_read(query, PAGE, after.as_ref()).await?)
        }
        Some(query) => Some((desk.register().search(query, PAGE, after.as_ref()).await?, Vec::new())),
        None => None,
    };
    let (found, texts) = found.unzip();
    let reading = Reading {
        code: &code,
        tongue,
        people: &people,
        now,
        today_ends: today_ends(&code, now),
        names: colleague.sees_names(),
    };
    let hits = match (&understood.query, &found) {
        (Some(query), Some(found)) => hits(&reading, query, &found.items, texts.unwrap_or_default()),
        _ => Vec::new(),
    };
    let fields: Vec<String> = Field::ALL.into_iter().map(|field| searcher.name_of(field)).collect();
    let counted = found
        .as_ref()
        .map(|found| counted(found, &searcher))
        .unwrap_or_default();
    colleague.page(
        &desk,
        "workbench/search.html",
        "search",
        context! {
            q,
            hits,
            counted,
            chips => understood.chips,
            notes => understood.notes,
            searched => found.is_some(),
            wrong_number => reference::has_ten_digits(q) && reference::read(q).is_none(),
            widened => found.as_ref().is_some_and(|found| found.widened && !found.items.is_empty()),
            behind => found.as_ref().is_some_and(|found| found.behind),
            next => found.and_then(|found| found.next).map(|cursor| cursor.to_string()).unwrap_or_default(),
            paged => asked.after.is_some(),
            opens => colleague.sees_cases(),
            everything => searcher.sight == Sight::Everything,
            names => searcher.sight != Sight::Numbers,
            fields,
            longest => search::LONGEST,
            most => search::MOST_TERMS,
        },
    )
}

/// "27 found".
fn counted(found: &Found, searcher: &Searcher<'_>) -> String {
    let number = |n: usize| searcher.tongue.number(u64::try_from(n).unwrap_or(u64::MAX));
    match found.total {
        Some(total) => searcher.tongue.say_with(
            "bench-search-count",
            &[("n", total.into()), ("number", number(total).into())],
        ),
        None => searcher
            .tongue
            .say_with("bench-search-many", &[("number", number(MANY).into())]),
    }
}

fn hits(reading: &Reading<'_>, query: &search::Query, items: &[WorkItem], texts: Vec<Vec<Text>>) -> Vec<Hit> {
    let mut texts = texts.into_iter();
    let day = |at| {
        reading
            .code
            .desk()
            .map_or_else(String::new, |calendar| calendar.date(at).to_string())
    };
    items
        .iter()
        .map(|item| {
            let mut texts = texts.next().unwrap_or_default();
            texts.retain(|(_, label, _)| !matches!(label, Label::Name | Label::Email | Label::Phone));
            let snippet = search::snippet(texts.iter().map(|(.., text)| text.as_str()), query);
            let (place, pieces) = snippet.unwrap_or_default();
            let theirs = texts.get(place).filter(|_| !pieces.is_empty());
            Hit {
                row: reading.row(item),
                received: day(item.received_at),
                is_theirs: theirs
                    .is_some_and(|(_, label, _)| matches!(label, Label::Nature | Label::History | Label::Wanted)),
                pieces: pieces.into_iter().map(|piece| (piece.text, piece.found)).collect(),
            }
        })
        .collect()
}
