//! The manual of the language: its reference and the schema for editors are made from the table of keys, and the
//! table is held against what the reader asks for. `RECOURSE_WRITE_DOCS=1` writes both anew.

mod shipped;

use std::{collections::BTreeSet, fmt::Write as _, path::PathBuf};

use practice::{
    Code,
    code::keys::{self, Holds, KEYS, Key},
    fault::Shelf,
    story::Story,
};

fn docs(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name)
}

/// Every key that reading the shipped codes asks for, and one small code that uses what they do not.
fn asked() -> BTreeSet<String> {
    let mut shelf: Shelf = shipped::SHELF.clone();
    shelf
        .put("everything.toml", include_str!("manual/everything.toml"))
        .put("packs/everything-law.toml", include_str!("manual/everything-law.toml"));
    let mut asked = keys::asked("everything.toml", &shelf);
    for name in shipped::names() {
        asked.extend(keys::asked(&format!("{name}.toml"), &shelf));
    }
    asked
}

/// It is a name of the author's, or a part of a key that has parts of its own: a language of a text, a field of a
/// condition, a part of a convention.
fn within_another(path: &str) -> bool {
    let mut path = path;
    let above = path.rsplit_once('.').and_then(|(above, _)| keys::key_of(above));
    if above.is_some_and(|key| matches!(key.holds, Holds::Named)) {
        return true;
    }
    while let Some((above, _)) = path.rsplit_once('.') {
        let holds = keys::key_of(above).map(|key| key.holds);
        if matches!(
            holds,
            Some(Holds::Texts | Holds::Term | Holds::Condition | Holds::Counting | Holds::Limit)
        ) {
            return true;
        }
        path = above;
    }
    false
}

#[test]
fn every_key_that_is_read_stands_in_the_table() {
    let unknown: Vec<String> = asked()
        .into_iter()
        .filter(|path| keys::key_of(path).is_none() && !within_another(path))
        .collect();
    assert!(unknown.is_empty(), "not in code/keys/table.rs: {unknown:#?}");
}

#[test]
fn every_key_of_the_table_is_read() {
    let asked = asked();
    let never: Vec<&str> = KEYS
        .iter()
        .filter(|key| {
            !asked
                .iter()
                .any(|path| keys::key_of(path).is_some_and(|known| known.path == key.path))
        })
        .map(|key| key.path)
        .collect();
    assert!(
        never.is_empty(),
        "in code/keys/table.rs, and nobody asks for it: {never:#?}"
    );
}

/// The reference: a part for each table of a document, a row for each key.
fn reference() -> String {
    let mut text = String::new();
    let mut part = "";
    for key in KEYS {
        let top = key.path.split(['.', '[']).next().unwrap_or_default();
        if top != part {
            part = top;
            let _ = writeln!(text, "\n### `{part}`\n");
        }
        row(key, &mut text);
    }
    vocabularies(&mut text);
    text
}

/// The closed sets that are too long for their rows.
fn vocabularies(text: &mut String) {
    let mut listed = BTreeSet::new();
    text.push_str("\n## Words\n");
    for key in KEYS {
        let (Holds::Word(set) | Holds::Words(set)) = key.holds else {
            continue;
        };
        let words = (set.words)();
        if words.len() > 6 && listed.insert(set.says) {
            let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
            let _ = writeln!(text, "\n### Words: {}\n\n{}.", set.says, words.join(", "));
        }
    }
}

fn row(key: &Key, text: &mut String) {
    let must = if key.required { " **Must be there.**" } else { "" };
    let _ = writeln!(text, "- **`{}`**: {}.{must} {}", key.path, key.holds.said(), key.says);
    let mut faults: Vec<&str> = key.holds.faults().to_vec();
    if key.required {
        faults.push("missing-key");
    }
    faults.extend(key.faults);
    faults.sort_unstable();
    faults.dedup();
    let faults: Vec<String> = faults.iter().map(|fault| format!("`{fault}`")).collect();
    let _ = writeln!(text, "  `{}` Wrong: {}.", key.example, faults.join(", "));
}

const BEGIN: &str = "<!-- reference: made from the table of keys; do not edit -->\n";
const END: &str = "<!-- end of reference -->\n";

#[test]
fn the_reference_of_the_manual_is_what_the_table_says() {
    let path = docs("code-of-practice.md");
    let manual = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = manual.split_once(BEGIN).expect("the manual has a reference");
    let (_, after) = rest.split_once(END).expect("the reference ends");
    let current = format!("{before}{BEGIN}{}\n{END}{after}", reference());
    if std::env::var_os("RECOURSE_WRITE_DOCS").is_some() {
        std::fs::write(&path, &current).unwrap();
        return;
    }
    assert!(
        manual == current,
        "docs/code-of-practice.md is old: run this test with RECOURSE_WRITE_DOCS=1"
    );
}

#[test]
fn the_schema_for_editors_is_what_the_table_says() {
    let path = docs("code-of-practice.schema.json");
    let current = format!("{:#}\n", keys::schema());
    if std::env::var_os("RECOURSE_WRITE_DOCS").is_some() {
        std::fs::write(&path, &current).unwrap();
        return;
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == current,
        "docs/code-of-practice.schema.json is old: run this test with RECOURSE_WRITE_DOCS=1"
    );
}

/// The blocks of a kind in the tutorial, one after another.
fn blocks(kind: &str) -> String {
    let manual = std::fs::read_to_string(docs("code-of-practice.md")).unwrap();
    let tutorial = manual.split("\n## ").find(|part| part.starts_with("Tutorial")).unwrap();
    tutorial
        .split(&format!("```{kind}\n"))
        .skip(1)
        .map(|block| block.split("```").next().unwrap())
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn the_code_of_the_tutorial_is_without_fault_and_its_story_comes_true() {
    let mut shelf = shipped::SHELF.clone();
    shelf.put("northern-voice.toml", blocks("toml"));
    let code = Code::check("northern-voice.toml", &shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()));
    let story = Story::read(&blocks("story"), &code).unwrap();
    let played = story.play(&code);
    assert!(played.holds && !played.checks.is_empty(), "{}", played.told(true));
}
