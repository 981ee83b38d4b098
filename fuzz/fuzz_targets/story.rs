//! Whatever somebody types: a story is read and played, or its lines are said to be wrong, each with what to do.

#![no_main]

mod shelf;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use practice::{Code, story::Story};

static CODE: LazyLock<Code> =
    LazyLock::new(|| Code::read("jive-canada.toml", &shelf::shelf()).expect("the shipped code has no fault"));

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    match Story::read(&text, &CODE) {
        Ok(story) => {
            let played = story.play(&CODE);
            let _ = played.told(true);
        }
        Err(faults) => {
            assert!(!faults.is_empty(), "neither a story nor a fault");
            for fault in faults {
                assert!(!fault.message.is_empty() && !fault.help.is_empty());
            }
        }
    }
});
