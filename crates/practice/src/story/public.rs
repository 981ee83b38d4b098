//! What stories expect of the published code: that it says these words.

use crate::{
    code::{Code, publish::publish},
    terms::Language,
};

/// Whether the public text in a language says something, and the line that comes nearest to it. Where its lines
/// break, and which of its spaces may, is no matter.
pub(super) fn says(code: &Code, language: &Language, text: &str) -> (bool, String) {
    let Some(published) = publish(code, language) else {
        return (
            false,
            format!("nothing can be published in “{language}”: it has no phrasebook"),
        );
    };
    let public = published.text();
    let shared = |line: &&str| text.split_whitespace().filter(|word| line.contains(word)).count();
    let near = public.lines().max_by_key(shared).unwrap_or_default();
    (
        plain(&public).contains(&plain(text)),
        format!("published in {language}: {}", plain(near)),
    )
}

/// Words with one space between them.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
