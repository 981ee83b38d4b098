//! What was counted, as bars across with their table: how volumes and outcomes are drawn alike.

use practice::tally::Measure;

use super::{
    grid::{Grid, Square},
    said::{Said, n},
    section::Section,
};
use crate::{
    charts::{self, Across, Named},
    reports::{Line, Number, Part, Percent},
};

/// So many lines are drawn; the table has all.
const DRAWN: usize = 8;

struct Bar<'b> {
    label: String,
    total: &'b Number,
    /// None where there is nothing to be a part of.
    percent: Option<Percent>,
}

/// Lines of a measure, as parts of so many.
pub fn of_lines(
    said: &Said<'_>,
    (measure, id, name): (Measure, &'static str, &str),
    finding: String,
    lines: &[Line],
    whole: i64,
) -> Section {
    let bars: Vec<Bar<'_>> = lines
        .iter()
        .map(|line| Bar {
            label: said.label(measure, &line.label),
            total: &line.total,
            percent: Percent::of(line.total.n, whole),
        })
        .collect();
    section(said, (id, name), finding, &bars, DRAWN)
}

/// Parts of one whole.
pub fn of_parts(
    said: &Said<'_>,
    (id, name): (&'static str, &str),
    finding: String,
    parts: &[Part],
    label: impl Fn(&Part) -> String,
) -> Section {
    let bars: Vec<Bar<'_>> = parts
        .iter()
        .map(|part| Bar {
            label: label(part),
            total: &part.line.total,
            percent: part.percent(),
        })
        .collect();
    section(said, (id, name), finding, &bars, bars.len())
}

fn section(
    said: &Said<'_>,
    (id, name): (&'static str, &str),
    finding: String,
    bars: &[Bar<'_>],
    drawn: usize,
) -> Section {
    let tongue = said.tongue;
    let across: Vec<Across> = bars
        .iter()
        .take(drawn)
        .map(|bar| {
            let count = tongue.number(n(bar.total));
            Across {
                label: bar.label.clone(),
                count: n(bar.total),
                said: bar.percent.map_or_else(
                    || count.clone(),
                    |percent| format!("{count} · {}", tongue.percent(percent)),
                ),
            }
        })
        .collect();
    let row = |bar: &Bar<'_>| {
        vec![
            Square::text(bar.label.clone()),
            Square::number(bar.total, tongue),
            Square::share(bar.percent, tongue),
        ]
    };
    let desc = format!("{finding} {}", said.say("report-all-in-table"));
    let named = Named {
        id,
        title: name,
        desc: &desc,
    };
    let counted = bars.iter().any(|bar| bar.percent.is_some());
    Section {
        key: id.into(),
        name: name.to_owned(),
        finding,
        svg: charts::across(&named, &across).filter(|_| counted),
        grid: Grid {
            heads: [name.to_owned(), said.say("report-col-n"), said.say("report-col-part")].into(),
            rows: bars.iter().map(row).collect(),
            ..Grid::default()
        },
        ..Section::default()
    }
}
