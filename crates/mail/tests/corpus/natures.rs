//! What each message of the manifest is, by a table that was made by reading them: `expected.tsv` says of each how it
//! was decided. It was not made from what the reader finds.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use mail::{Limits, read};

const EXPECTED: &str = include_str!("expected.tsv");

/// The beginning of what `sha256sum` prints.
pub(crate) fn digest(bytes: &[u8]) -> String {
    use sha2::{Digest as _, Sha256};
    let digest = Sha256::digest(bytes);
    digest.iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[test]
fn each_message_of_the_corpus_is_what_it_was_read_to_be() {
    let Some(mail) = super::corpus() else { return };
    let expected: BTreeMap<&str, &str> = EXPECTED
        .lines()
        .skip(1)
        .filter_map(|row| row.split_once('\t'))
        .filter_map(|(file, rest)| Some((file, rest.split('\t').next()?)))
        .collect();
    let listed = super::listed(&mail);
    let missing: Vec<&String> = listed
        .iter()
        .filter(|file| !expected.contains_key(file.as_str()))
        .collect();
    assert!(missing.is_empty(), "not in expected.tsv: {missing:?}");
    let mut other = Vec::new();
    for (file, nature) in &expected {
        let raw = fs::read(mail.join(file)).expect("a message");
        let found = super::word(&read(&raw, Limits::default()).nature);
        if found != *nature {
            other.push(format!("{file}: {nature} by hand, {found} to the reader"));
        }
    }
    println!(
        "nature: {} of {} as they were read by hand",
        expected.len() - other.len(),
        expected.len()
    );
    // 21 in each thousand would be too many; none is.
    assert!(other.is_empty(), "{other:#?}");
}
