//! Terms: the words of the code for its acts and things. A term is a text in each language, said as it stands, or a
//! noun, which takes articles: `fr = { noun = "accusé de réception", gender = "m" }`.

use std::collections::BTreeMap;

use super::{Lowering, Table, Texts};
use crate::{
    code::{Term, phrases::Noun},
    terms::Language,
};

const HELP: &str = "write the noun without its article: noun = \"tracking number\"";

impl Lowering<'_> {
    pub(super) fn terms(&mut self, table: &Table<'_, '_>) -> BTreeMap<String, Term> {
        let terms = table.keys().into_iter().map(|key| {
            let path = format!("term.{}", key.value);
            let term = self.term(table, &key.value, &path);
            self.complete(table, &key.value, &path, &term.texts);
            (key.value, term)
        });
        terms.collect()
    }

    /// A text or a noun in each language; in which, the caller says.
    pub(super) fn term(&mut self, terms: &Table<'_, '_>, key: &str, path: &str) -> Term {
        let mut term = Term::default();
        let Some(table) = terms.table(key) else { return term };
        let nouns = table.keys().into_iter().filter(|tag| table.is_table(&tag.value));
        for tag in nouns {
            let Some(noun) = table.table(&tag.value) else { continue };
            // A tag that is no language is told below.
            let Ok(language) = Language::new(&tag.value) else {
                continue;
            };
            term.nouns
                .insert(language.clone(), self.noun(&noun, &format!("{path}.{language}")));
            noun.finish();
        }
        let texts = self.texts_in_any(terms, key, path);
        let said = term
            .nouns
            .iter()
            .map(|(language, noun)| (language.clone(), noun.noun.clone()));
        term.texts = Texts(texts.0.into_iter().chain(said).collect());
        term
    }

    fn noun(&mut self, table: &Table<'_, '_>, path: &str) -> Noun {
        let noun = table.required_text("noun", HELP);
        self.note(path.to_owned(), table, noun.span);
        for key in ["gender", "sound"] {
            self.note(format!("{path}.{key}"), table, table.span_of(key));
        }
        Noun {
            noun: noun.value,
            gender: table.text("gender").map_or_else(String::new, |text| text.value),
            sound: table.text("sound").map(|text| text.value),
        }
    }
}
