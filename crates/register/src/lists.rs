//! All complaints, newest first; those that have ended; and the one of a number.

use practice::terms::Kind;

use crate::{
    Cursor, Error, Page, Register, WorkItem,
    pages::page,
    statements,
    value::{Row, Value, values},
    work_item::item,
    worklist::by_due,
};

/// Which complaints of a list; by default all. Rare ones are looked for among all others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    pub kind: Option<Kind>,
    pub team: Option<String>,
    pub assignee: Option<String>,
}

impl Chosen {
    /// The values of `chosen!`, and those that follow them.
    fn and(&self, others: Vec<Value>) -> Vec<Value> {
        let mut values = values![
            self.kind.map_or("", |kind| kind.word()),
            self.team.as_deref().unwrap_or(""),
            self.assignee.as_deref().unwrap_or(""),
        ];
        values.extend(others);
        values
    }
}

impl Register {
    /// All complaints, the newest filed first, with how many there are.
    pub async fn list(&self, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        self.list_of(&Chosen::default(), limit, after).await
    }

    /// Complaints of a choice, the newest filed first. How many there are is known of all only.
    pub async fn list_of(&self, chosen: &Chosen, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        let from = values![after.map_or(i64::MAX, |after| after.number), limit.saturating_add(1)];
        let queries = vec![
            (&statements::COMPLAINTS_BY_FILING, chosen.and(from)),
            (&statements::COUNTER, values!["complaints"]),
        ];
        let mut answers = self.database().read_all(queries).await?;
        let counted = answers.pop().unwrap_or_default();
        let counted = counted.first().filter(|_| *chosen == Chosen::default());
        let total = counted.map(|row| row.int(0)).transpose()?;
        let page = page(&answers.pop().unwrap_or_default(), limit, |row| place(row, 16));
        Ok(Page { total, ..page })
    }

    /// Closed complaints, the newest closed first.
    pub async fn closed(&self, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        self.closed_of(&Chosen::default(), limit, after).await
    }

    /// Closed complaints of a choice, the newest closed first.
    pub async fn closed_of(&self, chosen: &Chosen, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        let (closed_at, number) = after.map_or((i64::MAX, i64::MAX), |after| (after.major, after.number));
        let values = chosen.and(values![closed_at, number, limit.saturating_add(1)]);
        let rows = self.database().read(&statements::WORK_CLOSED, values).await?;
        Ok(page(&rows, limit, |row| place(row, 18)))
    }

    /// Complaints with letters that wait to be posted, by their next due instant; and how many letters there are.
    pub async fn to_post(&self, limit: usize, after: Option<&Cursor>) -> Result<Page, Error> {
        let (major, minor, number) = after.map_or((i64::MIN, i64::MIN, i64::MIN), |after| {
            (after.major, after.minor, after.number)
        });
        let from = values![major, minor, number, limit.saturating_add(1)];
        let queries = vec![
            (&statements::WORK_TO_POST, from),
            (&statements::COUNT_TO_POST, values![]),
        ];
        let mut answers = self.database().read_all(queries).await?;
        let counted = answers.pop().unwrap_or_default();
        let total = counted.first().map(|row| row.int(0)).transpose()?;
        let page = page(&answers.pop().unwrap_or_default(), limit, by_due);
        Ok(Page { total, ..page })
    }

    pub async fn item(&self, reference: &str) -> Result<Option<WorkItem>, Error> {
        let rows = self.database().read(&statements::WORK_ITEM, values![reference]).await?;
        rows.first().map(item).transpose()
    }
}

fn place(row: &Row, column: usize) -> Cursor {
    Cursor {
        major: row.int(column).unwrap_or(0),
        minor: 0,
        number: row.int(28).unwrap_or(0),
    }
}
