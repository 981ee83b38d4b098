//! Letters that come by post, brought by a scanning line: kept as the mailroom keeps them, and entered by people. A
//! program reads what became of them.

use std::{fmt, str::FromStr};

use axum::{
    Json,
    extract::{FromRequestParts, Multipart, Path, State, multipart::MultipartRejection},
    http::{HeaderMap, request::Parts},
    response::Response,
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use register::{BadCursor, LetterReading, LetterSaid, LetterState, NewLetter};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use practice::hex;

use super::{
    administering::reply,
    body::Asked,
    checks::{Checks, LINE},
    files::{FILE, no_form, refused, unread},
    idempotency::{Claimed, Reply},
    integrator::{Integrator, Read, Write},
    paging::{Listed, limit},
    problem::{Problem, Problems},
    shapes::{Binary, Instant},
};
use crate::{
    Desk,
    letters_in::{self, Scans, Whole, cause_of},
    tongue::LANGUAGES,
};

const NOT_KNOWN: &str = "This is not known here. Known are: file, received_on, sender, address, language, account.";
/// Letters on one page.
const MOST: usize = 200;

/// A letter with its scans. What is not known is left out: a person says it when they enter the letter.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it only describes the form in the document")]
pub struct NewLetterForm {
    /// The scans, each a part of this name with a file name: PDF, JPEG, PNG or TIFF, by their content.
    #[schema(value_type = Vec<Binary>)]
    file: Vec<Vec<u8>>,
    /// The day on which the letter came. The clocks of what is in it count from there.
    #[schema(value_type = Option<String>, format = Date, example = "2026-03-02")]
    received_on: Option<String>,
    /// Who sent it, as the letter says.
    #[schema(max_length = 200)]
    sender: Option<String>,
    /// Their postal address.
    address: Option<String>,
    /// The language that it is written in: en, fr or es.
    language: Option<String>,
    /// Their account with the provider.
    #[schema(max_length = 200)]
    account: Option<String>,
}

/// Where a letter stands: it waits to be entered, was entered, or is no complaint.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LetterStanding {
    Waiting,
    Entered,
    NoComplaint,
}

/// Whether a program has read the scans.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LetterText {
    ToRead,
    Read,
    NoText,
    NoReader,
    NoFolder,
    GaveUp,
    Erased,
}

/// A letter, and what became of it. Nothing personal.
#[derive(Debug, Serialize, ToSchema)]
pub struct LetterLine {
    pub id: String,
    pub state: LetterStanding,
    /// Null: nobody has said on which day it came.
    #[schema(value_type = Option<String>, format = Date)]
    pub received_on: Option<Date>,
    #[schema(value_type = String, format = DateTime)]
    pub kept_at: Instant,
    /// By when somebody is to have entered it.
    #[schema(value_type = String, format = DateTime)]
    pub enter_by: Instant,
    pub scans: usize,
    pub reading: LetterText,
    /// Why it is no complaint: `other-department`, `not-for-us`, `advertising`, `unreadable` or `other`.
    pub cause: Option<String>,
    /// The complaints that it came to.
    pub complaints: Vec<LetterCameTo>,
}

/// A complaint that a letter came to.
#[derive(Debug, Serialize, ToSchema)]
pub struct LetterCameTo {
    #[schema(example = "123-456-7894")]
    pub reference: String,
    /// `filed` from it; or `written`, `escalated`, `accepted` or `refused` by it.
    pub how: String,
    /// It was put there by mistake, and taken away again.
    pub taken_away: bool,
}

/// A page of letters.
#[derive(Debug, Serialize, ToSchema)]
pub struct LetterLines {
    pub items: Vec<LetterLine>,
    /// Ask for the next page with `after`; null on the last.
    pub next: Option<String>,
}

/// Which letters, and which page of them.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct LettersAsked {
    /// Only those that stand so.
    #[param(value_type = Option<LetterStanding>)]
    state: Option<String>,
    /// How many: 50 if left out, 200 at the most; more is answered with 200.
    #[param(example = 50, value_type = Option<u32>, minimum = 1)]
    limit: Option<String>,
    /// `next` of the page before, with the same `state`.
    after: Option<String>,
}

/// A key that brings letters.
pub struct Bringing {
    desk: Desk,
    key: String,
    claimed: Option<Claimed>,
}

impl FromRequestParts<Desk> for Bringing {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Problem> {
        let integrator = Integrator::<Write>::from_request_parts(parts, desk).await?;
        Ok(Self {
            desk: desk.clone(),
            key: integrator.key.id.clone(),
            claimed: parts.extensions.get().cloned(),
        })
    }
}

/// Keeps a letter that came by post.
///
/// Its scans are on disk, byte for byte, when this answers. A person enters it at the workbench.
#[utoipa::path(
    post, path = "/letters", tag = "letters", operation_id = "keep_letter",
    request_body(content = NewLetterForm, content_type = "multipart/form-data"),
    responses((status = 201, description = "Kept.", body = LetterLine), Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn keep_letter(
    bringing: Bringing,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Problem> {
    let desk = &bringing.desk;
    let form = form.map_err(|_| no_form(&headers))?;
    let scans = letters_in::receive(desk, &bringing.key, form).await;
    let scans = scans.map_err(|oops| unread(desk, oops))?;
    let said = said(desk, &scans)?;
    let once = hex(&desk.ids().bytes::<16>());
    let zone = zone(desk);
    let mut sent = None;
    let by = format!("key:{}", bringing.key);
    let id = letters_in::keep(desk, &by, &once, scans.sent.files, said, |letter| {
        let said = answer(&LetterLine::new(letter, &zone));
        let answered = bringing.claimed.as_ref().and_then(|claimed| claimed.answered(&said));
        sent = Some(said);
        answered
    })
    .await?;
    match sent {
        Some(sent) => Ok(sent.sent(desk)),
        None => Ok(answer(&LetterLine::of(&Whole::of(desk, &id).await?, &zone)).sent(desk)),
    }
}

fn answer(line: &LetterLine) -> Reply {
    reply(201, format!("/api/v1/letters/{}", line.id), line)
}

/// What the form says of the letter, and what is wrong with it.
fn said(desk: &Desk, scans: &Scans) -> Result<LetterSaid, Problem> {
    let mut checks = Checks::default();
    let mut said = LetterSaid::default();
    for (name, text) in &scans.sent.fields {
        let given = Some(text.as_str()).filter(|text| !text.trim().is_empty());
        match name.as_str() {
            "received_on" => said.received_at = given.and_then(|day| received(desk, day, &mut checks)),
            "sender" => said.sender = checks.line(name, given, LINE).unwrap_or_default(),
            "account" => said.account = checks.line(name, given, LINE).unwrap_or_default(),
            "address" => said.address = checks.some_text(name, given),
            "language" => {
                let known = |tag: &str| LANGUAGES.iter().any(|(known, _)| *known == tag);
                let tag = text.trim();
                if !tag.is_empty() && !known(tag) {
                    let all: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
                    checks.fault(
                        name,
                        format!("There is no such language; write one of: {}.", all.join(", ")),
                    );
                }
                tag.clone_into(&mut said.language);
            }
            FILE => checks.fault(name, "This part has no file name. Send it as a file."),
            _ => checks.fault(name, NOT_KNOWN),
        }
    }
    for part in scans.sent.parts.iter().filter(|part| *part != FILE) {
        checks.fault(part, NOT_KNOWN);
    }
    refused(desk, &scans.sent.refused, &mut checks)?;
    for name in &scans.others {
        checks.fault(
            FILE,
            format!("“{name}” is no scan. Letters are scanned as PDF, JPEG, PNG or TIFF."),
        );
    }
    let none = scans.sent.files.is_empty() && scans.sent.refused.is_empty() && scans.others.is_empty();
    if none && !scans.sent.fields.iter().any(|(name, _)| name == FILE) {
        checks.fault(FILE, "This is missing. Add a part named “file” that has a file name.");
    }
    checks.finish()?;
    Ok(said)
}

/// The noon of the day on which it came, or what of today has passed.
fn received(desk: &Desk, day: &str, checks: &mut Checks) -> Option<Timestamp> {
    let before = checks.faults();
    let day = checks.date("received_on", day.trim());
    if checks.faults() > before {
        return None;
    }
    let zone = zone(desk);
    let noon = zone.to_ambiguous_timestamp(day.at(12, 0, 0, 0)).compatible().ok()?;
    let now = desk.now();
    let today = zone.to_datetime(now).date() == day;
    let at = if today { noon.min(now) } else { noon };
    if let Some(refusal) = letters_in::refused_day(desk, at) {
        checks.fault("received_on", refusal.to_string());
    }
    Some(at)
}

fn zone(desk: &Desk) -> TimeZone {
    let code = desk.code();
    code.desk().map_or(TimeZone::UTC, |calendar| calendar.zone().clone())
}

/// Lists letters.
///
/// The one that was kept first comes first.
#[utoipa::path(
    get, path = "/letters", tag = "letters", operation_id = "list_letters",
    params(LettersAsked),
    responses((status = 200, description = "A page.", body = LetterLines), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn list_letters(
    State(desk): State<Desk>,
    _: Integrator<Read>,
    Asked(asked): Asked<LettersAsked>,
) -> Result<Json<LetterLines>, Problem> {
    let limit = limit(asked.limit.as_deref())?.min(MOST);
    let state = asked.state.as_deref().map(standing).transpose()?;
    let listed = Listed::of("letters", &[asked.state.as_deref()]);
    let Kept { at, id } = listed.after(asked.after.as_deref())?.unwrap_or_default();
    let mut letters = desk.register().letters_after(state, (at, &id), limit + 1).await?;
    let more = letters.len() > limit;
    letters.truncate(limit);
    let last = letters.last().filter(|_| more);
    let next = listed.next(last.map(|last| Kept {
        at: last.taken_at,
        id: last.id.clone(),
    }));
    let zone = zone(&desk);
    let mut items = Vec::new();
    for letter in &letters {
        items.push(LetterLine::of(&Whole::of(&desk, &letter.id).await?, &zone));
    }
    Ok(Json(LetterLines { items, next }))
}

fn standing(word: &str) -> Result<LetterState, Problem> {
    let known = [LetterState::Waiting, LetterState::Entered, LetterState::NoComplaint];
    let mut found = known.into_iter().filter(|state| state.word() == word);
    found.next().ok_or_else(|| {
        Problem::field(
            "state",
            "Write waiting, entered or no-complaint, or leave this out for all.",
        )
    })
}

/// Where a page of letters begins: behind the one that was kept then.
struct Kept {
    at: Timestamp,
    id: String,
}

impl Default for Kept {
    fn default() -> Self {
        Self {
            at: Timestamp::MIN,
            id: String::new(),
        }
    }
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.as_millisecond(), self.id)
    }
}

impl FromStr for Kept {
    type Err = BadCursor;
    fn from_str(text: &str) -> Result<Self, BadCursor> {
        let (at, id) = text.split_once('.').ok_or(BadCursor)?;
        let at = at.parse().map_err(|_| BadCursor)?;
        Ok(Self {
            at: Timestamp::from_millisecond(at).map_err(|_| BadCursor)?,
            id: id.to_owned(),
        })
    }
}

/// One letter.
#[utoipa::path(
    get, path = "/letters/{id}", tag = "letters", operation_id = "read_letter",
    params(("id" = String, Path, description = "The letter's id from the list.")),
    responses((status = 200, description = "The letter.", body = LetterLine), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn read_letter(
    State(desk): State<Desk>,
    _: Integrator<Read>,
    Path(id): Path<String>,
) -> Result<Json<LetterLine>, Problem> {
    let known = desk.register().letter(&id).await?;
    known.ok_or_else(|| Problem::not_found("There is no letter of this id. GET /api/v1/letters lists them."))?;
    let whole = Whole::of(&desk, &id).await?;
    Ok(Json(LetterLine::of(&whole, &zone(&desk))))
}

impl LetterLine {
    fn of(whole: &Whole, zone: &TimeZone) -> Self {
        let letter = &whole.letter;
        let cause = letter.decided.as_ref().and_then(|decided| cause_of(&decided.reason).0);
        let cases = whole.cases.iter().map(|case| LetterCameTo {
            reference: case.complaint.clone(),
            how: case.how.clone(),
            taken_away: case.undone.is_some(),
        });
        Self {
            id: letter.id.clone(),
            state: match letter.state {
                LetterState::Waiting => LetterStanding::Waiting,
                LetterState::Entered => LetterStanding::Entered,
                LetterState::NoComplaint => LetterStanding::NoComplaint,
            },
            received_on: letter.said.received_at.map(|at| zone.to_datetime(at).date()),
            kept_at: letter.taken_at.into(),
            enter_by: letter.due_at.into(),
            scans: whole.scanned(),
            reading: match letter.reading {
                LetterReading::ToRead => LetterText::ToRead,
                LetterReading::Read => LetterText::Read,
                LetterReading::NoText => LetterText::NoText,
                LetterReading::NoReader => LetterText::NoReader,
                LetterReading::NoFolder => LetterText::NoFolder,
                LetterReading::GaveUp => LetterText::GaveUp,
                LetterReading::Erased => LetterText::Erased,
            },
            cause: cause.map(str::to_owned),
            complaints: cases.collect(),
        }
    }

    /// One that is being kept.
    fn new(letter: &NewLetter, zone: &TimeZone) -> Self {
        Self {
            id: letter.id.clone(),
            state: LetterStanding::Waiting,
            received_on: letter.said.received_at.map(|at| zone.to_datetime(at).date()),
            kept_at: letter.taken_at.into(),
            enter_by: letter.due_at.into(),
            scans: letter.scans.len(),
            reading: LetterText::ToRead,
            cause: None,
            complaints: Vec::new(),
        }
    }
}
