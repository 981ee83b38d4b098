//! Our calendars beside holidays, business days and clock changes that another computed: the folder that
//! `RECOURSE_CORPUS` names (it holds `holidays/*.csv`). Without it nothing is compared, and it says so.
//!
//! A difference is a fault unless it is explained below, with its reason and how many days it is.

#[path = "corpus/calendars.rs"]
mod calendars;
#[path = "corpus/clocks.rs"]
mod clocks;
#[path = "corpus/explained.rs"]
mod explained;
#[path = "common/kept.rs"]
mod kept;

use std::{fs, path::PathBuf};

/// The rows of a file of the corpus, without the heading. None, with a loud word, if there is no corpus.
fn rows(file: &str) -> Option<Vec<Vec<String>>> {
    let Some(folder) = std::env::var_os("RECOURSE_CORPUS") else {
        eprintln!("SKIPPED: nothing was compared with {file}, because RECOURSE_CORPUS names no folder.");
        return None;
    };
    let path = PathBuf::from(folder).join("holidays").join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(
        !text.contains('"'),
        "{file} has quotes, which this reader does not read"
    );
    let row = |line: &str| line.split(',').map(str::to_owned).collect();
    Some(text.lines().skip(1).map(row).collect())
}
