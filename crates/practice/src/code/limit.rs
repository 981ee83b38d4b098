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

impl Dated {
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
