//! Tables for spreadsheet programs: CSV, one table a file, and XLSX, a sheet a table. What stands in a table is a value
//! with its kind, so that a number is a number there and a date a date.
//!
//! Whatever people typed stays text: a cell that a program would take for a formula is made harmless.

mod workbook;

use jiff::civil::{Date, DateTime};

pub use workbook::{Unwritten, workbook};

/// A value of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Nothing,
    Text(String),
    Count(i64),
    /// With its fraction: days, hours.
    Measure(f64),
    /// Of one: 0.915 is 91.5%.
    Share(f64),
    /// Hundredths of a currency that the head of the column names.
    Cents(i64),
    Day(Date),
    /// By the desk's clock.
    Moment(DateTime),
}

/// A table with its name and the words above its columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub name: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Cell {
    fn from(count: u64) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// A spreadsheet program takes a file for UTF-8 that begins so.
pub const MARK: &str = "\u{feff}";

/// A table as CSV, by RFC 4180, with its mark.
///
/// # Errors
/// None that a writer into memory has.
pub fn csv(table: &Table) -> Result<Vec<u8>, csv::Error> {
    let mut text = MARK.as_bytes().to_vec();
    text.extend(lines(
        std::iter::once(table.heads.iter().map(|head| Cell::from(head.as_str())).collect())
            .chain(table.rows.iter().cloned()),
    )?);
    Ok(text)
}

/// Rows as lines of CSV, without the mark.
///
/// # Errors
/// None that a writer into memory has.
pub fn lines(rows: impl IntoIterator<Item = Vec<Cell>>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.iter().map(plain))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// A value as CSV has it: a point before the fraction, days as ISO writes them, whatever the reader's language, so that
/// programs can read it.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Count(count) => count.to_string(),
        Cell::Measure(measure) => format!("{measure}"),
        Cell::Share(share) => format!("{share:.3}"),
        Cell::Cents(cents) => {
            let minus = if *cents < 0 { "-" } else { "" };
            format!(
                "{minus}{}.{:02}",
                cents.unsigned_abs() / 100,
                cents.unsigned_abs() % 100
            )
        }
        Cell::Day(day) => day.to_string(),
        Cell::Moment(moment) => moment.strftime("%Y-%m-%d %H:%M:%S").to_string(),
    }
}

/// A text that no program takes for a formula: an apostrophe before what would begin one.
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
