//! The secret for an app: as a link, as letters in groups of four, and as a picture that a phone reads.

use std::fmt::Write as _;

use minijinja::{Value, context};
use qrcodegen::{QrCode, QrCodeEcc};

use super::totp;
use crate::{keys::base32, workbench::colleague::encoded};

/// The bright edge that readers want around it.
const EDGE: i32 = 4;

/// What the page shows of a secret. `issuer` and `account`: what the app calls it.
pub fn of(secret: &[u8], issuer: &str, account: &str) -> Value {
    let letters = base32(secret).to_uppercase();
    let issuer = encoded(&issuer.replace(':', " "));
    let link = format!(
        "otpauth://totp/{issuer}:{}?secret={letters}&issuer={issuer}&algorithm=SHA1&digits={}&period={}",
        encoded(account),
        totp::FIGURES,
        totp::SECONDS
    );
    let groups: Vec<&str> = letters
        .as_bytes()
        .chunks(4)
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    let (side, path) = drawn(&link);
    context! { link, groups, side, path }
}

/// The side of the picture, and its dark squares as the path of an SVG, a row at a time.
fn drawn(text: &str) -> (i32, String) {
    // A name longer than a picture holds: the letters and the link are there all the same.
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else {
        return (0, String::new());
    };
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let run = (x..size).take_while(|x| code.get_module(*x, y)).count();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + EDGE, y + EDGE);
            }
            x += i32::try_from(run).unwrap_or(size).max(1);
        }
    }
    (size + 2 * EDGE, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_names_the_provider_the_account_and_the_secret() {
        let shown = of(b"12345678901234567890", "Jive: Mobile", "noor@jive.example");
        let link = shown.get_attr("link").unwrap().to_string();
        assert_eq!(
            link,
            "otpauth://totp/Jive%20%20Mobile:noor%40jive.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Jive%20%20Mobile&algorithm=SHA1&digits=6&period=30"
        );
        let groups = shown.get_attr("groups").unwrap();
        let groups: Vec<String> = groups.try_iter().unwrap().map(|four| four.to_string()).collect();
        assert_eq!(groups.join(" "), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    #[test]
    fn the_picture_has_its_three_corners() {
        let (side, path) = drawn("otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ");
        assert!(side > 21 + 2 * EDGE);
        let far = side - EDGE - 7;
        for corner in [
            format!("M{EDGE} {EDGE}h7v1h-7z"),
            format!("M{far} {EDGE}h7v1h-7z"),
            format!("M{EDGE} {far}h7v1h-7z"),
        ] {
            assert!(path.contains(&corner), "{corner}");
        }
    }

    #[test]
    fn a_name_that_no_picture_holds_leaves_the_letters() {
        assert_eq!(drawn(&"x".repeat(4000)), (0, String::new()));
    }
}
