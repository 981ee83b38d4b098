//! Promises by week: kept above the line, kept late and broken below it, all on one scale.

use super::{Anchor, Drawing, Named, SEEN, drawn, every, has_word, length};

/// One week of the drawing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// "31 Aug", or "31 Aug 2026".
    pub label: String,
    pub kept: u64,
    pub late: u64,
    pub broken: u64,
    /// The share that was kept, as it is said; nothing where nothing fell due.
    pub share: Option<String>,
    /// It is not over: the words that say so.
    pub so_far: Option<String>,
}

const WIDTH: f64 = 1200.0;
const HEIGHT: f64 = 236.0;
const EDGE: f64 = 16.0;
/// Below the weeks stands which of them is not over.
const SO_FAR: f64 = 16.0;
/// Above the bars stand the shares, below them the weeks.
const TOP: f64 = 24.0;
const BOTTOM: f64 = 206.0;
/// Between the line and what hangs from it.
const GAP: f64 = 1.5;

/// The drawing; nothing, if there is no week.
pub fn weeks(named: &Named<'_>, weeks: &[Week]) -> Option<String> {
    if weeks.is_empty() {
        return None;
    }
    let above = weeks.iter().map(|week| week.kept).max().unwrap_or(0);
    let below = weeks
        .iter()
        .map(|week| length(week.late) + length(week.broken))
        .fold(0.0, f64::max);
    // What is drawn longer than it is takes its room from the others.
    let room = BOTTOM - TOP - 2.0 * GAP - 2.0 * SEEN;
    let scale = room / (length(above) + below).max(1.0);
    let line = BOTTOM - GAP - below * scale - 2.0 * SEEN;
    let slot = (WIDTH - 2.0 * EDGE) / length(weeks.len() as u64);
    let bar = (slot * 0.6).min(56.0);
    let step = every(weeks.iter().map(|week| week.label.as_str()), slot, EDGE + slot / 2.0);
    let is_unfinished = weeks.iter().any(|week| week.so_far.is_some());
    let height = if is_unfinished { HEIGHT + SO_FAR } else { HEIGHT };
    let mut drawing = Drawing::new(named, WIDTH, height);
    for (at, week) in weeks.iter().enumerate() {
        let middle = EDGE + slot * (length(at as u64) + 0.5);
        let left = middle - bar / 2.0;
        if let Some(words) = &week.so_far {
            drawing.frame([middle - slot * 0.45, 1.0, slot * 0.9, BOTTOM]);
            drawing.edged((middle, HEIGHT + SO_FAR - 6.0), WIDTH, words);
            drawing.begin("g-so-far");
        }
        let (kept, late, broken) = (
            drawn(week.kept, scale),
            drawn(week.late, scale),
            drawn(week.broken, scale),
        );
        if kept > 0.0 {
            drawing.rect("g-kept", [left, line - GAP - kept, bar, kept]);
        }
        if late > 0.0 {
            drawing.late([left, line + GAP, bar, late]);
        }
        if broken > 0.0 {
            drawing.broken([left, line + GAP + late, bar, broken]);
        }
        if week.so_far.is_some() {
            drawing.end();
        }
        if has_word(at, weeks.len(), step) {
            let share = week.share.as_deref().unwrap_or("–");
            // Where bars stand close, a share above its own would lie on its neighbours.
            let foot = if step == 1 { line - GAP - kept } else { TOP };
            drawing.strong((middle, foot - 6.0), Anchor::Middle, share);
            drawing.edged((middle, HEIGHT - 6.0), WIDTH, &week.label);
        }
    }
    drawing.across("g-rule", EDGE, WIDTH - EDGE, line);
    Some(drawing.done())
}
