//! Reading what was sent: JSON of a known shape and no other, and the questions of an address. What can't be
//! read becomes a problem that names the field.

use axum::{
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Query, Request, rejection::BytesRejection},
    http::{StatusCode, header, request::Parts},
};
use serde::{
    Deserialize, Deserializer, Serialize,
    de::{DeserializeOwned, MapAccess, Visitor, value::MapAccessDeserializer},
};

use super::problem::Problem;
use crate::desk::Desk;

/// The most bytes of JSON that are read.
pub const LARGEST: usize = 256 * 1024;

/// A body of this shape.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Desk> for Body<T> {
    type Rejection = Problem;
    async fn from_request(request: Request, desk: &Desk) -> Result<Self, Problem> {
        is_json(&request)?;
        let bytes = Bytes::from_request(request, desk)
            .await
            .map_err(|rejection| unread(&rejection))?;
        read(&bytes).map(Self)
    }
}

fn is_json(request: &Request) -> Result<(), Problem> {
    let sent = request
        .headers()
        .get(header::CONTENT_TYPE)
        .map(|value| value.to_str().unwrap_or_default());
    if sent.is_some_and(is_plain_json) {
        return Ok(());
    }
    let say = "Send the body as JSON in UTF-8 with the header Content-Type: application/json";
    Err(Problem::unsupported(match sent {
        None => format!("{say}. The request had no content type."),
        Some(sent) => format!("{say}. The request said {}.", shorten(sent, 80)),
    }))
}

/// `application/json`, and no charset but that of JSON.
fn is_plain_json(media: &str) -> bool {
    let mut parts = media.split(';').map(str::trim);
    let is_json = parts
        .next()
        .is_some_and(|kind| kind.eq_ignore_ascii_case("application/json"));
    let other = |part: &str| match part.split_once('=') {
        Some((name, charset)) if name.trim().eq_ignore_ascii_case("charset") => {
            !charset.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => false,
    };
    is_json && !parts.any(other)
}

fn unread(rejection: &BytesRejection) -> Problem {
    match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(LARGEST),
        _ => Problem::malformed("The body broke off before its end. Send it again."),
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Problem::malformed("The body is empty. Send a JSON object."));
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let object: Object<T> = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let path = error.path().to_string();
        misread(&path, error.inner())
    })?;
    json.end().map_err(|error| misread(".", &error))?;
    Ok(object.0)
}

fn misread(path: &str, error: &serde_json::Error) -> Problem {
    let message = error.to_string();
    let (said, place) = message
        .rsplit_once(" at line ")
        .unwrap_or((message.as_str(), "1 column 1"));
    if error.is_data() {
        let (field, sentence) = sentence(path, said);
        return Problem::field(&field, sentence);
    }
    let (place, said) = (place.replace(" column", ", column"), said.replace('`', "\""));
    Problem::malformed(format!(
        "The JSON can't be read at line {place}: {said}. Mend it there and send it again."
    ))
}

/// What a reader's complaint means for whoever sent the body: the field, and what to do about it.
fn sentence(path: &str, said: &str) -> (String, String) {
    let quoted = || said.split('`').nth(1).unwrap_or_default();
    let at = if path == "." { "" } else { path };
    let beside = |name: &str| match at {
        "" => name.to_owned(),
        at if at == name || at.ends_with(&format!(".{name}")) => at.to_owned(),
        at => format!("{at}.{name}"),
    };
    if said.starts_with("missing field") {
        return (beside(quoted()), "This is missing. Add it.".to_owned());
    }
    if said.starts_with("duplicate field") {
        return (beside(quoted()), "This stands twice. Leave one of them out.".to_owned());
    }
    if let Some(rest) = said.strip_prefix("unknown field") {
        let known: Vec<&str> = rest.split('`').skip(3).step_by(2).collect();
        let known = if known.is_empty() {
            "nothing".to_owned()
        } else {
            known.join(", ")
        };
        return (beside(quoted()), format!("This is not known here. Known are: {known}."));
    }
    let field = if at.is_empty() {
        "body".to_owned()
    } else {
        at.to_owned()
    };
    (field, unfit(said).unwrap_or_else(|| shorten(said, 300)))
}

/// What a JSON value is, as its reader names it and as we do.
const FOUND: [(&str, &str); 7] = [
    ("boolean", "true or false"),
    ("integer", "a number"),
    ("floating point", "a number with a fraction"),
    ("string", "a text"),
    ("null", "null"),
    ("map", "an object"),
    ("sequence", "a list"),
];
/// What is wanted, as the reader names it and as we do; what is not here has said it itself.
const WANTED: [(&str, &str); 10] = [
    ("a string", "a text"),
    ("a boolean", "true or false"),
    ("a sequence", "a list"),
    ("a map", "an object"),
    ("struct", "an object"),
    ("u8", "a whole number from 0 to 255"),
    ("u16", "a whole number from 0 to 65,535"),
    ("u32", "a whole number from 0 to 4,294,967,295"),
    ("u64", "a whole number of 0 or more"),
    ("i64", "a whole number"),
];

/// Of a value that is not of the kind that is wanted, or is too large for it, in the words of JSON.
fn unfit(said: &str) -> Option<String> {
    let (kind, rest) = said.split_once(": ")?;
    let (found, wanted) = rest.rsplit_once(", expected ")?;
    let ours = |known: &[(&str, &'static str)], said: &str| {
        let begins = |(word, _): &&(&str, _)| {
            said.strip_prefix(word)
                .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        known.iter().find(begins).map(|(_, ours)| *ours)
    };
    let wanted = ours(&WANTED, wanted).unwrap_or(wanted);
    let found = match kind {
        "invalid type" => format!("This is {}", ours(&FOUND, found)?),
        "invalid value" => format!("{} does not fit here", shorten(found.split('`').nth(1)?, 40)),
        _ => return None,
    };
    Some(format!("{found}. Write {wanted}."))
}

fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        text.to_owned()
    } else {
        text.chars().take(most).chain(['…']).collect()
    }
}

/// A JSON object, never an array of its fields' values in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Object<T>(pub T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Fields<T> {
            type Value = T;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map))
            }
        }
        deserializer.deserialize_map(Fields(std::marker::PhantomData)).map(Self)
    }
}

/// The questions of an address (`?limit=10`).
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned> FromRequestParts<Desk> for Asked<T> {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut Parts, _: &Desk) -> Result<Self, Problem> {
        let Query(asked) = Query::<T>::try_from_uri(&parts.uri).map_err(|rejection| {
            // "Failed to deserialize query string: page: unknown field `page`, expected…", or without the name.
            let text = rejection.body_text();
            let said = text.split_once(": ").map_or(text.as_str(), |(_, said)| said);
            let named = said.split_once(": ").filter(|(name, _)| !name.contains(' '));
            let (path, said) = named.unwrap_or((".", said));
            let (field, sentence) = sentence(path, said);
            Problem::field(&field, sentence)
        })?;
        Ok(Self(asked))
    }
}
