//! HTML as text: what a person reads of it, where its links lead, and what it quotes, with `>` before it.
//!
//! One pass, whatever stands in it; nothing of a script or a style.

mod marks;

use mail_parser::decoders::html::add_html_token;
use marks::{Mark, Marks};

/// Quotes in quotes beyond this are shown as deep as this.
const QUOTED: usize = 8;

/// The text of it, at most so many bytes, and whether that was all.
pub(crate) fn text(html: &str, most: usize) -> (String, bool) {
    let mut page = Page {
        most,
        ..Page::default()
    };
    let mut marks = Marks::new(html);
    while let Some(mark) = marks.next() {
        if page.length() >= most {
            return (page.finish(), false);
        }
        match mark {
            Mark::Text(text) => page.text(text),
            Mark::Open { name, attributes } => page.open(&name, attributes, &mut marks),
            Mark::Close { name } => page.close(&name),
        }
    }
    (page.finish(), true)
}

#[derive(Default)]
struct Page {
    out: String,
    most: usize,
    /// The line that is being written, and how deep it is quoted.
    line: String,
    line_quotes: usize,
    /// Line breaks that are due before the next word.
    breaks: usize,
    blank: bool,
    quotes: usize,
    preformatted: usize,
    /// What stands in a link so far, and where it leads.
    link: Option<(String, String)>,
}

impl Page {
    fn length(&self) -> usize {
        self.out.len() + self.line.len()
    }

    fn text(&mut self, raw: &str) {
        let text = entities(raw);
        if self.preformatted > 0 {
            for (at, line) in text.split('\n').enumerate() {
                if at > 0 {
                    self.breaks += 1;
                }
                let line = line.trim_end_matches('\r');
                if !line.is_empty() {
                    self.word(line);
                }
            }
            return;
        }
        // Blanks of HTML are one; a no-break space is a blank that counts.
        for (at, word) in text.split([' ', '\t', '\n', '\r', '\u{c}']).enumerate() {
            if at > 0 {
                self.blank = true;
            }
            if !word.is_empty() {
                self.word(&word.replace('\u{a0}', " "));
            }
        }
    }

    fn word(&mut self, word: &str) {
        if self.breaks > 0 {
            let above = self.line_quotes;
            self.end_line();
            if self.breaks > 1 && !self.out.is_empty() {
                mark_quoted(&mut self.out, above.min(self.quotes));
                self.out.push('\n');
            }
            self.breaks = 0;
        }
        if self.line.is_empty() {
            self.line_quotes = self.quotes;
        } else if self.blank && !self.line.ends_with(' ') {
            self.line.push(' ');
        }
        if let Some((shown, _)) = &mut self.link {
            if self.blank {
                shown.push(' ');
            }
            shown.push_str(word);
        }
        self.blank = false;
        self.line.push_str(word);
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            mark_quoted(&mut self.out, self.line_quotes);
            self.out.push_str(self.line.trim_end());
            self.out.push('\n');
            self.line.clear();
        }
    }

    fn line_break(&mut self, lines: usize) {
        self.breaks = self.breaks.max(lines);
        self.blank = false;
    }

    fn open(&mut self, name: &str, attributes: &str, marks: &mut Marks<'_>) {
        match name {
            "script" | "style" | "head" | "title" | "template" | "noembed" | "iframe" | "svg" | "object" => {
                marks.skip_to_end_of(name);
            }
            "br" => {
                self.breaks = (self.breaks + 1).min(3);
                self.blank = false;
            }
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table" | "ul" | "ol" | "dl" | "section" | "article" => {
                self.line_break(2);
            }
            "div" | "tr" | "dt" | "dd" | "header" | "footer" | "form" | "center" | "address" | "caption" | "body" => {
                self.line_break(1);
            }
            "pre" => {
                self.line_break(1);
                self.preformatted += 1;
            }
            "li" => {
                self.line_break(1);
                self.word("-");
                self.blank = true;
            }
            "hr" => {
                self.line_break(1);
                self.word("________________________________");
                self.line_break(1);
            }
            "td" | "th" => self.blank = true,
            "blockquote" => {
                self.line_break(1);
                self.quotes += 1;
            }
            "a" => {
                self.end_link();
                if let Some(to) = marks::attribute(attributes, "href") {
                    self.link = Some((String::new(), entities(&to).trim().to_owned()));
                }
            }
            "img" => {
                if let Some(says) = marks::attribute(attributes, "alt") {
                    let says = entities(&says);
                    if !says.trim().is_empty() && says.len() < 500 {
                        self.blank = true;
                        self.word(&format!("[{}]", says.split_whitespace().collect::<Vec<_>>().join(" ")));
                    }
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table" | "ul" | "ol" | "dl" | "section" | "article" => {
                self.line_break(2);
            }
            "div" | "tr" | "li" | "dt" | "dd" | "header" | "footer" | "form" | "center" | "address" | "caption" => {
                self.line_break(1);
            }
            "pre" => {
                self.line_break(1);
                self.preformatted = self.preformatted.saturating_sub(1);
            }
            "blockquote" => {
                self.end_link();
                self.quotes = self.quotes.saturating_sub(1);
                self.line_break(1);
            }
            "a" => self.end_link(),
            "td" | "th" => self.blank = true,
            _ => {}
        }
    }

    /// Where it leads stands behind a link's words, unless they say it.
    fn end_link(&mut self) {
        let Some((shown, to)) = self.link.take() else { return };
        let leads = to.starts_with("http://")
            || to.starts_with("https://")
            || to.starts_with("mailto:")
            || to.starts_with("tel:");
        if !leads || to.len() > 2_000 || self.length() + to.len() > self.most {
            return;
        }
        let shown = shown.trim();
        let bare = |text: &str| {
            let text = text.trim().trim_end_matches('/');
            let text = text
                .strip_prefix("mailto:")
                .or_else(|| text.strip_prefix("tel:"))
                .unwrap_or(text);
            let text = text
                .strip_prefix("https://")
                .or_else(|| text.strip_prefix("http://"))
                .unwrap_or(text);
            text.to_lowercase()
        };
        if !shown.is_empty() && bare(shown) != bare(&to) {
            self.blank = true;
            self.word(&format!("<{to}>"));
        } else if shown.is_empty() && !to.starts_with("mailto:") {
            // A picture, or nothing at all, that leads somewhere.
            self.blank = true;
            self.word(&format!("<{to}>"));
        }
    }

    fn finish(mut self) -> String {
        self.end_link();
        self.end_line();
        let mut end = self.out.len().min(self.most);
        while !self.out.is_char_boundary(end) {
            end -= 1;
        }
        self.out.truncate(end);
        self.out.trim_matches('\n').to_owned()
    }
}

fn mark_quoted(out: &mut String, quotes: usize) {
    for _ in 0..quotes.min(QUOTED) {
        out.push('>');
    }
    if quotes > 0 {
        out.push(' ');
    }
}

/// `&eacute;`, `&#233;`, and what only looks so.
fn entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        let end = here.bytes().take(40).position(|byte| byte == b';');
        let token = end.and_then(|end| here.get(..=end));
        let inner = token
            .and_then(|token| token.get(1..token.len() - 1))
            .unwrap_or_default();
        if !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#') {
            let token = token.unwrap_or_default();
            add_html_token(&mut out, token.as_bytes(), false);
            rest = here.get(token.len()..).unwrap_or_default();
        } else {
            out.push('&');
            rest = here.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out.retain(|c| c != '\0');
    out
}

#[cfg(test)]
mod tests {
    use super::text;

    fn is(html: &str, expected: &str) {
        assert_eq!(text(html, 10_000).0, expected, "{html}");
    }

    #[test]
    fn paragraphs_lines_and_lists_are_kept_apart() {
        is("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\nthree");
        is("<ul><li>a<li>b</ul>c", "- a\n- b\n\nc");
        is("a<div>b</div>c &eacute;&#233;&amp;&nbsp;&bogus;", "a\nb\nc éé& &bogus;");
        is("<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>", "a b\nc");
        is("<pre>a\n  b</pre>c", "a\n  b\nc");
        is("a  b\n c", "a b c");
    }

    #[test]
    fn scripts_styles_and_comments_are_no_text() {
        is(
            "<head><title>x</title></head><style>p{}</style>a<script>if(a<b)'</p>'</script>b<!-- c -->d",
            "abd",
        );
        is("a<style>never closed", "a");
        is("a<!-- never closed", "a");
    }

    #[test]
    fn a_link_says_where_it_leads() {
        is("<a href=\"https://a.ca/x\">here</a>!", "here <https://a.ca/x>!");
        is("<a href='https://a.ca/'>a.ca</a>", "a.ca");
        is("<a href=https://a.ca/><img src=x></a>", "<https://a.ca/>");
        is("<a href=\"javascript:alert(1)\">x</a>", "x");
        is("<a href=mailto:a@b.ca>a@b.ca</a>", "a@b.ca");
    }

    #[test]
    fn what_is_quoted_has_its_mark() {
        is(
            "Yes<blockquote>Is it<br>so?<blockquote>Ah</blockquote></blockquote>No",
            "Yes\n> Is it\n> so?\n>> Ah\nNo",
        );
    }

    #[test]
    fn what_is_no_markup_is_text() {
        is("2 < 3 and a <- b", "2 < 3 and a <- b");
        is("a <b", "a <b");
        is("<a title='>'>x</a>", "x");
        is("", "");
        is("<img alt='A dog'>", "[A dog]");
    }
}
