//! The record as files: a table as CSV, all of them as a workbook, and one row for each complaint.

use axum::{
    body::Body,
    extract::{Path, Query, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use jiff::civil::Date;

use super::{asked::Asked, everything, said::Said, section::Section};
use crate::{
    desk::Desk,
    reports::{Reports, Span, complaints::head},
    rights::Right,
    sheets::{self, Table},
    web::Oops,
    workbench::{colleague::Colleague, people::People},
};

/// Sections of what was asked, if this colleague may see it.
async fn sections(desk: &Desk, colleague: &Colleague, asked: &Asked) -> Result<(Vec<Section>, Span), Oops> {
    let span = span(desk, colleague, asked).await?;
    let report = Reports::of(desk, span.clone()).await?;
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
        &named(section.key, &span, "csv"),
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
    let title = colleague.tongue(&desk).say("bench-promises");
    let code = desk.code();
    let made = code.desk().map_or_else(
        || Date::constant(1970, 1, 1).at(0, 0, 0, 0),
        |calendar| calendar.zone().to_datetime(desk.now()),
    );
    // Setting a workbook takes a while; others are not held up.
    let made = tokio::task::spawn_blocking(move || sheets::workbook(&title, &tables, made)).await;
    let bytes = made.map_err(|error| failed(&error))?.map_err(|error| failed(&error))?;
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    Ok(file(Body::from(bytes), kind, &named("report", &span, "xlsx")))
}

/// `GET /desk/promises/complaints`: a row for each complaint that came in, written as it is read.
pub async fn complaints(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let span = span(&desk, &colleague, &asked).await?;
    let name = named("complaints", &span, "csv");
    let begins = format!("{}{}", sheets::MARK, head());
    Ok(file(
        crate::api::rows_of(desk, span, begins),
        "text/csv; charset=utf-8",
        &name,
    ))
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
