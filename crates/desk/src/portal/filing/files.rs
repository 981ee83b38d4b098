//! The page for files: several at once, one at a time, or none. What was taken stays.

use axum::{
    extract::{Multipart, Query, State, multipart::MultipartRejection},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;

use super::{
    Draft,
    ask::{self, From},
    question::Question,
};
use crate::{
    desk::Desk,
    portal::{
        fields::sentence,
        uploads::{self, Refused, Why},
    },
    web::{Caller, Look, Oops},
};

pub async fn show(
    State(desk): State<Desk>,
    look: Look,
    Query(from): Query<From>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    let draft = Draft::of(&desk, &jar).await?;
    if !draft.begun {
        return Ok(ask::lost(&look));
    }
    ask::page(&desk, &look, Question::Files, &draft.answers, from.check(), &[], "")
}

pub async fn take(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    jar: PrivateCookieJar,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Oops> {
    let form = form.map_err(|rejection| Oops::BadRequest(rejection.to_string()))?;
    ask::may_keep(&desk, caller).await?;
    let mut draft = Draft::of(&desk, &jar).await?;
    let most = usize::try_from(desk.config().limits.files).unwrap_or(usize::MAX);
    let sent = uploads::receive(&desk, form, most.saturating_sub(draft.answers.files.len())).await?;
    draft.answers.files.extend(sent.files);
    let removed = sent.fields.text("remove");
    draft.answers.files.retain(|(file, _)| file.id != removed);
    let tongue = desk.tongues().of(&look.lang);
    let mut refused = sent.refused;
    let nothing = refused.is_empty() && sent.fields.has("add") && draft.answers.files.is_empty();
    if nothing {
        refused.push(Refused {
            name: String::new(),
            why: Why::Empty,
        });
    }
    let faults: Vec<_> = refused
        .iter()
        .map(|one| sentence("files", &one.said(&desk, tongue)))
        .collect();
    let stays = sent.fields.has("add") || sent.fields.has("remove") || !faults.is_empty();
    if !stays {
        draft.answers.seen.insert(Question::Files);
    }
    let jar = draft.keep(&desk, jar).await?;
    let (to_check, later) = (sent.fields.text("to") == "check", sent.fields.has("later"));
    let answer = if stays {
        ask::page(&desk, &look, Question::Files, &draft.answers, to_check, &faults, "")?
    } else {
        Redirect::to(&look.to(&ask::onward(Question::Files, to_check, later))).into_response()
    };
    Ok((jar, answer).into_response())
}
