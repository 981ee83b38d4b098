//! A length of time by week as a line, with the limit that it is held against. The scale begins at nothing.

use std::fmt::Write as _;

use super::{Anchor, Drawing, Named, every, has_word, length, short};

/// One week of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    pub label: String,
    /// In tenths, and as it is said; nothing in a week that has none.
    pub value: Option<(u64, String)>,
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
const WORD: f64 = 62.0;

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
    let mut drawing = Drawing::new(named, WIDTH, HEIGHT);
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
    marked(&mut drawing, line.points, place, height);
    let shown = every(line.points.len(), WORD, slot);
    for (at, point) in line.points.iter().enumerate() {
        if has_word(at, line.points.len(), shown) {
            words(&mut drawing, place(at), HEIGHT - 8.0, &point.label);
        }
    }
    Some(drawing.done())
}

/// A word under or over its place, and never across the edge.
fn words(drawing: &mut Drawing, x: f64, y: f64, text: &str) {
    if x + WORD / 2.0 > WIDTH {
        drawing.text((WIDTH - 2.0, y), Anchor::End, text);
    } else {
        drawing.text((x, y), Anchor::Middle, text);
    }
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

/// The line, lifted where a week has nothing.
fn strokes(points: &[Point], place: impl Fn(usize) -> f64, height: impl Fn(u64) -> f64) -> String {
    let mut d = String::new();
    let mut goes_on = false;
    for (at, point) in points.iter().enumerate() {
        if let Some((value, _)) = &point.value {
            let pen = if goes_on { 'L' } else { 'M' };
            let _ = write!(d, "{pen}{} {}", short(place(at)), short(height(*value)));
        }
        goes_on = point.value.is_some();
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
        drawing.dot(place(at), height(*value), if told { 4.0 } else { 2.6 });
        if told {
            // The last stands below the line, unless there the weeks are named.
            let below = height(*value) + 18.0;
            let is_above = Some(at) == most || below > BOTTOM;
            let y = if is_above { height(*value) - 9.0 } else { below };
            drawing.strong((place(at), y), Anchor::Middle, said);
        }
    }
}
