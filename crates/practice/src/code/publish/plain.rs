//! As plain text, in lines that fit a letter, a mail and a terminal.

use std::fmt::Write as _;

use super::{Published, PublishedPromise};

/// No line is longer, unless one word is.
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
        for (label, said) in promise.lines(words) {
            text.push_str(&wrapped(&format!("{label}{}{said}", words.colon), "     - ", "       "));
        }
    }
}

fn heading(heading: &str, under: char) -> String {
    let lines = wrapped(heading, "", "");
    let longest = lines.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let line: String = std::iter::repeat_n(under, longest).collect();
    format!("{lines}{line}\n")
}

fn paragraph(text: &mut String, said: &str, indent: &str) {
    text.push('\n');
    text.push_str(&wrapped(said, indent, indent));
}

/// Lines of a paragraph, cut at its blanks; a no-break space keeps what it joins together.
fn wrapped(said: &str, first: &str, then: &str) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut begun = false;
    for word in said.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let wide = line.chars().count().saturating_add(word.chars().count());
        if begun && wide >= WIDTH {
            let _ = writeln!(lines, "{line}");
            then.clone_into(&mut line);
            begun = false;
        }
        if begun {
            line.push(' ');
        }
        line.push_str(word);
        begun = true;
    }
    let _ = writeln!(lines, "{}", line.trim_end());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_cut_at_its_blanks_and_nowhere_else() {
        let word = "wörd".repeat(20);
        let said = format!("{} 2\u{a0}{word} end", "ab ".repeat(40));
        let lines = wrapped(&said, "  1. ", "     ");
        for line in lines.lines() {
            assert!(
                line.chars().count() <= WIDTH || line.trim_start().starts_with("2\u{a0}"),
                "{line}"
            );
        }
        assert!(lines.starts_with("  1. ab ab"));
        let back: Vec<&str> = lines
            .split([' ', '\n'])
            .filter(|word| !word.is_empty())
            .skip(1)
            .collect();
        assert_eq!(
            back,
            said.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>()
        );
    }

    #[test]
    fn a_line_may_be_exactly_as_wide_as_the_page() {
        let full = "x".repeat(WIDTH - 2);
        assert_eq!(wrapped(&format!("{full} y"), "", ""), format!("{full} y\n"));
        assert_eq!(wrapped(&format!("{full} yy"), "", ""), format!("{full}\nyy\n"));
    }
}
