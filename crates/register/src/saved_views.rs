//! Lists that somebody looks at often: what they would type into the search box, and in which order. A person's own,
//! or also their team's. What the words mean is the desk's business.

use jiff::Timestamp;

use crate::{
    Error, Register, statements,
    step::Step,
    value::{Row, values},
};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedView {
    pub id: String,
    pub name: String,
    /// Who made it.
    pub owner: String,
    /// Whose it is as well.
    pub team: Option<String>,
    pub sought: String,
    pub sorted: String,
    pub saved_at: Timestamp,
}

impl Register {
    /// What somebody saved and what their teams have, the oldest first: a key that leads to one keeps leading there.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn saved_views(&self, staff: &str) -> Result<Vec<SavedView>, Error> {
        let rows = self.database().read(&statements::SAVED_VIEWS, values![staff]).await?;
        rows.iter().map(saved_view).collect()
    }

    /// Adds one, or changes all of it but who made it and when.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn save_view(&self, view: &SavedView) -> Result<(), Error> {
        let values = values![
            &view.id,
            &view.name,
            &view.owner,
            view.team.as_deref(),
            &view.sought,
            &view.sorted,
            view.saved_at
        ];
        self.write(vec![Step::new(&statements::PUT_SAVED_VIEW, values)])
            .await
            .map(drop)
    }

    /// # Errors
    /// A register that can't be written.
    pub async fn remove_view(&self, id: &str) -> Result<bool, Error> {
        self.touched(Step::new(&statements::REMOVE_SAVED_VIEW, values![id]))
            .await
    }
}

fn saved_view(row: &Row) -> Result<SavedView, Error> {
    Ok(SavedView {
        id: row.string(0)?,
        name: row.string(1)?,
        owner: row.string(2)?,
        team: row.maybe(3, Row::string)?,
        sought: row.string(4)?,
        sorted: row.string(5)?,
        saved_at: row.time(6)?,
    })
}
