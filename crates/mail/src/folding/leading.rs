//! The lines that say that a quote follows, and whose.

use super::{
    Line,
    words::{FIELDS, Field, LEADING, ORIGINAL},
};

pub(super) struct Found {
    /// Where it begins, which may be within a line.
    pub from: usize,
    /// The line after it; of a marked quote, after the quote.
    pub next: usize,
    pub ends: Ends,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ends {
    /// The quote has `>` before its lines.
    Marked,
    /// It has none: it goes to the end.
    Open,
}

/// Longer than any line that leads to a quote, even with two names and addresses.
const LONGEST: usize = 400;
/// Over so many lines it may be broken.
const LINES: usize = 5;

/// Whether a line that leads to a quote begins here.
pub(super) fn leads(lines: &[Line<'_>], at: usize) -> Option<Found> {
    let first = lines.get(at)?;
    // Most lines lead to nothing: none of the next ends as it would.
    let near = lines.get(at..)?.iter().take(LINES + 2);
    if !near.clone().any(|line| line.quoted() || may_end(line.text)) {
        return None;
    }
    let (from, begin) = beginning(first)?;
    let mut joined = String::new();
    let mut last = at;
    for (offset, line) in lines.get(at..)?.iter().take(LINES).enumerate() {
        let text = if offset == 0 { begin } else { line.text };
        // A later line begins one of its own; the one before was a sentence.
        if offset > 0 && begins_one(text) {
            return None;
        }
        if offset > 0 && line.quoted() && !text.contains("wrote") {
            break;
        }
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(text.trim().trim_start_matches("> "));
        if joined.len() > LONGEST {
            return None;
        }
        last = at + offset;
        if ends(text) {
            break;
        }
    }
    let text = undecorated(&joined).to_lowercase();
    // What follows, over blank lines.
    let next = lines
        .get(last + 1..)?
        .iter()
        .position(|line| !line.blank())
        .map(|blank| last + 1 + blank);
    let marked = next.and_then(|next| lines.get(next)).is_some_and(Line::quoted);
    if !(ends(&joined) || marked && timed_address(&text)) {
        return None;
    }
    let said = says(&text);
    let dated = text.chars().any(|c| c.is_ascii_digit());
    let android = dashed(begin);
    let sure = timed(&text) || text.contains('@');
    let right = (said && dated && (marked || sure))
        || android
        || (said && text.contains('@'))
        || (marked && timed_address(&text));
    // If it is one without its first lines as well, they are the writer's: a telephone number is no date.
    let later = |at: usize| lines.get(at).is_some_and(|line| begins_strongly(line.text)) && leads(lines, at).is_some();
    if !right || (at + 1..=last).any(later) {
        return None;
    }
    if marked {
        return Some(Found {
            from,
            next: next.map_or(last + 1, |next| super::quote_end(lines, next)),
            ends: Ends::Marked,
        });
    }
    Some(Found {
        from,
        next: last + 1,
        ends: Ends::Open,
    })
}

/// Where in its first line it begins: at the beginning, or behind dashes (`…--- On Wed, …`).
fn beginning<'a>(line: &Line<'a>) -> Option<(usize, &'a str)> {
    if line.text.len() > LONGEST * 2 {
        return None;
    }
    if may_begin(line.text) {
        return Some((line.from, line.text));
    }
    let dashes = line.text.find("--- ")?;
    let begin = line.text.get(dashes..)?;
    may_begin(begin).then_some((line.from + dashes, begin))
}

fn may_begin(text: &str) -> bool {
    begins_strongly(text) || says(&undecorated(text).to_lowercase()) || dashed(text)
}

/// `---- Ann Lee wrote ----`, without a date.
fn dashed(text: &str) -> bool {
    let text = text.trim();
    let within = text.len() < 200 && text.starts_with("--") && text.ends_with("--");
    within && {
        let inner = undecorated(text).to_lowercase();
        LEADING
            .iter()
            .flat_map(|row| row.says)
            .any(|word| inner.ends_with(word) && holds(&inner, word))
    }
}

/// A line of which no doubt is left that it begins one: a word of a table, and a date soon after.
fn begins_one(text: &str) -> bool {
    let text = undecorated(text).to_lowercase();
    let word = LEADING
        .iter()
        .flat_map(|row| row.begins)
        .any(|word| begins_with(&text, word));
    word && text.chars().take(40).any(|c| c.is_ascii_digit())
}

/// With a date, or with a word of a table.
fn begins_strongly(text: &str) -> bool {
    let text = undecorated(text).to_lowercase();
    begins_with_date(&text)
        || LEADING
            .iter()
            .flat_map(|row| row.begins)
            .any(|word| begins_with(&text, word))
}

fn begins_with(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| {
        let next = rest.chars().next();
        next.is_some_and(|c| c.is_whitespace() || c.is_ascii_digit()) || word.ends_with('\'') || !word.is_ascii()
    })
}

fn begins_with_date(text: &str) -> bool {
    // “4 dec. 2024 kl. 20:42”, “ons 4 dec.”, “2014-10-17 11:28”, “pe 3. tammik.”
    text.chars().take(12).any(|c| c.is_ascii_digit())
}

/// A word of a table whose beginning fits.
fn says(text: &str) -> bool {
    LEADING.iter().any(|row| {
        let begins = row.begins.is_empty() || row.begins.iter().any(|word| begins_with(text, word));
        begins && row.says.iter().any(|word| holds(text, word))
    })
}

/// The word, not a part of another: except where a script has no blanks, and behind an address (`>wrote:`).
pub(super) fn holds(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|text| text.chars().next());
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() || c > '\u{2e80}');
        let cjk = word.chars().next().is_some_and(|c| c > '\u{2e80}');
        cjk || apart(before) && apart(after)
    })
}

fn may_end(text: &str) -> bool {
    text.trim_end().ends_with([':', '：', '-', '_', '*'])
}

fn ends(text: &str) -> bool {
    let text = text.trim_end();
    let bare = text.trim_end_matches(['-', '_', '*', ' ']);
    bare.ends_with([':', '：']) || (text.ends_with("--") && (says(&undecorated(text).to_lowercase()) || dashed(text)))
}

/// `10:15`, `10.15`, `10 h 15`, `22h03`.
fn timed(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    chars.windows(4).any(|four| {
        four.first().is_some_and(char::is_ascii_digit)
            && matches!(four.get(1), Some(':' | '.' | 'h' | '：'))
            && four.get(2..).is_some_and(|two| two.iter().all(char::is_ascii_digit))
    }) || text.contains(" h ")
        || text.contains("uhr")
        || text.contains('時')
}

/// A date and an address, as some programs write without any word: `2014-10-17 11:28 GMT+03:00 Ann <a@b.ca>:`.
fn timed_address(text: &str) -> bool {
    let year = text
        .get(..4)
        .is_some_and(|year| year.starts_with("20") && year.bytes().all(|b| b.is_ascii_digit()));
    let date = year || begins_with_date(text) && timed(text);
    let ended = text.trim_end().ends_with([':', '：']) || year && text.trim_end().ends_with('>');
    date && text.contains('@') && ended
}

/// Without the dashes, stars and blanks around it.
pub(super) fn undecorated(text: &str) -> &str {
    text.trim().trim_matches(['-', '_', '*', '=', ' ', '—', '–', '#'])
}

/// `-----Original Message-----`.
pub(super) fn original(text: &str) -> bool {
    let trimmed = text.trim();
    let dashed = trimmed.starts_with("--") || trimmed.starts_with("__") || trimmed.starts_with("==");
    if !dashed || trimmed.len() > 200 {
        return false;
    }
    let inner = undecorated(trimmed)
        .trim_end_matches([':', ' '])
        .replace('’', "'")
        .to_lowercase();
    ORIGINAL.contains(&inner.as_str())
}

/// Whether a block like Outlook's begins here, who, and when, or about what: and the line behind it.
pub(super) fn header_block(lines: &[Line<'_>], at: usize) -> Option<usize> {
    let first = field(lines.get(at)?.text)?;
    if !matches!(first.0, Field::From | Field::Sent) {
        return None;
    }
    let mut seen = vec![first];
    // A value may go on in the next line, but not for long.
    let mut between = 0;
    let mut next = at + 1;
    for (offset, line) in lines.get(at + 1..)?.iter().take(12).enumerate() {
        match field(line.text) {
            Some(found) => {
                seen.push(found);
                between = 0;
                next = at + offset + 2;
            }
            None if line.blank() => break,
            None => between += 1,
        }
        if between > 2 {
            break;
        }
    }
    let has = |field: Field| seen.iter().any(|(found, _)| *found == field);
    let value = |field: Field| {
        seen.iter()
            .find(|(found, _)| *found == field)
            .map_or("", |(_, value)| *value)
    };
    let dated = has(Field::Sent) && value(Field::Sent).chars().any(|c| c.is_ascii_digit());
    let kinds = [Field::From, Field::Sent, Field::To, Field::Subject]
        .into_iter()
        .filter(|field| has(*field))
        .count();
    let addressed = seen.iter().any(|(_, value)| value.contains('@'));
    let quoted_beneath = lines.get(at + 1..).unwrap_or_default().iter().take(4).any(Line::quoted);
    let block = (kinds >= 3 && (dated || addressed))
        || (has(Field::From) && dated && kinds >= 2)
        || (dated && has(Field::To) && addressed)
        || (has(Field::From) && value(Field::From).contains('@') && quoted_beneath);
    block.then_some(next)
}

/// `From: …`, `*De :* …`.
fn field(text: &str) -> Option<(Field, &str)> {
    let text = text.trim().trim_start_matches(['*', '_', ' ']);
    if text.len() > 2_000 {
        return None;
    }
    let at = text.find([':', '：'])?;
    let (name, value) = text.split_at(at);
    let name = name
        .trim_end_matches(['*', '_', ' ', '\u{a0}', '\u{202f}'])
        .to_lowercase();
    if name.is_empty() || name.len() > 40 {
        return None;
    }
    let (kind, _) = FIELDS.iter().find(|(_, words)| words.contains(&name.as_str()))?;
    Some((*kind, value.trim_start_matches([':', '：', '*', '_', ' '])))
}
