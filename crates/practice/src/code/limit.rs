//! Limits: a length of time, or a value that changed on a date and is read at the date of a fact.

use std::sync::Arc;

use jiff::civil::Date;

use crate::{calendar::Within, entry::Fact};

/// How long there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Limit {
    Fixed(Within),
    Dated(Arc<Dated>),
}

/// A value with its history: each row holds from its day until the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    pub id: String,
    /// The fact whose date says which row is read.
    pub picked_by: Fact,
    /// In the order of their days; never empty.
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub from: Date,
    /// None: repealed.
    pub is: Option<Within>,
    pub source: String,
}

/// Days on which a value is one and the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// None: from the first day on that was asked about.
    pub from: Option<Date>,
    /// The last of its days; none: for good.
    pub until: Option<Date>,
    /// None: nothing is in force.
    pub is: Option<Within>,
}

impl Stretch {
    pub fn holds(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Dated {
    /// What it is from a day on, without a gap: before the first row nothing is in force.
    pub fn stretches(&self, first: Date) -> Vec<Stretch> {
        let mut stretches = vec![Stretch {
            from: None,
            until: None,
            is: self.row(first).and_then(|row| row.is),
        }];
        for row in self.rows.iter().filter(|row| row.from > first) {
            if let Some(last) = stretches.last_mut().filter(|last| last.is != row.is) {
                last.until = row.from.yesterday().ok();
                stretches.push(Stretch {
                    from: Some(row.from),
                    until: None,
                    is: row.is,
                });
            }
        }
        stretches
    }

    /// The row in force on a day.
    pub fn row(&self, day: Date) -> Option<&Row> {
        self.rows.iter().rev().find(|row| row.from <= day)
    }
}

impl Limit {
    /// As it reads on a day; none before the first row, and where it was repealed.
    pub fn on(&self, day: Date) -> Option<Within> {
        match self {
            Self::Fixed(within) => Some(*within),
            Self::Dated(dated) => dated.row(day)?.is,
        }
    }

    /// Every length that it has or had or will have.
    pub fn lengths(&self) -> Vec<Within> {
        match self {
            Self::Fixed(within) => vec![*within],
            Self::Dated(dated) => dated.rows.iter().filter_map(|row| row.is).collect(),
        }
    }

    pub fn dated(&self) -> Option<&Dated> {
        match self {
            Self::Fixed(_) => None,
            Self::Dated(dated) => Some(dated),
        }
    }
}
