//! `POST /complaints`: what an integrator files. The body is checked whole, becomes the same [`Intake`] that
//! every channel builds, and is answered only when it is on disk.

use axum::{Extension, extract::State, response::Response};
use jiff::{SignedDuration, Timestamp, civil::Date};
use practice::{
    code::publish::fill,
    entry::Fact,
    terms::{Channel, Class, Format, Kind, Label, Language, Service},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{
    body::{Body, Object},
    checks::{Checks, LINE},
    complainant::{self, Complainant},
    idempotency::{Claimed, Reply},
    integrator::{Integrator, Write},
    problem::{Problem, Problems},
    shapes::{self, Instant, ObligationState},
    words,
};
use crate::{Desk, Intake, Receipt};

/// A complaint, a request or a question as an integrator hands it in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"nature": "The line drops every evening.", "complainant": {"name": "María Ortega", "email": "maria@example.ca"}}))]
pub struct NewComplaint {
    /// What the matter is about, in the customer's words.
    pub nature: String,
    /// Who complains and how to reach them: at least one of e-mail, phone and post, unless anonymous.
    #[schema(value_type = Option<Complainant>)]
    pub complainant: Option<Object<Complainant>>,
    /// The customer wishes to stay anonymous, and may leave no way to answer. Who files by `web` is then told by their
    /// tracking page: give them number and secret.
    #[serde(default)]
    pub anonymous: bool,
    /// For whom the complainant acts, if for somebody else.
    pub on_behalf_of: Option<String>,
    /// `complaint` if left out.
    #[schema(value_type = Option<words::Kind>)]
    pub kind: Option<String>,
    /// `other` if left out.
    #[schema(value_type = Option<words::Service>)]
    pub service: Option<String>,
    /// One category of the code for each issue (`GET /api/v1/code` lists them), no heading; the last one if left out.
    pub issues: Option<Vec<String>>,
    /// `web` if left out.
    #[schema(value_type = Option<words::Channel>)]
    pub channel: Option<String>,
    /// `consumer` if left out.
    #[schema(value_type = Option<words::Class>)]
    pub class: Option<String>,
    /// A language of the code; its first if left out.
    #[schema(example = "fr")]
    pub language: Option<String>,
    /// How to answer; the first that the complainant gave if left out.
    #[schema(value_type = Option<words::Way>)]
    pub answer_by: Option<String>,
    /// `standard` if left out. It needs somewhere to go: `braille` a postal address, `read-aloud` a phone number,
    /// `plain-text` and `accessible-pdf` an e-mail address, `large-print` and `audio` an e-mail or postal address.
    #[schema(value_type = Option<words::Format>)]
    pub format: Option<String>,
    /// When it reached you, if before now: a letter that came on Tuesday.
    #[schema(format = DateTime)]
    pub received_at: Option<String>,
    /// What happened so far.
    pub history: Option<String>,
    /// Numbers of earlier cases, ours or not.
    pub earlier_references: Option<Vec<String>>,
    /// What would put it right.
    pub outcome_wanted: Option<String>,
    /// The customer's time zone.
    #[schema(example = "America/Vancouver")]
    pub zone: Option<String>,
}

/// What filing is answered with, once.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Filed {
    /// The tracking number.
    #[schema(example = "123-456-7894")]
    pub reference: String,
    /// Opens the complaint for the customer, with the number. Shown here only and never stored: hand it on.
    #[schema(example = "abcde-fghjk-mnpqr")]
    pub secret: String,
    #[schema(value_type = words::Kind)]
    pub kind: Kind,
    /// The next steps of the investigation, in the customer's language.
    pub next_steps: Vec<String>,
    /// The day by which the investigation is expected to conclude. Null for what is no complaint.
    #[schema(value_type = Option<String>, format = Date)]
    pub estimated_conclusion: Option<Date>,
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Instant,
    /// The code that this complaint is handled under, for ever.
    pub code: CodeVersion,
    pub obligations: Vec<ObligationState>,
}

/// A version of a code of practice.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CodeVersion {
    #[schema(example = "jive-canada")]
    pub id: String,
    #[schema(example = "2026.1")]
    pub version: String,
}

/// Files a complaint.
///
/// Answers only when the complaint, its promises and the acknowledgement that is owed are on disk.
#[utoipa::path(
    post, path = "/complaints", tag = "complaints", operation_id = "file_complaint",
    request_body = NewComplaint,
    responses(
        (status = 201, description = "Filed.", body = Filed),
        Problems,
    ),
    security(("key" = ["complaints:write"])),
)]
pub async fn file_complaint(
    State(desk): State<Desk>,
    integrator: Integrator<Write>,
    claimed: Option<Extension<Claimed>>,
    Body(new): Body<NewComplaint>,
) -> Result<Response, Problem> {
    let intake = new.checked(&desk)?;
    let now = desk.now();
    let reply = |receipt: &Receipt| Filed::reply(&desk, receipt, now);
    let answered = |receipt: &Receipt| claimed.as_ref()?.answered(&reply(receipt)?);
    let receipt = desk.file_answering(integrator.actor(), intake, answered).await?;
    let reply = reply(&receipt).ok_or_else(Problem::failed)?;
    Ok(reply.sent(&desk))
}

impl Filed {
    /// The answer, the secret left to be put in.
    fn reply(desk: &Desk, receipt: &Receipt, now: Timestamp) -> Option<Reply> {
        let filed = Self::of(desk, receipt, now);
        Some(Reply {
            status: 201,
            location: format!("/api/v1/complaints/{}", filed.reference),
            body: serde_json::to_string(&filed).ok()?,
            version: Some(receipt.case.complaint.version),
            secret_of: Some(filed.reference),
        })
    }

    fn of(desk: &Desk, receipt: &Receipt, now: Timestamp) -> Self {
        let complaint = &receipt.case.complaint;
        Self {
            reference: complaint.reference.clone(),
            secret: String::new(),
            kind: complaint.kind,
            next_steps: next_steps(desk, &receipt.case.code, receipt.case.language()),
            estimated_conclusion: complaint.estimate,
            received_at: complaint.received_at.into(),
            code: CodeVersion {
                id: complaint.pin.code.clone(),
                version: complaint.pin.version.clone(),
            },
            obligations: shapes::obligations(&receipt.case, now),
        }
    }
}

/// The steps of an investigation in a language.
pub fn next_steps(desk: &Desk, code: &practice::Code, language: &Language) -> Vec<String> {
    let phrases = &desk.tongues().of(language).phrases;
    code.steps
        .iter()
        .map(|step| fill(code, step, language, phrases))
        .collect()
}

impl NewComplaint {
    /// The intake that this body means.
    fn checked(&self, desk: &Desk) -> Result<Intake, Problem> {
        let code = desk.code();
        let mut checks = Checks::default();
        let nature = checks.text("nature", &self.nature);
        let language = self.language(&code, &mut checks);
        let channel = checks.word("channel", self.channel.as_deref(), Channel::Web);
        let mut intake = Intake::new(channel, language, &nature);
        intake.kind = checks.word("kind", self.kind.as_deref(), Kind::Complaint);
        intake.service = checks.word("service", self.service.as_deref(), Service::Other);
        intake.class = checks.word("class", self.class.as_deref(), Class::Consumer);
        intake.format = checks.word("format", self.format.as_deref(), Format::Standard);
        intake.categories = self.categories(&code, &mut checks);
        intake.received_at = self.received(desk.now(), &mut checks);
        intake.earlier = self.earlier(&mut checks);
        intake.zone = self.zone(&mut checks);
        intake.anonymous = self.anonymous;
        let behalf = checks.line("on_behalf_of", self.on_behalf_of.as_deref(), LINE);
        intake.on_behalf = behalf.is_some();
        let history = checks.some_text("history", self.history.as_deref());
        let wanted = checks.some_text("outcome_wanted", self.outcome_wanted.as_deref());
        intake = intake
            .with(Label::Behalf, behalf.as_deref().unwrap_or_default())
            .with(Label::History, &history)
            .with(Label::Wanted, &wanted);
        if let Some(Object(complainant)) = &self.complainant {
            intake = complainant.introduce(intake, &mut checks);
        }
        intake.answer_by = self.answer_by(&intake, &mut checks);
        let phone = intake.words.get(&Label::Phone).map_or("", String::as_str);
        complainant::texted(desk, intake.answer_by, phone, &mut checks);
        if let Some(refusal) = intake.nowhere_for_format() {
            checks.fault("format", refusal.to_string());
        }
        checks.finish()?;
        Ok(intake)
    }

    fn language(&self, code: &practice::Code, checks: &mut Checks) -> Language {
        let given = self.language.as_deref();
        given
            .and_then(|tag| complainant::language(tag, code, checks))
            .or_else(|| code.languages.first().cloned())
            .unwrap_or_else(Language::english)
    }

    fn categories(&self, code: &practice::Code, checks: &mut Checks) -> Vec<String> {
        let given = self.issues.clone().unwrap_or_default();
        if given.len() > 20 {
            checks.fault(
                "issues",
                "At most 20 issues in one complaint. File the others as a complaint of their own.",
            );
        }
        for (at, category) in given.iter().enumerate() {
            checks.category(&format!("issues[{at}]"), category, code);
        }
        given
    }

    fn received(&self, now: Timestamp, checks: &mut Checks) -> Option<Timestamp> {
        let at = checks.past("received_at", self.received_at.as_deref(), now)?;
        let days = Fact::Received.recordable_for_days();
        if now.duration_since(at) > SignedDuration::from_hours(days.saturating_mul(24)) {
            checks.fault(
                "received_at",
                format!(
                    "A receipt may be recorded up to {days} days later. An older complaint comes over with its own dates by \
                     the command `recourse import` (docs/importing.md). For a new matter leave this out, and tell the story \
                     in “history”."
                ),
            );
        }
        Some(at)
    }

    fn earlier(&self, checks: &mut Checks) -> Vec<String> {
        let given = self.earlier_references.as_deref().unwrap_or_default();
        if given.len() > 20 {
            checks.fault("earlier_references", "At most 20 earlier references.");
        }
        let mut read = |(at, text): (usize, &String)| checks.line(&format!("earlier_references[{at}]"), Some(text), 60);
        given.iter().enumerate().filter_map(&mut read).collect()
    }

    fn zone(&self, checks: &mut Checks) -> Option<String> {
        let zone = self.zone.as_deref()?;
        if practice::calendar::zone_by_name(zone).is_err() {
            checks.fault("zone", "There is no such time zone. Write its name as America/Toronto.");
        }
        Some(zone.to_owned())
    }

    /// How to answer: chosen and possible, or anything that was given.
    fn answer_by(&self, intake: &Intake, checks: &mut Checks) -> Option<Channel> {
        let chosen = checks.some_word::<Channel>("answer_by", self.answer_by.as_deref());
        let given = |label| intake.words.contains_key(&label);
        let ways = [Label::Email, Label::Phone, Label::Address];
        if let Some(by) = chosen {
            complainant::reachable(by, given, checks);
        } else if !self.anonymous && !ways.into_iter().any(given) {
            checks.fault(
                "complainant",
                "Give at least one way to answer (email, phone or post), or send \"anonymous\": true.",
            );
        }
        chosen
    }
}
