//! Tracking numbers: random digits with a check digit, grouped to be said aloud (S8).
//!
//! Nine digits and Damm's check digit, which finds every wrong digit and every swap of neighbours:
//! ten figures in groups of three, three and four, as telephone numbers are said in English, French and Spanish.

/// Damm's quasigroup of order 10 (H. M. Damm, 2004).
const DAMM: [[u8; 10]; 10] = [
    [0, 3, 1, 7, 5, 9, 8, 6, 4, 2],
    [7, 0, 9, 2, 1, 5, 4, 8, 6, 3],
    [4, 2, 0, 6, 8, 7, 1, 3, 5, 9],
    [1, 7, 5, 0, 9, 8, 3, 4, 2, 6],
    [6, 1, 2, 3, 0, 4, 5, 9, 7, 8],
    [3, 6, 7, 4, 2, 0, 9, 5, 8, 1],
    [5, 8, 6, 9, 7, 2, 0, 1, 3, 4],
    [8, 9, 4, 5, 3, 6, 2, 0, 1, 7],
    [9, 4, 3, 8, 6, 1, 7, 2, 0, 5],
    [2, 5, 8, 1, 4, 3, 6, 7, 9, 0],
];

/// How many different numbers there are.
pub const NUMBERS: u64 = 900_000_000;

fn damm(digits: impl Iterator<Item = u8>) -> Option<u8> {
    digits.into_iter().try_fold(0u8, |interim, digit| {
        DAMM.get(usize::from(interim))
            .and_then(|row| row.get(usize::from(digit)))
            .copied()
    })
}

/// The tracking number for a random draw. Draws of one number give one reference; the caller draws evenly.
pub fn reference(draw: u64) -> String {
    // Never a leading zero: it is lost in spreadsheets and left out when spoken.
    let number = (draw % NUMBERS).saturating_add(100_000_000).to_string();
    let check = damm(number.bytes().map(|digit| digit.wrapping_sub(b'0'))).unwrap_or(0);
    group(&format!("{number}{check}"))
}

fn group(digits: &str) -> String {
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    format!("{}-{}-{}", part(0..3), part(3..6), part(6..10))
}

/// A number as somebody typed or said it, put right: spaces and dashes as they come. None if it can't be one.
pub fn read(typed: &str) -> Option<String> {
    let digits = digits(typed);
    let fits = has_ten_digits(typed) && !digits.starts_with('0');
    (fits && damm(digits.bytes().map(|digit| digit.wrapping_sub(b'0'))) == Some(0)).then(|| group(&digits))
}

/// Whether it has as many digits as a tracking number, and nothing else: so that one that can't be read is one with a
/// wrong digit, or another number altogether.
pub fn has_ten_digits(typed: &str) -> bool {
    let digits = digits(typed);
    digits.len() == 10 && digits.bytes().all(|digit| digit.is_ascii_digit())
}

fn digits(typed: &str) -> String {
    let apart = |c: &char| c.is_whitespace() || matches!(c, '-' | '.') || is_dash(*c);
    typed.chars().filter(|c| !apart(c)).collect()
}

/// The dashes that pages, printers and keyboards put in the place of a hyphen.
const fn is_dash(letter: char) -> bool {
    matches!(
        letter,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_back_however_it_is_typed() {
        let number = reference(123_456_789);
        assert_eq!(read(&number).as_deref(), Some(number.as_str()));
        assert_eq!(read(&number.replace('-', " ")), Some(number.clone()));
        for dash in
            "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}\u{fe58}\u{fe63}\u{ff0d}\u{2009}\u{a0}".chars()
        {
            let copied = number.replace('-', &dash.to_string());
            assert_eq!(read(&copied), Some(number.clone()), "{dash:?}");
        }
        assert_eq!(read(&number.replace('-', "")), Some(number));
    }

    #[test]
    fn every_wrong_digit_and_every_swap_of_neighbours_is_found() {
        let number = reference(987_654_321).replace('-', "");
        for at in 0..number.len() {
            for digit in b'0'..=b'9' {
                let mut wrong = number.clone().into_bytes();
                if wrong[at] == digit {
                    continue;
                }
                wrong[at] = digit;
                assert_eq!(read(&String::from_utf8(wrong).unwrap()), None);
            }
        }
        for at in 0..number.len() - 1 {
            let mut swapped = number.clone().into_bytes();
            if swapped[at] == swapped[at + 1] {
                continue;
            }
            swapped.swap(at, at + 1);
            assert_eq!(read(&String::from_utf8(swapped).unwrap()), None);
        }
    }
}
