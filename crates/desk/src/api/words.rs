//! The vocabularies of the rules as named schemas of the document: each word is written once, in
//! `practice::terms`.

use std::borrow::Cow;

use practice::{code, complaint, obligation, tally, terms};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, schema::Type},
};

use super::integrator::SCOPES;

macro_rules! schemas {
    ($($name:ident = $words:expr, $says:literal;)+) => {
        $(
            pub struct $name;

            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    let words = $words.iter().map(|word| word.word());
                    let schema = ObjectBuilder::new().schema_type(Type::String).description(Some($says));
                    schema.enum_values(Some(words)).into()
                }
            }

            impl ToSchema for $name {
                fn name() -> Cow<'static, str> {
                    Cow::Borrowed(stringify!($name))
                }
            }
        )+
    };
}

/// How a customer can be answered.
pub const WAYS: [terms::Channel; 4] = [
    terms::Channel::Email,
    terms::Channel::Phone,
    terms::Channel::Sms,
    terms::Channel::Letter,
];

/// By what a conversation goes on.
pub const LIVE: [terms::Channel; 3] = [terms::Channel::Phone, terms::Channel::Chat, terms::Channel::InPerson];

/// A message that waits for a person to say or post it.
pub const BY_HAND: &str = "by-hand";

/// What becomes of a message.
pub const MESSAGE_STATES: [&str; 5] = ["waiting", "sent", "failed", "taken-back", BY_HAND];

/// What should be known about something that was done.
pub const WARNINGS: [&str; 1] = ["away"];

/// What becomes of a message to a webhook.
pub const DELIVERY_STATES: [&str; 3] = ["waiting", "delivered", "failed"];

/// Who may have done something.
pub const DOERS: [&str; 6] = ["customer", "representative", "staff", "key", "desk", "scheme"];

/// Whether a complaint has ended.
pub const STATUSES: [&str; 2] = ["open", "closed"];

/// The reports, each at its own address.
pub const REPORTS: [&str; 14] = [
    "promises",
    "volumes",
    "ageing",
    "endings",
    "days",
    "first-contact",
    "funnel",
    "satisfaction",
    "redress",
    "reopened",
    "repeat",
    "moved",
    "paused",
    "targets",
];

trait Word {
    fn word(&self) -> &'static str;
}

impl Word for &'static str {
    fn word(&self) -> &'static str {
        self
    }
}

schemas! {
    Kind = terms::Kind::ALL, "What the customer brings.";
    Channel = terms::Channel::ALL, "How something reached us, or left us.";
    Service = terms::Service::ALL, "The service that the matter is about.";
    Class = terms::Class::ALL, "Who complains, as far as the scheme asks.";
    Format = terms::Format::ALL, "The shape in which the customer needs an answer.";
    Stage = complaint::Stage::ALL, "Where the complaint stands.";
    Standing = obligation::Standing::ALL, "How a promise stands at this moment.";
    Strength = obligation::Strength::ALL, "Whether the promise binds or is said as an aim.";
    Finding = terms::Finding::ALL, "What was found about the issue.";
    Remedy = terms::Remedy::ALL, "What puts it right.";
    Ending = terms::Ending::ALL, "Why the complaint ends. Silence ends one only by a rule of the code (`not-completed`, `uncontactable`).";
    Relation = terms::Relation::ALL, "How the other complaint belongs to this one.";
    Cause = terms::Cause::ALL, "What is waited for. A promise pauses meanwhile only where the code says so of this cause.";
    Proof = terms::Proof::ALL, "How it is known what the customer said. `portal` is the customer's own act.";
    RecordedProof = terms::Proof::RECORDED, "How it is known what the customer said.";
    Method = terms::Method::ALL, "How identity was verified. The answers are never kept.";
    Verdict = terms::Verdict::ALL, "What came of it.";
    Assurance = terms::Assurance::ALL, "How sure it makes us.";
    Role = terms::Role::ALL, "What a member of staff may do.";
    Told = terms::Content::TOLD, "What the customer was told that only whoever told it can say.";
    Asking = terms::Asking::ALL, "What a customer may ask for, beside an answer.";
    SchemeStep = terms::SchemeStep::ALL, "What happened at the scheme, or what we did there.";
    Doing = code::Doing::ALL, "What may be forbidden while a complaint goes on.";
    Live = LIVE, "How a conversation goes on.";
    Way = WAYS, "How the customer is answered.";
    Notice = terms::Notice::ALL, "What a message is about.";
    MessageState = MESSAGE_STATES, "What became of a message.";
    Warning = WARNINGS, "What should be known about something that was done.";
    DeliveryState = DELIVERY_STATES, "What became of a message to a webhook.";
    Scope = SCOPES, "What a key may do. `admin` may do everything, `metrics` reads the figures and nothing else.";
    DoerIs = DOERS, "Who did it.";
    EntryKind = practice::What::KINDS, "What happened. More may come.";
    Measure = tally::Measure::ALL, "What is counted.";
    ReportWord = REPORTS, "Which report.";
    Status = STATUSES, "Whether a complaint has ended.";
}
