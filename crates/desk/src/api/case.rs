//! `GET /complaints/{reference}`: everything that the case file adds up to. The customer's secret is no part of it.

use axum::{Json, response::IntoResponse};
use jiff::civil::Date;
use practice::{
    complaint::{Complaint, Offer, Stage},
    terms::{Assurance, Cause, Channel, Class, Ending, Finding, Format, Kind, Label, Method, Proof, Relation, Service},
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    acts::Asking,
    filing::{CodeVersion, next_steps},
    integrator::Read,
    problem::{Problem, Problems},
    shapes::{self, Instant, Named, ObligationState, Redress},
    unmoved, words,
};
use crate::desk::{Case, Desk};

/// A complaint as it stands.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_excessive_bools, reason = "an answer of plain facts, not a state")]
pub struct ComplaintState {
    #[schema(example = "123-456-7894")]
    pub reference: String,
    /// The number of entries in its case file.
    pub version: u32,
    #[schema(value_type = words::Kind)]
    pub kind: Kind,
    #[schema(value_type = words::Stage)]
    pub stage: Stage,
    /// 1 is where a complaint begins; the code names the others.
    pub level: u8,
    /// The level's id in the code.
    #[schema(example = "adviser")]
    pub level_id: String,
    #[schema(value_type = words::Service)]
    pub service: Service,
    #[schema(value_type = words::Class)]
    pub class: Class,
    #[schema(value_type = words::Channel)]
    pub channel: Channel,
    pub answering: AnsweringState,
    pub complainant: ComplainantState,
    pub anonymous: bool,
    pub nature: Option<String>,
    pub history: Option<String>,
    pub outcome_wanted: Option<String>,
    pub earlier_references: Vec<String>,
    pub zone: Option<String>,
    pub issues: Vec<IssueState>,
    pub urgent: bool,
    pub team: Option<String>,
    /// The id of the member of staff who has it.
    pub assignee: Option<String>,
    /// Set once identity was verified.
    pub verification: Option<VerificationState>,
    /// The call or chat that is going on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = words::Channel, required = false)]
    pub live: Option<Channel>,
    /// What is waited for. Which promises pause meanwhile, `obligations` say.
    #[schema(value_type = Vec<words::Cause>)]
    pub waiting_for: Vec<Cause>,
    #[schema(value_type = Option<String>, format = Date)]
    pub estimated_conclusion: Option<Date>,
    /// Every estimate given, oldest first.
    pub estimates: Vec<EstimateState>,
    pub next_steps: Vec<String>,
    pub acknowledged: bool,
    pub offers: Vec<OfferState>,
    pub outcome_told: bool,
    pub redress_owed: Vec<Redress>,
    pub redress_given: Vec<Redress>,
    pub deadlocked: bool,
    pub scheme: SchemeState,
    pub links: Vec<LinkState>,
    /// The earlier complaint with which this one is handled: acts belong there.
    pub handled_with: Option<String>,
    /// Later ones that are handled with this one.
    pub handles: Vec<String>,
    /// The complaint of which this one was a part.
    pub split_from: Option<String>,
    /// Parts of this one that go on by themselves.
    pub split_off: Vec<String>,
    /// It was a part, and is one again: its number leads to `handled_with`.
    pub put_back: bool,
    pub files: Vec<FileState>,
    pub closed: Option<ClosedState>,
    /// How often it was opened again.
    pub reopened: u32,
    /// The customer's answer after the end; null until they gave one.
    pub satisfied: Option<bool>,
    pub solved_at_first_contact: bool,
    pub code: CodeVersion,
    #[schema(value_type = String, format = DateTime)]
    pub received_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    pub filed_at: Instant,
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Instant,
    pub obligations: Vec<ObligationState>,
}

/// How the customer is answered.
#[derive(Debug, Serialize, ToSchema)]
pub struct AnsweringState {
    /// Left out for an anonymous customer who left no way.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = words::Channel, required = false)]
    pub by: Option<Channel>,
    #[schema(example = "fr")]
    pub language: String,
    #[schema(value_type = words::Format)]
    pub format: Format,
}

/// Who complains. All of it is personal.
#[derive(Debug, Serialize, ToSchema)]
pub struct ComplainantState {
    pub name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub post: Option<String>,
    pub account: Option<String>,
    /// For whom, where somebody acts for the customer.
    pub on_behalf_of: Option<String>,
    /// Whether the authority to act was shown.
    pub authority_shown: bool,
}

/// One thing complained about.
#[derive(Debug, Serialize, ToSchema)]
pub struct IssueState {
    pub number: u8,
    /// A category of the code.
    pub category: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = words::Finding, required = false)]
    pub finding: Option<Finding>,
}

/// A verification that passed.
#[derive(Debug, Serialize, ToSchema)]
pub struct VerificationState {
    #[schema(value_type = words::Method)]
    pub method: Method,
    #[schema(value_type = words::Assurance)]
    pub level: Assurance,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// An estimate, and the entry that gave it.
#[derive(Debug, Serialize, ToSchema)]
pub struct EstimateState {
    pub seq: u32,
    #[schema(value_type = String, format = Date)]
    pub date: Date,
}

/// An offer and its answer.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfferState {
    pub number: u8,
    pub level: u8,
    #[schema(value_type = String, format = DateTime)]
    pub made_at: Instant,
    pub redress: Vec<Redress>,
    pub answer: Option<OfferAnswer>,
}

/// What the customer said to an offer.
#[derive(Debug, Serialize, ToSchema)]
pub struct OfferAnswer {
    pub accepted: bool,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    #[schema(value_type = words::Proof)]
    pub proof: Proof,
}

/// The independent scheme's part.
#[derive(Debug, Serialize, ToSchema)]
pub struct SchemeState {
    /// The scheme's case number, if it has the complaint or had it.
    pub case: Option<String>,
    pub closed: bool,
}

/// Another complaint that belongs to this one.
#[derive(Debug, Serialize, ToSchema)]
pub struct LinkState {
    pub other: String,
    #[schema(value_type = words::Relation)]
    pub relation: Relation,
}

/// A file of the case.
#[derive(Debug, Serialize, ToSchema)]
pub struct FileState {
    pub id: String,
    pub name: Option<String>,
    #[schema(example = "application/pdf")]
    pub media: String,
    pub bytes: u64,
    /// For staff only.
    pub internal: bool,
}

/// How it ended.
#[derive(Debug, Serialize, ToSchema)]
pub struct ClosedState {
    #[schema(value_type = words::Ending)]
    pub ending: Ending,
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
}

/// Reads a complaint.
#[utoipa::path(
    get, path = "/complaints/{reference}", tag = "complaints", operation_id = "read_complaint",
    params(Named),
    responses((status = 200, description = "As it stands now.", body = ComplaintState), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn read_complaint(asking: Asking<Read>) -> Result<impl IntoResponse, Problem> {
    let case = asking.case().await?;
    let tag = unmoved::tag(case.complaint.version);
    Ok(([tag], Json(ComplaintState::of(&asking.desk, &case))))
}

impl ComplaintState {
    fn of(desk: &Desk, case: &Case) -> Self {
        let complaint = case.complaint.clone();
        let told = |label| complaint.told.get(&label).cloned();
        Self {
            version: complaint.version,
            kind: complaint.kind,
            stage: complaint.stage(),
            level: complaint.level.0,
            level_id: case.code.level_id(complaint.level).to_owned(),
            service: complaint.service,
            class: complaint.class,
            channel: complaint.channel,
            answering: AnsweringState {
                by: complaint.answering.by,
                language: complaint.answering.language.to_string(),
                format: complaint.answering.format,
            },
            complainant: ComplainantState::of(&complaint),
            anonymous: complaint.anonymous,
            nature: told(Label::Nature),
            history: told(Label::History),
            outcome_wanted: told(Label::Wanted),
            issues: complaint
                .issues
                .iter()
                .map(|issue| IssueState {
                    number: issue.number,
                    category: issue.category.clone(),
                    finding: issue.finding,
                })
                .collect(),
            urgent: complaint.urgent,
            verification: complaint.verification.map(|verified| VerificationState {
                method: verified.method,
                level: verified.assurance,
                at: verified.at.into(),
            }),
            live: complaint.live,
            waiting_for: complaint.waiting.keys().copied().collect(),
            estimated_conclusion: complaint.estimate,
            estimates: complaint
                .estimates
                .iter()
                .map(|&(seq, date)| EstimateState { seq, date })
                .collect(),
            next_steps: next_steps(desk, &case.code, case.language()),
            acknowledged: complaint.acknowledged,
            offers: complaint.offers.iter().map(OfferState::of).collect(),
            outcome_told: complaint.outcome_is_told(),
            redress_owed: complaint.redress_owed.iter().map(Redress::shown).collect(),
            redress_given: complaint.redress_given.iter().map(Redress::shown).collect(),
            deadlocked: complaint.deadlocked,
            links: complaint
                .links
                .iter()
                .map(|link| LinkState {
                    other: link.other.clone(),
                    relation: link.relation,
                })
                .collect(),
            handled_with: complaint.merged_into.clone(),
            handles: complaint.merged.clone(),
            split_from: complaint.split_from.as_ref().map(|split| split.other.clone()),
            split_off: complaint.split_off.iter().map(|split| split.other.clone()).collect(),
            put_back: complaint.put_back,
            files: FileState::all(&complaint),
            closed: complaint
                .closed
                .map(|(ending, at)| ClosedState { ending, at: at.into() }),
            reopened: complaint.reopened,
            satisfied: complaint.satisfied,
            solved_at_first_contact: complaint.solved_at_first_contact,
            received_at: complaint.received_at.into(),
            filed_at: complaint.filed_at.into(),
            updated_at: complaint.last_at.into(),
            obligations: shapes::obligations(case, desk.now()),
            code: CodeVersion {
                id: complaint.pin.code,
                version: complaint.pin.version,
            },
            scheme: SchemeState {
                case: complaint.scheme_case,
                closed: complaint.scheme_closed,
            },
            reference: complaint.reference,
            earlier_references: complaint.earlier,
            zone: complaint.zone,
            team: complaint.team,
            assignee: complaint.assignee,
        }
    }
}

impl ComplainantState {
    fn of(complaint: &Complaint) -> Self {
        let contact = complaint.contact.clone();
        Self {
            name: contact.name,
            email: contact.email,
            phone: contact.phone,
            post: contact.address,
            account: contact.account,
            on_behalf_of: contact.behalf,
            authority_shown: complaint.authority_shown,
        }
    }
}

impl OfferState {
    fn of(offer: &Offer) -> Self {
        Self {
            number: offer.number,
            level: offer.level.0,
            made_at: offer.made_at.into(),
            redress: offer.redress.iter().map(Redress::shown).collect(),
            answer: offer.answer.map(|answer| OfferAnswer {
                accepted: answer.accepted,
                at: answer.at.into(),
                proof: answer.proof,
            }),
        }
    }
}

impl FileState {
    pub fn all(complaint: &Complaint) -> Vec<Self> {
        let files = complaint.files.iter();
        files.map(|(_, file, name)| Self::of(file, name.as_ref())).collect()
    }

    fn of(file: &practice::entry::Attachment, name: Option<&String>) -> Self {
        Self {
            id: file.id.clone(),
            name: name.cloned(),
            media: file.media.clone(),
            bytes: file.bytes,
            internal: file.internal,
        }
    }
}
