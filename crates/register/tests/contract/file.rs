//! What is true of a register in a file only: somebody may have been at the file itself.

use register::FindingKind;

use crate::proof::story;

#[tokio::test]
async fn a_byte_flipped_in_the_file_itself_is_found() {
    let book = story().await;
    let path = book.dir.path().join("register.db");
    let bytes = std::fs::read(&path).unwrap();
    let facts = b"{\"what\":\"noted\"}";
    let places = (0..bytes.len() - facts.len()).filter(|place| bytes[*place..].starts_with(facts));
    let mut flipped = bytes.clone();
    // Some may be what is left of a page that was split: nobody reads those.
    places.for_each(|place| flipped[place + 10] ^= 1);
    std::fs::write(&path, &flipped).unwrap();
    let report = book.proved();
    assert_eq!(report.findings[0].kind, FindingKind::Changed, "{report:#?}");
    let mut torn = bytes;
    torn[0] ^= 1;
    std::fs::write(&path, &torn).unwrap();
    assert_eq!(book.proved().findings[0].kind, FindingKind::Damaged);
}
