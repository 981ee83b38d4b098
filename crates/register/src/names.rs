//! Finding a case by the complainant: by the words of the name without case and accents, by the mail address as a
//! whole, by the figures of the phone number however they are set apart; the same for every database. What is erased
//! leaves this table in the same transaction.

use std::collections::BTreeSet;

use practice::{Entry, complaint::Contact, terms::Label};

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

/// The words by which a case is found that has this text under a label.
pub fn of_text(label: Label, text: &str) -> BTreeSet<String> {
    match label {
        Label::Name => folded_words(text),
        Label::Email => address(text).into_iter().collect(),
        Label::Phone => figures(text).into_iter().collect(),
        _ => BTreeSet::new(),
    }
}

/// The words by which a case is found.
pub fn of(contact: &Contact) -> BTreeSet<String> {
    let texts = [
        (Label::Name, &contact.name),
        (Label::Email, &contact.email),
        (Label::Phone, &contact.phone),
    ];
    let given = texts
        .into_iter()
        .filter_map(|(label, text)| Some((label, text.as_deref()?)));
    given.flat_map(|(label, text)| of_text(label, text)).collect()
}

/// A mail address as one word; the sign before it keeps it apart from names, which often begin it.
pub fn address(text: &str) -> Option<String> {
    let text = fold(text.trim());
    (text.contains('@') && !text.contains(char::is_whitespace)).then(|| format!("@{text}"))
}

/// Fewer figures than this are no phone number.
const FIGURES: usize = 7;

/// The figures of a phone number, last first, so that it is found by its end: with the country's number or without,
/// with the area's or without. Nothing, if it is no phone number.
pub fn figures(text: &str) -> Option<String> {
    let set_apart = |c: char| c.is_whitespace() || matches!(c, '+' | '-' | '(' | ')' | '.' | '/' | '\u{2011}' | '–');
    if !text.chars().all(|c| c.is_ascii_digit() || set_apart(c)) {
        return None;
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < FIGURES {
        return None;
    }
    let national = match digits.trim_start_matches('0') {
        // North America: 1 and ten figures.
        ten if ten.len() == 11 && ten.starts_with('1') => &ten[1..],
        // With the number of another country, which stands nowhere else in it: the last nine tell it.
        long if long.len() > 10 => &long[long.len() - 9..],
        short => short,
    };
    let backwards: String = national.chars().rev().collect();
    Some(format!("#{backwards}"))
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

/// What is left of how to find the complainant when these entries have erased their labels.
pub fn unerased(contact: &Contact, entries: &[Entry]) -> Contact {
    let gone = |label| entries.iter().any(|entry| erased_labels(&entry.what).contains(&label));
    let kept = |label, text: &Option<String>| text.clone().filter(|_| !gone(label));
    Contact {
        name: kept(Label::Name, &contact.name),
        email: kept(Label::Email, &contact.email),
        phone: kept(Label::Phone, &contact.phone),
        ..Contact::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_without_case_and_accents() {
        let words: Vec<String> = folded_words("María-José LE FŒUVRE, Łukasz").into_iter().collect();
        assert_eq!(words, ["foeuvre", "jose", "le", "lukasz", "maria"]);
    }

    #[test]
    fn a_phone_number_is_the_same_however_its_figures_are_set_apart() {
        for typed in [
            "514-555-0199",
            "+1 514 555 0199",
            "(514) 555.0199",
            "1-514-555-0199",
            "001 514 555 0199",
        ] {
            assert_eq!(figures(typed).as_deref(), Some("#9910555415"), "{typed}");
        }
        assert_eq!(figures("+44 20 7946 0958").as_deref(), Some("#859064970"));
        assert!(figures("020 7946 0958").unwrap().starts_with("#859064970"));
        assert_eq!(figures("555-0199").as_deref(), Some("#9910555"));
        for other in ["123-456", "Rosa 5145550199", "rosa@example.ca", ""] {
            assert_eq!(figures(other), None, "{other}");
        }
    }

    #[test]
    fn an_address_is_one_word() {
        assert_eq!(address(" Rosa.M@Example.CA ").as_deref(), Some("@rosa.m@example.ca"));
        assert_eq!(address("Rosa M"), None);
    }
}
