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
    files::{self, Refused, Why},
    portal::fields::{Fields, sentence},
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
    let room = files::most(&desk).saturating_sub(draft.answers.files.len());
    let sent = files::receive(&desk, form, room).await?;
    let fields = Fields::from(sent.fields);
    draft.answers.files.extend(sent.files);
    let removed = fields.text("remove");
    draft.answers.files.retain(|(file, _)| file.id != removed);
    let tongue = desk.tongues().of(&look.lang);
    let mut refused = sent.refused;
    let nothing = refused.is_empty() && fields.has("add") && draft.answers.files.is_empty();
    if nothing {
        refused.push(Refused {
            name: String::new(),
            why: Why::Empty,
        });
    }
    let faults: Vec<_> = refused
        .iter()
        .map(|one| sentence("files", &one.said(&desk, tongue, "portal-file")))
        .collect();
    let stays = fields.has("add") || fields.has("remove") || !faults.is_empty();
    if !stays {
        draft.answers.seen.insert(Question::Files);
    }
    let jar = draft.keep(&desk, jar).await?;
    let (to_check, later) = (fields.text("to") == "check", fields.has("later"));
    let answer = if stays {
        ask::page(&desk, &look, Question::Files, &draft.answers, to_check, &faults, "")?
    } else {
        Redirect::to(&look.to(&ask::onward(Question::Files, to_check, later))).into_response()
    };
    Ok((jar, answer).into_response())
}
