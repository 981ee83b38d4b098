//! A table of a report, once for the page, for CSV and for a workbook: each cell has its value with its kind, how it is
//! said, and the complaints behind it.

use minijinja::{Value, context};
use register::Cells;

use super::said::Said;
use crate::{
    charts,
    reports::{Number, Percent, Standings},
    sheets::{Cell, Table},
    tongue::Tongue,
    workbench::colleague::encoded,
};

/// A table with its heads; the first column names the row.
#[derive(Debug, Default)]
pub struct Grid {
    pub heads: Vec<String>,
    pub rows: Vec<Vec<Square>>,
    /// The head of the column that a file has for what is said beside the head of a row, if it has one.
    pub aside: Option<String>,
}

/// One cell.
#[derive(Debug, Clone)]
pub struct Square {
    pub cell: Cell,
    pub shown: String,
    behind: Option<Cells>,
    /// `broken`, `late`: as loud as what they stand for.
    loud: &'static str,
    /// The number of a promise, before its name.
    pub number: Option<u32>,
    /// What the promise says.
    pub says: String,
    strip: Option<String>,
    /// What is said of it beside its value; a file has its own column for that.
    aside: Option<String>,
    is_text: bool,
}

impl Square {
    pub fn text(text: impl Into<String>) -> Self {
        let shown = text.into();
        Self {
            cell: Cell::Text(shown.clone()),
            shown,
            behind: None,
            loud: "",
            number: None,
            says: String::new(),
            strip: None,
            aside: None,
            is_text: true,
        }
    }

    fn figure(cell: Cell, shown: String) -> Self {
        Self {
            cell,
            is_text: false,
            ..Self::text(shown)
        }
    }

    pub fn nothing() -> Self {
        Self::figure(Cell::Nothing, "–".to_owned())
    }

    pub fn day(day: jiff::civil::Date, shown: String) -> Self {
        Self {
            cell: Cell::Day(day),
            ..Self::text(shown)
        }
    }

    /// The head of a week's row: where the week is not over, it says so.
    pub fn week(monday: jiff::civil::Date, said: &Said<'_>) -> Self {
        Self::since(monday, said.so_far(monday), said.tongue)
    }

    /// The same of any time that begins on a day.
    pub fn since(day: jiff::civil::Date, so_far: Option<String>, tongue: &Tongue) -> Self {
        let full = tongue.date_full(day);
        let shown = match &so_far {
            Some(words) => format!("{full}, {words}"),
            None => full,
        };
        Self {
            aside: so_far,
            ..Self::day(day, shown)
        }
    }

    /// A count that leads to the complaints behind it.
    pub fn number(number: &Number, tongue: &Tongue) -> Self {
        let n = u64::try_from(number.n).unwrap_or(0);
        Self {
            behind: Some(number.behind.clone()).filter(|_| number.n > 0),
            ..Self::figure(Cell::from(n), tongue.number(n))
        }
    }

    pub fn money(number: &Number, currency: Option<&str>, tongue: &Tongue) -> Self {
        match currency {
            Some(currency) => Self::figure(Cell::Cents(number.sum), tongue.amount(number.sum, currency)),
            None => Self::nothing(),
        }
    }

    pub fn share(percent: Option<Percent>, tongue: &Tongue) -> Self {
        percent.map_or_else(Self::nothing, |percent| {
            Self::figure(Cell::Share(percent.value() / 100.0), tongue.percent(percent))
        })
    }

    /// A length of time in whole days.
    pub fn days(days: Option<i64>, tongue: &Tongue) -> Self {
        days.and_then(|days| u64::try_from(days).ok())
            .map_or_else(Self::nothing, |days| {
                Self::figure(Cell::from(days), tongue.number(days))
            })
    }

    /// The same with one place behind the point.
    pub fn mean(mean: Option<f64>, tongue: &Tongue) -> Self {
        mean.map_or_else(Self::nothing, |mean| {
            let tenths = tenths(mean);
            Self::figure(Cell::Measure((mean * 10.0).round() / 10.0), tongue.tenths(tenths))
        })
    }

    pub fn strip(standings: &Standings) -> Self {
        let n = |number: &Number| u64::try_from(number.n).unwrap_or(0);
        let broken = n(&standings.owed).saturating_add(n(&standings.broken));
        Self {
            strip: charts::strip(n(&standings.kept), n(&standings.late), broken),
            ..Self::figure(Cell::Nothing, String::new())
        }
    }

    pub fn loud(self, loud: &'static str) -> Self {
        let is_something = self.behind.is_some();
        Self {
            loud: if is_something { loud } else { "" },
            ..self
        }
    }

    pub fn of_promise(self, number: u32, says: String) -> Self {
        Self {
            number: Some(number),
            says,
            ..self
        }
    }

    fn in_page(&self) -> Value {
        context! {
            shown => self.shown,
            to => self.behind.as_ref().map(address),
            loud => self.loud,
            number => self.number,
            says => self.says,
            is_drawn => self.is_drawn(),
            strip => self.strip.clone().map(Value::from_safe_string),
            is_text => self.is_text,
        }
    }

    /// A column that is only a drawing is in no file.
    fn is_drawn(&self) -> bool {
        !self.is_text && self.cell == Cell::Nothing && self.shown.is_empty()
    }
}

/// Tenths of a number that is none below nothing.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "days, rounded and not below nothing"
)]
pub fn tenths(number: f64) -> u64 {
    (number * 10.0).round().max(0.0) as u64
}

/// Where the complaints behind a number are listed.
pub fn address(cells: &Cells) -> String {
    format!("/desk/promises/cases?behind={}", encoded(&cells.to_string()))
}

impl Grid {
    pub fn in_page(&self) -> Value {
        let texts: Vec<bool> = (0..self.heads.len())
            .map(|column| {
                self.rows
                    .first()
                    .and_then(|row| row.get(column))
                    .is_none_or(|square| square.is_text)
            })
            .collect();
        let heads = self.heads.iter().zip(texts).enumerate();
        context! {
            heads => heads
                .map(|(column, (head, is_text))| context! { head, is_text, is_drawn => self.is_drawn(column) })
                .collect::<Vec<_>>(),
            rows => self.rows.iter().map(|row| row.iter().map(Square::in_page).collect::<Vec<_>>()).collect::<Vec<_>>(),
        }
    }

    /// A column that has drawings only.
    fn is_drawn(&self, column: usize) -> bool {
        let mut squares = self.rows.iter().filter_map(|row| row.get(column));
        !self.rows.is_empty() && squares.all(Square::is_drawn)
    }

    /// The same for a spreadsheet. The number of a promise stands before its name.
    pub fn table(&self, name: &str) -> Table {
        let kept: Vec<usize> = (0..self.heads.len()).filter(|column| !self.is_drawn(*column)).collect();
        let cell = |square: &Square| match (square.number, &square.cell) {
            (Some(number), Cell::Text(name)) => Cell::Text(format!("{number} {name}")),
            (_, cell) => cell.clone(),
        };
        let heads = kept.iter().filter_map(|column| self.heads.get(*column).cloned());
        let row = |row: &Vec<Square>| {
            let mut cells: Vec<Cell> = kept.iter().filter_map(|column| row.get(*column).map(cell)).collect();
            if self.aside.is_some() {
                let aside = row.first().and_then(|head| head.aside.clone());
                cells.push(aside.map_or(Cell::Nothing, Cell::Text));
            }
            cells
        };
        Table {
            name: name.to_owned(),
            heads: heads.chain(self.aside.clone()).collect(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}
