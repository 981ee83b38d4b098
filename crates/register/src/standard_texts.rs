//! Texts that advisers write often: one name, and the text in each language that somebody wrote it in.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{
    Error, Register, statements,
    step::{Refused, Step},
    value::{Row, values},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandardText {
    pub id: String,
    /// As colleagues know it.
    pub name: String,
    /// By the tag of the language.
    pub texts: BTreeMap<String, String>,
    pub changed_at: Timestamp,
}

impl Register {
    /// All of them, by name.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn standard_texts(&self) -> Result<Vec<StandardText>, Error> {
        let rows = self.database().read(&statements::STANDARD_TEXTS, values![]).await?;
        rows.iter().map(standard_text).collect()
    }
}

pub fn put(text: &StandardText) -> Result<Step, Error> {
    let texts = serde_json::to_string(&text.texts)
        .map_err(|error| Error::unreadable(format!("the standard text {}", text.id), error))?;
    let values = values![&text.id, &text.name, texts, text.changed_at];
    Ok(Step::new(&statements::PUT_STANDARD_TEXT, values))
}

pub fn removed(id: &str) -> Step {
    Step::new(&statements::REMOVE_STANDARD_TEXT, values![id]).or_if_nothing(Refused::TooLate)
}

fn standard_text(row: &Row) -> Result<StandardText, Error> {
    let id = row.string(0)?;
    let texts = serde_json::from_str(row.text(2)?)
        .map_err(|error| Error::unreadable(format!("the standard text {id}"), error))?;
    Ok(StandardText {
        id,
        name: row.string(1)?,
        texts,
        changed_at: row.time(3)?,
    })
}
