//! What the targets of the code in force came to, beside what they ask for.

use jiff::civil::Date;
use practice::{
    Code,
    code::{Measured as Window, Target},
    measure::{Measured, asked_for, measure_kept, measure_kept_between, window},
    tally::{Measure, Tally},
};
use register::Cells;

use super::Span;
use crate::desk::{Desk, DeskError};

/// What the targets came to: judged in their windows, and on their way there month by month, as they are kept.
pub(super) struct Targets {
    pub reached: Vec<Reached>,
    pub aimed: Vec<Aimed>,
}

/// A target month by month, beside what it asks for. No month is judged unless it is the window.
#[derive(Debug, Clone, PartialEq)]
pub struct Aimed {
    /// Its id in the code.
    pub target: String,
    /// Hundredths of the cases for a share, else hours.
    pub asked_for: Option<f64>,
    pub total: Months,
    pub months: Vec<Months>,
}

/// The cases whose clocks started in a month, or in all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Months {
    pub measured: Measured,
    pub behind: Cells,
    /// They are not over, or some that started in them have their limit still to come.
    pub is_so_far: bool,
}

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
pub(super) async fn of(desk: &Desk, code: &Code, span: &Span, today: Date) -> Result<Targets, DeskError> {
    let windows = code.targets.iter().flat_map(|target| {
        let first = window(target.window, span.from).0;
        let after = move |day: &Date| window(target.window, *day).1.tomorrow().ok();
        let begins = std::iter::successors(Some(first), after);
        let begins = begins.take_while(|begin| *begin <= span.to);
        begins.map(move |begin| (target, begin))
    });
    let windows: Vec<_> = windows.collect();
    let month = |day: Date| window(Window::Month, day);
    let of_months = (month(span.from).0, month(span.to).1);
    let months: Vec<(Date, Date)> =
        std::iter::successors(Some(month(span.from)), |(_, last)| Some(month(last.tomorrow().ok()?)))
            .take_while(|(first, _)| *first <= span.to)
            .collect();
    let spans = windows.iter().map(|(target, begin)| window(target.window, *begin));
    let (from, until) = spans.fold(of_months, |(from, until), (first, last)| {
        (from.min(first), until.max(last))
    });
    if windows.is_empty() {
        return Ok(Targets {
            reached: Vec::new(),
            aimed: Vec::new(),
        });
    }
    let mut kept = desk.register().tallies(Measure::Target, from, until).await?;
    kept.retain(|tally: &Tally| span.team.is_none() || tally.team == span.team);
    let behind = |target: &Target, measured: &Measured| Cells {
        measure: Measure::Target,
        from: measured.from,
        until: measured.until,
        team: span.team.clone(),
        labels: vec![target.id.clone()],
        seconds: Vec::new(),
    };
    let reached = windows.into_iter().filter_map(|(target, begin)| {
        let measured = measure_kept(code, target, begin, &kept, today)?;
        Some(Reached {
            target: target.id.clone(),
            behind: behind(target, &measured),
            measured,
        })
    });
    let aimed = code.targets.iter().filter_map(|target| {
        let of_days = |days| {
            let measured = measure_kept_between(code, target, days, &kept, today)?;
            Some(Months {
                behind: behind(target, &measured),
                is_so_far: measured.until >= today || measured.open > 0,
                measured,
            })
        };
        Some(Aimed {
            target: target.id.clone(),
            asked_for: asked_for(code, target, span.to),
            total: of_days(of_months)?,
            months: months.iter().copied().filter_map(of_days).collect(),
        })
    });
    Ok(Targets {
        reached: reached.collect(),
        aimed: aimed.collect(),
    })
}
