//! Which promises make a complaint count behind a number of the report, how each stands, and when it was due and done: the
//! kept counts say only that one of them does.

use jiff::Timestamp;
use practice::{
    obligation::{Obligation, Standing},
    tally::{Measure, Tally, promises},
};
use register::Cells;

use crate::desk::{Desk, DeskError};

/// A promise to one complaint, as the report counts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Its id in the code.
    pub promise: String,
    /// Of those of the same promise to the same complaint.
    pub nth: u32,
    pub due: Option<Timestamp>,
    pub done: Option<Timestamp>,
    pub standing: Standing,
}

/// Whether the number is one of promises.
pub fn is_of_promises(cells: &Cells) -> bool {
    cells.measure == Measure::Promise
}

impl Desk {
    /// The promises by which a complaint is behind these cells; none where they count something else.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn counted(&self, cells: &Cells, reference: &str) -> Result<Vec<Counted>, DeskError> {
        if !is_of_promises(cells) {
            return Ok(Vec::new());
        }
        let Some(case) = self.case(reference).await? else {
            return Ok(Vec::new());
        };
        let each = promises(&case.code, &case.complaint, &case.file.entries, &case.obligations);
        Ok(each.into_iter().filter_map(|each| Counted::of(each, cells)).collect())
    }
}

impl Counted {
    fn of((owed, tally): (&Obligation, Tally), cells: &Cells) -> Option<Self> {
        let standing = tally.second.as_deref().and_then(|word| word.parse().ok())?;
        cells.has(&tally).then(|| Self {
            promise: owed.promise.clone(),
            nth: owed.nth,
            due: owed.due,
            done: owed.evidence().map(|evidence| evidence.at),
            standing,
        })
    }
}
