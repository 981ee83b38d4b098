//! One promise as a strip in a table, beside its numbers: kept, kept late, broken.

use super::{Drawing, SEEN, drawn, length};

const WIDTH: f64 = 120.0;
const HEIGHT: f64 = 12.0;

/// The strip; nothing, if nothing fell due.
pub fn strip(kept: u64, late: u64, broken: u64) -> Option<String> {
    let all = length(kept) + length(late) + length(broken);
    if all == 0.0 {
        return None;
    }
    let scale = (WIDTH - 2.0 * SEEN) / all;
    let (late, broken) = (drawn(late, scale), drawn(broken, scale));
    // What was kept gives way: the others are drawn, however few.
    let kept = if kept == 0 { 0.0 } else { WIDTH - late - broken };
    let mut drawing = Drawing::silent(WIDTH, HEIGHT);
    if kept > 0.0 {
        drawing.rect("g-kept", [0.0, 0.0, kept, HEIGHT]);
    }
    if late > 0.0 {
        drawing.late([kept, 0.0, late, HEIGHT]);
    }
    if broken > 0.0 {
        drawing.broken([kept + late, 0.0, broken, HEIGHT]);
    }
    Some(drawing.done())
}
