//! The blanks of a standard text: `{name}` and its like, filled in from the case. What can't be filled in stays as it
//! is, and nothing is sent that still has one.

use crate::{desk::Case, desk::Desk, tongue::Tongue};

/// What a blank stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The customer's name.
    Name,
    /// The tracking number.
    Number,
    /// Whoever writes.
    Adviser,
    Provider,
    /// The provider's phone number.
    Phone,
    /// The date by which we said we would conclude.
    Date,
}

impl Blank {
    pub const ALL: [Self; 6] = [
        Self::Name,
        Self::Number,
        Self::Adviser,
        Self::Provider,
        Self::Phone,
        Self::Date,
    ];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Number => "number",
            Self::Adviser => "adviser",
            Self::Provider => "provider",
            Self::Phone => "phone",
            Self::Date => "date",
        }
    }

    /// As it is typed.
    pub fn typed(self) -> String {
        format!("{{{}}}", self.word())
    }
}

/// The text, with its blanks filled in as far as they can be. `tongue`: the customer's.
pub fn filled(text: &str, desk: &Desk, case: &Case, adviser: &str, tongue: &Tongue) -> String {
    let mut text = text.to_owned();
    for blank in Blank::ALL {
        let value = match blank {
            Blank::Name => case.complaint.contact.name.clone(),
            Blank::Number => Some(case.complaint.reference.clone()),
            Blank::Adviser => Some(adviser.to_owned()),
            Blank::Provider => Some(case.code.provider.name.clone()),
            Blank::Phone => case.code.provider.phone.clone(),
            Blank::Date => case.estimate_to_come(desk.now()).map(|date| tongue.date_full(date)),
        };
        if let Some(value) = value {
            text = text.replace(&blank.typed(), &value);
        }
    }
    text
}

/// The first blank that nobody filled in.
pub fn left_in(text: &str) -> Option<Blank> {
    Blank::ALL.into_iter().find(|blank| text.contains(&blank.typed()))
}

/// What stands between braces and is no blank: a slip of the pen, which would reach the customer.
pub fn unknown_in(text: &str) -> Option<&str> {
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        rest = &rest[open + 1..];
        let close = rest.find('}')?;
        let word = &rest[..close];
        if Blank::ALL.iter().all(|blank| blank.word() != word) {
            return Some(word);
        }
        rest = &rest[close + 1..];
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_between_braces_is_a_blank_or_a_slip() {
        assert_eq!(unknown_in("Dear {name}, by {date}."), None);
        assert_eq!(unknown_in("Dear {nom}, by {date}."), Some("nom"));
        assert_eq!(unknown_in("A brace { alone."), None);
        assert_eq!(left_in("Until {date}"), Some(Blank::Date));
        assert_eq!(left_in("Until {dates}"), None);
    }
}
