//! What the targets of the code came to: each in its window, and month by month beside the line of what it asks for.

use practice::{
    code::{Statistic, Target},
    measure::Measured,
};
use register::Cells;

use super::{
    grid::{Grid, Square, tenths},
    said::Said,
    section::{Section, Shape},
};
use crate::{
    charts::{self, Line, Named, Point},
    reports::{Aimed, Months, Number, Percent, Reached},
    sheets::Cell,
};

/// What the targets of the code in force came to; nothing, where it has none.
pub fn judged(said: &Said<'_>) -> Section {
    let (report, tongue) = (said.report, said.tongue);
    let row = |reached: &Reached| {
        let measured = &reached.measured;
        let target = said.code.targets.iter().find(|target| target.id == reached.target);
        let value = came_to(said, measured, target);
        let met = match measured.met {
            Some(true) => "report-met",
            Some(false) => "report-not-met",
            None => "report-too-few",
        };
        let name = target.map_or_else(|| reached.target.clone(), |target| said.promise(&target.of).1);
        let cases = number(measured, &reached.behind);
        vec![
            Square::text(name),
            Square::day(measured.from, tongue.date_full(measured.from)),
            Square::number(&cases, tongue),
            value,
            Square::text(said.say(met)),
        ]
    };
    let met = report
        .targets
        .iter()
        .filter(|reached| reached.measured.met == Some(true))
        .count();
    let judged = report
        .targets
        .iter()
        .filter(|reached| reached.measured.met.is_some())
        .count();
    let n = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let key = if judged == 0 {
        "find-targets-none"
    } else {
        "find-targets"
    };
    let heads = [
        "report-col-target",
        "report-col-window",
        "report-col-cases",
        "report-col-value",
        "report-col-met",
    ];
    Section {
        key: "targets".into(),
        name: said.say("report-targets"),
        finding: said.finding(key, &[("n", n(met)), ("of", n(judged))], &[]),
        grid: Grid {
            heads: heads.map(|key| said.say(key)).into(),
            rows: report.targets.iter().map(row).collect(),
            ..Grid::default()
        },
        note: said.say("report-note-targets"),
        shape: Shape::Table,
        is_left_out: report.targets.is_empty(),
        ..Section::default()
    }
}

/// Each target month by month; none, where nothing is settled that it counts.
pub fn by_month(said: &Said<'_>) -> Vec<Section> {
    let of_code = |aimed: &Aimed| said.code.targets.iter().find(|target| target.id == aimed.target);
    let all = said.report.aimed.iter().zip(1_u32..);
    let on_the_way = all.filter_map(|(aimed, nth)| {
        let target = of_code(aimed)?;
        Some(OnTheWay { said, target, aimed }.section(nth))
    });
    on_the_way.collect()
}

/// A target on its way.
struct OnTheWay<'w> {
    said: &'w Said<'w>,
    target: &'w Target,
    aimed: &'w Aimed,
}

impl OnTheWay<'_> {
    fn section(&self, nth: u32) -> Section {
        let said = self.said;
        let key = format!("target-{nth}");
        let (_, promise) = said.promise(&self.target.of);
        let (finding, statistic) = (self.finding(&promise), self.statistic());
        let what = [
            ("name", promise.as_str().into()),
            ("statistic", statistic.as_str().into()),
        ];
        let name = said.tongue.say_with("report-aimed", &what);
        let desc = format!("{finding} {}", said.say("report-all-in-table"));
        let named = Named {
            id: &key,
            title: &name,
            desc: &desc,
        };
        let total = number(&self.aimed.total.measured, &self.aimed.total.behind);
        let heads = ["report-col-window", "report-col-cases", "report-col-value"];
        Section {
            svg: self.drawn(&named),
            grid: Grid {
                heads: heads.map(|key| said.say(key)).into(),
                rows: self.aimed.months.iter().map(|month| self.row(month)).collect(),
                aside: Some(said.say("report-col-aside")),
            },
            note: said.say("report-note-aimed"),
            behind: (total.n > 0).then(|| {
                let says = said.finding("report-see-complaints", &[("n", total.n)], &[]);
                (total.behind, says)
            }),
            is_left_out: total.n == 0,
            key: key.into(),
            finding,
            name,
            ..Section::default()
        }
    }

    fn finding(&self, promise: &str) -> String {
        let measured = &self.aimed.total.measured;
        let total = came_to(self.said, measured, Some(self.target));
        let key = match (&total.cell, is_share(self.target)) {
            (Cell::Nothing, _) => "find-aimed-none",
            (_, true) => "find-aimed-share",
            (_, false) => "find-aimed-hours",
        };
        let names = [
            ("name", promise),
            ("value", &total.shown),
            ("target", &self.asked_for().1),
            ("statistic", &self.statistic()),
        ];
        self.said.finding(key, &[("of", measured.cases.into())], &names)
    }

    fn statistic(&self) -> String {
        self.said.say(match self.target.statistic {
            Statistic::Share => "report-col-share",
            Statistic::Mean => "report-col-mean",
            Statistic::Median => "report-col-median",
            Statistic::P80 => "report-col-p80",
        })
    }

    /// In tenths, and as it is said.
    fn asked_for(&self) -> (Option<u64>, String) {
        let tongue = self.said.tongue;
        let asked = self.aimed.asked_for.map(tenths);
        let words = asked.map(|tenths| {
            if is_share(self.target) {
                tongue.whole_percent(tenths / 10)
            } else {
                tongue.say_with("report-hours", &[("n", tongue.number(tenths / 10).into())])
            }
        });
        (asked, words.unwrap_or_default())
    }

    fn drawn(&self, named: &Named<'_>) -> Option<String> {
        let tongue = self.said.tongue;
        let points: Vec<Point> = self.aimed.months.iter().map(|month| self.point(month)).collect();
        let (asked, words) = self.asked_for();
        let words = tongue.say_with("report-target-line", &[("target", words.into())]);
        let drawn = Line {
            points: &points,
            target: asked.map(|tenths| (tenths, words.as_str())),
        };
        charts::line(named, &drawn, |n| {
            if is_share(self.target) {
                tongue.whole_percent(n)
            } else {
                tongue.number(n)
            }
        })
    }

    fn point(&self, month: &Months) -> Point {
        let square = came_to(self.said, &month.measured, Some(self.target));
        let tenths = match square.cell {
            Cell::Share(share) => Some(tenths(share * 100.0)),
            Cell::Measure(hours) => Some(tenths(hours)),
            _ => None,
        };
        Point {
            label: self.said.tongue.month_brief(month.measured.from),
            value: tenths.map(|tenths| (tenths, square.shown)),
            so_far: self.so_far(month),
        }
    }

    fn row(&self, month: &Months) -> Vec<Square> {
        let tongue = self.said.tongue;
        vec![
            Square::since(month.measured.from, self.so_far(month), tongue),
            Square::number(&number(&month.measured, &month.behind), tongue),
            came_to(self.said, &month.measured, Some(self.target)),
        ]
    }

    fn so_far(&self, month: &Months) -> Option<String> {
        month.is_so_far.then(|| self.said.say("report-so-far"))
    }
}

fn is_share(target: &Target) -> bool {
    target.statistic == Statistic::Share
}

/// A share, or a length in hours.
fn came_to(said: &Said<'_>, measured: &Measured, target: Option<&Target>) -> Square {
    let Some(value) = measured.value else {
        return Square::nothing();
    };
    let Some(target) = target.filter(|target| is_share(target)) else {
        return Square::mean(Some(value), said.tongue);
    };
    let percent = Percent::of(measured.good.into(), measured.cases.into());
    let missed = target.share.filter(|_| measured.met == Some(false));
    let percent = percent.map(|percent| missed.map_or(percent, |share| percent.short_of(share)));
    Square::share(percent, said.tongue)
}

/// The cases that counted.
fn number(measured: &Measured, behind: &Cells) -> Number {
    Number {
        n: measured.cases.into(),
        sum: 0,
        behind: behind.clone(),
    }
}
