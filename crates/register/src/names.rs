//! Finding a case by the name of the complainant: names as words without case and accents, the same
//! for every database. Erasing a name empties its row here in the same transaction.

use std::collections::BTreeSet;

use practice::{Entry, terms::Label};

use crate::{
    statements,
    step::Step,
    value::{Value, values},
    words::erased_labels,
};

/// The words of a text, folded.
pub fn folded_words(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of a complainant's name; none if there is none.
pub fn of(name: Option<&str>) -> BTreeSet<String> {
    name.map(folded_words).unwrap_or_default()
}

/// Lower case, without the accents of the Latin script.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .filter_map(plain)
        .collect::<String>()
        .replace('ß', "ss")
        .replace('œ', "oe")
        .replace('æ', "ae")
}

fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ł' | 'ľ' | 'ĺ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        // Accents that are written as letters of their own.
        '\u{300}'..='\u{36f}' => return None,
        other => other,
    })
}

/// The end of the range of words that begin with this one.
pub fn just_after(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

/// The steps that make a case findable by these words and no longer by those that it was.
pub fn write(were: &BTreeSet<String>, are: &BTreeSet<String>) -> Vec<Step> {
    let step = |statement, word: &String| Step::new(statement, values![word, Value::CaseNumber]);
    let gone = were.difference(are).map(|word| step(&statements::REMOVE_NAME, word));
    let new = are.difference(were).map(|word| step(&statements::PUT_NAME, word));
    gone.chain(new).collect()
}

/// Whether these entries erase the name.
pub fn erased(entries: &[Entry]) -> bool {
    entries
        .iter()
        .any(|entry| erased_labels(&entry.what).contains(&Label::Name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_without_case_and_accents() {
        let words: Vec<String> = folded_words("María-José LE FŒUVRE, Łukasz").into_iter().collect();
        assert_eq!(words, ["foeuvre", "jose", "le", "lukasz", "maria"]);
    }
}
