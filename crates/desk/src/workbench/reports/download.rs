//! The record as files: a table as CSV, all of them as a workbook, and one row for each complaint, of those that came in
//! and of those behind a number, as CSV and as a workbook.

use axum::{
    body::Body,
    extract::{Path, Query, State},
    http::header,
    response::{IntoResponse as _, Redirect, Response},
};
use jiff::civil::Date;

use register::Cells;

use super::{asked::Asked, cases, everything, grid::address, said::Said, section::Section};
use crate::{
    codes::today,
    desk::Desk,
    reports::{
        Span,
        complaints::{MOST_IN_A_WORKBOOK, Rows},
    },
    rights::Right,
    sheets::{self, Table},
    tongue::Tongue,
    web::Oops,
    workbench::{
        colleague::{Colleague, encoded},
        people::People,
    },
};

/// Sections of what was asked, if this colleague may see it.
async fn sections(desk: &Desk, colleague: &Colleague, asked: &Asked) -> Result<(Vec<Section>, Span), Oops> {
    let span = span(desk, colleague, asked).await?;
    let report = desk.report(span.clone()).await?;
    let code = desk.code();
    let said = Said {
        tongue: colleague.tongue(desk),
        code: &code,
        report: &report,
    };
    Ok((everything(&said), span))
}

async fn span(desk: &Desk, colleague: &Colleague, asked: &Asked) -> Result<Span, Oops> {
    Colleague::must(colleague.may(Right::Reports) && colleague.may(Right::Export))?;
    // The page says which field it is.
    if !asked.faults(colleague.tongue(desk)).is_empty() {
        return Err(Oops::BadRequest("the period of the report can't be read".to_owned()));
    }
    let people = People::of(desk).await?;
    let scope = asked.scope(desk, colleague, &people).await?;
    scope.span().ok_or(Oops::Forbidden)
}

/// `GET /desk/promises/tables/{section}`: one table.
pub async fn csv(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(section): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let (sections, span) = sections(&desk, &colleague, &asked).await?;
    let section = sections.iter().find(|one| one.key == section).ok_or(Oops::NotFound)?;
    let bytes = sheets::csv(&section.grid.table(&section.name)).map_err(|error| failed(&error))?;
    Ok(file(
        Body::from(bytes),
        "text/csv; charset=utf-8",
        &named(&section.key, &span, "csv"),
    ))
}

/// `GET /desk/promises/workbook`: every table, a sheet each.
pub async fn workbook(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let (sections, span) = sections(&desk, &colleague, &asked).await?;
    let tables: Vec<Table> = sections
        .iter()
        .map(|section| section.grid.table(&section.name))
        .collect();
    book(&desk, &colleague, tables, &named("report", &span, "xlsx")).await
}

/// Tables as a workbook, a sheet each.
async fn book(desk: &Desk, colleague: &Colleague, tables: Vec<Table>, name: &str) -> Result<Response, Oops> {
    let title = colleague.tongue(desk).say("bench-promises");
    let code = desk.code();
    let made = code.desk().map_or_else(
        || Date::constant(1970, 1, 1).at(0, 0, 0, 0),
        |calendar| calendar.zone().to_datetime(desk.now()),
    );
    // Setting a workbook takes a while; others are not held up.
    let made = tokio::task::spawn_blocking(move || sheets::workbook(&title, &tables, made)).await;
    let bytes = made.map_err(|error| failed(&error))?.map_err(|error| failed(&error))?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(Body::from(bytes), kind, name))
}

/// `GET /desk/promises/complaints`: a row for each complaint that came in, written as it is read.
pub async fn complaints(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let span = span(&desk, &colleague, &asked).await?;
    let name = named("complaints", &span, "csv");
    Ok(rows_as_csv(desk, Rows::of(&span), &name))
}

/// `GET /desk/promises/complaints.xlsx`: the same rows as a workbook, up to so many.
pub async fn complaints_book(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let span = span(&desk, &colleague, &asked).await?;
    let (from, to) = (span.from, span.to);
    let back = format!(
        "/desk/promises?period=span&from={from}&to={to}&team={}",
        encoded(span.team.as_deref().unwrap_or_default())
    );
    let name = named("complaints", &span, "xlsx");
    rows_as_book(&desk, &colleague, Rows::of(&span), &name, &back).await
}

/// The complaints behind a number, if this colleague may have them as a file.
async fn behind(desk: &Desk, colleague: &Colleague, asked: &cases::Asked) -> Result<(Cells, String), Oops> {
    Colleague::must(colleague.may(Right::Reports) && colleague.may(Right::Export))?;
    let cells = cases::cells(desk, colleague, asked).await?;
    let (from, to) = cases::period(&cells, today(&desk.code(), desk.now()));
    let name = format!("{}-{from}-{to}", cells.measure);
    Ok((cells, name))
}

/// `GET /desk/promises/cases.csv`: a row for each complaint behind a number.
pub async fn cases_csv(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<cases::Asked>,
) -> Result<Response, Oops> {
    let (cells, name) = behind(&desk, &colleague, &asked).await?;
    Ok(rows_as_csv(desk, Rows::behind(cells), &format!("{name}.csv")))
}

/// `GET /desk/promises/cases.xlsx`: the same as a workbook, up to so many.
pub async fn cases_book(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<cases::Asked>,
) -> Result<Response, Oops> {
    let (cells, name) = behind(&desk, &colleague, &asked).await?;
    let back = address(&cells);
    rows_as_book(&desk, &colleague, Rows::behind(cells), &format!("{name}.xlsx"), &back).await
}

/// How many complaints a workbook has at most, in words.
pub fn most_rows(tongue: &Tongue) -> String {
    tongue.number(u64::try_from(MOST_IN_A_WORKBOOK).unwrap_or(u64::MAX))
}

fn rows_as_csv(desk: Desk, rows: Rows, name: &str) -> Response {
    let begins = format!("{}{}", sheets::MARK, rows.head());
    file(
        crate::api::rows_told(desk, rows, begins),
        "text/csv; charset=utf-8",
        name,
    )
}

/// A workbook of rows; where they are too many for one, back to the page, which says so.
async fn rows_as_book(
    desk: &Desk,
    colleague: &Colleague,
    rows: Rows,
    name: &str,
    back: &str,
) -> Result<Response, Oops> {
    let code = desk.code();
    let clock = code.desk().ok_or(Oops::Failed)?;
    let title = colleague.tongue(desk).say("report-rows-sheet");
    match rows.table(desk, &title, clock).await? {
        Some(table) => book(desk, colleague, vec![table], name).await,
        None => Ok(Redirect::to(&format!("{back}&too-many=1")).into_response()),
    }
}

fn failed(error: &dyn std::error::Error) -> Oops {
    tracing::error!(error = %crate::web::chain(error), "a table could not be written");
    Oops::Failed
}

fn named(what: &str, span: &Span, kind: &str) -> String {
    format!("{what}-{}-{}.{kind}", span.from, span.to)
}

fn file(body: Body, kind: &'static str, name: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, body).into_response()
}
