//! What the targets of the code in force came to, beside what they ask for.

use jiff::civil::Date;
use practice::{
    Code,
    code::Target,
    measure::{Measured, asked_for, measure_kept, measure_kept_between, window},
    tally::{Measure, Tally},
};
use register::Cells;

use super::{Span, sunday};
use crate::desk::{Desk, DeskError};

/// What the targets came to: judged in their windows, and on their way there week by week.
pub(super) struct Targets {
    pub reached: Vec<Reached>,
    pub aimed: Vec<Aimed>,
}

/// A target week by week, beside what it asks for. No week is judged: its window is.
#[derive(Debug, Clone, PartialEq)]
pub struct Aimed {
    /// Its id in the code.
    pub target: String,
    /// Hundredths of the cases for a share, else hours.
    pub asked_for: Option<f64>,
    pub total: Week,
    pub weeks: Vec<Week>,
}

/// The cases whose clocks started in a week, or in all of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    pub measured: Measured,
    pub behind: Cells,
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
    let weeks = span.weeks();
    let of_weeks = (
        weeks.first().copied().unwrap_or(span.from),
        weeks.last().map_or(span.to, |monday| sunday(*monday)),
    );
    let spans = windows.iter().map(|(target, begin)| window(target.window, *begin));
    let (from, until) = spans.fold(of_weeks, |(from, until), (first, last)| {
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
        let week = |days| {
            let measured = measure_kept_between(code, target, days, &kept, today)?;
            Some(Week {
                behind: behind(target, &measured),
                measured,
            })
        };
        Some(Aimed {
            target: target.id.clone(),
            asked_for: asked_for(code, target, span.to),
            total: week(of_weeks)?,
            weeks: weeks
                .iter()
                .filter_map(|monday| week((*monday, sunday(*monday))))
                .collect(),
        })
    });
    Ok(Targets {
        reached: reached.collect(),
        aimed: aimed.collect(),
    })
}
