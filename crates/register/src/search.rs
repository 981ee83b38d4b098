//! Finding complaints by what was written and by what they are, newest first.
//!
//! `tokens` makes of a text what it is found by, once and for every database; `document` does so of a whole case;
//! `typed` takes apart what a person types, and `query` is what is sought. [`Query::matches`] is the measure: what an
//! index finds must be what it finds. It also answers for cases that the index does not know yet, so that a complaint is
//! found as soon as it has its number.

mod document;
mod found;
mod query;
mod snippet;
mod tokens;
mod typed;

pub use document::Document;
pub use found::{Found, MANY, Text};
pub use query::{NotForYou, Query, Sight, Span};
pub use snippet::{Piece, snippet};
pub use tokens::{Token, fold};
pub use typed::{LONGEST, MOST_TERMS, Part, Typed};

pub(crate) use document::{put, remove, write};
pub(crate) use query::{By, Phrase, Sought};
