//! What there is to do, by the next promise that falls due. What is broken comes first and is never hidden.

use axum::{
    extract::{Query, State},
    response::Response,
};
use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{
    Code,
    code::{Field, Promise, Variant},
    complaint::Stage,
    obligation::Standing,
};
use register::{CUSTOMERS_TURN, Cursor, ViewCounts, WorkItem, Worklist};
use serde::{Deserialize, Serialize};

use super::{
    bulk,
    colleague::Colleague,
    people::People,
    span::{self, Counted},
    views::{self, Saved},
};
use crate::{desk::Desk, rights::Right, tongue::Tongue, web::Oops};

/// How many complaints a page of the list has.
const PAGE: usize = 50;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    view: Option<String>,
    /// One that somebody saved, instead.
    saved: Option<String>,
    after: Option<String>,
}

/// What is theirs for whom one covers; there only for who does.
const COVERED: &str = "covered";

/// The views, in the order of the side bar; each is a key of its name.
const VIEWS: [&str; 10] = [
    "mine",
    COVERED,
    "broken",
    "today",
    "nobody",
    "customer",
    "scheme",
    "undelivered",
    "team",
    "open",
];

/// A view by the word in its address, if it is one.
pub fn view_named(word: &str) -> Option<&'static str> {
    VIEWS.iter().copied().find(|view| *view == word)
}

/// A complaint as a row of a list.
#[derive(Debug, Serialize)]
pub struct Row {
    pub reference: String,
    pub version: u32,
    pub standing: &'static str,
    pub due: Option<i64>,
    pub how_far: String,
    pub number: String,
    pub promise: String,
    pub name: String,
    pub matter: String,
    pub lang: String,
    pub stage: &'static str,
    pub adviser: String,
    pub urgent: bool,
    /// How many complaints are handled as this one, if more than one are.
    pub in_one: u32,
    pub undelivered: bool,
    pub live: bool,
    pub level: u8,
}

/// Rows under one heading.
#[derive(Debug, Serialize)]
struct Group {
    key: &'static str,
    rows: Vec<Row>,
}

/// What rows are read by.
pub struct Reading<'r> {
    pub code: &'r Code,
    pub tongue: &'r Tongue,
    pub people: &'r People,
    pub now: Timestamp,
    pub today_ends: Timestamp,
    pub names: bool,
}

/// The midnight that ends the desk's present day.
pub fn today_ends(code: &Code, now: Timestamp) -> Timestamp {
    code.desk()
        .map_or(now, |calendar| calendar.midnight_after(calendar.date(now)))
}

/// The number by which a promise is known, and its name.
pub fn promise(code: &Code, id: &str, tongue: &Tongue) -> (String, String) {
    code.promise(id).map_or_else(
        || ("–".to_owned(), id.to_owned()),
        |promise| {
            (
                promise.number.to_string(),
                promise.name.in_language(&tongue.language).to_owned(),
            )
        },
    )
}

impl Reading<'_> {
    pub fn row(&self, item: &WorkItem) -> Row {
        let (number, promise) = item
            .next
            .as_ref()
            .map_or_else(Default::default, |next| promise(self.code, &next.promise, self.tongue));
        let shown = |text: &Option<String>, without: &str| match text {
            _ if !self.names => String::new(),
            Some(text) => text.clone(),
            None => self.tongue.say(without),
        };
        Row {
            reference: item.reference.clone(),
            version: item.version,
            standing: self.standing(item),
            due: item.next.as_ref().map(|next| next.due.as_millisecond()),
            how_far: item
                .next
                .as_ref()
                .map(|next| self.how_far(item, next.due))
                .unwrap_or_default(),
            number,
            promise,
            name: shown(&item.name, "bench-nameless"),
            matter: shown(&item.matter, "bench-erased"),
            lang: item.language.tag().to_owned(),
            stage: item.stage.word(),
            adviser: item
                .assignee
                .as_deref()
                .map(|id| self.people.name(id))
                .unwrap_or_default(),
            urgent: item.urgent,
            in_one: if item.with_it == 0 {
                0
            } else {
                item.with_it.saturating_add(1)
            },
            undelivered: item.undelivered > 0,
            live: item.live.is_some(),
            level: item.level.0,
        }
    }

    /// "in 48 min", "20 business minutes late".
    fn how_far(&self, item: &WorkItem, due: Timestamp) -> String {
        match self.code.desk().filter(|_| due < self.now) {
            Some(calendar) => span::late(self.tongue, self.counted(item), calendar, due, self.now),
            None => span::until(self.tongue, due, self.now),
        }
    }

    /// What the promise that falls due next is counted in: what the variants for the channel agree on.
    fn counted(&self, item: &WorkItem) -> Counted {
        let promise = item.next.as_ref().and_then(|next| self.code.promise(&next.promise));
        let variants = promise.into_iter().flat_map(Promise::variants);
        let fits = |variant: &&Variant| {
            let channels = variant.when.0.get(&Field::Channel);
            channels.is_none_or(|words| words.iter().any(|word| word == item.channel.word()))
        };
        let today = self
            .code
            .desk()
            .map_or(self.code.effective, |calendar| calendar.date(self.now));
        let mut counted = variants
            .filter(fits)
            .map(|variant| Counted::of(variant.limit_on(today)));
        let first = counted.next().unwrap_or(Counted::Elapsed);
        if counted.all(|other| other == first) {
            first
        } else {
            Counted::Elapsed
        }
    }

    fn standing(&self, item: &WorkItem) -> &'static str {
        let Some(next) = &item.next else { return "" };
        match next.standing(self.now) {
            Standing::Open if next.due <= self.today_ends => "soon",
            standing => standing.word(),
        }
    }

    fn group(&self, item: &WorkItem) -> &'static str {
        match &item.next {
            None => "undated",
            Some(next) if self.now > next.due => "broken",
            Some(next) if next.due <= self.today_ends => "today",
            Some(_) => "later",
        }
    }

    /// One after the other, under no heading of a day.
    fn in_order(&self, items: &[WorkItem]) -> Vec<Group> {
        let rows: Vec<Row> = items.iter().map(|item| self.row(item)).collect();
        let group = Group { key: "newest", rows };
        Some(group).filter(|group| !group.rows.is_empty()).into_iter().collect()
    }

    fn groups(&self, items: &[WorkItem]) -> Vec<Group> {
        ["broken", "today", "later", "undated"]
            .into_iter()
            .map(|key| Group {
                key,
                rows: items
                    .iter()
                    .filter(|item| self.group(item) == key)
                    .map(|item| self.row(item))
                    .collect(),
            })
            .filter(|group| !group.rows.is_empty())
            .collect()
    }
}

fn filter(
    view: &str,
    staff: &str,
    covered: Vec<String>,
    teams: Vec<String>,
    now: Timestamp,
    today_ends: Timestamp,
) -> Worklist {
    let all = Worklist::default();
    match view {
        COVERED => Worklist {
            assignees: covered,
            ..all
        },
        "mine" => Worklist {
            assignees: vec![staff.to_owned()],
            ..all
        },
        "broken" => Worklist {
            due_before: Some(now),
            ..all
        },
        "today" => Worklist {
            due_from: Some(now),
            due_before: Some(register::with_its_midnight(today_ends)),
            ..all
        },
        "nobody" => Worklist {
            unassigned: true,
            ..all
        },
        "customer" => Worklist {
            stages: CUSTOMERS_TURN.to_vec(),
            ..all
        },
        "scheme" => Worklist {
            stages: vec![Stage::Scheme],
            ..all
        },
        "undelivered" => Worklist {
            undelivered: true,
            ..all
        },
        "team" => Worklist { teams, ..all },
        _ => all,
    }
}

/// How many complaints a view holds; `covered`: those of whom one covers for.
fn number(counts: &ViewCounts, covered: Option<i64>, view: &str) -> i64 {
    match view {
        COVERED => covered.unwrap_or_default(),
        "mine" => counts.mine,
        "broken" => counts.broken_owed,
        "today" => counts.due_today,
        "nobody" => counts.unassigned,
        "customer" => counts.customers_turn,
        "scheme" => counts.scheme,
        "undelivered" => counts.undelivered,
        "team" => counts.my_teams,
        _ => counts.open,
    }
}

/// The views that are somebody's own, however many teams' complaints they see.
const OWN: [&str; 3] = ["mine", COVERED, "team"];

/// `narrow`: numbers of what they don't see are not told.
fn built_in(counts: &ViewCounts, covered: Option<i64>, current: &str, narrow: bool) -> Vec<Value> {
    VIEWS
        .iter()
        .filter(|view| **view != COVERED || covered.is_some())
        .map(|view| {
            let count = Some(number(counts, covered, view)).filter(|_| !narrow || OWN.contains(view));
            let loud = matches!(*view, "broken" | "undelivered") && count.is_some_and(|count| count > 0);
            context! { key => view, count, current => *view == current, loud }
        })
        .collect()
}

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let now = desk.now();
    let code = desk.code();
    let today_ends = today_ends(&code, now);
    let people = People::of(&desk).await?;
    let teams = desk.register().teams_of(&colleague.staff.id).await?;
    let counts = desk.view_counts(&colleague.staff.id, &teams, today_ends).await?;
    let reading = Reading {
        code: &code,
        tongue: colleague.tongue(&desk),
        people: &people,
        now,
        today_ends,
        names: colleague.sees_names(),
    };
    let on_record = desk.codes_on_record().await?;
    let searcher = views::searcher(&desk, &colleague, (&code, &on_record), &people, now);
    let saved = Saved::of(&desk, &colleague, &searcher).await?;
    let chosen = asked.saved.as_deref().and_then(|id| saved.named(id));
    let fallback = if colleague.works() { "mine" } else { "open" };
    let asked_view = asked.view.as_deref().unwrap_or(fallback);
    let covered_for = people.cover.by(&colleague.staff.id);
    let mut covered = None;
    for away in &covered_for {
        *covered.get_or_insert(0) += desk.register().open_of_staff(away).await?;
    }
    let view = VIEWS
        .iter()
        .find(|view| **view == asked_view && (**view != COVERED || covered.is_some()))
        .copied()
        .unwrap_or(fallback);
    let (items, next) = if let Some((view, understood, _)) = chosen {
        match &understood.query {
            Some(query) => views::page_of(&desk, view, query, PAGE, asked.after.as_deref()).await?,
            None => (Vec::new(), None),
        }
    } else if view == "team" && teams.is_empty() {
        (Vec::new(), None)
    } else {
        let after = asked.after.as_deref().and_then(|cursor| cursor.parse::<Cursor>().ok());
        let mut filter = filter(view, &colleague.staff.id, covered_for.clone(), teams, now, today_ends);
        if let Some(teams) = colleague.only_teams().filter(|_| !OWN.contains(&view)) {
            filter.teams = teams.to_vec();
        }
        if colleague
            .only_teams()
            .is_some_and(|teams| teams.is_empty() && !OWN.contains(&view))
        {
            (Vec::new(), None)
        } else {
            let page = desk.register().worklist(&filter, PAGE, after.as_ref()).await?;
            (page.items, page.next.map(|cursor| cursor.to_string()))
        }
    };
    let narrow = colleague.only_teams().is_some();
    let total = match chosen {
        Some((_, _, total)) => total.map(|total| i64::try_from(total).unwrap_or(i64::MAX)),
        None => Some(number(&counts, covered, view)).filter(|_| !narrow || OWN.contains(&view)),
    };
    let in_order = chosen.is_some_and(|(view, ..)| view.sorted == "newest");
    colleague.page(
        &desk,
        "workbench/worklist.html",
        "worklist",
        context! {
            view,
            // An address of its own, and what it says where it means nothing any more.
            saved => chosen.map(|(view, understood, _)| context! {
                id => view.id,
                name => view.name,
                sought => view.sought,
                notes => understood.notes,
                means_nothing => understood.query.is_none(),
            }),
            own => saved.listed(reading.tongue, chosen.map(|(view, ..)| view.id.as_str())),
            here_at => match chosen {
                Some((view, ..)) => format!("saved={}", view.id),
                None => format!("view={view}"),
            },
            covered => covered_for.iter().map(|id| people.name(id)).collect::<Vec<_>>().join(", "),
            views => built_in(&counts, covered, if chosen.is_some() { "" } else { view }, narrow),
            groups => if in_order { reading.in_order(&items) } else { reading.groups(&items) },
            now => now.as_millisecond(),
            // Of what is shown, not of everything: the side bar says that.
            total,
            broken => items.iter().filter(|item| reading.group(item) == "broken").count(),
            today => items.iter().filter(|item| reading.group(item) == "today").count(),
            in_part => asked.after.is_some() || next.is_some(),
            next => next.clone().unwrap_or_default(),
            paged => asked.after.is_some(),
            opens => colleague.sees_cases(),
            bulk => colleague.may(Right::Bulk).then(|| bulk::offered(&desk, colleague.tongue(&desk), &people)),
        },
    )
}
