//! The complaints behind a number of the record, as the worklist shows complaints, with a way to do something about it.

use axum::{
    extract::{Query, State},
    response::Response,
};
use jiff::{Timestamp, ToSpan as _, civil::Date};
use minijinja::{Value, context};
use practice::{Code, obligation::Standing, tally::Measure};
use register::{Cells, Cursor};
use serde::Deserialize;

use super::{asked, download::most_rows, grid::address, said::label_of};
use crate::{
    codes::today,
    desk::Desk,
    reports::Counted,
    rights::Right,
    tongue::Tongue,
    web::Oops,
    workbench::{
        actions,
        colleague::{Colleague, encoded},
        people::People,
        worklist::{Reading, promise, today_ends},
    },
};

const PAGE: usize = 50;

#[derive(Debug, Deserialize)]
pub struct Asked {
    behind: String,
    after: Option<String>,
    /// They were asked for as a workbook, and are too many.
    #[serde(rename = "too-many")]
    too_many: Option<String>,
}

/// What is asked for, if this colleague may see it.
///
/// # Errors
/// It names no number, or one of a team that is not theirs; or a register that can't be read.
pub async fn cells(desk: &Desk, colleague: &Colleague, asked: &Asked) -> Result<Cells, Oops> {
    let cells: Cells = asked.behind.parse().map_err(|_| Oops::NotFound)?;
    let people = People::of(desk).await?;
    let scope = asked::Asked::default().scope(desk, colleague, &people).await?;
    Colleague::must(scope.has(cells.team.as_deref()))?;
    Ok(cells)
}

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Reports))?;
    let cells = cells(&desk, &colleague, &asked).await?;
    let people = People::of(&desk).await?;
    let after = asked.after.as_deref().and_then(|cursor| cursor.parse::<Cursor>().ok());
    let page = desk.register().behind(&cells, PAGE, after.as_ref()).await?;
    let (now, code) = (desk.now(), desk.code());
    let tongue = colleague.tongue(&desk);
    let reading = Reading {
        code: &code,
        tongue,
        people: &people,
        now,
        today_ends: today_ends(&code, now),
        names: colleague.sees_names(),
    };
    let mut rows = Vec::with_capacity(page.items.len());
    for item in &page.items {
        let counted = desk.counted(&cells, &item.reference).await?;
        let promises: Vec<Value> = counted.iter().map(|one| promised(one, &code, tongue)).collect();
        rows.push(context! { promises, ..Value::from_serialize(reading.row(item)) });
    }
    let what = what(tongue, &code, &cells);
    let (from, to) = period(&cells, today(&code, now));
    let begin = format!("/desk/actions/new?finding={}&from={from}&to={to}", encoded(&what));
    let here = address(&cells);
    colleague.page(
        &desk,
        "workbench/report_cases.html",
        "promises",
        context! {
            what,
            is_open_now => cells.measure == Measure::Open,
            from => from.to_string(),
            to => to.to_string(),
            team => cells.team.as_deref().map(|team| people.team(team)),
            rows,
            opens => colleague.sees_cases(),
            begin => Some(begin).filter(|_| actions::may_write(&colleague)),
            paged => asked.after.is_some(),
            files => colleague.may(Right::Export).then(|| encoded(&asked.behind)),
            too_many => asked.too_many.is_some(),
            most => most_rows(tongue),
            next => page.next.map(|cursor| format!("{here}&after={cursor}")),
            here,
        },
    )
}

/// A promise that counts here, by its number and name.
fn promised(counted: &Counted, code: &Code, tongue: &Tongue) -> Value {
    let (number, name) = promise(code, &counted.promise, tongue);
    context! {
        promise => format!("{number}. {name}"),
        standing => counted.standing.word(),
        due => counted.due.map(Timestamp::as_millisecond),
        done => counted.done.map(Timestamp::as_millisecond),
    }
}

/// The days of the cells, as the head of the record says them: weeks end on their Sunday, and the last one today.
pub fn period(cells: &Cells, today: Date) -> (Date, Date) {
    let by_day = matches!(cells.measure, Measure::Open | Measure::Target);
    let rest = if by_day { 0 } else { 6 };
    let last = cells.until.saturating_add(rest.days());
    (cells.from, last.min(today).max(cells.from))
}

/// What a number counts, in words: "Promise 2, Contact regularly: broken", "Channel: Phone".
fn what(tongue: &Tongue, code: &Code, cells: &Cells) -> String {
    let measure = tongue.say(&format!("report-measure-{}", cells.measure));
    let mut labels: Vec<String> = cells
        .labels
        .iter()
        .map(|label| label_of(tongue, code, cells.measure, label))
        .collect();
    if let ([id], Measure::Promise) = (&cells.labels[..], cells.measure)
        && let Some(promise) = code.promise(id)
    {
        labels = vec![format!(
            "{} {}",
            promise.number,
            promise.name.in_language(&tongue.language)
        )];
    }
    // A breach that is still owed is broken all the same.
    let both = cells.seconds.iter().any(|word| word == Standing::Broken.word());
    let same = |word: &&String| both && *word == Standing::BrokenOwed.word();
    let seconds = cells
        .seconds
        .iter()
        .filter(|word| !word.is_empty() && !same(word))
        .map(|word| match (cells.measure, word.parse::<Standing>()) {
            (Measure::Promise, Ok(standing)) => tongue.say(&format!("standing-{}", standing.word())),
            (Measure::Category, _) => label_of(tongue, code, Measure::Service, word),
            (Measure::Moved, _) => label_of(tongue, code, Measure::Moved, word),
            _ => word.clone(),
        });
    labels.extend(seconds);
    if labels.is_empty() {
        measure
    } else {
        tongue.pair(&measure, &labels.join(", "))
    }
}
