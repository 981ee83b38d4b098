//! The vocabularies of the rules as named schemas of the document: each word is written once, in
//! `practice::terms`.

use std::borrow::Cow;

use practice::{complaint, obligation, terms};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, schema::Type},
};

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
    Ending = terms::Ending::ALL, "Why the complaint ends. There is no word for time that passed.";
    Relation = terms::Relation::ALL, "How the other complaint belongs to this one.";
    Cause = terms::Cause::ALL, "Why the clock stands still.";
    Proof = terms::Proof::ALL, "How it is known what the customer said. `portal` is the customer's own act.";
    Method = terms::Method::ALL, "How identity was verified. The answers are never kept.";
    Verdict = terms::Verdict::ALL, "What came of it.";
    Assurance = terms::Assurance::ALL, "How sure it makes us.";
    Role = terms::Role::ALL, "What a member of staff may do.";
    Way = WAYS, "How the customer is answered.";
}
