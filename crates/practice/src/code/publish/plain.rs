//! As plain text, in lines that fit a letter, a mail and a terminal.

use std::fmt::Write as _;

use super::{Published, PublishedPromise};
use crate::paragraph;

/// No line is wider, unless one word is.
const WIDTH: usize = 72;

impl Published {
    /// As plain text.
    pub fn text(&self) -> String {
        let mut text = heading(&self.title, '=');
        if !self.lead.is_empty() {
            paragraph(&mut text, &self.lead, "");
        }
        paragraph(&mut text, &format!("{} · {}", self.provider, self.in_force), "");
        for section in &self.sections {
            let _ = write!(text, "\n{}", heading(&section.title, '-'));
            for said in &section.says {
                paragraph(&mut text, said, "");
            }
            for promise in &section.promises {
                self.plain_promise(&mut text, promise);
            }
        }
        for notice in &self.notices {
            let _ = write!(text, "\n{}", heading(&notice.heading, '-'));
            paragraph(&mut text, &notice.text, "");
            if notice.unconfirmed {
                paragraph(&mut text, &format!("({})", self.words.unconfirmed), "");
            }
        }
        text
    }

    fn plain_promise(&self, text: &mut String, promise: &PublishedPromise) {
        let words = &self.words;
        let number = format!("{:>3}. ", promise.number);
        text.push('\n');
        text.push_str(&wrapped(&promise.name, &number, "     "));
        paragraph(text, &promise.text, "     ");
        text.push('\n');
        for (label, said) in promise.labelled(words) {
            text.push_str(&wrapped(&format!("{label}{}{said}", words.colon), "     - ", "       "));
        }
    }
}

fn heading(heading: &str, under: char) -> String {
    let lines = wrapped(heading, "", "");
    let longest = lines.lines().map(paragraph::width).max().unwrap_or(0);
    let line: String = std::iter::repeat_n(under, longest).collect();
    format!("{lines}{line}\n")
}

fn paragraph(text: &mut String, said: &str, indent: &str) {
    text.push('\n');
    text.push_str(&wrapped(said, indent, indent));
}

fn wrapped(said: &str, first: &str, then: &str) -> String {
    paragraph::wrapped(said, first, then, WIDTH)
}
