//! Terms that are nouns: their gender and how they begin must be words of the phrasebook of their language.

use super::{Lint, tongue};
use crate::{
    code::{nearest, phrases::Noun, read::did_you_mean},
    terms::Language,
};

impl Lint<'_> {
    pub(super) fn terms(&mut self) {
        let code = self.code;
        for (id, term) in &code.terms {
            for (language, noun) in &term.nouns {
                self.noun(&format!("term.{id}.{language}"), language, noun);
            }
        }
        for (language, noun) in code.scheme.iter().flat_map(|scheme| &scheme.short.nouns) {
            self.noun(&format!("scheme.short.{language}"), language, noun);
        }
    }

    fn noun(&mut self, path: &str, language: &Language, noun: &Noun) {
        let Some(phrases) = self.code.phrases.get(language) else {
            return;
        };
        if let Some((bare, _)) = phrases.articles.cut_off(&noun.noun) {
            let article = noun.noun.strip_suffix(bare).unwrap_or_default().trim();
            self.fault(
                "noun-with-article",
                path,
                format!(
                    "“{}” begins with an article, and a placeholder would add another",
                    noun.noun
                ),
                &format!("begins with “{article}”"),
                &format!("write the noun without its article: noun = \"{bare}\""),
            );
        }
        let genders = phrases.articles.genders().to_vec();
        let sounds: Vec<String> = phrases.articles.sounds().map(str::to_owned).collect();
        if genders.is_empty() && !noun.gender.is_empty() {
            self.fault(
                "unknown-word",
                &format!("{path}.gender"),
                format!("nouns have no gender in {}", tongue(language)),
                "not known",
                "take gender out",
            );
        } else if noun.gender.is_empty() && !genders.is_empty() {
            self.fault(
                "missing-key",
                path,
                format!("“{}” has no gender, so no article can stand before it", noun.noun),
                "no gender",
                &format!("add gender = \"…\" beside the noun: {}", genders.join(", ")),
            );
        } else if !genders.is_empty() && !genders.contains(&noun.gender) {
            let message = format!("“{}” is not a gender in {}", noun.gender, tongue(language));
            self.fault(
                "unknown-word",
                &format!("{path}.gender"),
                message,
                "not known",
                &one_of(&noun.gender, &genders),
            );
        }
        if let Some(sound) = noun.sound.as_ref().filter(|sound| !sounds.contains(sound)) {
            let message = format!("“{sound}” is not a way to begin that {} knows", tongue(language));
            self.fault(
                "unknown-word",
                &format!("{path}.sound"),
                message,
                "not known",
                &one_of(sound, &sounds),
            );
        }
    }
}

fn one_of(written: &str, known: &[String]) -> String {
    let near = nearest(written, known.iter().map(String::as_str));
    did_you_mean(near.as_deref(), &format!("the words are: {}", known.join(", ")))
}
