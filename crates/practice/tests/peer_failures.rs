//! `docs/peer-failures.md` answers for each failure in `tests/peers/failures.txt`: with a story that is green, with a
//! test that exists, or with the word “open”. Stories about other opening hours than those of the code that ships lie
//! in `tests/peers`, with the promises and the hours that they are played under.

mod peers;

use std::{collections::BTreeSet, fmt::Write as _, fs, path::PathBuf};

use peers::{
    document::{faults, rows, story_file},
    stories::{Codes, otherwise},
    tests,
};
use practice::calendar::Within;

/// What this desk does no better yet. A name may leave this list, and none may join it: what is found to be wrong
/// is mended, or told to be somebody's next work before it is written down here.
const OPEN: [&str; 0] = [];

fn document() -> String {
    fs::read_to_string(tests().join("../../../docs/peer-failures.md")).unwrap()
}

fn listed() -> BTreeSet<String> {
    let text = fs::read_to_string(tests().join("peers/failures.txt")).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(str::to_owned).collect()
}

/// The stories that the document names, and all that lie in `tests/peers`.
fn stories() -> BTreeSet<PathBuf> {
    let named = rows(&document()).into_iter().flat_map(|row| row.shown);
    let named = named
        .filter(|name| name.ends_with("story"))
        .map(|name| story_file(&name));
    let folder = fs::read_dir(tests().join("peers")).unwrap();
    let lying = folder.map(|entry| entry.unwrap().path());
    named
        .chain(lying)
        .filter(|path| path.extension().is_some_and(|kind| kind == "story"))
        .collect()
}

#[test]
fn each_failure_of_another_desk_is_answered_for() {
    let faults = faults(&document(), &listed(), &OPEN);
    assert!(faults.is_empty(), "docs/peer-failures.md\n{}", faults.join("\n"));
}

/// The forty-five kinds of mail; none of them is open.
#[test]
fn each_failure_of_another_desk_with_mail_is_answered_for() {
    let document = fs::read_to_string(tests().join("../../../docs/mail-failures.md")).unwrap();
    let listed = (1..=45).map(|number| format!("mail {number}")).collect();
    let faults = faults(&document, &listed, &[]);
    assert!(faults.is_empty(), "docs/mail-failures.md\n{}", faults.join("\n"));
}

#[test]
fn every_story_about_another_desk_comes_true_and_is_named() {
    let document = document();
    let mut codes = Codes::default();
    let mut wrong = String::new();
    for file in stories() {
        let story = fs::read_to_string(&file).unwrap();
        if let Some(told) = codes.wrong(&story) {
            let _ = writeln!(wrong, "{}\n{told}", file.display());
        }
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        if !document.contains(&name) {
            let _ = writeln!(wrong, "{name}: docs/peer-failures.md does not name it");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Each expectation with another standing, another minute or another word is red: none holds whatever the program does.
#[test]
fn no_expectation_of_these_stories_holds_whatever_happens() {
    let mut codes = Codes::default();
    let mut tried = 0;
    for file in stories() {
        let story = fs::read_to_string(&file).unwrap();
        for (number, line) in story.lines().enumerate() {
            for other in otherwise(line) {
                let damaged: Vec<&str> = story
                    .lines()
                    .enumerate()
                    .map(|(at, line)| if at == number { other.as_str() } else { line })
                    .collect();
                assert!(
                    codes.wrong(&damaged.join("\n")).is_some(),
                    "{}: {other}",
                    file.display()
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 200, "{tried}");
}

/// A limit of nothing could mean that there is none, or that it is due at once.
#[test]
fn a_limit_of_nothing_is_refused() {
    for unit in ["minutes", "hours", "business hours", "business days", "months"] {
        let told = Within::parse(&format!("0 {unit}")).unwrap_err();
        assert!(
            told.starts_with("“0” is not a whole number from 1 to 3660; write"),
            "{told}"
        );
    }
}

/// The check itself can fail: each fault of a document is told.
#[test]
fn what_is_wrong_with_the_document_is_told() {
    let listed = BTreeSet::from(["a#1".to_owned(), "a#2".to_owned(), "a#3".to_owned()]);
    let told = |document: &str| faults(document, &listed, &["a#3"]);
    let good = "| `a#1`, `a#2` | fails | `s10-waiting-for-the-customer.story`, `practice::calendar seconds_count` |\n\
        | `a#3` | fails | open: nobody has done it |\n";
    assert_eq!(told(good), [""; 0]);
    for (before, after, fault) in [
        ("`a#2`", "", "a#2: no row tells of it"),
        ("`a#2`", "`a#1`", "a#1: 2 rows tell of it; leave one"),
        ("`a#2`", "`a#2`, `a#4`", "a#4: not in the list; add it there"),
        (
            "customer.story",
            "custmer.story",
            "s10-waiting-for-the-custmer.story: there is no such story",
        ),
        (
            "`practice::calendar seconds_count`",
            "`peers/x.story`",
            "peers/x.story: there is no such story",
        ),
        (
            "seconds_count",
            "nine_to_five",
            "practice::calendar nine_to_five: there is no such test",
        ),
        (
            "calendar seconds",
            "calender seconds",
            "practice::calender seconds_count: there is no such test",
        ),
        (
            "practice::calendar seconds",
            "practice calendar::seconds",
            "practice calendar::seconds_count: there is no such test",
        ),
        ("| fails | open", "|  | open", "a#3: say what goes wrong there"),
        (
            "open: nobody",
            "open: `practice::calendar seconds_count`",
            "a#3: name what shows it, or begin with “open:” and name nothing",
        ),
        (
            "open: nobody has done it",
            "`practice::calendar seconds_count`",
            "open in the document: {}; in the test: [\"a#3\"]",
        ),
    ] {
        assert!(good.contains(before), "{before}");
        let faults = told(&good.replacen(before, after, 1));
        assert!(faults.contains(&fault.to_owned()), "{before} → {after}: {faults:?}");
    }
}
