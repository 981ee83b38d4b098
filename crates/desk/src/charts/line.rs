//! A length of time by week as a line, with the limit that it is held against. The scale begins at nothing.

use std::fmt::Write as _;

use super::{Anchor, Drawing, Named, every, has_word, length, short};

/// One week of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    pub label: String,
    /// In tenths, and as it is said; nothing in a week that has none.
    pub value: Option<(u64, String)>,
    /// It is not settled yet: the words that say so.
    pub so_far: Option<String>,
}

#[derive(Debug, Clone, Copy)]
pub struct Line<'l> {
    pub points: &'l [Point],
    /// What is promised, in tenths, with its words.
    pub target: Option<(u64, &'l str)>,
}

const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 212.0;
const LEFT: f64 = 40.0;
const RIGHT: f64 = 466.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 180.0;
/// Below the weeks stands which of them are not over.
const SO_FAR: f64 = 16.0;

/// The drawing; nothing, if no week has a value. `say`: a whole number of the scale, as the reader writes it.
pub fn line(named: &Named<'_>, line: &Line<'_>, say: impl Fn(u64) -> String) -> Option<String> {
    let values = line.points.iter().filter_map(|point| point.value.as_ref());
    let most = values.map(|(value, _)| *value).max()?;
    let step = step_of(most.max(line.target.map_or(0, |(target, _)| target)));
    let top = most
        .max(line.target.map_or(0, |(target, _)| target))
        .div_ceil(step)
        .max(1)
        * step;
    let height = |value: u64| BOTTOM - (BOTTOM - TOP) * length(value) / length(top);
    let slot = (RIGHT - LEFT) / length(line.points.len() as u64);
    let place = |at: usize| LEFT + slot * (length(at as u64) + 0.5);
    let is_unfinished = line.points.iter().any(|point| point.so_far.is_some());
    let tall = if is_unfinished { HEIGHT + SO_FAR } else { HEIGHT };
    let mut drawing = Drawing::new(named, WIDTH, tall);
    for mark in 0..=top / step {
        let y = height(mark * step);
        drawing.across("g-rule", LEFT, RIGHT, y);
        drawing.text((LEFT - 8.0, y + 4.0), Anchor::End, &say(mark * step / 10));
    }
    if let Some((target, words)) = line.target {
        drawing.across("g-limit", LEFT, RIGHT, height(target));
        drawing.text((RIGHT, height(target) - 6.0), Anchor::End, words);
    }
    drawing.path("g-line", &strokes(line.points, place, height));
    let on_the_way = on_the_way(line.points, place, height);
    if !on_the_way.is_empty() {
        drawing.path("g-line g-dashed", &on_the_way);
    }
    marked(&mut drawing, line.points, place, height);
    let shown = every(
        line.points.iter().map(|point| point.label.as_str()),
        slot,
        WIDTH - RIGHT + slot / 2.0,
    );
    for (at, point) in line.points.iter().enumerate() {
        if has_word(at, line.points.len(), shown) {
            drawing.edged((place(at), HEIGHT - 8.0), WIDTH, &point.label);
        }
    }
    // Weeks that are not over stand at the end: the last of them says so, for all that are drawn so.
    let last = line.points.iter().enumerate().next_back();
    if let Some((at, Some(words))) = last.map(|(at, point)| (at, &point.so_far)) {
        drawing.edged((place(at), HEIGHT + SO_FAR - 8.0), WIDTH, words);
    }
    Some(drawing.done())
}

/// Round steps, so that three to five of them reach the top: 1, 2 or 5 days, ten of them, and so on.
fn step_of(most: u64) -> u64 {
    let mut step: u64 = 10;
    for factor in [2, 5].into_iter().cycle() {
        if most.div_ceil(step) <= 4 {
            break;
        }
        // 1, 2, 10, 20, 100: each twice or five times the one before.
        step = step.saturating_mul(factor);
    }
    step
}

/// The line, lifted where a week has nothing, and where it is not over.
fn strokes(points: &[Point], place: impl Fn(usize) -> f64, height: impl Fn(u64) -> f64) -> String {
    let mut d = String::new();
    let mut goes_on = false;
    for (at, point) in points.iter().enumerate() {
        let whole = point.value.as_ref().filter(|_| point.so_far.is_none());
        if let Some((value, _)) = whole {
            let pen = if goes_on { 'L' } else { 'M' };
            let _ = write!(d, "{pen}{} {}", short(place(at)), short(height(*value)));
        }
        goes_on = whole.is_some();
    }
    d
}

/// From the week before to each that is not over.
fn on_the_way(points: &[Point], place: impl Fn(usize) -> f64, height: impl Fn(u64) -> f64) -> String {
    let mut d = String::new();
    for (at, both) in points.windows(2).enumerate() {
        if let [
            Point {
                value: Some((from, _)), ..
            },
            Point {
                value: Some((to, _)),
                so_far: Some(_),
                ..
            },
        ] = both
        {
            let (x, y) = (short(place(at)), short(height(*from)));
            let _ = write!(d, "M{x} {y}L{} {}", short(place(at + 1)), short(height(*to)));
        }
    }
    d
}

/// A dot a week; the greatest and the last are said.
fn marked(drawing: &mut Drawing, points: &[Point], place: impl Fn(usize) -> f64, height: impl Fn(u64) -> f64) {
    let with_value = || {
        points
            .iter()
            .enumerate()
            .filter_map(|(at, point)| Some((at, point.value.as_ref()?)))
    };
    let last = with_value().next_back().map(|(at, _)| at);
    let most = with_value().max_by_key(|(_, (value, _))| *value).map(|(at, _)| at);
    for (at, (value, said)) in with_value() {
        let told = Some(at) == last || Some(at) == most;
        let class = if points[at].so_far.is_some() {
            "g-dot g-hollow"
        } else {
            "g-dot"
        };
        drawing.dot(class, place(at), height(*value), if told { 4.0 } else { 2.6 });
        if told {
            // The last stands below the line, unless there the weeks are named.
            let below = height(*value) + 18.0;
            let is_above = Some(at) == most || below > BOTTOM;
            let y = if is_above { height(*value) - 9.0 } else { below };
            drawing.strong((place(at), y), Anchor::Middle, said);
        }
    }
}
