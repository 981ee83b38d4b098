//! Who complains, as an integrator writes it down.

use practice::{
    Code,
    complaint::Contact,
    entry::Words,
    terms::{Channel, Label, Language},
};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{Error as _, MapAccess, Visitor, value::MapAccessDeserializer},
};
use utoipa::{
    ToSchema,
    openapi::{ArrayBuilder, ObjectBuilder, OneOfBuilder, Schema, schema::Type},
};

use super::checks::{Checks, LINE};
use crate::{Desk, Intake, post::texts};

/// Who complains and how to reach them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Complainant {
    #[schema(example = "María Ortega")]
    pub name: Option<String>,
    #[schema(example = "maria@example.ca")]
    pub email: Option<String>,
    #[schema(example = "+1 613 555 0123")]
    pub phone: Option<String>,
    /// The postal address: a text, or `{"lines": […]}`.
    #[schema(schema_with = post_schema, required = false)]
    pub post: Option<Post>,
    /// The customer's account with the provider.
    pub account: Option<String>,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Post(pub String);

impl<'de> Deserialize<'de> for Post {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Lines {
            lines: Vec<String>,
        }
        struct TextOrLines;
        impl<'de> Visitor<'de> for TextOrLines {
            type Value = Post;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an address as text or as {\"lines\": […]}")
            }
            fn visit_str<E>(self, text: &str) -> Result<Post, E> {
                Ok(Post(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Post, A::Error> {
                let address = Lines::deserialize(MapAccessDeserializer::new(map))?.lines.join("\n");
                if address.trim().is_empty() {
                    return Err(A::Error::custom(
                        "An address without lines is none. Write them, or leave the address out.",
                    ));
                }
                Ok(Post(address))
            }
        }
        deserializer.deserialize_any(TextOrLines)
    }
}

fn post_schema() -> Schema {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let lines = ObjectBuilder::new()
        .property("lines", ArrayBuilder::new().items(text()).min_items(Some(1)))
        .required("lines");
    OneOfBuilder::new()
        .description(Some("The postal address: a text, or its lines."))
        .item(text())
        .item(lines)
        .into()
}

/// The longest address, in characters.
const ADDRESS: usize = 1_000;

impl Complainant {
    /// Adds the person to what came in.
    pub fn introduce(&self, intake: Intake, checks: &mut Checks) -> Intake {
        let words = self.words(checks);
        words
            .into_iter()
            .fold(intake, |intake, (label, text)| intake.with(label, &text))
    }

    /// The texts that were given, checked.
    pub fn words(&self, checks: &mut Checks) -> Words {
        let name = checks.line("complainant.name", self.name.as_deref(), LINE);
        let email = checks.email("complainant.email", self.email.as_deref());
        let phone = checks.phone("complainant.phone", self.phone.as_deref());
        let account = checks.line("complainant.account", self.account.as_deref(), LINE);
        let address = checks.some_text("complainant.post", self.post.as_ref().map(|post| post.0.as_str()));
        if address.chars().count() > ADDRESS {
            checks.fault(
                "complainant.post",
                format!("An address has at most {ADDRESS} characters. Shorten it."),
            );
        }
        [
            (Label::Name, name),
            (Label::Email, email),
            (Label::Phone, phone),
            (Label::Account, account),
            (Label::Address, Some(address).filter(|address| !address.is_empty())),
        ]
        .into_iter()
        .filter_map(|(label, text)| Some((label, text?)))
        .collect()
    }
}

/// The field that gives what must be known to answer.
fn field(label: Label) -> String {
    let name = if label == Label::Address { "post" } else { label.word() };
    format!("complainant.{name}")
}

/// The way to answer that was chosen must be one of ours, and known.
pub fn reachable(by: Channel, known: impl Fn(Label) -> bool, checks: &mut Checks) {
    match by.goes_to() {
        None => checks.fault(
            "answer_by",
            format!("We can't answer by {by}; write one of: email, phone, sms, letter."),
        ),
        Some(label) if !known(label) => {
            checks.fault(&field(label), format!("To be answered by {by}, give this."));
        }
        Some(_) => {}
    }
}

/// Who wants texts needs a number that is texted.
pub fn texted(desk: &Desk, by: Option<Channel>, phone: &str, checks: &mut Checks) {
    let wrong = texts::wrong_number(desk, by, phone).filter(|_| !phone.is_empty());
    if let Some(key) = wrong {
        let sentence = desk.tongues().of(&Language::english()).say(key);
        checks.fault("complainant.phone", sentence);
    }
}

/// Whether the case file has a way to answer.
pub fn is_known(contact: &Contact, label: Label) -> bool {
    match label {
        Label::Email => contact.email.is_some(),
        Label::Phone => contact.phone.is_some(),
        Label::Address => contact.address.is_some(),
        _ => false,
    }
}

/// A language in which the code is published.
pub fn language(tag: &str, code: &Code, checks: &mut Checks) -> Option<Language> {
    let found = Language::new(tag).ok();
    let found = found.filter(|language| code.languages.contains(language));
    if found.is_none() {
        let known: Vec<&str> = code.languages.iter().map(Language::tag).collect();
        let known = known.join(", ");
        checks.fault(
            "language",
            format!("The code is not published in that language; write one of: {known}."),
        );
    }
    found
}
