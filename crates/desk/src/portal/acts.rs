//! What a customer may do to their complaint, each with a page to look it over first: accept or refuse an offer,
//! ask for someone senior, withdraw, reopen, turn a question into a complaint. And the one question after the end.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::{Value, context};
use practice::{
    action::{Act, Action, LONGEST},
    complaint::Stage,
    refusal::Refusal,
    terms::{Channel, Ending, Kind, Proof},
};

use super::{
    cookies,
    fields::{Fault, Fields, drawn, sentence, too_long},
    tracking::{self, going_further, offer},
    visitor::Visitor,
};
use crate::{
    desk::{Case, Desk, DeskError},
    tongue::Tongue,
    web::Oops,
};

/// An act that has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Accept,
    Refuse,
    Escalate,
    Withdraw,
    Reopen,
    Complain,
}

impl Deed {
    fn of(word: &str) -> Option<Self> {
        let all = [
            Self::Accept,
            Self::Refuse,
            Self::Escalate,
            Self::Withdraw,
            Self::Reopen,
            Self::Complain,
        ];
        all.into_iter().find(|deed| deed.word() == word)
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Refuse => "refuse",
            Self::Escalate => "escalate",
            Self::Withdraw => "withdraw",
            Self::Reopen => "reopen",
            Self::Complain => "complain",
        }
    }

    /// Whether there is anything to do it to. Where there is not, the tracking page says how things stand.
    fn fits(self, case: &Case) -> bool {
        let complaint = &case.complaint;
        match self {
            Self::Accept => complaint.open_offer().is_some(),
            Self::Refuse => complaint.open_offer().is_some() || complaint.stage() == Stage::Told,
            Self::Escalate => complaint.level < case.code.last_level(),
            Self::Withdraw => complaint.is_open(),
            Self::Reopen => !complaint.is_open(),
            Self::Complain => complaint.is_open() && complaint.kind != Kind::Complaint,
        }
    }

    fn action(self, text: String) -> Action {
        match self {
            Self::Accept => Action::Accept {
                proof: Proof::Portal,
                evidence: text,
            },
            Self::Refuse => Action::Refuse {
                proof: Proof::Portal,
                evidence: text,
            },
            Self::Escalate => Action::Escalate {
                channel: Channel::Web,
                reason: text,
            },
            Self::Withdraw => Action::Close {
                ending: Ending::Withdrawn,
                reason: text,
            },
            Self::Reopen => Action::Reopen { reason: text },
            Self::Complain => Action::Reclassify {
                kind: Kind::Complaint,
                service: None,
                category: None,
                reason: text,
            },
        }
    }
}

/// The page on which an act is looked over.
pub async fn check(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((_, word)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let deed = Deed::of(&word).ok_or(Oops::NotFound)?;
    if !deed.fits(&visitor.case) {
        return Ok(to_complaint(&visitor));
    }
    page(&desk, &visitor, deed, "", &[])
}

pub async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((_, word)): Path<(String, String)>,
    jar: PrivateCookieJar,
    fields: Fields,
) -> Result<Response, Oops> {
    let deed = Deed::of(&word).ok_or(Oops::NotFound)?;
    let text = fields.text("text");
    let tongue = desk.tongues().of(&visitor.look.lang);
    if too_long(&text, LONGEST) {
        let faults = drawn(&[Fault::at("text", "portal-fault-long")], tongue);
        return page(&desk, &visitor, deed, &text, &faults);
    }
    visitor.may_act(&desk).await?;
    let answers_another = matches!(deed, Deed::Accept | Deed::Refuse)
        && visitor.case.complaint.open_offer().map(|offer| offer.number) != fields.word::<u8>("offer");
    let done = if answers_another {
        Err(DeskError::Refused(Refusal::OfferAnswered))
    } else {
        desk.act(
            visitor.reference(),
            Act::now(visitor.actor(), deed.action(text.clone())),
        )
        .await
    };
    match done {
        Ok(_) => Ok((cookies::keep_flash(&desk, jar, deed.word()), to_complaint(&visitor)).into_response()),
        Err(DeskError::Refused(refusal)) if deed.fits(&visitor.case) => {
            page(&desk, &visitor, deed, &text, &[sentence("", &said(&refusal, tongue))])
        }
        Err(error) => Err(error.into()),
    }
}

/// A refusal in the reader's language.
pub fn said(refusal: &Refusal, tongue: &Tongue) -> String {
    tongue.say(&format!("refusal-{}", refusal.code()))
}

fn to_complaint(visitor: &Visitor) -> Response {
    Redirect::to(&visitor.look.to("/complaint")).into_response()
}

fn page(desk: &Desk, visitor: &Visitor, deed: Deed, text: &str, faults: &[Value]) -> Result<Response, Oops> {
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let case = &visitor.case;
    let context = context! {
        act => deed.word(),
        kind => case.complaint.kind.word(),
        reference => visitor.reference(),
        text,
        faults,
        offer => case.complaint.open_offer().map(|made| offer::drawn(desk, &visitor.look.lang, case, made)),
        further => going_further::drawn(desk, &visitor.look.lang, case),
    };
    Ok((status, visitor.look.page(desk, "portal/act.html", context)?).into_response())
}

/// Are you satisfied? Asked once, after the end.
pub async fn satisfied(
    State(desk): State<Desk>,
    visitor: Visitor,
    jar: PrivateCookieJar,
    fields: Fields,
) -> Result<Response, Oops> {
    let tongue = desk.tongues().of(&visitor.look.lang);
    let satisfied = match fields.text("satisfied").as_str() {
        "yes" => true,
        "no" => false,
        _ => {
            let faults = drawn(&[Fault::at("satisfied", "portal-fault-satisfied")], tongue);
            let page = tracking::page(&desk, &visitor, None, &faults).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    visitor.may_act(&desk).await?;
    let message: String = fields.text("text").chars().take(LONGEST).collect();
    let action = Action::AnswerSatisfaction { satisfied, message };
    match desk.act(visitor.reference(), Act::now(visitor.actor(), action)).await {
        Ok(_) => {
            let word = if satisfied { "satisfied" } else { "not-satisfied" };
            Ok((cookies::keep_flash(&desk, jar, word), to_complaint(&visitor)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}
