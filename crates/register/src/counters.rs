//! Counts that would be slow to count: each commit adds to the rows of its lane, which no other
//! writer touches, and a reader sums the lanes. So no row is hot, and there is nothing to fold.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    Error, Register,
    driver::Snapshot,
    statements,
    step::Step,
    value::{Row, given, values},
};

/// How many complaints there are; the register counts them itself.
const COMPLAINTS: &str = "complaints";

impl Register {
    pub async fn counter(&self, name: &str) -> Result<i64, Error> {
        let rows = self.database().read(&statements::COUNTER, values![name]).await?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }

    pub async fn counters(&self) -> Result<BTreeMap<String, i64>, Error> {
        let rows = self.database().read(&statements::COUNTERS, values![]).await?;
        read(&rows)
    }
}

fn read(rows: &[Row]) -> Result<BTreeMap<String, i64>, Error> {
    rows.iter().map(|row| Ok((row.string(0)?, row.int(1)?))).collect()
}

/// What a batch counts.
pub fn of(new_complaint: bool, changes: Vec<(String, i64)>) -> Vec<(String, i64)> {
    let own = new_complaint.then(|| (COMPLAINTS.to_owned(), 1));
    own.into_iter().chain(changes).filter(|(_, by)| *by != 0).collect()
}

/// The step that adds to a counter, once for all writes that share a commit.
pub fn add(lane: &str, name: &str, by: i64) -> Step {
    Step::new(&statements::ADD_TO_COUNTER, values![name, lane, by])
}

/// The proof of the counters: what they say at one instant, held against what all histories come to. Used by `rebuild`,
/// which walks the cases anyway. Those of the reports are proved in `tallies`.
pub struct Proof {
    kept: BTreeMap<String, i64>,
    told: BTreeMap<String, i64>,
    /// Some history could not be asked: then nobody can say what all come to.
    is_whole: bool,
}

impl Proof {
    pub fn begin(book: &Snapshot) -> Result<Self, Error> {
        Ok(Self {
            kept: read(&book.read(&statements::COUNTERS, given![])?)?,
            told: BTreeMap::new(),
            is_whole: true,
        })
    }

    /// What a history comes to; None if it could not be asked.
    pub fn count(&mut self, counts: Option<Vec<(String, i64)>>) {
        match counts {
            Some(counts) => {
                for (name, by) in of(true, counts) {
                    *self.told.entry(name).or_default() += by;
                }
            }
            None => self.is_whole = false,
        }
    }

    pub fn differences(&self) -> Vec<String> {
        let differing = self.differing().into_iter();
        let sentence = |(name, kept, told): (&String, i64, i64)| {
            format!("the counter {name} says {kept}, the histories say {told}")
        };
        differing.map(sentence).collect()
    }

    /// What must be added to the counters so that they say what the histories do.
    pub fn owed(&self) -> Vec<(String, i64)> {
        let differing = self.differing().into_iter();
        differing
            .map(|(name, kept, told)| (name.clone(), told - kept))
            .collect()
    }

    /// The name of each that differs, with what it says and what it should.
    fn differing(&self) -> Vec<(&String, i64, i64)> {
        let names: BTreeSet<&String> = self.kept.keys().chain(self.told.keys()).collect();
        let of = |counts: &BTreeMap<String, i64>, name: &String| counts.get(name).copied().unwrap_or(0);
        let both = names
            .into_iter()
            .map(|name| (name, of(&self.kept, name), of(&self.told, name)));
        both.filter(|(_, kept, told)| self.is_whole && kept != told).collect()
    }
}
