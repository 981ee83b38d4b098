//! Counts that would be slow to count: each commit adds to the rows of its lane, which no other
//! writer touches, and a reader sums the lanes. So no row is hot, and there is nothing to fold.

use std::collections::BTreeMap;

use crate::{Error, Register, lanes::MAIN, statements, step::Step, value::values};

impl Register {
    pub async fn counter(&self, name: &str) -> Result<i64, Error> {
        let rows = self.database().read(&statements::COUNTER, values![name]).await?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }

    pub async fn counters(&self) -> Result<BTreeMap<String, i64>, Error> {
        let rows = self.database().read(&statements::COUNTERS, values![]).await?;
        rows.iter().map(|row| Ok((row.string(0)?, row.int(1)?))).collect()
    }
}

/// The steps that count a batch.
pub fn add(new_complaint: bool, changes: &[(String, i64)]) -> Vec<Step> {
    let own = new_complaint.then_some(("complaints", 1));
    let theirs = changes.iter().map(|(name, by)| (name.as_str(), *by));
    let all = own.into_iter().chain(theirs).filter(|(_, by)| *by != 0);
    all.map(|(name, by)| Step::new(&statements::ADD_TO_COUNTER, values![MAIN, name, by]))
        .collect()
}
