//! What a search finds: from the index, and of what the index does not know yet from the cases themselves.

use std::collections::{BTreeMap, HashMap};

use practice::{entry::Seq, terms::Label};

use super::{By, Document, Query, Span};
use crate::{
    Cursor, Error, Register, WorkItem,
    lanes::first_number,
    statements::{self, Statement},
    value::{Row, Value, values},
    work_item::listed,
};

/// More than this is not counted.
pub const MANY: usize = 1_000;
/// So many cases that the index does not know yet are looked at, the newest; the others are on their way into it.
const TAIL: usize = 1_000;

/// A page of what was found, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub items: Vec<WorkItem>,
    /// How many there are in all. None: more than [`MANY`].
    pub total: Option<usize>,
    pub next: Option<Cursor>,
    /// No whole word was found, so that the one typed last was taken as a beginning.
    pub widened: bool,
    /// Some older cases have moved and are not searched as they are yet.
    pub behind: bool,
}

/// A text of a case, with its place and label.
pub type Text = (Seq, Label, String);

impl Register {
    /// Complaints that are what is sought, the newest filed first.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn search(&self, query: &Query, limit: usize, after: Option<&Cursor>) -> Result<Found, Error> {
        Ok(self.search_for(query, Texts::Left, limit, after).await?.0)
    }

    /// The same, with the texts of each complaint that was found, in their order.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn search_and_read(
        &self,
        query: &Query,
        limit: usize,
        after: Option<&Cursor>,
    ) -> Result<(Found, Vec<Vec<Text>>), Error> {
        self.search_for(query, Texts::Read, limit, after).await
    }

    async fn search_for(
        &self,
        query: &Query,
        texts: Texts,
        limit: usize,
        after: Option<&Cursor>,
    ) -> Result<(Found, Vec<Vec<Text>>), Error> {
        let wide = query.widened();
        if let (Some(wide), Some(1)) = (&wide, after.map(|after| after.minor)) {
            return self.search_once(wide, true, texts, limit, after).await;
        }
        let found = self.search_once(query, false, texts, limit, after).await?;
        match wide {
            Some(wide) if found.0.items.is_empty() && after.is_none() => {
                self.search_once(&wide, true, texts, limit, None).await
            }
            _ => Ok(found),
        }
    }

    async fn search_once(
        &self,
        query: &Query,
        widened: bool,
        texts: Texts,
        limit: usize,
        after: Option<&Cursor>,
    ) -> Result<(Found, Vec<Vec<Text>>), Error> {
        let before = after.map_or(i64::MAX, |after| after.number);
        let queries = vec![
            (&statements::TAIL, values![TAIL]),
            (&statements::TAIL_WORDS, values![TAIL]),
            (&statements::COUNT_UNINDEXED, values![TAIL.saturating_add(1)]),
            page(query, before, limit.saturating_add(1)),
        ];
        let answers = self.database().read_all(queries).await?;
        let [tail, words, waiting, indexed] = answers.as_slice() else {
            return Err(Error::Closed);
        };
        let fresh = matching(query, tail, words)?;
        let mut rows: Vec<(i64, WorkItem)> = Vec::with_capacity(indexed.len() + fresh.len());
        rows.extend(indexed.iter().filter_map(numbered));
        let on_this_page = |(number, _): &&(i64, WorkItem)| *number < before;
        rows.extend(fresh.iter().filter(on_this_page).cloned());
        rows.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next = rows.last().filter(|_| more).map(|(number, _)| Cursor {
            major: 0,
            minor: i64::from(widened),
            number: *number,
        });
        // What is left to ask is asked at once: how many there are, if this is not all, and what they say.
        let counted = more || after.is_some();
        let mut queries: Vec<Asked> = counted.then(|| count(query)).into_iter().collect();
        if texts == Texts::Read {
            queries.extend(rows.iter().map(|(number, _)| (&statements::WORDS_OF, values![*number])));
        }
        let mut answers = self.database().read_all(queries).await?.into_iter();
        let total = if counted {
            let indexed = answers.next().unwrap_or_default();
            let indexed = indexed.first().map_or(Ok(0), |row| row.size(0))?;
            usize::try_from(indexed)
                .unwrap_or(usize::MAX)
                .saturating_add(fresh.len())
        } else {
            rows.len()
        };
        let found = Found {
            items: rows.into_iter().map(|(_, item)| item).collect(),
            total: Some(total).filter(|total| *total <= MANY),
            next,
            widened,
            behind: waiting.first().map_or(Ok(0), |row| row.size(0))? > TAIL as u64,
        };
        Ok((found, answers.map(read).collect::<Result<_, _>>()?))
    }

    /// The newest that any of these finds, so many of each, each once: in one question to the database.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn search_any(&self, queries: &[Query], limit: usize) -> Result<Vec<WorkItem>, Error> {
        if queries.is_empty() {
            return Ok(Vec::new());
        }
        let mut all = vec![
            (&statements::TAIL, values![TAIL]),
            (&statements::TAIL_WORDS, values![TAIL]),
        ];
        all.extend(queries.iter().map(|query| page(query, i64::MAX, limit)));
        let answers = self.database().read_all(all).await?;
        let [tail, words, indexed @ ..] = answers.as_slice() else {
            return Err(Error::Closed);
        };
        let mut newest: BTreeMap<i64, WorkItem> = BTreeMap::new();
        for (query, rows) in queries.iter().zip(indexed) {
            let mut found = matching(query, tail, words)?;
            found.extend(rows.iter().filter_map(numbered));
            found.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
            newest.extend(found.into_iter().take(limit));
        }
        Ok(newest.into_values().rev().collect())
    }

    /// How many complaints each of these finds; None: more than [`MANY`].
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn count_found(&self, queries: &[&Query]) -> Result<Vec<Option<usize>>, Error> {
        if queries.is_empty() {
            return Ok(Vec::new());
        }
        let mut all = vec![
            (&statements::TAIL, values![TAIL]),
            (&statements::TAIL_WORDS, values![TAIL]),
        ];
        all.extend(queries.iter().map(|query| count(query)));
        let answers = self.database().read_all(all).await?;
        let [tail, words, counted @ ..] = answers.as_slice() else {
            return Err(Error::Closed);
        };
        let total = |(query, rows): (&&Query, &Vec<Row>)| {
            let indexed = rows.first().map_or(Ok(0), |row| row.size(0))?;
            let indexed = usize::try_from(indexed).unwrap_or(usize::MAX);
            let total = indexed.saturating_add(matching(query, tail, words)?.len());
            Ok(Some(total).filter(|total| *total <= MANY))
        };
        queries.iter().zip(counted).map(total).collect()
    }

    /// The texts of these cases, in their order.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn texts(&self, references: &[&str]) -> Result<Vec<Vec<Text>>, Error> {
        let queries = references
            .iter()
            .map(|reference| (&statements::CASE_WORDS, values![*reference]))
            .collect();
        let answers = self.database().read_all(queries).await?;
        answers.into_iter().map(read).collect()
    }
}

/// Whether the texts of what is found are wanted, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Texts {
    Left,
    Read,
}

/// The texts of one case.
fn read(rows: Vec<Row>) -> Result<Vec<Text>, Error> {
    let text = |row: Row| Ok((row.count(0)?, row.parsed(1)?, row.into_string(2)?));
    rows.into_iter().map(text).collect()
}

/// So many of what is sought, the newest below a number.
fn page(query: &Query, before: i64, limit: usize) -> Asked {
    let statement = match query.by() {
        By::Words => &statements::FOUND,
        By::Due => &statements::FOUND_DUE,
        By::Received => &statements::FOUND_RECEIVED,
    };
    (statement, asked(query, before, limit))
}

/// How many there are.
fn count(query: &Query) -> Asked {
    let statement = match query.by() {
        By::Words => &statements::COUNT_FOUND,
        By::Due => &statements::COUNT_FOUND_DUE,
        By::Received => &statements::COUNT_FOUND_RECEIVED,
    };
    (statement, asked(query, i64::MAX, MANY + 1))
}

type Asked = (&'static Statement, Vec<Value>);

/// The values of both. What falls due at all is open: [`Query::due`] says so.
fn asked(query: &Query, before: i64, limit: usize) -> Vec<Value> {
    let (due, received) = query.spans();
    match query.by() {
        By::Words => values![
            Value::Sought(query.sought()),
            before,
            TAIL,
            due != Span::ALL,
            due.from,
            due.until,
            received != Span::ALL,
            received.from,
            received.until,
            limit,
            // Nothing is filed before it was received.
            first_number(received.from),
        ],
        By::Due => values![before, TAIL, due.from, due.until, received.from, received.until, limit],
        By::Received => values![before, TAIL, received.from, received.until, limit],
    }
}

/// A complaint with its number, if its row can be read.
fn numbered(row: &Row) -> Option<(i64, WorkItem)> {
    Some((row.int(28).ok()?, listed(row)?))
}

/// Which of the cases that the index does not know yet are sought, with their numbers.
fn matching(query: &Query, tail: &[Row], words: &[Row]) -> Result<Vec<(i64, WorkItem)>, Error> {
    let mut texts: HashMap<i64, Vec<(Seq, Label, &str)>> = HashMap::new();
    for row in words {
        let text = (row.count(1)?, row.parsed(2)?, row.text(3)?);
        texts.entry(row.int(0)?).or_default().push(text);
    }
    let mut found = Vec::new();
    for (number, item) in tail.iter().filter_map(numbered) {
        let texts = texts.remove(&number).unwrap_or_default();
        if query.matches(&Document::of_item(&item, texts.into_iter()), &item) {
            found.push((number, item));
        }
    }
    Ok(found)
}
