//! Mail as programs write it, and as they should not: what is read of each.

use mail::{Label, Limits, Mailbox, Message, Proved, ReturnPath, read};

fn letter(raw: &str) -> Message {
    let message = read(raw.as_bytes(), Limits::default());
    let crlf = raw.replace('\n', "\r\n");
    assert_eq!(
        message,
        read(crlf.as_bytes(), Limits::default()),
        "the same with either line end"
    );
    message
}

fn labels(message: &Message, expected: &[Label]) {
    let found: Vec<Label> = message.labels.iter().copied().collect();
    assert_eq!(found, expected);
}

const HEAD: &str = "From: Ann Lee <ann@b.example>\nDate: Tue, 3 Mar 2026 10:15:00 -0500\nMessage-ID: <1@b.example>\n";

#[test]
fn a_plain_message_is_read_without_a_label() {
    let message = letter(&format!(
        "Return-Path: <ann@b.example>\nDelivered-To: care@jive.example\nX-Original-To: complaints@jive.example\n{HEAD}To: care@jive.example, \
         Team: x@jive.example;\nCc: Bob <bob@b.example>\nReply-To: ann@B.example\nSubject: =?utf-8?Q?D=C3=A9?=\n =?utf-8?Q?lai?=\n\
         In-Reply-To: <a@x> <b@x>\nReferences: <a@x>\n\t<b@x>\nContent-Language: fr-CA, en\nContent-Type: text/plain; charset=utf-8\n\nBonjour\n"
    ));
    labels(&message, &[]);
    assert_eq!(message.id.as_deref(), Some("1@b.example"));
    assert_eq!(message.in_reply_to, ["a@x", "b@x"]);
    assert_eq!(message.references, ["a@x", "b@x"]);
    assert_eq!(
        message.from,
        [Mailbox {
            name: Some("Ann Lee".into()),
            address: "ann@b.example".into()
        }]
    );
    assert_eq!(message.to.len(), 2);
    assert_eq!(message.delivered_to, ["care@jive.example", "complaints@jive.example"]);
    assert_eq!(message.return_path, Some(ReturnPath::Address("ann@b.example".into())));
    assert_eq!(message.subject, "Délai");
    assert_eq!(
        message.date.map(|date| date.to_string()).as_deref(),
        Some("2026-03-03T15:15:00Z")
    );
    assert_eq!(message.language.as_deref(), Some("fr-CA"));
    assert_eq!(message.text.whole, "Bonjour\n");
}

#[test]
fn nothing_at_all_is_a_message() {
    for raw in ["", "\n", "\r\n\r\n", "\0", "x"] {
        let message = read(raw.as_bytes(), Limits::default());
        assert!(message.labels.contains(&Label::NoSender), "{raw:?}");
    }
}

#[test]
fn a_date_that_is_none_is_none() {
    for date in [
        "",
        "tomorrow",
        "99 Xxx 2026 99:99:99",
        "Tue, 3 Mar 99999 10:15:00",
        &"1".repeat(200),
        "Tue, 31 Feb 2026 25:61:61 +9999",
    ] {
        let message = letter(&format!("From: a@b.ca\nDate: {date}\n\nx"));
        assert!(message.date.is_none(), "{date}: {:?}", message.date);
        assert!(message.labels.contains(&Label::NoDate));
    }
}

#[test]
fn odd_senders_are_labelled() {
    let message = letter("From: a@b.ca, c@d.ca\n\nx");
    assert!(message.labels.contains(&Label::SeveralSenders) && message.sender().is_none());
    let message = letter("From: a@b.ca\nReply-To: c@evil.example\n\nx");
    assert!(message.labels.contains(&Label::RepliesElsewhere));
    let message = letter("From: \nReturn-Path: <>\n\nx");
    assert!(message.labels.contains(&Label::NoSender));
    assert_eq!(message.return_path, Some(ReturnPath::Null));
}

#[test]
fn raw_bytes_and_wrong_charsets_are_read_and_labelled() {
    let message = read(
        b"Subject: caf\xe9\nFrom: Jos\xe9 <a@b.ca>\n\nd\xe9j\xe0",
        Limits::default(),
    );
    assert_eq!(
        (message.subject.as_str(), message.text.whole.as_str()),
        ("café", "déjà")
    );
    assert_eq!(message.from.first().and_then(|from| from.name.as_deref()), Some("José"));
    assert!(message.labels.contains(&Label::Charset));
    let message = read(
        "Content-Type: text/plain; charset=us-ascii\nSubject: x\0y\n\na\0ü".as_bytes(),
        Limits::default(),
    );
    assert_eq!((message.subject.as_str(), message.text.whole.as_str()), ("xy", "aü"));
    let message = read(
        b"Content-Type: text/plain; charset=koi8-r\nSubject: \xf0\xd2\xc9\xd7\xc5\xd4\n\n\xf0",
        Limits::default(),
    );
    assert_eq!((message.subject.as_str(), message.text.whole.as_str()), ("Привет", "П"));
}

#[test]
fn lines_that_end_in_carriage_returns_alone_are_lines() {
    let message = read(b"From: a@b.ca\rSubject: x\r\rone\rtwo", Limits::default());
    assert_eq!(
        (message.subject.as_str(), message.text.whole.as_str()),
        ("x", "one\ntwo")
    );
}

#[test]
fn the_plain_text_is_shown_and_the_page_only_where_there_is_nothing_else() {
    let both = |plain: &str| {
        letter(&format!(
            "{HEAD}Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n{plain}\n--x\nContent-Type: \
             text/html\n\n<p>page</p>\n--x--\n"
        ))
    };
    assert_eq!(both("plain").text.whole, "plain");
    labels(&both("plain"), &[]);
    assert_eq!(both(" ").text.whole, "page");
    labels(&both(" "), &[Label::OnlyHtml]);
}

#[test]
fn a_picture_without_a_word_has_no_text() {
    let message = letter(&format!(
        "{HEAD}Content-Type: text/html\n\n<html><body><img src=\"cid:1\"></body></html>"
    ));
    labels(&message, &[Label::NoText]);
}

#[test]
fn lines_that_flow_are_joined() {
    let message = letter(&format!(
        "{HEAD}Content-Type: text/plain; format=flowed\n\nOne \ntwo\n-- \nme\n"
    ));
    assert_eq!(message.text.whole, "One two\n-- \nme\n");
    assert_eq!(message.text.written(), "One two");
}

#[test]
fn parts_have_safe_names_and_are_kept_in_order() {
    let message = letter(&format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nSee\n--x\nContent-Type: application/pdf; \
         name=\"../../bill.pdf\"\nContent-Transfer-Encoding: base64\n\nSGVsbG8=\n--x\nContent-Type: image/png\nContent-Disposition: \
         inline\n\nx\n--x\nContent-Type: text/plain; charset=us-ascii\nContent-Disposition: attachment; \
         filename*=us-ascii''%F6.txt\n\nnote\n--x\n\nmore\n--x--\n"
    ));
    assert_eq!(message.text.whole, "See\n\nmore");
    let parts: Vec<_> = message
        .parts
        .iter()
        .map(|part| (part.name.as_str(), part.media.as_str(), part.inline))
        .collect();
    assert_eq!(
        parts,
        [
            ("bill.pdf", "application/pdf", false),
            ("part-2.png", "image/png", true),
            ("ö.txt", "text/plain", false)
        ]
    );
    assert_eq!(
        message.parts.first().map(|part| part.bytes.as_slice()),
        Some(b"Hello".as_slice())
    );
    labels(&message, &[Label::Charset]);
}

#[test]
fn a_complaint_that_was_passed_on_as_a_file_can_be_read() {
    let message = letter(&format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nFor you.\n--x\nContent-Type: message/rfc822\n\nFrom: Bob \
         <bob@c.example>\nSubject: No line/since May\n\nMy line is dead.\n--x--\n"
    ));
    labels(&message, &[Label::Nested]);
    assert_eq!(
        message.text.whole,
        "For you.\n\nFrom: Bob <bob@c.example>\nSubject: No line/since May\n\nMy line is dead."
    );
    let part = message.parts.first().expect("the message");
    assert_eq!(part.name, "No line-since May.eml");
    let inner = part.message(Limits::default()).expect("a message");
    assert_eq!(inner.text.whole, "My line is dead.");
    assert_eq!(inner.sender(), Some("bob@c.example"));
}

#[test]
fn what_is_packed_in_the_text_is_unpacked() {
    let message = letter(&format!("{HEAD}\nHello\n\nbegin 644 cat.txt\n#0V%T\n`\nend\n\nBye\n"));
    assert_eq!(message.text.whole, "Hello\n\n\nBye\n");
    assert_eq!(
        message
            .parts
            .first()
            .map(|part| (part.name.as_str(), part.bytes.as_slice())),
        Some(("cat.txt", b"Cat".as_slice()))
    );
    labels(&message, &[Label::Unpacked]);
}

/// An attribute of TNEF.
fn attribute(level: u8, number: u32, data: &[u8]) -> Vec<u8> {
    let mut out = vec![level];
    out.extend(number.to_le_bytes());
    out.extend(u32::try_from(data.len()).expect("short").to_le_bytes());
    out.extend(data);
    let sum: u16 = data.iter().fold(0, |sum, byte| sum.wrapping_add(u16::from(*byte)));
    out.extend(sum.to_le_bytes());
    out
}

fn winmail() -> Vec<u8> {
    let mut out = b"\x78\x9f\x3e\x22\x01\x00".to_vec();
    out.extend(attribute(1, 0x0006_9007, &1252_u32.to_le_bytes()));
    out.extend(attribute(1, 0x0002_800c, b"My line is dead\r\nd\xe9j\xe0\0"));
    out.extend(attribute(2, 0x0006_9002, &[0; 14]));
    out.extend(attribute(2, 0x0001_8010, b"BILL~1.PDF\0"));
    out.extend(attribute(2, 0x0006_800f, b"%PDF"));
    // One property: its long name, in UTF-16.
    let name: Vec<u8> = "bill of May.pdf\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut properties = 1_u32.to_le_bytes().to_vec();
    properties.extend(0x001f_u16.to_le_bytes());
    properties.extend(0x3707_u16.to_le_bytes());
    properties.extend(1_u32.to_le_bytes());
    properties.extend(u32::try_from(name.len()).expect("short").to_le_bytes());
    properties.extend(&name);
    out.extend(attribute(2, 0x0006_9005, &properties));
    out
}

fn with_winmail(bytes: &[u8]) -> Message {
    let mut raw =
        format!("{HEAD}Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: binary\n\n")
            .into_bytes();
    raw.extend(bytes);
    read(&raw, Limits::default())
}

#[test]
fn what_outlook_wraps_is_unwrapped() {
    let message = with_winmail(&winmail());
    labels(&message, &[Label::Unpacked]);
    assert_eq!(message.text.whole, "My line is dead\ndéjà");
    let parts: Vec<_> = message
        .parts
        .iter()
        .map(|part| (part.name.as_str(), part.bytes.as_slice()))
        .collect();
    assert_eq!(parts, [("bill of May.pdf", b"%PDF".as_slice())]);
}

#[test]
fn what_outlook_wraps_and_is_broken_is_kept_as_well() {
    let whole = winmail();
    for length in 6..whole.len() {
        let message = with_winmail(&whole[..length]);
        assert!(message.labels.contains(&Label::Unpacked));
    }
    let message = with_winmail(b"nothing of it");
    labels(&message, &[Label::NoText, Label::Packed]);
    assert_eq!(
        message.parts.first().map(|part| part.name.as_str()),
        Some("winmail.dat")
    );
}

#[test]
fn signed_encrypted_and_calendars_are_labelled_and_kept() {
    let with = |kind: &str, part: &str| {
        letter(&format!(
            "{HEAD}Content-Type: multipart/{kind}; boundary=x\n\n--x\n\nHello\n--x\nContent-Type: {part}\n\ndata\n--x--\n"
        ))
    };
    let message = with(
        "signed; protocol=\"application/pgp-signature\"",
        "application/pgp-signature",
    );
    labels(&message, &[Label::Signed]);
    assert_eq!((message.text.whole.as_str(), message.parts.len()), ("Hello", 1));
    labels(
        &with(
            "mixed",
            "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
        ),
        &[Label::Encrypted],
    );
    labels(
        &with(
            "mixed",
            "application/pkcs7-mime; smime-type=signed-data; name=smime.p7m",
        ),
        &[Label::Signed],
    );
    labels(&with("encrypted", "application/pgp-encrypted"), &[Label::Encrypted]);
    let message = with("alternative", "text/calendar; method=REQUEST");
    labels(&message, &[Label::Calendar]);
    assert_eq!(message.parts.first().map(|part| part.name.as_str()), Some("part-1.ics"));
    labels(
        &letter(&format!("{HEAD}\n-----BEGIN PGP MESSAGE-----\nx\n")),
        &[Label::Encrypted],
    );
}

#[test]
fn only_the_topmost_proof_of_the_own_server_counts() {
    let message = letter(&format!(
        "Authentication-Results: mx.jive.example;\n dmarc=fail (p=reject) header.from=b.example\nAuthentication-Results: \
         mx.jive.example; dmarc=pass\n{HEAD}\nx"
    ));
    assert_eq!(
        message.proof("MX.jive.example").and_then(|proof| proof.dmarc),
        Some(Proved::Fail)
    );
    assert!(message.proof("other.example").is_none());
    assert_eq!(message.proofs.len(), 2);
}

#[test]
fn what_lies_beyond_a_limit_is_cut_and_labelled() {
    let limits = Limits {
        text: 10,
        parts: 1,
        depth: 0,
    };
    let raw = format!(
        "{HEAD}Content-Type: multipart/mixed; boundary=x\n\n--x\n\nébéébéébé\n--x\nContent-Type: image/png\n\n1\n--x\nContent-Type: \
         image/png\n\n2\n--x--\n"
    );
    let message = read(raw.as_bytes(), limits);
    assert!(message.text.whole.len() <= 10 && message.parts.len() == 1);
    assert!(message.labels.contains(&Label::CutShort));
}
