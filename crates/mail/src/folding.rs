//! What of a text is not its writer's: quoted messages, signatures, what telephones and lists add.
//!
//! In doubt nothing is folded. What is passed on, what stands between quotes or beneath them, and a quote that has
//! nothing above it are left as they are; the two lines that a customer wrote are worth more than a short page.
//! One pass over the lines, with a look at a few around each.

mod leading;
mod signature;
mod words;

use std::ops::Range;

use leading::{Ends, header_block, leads, original};
use words::FORWARDS;

/// What is known of the message beside its text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct About {
    /// It answers another: lines that begin with `>` are then quoted, and no arrows of the writer.
    pub answers: bool,
    /// It passes another on: what it quotes is what it wants to say.
    pub forwards: bool,
}

impl About {
    pub fn of(subject: &str, answers: bool) -> Self {
        let subject = subject.trim_start().to_lowercase();
        let answer = ["re:", "re :", "aw:", "sv:", "rv:", "ref:", "antw:", "odp:", "re："]
            .iter()
            .any(|re| subject.starts_with(re));
        Self {
            answers: answers || answer,
            forwards: FORWARDS.iter().any(|forward| subject.starts_with(forward)),
        }
    }
}

/// One line, without its break.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Line<'a> {
    pub from: usize,
    pub to: usize,
    pub text: &'a str,
}

impl Line<'_> {
    pub fn blank(&self) -> bool {
        self.text
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
    }

    pub fn quoted(&self) -> bool {
        self.text.starts_with('>') || self.text.starts_with(" >")
    }
}

/// Byte ranges of `text`, in order, apart from each other, each of whole characters.
pub(crate) fn folded(text: &str, about: About) -> Vec<Range<usize>> {
    let lines = lines(text);
    let mut folds = Folds::default();
    // Lines, where something of the writer's was seen.
    let mut written = false;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        if line.blank() {
            at += 1;
            continue;
        }
        if line.quoted() && !about.forwards {
            let end = quote_end(&lines, at);
            if folds.led || (about.answers && quoted_lines(&lines, at, end) > 1) || leads_itself(&lines, at, end) {
                folds.add(line.from, end_of(&lines, end));
            } else {
                written = true;
            }
            at = end;
            continue;
        }
        if forwarded(&lines, at) {
            // All beneath is what they pass on.
            break;
        }
        if let Some(found) = leads(&lines, at).filter(|_| !about.forwards) {
            match found.ends {
                Ends::Marked => {
                    folds.led = true;
                    folds.add(found.from, end_of(&lines, found.next));
                    written |= found.from > line.from;
                    at = found.next;
                    continue;
                }
                Ends::Open if written || found.from > line.from => {
                    folds.add_rest(found.from, text);
                    break;
                }
                Ends::Open => {
                    written = true;
                    at = found.next;
                    continue;
                }
            }
        }
        if let Some(next) = original(line.text)
            .then_some(at + 1)
            .or_else(|| header_block(&lines, at))
        {
            // With `>` before its lines it ends where they end, and what is beneath is the writer's.
            if let Some(end) = marked(&lines, next).filter(|_| !about.forwards) {
                folds.led = true;
                folds.add(line.from, end_of(&lines, end));
                at = end;
                continue;
            }
            if written && !about.forwards {
                folds.add_rest(line.from, text);
                break;
            }
            written = true;
            at = next;
            continue;
        }
        if !rule(line.text) {
            written = true;
        }
        at += 1;
    }
    signature::fold(&lines, text, &mut folds);
    folds.done(text)
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    text.split_inclusive('\n')
        .map(|whole| {
            let from = at;
            at += whole.len();
            Line {
                from,
                to: at,
                text: whole.trim_end_matches(['\n', '\r']),
            }
        })
        .collect()
}

/// Behind the marked quote that begins here, over blank lines and a line that leads to it.
fn marked(lines: &[Line<'_>], from: usize) -> Option<usize> {
    let at = lines.get(from..)?.iter().take(4).position(|line| !line.blank())? + from;
    if lines.get(at)?.quoted() {
        return Some(quote_end(lines, at));
    }
    leads(lines, at)
        .filter(|found| found.ends == Ends::Marked)
        .map(|found| found.next)
}

fn end_of(lines: &[Line<'_>], next: usize) -> usize {
    next.checked_sub(1)
        .and_then(|last| lines.get(last))
        .map_or(0, |line| line.to)
}

/// Behind the last line of a quote: blank lines in it, and a link that was broken over two lines, belong to it.
fn quote_end(lines: &[Line<'_>], from: usize) -> usize {
    let mut end = from;
    while let Some(line) = lines.get(end) {
        let goes_on =
            line.quoted() || (line.blank() && lines.get(end + 1).is_some_and(Line::quoted)) || broken_link(lines, end);
        if !goes_on {
            break;
        }
        end += 1;
    }
    end
}

fn broken_link(lines: &[Line<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| lines.get(at));
    let after = lines.get(at + 1);
    before.is_some_and(|line| {
        let open = line
            .text
            .rfind("://")
            .and_then(|link| line.text.get(link..))
            .is_some_and(|link| !link.contains([')', '>']));
        line.quoted() && open && line.text.contains(['(', '<'])
    }) && after.is_some_and(Line::quoted)
}

fn quoted_lines(lines: &[Line<'_>], from: usize, to: usize) -> usize {
    lines
        .get(from..to)
        .unwrap_or_default()
        .iter()
        .filter(|line| line.quoted())
        .count()
}

/// “> On … wrote:”: the quote says itself whose it is.
fn leads_itself(lines: &[Line<'_>], from: usize, to: usize) -> bool {
    let inner: Vec<Line<'_>> = lines
        .get(from..to.min(from + 6))
        .unwrap_or_default()
        .iter()
        .map(|line| Line {
            text: line.text.trim_start_matches(['>', ' ']),
            ..*line
        })
        .collect();
    to - from > 1 && (0..inner.len()).any(|at| leads(&inner, at).is_some() || header_block(&inner, at).is_some())
}

fn forwarded(lines: &[Line<'_>], at: usize) -> bool {
    lines.get(at).is_some_and(|line| {
        let text = leading::undecorated(line.text);
        let text = text.trim_end_matches([':', '：', ' ']).to_lowercase();
        text.len() < 80 && words::FORWARDED.iter().any(|says| text == *says)
    })
}

/// Nothing but dashes: part of what is beneath it.
fn rule(text: &str) -> bool {
    let text = text.trim();
    text.len() >= 3 && text.chars().all(|c| matches!(c, '-' | '_' | '=' | '*' | '—' | '–'))
}

#[derive(Default)]
pub(crate) struct Folds {
    ranges: Vec<Range<usize>>,
    /// A line said who is quoted: lone quoted lines are then quotes as well.
    led: bool,
}

impl Folds {
    fn add(&mut self, from: usize, to: usize) {
        if from < to {
            self.ranges.push(from..to);
        }
    }

    fn add_rest(&mut self, from: usize, text: &str) {
        // A rule above belongs to it.
        let above = text.get(..from).unwrap_or_default();
        let begun = above.trim_end();
        let last = begun.rfind('\n').map_or(0, |at| at + 1);
        let from = if rule(begun.get(last..).unwrap_or_default()) {
            last
        } else {
            from
        };
        self.add(from, text.len());
    }

    /// While the ranges are in order: before the signatures are added.
    pub fn covers(&self, at: usize) -> bool {
        let next = self.ranges.partition_point(|range| range.start <= at);
        let last = next.checked_sub(1).and_then(|last| self.ranges.get(last));
        last.is_some_and(|range| range.contains(&at))
    }

    fn done(mut self, text: &str) -> Vec<Range<usize>> {
        self.ranges.sort_by_key(|range| (range.start, range.end));
        let mut done: Vec<Range<usize>> = Vec::new();
        for range in self.ranges {
            match done.last_mut() {
                // With nothing but blanks between them they are one.
                Some(last)
                    if range.start <= last.end
                        || text
                            .get(last.end..range.start)
                            .is_some_and(|between| between.trim().is_empty()) =>
                {
                    last.end = last.end.max(range.end);
                }
                _ => done.push(range),
            }
        }
        // Where nothing would be left, nothing is folded.
        let mut left = text
            .get(..done.first().map_or(text.len(), |first| first.start))
            .unwrap_or_default()
            .trim()
            .len();
        for (at, range) in done.iter().enumerate() {
            let next = done.get(at + 1).map_or(text.len(), |next| next.start);
            left += text.get(range.end..next).unwrap_or_default().trim().len();
        }
        if left == 0 { Vec::new() } else { done }
    }
}

#[cfg(test)]
mod tests;
