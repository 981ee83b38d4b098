//! `GET /complaints`: complaints, page by page; all of them, or those of a choice.

use axum::{Json, extract::State};
use jiff::{Timestamp, civil::Date};
use practice::{
    complaint::Stage,
    obligation::Standing,
    terms::{Channel, Class, Kind, Service},
};
use register::{Chosen, Page, WorkItem, Worklist};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{
    body::Asked,
    checks::Checks,
    integrator::{Integrator, Read},
    named,
    paging::{Listed, limit},
    problem::{Problem, Problems},
    shapes::Instant,
    words,
};
use crate::Desk;

/// Which complaints, and which page of them.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct PageAsked {
    /// Only those that are open, or closed.
    #[param(value_type = Option<words::Status>)]
    status: Option<String>,
    /// Only of this kind.
    #[param(value_type = Option<words::Kind>)]
    kind: Option<String>,
    /// Only those of this team, by its id.
    team: Option<String>,
    /// Only those that this member of staff has, by their id.
    assignee: Option<String>,
    /// Only open ones with a promise that falls due, or fell due, before this instant.
    #[param(format = DateTime)]
    due_before: Option<String>,
    /// How many: 50 if left out, 1,000 at the most; more is answered with 1,000.
    #[param(example = 50, value_type = Option<u32>, minimum = 1)]
    limit: Option<String>,
    /// `next` of the page before, with the same parameters; `limit` may be another.
    after: Option<String>,
}

/// A page of complaints.
#[derive(Debug, Serialize, ToSchema)]
pub struct Complaints {
    pub items: Vec<ComplaintLine>,
    /// All complaints of the register, on this page or not. Null for a choice of them: counting it would take long.
    pub total: Option<i64>,
    /// Ask for the next page with `after`; null on the last.
    pub next: Option<String>,
}

/// A complaint in a list. Nothing personal.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComplaintLine {
    #[schema(example = "123-456-7894")]
    pub reference: String,
    #[schema(value_type = words::Kind)]
    pub kind: Kind,
    #[schema(value_type = words::Stage)]
    pub stage: Stage,
    pub level: u8,
    #[schema(value_type = words::Service)]
    pub service: Service,
    /// The category of the first issue.
    pub category: Option<String>,
    #[schema(value_type = words::Class)]
    pub class: Class,
    #[schema(example = "fr")]
    pub language: String,
    #[schema(value_type = words::Channel)]
    pub channel: Channel,
    pub team: Option<String>,
    /// The id of the member of staff who has it.
    pub assignee: Option<String>,
    pub urgent: bool,
    #[schema(value_type = Option<String>, format = Date)]
    pub estimated_conclusion: Option<Date>,
    /// The promise that comes due next.
    pub next_due: Option<NextDue>,
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    pub filed_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Instant,
    #[schema(value_type = Option<String>, format = DateTime)]
    pub closed_at: Option<Instant>,
}

/// The promise that comes due next.
#[derive(Debug, Serialize, ToSchema)]
pub struct NextDue {
    #[schema(example = "update")]
    pub promise: String,
    pub nth: u32,
    #[schema(value_type = String, format = DateTime)]
    pub due: Instant,
    #[schema(value_type = words::Standing)]
    pub standing: Standing,
}

/// Lists complaints.
///
/// All of them: the newest filed first. Open ones: by what falls due next. Closed ones: the newest closed first.
///
/// `total` is given where nothing is chosen, by no parameter but `limit` and `after`; of a choice it is null.
#[utoipa::path(
    get, path = "/complaints", tag = "complaints", operation_id = "list_complaints",
    params(PageAsked),
    responses((status = 200, description = "A page.", body = Complaints), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn list_complaints(
    State(desk): State<Desk>,
    _: Integrator<Read>,
    Asked(asked): Asked<PageAsked>,
) -> Result<Json<Complaints>, Problem> {
    let limit = limit(asked.limit.as_deref())?;
    let choice = asked.choice(&desk).await?;
    let listed = asked.listed();
    let after = listed.after(asked.after.as_deref())?;
    let (after, register) = (after.as_ref(), desk.register());
    let page = match choice {
        Choice::All(chosen) => register.list_of(&chosen, limit, after).await?,
        Choice::Closed(chosen) => register.closed_of(&chosen, limit, after).await?,
        Choice::Open(filter) => register.worklist(&filter, limit, after).await?,
    };
    Ok(Json(Complaints::of(page, &listed, desk.now())))
}

impl Complaints {
    pub fn of(page: Page, listed: &Listed, now: Timestamp) -> Self {
        let items = page.items.into_iter();
        Self {
            total: page.total,
            next: listed.next(page.next),
            items: items.map(|item| ComplaintLine::of(item, now)).collect(),
        }
    }
}

/// Which list has what was asked for.
enum Choice {
    All(Chosen),
    Open(Worklist),
    Closed(Chosen),
}

impl PageAsked {
    fn listed(&self) -> Listed {
        let chosen = [&self.status, &self.kind, &self.team, &self.assignee, &self.due_before];
        Listed::of("complaints", &chosen.map(Option::as_deref))
    }

    async fn choice(&self, desk: &Desk) -> Result<Choice, Problem> {
        let mut checks = Checks::default();
        let kind = checks.some_word("kind", self.kind.as_deref());
        let team = named::team(desk, self.team.as_deref(), &mut checks).await?;
        let assignee = named::assignee(desk, self.assignee.as_deref(), &mut checks).await?;
        let due_before = checks.instant("due_before", self.due_before.as_deref());
        let status = self.status.as_deref();
        if status.is_some_and(|status| !words::STATUSES.contains(&status)) {
            checks.fault("status", "Write open or closed, or leave this out for both.");
        }
        if status == Some("closed") && due_before.is_some() {
            checks.fault("due_before", "Nothing falls due on a closed complaint. Leave this out.");
        }
        checks.finish()?;
        let chosen = Chosen { kind, team, assignee };
        Ok(match status {
            Some("closed") => Choice::Closed(chosen),
            None if due_before.is_none() => Choice::All(chosen),
            _ => Choice::Open(Worklist {
                kind: chosen.kind,
                teams: chosen.team.into_iter().collect(),
                assignees: chosen.assignee.into_iter().collect(),
                due_before,
                ..Worklist::default()
            }),
        })
    }
}

impl ComplaintLine {
    pub fn of(item: WorkItem, now: Timestamp) -> Self {
        let next_due = item.next.map(|next| NextDue {
            standing: next.standing(now),
            promise: next.promise,
            nth: next.nth,
            due: next.due.into(),
        });
        Self {
            reference: item.reference,
            kind: item.kind,
            stage: item.stage,
            level: item.level.0,
            service: item.service,
            category: item.category,
            class: item.class,
            language: item.language.to_string(),
            channel: item.channel,
            team: item.team,
            assignee: item.assignee,
            urgent: item.urgent,
            estimated_conclusion: item.estimate,
            next_due,
            received_at: item.received_at.into(),
            filed_at: item.filed_at.into(),
            updated_at: item.updated_at.into(),
            closed_at: item.closed_at.map(Instant::from),
        }
    }
}
