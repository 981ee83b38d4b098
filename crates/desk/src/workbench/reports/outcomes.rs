//! What came of complaints: how far they went, how they ended, whether in the first contact, whether the customer is
//! satisfied, what was given, and which came again.

use practice::tally::Measure;

use super::{
    bars,
    grid::{Grid, Square},
    said::Said,
    section::Section,
};
use crate::{
    charts::{self, Named},
    reports::{Line, Part},
};

pub fn all(said: &Said<'_>) -> Vec<Section> {
    vec![
        endings(said),
        first_contact(said),
        satisfaction(said),
        redress(said),
        reopened(said),
        repeat(said),
    ]
}

/// How far complaints went.
pub fn funnel(said: &Said<'_>) -> Section {
    let steps = &said.report.funnel;
    let at = |label: &str| steps.iter().find(|part| part.line.label == label);
    let (second, scheme) = (at("2"), at("scheme"));
    let total = |part: Option<&Part>| part.map_or(0, |part| part.line.total.n);
    let received = steps.first().map_or(0, |part| part.whole.total.n);
    let key = match (received, total(second)) {
        (0, _) => "find-funnel-none",
        (_, 0) => "find-funnel-nobody",
        _ => "find-funnel",
    };
    let level = said.label(Measure::Reached, "2");
    let finding = said.finding(
        key,
        &[("n", total(second)), ("of", received), ("scheme", total(scheme))],
        &[("level", &level)],
    );
    let name = said.say("report-funnel");
    let label = |part: &Part| match part.line.label.as_str() {
        "1" => said.say("report-reached-1"),
        label => said.label(Measure::Reached, label),
    };
    Section {
        key: "funnel".into(),
        ..bars::of_parts(said, ("funnel", &name), finding, steps, label)
    }
}

fn sum(lines: &[Line]) -> i64 {
    lines.iter().map(|line| line.total.n).sum()
}

fn endings(said: &Said<'_>) -> Section {
    let lines = &said.report.endings;
    let whole = sum(lines);
    let name = said.say("report-endings");
    let finding = match lines.first().filter(|_| whole > 0) {
        Some(line) => said.finding(
            "find-endings",
            &[("n", line.total.n), ("of", whole)],
            &[("name", &said.label(Measure::Ending, &line.label))],
        ),
        None => said.say("find-endings-none"),
    };
    bars::of_lines(said, (Measure::Ending, "endings", &name), finding, lines, whole)
}

fn first_contact(said: &Said<'_>) -> Section {
    let (report, tongue) = (said.report, said.tongue);
    let part = &report.first_contact;
    let (yes, of) = (part.line.total.n, part.whole.total.n);
    let key = match (of, yes) {
        (0, _) => "find-first-none",
        (_, 0) => "find-first-nobody",
        _ => "find-first",
    };
    let finding = said.finding(key, &[("n", yes), ("of", of)], &[]);
    let weeks = report.weeks.iter().enumerate().filter_map(|(at, week)| {
        let (yes, of) = (part.line.weeks.get(at)?, part.whole.weeks.get(at)?);
        let share = crate::reports::Percent::of(yes.n, of.n);
        Some((week, yes, of, share))
    });
    let points: Vec<charts::Point> = weeks
        .clone()
        .map(|(week, _, _, share)| charts::Point {
            label: said.week(*week),
            value: share.map(|share| (u64::try_from(share.tenths).unwrap_or(0), tongue.percent(share))),
            so_far: said.so_far(*week),
        })
        .collect();
    let name = said.say("report-first");
    let desc = format!("{finding} {}", said.say("report-all-in-table"));
    let named = Named {
        id: "first",
        title: &name,
        desc: &desc,
    };
    let drawn = charts::Line {
        points: &points,
        target: None,
    };
    let rows = weeks.map(|(week, yes, of, share)| {
        vec![
            Square::week(*week, said),
            Square::number(of, tongue),
            Square::number(yes, tongue),
            Square::share(share, tongue),
        ]
    });
    let heads = [
        "report-col-week",
        "report-col-ended",
        "report-col-first",
        "report-col-part",
    ];
    Section {
        key: "first".into(),
        svg: charts::line(&named, &drawn, |percent| tongue.whole_percent(percent)).filter(|_| yes > 0),
        grid: Grid {
            heads: heads.map(|key| said.say(key)).into(),
            rows: rows.collect(),
            aside: Some(said.say("report-col-aside")),
        },
        finding,
        name,
        ..Section::default()
    }
}

fn satisfaction(said: &Said<'_>) -> Section {
    let answers = &said.report.satisfaction;
    let of = |label: &str| {
        answers
            .iter()
            .find(|part| part.line.label == label)
            .map_or(0, |part| part.line.total.n)
    };
    let (yes, no) = (of("yes"), of("no"));
    let key = if yes + no == 0 {
        "find-satisfied-none"
    } else {
        "find-satisfied"
    };
    let finding = said.finding(key, &[("n", yes), ("of", yes + no)], &[]);
    let name = said.say("report-satisfied");
    let label = |part: &Part| match part.line.label.as_str() {
        "yes" | "no" => said.say(&format!("report-satisfied-{}", part.line.label)),
        label => said.label(Measure::Satisfaction, label),
    };
    Section {
        is_wanting: no > 0,
        ..bars::of_parts(said, ("satisfied", &name), finding, answers, label)
    }
}

fn redress(said: &Said<'_>) -> Section {
    let (lines, tongue) = (&said.report.redress, said.tongue);
    let times = sum(lines);
    let money = lines
        .iter()
        .filter_map(|line| Some((line.second.as_deref()?, line.total.sum)));
    let mut currencies: std::collections::BTreeMap<&str, i64> = std::collections::BTreeMap::new();
    for (currency, cents) in money {
        *currencies.entry(currency).or_default() += cents;
    }
    let amounts: Vec<String> = currencies
        .iter()
        .map(|(currency, cents)| tongue.amount(*cents, currency))
        .collect();
    let key = match (times, amounts.is_empty()) {
        (0, _) => "find-redress-none",
        (_, true) => "find-redress-no-money",
        _ => "find-redress",
    };
    let finding = said.finding(key, &[("n", times)], &[("amount", &amounts.join(" + "))]);
    let name = said.say("report-redress");
    let bars = bars::of_lines(said, (Measure::Redress, "redress", &name), finding, lines, times);
    let row = |line: &Line| {
        vec![
            Square::text(said.label(Measure::Redress, &line.label)),
            Square::number(&line.total, tongue),
            Square::money(&line.total, line.second.as_deref(), tongue),
            Square::text(line.second.clone().unwrap_or_default()),
        ]
    };
    let heads = [
        "report-col-remedy",
        "report-col-times",
        "report-col-amount",
        "report-col-currency",
    ];
    Section {
        grid: Grid {
            heads: heads.map(|key| said.say(key)).into(),
            rows: lines.iter().map(row).collect(),
            ..Grid::default()
        },
        ..bars
    }
}

fn reopened(said: &Said<'_>) -> Section {
    let lines = &said.report.reopened;
    let times = sum(lines);
    let name = said.say("report-reopened");
    let key = if times == 0 {
        "find-reopened-none"
    } else {
        "find-reopened"
    };
    let finding = said.finding(key, &[("n", times)], &[]);
    Section {
        note: if times == 0 {
            String::new()
        } else {
            said.say("report-note-reopened")
        },
        is_wanting: times > 0,
        ..bars::of_lines(said, (Measure::Reopened, "reopened", &name), finding, lines, times)
    }
}

fn repeat(said: &Said<'_>) -> Section {
    let again = &said.report.repeat;
    let total: i64 = again.iter().map(|part| part.line.total.n).sum();
    let of = again.first().map_or(0, |part| part.whole.total.n);
    let key = match (of, total) {
        (0, _) => "find-by-none",
        (_, 0) => "find-repeat-none",
        _ => "find-repeat",
    };
    let finding = said.finding(key, &[("n", total), ("of", of)], &[]);
    let name = said.say("report-repeat");
    let label = |part: &Part| said.label(Measure::Repeat, &part.line.label);
    Section {
        is_wanting: total > 0,
        ..bars::of_parts(said, ("repeat", &name), finding, again, label)
    }
}
