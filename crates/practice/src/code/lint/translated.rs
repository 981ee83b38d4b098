//! Translations that nobody has compared with their source since it changed.

use toml::de::DeTable;

use super::{Lint, tongue};
use crate::{
    code::translated::{Pair, languages, pairs, source, stamps},
    fault::{Fault, Place},
    terms::Language,
};

impl Lint<'_> {
    /// Of the code and of its packs: a document keeps the stamps of its own texts.
    pub(super) fn translated(&mut self) {
        let code = self.places.get("code").map(|place| place.document.clone());
        let packs = self.code.packs.iter().map(|pack| format!("packs/{}.toml", pack.id));
        let documents: Vec<String> = code.into_iter().chain(packs).collect();
        for document in documents {
            let Some(Ok(tree)) = self.shelf.text(&document).map(DeTable::parse) else {
                continue;
            };
            for language in languages(tree.get_ref()) {
                self.translated_into(&document, tree.get_ref(), &language);
            }
        }
    }

    fn translated_into(&mut self, document: &str, tree: &DeTable<'_>, language: &Language) {
        let Some(table) = stamps(tree, language).and_then(|table| table.get_ref().as_table()) else {
            return;
        };
        let from = Language::new(source(tree)).unwrap_or_else(|_| Language::english());
        let all = pairs(tree, language);
        for pair in &all {
            match table.get(pair.path.as_str()).and_then(|stamp| stamp.get_ref().as_str()) {
                Some(stamp) if stamp == pair.stamp => {}
                Some(_) => {
                    let message = format!(
                        "the {} of “{}” changed since its {} was translated",
                        tongue(&from),
                        pair.path,
                        tongue(language)
                    );
                    self.stale(document, language, pair, message, "translates what it said before");
                }
                None => {
                    let message = format!(
                        "nobody has compared the {} of “{}” with the {}",
                        tongue(language),
                        pair.path,
                        tongue(&from)
                    );
                    self.stale(document, language, pair, message, "not in the list of translations");
                }
            }
        }
        for (key, _) in table {
            if !all.iter().any(|pair| pair.path == *key.get_ref().as_ref()) {
                self.faults.push(Fault {
                    code: "unknown-name",
                    message: format!(
                        "“{}” is no text of this document in {}",
                        key.get_ref(),
                        tongue(language)
                    ),
                    place: Place {
                        document: document.to_owned(),
                        span: key.span(),
                    },
                    label: "names nothing".to_owned(),
                    also: None,
                    help: format!(
                        "take the line out, or let it be done: {}",
                        self.command(document, language)
                    ),
                });
            }
        }
    }

    fn stale(&mut self, document: &str, language: &Language, pair: &Pair, message: String, label: &str) {
        let place = |span: &std::ops::Range<usize>| Place {
            document: document.to_owned(),
            span: span.clone(),
        };
        self.faults.push(Fault {
            code: "stale-translation",
            message,
            place: place(&pair.translation),
            label: label.to_owned(),
            also: Some((place(&pair.source), "what it says now".to_owned())),
            help: format!(
                "read both, mend the translation if it needs it, and then stamp it: {}",
                self.command(document, language)
            ),
        });
    }

    /// With the file as it was named to us, so that the line can be run as it is.
    fn command(&self, document: &str, language: &Language) -> String {
        format!("recourse code translated {} {language}", self.shelf.path(document))
    }
}
