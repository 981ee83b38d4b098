//! Mail that other desks lost, garbled or choked on, from its bytes to the complaint: what a person wrote stands in the
//! case as it was meant, or the message waits for a person with its cause. docs/mail-failures.md tells of each.

use std::fmt::Write as _;

use desk::{
    Desk,
    config::Config,
    jobs,
    post::inbound::{self, Envelope},
    time::{Clock, Ids},
};
use practice::terms::Label;
use register::{MailIn, MailState};

use crate::base;

const OURS: &str = "complaints@jive.example";

struct World {
    desk: Desk,
    _folder: tempfile::TempDir,
    _base: base::Base,
}

impl World {
    async fn new() -> Self {
        let text = format!("[mail]\nfrom = \"Jive <{OURS}>\"\nreplies = \"{OURS}\"\nnew_an_hour = 1000\n");
        let (folder, base) = (tempfile::tempdir().unwrap(), base::Base::new());
        let config = base.under(Config::parse(&text).unwrap());
        let clock = Clock::fixed("2026-11-09T15:00:00Z".parse().unwrap());
        let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
        let desk = Desk::open(folder.path(), config, code, clock, Ids::counted())
            .await
            .unwrap();
        Self {
            desk,
            _folder: folder,
            _base: base,
        }
    }

    /// Takes these bytes and places them; the row of the message.
    async fn takes(&self, message: Vec<u8>, to: &str) -> MailIn {
        let envelope = Envelope {
            from: Some("rosa@example.ca".to_owned()),
            to: vec![to.to_owned()],
        };
        let (register, ids, now) = (self.desk.register(), self.desk.ids(), self.desk.now());
        let kept = message.clone();
        let id = inbound::keep(register, ids, message, envelope, "command", now)
            .await
            .unwrap();
        while jobs::mail_in::turn(&self.desk).await.unwrap() > 0 {}
        let row = register.mail(&id).await.unwrap().unwrap();
        let bytes = register.open_file(&row.mail.digest).await.unwrap().unwrap();
        assert!(bytes == kept, "the bytes are kept as they came");
        row
    }

    /// What a complaint that came by mail says, and the names of its files.
    async fn says(&self, row: &MailIn) -> (String, Vec<String>) {
        let case = self
            .desk
            .case(row.complaint.as_deref().unwrap())
            .await
            .unwrap()
            .unwrap();
        let filed = case.file.entries.first().unwrap();
        assert_eq!(
            filed.occurred_at,
            self.desk.now(),
            "received when it was taken, whatever its date says"
        );
        let names = case.complaint.files.iter().filter_map(|(_, _, name)| name.clone());
        (
            filed.word(Label::Nature).unwrap_or_default().to_owned(),
            names.collect(),
        )
    }
}

/// A message of Rosa's: what stands in its header beside that, and its text.
fn message(headers: &str, text: &[u8]) -> Vec<u8> {
    static NEXT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(1);
    let n = NEXT.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
    let subject = if headers.contains("Subject:") {
        ""
    } else {
        "Subject: Bill\n"
    };
    let head = format!(
        "From: Rosa <rosa@example.ca>\nTo: {OURS}\n{subject}Message-ID: <{n}@pc.example>\nMIME-Version: 1.0\n{headers}\n"
    );
    let mut bytes = head.replace('\n', "\r\n").into_bytes();
    bytes.extend_from_slice(text);
    bytes
}

fn plain(charset: &str, text: &[u8]) -> Vec<u8> {
    message(
        &format!("Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n"),
        text,
    )
}

fn parts(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut text = String::new();
    for (headers, body) in parts {
        write!(text, "--b\n{headers}\n{body}\n").unwrap();
    }
    text.push_str("--b--\n");
    message(
        "Content-Type: multipart/mixed; boundary=b\n",
        text.replace('\n', "\r\n").as_bytes(),
    )
}

const PHOTO: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==";

/// What a message becomes: a complaint that says each of these, or one that waits with this cause.
enum Becomes {
    Says(&'static [&'static str]),
    Waits(&'static str),
}
use Becomes::{Says, Waits};

async fn all(messages: Vec<(&str, Vec<u8>, Becomes)>) {
    let world = World::new().await;
    for (name, bytes, becomes) in messages {
        let row = world.takes(bytes, OURS).await;
        match becomes {
            Says(words) => {
                assert_eq!(row.disposition.as_deref(), Some("new-complaint"), "{name}: {row:?}");
                let (text, _) = world.says(&row).await;
                for word in words {
                    assert!(text.contains(word), "{name}: “{word}” is not in {text:?}");
                }
                assert!(!text.contains('\0'), "{name}: a NUL in {text:?}");
            }
            Waits(cause) => {
                assert_eq!(row.cause.as_deref(), Some(cause), "{name}: {row:?}");
                assert_eq!(row.state, MailState::Quarantined, "{name}");
            }
        }
    }
}

#[tokio::test]
async fn whatever_charset_a_mail_says_or_does_not_say_its_words_can_be_read() {
    all(vec![
        (
            "Latin 1 that says it is UTF-8",
            plain("utf-8", b"Facture pay\xe9e deux fois, \xe0 tort."),
            Says(&["payée deux fois, à tort"]),
        ),
        (
            "UTF-8 that says it is ASCII",
            plain("us-ascii", "La línea se cae cada noche.".as_bytes()),
            Says(&["línea se cae"]),
        ),
        (
            "koi8-r",
            plain(
                "koi8-r",
                b"\xf3\xde\xc5\xd4 \xd7\xd9\xd3\xd4\xc1\xd7\xcc\xc5\xce \xc4\xd7\xc1\xd6\xc4\xd9",
            ),
            Says(&["Счет выставлен дважды"]),
        ),
        (
            "iso-2022-jp with a sign of a vendor",
            plain("iso-2022-jp", b"\x1b$B@A5a=q-!\x1b(B bill"),
            Says(&["請求書①", "bill"]),
        ),
        (
            "gb18030",
            plain("gb18030", b"\xd5\xcb\xb5\xa5\xb4\xed\xc1\xcb"),
            Says(&["账单错了"]),
        ),
        (
            "utf-7",
            plain("utf-7", b"Factura cobrada en +AOk-poca de verano"),
            Says(&["cobrada en "]),
        ),
        (
            "a charset that nobody knows",
            plain("x-martian-9", "Cobrado dos veces, señor.".as_bytes()),
            Says(&["Cobrado dos veces, señor."]),
        ),
        (
            "bytes that are nothing in UTF-8, in a subject",
            [
                b"From: rosa@example.ca\r\nSubject: Line \xff\xfe down\r\nMessage-ID: <raw@pc>\r\n\r\n".as_slice(),
                b"It is dead.",
            ]
            .concat(),
            Says(&["down", "It is dead."]),
        ),
        (
            "a character that two encoded words share",
            message(
                "Subject: =?utf-8?Q?Facture_impay=C3?=\n =?utf-8?Q?=A9e?=\n",
                b"Voir ci-joint.",
            ),
            Says(&["Facture impayée"]),
        ),
        (
            "text between encoded words",
            message(
                "Subject: =?utf-8?Q?L=C3=ADnea?= 42 =?utf-8?Q?ca=C3=ADda?=\n",
                b"Otra vez.",
            ),
            Says(&["Línea 42 caída"]),
        ),
        (
            "NULs in the text and the subject",
            message("Subject: My\0 bill\n", b"Billed\0 twice.\0"),
            Says(&["bill", "twice."]),
        ),
    ])
    .await;
}

#[tokio::test]
async fn whatever_is_wrong_with_its_structure_the_words_of_a_mail_are_kept() {
    let mut endless = String::from("Content-Type: multipart/mixed; boundary=b\n");
    endless.push_str("X-Padding: y\n");
    let long_date = format!("Date: Mon, 9 Nov 2026 10:00:00 -0500 ({})\n", "x".repeat(300));
    all(vec![
        (
            "a type that is none",
            message(
                "Content-Type: text/plain;;; charset=\"utf-8\"; =?utf-8?Q?x?=\n",
                b"Billed twice.",
            ),
            Says(&["Billed twice."]),
        ),
        (
            "a type that is said twice",
            message("Content-Type: text/plain text/plain\n", b"Billed twice."),
            Says(&["Billed twice."]),
        ),
        (
            "a date beyond all measure",
            message(&long_date, b"Late."),
            Says(&["Late."]),
        ),
        (
            "a date of years to come",
            message("Date: Tue, 1 Jan 2036 00:00:00 +0000\n", b"Early."),
            Says(&["Early."]),
        ),
        (
            "a date that is none",
            message("Date: yesterday, about noon\n", b"Noon."),
            Says(&["Noon."]),
        ),
        (
            "no last boundary",
            message(
                &endless,
                b"--b\r\nContent-Type: text/plain\r\n\r\nBroken off in the mid",
            ),
            Says(&["Broken off in the mid"]),
        ),
        (
            "lines that end in carriage returns alone",
            message("", b"First line.\rSecond line.\r"),
            Says(&["First line.", "Second line."]),
        ),
        (
            "a header of a megabyte",
            message(&format!("X-Long: {}\n", "y".repeat(1_000_000)), b"Still here."),
            Says(&["Still here."]),
        ),
        (
            "ten thousand parts",
            message(
                "Content-Type: multipart/mixed; boundary=b\n",
                "--b\r\nContent-Type: text/plain\r\n\r\nPart.\r\n"
                    .repeat(10_000)
                    .as_bytes(),
            ),
            Says(&["Part."]),
        ),
        (
            "half a megabyte of HTML in one line",
            message(
                "Content-Type: text/html; charset=utf-8\n",
                format!("<p>Cut off.</p>{}", "<b>x</b> ".repeat(50_000)).as_bytes(),
            ),
            Says(&["Cut off."]),
        ),
    ])
    .await;
}

#[tokio::test]
async fn whatever_the_words_are_wrapped_in_they_stand_in_the_complaint() {
    let inner = "From: neighbour@example.ca\nTo: rosa@example.ca\nSubject: Your line\n\nThe pole fell on Friday.";
    all(vec![
        (
            "HTML alone",
            message(
                "Content-Type: text/html; charset=utf-8\n",
                b"<style>p{}</style><p>Billed <b>twice</b>.</p><script>alert(1)</script>",
            ),
            Says(&["Billed twice."]),
        ),
        ("nothing but a subject", message("Subject: No service since Monday\n", b""), Says(&["No service since Monday"])),
        (
            "nothing but a picture",
            parts(&[(
                "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=\"bill.png\"\n",
                PHOTO,
            )]),
            Says(&["Bill"]),
        ),
        (
            "a complaint that was passed on as a file",
            parts(&[
                ("Content-Type: text/plain\n", "See what my neighbour saw."),
                ("Content-Type: message/rfc822\n", inner),
            ]),
            Says(&["See what my neighbour saw."]),
        ),
        (
            "an invitation beside the words",
            parts(&[
                ("Content-Type: text/plain\n", "Your visit did not happen."),
                ("Content-Type: text/calendar; method=REQUEST\n", "BEGIN:VCALENDAR\nEND:VCALENDAR"),
            ]),
            Says(&["Your visit did not happen."]),
        ),
        (
            "a file in the text, as it was sent in the nineties",
            message("", b"See the note.\r\n\r\nbegin 644 note.txt\r\n#0V%T\r\n`\r\nend\r\n"),
            Says(&["See the note."]),
        ),
        (
            "what only the key of somebody opens",
            message(
                "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\
                 Content-Transfer-Encoding: base64\n",
                b"MIIB",
            ),
            Waits("encrypted"),
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_file_keeps_its_name_in_whatever_charset_it_was_written_and_no_path() {
    let world = World::new().await;
    let part = |disposition: &str| {
        parts(&[
            ("Content-Type: text/plain\n", "The bill."),
            (
                &format!(
                    "Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Disposition: {disposition}\n"
                ),
                PHOTO,
            ),
        ])
    };
    let long = format!("attachment; filename=\"{}.png\"", "a".repeat(400));
    for (disposition, wanted) in [
        ("attachment; filename*=iso-8859-1''Rechnung%F6.png", "Rechnungö.png"),
        ("attachment; filename*=us-ascii''Rechnung%F6.png", "Rechnung"),
        ("attachment; filename=\"../../etc/bill.png\"", "bill.png"),
        ("attachment; filename=\"bi\u{ad}ll\u{7}.png\"", ".png"),
        ("attachment", ".png"),
        (long.as_str(), ".png"),
    ] {
        let row = world.takes(part(disposition), OURS).await;
        let (_, names) = world.says(&row).await;
        let [name] = names.as_slice() else {
            panic!("{disposition}: {names:?}")
        };
        assert!(name.contains(wanted), "{disposition}: {name:?}");
        let sound = name.len() <= 255 && !name.contains(['/', '\\', '\u{7}', '\u{ad}']) && !name.contains("..");
        assert!(sound, "{disposition}: {name:?}");
    }
}

/// Servers put any case on it, and a copy that nobody sees has another address in its header.
#[tokio::test]
async fn a_mail_is_ours_by_its_envelope_whatever_its_header_says() {
    let world = World::new().await;
    let copy = b"From: rosa@example.ca\r\nTo: friend@example.net\r\nSubject: Look\r\nMessage-ID: <bcc@pc>\r\n\r\nThey billed me twice.\r\n";
    let row = world.takes(copy.to_vec(), OURS).await;
    assert_eq!(row.disposition.as_deref(), Some("new-complaint"), "{row:?}");
    let row = world.takes(message("", b"Once more."), "COMPLAINTS@JIVE.EXAMPLE").await;
    assert_eq!(row.disposition.as_deref(), Some("new-complaint"), "{row:?}");
}
