//! What a person types into the box, taken apart: words, "phrases", begin*, -not, field:value. What fields and values
//! there are is not known here.

use super::tokens::{figures, sets_apart};

/// Of what is typed so many signs are looked at.
pub const LONGEST: usize = 200;
/// And so many words, phrases and fields.
pub const MOST_TERMS: usize = 20;

/// From so many figures on, groups of figures are one number.
const FIGURES: usize = 7;

/// One thing that was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// As it was typed.
    pub typed: String,
    pub negated: bool,
    /// What stood before a colon.
    pub field: Option<String>,
    pub text: String,
    pub quoted: bool,
    /// With a star behind it.
    pub begins: bool,
}

/// What somebody typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    pub parts: Vec<Part>,
    /// It was longer than what is looked at.
    pub too_long: bool,
    pub too_many: bool,
}

impl Part {
    /// A word and nothing else.
    pub const fn is_plain(&self) -> bool {
        !self.negated && self.field.is_none() && !self.quoted && !self.begins
    }
}

impl Typed {
    /// Takes it apart. There is no text that it cannot take.
    pub fn read(text: &str) -> Self {
        let mut signs = text.chars();
        let taken: Vec<char> = signs.by_ref().take(LONGEST).collect();
        let too_long = signs.any(|c| !c.is_whitespace());
        let mut reader = Reader { signs: &taken, at: 0 };
        let mut parts = Vec::new();
        while let Some(part) = reader.part() {
            parts.push(part);
        }
        let mut parts = numbers_joined(&parts);
        let too_many = parts.len() > MOST_TERMS;
        parts.truncate(MOST_TERMS);
        Self {
            parts,
            too_long,
            too_many,
        }
    }

    /// What was typed, without one of its parts.
    pub fn without(&self, place: usize) -> String {
        let others = self.parts.iter().enumerate().filter(|(at, _)| *at != place);
        others
            .map(|(_, part)| part.typed.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Groups of figures with blanks between them are one number, as phone and tracking numbers are.
fn numbers_joined(parts: &[Part]) -> Vec<Part> {
    let is_number = |part: &Part| part.is_plain() && figures(&part.text).is_some();
    let mut joined: Vec<Part> = Vec::with_capacity(parts.len());
    let mut rest = parts;
    while let Some(first) = rest.first() {
        let run = rest.iter().take_while(|part| is_number(part)).count();
        let text = |run: usize| {
            rest[..run]
                .iter()
                .map(|part| part.typed.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let is_one = run > 1 && figures(&text(run)).is_some_and(|digits| digits.len() >= FIGURES);
        let taken = if is_one { run } else { 1 };
        let mut part = first.clone();
        if is_one {
            part.typed = text(run);
            part.text.clone_from(&part.typed);
        }
        joined.push(part);
        rest = &rest[taken..];
    }
    joined
}

struct Reader<'t> {
    signs: &'t [char],
    at: usize,
}

impl Reader<'_> {
    fn next(&self) -> Option<char> {
        self.signs.get(self.at).copied()
    }

    fn skip(&mut self, which: impl Fn(char) -> bool) {
        while self.next().is_some_and(&which) {
            self.at += 1;
        }
    }

    fn part(&mut self) -> Option<Part> {
        self.skip(char::is_whitespace);
        let from = self.at;
        let first = self.next()?;
        let follows = self.signs.get(self.at + 1).copied();
        let negated =
            matches!(first, '-' | '\u{2212}') && follows.is_some_and(|c| !sets_apart(c) && !c.is_ascii_digit());
        if negated {
            self.at += 1;
        }
        let field = self.field();
        let (text, quoted) = self.value();
        let begins = !quoted && text.len() > 1 && text.ends_with('*') || quoted && self.next() == Some('*');
        if quoted && begins {
            self.at += 1;
        }
        let text = if begins {
            text.trim_end_matches('*').to_owned()
        } else {
            text
        };
        Some(Part {
            typed: self.signs[from..self.at].iter().collect::<String>().trim().to_owned(),
            negated,
            field,
            text,
            quoted,
            begins,
        })
    }

    /// Letters, and a colon behind them; French sets a blank before it, and many set one after it.
    fn field(&mut self) -> Option<String> {
        let from = self.at;
        self.skip(|c| c.is_alphabetic() || matches!(c, '-' | '_'));
        let name: String = self.signs[from..self.at].iter().collect();
        self.skip(char::is_whitespace);
        let is_address = self.signs[self.at..].starts_with(&[':', '/', '/']);
        if name.is_empty() || is_address || !matches!(self.next(), Some(':' | '：')) {
            self.at = from;
            return None;
        }
        self.at += 1;
        self.skip(char::is_whitespace);
        Some(name)
    }

    fn value(&mut self) -> (String, bool) {
        let from = self.at;
        self.skip(|c| matches!(c, '<' | '>' | '='));
        let sign: String = self.signs[from..self.at].iter().collect();
        // Behind "before" and "after" a blank may stand.
        if !sign.is_empty() {
            self.skip(char::is_whitespace);
        }
        let from = self.at;
        let closes: &[char] = match self.next() {
            Some('"') => &['"'],
            Some('“' | '„' | '”') => &['”', '“', '"'],
            Some('«') => &['»'],
            _ => {
                self.skip(|c| !c.is_whitespace());
                let text: String = self.signs[from..self.at].iter().collect();
                return (sign + &text, false);
            }
        };
        self.at += 1;
        let begun = self.at;
        self.skip(|c| !closes.contains(&c));
        let text: String = self.signs[begun..self.at].iter().collect();
        self.at = (self.at + 1).min(self.signs.len());
        (sign + text.trim(), true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Vec<String> {
        let show = |part: &Part| {
            let not = if part.negated { "not " } else { "" };
            let field = part
                .field
                .as_deref()
                .map(|field| format!("{field} is "))
                .unwrap_or_default();
            let quoted = if part.quoted { "the words " } else { "" };
            let star = if part.begins { "…" } else { "" };
            format!("{not}{field}{quoted}{}{star}", part.text)
        };
        Typed::read(text).parts.iter().map(show).collect()
    }

    #[test]
    fn what_is_typed_is_taken_apart() {
        assert_eq!(said("internet  Rosa"), ["internet", "Rosa"]);
        assert_eq!(
            said("\"no dial tone\" inter* -bill"),
            ["the words no dial tone", "inter…", "not bill"]
        );
        assert_eq!(
            said("status:open due:<today -service:internet"),
            ["status is open", "due is <today", "not service is internet"]
        );
        assert_eq!(
            said("statut : fermé « ligne coupée »"),
            ["statut is fermé", "the words ligne coupée"]
        );
        assert_eq!(
            said("team:\"Billing desk\" due:> 2026-11-30"),
            ["team is the words Billing desk", "due is >2026-11-30"]
        );
        assert_eq!(
            said("“curly” http://example.ca 9:30"),
            ["the words curly", "http://example.ca", "9:30"]
        );
    }

    #[test]
    fn figures_that_are_set_apart_are_one_number() {
        assert_eq!(said("514 555 0199"), ["514 555 0199"]);
        assert_eq!(
            said("rosa +1 (514) 555-0199 bill"),
            ["rosa", "+1 (514) 555-0199", "bill"]
        );
        assert_eq!(said("bill 12 34"), ["bill", "12", "34"]);
        assert_eq!(said("123-456-7894"), ["123-456-7894"]);
    }

    #[test]
    fn whatever_is_typed_is_text() {
        assert_eq!(said("\"never closed"), ["the words never closed"]);
        assert_eq!(said("* - \" : status:"), ["*", "-", "the words : status:"]);
        assert_eq!(said("status:"), ["status is "]);
        assert_eq!(said("' OR 1=1; --"), ["'", "OR", "1=1;", "--"]);
        assert_eq!(said("^(a+)+$ [x] a{2,}"), ["^(a+)+$", "[x]", "a{2,}"]);
        assert!(said(" \u{a0}\n").is_empty());
    }

    #[test]
    fn a_megabyte_is_looked_at_as_far_as_was_said() {
        let typed = Typed::read(&"word ".repeat(200_000));
        assert!(typed.too_long && typed.too_many);
        assert_eq!(typed.parts.len(), MOST_TERMS);
        let one = Typed::read(&"a".repeat(1_000_000));
        assert_eq!((one.parts[0].text.len(), one.too_long), (LONGEST, true));
        assert!(!Typed::read(&format!("a{}", " ".repeat(500))).too_long);
    }

    #[test]
    fn a_part_can_be_taken_away() {
        let typed = Typed::read("internet status:open « ligne coupée »");
        assert_eq!(typed.without(1), "internet « ligne coupée »");
    }
}
