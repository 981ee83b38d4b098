//! The text of what Outlook writes as compressed RTF (MS-OXRTFCP), if nothing else has it.

/// What every dictionary begins with.
const BEGINS: &[u8] =
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \
\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \
\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/// No text of a message is longer.
const LONGEST: usize = 8 << 20;

/// The RTF, as far as it can be read.
pub(crate) fn decompress(packed: &[u8]) -> Option<Vec<u8>> {
    let word = |at: usize| Some(u32::from_le_bytes(packed.get(at..at + 4)?.try_into().ok()?));
    let (size, magic) = (usize::try_from(word(4)?).ok()?.min(LONGEST), word(8)?);
    let data = packed.get(16..)?;
    match magic {
        0x414c_454d => return Some(data.get(..size).unwrap_or(data).to_vec()),
        0x7546_5a4c => {}
        _ => return None,
    }
    let mut dictionary = [0_u8; 4096];
    let mut at = BEGINS.len();
    dictionary.get_mut(..at)?.copy_from_slice(BEGINS);
    let mut out = Vec::new();
    let mut bytes = data.iter().copied();
    'runs: while let Some(control) = bytes.next() {
        for bit in 0..8 {
            if out.len() >= size {
                break 'runs;
            }
            if control & 1 << bit == 0 {
                let Some(byte) = bytes.next() else { break 'runs };
                out.push(byte);
                *dictionary.get_mut(at)? = byte;
                at = (at + 1) % 4096;
                continue;
            }
            let (Some(high), Some(low)) = (bytes.next(), bytes.next()) else {
                break 'runs;
            };
            let reference = usize::from(high) << 8 | usize::from(low);
            let (offset, length) = (reference >> 4, (reference & 15) + 2);
            if offset == at {
                break 'runs;
            }
            for step in 0..length {
                let byte = *dictionary.get((offset + step) % 4096)?;
                out.push(byte);
                *dictionary.get_mut(at)? = byte;
                at = (at + 1) % 4096;
            }
        }
    }
    Some(out)
}

/// Groups that hold no text of the message.
const ASIDE: &[&str] = &[
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "footer",
    "generator",
    "listtable",
    "listoverridetable",
    "rsidtbl",
    "themedata",
    "datastore",
    "xmlnstbl",
];

/// What a person reads of it. One pass.
pub(crate) fn text(rtf: &[u8]) -> String {
    let mut out: Vec<u8> = Vec::new();
    let mut text = String::new();
    // For each open group, whether it is passed over.
    let mut aside: Vec<bool> = Vec::new();
    // Whether what follows was made for RTF alone, out of HTML.
    let mut only_rtf = false;
    let mut rest = rtf;
    // Characters that stand for one of Unicode, for old readers.
    let mut skip = 0_usize;
    while let Some((&byte, more)) = rest.split_first() {
        rest = more;
        let silent = only_rtf || aside.last().copied().unwrap_or_default();
        match byte {
            b'{' => aside.push(aside.last().copied().unwrap_or_default()),
            b'}' => {
                aside.pop();
            }
            b'\\' => {
                let Some((&next, after)) = rest.split_first() else {
                    break;
                };
                if next.is_ascii_alphabetic() {
                    let length = rest.iter().take_while(|b| b.is_ascii_alphabetic()).count();
                    let (word, tail) = rest.split_at(length);
                    let digits = tail
                        .iter()
                        .enumerate()
                        .take_while(|(at, b)| b.is_ascii_digit() || (*at == 0 && **b == b'-'))
                        .count();
                    let (number, tail) = tail.split_at(digits.min(11));
                    let number: Option<i32> = std::str::from_utf8(number).ok().and_then(|n| n.parse().ok());
                    rest = tail.strip_prefix(b" ").unwrap_or(tail);
                    let word = std::str::from_utf8(word).unwrap_or_default();
                    match word {
                        "htmlrtf" => only_rtf = number != Some(0),
                        "par" | "line" | "row" if !silent => out.push(b'\n'),
                        "tab" | "cell" if !silent => out.push(b' '),
                        "u" if !silent => {
                            flush(&mut out, &mut text);
                            let code = number.map(|n| if n < 0 { n + 0x1_0000 } else { n });
                            text.extend(code.and_then(|n| u32::try_from(n).ok()).and_then(char::from_u32));
                            skip = 1;
                        }
                        _ if ASIDE.contains(&word) => {
                            if let Some(last) = aside.last_mut() {
                                *last = true;
                            }
                        }
                        _ => {}
                    }
                } else {
                    rest = after;
                    match next {
                        b'\'' => {
                            let hex = rest.get(..2).and_then(|two| std::str::from_utf8(two).ok());
                            let code = hex.and_then(|two| u8::from_str_radix(two, 16).ok());
                            rest = rest.get(2..).unwrap_or_default();
                            if skip > 0 {
                                skip -= 1;
                            } else if !silent {
                                out.extend(code);
                            }
                        }
                        // A group that old readers may pass over; tags of HTML are in such.
                        b'*' => {
                            if let Some(last) = aside.last_mut() {
                                *last = true;
                            }
                        }
                        b'~' if !silent => out.push(b' '),
                        b'\\' | b'{' | b'}' if !silent => out.push(next),
                        _ => {}
                    }
                }
            }
            b'\r' | b'\n' | 0 => {}
            _ if skip > 0 => skip -= 1,
            _ if !silent => out.push(byte),
            _ => {}
        }
    }
    flush(&mut out, &mut text);
    text.trim().to_owned()
}

fn flush(bytes: &mut Vec<u8>, text: &mut String) {
    text.push_str(&crate::charset::decode(&std::mem::take(bytes), Some("windows-1252")).text);
}

#[cfg(test)]
mod tests {
    use super::{decompress, text};

    #[test]
    fn what_was_compressed_is_what_it_was() {
        // The example of MS-OXRTFCP.
        let packed =
            b"\x2d\0\0\0\x2b\0\0\0\x4c\x5a\x46\x75\xf1\xc5\xc7\xa7\x03\0\x0a\0\x72\x63\x70\x67\x31\x32\x35\x42\x32\
            \x0a\xf3\x20\x68\x65\x6c\x09\0\x20\x62\x77\x05\xb0\x6c\x64\x7d\x0a\x80\x0f\xa0";
        let rtf = decompress(packed).expect("a text");
        assert_eq!(
            String::from_utf8_lossy(&rtf),
            "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
        );
        assert_eq!(text(&rtf), "hello world");
    }

    #[test]
    fn words_of_the_message_are_left_and_nothing_else() {
        assert_eq!(
            text(b"{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\*\\x hidden}caf\\'e9\\par \\u8364?\\{x\\}{\\htmlrtf no\\htmlrtf0 yes}}"),
            "café\n€{x}yes"
        );
    }
}
