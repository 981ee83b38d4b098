//! What somebody wrote, as it can be set: a sign that no font has becomes its number in brackets, where everybody
//! sees that something stood there; what would turn lines around or can't be seen goes the same way; and a word that
//! is longer than a line may be broken.

use std::fmt::Write as _;

use crate::{Block, Enclosure, Letter, Letterhead, Sheet, Tongue, Words};

/// Where the template may break a word; it shows nothing, and is taken out of what people wrote.
const BREAK: char = '\u{200b}';

/// A word of more signs may be broken where a line ends…
const LONGEST_WORD: usize = 20;
/// …in pieces of so many, which fit half a line of large print.
const PIECE: usize = 8;

/// The letter with every text as it can be set. `has`: whether a sign can be.
pub fn legible(letter: &Letter, has: &dyn Fn(char) -> bool) -> Letter {
    let text = |text: &String| written(text, has);
    let all = |lines: &[String]| lines.iter().map(text).collect();
    let head = &letter.letterhead;
    Letter {
        letterhead: Letterhead {
            name: text(&head.name),
            address: all(&head.address),
            phone: head.phone.as_ref().map(text),
            web: head.web.as_ref().map(text),
            logo: head.logo.clone(),
        },
        to: all(&letter.to),
        date: text(&letter.date),
        day: letter.day,
        language: plain(&letter.language),
        reference: text(&letter.reference),
        subject: text(&letter.subject),
        body: letter.body.iter().map(|block| readable(block, has)).collect(),
        enclosures: letter.enclosures.iter().map(|one| enclosed(one, has)).collect(),
        size: letter.size,
        words: Words {
            page_of: text(&letter.words.page_of),
            enclosures: text(&letter.words.enclosures),
        },
    }
}

fn enclosed(one: &Enclosure, has: &dyn Fn(char) -> bool) -> Enclosure {
    let sheet = |sheet: &Sheet| Sheet {
        alt: written(&sheet.alt, has),
        ..sheet.clone()
    };
    Enclosure {
        line: written(&one.line, has),
        title: written(&one.title, has),
        sheets: one.sheets.iter().map(sheet).collect(),
        original: one.original.clone(),
    }
}

fn readable(block: &Block, has: &dyn Fn(char) -> bool) -> Block {
    let text = |text: &String| written(text, has);
    match block {
        Block::Paragraph { text: said } => Block::Paragraph { text: text(said) },
        Block::Heading { text: said } => Block::Heading { text: text(said) },
        Block::Quote { text: said } => Block::Quote { text: text(said) },
        Block::Small { text: said } => Block::Small { text: text(said) },
        Block::List { items } => Block::List {
            items: items.iter().map(text).collect(),
        },
        Block::Rows { rows } => Block::Rows {
            rows: rows.iter().map(|(what, is)| (text(what), text(is))).collect(),
        },
        Block::Notice { language, title, lines } => Block::Notice {
            language: plain(language),
            title: text(title),
            lines: lines.iter().map(text).collect(),
        },
    }
}

/// A language's codes are two or three letters each; what is none is left out, for the compiler refuses it.
fn plain(tongue: &Tongue) -> Tongue {
    let code = |code: &str, of: std::ops::RangeInclusive<usize>| {
        of.contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    Tongue {
        language: if code(&tongue.language, 2..=3) {
            tongue.language.to_ascii_lowercase()
        } else {
            "en".to_owned()
        },
        region: tongue.region.clone().filter(|region| code(region, 2..=2)),
    }
}

fn written(text: &str, has: &dyn Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n");
    for (at, line) in text.split(['\n', '\r', '\u{2028}', '\u{2029}']).enumerate() {
        if at > 0 {
            out.push('\n');
        }
        for word in line.split_inclusive(char::is_whitespace) {
            out.push_str(&broken(&shown(word, has)));
        }
    }
    out
}

/// A word with each sign that can be set, and the number of each that can't.
fn shown(word: &str, has: &dyn Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(word.len());
    for sign in word.chars() {
        match sign {
            BREAK => {}
            '\t' => out.push(' '),
            sign if is_seen(sign) && (joins(sign) || sign.is_whitespace() || has(sign)) => out.push(sign),
            sign => {
                let _ = write!(out, "[U+{:04X}]", u32::from(sign));
            }
        }
    }
    out
}

/// It may stand in a text that is to be read in thirty years: no control, none that turns the line around, and none
/// that means what its maker wants.
fn is_seen(sign: char) -> bool {
    !(sign.is_control()
        || matches!(sign,
            '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff0}'..='\u{fffb}' | '\u{feff}' | '\u{fffe}'
            | '\u{ffff}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}'))
}

/// It has no sign of its own: it says how its neighbours look.
fn joins(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200c}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}')
}

/// A long word with places to break it: after what parts it, as addresses of the web are parted, and anywhere in a part
/// that is long itself.
fn broken(word: &str) -> String {
    if word.chars().count() <= LONGEST_WORD {
        return word.to_owned();
    }
    let mut out = String::with_capacity(word.len() * 2);
    for (nth, part) in parted(word).into_iter().enumerate() {
        if nth > 0 {
            out.push(BREAK);
        }
        let long = part.chars().count() > LONGEST_WORD;
        let mut since = 0;
        let mut before = None;
        for sign in part.chars() {
            if long && since >= PIECE && before.is_some_and(stands_alone) && stands_alone(sign) {
                out.push(BREAK);
                since = 0;
            }
            out.push(sign);
            since += 1;
            before = Some(sign);
        }
    }
    out
}

/// A word in its parts, each with the sign that ends it.
fn parted(word: &str) -> Vec<&str> {
    let parts = |sign: char| matches!(sign, '/' | '-' | '.' | '?' | '&' | '=' | '@' | '_');
    let mut all = Vec::new();
    let mut from = 0;
    for (at, sign) in word.char_indices() {
        let next = at + sign.len_utf8();
        if parts(sign) && word[next..].chars().next().is_some_and(char::is_alphanumeric) {
            all.push(&word[from..next]);
            from = next;
        }
    }
    all.push(&word[from..]);
    all
}

/// A letter or sign of its own, and no mark on another.
fn stands_alone(sign: char) -> bool {
    matches!(sign, '!'..='~' | '\u{a1}'..='\u{2ff}' | '\u{370}'..='\u{52f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn latin(sign: char) -> bool {
        sign < '\u{250}'
    }

    #[test]
    fn a_sign_that_no_font_has_is_shown_by_its_number() {
        assert_eq!(written("Zoë 😀", &latin), "Zoë [U+1F600]");
    }

    #[test]
    fn what_turns_a_line_around_is_shown_and_does_nothing() {
        assert_eq!(written("a\u{202e}b\u{7}", &|_| true), "a[U+202E]b[U+0007]");
    }

    #[test]
    fn a_word_that_fits_a_line_is_left_alone_and_a_longer_one_may_be_broken() {
        assert_eq!(written("responsabilisation", &latin), "responsabilisation");
        let long = "x".repeat(200);
        let set = written(&long, &latin);
        assert_eq!(set.replace(BREAK, ""), long);
        assert!(set.split(BREAK).all(|piece| piece.chars().count() <= PIECE));
    }

    #[test]
    fn an_address_of_the_web_is_broken_after_what_parts_it() {
        let set = written("https://complaints.example.ca/fr/follow", &latin);
        assert_eq!(set.split(BREAK).next(), Some("https://"));
    }
}
