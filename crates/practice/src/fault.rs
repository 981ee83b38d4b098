//! What is wrong with a document: where, in a sentence, and how to mend it.
//!
//! A fault is data; drawing it with its line underlined is the last step and reads no file.

use std::{collections::BTreeMap, ops::Range};

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

impl Fault {
    /// Line and column, from 1; the column counts characters.
    pub fn position(&self, shelf: &Shelf) -> (usize, usize) {
        shelf.text(&self.place.document).map_or((1, 1), |text| position(text, self.place.span.start))
    }

    /// The fault with its line, the place underlined, and how to mend it.
    pub fn drawn(&self, shelf: &Shelf) -> String {
        let mut drawn = format!("error[{}]: {}\n", self.code, self.message);
        draw_place(&mut drawn, shelf, &self.place, &self.label, "-->", '^');
        if let Some((place, label)) = &self.also {
            draw_place(&mut drawn, shelf, place, label, ":::", '-');
        }
        drawn.push_str("help: ");
        drawn.push_str(&self.help);
        drawn.push('\n');
        drawn
    }
}

fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.matches('\n').count().saturating_add(1);
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
    (line, column)
}

/// The longest stretch of a line that is shown; longer lines are cut around the place.
const SHOWN: usize = 72;

fn draw_place(drawn: &mut String, shelf: &Shelf, place: &Place, label: &str, arrow: &str, mark: char) {
    let Some(text) = shelf.text(&place.document) else {
        drawn.push_str(&format!("  {arrow} {}\n", place.document));
        return;
    };
    let (line, column) = position(text, place.span.start);
    drawn.push_str(&format!("  {arrow} {}:{line}:{column}\n", place.document));
    let content: Vec<char> =
        text.lines().nth(line.saturating_sub(1)).unwrap_or_default().chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
    let start = column.saturating_sub(1).min(content.len());
    let length = text.get(place.span.clone()).map_or(1, |t| t.lines().next().unwrap_or_default().chars().count());
    let length = length.clamp(1, content.len().saturating_sub(start).max(1));
    let cut = if start.saturating_add(length) > SHOWN { start.saturating_sub(SHOWN / 3) } else { 0 };
    let shown: String = content.iter().skip(cut).take(SHOWN).collect();
    let gutter = line.to_string();
    let lead = if cut > 0 { "…" } else { "" };
    let pad = start.saturating_sub(cut).saturating_add(lead.chars().count());
    let marks: String = std::iter::repeat_n(mark, length.min(SHOWN.saturating_sub(start.saturating_sub(cut)).max(1))).collect();
    drawn.push_str(&format!("{gutter} | {lead}{shown}\n"));
    drawn.push_str(&format!("{} | {}{marks} {label}\n", " ".repeat(gutter.len()), " ".repeat(pad)));
}
