//! What a page can follow in a text: addresses of the web wherever they stand, and the phone numbers and mail addresses
//! that the code names as somebody's own.

use crate::code::Code;

/// A stretch of a text: words, or what can be followed, as it is written.
pub(super) enum Stretch<'t> {
    Words(&'t str),
    Address(&'t str),
    Phone(&'t str),
    Mail(&'t str),
}

impl Stretch<'_> {
    /// Where an address leads.
    pub(super) fn target(address: &str) -> String {
        if address.starts_with("www.") {
            format!("https://{address}")
        } else {
            address.to_owned()
        }
    }
}

/// What a phone dials for a number as it is written. It is not ours to guess a country's prefix: a number of ten
/// figures may be of any country.
pub fn dials(number: &str) -> String {
    let dialled: String = number
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '+')
        .collect();
    format!("tel:{dialled}")
}

/// What is made of a stretch that was found.
type Made<'t> = fn(&'t str) -> Stretch<'t>;

/// The numbers and mail addresses of the provider and of its scheme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Contacts {
    phones: Vec<String>,
    mails: Vec<String>,
}

impl Contacts {
    pub(super) fn of(code: &Code) -> Self {
        let scheme = code.scheme.as_ref().map(|scheme| &scheme.phone);
        let numbers = code.provider.phone.iter().chain(scheme);
        Self {
            phones: numbers.filter(|number| can_be_dialled(number)).cloned().collect(),
            mails: code.provider.email.iter().cloned().collect(),
        }
    }

    /// A text cut at what can be followed.
    pub(super) fn stretches<'t>(&self, text: &'t str) -> Vec<Stretch<'t>> {
        let mut stretches = Vec::new();
        let mut rest = text;
        while let Some((start, length, stretch)) = self.next(rest) {
            let (before, from) = rest.split_at(start);
            let (found, after) = from.split_at(length);
            stretches.extend((!before.is_empty()).then_some(Stretch::Words(before)));
            stretches.push(stretch(found));
            rest = after;
        }
        stretches.extend((!rest.is_empty()).then_some(Stretch::Words(rest)));
        stretches
    }

    fn next<'t>(&self, text: &str) -> Option<(usize, usize, Made<'t>)> {
        let address = next(text).map(|(start, length)| (start, length, Stretch::Address as Made<'t>));
        let phones = self.phones.iter().filter_map(|number| {
            let (start, length) = number_in(text, number)?;
            Some((start, length, Stretch::Phone as Made<'t>))
        });
        let mails = self.mails.iter().filter_map(|mail| {
            let start = text.find(mail.as_str())?;
            Some((start, mail.len(), Stretch::Mail as Made<'t>))
        });
        address
            .into_iter()
            .chain(phones)
            .chain(mails)
            .min_by_key(|(start, ..)| *start)
    }
}

/// It has digits and what stands between them: "1-800-CALL-US" a reader dials by hand.
fn can_be_dialled(number: &str) -> bool {
    let signs =
        |sign: char| sign.is_ascii_digit() || matches!(sign, '+' | '-' | ' ' | '\u{a0}' | '(' | ')' | '.' | '/');
    number.chars().any(|sign| sign.is_ascii_digit()) && number.chars().all(signs)
}

/// Where a number stands by itself, with blanks of either kind in it.
fn number_in(text: &str, number: &str) -> Option<(usize, usize)> {
    let unbroken = number.replace(' ', "\u{a0}");
    let found = |number: &str| {
        let start = text.find(number)?;
        let (before, from) = text.split_at(start);
        let after = from.get(number.len()..)?;
        let digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
        let alone = !digit(before.chars().next_back()) && !digit(after.chars().next());
        alone.then_some((start, number.len()))
    };
    found(number).into_iter().chain(found(&unbroken)).min()
}

/// Where the next address begins, and how long it is; the sentence's own signs at its end are not of it.
fn next(text: &str) -> Option<(usize, usize)> {
    let begins = ["https://", "http://", "www."];
    let start = begins.iter().filter_map(|begin| text.find(begin)).min()?;
    let from = text.get(start..)?;
    let end = from.find(|letter: char| letter.is_whitespace() || matches!(letter, '<' | '>' | '"' | '»' | '”'));
    let address = from.get(..end.unwrap_or(from.len()))?;
    let address = address.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '’']);
    let names_a_place = address.contains('.');
    names_a_place.then_some((start, address.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(text: &str) -> Vec<&str> {
        followed(&Contacts::default(), text)
    }

    fn followed<'t>(contacts: &Contacts, text: &'t str) -> Vec<&'t str> {
        let mut whole = String::new();
        let mut addresses = Vec::new();
        for stretch in contacts.stretches(text) {
            match stretch {
                Stretch::Words(words) => whole.push_str(words),
                Stretch::Address(found) | Stretch::Phone(found) | Stretch::Mail(found) => {
                    whole.push_str(found);
                    addresses.push(found);
                }
            }
        }
        assert_eq!(whole, text);
        addresses
    }

    #[test]
    fn an_address_ends_where_the_sentence_goes_on() {
        assert_eq!(
            addresses("See https://example.org/a_b; or (www.example.org)."),
            ["https://example.org/a_b", "www.example.org"]
        );
        assert_eq!(addresses("www.example.org/fr"), ["www.example.org/fr"]);
        assert_eq!(addresses("no address, not even www"), Vec::<&str>::new());
        assert_eq!(addresses("https:// alone"), Vec::<&str>::new());
    }

    #[test]
    fn a_number_of_ours_can_be_dialled_and_another_cannot() {
        let ours = Contacts {
            phones: vec!["0808 157 0102".to_owned()],
            mails: vec!["desk@example.org".to_owned()],
        };
        let text = "Call 0808\u{a0}157\u{a0}0102 or 0808 157 0102, not 10808 157 01020; write to desk@example.org.";
        assert_eq!(
            followed(&ours, text),
            ["0808\u{a0}157\u{a0}0102", "0808 157 0102", "desk@example.org"]
        );
        assert_eq!(dials("+44 (0)808-157"), "tel:+440808157");
        assert!(can_be_dialled("1-800-555-0199") && !can_be_dialled("1-800-CALL-US") && !can_be_dialled("—"));
    }
}
