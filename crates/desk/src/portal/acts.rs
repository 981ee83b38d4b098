//! What a customer may do to their complaint, each with a page to look it over first: accept or refuse an offer,
//! ask for someone senior or for what else a promise of the code begins with, withdraw, reopen, turn a question into a complaint. And the one question after the end.

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::context;
use practice::{
    action::{Act, Action, LONGEST},
    complaint::Stage,
    formats::can_be_brought,
    refusal::Refusal,
    terms::{Asking, Channel, Ending, Format, Kind, Level, Proof},
};

use super::{
    add, cookies,
    fields::{Fault, Fields, Sentence, drawn, sentence},
    filing::ask::words,
    returned::{self, Again},
    tracking::{going_further, offer},
    visitor::Visitor,
};
use crate::{
    desk::{Case, Desk, DeskError},
    tongue::Tongue,
    web::{Caller, Oops},
};

const TRACKING: &str = "/complaint";

/// An act that has a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Accept,
    Refuse,
    Escalate,
    Withdraw,
    Reopen,
    Complain,
    /// The shape in which answers come.
    Format,
    Ask(Asking),
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
            Self::Format,
        ];
        let asks = Asking::ALL.iter().map(|asking| Self::Ask(*asking));
        all.into_iter().chain(asks).find(|deed| deed.word() == word)
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Refuse => "refuse",
            Self::Escalate => "escalate",
            Self::Withdraw => "withdraw",
            Self::Reopen => "reopen",
            Self::Complain => "complain",
            Self::Format => "format",
            Self::Ask(Asking::Supervisor) => "ask-supervisor",
            Self::Ask(Asking::Process) => "ask-escalation-process",
            Self::Ask(Asking::DeadlockLetter) => "ask-deadlock-letter",
        }
    }

    fn path(self) -> String {
        format!("/complaint/{}", self.word())
    }

    /// The key of what stands above its text.
    const fn asks_for_text(self) -> &'static str {
        match self {
            Self::Format => "portal-format-where",
            _ => "portal-act-text",
        }
    }

    /// Whether there is anything to do it to. Where there is not, the tracking page says how things stand.
    fn fits(self, case: &Case) -> bool {
        let complaint = &case.complaint;
        match self {
            Self::Accept => offered(case),
            Self::Refuse => offered(case) || complaint.stage() == Stage::Told,
            Self::Escalate => {
                let next = case.code.level(complaint.level.next());
                next.is_some_and(going_further::by_web)
            }
            Self::Withdraw => complaint.is_open(),
            Self::Reopen => !complaint.is_open(),
            Self::Complain => complaint.is_open() && complaint.kind != Kind::Complaint,
            // What was told can be asked for in another format after the end as well.
            Self::Format => true,
            Self::Ask(asking) => complaint.is_open() && case.code.askings().contains(&asking),
        }
    }

    /// `level`, `format`: those that the form asked for.
    fn action(self, text: String, level: Option<Level>, format: Format) -> Action {
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
                to: level,
            },
            Self::Withdraw => Action::Close {
                ending: Ending::Withdrawn,
                reason: text,
                known: None,
            },
            Self::Reopen => Action::Reopen { reason: text },
            Self::Complain => Action::Reclassify {
                kind: Kind::Complaint,
                service: None,
                category: None,
                reason: text,
            },
            Self::Format => Action::AskFormat { format },
            Self::Ask(asking) => Action::AskFor { asking },
        }
    }
}

/// Nothing that is known of the customer says where this format is to go.
fn lacks_a_way(case: &Case, format: Format) -> bool {
    can_be_brought(format, |label| case.complaint.contact.of(label).is_some()).is_err()
}

/// An offer waits that can be read here: one that was made in another complaint is answered there.
fn offered(case: &Case) -> bool {
    case.complaint.open_offer().is_some_and(|offer| !offer.elsewhere)
}

/// The page on which an act is looked over.
pub async fn check(
    State(desk): State<Desk>,
    visitor: Visitor,
    Path((_, word)): Path<(String, String)>,
    Query(again): Query<Again>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    let deed = Deed::of(&word).ok_or(Oops::NotFound)?;
    if !deed.fits(&visitor.case) {
        let highest = visitor.case.complaint.level >= visitor.case.code.last_level();
        if deed == Deed::Escalate && highest {
            let jar = cookies::keep_flash(&desk, jar, "highest");
            return Ok((jar, to_complaint(&visitor)).into_response());
        }
        return Ok(to_complaint(&visitor));
    }
    let returned = returned::of(&desk, &jar, &deed.path(), again)
        .await?
        .unwrap_or_default();
    page(&desk, &visitor, deed, &returned.typed, &returned.faults)
}

pub async fn act(
    State(desk): State<Desk>,
    visitor: Visitor,
    caller: Caller,
    Path((_, word)): Path<(String, String)>,
    jar: PrivateCookieJar,
    fields: Fields,
) -> Result<Response, Oops> {
    let deed = Deed::of(&word).ok_or(Oops::NotFound)?;
    let text = fields.text("text");
    let tongue = &desk.tongues().of(&visitor.look.lang).under(&visitor.case.code);
    // How we reach somebody is changed by a colleague, who reads it as a message.
    let message = (deed == Deed::Format && !text.is_empty()).then(|| add::of_contact(&text, tongue));
    let longest = message.as_deref().unwrap_or(&text);
    if let Some(fault) = Fault::of_length("text", deed.asks_for_text(), longest, LONGEST) {
        let faults = drawn(&[fault], tongue);
        return returned::send_back(&desk, &visitor.look, caller, jar, &deed.path(), fields, faults).await;
    }
    // A form that does not say which level it asks for is none of ours.
    let level = fields.word("level").map(Level);
    if deed == Deed::Escalate && level.is_none() {
        return Ok(Redirect::to(&visitor.look.to(&deed.path())).into_response());
    }
    // What the code says nothing of is not asked for, nor a level here that it lets be asked for in other ways.
    let at = visitor.case.complaint.level;
    let elsewhere = deed == Deed::Escalate && level > Some(at) && at < visitor.case.code.last_level();
    if (elsewhere || matches!(deed, Deed::Ask(_))) && !deed.fits(&visitor.case) {
        return Ok(to_complaint(&visitor));
    }
    let format = fields.word::<Format>("format");
    if deed == Deed::Format && format.is_none() {
        let faults = drawn(&[Fault::at("format", "portal-fault-format")], tongue);
        return returned::send_back(&desk, &visitor.look, caller, jar, &deed.path(), fields, faults).await;
    }
    let format = format.unwrap_or(Format::Standard);
    if deed == Deed::Format && text.is_empty() && lacks_a_way(&visitor.case, format) {
        let faults = drawn(&[Fault::of_format("text", format)], tongue);
        return returned::send_back(&desk, &visitor.look, caller, jar, &deed.path(), fields, faults).await;
    }
    let flash = if message.is_some() && lacks_a_way(&visitor.case, format) {
        "format-where"
    } else {
        deed.word()
    };
    let new = message.filter(|message| !add::was_just_written(&visitor, message, desk.now()));
    let added = new.map(|message| Action::CustomerWrites {
        channel: Channel::Web,
        message,
    });
    visitor.may_act(&desk).await?;
    let answers_another = matches!(deed, Deed::Accept | Deed::Refuse)
        && visitor.case.complaint.open_offer().map(|offer| offer.number) != fields.word::<u8>("offer");
    let done = if answers_another {
        Err(DeskError::Refused(Refusal::OfferAnswered))
    } else {
        let asked = std::iter::once(deed.action(text, level, format));
        let acts = asked.chain(added).map(|action| Act::now(visitor.actor(), action));
        desk.act_all(visitor.reference(), &acts.collect::<Vec<Act>>()).await
    };
    match done {
        Ok(_) => {
            let jar = returned::mended(&desk, jar).await?;
            Ok((cookies::keep_flash(&desk, jar, flash), to_complaint(&visitor)).into_response())
        }
        Err(DeskError::Refused(Refusal::AlreadyRecorded)) if deed == Deed::Escalate => {
            let jar = returned::mended(&desk, jar).await?;
            Ok((
                cookies::keep_flash(&desk, jar, "escalated-already"),
                to_complaint(&visitor),
            )
                .into_response())
        }
        Err(DeskError::Refused(refusal)) => {
            let faults = vec![sentence("", &said(&refusal, tongue))];
            // Where there is nothing left to do it to, the tracking page says why, and how things stand.
            let path = if deed.fits(&visitor.case) {
                deed.path()
            } else {
                TRACKING.to_owned()
            };
            returned::send_back(&desk, &visitor.look, caller, jar, &path, fields, faults).await
        }
        Err(error) => Err(error.into()),
    }
}

/// A refusal in the reader's language.
pub fn said(refusal: &Refusal, tongue: &Tongue) -> String {
    tongue.refusal(refusal)
}

fn to_complaint(visitor: &Visitor) -> Response {
    Redirect::to(&visitor.look.to(TRACKING)).into_response()
}

fn page(desk: &Desk, visitor: &Visitor, deed: Deed, typed: &Fields, faults: &[Sentence]) -> Result<Response, Oops> {
    let status = returned::status(faults);
    let case = &visitor.case;
    let format = typed
        .word::<Format>("format")
        .unwrap_or(case.complaint.answering.format);
    let context = context! {
        act => deed.word(),
        kind => case.complaint.kind.word(),
        reference => visitor.reference(),
        text => typed.text("text"),
        faults,
        offer => case.complaint.open_offer().map(|made| offer::drawn(desk, &visitor.look.lang, case, made)),
        further => going_further::drawn(desk, &visitor.look.lang, case),
        formats => words(desk.tongues().of(&visitor.look.lang), "format", Format::ALL.iter().map(|word| word.word())),
        format => format.word(),
        asks_where => Format::ALL.iter().any(|format| lacks_a_way(case, *format)),
    };
    Ok((status, visitor.look.page(desk, "portal/act.html", context)?).into_response())
}

/// Are you satisfied? Asked once, after the end; the same answer sent twice is one answer.
pub async fn satisfied(
    State(desk): State<Desk>,
    visitor: Visitor,
    caller: Caller,
    jar: PrivateCookieJar,
    fields: Fields,
) -> Result<Response, Oops> {
    let tongue = &desk.tongues().of(&visitor.look.lang).under(&visitor.case.code);
    let message = fields.text("text");
    let satisfied = match fields.text("satisfied").as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let unanswered = satisfied
        .is_none()
        .then(|| Fault::at("satisfied", "portal-fault-satisfied"));
    let too_long = Fault::of_length("text", "portal-satisfied-text", &message, LONGEST);
    let faults: Vec<Fault> = unanswered.into_iter().chain(too_long).collect();
    let Some(satisfied) = satisfied.filter(|_| faults.is_empty()) else {
        let faults = drawn(&faults, tongue);
        return returned::send_back(&desk, &visitor.look, caller, jar, TRACKING, fields, faults).await;
    };
    visitor.may_act(&desk).await?;
    let action = Action::AnswerSatisfaction { satisfied, message };
    match desk.act(visitor.reference(), Act::now(visitor.actor(), action)).await {
        Ok(_) => {
            let jar = returned::mended(&desk, jar).await?;
            let word = if satisfied { "satisfied" } else { "not-satisfied" };
            Ok((cookies::keep_flash(&desk, jar, word), to_complaint(&visitor)).into_response())
        }
        Err(DeskError::Refused(Refusal::SatisfactionAnswered)) => Ok(to_complaint(&visitor)),
        Err(DeskError::Refused(refusal)) => {
            let faults = vec![sentence("", &said(&refusal, tongue))];
            returned::send_back(&desk, &visitor.look, caller, jar, TRACKING, fields, faults).await
        }
        Err(error) => Err(error.into()),
    }
}
