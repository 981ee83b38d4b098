//! Addresses in a text, which a page can follow.

/// A stretch of a text: words, or an address as it is written.
pub(super) enum Stretch<'t> {
    Words(&'t str),
    Address(&'t str),
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

/// A text cut at its addresses.
pub(super) fn stretches(text: &str) -> Vec<Stretch<'_>> {
    let mut stretches = Vec::new();
    let mut rest = text;
    while let Some((start, length)) = next(rest) {
        let (before, from) = rest.split_at(start);
        let (address, after) = from.split_at(length);
        stretches.extend((!before.is_empty()).then_some(Stretch::Words(before)));
        stretches.push(Stretch::Address(address));
        rest = after;
    }
    stretches.extend((!rest.is_empty()).then_some(Stretch::Words(rest)));
    stretches
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
        let mut whole = String::new();
        let mut addresses = Vec::new();
        for stretch in stretches(text) {
            match stretch {
                Stretch::Words(words) => whole.push_str(words),
                Stretch::Address(address) => {
                    whole.push_str(address);
                    addresses.push(address);
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
}
