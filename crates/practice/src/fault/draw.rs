//! Faults as a person reads them in a terminal: the line, the place underlined, and how to mend it. Nothing that a
//! document holds reaches the terminal but as letters.

use std::{cell::RefCell, collections::BTreeMap, fmt::Write as _, rc::Rc};

use super::{Fault, Place, Shelf};
use crate::paragraph::{self, wide, width};

/// As many faults as one reading can use. Whoever has more mends these first.
pub const MOST: usize = 50;

const WIDTH: usize = 80;
const NARROWEST: usize = 40;
const WIDEST: usize = 120;

/// Draws the faults of one shelf.
#[derive(Debug)]
pub struct Drawing<'s> {
    shelf: &'s Shelf,
    width: usize,
    colour: bool,
    /// Where the lines of a document begin.
    lines: RefCell<BTreeMap<String, Rc<[usize]>>>,
}

/// What a terminal is told to draw in.
#[derive(Clone, Copy)]
enum Ink {
    Bold,
    Wrong,
    Place,
}

impl Ink {
    const fn code(self) -> &'static str {
        match self {
            Self::Bold => "1",
            Self::Wrong => "1;31",
            Self::Place => "36",
        }
    }
}

impl<'s> Drawing<'s> {
    /// In 80 columns, without colour.
    pub fn of(shelf: &'s Shelf) -> Self {
        Self {
            shelf,
            width: WIDTH,
            colour: false,
            lines: RefCell::default(),
        }
    }

    /// For a terminal of this many columns: no narrower than 40, no wider than 120.
    #[must_use]
    pub fn across(self, columns: usize) -> Self {
        Self {
            width: columns.clamp(NARROWEST, WIDEST),
            ..self
        }
    }

    #[must_use]
    pub fn in_colour(self, colour: bool) -> Self {
        Self { colour, ..self }
    }

    /// One after the other, at most [`MOST`].
    pub fn all(&self, faults: &[Fault]) -> String {
        let drawn: Vec<String> = faults.iter().take(MOST).map(|fault| self.fault(fault)).collect();
        let mut drawn = drawn.join("\n");
        let more = faults.len().saturating_sub(MOST);
        if more > 0 {
            let _ = writeln!(drawn, "\nand {} more; mend these first", thousands(more));
        }
        drawn
    }

    pub fn fault(&self, fault: &Fault) -> String {
        let mut drawn = self.wrapped(&format!("error[{}]: ", fault.code), &fault.message, Ink::Wrong);
        self.place(&mut drawn, &fault.place, &fault.label, "-->", '^');
        if let Some((place, label)) = &fault.also {
            self.place(&mut drawn, place, label, ":::", '-');
        }
        drawn.push_str(&self.wrapped("help: ", &fault.help, Ink::Bold));
        drawn
    }

    /// Line and column, from 1; the column counts characters.
    pub(super) fn position(&self, place: &Place) -> (usize, usize) {
        let found = self.shelf.text(&place.document).map(|text| self.find(text, place));
        found.map_or((1, 1), |(number, line, offset)| {
            (
                number,
                line.get(..offset).unwrap_or(line).chars().count().saturating_add(1),
            )
        })
    }

    /// The number of the line on which a place begins, the line, and how far into it the place begins, in bytes.
    fn find<'t>(&self, text: &'t str, place: &Place) -> (usize, &'t str, usize) {
        let starts = self.starts(&place.document, text);
        let number = starts.partition_point(|start| *start <= place.span.start).max(1);
        let start = starts.get(number.saturating_sub(1)).copied().unwrap_or(0);
        let end = starts.get(number).copied().unwrap_or(text.len());
        let line = text.get(start..end).unwrap_or_default();
        let line = line.strip_suffix('\n').unwrap_or(line);
        let line = line.strip_suffix('\r').unwrap_or(line);
        let offset = place.span.start.saturating_sub(start).min(line.len());
        // The mark before the first letter that some programs write is no letter.
        match line.strip_prefix('\u{feff}').filter(|_| number == 1) {
            Some(rest) => (number, rest, offset.saturating_sub('\u{feff}'.len_utf8())),
            None => (number, line, offset),
        }
    }

    fn starts(&self, document: &str, text: &str) -> Rc<[usize]> {
        if let Some(known) = self.lines.borrow().get(document) {
            return Rc::clone(known);
        }
        let breaks = text.match_indices('\n').map(|(at, _)| at.saturating_add(1));
        let starts: Rc<[usize]> = std::iter::once(0).chain(breaks).collect();
        self.lines.borrow_mut().insert(document.to_owned(), Rc::clone(&starts));
        starts
    }

    fn place(&self, drawn: &mut String, place: &Place, label: &str, arrow: &str, mark: char) {
        let path = visible(self.shelf.path(&place.document));
        let Some(text) = self.shelf.text(&place.document) else {
            let _ = writeln!(drawn, "  {arrow} {}", self.inked(Ink::Place, &path));
            return;
        };
        let (number, line, offset) = self.find(text, place);
        let (_, column) = self.position(place);
        let ships = if self.shelf.ships(&place.document) {
            " (ships with recourse)"
        } else {
            ""
        };
        let at = self.inked(Ink::Place, &format!("{path}:{number}:{column}"));
        let _ = writeln!(drawn, "  {arrow} {at}{ships}");
        let stretch = text.get(place.span.clone()).unwrap_or_default();
        let length = stretch.lines().next().unwrap_or_default().chars().count();
        let start = line.get(..offset).unwrap_or(line).chars().count();
        let gutter = number.to_string();
        let room = self.width.saturating_sub(gutter.len().saturating_add(3));
        let seen = Seen::of(line, start, length, room);
        let margin = " ".repeat(gutter.len()) + " |";
        drawn.push_str(format!("{gutter} | {}", seen.text).trim_end());
        let marks: String = std::iter::repeat_n(mark, seen.marked).collect();
        let marks = format!("{}{}", " ".repeat(seen.at), self.inked(Ink::Wrong, &marks));
        let label = visible(label);
        let beside = seen.at.saturating_add(seen.marked).saturating_add(1);
        let _ = match label.as_str() {
            "" => writeln!(drawn, "\n{margin} {marks}"),
            label if beside.saturating_add(width(label)) <= room => writeln!(drawn, "\n{margin} {marks} {label}"),
            // No room beside the marks: below them, no further to the right than it fits.
            label => {
                let blank = " ".repeat(seen.at.min(room.saturating_sub(width(label))));
                writeln!(drawn, "\n{margin} {marks}\n{margin} {blank}{label}")
            }
        };
    }

    /// A paragraph after a heading; further lines are indented.
    fn wrapped(&self, heading: &str, text: &str, ink: Ink) -> String {
        let words: Vec<String> = visible(text).split(' ').map(|word| self.shortened(word)).collect();
        let wrapped = paragraph::wrapped(&words.join(" "), heading, INDENT, self.width);
        match wrapped.strip_prefix(heading) {
            Some(rest) => self.inked(ink, heading.trim_end()) + " " + rest,
            None => wrapped,
        }
    }

    /// A word that no line has room for. The name of a file stays whole: somebody may copy it.
    fn shortened(&self, word: &str) -> String {
        let room = self.width.saturating_sub(INDENT.len());
        let path = word.contains('/') && word.len() <= LONGEST_PATH;
        if path || width(word) <= room {
            return word.to_owned();
        }
        let mut short = String::new();
        for letter in word.chars() {
            if width(&short).saturating_add(wide(letter)) >= room {
                break;
            }
            short.push(letter);
        }
        short + "…"
    }

    fn inked(&self, ink: Ink, text: &str) -> String {
        if self.colour {
            format!("\u{1b}[{}m{text}\u{1b}[0m", ink.code())
        } else {
            text.to_owned()
        }
    }
}

const INDENT: &str = "      ";
const LONGEST_PATH: usize = 200;

/// As much of a line as there is room for, around a stretch of it. What was cut off is marked with an ellipsis.
struct Seen {
    text: String,
    /// Where the stretch begins in that, and how much of it can be seen, in columns.
    at: usize,
    marked: usize,
}

impl Seen {
    /// The stretch is given in letters, the room in columns.
    fn of(line: &str, start: usize, length: usize, room: usize) -> Self {
        // However long the line, no more of it than could be seen.
        let before = start.saturating_sub(room.saturating_mul(2));
        let start = start.saturating_sub(before);
        let length = length.min(room);
        let enough = start.saturating_add(room.saturating_mul(3));
        let cells: Vec<(String, usize)> = line
            .chars()
            .skip(before)
            .take(enough)
            .map(|letter| {
                let shown = shown(letter);
                let width = width(&shown);
                (shown, width)
            })
            .collect();
        let columns = |from: usize, to: usize| -> usize {
            let cells = cells.iter().take(to).skip(from);
            cells.map(|(_, width)| width).sum()
        };
        let start = start.min(cells.len());
        let length = length.clamp(1, cells.len().saturating_sub(start).max(1));
        let end = start.saturating_add(length);
        let fits = before == 0 && columns(0, cells.len()) <= room;
        let begins = before == 0 && columns(0, end) <= room.saturating_sub(1);
        let from = if fits || begins {
            0
        } else {
            let mut from = start;
            while from > 0 && columns(from.saturating_sub(1), start) <= room / 3 {
                from = from.saturating_sub(1);
            }
            // One letter gives way to the ellipsis.
            if from == 0 { 0 } else { from.saturating_add(1) }
        };
        let ahead = usize::from(from > 0);
        let tail = usize::from(columns(from, cells.len()).saturating_add(ahead) > room);
        let left = room.saturating_sub(ahead).saturating_sub(tail);
        let mut text = "…".repeat(ahead);
        let (mut taken, mut to) = (0_usize, from);
        for (shown, width) in cells.iter().skip(from) {
            if taken.saturating_add(*width) > left {
                break;
            }
            taken = taken.saturating_add(*width);
            to = to.saturating_add(1);
            text.push_str(shown);
        }
        text.push_str(&"…".repeat(tail));
        Self {
            text,
            at: columns(from, start).saturating_add(ahead),
            marked: columns(start, end.min(to)).max(1),
        }
    }
}

/// A text whose every letter can be seen and does nothing to a terminal.
pub fn visible(text: &str) -> String {
    text.chars().map(shown).collect()
}

fn shown(letter: char) -> String {
    match letter {
        '\t' | '\n' => " ".to_owned(),
        // The pictures of control characters stand in their order.
        '\0'..='\u{1f}' => char::from_u32(0x2400_u32.saturating_add(u32::from(letter)))
            .unwrap_or('?')
            .to_string(),
        '\u{7f}' => "␡".to_owned(),
        letter if invisible(letter) => format!("<U+{:04X}>", u32::from(letter)),
        letter => letter.to_string(),
    }
}

/// Letters that show nothing, or turn the line around.
pub(crate) const fn invisible(letter: char) -> bool {
    matches!(letter,
        '\u{80}'..='\u{9f}' | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// 19951 as 19,951.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && digits.len().saturating_sub(at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
