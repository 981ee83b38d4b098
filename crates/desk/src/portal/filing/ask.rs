//! A question's page, and taking its answer. Only this question is checked, and only when it is sent.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::{Value, context};
use practice::{
    Code,
    terms::{Channel, Class, Format, Kind, Service},
};
use serde::Deserialize;

use super::{
    Draft,
    answers::{Answers, MOST_ISSUES},
    categories,
    question::Question,
};
use crate::{
    desk::Desk,
    portal::{
        cookies,
        fields::{Fault, Fields, Sentence, drawn},
        returned::{self, Again},
    },
    post::texts,
    tongue::{LANGUAGES, Tongue},
    web::{Caller, Look, Oops},
};

/// Where a question was come to from, and which of several answers is meant.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct From {
    /// `check`: after the answer, back to the check page.
    to: String,
    /// The draft was not found.
    lost: bool,
    /// Which issue: from 1; none: the first.
    nth: Option<usize>,
    again: bool,
}

impl From {
    pub fn check(&self) -> bool {
        self.to == "check"
    }

    pub const fn again(&self) -> Again {
        Again { again: self.again }
    }

    /// The address of a question that was come to so.
    pub fn address(question: Question, to_check: bool, nth: Option<usize>) -> String {
        let nth = nth.map(|nth| format!("nth={nth}"));
        let check = to_check.then(|| "to=check".to_owned());
        let asked: Vec<String> = nth.into_iter().chain(check).collect();
        let mark = if asked.is_empty() { "" } else { "?" };
        format!("{}{mark}{}", question.path(), asked.join("&"))
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
    let mut draft = Draft::of(&desk, &jar).await?;
    let returned = returned::of(&desk, &jar, &question.path(), from.again()).await?;
    if !draft.begun && question != Question::Kind && returned.is_none() {
        return Ok(without_draft(&desk, &look, &jar));
    }
    let returned = returned.unwrap_or_default();
    if !returned.faults.is_empty() {
        draft.answers.take(question, &returned.typed, &desk.code());
    }
    let mut faults = returned.faults;
    // It was answered without a fault, and another answer has changed what it means since.
    if faults.is_empty() && draft.answers.seen.contains(&question) {
        faults = drawn(
            &draft.answers.faults(question, &desk.code()),
            desk.tongues().of(&look.lang),
        );
    }
    let notice = if from.lost { "portal-draft-lost" } else { "" };
    page(&desk, &look, question, &draft.answers, &from, &faults, notice)
}

/// Without a draft there is nothing to go on with: it was sent a moment ago, it expired, or the browser keeps no
/// cookies.
pub fn without_draft(desk: &Desk, look: &Look, jar: &PrivateCookieJar) -> Response {
    let to = match cookies::receipt(desk, jar) {
        Some(_) => "/complain/filed",
        None => "/complain/kind?lost=true",
    };
    Redirect::to(&look.to(to)).into_response()
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
    let mut draft = Draft::of(&desk, &jar).await?;
    if !draft.begun && question != Question::Kind && cookies::receipt(&desk, &jar).is_some() {
        return Ok(without_draft(&desk, &look, &jar));
    }
    draft.answers.take(question, &fields, &code);
    let sent = Press::of(&fields);
    let mut faults = sent.faults(question, &draft.answers, &fields, &code);
    if faults.is_empty() && sent.goes_on() {
        faults.extend(wrong_number(&desk, question, &draft.answers));
    }
    if !faults.is_empty() {
        let faults = drawn(&faults, desk.tongues().of(&look.lang));
        let here = From::address(question, sent.to_check, fields.word("nth"));
        return returned::send_back(&desk, &look, caller, jar, &here, fields, faults).await;
    }
    returned::may_keep(&desk, caller).await?;
    if draft.answers.faults(question, &code).is_empty() {
        draft.answers.seen.insert(question);
    }
    let jar = draft.keep(&desk, returned::mended(&desk, jar).await?).await?;
    let onward = sent.onward(question, &draft.answers);
    Ok((jar, Redirect::to(&look.to(&onward))).into_response())
}

/// A number that is to be texted and can't be, where it was typed or where texts were chosen.
fn wrong_number(desk: &Desk, question: Question, answers: &Answers) -> Option<Fault> {
    let field = match question {
        Question::Who => "phone",
        Question::Answering => "by",
        _ => return None,
    };
    let key = texts::wrong_number(desk, answers.answer_by, &answers.phone)?;
    Some(Fault::at(field, key))
}

/// The button that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Button {
    Continue,
    /// Keep it and come back another day.
    Later,
    /// Name one more issue.
    Another,
    /// Take an issue away.
    Remove,
}

/// A question's form as it was sent.
#[derive(Debug, Clone, Copy)]
pub struct Press {
    button: Button,
    /// Come from the check page, and back to it.
    to_check: bool,
}

impl Press {
    pub fn of(fields: &Fields) -> Self {
        let button = [
            ("later", Button::Later),
            ("another", Button::Another),
            ("remove", Button::Remove),
        ]
        .into_iter()
        .find(|(name, _)| fields.has(name));
        Self {
            button: button.map_or(Button::Continue, |(_, button)| button),
            to_check: fields.text("to") == "check",
        }
    }

    const fn goes_on(self) -> bool {
        matches!(self.button, Button::Continue)
    }

    /// What is wrong with the answer; what is kept for later, or only taken away, is not looked at.
    fn faults(self, question: Question, answers: &Answers, fields: &Fields, code: &Code) -> Vec<Fault> {
        match self.button {
            Button::Later | Button::Remove => Vec::new(),
            Button::Another if !fields.has("category") => vec![Fault::at("category", "portal-fault-category")],
            Button::Another | Button::Continue => answers.faults(question, code),
        }
    }

    /// Where to after a question.
    pub fn onward(self, question: Question, answers: &Answers) -> String {
        match self.button {
            Button::Later => "/complain/saved".to_owned(),
            Button::Another => {
                let next = answers.categories.len().saturating_add(1);
                From::address(question, self.to_check, Some(next))
            }
            // The check page leads on to whatever the change has opened.
            Button::Continue | Button::Remove if self.to_check => "/complain/check".to_owned(),
            Button::Remove => From::address(question, false, None),
            Button::Continue => question.next_path(),
        }
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
    from: &From,
    faults: &[Sentence],
    notice: &str,
) -> Result<Response, Oops> {
    let to_check = from.check();
    let status = returned::status(faults);
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
        issues => issues(desk, look, answers, from.nth),
        options => options(desk, look, question, answers),
    };
    let page = look.page(desk, &question.template(), context)?;
    Ok((status, page).into_response())
}

/// The issues named so far: the one that the page asks about, and the others.
fn issues(desk: &Desk, look: &Look, answers: &Answers, nth: Option<usize>) -> Value {
    let code = desk.code();
    let all = &answers.categories;
    let nth = nth.unwrap_or(1).clamp(1, all.len().saturating_add(1));
    let others: Vec<Value> = all
        .iter()
        .zip(1_usize..)
        .filter(|(_, place)| *place != nth)
        .map(|(id, place)| context! { id, place, name => categories::named(&code, id, &look.lang) })
        .collect();
    context! {
        nth,
        others,
        chosen => all.get(nth.saturating_sub(1)).cloned().unwrap_or_default(),
        room => nth.max(all.len()) < MOST_ISSUES,
        most => MOST_ISSUES,
    }
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
        Question::Class => words(tongue, "portal-class", Class::ALL.iter().map(|word| word.word())),
        Question::Answering => {
            let spoken = |tag: &str| code.languages.iter().any(|language| language.tag() == tag);
            let languages = LANGUAGES.iter().filter(|(tag, _)| spoken(tag));
            // Somebody would have to type each text into a phone of their own.
            let offered = answers
                .ways()
                .into_iter()
                .filter(|way| *way != Channel::Sms || desk.sends(*way));
            context! {
                by => words(tongue, "portal-by", offered.map(Channel::word)),
                languages => languages.map(|(tag, name)| context! { value => tag, label => name }).collect::<Vec<_>>(),
                formats => words(tongue, "format", Format::ALL.iter().map(|word| word.word())),
            }
        }
        _ => Value::from(Vec::<Value>::new()),
    }
}

pub fn words(tongue: &Tongue, vocabulary: &str, words: impl Iterator<Item = &'static str>) -> Value {
    let option = |word: &str| context! { value => word, label => tongue.say(&format!("{vocabulary}-{word}")) };
    Value::from(words.map(option).collect::<Vec<_>>())
}
