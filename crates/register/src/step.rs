//! A write, as data: named statements with their values and what is expected of them. The driver
//! runs the steps of one write in order, whole or not at all. Nothing here runs anything.

use crate::{
    Digest, Error,
    statements::Statement,
    value::{Row, Value},
};

/// Why a write was turned down, whole. An answer, not a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refused {
    Stale,
    ReferenceTaken,
    IdempotencyConflict,
    TooLate,
    /// A name that must be the only one exists.
    Taken,
}

#[derive(Debug)]
pub enum Unwritten {
    Refused(Refused),
    Failed(Error),
}

/// An entry to be linked into the lane by whoever commits it.
#[derive(Debug, Clone, Copy)]
pub struct Link {
    pub hash: Digest,
    pub recorded_at: i64,
}

#[derive(Debug)]
pub struct Step {
    pub statement: &'static Statement,
    pub values: Vec<Value>,
    /// The answer if the row is already there.
    pub conflict: Option<Refused>,
    /// The answer if no row was touched or found.
    pub nothing: Option<Refused>,
    /// The writer adds lane, place in the lane and lane hash to the values.
    pub link: Option<Link>,
}

impl Step {
    pub fn new(statement: &'static Statement, values: Vec<Value>) -> Self {
        Self {
            statement,
            values,
            conflict: None,
            nothing: None,
            link: None,
        }
    }

    pub fn or_if_there(self, refused: Refused) -> Self {
        Self {
            conflict: Some(refused),
            ..self
        }
    }

    pub fn or_if_nothing(self, refused: Refused) -> Self {
        Self {
            nothing: Some(refused),
            ..self
        }
    }

    pub fn linked(self, link: Link) -> Self {
        Self {
            link: Some(link),
            ..self
        }
    }
}

/// What a committed write did.
#[derive(Debug, Default)]
pub struct Done {
    /// Rows touched, by all steps together.
    pub touched: u64,
    /// The rows that the last step with an answer gave.
    pub rows: Vec<Row>,
}
