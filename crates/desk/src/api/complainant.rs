//! Who complains, as an integrator writes it down.

use practice::terms::Label;
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};
use utoipa::{
    ToSchema,
    openapi::{ArrayBuilder, ObjectBuilder, OneOfBuilder, Schema, schema::Type},
};

use super::checks::{Checks, LINE};
use crate::Intake;

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
                Lines::deserialize(MapAccessDeserializer::new(map)).map(|address| Post(address.lines.join("\n")))
            }
        }
        deserializer.deserialize_any(TextOrLines)
    }
}

fn post_schema() -> Schema {
    let text = || ObjectBuilder::new().schema_type(Type::String);
    let lines = ObjectBuilder::new()
        .property("lines", ArrayBuilder::new().items(text()))
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
        ]
        .into_iter()
        .fold(intake, |intake, (label, text)| {
            intake.with(label, text.as_deref().unwrap_or_default())
        })
        .with(Label::Address, &address)
    }
}
