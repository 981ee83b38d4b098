//! One finding with its drawing and its table.

use std::borrow::Cow;

use minijinja::{Value, context};
use register::Cells;

use super::{
    grid::{Grid, address},
    said::Said,
};
use crate::workbench::colleague::encoded;

/// How it lies on the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shape {
    /// A drawing, with its table where one asks for it.
    #[default]
    Drawing,
    /// The same across the page; what each part stands for is said.
    Standings,
    /// A table across the page.
    Table,
}

#[derive(Debug, Default)]
pub struct Section {
    /// The name of its file, and the beginning of the ids in its drawing.
    pub key: Cow<'static, str>,
    /// What its sheet is called.
    pub name: String,
    /// A sentence made of the numbers.
    pub finding: String,
    pub svg: Option<String>,
    pub grid: Grid,
    /// What is to be known of how it was counted.
    pub note: String,
    pub shape: Shape,
    /// The cases that the finding speaks of, and what their link says.
    pub behind: Option<(Cells, String)>,
    /// It asks for something to be done.
    pub is_wanting: bool,
    /// Nothing was counted, and nothing ought to have been.
    pub is_left_out: bool,
}

impl Section {
    pub fn shown(&self, said: &Said<'_>) -> Value {
        let (from, to) = said.period();
        let begin = format!(
            "/desk/actions/new?finding={}&from={from}&to={to}",
            encoded(&self.finding)
        );
        context! {
            key => self.key,
            name => self.name,
            finding => self.finding,
            svg => self.svg.clone().map(Value::from_safe_string),
            grid => self.grid.in_page(),
            note => self.note,
            is_wide => self.shape != Shape::Drawing,
            is_table => self.shape == Shape::Table,
            is_of_standings => self.shape == Shape::Standings,
            behind => self.behind.as_ref().map(|(cells, says)| context! { to => address(cells), says }),
            begin => Some(begin).filter(|_| self.is_wanting),
        }
    }
}
