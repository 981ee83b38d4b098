//! Numbers that somebody typed into a text: digits of any script, number words of its language, and limits that need
//! no number at all, such as "the next business day".

use std::collections::BTreeMap;

use crate::{
    code::{Code, phrases::Phrasebook},
    terms::Language,
};

/// What a language has for numbers, ready to be looked for.
#[derive(Debug)]
pub(super) struct Numbers {
    words: Vec<String>,
    /// Phrases in which a number word is none.
    excused: Vec<Phrase>,
    /// Phrases that are a limit without a number.
    limits: Vec<Phrase>,
}

/// Words in a row, without what makes them look different.
type Phrase = Vec<String>;

impl Numbers {
    pub(super) fn by_language(code: &Code) -> BTreeMap<Language, Self> {
        let books = code.phrases.iter();
        books
            .map(|(language, phrases)| (language.clone(), Self::of(phrases)))
            .collect()
    }

    fn of(phrases: &Phrasebook) -> Self {
        Self {
            words: phrases.number_words.iter().map(|word| folded(word)).collect(),
            excused: phrases.not_numbers.iter().map(|phrase| phrase_of(phrase)).collect(),
            limits: phrases.limits_by_hand().map(|phrase| phrase_of(&phrase)).collect(),
        }
    }

    /// The numbers that a stretch of text states, as they are written there. Of digits in a row, as those of a phone
    /// number, the first.
    pub(super) fn numbers_in(&self, text: &str) -> Vec<String> {
        let words = words(text);
        let mut found: Vec<String> = Vec::new();
        let mut end = None;
        for (at, word) in words.iter().enumerate() {
            if !self.is_number(word) || self.is_excused(&words, at) {
                continue;
            }
            let between = end.and_then(|end: usize| text.get(end..word.at));
            let goes_on = between.is_some_and(|between| between.chars().count() <= 2);
            if !goes_on && !found.iter().any(|known| known == word.written) {
                found.push(word.written.to_owned());
            }
            end = Some(word.at.saturating_add(word.written.len()));
        }
        found
    }

    fn is_number(&self, word: &Word<'_>) -> bool {
        word.written.chars().any(char::is_numeric) || self.words.iter().any(|known| fits(known, &word.folded))
    }

    /// Whether a word belongs to a phrase in which it is no number.
    fn is_excused(&self, words: &[Word<'_>], at: usize) -> bool {
        self.excused.iter().any(|phrase| {
            let mut begins = places(words, phrase);
            begins.any(|first| (first..first.saturating_add(phrase.len())).contains(&at))
        })
    }

    /// The first limit that a stretch of text states without a number.
    pub(super) fn limit_in(&self, text: &str) -> Option<String> {
        let words = words(text);
        self.limits.iter().find_map(|phrase| phrase_in(text, &words, phrase))
    }
}

/// A phrase, as a text has it.
pub(super) fn said_in(text: &str, phrase: &str) -> Option<String> {
    phrase_in(text, &words(text), &phrase_of(phrase))
}

/// A word of a text, with where it begins.
struct Word<'t> {
    at: usize,
    written: &'t str,
    folded: String,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, letter.is_alphanumeric() || is_hidden(letter)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.extend(text.get(from..at).map(|written| Word {
                    at: from,
                    written,
                    folded: folded(written),
                }));
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// What nobody sees inside a word: soft hyphens, joiners, accents that stand by themselves.
fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{300}'..='\u{36f}')
}

/// Without capitals, accents and what nobody sees, so that a number is one however it is typed.
fn folded(word: &str) -> String {
    let visible = word.chars().filter(|letter| !is_hidden(*letter));
    visible.flat_map(char::to_lowercase).map(plain).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        letter => letter,
    }
}

/// Whether a word is the known one; a `*` at its end or beginning stands for any letters.
fn fits(known: &str, word: &str) -> bool {
    match (known.strip_prefix('*'), known.strip_suffix('*')) {
        (Some(end), _) => word.len() > end.len() && word.ends_with(end),
        (_, Some(start)) => word.len() > start.len() && word.starts_with(start),
        _ => known == word,
    }
}

fn phrase_of(text: &str) -> Phrase {
    words(text).into_iter().map(|word| word.folded).collect()
}

fn phrase_in(text: &str, words: &[Word<'_>], phrase: &Phrase) -> Option<String> {
    let at = places(words, phrase).next()?;
    let (first, last) = (
        words.get(at)?,
        words.get(at.saturating_add(phrase.len()).checked_sub(1)?)?,
    );
    text.get(first.at..last.at.saturating_add(last.written.len()))
        .map(str::to_owned)
}

/// Where a phrase begins among the words of a text.
fn places<'w>(words: &'w [Word<'_>], phrase: &'w Phrase) -> impl Iterator<Item = usize> + 'w {
    let starts = words.windows(phrase.len().max(1)).enumerate();
    starts.filter_map(move |(at, some)| {
        let same = !phrase.is_empty() && some.iter().map(|word| &word.folded).eq(phrase);
        same.then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(tag: &str) -> Numbers {
        Numbers::of(&Phrasebook::shipped(&Language::new(tag).unwrap()).unwrap())
    }

    fn found(tag: &str, text: &str) -> Option<String> {
        numbers(tag).numbers_in(text).into_iter().next()
    }

    #[test]
    fn a_number_is_found_however_it_is_typed() {
        for (tag, text, number) in [
            ("en", "within 48h", "48h"),
            ("en", "in ４８ hours", "４８"),
            ("en", "in ٤٨ hours", "٤٨"),
            ("en", "½ a day", "½"),
            ("en", "on day Ⅳ", "Ⅳ"),
            ("en", "In A FORTNIGHT", "FORTNIGHT"),
            ("en", "a couple of days", "couple"),
            ("en", "on the Third day", "Third"),
            ("en", "the seventeenth time", "seventeenth"),
            ("en", "twenty-four hours", "twenty"),
            ("en", "fif\u{ad}teen hours", "fif\u{ad}teen"),
            ("fr", "une quinzaine de jours", "quinzaine"),
            ("fr", "au deuxième appel", "deuxième"),
            ("es", "DIECISÉIS horas", "DIECISÉIS"),
            ("es", "veintidos horas", "veintidos"),
            ("es", "diecise\u{301}is horas", "diecise\u{301}is"),
            ("es", "el vigésimo día", "vigésimo"),
        ] {
            assert_eq!(found(tag, text).as_deref(), Some(number), "{text}");
        }
    }

    #[test]
    fn a_word_that_only_looks_like_a_number_is_let_be() {
        for (tag, text) in [
            (
                "en",
                "a third party may help; once you agree, nobody calls first; if the last day is one on which we are closed",
            ),
            (
                "fr",
                "un tiers neutre, la même journée, une seconde main, premièrement, revu à neuf",
            ),
            ("es", "por medio de un tercero, primero con nosotros, y uno mismo"),
        ] {
            assert_eq!(found(tag, text), None, "{text}");
        }
    }

    #[test]
    fn a_limit_without_a_number_is_found() {
        for (tag, text, limit) in [
            ("en", "We answer by the next business day.", Some("next business day")),
            ("en", "You hear from us within a week", Some("within a week")),
            ("fr", "dans un délai d'une semaine", Some("délai d'une semaine")),
            ("es", "antes del día hábil siguiente", Some("día hábil siguiente")),
            ("en", "A business day is a day on which the desk is open", None),
        ] {
            assert_eq!(numbers(tag).limit_in(text).as_deref(), limit, "{text}");
        }
    }
}
