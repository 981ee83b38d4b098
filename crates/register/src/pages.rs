//! Lists come in pages: where one ends and the next begins.

use std::{fmt, str::FromStr};

use crate::{WorkItem, value::Row, work_item::listed};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub items: Vec<WorkItem>,
    /// How many there are in all, where that is known without counting.
    pub total: Option<i64>,
    /// Where the next page begins; None on the last.
    pub next: Option<Cursor>,
}

/// A place in a list. Its text means nothing to anybody else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    pub(crate) major: i64,
    pub(crate) minor: i64,
    pub(crate) number: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCursor;

impl fmt::Display for BadCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("this is not a place in a list; take it from `next` as it is")
    }
}

impl std::error::Error for BadCursor {}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.number)
    }
}

impl FromStr for Cursor {
    type Err = BadCursor;
    fn from_str(text: &str) -> Result<Self, BadCursor> {
        let mut parts = text.splitn(3, '.');
        let mut part = || parts.next().ok_or(BadCursor);
        let (major, minor, place) = (part()?, part()?, part()?);
        let number = |text: &str| text.parse::<i64>().map_err(|_| BadCursor);
        Ok(Self {
            major: number(major)?,
            minor: number(minor)?,
            number: number(place)?,
        })
    }
}

/// Rows were asked for one more than the limit, to know whether there is another page.
pub fn page(rows: &[Row], limit: usize, place: impl Fn(&Row) -> Cursor) -> Page {
    let shown = &rows[..rows.len().min(limit)];
    let items = shown.iter().filter_map(listed).collect();
    let next = if rows.len() > limit {
        shown.last().map(place)
    } else {
        None
    };
    Page {
        items,
        total: None,
        next,
    }
}
