//! What a form sent, and what is wrong with it in the reader's language.

use std::collections::BTreeMap;

use axum::{
    Form,
    extract::{FromRequest, Request},
    http::StatusCode,
};
use fluent_bundle::FluentValue;
use practice::{refusal::Refusal, terms::Format};
use serde::{Deserialize, Serialize};

use crate::{desk::Desk, tongue::Tongue, web::Oops};

/// The fields of a form, by name. A field that was not sent is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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

    pub fn put(&mut self, name: String, text: String) {
        self.0.insert(name, text);
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
    about: About,
}

/// What a sentence about a fault has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    Nothing,
    /// Of a text that is too long.
    Length(Over),
    /// Of a format that can be brought nowhere.
    Format(Format),
}

/// How much too long a text is. Several may be, so that each names its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Over {
    by: usize,
    most: usize,
    label: &'static str,
}

impl Fault {
    pub const fn at(field: &'static str, key: &'static str) -> Self {
        let about = About::Nothing;
        Self { field, key, about }
    }

    /// There is nowhere to send this format; the rules would refuse it in the same words.
    pub const fn of_format(field: &'static str, format: Format) -> Self {
        Self {
            field,
            key: "refusal-nowhere-for-format",
            about: About::Format(format),
        }
    }

    /// What is wrong with a text of which at most so many characters fit. `label`: the key of what stands above it.
    pub fn of_length(field: &'static str, label: &'static str, text: &str, most: usize) -> Option<Self> {
        let by = text.chars().count().checked_sub(most).filter(|over| *over > 0)?;
        // A line has no file beside it that could take the rest.
        let key = if most > LINE {
            "portal-fault-long"
        } else {
            "portal-fault-long-line"
        };
        Some(Self {
            field,
            key,
            about: About::Length(Over { by, most, label }),
        })
    }

    fn said(&self, tongue: &Tongue) -> String {
        let Over { by, most, label } = match self.about {
            About::Nothing => return tongue.say(self.key),
            About::Format(format) => return tongue.refusal(&Refusal::NowhereForFormat { format }),
            About::Length(over) => over,
        };
        let number = |number: usize| tongue.number(u64::try_from(number).unwrap_or(u64::MAX));
        let values = [
            ("label", FluentValue::from(tongue.say(label))),
            ("n", FluentValue::from(by)),
            ("over", number(by).into()),
            ("most", number(most).into()),
        ];
        tongue.say_with(self.key, &values)
    }
}

/// A fault as the templates show it: the field is the id of an input, or empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    pub field: String,
    pub text: String,
}

/// Faults as the templates show them.
pub fn drawn(faults: &[Fault], tongue: &Tongue) -> Vec<Sentence> {
    faults
        .iter()
        .map(|fault| sentence(fault.field, &fault.said(tongue)))
        .collect()
}

/// One fault whose sentence is ready.
pub fn sentence(field: &str, text: &str) -> Sentence {
    Sentence {
        field: field.to_owned(),
        text: text.to_owned(),
    }
}

/// The longest line of a form, in characters.
pub const LINE: usize = 300;
