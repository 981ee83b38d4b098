//! A code printed and read again is the same code.

mod shipped;

use practice::{Code, code::print::printed, fault::Shelf};

/// Every document of a shelf, printed.
fn all_printed(shelf: &Shelf) -> Shelf {
    let mut again = Shelf::default();
    for (name, text) in shelf.documents() {
        let text = if name.starts_with("phrases/") {
            text.to_owned()
        } else {
            printed(text).unwrap()
        };
        again.put(name, text);
    }
    again
}

#[test]
fn every_code_that_ships_is_the_same_after_printing() {
    let again = all_printed(&shipped::SHELF);
    assert!(!shipped::names().is_empty());
    for name in shipped::names() {
        let document = format!("{name}.toml");
        let read = Code::read(&document, &again).unwrap_or_else(|faults| {
            panic!(
                "{name}: {}",
                faults.iter().map(|fault| fault.drawn(&again)).collect::<String>()
            )
        });
        assert!(read == shipped::code(name), "{name} reads otherwise after printing");
    }
}

#[test]
fn what_was_printed_prints_the_same() {
    for (name, text) in shipped::SHELF
        .documents()
        .filter(|(name, _)| !name.starts_with("phrases/"))
    {
        let once = printed(text).unwrap();
        assert_eq!(printed(&once).unwrap(), once, "{name}");
    }
}

#[test]
fn how_a_document_is_laid_out_does_not_show() {
    let one = "# A note.\n[promise.x]\nname.en = 'A \"name\"'\nsince = [ \"received\" ]\n[code]\nid = \"x\"\n";
    let other = "code = { id = \"x\" }\n\n[promise]\nx.since = [\"received\"]\nx.name = { en = \"A \\\"name\\\"\" }\n";
    assert_eq!(printed(one).unwrap(), printed(other).unwrap());
    assert_eq!(
        printed(one).unwrap(),
        "\n[code]\nid = \"x\"\n\n[promise]\n\n[promise.x]\nsince = [\"received\"]\n\n[promise.x.name]\nen = \"A \\\"name\\\"\"\n"
    );
    assert!(printed("id = ").is_err());
}
