//! `recourse code`, run as the program that it is.

use std::process::{Command, Output};

fn recourse(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_recourse"))
        .arg("code")
        .args(args)
        .output()
        .unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A copy of the shipped code with one edit, in a folder of its own.
fn edited(before: &str, after: &str) -> (tempfile::TempDir, String) {
    let text = include_str!("../../../codes/jive-canada.toml");
    assert!(text.contains(before));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.toml");
    std::fs::write(&file, text.replace(before, after)).unwrap();
    let name = file.to_str().unwrap().to_owned();
    (folder, name)
}

#[test]
fn a_code_without_fault_is_told_so() {
    let output = recourse(&["check", "jive-canada"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(said(&output), "jive-canada: jive-canada 2026.1 has no fault\n");
}

#[test]
fn every_fault_of_every_file_is_told_at_once() {
    let (_one, first) = edited("since = \"concluded\"", "since = \"conclude\"");
    let (_two, second) = edited("internal = \"2 business days\"", "internal = \"2 days\"");
    let output = recourse(&["check", &first, "jive-canada", &second]);
    assert_eq!(output.status.code(), Some(1));
    let told = complained(&output);
    assert!(told.contains("error[unknown-word]: “conclude” is not a fact"), "{told}");
    assert!(
        told.contains("error[not-a-length]: a bare “day” can mean two things"),
        "{told}"
    );
    assert!(told.ends_with("2 faults\n"), "{told}");
    assert!(said(&output).contains("has no fault"));
}

#[test]
fn a_file_that_is_not_there_is_no_fault_of_the_code() {
    for args in [
        &["check", "nowhere.toml"][..],
        &["publish", "nowhere"],
        &["try", "jive-canada", "nowhere.story"],
    ] {
        let output = recourse(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(complained(&output).contains("nowhere"), "{args:?}");
    }
}

#[test]
fn a_code_is_published_in_each_language_and_form() {
    for (language, word) in [
        ("en", "Keep in touch"),
        ("fr", "avant la fin de l’appel"),
        ("es", "acuse de recibo"),
    ] {
        for format in ["html", "text", "markdown"] {
            let output = recourse(&["publish", "jive-canada", "--language", language, "--format", format]);
            assert_eq!(output.status.code(), Some(0));
            let text = said(&output);
            assert!(word == "Keep in touch" || text.contains(word), "{language} {format}");
            // The scheme's notice in English and French, whatever the language.
            assert!(text.contains("CCTS is an independent agency"), "{language} {format}");
            assert!(text.contains("La CPRST est un organisme"), "{language} {format}");
        }
    }
    let unknown = recourse(&["publish", "jive-canada", "--language", "de"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert_eq!(
        complained(&unknown),
        "the code is not published in “de”\nhelp: its languages are: en, fr, es\n"
    );
}

#[test]
fn a_story_comes_true_or_differs() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.story");
    let path = file.to_str().unwrap();
    let story = "story: A letter\n\nMon 9 Nov 2026 11:00 mailroom Pat files by letter, answer by letter\n\nexpect\n\
                 at Mon 9 Nov 12:00: acknowledge open due Tue 10 Nov 17:00\n";
    std::fs::write(&file, story).unwrap();
    let output = recourse(&["try", "jive-canada", path]);
    assert_eq!(
        (output.status.code(), said(&output).as_str()),
        (Some(0), "A letter: 1 check, as told\n")
    );
    assert!(said(&recourse(&["try", "jive-canada", path, "--why"])).contains("1 business day, counted from"));

    std::fs::write(&file, story.replace("17:00", "18:00")).unwrap();
    let output = recourse(&["try", "jive-canada", path, "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["holds"], false);
    assert_eq!(told["checks"][0]["line"], 6);

    std::fs::write(&file, story.replace("mailroom Pat files", "mailroom Pat eats")).unwrap();
    let output = recourse(&["try", "jive-canada", path]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        complained(&output).contains("a.story:3: “eats by letter” was not understood"),
        "{}",
        complained(&output)
    );
    assert!(complained(&output).ends_with("1 fault\n"));
}

#[test]
fn what_a_customer_may_expect_is_explained_with_dates() {
    let at = "Fri 27 Nov 2026 18:30";
    let output = recourse(&["explain", "jive-canada", "--channel", "letter", "--at", at]);
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    let told = said(&output);
    assert!(
        told.contains("A complaint by letter, from a consumer, received Fri 27 Nov 2026 18:30 (America/Toronto)"),
        "{told}"
    );
    // After close on Friday counts as Monday; one business day is Tuesday.
    assert!(
        told.contains("by Tue 1 Dec 2026 17:00 (1 business day; the desk's own limit, not published)"),
        "{told}"
    );
    assert!(told.contains("Director: by Thu 3 Dec 2026 17:00"), "{told}");
    assert!(told.lines().all(|line| line.chars().count() <= 100), "{told}");
    let question = recourse(&[
        "explain",
        "jive-canada",
        "--kind",
        "question",
        "--language",
        "es",
        "--at",
        at,
    ]);
    assert!(
        !said(&question).contains("1. "),
        "a question is not acknowledged as a complaint"
    );
    assert!(said(&question).contains("Derivar") || said(&question).contains("superior"));
    let wrong = recourse(&["explain", "jive-canada", "--at", "Thu 27 Nov 2026 18:30"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(complained(&wrong).contains("it is a Friday"));
}
