//! One row a complaint: what it is, and what it counts for in the reports, so that the rows add up to them. Nothing
//! personal.

use jiff::Timestamp;
use practice::{
    calendar::Calendar,
    tally::{Measure, Tally},
};
use register::{Cells, Cursor, WorkItem};

use super::{Counted, Span, is_of_promises};
use crate::{
    desk::{Desk, DeskError},
    instant::Instant,
    sheets::{self, Cell, Table},
};

/// The names of the columns.
pub const COLUMNS: [&str; 30] = [
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
    "dates_moved",
    "days_paused",
];

/// What is told besides of those behind a number of promises: which of them count there. Several stand in one field, in
/// the same order in each.
const OF_PROMISES: [&str; 4] = ["counted_promise", "counted_standing", "counted_due", "counted_done"];

/// So many rows are read together.
const PAGE: usize = 500;
/// A workbook is made whole before it leaves, so it has no more rows. The CSV is told as it is read, and has all.
pub const MOST_IN_A_WORKBOOK: usize = 10_000;

/// Where the rows have come to.
#[derive(Debug, Clone)]
pub struct Rows {
    /// What is still to be told; the last of them first.
    of: Vec<Cells>,
    after: Option<Cursor>,
}

impl Rows {
    /// Of what was received in the weeks of a span, the last week first.
    pub fn of(span: &Span) -> Self {
        let received = |week| Cells {
            measure: Measure::Kind,
            from: week,
            until: week,
            team: span.team.clone(),
            labels: Vec::new(),
            seconds: Vec::new(),
        };
        Self {
            of: span.weeks().into_iter().map(received).collect(),
            after: None,
        }
    }

    /// Of those behind a number of a report, the last filed first.
    pub fn behind(cells: Cells) -> Self {
        Self {
            of: vec![cells],
            after: None,
        }
    }

    /// The first line of the table.
    pub fn head(&self) -> String {
        line(self.heads().map(Cell::from).collect())
    }

    fn heads(&self) -> impl Iterator<Item = &'static str> {
        let besides = if self.of.iter().any(is_of_promises) {
            &OF_PROMISES[..]
        } else {
            &[]
        };
        COLUMNS.into_iter().chain(besides.iter().copied())
    }

    /// The next rows, as the text of a table; none once all were told.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn next(&mut self, desk: &Desk) -> Result<Option<String>, DeskError> {
        let rows = self.page(desk, |at| Cell::from(Instant::from(at).to_string())).await?;
        Ok(rows.map(|rows| rows.into_iter().map(line).collect()))
    }

    /// All of them as a table, with moments by a clock; none, if there are more than a workbook has.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn table(mut self, desk: &Desk, name: &str, clock: &Calendar) -> Result<Option<Table>, DeskError> {
        let heads = self.heads().map(str::to_owned).collect();
        let mut rows = Vec::new();
        while let Some(more) = self.page(desk, |at| Cell::Moment(clock.zone().to_datetime(at))).await? {
            rows.extend(more);
            if rows.len() > MOST_IN_A_WORKBOOK {
                return Ok(None);
            }
        }
        Ok(Some(Table {
            name: name.to_owned(),
            heads,
            rows,
        }))
    }

    async fn page(
        &mut self,
        desk: &Desk,
        moment: impl Fn(Timestamp) -> Cell,
    ) -> Result<Option<Vec<Vec<Cell>>>, DeskError> {
        let Some(cells) = self.of.last().cloned() else {
            return Ok(None);
        };
        let page = desk.register().accounts(&cells, PAGE, self.after.as_ref()).await?;
        self.after = page.next;
        if self.after.is_none() {
            self.of.pop();
        }
        let mut rows = Vec::with_capacity(page.items.len());
        for (item, counts) in &page.items {
            let mut row = Vec::from(row(item, counts, &moment));
            if is_of_promises(&cells) {
                row.extend(of_promises(&desk.counted(&cells, &item.reference).await?));
            }
            rows.push(row);
        }
        Ok(Some(rows))
    }
}

fn row(item: &WorkItem, counts: &[Tally], moment: &impl Fn(Timestamp) -> Cell) -> [Cell; COLUMNS.len()] {
    let of = |measure| counts.iter().filter(move |tally| tally.measure == measure);
    let label = |measure| of(measure).map(|tally| tally.label.clone()).next().unwrap_or_default();
    let text = |text: Option<&str>| text.map_or(Cell::Nothing, Cell::from);
    // How many days it took stands in a label.
    let days = |measure| label(measure).parse().map_or(Cell::Nothing, Cell::Count);
    let standing = |word: &str| {
        let of_word = of(Measure::Promise).filter(|tally| tally.second.as_deref() == Some(word));
        Cell::Count(of_word.map(|tally| tally.n).sum())
    };
    let reached = |step: &str| yes_or_no(of(Measure::Reached).any(|tally| tally.label == step));
    let redress = |tally: &Tally| match &tally.second {
        Some(currency) => format!("{} {} {currency}", tally.label, decimal(tally.sum)),
        None => tally.label.clone(),
    };
    [
        text(Some(&item.reference)),
        Cell::from(item.kind.to_string()),
        Cell::from(item.stage.to_string()),
        Cell::Count(item.level.0.into()),
        text(item.team.as_deref()),
        Cell::from(item.channel.to_string()),
        Cell::from(item.service.to_string()),
        text(item.category.as_deref()),
        Cell::from(item.class.to_string()),
        Cell::from(item.language.to_string()),
        yes_or_no(item.urgent),
        moment(item.received_at),
        moment(item.filed_at),
        item.closed_at.map_or(Cell::Nothing, moment),
        Cell::from(label(Measure::Ending)),
        days(Measure::Days),
        days(Measure::BusinessDays),
        Cell::from(label(Measure::FirstContact)),
        Cell::from(label(Measure::Satisfaction)),
        standing("kept"),
        standing("kept_late"),
        standing("broken_owed"),
        standing("broken"),
        reached("scheme-notice"),
        reached("scheme"),
        Cell::Count(of(Measure::Reopened).map(|tally| tally.n).sum()),
        Cell::from(label(Measure::Repeat)),
        Cell::from(of(Measure::Redress).map(redress).collect::<Vec<_>>().join("; ")),
        Cell::Count(of(Measure::Moved).map(|tally| tally.n).sum()),
        Cell::Count(of(Measure::Paused).map(|tally| tally.sum).sum()),
    ]
}

fn of_promises(counted: &[Counted]) -> [Cell; OF_PROMISES.len()] {
    let each = |told: &dyn Fn(&Counted) -> String| Cell::from(counted.iter().map(told).collect::<Vec<_>>().join("; "));
    let at = |at: Option<Timestamp>| at.map_or_else(|| "none".to_owned(), |at| Instant::from(at).to_string());
    [
        each(&|one| format!("{}#{}", one.promise, one.nth)),
        each(&|one| one.standing.word().to_owned()),
        each(&|one| at(one.due)),
        each(&|one| at(one.done)),
    ]
}

fn yes_or_no(yes: bool) -> Cell {
    Cell::from(if yes { "yes" } else { "no" })
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
fn line(cells: Vec<Cell>) -> String {
    // What is written to memory is written.
    String::from_utf8(sheets::lines([cells]).unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Cell, decimal, line};

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"] {
            let told = line(vec![Cell::from(cell)]);
            assert!(told.trim_start_matches('"').starts_with('\''), "{told:?}");
        }
        let both = vec![Cell::from("a,b"), Cell::from("c\"d")];
        assert_eq!(line(both), "\"a,b\",\"c\"\"d\"\r\n");
    }

    #[test]
    fn amounts_have_their_point() {
        assert_eq!([1_234, -5, 0].map(decimal), ["12.34", "-0.05", "0.00"]);
    }
}
