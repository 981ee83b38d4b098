//! The shipped documents, found where they lie.

use std::path::Path;

use practice::fault::Shelf;

/// Every document under `codes/`, by the name under which codes call it.
pub fn shelf() -> Shelf {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../codes"));
    let mut shelf = Shelf::default();
    for within in ["", "packs", "calendars"] {
        for entry in std::fs::read_dir(folder.join(within)).expect("a folder of codes") {
            let path = entry.expect("a file").path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.strip_prefix(folder).expect("beneath it").to_string_lossy();
                shelf.put(&name, std::fs::read_to_string(&path).expect("a text"));
            }
        }
    }
    shelf
}
