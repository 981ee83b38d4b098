//! A paragraph in lines of so many columns: for a letter, a mail, a terminal. Columns, not letters: a Chinese sign
//! takes two of them, and an accent that stands by itself none.

use unicode_width::UnicodeWidthChar as _;

/// Lines of a paragraph, cut at its blanks; a no-break space keeps what it joins together. `first` stands before the
/// first line, `then` before each other; no line is wider than `columns`, unless one word is.
pub fn wrapped(said: &str, first: &str, then: &str, columns: usize) -> String {
    let mut lines = String::new();
    let mut line = first.to_owned();
    let mut begun = false;
    for word in said.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let wide = width(&line)
            .saturating_add(usize::from(begun))
            .saturating_add(width(word));
        // Where the next line has no more room, the word may as well stay.
        if wide > columns && width(&line) > width(then) {
            lines.push_str(line.trim_end());
            lines.push('\n');
            then.clone_into(&mut line);
            begun = false;
        }
        if begun {
            line.push(' ');
        }
        line.push_str(word);
        begun = true;
    }
    lines.push_str(line.trim_end());
    lines.push('\n');
    lines
}

/// In columns.
pub fn width(text: &str) -> usize {
    text.chars().map(wide).sum()
}

/// In columns.
pub(crate) fn wide(letter: char) -> usize {
    letter.width().unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WIDTH: usize = 72;

    #[test]
    fn a_paragraph_is_cut_at_its_blanks_and_nowhere_else() {
        let word = "wörd".repeat(20);
        let said = format!("{} 2\u{a0}{word} end", "ab ".repeat(40));
        let lines = wrapped(&said, "  1. ", "     ", WIDTH);
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
        assert_eq!(wrapped(&format!("{full} y"), "", "", WIDTH), format!("{full} y\n"));
        assert_eq!(wrapped(&format!("{full} yy"), "", "", WIDTH), format!("{full}\nyy\n"));
    }

    #[test]
    fn a_sign_that_takes_two_columns_counts_for_two_and_a_lone_accent_for_none() {
        assert_eq!(wrapped("電話 電話 電話", "", "", 9), "電話 電話\n電話\n");
        assert_eq!(
            wrapped("e\u{301}e\u{301} e\u{301}e\u{301} ee", "", "", 5),
            "e\u{301}e\u{301} e\u{301}e\u{301}\nee\n"
        );
    }

    #[test]
    fn a_heading_that_leaves_no_room_stands_alone() {
        assert_eq!(wrapped("0123456789", "heading: ", "  ", 12), "heading:\n  0123456789\n");
    }
}
