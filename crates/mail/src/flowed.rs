//! `format=flowed` (RFC 3676): a line that ends in a blank goes on in the next.

/// The paragraphs of it, each in one line; what is quoted keeps its marks.
pub(crate) fn unfold(text: &str, without_blank: bool) -> String {
    let mut out = String::with_capacity(text.len());
    // The depth of the line that is still open.
    let mut open: Option<usize> = None;
    for (at, line) in text.split('\n').enumerate() {
        let depth = line.bytes().take_while(|byte| *byte == b'>').count();
        let content = line.get(depth..).unwrap_or_default();
        let content = content.strip_prefix(' ').unwrap_or(content);
        let signature = content == "-- ";
        if open != Some(depth) || signature {
            if at > 0 {
                out.push('\n');
            }
            for _ in 0..depth {
                out.push('>');
            }
            if depth > 0 {
                out.push(' ');
            }
        }
        let goes_on = content.ends_with(' ') && !signature;
        out.push_str(if goes_on && without_blank {
            content.get(..content.len() - 1).unwrap_or_default()
        } else {
            content
        });
        open = goes_on.then_some(depth);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::unfold;

    #[test]
    fn lines_are_joined_within_their_quote_and_before_no_signature() {
        assert_eq!(unfold("a \nb\nc\n", false), "a b\nc\n");
        assert_eq!(unfold("> a \n> b\n>> c \nd", false), "> a b\n>> c \nd");
        assert_eq!(unfold("a \n-- \nme", false), "a \n-- \nme");
        assert_eq!(unfold("日本 \n語\n", true), "日本語\n");
        assert_eq!(unfold(" >no quote", false), ">no quote");
    }
}
