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
    files,
    portal::{
        fields::{Fault, Fields, drawn, sentence},
        returned,
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
    // Without a draft nobody is filing, and nothing is kept.
    if !draft.begun {
        return Ok(ask::without_draft(&desk, &look, &jar));
    }
    let room = files::most(&desk).saturating_sub(draft.answers.files.len());
    let mut sent = files::receive(&desk, form, room, caller.into()).await?;
    sent.once(draft.answers.files.iter().map(|(file, _)| file));
    let fields = Fields::from(sent.fields);
    draft.answers.files.extend(sent.files);
    let removed = fields.text("remove");
    draft.answers.files.retain(|(file, _)| file.id != removed);
    let tongue = desk.tongues().of(&look.lang);
    let refused = sent.refused.iter();
    let mut faults: Vec<_> = refused
        .map(|one| sentence("files", &one.said(&desk, tongue, "portal-file")))
        .collect();
    if faults.is_empty() && fields.has("add") && draft.answers.files.is_empty() {
        faults.extend(drawn(&[Fault::at("files", "portal-fault-no-file")], tongue));
    }
    let stays = fields.has("add") || fields.has("remove");
    if !stays && faults.is_empty() {
        draft.answers.seen.insert(Question::Files);
    }
    let jar = draft.keep(&desk, returned::mended(&desk, jar).await?).await?;
    let here = ask::From::address(Question::Files, fields.text("to") == "check", None);
    if !faults.is_empty() {
        return returned::send_back(&desk, &look, caller, jar, &here, fields, faults).await;
    }
    let to = if stays {
        here
    } else {
        ask::Press::of(&fields).onward(Question::Files, &draft.answers)
    };
    Ok((jar, Redirect::to(&look.to(&to))).into_response())
}
