//! Texts that advisers write often: one name, and the text in each language that somebody wrote it in.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::{
    Error, Register, statements,
    step::Step,
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

    /// Adds one or replaces it.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn put_standard_text(&self, text: &StandardText) -> Result<(), Error> {
        let texts = serde_json::to_string(&text.texts)
            .map_err(|error| Error::unreadable(format!("the standard text {}", text.id), error))?;
        let values = values![&text.id, &text.name, texts, text.changed_at];
        let put = Step::new(&statements::PUT_STANDARD_TEXT, values);
        self.write(vec![put]).await.map(drop)
    }

    /// False if there is no such text.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn remove_standard_text(&self, id: &str) -> Result<bool, Error> {
        let remove = Step::new(&statements::REMOVE_STANDARD_TEXT, values![id]);
        Ok(self.write(vec![remove]).await?.touched > 0)
    }
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
