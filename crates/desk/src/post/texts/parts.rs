//! How much room a text takes: 160 signs of the small alphabet that every phone has (GSM 03.38), 70 where one sign is none
//! of it; in several parts less, for each says that it is one of them.

/// In which signs a text is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alphabet {
    Gsm7,
    Ucs2,
}

impl Alphabet {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gsm7 => "gsm-7",
            Self::Ucs2 => "ucs-2",
        }
    }
}

/// In which signs, and in how many messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    pub alphabet: Alphabet,
    pub count: usize,
}

const SMALL: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§\
                     ¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// Each takes the room of two.
const AFTER_AN_ESCAPE: &str = "\u{c}^{}\\[~]|€";

/// What a text takes.
pub fn in_parts(text: &str) -> Parts {
    let room = |sign: char| {
        let two = AFTER_AN_ESCAPE.contains(sign);
        (two || SMALL.contains(sign)).then_some(if two { 2 } else { 1 })
    };
    let (alphabet, length, alone, each) = match text.chars().map(room).sum::<Option<usize>>() {
        Some(length) => (Alphabet::Gsm7, length, 160, 153),
        None => (Alphabet::Ucs2, text.encode_utf16().count(), 70, 67),
    };
    let count = if length <= alone { 1 } else { length.div_ceil(each) };
    Parts { alphabet, count }
}

/// The same text with the signs of a keyboard in place of those of a printer, which would cost more than half of the room.
pub fn plain(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '’' | '‘' => said.push('\''),
            '“' | '”' => said.push('"'),
            '–' | '—' => said.push('-'),
            '…' => said.push_str("..."),
            // The first of a month, in French.
            'ᵉ' => said.push('e'),
            'ʳ' => said.push('r'),
            '\u{a0}' | '\u{202f}' => said.push(' '),
            // Bounds of what was put into a sentence, for those who write from right to left.
            '\u{2066}'..='\u{2069}' | '\u{2060}' | '\u{200b}' => {}
            sign => said.push(sign),
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_counted_as_phones_count() {
        let of = |text: &str| {
            let parts = in_parts(text);
            (parts.alphabet, parts.count)
        };
        assert_eq!(of(&"a".repeat(160)), (Alphabet::Gsm7, 1));
        assert_eq!(of(&"é".repeat(161)), (Alphabet::Gsm7, 2));
        assert_eq!(of(&"a".repeat(306)), (Alphabet::Gsm7, 2));
        assert_eq!(of(&"a".repeat(307)), (Alphabet::Gsm7, 3));
        assert_eq!(of(&"€".repeat(80)), (Alphabet::Gsm7, 1));
        assert_eq!(of(&"€".repeat(81)), (Alphabet::Gsm7, 2));
        assert_eq!(of(&"ó".repeat(70)), (Alphabet::Ucs2, 1));
        assert_eq!(of(&"ó".repeat(71)), (Alphabet::Ucs2, 2));
        // A sign beyond the first plane takes two.
        assert_eq!(of(&"😀".repeat(36)), (Alphabet::Ucs2, 2));
        assert_eq!(of(""), (Alphabet::Gsm7, 1));
    }

    #[test]
    fn signs_of_printers_become_those_of_phones() {
        assert_eq!(plain("l’avis\u{a0}: le 1ᵉʳ\u{202f}–\u{202f}…"), "l'avis : le 1er - ...");
    }
}
