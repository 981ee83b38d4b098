//! Mail that came in: what waits for a person, one message as it was written, and what becomes of it. Whoever takes calls
//! and opens letters looks at it; what has come to a complaint is read by those who read complaints.

use ::mail::Message;
use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use minijinja::{Value, context};
use practice::refusal::Refusal;
use register::{MailIn, MailState};
use serde::Deserialize;

use super::{
    colleague::Colleague,
    people::People,
    span,
    typed::{Fault, Typed},
};
use crate::{
    desk::{Desk, DeskError},
    files,
    post::inbound::{self, Decision, Read, decide},
    web::Oops,
};

/// So many are on the page; what is due first is on it.
const MOST: usize = 200;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    done: Option<String>,
    /// The complaint that a message came to.
    case: Option<String>,
}

/// What waits.
pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.takes_in())?;
    let now = desk.now();
    let tongue = colleague.tongue(&desk);
    let waiting = desk.register().mail_quarantined(MOST).await?;
    let total = desk.count_quarantined().await?;
    let rows: Vec<Value> = waiting
        .iter()
        .map(|mail| {
            context! {
                age => span::said(tongue, now.duration_since(mail.mail.taken_at)),
                late => is_late(mail, now),
                ..row(mail)
            }
        })
        .collect();
    let done = asked.done.filter(|done| DONE.contains(&done.as_str()));
    let case = asked.case.as_deref().and_then(practice::reference::read);
    colleague.page(
        &desk,
        "workbench/mail.html",
        "mail",
        context! {
            rows,
            total,
            more => total > waiting.len().try_into().unwrap_or(u64::MAX),
            done,
            case,
            opens => colleague.sees_cases(),
        },
    )
}

const DONE: [&str; 4] = ["new", "belongs", "nothing", "meanwhile"];

fn is_late(mail: &MailIn, now: jiff::Timestamp) -> bool {
    mail.state == MailState::Quarantined && mail.due_at.is_some_and(|due| due < now)
}

fn row(mail: &MailIn) -> Value {
    context! {
        id => mail.mail.id,
        sender => mail.read.sender,
        subject => mail.read.subject,
        cause => mail.cause,
        taken_at => mail.mail.taken_at.as_millisecond(),
        due => mail.due_at.map(jiff::Timestamp::as_millisecond),
    }
}

/// A message that this colleague may read.
async fn found(desk: &Desk, colleague: &Colleague, id: &str) -> Result<MailIn, Oops> {
    Colleague::must(colleague.takes_in() || colleague.sees_cases())?;
    let mail = desk.register().mail(id).await?.ok_or(Oops::NotFound)?;
    Colleague::must(mail.state == MailState::Quarantined || colleague.reads())?;
    Ok(mail)
}

pub async fn one(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    let mail = found(&desk, &colleague, &id).await?;
    show(&desk, &colleague, &mail, "", &Typed::default(), Vec::new()).await
}

/// `open`: the decision whose form shows what was typed and what is wrong with it.
async fn show(
    desk: &Desk,
    colleague: &Colleague,
    mail: &MailIn,
    open: &str,
    typed: &Typed,
    faults: Vec<Fault>,
) -> Result<Response, Oops> {
    let message = match inbound::read(desk, &mail.mail).await? {
        Read::Message(message) => Some(*message),
        Read::Not(_) => None,
    };
    let people = People::of(desk).await?;
    let waits = mail.state == MailState::Quarantined && colleague.takes_in();
    // The complaint that it seems to answer.
    let answers = mail.about.as_deref().and_then(practice::reference::read);
    let reference = if typed.has("reference") {
        typed.raw("reference").to_owned()
    } else {
        answers.unwrap_or_default()
    };
    colleague.page(
        desk,
        "workbench/mail_one.html",
        "mail",
        context! {
            mail => row(mail),
            late => is_late(mail, desk.now()),
            waits,
            lists => colleague.takes_in(),
            opens => colleague.sees_cases(),
            became => mail.disposition,
            case => mail.complaint,
            decided => mail.decided.as_ref().map(|decided| context! {
                by => people.name(&decided.by),
                at => decided.at.as_millisecond(),
                reason => decided.reason,
            }),
            message => message.as_ref().map(written),
            reference,
            reason => typed.raw("reason"),
            open,
            faults,
        },
    )
}

/// A message as it is shown: nothing of it is left out, and nothing of it runs.
fn written(message: &Message) -> Value {
    let parts: Vec<Value> = message
        .parts
        .iter()
        .enumerate()
        .map(|(place, part)| context! { place, name => part.name, kilobytes => part.bytes.len().div_ceil(1024) })
        .collect();
    let named = |boxes: &[::mail::Mailbox]| -> Vec<Value> {
        boxes
            .iter()
            .map(|one| context! { name => one.name, address => one.address })
            .collect()
    };
    context! {
        from => named(&message.from),
        to => named(&message.to),
        cc => named(&message.cc),
        date => message.date.map(jiff::Timestamp::as_millisecond),
        pieces => pieces(message),
        parts,
    }
}

/// The text in pieces: what the person wrote, and what is folded away.
fn pieces(message: &Message) -> Vec<Value> {
    let text = &message.text;
    let mut pieces = Vec::new();
    let mut add = |from: usize, to: usize, folded: bool| {
        let piece = text.whole.get(from..to).unwrap_or_default().trim();
        if !piece.is_empty() {
            pieces.push(context! { text => piece, folded });
        }
    };
    let mut at = 0;
    for range in &text.folded {
        add(at, range.start, false);
        add(range.start, range.end, true);
        at = range.end;
    }
    add(at, text.whole.len(), false);
    pieces
}

/// The message, byte for byte, as a download.
pub async fn original(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
) -> Result<Response, Oops> {
    let mail = found(&desk, &colleague, &id).await?;
    let bytes = desk
        .register()
        .open_file(&mail.mail.digest)
        .await?
        .ok_or(Oops::NotFound)?;
    Ok(files::download("message.eml", "message/rfc822", bytes))
}

/// Something that came with it, as a download of no type.
pub async fn part(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((id, place)): Path<(String, usize)>,
) -> Result<Response, Oops> {
    let mail = found(&desk, &colleague, &id).await?;
    let Read::Message(message) = inbound::read(&desk, &mail.mail).await? else {
        return Err(Oops::NotFound);
    };
    let part = message.parts.into_iter().nth(place).ok_or(Oops::NotFound)?;
    Ok(files::download(&part.name, files::NO_TYPE, part.bytes))
}

/// What becomes of it.
pub async fn decided(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((id, act)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.takes_in())?;
    let mail = found(&desk, &colleague, &id).await?;
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(&desk);
    let mut asked = typed.asked(tongue);
    let decision = match act.as_str() {
        "new" => Decision::New,
        "belongs" => {
            let reference =
                practice::reference::read(&asked.needed("reference", &tongue.say("bench-f-mail-reference")));
            let known = match &reference {
                Some(reference) => desk.case(reference).await?.is_some(),
                None => false,
            };
            if !known && !typed.text("reference").is_empty() {
                asked.fault("reference", tongue.say("bench-fault-mail-reference"));
            }
            Decision::Belongs(reference.unwrap_or_default())
        }
        "nothing" => Decision::Nothing {
            reason: asked.needed("reason", &tongue.say("bench-f-mail-reason")),
        },
        _ => return Err(Oops::NotFound),
    };
    let faults = asked.into_faults();
    if !faults.is_empty() {
        let page = show(&desk, &colleague, &mail, &act, &typed, faults).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    match decide(&desk, &id, decision, &colleague.staff).await {
        Ok(Some(case)) => Ok(Redirect::to(&format!("/desk/mail?done={act}&case={case}")).into_response()),
        Ok(None) => Ok(Redirect::to(&format!("/desk/mail?done={act}")).into_response()),
        Err(DeskError::Moved) => Ok(Redirect::to("/desk/mail?done=meanwhile").into_response()),
        Err(DeskError::Refused(refusal)) => refused(&desk, &colleague, &mail, &act, &typed, &refusal).await,
        Err(error) => Err(error.into()),
    }
}

async fn refused(
    desk: &Desk,
    colleague: &Colleague,
    mail: &MailIn,
    act: &str,
    typed: &Typed,
    refusal: &Refusal,
) -> Result<Response, Oops> {
    let fault = Fault::whole(colleague.tongue(desk).refusal(refusal));
    let page = show(desk, colleague, mail, act, typed, vec![fault]).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
