//! What is left of a reply when the rest is folded, beside what talon and mail-parser-reply leave of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use mail::{Limits, Message, read};
use serde_json::Value;

/// Blanks as one, without rules: two libraries draw the line between a rule and what is above it differently.
fn squeezed(text: &str) -> String {
    let rule = |line: &&str| !(line.trim().len() > 2 && line.trim().chars().all(|c| matches!(c, '-' | '_' | '*')));
    let lines: Vec<&str> = text.lines().filter(rule).collect();
    lines
        .join(" ")
        .replace(['\u{feff}', '\u{200b}'], " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A reply to something, as both libraries take it.
fn reply(text: &str) -> Message {
    let mut raw = b"Content-Type: text/plain; charset=utf-8\nIn-Reply-To: <a@b>\nMessage-ID: <c@d>\n\n".to_vec();
    raw.extend_from_slice(text.as_bytes());
    read(&raw, Limits::default())
}

/// What we leave otherwise, and why. `n` of mail-parser-reply, by the name of its file; of talon, by that of its test.
const EXPLAINED: &[(&str, &str)] = &[
    ("correct_sig.txt", "the signature beneath `-- ` is folded"),
    ("email_1_1.txt", "the lines of the mailing list are folded"),
    ("email_nl_1_1.txt", "the lines of the mailing list are folded"),
    ("email_sent_from_BlackBerry.txt", "“Sent from my BlackBerry” is folded"),
    ("email_sent_from_iPhone.txt", "“Sent from my iPhone” is folded"),
    (
        "email_sent_from_multi_word_mobile_device.txt",
        "“Sent from my Verizon Wireless BlackBerry” is folded",
    ),
    ("outlook.txt", "“Get Outlook for iOS” is folded"),
    (
        "email_3_1.txt",
        "they miss the German line above the quote, because they were asked for English; we fold the quote",
    ),
    (
        "email_swedish_2.txt",
        "they miss the Swedish line whose time runs into the name; we fold the quote",
    ),
    (
        "email_1_8.txt",
        "they show the quotes between two answers as well; we fold them and show the answers",
    ),
    ("iphone.eml", "“Sent from my iPhone” is folded"),
    ("sparrow.eml", "the signature beneath `-- ` is folded"),
    (
        "test_too_many_lines",
        "their test reads one line and no more; the second is the customer's, and we show it",
    ),
    (
        "begins_with_signature.txt",
        "they show a quote whose line above is broken by quoted-printable; we fold the quote",
    ),
];

#[derive(Default)]
struct Tally {
    same: usize,
    explained: usize,
    of: usize,
    other: Vec<String>,
    hidden: Vec<String>,
}

impl Tally {
    fn add(&mut self, name: &str, message: &Message, theirs: &[&str]) {
        self.of += 1;
        let ours = squeezed(&message.text.written());
        let explained = EXPLAINED.iter().any(|(of, _)| *of == name);
        if theirs.iter().any(|theirs| squeezed(theirs) == ours) {
            self.same += 1;
            assert!(!explained, "{name} needs no explanation any more");
            return;
        }
        // What they show and we do not.
        let words: BTreeSet<&str> = ours.split(' ').collect();
        let shown = squeezed(theirs.first().copied().unwrap_or_default());
        let missing: Vec<&str> = shown.split(' ').filter(|word| !words.contains(word)).collect();
        if explained {
            self.explained += 1;
        } else {
            self.other
                .push(format!("{name}\n     ours: {ours:.300}\n   theirs: {shown:.300}"));
            if !missing.is_empty() {
                self.hidden.push(format!("{name}: {missing:?}"));
            }
        }
    }

    fn told(&self, who: &str) {
        println!(
            "{who}: of {} the same reply in {}, in {} we fold more of what no customer wrote (explained one by one), in {} another",
            self.of,
            self.same,
            self.explained,
            self.other.len()
        );
        for other in &self.other {
            println!("  {other}");
        }
    }
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).expect("what they find")).expect("JSON")
}

#[test]
fn the_reply_is_found_as_often_as_mail_parser_reply_finds_it() {
    let Some(mail) = super::corpus() else { return };
    let mut tally = Tally::default();
    for (name, theirs) in json(&mail.join("_expected/mail-parser-reply.json"))
        .as_object()
        .expect("an object")
    {
        let text = fs::read(mail.join("mail-parser-reply").join(name)).expect("a reply");
        let theirs = theirs["latest_reply"].as_str().expect("a text");
        tally.add(name, &reply(&String::from_utf8_lossy(&text)), &[theirs]);
    }
    tally.told("mail-parser-reply");
    assert_eq!(tally.hidden, [""; 0], "hidden, and they show it");
    assert_eq!(tally.same + tally.explained, tally.of);
}

#[test]
fn the_reply_is_found_as_often_as_talon_finds_it_in_plain_text() {
    let Some(mail) = super::corpus() else { return };
    // The same text stands there up to three times, of tests that want another each: one of them is met.
    let mut wanted: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for test in json(&mail.join("_expected/talon-plain-quotations.json"))
        .as_array()
        .expect("a list")
    {
        let text = |key: &str| test[key].as_str().expect("a text").to_owned();
        wanted
            .entry(text("input"))
            .or_insert_with(|| (text("name"), Vec::new()))
            .1
            .push(text("expected_reply"));
    }
    let mut tally = Tally::default();
    for (input, (name, theirs)) in &wanted {
        let theirs: Vec<&str> = theirs.iter().map(String::as_str).collect();
        tally.add(name, &reply(input), &theirs);
    }
    tally.told("talon, plain text");
    assert_eq!(tally.hidden, [""; 0], "hidden, and they show it");
    assert_eq!(tally.same + tally.explained, tally.of);
}

#[test]
fn the_reply_is_found_as_often_as_talon_finds_it_in_mail_and_html() {
    let Some(mail) = super::corpus() else { return };
    let mut tally = Tally::default();
    let folder = mail.join("talon/standard_replies");
    for entry in fs::read_dir(&folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|ending| ending != "eml") {
            continue;
        }
        let wanted = fs::read_to_string(path.with_file_name(format!(
            "{}_reply_text",
            path.file_stem().expect("a name").to_string_lossy()
        )));
        let message = read(&fs::read(&path).expect("a message"), Limits::default());
        tally.add(
            &path.file_name().expect("a name").to_string_lossy(),
            &message,
            &[wanted.as_deref().unwrap_or("Hello")],
        );
    }
    for entry in fs::read_dir(mail.join("talon/html_replies")).expect("a folder") {
        let path = entry.expect("a file").path();
        let mut raw = b"Content-Type: text/html; charset=utf-8\nIn-Reply-To: <a@b>\n\n".to_vec();
        raw.extend(fs::read(&path).expect("a page"));
        tally.add(
            &path.file_name().expect("a name").to_string_lossy(),
            &read(&raw, Limits::default()),
            &["Hi. I am fine. Thanks, Alex"],
        );
    }
    tally.told("talon, messages and pages");
    assert_eq!(tally.hidden, [""; 0], "hidden, and they show it");
    assert_eq!(tally.same + tally.explained, tally.of);
}
