//! What a document is that was given as a code and is none.

/// A document that stands beside codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    Pack,
    Calendar,
    Phrasebook,
    Story,
}

impl Document {
    /// By its headings, so that one that is broken is known as well. None for a code, and for what is none of these.
    pub fn of(text: &str) -> Option<Self> {
        let heading = |name: &str| text.lines().any(|line| line.trim() == name);
        let begins = |word: &str| text.lines().any(|line| line.starts_with(word));
        if heading("[code]") {
            None
        } else if heading("[pack]") {
            Some(Self::Pack)
        } else if heading("[calendar]") || heading("[[holiday]]") {
            Some(Self::Calendar)
        } else if heading("[unit]") && heading("[since]") {
            Some(Self::Phrasebook)
        } else if begins("story:") || (begins("code:") && heading("expect")) {
            Some(Self::Story)
        } else {
            None
        }
    }

    pub const fn named(self) -> &'static str {
        match self {
            Self::Pack => "a pack",
            Self::Calendar => "a calendar file",
            Self::Phrasebook => "a phrasebook",
            Self::Story => "a story",
        }
    }
}
