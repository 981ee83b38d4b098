//! Whatever bytes stand in a document: reading it ends in a code or in faults, each of which can be drawn, and what
//! was accepted can be published and explained.

#![no_main]

mod shelf;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use practice::{Code, code::publish::publish, fault::Shelf};

static SHELF: LazyLock<Shelf> = LazyLock::new(shelf::shelf);

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut shelf = SHELF.clone();
    // By what it begins as, it is read as the code, as a pack under a shipped code, or as its calendar.
    if text.contains("[pack]") {
        shelf.put("packs/ca-ccts.toml", text);
        read("jive-canada.toml", &shelf);
    } else if text.contains("[[holiday]]") {
        shelf.put("calendars/ca-federal.toml", text);
        read("jive-canada.toml", &shelf);
    } else {
        shelf.put("fuzzed.toml", text);
        read("fuzzed.toml", &shelf);
    }
});

fn read(document: &str, shelf: &Shelf) {
    match Code::read(document, shelf) {
        Ok(code) => {
            for language in &code.languages {
                let published = publish(&code, language).expect("check asks for a phrasebook");
                let _ = (published.text(), published.html());
            }
        }
        Err(faults) => {
            assert!(!faults.is_empty(), "neither a code nor a fault");
            for fault in faults.iter().take(20) {
                assert!(!fault.message.is_empty() && !fault.help.is_empty());
                let _ = fault.drawn(shelf);
            }
        }
    }
}
