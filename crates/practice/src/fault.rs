//! What is wrong with a document: where, in a sentence, and how to mend it.
//!
//! A fault is data; drawing it with its line underlined is the last step and reads no file.

use std::{collections::BTreeMap, fmt::Write as _, ops::Range};

/// Documents by name: a code with the packs and calendars that it stands on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf(BTreeMap<String, String>);

impl Shelf {
    pub fn put(&mut self, name: &str, text: impl Into<String>) -> &mut Self {
        self.0.insert(name.to_owned(), text.into());
        self
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Name and text of each document, by name.
    pub fn documents(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }
}

/// A stretch of a document, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub document: String,
    pub span: Range<usize>,
}

/// One thing wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// A short word for the kind of fault, stable: `text-number`, `unknown-key`.
    pub code: &'static str,
    pub message: String,
    pub place: Place,
    /// What the underline says.
    pub label: String,
    /// A second place that matters, with what it says.
    pub also: Option<(Place, String)>,
    pub help: String,
}

#[expect(clippy::similar_names, reason = "self and shelf")]
impl Fault {
    /// Line and column, from 1; the column counts characters.
    pub fn position(&self, shelf: &Shelf) -> (usize, usize) {
        shelf
            .text(&self.place.document)
            .map_or((1, 1), |text| position(text, self.place.span.start))
    }

    /// The fault with its line, the place underlined, and how to mend it, in lines of at most 80 characters.
    pub fn drawn(&self, shelf: &Shelf) -> String {
        let mut drawn = wrapped(&format!("error[{}]: ", self.code), &self.message);
        draw_place(&mut drawn, shelf, &self.place, &self.label, "-->", '^');
        if let Some((place, label)) = &self.also {
            draw_place(&mut drawn, shelf, place, label, ":::", '-');
        }
        drawn.push_str(&wrapped("help: ", &self.help));
        drawn
    }
}

const WIDTH: usize = 80;

/// A paragraph after a heading; further lines are indented.
fn wrapped(heading: &str, text: &str) -> String {
    let mut lines = vec![heading.to_owned()];
    for word in text.split(' ') {
        let fits = lines
            .last()
            .is_some_and(|line| width(line).saturating_add(width(word)) <= WIDTH);
        if !fits {
            lines.push("      ".to_owned());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(word);
            line.push(' ');
        }
    }
    lines
        .iter()
        .fold(String::new(), |all, line| all + line.trim_end() + "\n")
}

fn width(text: &str) -> usize {
    text.chars().count()
}

fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count().saturating_add(1);
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        .saturating_add(1);
    (line, column)
}

fn draw_place(drawn: &mut String, shelf: &Shelf, place: &Place, label: &str, arrow: &str, mark: char) {
    let Some(text) = shelf.text(&place.document) else {
        drawn.extend(["  ", arrow, " ", &place.document, "\n"]);
        return;
    };
    let (number, column) = position(text, place.span.start);
    let gutter = number.to_string();
    let blank = " ".repeat(gutter.len());
    let _ = writeln!(drawn, "  {arrow} {}:{number}:{column}", place.document);
    let content = text.lines().nth(number.saturating_sub(1)).unwrap_or_default();
    let start = column.saturating_sub(1).min(width(content));
    let length = text
        .get(place.span.clone())
        .map_or(1, |t| width(t.lines().next().unwrap_or_default()));
    let (shown, at, marked) = cut(
        content,
        start,
        length,
        WIDTH.saturating_sub(gutter.len().saturating_add(3)),
    );
    let pad = " ".repeat(at);
    let marks: String = std::iter::repeat_n(mark, marked).collect();
    drawn.push_str(format!("{gutter} | {shown}").trim_end());
    let beside = gutter
        .len()
        .saturating_add(4)
        .saturating_add(at)
        .saturating_add(marked)
        .saturating_add(width(label));
    let _ = match label {
        "" => writeln!(drawn, "\n{blank} | {pad}{marks}"),
        label if beside <= WIDTH => writeln!(drawn, "\n{blank} | {pad}{marks} {label}"),
        // No room beside the marks: below them, no further to the right than it fits.
        label => {
            let room = WIDTH
                .saturating_sub(gutter.len().saturating_add(3))
                .saturating_sub(width(label));
            writeln!(
                drawn,
                "\n{blank} | {pad}{marks}\n{blank} | {}{label}",
                " ".repeat(at.min(room))
            )
        }
    };
}

/// As much of a line as there is room for, around a stretch of it: what is shown, where the stretch begins in that,
/// and how much of it can be seen. What was cut off is marked with an ellipsis.
fn cut(content: &str, start: usize, length: usize, room: usize) -> (String, usize, usize) {
    let letters: Vec<char> = content.chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
    let length = length.clamp(1, letters.len().saturating_sub(start).max(1));
    let fits = letters.len() <= room;
    let begins = start.saturating_add(length) <= room.saturating_sub(1);
    let from = match (fits || begins, start.saturating_sub(room / 3)) {
        (true, _) | (_, 0) => 0,
        // One letter gives way to the ellipsis.
        (false, from) => from.saturating_add(1),
    };
    let ahead = usize::from(from > 0);
    let rest = letters.len().saturating_sub(from);
    let tail = usize::from(rest.saturating_add(ahead) > room);
    let taken = room.saturating_sub(ahead).saturating_sub(tail).min(rest);
    let mut shown = String::new();
    shown.extend((ahead > 0).then_some('…'));
    shown.extend(letters.iter().skip(from).take(taken));
    shown.extend((tail > 0).then_some('…'));
    let at = start.saturating_sub(from).saturating_add(ahead);
    (
        shown,
        at,
        length.min(taken.saturating_sub(start.saturating_sub(from)).max(1)),
    )
}
