//! Adding a message or files to a complaint, at any time.

use axum::{
    extract::{Multipart, Query, State, multipart::MultipartRejection},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use jiff::{SignedDuration, Timestamp};
use minijinja::context;
use practice::{
    action::{Act, Action, LONGEST},
    entry::{Entry, What},
    terms::{Cause, Channel, Label},
};
use serde::Deserialize;

use super::{
    cookies,
    fields::{Fault, Fields, Sentence, drawn, sentence},
    returned::{self, Again},
    tracking,
    visitor::Visitor,
};
use crate::{
    desk::{Desk, DeskError},
    files::{self, Why},
    tongue::Tongue,
    web::{Caller, Oops},
};

const PAGE: &str = "/complaint/add";
/// For so long the same message is the same.
const AGAIN: SignedDuration = SignedDuration::from_mins(10);

/// What a message is about, where a link says so: it goes in under that heading. How we reach somebody is changed by a
/// colleague who is sure whom they speak to: whoever has the secret alone would else take over what we mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Contact,
}

impl About {
    fn of(word: &str) -> Option<Self> {
        (word == Self::Contact.word()).then_some(Self::Contact)
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Contact => "contact",
        }
    }

    const fn heading(self) -> &'static str {
        match self {
            Self::Contact => "portal-add-contact",
        }
    }
}

/// What somebody writes of how we reach them, as a message.
pub fn of_contact(text: &str, tongue: &Tongue) -> String {
    headed(About::Contact, text, tongue)
}

fn headed(about: About, text: &str, tongue: &Tongue) -> String {
    format!("{}\n\n{text}", tongue.say(about.heading()))
}

fn page_of(about: Option<About>) -> String {
    about.map_or_else(|| PAGE.to_owned(), |about| format!("{PAGE}?about={}", about.word()))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    about: String,
}

pub async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(again): Query<Again>,
    Query(asked): Query<Asked>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    let returned = returned::of(&desk, &jar, PAGE, again).await?.unwrap_or_default();
    let (about, text) = (About::of(&asked.about), returned.typed.text("text"));
    page(&desk, &visitor, about, &text, &returned.faults)
}

/// They wrote this a moment ago, in the same words, and nobody has said anything since.
pub(super) fn was_just_written(visitor: &Visitor, message: &str, now: Timestamp) -> bool {
    let is_fresh = |entry: &&Entry| {
        let is_theirs = entry.by.is_customer() || entry.what.is_bookkeeping();
        is_theirs && now.duration_since(entry.recorded_at) < AGAIN
    };
    let mut new = visitor.case.file.entries.iter().rev().take_while(is_fresh);
    new.any(|entry| matches!(entry.what, What::CustomerWrote { .. }) && entry.word(Label::Message) == Some(message))
}

fn page(
    desk: &Desk,
    visitor: &Visitor,
    about: Option<About>,
    text: &str,
    faults: &[Sentence],
) -> Result<Response, Oops> {
    let status = returned::status(faults);
    let context = context! {
        reference => visitor.reference(),
        kind => visitor.case.complaint.kind.word(),
        about => about.map(About::word),
        questions => tracking::questions(&visitor.case),
        text,
        faults,
    };
    Ok((status, visitor.look.page(desk, "portal/add.html", context)?).into_response())
}

pub async fn take(
    State(desk): State<Desk>,
    visitor: Visitor,
    caller: Caller,
    jar: PrivateCookieJar,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Oops> {
    let form = form.map_err(|rejection| Oops::BadRequest(rejection.to_string()))?;
    visitor.may_act(&desk).await?;
    let mut sent = files::receive(&desk, form, files::most(&desk), caller.into()).await?;
    sent.once_on(&visitor.case.complaint, false);
    let fields = Fields::from(sent.fields);
    let tongue = desk.tongues().of(&visitor.look.lang);
    let about = About::of(&fields.text("about"));
    let page = page_of(about);
    let typed = fields.text("text");
    let text = match about.filter(|_| !typed.is_empty()) {
        Some(about) => headed(about, &typed, tongue),
        None => typed,
    };
    let waited = visitor.case.complaint.waiting.contains_key(&Cause::Information);
    // A file that is there needs no mending, where something else came with it or it answers what we asked.
    let (twice, refused): (Vec<_>, Vec<_>) = sent.refused.iter().partition(|refused| refused.why == Why::Twice);
    let answers = waited && !twice.is_empty();
    let alone = text.is_empty() && sent.files.is_empty() && !answers;
    let mut faults: Vec<Sentence> = refused
        .into_iter()
        .chain(twice.iter().copied().filter(|_| alone))
        .map(|refused| sentence("files", &refused.said(&desk, tongue, "portal-file")))
        .collect();
    if alone && faults.is_empty() {
        faults.extend(drawn(&[Fault::at("text", "portal-fault-nothing-added")], tongue));
    }
    if let Some(fault) = Fault::of_length("text", "portal-add-message", &text, LONGEST) {
        faults.extend(drawn(&[fault], tongue));
    }
    // What was taken stays; the rest is said beside the form, with the text still in it.
    for (file, name) in sent.files.iter().cloned() {
        desk.act(
            visitor.reference(),
            Act::now(visitor.actor(), Action::AddFile { file, name }),
        )
        .await?;
    }
    let kept = sent.files.len();
    if !faults.is_empty() {
        if kept > 0 {
            let names: Vec<&str> = sent.files.iter().map(|(_, name)| name.as_str()).collect();
            let names = fluent_bundle::FluentValue::from(names.join(", "));
            faults.push(sentence(
                "",
                &tongue.say_with("portal-added-already", &[("names", names)]),
            ));
        }
        return returned::send_back(&desk, &visitor.look, caller, jar, &page, fields, faults).await;
    }
    // Files alone answer a question too, and the clock that waited for them goes on.
    let message = if text.is_empty() && waited {
        tongue.say("portal-files-as-answer")
    } else {
        text
    };
    // Who comes back to the page and sends it once more has said it once.
    if !message.is_empty() && !was_just_written(&visitor, &message, desk.now()) {
        let action = Action::CustomerWrites {
            channel: Channel::Web,
            message,
        };
        match desk.act(visitor.reference(), Act::now(visitor.actor(), action)).await {
            Err(DeskError::Refused(refusal)) => {
                let faults = vec![sentence("", &tongue.refusal(&refusal))];
                return returned::send_back(&desk, &visitor.look, caller, jar, &page, fields, faults).await;
            }
            done => drop(done?),
        }
    }
    let jar = returned::mended(&desk, jar).await?;
    let to = visitor.look.to("/complaint");
    let flash = if twice.is_empty() { "added" } else { "added-once" };
    Ok((cookies::keep_flash(&desk, jar, flash), Redirect::to(&to)).into_response())
}
