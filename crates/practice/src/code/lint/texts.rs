//! Texts, one by one: which there are, that their braces are closed, and what stands between them.

use std::collections::BTreeSet;

use super::{Lint, tongue};
use crate::{
    code::{
        Texts,
        placeholder::{Piece, Whose, cut, pieces, placeholder},
        publish::every_row,
    },
    fault::{Fault, Place},
};

impl Lint<'_> {
    pub(super) fn texts(&mut self) {
        let code = self.code;
        self.each_text("code.title", &code.title, Whose::Nobody);
        self.each_text("code.lead", &code.lead, Whose::Nobody);
        self.each_text("provider.about", &code.provider.about, Whose::Nobody);
        for level in &code.levels {
            self.each_text(&format!("level.{}.name", level.id), &level.name, Whose::Nobody);
        }
        for category in &code.categories {
            self.each_text(&format!("category.{}.name", category.id), &category.name, Whose::Nobody);
        }
        for (term, texts) in &code.terms {
            self.each_text(&format!("term.{term}"), &texts.texts, Whose::Nobody);
        }
        for section in &code.sections {
            self.each_text(&format!("section.{}.title", section.id), &section.title, Whose::Nobody);
            for (index, say) in section.says.iter().enumerate() {
                let path = format!("section.{}.say.{index}", section.id);
                self.same_placeholders(&path, &say.text, Whose::Nobody);
                self.each_text(&path, &say.text, Whose::Nobody);
            }
        }
        for allowance in &code.allowances {
            let path = format!("allowance.{}", allowance.id);
            self.each_text(&format!("{path}.name"), &allowance.name, Whose::Nobody);
            self.measured_text(&format!("{path}.text"), &allowance.text, Whose::Allowance(allowance));
        }
        for target in &code.targets {
            let path = format!("target.{}.text", target.id);
            self.measured_text(&path, &target.text, Whose::Target(target));
        }
        for lock in &code.locks {
            let path = format!("lock.{}.text", lock.id);
            self.same_placeholders(&path, &lock.text, Whose::Nobody);
            self.each_text(&path, &lock.text, Whose::Nobody);
        }
        for (index, pause) in code.pauses.iter().enumerate() {
            self.measured_text(&format!("pause.{index}.text"), &pause.text, Whose::Pause(pause));
        }
        for stage in code.scheme.iter().flat_map(|scheme| &scheme.stages) {
            self.each_text(&format!("stage.{}.name", stage.id), &stage.name, Whose::Nobody);
        }
        for (index, step) in code.steps.iter().enumerate() {
            self.each_text(&format!("step.{index}.text"), step, Whose::Nobody);
        }
    }

    /// Known placeholders only, every brace closed, and no number typed by hand.
    pub(super) fn each_text(&mut self, path: &str, texts: &Texts, whose: Whose<'_>) {
        for (language, text) in &texts.0 {
            let code = self.code;
            let (Some(phrases), Some(numbers)) = (code.phrases.get(language), self.numbers.get(language)) else {
                continue;
            };
            let at = format!("{path}.{language}");
            if let Some((brace, message, help)) = stray_brace(text) {
                let place = self.inside(&at, brace);
                let message = format!("the {} text {message}", tongue(language));
                let (label, help) = ("here".to_owned(), help.to_owned());
                self.faults.push(Fault {
                    code: "stray-brace",
                    message,
                    place,
                    label,
                    also: None,
                    help,
                });
                continue;
            }
            for piece in pieces(text) {
                match piece {
                    Piece::Placeholder(name) => {
                        let rows = every_row(code);
                        if placeholder(code, name, whose, language, rows, phrases).is_none() {
                            self.unknown_placeholder(&at, name, whose, language);
                        }
                    }
                    Piece::Words(words) => {
                        for number in numbers.numbers_in(words) {
                            self.text_number(&at, language, text, &number, whose.promise());
                        }
                    }
                }
            }
        }
    }

    /// The place of a word inside a text.
    pub(super) fn inside(&self, path: &str, word: &str) -> Place {
        let place = self.place(path);
        let text = self
            .shelf
            .text(&place.document)
            .and_then(|text| text.get(place.span.clone()));
        match text.and_then(|text| text.find(word)) {
            Some(offset) => {
                let start = place.span.start.saturating_add(offset);
                Place {
                    span: start..start.saturating_add(word.len()),
                    ..place
                }
            }
            None => place,
        }
    }
}

/// A brace without its other half: from it on, what is wrong, and how to mend it.
pub(super) fn stray_brace(text: &str) -> Option<(&str, &'static str, &'static str)> {
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let from = rest.get(at..)?;
        let word_end = |text: &str| text.char_indices().nth(12).map_or(text.len(), |(end, _)| end);
        let inner = from.strip_prefix('{');
        let Some(inner) = inner else {
            return Some((
                from.get(..1)?,
                "has a “}” that closes nothing",
                "write {name} for a placeholder, or take the “}” out",
            ));
        };
        match inner.find(['{', '}']) {
            Some(end) if inner.get(end..).is_some_and(|tail| tail.starts_with('}')) => {
                rest = inner.get(end.saturating_add(1)..)?;
            }
            _ => {
                return Some((
                    from.get(..word_end(from))?,
                    "has a “{” that is never closed",
                    "close the placeholder with “}”, as in {within}, or take the “{” out",
                ));
            }
        }
    }
    None
}
pub(super) fn names_in(text: &str) -> BTreeSet<String> {
    pieces(text)
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Placeholder(name) => Some(name.to_owned()),
            Piece::Words(_) => None,
        })
        .collect()
}

/// The same, without articles.
pub(super) fn subjects_in(text: &str) -> BTreeSet<String> {
    names_in(text).iter().map(|name| cut(name).1.to_owned()).collect()
}

pub(super) fn words_of(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Words(words) => Some(words),
        Piece::Placeholder(_) => None,
    })
}
