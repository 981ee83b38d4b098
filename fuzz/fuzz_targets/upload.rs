//! Whatever somebody uploads under whatever name: it is judged the same each time, what is taken is of a kind that we
//! know, and what is drawn of it stays within the room that it was given.

#![no_main]

#[path = "../../crates/desk/src/files/kinds.rs"]
#[allow(dead_code, reason = "not every reason is one of the judge's")]
mod kinds;
#[path = "../../crates/desk/src/letters_in/pages.rs"]
mod pages;

use kinds::judged;
use libfuzzer_sys::fuzz_target;

/// Bytes that the pages of one scan may take.
const ROOM: usize = 4 * 1024 * 1024;

fuzz_target!(|bytes: &[u8]| {
    // The first line is its name.
    let (name, content) = match bytes.iter().position(|byte| *byte == b'\n') {
        Some(at) => bytes.split_at(at),
        None => (&b"scan"[..], bytes),
    };
    let name = String::from_utf8_lossy(name);
    let first = judged(&name, content);
    assert!(first == judged(&name, content), "another when it is judged again");
    let Ok(media) = first else { return };
    assert!(media.contains('/') && !media.contains(|c: char| c.is_whitespace() || c.is_control()));
    let never = ["text/html", "image/svg", "javascript", "application/xhtml"];
    assert!(!never.iter().any(|kind| media.starts_with(kind)), "{media} could run");
    let _ = pages::is_sound(media, content);
    let _ = pages::dots(media, content);
    if media == "image/tiff" {
        let mut room = ROOM;
        let made = pages::of_tiff(content, 5, &mut room);
        assert!(made.len() <= 5 && made.iter().map(Vec::len).sum::<usize>() <= ROOM);
    }
});
