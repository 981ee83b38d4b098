//! The log of administration, for administrators and compliance: the latest first, by person and kind of act, in pages,
//! and as a table for other programs. Nothing here changes it; how it is kept whole is the register's `admin_log`.

use axum::{
    extract::{Query, State},
    http::header,
    response::{IntoResponse, Response},
};
use minijinja::{Value, context};
use register::{AdminAct, ApiKey, LogAsked};
use serde::Deserialize;

use super::{
    case::form::choice,
    colleague::{Colleague, encoded},
    people::People,
    sign_in::provider::BY,
};
use crate::{
    desk::Desk,
    instant::Instant,
    rights::Right,
    sheets::{self, Cell},
    tongue::Tongue,
    web::Oops,
};

/// Lines on a page, and lines that the table is read by.
const PAGE: usize = 50;
const TABLE: usize = 1000;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    by: Option<String>,
    act: Option<String>,
    before: Option<i64>,
}

impl Asked {
    fn read(&self) -> LogAsked {
        let chosen = |word: &Option<String>| word.clone().filter(|word| !word.is_empty());
        LogAsked {
            by: chosen(&self.by),
            act: chosen(&self.act),
            before: self.before,
        }
    }
}

fn may_read(colleague: &Colleague) -> Result<(), Oops> {
    Colleague::must(colleague.may(Right::Log))
}

/// Lines as a page shows them.
pub struct Lines {
    pub lines: Vec<Value>,
    next: Option<i64>,
}

/// The names of those who stand in the log.
struct Names {
    people: People,
    keys: Vec<ApiKey>,
}

impl Names {
    async fn of(desk: &Desk) -> Result<Self, Oops> {
        Ok(Self {
            people: People::of(desk).await?,
            keys: desk.register().keys().await?,
        })
    }

    /// What was done in a terminal, or by the desk itself, was done by nobody who can sign in.
    fn by(&self, tongue: &Tongue, by: &str) -> String {
        match by.strip_prefix("key:") {
            _ if by == "command" => tongue.say("bench-by-command"),
            _ if by == "desk" => tongue.say("bench-by-itself"),
            _ if by == BY => tongue.say("bench-by-provider"),
            Some(id) => {
                let key = self.keys.iter().find(|key| key.id == id);
                key.map_or_else(|| by.to_owned(), |key| key.name.clone())
            }
            None => self.people.name(by),
        }
    }
}

/// An act, in words; one of a later program is shown as it is.
fn said(tongue: &Tongue, act: &str) -> String {
    let key = format!("bench-log-{act}");
    if tongue.has(&key) {
        tongue.say(&key)
    } else {
        act.to_owned()
    }
}

/// # Errors
/// A register that can't be read.
pub async fn lines(desk: &Desk, colleague: &Colleague, asked: &LogAsked, most: usize) -> Result<Lines, Oops> {
    let tongue = colleague.tongue(desk);
    let names = Names::of(desk).await?;
    let page = desk.register().log_page(asked, most).await?;
    let shown = |line: AdminAct| {
        context! {
            at => line.at.as_millisecond(),
            by => names.by(tongue, &line.by),
            act => said(tongue, &line.act),
            subject => line.subject,
        }
    };
    Ok(Lines {
        lines: page.lines.into_iter().map(shown).collect(),
        next: page.next,
    })
}

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    may_read(&colleague)?;
    let tongue = colleague.tongue(&desk);
    let wanted = asked.read();
    let shown = lines(&desk, &colleague, &wanted, PAGE).await?;
    let names = Names::of(&desk).await?;
    let (by, acts) = desk.register().logged().await?;
    let anybody = || choice("", tongue.say("bench-log-any"));
    let mut people: Vec<_> = by.iter().map(|id| choice(id, names.by(tongue, id))).collect();
    people.sort_by_key(|choice| choice.label.to_lowercase());
    people.insert(0, anybody());
    let mut kinds: Vec<_> = acts.iter().map(|act| choice(act, said(tongue, act))).collect();
    kinds.sort_by_key(|choice| choice.label.to_lowercase());
    kinds.insert(0, anybody());
    let (by, act) = (wanted.by.unwrap_or_default(), wanted.act.unwrap_or_default());
    let chosen = format!("by={}&act={}", encoded(&by), encoded(&act));
    colleague.page(
        &desk,
        "workbench/administration.html",
        "administration",
        context! {
            lines => shown.lines,
            people,
            kinds,
            by,
            act,
            chosen,
            paged => wanted.before.is_some(),
            next => shown.next,
        },
    )
}

/// All lines that were chosen, as a table.
pub async fn table(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    may_read(&colleague)?;
    let tongue = colleague.tongue(&desk);
    let names = Names::of(&desk).await?;
    let mut wanted = LogAsked {
        before: None,
        ..asked.read()
    };
    let heads = ["at", "by", "by_name", "act", "act_said", "subject"];
    let mut rows = vec![heads.map(Cell::from).to_vec()];
    loop {
        let page = desk.register().log_page(&wanted, TABLE).await?;
        for line in &page.lines {
            let cells = [
                Instant::from(line.at).to_string(),
                line.by.clone(),
                names.by(tongue, &line.by),
                line.act.clone(),
                said(tongue, &line.act),
                line.subject.clone(),
            ];
            rows.push(cells.map(Cell::from).to_vec());
        }
        let Some(next) = page.next else { break };
        wanted.before = Some(next);
    }
    let text = sheets::lines(rows).map_err(|error| {
        tracing::error!(%error, "the log of administration could not be written as a table");
        Oops::Failed
    })?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"administration.csv\"",
        ),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text).into_response())
}
