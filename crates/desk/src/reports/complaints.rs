//! One row a complaint: what it is, and what it counts for in the reports, so that the rows add up to them. Nothing
//! personal.

use practice::tally::{Measure, Tally};
use register::{Cells, Cursor, WorkItem};

use super::Span;
use crate::{
    desk::{Desk, DeskError},
    sheets::{self, Cell},
};

/// The names of the columns.
pub const COLUMNS: [&str; 28] = [
    "reference",
    "kind",
    "stage",
    "level",
    "team",
    "channel",
    "service",
    "category",
    "class",
    "language",
    "urgent",
    "received_at",
    "filed_at",
    "closed_at",
    "ending",
    "days",
    "business_days",
    "first_contact",
    "satisfaction",
    "promises_kept",
    "promises_kept_late",
    "promises_broken_owed",
    "promises_broken",
    "told_of_scheme",
    "with_scheme",
    "reopened",
    "came_before",
    "redress",
];

/// So many rows are read together.
const PAGE: usize = 500;

/// Where the rows have come to.
#[derive(Debug, Clone)]
pub struct Rows {
    span: Span,
    weeks: Vec<jiff::civil::Date>,
    after: Option<Cursor>,
}

impl Rows {
    /// Of what was received in the weeks of a span, the last week first.
    pub fn of(span: Span) -> Self {
        Self {
            weeks: span.weeks(),
            span,
            after: None,
        }
    }

    /// The next rows, as the text of a table; none once all were told.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn next(&mut self, desk: &Desk) -> Result<Option<String>, DeskError> {
        let Some(week) = self.weeks.last().copied() else {
            return Ok(None);
        };
        let received = Cells {
            measure: Measure::Kind,
            from: week,
            until: week,
            team: self.span.team.clone(),
            labels: Vec::new(),
            seconds: Vec::new(),
        };
        let page = desk.register().accounts(&received, PAGE, self.after.as_ref()).await?;
        self.after = page.next;
        if self.after.is_none() {
            self.weeks.pop();
        }
        let rows = page.items.iter().map(|(item, counts)| line(&row(item, counts)));
        Ok(Some(rows.collect()))
    }
}

/// The first line of the table.
pub fn head() -> String {
    line(&COLUMNS.map(str::to_owned))
}

fn row(item: &WorkItem, counts: &[Tally]) -> [String; COLUMNS.len()] {
    let of = |measure| counts.iter().filter(move |tally| tally.measure == measure);
    let label = |measure| of(measure).map(|tally| tally.label.clone()).next().unwrap_or_default();
    let standing = |word: &str| {
        let of_word = of(Measure::Promise).filter(|tally| tally.second.as_deref() == Some(word));
        of_word.map(|tally| tally.n).sum::<i64>().to_string()
    };
    let reached = |step: &str| yes_or_no(of(Measure::Reached).any(|tally| tally.label == step));
    let redress = |tally: &Tally| match &tally.second {
        Some(currency) => format!("{} {} {currency}", tally.label, decimal(tally.sum)),
        None => tally.label.clone(),
    };
    [
        item.reference.clone(),
        item.kind.to_string(),
        item.stage.to_string(),
        item.level.to_string(),
        item.team.clone().unwrap_or_default(),
        item.channel.to_string(),
        item.service.to_string(),
        item.category.clone().unwrap_or_default(),
        item.class.to_string(),
        item.language.to_string(),
        yes_or_no(item.urgent),
        item.received_at.to_string(),
        item.filed_at.to_string(),
        item.closed_at.map(|at| at.to_string()).unwrap_or_default(),
        label(Measure::Ending),
        label(Measure::Days),
        label(Measure::BusinessDays),
        label(Measure::FirstContact),
        label(Measure::Satisfaction),
        standing("kept"),
        standing("kept_late"),
        standing("broken_owed"),
        standing("broken"),
        reached("scheme-notice"),
        reached("scheme"),
        of(Measure::Reopened).map(|tally| tally.n).sum::<i64>().to_string(),
        label(Measure::Repeat),
        of(Measure::Redress).map(redress).collect::<Vec<_>>().join("; "),
    ]
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}

/// Minor units with their point.
fn decimal(minor: i64) -> String {
    format!(
        "{}{}.{:02}",
        if minor < 0 { "-" } else { "" },
        minor.abs() / 100,
        minor.abs() % 100
    )
}

/// A line of the table.
fn line(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| Cell::from(cell.as_str())).collect();
    // What is written to memory is written.
    String::from_utf8(sheets::lines([cells]).unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{decimal, line};

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"] {
            let told = line(&[cell.to_owned()]);
            assert!(told.trim_start_matches('"').starts_with('\''), "{told:?}");
        }
        assert_eq!(line(&["a,b".to_owned(), "c\"d".to_owned()]), "\"a,b\",\"c\"\"d\"\r\n");
    }

    #[test]
    fn amounts_have_their_point() {
        assert_eq!([1_234, -5, 0].map(decimal), ["12.34", "-0.05", "0.00"]);
    }
}
