//! The vocabularies of the rules as schemas of the document: each word is written once, in `practice::terms`.

use practice::{
    complaint::Stage,
    obligation::{Standing, Strength},
    terms::{
        Assurance, Cause, Channel, Class, Ending, Finding, Format, Kind, Method, Proof, Relation, Remedy, Role, Service,
        Verdict,
    },
};
use utoipa::openapi::{Object, ObjectBuilder, schema::Type};

macro_rules! schemas {
    ($($name:ident = $vocabulary:ty, $says:literal;)+) => {
        $(
            pub fn $name() -> Object {
                ObjectBuilder::new()
                    .schema_type(Type::String)
                    .description(Some($says))
                    .enum_values(Some(<$vocabulary>::ALL.iter().map(|word| word.word())))
                    .build()
            }
        )+
    };
}

schemas! {
    kind = Kind, "What the customer brings.";
    channel = Channel, "How something reached us, or left us.";
    service = Service, "The service that the matter is about.";
    class = Class, "Who complains, as far as the scheme asks.";
    format = Format, "The shape in which the customer needs an answer.";
    stage = Stage, "Where the complaint stands.";
    standing = Standing, "How a promise stands at this moment.";
    strength = Strength, "Whether the promise binds or is said as an aim.";
    finding = Finding, "What was found about the issue.";
    remedy = Remedy, "What puts it right.";
    ending = Ending, "Why the complaint ends. There is no word for time that passed.";
    relation = Relation, "How the other complaint belongs to this one.";
    cause = Cause, "Why the clock stands still.";
    proof = Proof, "How it is known what the customer said. `portal` is the customer's own act.";
    method = Method, "How identity was verified. The answers are never kept.";
    verdict = Verdict, "What came of it.";
    assurance = Assurance, "How sure it makes us.";
    role = Role, "What a member of staff may do.";
}
