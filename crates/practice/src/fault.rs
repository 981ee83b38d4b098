//! What is wrong with a document: where, in a sentence, and how to mend it.
//!
//! A fault is data; drawing it with its line underlined is the last step and reads no file.

mod draw;

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use sha2::{Digest as _, Sha256};

pub(crate) use draw::invisible;
pub use draw::{Drawing, MOST, visible};

use crate::hex;

/// Documents by name: a code with the packs and calendars that it stands on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    documents: BTreeMap<String, String>,
    /// Where a document lies, as its reader would name it, where that is not its name.
    paths: BTreeMap<String, String>,
    /// Those inside the program, which no author can change.
    shipped: BTreeSet<String>,
    /// Those that are there and could not be read, and why.
    unreadable: BTreeMap<String, String>,
}

impl Shelf {
    pub fn put(&mut self, name: &str, text: impl Into<String>) -> &mut Self {
        self.documents.insert(name.to_owned(), text.into());
        self.shipped.remove(name);
        self
    }

    /// A document inside the program.
    pub fn put_shipped(&mut self, name: &str, text: impl Into<String>) -> &mut Self {
        self.put(name, text).shipped.insert(name.to_owned());
        self
    }

    /// A document with where it lies.
    pub fn put_from(&mut self, path: &str, name: &str, text: impl Into<String>) -> &mut Self {
        self.paths.insert(name.to_owned(), path.to_owned());
        self.put(name, text)
    }

    /// One that is there and can't be read: it goes before one of its name that ships, and is a fault where it is used.
    pub fn put_unreadable(&mut self, path: &str, name: &str, why: &str) -> &mut Self {
        self.documents.remove(name);
        self.shipped.remove(name);
        self.paths.insert(name.to_owned(), path.to_owned());
        self.unreadable.insert(name.to_owned(), why.to_owned());
        self
    }

    pub fn text(&self, name: &str) -> Option<&str> {
        self.documents.get(name).map(String::as_str)
    }

    /// Where a document lies, for people; else its name.
    pub fn path<'s>(&'s self, name: &'s str) -> &'s str {
        self.paths.get(name).map_or(name, String::as_str)
    }

    pub fn ships(&self, name: &str) -> bool {
        self.shipped.contains(name)
    }

    /// Why a document that is there could not be read.
    pub fn why_unreadable(&self, name: &str) -> Option<&str> {
        self.unreadable.get(name).map(String::as_str)
    }

    /// Name and text of each document, by name.
    pub fn documents(&self) -> impl Iterator<Item = (&str, &str)> {
        self.documents.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// What a case is pinned to: SHA-256 over name and text of each document, each after its length, in hex.
    pub fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for (name, text) in &self.documents {
            for part in [name, text] {
                hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
                hash.update(part.as_bytes());
            }
        }
        hex(&hash.finalize())
    }

    /// All documents as one text, as a register keeps them.
    pub fn stored(&self) -> String {
        serde_json::to_string(&self.documents).unwrap_or_default()
    }

    /// The documents that such a text has.
    ///
    /// # Errors
    /// One that [`Self::stored`] did not write.
    pub fn from_stored(stored: &str) -> Result<Self, serde_json::Error> {
        Ok(Self {
            documents: serde_json::from_str(stored)?,
            ..Self::default()
        })
    }
}

/// A stretch of a document, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub document: String,
    pub span: Range<usize>,
}

/// One thing wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// A short word for the kind of fault, stable: `text-number`, `unknown-key`.
    pub code: &'static str,
    pub message: String,
    pub place: Place,
    /// What the underline says.
    pub label: String,
    /// A second place that matters, with what it says.
    pub also: Option<(Place, String)>,
    pub help: String,
}

impl Fault {
    /// Line and column, from 1; the column counts characters.
    pub fn position(&self, documents: &Shelf) -> (usize, usize) {
        Drawing::of(documents).position(&self.place)
    }

    /// The fault with its line, the place underlined, and how to mend it, in lines of at most 80 characters. Several
    /// are drawn by one [`Drawing`], which looks for the lines of a document once.
    pub fn drawn(&self, documents: &Shelf) -> String {
        Drawing::of(documents).fault(self)
    }
}
