//! Everything under `codes/`, as it ships.

use std::{path::Path, sync::LazyLock};

use practice::{Code, fault::Shelf};

/// All documents that ship, each by its name below `codes/`.
pub static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let mut shelf = Shelf::default();
    put(
        &mut shelf,
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../codes"),
        "",
    );
    shelf
});

fn put(shelf: &mut Shelf, folder: &Path, under: &str) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{under}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            put(shelf, &path, &format!("{name}/"));
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            shelf.put(&name, std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// The names of the codes, without their ending.
#[allow(dead_code, reason = "not every test needs all of them")]
pub fn names() -> Vec<&'static str> {
    let codes = SHELF.documents().filter(|(name, _)| !name.contains('/'));
    codes.filter_map(|(name, _)| name.strip_suffix(".toml")).collect()
}

/// A code that ships, found without fault.
#[allow(dead_code, reason = "not every test needs one")]
pub fn code(name: &str) -> Code {
    Code::read(&format!("{name}.toml"), &SHELF).unwrap_or_else(|faults| {
        let drawn: String = faults.iter().map(|fault| fault.drawn(&SHELF)).collect();
        panic!("{name}\n{drawn}")
    })
}
