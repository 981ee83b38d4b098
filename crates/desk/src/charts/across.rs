//! Bars across, each below its words: how far complaints went, or how many came by each channel.

use super::{Anchor, Drawing, Named, drawn, length};

/// One bar: its words above, what it comes to behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Across {
    pub label: String,
    pub count: u64,
    pub said: String,
}

const WIDTH: f64 = 480.0;
/// Behind the longest bar its number has room.
const LONGEST: f64 = 372.0;
const ROW: f64 = 42.0;
const BAR: f64 = 14.0;

/// The drawing; nothing, if there is no bar.
pub fn across(named: &Named<'_>, bars: &[Across]) -> Option<String> {
    let most = bars.iter().map(|bar| bar.count).max()?;
    let scale = LONGEST / length(most).max(1.0);
    let mut drawing = Drawing::new(named, WIDTH, ROW * length(bars.len() as u64) + 6.0);
    for (at, bar) in bars.iter().enumerate() {
        let top = ROW * length(at as u64);
        let long = drawn(bar.count, scale);
        drawing.text((0.0, top + 18.0), Anchor::Start, &bar.label);
        if long > 0.0 {
            drawing.rect("g-accent", [0.0, top + 24.0, long, BAR]);
        }
        let behind = if long > 0.0 { long + 8.0 } else { 0.0 };
        drawing.strong((behind, top + 24.0 + BAR - 2.0), Anchor::Start, &bar.said);
    }
    Some(drawing.done())
}
