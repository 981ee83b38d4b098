//! `docs/peer-failures.md` and `docs/mail-failures.md` as rows, and what is wrong with it. What the rows say is for people to judge.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use super::tests;

/// A row of the document: `| name, name | what goes wrong there | what shows that it goes right here |`.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    pub names: Vec<String>,
    pub fails: String,
    pub shown: Vec<String>,
    pub open: bool,
}

pub fn rows(document: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    for line in document.lines() {
        let cells: Vec<&str> = line.trim().trim_matches('|').split('|').map(str::trim).collect();
        let [names, fails, shown] = cells.as_slice() else {
            continue;
        };
        // The head of a table has no name in it.
        if !line.starts_with('|') || !names.contains('`') {
            continue;
        }
        rows.push(Row {
            names: quoted(names),
            fails: (*fails).to_owned(),
            shown: quoted(shown),
            open: shown.starts_with("open:"),
        });
    }
    rows
}

/// What stands between backquotes.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What is wrong with the document.
pub fn faults(document: &str, listed: &BTreeSet<String>, open: &[&str]) -> Vec<String> {
    let rows = rows(document);
    let mut faults = Vec::new();
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let mut still_open = BTreeSet::new();
    for row in &rows {
        for name in &row.names {
            *told.entry(name).or_default() += 1;
            if row.open {
                still_open.insert(name.as_str());
            }
        }
        if row.fails.is_empty() {
            faults.push(format!("{}: say what goes wrong there", row.names.join(", ")));
        }
        if row.open != row.shown.is_empty() {
            let names = row.names.join(", ");
            faults.push(format!(
                "{names}: name what shows it, or begin with “open:” and name nothing"
            ));
        }
        faults.extend(row.shown.iter().filter_map(|shown| missing(shown)));
    }
    for name in listed {
        if !told.contains_key(name.as_str()) {
            faults.push(format!("{name}: no row tells of it"));
        }
    }
    for (name, rows) in told {
        if !listed.contains(name) {
            faults.push(format!("{name}: not in the list; add it there"));
        }
        if rows > 1 {
            faults.push(format!("{name}: {rows} rows tell of it; leave one"));
        }
    }
    if still_open != open.iter().copied().collect() {
        faults.push(format!("open in the document: {still_open:?}; in the test: {open:?}"));
    }
    faults
}

/// Why a story or test that is named can't be found.
fn missing(name: &str) -> Option<String> {
    if Path::new(name).extension().is_some_and(|kind| kind == "story") {
        return (!story_file(name).is_file()).then(|| format!("{name}: there is no such story"));
    }
    let found = test_file(name).is_some_and(|(file, test)| has_test(&file, &test));
    (!found).then(|| format!("{name}: there is no such test"))
}

/// `a-letter.story` or `peers/only-on-tuesdays.story`.
pub fn story_file(name: &str) -> PathBuf {
    match name.strip_prefix("peers/") {
        Some(name) => tests().join("peers").join(name),
        None => tests().join("stories").join(name),
    }
}

/// A test as the test runner names it, `practice::calendar seconds_count`, `register::contract lists::a_breach` or, inside
/// a crate, `mail headers::words::tests::a_word`, and the file in which it stands.
fn test_file(name: &str) -> Option<(PathBuf, String)> {
    let (binary, test) = name.split_once(' ')?;
    let Some((package, binary)) = binary.split_once("::") else {
        return unit_test_file(binary, test);
    };
    let folder = tests().join("../..").join(package).join("tests");
    Some(match test.rsplit_once("::") {
        Some((module, test)) => (folder.join(binary).join(module).with_extension("rs"), test.to_owned()),
        None => (folder.join(binary).with_extension("rs"), test.to_owned()),
    })
}

/// The module that is called `tests` is a file of its own or stands in the one that it tests.
fn unit_test_file(package: &str, test: &str) -> Option<(PathBuf, String)> {
    let (module, test) = test.rsplit_once("::")?;
    let source = tests().join("../..").join(package).join("src");
    let own = source.join(module.replace("::", "/")).with_extension("rs");
    let file = match module.strip_suffix("::tests") {
        Some(tested) if !own.is_file() => source.join(tested.replace("::", "/")).with_extension("rs"),
        _ => own,
    };
    Some((file, test.to_owned()))
}

/// Whether a file has a test of this name, which is not left out.
fn has_test(file: &Path, test: &str) -> bool {
    let source = fs::read_to_string(file).unwrap_or_default();
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let begins = [format!("fn {test}("), format!("async fn {test}(")];
    lines.iter().enumerate().any(|(at, line)| {
        let above = lines[..at].iter().rev().take_while(|line| line.starts_with("#["));
        let attributes: String = above.copied().collect();
        begins.iter().any(|begin| line.starts_with(begin.as_str()))
            && attributes.contains("test]")
            && !attributes.contains("ignore")
    })
}
