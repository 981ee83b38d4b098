//! Every key of the language of codes, once: what it means, what it holds, an example. The reference of the manual
//! and the schema for editors are made from this table, and a test holds it against what the reader asks for.

mod aside;
mod facts;
mod lists;
mod schema;
mod table;

pub use aside::ASIDE;
pub use facts::{fact_row, facts};
pub use lists::{conditions, placeholder_rows, placeholders, placeholders_of, standings, units};
pub use schema::schema;
pub use table::KEYS;

/// The paths of all keys that reading a code asks for. For the test that holds the table against the reader.
pub fn asked(document: &str, shelf: &crate::fault::Shelf) -> std::collections::BTreeSet<String> {
    super::lower::asked(document, shelf)
}

/// The key that a path in a document is, if it is one: `promise.acknowledge.within` is `promise.*.within`.
pub fn key_of(path: &str) -> Option<&'static Key> {
    KEYS.iter().find(|key| {
        let mut written = path.split('.');
        let known = key.path.split('.').all(|part| {
            let part = part.trim_end_matches("[]");
            written.next().is_some_and(|word| part == "*" || part == word)
        });
        known && written.next().is_none()
    })
}

/// One key. In a path, `*` stands for a name of the author's and `[]` for each of a list.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub path: &'static str,
    pub holds: Holds,
    pub required: bool,
    /// What it means, in a sentence or two.
    pub says: &'static str,
    /// As it is written.
    pub example: &'static str,
    /// What check says when it is wrong, beside what it says of every key that holds the like.
    pub faults: &'static [&'static str],
}

/// The words of a closed set.
#[derive(Debug, Clone, Copy)]
pub struct Vocabulary {
    /// What one of them is called.
    pub says: &'static str,
    pub words: fn() -> Vec<&'static str>,
}

impl Vocabulary {
    /// The words, or, where they are many, where they are listed.
    fn said(self, few: &str, many: &str) -> String {
        let words = (self.words)();
        if words.len() > 6 {
            return format!("{many} [{0}](#words-{0})", self.says);
        }
        few.to_owned()
            + &words
                .iter()
                .map(|word| format!("`{word}`"))
                .collect::<Vec<_>>()
                .join(", ")
    }
}

/// What a key holds.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    Table,
    /// A table whose keys are names of the author's.
    Named,
    /// `[[…]]`.
    Tables,
    /// A table or a list of them.
    OneOrMore,
    Text,
    Lines,
    /// A text in each language of the code.
    Texts,
    /// A text or a noun in each language of the code.
    Term,
    /// A stamp for each text of a language.
    Stamps,
    /// A word of a closed set.
    Word(Vocabulary),
    /// One such word, or a list.
    Words(Vocabulary),
    /// The name of something in the documents, or a list of names.
    Name,
    Names,
    Number,
    Flag,
    Date,
    /// “2 business days”.
    Length,
    /// A length, or `{ value = "…" }`.
    Limit,
    /// `{ channel = ["phone"] }`.
    Condition,
    /// `["09:00-17:00"]`.
    Hours,
    /// `desk`, another convention, or a table of its parts.
    Counting,
    /// A fact, or `{ fact, at_most }`.
    Moved,
    /// A name, or a list of them, of calendar files.
    Files,
}

impl Holds {
    /// What it holds, in words.
    pub fn said(self) -> String {
        match self {
            Self::Table => "a table".to_owned(),
            Self::Named => "tables by names of your own".to_owned(),
            Self::Tables => "a list of tables, `[[…]]`".to_owned(),
            Self::OneOrMore => "a table, or a list of tables".to_owned(),
            Self::Text => "a text".to_owned(),
            Self::Lines => "a list of texts".to_owned(),
            Self::Texts => "a text in each language of the code".to_owned(),
            Self::Term => "a text, or a noun, `{ noun, gender, sound }`, in each language of the code".to_owned(),
            Self::Stamps => "a stamp for each text of the language".to_owned(),
            Self::Word(words) => words.said("one of: ", "a"),
            Self::Words(words) => words.said("one or several of: ", "one or several of these:"),
            Self::Name => "a name".to_owned(),
            Self::Names => "a name, or a list of names".to_owned(),
            Self::Number => "a whole number from 0 to 255".to_owned(),
            Self::Flag => "`true` or `false`".to_owned(),
            Self::Date => "a date, such as 2026-11-01".to_owned(),
            Self::Length => "a length of time".to_owned(),
            Self::Limit => "a length of time, or `{ value = \"NAME\" }`".to_owned(),
            Self::Condition => "a condition".to_owned(),
            Self::Hours => "a list of openings".to_owned(),
            Self::Counting => "the name of a convention, or a table of its parts".to_owned(),
            Self::Moved => "a fact, or `{ fact, at_most }`".to_owned(),
            Self::Files => "the name of a calendar file, or a list of them".to_owned(),
        }
    }

    /// What check says when it holds something else.
    pub fn faults(self) -> &'static [&'static str] {
        match self {
            Self::Word(_) | Self::Words(_) | Self::Condition => &["wrong-type", "unknown-word"],
            Self::Length | Self::Limit => &["wrong-type", "not-a-length"],
            Self::Texts | Self::Term => &["wrong-type", "missing-language", "empty-text", "undeclared-language"],
            Self::Stamps => &["wrong-type", "stale-translation", "unknown-name"],
            Self::Name | Self::Names | Self::Files | Self::Counting => &["wrong-type", "unknown-name"],
            Self::Date => &["wrong-type", "not-a-date"],
            _ => &["wrong-type"],
        }
    }
}
