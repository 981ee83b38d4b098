//! Names of parts that are safe to show and to save under.

/// Longer than any that a person gave. Folders take 255 bytes, and whoever saves it may add to it.
const LONGEST: usize = 180;

/// A name as it may be saved, or else one that says which part it is.
pub(crate) fn safe(said: Option<&str>, media: &str, number: usize) -> String {
    said.and_then(file_name)
        .unwrap_or_else(|| format!("part-{number}.{}", extension(media)))
}

/// The name of a file as it may be shown and saved: no folders, nothing invisible, nothing that turns the direction of
/// writing, at most 180 bytes with its ending. None where nothing of it is left.
pub fn file_name(said: &str) -> Option<String> {
    let last = said
        .rsplit(['/', '\\'])
        .find(|piece| !piece.trim().is_empty())
        .unwrap_or_default();
    let name = visible(last).replace(['<', '>', ':', '"', '|', '?', '*'], "_");
    let mut name = name.trim_matches(['.', ' ']).to_owned();
    if name.is_empty() {
        return None;
    }
    // Names that Windows keeps for itself.
    let stem = name.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || (stem.len() == 4
            && (stem.starts_with("COM") || stem.starts_with("LPT"))
            && stem.ends_with(|c: char| c.is_ascii_digit()));
    if device {
        name.insert(0, '_');
    }
    Some(shortened(name))
}

/// What of a text can be seen, in one line.
pub(crate) fn visible(text: &str) -> String {
    let invisible = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
    };
    let kept: String = text
        .chars()
        .filter_map(|c| match c {
            '\t' | '\n' | '\r' | '\u{a0}' => Some(' '),
            c if invisible(c) => None,
            c => Some(c),
        })
        .collect();
    kept.trim().to_owned()
}

fn shortened(name: String) -> String {
    if name.len() <= LONGEST {
        return name;
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 12 => (stem, format!(".{ending}")),
        _ => (name.as_str(), String::new()),
    };
    let mut end = LONGEST.saturating_sub(ending.len()).min(stem.len());
    while !stem.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{ending}", stem.get(..end).unwrap_or_default())
}

/// What a part without a name ends in.
fn extension(media: &str) -> &'static str {
    ENDINGS
        .iter()
        .find(|(of, _)| *of == media)
        .map_or(if media.starts_with("text/") { "txt" } else { "bin" }, |(_, ending)| {
            ending
        })
}

const ENDINGS: &[(&str, &str)] = &[
    ("application/gzip", "gz"),
    ("application/json", "json"),
    ("application/ms-tnef", "dat"),
    ("application/msword", "doc"),
    ("application/pdf", "pdf"),
    ("application/pgp-encrypted", "asc"),
    ("application/pgp-keys", "asc"),
    ("application/pgp-signature", "asc"),
    ("application/pkcs7-mime", "p7m"),
    ("application/pkcs7-signature", "p7s"),
    ("application/rtf", "rtf"),
    ("application/vnd.ms-excel", "xls"),
    (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
    ),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
    ),
    ("application/x-pkcs7-mime", "p7m"),
    ("application/x-pkcs7-signature", "p7s"),
    ("application/zip", "zip"),
    ("audio/amr", "amr"),
    ("audio/basic", "au"),
    ("audio/mp4", "m4a"),
    ("audio/mpeg", "mp3"),
    ("audio/ogg", "ogg"),
    ("audio/wav", "wav"),
    ("audio/x-wav", "wav"),
    ("image/bmp", "bmp"),
    ("image/gif", "gif"),
    ("image/heic", "heic"),
    ("image/jpeg", "jpg"),
    ("image/jpg", "jpg"),
    ("image/png", "png"),
    ("image/svg+xml", "svg"),
    ("image/tiff", "tif"),
    ("image/webp", "webp"),
    ("message/delivery-status", "txt"),
    ("message/disposition-notification", "txt"),
    ("message/feedback-report", "txt"),
    ("message/global", "eml"),
    ("message/partial", "eml"),
    ("message/rfc822", "eml"),
    ("text/calendar", "ics"),
    ("text/csv", "csv"),
    ("text/directory", "vcf"),
    ("text/html", "html"),
    ("text/rtf", "rtf"),
    ("text/vcard", "vcf"),
    ("text/x-vcard", "vcf"),
    ("video/3gpp", "3gp"),
    ("video/mp4", "mp4"),
    ("video/quicktime", "mov"),
];

#[cfg(test)]
mod tests {
    use super::safe;

    fn is(said: &str, name: &str) {
        assert_eq!(safe(Some(said), "image/png", 2), name, "{said:?}");
    }

    #[test]
    fn a_name_leads_nowhere_and_hides_nothing() {
        is("bill.pdf", "bill.pdf");
        is("../../etc/passwd", "passwd");
        is("C:\\temp\\bill.pdf", "bill.pdf");
        is("a\u{202e}fdp.exe", "afdp.exe");
        is("so\u{ad}ft\u{200b}.pdf", "soft.pdf");
        is("two\r\nlines.pdf", "two  lines.pdf");
        is("a\0b.pdf", "ab.pdf");
        is("what?<is>:this.pdf", "what__is__this.pdf");
        is("con.txt", "_con.txt");
        is("facture d’été.pdf", "facture d’été.pdf");
    }

    #[test]
    fn a_part_without_a_name_is_given_one_by_what_it_says_it_is() {
        is("", "part-2.png");
        is("..", "part-2.png");
        is("/\u{200b}/", "part-2.png");
        assert_eq!(safe(None, "application/unheard-of", 1), "part-1.bin");
        assert_eq!(safe(None, "text/unheard-of", 1), "part-1.txt");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = safe(Some(&format!("{}.pdf", "é".repeat(300))), "", 1);
        assert!(name.len() <= 180 && name.ends_with("é.pdf"), "{name}");
    }
}
