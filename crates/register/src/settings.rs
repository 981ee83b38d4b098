//! What the set-up page asked: named texts. What they mean is the desk's business.

use std::collections::BTreeMap;

use crate::{Error, Register, statements, step::Step, value::values};

impl Register {
    pub async fn setting(&self, name: &str) -> Result<Option<String>, Error> {
        let rows = self.database().read(&statements::SETTING, values![name]).await?;
        rows.first().map(|row| row.string(0)).transpose()
    }

    pub async fn settings(&self) -> Result<BTreeMap<String, String>, Error> {
        let rows = self.database().read(&statements::SETTINGS, values![]).await?;
        rows.iter().map(|row| Ok((row.string(0)?, row.string(1)?))).collect()
    }

    pub async fn unset(&self, name: &str) -> Result<bool, Error> {
        self.touched(Step::new(&statements::UNSET, values![name])).await
    }

    pub async fn set(&self, name: &str, value: &str) -> Result<(), Error> {
        self.write(vec![Step::new(&statements::SET, values![name, value])])
            .await
            .map(drop)
    }
}
