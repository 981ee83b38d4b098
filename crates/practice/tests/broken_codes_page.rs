//! docs/broken-codes.md, made from what `broken_codes` holds true. To write it anew:
//! `RECOURSE_WRITE_DOCS=1 cargo test -p practice --test broken_codes_page`.

use std::{fmt::Write as _, fs, path::Path};

/// A snapshot of `broken_codes`, and what its author did.
const TEN: [(&str, &str); 10] = [
    ("a_key_with_a_letter_missing", "A key with a letter missing"),
    ("a_fact_that_is_no_fact", "A word that is not in the language"),
    ("a_name_without_its_spanish", "A name that was never translated"),
    (
        "a_number_typed_into_the_french_text",
        "A number typed into a translation",
    ),
    ("a_bare_day", "Days that may be business days or not"),
    ("a_promise_without_a_number", "A promise without a limit"),
    ("two_promises_with_one_number", "Two promises with one number"),
    ("two_variants_for_one_case", "Two limits for one case"),
    ("openings_that_overlap", "Openings that overlap"),
    ("a_zone_that_is_nowhere", "A time zone that is nowhere"),
];

fn page() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut page =
        "# Broken codes\n\nMistakes in the code that ships, the commonest first, and what `recourse code check` \
        says of each: the place, the sentence, and how to mend it. The set-up page shows the same. This page is made \
        by the test `broken_codes_page` from those that hold the sentences; do not edit it by hand.\n"
            .to_owned();
    for (name, title) in TEN {
        let snapshot = fs::read_to_string(root.join(format!("tests/snapshots/broken_codes__{name}.snap"))).unwrap();
        let drawn = snapshot.splitn(3, "---\n").nth(2).unwrap();
        let _ = write!(page, "\n## {title}\n\n```text\n{}\n```\n", drawn.trim_end());
    }
    for name in others(&root.join("tests/snapshots")) {
        let snapshot = fs::read_to_string(root.join(format!("tests/snapshots/broken_codes__{name}.snap"))).unwrap();
        let drawn = snapshot.splitn(3, "---\n").nth(2).unwrap();
        let title = name.replace('_', " ");
        let (first, rest) = title.split_at(1);
        let first = first.to_uppercase();
        let _ = write!(page, "\n## {first}{rest}\n\n```text\n{}\n```\n", drawn.trim_end());
    }
    page
}

/// The snapshots that have no title above, by name.
fn others(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name());
    let names = files.filter_map(|file| {
        let name = file.to_str()?.strip_prefix("broken_codes__")?.strip_suffix(".snap")?;
        (!TEN.iter().any(|(known, _)| *known == name)).then(|| name.to_owned())
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn the_page_of_broken_codes_says_what_the_check_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/broken-codes.md");
    if std::env::var_os("RECOURSE_WRITE_DOCS").is_some() {
        fs::write(&file, page()).unwrap();
    }
    assert_eq!(
        fs::read_to_string(&file).unwrap(),
        page(),
        "write it anew: see the top of this file"
    );
}
