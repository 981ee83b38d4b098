//! The same tables as a workbook: a sheet each, its heads always in view, wide enough to be read.

use std::fmt;

use jiff::civil::DateTime;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, Table};

/// A workbook that could not be written.
#[derive(Debug)]
pub struct Unwritten(XlsxError);

impl fmt::Display for Unwritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a workbook could not be written")
    }
}

impl std::error::Error for Unwritten {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.0)
    }
}

impl From<XlsxError> for Unwritten {
    fn from(error: XlsxError) -> Self {
        Self(error)
    }
}

/// How values of each kind are shown; the reader's program puts its own signs between the digits.
struct Looks {
    head: Format,
    count: Format,
    measure: Format,
    share: Format,
    cents: Format,
    day: Format,
    moment: Format,
}

impl Looks {
    fn new() -> Self {
        let shown = |format: &str| Format::new().set_num_format(format);
        Self {
            head: Format::new().set_bold(),
            count: shown("#,##0"),
            measure: shown("#,##0.0"),
            share: shown("0.0%"),
            cents: shown("#,##0.00"),
            day: shown("yyyy-mm-dd"),
            moment: shown("yyyy-mm-dd hh:mm"),
        }
    }
}

/// Tables as a workbook that was made at this moment of the desk's clock.
///
/// # Errors
/// More rows than a sheet can have.
pub fn workbook(title: &str, tables: &[Table], made: DateTime) -> Result<Vec<u8>, Unwritten> {
    let mut book = Workbook::new();
    let mut properties = DocProperties::new().set_title(title);
    if let Some(made) = dated(made) {
        properties = properties.set_creation_datetime(&made);
    }
    book.set_properties(&properties);
    let looks = Looks::new();
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let name = sheet_name(&table.name, &names);
        let sheet = book.add_worksheet();
        sheet.set_name(&name)?;
        names.push(name);
        fill(sheet, table, &looks)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
    for (head, column) in table.heads.iter().zip(0..) {
        sheet.write_string_with_format(0, column, head, &looks.head)?;
    }
    for (cells, row) in table.rows.iter().zip(1..) {
        for (cell, column) in cells.iter().zip(0..) {
            put(sheet, (row, column), cell, looks)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofit();
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
fn put(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, looks: &Looks) -> Result<(), XlsxError> {
    let at = |sheet: &mut Worksheet, number: f64, look: &Format| {
        sheet.write_number_with_format(row, column, number, look).map(drop)
    };
    match cell {
        Cell::Nothing => Ok(()),
        // Written as text, it is never a formula.
        Cell::Text(text) => sheet.write_string(row, column, cut(text)).map(drop),
        Cell::Count(count) => at(sheet, *count as f64, &looks.count),
        Cell::Measure(measure) => at(sheet, *measure, &looks.measure),
        Cell::Share(share) => at(sheet, *share, &looks.share),
        Cell::Cents(cents) => at(sheet, *cents as f64 / 100.0, &looks.cents),
        Cell::Day(day) => match dated(day.to_datetime(jiff::civil::Time::midnight())) {
            Some(day) => sheet.write_datetime_with_format(row, column, day, &looks.day).map(drop),
            None => sheet.write_string(row, column, day.to_string()).map(drop),
        },
        Cell::Moment(moment) => match dated(*moment) {
            Some(moment) => sheet
                .write_datetime_with_format(row, column, moment, &looks.moment)
                .map(drop),
            None => sheet.write_string(row, column, moment.to_string()).map(drop),
        },
    }
}

/// A cell holds no more signs.
const LONGEST: usize = 32_767;

fn cut(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// A moment as a workbook has it: none before 1900.
fn dated(moment: DateTime) -> Option<ExcelDateTime> {
    let year = u16::try_from(moment.year()).ok()?;
    let part = |part: i8| u8::try_from(part).ok();
    let day = ExcelDateTime::from_ymd(year, part(moment.month())?, part(moment.day())?).ok()?;
    let hour = u16::try_from(moment.hour()).ok()?;
    day.and_hms(hour, part(moment.minute())?, f64::from(moment.second()))
        .ok()
}

/// A name that a sheet may have, and none of the others has: 31 signs, and not all of them.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let allowed: String = name
        .chars()
        .map(|sign| {
            if matches!(sign, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'') {
                ' '
            } else {
                sign
            }
        })
        .collect();
    let short: String = allowed.trim().chars().take(31).collect();
    let folded = |name: &str| name.to_lowercase();
    let free = |name: &String| !taken.iter().any(|other| folded(other) == folded(name));
    let counted = (2..).map(|n| format!("{} {n}", short.chars().take(27).collect::<String>()));
    std::iter::once(short.clone())
        .chain(counted)
        .find(free)
        .unwrap_or(short)
}
