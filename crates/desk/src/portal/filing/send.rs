//! Sending, and the receipt. A draft is filed once, however often it is sent: its token is claimed before the
//! filing and answered in the filing's own commit, so that even a crash in between files nothing twice.

use std::time::Duration;

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::{Value, context};
use practice::{
    code::publish,
    entry::{Actor, Fact},
    obligation::Obligation,
};
use register::{Answered, Claim};

use super::{Draft, ask, check};
use crate::{
    desk::{Case, Desk, DeskError},
    portal::{
        cookies::{self, MayShow},
        fields::{Fault, Fields, drawn},
        returned,
    },
    web::{Caller, HOUR, Look, Oops, limit},
};

/// The claims of drafts, among those of the API's keys.
const SCOPE: &str = "portal-draft";

pub async fn send(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    jar: PrivateCookieJar,
    fields: Fields,
) -> Result<Response, Oops> {
    let draft = Draft::of(&desk, &jar).await?;
    if !draft.begun {
        // Sent before, from this browser; or nothing was ever begun.
        let filed = match cookies::draft(&jar) {
            Some(token) => filed(&desk, &token).await?,
            None => None,
        };
        return match filed {
            Some(reference) => received(&desk, &look, jar, &reference).await,
            None if cookies::receipt(&desk, &jar).is_some() => {
                Ok(Redirect::to(&look.to("/complain/done")).into_response())
            }
            None => Ok(ask::without_draft(&desk, &look, &jar)),
        };
    }
    if draft.answers.first_open(&desk.code()).is_some() {
        return Ok(Redirect::to(&look.to(check::PAGE)).into_response());
    }
    if fields.text("shown") != draft.shown(&desk)? {
        let faults = drawn(&[Fault::at("", "portal-fault-changed")], desk.tongues().of(&look.lang));
        return returned::send_back(&desk, &look, caller, jar, check::PAGE, fields, faults).await;
    }
    match limit(&desk, "file", caller, desk.config().limits.filings_an_hour, HOUR).await {
        // Their answers are kept: it is the connection that is full, which they may share with many.
        Err(Oops::TooMany) => {
            let faults = drawn(
                &[Fault::at("", "portal-fault-many-filed")],
                desk.tongues().of(&look.lang),
            );
            return returned::send_back(&desk, &look, caller, jar, check::PAGE, fields, faults).await;
        }
        free => free?,
    }
    let reference = file(&desk, &look, &draft).await?;
    draft.delete(&desk).await?;
    received(&desk, &look, jar, &reference).await
}

/// What the register keeps of a draft's token as the name of its claim.
fn claim_key(desk: &Desk, token: &str) -> (String, register::Digest) {
    (
        desk.keys().bound("draft-claim", token),
        desk.keys().digest("draft-claim", token),
    )
}

/// The number under which a draft was filed within the last day.
async fn filed(desk: &Desk, token: &str) -> Result<Option<String>, Oops> {
    let (key, digest) = claim_key(desk, token);
    match desk.register().claim(SCOPE, &key, &digest, desk.now()).await? {
        Claim::Replay { response, .. } => Ok(Some(response)),
        Claim::Fresh => {
            desk.register().release(SCOPE, &key).await?;
            Ok(None)
        }
        Claim::Mismatch | Claim::InFlight => Ok(None),
    }
}

/// Files the draft, or finds the number under which it was filed a moment ago.
async fn file(desk: &Desk, look: &Look, draft: &Draft) -> Result<String, Oops> {
    let (key, digest) = claim_key(desk, &draft.token);
    for _ in 0..20 {
        match desk.register().claim(SCOPE, &key, &digest, desk.now()).await? {
            Claim::Replay { response, .. } => return Ok(response),
            Claim::Fresh => return file_claimed(desk, look, draft, &key).await,
            Claim::Mismatch => return Err(Oops::Busy),
            // The same button, pressed twice: the other press will have the number in a moment.
            Claim::InFlight => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
    Err(Oops::Busy)
}

async fn file_claimed(desk: &Desk, look: &Look, draft: &Draft, key: &str) -> Result<String, Oops> {
    let by = if draft.answers.for_other == Some(true) {
        Actor::Representative
    } else {
        Actor::Customer
    };
    let answered = |receipt: &crate::desk::Receipt| {
        Some(Answered {
            scope: SCOPE.to_owned(),
            key: key.to_owned(),
            status: 201,
            response: receipt.case.complaint.reference.clone(),
        })
    };
    match desk
        .file_answering(by, draft.answers.intake(&look.lang), answered)
        .await
    {
        Ok(receipt) => Ok(receipt.case.complaint.reference),
        // The claim was taken over by a later press, which files it.
        Err(DeskError::InFlight) => Err(Oops::Busy),
        Err(error) => {
            desk.register().release(SCOPE, key).await?;
            Err(error.into())
        }
    }
}

async fn received(desk: &Desk, look: &Look, jar: PrivateCookieJar, reference: &str) -> Result<Response, Oops> {
    let jar = cookies::drop_draft(jar);
    // Sent once more long after, when the secret has been made anew, it opens nothing any more.
    let filed = MayShow {
        reference: reference.to_owned(),
        generation: 1,
    };
    let jar = cookies::keep_receipt(desk, jar, &filed);
    let jar = cookies::open_visit(desk, jar, reference, filed.generation).await?;
    Ok((jar, Redirect::to(&look.to("/complain/done"))).into_response())
}

/// The confirmation: number, secret, what comes next and when. After an hour it is gone.
pub async fn done(State(desk): State<Desk>, look: Look, jar: PrivateCookieJar) -> Result<Response, Oops> {
    let follow = || Ok(Redirect::to(&look.to("/follow")).into_response());
    let Some(filed) = cookies::receipt(&desk, &jar) else {
        return follow();
    };
    let case = desk.case(&filed.reference).await?.ok_or(Oops::NotFound)?;
    let case = case.as_left(desk.now())?;
    if !filed.holds_for(&case.file) {
        return follow();
    }
    let complaint = &case.complaint;
    let mailed = complaint
        .contact
        .email
        .clone()
        .filter(|_| complaint.answering.by == Some(practice::terms::Channel::Email));
    let phrases = &desk.tongues().of(&look.lang).phrases;
    let steps: Vec<String> = case
        .code
        .steps
        .iter()
        .map(|step| publish::fill(&case.code, step, &look.lang, phrases))
        .collect();
    let context = context! {
        reference => complaint.reference,
        secret => desk.secret(&case.file),
        kind => complaint.kind.word(),
        at => complaint.received_at.as_millisecond(),
        mailed,
        reachable => complaint.answering.by.is_some(),
        dates => dates(&desk, &look, &case),
        senior => senior(&case),
        steps,
        version => case.code.version,
    };
    look.page(&desk, "portal/done.html", context)
}

/// Somebody went back to the questions after they had sent them: this was filed, and this is how to follow it.
pub async fn filed_already(State(desk): State<Desk>, look: Look, jar: PrivateCookieJar) -> Result<Response, Oops> {
    match cookies::receipt(&desk, &jar) {
        Some(filed) => look.page(&desk, "portal/filed.html", context! { reference => filed.reference }),
        None => Ok(Redirect::to(&look.to("/complain/kind")).into_response()),
    }
}

/// The promises that run from the start and are not kept yet, with the dates by which they are due.
fn dates(desk: &Desk, look: &Look, case: &Case) -> Vec<Value> {
    let phrases = &desk.tongues().of(&look.lang).phrases;
    let days = case.days();
    let now = desk.now();
    let runs = |owed: &&Obligation| owed.due.is_some() && owed.is_owed(now);
    let mut owed: Vec<&Obligation> = case.obligations.iter().filter(runs).collect();
    owed.sort_by_key(|owed| owed.due);
    owed.into_iter()
        .filter_map(|owed| {
            let promise = case.code.promise(&owed.promise)?;
            Some(context! {
                by => owed.due?.as_millisecond(),
                iso => owed.due?.to_string(),
                name => promise.name.in_language(&look.lang),
                text => publish::promise_text(&case.code, promise, &days, &look.lang, phrases),
                number => promise.number,
            })
        })
        .collect()
}

/// The number of the promise about asking for someone senior.
fn senior(case: &Case) -> Option<u8> {
    let promise = case
        .code
        .promises
        .iter()
        .find(|promise| promise.starts_with(Fact::Escalated))?;
    (case.complaint.level < case.code.last_level()).then_some(promise.number)
}
