//! The sentence in which something was found, with the words that were sought.

use std::ops::Range;

use super::{query::Query, tokens::tokens};

/// So many bytes are shown about.
const SHOWN: usize = 180;
/// So many of them before the first word that was found.
const BEFORE: usize = 60;
/// In a text of more bytes, nothing further is looked for.
const LOOKED_AT: usize = 40_000;

/// A part of a text, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub found: bool,
}

/// Which of these texts has most of what is sought, and it, cut to a sentence or two. None if no text has any.
pub fn snippet<'t>(texts: impl IntoIterator<Item = &'t str>, query: &Query) -> Option<(usize, Vec<Piece>)> {
    let words = query.words();
    let mut best: Option<(usize, usize, &str, Vec<Range<usize>>)> = None;
    for (at, text) in texts.into_iter().enumerate() {
        let looked_at = &text[..text.floor_char_boundary(LOOKED_AT)];
        let mut there = vec![false; words.len()];
        let mut places = Vec::new();
        for (token, place) in tokens(looked_at) {
            let mut is_one = false;
            for (word, there) in words.iter().zip(&mut there) {
                if word.is(&token) {
                    (is_one, *there) = (true, true);
                }
            }
            places.extend(is_one.then_some(place));
        }
        let of_them = there.iter().filter(|there| **there).count();
        if of_them > best.as_ref().map_or(0, |(most, ..)| *most) {
            best = Some((of_them, at, text, places));
        }
        // No other has more than all.
        if of_them == words.len() {
            break;
        }
    }
    let (_, at, text, places) = best?;
    Some((at, cut(text, &places)))
}

fn cut(text: &str, places: &[Range<usize>]) -> Vec<Piece> {
    let first = places.first().map_or(0, |place| place.start);
    let from = begin_of_word(text, first.saturating_sub(BEFORE));
    let until = end_of_word(text, (from + SHOWN).max(places.first().map_or(0, |place| place.end)));
    let mut pieces = Vec::new();
    let mut put = |text: &str, found: bool| {
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_owned(),
                found,
            });
        }
    };
    if from > 0 {
        put("… ", false);
    }
    let mut at = from;
    for place in places.iter().filter(|place| place.end <= until) {
        if place.start >= at {
            put(&text[at..place.start], false);
            put(&text[place.clone()], true);
            at = place.end;
        }
    }
    put(&text[at..until], false);
    if until < text.trim_end().len() {
        put(" …", false);
    }
    pieces
}

fn begin_of_word(text: &str, near: usize) -> usize {
    if near == 0 {
        return 0;
    }
    let near = text.floor_char_boundary(near);
    let blank = text[near..].find(char::is_whitespace).filter(|at| *at < BEFORE / 2);
    blank.map_or(near, |at| text.ceil_char_boundary(near + at + 1))
}

fn end_of_word(text: &str, near: usize) -> usize {
    let near = text.floor_char_boundary(near);
    if near == text.len() {
        return near;
    }
    let blank = text[..near]
        .rfind(char::is_whitespace)
        .filter(|at| near - at < BEFORE / 2);
    // Never into a word that was found: it ends at its own end.
    text[near..]
        .find(char::is_whitespace)
        .filter(|at| *at < BEFORE / 2)
        .map_or(blank.unwrap_or(near), |at| near + at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Sight;

    fn marked(texts: &[&str], words: &[&str]) -> Option<String> {
        let mut query = Query::of(Sight::Everything);
        for word in words {
            query.with(word, word.len() < 4).unwrap();
        }
        let (_, pieces) = snippet(texts.iter().copied(), &query)?;
        let show = |piece: Piece| {
            if piece.found {
                format!("[{}]", piece.text)
            } else {
                piece.text
            }
        };
        Some(pieces.into_iter().map(show).collect())
    }

    #[test]
    fn the_words_that_were_found_are_marked_as_they_were_written() {
        let texts = ["Rien ici.", "L’été, INTERNET s’est coupé à Montréal."];
        assert_eq!(
            marked(&texts, &["internet", "mon"]).unwrap(),
            "L’été, [INTERNET] s’est coupé à [Montréal]."
        );
        assert_eq!(marked(&texts, &["absent"]), None);
    }

    #[test]
    fn of_a_long_text_the_place_is_shown_and_every_cut_is_between_letters() {
        let text = format!("{} le modém brûle {}", "é".repeat(500), "mot à mot ".repeat(100));
        let shown = marked(&[&text], &["modem"]).unwrap();
        assert!(
            shown.starts_with("… ") && shown.contains("[modém]") && shown.ends_with(" …"),
            "{shown}"
        );
        assert!(shown.len() < 260, "{}", shown.len());
        let cjk = format!("{}電話{}", "が".repeat(300), "変".repeat(300));
        assert!(marked(&[&cjk], &["電話"]).unwrap().contains("[電][話]"));
    }
}
