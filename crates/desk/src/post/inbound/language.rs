//! In which language somebody wrote, as far as the code answers in it: the one that the message names, else the one
//! whose commonest words it has most of. A guess: advisers and customers can change it.

use mail::Message;
use practice::{Code, terms::Language};

/// Words that stand in nearly every text of a language, and in few of the others.
const COMMON: [(&str, &[&str]); 4] = [
    (
        "en",
        &[
            "the", "and", "i", "my", "is", "was", "you", "not", "have", "with", "this", "that", "for", "to", "it",
            "are",
        ],
    ),
    (
        "fr",
        &[
            "le", "et", "je", "mon", "ma", "vous", "pas", "est", "nous", "avec", "une", "des", "les", "du", "dans",
            "il",
        ],
    ),
    (
        "es",
        &[
            "el", "y", "mi", "los", "las", "usted", "está", "con", "una", "del", "por", "muy", "mis", "pero", "ha",
            "su",
        ],
    ),
    (
        "pt",
        &[
            "o", "e", "meu", "minha", "não", "você", "com", "uma", "os", "do", "da", "em", "está", "meus", "mas", "foi",
        ],
    ),
];

/// Fewer words than these say nothing.
const ENOUGH: usize = 2;

pub fn of(message: &Message, code: &Code) -> Language {
    let known = |tag: &str| {
        let tongue = tag
            .split(['-', ',', ' '])
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase();
        code.languages
            .iter()
            .find(|language| language.tongue() == tongue)
            .cloned()
    };
    let named = message.language.as_deref().and_then(known);
    let first = || code.languages.first().cloned().unwrap_or_else(Language::english);
    named
        .or_else(|| guessed(&message.text.written()).and_then(known))
        .unwrap_or_else(first)
}

fn guessed(text: &str) -> Option<&'static str> {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .take(2_000)
        .map(str::to_lowercase)
        .collect();
    let counted = COMMON.map(|(tag, common)| {
        let found = words.iter().filter(|word| common.contains(&word.as_str())).count();
        (found, tag)
    });
    let (most, tag) = counted.into_iter().max_by_key(|(found, _)| *found)?;
    let tied = counted.iter().filter(|(found, _)| *found == most).count() > 1;
    (most >= ENOUGH && !tied).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::guessed;

    #[test]
    fn a_few_sentences_tell_their_language_and_a_name_does_not() {
        assert_eq!(guessed("My bill is wrong and the line drops."), Some("en"));
        assert_eq!(guessed("Ma facture est fausse et vous ne répondez pas."), Some("fr"));
        assert_eq!(
            guessed("Mi factura está mal y nadie contesta. Una vergüenza."),
            Some("es")
        );
        assert_eq!(guessed("María Quintero"), None);
        assert_eq!(guessed(""), None);
    }
}
