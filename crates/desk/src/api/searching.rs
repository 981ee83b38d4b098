//! `POST /complaints/search`: complaints by what was written in them and by what they are. The words are personal: they
//! are sent in a body, so that they stand in no address and in no log on the way.

use axum::{Json, extract::State};
use register::search::LONGEST;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    body::Body,
    integrator::{Integrator, Read},
    listing::ComplaintLine,
    paging::{Listed, limit},
    problem::{Problem, Problems},
};
use crate::Desk;

/// It changes nothing, though it is sent as what changes something.
pub const PATH: &str = "/api/v1/complaints/search";

/// What to search for.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSearch {
    /// Words that must all be there, without case and accents; `"a phrase"`, `begin*`, `-not`, and fields: `status:`,
    /// `due:`, `received:` (a date, `<` or `>` before it, `today`, `week`), `service:`, `category:`, `kind:`,
    /// `channel:`, `language:`, `team:`, `assignee:` (a name, or `nobody`), `level:`, `urgent:`, `name:`. A name may
    /// begin with the last word; so may every word, where no whole word is found. At most 20 words, phrases and fields.
    #[schema(example = "\"no dial tone\" service:internet status:open")]
    q: String,
    /// How many: 50 if left out, 1,000 at the most; more is answered with 1,000.
    #[schema(example = 50, minimum = 1)]
    limit: Option<u32>,
    /// `next` of the page before, with the same `q`.
    after: Option<String>,
}

/// A page of what was found, the newest filed first.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundComplaints {
    pub items: Vec<ComplaintLine>,
    /// How many were found, on this page or not. Null for more than 1,000.
    pub total: Option<usize>,
    /// Ask for the next page with `after`; null on the last.
    pub next: Option<String>,
    /// No whole word was found, and what was found has one that begins with the last word.
    pub widened: bool,
    /// Very much has changed just now, and some of it, the oldest, is not searched as it is yet.
    pub behind: bool,
}

/// Searches complaints.
///
/// A complaint is found as soon as it has its number, by every text in it: what the customer wrote, messages, notes.
#[utoipa::path(
    post, path = "/complaints/search", tag = "complaints", operation_id = "search_complaints",
    request_body = NewSearch,
    responses((status = 200, description = "A page.", body = FoundComplaints), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn search_complaints(
    State(desk): State<Desk>,
    _: Integrator<Read>,
    Body(asked): Body<NewSearch>,
) -> Result<Json<FoundComplaints>, Problem> {
    let limit = limit(asked.limit.map(|limit| limit.to_string()).as_deref())?;
    let listed = Listed::of("found", &[Some(asked.q.trim())]);
    let after = listed.after(asked.after.as_deref())?;
    let long = asked.q.chars().count();
    if long > LONGEST {
        let say = format!("This has {long} characters; {LONGEST} are the most. Shorten it.");
        return Err(Problem::field("q", say));
    }
    let understood = desk.understood_of_a_key(&asked.q).await?;
    let Some(query) = understood.query else {
        let nothing = "There is no word in it to search for. Write one, or a field such as status:open.";
        let said = understood.notes.first().map_or(nothing, String::as_str);
        return Err(Problem::field("q", said));
    };
    let found = desk.register().search(&query, limit, after.as_ref()).await?;
    let now = desk.now();
    Ok(Json(FoundComplaints {
        items: found
            .items
            .into_iter()
            .map(|item| ComplaintLine::of(item, now))
            .collect(),
        total: found.total,
        next: listed.next(found.next),
        widened: found.widened,
        behind: found.behind,
    }))
}
