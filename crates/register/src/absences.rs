//! Who is away and who covers for them. It moves nothing: whoever is away keeps what they have.

use jiff::Timestamp;

use crate::{
    Error, Register, statements,
    step::{Refused, Step},
    value::{Row, values},
};

/// From one instant until before another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    pub staff: String,
    pub begins: Timestamp,
    pub ends: Timestamp,
    /// None if whoever covered does not work here any more.
    pub cover: Option<String>,
}

impl Register {
    /// Those that go on or are to come.
    pub async fn absences(&self, now: Timestamp) -> Result<Vec<Absence>, Error> {
        let rows = self.database().read(&statements::ABSENCES, values![now]).await?;
        rows.iter().map(absence).collect()
    }
}

/// One that somebody had before ends with a new one.
pub fn put(absence: &Absence) -> Step {
    let cover = absence.cover.as_deref();
    let values = values![&absence.staff, absence.begins, absence.ends, cover];
    Step::new(&statements::PUT_ABSENCE, values)
}

/// Nothing to end is nothing to tell of.
pub fn end(staff: &str, now: Timestamp) -> Step {
    Step::new(&statements::END_ABSENCE, values![staff, now]).or_if_nothing(Refused::TooLate)
}

fn absence(row: &Row) -> Result<Absence, Error> {
    Ok(Absence {
        staff: row.string(0)?,
        begins: row.time(1)?,
        ends: row.time(2)?,
        cover: row.maybe(3, Row::string)?,
    })
}
