//! How many came in: by week and kind, and complaints by channel, service, category, language and who complains.

use practice::tally::Measure;

use super::{
    bars,
    grid::{Grid, Square},
    said::{Said, n},
    section::Section,
};
use crate::{
    charts::{self, Named},
    reports::Line,
};

pub fn all(said: &Said<'_>) -> Vec<Section> {
    let mut sections = vec![received(said)];
    sections.extend(
        said.report
            .volumes
            .iter()
            .map(|volume| divided(said, volume.by, &volume.lines)),
    );
    sections
}

/// Week by week, by kind.
fn received(said: &Said<'_>) -> Section {
    let (report, tongue) = (said.report, said.tongue);
    let lines = &report.received;
    let of = |kind: &str| lines.iter().find(|line| line.label == kind);
    let complaints = of("complaint");
    let total = complaints.map_or(0, |line| line.total.n);
    let points: Vec<charts::Point> = report
        .weeks
        .iter()
        .enumerate()
        .map(|(at, week)| {
            let count = complaints.and_then(|line| line.weeks.get(at)).map_or(0, n);
            charts::Point {
                label: said.week(*week),
                value: Some((count.saturating_mul(10), tongue.number(count))),
                so_far: said.so_far(*week),
            }
        })
        .collect();
    let heads = std::iter::once(said.say("report-col-week"))
        .chain(lines.iter().map(|line| said.label(Measure::Kind, &line.label)));
    let rows = report.weeks.iter().enumerate().map(|(at, week)| {
        let mut row = vec![Square::week(*week, said)];
        row.extend(
            lines
                .iter()
                .filter_map(|line| line.weeks.get(at))
                .map(|number| Square::number(number, tongue)),
        );
        row
    });
    let others: i64 = lines.iter().map(|line| line.total.n).sum::<i64>() - total;
    let finding = said.finding("find-received", &[("n", total), ("others", others)], &[]);
    let name = said.say("report-received");
    let desc = format!("{finding} {}", said.say("report-all-in-table"));
    let named = Named {
        id: "received",
        title: &name,
        desc: &desc,
    };
    let drawn = charts::Line {
        points: &points,
        target: None,
    };
    Section {
        key: "received".into(),
        svg: charts::line(&named, &drawn, |count| tongue.number(count)).filter(|_| total > 0),
        grid: Grid {
            heads: heads.collect(),
            rows: rows.collect(),
            aside: Some(said.say("report-col-aside")),
        },
        behind: complaints.filter(|line| line.total.n > 0).map(|line| {
            let says = said.finding("report-see-complaints", &[("n", total)], &[]);
            (line.total.behind.clone(), says)
        }),
        finding,
        name,
        ..Section::default()
    }
}

fn divided(said: &Said<'_>, by: Measure, lines: &[Line]) -> Section {
    let word = by.word();
    let name = said.say(&format!("report-by-{word}"));
    let most = lines.first().filter(|line| line.total.n > 0);
    // One with several issues counts in each of their categories.
    let whole: i64 = lines.iter().map(|line| line.total.n).sum();
    let finding = match most {
        Some(line) => said.finding(
            &format!("find-by-{word}"),
            &[("n", line.total.n), ("of", whole)],
            &[("name", &said.label(by, &line.label))],
        ),
        None => said.say("find-by-none"),
    };
    Section {
        key: key_of(by).into(),
        note: if by == Measure::Category {
            said.say("report-note-category")
        } else {
            String::new()
        },
        ..bars::of_lines(said, (by, key_of(by), &name), finding, lines, whole)
    }
}

const fn key_of(by: Measure) -> &'static str {
    match by {
        Measure::Channel => "channels",
        Measure::Service => "services",
        Measure::Category => "categories",
        Measure::Language => "languages",
        _ => "classes",
    }
}
