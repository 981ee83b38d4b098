//! Who a message is from and to: names, addresses, groups, comments, and what is none of them.

use super::words;
use crate::message::Mailbox;

/// As many as are read of one field.
const MOST: usize = 1_000;

/// What was found in a field.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub mailboxes: Vec<Mailbox>,
    pub guessed: bool,
    pub cut: bool,
}

/// The addresses of a field's text, whose encoded words are not decoded yet.
pub(crate) fn addresses(text: &str) -> Found {
    let mut found = parse(text);
    // Programs that encode the name and the address together.
    if found.mailboxes.is_empty() && text.contains("=?") {
        let (decoded, guessed) = words::encoded_words(text);
        found = parse(&decoded);
        found.guessed |= guessed;
    }
    found
}

#[derive(Default)]
struct Current {
    phrase: String,
    angle: Option<String>,
    comment: String,
}

fn parse(text: &str) -> Found {
    let mut found = Found::default();
    let mut now = Current::default();
    let (mut quoted, mut escaped, mut comments, mut in_angle) = (false, false, 0_usize, false);
    for c in text.chars() {
        let within = comments;
        let into = |now: &mut Current| {
            if within > 0 {
                now.comment.push(c);
            } else if let Some(angle) = now.angle.as_mut().filter(|_| in_angle) {
                angle.push(c);
            } else {
                now.phrase.push(c);
            }
        };
        if escaped {
            escaped = false;
            into(&mut now);
            continue;
        }
        match c {
            '\\' if quoted || comments > 0 => {
                // Kept where it is part of an address.
                if in_angle || (quoted && comments == 0 && now.phrase.is_empty()) {
                    into(&mut now);
                }
                escaped = true;
            }
            '"' if comments == 0 => {
                quoted = !quoted;
                into(&mut now);
            }
            _ if quoted => into(&mut now),
            '(' => {
                if comments > 0 {
                    into(&mut now);
                }
                comments += 1;
            }
            ')' if comments > 0 => {
                comments -= 1;
                if comments > 0 {
                    into(&mut now);
                }
            }
            _ if comments > 0 => into(&mut now),
            '<' => {
                in_angle = true;
                now.angle = Some(String::new());
            }
            '>' if in_angle => in_angle = false,
            ',' | ';' if !in_angle => found.finish(std::mem::take(&mut now)),
            // Within the brackets, an old route: `<@relay:a@b>`. Outside, the name of a group.
            ':' if in_angle => {
                if let Some(angle) = now
                    .angle
                    .as_mut()
                    .filter(|angle| angle.starts_with('@') || *angle == "mailto")
                {
                    angle.clear();
                }
            }
            ':' if !now.phrase.contains('@') => now = Current::default(),
            _ => into(&mut now),
        }
    }
    found.finish(now);
    found
}

impl Found {
    fn finish(&mut self, current: Current) {
        if self.mailboxes.len() >= MOST {
            self.cut = true;
            return;
        }
        let Current { phrase, angle, comment } = current;
        let (address, name) = match angle {
            // `a@b <>`: what stands before is all there is.
            Some(angle) if !angle.trim().is_empty() => (angle, if phrase.trim().is_empty() { comment } else { phrase }),
            _ => (phrase, comment),
        };
        let Some(address) = address_of(&address) else { return };
        let (name, guessed) = words::encoded_words(name.replace('"', "").trim());
        self.guessed |= guessed;
        let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name =
            Some(crate::names::visible(&name)).filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case(&address));
        self.mailboxes.push(Mailbox { name, address });
    }
}

/// An address with its domain in lower case, if the text is one.
pub(crate) fn address_of(text: &str) -> Option<String> {
    let text: String = text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let text = text.trim_matches(['<', '>']);
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    // Quotes around all of it.
    let text = text
        .strip_prefix('"')
        .and_then(|inner| inner.strip_suffix('"'))
        .unwrap_or(text);
    let (local, domain) = text.rsplit_once('@')?;
    let domain = domain.trim_end_matches('.').to_lowercase();
    let whole = !local.is_empty() && !domain.is_empty() && text.len() <= 998;
    whole.then(|| format!("{local}@{domain}"))
}

#[cfg(test)]
mod tests {
    use super::addresses;

    fn read(text: &str) -> Vec<(String, String)> {
        addresses(text)
            .mailboxes
            .into_iter()
            .map(|one| (one.name.unwrap_or_default(), one.address))
            .collect()
    }

    fn is(text: &str, expected: &[(&str, &str)]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect();
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn names_and_addresses_are_found_however_they_are_written() {
        is("a@B.ca", &[("", "a@b.ca")]);
        is("Ann Lee <Ann@b.ca>", &[("Ann Lee", "Ann@b.ca")]);
        is(
            "\"Lee, Ann\" <a@b.ca>, c@d.ca (Bob)",
            &[("Lee, Ann", "a@b.ca"), ("Bob", "c@d.ca")],
        );
        is("=?utf-8?Q?Jos=C3=A9?= <a@b.ca>", &[("José", "a@b.ca")]);
        is("\"=?utf-8?B?Sm9zw6k=?=\" <a@b.ca>", &[("José", "a@b.ca")]);
        is("=?utf-8?Q?Jos=C3=A9_<a@b.ca>?=", &[("José", "a@b.ca")]);
        is("<@relay.ca,@x.ca:a@b.ca>", &[("", "a@b.ca")]);
        is("a@b.ca <a@b.ca>", &[("", "a@b.ca")]);
        is("<mailto:a@b.ca>", &[("", "a@b.ca")]);
        is("\"very odd\"@b.ca", &[("", "\"veryodd\"@b.ca")]);
    }

    #[test]
    fn a_group_is_its_members_and_an_empty_one_nobody() {
        is("undisclosed-recipients:;", &[]);
        is(
            "Team: a@b.ca, B <b@b.ca>; c@d.ca",
            &[("", "a@b.ca"), ("B", "b@b.ca"), ("", "c@d.ca")],
        );
    }

    #[test]
    fn what_is_no_address_is_nobody() {
        is("", &[]);
        is("<>", &[]);
        is("Postmaster <>", &[]);
        is("MAILER-DAEMON", &[]);
        is("@b.ca", &[]);
    }

    #[test]
    fn other_scripts_stay_as_they_are() {
        is(
            "herzlicheglückwünsche@Bücher.example",
            &[("", "herzlicheglückwünsche@bücher.example")],
        );
    }
}
