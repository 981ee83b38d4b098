//! What a message is made of. The templates of mail and page draw it, and so does the letter: one source of the words.

use serde::Serialize;

/// A piece of a message, in its order.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Block {
    Text {
        text: String,
    },
    Heading {
        text: String,
    },
    /// Words of a person, as they wrote them.
    Quote {
        text: String,
    },
    /// What is what; a row without the second is a line.
    Rows {
        rows: Vec<(String, String)>,
    },
    List {
        items: Vec<String>,
    },
    Link {
        label: String,
        url: String,
    },
    /// The scheme's notice, in one of its languages.
    Scheme {
        lang: String,
        name: String,
        text: String,
        page: String,
        phone: String,
    },
}
