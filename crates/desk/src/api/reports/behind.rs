//! `GET /reports/cases`: the complaints behind a number of a report.

use axum::{Json, extract::State};
use jiff::civil::Date;
use practice::tally::Measure;
use register::Cells;
use serde::Deserialize;
use utoipa::IntoParams;

use super::super::{
    body::Asked,
    checks::Checks,
    integrator::{Integrator, Read},
    listing::Complaints,
    named,
    paging::{Listed, limit},
    problem::{Problem, Problems},
};
use crate::Desk;

/// Which number, and which page of what is behind it.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct BehindAsked {
    /// `behind` of a number, as it is.
    #[param(example = "promise~2026-11-16~2026-11-23~*~acknowledge~kept")]
    behind: String,
    /// How many: 50 if left out, 1,000 at the most; more is answered with 1,000.
    #[param(example = 50, value_type = Option<u32>, minimum = 1)]
    limit: Option<String>,
    /// `next` of the page before, with the same `behind`.
    after: Option<String>,
}

/// Lists the complaints behind a number.
///
/// The newest filed first. A complaint that counts several times in a number is listed once. `total` is null.
#[utoipa::path(
    get, path = "/reports/cases", tag = "reports", operation_id = "list_behind",
    params(BehindAsked),
    responses((status = 200, description = "A page.", body = Complaints), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn list_behind(
    State(desk): State<Desk>,
    _: Integrator<Read>,
    Asked(asked): Asked<BehindAsked>,
) -> Result<Json<Complaints>, Problem> {
    let wrong = |_| {
        Problem::field(
            "behind",
            "This is not the “behind” of a number. Copy it unchanged from a report.",
        )
    };
    let cells: Cells = asked.behind.parse().map_err(wrong)?;
    let mut checks = Checks::default();
    named::team(&desk, cells.team.as_deref(), &mut checks).await?;
    checks.finish()?;
    let listed = Listed::of("cases", &[Some(asked.behind.as_str())]);
    let (limit, after) = (limit(asked.limit.as_deref())?, listed.after(asked.after.as_deref())?);
    let page = desk.register().behind(&cells, limit, after.as_ref()).await?;
    if page.items.is_empty() {
        promises(&desk, &cells).await?;
    }
    Ok(Json(Complaints::of(page, &listed, desk.now())))
}

/// That there are the promises of a number that nothing is behind, by the code in force or by what was ever counted.
async fn promises(desk: &Desk, cells: &Cells) -> Result<(), Problem> {
    let code = desk.code();
    let unknown = cells.labels.iter().filter(|label| code.promise(label).is_none());
    let unknown: Vec<String> = unknown.cloned().collect();
    if cells.measure != Measure::Promise || unknown.is_empty() {
        return Ok(());
    }
    let ever = Cells {
        labels: unknown,
        from: Date::MIN,
        until: Date::MAX,
        team: None,
        seconds: Vec::new(),
        ..cells.clone()
    };
    if desk.register().behind(&ever, 1, None).await?.items.is_empty() {
        let known = code.promises.iter().map(|promise| promise.id.as_str());
        return Err(Problem::field("behind", named::none("promise", known)));
    }
    Ok(())
}
