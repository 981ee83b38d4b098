//! What made complaints later than they were to be: dates that customers were told and that were moved, and clocks that
//! stood still.

use practice::tally::Measure;

use super::{
    bars,
    grid::{Grid, Square},
    said::Said,
    section::Section,
};
use crate::reports::{Line, Number, Part};

/// How often a date that a customer was told was moved, and by how much.
pub fn moved(said: &Said<'_>) -> Section {
    let moves = &said.report.moved;
    let n = |part: &Part| part.line.total.n;
    let times: i64 = moves.iter().map(n).sum();
    let had_moved = moves.iter().filter(|part| part.line.second.as_deref() == Some("again"));
    let again: i64 = had_moved.map(n).sum();
    let key = if times == 0 { "find-moved-none" } else { "find-moved" };
    let finding = said.finding(key, &[("n", times), ("again", again)], &[]);
    let name = said.say("report-moved");
    let label = |part: &Part| {
        let words = std::iter::once(part.line.label.as_str()).chain(part.line.second.as_deref());
        let words: Vec<String> = words.map(|word| said.label(Measure::Moved, word)).collect();
        words.join(", ")
    };
    Section {
        grid: in_days(
            said,
            "report-col-moved",
            moves.iter().map(|part| (label(part), &part.line.total)),
        ),
        note: noted(said, "report-note-moved", times),
        is_wanting: times > 0,
        ..several(
            moves.len(),
            bars::of_parts(said, ("moved", &name), finding, moves, label),
        )
    }
}

/// How often clocks stood still, for how long, and what was waited for.
pub fn paused(said: &Said<'_>) -> Section {
    let lines = &said.report.paused;
    let times: i64 = lines.iter().map(|line| line.total.n).sum();
    let days = lines.iter().map(|line| line.total.sum).sum();
    let label = |line: &Line| said.label(Measure::Paused, &line.label);
    let key = if times == 0 { "find-paused-none" } else { "find-paused" };
    let most = lines.first().map(label).unwrap_or_default();
    let causes = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let numbers = [("n", times), ("days", days), ("causes", causes)];
    let finding = said.finding(key, &numbers, &[("name", &most)]);
    let name = said.say("report-paused");
    Section {
        grid: in_days(
            said,
            "report-col-waited",
            lines.iter().map(|line| (label(line), &line.total)),
        ),
        note: noted(said, "report-note-paused", times),
        ..several(
            lines.len(),
            bars::of_lines(said, (Measure::Paused, "paused", &name), finding, lines, times),
        )
    }
}

/// One bar says nothing that the sentence above it does not.
fn several(bars: usize, section: Section) -> Section {
    Section {
        svg: section.svg.filter(|_| bars > 1),
        ..section
    }
}

/// How each was counted is said where something was.
fn noted(said: &Said<'_>, key: &str, times: i64) -> String {
    if times == 0 { String::new() } else { said.say(key) }
}

/// How often, and for how many days.
fn in_days<'n>(said: &Said<'_>, head: &str, rows: impl Iterator<Item = (String, &'n Number)>) -> Grid {
    let tongue = said.tongue;
    let heads = [head, "report-col-times", "report-col-days", "report-col-mean"];
    let row = |(label, number): (String, &Number)| {
        #[expect(clippy::cast_precision_loss, reason = "a mean of days is shown with one decimal")]
        let mean = (number.n > 0).then(|| number.sum as f64 / number.n as f64);
        vec![
            Square::text(label),
            Square::number(number, tongue),
            Square::days(Some(number.sum), tongue),
            Square::mean(mean, tongue),
        ]
    };
    Grid {
        heads: heads.map(|key| said.say(key)).into(),
        rows: rows.map(row).collect(),
        ..Grid::default()
    }
}
