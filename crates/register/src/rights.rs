//! What colleagues were given beside what their role brings, and what was taken from them: names and values, which mean
//! something to the desk alone.

use crate::{Error, Register, statements, step::Step, value::values};

/// One right of one holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// A person's id, or `role:` and a role's word: what that role brings then.
    pub holder: String,
    pub name: String,
    pub value: String,
}

impl Register {
    /// All of all holders: a desk has few.
    pub async fn rights(&self) -> Result<Vec<Given>, Error> {
        let rows = self.database().read(&statements::RIGHTS, values![]).await?;
        rows.iter()
            .map(|row| {
                Ok(Given {
                    holder: row.string(0)?,
                    name: row.string(1)?,
                    value: row.string(2)?,
                })
            })
            .collect()
    }
}

/// None: as if nobody had ever said anything about it.
pub fn put(holder: &str, name: &str, value: Option<&str>) -> Step {
    match value {
        Some(value) => Step::new(&statements::GIVE_RIGHT, values![holder, name, value]),
        None => Step::new(&statements::TAKE_RIGHT, values![holder, name]),
    }
}
