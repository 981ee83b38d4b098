//! A write, as data: named statements with their values and what is expected of them. The driver
//! runs the steps of one write in order, whole or not at all; so it does where they are of several cases. Nothing here
//! runs anything.
//!
//! What only the committing writer knows is left to it: the case's number ([`Value::CaseNumber`]), an
//! entry's place in the lane ([`Link`]), and the sums of counters that many writes of a commit add to.

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

/// Steps that belong together.
#[derive(Debug, Default)]
pub struct Write {
    pub whose: Option<Whose>,
    pub steps: Vec<Step>,
    /// What this adds to the counters.
    pub counts: Vec<(String, i64)>,
    /// What is written of other cases in the same commit: all of it, or nothing of any.
    pub also: Vec<Write>,
}

impl Write {
    /// What it writes, case by case.
    pub fn cases(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.also)
    }
}

/// The case that a write is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// One that is filed now, at this instant; it gets a number.
    New { filed_at: i64 },
    /// The write is stale if nobody knows this reference.
    Known { reference: String },
}

impl From<Vec<Step>> for Write {
    fn from(steps: Vec<Step>) -> Self {
        Self {
            steps,
            ..Self::default()
        }
    }
}

#[derive(Debug, Clone)]
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
