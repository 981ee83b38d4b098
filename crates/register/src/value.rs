//! What statements take and give: plain values, and rows of them. Knows no database product and
//! none of the register's tables.

use std::str::FromStr;

use jiff::Timestamp;

use crate::{
    Digest, Error,
    search::{Document, Sought},
};

/// A value as every database can hold it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
    /// The number of the case that a write is for: whoever commits the write knows it.
    CaseNumber,
    /// What a case is found by, and what is sought; each product writes them in its own way.
    Words(Document),
    Sought(Sought),
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Self::Int(n)
    }
}

impl From<u32> for Value {
    fn from(n: u32) -> Self {
        Self::Int(i64::from(n))
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Int(i64::from(yes))
    }
}

impl From<usize> for Value {
    fn from(n: usize) -> Self {
        Self::Int(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Timestamp> for Value {
    fn from(at: Timestamp) -> Self {
        Self::Int(at.as_millisecond())
    }
}

impl From<&[u8]> for Value {
    fn from(bytes: &[u8]) -> Self {
        Self::Bytes(bytes.to_vec())
    }
}

impl From<&Digest> for Value {
    fn from(digest: &Digest) -> Self {
        Self::Bytes(digest.to_vec())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// The values of a statement, in the order of its `$1`, `$2`….
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::value::Value::from($value)),*] };
}
pub(crate) use values;

/// The same, where they are only looked at.
macro_rules! given {
    ($($value:expr),* $(,)?) => { &[$($crate::value::Value::from($value)),*][..] };
}
pub(crate) use given;

/// One row of an answer; columns by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row(pub Vec<Value>);

/// A column that does not hold what the register wrote there.
#[derive(Debug)]
struct Unexpected {
    column: usize,
    wanted: &'static str,
}

impl std::fmt::Display for Unexpected {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "column {} does not hold {}", self.column, self.wanted)
    }
}

impl std::error::Error for Unexpected {}

impl Row {
    pub fn value(&self, column: usize) -> &Value {
        self.0.get(column).unwrap_or(&Value::Null)
    }

    pub fn is_null(&self, column: usize) -> bool {
        *self.value(column) == Value::Null
    }

    pub fn int(&self, column: usize) -> Result<i64, Error> {
        match self.value(column) {
            Value::Int(n) => Ok(*n),
            _ => Err(unexpected(column, "a number")),
        }
    }

    pub fn count(&self, column: usize) -> Result<u32, Error> {
        u32::try_from(self.int(column)?).map_err(|_| unexpected(column, "a small count"))
    }

    pub fn size(&self, column: usize) -> Result<u64, Error> {
        u64::try_from(self.int(column)?).map_err(|_| unexpected(column, "a size"))
    }

    pub fn flag(&self, column: usize) -> Result<bool, Error> {
        Ok(self.int(column)? != 0)
    }

    pub fn text(&self, column: usize) -> Result<&str, Error> {
        match self.value(column) {
            Value::Text(text) => Ok(text),
            _ => Err(unexpected(column, "text")),
        }
    }

    pub fn string(&self, column: usize) -> Result<String, Error> {
        self.text(column).map(str::to_owned)
    }

    /// The text of a column, taken out of a row that nobody needs any more.
    pub fn into_string(mut self, column: usize) -> Result<String, Error> {
        match self.0.get_mut(column) {
            Some(Value::Text(text)) => Ok(std::mem::take(text)),
            _ => Err(unexpected(column, "text")),
        }
    }

    /// The bytes of a text or of bytes, whatever they spell.
    pub fn raw(&self, column: usize) -> Option<&[u8]> {
        match self.value(column) {
            Value::Text(text) => Some(text.as_bytes()),
            Value::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    pub fn digest(&self, column: usize) -> Result<Digest, Error> {
        self.raw(column)
            .and_then(|bytes| bytes.try_into().ok())
            .ok_or_else(|| unexpected(column, "32 bytes"))
    }

    pub fn time(&self, column: usize) -> Result<Timestamp, Error> {
        Timestamp::from_millisecond(self.int(column)?).map_err(|_| unexpected(column, "an instant"))
    }

    /// A word of one of the trade's vocabularies, or anything else that is parsed from text.
    pub fn parsed<T: FromStr>(&self, column: usize) -> Result<T, Error>
    where
        T::Err: std::error::Error + Send + Sync + 'static,
    {
        let text = self.text(column)?;
        text.parse()
            .map_err(|source| Error::unreadable(format!("“{}”", text.chars().take(60).collect::<String>()), source))
    }

    /// None where the column is empty, else what `read` makes of it.
    pub fn maybe<'a, T>(
        &'a self,
        column: usize,
        read: impl FnOnce(&'a Self, usize) -> Result<T, Error>,
    ) -> Result<Option<T>, Error> {
        if self.is_null(column) {
            Ok(None)
        } else {
            read(self, column).map(Some)
        }
    }
}

fn unexpected(column: usize, wanted: &'static str) -> Error {
    Error::unreadable("a row of the register".to_owned(), Unexpected { column, wanted })
}
