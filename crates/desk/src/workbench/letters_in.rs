//! The mailroom: letters that came by post. A scan is kept first, and the letter waits in this list until somebody has
//! entered it (`enter`). What is shown of a scan are pictures that a browser knows; everything else is a download.

pub mod enter;
mod find;

use axum::{
    extract::{Multipart, Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use jiff::{Timestamp, tz::TimeZone};
use minijinja::{Value, context};
use register::{LetterIn, LetterSaid, LetterState, Scan, ScanKind};
use serde::Deserialize;

use practice::hex;

use super::{
    colleague::Colleague,
    people::People,
    span,
    typed::{Asked as Reader, Fault, Typed},
};
use crate::{
    desk::{Desk, DeskError},
    files,
    letters_in::{self, Scans, Whole},
    tongue::Tongue,
    web::Oops,
};

/// So many are shown of those that wait, and of those that do not any more.
const MOST: usize = 200;
const PAST: usize = 20;

/// What browsers show of a scan.
const SHOWN: [&str; 2] = ["image/jpeg", "image/png"];

const DONE: [&str; 6] = ["kept", "new", "belongs", "all", "nothing", "meanwhile"];

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    done: Option<String>,
    case: Option<String>,
}

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.takes_in())?;
    let mut typed = Typed::default();
    typed.put("once".to_owned(), &hex(&desk.ids().bytes::<16>()));
    let done = asked.done.filter(|done| DONE.contains(&done.as_str()));
    let case = asked.case.as_deref().and_then(practice::reference::read);
    show(&desk, &colleague, &typed, Vec::new(), (done, case)).await
}

async fn show(
    desk: &Desk,
    colleague: &Colleague,
    typed: &Typed,
    faults: Vec<Fault>,
    (done, case): (Option<String>, Option<String>),
) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let people = People::of(desk).await?;
    let register = desk.register();
    let mut rows = Vec::new();
    for letter in register.letters_waiting(MOST).await? {
        rows.push(row(desk, tongue, &people, &Whole::of(desk, &letter.id).await?));
    }
    let mut past = Vec::new();
    for letter in register.letters_decided(PAST).await? {
        past.push(row(desk, tongue, &people, &Whole::of(desk, &letter.id).await?));
    }
    let total = register.count_letters_waiting().await?;
    colleague.page(
        desk,
        "workbench/letters_in.html",
        "letters-in",
        context! {
            more => total > rows.len().try_into().unwrap_or(u64::MAX),
            total,
            rows,
            past,
            done,
            case,
            opens => colleague.sees_cases(),
            files => files::most(desk),
            days => letters_in::DAYS,
            v => context! {
                once => typed.raw("once"),
                received => if typed.has("received") { typed.text("received") } else { today(desk) },
                name => typed.raw("name"),
                address => typed.raw("address"),
                account => typed.raw("account"),
                language => typed.raw("language"),
            },
            faults,
        },
    )
}

fn row(desk: &Desk, tongue: &Tongue, people: &People, whole: &Whole) -> Value {
    let Whole { letter, cases, .. } = whole;
    let now = desk.now();
    let cases: Vec<Value> = cases
        .iter()
        .map(|case| context! { reference => case.complaint, how => case.how, undone => case.undone.is_some() })
        .collect();
    context! {
        id => letter.id,
        state => letter.state.word(),
        sender => letter.said.sender,
        received => letter.said.received_at.map(|at| tongue.date_short(day(desk, at))),
        due => letter.due_at.as_millisecond(),
        late => is_late(letter, now),
        age => span::said(tongue, now.duration_since(letter.taken_at)),
        by => if letter.taken_by.starts_with("key:") { tongue.say("bench-an-integration") } else { people.name(&letter.taken_by) },
        scans => whole.originals().count(),
        cases,
        decided => letter.decided.as_ref().map(|decided| context! {
            by => people.name(&decided.by),
            at => decided.at.as_millisecond(),
        }),
    }
}

fn is_late(letter: &LetterIn, now: Timestamp) -> bool {
    letter.state == LetterState::Waiting && letter.due_at < now
}

fn zone(desk: &Desk) -> TimeZone {
    let code = desk.code();
    code.desk().map_or(TimeZone::UTC, |calendar| calendar.zone().clone())
}

fn day(desk: &Desk, at: Timestamp) -> jiff::civil::Date {
    at.to_zoned(zone(desk)).date()
}

fn today(desk: &Desk) -> String {
    day(desk, desk.now()).to_string()
}

/// What a form says of the letter itself. Where its day can't be one, nothing is said of the day.
fn said(desk: &Desk, tongue: &Tongue, typed: &Typed) -> (LetterSaid, Vec<Fault>) {
    let say = |name: &str| tongue.say(&format!("bench-f-{name}"));
    let mut asked = typed.asked(tongue);
    let received_at = received(desk, tongue, &mut asked, typed);
    let said = LetterSaid {
        received_at,
        sender: asked.optional("name", &say("name")),
        address: asked.optional("address", &say("address")),
        language: typed.text("language"),
        account: asked.optional("account", &say("account")),
    };
    (said, asked.into_faults())
}

fn received(desk: &Desk, tongue: &Tongue, asked: &mut Reader<'_>, typed: &Typed) -> Option<Timestamp> {
    let label = tongue.say("bench-f-received");
    if typed.text("received").is_empty() {
        asked.date("received", &label);
        return None;
    }
    let at = asked.when("received", &label, &zone(desk), desk.now())?;
    match letters_in::refused_day(desk, at) {
        Some(refusal) => {
            asked.fault("received", tongue.refusal(&refusal));
            None
        }
        None => Some(at),
    }
}

/// What is wrong with the files of a form.
fn faults_of(desk: &Desk, tongue: &Tongue, scans: &Scans) -> Vec<Fault> {
    let fault = |text| Fault {
        field: "file".to_owned(),
        text,
    };
    let refused = scans
        .sent
        .refused
        .iter()
        .map(|refused| refused.said(desk, tongue, "bench-file"));
    let other = |name: &String| tongue.say_with("letters-in-fault-kind", &[("name", name.as_str().into())]);
    refused.chain(scans.others.iter().map(other)).map(fault).collect()
}

/// Keeps what was scanned, whatever is wrong with the rest of the form.
pub async fn keep(State(desk): State<Desk>, colleague: Colleague, form: Multipart) -> Result<Response, Oops> {
    Colleague::must(colleague.takes_in())?;
    let tongue = colleague.tongue(&desk);
    let mut scans = letters_in::receive(&desk, &colleague.staff.id, form).await?;
    let typed = Typed::of(std::mem::take(&mut scans.sent.fields));
    let mut faults = faults_of(&desk, tongue, &scans);
    let (said, of_fields) = said(&desk, tongue, &typed);
    if scans.sent.files.is_empty() {
        if faults.is_empty() {
            faults.push(Fault {
                field: "file".to_owned(),
                text: tongue.say("bench-fault-no-file"),
            });
        }
        faults.extend(of_fields);
        let page = show(&desk, &colleague, &typed, faults, (None, None)).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    faults.extend(of_fields);
    let files = std::mem::take(&mut scans.sent.files);
    let id = letters_in::keep(&desk, &colleague.staff.id, typed.raw("once"), files, said, |_| None).await?;
    if faults.is_empty() {
        return Ok(Redirect::to(&format!("/desk/letters/in/{id}?done=kept")).into_response());
    }
    let whole = Whole::of(&desk, &id).await?;
    enter::again(&desk, &colleague, &whole, "new", &typed, faults).await
}

/// Adds pages that were left out.
pub async fn add(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
    form: Multipart,
) -> Result<Response, Oops> {
    Colleague::must(colleague.takes_in())?;
    let tongue = colleague.tongue(&desk);
    let whole = Whole::of(&desk, &id).await?;
    let mut scans = letters_in::receive(&desk, &colleague.staff.id, form).await?;
    let mut faults = faults_of(&desk, tongue, &scans);
    let files = std::mem::take(&mut scans.sent.files);
    if files.is_empty() && faults.is_empty() {
        faults.push(Fault {
            field: "file".to_owned(),
            text: tongue.say("bench-fault-no-file"),
        });
    }
    if whole.letter.state != LetterState::Waiting {
        return Ok(Redirect::to("/desk/letters/in?done=meanwhile").into_response());
    }
    match letters_in::add(&desk, &whole, files).await {
        Ok(()) if faults.is_empty() => Ok(Redirect::to(&format!("/desk/letters/in/{id}?done=added")).into_response()),
        Ok(()) => {
            let whole = Whole::of(&desk, &id).await?;
            enter::again(&desk, &colleague, &whole, "pages", &Typed::default(), faults).await
        }
        Err(DeskError::Moved) => Ok(Redirect::to("/desk/letters/in?done=meanwhile").into_response()),
        Err(error) => Err(error.into()),
    }
}

/// A letter that this colleague may read: whoever opens letters, whoever reads all complaints, and of those of some teams
/// whoever reads one that it came to.
async fn readable(desk: &Desk, colleague: &Colleague, id: &str) -> Result<Whole, Oops> {
    Colleague::must(colleague.takes_in() || colleague.reads())?;
    let whole = Whole::of(desk, id).await?;
    if colleague.takes_in() || colleague.only_teams().is_none() {
        return Ok(whole);
    }
    let mut seen = false;
    for case in whole.belongs() {
        let case = desk.case(&case.complaint).await?;
        seen |= case.is_some_and(|case| colleague.sees(&case));
    }
    Colleague::must(seen)?;
    Ok(whole)
}

async fn scan(desk: &Desk, whole: &Whole, id: &str) -> Result<(Scan, Vec<u8>), Oops> {
    let mut scans = whole.scans.iter();
    let scan = scans.find(|scan| scan.id == id && !scan.erased).ok_or(Oops::NotFound)?;
    let bytes = desk.register().open_file(&scan.digest).await?.ok_or(Oops::NotFound)?;
    Ok((scan.clone(), bytes))
}

/// A page, as a picture and nothing else: of these two kinds, by its content.
pub async fn shown(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((id, of)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let whole = readable(&desk, &colleague, &id).await?;
    let (scan, bytes) = scan(&desk, &whole, &of).await?;
    let media = SHOWN
        .into_iter()
        .find(|media| *media == scan.media)
        .ok_or(Oops::NotFound)?;
    let headers = [
        (header::CONTENT_TYPE, media),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
        (header::CONTENT_DISPOSITION, "inline"),
    ];
    Ok((headers, bytes).into_response())
}

/// A scan byte for byte, as a download.
pub async fn original(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((id, of)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let whole = readable(&desk, &colleague, &id).await?;
    let (scan, bytes) = scan(&desk, &whole, &of).await?;
    if scan.kind != ScanKind::Scan {
        return Err(Oops::NotFound);
    }
    Ok(files::download(&scan.name, files::NO_TYPE, bytes))
}
