//! The promise record: what the kept counts of some weeks come to, as findings, drawings and tables. Each number leads
//! to the complaints behind it ([`cases`]), and each table leaves as a file for a spreadsheet ([`download`]).
//!
//! Managers, directors, compliance and administrators see every team; an adviser sees the teams that they are in.

mod asked;
mod bars;
mod cases;
mod delays;
mod download;
mod grid;
mod outcomes;
mod promises;
mod said;
mod section;
mod targets;
mod time;
mod volumes;

use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use minijinja::{Value, context};

use super::{actions, colleague::Colleague, people::People};
use crate::{desk::Desk, reports::Report, rights::Right, web::Oops};

pub use cases::page as cases;
pub use download::{cases_book, cases_csv, complaints, complaints_book, csv, workbook};

use asked::{Asked, Scope};
use said::Said;
use section::Section;

/// The parts of the record, each a page. The first is the home of the others.
const TABS: [&str; 3] = ["kept", "volumes", "outcomes"];

pub async fn home(state: State<Desk>, colleague: Colleague, asked: Query<Asked>) -> Result<Response, Oops> {
    show(&state.0, &colleague, &asked.0, TABS[0]).await
}

pub async fn tab(
    state: State<Desk>,
    colleague: Colleague,
    Path(tab): Path<String>,
    asked: Query<Asked>,
) -> Result<Response, Oops> {
    let tab = TABS.iter().skip(1).find(|known| **known == tab).ok_or(Oops::NotFound)?;
    show(&state.0, &colleague, &asked.0, tab).await
}

async fn show(desk: &Desk, colleague: &Colleague, asked: &Asked, tab: &str) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Reports))?;
    let people = People::of(desk).await?;
    let scope = asked.scope(desk, colleague, &people).await?;
    let tongue = colleague.tongue(desk);
    let frame = frame(desk, colleague, &scope, tab);
    let faults = asked.faults(tongue);
    if !faults.is_empty() {
        let head = context! { ..asked.typed(&scope), ..frame };
        let page = context! { faults, ..head };
        let page = colleague.page(desk, "workbench/reports.html", "promises", page)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let Some(span) = scope.span() else {
        let empty =
            context! { sections => Vec::<Value>::new(), figures => Vec::<Value>::new(), never => true, ..frame };
        return colleague.page(desk, "workbench/reports.html", "promises", empty);
    };
    let report = desk.report(span).await?;
    let code = desk.code();
    let said = Said {
        tongue,
        code: &code,
        report: &report,
    };
    let sections = sections(&said, tab);
    let never = is_empty(&report);
    let open = desk
        .register()
        .open_actions(jiff::civil::Date::MIN, jiff::civil::Date::MAX, SOME)
        .await?;
    colleague.page(
        desk,
        "workbench/reports.html",
        "promises",
        context! {
            figures => promises::figures(&said),
            too_many => asked.too_many.is_some(),
            most => download::most_rows(tongue),
            so_far => report.so_far.map(|monday| monday.to_string()),
            sections => sections.iter().map(|section| section.shown(&said)).collect::<Vec<_>>(),
            never,
            actions => open.iter().map(|action| context! {
                id => action.id, measure => action.measure, cause => action.cause,
                due => action.due.to_string(), owner => people.name(&action.owner),
            }).collect::<Vec<_>>(),
            ..frame
        },
    )
}

/// So many actions the record shows.
const SOME: usize = 4;

/// What the head of each part says: period, team, and where the others are.
fn frame(desk: &Desk, colleague: &Colleague, scope: &Scope, tab: &str) -> Value {
    let query = scope.query();
    let path = |tab: &str| match tab {
        "kept" => format!("/desk/promises?{query}"),
        tab => format!("/desk/promises/{tab}?{query}"),
    };
    let period = scope.period();
    context! {
        tab,
        tabs => TABS.map(|one| context! { key => one, to => path(one), current => one == tab }),
        action => if tab == "kept" { "/desk/promises".to_owned() } else { format!("/desk/promises/{tab}") },
        query,
        period => scope.chosen(),
        periods => asked::periods(colleague.tongue(desk)),
        from => period.0.to_string(),
        to => period.1.to_string(),
        teams => scope.teams(),
        team => scope.team().unwrap_or_default(),
        everything => scope.is_of_everything(),
        nothing_to_see => scope.span().is_none(),
        now => desk.now().as_millisecond(),
        may_act => actions::may_write(colleague),
        may_export => colleague.may(Right::Export),
    }
}

/// Nothing was ever counted in these weeks.
fn is_empty(report: &Report) -> bool {
    let nothing = |lines: &[crate::reports::Line]| lines.iter().all(|line| line.total.n == 0);
    report.kept.total.settled.n == 0
        && nothing(&report.received)
        && nothing(&report.endings)
        && report.ageing.iter().all(|age| age.open.n == 0)
}

/// The sections of one part, in order.
fn sections(said: &Said<'_>, tab: &str) -> Vec<Section> {
    match tab {
        "kept" => {
            let mut kept = vec![
                promises::weeks(said),
                promises::ledger(said),
                time::by_week(said),
                time::ageing(said),
                delays::moved(said),
                delays::paused(said),
                outcomes::funnel(said),
                targets::judged(said),
            ];
            kept.extend(targets::by_month(said));
            kept
        }
        "volumes" => volumes::all(said),
        _ => outcomes::all(said),
    }
    .into_iter()
    .filter(|section| !section.is_left_out)
    .collect()
}

/// The sections of all parts: what a workbook has.
fn everything(said: &Said<'_>) -> Vec<Section> {
    TABS.iter().flat_map(|tab| sections(said, tab)).collect()
}

/// The published code, in this colleague's language.
pub async fn code(colleague: Colleague) -> Redirect {
    Redirect::to(&format!("/{}/code", colleague.lang()))
}
