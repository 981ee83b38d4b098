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
        cookies,
        fields::sentence,
        returned,
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
        return Ok(ask::without_draft(&desk, &look, &jar));
    }
    let returned = returned::of(&desk, &jar, &Question::Files.path(), from.again()).await?;
    let faults = returned.map(|returned| returned.faults).unwrap_or_default();
    ask::page(&desk, &look, Question::Files, &draft.answers, &from, &faults, "")
}

pub async fn take(
    State(desk): State<Desk>,
    look: Look,
    caller: Caller,
    jar: PrivateCookieJar,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Oops> {
    let form = form.map_err(|rejection| Oops::BadRequest(rejection.to_string()))?;
    returned::may_keep(&desk, caller).await?;
    let mut draft = Draft::of(&desk, &jar).await?;
    if !draft.begun && cookies::receipt(&desk, &jar).is_some() {
        return Ok(ask::without_draft(&desk, &look, &jar));
    }
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
    let stays = sent.fields.has("add") || sent.fields.has("remove");
    if !stays && faults.is_empty() {
        draft.answers.seen.insert(Question::Files);
    }
    let jar = draft.keep(&desk, returned::mended(&desk, jar).await?).await?;
    let here = ask::From::address(Question::Files, sent.fields.text("to") == "check", None);
    if !faults.is_empty() {
        return returned::send_back(&desk, &look, caller, jar, &here, sent.fields, faults).await;
    }
    let to = if stays {
        here
    } else {
        ask::Press::of(&sent.fields).onward(Question::Files, &draft.answers)
    };
    Ok((jar, Redirect::to(&look.to(&to))).into_response())
}
