//! A phone number as it is dialled from anywhere, read from what people type. What can't be read as one with certainty is
//! none, with why: a text that goes to a stranger is worse than one that does not go.

use std::ops::RangeInclusive;

/// Why what was typed is no number that is texted. Each has its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Somebody has to be asked for behind it.
    Extension,
    /// Several, or no number at all.
    NotOne,
    /// What is dialled within a town.
    NoAreaCode,
    TooLong,
    /// Of a country where we text nobody.
    Elsewhere,
}

impl Unread {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Extension => "extension",
            Self::NotOne => "not-one",
            Self::NoAreaCode => "no-area-code",
            Self::TooLong => "too-long",
            Self::Elsewhere => "elsewhere",
        }
    }

    /// The sentence that says how to mend it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Extension => "text-number-extension",
            Self::NotOne => "text-number-not-one",
            Self::NoAreaCode => "text-number-no-area-code",
            Self::TooLong => "text-number-too-long",
            Self::Elsewhere => "text-number-elsewhere",
        }
    }
}

/// How numbers of a country are written at home.
struct Home {
    code: &'static str,
    /// Stands before a number that is dialled within the country, and in no number from abroad.
    trunk: &'static str,
    digits: RangeInclusive<usize>,
}

const fn home(code: &'static str, trunk: &'static str, digits: RangeInclusive<usize>) -> Home {
    Home { code, trunk, digits }
}

/// Countries whose numbering is known to the digit; of others what the standard says (E.164).
const HOMES: [Home; 7] = [
    home("1", "1", 10..=10),
    home("33", "0", 9..=9),
    home("34", "", 9..=9),
    // A zero belongs to the number there.
    home("39", "", 6..=11),
    home("353", "0", 7..=9),
    home("44", "0", 9..=10),
    home("61", "0", 9..=9),
];
const OTHERS: RangeInclusive<usize> = 7..=13;
/// With the code of a country that stands in no table.
const WHOLE: RangeInclusive<usize> = 8..=15;

/// The number, with its `+`. `country_code`: of numbers that are typed without one.
///
/// # Errors
/// Why there is none.
pub fn international(typed: &str, country_code: &str) -> Result<String, Unread> {
    let typed = typed.trim();
    let lower = typed.to_lowercase();
    // "(0)" says: dial it at home, and leave it out from abroad.
    let typed = if typed.starts_with('+') || typed.starts_with("00") {
        typed.replacen("(0)", " ", 1)
    } else {
        typed.to_owned()
    };
    let fits = |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '\u{a0}' | '-' | '.' | '(' | ')' | '/' | '+');
    if !typed.chars().all(fits) {
        let behind = ["ext", "x", "poste", "int", "anexo", "#", "durchwahl"];
        let has_one = behind.iter().any(|word| lower.contains(word));
        return Err(if has_one { Unread::Extension } else { Unread::NotOne });
    }
    if typed.matches('+').count() > usize::from(typed.starts_with('+')) {
        return Err(Unread::NotOne);
    }
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let abroad = match digits.as_str() {
        all if typed.starts_with('+') => Some(all),
        all if country_code == "1" && all.starts_with("011") => all.strip_prefix("011"),
        all => all.strip_prefix("00"),
    };
    let (code, rest) = match abroad {
        Some(all) => split(all),
        None => (country_code, digits.as_str()),
    };
    Ok(format!("+{code}{}", national(code, rest)?))
}

/// The country of a number, as far as it is known, and what is behind its code.
fn split(all: &str) -> (&str, &str) {
    let known = HOMES.iter().find(|home| all.starts_with(home.code));
    all.split_at(known.map_or(0, |home| home.code.len()))
}

/// The digits behind the code of a country, without what is dialled at home alone.
fn national<'n>(code: &str, typed: &'n str) -> Result<&'n str, Unread> {
    let home = HOMES.iter().find(|home| home.code == code);
    let (trunk, digits) = match home {
        Some(home) => (home.trunk, home.digits.clone()),
        None if code.is_empty() => ("", WHOLE),
        None => ("0", OTHERS),
    };
    let short = typed.strip_prefix(trunk).unwrap_or(typed);
    let rest = if digits.contains(&short.len()) { short } else { typed };
    let begins_well = code != "1" || is_north_american(rest);
    match rest.len() {
        length if length < *digits.start() => Err(Unread::NoAreaCode),
        length if length > *digits.end() => Err(Unread::TooLong),
        _ if !begins_well => Err(Unread::NoAreaCode),
        _ => Ok(rest),
    }
}

/// Neither an area nor an exchange begins with 0 or 1.
fn is_north_american(rest: &str) -> bool {
    let at = |place: usize| rest.as_bytes().get(place).copied().unwrap_or_default();
    [0, 3].into_iter().all(|place| (b'2'..=b'9').contains(&at(place)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_from_anywhere() {
        for (typed, country, dialled) in [
            ("(416) 555-0199", "1", "+14165550199"),
            ("1-416-555-0199", "1", "+14165550199"),
            ("+1 (416) 555.0199", "1", "+14165550199"),
            ("+34 612 34 56 78", "1", "+34612345678"),
            ("011 34 612 34 56 78", "1", "+34612345678"),
            ("0034612345678", "1", "+34612345678"),
            ("07911 123456", "44", "+447911123456"),
            ("7911 123456", "44", "+447911123456"),
            ("+44 (0)20 7946 0018", "1", "+442079460018"),
            ("+44 020 7946 0018", "1", "+442079460018"),
            ("0044 (0) 20 7946 0018", "1", "+442079460018"),
            ("+353 (0)87 123 4567", "1", "+353871234567"),
            ("612 345 678", "34", "+34612345678"),
            ("+39 06 1234 5678", "1", "+390612345678"),
            ("+49 30 901820", "1", "+4930901820"),
            ("+33\u{a0}(0)6\u{a0}12\u{a0}34\u{a0}56\u{a0}78", "1", "+33612345678"),
        ] {
            assert_eq!(international(typed, country).as_deref(), Ok(dialled), "{typed}");
        }
    }

    #[test]
    fn what_is_no_such_number_says_why() {
        for (typed, country, why) in [
            ("555-0199", "1", Unread::NoAreaCode),
            ("+1 555-0199", "1", Unread::NoAreaCode),
            ("123-456-7890", "1", Unread::NoAreaCode),
            ("12", "1", Unread::NoAreaCode),
            ("", "1", Unread::NoAreaCode),
            ("7946 0018", "44", Unread::NoAreaCode),
            ("416-555-0199 ext. 12", "1", Unread::Extension),
            ("416-555-0199 x12", "1", Unread::Extension),
            ("514-555-0199, poste 12", "1", Unread::Extension),
            ("416-555-0199 or 416-555-0100", "1", Unread::NotOne),
            ("416-555-0199/0200", "1", Unread::TooLong),
            ("4165+550199", "1", Unread::NotOne),
            ("416 555 0199 0200", "1", Unread::TooLong),
            ("+1234567890123456789", "1", Unread::TooLong),
            ("call me", "1", Unread::NotOne),
        ] {
            assert_eq!(international(typed, country), Err(why), "{typed}");
        }
    }
}
