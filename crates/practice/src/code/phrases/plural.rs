//! Plurals by the categories of CLDR: Polish has three for whole numbers, French counts nothing as one.

use std::collections::BTreeMap;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;

use crate::terms::{Language, vocabulary};

vocabulary! {
    Category, "plural category" {
        Zero = "zero", One = "one", Two = "two", Few = "few", Many = "many", Other = "other",
    }
}

/// The longest length that a code can name, in any unit.
const LONGEST: u16 = 3660;

/// A word in the forms that a language gives it beside numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Forms(pub(super) BTreeMap<Category, String>);

impl Forms {
    /// The form beside a number.
    pub(super) fn of(&self, language: &Language, count: u16) -> &str {
        category(language, count)
            .and_then(|category| self.0.get(&category))
            .or_else(|| self.0.get(&Category::Other))
            .map_or("", String::as_str)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }
}

/// The categories that a language has for the numbers of codes, each with the first few of its numbers. None for a
/// language whose plurals nobody wrote down.
pub(super) fn needed(language: &Language) -> Option<BTreeMap<Category, Vec<u16>>> {
    let rules = rules(language)?;
    let mut needed: BTreeMap<Category, Vec<u16>> = BTreeMap::new();
    for count in 0..=LONGEST {
        let examples = needed.entry(chosen(&rules, count)?).or_default();
        if examples.len() < 3 {
            examples.push(count);
        }
    }
    Some(needed)
}

fn category(language: &Language, count: u16) -> Option<Category> {
    chosen(&rules(language)?, count)
}

fn chosen(rules: &PluralRules, count: u16) -> Option<Category> {
    Some(match rules.select(count).ok()? {
        PluralCategory::ZERO => Category::Zero,
        PluralCategory::ONE => Category::One,
        PluralCategory::TWO => Category::Two,
        PluralCategory::FEW => Category::Few,
        PluralCategory::MANY => Category::Many,
        PluralCategory::OTHER => Category::Other,
    })
}

/// Those of the region where it has its own (Portugal's), else of the language.
fn rules(language: &Language) -> Option<PluralRules> {
    let mut known: LanguageIdentifier = language.tag().parse().ok()?;
    let cardinal = |known: &LanguageIdentifier| PluralRules::create(known.clone(), PluralRuleType::CARDINAL).ok();
    cardinal(&known).or_else(|| {
        known.region = None;
        cardinal(&known)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(tag: &str, count: u16) -> &'static str {
        category(&Language::new(tag).unwrap(), count).unwrap().word()
    }

    #[test]
    fn numbers_fall_into_the_categories_of_their_language() {
        let of = |tag, counts: [u16; 5]| counts.map(|count| word(tag, count));
        assert_eq!(of("en", [0, 1, 2, 5, 22]), ["other", "one", "other", "other", "other"]);
        assert_eq!(of("fr", [0, 1, 2, 5, 22]), ["one", "one", "other", "other", "other"]);
        assert_eq!(of("pt", [0, 1, 2, 5, 22]), ["one", "one", "other", "other", "other"]);
        assert_eq!(
            of("pt-PT", [0, 1, 2, 5, 22]),
            ["other", "one", "other", "other", "other"]
        );
        assert_eq!(of("pl", [0, 1, 2, 5, 22]), ["many", "one", "few", "many", "few"]);
        assert_eq!(of("ar", [0, 1, 2, 5, 22]), ["zero", "one", "two", "few", "many"]);
    }

    #[test]
    fn a_region_without_rules_of_its_own_counts_like_its_language() {
        assert_eq!(word("fr-CA", 0), "one");
        assert_eq!(needed(&Language::new("xx").unwrap()), None);
    }

    #[test]
    fn only_the_categories_that_whole_numbers_have_are_needed() {
        let of = |tag: &str| {
            let needed = needed(&Language::new(tag).unwrap()).unwrap();
            needed.keys().map(|category| category.word()).collect::<Vec<_>>()
        };
        assert_eq!(of("en"), ["one", "other"]);
        assert_eq!(of("pl"), ["one", "few", "many"]);
        assert_eq!(of("ja"), ["other"]);
    }
}
