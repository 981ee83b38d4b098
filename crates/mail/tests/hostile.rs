//! Mail that was made to break whoever reads it: each is read in time, within its limits and its memory.

use std::{
    fmt::Write as _,
    time::{Duration, Instant},
};

use mail::{Label, Limits, Message, read};

/// The promise is two seconds and 200 MB; a build for tests is some ten times slower.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });

#[track_caller]
fn bounded(raw: &[u8]) -> Message {
    let limits = Limits::default();
    let begun = Instant::now();
    let message = read(raw, limits);
    assert!(begun.elapsed() < LONGEST, "{:?}", begun.elapsed());
    assert!(message.text.whole.len() <= limits.text);
    assert!(message.parts.len() <= limits.parts);
    let mut end = 0;
    for range in &message.text.folded {
        assert!(range.start >= end && message.text.whole.get(range.clone()).is_some());
        end = range.end;
    }
    // Each test is a process of its own under nextest.
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes: usize = most
            .and_then(|most| most.trim().strip_suffix(" kB")?.parse().ok())
            .unwrap_or_default();
        assert!(kilobytes < 200_000, "{kilobytes} kB");
    }
    message
}

fn html(page: &str) -> Message {
    bounded(format!("Content-Type: text/html\n\n{page}").as_bytes())
}

#[test]
fn a_header_of_a_megabyte_is_read() {
    let message = bounded(format!("Subject: {}\nFrom: a@b.ca\n\nHello", "x".repeat(1 << 20)).as_bytes());
    assert_eq!(message.sender(), Some("a@b.ca"));
    assert!(message.labels.contains(&Label::CutShort));
    assert_eq!(message.text.whole, "Hello");
}

#[test]
fn many_fields_ids_and_addresses_are_read() {
    bounded(&"X: y\n".repeat(200_000).into_bytes());
    let ids: String = (0..20_000).fold("References:".to_owned(), |mut all, at| {
        let _ = write!(all, "\n <{at}@b.ca>");
        all
    });
    let message = bounded(ids.as_bytes());
    assert!(message.references.len() <= 1_000 && message.references.len() > 900);
    bounded(format!("To: {}", "a@b.ca,".repeat(100_000)).as_bytes());
    bounded(format!("To: {}", "(".repeat(1 << 20)).as_bytes());
    bounded(format!("Subject: {}", "=?u?q?".repeat(150_000)).as_bytes());
    bounded(format!("Subject: {}", "=?utf-8?q?=C3?= ".repeat(60_000)).as_bytes());
    bounded(format!("Content-Type: text/plain; {}", "a*0*=x; ".repeat(100_000)).as_bytes());
}

#[test]
fn ten_thousand_parts_are_cut_short() {
    let mut raw = "From: a@b.ca\nContent-Type: multipart/mixed; boundary=x\n\n".to_owned();
    for at in 0..10_000 {
        let _ = write!(raw, "--x\nContent-Type: image/png; name={at}.png\n\n{at}\n");
    }
    let message = bounded(raw.as_bytes());
    assert!(message.labels.contains(&Label::CutShort));
    assert_eq!(message.parts.len(), 500);
}

#[test]
fn parts_in_parts_and_messages_in_messages_have_an_end() {
    let mut raw = String::new();
    for at in 0..10_000 {
        let _ = write!(raw, "Content-Type: multipart/mixed; boundary=b{at}\n\n--b{at}\n");
    }
    raw.push_str("\nthe bottom");
    assert!(bounded(raw.as_bytes()).labels.contains(&Label::CutShort));
    let message = bounded("Content-Type: message/rfc822\n\n".repeat(20_000).as_bytes());
    assert!(message.labels.contains(&Label::CutShort));
    // The same boundary everywhere, and one that never comes.
    bounded(
        &"Content-Type: multipart/mixed; boundary=x\n\n--x\n"
            .repeat(20_000)
            .into_bytes(),
    );
    let mut raw = "Content-Type: multipart/mixed; boundary=x\n\n".to_owned();
    for at in 0..10_000 {
        let _ = write!(raw, "--x\nContent-Type: multipart/mixed; boundary=never{at}\n\n{at}\n");
    }
    bounded(raw.as_bytes());
}

#[test]
fn a_large_message_within_messages_is_kept_once() {
    let mut raw = String::new();
    for at in 0..8 {
        let _ = write!(
            raw,
            "Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\nContent-Type: message/rfc822\r\n\r\n"
        );
    }
    raw.push_str("Content-Type: text/plain\r\n\r\n");
    raw.push_str(&"A line of it.\r\n".repeat(2_000_000));
    let message = bounded(raw.as_bytes());
    assert_eq!(message.parts.len(), 1);
}

#[test]
fn five_megabytes_of_html_in_one_line_are_read() {
    let message = html(&"<p>word <b>bold</b>&nbsp;&amp;".repeat(180_000));
    assert!(message.labels.contains(&Label::CutShort));
    let mut links = String::new();
    for at in 0..5_000 {
        let _ = write!(links, "<a href=\"https://a.example/{at}\">{at}</a> ");
    }
    let message = html(&links);
    assert!(message.text.whole.contains("4999 <https://a.example/4999>"));
}

#[test]
fn html_that_never_ends_what_it_begins_is_read() {
    for piece in [
        "<",
        "<a",
        "<a '",
        "<a href='",
        "<!--",
        "<script>",
        "<style",
        "&",
        "&#",
        "<blockquote>",
        "<a href=x>",
        "</",
        "<![CDATA[",
        "<svg>",
        "<head>",
        "<a x=\">",
        "<pre>\n",
        "<img alt='x'",
        "<br>",
        "<li>",
        "<td>",
    ] {
        html(&piece.repeat(1_000_000 / piece.len()));
        html(&format!("{}>", piece.repeat(1_000_000 / piece.len())));
    }
}

#[test]
fn lines_that_might_lead_to_a_quote_are_read() {
    for line in [
        "On 1:11 a@b wrote\n",
        "On\n",
        "> x\ny\n",
        "--\nx\n",
        "From: a@b\nSent: 1\n\n",
        "From: a@b\n",
        ">\n\n",
        ":\n",
        "begin 644 x\n",
        "begin 644 x\nM\n",
        "a@b.ca\n",
        "could not be delivered to\n",
        "<a@b.ca>:\n",
        "____________________\n",
        "2026 1:11 @:\n",
    ] {
        let text = line.repeat(500_000 / line.len());
        bounded(format!("From: MAILER-DAEMON@b.ca\nIn-Reply-To: <a@b>\n\n{text}").as_bytes());
    }
}

#[test]
fn a_report_on_ten_thousand_recipients_is_read() {
    let mut raw = "From: <>\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\nx\n--x\nContent-Type: \
                   message/delivery-status\n\nReporting-MTA: dns; b.ca\n\n"
        .to_owned();
    for at in 0..10_000 {
        let _ = write!(
            raw,
            "Final-Recipient: rfc822; {at}@b.ca\nAction: failed\nStatus: 5.1.1\n\n"
        );
    }
    raw.push_str("--x--\n");
    bounded(raw.as_bytes());
}

/// Bytes without meaning, the same in each run.
fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    (0..length).map(|_| next().to_le_bytes()[0]).collect()
}

#[test]
fn bytes_without_meaning_are_read() {
    for seed in 1..200 {
        bounded(&noise(seed, 4_000));
        let mut raw = b"Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: binary\n\n\x78\x9f\x3e\x22\0\0".to_vec();
        raw.extend(noise(seed, 2_000));
        bounded(&raw);
        let mut raw = b"Content-Type: text/html; charset=iso-2022-jp\n\n<".to_vec();
        raw.extend(noise(seed, 2_000));
        bounded(&raw);
    }
}
