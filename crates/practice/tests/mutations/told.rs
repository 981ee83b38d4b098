//! Every code that ships, with the packs it stands on and the stories that are told of it.

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use practice::{
    Code,
    fault::Shelf,
    story::{Story, code_of},
};
use toml::de::{DeTable, DeValue};

/// A code with the stories that are told of it.
pub struct Told {
    /// `jive-canada.toml`.
    pub document: String,
    /// The documents of its packs.
    pub packs: Vec<String>,
    pub stories: Vec<(String, String, Story)>,
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|known| known == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// The documents that rules stand in: codes and packs. Calendars have tests of their own.
pub fn documents(shelf: &Shelf) -> impl Iterator<Item = (&str, &str)> {
    shelf
        .documents()
        .filter(|(name, _)| !name.contains('/') || name.starts_with("packs/"))
}

/// Every code that ships, with its stories.
pub fn told(shelf: &Shelf) -> Vec<Told> {
    let stories: Vec<(String, String)> = files(&home().join("tests/stories"), "story")
        .into_iter()
        .map(|path| {
            let name = path.file_name().expect("a file").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a text"))
        })
        .collect();
    let codes = documents(shelf).filter(|(name, _)| !name.contains('/'));
    codes.map(|(name, text)| code(shelf, name, text, &stories)).collect()
}

fn code(shelf: &Shelf, document: &str, text: &str, stories: &[(String, String)]) -> Told {
    let code = Code::read(document, shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(shelf)).collect::<String>()));
    let stem = document.trim_end_matches(".toml");
    let mine = stories
        .iter()
        .filter(|(_, text)| code_of(text).is_some_and(|name| name == code.id || name == stem));
    let stories = mine
        .map(|(name, text)| {
            let story = Story::read(text, &code).unwrap_or_else(|faults| panic!("{name}: {}", faults[0]));
            let played = story.play(&code);
            assert!(
                played.holds,
                "{name} does not hold before anything is changed\n{}",
                played.told(false)
            );
            (name.clone(), text.clone(), story)
        })
        .collect();
    Told {
        packs: stands_on(text),
        document: document.to_owned(),
        stories,
    }
}

/// The packs that a document names, and theirs if they name any.
fn stands_on(text: &str) -> Vec<String> {
    let tree = DeTable::parse(text).expect("a document that check accepts");
    let named: BTreeSet<String> = ["code", "pack"]
        .iter()
        .filter_map(|head| tree.get_ref().get(*head)?.get_ref().get("stands_on"))
        .flat_map(|list| match list.get_ref() {
            DeValue::Array(items) => items.iter().map(toml::Spanned::get_ref).collect(),
            one => vec![one],
        })
        .filter_map(|name| name.as_str().map(|name| format!("packs/{name}.toml")))
        .collect();
    named.into_iter().collect()
}
