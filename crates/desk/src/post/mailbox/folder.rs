//! Names of folders as IMAP writes them: a kind of UTF-7 of its own (RFC 3501, section 5.1.3).

use base64::{Engine as _, alphabet, engine::GeneralPurpose, engine::general_purpose::NO_PAD};

/// As the command has it. `Réclamations` is `R&AOk-clamations`.
pub fn encoded(name: &str) -> String {
    let code = GeneralPurpose::new(&alphabet::IMAP_MUTF7, NO_PAD);
    let mut written = String::new();
    let mut aside: Vec<u8> = Vec::new();
    let flush = |aside: &mut Vec<u8>, written: &mut String| {
        if !aside.is_empty() {
            written.push('&');
            written.push_str(&code.encode(&*aside));
            written.push('-');
            aside.clear();
        }
    };
    for one in name.chars() {
        if matches!(one, ' '..='~') {
            flush(&mut aside, &mut written);
            written.push(one);
            if one == '&' {
                written.push('-');
            }
        } else {
            let mut units = [0; 2];
            aside.extend(one.encode_utf16(&mut units).iter().flat_map(|unit| unit.to_be_bytes()));
        }
    }
    flush(&mut aside, &mut written);
    written
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_folder_is_named_as_the_standard_writes_it() {
        // The last is the example of the standard.
        let named = [
            ("INBOX", "INBOX"),
            ("Plaintes & demandes", "Plaintes &- demandes"),
            ("Réclamations", "R&AOk-clamations"),
            ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
        ];
        for (name, as_written) in named {
            assert_eq!(encoded(name), as_written);
        }
    }
}
