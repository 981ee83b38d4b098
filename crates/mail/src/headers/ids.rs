//! Message-IDs: in angle brackets, as the standard has it, and in every other way.

/// As many as are worth following.
const MOST: usize = 1_000;

/// The ids in a field, in order, without their brackets.
pub(crate) fn ids(value: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut open: Option<String> = None;
    for c in value.chars() {
        match (c, &mut open) {
            // Of `<a@b <c@d>` the first was never closed.
            ('<', _) => {
                let unclosed = open.replace(String::new());
                found.extend(unclosed.filter(|id| id.contains('@')));
            }
            ('>', Some(_)) => found.extend(open.take().filter(|id| !id.is_empty())),
            (c, Some(id)) if !c.is_whitespace() && id.len() < 998 => id.push(c),
            _ => {}
        }
        if found.len() >= MOST {
            return found;
        }
    }
    found.extend(open.filter(|id| id.contains('@')));
    if found.is_empty() {
        let bare = |id: &&str| id.contains('@') && id.len() < 998;
        let apart = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '"' | '(' | ')');
        found.extend(value.split(apart).filter(bare).take(MOST).map(ToOwned::to_owned));
    }
    found
}

/// The one id of a `Message-ID`, which some programs write without `@` or brackets.
pub(crate) fn id(value: &str) -> Option<String> {
    ids(value)
        .into_iter()
        .next()
        .or_else(|| value.split_whitespace().next().map(|id| id.chars().take(998).collect()))
        .map(|id: String| id.trim_matches(['<', '>']).to_owned())
        .filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{id, ids};

    #[test]
    fn ids_are_found_however_they_are_written() {
        assert_eq!(ids("<a@b> <c@d>"), ["a@b", "c@d"]);
        assert_eq!(ids("<a@b><c@\t d>"), ["a@b", "c@d"]);
        assert_eq!(ids("<a@b <c@d>, <e@f"), ["a@b", "c@d", "e@f"]);
        assert_eq!(ids("Your message of Tue, 1 Jan <a@b>"), ["a@b"]);
        assert_eq!(ids("a@b, c@d"), ["a@b", "c@d"]);
        assert_eq!(ids("nothing of it"), [""; 0]);
    }

    #[test]
    fn a_message_has_at_most_one() {
        assert_eq!(id("<!~!UENE>").as_deref(), Some("!~!UENE"));
        assert_eq!(id("12345").as_deref(), Some("12345"));
        assert_eq!(id(" <> "), None);
    }
}
