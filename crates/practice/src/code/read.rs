//! From TOML to types, by hand, so that every fault has its place and all are found at once.
//!
//! A [`Table`] remembers which of its keys were asked for; whatever is left over is an unknown key.

use std::{cell::RefCell, collections::BTreeSet, ops::Range, str::FromStr};

use jiff::civil::Date;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    fault::{Fault, Place},
    terms::UnknownWord,
};

/// Where faults gather while one document is read.
#[derive(Debug)]
pub struct Reader<'d> {
    pub document: &'d str,
    faults: RefCell<Vec<Fault>>,
    /// The path of every key that was asked for, there or not.
    asked: RefCell<BTreeSet<String>>,
}

impl<'d> Reader<'d> {
    pub fn new(document: &'d str) -> Self {
        Self {
            document,
            faults: RefCell::new(Vec::new()),
            asked: RefCell::new(BTreeSet::new()),
        }
    }

    pub fn into_faults(self) -> Vec<Fault> {
        self.faults.into_inner()
    }

    pub fn asked(&self) -> BTreeSet<String> {
        self.asked.borrow().clone()
    }

    pub fn place(&self, span: Range<usize>) -> Place {
        Place {
            document: self.document.to_owned(),
            span,
        }
    }

    /// A key that is missed and was written with a slip is one fault, not two.
    fn forget_missing(&self, span: &Range<usize>, key: &str) {
        let missed = format!(" has no “{key}”");
        let same = |fault: &Fault| {
            fault.code == "missing-key" && fault.place.span == *span && fault.message.ends_with(&missed)
        };
        self.faults.borrow_mut().retain(|fault| !same(fault));
    }

    pub fn fault(&self, code: &'static str, message: String, span: Range<usize>, label: &str, help: String) {
        let place = self.place(span);
        self.faults.borrow_mut().push(Fault {
            code,
            message,
            place,
            label: label.to_owned(),
            also: None,
            help,
        });
    }
}

/// A value with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed<T> {
    pub value: T,
    pub span: Range<usize>,
}

/// A table being read.
pub struct Table<'r, 't> {
    reader: &'r Reader<'r>,
    tree: &'t DeTable<'t>,
    /// `promise.acknowledge`; empty at the top.
    path: String,
    /// Of a list, which of it, from 1.
    nth: Option<usize>,
    pub span: Range<usize>,
    asked: RefCell<BTreeSet<String>>,
}

impl<'r, 't> Table<'r, 't> {
    pub fn top(reader: &'r Reader<'r>, table: &'t Spanned<DeTable<'t>>) -> Self {
        Self::new(reader, table.get_ref(), String::new(), 0..0)
    }

    fn new(reader: &'r Reader<'r>, tree: &'t DeTable<'t>, path: String, span: Range<usize>) -> Self {
        Self {
            reader,
            tree,
            path,
            nth: None,
            span,
            asked: RefCell::new(BTreeSet::new()),
        }
    }

    pub fn reader(&self) -> &'r Reader<'r> {
        self.reader
    }

    fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    fn value(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.knows(&[key]);
        self.tree.get(key)
    }

    pub fn span_of(&self, key: &str) -> Range<usize> {
        self.tree.get(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Keys that may stand here, though nobody reads them if they do not.
    pub fn knows(&self, keys: &[&str]) {
        self.asked.borrow_mut().extend(keys.iter().map(|key| (*key).to_owned()));
        let paths = keys.iter().map(|key| self.path_of(key));
        self.reader.asked.borrow_mut().extend(paths);
    }

    pub fn has(&self, key: &str) -> bool {
        self.tree.get(key).is_some()
    }

    pub fn is_text(&self, key: &str) -> bool {
        let value = self.tree.get(key).map(Spanned::get_ref);
        matches!(value, Some(DeValue::String(_)))
    }

    pub fn is_table(&self, key: &str) -> bool {
        let value = self.tree.get(key).map(Spanned::get_ref);
        matches!(value, Some(DeValue::Table(_)))
    }

    /// The keys of a table whose keys are names of the author's.
    pub fn keys(&self) -> Vec<Placed<String>> {
        let mut keys: Vec<_> = self
            .tree
            .iter()
            .map(|(key, _)| Placed {
                value: key.get_ref().to_string(),
                span: key.span(),
            })
            .collect();
        keys.sort_by_key(|key| key.span.start);
        keys
    }

    /// What its author calls it.
    fn own_name(&self) -> Option<String> {
        let one = |key: &str| self.tree.get(key)?.get_ref().as_str().map(str::to_owned);
        let first = || {
            let names = self.tree.get("name")?.get_ref().as_table()?;
            let name = names.get("en").or_else(|| names.values().next())?;
            name.get_ref().as_str().map(str::to_owned)
        };
        one("id").or_else(|| one("name")).or_else(first)
    }

    pub fn missing(&self, key: &str, help: &str) {
        let here = if self.path.is_empty() {
            "the document".to_owned()
        } else {
            match (self.nth, self.own_name()) {
                (None, _) => format!("[{}]", self.path),
                (Some(_), Some(name)) => format!("[[{}]] “{name}”", self.path),
                (Some(nth), None) => format!("[[{}]] number {nth}", self.path),
            }
        };
        self.reader.fault(
            "missing-key",
            format!("{here} has no “{key}”"),
            self.span.clone(),
            "here",
            help.to_owned(),
        );
    }

    /// A key that is there and says nothing.
    pub fn empty(&self, key: &str, help: &str) {
        let message = format!("“{}” is empty", self.path_of(key));
        self.reader
            .fault("empty", message, self.span_of(key), "says nothing", help.to_owned());
    }

    fn wrong(&self, key: &str, expected: &str, value: &Spanned<DeValue<'_>>) {
        self.reader.fault(
            "wrong-type",
            format!("“{}” is not {expected}", self.path_of(key)),
            value.span(),
            &format!("this is {}", type_name(value.get_ref())),
            format!("write {expected} here"),
        );
    }

    /// `[level]`, where `[[level]]` was meant.
    fn single_brackets(&self, key: &str, value: &Spanned<DeValue<'_>>) {
        let path = self.path_of(key);
        self.reader.fault(
            "wrong-type",
            format!("“{path}” is one table, and there can be several"),
            value.span(),
            "single brackets",
            format!(
                "write it in double brackets, [[{path}]]: they begin one more of a list, also where it is the only one"
            ),
        );
    }

    pub fn text(&self, key: &str) -> Option<Placed<String>> {
        let value = self.value(key)?;
        if let DeValue::String(text) = value.get_ref() {
            return Some(Placed {
                value: text.to_string(),
                span: value.span(),
            });
        }
        self.wrong(key, "a text in quotes", value);
        None
    }

    /// `true` or `false`, where the key may hold a text as well.
    pub fn plain_flag(&self, key: &str) -> Option<Placed<bool>> {
        match self.tree.get(key)?.get_ref() {
            DeValue::Boolean(_) => {
                let value = self.value(key)?;
                value.get_ref().as_bool().map(|flag| Placed {
                    value: flag,
                    span: value.span(),
                })
            }
            _ => None,
        }
    }

    /// A text, where the key may hold a table of texts as well.
    pub fn plain_text(&self, key: &str) -> Option<Placed<String>> {
        let plain = self
            .tree
            .get(key)
            .is_some_and(|value| matches!(value.get_ref(), DeValue::String(_)));
        if plain { self.text(key) } else { None }
    }

    /// A table, where the key may hold a text as well.
    pub fn sub_table(&self, key: &str) -> Option<Table<'r, 't>> {
        let text = self
            .tree
            .get(key)
            .is_some_and(|value| matches!(value.get_ref(), DeValue::String(_)));
        if text { None } else { self.table(key) }
    }

    /// A table, or a list of tables.
    pub fn one_or_more(&self, key: &str) -> Vec<Table<'r, 't>> {
        let list = self
            .tree
            .get(key)
            .is_some_and(|value| matches!(value.get_ref(), DeValue::Array(_)));
        if list {
            self.tables(key)
        } else {
            self.table(key).into_iter().collect()
        }
    }

    pub fn required_text(&self, key: &str, help: &str) -> Placed<String> {
        if !self.has(key) {
            self.missing(key, help);
        }
        let text = self.text(key);
        if text.as_ref().is_some_and(|text| text.value.trim().is_empty()) {
            self.empty(key, help);
        }
        text.unwrap_or(Placed {
            value: String::new(),
            span: self.span.clone(),
        })
    }

    pub fn number(&self, key: &str) -> Option<Placed<u8>> {
        let value = self.value(key)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|number| number.as_str().parse().ok());
        if number.is_none() {
            self.wrong(key, "a whole number from 0 to 255", value);
        }
        number.map(|number| Placed {
            value: number,
            span: value.span(),
        })
    }

    pub fn flag(&self, key: &str) -> bool {
        let Some(value) = self.value(key) else { return false };
        let DeValue::Boolean(flag) = value.get_ref() else {
            self.wrong(key, "true or false", value);
            return false;
        };
        *flag
    }

    pub fn date(&self, key: &str) -> Option<Placed<Date>> {
        let value = self.value(key)?;
        let written = match value.get_ref() {
            DeValue::Datetime(datetime) => datetime.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => String::new(),
        };
        let date = written.parse::<Date>().ok();
        if date.is_none() {
            self.wrong(key, "a date such as 2026-11-01", value);
        }
        date.map(|date| Placed {
            value: date,
            span: value.span(),
        })
    }

    /// A text, or a list of texts.
    pub fn texts(&self, key: &str) -> Vec<Placed<String>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let one = |value: &Spanned<DeValue<'_>>| {
            if let DeValue::String(text) = value.get_ref() {
                return Some(Placed {
                    value: text.to_string(),
                    span: value.span(),
                });
            }
            self.wrong(key, "a text in quotes, or a list of them", value);
            None
        };
        match value.get_ref() {
            DeValue::Array(items) => items.iter().filter_map(one).collect(),
            _ => one(value).into_iter().collect(),
        }
    }

    /// A word of a closed vocabulary.
    pub fn word<T: FromStr<Err = UnknownWord>>(&self, key: &str) -> Option<T> {
        self.text(key).and_then(|text| self.parsed(text))
    }

    pub fn words<T: FromStr<Err = UnknownWord>>(&self, key: &str) -> Vec<T> {
        self.texts(key)
            .into_iter()
            .filter_map(|text| self.parsed(text))
            .collect()
    }

    pub fn parsed<T: FromStr<Err = UnknownWord>>(&self, text: Placed<String>) -> Option<T> {
        match text.value.parse::<T>() {
            Ok(word) => Some(word),
            Err(unknown) => {
                let near = nearest(&unknown.word, unknown.known.iter().copied());
                let all = unknown.known.join(", ");
                let help = did_you_mean(near.as_deref(), &format!("the words are: {all}"));
                let message = format!("“{}” is not a {}", unknown.word, unknown.vocabulary);
                self.reader.fault("unknown-word", message, text.span, "not known", help);
                None
            }
        }
    }

    pub fn table(&self, key: &str) -> Option<Table<'r, 't>> {
        let value = self.value(key)?;
        if let DeValue::Table(table) = value.get_ref() {
            return Some(Self::new(self.reader, table, self.path_of(key), value.span()));
        }
        self.wrong(key, "a table", value);
        None
    }

    pub fn tables(&self, key: &str) -> Vec<Table<'r, 't>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            if matches!(value.get_ref(), DeValue::Table(_)) {
                self.single_brackets(key, value);
            } else {
                self.wrong(key, "a list of tables ([[…]])", value);
            }
            return Vec::new();
        };
        items
            .iter()
            .zip(1..)
            .filter_map(|(item, nth)| {
                if let DeValue::Table(table) = item.get_ref() {
                    let read = Self::new(self.reader, table, self.path_of(key), item.span());
                    return Some(Self { nth: Some(nth), ..read });
                }
                self.wrong(key, "a list of tables ([[…]])", item);
                None
            })
            .collect()
    }

    /// Reports every key that nobody asked for.
    pub fn finish(self) {
        let asked = self.asked.borrow();
        for key in self.keys() {
            if asked.contains(&key.value) {
                continue;
            }
            // A key that is not there is likelier to be meant than one that is.
            let open = asked.iter().filter(|known| !self.has(known));
            let near = nearest(&key.value, open.map(String::as_str));
            let near = near.or_else(|| nearest(&key.value, asked.iter().map(String::as_str)));
            if let Some(near) = &near {
                self.reader.forget_missing(&self.span, near);
            }
            let known = asked.iter().cloned().collect::<Vec<_>>().join(", ");
            let help = near.map_or_else(
                || format!("delete it, or write one of: {known}"),
                |near| format!("did you mean “{near}”? The keys here are: {known}"),
            );
            let message = format!("“{}” is not a key of the language", self.path_of(&key.value));
            self.reader.fault("unknown-key", message, key.span, "not known", help);
        }
    }
}

/// “did you mean “near”? The words are: …”; without a near one only the rest, which begins small.
pub(crate) fn did_you_mean(near: Option<&str>, rest: &str) -> String {
    let Some(near) = near else { return rest.to_owned() };
    let mut letters = rest.chars();
    let first = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect::<String>();
    format!("did you mean “{near}”? {first}{}", letters.as_str())
        .trim_end()
        .to_owned()
}

/// What is wrong, and after a semicolon how to mend it.
pub(crate) fn apart(sentence: &str) -> (&str, Option<&str>) {
    sentence
        .split_once("; ")
        .map_or((sentence, None), |(wrong, how)| (wrong, Some(how)))
}

fn type_name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// The known word that is at most two letters away, and not the word itself.
pub fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<String> {
    known
        .map(|candidate| (distance(word, candidate), candidate))
        // A word of two letters that shares none is another word.
        .filter(|(distance, _)| (1..=2).contains(distance) && *distance < word.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// Levenshtein's distance.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i.saturating_add(1);
        if let Some(first) = row.first_mut() {
            *first = left;
        }
        for (cell, to) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            let swap = diagonal.saturating_add(usize::from(from != *to));
            left = swap.min(above.saturating_add(1)).min(left.saturating_add(1));
            *cell = left;
            diagonal = above;
        }
    }
    row.last().copied().unwrap_or(0)
}
