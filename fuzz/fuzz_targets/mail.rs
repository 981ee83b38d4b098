//! Whatever bytes arrive: they are read, within the limits, the same each time, and what is folded is apart and in order.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mail::{Limits, hints, read};

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        text: 20_000,
        parts: 20,
        depth: 3,
    };
    let message = read(bytes, limits);
    assert!(message == read(bytes, limits), "another when it is read again");

    let text = &message.text;
    assert!(text.whole.len() <= limits.text && message.parts.len() <= limits.parts);
    assert!(!text.whole.contains('\0') && !message.subject.contains('\0'));
    let mut end = 0;
    for range in &text.folded {
        assert!(range.start >= end && range.start < range.end, "not in order, or not apart");
        assert!(text.whole.get(range.clone()).is_some(), "in the middle of a character");
        end = range.end;
    }
    assert!(text.written().len() <= text.whole.len());
    let _ = hints(&text.written());

    let mut held = 0;
    for part in &message.parts {
        assert!(!part.name.is_empty() && part.name.len() <= 200);
        assert!(!part.name.contains(['/', '\\', '\0', '\n', '\r']) && part.name != "..");
        held += part.bytes.len();
    }
    // What is packed with a dictionary grows, but only where it is text.
    assert!(held <= bytes.len() * 2 + 1_000, "{held} of {}", bytes.len());
    let addresses = message.from.iter().chain(&message.to).chain(&message.cc).chain(&message.reply_to);
    for mailbox in addresses {
        assert!(mailbox.address.contains('@') && !mailbox.address.contains(char::is_whitespace));
    }
});
