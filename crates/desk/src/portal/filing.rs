//! Filing a complaint, one question a page. What was answered is a draft in the register, named by a sealed
//! cookie; nothing becomes a complaint before it is sent.

mod answers;
pub mod ask;
mod categories;
pub mod check;
pub mod files;
mod question;
pub mod send;

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::context;

use self::{answers::Answers, question::Question};
use super::cookies::{self, DRAFT_HOURS};
use crate::{
    desk::Desk,
    web::{Look, Oops},
};

/// A complaint that somebody is writing.
pub struct Draft {
    pub token: String,
    pub answers: Answers,
    /// It is in the register already.
    pub begun: bool,
}

impl Draft {
    /// The visitor's draft, or a new one.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn of(desk: &Desk, jar: &PrivateCookieJar) -> Result<Self, Oops> {
        if let Some(token) = cookies::draft(jar) {
            let kept = desk.register().draft(&digest(desk, &token), desk.now()).await?;
            if let Some(answers) = kept.and_then(|kept| serde_json::from_str(&kept.answers).ok()) {
                return Ok(Self {
                    token,
                    answers,
                    begun: true,
                });
            }
        }
        Ok(Self {
            token: desk.ids().name(),
            answers: Answers::default(),
            begun: false,
        })
    }

    /// Writes it down, and the cookie that names it.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn keep(&self, desk: &Desk, jar: PrivateCookieJar) -> Result<PrivateCookieJar, Oops> {
        let draft = register::Draft {
            token: digest(desk, &self.token),
            answers: self.written()?,
            updated_at: desk.now(),
            expires_at: cookies::after(desk, DRAFT_HOURS),
        };
        desk.register().save_draft(&draft).await?;
        Ok(cookies::keep_draft(desk, jar, &self.token))
    }

    /// What the check page showed of it, as a mark that its form sends along: another tab of the same browser may change
    /// the draft meanwhile.
    ///
    /// # Errors
    /// Answers that can't be written.
    pub fn shown(&self, desk: &Desk) -> Result<String, Oops> {
        Ok(desk.keys().bound("draft-shown", &self.written()?))
    }

    fn written(&self) -> Result<String, Oops> {
        serde_json::to_string(&self.answers).map_err(|error| {
            tracing::error!(%error, "a draft could not be written");
            Oops::Failed
        })
    }

    /// # Errors
    /// A register that can't be written.
    pub async fn delete(&self, desk: &Desk) -> Result<(), Oops> {
        desk.register().delete_draft(&digest(desk, &self.token)).await?;
        Ok(())
    }
}

fn digest(desk: &Desk, token: &str) -> register::Digest {
    desk.keys().digest("draft", token)
}

/// The beginning: straight to the first question, unless there is a draft to go on with.
pub async fn start(State(desk): State<Desk>, look: Look, jar: PrivateCookieJar) -> Result<Response, Oops> {
    let draft = Draft::of(&desk, &jar).await?;
    if !draft.begun {
        return Ok(Redirect::to(&look.to(&Question::Kind.path())).into_response());
    }
    let next = draft
        .answers
        .first_open(&desk.code())
        .map_or_else(|| "/complain/check".to_owned(), Question::path);
    look.page(&desk, "portal/start.html", context! { next })
}

/// Throws the draft away and begins anew.
pub async fn again(State(desk): State<Desk>, look: Look, jar: PrivateCookieJar) -> Result<Response, Oops> {
    let draft = Draft::of(&desk, &jar).await?;
    draft.delete(&desk).await?;
    Ok((cookies::drop_draft(jar), Redirect::to(&look.to(&Question::Kind.path()))).into_response())
}

/// Saved, to come back later.
pub async fn saved(State(desk): State<Desk>, look: Look) -> Result<Response, Oops> {
    let until = cookies::after(&desk, DRAFT_HOURS).as_millisecond();
    look.page(&desk, "portal/saved.html", context! { until })
}

/// A category with its group, as the public reads it.
pub fn named_category(code: &practice::Code, id: &str, lang: &practice::terms::Language) -> String {
    categories::named(code, id, lang)
}
