//! Placeholders in texts: the same in every language, each one known, and articles that the language has.

use std::collections::BTreeSet;

use super::{
    Lint,
    texts::{stray_brace, subjects_in},
    tongue,
};
use crate::{
    code::{
        Texts, nearest,
        phrases::Articles,
        placeholder::{Way, Whose, cut, placeholders, slot},
        read::did_you_mean,
    },
    fault::Fault,
    terms::Language,
};

impl Lint<'_> {
    /// Every language promises the same: the same placeholders. Limits and aims have their own sentences, and so
    /// have placeholders that stand for nothing.
    pub(super) fn same_placeholders(&mut self, path: &str, texts: &Texts, whose: Whose<'_>) {
        let mut known: BTreeSet<String> = placeholders(self.code, whose).into_iter().collect();
        for said in whose.owed().concat().into_iter().chain(["aim".to_owned()]) {
            known.remove(&said);
        }
        let all: BTreeSet<String> = placeholders(self.code, whose).into_iter().collect();
        let sound = |text: &str| stray_brace(text).is_none() && subjects_in(text).is_subset(&all);
        // Which article stands before a term is each language's own.
        let names = |text: &str| {
            subjects_in(text)
                .intersection(&known)
                .cloned()
                .collect::<BTreeSet<String>>()
        };
        let first = self
            .code
            .languages
            .first()
            .and_then(|first| texts.0.get_key_value(first));
        let Some((source, text)) = first.or_else(|| texts.0.iter().next()) else {
            return;
        };
        let expected = names(text);
        let source_sound = sound(text);
        for (language, text) in texts.0.iter().filter(|(_, text)| source_sound && sound(text)) {
            let found = names(text);
            let list = |names: Vec<&String>| {
                names
                    .iter()
                    .map(|name| format!("{{{name}}}"))
                    .collect::<Vec<_>>()
                    .join(", ")
            };
            let missing = list(expected.difference(&found).collect());
            let more = list(found.difference(&expected).collect());
            let (label, help) = match (missing.as_str(), more.as_str()) {
                ("", "") => continue,
                (missing, "") => (
                    format!("without {missing}"),
                    format!("say {missing} here too, or in neither"),
                ),
                ("", more) => (
                    format!("only here: {more}"),
                    format!("say {more} in {} too, or in neither", tongue(source)),
                ),
                (missing, more) => (
                    format!("{more} instead of {missing}"),
                    "use the same placeholders in every language".to_owned(),
                ),
            };
            let place = self.place(&format!("{path}.{language}"));
            let also = Some((
                self.place(&format!("{path}.{source}")),
                "this is what it translates".to_owned(),
            ));
            self.faults.push(Fault {
                code: "translation-differs",
                message: format!(
                    "the {} text does not say what the {} text says",
                    tongue(language),
                    tongue(source)
                ),
                place,
                label,
                also,
                help,
            });
        }
    }

    pub(super) fn unknown_placeholder(&mut self, at: &str, name: &str, whose: Whose<'_>, language: &Language) {
        let promise = whose.promise();
        // Of a calendar that is not there: that is told where it is named.
        if self.unknown_article(at, name, language) || self.of_no_calendar(name) {
            return;
        }
        let known = placeholders(self.code, whose);
        let all = known
            .iter()
            .map(|name| format!("{{{name}}}"))
            .collect::<Vec<_>>()
            .join(", ");
        let internal = promise.is_some_and(|promise| {
            promise
                .variants()
                .any(|variant| variant.within.is_none() && Way::ALL.iter().any(|way| slot(variant, *way) == name))
        });
        let no_length = promise.and_then(|promise| {
            let mut published = promise.variants().filter(|variant| variant.within.is_some());
            published.find(|variant| slot(variant, Way::Span) == name)
        });
        let help = match nearest(name, known.iter().map(String::as_str).filter(|known| *known != name)) {
            _ if internal => {
                format!(
                    "this limit is internal: the desk holds itself to it, and no text may say it. To publish it write within = \"…\" in the rule. The placeholders here are: {all}"
                )
            }
            _ if no_length.is_some() => {
                let within = no_length.map_or_else(String::new, |variant| slot(variant, Way::Within));
                format!("this limit is no length that could stand by itself: write {{{within}}}")
            }
            _ if name == "aim" => "{aim} can stand only in the text of a promise".to_owned(),
            Some(near) => format!("did you mean {{{near}}}? The placeholders here are: {all}"),
            None => format!("the placeholders here are: {all}"),
        };
        let place = self.inside(at, &format!("{{{name}}}"));
        self.faults.push(Fault {
            code: "unknown-placeholder",
            message: format!("“{{{name}}}” stands for nothing"),
            place,
            label: if internal {
                "not published".to_owned()
            } else {
                "names nothing".to_owned()
            },
            also: None,
            help,
        });
    }

    fn of_no_calendar(&self, name: &str) -> bool {
        match name {
            "hours" | "zone" => self.code.desk().is_none(),
            "phone_hours" | "phone_zone" => !self.code.calendars.contains_key(&self.code.phone_calendar),
            _ => false,
        }
    }

    /// An article before what can't have one, or one that the language does not have. Says whether it was that.
    fn unknown_article(&mut self, at: &str, name: &str, language: &Language) -> bool {
        let code = self.code;
        let (Some(article), subject) = cut(name) else {
            return false;
        };
        let term = match subject.strip_prefix("term.") {
            Some(term) => code.terms.get(term),
            None => code
                .scheme
                .as_ref()
                .filter(|_| subject == "scheme.short")
                .map(|scheme| &scheme.short),
        };
        let (Some(term), Some(phrases)) = (term, code.phrases.get(language)) else {
            return false;
        };
        let known: Vec<&str> = phrases.articles.names().collect();
        let (label, also, help) = if known.contains(&article) {
            let place = self.place(&format!("{subject}.{language}"));
            let text = term.texts.in_language(language);
            let help = format!(
                "write the noun without its article: {language} = {{ {} }}; or write the placeholder as {{{subject}}}",
                as_noun(text, &phrases.articles)
            );
            (
                "takes no article",
                Some((place, "a text, said as it stands".to_owned())),
                help,
            )
        } else {
            let near = nearest(article, known.iter().copied());
            let near = near.map(|near| format!("{{{near} {subject}}}"));
            let all = format!("the articles in {} are: {}", tongue(language), known.join(", "));
            let help = did_you_mean(near.as_deref(), &all);
            ("no such article", None, help)
        };
        let place = self.inside(at, &format!("{{{name}}}"));
        self.faults.push(Fault {
            code: "unknown-article",
            message: format!("“{{{name}}}” can’t be said in {}", tongue(language)),
            place,
            label: label.to_owned(),
            also,
            help,
        });
        true
    }
}

/// A text as the noun that it would be: without an article, with the gender that the article gave away.
fn as_noun(text: &str, articles: &Articles) -> String {
    let (noun, genders) = articles.cut_off(text).unwrap_or((text, Vec::new()));
    match (articles.genders(), genders.as_slice()) {
        ([], _) => format!("noun = \"{noun}\""),
        (_, [gender, ..]) => format!("noun = \"{noun}\", gender = \"{gender}\""),
        (_, []) => format!("noun = \"{noun}\", gender = \"…\""),
    }
}
