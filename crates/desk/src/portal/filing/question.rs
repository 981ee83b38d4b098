//! The questions of the form, in their order.

use serde::{Deserialize, Serialize};

/// One question, one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    Kind,
    Service,
    Category,
    Nature,
    History,
    Wanted,
    Files,
    Behalf,
    Class,
    Who,
    Answering,
}

impl Question {
    pub const ALL: [Self; 11] = [
        Self::Kind,
        Self::Service,
        Self::Category,
        Self::Nature,
        Self::History,
        Self::Wanted,
        Self::Files,
        Self::Behalf,
        Self::Class,
        Self::Who,
        Self::Answering,
    ];

    /// The last part of its address, and of its template's name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Service => "service",
            Self::Category => "category",
            Self::Nature => "nature",
            Self::History => "history",
            Self::Wanted => "wanted",
            Self::Files => "files",
            Self::Behalf => "behalf",
            Self::Class => "class",
            Self::Who => "who",
            Self::Answering => "answering",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.word() == word)
    }

    pub fn path(self) -> String {
        format!("/complain/{}", self.word())
    }

    pub fn template(self) -> String {
        format!("portal/ask/{}.html", self.word())
    }

    fn place(self) -> usize {
        Self::ALL.iter().position(|question| *question == self).unwrap_or(0)
    }

    /// The page after this one.
    pub fn next_path(self) -> String {
        Self::ALL
            .get(self.place() + 1)
            .map_or_else(|| "/complain/check".to_owned(), |next| next.path())
    }

    /// The page before this one.
    pub fn back_path(self) -> String {
        let before = self.place().checked_sub(1).and_then(|place| Self::ALL.get(place));
        before.map_or_else(|| "/".to_owned(), |before| before.path())
    }

    /// It asks about the person, not about the matter.
    pub const fn is_about_you(self) -> bool {
        matches!(self, Self::Behalf | Self::Class | Self::Who | Self::Answering)
    }
}
