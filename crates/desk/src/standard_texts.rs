//! Standard texts, looked over and saved: once, for the page and for the API.

use std::collections::BTreeMap;

use register::{Answered, Change, Error, StandardText};

use crate::{desk::Desk, tongue::LANGUAGES, workbench::blanks};

/// What is wrong with one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// Another has the name.
    NameTaken,
    /// No language of ours.
    Language(String),
    /// What stands between braces in the text of a language, and is no blank.
    Blank(String, String),
    /// Nothing is written in any language.
    Empty,
}

/// `id`: of the one that is changed; empty for a new one. Languages without a text are left out.
///
/// # Errors
/// Everything that is wrong.
pub fn checked(
    desk: &Desk,
    known: &[StandardText],
    id: &str,
    name: &str,
    texts: &BTreeMap<String, String>,
) -> Result<StandardText, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let taken = |text: &StandardText| text.id != id && text.name.to_lowercase() == name.to_lowercase();
    if known.iter().any(taken) {
        wrong.push(Wrong::NameTaken);
    }
    let mut kept = BTreeMap::new();
    for (tag, text) in texts {
        let text = text.trim();
        if !LANGUAGES.iter().any(|(known, _)| known == tag) {
            wrong.push(Wrong::Language(tag.clone()));
        } else if let Some(unknown) = blanks::unknown_in(text) {
            wrong.push(Wrong::Blank(tag.clone(), unknown.to_owned()));
        } else if !text.is_empty() {
            kept.insert(tag.clone(), text.to_owned());
        }
    }
    if kept.is_empty() && texts.values().all(|text| text.trim().is_empty()) {
        wrong.push(Wrong::Empty);
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    Ok(StandardText {
        id: if id.is_empty() {
            desk.ids().name()
        } else {
            id.to_owned()
        },
        name: name.to_owned(),
        texts: kept,
        changed_at: desk.now(),
    })
}

/// Adds one, or writes over the one of its id. `by`: as the log names them.
///
/// # Errors
/// A register that can't be written.
pub async fn save(desk: &Desk, by: &str, text: &StandardText, answered: Option<&Answered>) -> Result<(), Error> {
    does(
        desk,
        by,
        Change::StandardText(text),
        ("text-saved", &text.name),
        answered,
    )
    .await?;
    Ok(())
}

/// False: somebody else removed it first.
///
/// # Errors
/// A register that can't be written.
pub async fn remove(desk: &Desk, by: &str, text: &StandardText, answered: Option<&Answered>) -> Result<bool, Error> {
    let change = Change::RemoveStandardText { text: &text.id };
    does(desk, by, change, ("text-removed", &text.name), answered).await
}

async fn does(
    desk: &Desk,
    by: &str,
    change: Change<'_>,
    (act, subject): (&str, &str),
    answered: Option<&Answered>,
) -> Result<bool, Error> {
    let line = desk.line(by, act, subject);
    let mut changes = vec![change];
    changes.extend(answered.map(Change::Answer));
    desk.register().administer(&changes, &line).await
}
