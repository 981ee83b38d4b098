//! A question's page, and taking its answer. Only this question is checked, and only when it is sent.

use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::{Value, context};
use practice::terms::{Channel, Class, Format, Kind, Service};
use serde::Deserialize;

use super::{Draft, answers::Answers, categories, question::Question};
use crate::{
    desk::Desk,
    portal::fields::{Fields, drawn},
    tongue::{LANGUAGES, Tongue},
    web::{Caller, HOUR, Look, Oops, limit},
};

/// Where a question was come to from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct From {
    /// `check`: after the answer, back to the check page.
    to: String,
    /// The draft was not found.
    lost: bool,
}

impl From {
    pub fn check(&self) -> bool {
        self.to == "check"
    }
}

pub async fn show(
    State(desk): State<Desk>,
    look: Look,
    Path((_, word)): Path<(String, String)>,
    Query(from): Query<From>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    let question = Question::of(&word).ok_or(Oops::NotFound)?;
    let draft = Draft::of(&desk, &jar).await?;
    if !draft.begun && question != Question::Kind {
        return Ok(lost(&look));
    }
    let notice = if from.lost { "portal-draft-lost" } else { "" };
    page(&desk, &look, question, &draft.answers, from.check(), &[], notice)
}

/// Without a draft there is nothing to go on with: it expired, or the browser keeps no cookies.
pub fn lost(look: &Look) -> Response {
    Redirect::to(&look.to("/complain/kind?lost=true")).into_response()
}

pub async fn take(
    State(desk): State<Desk>,
    look: Look,
    Path((_, word)): Path<(String, String)>,
    caller: Caller,
    jar: PrivateCookieJar,
    fields: Fields,
) -> Result<Response, Oops> {
    let question = Question::of(&word).ok_or(Oops::NotFound)?;
    let code = desk.code();
    may_keep(&desk, caller).await?;
    let mut draft = Draft::of(&desk, &jar).await?;
    draft.answers.take(question, &fields);
    let to_check = fields.text("to") == "check";
    let later = fields.has("later");
    let faults = draft.answers.faults(question, &code);
    if !faults.is_empty() && !later {
        let faults = drawn(&faults, desk.tongues().of(&look.lang));
        return page(&desk, &look, question, &draft.answers, to_check, &faults, "");
    }
    if faults.is_empty() {
        draft.answers.seen.insert(question);
    }
    let jar = draft.keep(&desk, jar).await?;
    Ok((jar, Redirect::to(&look.to(&onward(question, to_check, later)))).into_response())
}

/// Counts one more page that is kept for an address: enough for every filing it may send, several times over.
///
/// # Errors
/// Too many of them this hour.
pub async fn may_keep(desk: &Desk, caller: Caller) -> Result<(), Oops> {
    let most = desk.config().limits.filings_an_hour.saturating_mul(40);
    limit(desk, "draft", &caller.0.to_string(), most, HOUR).await
}

/// Where to after a question.
pub fn onward(question: Question, to_check: bool, later: bool) -> String {
    match (later, to_check) {
        (true, _) => "/complain/saved".to_owned(),
        // The check page leads on to whatever the change has opened.
        (false, true) => "/complain/check".to_owned(),
        (false, false) => question.next_path(),
    }
}

/// A question's page with what has been answered so far.
///
/// # Errors
/// A template that can't be rendered.
pub fn page(
    desk: &Desk,
    look: &Look,
    question: Question,
    answers: &Answers,
    to_check: bool,
    faults: &[Value],
    notice: &str,
) -> Result<Response, Oops> {
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let back = if to_check {
        "/complain/check".to_owned()
    } else {
        question.back_path()
    };
    let context = context! {
        question => question.word(),
        about_you => question.is_about_you(),
        back,
        to_check,
        faults,
        notice,
        answers => typed(answers, look),
        options => options(desk, look, question, answers),
    };
    let page = look.page(desk, &question.template(), context)?;
    Ok((status, page).into_response())
}

/// The answers as the fields show them.
fn typed(answers: &Answers, look: &Look) -> Value {
    let word = |word: Option<&'static str>| word.unwrap_or_default();
    let files: Vec<Value> = answers
        .files
        .iter()
        .map(|(file, name)| context! { id => file.id, name, kilobytes => kilobytes(file.bytes) })
        .collect();
    context! {
        kind => if answers.unsure { "unsure" } else { word(answers.kind.map(Kind::word)) },
        service => word(answers.service.map(Service::word)),
        category => answers.category.clone().unwrap_or_default(),
        nature => answers.nature,
        history => answers.history,
        earlier => answers.earlier,
        wanted => answers.wanted,
        behalf => match answers.for_other { Some(true) => "other", Some(false) => "self", None => "" },
        for_whom => answers.behalf,
        class => word(answers.class.map(Class::word)),
        name => answers.name,
        email => answers.email,
        phone => answers.phone,
        address => answers.address,
        account => answers.account,
        anonymous => answers.anonymous,
        by => word(answers.answer_by.or_else(|| answers.ways().first().copied()).map(Channel::word)),
        language => answers.language.as_ref().unwrap_or(&look.lang).tag(),
        format => answers.format.unwrap_or(Format::Standard).word(),
        files,
    }
}

/// A file's size in kilobytes, never none.
pub fn kilobytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024)
}

/// What can be chosen on a question's page.
fn options(desk: &Desk, look: &Look, question: Question, answers: &Answers) -> Value {
    let tongue = desk.tongues().of(&look.lang);
    let code = desk.code();
    match question {
        Question::Kind => Value::from(
            ["complaint", "question", "request", "unsure"]
                .into_iter()
                .map(|word| {
                    let label = tongue.say(&format!("portal-kind-{word}"));
                    let hint = tongue.say(&format!("portal-kind-{word}-hint"));
                    context! { value => word, label, hint }
                })
                .collect::<Vec<_>>(),
        ),
        Question::Service => words(tongue, "service", Service::ALL.iter().map(|word| word.word())),
        Question::Category => Value::from(categories::drawn(&code, answers.asked(), &look.lang)),
        Question::Class => words(tongue, "class", Class::ALL.iter().map(|word| word.word())),
        Question::Answering => {
            let spoken = |tag: &str| code.languages.iter().any(|language| language.tag() == tag);
            let languages = LANGUAGES.iter().filter(|(tag, _)| spoken(tag));
            context! {
                by => words(tongue, "portal-by", answers.ways().into_iter().map(Channel::word)),
                languages => languages.map(|(tag, name)| context! { value => tag, label => name }).collect::<Vec<_>>(),
                formats => words(tongue, "format", Format::ALL.iter().map(|word| word.word())),
            }
        }
        _ => Value::from(Vec::<Value>::new()),
    }
}

fn words(tongue: &Tongue, vocabulary: &str, words: impl Iterator<Item = &'static str>) -> Value {
    let option = |word: &str| context! { value => word, label => tongue.say(&format!("{vocabulary}-{word}")) };
    Value::from(words.map(option).collect::<Vec<_>>())
}
