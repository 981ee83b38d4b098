//! Promises kept, kept late and broken: the figures at the head, week by week, and each promise by its number. What was
//! not kept is said in the same place and as large as what was.

use minijinja::{Value, context};

use super::{
    grid::{Grid, Square, address},
    said::{Said, n},
    section::{Section, Shape},
};
use crate::{
    charts::{self, Named, Week},
    reports::{Promise, Standings},
};

/// Broken, whether it is still owed or not.
fn broken(standings: &Standings) -> i64 {
    standings.owed.n + standings.broken.n
}

/// The figures that stand above everything.
pub fn figures(said: &Said<'_>) -> Vec<Value> {
    let (all, tongue) = (&said.report.kept.total, said.tongue);
    let share = |percent: Option<crate::reports::Percent>| {
        percent.map_or_else(|| "–".to_owned(), |percent| tongue.percent(percent))
    };
    let figure = |label: &str, shown: String, small: String, to: Option<String>, loud: &str| {
        context! { label => said.say(label), shown, small, to, loud }
    };
    let opens = |number: &crate::reports::Number| (number.n > 0).then(|| address(&number.behind));
    let late = said.finding("report-figure-late", &[("n", all.late.n)], &[]);
    let days = &said.report.business_days.total;
    let first = &said.report.first_contact;
    let of_promises = said.finding(
        "report-figure-of-promises",
        &[("n", all.kept.n), ("of", all.settled.n)],
        &[],
    );
    let mut breaches = all.owed.behind.clone();
    breaches.seconds.extend(all.broken.behind.seconds.iter().cloned());
    let broken = broken(all);
    vec![
        figure(
            "report-figure-kept",
            share(all.percent()),
            of_promises,
            opens(&all.kept),
            "",
        ),
        figure(
            "report-figure-broken",
            said.count(broken),
            late,
            (broken > 0).then(|| address(&breaches)),
            if broken > 0 { "broken" } else { "" },
        ),
        figure(
            "report-figure-days",
            days.p80.map_or_else(
                || "–".to_owned(),
                |days| said.finding("report-days", &[("n", days)], &[]),
            ),
            said.finding("report-figure-days-of", &[("n", days.ended.n)], &[]),
            opens(&days.ended),
            "",
        ),
        figure(
            "report-figure-first",
            share(first.percent()),
            said.finding(
                "report-figure-of-ended",
                &[("n", first.line.total.n), ("of", first.whole.total.n)],
                &[],
            ),
            opens(&first.line.total),
            "",
        ),
    ]
}

/// What became of what fell due, in a sentence that leaves nothing out.
fn finding(said: &Said<'_>) -> String {
    let all = &said.report.kept.total;
    let (broken, late, of) = (broken(all), all.late.n, all.settled.n);
    let worst = said
        .report
        .promises
        .iter()
        .max_by_key(|promise| self::broken(&promise.total));
    let of_worst = worst.map_or(0, |promise| self::broken(&promise.total));
    let name = worst
        .map(|promise| said.promise(&promise.promise).1)
        .unwrap_or_default();
    let numbers = [("broken", broken), ("late", late), ("of", of), ("worst", of_worst)];
    let key = match (of, broken, late) {
        (0, ..) => "find-kept-none-due",
        (_, 0, 0) => "find-kept-all",
        (_, 0, _) => "find-kept-late",
        (_, 1, _) => "find-kept-broken-once",
        // Each of another promise: none of them stands out.
        _ if of_worst == 1 => "find-kept-broken-each",
        _ => "find-kept-broken",
    };
    said.finding(key, &numbers, &[("name", &name)])
}

pub fn weeks(said: &Said<'_>) -> Section {
    let (report, tongue) = (said.report, said.tongue);
    let by_week = || report.weeks.iter().zip(&report.kept.weeks);
    let drawn: Vec<Week> = by_week()
        .map(|(week, standings)| Week {
            label: said.week(*week),
            kept: n(&standings.kept),
            late: n(&standings.late),
            broken: n(&standings.owed).saturating_add(n(&standings.broken)),
            share: standings.percent().map(|percent| tongue.percent(percent)),
            so_far: said.so_far(*week),
        })
        .collect();
    let rows = by_week().map(|(week, standings)| {
        let mut row = vec![Square::week(*week, said)];
        row.extend(squares(said, standings));
        row
    });
    let heads = ["report-col-week"]
        .into_iter()
        .chain(STANDINGS)
        .map(|key| said.say(key));
    let all = &report.kept.total;
    let (title, desc) = (said.say("report-kept-by-week"), finding(said));
    let name = Named {
        id: "weeks",
        title: &title,
        desc: &format!("{desc} {}", said.say("report-all-in-table")),
    };
    Section {
        key: "weeks".into(),
        finding: desc.clone(),
        svg: charts::weeks(&name, &drawn).filter(|_| all.settled.n > 0),
        grid: Grid {
            heads: heads.collect(),
            rows: rows.collect(),
            aside: Some(said.say("report-col-aside")),
        },
        shape: Shape::Standings,
        behind: (all.breaches.n > 0).then(|| {
            let says = said.finding("report-see-breaches", &[("n", all.breaches.n)], &[]);
            (all.breaches.behind.clone(), says)
        }),
        is_wanting: all.breaches.n > 0,
        name: title,
        ..Section::default()
    }
}

/// The heads of [`squares`].
const STANDINGS: [&str; 5] = [
    "report-col-due",
    "report-col-kept",
    "report-col-late",
    "report-col-broken",
    "report-col-share",
];

fn squares(said: &Said<'_>, standings: &Standings) -> Vec<Square> {
    let tongue = said.tongue;
    let mut both = standings.owed.clone();
    both.n += standings.broken.n;
    both.behind
        .seconds
        .extend(standings.broken.behind.seconds.iter().cloned());
    vec![
        Square::number(&standings.settled, tongue),
        Square::number(&standings.kept, tongue),
        Square::number(&standings.late, tongue).loud("late"),
        Square::number(&both, tongue).loud("broken"),
        Square::share(standings.percent(), tongue),
    ]
}

/// Each promise by its number; the one that was kept least often is the finding.
pub fn ledger(said: &Said<'_>) -> Section {
    let promises = &said.report.promises;
    let row = |promise: &Promise| {
        let (number, name) = said.promise(&promise.promise);
        let head = Square::text(name);
        let head = match number {
            Some(number) => head.of_promise(number, said.promise_says(&promise.promise)),
            None => head,
        };
        let mut row = vec![head];
        let mut squares = squares(said, &promise.total);
        row.extend(squares.pop());
        row.push(Square::strip(&promise.total));
        row.extend(squares);
        row
    };
    let (share, counts) = (STANDINGS.last(), STANDINGS.iter().take(STANDINGS.len() - 1));
    let heads = ["report-col-promise"]
        .iter()
        .chain(share)
        .chain(&["report-col-strip"])
        .chain(counts);
    let with_breach = promises.iter().filter(|promise| promise.total.breaches.n > 0);
    let worst = with_breach.clone().min_by_key(|promise| promise.total.percent());
    let settled = promises.iter().any(|promise| promise.total.settled.n > 0);
    let finding = match worst {
        Some(worst) => {
            let (number, name) = said.promise(&worst.promise);
            let share = worst
                .total
                .percent()
                .map(|percent| said.tongue.percent(percent))
                .unwrap_or_default();
            let number = number.map(|number| number.to_string()).unwrap_or_default();
            said.finding(
                "find-ledger-worst",
                &[("n", worst.total.breaches.n), ("of", worst.total.settled.n)],
                &[("name", &name), ("number", &number), ("share", &share)],
            )
        }
        None if settled => said.say("find-ledger-all"),
        None => said.say("find-ledger-none"),
    };
    Section {
        key: "promises".into(),
        name: said.say("report-by-promise"),
        finding,
        grid: Grid {
            heads: heads.map(|key| said.say(key)).collect(),
            rows: promises.iter().map(row).collect(),
            ..Grid::default()
        },
        note: said.say("report-note-promises"),
        shape: Shape::Table,
        is_wanting: worst.is_some(),
        behind: worst.map(|worst| {
            let says = said.finding("report-see-breaches", &[("n", worst.total.breaches.n)], &[]);
            (worst.total.breaches.behind.clone(), says)
        }),
        ..Section::default()
    }
}
