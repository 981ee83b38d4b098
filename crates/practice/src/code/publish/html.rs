//! As HTML: the article by itself, in the parts that the portal's page is made of, and a page of its own to be put
//! anywhere and printed. Nobody else draws a code as HTML.

use std::fmt::Write as _;

use super::{
    Published, PublishedPromise, PublishedSection,
    links::{Stretch, dials},
};

/// Readable without our own style sheet, at any width, in print, and to a screen reader; dark text on light ground
/// at more than 7 to 1.
const STYLE: &str = "\
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1rem 4rem; background: #fff; color: #1a1a1a; font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; }
h1 { font-size: 1.9rem; }
h2 { margin-top: 2.5rem; font-size: 1.4rem; }
h3 { margin-bottom: 0.25rem; font-size: 1.1rem; }
a { color: #0b4a8f; }
a[href^=\"tel:\"] { white-space: nowrap; }
a:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px; }
:target { scroll-margin-top: 1rem; outline: 3px solid #b35c00; outline-offset: 0.5rem; }
nav ul { padding-left: 1.25rem; }
nav li { padding: 0.25rem 0; }
dl { margin: 0.25rem 0 1.5rem; padding-left: 0.75rem; border-left: 4px solid #767676; color: #3b3b3b; }
dt { font-weight: 600; }
dd { margin: 0 0 0.25rem; }
@media print {
  body { max-width: none; padding: 0; font: 11pt/1.4 serif; color: #000; }
  nav { display: none; }
  a { color: inherit; text-decoration: none; }
  h2, h3 { break-after: avoid; }
  .promise, .notice { break-inside: avoid; }
}
";

impl Published {
    /// As an HTML page that stands by itself.
    pub fn page(&self) -> String {
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
             <meta name=\"description\" content=\"{lead}\">\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n\
             {article}</main>\n</body>\n</html>\n",
            lang = escaped(self.language.tag()),
            title = escaped(&self.title),
            lead = escaped(&self.lead),
            article = self.article(&self.contents()),
        )
    }

    /// As an HTML article, without a page around it.
    pub fn html(&self) -> String {
        self.article("")
    }

    fn article(&self, contents: &str) -> String {
        format!(
            "<article lang=\"{}\">\n{}{contents}{}</article>\n",
            escaped(self.language.tag()),
            self.opening(),
            self.body()
        )
    }

    /// How the article begins: its title, its lead, whose it is and since when.
    pub fn opening(&self) -> String {
        let lead = match self.lead.as_str() {
            "" => String::new(),
            lead => format!("<p class=\"lead\">{}</p>\n", self.linked(lead)),
        };
        self.with_high_letters(&format!(
            "<h1>{}</h1>\n{}<p>{} · {}</p>\n",
            escaped(&self.title),
            lead,
            escaped(&self.provider),
            escaped(&self.in_force),
        ))
    }

    /// Its sections with their promises, and the notices of its scheme: what an article of ours puts its own menu
    /// before, and its own sections after.
    pub fn body(&self) -> String {
        let mut html = String::new();
        for section in &self.sections {
            self.section(&mut html, section);
        }
        self.notices(&mut html);
        self.with_high_letters(&html)
    }

    /// Of each part of the body a point of a list, which leads there.
    pub fn points(&self) -> String {
        let mut html = String::new();
        for section in &self.sections {
            let _ = writeln!(
                html,
                "<li><a href=\"#{}\">{}</a></li>",
                anchor(&section.id),
                escaped(&section.title)
            );
        }
        for (index, notice) in self.notices.iter().enumerate() {
            let _ = writeln!(
                html,
                "<li lang=\"{0}\"><a hreflang=\"{0}\" href=\"#notice-{1}\">{2}</a></li>",
                escaped(notice.language.tag()),
                index.saturating_add(1),
                escaped(&notice.heading)
            );
        }
        html
    }

    fn contents(&self) -> String {
        format!(
            "<nav aria-labelledby=\"page-contents\">\n<h2 id=\"page-contents\">{}</h2>\n<ul>\n{}</ul>\n</nav>\n",
            escaped(&self.words.contents),
            self.points()
        )
    }

    /// A text in which addresses and numbers can be followed; no number is cut by the end of a line.
    fn linked(&self, text: &str) -> String {
        let link = |target: &str, said: &str| format!("<a href=\"{}\">{}</a>", escaped(target), escaped(said));
        let parts = self.contacts.stretches(text).into_iter().map(|stretch| match stretch {
            Stretch::Words(words) => escaped(words),
            Stretch::Address(address) => link(&Stretch::target(address), address),
            Stretch::Phone(number) => link(&dials(number), &number.replace(' ', "\u{a0}")),
            Stretch::Mail(mail) => link(&format!("mailto:{mail}"), mail),
        });
        parts.collect()
    }

    /// "1er" as French writes it on paper: its letters set high.
    fn with_high_letters(&self, html: &str) -> String {
        let digits = self.first_day.trim_end_matches(char::is_alphabetic);
        let letters = self.first_day.get(digits.len()..).unwrap_or_default();
        if letters.is_empty() || digits.is_empty() {
            return html.to_owned();
        }
        html.replace(
            &format!(" {} ", self.first_day),
            &format!(" {digits}<sup>{letters}</sup> "),
        )
    }

    fn section(&self, html: &mut String, section: &PublishedSection) {
        let (id, title) = (anchor(&section.id), escaped(&section.title));
        let _ = writeln!(
            html,
            "<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{title}</h2>"
        );
        for said in &section.says {
            let _ = writeln!(html, "<p>{}</p>", self.linked(said));
        }
        for promise in &section.promises {
            self.promise(html, promise);
        }
        html.push_str("</section>\n");
    }

    fn promise(&self, html: &mut String, promise: &PublishedPromise) {
        let _ = writeln!(
            html,
            "<div class=\"promise\" id=\"promise-{number}\">\n<h3><span class=\"no\">{number}.</span> {name}</h3>\n<p>{text}</p>\n<dl class=\"clock\">",
            number = promise.number,
            name = escaped(&promise.name),
            text = self.linked(&promise.text),
        );
        for (label, said) in promise.labelled(&self.words) {
            let _ = writeln!(html, "<dt>{}</dt>\n<dd>{}</dd>", escaped(label), self.linked(said));
        }
        html.push_str("</dl>\n</div>\n");
    }

    fn notices(&self, html: &mut String) {
        for (index, notice) in self.notices.iter().enumerate() {
            let id = format!("notice-{}", index.saturating_add(1));
            let lang = escaped(notice.language.tag());
            let _ = writeln!(
                html,
                "<section class=\"notice\" id=\"{id}\" lang=\"{lang}\" aria-labelledby=\"{id}-title\">\n\
                 <h2 id=\"{id}-title\">{}</h2>\n<p>{}</p>",
                escaped(&notice.heading),
                self.linked(&notice.text)
            );
            if notice.unconfirmed {
                let _ = writeln!(
                    html,
                    "<p lang=\"{}\"><em>{}</em></p>",
                    escaped(self.language.tag()),
                    escaped(&self.words.unconfirmed)
                );
            }
            html.push_str("</section>\n");
        }
    }
}

/// An id of the author's as one of HTML, which may have no blanks.
fn anchor(id: &str) -> String {
    let letters = id
        .chars()
        .map(|letter| if letter.is_whitespace() { '-' } else { letter });
    escaped(&letters.collect::<String>())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
