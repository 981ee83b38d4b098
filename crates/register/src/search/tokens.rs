//! What a text is found by: its words without case and accents, in their order. Addresses, phone numbers and tracking
//! numbers are tokens of sorts of their own, each with a sign before it, so that no word is mistaken for one.
//!
//! Both databases get these tokens and split nothing by themselves, so that both find the same.

use std::{borrow::Cow, fmt::Write as _, ops::Range};

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// One thing by which a case is found. There is nothing in it that a database could read as more than text: letters,
/// figures, and a few signs that no word begins with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(String);

/// What stands in tokens beside letters and figures; databases are told so.
pub const SIGNS: &str = "@#=~:._+-%";

/// Of a longer word this much is looked at.
const LONGEST: usize = 64;
/// Fewer figures than this are no phone number.
const FIGURES: usize = 7;

impl Token {
    fn of(sign: &str, text: &str) -> Self {
        let taken = text
            .chars()
            .filter(|c| is_letter(*c) || SIGNS.contains(*c))
            .take(LONGEST);
        Self(sign.chars().chain(taken).collect())
    }

    /// A word of a name, or an address that is theirs. The same stands in the text as itself.
    pub fn of_name(word: &Self) -> Self {
        Self::of("~", &word.0)
    }

    /// A mail address as a whole.
    pub fn address(text: &str) -> Option<Self> {
        let text = text.trim_matches(|c: char| !is_letter(c) && !matches!(c, '_' | '+' | '@'));
        let is_one = text.contains('@') && !text.starts_with('@') && !text.contains(char::is_whitespace);
        is_one.then(|| Self::of("@", &fold(text)))
    }

    /// The figures of a phone number, last first, so that it is found by its end: with the country's number or
    /// without, with the area's or without. Nothing, if it is no phone number.
    pub fn phone(text: &str) -> Option<Self> {
        let digits = figures(text)?;
        let digits = digits.trim_start_matches('0');
        let national = match digits {
            short if short.len() < FIGURES => return None,
            // North America: 1 and ten figures.
            ten if ten.len() == 11 && ten.starts_with('1') => &ten[1..],
            // With the number of another country, which stands nowhere else in it: the last nine tell it.
            long if long.len() > 10 => &long[long.len() - 9..],
            short => short,
        };
        Some(Self::of("#", &national.chars().rev().collect::<String>()))
    }

    /// A tracking number, or its beginning.
    pub fn reference(text: &str) -> Self {
        let text: String = text.chars().filter(|c| is_letter(*c)).collect();
        Self::of("=", &fold(&text))
    }

    /// What a case is: a field and its value, both words of a closed vocabulary or ids.
    pub fn field(name: &str, value: &str) -> Self {
        let mut text = format!("{name}.");
        for c in value.chars() {
            if c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' {
                text.push(c);
            } else {
                let _ = write!(text, "_{:x}_", u32::from(c));
            }
        }
        Self::of(":", &text)
    }

    /// What every case has.
    pub fn any() -> Self {
        Self::of(":", "case")
    }

    pub fn text(&self) -> &str {
        &self.0
    }

    /// The same as it stands in a text; what is of no text is none.
    pub fn in_texts(&self) -> Option<&str> {
        let text = self.0.strip_prefix('~').unwrap_or(&self.0);
        text.starts_with(|c| c == '@' || is_letter(c)).then_some(text)
    }
}

/// The figures of what is written with nothing but figures and what sets them apart.
pub fn figures(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_all = text.chars().all(|c| c.is_ascii_digit() || sets_apart(c));
    (is_all && !digits.is_empty()).then_some(digits)
}

/// What stands between the figures of a number.
pub fn sets_apart(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '+' | '-' | '(' | ')' | '.' | '/' | '\u{2010}'..='\u{2015}' | '\u{2212}'
        )
}

/// The tokens of a text, each with where it stands there.
pub fn tokens(text: &str) -> Vec<(Token, Range<usize>)> {
    let mut found = Vec::new();
    let mut at = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        of_chunk(chunk, at, &mut found);
        at += chunk.len();
    }
    found
}

/// What is written without a blank.
fn of_chunk(chunk: &str, at: usize, found: &mut Vec<(Token, Range<usize>)>) {
    if let Some(address) = Token::address(chunk) {
        found.push((address, at..at + chunk.trim_end().len()));
        return;
    }
    let bare = chunk.trim_matches(|c: char| !is_letter(c));
    if chunk.contains(|c: char| c.is_ascii_digit())
        && let Some(reference) = practice::reference::read(bare)
    {
        let from = at + chunk.find(bare).unwrap_or(0);
        let parts = reference
            .split('-')
            .map(|part| (Token::of("", part), from..from + bare.len()));
        found.extend(parts);
        return;
    }
    let mut begun = None;
    for (place, c) in chunk.char_indices().chain([(chunk.len(), ' ')]) {
        let alone = stands_alone(c);
        if let Some(from) = begun.filter(|_| alone || !is_letter(c)) {
            of_word(&chunk[from..place], at + from, found);
            begun = None;
        }
        if alone {
            of_word(&chunk[place..place + c.len_utf8()], at + place, found);
        } else if is_letter(c) {
            begun = begun.or(Some(place));
        }
    }
}

/// A word becomes one token, unless folding shows that it is several: ½ is 1 and 2.
fn of_word(word: &str, at: usize, found: &mut Vec<(Token, Range<usize>)>) {
    let folded = fold(word);
    for part in folded.split(|c| !is_letter(c)).filter(|part| !part.is_empty()) {
        found.push((Token::of("", part), at..at + word.len()));
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && is_combining_mark(c))
}

/// Scripts that set no blank between words: each sign is a word, and words are phrases.
fn stands_alone(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' // Thai, Lao, Burmese, Khmer
        | '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9d}'
        | '\u{20000}'..='\u{323af}')
        && is_letter(c)
}

/// Lower case, without accents, in one form of each sign.
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    if text.is_ascii() {
        return Cow::Owned(text.to_ascii_lowercase());
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            // Forms of the alef, and what ends a word like another: written by some, left out by others.
            'ٱ' => folded.push('ا'),
            'ى' => folded.push('ي'),
            'ة' => folded.push('ه'),
            c if is_accent(c) => {}
            c => folded.push(c),
        }
    }
    Cow::Owned(folded.nfc().collect())
}

/// Marks that are left out of a word: accents, and the vowels of Hebrew and Arabic. Others are letters to who reads them.
const fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{ad}' | '\u{200b}'..='\u{200f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|(token, _)| token.0).collect()
    }

    #[test]
    fn words_are_found_without_case_and_accents_in_every_script() {
        assert_eq!(
            words("María-José LE FŒUVRE, Łukasz"),
            ["maria", "jose", "le", "foeuvre", "lukasz"]
        );
        assert_eq!(words("l’appel de 9h30"), ["l", "appel", "de", "9h30"]);
        assert_eq!(
            words("ＩＮＴＥＲＮＥＴ ﬁbre Straße ΣΊΣΥΦΟΣ İstanbul"),
            ["internet", "fibre", "strasse", "σισυφοσ", "istanbul"]
        );
        assert_eq!(words("مُشْكِلَة"), words("مشكله"));
        assert_eq!(words("電話が変"), ["電", "話", "が", "変"]);
        assert_eq!(words("인터넷 요금"), ["인터넷", "요금"]);
        assert_eq!(words("½ 😡 … ---"), ["1", "2"]);
        assert_eq!(fold("e\u{301}cole"), fold("École"));
    }

    #[test]
    fn each_token_says_where_it_stands() {
        let text = "L’été à Montréal: 123-456-7895, 123-456-7894!";
        let marked: Vec<&str> = tokens(text).into_iter().map(|(_, place)| &text[place]).collect();
        assert_eq!(
            marked,
            [
                "L",
                "été",
                "à",
                "Montréal",
                "123",
                "456",
                "7895",
                "123-456-7894",
                "123-456-7894",
                "123-456-7894"
            ]
        );
    }

    #[test]
    fn a_tracking_number_is_the_same_with_hyphens_of_any_kind_and_without() {
        let number = practice::reference::reference(123_456_789);
        let bare = number.replace('-', "");
        for typed in [
            number.clone(),
            bare.clone(),
            number.replace('-', "\u{2011}"),
            format!("({number}),"),
        ] {
            assert_eq!(words(&typed), number.split('-').collect::<Vec<_>>(), "{typed}");
        }
        assert_eq!(Token::reference(&number).text(), format!("={bare}"));
    }

    #[test]
    fn a_phone_number_is_the_same_however_its_figures_are_set_apart() {
        let phone = |typed: &str| Token::phone(typed).map(|token| token.0);
        for typed in [
            "514-555-0199",
            "+1 514 555 0199",
            "(514) 555.0199",
            "1-514-555-0199",
            "001 514 555 0199",
        ] {
            assert_eq!(phone(typed).as_deref(), Some("#9910555415"), "{typed}");
        }
        assert_eq!(phone("+44 20 7946 0958").as_deref(), Some("#859064970"));
        assert!(phone("020 7946 0958").unwrap().starts_with("#859064970"));
        assert_eq!(phone("555-0199").as_deref(), Some("#9910555"));
        for other in [
            "123-456",
            "0000000",
            "0000012",
            "Rosa 5145550199",
            "rosa@example.ca",
            "",
        ] {
            assert_eq!(phone(other), None, "{other}");
        }
    }

    #[test]
    fn an_address_is_one_token_wherever_it_stands() {
        assert_eq!(
            words("to <Rosa.M@Example.CA>, please"),
            ["to", "@rosa.m@example.ca", "please"]
        );
        assert_eq!(words("ROSA.P@"), ["@rosa.p@"]);
        assert_eq!(words("@ @x"), ["x"]);
    }

    #[test]
    fn nothing_in_a_token_means_anything_to_a_database() {
        for hostile in [
            "'; DROP TABLE cases; --",
            "a\"b\\c'd@e\0f",
            "x' | y & !z:*",
            "NEAR(a b, 5) ^c {d}",
            "a@b'c\"\\:*|&!()",
        ] {
            for (token, _) in tokens(hostile) {
                let plain = token.0.chars().all(|c| is_letter(c) || SIGNS.contains(c));
                assert!(plain && !token.0.is_empty(), "{token:?}");
            }
        }
        assert_eq!(Token::field("team", "A b'").text(), ":team._41__20_b_27_");
        assert_eq!(words(&"a".repeat(1_000_000))[0].len(), LONGEST);
    }
}
