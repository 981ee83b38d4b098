//! What is wrong with a document that is no TOML, in the words of somebody who has never heard of it. Most such
//! documents were in a word processor: what it put into them is told by what stands there.

use std::{collections::BTreeMap, ops::Range};

use toml::{
    Spanned,
    de::{DeTable, Error},
};

use super::read::Reader;
use crate::fault::invisible;

/// The tree of a document, if it is one; else its faults are with the reader.
pub(super) fn parse<'t>(reader: &Reader<'_>, text: &'t str) -> Option<Spanned<DeTable<'t>>> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    if errors.is_empty() {
        return Some(tree);
    }
    for slip in slips(text, &errors) {
        reader.fault("syntax", slip.message, slip.span, slip.label, slip.help);
    }
    None
}

/// One thing that is no TOML.
struct Slip {
    /// The lower, the likelier to be what the others of its line come from.
    rank: u8,
    message: String,
    span: Range<usize>,
    label: &'static str,
    help: String,
}

/// One for a line; of a list that is not closed, one.
fn slips(text: &str, errors: &[Error]) -> Vec<Slip> {
    if let Some(slip) = old_line_ends(text, errors) {
        return vec![slip];
    }
    let mut lines: BTreeMap<usize, Slip> = BTreeMap::new();
    // Where a table of a list stands in single brackets again, each of its keys is there already as well.
    let mut begun_again: Vec<&str> = Vec::new();
    let mut within: Option<Range<usize>> = None;
    let open_list = errors.iter().any(|error| error.message().starts_with("unclosed array"));
    let in_list = |error: &&Error| open_list && error.message().contains("array");
    let begins = errors
        .iter()
        .filter(in_list)
        .filter_map(Error::span)
        .map(|span| span.start);
    let begins = begins.min().unwrap_or(usize::MAX);
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        if span.start > begins {
            continue;
        }
        let seen = Seen::of(text, span);
        if error.message() == "duplicate key" {
            if within.as_ref().is_some_and(|within| within.contains(&seen.from)) {
                continue;
            }
            if let Some(list) = seen.list() {
                within = Some(seen.from..next_heading(text, seen.from.saturating_add(seen.line.len())));
                if begun_again.contains(&list) {
                    continue;
                }
                begun_again.push(list);
            }
        }
        let slip = if seen.span.start == begins {
            let open = text.get(..begins).and_then(|before| before.rfind('['));
            let open = open.map_or(seen.span.clone(), |open| open..open.saturating_add(1));
            let help = "put a comma after each entry and ] at its end".to_owned();
            Seen::slip_at(open, 1, "the list is not closed".to_owned(), help)
        } else {
            seen.told(error.message())
        };
        let first = lines
            .get(&seen.from)
            .is_none_or(|known| (slip.rank, slip.span.start) < (known.rank, known.span.start));
        if first {
            lines.insert(seen.from, slip);
        }
    }
    lines.into_values().collect()
}

/// Where the next heading begins, or the document ends.
fn next_heading(text: &str, from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    rest.find("\n[")
        .map_or(text.len(), |at| from.saturating_add(at).saturating_add(1))
}

fn old_line_ends(text: &str, errors: &[Error]) -> Option<Slip> {
    let first = errors
        .iter()
        .find(|error| error.message().starts_with("carriage return"))?;
    Some(Slip {
        rank: 0,
        message: "the lines of this file end in the way of old Macs".to_owned(),
        span: Seen::of(text, first.span()?).span,
        label: "here",
        help: "save it with Unix or Windows line ends".to_owned(),
    })
}

const CURLY: [char; 6] = ['“', '”', '„', '‘', '’', '‚'];
const DASHES: [char; 6] = ['‐', '‑', '‒', '–', '—', '−'];
const SPACES: [char; 4] = ['\u{a0}', '\u{202f}', '\u{2007}', '\u{3000}'];
const NAMES: &str = "a name is written with a-z, 0-9, - and _";

/// An error with the line that it is in.
struct Seen<'t> {
    line: &'t str,
    /// Where the line begins in the document.
    from: usize,
    span: Range<usize>,
    /// The line up to the error, and from it on.
    before: &'t str,
    after: &'t str,
}

impl<'t> Seen<'t> {
    fn of(text: &'t str, span: Range<usize>) -> Self {
        let start = span.start.min(text.len());
        let head = text.get(..start).unwrap_or_default();
        let from = head.rfind('\n').map_or(0, |at| at.saturating_add(1));
        let line = text.get(from..).unwrap_or_default();
        let line = line.lines().next().unwrap_or_default();
        let at = start.saturating_sub(from).min(line.len());
        Self {
            line,
            from,
            span: start..span.end.clamp(start, text.len()),
            before: line.get(..at).unwrap_or(line),
            after: line.get(at..).unwrap_or_default(),
        }
    }

    fn slip(&self, rank: u8, message: &str, help: &str) -> Slip {
        Self::slip_at(self.span.clone(), rank, message.to_owned(), help.to_owned())
    }

    fn slip_at(span: Range<usize>, rank: u8, message: String, help: String) -> Slip {
        let label = "here";
        Slip {
            rank,
            message,
            span,
            label,
            help,
        }
    }

    /// What is written from the error on, up to a blank or a sign.
    fn word(&self) -> &'t str {
        let end = self.after.find([' ', '\t', ',', ']', '}', '#', '"']);
        self.after.get(..end.unwrap_or(self.after.len())).unwrap_or_default()
    }

    /// The name around the error, and where.
    fn name(&self) -> (&'t str, Range<usize>) {
        let ends = |letter: char| " \t=.[]{},\"".contains(letter);
        let begin = self.before.rfind(ends).map_or(0, |at| at.saturating_add(1));
        let end = self.after.find(ends).unwrap_or(self.after.len());
        let end = self.before.len().saturating_add(end);
        let name = self.line.get(begin..end).unwrap_or_default();
        (name, self.from.saturating_add(begin)..self.from.saturating_add(end))
    }

    fn told(&self, message: &str) -> Slip {
        self.typed_by_a_program()
            .or_else(|| self.date(message))
            .or_else(|| self.more_on_the_line(message))
            .or_else(|| self.name_or_heading(message))
            .or_else(|| self.value(message))
            .unwrap_or_else(|| {
                self.slip(
                    5,
                    message,
                    "the document is TOML: key = \"value\" lines under [table] headings",
                )
            })
    }

    /// What nobody types: curly quotes, dashes, letters that show nothing.
    fn typed_by_a_program(&self) -> Option<Slip> {
        let curly = "write straight ones, \"…\"";
        let message = "these are the curly quotes of a word processor";
        let letter = self.after.chars().next();
        if self.after.starts_with(CURLY) {
            return Some(self.slip(0, message, curly));
        }
        // A text that was begun with a straight quote and ends with a curly one.
        let opened = self.line.matches('"').count() % 2 == 1;
        if let Some((at, last)) = self.line.char_indices().rfind(|(_, letter)| !letter.is_whitespace())
            && self.after.trim().is_empty()
            && opened
            && CURLY.contains(&last)
        {
            let at = self.from.saturating_add(at);
            let span = at..at.saturating_add(last.len_utf8());
            return Some(Self::slip_at(span, 0, message.to_owned(), curly.to_owned()));
        }
        let letter = letter?;
        let span = self.span.start..self.span.start.saturating_add(letter.len_utf8());
        let number = u32::from(letter);
        if SPACES.contains(&letter) || invisible(letter) {
            let message = format!("there is an invisible character here (U+{number:04X})");
            return Some(Self::slip_at(span, 0, message, "delete it and type a space".to_owned()));
        }
        if letter.is_control() && letter != '\r' {
            let message = format!("there is a control character here (U+{number:04X})");
            return Some(Self::slip_at(span, 0, message, "delete it".to_owned()));
        }
        DASHES.contains(&letter).then(|| {
            let (name, _) = self.name();
            let help = match name.replace(DASHES, "-") {
                name if name.len() > 1 => format!("write {name}"),
                _ => "write a hyphen, -, or take it out".to_owned(),
            };
            Self::slip_at(span, 0, "this dash is not a hyphen".to_owned(), help)
        })
    }

    fn date(&self, message: &str) -> Option<Slip> {
        const HELP: &str = "write a date as 2026-01-01: year, month, day";
        let word = self.word();
        if let Some((_, last)) = message.split_once("expected day between 01 and ") {
            let mut parts = word.splitn(3, '-');
            let (year, month) = (parts.next()?, parts.next()?);
            let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
            let message = format!("{month} {year} has {last} days");
            return Some(Self::slip_at(self.span.clone(), 0, message, HELP.to_owned()));
        }
        if message.contains("expected month between") {
            return Some(self.slip(0, "a year has 12 months", HELP));
        }
        if message.starts_with("invalid time") || message == "invalid datetime" {
            return Some(self.slip(
                0,
                "hours are written as a text, with two digits",
                "write them in quotes: \"09:00-17:00\"",
            ));
        }
        let numbers: Vec<&str> = word.split(['/', '.', '-']).collect();
        let dated = matches!(numbers.as_slice(), [a, b, c] if [a, b, c].iter().all(|part| is_number(part)));
        dated.then(|| {
            let message = format!("“{word}” is not how a date is written here");
            Self::slip_at(self.span.clone(), 0, message, HELP.to_owned())
        })
    }

    /// What follows a value that has ended.
    fn more_on_the_line(&self, message: &str) -> Option<Slip> {
        if message.starts_with("missing comma") || message.starts_with("extra assignment") {
            return Some(self.slip(1, "a comma is missing here", "put a comma between the two"));
        }
        if !message.starts_with("unexpected key or value") {
            return None;
        }
        let rest = self.after.trim();
        let what = "the text ends here, and the line goes on";
        if self.before.trim_end().ends_with('"')
            && let Some((inner, _)) = self.after.split_once('"')
        {
            let help = format!("a quote inside a text needs a backslash: \\\"{}\\\"", inner.trim());
            return Some(Self::slip_at(self.span.clone(), 1, what.to_owned(), help));
        }
        if self.before.trim_end().ends_with('\'') && self.after.contains('\'') {
            return Some(self.slip(1, what, "write the text in double quotes, \"…\""));
        }
        if rest.contains('=') {
            return Some(self.slip(1, "two keys are on one line", "begin a new line here"));
        }
        Some(self.slip(
            1,
            "the value ends here, and the line goes on",
            "take the rest of the line out, or put # before it",
        ))
    }

    fn name_or_heading(&self, message: &str) -> Option<Slip> {
        let no_value = message.starts_with("key with no value");
        if self.line.starts_with("<<<<<<<") || self.line.starts_with(">>>>>>>") || self.line.starts_with("=======") {
            return Some(self.slip(
                0,
                "two versions of this document were never made one",
                "keep one of the two, and delete the lines of <<<<<<<, ======= and >>>>>>>",
            ));
        }
        let key = self.line.split(['=', '#']).next().unwrap_or_default();
        if no_value && self.line.trim_start().starts_with('"') && key.matches('"').count() % 2 == 1 {
            return Some(self.slip(3, "the name is not closed", "close it with \""));
        }
        if (no_value || message.starts_with("invalid unquoted key")) && !self.line.contains('=') {
            let heading = self.line.trim_start().starts_with('[');
            if !heading {
                let begin = self.line.len().saturating_sub(self.line.trim_start().len());
                let span = self.from.saturating_add(begin)..self.from.saturating_add(self.line.trim_end().len());
                let message = "this line has no “=”".to_owned();
                let help = "write key = \"value\", or put # before a note".to_owned();
                return Some(Self::slip_at(span, 1, message, help));
            }
        }
        if message.starts_with("unclosed table") && !self.line.contains(']') {
            return Some(self.slip(2, "the heading is not closed", "close it with ]"));
        }
        if no_value || message.starts_with("unclosed table") {
            return Some(self.slip(2, "a name can’t have a space in it", NAMES));
        }
        message.starts_with("invalid unquoted key").then(|| {
            let (name, span) = self.name();
            Self::slip_at(span, 2, format!("“{name}” can’t be a name"), NAMES.to_owned())
        })
    }

    /// The list of which this line begins one with single brackets.
    fn list(&self) -> Option<&'t str> {
        let heading = self.line.split('#').next().unwrap_or_default().trim();
        let name = heading.strip_prefix('[')?.strip_suffix(']')?.trim();
        let key = super::keys::key_of(name)?;
        matches!(key.holds, super::keys::Holds::Tables).then_some(name)
    }

    fn value(&self, message: &str) -> Option<Slip> {
        if message == "duplicate key" {
            let (name, _) = self.name();
            let message = format!("“{name}” is there already");
            if let Some(list) = self.list() {
                let help = format!("write [[{list}]] for each, with double brackets, also for the first");
                return Some(Self::slip_at(self.span.clone(), 2, message, help));
            }
            return Some(Self::slip_at(
                self.span.clone(),
                2,
                message,
                "keep one of the two".to_owned(),
            ));
        }
        if message.starts_with("invalid multi-line") {
            return Some(self.slip(2, "the text is not closed", "close it with \"\"\""));
        }
        if message.starts_with("invalid basic string") || message.starts_with("invalid literal string") {
            let rank = if self.span.is_empty() { 2 } else { 4 };
            return Some(self.slip(
                rank,
                "the text is not closed",
                "close it with \" on the same line, and write \\\" for a quote inside it",
            ));
        }
        if message.starts_with("missing escaped value") {
            return Some(self.slip(
                2,
                "a backslash stands before a letter that it does nothing to",
                "write \\\\ for a backslash itself",
            ));
        }
        let bare = ["string values must be quoted", "invalid float", "missing opening quote"];
        bare.iter().any(|known| message.starts_with(known)).then(|| {
            let written = self.after.split(['#', ',', ']', '}']).next().unwrap_or_default().trim();
            match written {
                "" => self.slip(3, "there is nothing after the “=”", "write the value: key = \"value\""),
                "yes" | "Yes" | "True" | "TRUE" => self.slip(3, "this is neither true nor false", "write true"),
                "no" | "No" | "False" | "FALSE" => self.slip(3, "this is neither true nor false", "write false"),
                written => {
                    let written = written.trim_matches('"');
                    let help = format!("write it in quotes: \"{written}\"");
                    Self::slip_at(
                        self.span.clone(),
                        3,
                        "a text stands here without quotes".to_owned(),
                        help,
                    )
                }
            }
        })
    }
}

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_ascii_digit())
}
