//! What the full-text index of this product is given and asked: a `tsvector` and a `tsquery` of our own tokens, and
//! nothing that the server's parser would make of a text.

use std::collections::BTreeMap;

use bytes::{BufMut as _, BytesMut};

use crate::search::{Document, Phrase, Sought};

/// A `tsvector` as it travels: each word with the places where it stands.
pub fn words(document: &Document, out: &mut BytesMut) {
    let mut places: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
    for (place, token) in document.places() {
        places.entry(token.text()).or_default().push(place);
    }
    out.put_u32(u32::try_from(places.len()).unwrap_or(u32::MAX));
    for (word, places) in places {
        out.put_slice(word.as_bytes());
        out.put_u8(0);
        out.put_u16(u16::try_from(places.len()).unwrap_or(u16::MAX));
        for place in places {
            out.put_u16(place);
        }
    }
}

/// A `tsquery` as text; no token has a quotation mark or a backslash in it.
pub fn sought(sought: &Sought) -> String {
    let mut all: Vec<String> = sought.all.iter().map(|any| one_of(any)).collect();
    if !sought.none.is_empty() {
        all.push(format!("!{}", one_of(&sought.none)));
    }
    all.join(" & ")
}

fn one_of(any: &[Phrase]) -> String {
    let any: Vec<String> = any.iter().map(phrase).collect();
    format!("({})", any.join(" | "))
}

fn phrase(phrase: &Phrase) -> String {
    let tokens: Vec<String> = phrase
        .tokens
        .iter()
        .map(|token| format!("'{}'", token.text()))
        .collect();
    let star = if phrase.begins { ":*" } else { "" };
    format!("({}{star})", tokens.join(" <-> "))
}
