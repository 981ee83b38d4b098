//! Counts side by side in the order of time, such as open complaints by age, with the limit between two of them.

use super::{Anchor, Drawing, Named, drawn, length};

/// One column with its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub label: String,
    pub count: u64,
    pub said: String,
}

/// A limit that lies before a column.
#[derive(Debug, Clone, Copy)]
pub struct Limit<'l> {
    pub before: usize,
    pub words: &'l str,
}

const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 212.0;
const EDGE: f64 = 12.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 168.0;

/// The drawing; nothing, if there is no column. `below`: what is counted from left to right.
pub fn columns(named: &Named<'_>, columns: &[Column], limit: Option<Limit<'_>>, below: &str) -> Option<String> {
    let most = columns.iter().map(|column| column.count).max()?;
    let scale = (BOTTOM - TOP) / length(most).max(1.0);
    let slot = (WIDTH - 2.0 * EDGE) / length(columns.len() as u64);
    let bar = slot * 0.78;
    let mut drawing = Drawing::new(named, WIDTH, HEIGHT);
    for (at, column) in columns.iter().enumerate() {
        let middle = EDGE + slot * (length(at as u64) + 0.5);
        let tall = drawn(column.count, scale);
        if tall > 0.0 {
            drawing.rect("g-open", [middle - bar / 2.0, BOTTOM - tall, bar, tall]);
        }
        drawing.strong((middle, BOTTOM - tall - 6.0), Anchor::Middle, &column.said);
        drawing.text((middle, BOTTOM + 18.0), Anchor::Middle, &column.label);
    }
    drawing.across("g-rule", EDGE, WIDTH - EDGE, BOTTOM + 0.5);
    if let Some(limit) = limit.filter(|limit| limit.before <= columns.len()) {
        let x = EDGE + slot * length(limit.before as u64);
        drawing.path("g-limit", &format!("M{} 6V{BOTTOM}", super::short(x)));
        // On the side that has more room.
        if x > WIDTH / 2.0 {
            drawing.text((x - 6.0, 16.0), Anchor::End, limit.words);
        } else {
            drawing.text((x + 6.0, 16.0), Anchor::Start, limit.words);
        }
    }
    drawing.text((WIDTH / 2.0, HEIGHT - 6.0), Anchor::Middle, below);
    Some(drawing.done())
}
