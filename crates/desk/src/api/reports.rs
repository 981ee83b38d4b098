//! `GET /reports/{report}`: what complaints come to, week by week; for a key that may read complaints, since each number
//! leads to those behind it. Nothing personal.

pub mod behind;
pub mod rows;

use axum::{
    Json,
    extract::{Path as Address, State},
};
use jiff::{ToSpan, civil::Date};
use practice::tally::{Measure, monday};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    body::Asked,
    checks::Checks,
    integrator::{Integrator, Read},
    named,
    problem::{Problem, Problems},
    words,
};
use crate::{
    Desk,
    codes::today,
    reports::{
        Age, Line, MOST_WEEKS, Number, Part, Percent, Promise, Reached, Report, Reports, Span, Spread, Standings,
    },
};

/// Of when.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SpanAsked {
    /// The first day: its whole week counts. Eleven weeks before the last if left out.
    #[param(value_type = Option<String>, format = Date)]
    from: Option<String>,
    /// The last day: its whole week counts. Today if left out.
    #[param(value_type = Option<String>, format = Date)]
    to: Option<String>,
    /// Only what belongs to this team, by its id.
    team: Option<String>,
}

impl SpanAsked {
    async fn span(&self, desk: &Desk) -> Result<Span, Problem> {
        let mut checks = Checks::default();
        let to = self.to.as_deref().map(|to| checks.date("to", to));
        let from = self.from.as_deref().map(|from| checks.date("from", from));
        let team = named::team(desk, self.team.as_deref(), &mut checks).await?;
        checks.finish()?;
        let to = to.unwrap_or_else(|| today(&desk.code(), desk.now()));
        let from = from.unwrap_or_else(|| to.saturating_sub(11.weeks()));
        if from > to {
            return Err(Problem::field(
                "from",
                "This is after the last day. Write an earlier one.",
            ));
        }
        let span = Span { from, to, team };
        // Whole weeks are counted, those of the first and of the last day too.
        let too_long = monday(from).until(monday(to)).map_or(true, |days| {
            days.get_days() / 7 >= i32::try_from(MOST_WEEKS).unwrap_or(0)
        });
        if too_long {
            return Err(Problem::field(
                "from",
                format!("A report has at most {MOST_WEEKS} weeks. Write a later day."),
            ));
        }
        Ok(span)
    }
}

/// A report. Which of its lists it fills depends on what it tells of.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportAnswer {
    #[schema(value_type = words::ReportWord)]
    pub report: String,
    /// The first day that counts, a Monday.
    #[schema(value_type = String, format = Date)]
    pub from: Date,
    /// The last day that counts, a Sunday.
    #[schema(value_type = String, format = Date)]
    pub to: Date,
    pub team: Option<String>,
    /// The Mondays that the `weeks` of each line stand for, in this order.
    #[schema(value_type = Vec<String>)]
    pub weeks: Vec<Date>,
    /// The first of `weeks` that is not over, if there is one: what stands in it is so far, and is no whole week.
    #[schema(value_type = Option<String>, format = Date)]
    pub so_far: Option<Date>,
    pub lines: Vec<ReportLine>,
    /// Of the report `days`: in days on which the desk was open, and in calendar days.
    pub days: Vec<ReportDays>,
    /// Of the report `targets`.
    pub targets: Vec<ReportTarget>,
}

/// What is counted under one label.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportLine {
    #[schema(value_type = words::Measure)]
    pub measure: Measure,
    /// The promise, channel, category, level, ending… that is counted. Of the report `moved` how the date that the
    /// customer was told was moved, `later` or `sooner`; of `paused` for what clocks stood still. Of the report `ageing`: days since receipt, as
    /// `0-7`, `91-`.
    #[schema(example = "acknowledge")]
    pub label: String,
    /// How it stands, the currency, the service…, where there is one; of a promise `kept`, `kept_late`, `broken_owed`
    /// (broken and still owed) and `broken`; of a date
    /// that was moved `first`, or `again` if it had been moved before.
    pub second: Option<String>,
    pub total: ReportNumber,
    pub weeks: Vec<ReportNumber>,
}

/// A number, and how to ask for what is behind it.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportNumber {
    pub n: i64,
    /// Of redress, what it comes to in the minor unit of the currency; of days, their sum; of dates that were moved,
    /// by how many days; of clocks that stood still, for how many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sum: Option<i64>,
    /// In a hundred of the whole, where it is a part of one, rounded to one decimal: only all are 100, and 99.96 is 99.9.
    pub percent: Option<f64>,
    /// Ask for the complaints with `GET /reports/cases?behind=`.
    #[schema(example = "promise~2026-11-16~2026-11-23~*~acknowledge~kept")]
    pub behind: String,
}

/// How many days complaints took from receipt to the end.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportDays {
    #[schema(value_type = words::Measure)]
    pub measure: Measure,
    pub total: DaysTaken,
    pub weeks: Vec<DaysTaken>,
}

/// The percentiles are by nearest rank. Null where nothing ended.
#[derive(Debug, Serialize, ToSchema)]
pub struct DaysTaken {
    pub ended: ReportNumber,
    pub mean: Option<f64>,
    pub median: Option<i64>,
    pub percentile_80: Option<i64>,
}

/// A target of the code in one of its windows.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReportTarget {
    #[schema(example = "answered")]
    pub target: String,
    #[schema(value_type = String, format = Date)]
    pub from: Date,
    #[schema(value_type = String, format = Date)]
    pub to: Date,
    /// Those that count: done, or past the limit and still owed.
    pub cases: u32,
    /// Those within the limit.
    pub in_time: u32,
    /// Those whose limit is still to come.
    pub open: u32,
    /// Hundredths of the cases for a share, else hours. Null with too few cases.
    pub value: Option<f64>,
    pub met: Option<bool>,
    pub behind: String,
}

/// Reads a report.
///
/// What a case counts for follows its history within seconds. A span is widened to whole weeks.
#[utoipa::path(
    get, path = "/reports/{report}", tag = "reports", operation_id = "read_report",
    params(("report" = inline(words::ReportWord), Path, description = "Which report."), SpanAsked),
    responses((status = 200, description = "The report.", body = ReportAnswer), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn read_report(
    State(desk): State<Desk>,
    _: Integrator<Read>,
    Address(report): Address<String>,
    Asked(asked): Asked<SpanAsked>,
) -> Result<Json<ReportAnswer>, Problem> {
    if !words::REPORTS.contains(&report.as_str()) {
        return Err(Problem::not_found(format!(
            "There is no such report. There are: {}.",
            words::REPORTS.join(", ")
        )));
    }
    let read = Reports::of(&desk, asked.span(&desk).await?).await?;
    Ok(Json(ReportAnswer::of(report, read)))
}

impl ReportAnswer {
    fn of(report: String, read: Report) -> Self {
        let (days, targets) = match report.as_str() {
            "days" => (
                vec![
                    ReportDays::of(Measure::BusinessDays, &read.business_days),
                    ReportDays::of(Measure::Days, &read.days),
                ],
                Vec::new(),
            ),
            "targets" => (Vec::new(), read.targets.iter().map(ReportTarget::of).collect()),
            _ => (Vec::new(), Vec::new()),
        };
        Self {
            lines: lines(&report, &read),
            days,
            targets,
            from: read.weeks.first().copied().unwrap_or(read.span.from),
            to: read
                .weeks
                .last()
                .map_or(read.span.to, |week| week.saturating_add(6.days())),
            so_far: read.so_far,
            team: read.span.team,
            weeks: read.weeks,
            report,
        }
    }
}

fn lines(report: &str, read: &Report) -> Vec<ReportLine> {
    let plain = |lines: &[Line]| lines.iter().map(ReportLine::of).collect();
    let parts = |parts: &[Part]| parts.iter().map(ReportLine::part).collect();
    match report {
        "promises" => {
            let settled = read.promises.iter().filter(|promise| promise.total.settled.n > 0);
            settled.flat_map(ReportLine::promise).collect()
        }
        "volumes" => {
            let divided = read.volumes.iter().flat_map(|volume| &volume.lines);
            read.received.iter().chain(divided).map(ReportLine::of).collect()
        }
        "ageing" => read.ageing.iter().map(ReportLine::age).collect(),
        "endings" => plain(&read.endings),
        "first-contact" => parts(std::slice::from_ref(&read.first_contact)),
        "funnel" => parts(&read.funnel),
        "satisfaction" => parts(&read.satisfaction),
        "redress" => plain(&read.redress),
        "reopened" => plain(&read.reopened),
        "repeat" => parts(&read.repeat),
        "moved" => parts(&read.moved),
        "paused" => plain(&read.paused),
        _ => Vec::new(),
    }
}

type StandingOf = fn(&Standings) -> &Number;

/// The ways in which a promise may stand that was kept or broken.
const STANDINGS: [(&str, StandingOf); 4] = [
    ("kept", |all| &all.kept),
    ("kept_late", |all| &all.late),
    ("broken_owed", |all| &all.owed),
    ("broken", |all| &all.broken),
];

impl ReportLine {
    fn of(line: &Line) -> Self {
        Self {
            measure: line.total.behind.measure,
            label: line.label.clone(),
            second: line.second.clone(),
            total: ReportNumber::of(&line.total, None),
            weeks: line.weeks.iter().map(|number| ReportNumber::of(number, None)).collect(),
        }
    }

    fn part(part: &Part) -> Self {
        let weeks = part.line.weeks.iter().zip(&part.whole.weeks);
        let number = |(number, whole): (&Number, &Number)| ReportNumber::of(number, Some(whole.n));
        Self {
            total: number((&part.line.total, &part.whole.total)),
            weeks: weeks.map(number).collect(),
            ..Self::of(&part.line)
        }
    }

    /// A line for each way in which a promise may stand.
    fn promise(promise: &Promise) -> Vec<Self> {
        let line = |(word, of): (&str, StandingOf)| {
            let number = |all: &Standings| ReportNumber::of(of(all), Some(all.settled.n));
            Self {
                measure: Measure::Promise,
                label: promise.promise.clone(),
                second: Some(word.to_owned()),
                total: number(&promise.total),
                weeks: promise.weeks.iter().map(number).collect(),
            }
        };
        STANDINGS.into_iter().map(line).collect()
    }

    fn age(age: &Age) -> Self {
        let to = age.to_days.map(|days| days.to_string()).unwrap_or_default();
        Self {
            measure: Measure::Open,
            label: format!("{}-{to}", age.from_days),
            second: None,
            total: ReportNumber::of(&age.open, None),
            weeks: Vec::new(),
        }
    }
}

impl ReportNumber {
    fn of(number: &Number, whole: Option<i64>) -> Self {
        Self {
            n: number.n,
            sum: Some(number.sum).filter(|sum| *sum != 0),
            percent: whole.and_then(|whole| Percent::of(number.n, whole)).map(Percent::value),
            behind: number.behind.to_string(),
        }
    }
}

impl ReportDays {
    fn of(measure: Measure, spread: &Spread) -> Self {
        let taken = |days: &crate::reports::Days| DaysTaken {
            ended: ReportNumber::of(&days.ended, None),
            mean: days.mean,
            median: days.median,
            percentile_80: days.p80,
        };
        Self {
            measure,
            total: taken(&spread.total),
            weeks: spread.weeks.iter().map(taken).collect(),
        }
    }
}

impl ReportTarget {
    fn of(reached: &Reached) -> Self {
        let measured = &reached.measured;
        Self {
            target: reached.target.clone(),
            from: measured.from,
            to: measured.until,
            cases: measured.cases,
            in_time: measured.good,
            open: measured.open,
            value: measured.value,
            met: measured.met,
            behind: reached.behind.to_string(),
        }
    }
}
