//! Counts that would be slow to count: each commit adds to the rows of its lane, which no other
//! writer touches, and a reader sums the lanes. So no row is hot, and there is nothing to fold.

use std::collections::BTreeMap;

use crate::{Error, Register, statements, step::Step, value::values};

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

/// What a batch counts.
pub fn of(new_complaint: bool, changes: Vec<(String, i64)>) -> Vec<(String, i64)> {
    let own = new_complaint.then(|| ("complaints".to_owned(), 1));
    own.into_iter().chain(changes).filter(|(_, by)| *by != 0).collect()
}

/// The step that adds to a counter, once for all writes that share a commit.
pub fn add(lane: &str, name: &str, by: i64) -> Step {
    Step::new(&statements::ADD_TO_COUNTER, values![name, lane, by])
}
