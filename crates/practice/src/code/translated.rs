//! Whether a translation still translates what it says it does. A document may end with a table for each language,
//! one line a text, with the beginning of the digest of the sentence that somebody compared it with:
//!
//! ```toml
//! [translated.fr]
//! "promise.acknowledge.text" = "5f2a91c0"
//! ```
//!
//! Where the table is there, every text of the language must be in it and fresh. Nobody writes a stamp by hand:
//! [`stamped`] renews them after a person has read both sentences.

use std::{collections::BTreeMap, ops::Range};

use sha2::{Digest as _, Sha256};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::read::Table;
use crate::{hex, terms::Language};

/// The document with the stamps of a language renewed, and every other byte as it was.
///
/// # Errors
/// A sentence: where the document is not TOML, has no text in the language, or keeps its stamps in another form.
pub fn stamped(document: &str, language: &Language) -> Result<String, String> {
    let tree = DeTable::parse(document)
        .map_err(|_| "the document can’t be read as it is; recourse code check says where it is broken".to_owned())?;
    if source(tree.get_ref()) == language.tag() {
        return Err(format!("“{language}” is the language that the others translate"));
    }
    let pairs = pairs(tree.get_ref(), language);
    if pairs.is_empty() {
        return Err(format!("the document has no text in “{language}”"));
    }
    let renewed = match stamps(tree.get_ref(), language) {
        Some(table) => renewed(document, table, &pairs),
        None => Some(appended(document, language, &pairs)),
    };
    let how = || format!("write the stamps under a heading [translated.{language}], one a line, or take them all out");
    renewed.filter(|text| is_fresh(text, language)).ok_or_else(how)
}

/// The languages of a document that translate its first.
pub fn translations(document: &str) -> Vec<Language> {
    let Ok(tree) = DeTable::parse(document) else {
        return Vec::new();
    };
    let tree = tree.get_ref();
    let all = |head: &str| {
        tree.get(head)?
            .get_ref()
            .as_table()?
            .get("languages")?
            .get_ref()
            .as_array()
    };
    let tags = all("code")
        .or_else(|| all("pack"))
        .into_iter()
        .flat_map(|tags| tags.iter());
    let languages = tags.filter_map(|tag| Language::new(tag.get_ref().as_str()?).ok());
    languages.filter(|language| language.tag() != source(tree)).collect()
}

/// A text of a document in a language, with the sentence that it translates.
pub(super) struct Pair {
    /// `promise.acknowledge.text`.
    pub path: String,
    pub source: Range<usize>,
    pub translation: Range<usize>,
    /// What its line in the table must say.
    pub stamp: String,
}

/// Every text that a document has in a language, in the order of the document.
pub(super) fn pairs(tree: &DeTable<'_>, language: &Language) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let walk = Walk {
        source: source(tree),
        language: language.tag(),
    };
    walk.table(tree, "", &mut pairs);
    pairs.sort_by_key(|pair| pair.translation.start);
    pairs
}

/// The language that the others of a document translate: its first, else English.
pub(super) fn source<'t>(tree: &'t DeTable<'_>) -> &'t str {
    let first = |head: &str| {
        let languages = tree.get(head)?.get_ref().as_table()?.get("languages")?;
        languages.get_ref().as_array()?.iter().next()?.get_ref().as_str()
    };
    first("code").or_else(|| first("pack")).unwrap_or("en")
}

/// The table of a language's stamps.
pub(super) fn stamps<'t, 'd>(tree: &'t DeTable<'d>, language: &Language) -> Option<&'t Spanned<DeValue<'d>>> {
    let tables = tree.get("translated")?.get_ref().as_table()?;
    tables.get(language.tag())
}

/// The languages that a document has stamps of.
pub(super) fn languages(tree: &DeTable<'_>) -> Vec<Language> {
    let tables = tree.get("translated").and_then(|tables| tables.get_ref().as_table());
    let tags = tables.into_iter().flat_map(|tables| tables.keys());
    tags.filter_map(|tag| Language::new(tag.get_ref()).ok()).collect()
}

/// That the tables are tables of texts; whether they are fresh is for `lint` to say.
pub(super) fn lower(top: &Table<'_, '_>) {
    let Some(tables) = top.table("translated") else { return };
    for tag in tables.keys() {
        let Some(table) = tables.table(&tag.value) else {
            continue;
        };
        for key in table.keys().iter().filter(|key| !table.is_text(&key.value)) {
            // Says that it should be one.
            let _ = table.text(&key.value);
        }
        if Language::new(&tag.value).is_err() {
            table.reader().fault(
                "unknown-word",
                format!("“{}” is not a language tag", tag.value),
                tag.span,
                "not a language",
                "write the language of the translations, such as [translated.fr]".to_owned(),
            );
        }
    }
}

/// The first eight digits of the digest of a sentence.
fn stamp(sentence: &str) -> String {
    let digest = Sha256::digest(sentence.as_bytes());
    hex(&digest).chars().take(8).collect()
}

struct Walk<'w> {
    source: &'w str,
    language: &'w str,
}

impl Walk<'_> {
    fn table(&self, tree: &DeTable<'_>, path: &str, pairs: &mut Vec<Pair>) {
        for (key, value) in tree {
            let key = key.get_ref().as_ref();
            if path.is_empty() && key == "translated" {
                continue;
            }
            let path = join(path, key);
            match value.get_ref() {
                DeValue::Table(table) => {
                    pairs.extend(self.pair(table, &path));
                    self.table(table, &path, pairs);
                }
                DeValue::Array(items) => self.items(items.iter(), &path, pairs),
                _ => {}
            }
        }
    }

    /// A table of a list is known by its id, else by its place.
    fn items<'t, 'd: 't>(
        &self,
        items: impl Iterator<Item = &'t Spanned<DeValue<'d>>>,
        path: &str,
        pairs: &mut Vec<Pair>,
    ) {
        for (index, item) in items.enumerate() {
            let Some(table) = item.get_ref().as_table() else {
                continue;
            };
            let id = table.get("id").and_then(|id| id.get_ref().as_str());
            let name = id.map_or_else(|| index.to_string(), str::to_owned);
            self.table(table, &join(path, &name), pairs);
        }
    }

    fn pair(&self, table: &DeTable<'_>, path: &str) -> Option<Pair> {
        let (sentence, source) = sentence(table.get(self.source)?)?;
        let (_, translation) = self::sentence(table.get(self.language)?)?;
        Some(Pair {
            path: path.to_owned(),
            source,
            translation,
            stamp: stamp(sentence),
        })
    }
}

/// A text, or the noun of a term.
fn sentence<'t>(value: &'t Spanned<DeValue<'_>>) -> Option<(&'t str, Range<usize>)> {
    match value.get_ref() {
        DeValue::String(text) => Some((text.as_ref(), value.span())),
        DeValue::Table(noun) => {
            let noun = noun.get("noun")?;
            Some((noun.get_ref().as_str()?, noun.span()))
        }
        _ => None,
    }
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

fn is_fresh(document: &str, language: &Language) -> bool {
    let Ok(tree) = DeTable::parse(document) else {
        return false;
    };
    let Some(table) = stamps(tree.get_ref(), language).and_then(|table| table.get_ref().as_table()) else {
        return false;
    };
    let pairs = pairs(tree.get_ref(), language);
    let said = |pair: &Pair| table.get(pair.path.as_str()).and_then(|said| said.get_ref().as_str());
    table.len() == pairs.len() && pairs.iter().all(|pair| said(pair) == Some(pair.stamp.as_str()))
}

fn line(pair: &Pair) -> String {
    format!("{} = \"{}\"", quoted(&pair.path), pair.stamp)
}

fn quoted(path: &str) -> String {
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}

fn line_end(document: &str) -> &'static str {
    if document.contains("\r\n") { "\r\n" } else { "\n" }
}

fn appended(document: &str, language: &Language, pairs: &[Pair]) -> String {
    let end = line_end(document);
    let gap = if document.ends_with('\n') { "" } else { end };
    let heading = format!("{document}{gap}{end}[translated.{language}]{end}");
    pairs.iter().fold(heading, |all, pair| all + &line(pair) + end)
}

/// The lines of the table changed where they must be. None if it is not written one line a stamp.
fn renewed(document: &str, table: &Spanned<DeValue<'_>>, pairs: &[Pair]) -> Option<String> {
    let entries = table.get_ref().as_table()?;
    let wanted: BTreeMap<&str, &Pair> = pairs.iter().map(|pair| (pair.path.as_str(), pair)).collect();
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    let mut last = line_of(document, table.span().end)?.end;
    for (key, value) in entries {
        let whole = line_of(document, key.span().start)?;
        // A key after something else on its line stands in an inline table, or behind dots.
        if !document.get(whole.start..key.span().start)?.trim().is_empty() {
            return None;
        }
        last = last.max(whole.end);
        match wanted.get(key.get_ref().as_ref()) {
            Some(pair) if value.get_ref().as_str() == Some(&pair.stamp) => {}
            Some(pair) => edits.push((value.span(), format!("\"{}\"", pair.stamp))),
            None => edits.push((whole, String::new())),
        }
    }
    let end = line_end(document);
    let missing = pairs.iter().filter(|pair| !entries.contains_key(pair.path.as_str()));
    let mut added: String = missing.map(|pair| line(pair) + end).collect();
    if !added.is_empty() && !document.get(..last)?.ends_with('\n') {
        added.insert_str(0, end);
    }
    edits.push((last..last, added));
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut text = document.to_owned();
    for (range, put) in edits.into_iter().rev() {
        text.replace_range(range, &put);
    }
    Some(text)
}

/// The line around a byte, with its end.
fn line_of(document: &str, at: usize) -> Option<Range<usize>> {
    let start = document.get(..at)?.rfind('\n').map_or(0, |end| end.saturating_add(1));
    let end = document
        .get(at..)?
        .find('\n')
        .map_or(document.len(), |end| at.saturating_add(end).saturating_add(1));
    Some(start..end)
}
