//! Letters: plain values in, the bytes of an accessible PDF out.
//!
//! A letter is what it says, to whom, in which language and how large; nothing here knows of complaints. It is set as
//! PDF/A-3a and PDF/UA-1 at once: tagged, with its language and title, readable in thirty years and by a screen
//! reader. No clock: the date comes in. No value is ever markup: the template reads them as data.
//!
//! Fonts for Latin, Greek and Cyrillic are built in; other scripts are set with what the folders of the system have,
//! and a sign that no font has is replaced by its number, where everybody sees it ([`Press`]).

mod fonts;
mod legible;
mod press;

use std::sync::Arc;

use serde::Serialize;

pub use fonts::{Fonts, system_folders};
pub use press::{Fault, Press};

/// One letter, from the letterhead to the last enclosure.
#[derive(Debug, Clone, Serialize)]
pub struct Letter {
    pub letterhead: Letterhead,
    /// Name and address, a line each, as they stand in the window of the envelope.
    pub to: Vec<String>,
    /// As it is said in the letter's language.
    pub date: String,
    /// The same day for the document's own account: year, month, day.
    pub day: (i16, i8, i8),
    pub language: Tongue,
    /// The tracking number; it stands at the foot of each page.
    pub reference: String,
    pub subject: String,
    pub body: Vec<Block>,
    pub enclosures: Vec<Enclosure>,
    pub size: Size,
    pub words: Words,
}

/// Who writes.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Letterhead {
    pub name: String,
    pub address: Vec<String>,
    pub phone: Option<String>,
    pub web: Option<String>,
    pub logo: Option<Logo>,
}

/// A picture in place of the name, which is its description.
#[derive(Debug, Clone, Serialize)]
pub struct Logo {
    pub kind: Picture,
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

/// How a picture is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Picture {
    Png,
    Svg,
    Jpeg,
}

/// Something that goes with the letter.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Enclosure {
    /// As the letter lists it.
    pub line: String,
    /// As it stands over its first page.
    pub title: String,
    /// Pages of the letter that show it; none: it lies in the envelope on sheets of its own.
    pub sheets: Vec<Sheet>,
    /// The file itself, in the PDF for whoever has that.
    pub original: Option<Original>,
}

/// A picture that fills a page.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// What it shows, for who can't see it.
    pub alt: String,
    pub kind: Picture,
    /// Tells these bytes from all others.
    pub digest: String,
    #[serde(skip)]
    pub bytes: Arc<Vec<u8>>,
}

/// A file byte for byte, associated with the document.
#[derive(Debug, Clone, Serialize)]
pub struct Original {
    pub name: String,
    pub media: String,
    pub about: String,
    pub digest: String,
    #[serde(skip)]
    pub bytes: Arc<Vec<u8>>,
}

/// A language and where it is spoken, each by its short code (`fr`, `CA`).
#[derive(Debug, Clone, Serialize)]
pub struct Tongue {
    pub language: String,
    pub region: Option<String>,
}

/// What the body is made of, in its order.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Block {
    Paragraph {
        text: String,
    },
    Heading {
        text: String,
    },
    List {
        items: Vec<String>,
    },
    /// What is what: a date, an amount, a finding. A row without the second is a line.
    Rows {
        rows: Vec<(String, String)>,
    },
    /// Somebody's own words.
    Quote {
        text: String,
    },
    /// What stands at the end, smaller where the letter is not in large print.
    Small {
        text: String,
    },
    /// A text that stands apart, in a language that may be another.
    Notice {
        language: Tongue,
        title: String,
        lines: Vec<String>,
    },
}

/// How large it is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Size {
    /// 11 points.
    Standard,
    /// Large print: 18 points throughout, ranged left, nothing in italics.
    Large,
}

/// What the letter says of itself, in its language.
#[derive(Debug, Clone, Serialize)]
pub struct Words {
    /// `Page {page} of {pages}`, with the two as they stand here.
    pub page_of: String,
    pub enclosures: String,
}
