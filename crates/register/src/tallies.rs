//! The kept counts of the reports. A cell is one number of one report: a measure, a week, a team and what is counted. Its
//! counter says how many over all cases; `counted` has what each case counts for, and `behind` the way back from a cell
//! to its cases. They are written together, by the difference to what the case counted for before, when it is indexed.

mod cells;
mod change;
mod proof;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use practice::tally::{Measure, Tally};

use crate::{
    Cursor, Error, Page, Register, WorkItem,
    driver::Query,
    statements,
    value::{Row, values},
    work_item::listed,
};

pub use cells::{BadCells, Cells};
pub(crate) use change::{Change, Counted};
pub(crate) use proof::{Kept, Proof, put_right};

impl Register {
    /// What was counted by a measure in the weeks that begin from one day until another, both with them; by name.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn tallies(&self, measure: Measure, from: Date, until: Date) -> Result<Vec<Tally>, Error> {
        self.all_tallies(&[measure], from, until).await
    }

    /// The same of several measures, which all see the same state of the book.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn all_tallies(&self, measures: &[Measure], from: Date, until: Date) -> Result<Vec<Tally>, Error> {
        let query = |measure: &Measure| -> Query {
            let (first, end) = cells::range(*measure, from, until);
            (&statements::CELLS, values![first, end])
        };
        let answers = self.database().read_all(measures.iter().map(query).collect()).await?;
        read(answers.iter().flatten())
    }

    /// The complaints behind a number, the newest filed first.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn behind(&self, cells: &Cells, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        let Accounts { items, next } = self.accounts(cells, limit, after).await?;
        Ok(Page {
            items: items.into_iter().map(|(item, _)| item).collect(),
            total: None,
            next,
        })
    }

    /// The same, each with everything that it counts for.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn accounts(&self, cells: &Cells, limit: usize, after: Option<&Cursor>) -> Result<Accounts, Error> {
        let numbers = self.numbers(cells, limit.saturating_add(1), after).await?;
        let shown = &numbers[..numbers.len().min(limit)];
        let queries = shown.iter().flat_map(|number| {
            let both = [&statements::WORK_ITEM_NUMBERED, &statements::COUNTED_OF];
            both.map(|statement| (statement, values![*number]))
        });
        let answers = self.database().read_all(queries.collect()).await?;
        let mut items = Vec::with_capacity(shown.len());
        for pair in answers.chunks_exact(2) {
            let (found, counted) = (pair[0].first(), pair[1].first());
            if let Some(item) = found.and_then(listed) {
                items.push((item, counted.map_or(Ok(Vec::new()), tallies_of)?));
            }
        }
        let more = shown.last().filter(|_| numbers.len() > limit);
        Ok(Accounts {
            items,
            next: more.map(|number| Cursor {
                major: 0,
                minor: 0,
                number: *number,
            }),
        })
    }

    /// The numbers of the cases behind some cells, the last first.
    async fn numbers(&self, cells: &Cells, limit: usize, after: Option<&Cursor>) -> Result<Vec<i64>, Error> {
        let tallies = self.all_tallies(&[cells.measure], cells.from, cells.until).await?;
        let before = after.map_or(i64::MAX, |after| after.number);
        let chosen = tallies.iter().filter(|tally| cells.has(tally));
        let queries = chosen.map(|tally| -> Query {
            let cell = cells::number(&cells::name(tally));
            (&statements::BEHIND, values![cell, before, limit])
        });
        let answers = self.database().read_all(queries.collect()).await?;
        let numbers: Result<BTreeSet<i64>, Error> = answers.iter().flatten().map(|row| row.int(0)).collect();
        Ok(numbers?.into_iter().rev().take(limit).collect())
    }

    /// What is written and added where a case counts for this now. It must be asked after the case file was read: then
    /// whoever indexed it before has ended.
    pub(crate) async fn recounted(&self, reference: &str, tallies: &[Tally]) -> Result<Change, Error> {
        let rows = self.database().read(&statements::COUNTED, values![reference]).await?;
        let were = rows
            .first()
            .map_or(Ok(Counted::default()), |row| change::read(row.text(0)?))?;
        Ok(change::change(&were, &change::of(tallies)))
    }
}

/// Complaints with what each counts for, and where the next page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accounts {
    pub items: Vec<(WorkItem, Vec<Tally>)>,
    pub next: Option<Cursor>,
}

fn tallies_of(row: &Row) -> Result<Vec<Tally>, Error> {
    let counted = change::read(row.text(0)?)?;
    let cell = |(name, (n, sum)): (&String, &(i64, i64))| cells::tally(name, *n, *sum);
    counted.iter().map(cell).collect()
}

/// The cells that counters tell of, each with both its counters; those at nothing are left out.
fn read<'r>(rows: impl Iterator<Item = &'r Row>) -> Result<Vec<Tally>, Error> {
    let mut known: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
    for row in rows {
        let (name, value) = (row.text(0)?, row.int(1)?);
        match name.strip_suffix(cells::SUM) {
            Some(name) => known.entry(name).or_default().1 = value,
            None => known.entry(name).or_default().0 = value,
        }
    }
    let there = known.into_iter().filter(|(_, counted)| *counted != (0, 0));
    there.map(|(name, (n, sum))| cells::tally(name, n, sum)).collect()
}
