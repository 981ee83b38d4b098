//! How long it takes: days from receipt to the end by week, and how old the open complaints are.

use super::{
    grid::{Grid, Square},
    said::{Said, n},
    section::Section,
};
use crate::{
    charts::{self, Column, Line, Named, Point},
    reports::Days,
};

/// From so many days on, an open complaint is old.
const OLD: u32 = 31;

pub fn by_week(said: &Said<'_>) -> Section {
    let (report, tongue) = (said.report, said.tongue);
    let spread = &report.business_days;
    let point = |(week, days): (&jiff::civil::Date, &Days)| Point {
        label: said.week(*week),
        value: days
            .p80
            .and_then(|days| u64::try_from(days).ok())
            .map(|days| (days.saturating_mul(10), tongue.number(days))),
        so_far: said.so_far(*week),
    };
    let points: Vec<Point> = report.weeks.iter().zip(&spread.weeks).map(point).collect();
    let rows = report.weeks.iter().zip(&spread.weeks).map(|(week, days)| {
        let mut row = vec![Square::week(*week, said)];
        row.extend(squares(said, days));
        row
    });
    let mut rows: Vec<_> = rows.collect();
    for (key, days) in [
        ("report-all-weeks", &spread.total),
        ("report-calendar-days", &report.days.total),
    ] {
        let mut row = vec![Square::text(said.say(key))];
        row.extend(squares(said, days));
        rows.push(row);
    }
    let total = &spread.total;
    let finding = match (total.p80, total.median) {
        (Some(p80), Some(median)) => said.finding(
            "find-days",
            &[("n", total.ended.n), ("p80", p80), ("median", median)],
            &[],
        ),
        _ => said.say("find-days-none"),
    };
    let name = said.say("report-days-by-week");
    let desc = format!("{finding} {}", said.say("report-all-in-table"));
    let named = Named {
        id: "days",
        title: &name,
        desc: &desc,
    };
    let drawn = Line {
        points: &points,
        target: None,
    };
    let heads = [
        "report-col-week",
        "report-col-ended",
        "report-col-mean",
        "report-col-median",
        "report-col-p80",
    ];
    Section {
        key: "days".into(),
        finding,
        svg: charts::line(&named, &drawn, |days| tongue.number(days)),
        grid: Grid {
            heads: heads.map(|key| said.say(key)).into(),
            rows,
            aside: Some(said.say("report-col-aside")),
        },
        note: said.say("report-note-days"),
        name,
        ..Section::default()
    }
}

fn squares(said: &Said<'_>, days: &Days) -> [Square; 4] {
    let tongue = said.tongue;
    [
        Square::number(&days.ended, tongue),
        Square::mean(days.mean, tongue),
        Square::days(days.median, tongue),
        Square::days(days.p80, tongue),
    ]
}

pub fn ageing(said: &Said<'_>) -> Section {
    let (ages, tongue) = (&said.report.ageing, said.tongue);
    let label = |age: &crate::reports::Age| match age.to_days {
        Some(to) => format!("{}–{to}", age.from_days),
        None => format!("{}+", age.from_days),
    };
    let drawn: Vec<Column> = ages
        .iter()
        .map(|age| Column {
            label: label(age),
            count: n(&age.open),
            said: tongue.number(n(&age.open)),
        })
        .collect();
    let open: i64 = ages.iter().map(|age| age.open.n).sum();
    let is_old = |age: &&crate::reports::Age| age.from_days >= OLD;
    let old: i64 = ages.iter().filter(is_old).map(|age| age.open.n).sum();
    let key = match (open, old) {
        (0, _) => "find-ageing-none",
        (_, 0) => "find-ageing-young",
        _ => "find-ageing",
    };
    let days = i64::from(OLD - 1);
    let finding = said.finding(key, &[("n", old), ("of", open), ("days", days)], &[]);
    let name = said.say("report-ageing");
    let desc = format!("{finding} {}", said.say("report-all-in-table"));
    let named = Named {
        id: "ageing",
        title: &name,
        desc: &desc,
    };
    let below = said.say("report-days-since");
    let words = said.finding("report-limit-days", &[("n", days)], &[]);
    let limit = ages
        .iter()
        .position(|age| is_old(&age))
        .map(|before| charts::Limit { before, words: &words });
    // The oldest ages, as one choice of cells.
    let behind = ages.iter().filter(is_old).map(|age| &age.open.behind);
    let behind = behind.cloned().reduce(|a, b| register::Cells {
        from: a.from.min(b.from),
        until: a.until.max(b.until),
        ..a
    });
    Section {
        key: "ageing".into(),
        svg: charts::columns(&named, &drawn, limit, &below).filter(|_| open > 0),
        grid: Grid {
            heads: [said.say("report-col-age"), said.say("report-col-open")].into(),
            rows: ages
                .iter()
                .map(|age| vec![Square::text(label(age)), Square::number(&age.open, tongue)])
                .collect(),
            ..Grid::default()
        },
        note: said.say("report-note-ageing"),
        behind: behind
            .filter(|_| old > 0)
            .map(|cells| (cells, said.finding("report-see-complaints", &[("n", old)], &[]))),
        is_wanting: old > 0,
        finding,
        name,
        ..Section::default()
    }
}
