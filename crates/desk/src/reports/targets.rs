//! What the targets of the code in force came to, beside what they ask for.

use jiff::civil::Date;
use practice::{
    Code,
    measure::{Measured, measure_kept, window},
    tally::{Measure, Tally},
};
use register::Cells;

use super::Span;
use crate::desk::{Desk, DeskError};

/// A target in one of its windows.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// Its id in the code.
    pub target: String,
    pub measured: Measured,
    /// The cases whose clocks started in the window.
    pub behind: Cells,
}

/// Each target in each of its windows that has days of the span.
pub(super) async fn of(desk: &Desk, code: &Code, span: &Span, today: Date) -> Result<Vec<Reached>, DeskError> {
    let windows = code.targets.iter().flat_map(|target| {
        let first = window(target.window, span.from).0;
        let after = move |day: &Date| window(target.window, *day).1.tomorrow().ok();
        let begins = std::iter::successors(Some(first), after);
        let begins = begins.take_while(|begin| *begin <= span.to);
        begins.map(move |begin| (target, begin))
    });
    let windows: Vec<_> = windows.collect();
    let spans = windows.iter().map(|(target, begin)| window(target.window, *begin));
    let (from, until) = spans.fold((span.from, span.to), |(from, until), (first, last)| {
        (from.min(first), until.max(last))
    });
    if windows.is_empty() {
        return Ok(Vec::new());
    }
    let mut kept = desk.register().tallies(Measure::Target, from, until).await?;
    kept.retain(|tally: &Tally| span.team.is_none() || tally.team == span.team);
    let reached = windows.into_iter().filter_map(|(target, begin)| {
        let measured = measure_kept(code, target, begin, &kept, today)?;
        let behind = Cells {
            measure: Measure::Target,
            from: measured.from,
            until: measured.until,
            team: span.team.clone(),
            labels: vec![target.id.clone()],
            seconds: Vec::new(),
        };
        Some(Reached {
            target: target.id.clone(),
            measured,
            behind,
        })
    });
    Ok(reached.collect())
}
