//! What the set-up page asked: named texts. What they mean is the desk's business.

use std::collections::BTreeMap;

use crate::{
    AdminAct, Error, Register, statements,
    step::{Step, Unwritten},
    value::values,
};

impl Register {
    pub async fn setting(&self, name: &str) -> Result<Option<String>, Error> {
        let rows = self.database().read(&statements::SETTING, values![name]).await?;
        rows.first().map(|row| row.string(0)).transpose()
    }

    pub async fn settings(&self) -> Result<BTreeMap<String, String>, Error> {
        let rows = self.database().read(&statements::SETTINGS, values![]).await?;
        rows.iter().map(|row| Ok((row.string(0)?, row.string(1)?))).collect()
    }

    /// Keeps a text for good if there is none of this name yet, without a line of the log, and says which one is kept:
    /// of programs that begin the same register at once, the first counts.
    pub async fn set_once(&self, name: &str, value: &str) -> Result<String, Error> {
        self.write(vec![Step::new(&statements::SET_ONCE, values![name, value])])
            .await?;
        Ok(self.setting(name).await?.unwrap_or_default())
    }

    /// Keeps a text, or forgets it, with the line of the log that says so: both, or neither.
    pub async fn set(&self, name: &str, value: Option<&str>, line: &AdminAct) -> Result<(), Error> {
        let step = match value {
            Some(value) => Step::new(&statements::SET, values![name, value]),
            None => Step::new(&statements::UNSET, values![name]),
        };
        match self.write_logged(vec![step], line).await {
            Ok(_) => Ok(()),
            Err(Unwritten::Refused(_)) => Err(Error::Taken {
                what: "line of the log",
            }),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }
}
