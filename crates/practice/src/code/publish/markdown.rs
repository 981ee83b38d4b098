//! As Markdown (CommonMark), for a repository or a site that is made of it.

use std::fmt::Write as _;

use super::{
    Published, PublishedPromise,
    links::{Contacts, Stretch, dials},
};

impl Published {
    /// As Markdown.
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n", self.marked(&self.title));
        if !self.lead.is_empty() {
            let _ = writeln!(text, "\n{}", self.marked(&self.lead));
        }
        let _ = writeln!(
            text,
            "\n{} · {}",
            self.marked(&self.provider),
            self.marked(&self.in_force)
        );
        for section in &self.sections {
            let _ = writeln!(text, "\n## {}", self.marked(&section.title));
            for said in &section.says {
                let _ = writeln!(text, "\n{}", self.marked(said));
            }
            for promise in &section.promises {
                self.marked_promise(&mut text, promise);
            }
        }
        for notice in &self.notices {
            let _ = writeln!(
                text,
                "\n## {}\n\n{}",
                self.marked(&notice.heading),
                self.marked(&notice.text)
            );
            if notice.unconfirmed {
                let _ = writeln!(text, "\n*{}*", self.marked(&self.words.unconfirmed));
            }
        }
        text
    }

    fn marked(&self, text: &str) -> String {
        escaped(text, &self.contacts)
    }

    fn marked_promise(&self, text: &mut String, promise: &PublishedPromise) {
        let words = &self.words;
        let _ = writeln!(
            text,
            "\n### {}. {}\n\n{}\n",
            promise.number,
            self.marked(&promise.name),
            self.marked(&promise.text)
        );
        for (label, said) in promise.labelled(words) {
            let _ = writeln!(text, "- **{}**{}{}", self.marked(label), words.colon, self.marked(said));
        }
    }
}

/// A paragraph: its addresses can be followed, and what Markdown would take for its own signs stands as it is.
fn escaped(text: &str, contacts: &Contacts) -> String {
    let link = |said: &str, target: &str| format!("[{}]({target})", signs_escaped(said));
    let parts = contacts.stretches(text).into_iter().map(|stretch| match stretch {
        Stretch::Words(words) => signs_escaped(words),
        Stretch::Address(address) => link(address, &Stretch::target(address)),
        Stretch::Phone(number) => link(number, &dials(number)),
        Stretch::Mail(mail) => link(mail, &format!("mailto:{mail}")),
    });
    beginning_escaped(&parts.collect::<String>())
}

fn signs_escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// "1." or "#" at the beginning of a paragraph would make a list or a heading of it.
fn beginning_escaped(text: &str) -> String {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let listed = digits > 0 && rest.starts_with(['.', ')']);
    if listed || digits == 0 && text.starts_with(['#', '-', '+', '=']) {
        format!("{number}\\{rest}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_become_markdown_by_accident() {
        for (said, written) in [
            ("# is a sign", "\\# is a sign"),
            ("24. December", "24\\. December"),
            ("24 hours", "24 hours"),
            ("a*b_c <i>", "a\\*b\\_c \\<i\\>"),
            ("- no list", "\\- no list"),
            (
                "www.example.org/a_b.",
                "[www.example.org/a\\_b](https://www.example.org/a_b).",
            ),
        ] {
            assert_eq!(escaped(said, &Contacts::default()), written);
        }
    }
}
