//! What a form sent, and what is wrong with it in the reader's language.

use std::collections::BTreeMap;

use axum::{
    Form,
    extract::{FromRequest, Request},
    http::StatusCode,
};
use minijinja::{Value, context};

use crate::{desk::Desk, tongue::Tongue, web::Oops};

/// The fields of a form, by name. A field that was not sent is empty.
#[derive(Debug, Clone, Default)]
pub struct Fields(BTreeMap<String, String>);

impl Fields {
    /// A field without the blanks around it, its lines ended as everywhere else.
    pub fn text(&self, name: &str) -> String {
        self.0
            .get(name)
            .map(|text| text.replace("\r\n", "\n").trim().to_owned())
            .unwrap_or_default()
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|text| !text.is_empty())
    }

    /// A field as a word of a vocabulary; none if it is no such word.
    pub fn word<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.0.get(name).and_then(|word| word.parse().ok())
    }
}

impl From<Vec<(String, String)>> for Fields {
    fn from(pairs: Vec<(String, String)>) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl FromRequest<Desk> for Fields {
    type Rejection = Oops;
    async fn from_request(request: Request, desk: &Desk) -> Result<Self, Oops> {
        let Form(pairs) = Form::<Vec<(String, String)>>::from_request(request, desk)
            .await
            .map_err(|rejection| match rejection.status() {
                StatusCode::PAYLOAD_TOO_LARGE => Oops::TooLarge,
                _ => Oops::BadRequest(rejection.to_string()),
            })?;
        Ok(pairs.into())
    }
}

/// Something that the reader must mend: at which field, and the key of the sentence that says how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub field: &'static str,
    pub key: &'static str,
}

impl Fault {
    pub const fn at(field: &'static str, key: &'static str) -> Self {
        Self { field, key }
    }
}

/// Faults as the templates show them.
pub fn drawn(faults: &[Fault], tongue: &Tongue) -> Vec<Value> {
    faults
        .iter()
        .map(|fault| sentence(fault.field, &tongue.say(fault.key)))
        .collect()
}

/// One fault whose sentence is ready.
pub fn sentence(field: &str, text: &str) -> Value {
    context! { field, text }
}

/// The longest line of a form, in characters.
pub const LINE: usize = 300;

pub fn too_long(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}
