//! What the full-text index of this product is given and asked: our own tokens with blanks between them, which its
//! tokenizer leaves whole, and an expression of them, each in quotation marks, which no token has.

use crate::search::{Document, Phrase, Sought};

/// What stands between two texts, so that no phrase goes from one into the other.
const GAP: &str = "|";

pub fn words(document: &Document) -> String {
    let mut text = String::with_capacity(document.tokens().len() * 8);
    for token in document.tokens() {
        text.push_str(token.as_ref().map_or(GAP, |token| token.text()));
        text.push(' ');
    }
    text
}

pub fn sought(sought: &Sought) -> String {
    let all: Vec<String> = sought.all.iter().map(|any| one_of(any)).collect();
    let all = all.join(" AND ");
    if sought.none.is_empty() {
        all
    } else {
        format!("({all}) NOT {}", one_of(&sought.none))
    }
}

fn one_of(any: &[Phrase]) -> String {
    let any: Vec<String> = any.iter().map(phrase).collect();
    format!("({})", any.join(" OR "))
}

fn phrase(phrase: &Phrase) -> String {
    let tokens: Vec<String> = phrase
        .tokens
        .iter()
        .map(|token| format!("\"{}\"", token.text()))
        .collect();
    let star = if phrase.begins { " *" } else { "" };
    format!("{}{star}", tokens.join(" + "))
}
