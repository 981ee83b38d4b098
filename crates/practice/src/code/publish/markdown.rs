//! As Markdown (CommonMark), for a repository or a site that is made of it.

use std::fmt::Write as _;

use super::{Published, PublishedPromise};

impl Published {
    /// As Markdown.
    pub fn markdown(&self) -> String {
        let mut text = format!("# {}\n", escaped(&self.title));
        let _ = writeln!(text, "\n{}", escaped(&self.lead));
        let _ = writeln!(text, "\n{} · {}", escaped(&self.provider), escaped(&self.in_force));
        for section in &self.sections {
            let _ = writeln!(text, "\n## {}", escaped(&section.title));
            for said in &section.says {
                let _ = writeln!(text, "\n{}", escaped(said));
            }
            for promise in &section.promises {
                self.marked_promise(&mut text, promise);
            }
        }
        for notice in &self.notices {
            let _ = writeln!(text, "\n## {}\n\n{}", escaped(&notice.heading), escaped(&notice.text));
            if notice.unconfirmed {
                let _ = writeln!(text, "\n*{}*", escaped(&self.words.unconfirmed));
            }
        }
        text
    }

    fn marked_promise(&self, text: &mut String, promise: &PublishedPromise) {
        let words = &self.words;
        let _ = writeln!(
            text,
            "\n### {}. {}\n\n{}\n",
            promise.number,
            escaped(&promise.name),
            escaped(&promise.text)
        );
        for (label, said) in [(&words.clock_starts, &promise.since), (&words.due, &promise.due)] {
            let _ = writeln!(text, "- **{}**{}{}", escaped(label), words.colon, escaped(said));
        }
    }
}

/// What Markdown would take for its own signs, as it stands; a paragraph of ours begins with no list or heading.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let sign = matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~');
        let first = at == 0 && matches!(letter, '#' | '-' | '+' | '=');
        if sign || first {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    // "1." at the beginning of a paragraph would be a list.
    let digits = escaped.chars().take_while(char::is_ascii_digit).count();
    match escaped.get(digits..digits.saturating_add(1)) {
        Some("." | ")") if digits > 0 => escaped.insert(digits, '\\'),
        _ => {}
    }
    escaped
}
