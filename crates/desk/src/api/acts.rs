//! What every act on a complaint has in common: whose key, which complaint, and how it is answered.

mod acknowledgements;
mod assignments;
mod authority;
mod classifications;
mod closures;
mod contacts;
mod conversations;
mod customer_requests;
mod deadlocks;
mod deliveries;
mod details;
mod enclosures;
mod escalations;
mod estimates;
mod formats;
mod information;
mod information_requests;
mod issues;
mod links;
mod messages;
mod notes;
mod offers;
mod outcomes;
mod redress;
mod referrals;
mod reopenings;
mod satisfaction;
mod scheme_notices;
mod scheme_steps;
mod secrets;
mod splits;
mod together;
mod tries;
mod urgency;
mod verifications;

use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
    response::Response,
};
use jiff::Timestamp;
use practice::{
    action::{Act, Action},
    complaint::Stage,
    entry::{Actor, Entry, Seq},
    notice,
    terms::Notice,
};
use register::OutboxState;
use serde::Serialize;
use utoipa::{IntoResponses, ToSchema};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    idempotency::{Claimed, Reply},
    integrator::{Integrator, Scope, Write},
    problem::Problem,
    shapes::{self, Doer, Instant, ObligationState},
    unmoved, words,
};
use crate::desk::{Case, Desk, DeskError};

pub use tries::Allowed;

/// Every act that there is.
pub fn described() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(messages::write_message, super::messages::list_messages))
        .routes(routes!(deliveries::take_back))
        .routes(routes!(deliveries::deliver_by_hand))
        .routes(routes!(deliveries::return_message))
        .routes(routes!(contacts::record_contact))
        .routes(routes!(conversations::begin_conversation))
        .routes(routes!(conversations::end_conversation))
        .routes(routes!(notes::write_note))
        .routes(routes!(acknowledgements::record_acknowledgement))
        .routes(routes!(information_requests::ask_information))
        .routes(routes!(information::receive_information))
        .routes(routes!(estimates::change_estimate))
        .routes(routes!(classifications::reclassify))
        .routes(routes!(issues::add_issue))
        .routes(routes!(urgency::set_urgency))
        .routes(routes!(formats::ask_format))
        .routes(routes!(formats::give_format))
        .routes(routes!(formats::repeat_in_format))
        .routes(routes!(verifications::record_verification))
        .routes(routes!(authority::show_authority))
        .routes(routes!(details::change_details))
        .routes(routes!(secrets::renew_secret))
        .routes(routes!(assignments::assign, assignments::release))
        .routes(routes!(offers::make_offer))
        .routes(routes!(offers::accept_offer))
        .routes(routes!(offers::refuse_offer))
        .routes(routes!(outcomes::conclude))
        .routes(routes!(outcomes::tell_outcome))
        .routes(routes!(redress::give_redress))
        .routes(routes!(escalations::escalate))
        .routes(routes!(customer_requests::ask_for))
        .routes(routes!(deadlocks::declare_deadlock))
        .routes(routes!(scheme_notices::record_scheme_notice))
        .routes(routes!(referrals::refer))
        .routes(routes!(referrals::close_referral))
        .routes(routes!(referrals::undo_referral))
        .routes(routes!(scheme_steps::record_scheme_step))
        .routes(routes!(tries::try_act))
        .routes(routes!(links::link))
        .routes(routes!(links::unlink))
        .routes(routes!(together::handle_together))
        .routes(routes!(together::separate))
        .routes(routes!(splits::split_off))
        .routes(routes!(splits::put_back))
        .routes(routes!(closures::close))
        .routes(routes!(reopenings::reopen))
        .routes(routes!(satisfaction::answer_satisfaction))
}

/// Somebody with this scope asks about the complaint of the address.
pub struct Asking<S> {
    pub desk: Desk,
    pub integrator: Integrator<S>,
    pub reference: String,
    /// Of how many entries the complaint may be that is acted upon.
    upon: Option<Seq>,
    claimed: Option<Claimed>,
}

/// Somebody who may write.
pub type Acting = Asking<Write>;

impl<S: Scope + Send> FromRequestParts<Desk> for Asking<S> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Problem> {
        let integrator = Integrator::from_request_parts(parts, desk).await?;
        let path = Path::<std::collections::HashMap<String, String>>::from_request_parts(parts, desk).await;
        let typed = path
            .ok()
            .and_then(|Path(mut path)| path.remove("reference"))
            .unwrap_or_default();
        Ok(Self {
            desk: desk.clone(),
            integrator,
            reference: known(&typed)?,
            upon: if parts.method.is_safe() {
                None
            } else {
                unmoved::asked(&parts.headers)?
            },
            claimed: parts.extensions.get().cloned(),
        })
    }
}

/// A tracking number as somebody typed it.
///
/// # Errors
/// One that can't be a number of ours: there is no such complaint.
pub fn known(typed: &str) -> Result<String, Problem> {
    practice::reference::read(typed).ok_or_else(|| {
        let typed: String = typed.chars().take(40).collect();
        Problem::not_found(format!(
            "“{typed}” can't be a tracking number: it has ten digits, written like 123-456-7894, and the last one \
             checks the others. Look for a wrong digit."
        ))
    })
}

impl<S> Asking<S> {
    /// The complaint.
    ///
    /// # Errors
    /// There is none.
    pub async fn case(&self) -> Result<Case, Problem> {
        self.desk
            .case(&self.reference)
            .await?
            .ok_or_else(|| Problem::no_complaint(&self.reference))
    }
}

impl Acting {
    /// The same act, done through another complaint than that of the address.
    ///
    /// # Errors
    /// The one of the address is not as it was read.
    pub fn through(mut self, here: &Case, other: String) -> Result<Self, Problem> {
        if self.upon.take().is_some_and(|seen| seen != here.complaint.version) {
            return Err(Problem::moved());
        }
        self.reference = other;
        Ok(self)
    }

    /// Does something to the complaint and says what was written, as often as the request is sent.
    ///
    /// # Errors
    /// A refusal of the rules, or no such complaint.
    pub async fn record(self, occurred_at: Option<Timestamp>, action: Action) -> Result<Response, Problem> {
        let by = self.integrator.actor();
        let desk = self.desk.clone();
        self.record_answering(occurred_at, action, |case| Recorded::reply(&desk, case, &by, None))
            .await
    }

    /// As [`Self::record`], of something that is done and that whoever asked should know more about.
    ///
    /// # Errors
    /// As [`Self::record`].
    pub async fn record_warning(self, action: Action, warning: Option<Warning>) -> Result<Response, Problem> {
        let by = self.integrator.actor();
        let desk = self.desk.clone();
        self.record_answering(None, action, |case| Recorded::reply(&desk, case, &by, warning.as_ref()))
            .await
    }

    /// As [`Self::record`], with an answer of the act's own.
    ///
    /// # Errors
    /// As [`Self::record`].
    pub async fn record_answering(
        &self,
        occurred_at: Option<Timestamp>,
        action: Action,
        reply: impl Fn(&Case) -> Option<Reply>,
    ) -> Result<Response, Problem> {
        let answered = |case: &Case| self.claimed.as_ref()?.answered(&reply(case)?);
        let act = Act {
            by: self.integrator.actor(),
            occurred_at,
            action,
        };
        let done = self.desk.act_answering(&self.reference, act, self.upon, answered).await;
        let case = done.map_err(|error| match error {
            DeskError::NotFound => Problem::no_complaint(&self.reference),
            DeskError::Moved => Problem::moved(),
            error => error.into(),
        })?;
        let reply = reply(&case).ok_or_else(Problem::failed)?;
        Ok(reply.sent(&self.desk))
    }
}

/// What an act came to. Nothing personal: a key that may only write learns nothing that it did not send.
#[derive(Debug, Serialize, ToSchema)]
pub struct Recorded {
    #[schema(example = "123-456-7894")]
    pub reference: String,
    /// The number of entries in the case file now.
    pub version: u32,
    pub entry: RecordedEntry,
    #[schema(value_type = words::Stage)]
    pub stage: Stage,
    pub level: u8,
    /// The message that the entry owes the customer. Null where it owes none, and where the customer is anonymous
    /// and left no way to answer, unless they filed by `web`: then it is put on their tracking page.
    pub message: Option<OwedMessage>,
    pub obligations: Vec<ObligationState>,
    /// What was done all the same, and should be known: whoever was given the complaint is away.
    pub warnings: Vec<Warning>,
}

/// Something to know about what was done.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Warning {
    /// `away`: whoever was given the complaint is.
    #[serde(rename = "warning")]
    #[schema(value_type = words::Warning)]
    pub what: &'static str,
    /// They are back from this instant on.
    #[schema(value_type = String, format = DateTime)]
    pub until: Instant,
    /// The id of the colleague who gets their notices as well.
    pub covered_by: Option<String>,
}

/// A message that the entry owes the customer.
#[derive(Debug, Serialize, ToSchema)]
pub struct OwedMessage {
    #[schema(value_type = words::Notice)]
    pub notice: Notice,
    /// `waiting`: it leaves by itself. `by-hand`: somebody says or posts it, and records that.
    #[schema(value_type = words::MessageState)]
    pub state: &'static str,
}

/// The entry that was written.
#[derive(Debug, Serialize, ToSchema)]
pub struct RecordedEntry {
    pub seq: u32,
    #[schema(value_type = words::EntryKind)]
    pub what: &'static str,
    pub by: Doer,
    #[schema(value_type = String, format = DateTime)]
    pub occurred_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    pub recorded_at: Instant,
}

impl Recorded {
    /// The answer that says so. The entry is the last by whoever acted, for the desk may add its own; an act that
    /// had been done before is answered with the last of all.
    fn reply(desk: &Desk, case: &Case, by: &Actor, warning: Option<&Warning>) -> Option<Reply> {
        let entries = &case.file.entries;
        let entry = entries
            .iter()
            .rfind(|entry| entry.by == *by && entry.goes_along().is_none())
            .or(entries.last())?;
        Some(Reply {
            status: 201,
            location: format!("/api/v1/complaints/{}/entries/{}", case.file.reference, entry.seq),
            body: serde_json::to_string(&Self::of(desk, case, entry, warning)).ok()?,
            version: Some(case.complaint.version),
            secret_of: None,
        })
    }

    fn of(desk: &Desk, case: &Case, entry: &Entry, warning: Option<&Warning>) -> Self {
        let now = desk.now();
        Self {
            reference: case.file.reference.clone(),
            version: case.complaint.version,
            entry: RecordedEntry {
                seq: entry.seq,
                what: entry.what.kind(),
                by: (&entry.by).into(),
                occurred_at: entry.occurred_at.into(),
                recorded_at: entry.recorded_at.into(),
            },
            stage: case.complaint.stage(),
            level: case.complaint.level.0,
            message: OwedMessage::of(desk, case, entry),
            obligations: shapes::obligations(case, now),
            warnings: warning.cloned().into_iter().collect(),
        }
    }
}

impl OwedMessage {
    fn of(desk: &Desk, case: &Case, entry: &Entry) -> Option<Self> {
        let owed = notice::owed(&case.code, &case.complaint, entry);
        let owed = owed.into_iter().find(|owed| owed.to == notice::Recipient::Customer)?;
        let leaves = desk.sends(owed.channel);
        Some(Self {
            notice: owed.notice,
            state: if leaves {
                OutboxState::Waiting.word()
            } else {
                words::BY_HAND
            },
        })
    }
}

/// The good answer of every act, for the document.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it only describes answers in the document")]
pub enum Done {
    /// Written in the case file; `Location` is the entry.
    #[response(status = 201)]
    Recorded(Recorded),
}
