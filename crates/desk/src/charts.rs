//! Drawings of a report: plain series in, SVG markup out, drawn on the server so that they are there without a
//! script, on paper and in a saved page. Geometry stands in attributes and colour in classes: the content security
//! policy refuses a style.
//!
//! A drawing is one image to a screen reader, with a title and a description. It holds no link: what can be pressed
//! stands in the table beside it. What differs in colour differs in place, fill or pattern as well. What is there is
//! always seen: a part of a bar that is not nothing has a height, however small beside the others.

mod across;
mod columns;
mod line;
mod strip;
mod weeks;

pub use across::{Across, across};
pub use columns::{Column, Limit, columns};
pub use line::{Line, Point, line};
pub use strip::strip;
pub use weeks::{Week, weeks};

use std::fmt::Write as _;

/// What a drawing is called and what it shows, in the reader's language.
#[derive(Debug, Clone, Copy)]
pub struct Named<'n> {
    /// The beginning of the ids inside; another for each drawing of a page.
    pub id: &'n str,
    pub title: &'n str,
    pub desc: &'n str,
}

/// The least that a part which is not nothing takes.
const SEEN: f64 = 2.5;
/// So much room a letter takes, and so much is between two words.
const LETTER: f64 = 6.6;
const BETWEEN: f64 = 16.0;

/// An SVG element that grows.
struct Drawing {
    marks: String,
}

#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

impl Drawing {
    /// An image of this size, in its own units.
    fn new(named: &Named<'_>, width: f64, height: f64) -> Self {
        let Named { id, title, desc } = named;
        let mut marks = String::with_capacity(4096);
        let _ = write!(
            marks,
            "<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
             <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
            escaped(title),
            escaped(desc),
        );
        Self { marks }
    }

    /// One that says nothing: the numbers stand beside it.
    fn silent(width: f64, height: f64) -> Self {
        let marks = format!(
            "<svg width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" aria-hidden=\"true\" focusable=\"false\">"
        );
        Self { marks }
    }

    fn rect(&mut self, class: &str, [x, y, width, height]: [f64; 4]) {
        let _ = write!(
            self.marks,
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            short(x),
            short(y),
            short(width),
            short(height)
        );
    }

    /// A bar of what was broken: solid, with light lines across, so that it is no bar of what was kept on a grey page.
    fn broken(&mut self, [x, y, width, height]: [f64; 4]) {
        self.rect("g-broken", [x, y, width, height]);
        let mut d = String::new();
        let mut at = 4.0;
        while at < width + height {
            // From the upper edge or the right one down to the left one or the lower.
            let (from, to) = (
                (at.min(width), (at - width).max(0.0)),
                ((at - height).max(0.0), at.min(height)),
            );
            let _ = write!(
                d,
                "M{} {}L{} {}",
                short(x + from.0),
                short(y + from.1),
                short(x + to.0),
                short(y + to.1)
            );
            at += 6.0;
        }
        if !d.is_empty() {
            self.path("g-cut", &d);
        }
    }

    /// A bar that is an outline, drawn inside its edges.
    fn late(&mut self, [x, y, width, height]: [f64; 4]) {
        let inside = |length: f64| (length - 1.5).max(0.5);
        self.rect("g-late", [x + 0.75, y + 0.75, inside(width), inside(height)]);
    }

    /// Around what is not over yet.
    fn frame(&mut self, sides: [f64; 4]) {
        self.rect("g-frame", sides);
    }

    /// What is drawn until [`Self::end`] has this look too.
    fn begin(&mut self, class: &str) {
        let _ = write!(self.marks, "<g class=\"{class}\">");
    }

    fn end(&mut self) {
        self.marks.push_str("</g>");
    }

    /// A word under its place, and never across an edge.
    fn edged(&mut self, (x, y): (f64, f64), width: f64, text: &str) {
        let half = room(text) / 2.0;
        if x + half > width {
            self.text((width - 2.0, y), Anchor::End, text);
        } else if x < half {
            self.text((2.0, y), Anchor::Start, text);
        } else {
            self.text((x, y), Anchor::Middle, text);
        }
    }

    fn path(&mut self, class: &str, d: &str) {
        let _ = write!(self.marks, "<path class=\"{class}\" d=\"{d}\"/>");
    }

    fn across(&mut self, class: &str, from: f64, to: f64, y: f64) {
        self.path(class, &format!("M{} {}H{}", short(from), short(y), short(to)));
    }

    fn dot(&mut self, class: &str, x: f64, y: f64, radius: f64) {
        let _ = write!(
            self.marks,
            "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>",
            short(x),
            short(y)
        );
    }

    fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, text: &str) {
        self.words("", (x, y), anchor, text);
    }

    fn strong(&mut self, (x, y): (f64, f64), anchor: Anchor, text: &str) {
        self.words(" class=\"strong\"", (x, y), anchor, text);
    }

    fn words(&mut self, class: &str, (x, y): (f64, f64), anchor: Anchor, text: &str) {
        let _ = write!(
            self.marks,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{}\"{class}>{}</text>",
            short(x),
            short(y),
            anchor.word(),
            escaped(text)
        );
    }

    fn done(mut self) -> String {
        self.marks.push_str("</svg>");
        self.marks
    }
}

/// A length as it is written: no more than two places, and no zeros behind them.
fn short(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

fn escaped(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => said.push_str("&amp;"),
            '<' => said.push_str("&lt;"),
            '>' => said.push_str("&gt;"),
            '"' => said.push_str("&quot;"),
            sign => said.push(sign),
        }
    }
    said
}

/// A count as a length is worked out from it.
#[expect(clippy::cast_precision_loss, reason = "a drawing has a thousand places, not 2⁵³")]
fn length(count: u64) -> f64 {
    count as f64
}

/// How long a part of a bar is drawn: by the scale, and never so short that it is not seen.
fn drawn(count: u64, scale: f64) -> f64 {
    if count == 0 {
        0.0
    } else {
        (length(count) * scale).max(SEEN)
    }
}

/// The room that a word takes.
fn room(word: &str) -> f64 {
    BETWEEN + LETTER * length(word.chars().count() as u64)
}

/// Every which one of these marks has its word, where they stand so far apart and the last so far from the edge; the
/// last always has. At the edge a word is moved in, towards the one beside it.
fn every<'w>(words: impl ExactSizeIterator<Item = &'w str>, slot: f64, edge: f64) -> usize {
    let marks = words.len().max(1);
    let room = words.map(room).fold(0.0, f64::max);
    let needed = ((room + (room / 2.0 - edge).max(0.0)) / slot.max(0.1)).ceil();
    (1..=marks).find(|step| length(*step as u64) >= needed).unwrap_or(marks)
}

/// Whether the mark at this place has its word: counted from the last, which has.
const fn has_word(at: usize, marks: usize, every: usize) -> bool {
    (marks - 1 - at).is_multiple_of(every)
}
