//! Everything that was answered, to be looked over before it is sent. Asks nothing new.

use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::{Value, context};
use practice::{
    Code,
    terms::{Channel, Class, Format, Kind, Service},
};

use super::{Draft, answers::Answers, ask, categories, question::Question};
use crate::{
    desk::Desk,
    portal::returned::{self, Again},
    tongue::{LANGUAGES, Tongue},
    web::{Look, Oops},
};

pub const PAGE: &str = "/complain/check";

pub async fn back(look: Look) -> Redirect {
    Redirect::to(&look.to(PAGE))
}

pub async fn show(
    State(desk): State<Desk>,
    look: Look,
    Query(again): Query<Again>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    let draft = Draft::of(&desk, &jar).await?;
    if !draft.begun {
        return Ok(ask::without_draft(&desk, &look, &jar));
    }
    let code = desk.code();
    if let Some(open) = draft.answers.first_open(&code) {
        return Ok(Redirect::to(&look.to(&open.path())).into_response());
    }
    let rows = Rows {
        answers: &draft.answers,
        code: &code,
        tongue: desk.tongues().of(&look.lang),
        look: &look,
    };
    let faults = returned::of(&desk, &jar, PAGE, again).await?.unwrap_or_default().faults;
    let status = returned::status(&faults);
    let context = context! {
        faults,
        shown => draft.shown(&desk)?,
        kind => draft.answers.asked().word(),
        matter => rows.matter(),
        you => rows.you(),
        next_issue => draft.answers.has_room_for_issue().then(|| draft.answers.categories.len() + 1),
    };
    Ok((status, look.page(&desk, "portal/check.html", context)?).into_response())
}

/// The answers as rows of label and value.
struct Rows<'d> {
    answers: &'d Answers,
    code: &'d Code,
    tongue: &'d Tongue,
    look: &'d Look,
}

impl Rows<'_> {
    fn row(&self, label: &str, value: &str, question: Question) -> Value {
        let value = if value.is_empty() {
            self.tongue.say("not-provided")
        } else {
            value.to_owned()
        };
        let label = self.tongue.say(&format!("portal-row-{label}"));
        context! { label, value, change => ask::From::address(question, true, None), remove => "" }
    }

    /// One row for each issue; where there are several, each can be taken away.
    fn issues(&self) -> Vec<Value> {
        let all = &self.answers.categories;
        let rows = all.iter().zip(1_usize..).map(|(id, nth)| {
            let label = if all.len() > 1 {
                self.tongue.say_with("portal-row-issue", &[("n", nth.into())])
            } else {
                self.tongue.say("portal-row-category")
            };
            context! {
                label,
                value => categories::named(self.code, id, &self.look.lang),
                change => ask::From::address(Question::Category, true, Some(nth)),
                remove => if all.len() > 1 { id } else { "" },
            }
        });
        rows.collect()
    }

    fn word(&self, vocabulary: &str, word: Option<&str>) -> String {
        word.map(|word| self.tongue.say(&format!("{vocabulary}-{word}")))
            .unwrap_or_default()
    }

    fn matter(&self) -> Vec<Value> {
        let answers = self.answers;
        let files = answers.files.iter().map(|(file, name)| {
            let size = fluent_bundle::FluentValue::from(ask::kilobytes(file.bytes));
            self.tongue.say_with(
                "portal-file-line",
                &[("name", name.as_str().into()), ("kilobytes", size)],
            )
        });
        let about = [
            self.row("kind", &self.word("kind", answers.kind.map(Kind::word)), Question::Kind),
            self.row(
                "service",
                &self.word("service", answers.service.map(Service::word)),
                Question::Service,
            ),
        ];
        let told = [
            self.row("nature", &answers.nature, Question::Nature),
            self.row("history", &answers.history, Question::History),
            self.row("earlier", &answers.references().join(", "), Question::History),
            self.row("wanted", &answers.wanted, Question::Wanted),
            self.row("files", &files.collect::<Vec<_>>().join("\n"), Question::Files),
        ];
        about.into_iter().chain(self.issues()).chain(told).collect()
    }

    fn you(&self) -> Vec<Value> {
        let answers = self.answers;
        let name = if answers.anonymous {
            self.tongue.say("portal-anonymous")
        } else {
            answers.name.clone()
        };
        let whom = if answers.for_other == Some(true) {
            answers.behalf.clone()
        } else {
            self.tongue.say("portal-behalf-self")
        };
        let by = answers
            .answer_by
            .filter(|by| answers.ways().contains(by))
            .map(Channel::word);
        let tag = answers.language.as_ref().map_or("", |language| language.tag());
        let language = LANGUAGES
            .iter()
            .find(|(known, _)| *known == tag)
            .map_or("", |(_, name)| name);
        vec![
            self.row("behalf", &whom, Question::Behalf),
            self.row(
                "class",
                &self.word("portal-class", answers.class.map(Class::word)),
                Question::Class,
            ),
            self.row("name", &name, Question::Who),
            self.row("email", &answers.email, Question::Who),
            self.row("phone", &answers.phone, Question::Who),
            self.row("address", &answers.address, Question::Who),
            self.row("account", &answers.account, Question::Who),
            self.row("by", &self.word("portal-by", by), Question::Answering),
            self.row("language", language, Question::Answering),
            self.row(
                "format",
                &self.word("format", answers.format.map(Format::word)),
                Question::Answering,
            ),
        ]
    }
}
