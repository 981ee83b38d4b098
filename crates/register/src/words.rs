//! Personal text beside entries. An entry holds a salted digest of each word; the salt lies with the
//! text, so that erasing the row leaves nothing that could be guessed, and the chain provable.

use std::collections::BTreeMap;

use practice::{Entry, What, entry::Seq, hex, terms::Label};
use sha2::{Digest as _, Sha256};

use crate::{
    statements::{self, Statement},
    step::Step,
    value::{Value, values},
};

pub type Salt = [u8; 16];

/// What an entry says of the words beside it: their labels and digests, as JSON in canonical order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound(pub BTreeMap<String, String>);

pub fn digest(salt: &[u8], label: &str, text: &[u8]) -> String {
    let hash = Sha256::new()
        .chain_update(salt)
        .chain_update(label)
        .chain_update([0])
        .chain_update(text)
        .finalize();
    hex(&hash)
}

/// Binds the words of an entry, and the steps that store them.
pub fn bind(entry: &Entry, salts: &mut dyn FnMut() -> Salt) -> (Bound, Vec<Step>) {
    let mut bound = BTreeMap::new();
    let mut steps = Vec::with_capacity(entry.words.len());
    for (label, text) in &entry.words {
        let salt = salts();
        bound.insert(label.word().to_owned(), digest(&salt, label.word(), text.as_bytes()));
        let values = values![Value::CaseNumber, entry.seq, label.word(), &salt[..], text];
        steps.push(Step::new(&statements::ADD_WORDS, values));
    }
    (Bound(bound), steps)
}

/// What lies beside the words of a case and may repeat them: what somebody has begun to write, its mail with what only
/// repeats that, and the letters with their scans that it alone has.
const ERASED_BESIDE: [&Statement; 6] = [
    &statements::ERASE_BEGUN,
    &statements::ERASE_MAIL,
    &statements::ERASE_REPEATS,
    &statements::ERASE_LETTER_CASES,
    &statements::ERASE_LETTERS,
    &statements::ERASE_SCANS,
];

/// What an `erased` entry takes away: all earlier words of its labels, and what lies beside them.
pub fn erase(entry: &Entry) -> impl Iterator<Item = Step> {
    let labels = erased_labels(&entry.what);
    let words = labels.iter().map(|label| {
        let values = values![Value::CaseNumber, label.word(), entry.seq];
        Step::new(&statements::ERASE_WORDS, values)
    });
    let beside = ERASED_BESIDE.iter().filter(|_| !labels.is_empty());
    words.chain(beside.map(|statement| Step::new(statement, values![Value::CaseNumber])))
}

pub fn erased_labels(what: &What) -> &[Label] {
    match what {
        What::Erased { labels } => labels,
        _ => &[],
    }
}

/// Where a case's name is: the last of these entries that carries one.
pub fn name_seq(entries: &[Entry]) -> Seq {
    let names = |entry: &&Entry| {
        matches!(entry.what, What::Filed(_) | What::DetailsChanged { .. }) && entry.words.contains_key(&Label::Name)
    };
    entries.iter().rev().find(names).map_or(0, |entry| entry.seq)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_under_another_salt_or_label_has_another_digest() {
        let one = digest(&[1; 16], "name", b"Ana");
        assert_ne!(one, digest(&[2; 16], "name", b"Ana"));
        assert_ne!(one, digest(&[1; 16], "email", b"Ana"));
        assert_eq!(one, digest(&[1; 16], "name", b"Ana"));
    }
}
