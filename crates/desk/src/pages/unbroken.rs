//! A number stays with what it counts: “23 November”, “5 business days”, “14 h 30” are not torn apart at a line's end;
//! nor is a verb from the pronoun that French hangs on it: “Voulez-vous”.
//!
//! Done once, where a page is ready, so that it holds for every date and span however they came there, and only on
//! pages: in plain text, a code or a form's field a blank stays a blank, and can be searched for.

use memchr::memchr;

/// No-break blanks between a number and the word after it, and on past the words that belong between: `goes_on` lists
/// those of the language. Nothing inside tags is touched, nor what a reader may edit or copy as it is.
pub fn unbroken(html: &str, goes_on: &str) -> String {
    let mut done = String::with_capacity(html.len() + html.len() / 64);
    let mut rest = html;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        let (text, from_tag) = rest.split_at(at);
        join(text, goes_on, &mut done);
        let raw = RAW.iter().find(|(begins, _)| from_tag.starts_with(begins));
        let ends = match raw {
            Some((_, closing)) => from_tag.find(closing).map(|at| at + closing.len()),
            None => memchr(b'>', from_tag.as_bytes()).map(|at| at + 1),
        };
        let (tag, after) = from_tag.split_at(ends.unwrap_or(from_tag.len()));
        done.push_str(tag);
        rest = after;
    }
    join(rest, goes_on, &mut done);
    done
}

/// What these hold is not read as it stands: how they begin, and end.
const RAW: [(&str, &str); 3] = [
    ("<textarea", "</textarea>"),
    ("<style", "</style>"),
    ("<script", "</script>"),
];

fn join(text: &str, goes_on: &str, done: &mut String) {
    // Most of a page: no number, and nothing hangs on anything. All of it is looked at, which takes less time than to stop.
    if text.bytes().filter(|byte| matches!(byte, b'0'..=b'9' | b'-')).count() == 0 {
        done.push_str(text);
        return;
    }
    let mut words = text.split(' ').peekable();
    let mut joined = false;
    while let Some(word) = words.next() {
        hang(word, done);
        let Some(next) = words.peek() else { break };
        let belongs = joined && goes_on.split(' ').any(|known| known == word);
        joined = (is_number(word) && next.starts_with(char::is_alphabetic))
            || (belongs && next.starts_with(char::is_alphanumeric));
        done.push(if joined { '\u{a0}' } else { ' ' });
    }
}

/// What a hyphen hangs on a verb. After it stands a joiner, which has no width: the hyphen can be copied and searched for.
const HUNG: [&str; 8] = ["-vous", "-nous", "-je", "-il", "-elle", "-on", "-ce", "-t"];

fn hang(word: &str, done: &mut String) {
    let mut rest = word;
    while let Some(at) = memchr(b'-', rest.as_bytes()) {
        let (before, from) = rest.split_at(at);
        let pronoun = HUNG.iter().find_map(|hung| from.strip_prefix(hung));
        let hangs =
            !word.contains(['@', '/']) && pronoun.is_some_and(|after| !after.starts_with(char::is_alphanumeric));
        done.push_str(before);
        done.push('-');
        if hangs && before.ends_with(char::is_alphabetic) {
            done.push('\u{2060}');
        }
        rest = from.strip_prefix('-').unwrap_or_default();
    }
    done.push_str(rest);
}

/// `23`, `1er`, `(5`, `2.5`, `100 000`: no reference, no year with its full stop.
fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let digits = word.trim_end_matches(char::is_alphabetic);
    let plain = digits
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{a0}'));
    plain && digits.starts_with(|c: char| c.is_ascii_digit()) && digits.ends_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::unbroken;

    const EN: &str = "business calendar";
    const FR: &str = "h jours";
    const ES: &str = "de días";

    #[track_caller]
    fn check(html: &str, goes_on: &str, shown: &str) {
        assert_eq!(unbroken(html, goes_on).replace('\u{a0}', "_"), shown);
    }

    #[test]
    fn a_number_stays_with_what_it_counts() {
        check("By Monday 23 November 2026.", EN, "By Monday 23_November 2026.");
        check("within 5 business days of it", EN, "within 5_business_days of it");
        check("à 14 h 30, le 1er mars", FR, "à 14_h_30, le 1er_mars");
        check("(5 jours ouvrables)", FR, "(5_jours_ouvrables)");
        check("Au plus 100\u{a0}000 caractères.", FR, "Au plus 100_000_caractères.");
        check("el 23 de noviembre", ES, "el 23_de_noviembre");
    }

    #[test]
    fn a_verb_stays_with_its_pronoun() {
        let shown = |html: &str| unbroken(html, FR).replace('\u{2060}', "_");
        assert_eq!(shown("<h1>Voulez-vous ajouter?</h1>"), "<h1>Voulez-_vous ajouter?</h1>");
        assert_eq!(
            shown("que vous a-t-on dit? Qui êtes-vous, et"),
            "que vous a-_t-_on dit? Qui êtes-_vous, et"
        );
        for untouched in [
            "rendez-vousa",
            "-vous",
            "123-456-7890",
            "e-mail",
            "sous-total",
            "dites-le",
        ] {
            assert_eq!(shown(untouched), untouched);
        }
    }

    #[test]
    fn nothing_else_is_touched() {
        check(
            "123-456-7890 is it. In 2026. Then 7 8",
            EN,
            "123-456-7890 is it. In 2026. Then 7 8",
        );
        check("days of business", EN, "days of business");
    }

    #[test]
    fn what_stands_in_tags_and_fields_is_left_as_it_is() {
        let page = "<p title=\"12 rue\">12 rue</p><textarea rows=\"5\" id=x>12 rue <b</textarea><i>3 a</i>";
        check(
            page,
            EN,
            "<p title=\"12 rue\">12_rue</p><textarea rows=\"5\" id=x>12 rue <b</textarea><i>3_a</i>",
        );
        check("5 <b>days</b> and 6 days", EN, "5 <b>days</b> and 6_days");
        check("broken < off", EN, "broken < off");
    }
}
