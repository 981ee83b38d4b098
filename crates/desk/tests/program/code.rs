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
    let text = include_str!("../../../../codes/jive-canada.toml");
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
    assert!(told.ends_with("2 faults in 2 files\n"), "{told}");
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
fn what_a_version_promises_otherwise_is_told_in_each_language() {
    let (_folder, mine) = edited("holds = [\"conclude\"]", "holds = [\"conclude\", \"put-right\"]");
    let text = std::fs::read_to_string(&mine).unwrap();
    std::fs::write(&mine, text.replace("\"2026.1\"", "\"2026.2\"")).unwrap();
    let english = recourse(&["diff", "jive-canada", &mine]);
    assert_eq!(english.status.code(), Some(0), "{}", complained(&english));
    assert_eq!(
        said(&english).replace('\u{a0}', " "),
        "Old: Version 2026.1, in force from 1 January 2026\n\
         New: Version 2026.2, in force from 1 January 2026\n\n\
         OUR PROMISES\n\n\
         Changed promise: 5. Put it right\n  The clock stands still\n    Old: Nothing said\n    \
         New: while we wait for something that we asked you for\n"
    );
    for (language, word) in [
        ("fr", "Promesse modifiée\u{a0}: 5. Réparer"),
        ("es", "Promesa modificada: 5. Corregirlo"),
    ] {
        let told = said(&recourse(&["diff", "jive-canada", &mine, "--language", language]));
        assert!(told.contains(word), "{told}");
    }
    let same = recourse(&["diff", "jive-canada", "jive-canada"]);
    assert_eq!(same.status.code(), Some(0));
    assert!(said(&same).ends_with("\n\nThe two versions say the same.\n"));
}

#[test]
fn what_cannot_be_compared_is_told_with_what_can() {
    let two = recourse(&["diff", "jive-canada", "ciktel-ca"]);
    assert_eq!(two.status.code(), Some(2));
    assert_eq!(
        complained(&two),
        "“jive-canada” and “ciktel-ca” are two codes, not two versions of one\n\
         help: name two documents whose [code] has the same id\n"
    );
    let unknown = recourse(&["diff", "jive-canada", "jive-canada", "--language", "de"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(complained(&unknown).contains("its languages are: en, fr, es"));
    let missing = recourse(&["diff", "nowhere.toml", "jive-canada"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(complained(&missing).contains("there is no file “nowhere.toml”"));
    // The later version must be one that could be published; the earlier one was, whatever check has learned since.
    let (_folder, faulty) = edited("since = \"concluded\"", "since = \"conclude\"");
    let output = recourse(&["diff", "jive-canada", &faulty]);
    assert_eq!(output.status.code(), Some(1));
    assert!(complained(&output).contains("“conclude” is not a fact"));
    let (_folder, unchecked) = edited("name.en = \"Put it right\"", "name.en = \"Mend it\"");
    let output = recourse(&["diff", &unchecked, "jive-canada"]);
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    assert!(said(&output).contains("Old: Mend it"));
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
    assert!(told.lines().all(|line| line.chars().count() <= 80), "{told}");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains(
            "What holds for a complaint, by letter, for consumers, received Friday 27 November 2026, 18:30 (Eastern time)"
        ),
        "{told}"
    );
    // After close on Friday counts as Monday; one business day is Tuesday.
    assert!(
        told.contains("by Tuesday 1 December 2026, 17:00 (within 1 business day; the desk’s own limit, not published)"),
        "{told}"
    );
    assert!(told.contains("Director: by Thursday 3 December 2026, 17:00"), "{told}");
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
        !said(&question).lines().any(|line| line.trim_start().starts_with("1. ")),
        "a question is not acknowledged as a complaint"
    );
    assert!(said(&question).contains("Derivar") || said(&question).contains("superior"));
    let wrong = recourse(&["explain", "jive-canada", "--at", "Thu 27 Nov 2026 18:30"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(complained(&wrong).contains("it is a Friday"));
}

/// Codes with much to say: clocks by level, pauses and a scheme; limits that change, allowances and targets.
#[test]
fn what_shipped_codes_promise_is_explained_word_for_word_in_each_language() {
    for (code, language) in [("jive-canada", "fr"), ("justmobile-au", "en"), ("example-es", "es")] {
        let at = ["--language", language, "--at", "Fri 27 Nov 2026 18:30"];
        let output = recourse(&[&["explain", code, "--channel", "phone"][..], &at].concat());
        assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
        insta::assert_snapshot!(format!("explain_{code}"), said(&output));
    }
}

#[test]
fn a_code_that_does_not_apply_yet_is_explained_and_tried_with_a_word_of_it() {
    let (folder, mine) = edited("effective = 2026-01-01", "effective = 2031-01-02");
    let told = said(&recourse(&["explain", &mine]))
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(told.contains("received Thursday 2 January 2031, 12:00"), "{told}");
    assert!(
        told.contains(
            "The code applies from Thursday 2 January 2031; today it does not yet. What follows is as of Thursday 2 January 2031."
        ),
        "{told}"
    );
    let told = said(&recourse(&["explain", &mine, "--at", "Fri 27 Nov 2026 18:30"]));
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains(
            "The code does not apply yet on Friday 27 November 2026: it applies from Thursday 2 January 2031."
        ),
        "{told}"
    );
    let story = folder.path().join("early.story");
    std::fs::write(
        &story,
        "story: Early\n\nFri 27 Nov 2026 10:00  customer files by web: x\n\nexpect\nat Fri 27 Nov 11:00: stage new\n",
    )
    .unwrap();
    let told = said(&recourse(&["try", &mine, story.to_str().unwrap()]));
    assert!(
        told.contains("note: the code applies from Thu 2 Jan 2031; this story begins on Fri 27 Nov 2026"),
        "{told}"
    );
}

/// A folder with the shipped code as `mine.toml`, after one edit, from where the command is run.
fn beside(folder: &std::path::Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_recourse"))
        .current_dir(folder)
        .arg("code")
        .args(args)
        .output()
        .unwrap()
}

#[test]
fn a_fault_names_the_file_as_it_was_typed_and_its_help_can_be_run() {
    let (folder, _) = edited(
        "\ntext.en = \"When you phone, chat",
        "\ntext.en = \"When you call, chat",
    );
    let root = folder.path().parent().unwrap();
    let typed = format!("{}/mine.toml", folder.path().file_name().unwrap().to_str().unwrap());
    let told = complained(&beside(root, &["check", &typed]));
    assert!(told.contains(&format!("--> {typed}:118:11\n")), "{told}");
    assert!(
        told.contains(&format!("recourse code translated {typed} fr\n")),
        "{told}"
    );
    for language in ["FR", "es"] {
        assert_eq!(beside(root, &["translated", &typed, language]).status.code(), Some(0));
    }
    assert_eq!(beside(root, &["check", &typed]).status.code(), Some(0));
}

#[test]
fn only_a_neighbour_that_the_code_uses_must_be_readable() {
    let (folder, _) = edited("id = \"jive-canada\"", "id = \"jive-canada\"");
    let at = folder.path();
    std::fs::create_dir(at.join("packs")).unwrap();
    std::fs::create_dir_all(at.join("calendars/dir.toml")).unwrap();
    std::fs::write(at.join("packs/unused.toml"), [0xff, 0xfe]).unwrap();
    assert_eq!(beside(at, &["check", "mine.toml"]).status.code(), Some(0));
    std::fs::write(at.join("packs/ca-ccts.toml"), [0xff, 0xfe]).unwrap();
    let output = beside(at, &["check", "mine.toml"]);
    let told = complained(&output);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        told.contains("“packs/ca-ccts.toml” could not be read: it is not text in"),
        "{told}"
    );
    assert!(
        told.contains("--> mine.toml:16:14\n") && told.ends_with("1 fault\n"),
        "{told}"
    );
}

#[test]
fn what_stands_beside_codes_is_told_from_a_code() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../codes");
    let folder = std::path::Path::new(root);
    for (file, is) in [
        (
            "packs/ca-ccts.toml",
            "ca-ccts.toml is a pack, not a code of practice\nhelp: check a code that stands on it: recourse code check ciktel-ca.toml\n",
        ),
        (
            "calendars/ca-on.toml",
            "ca-on.toml is a calendar file, not a code of practice\nhelp: ",
        ),
        (
            "phrases/pt.toml",
            "pt.toml is a phrasebook, not a code of practice\nhelp: ",
        ),
        (
            "../crates/practice/tests/stories/au-answer-tio.story",
            "au-answer-tio.story is a story, not a code of practice\nhelp: to try it: ",
        ),
        (".", "“.” is a folder; name a file in it, such as ./birchills-uk.toml\n"),
        (
            "jive-canda",
            "there is no file “jive-canda”, and no code of that name ships\nhelp: did you mean jive-canada? The codes",
        ),
    ] {
        let output = beside(folder, &["check", file]);
        assert_eq!(output.status.code(), Some(2));
        assert!(complained(&output).starts_with(is), "{}", complained(&output));
    }
}

#[test]
fn what_cannot_be_stamped_or_said_is_told_with_what_can() {
    for (args, is) in [
        (
            &["translated", "jive-canada", "fr"][..],
            "jive-canada ships with recourse and can’t be stamped; copy it to a file of your own first\n",
        ),
        (
            &["explain", "jive-canada", "--at", "27 Nov 2026"],
            "“27 Nov 2026” has no time of day\nhelp: write it as ",
        ),
        (
            &["publish", "jive-canada", "--language", "nl"],
            "the code is not published in “nl”\nhelp: its languages are: en, fr, es\n",
        ),
    ] {
        let output = recourse(args);
        assert_eq!(output.status.code(), Some(2));
        assert!(complained(&output).starts_with(is), "{}", complained(&output));
    }
    let (_folder, mine) = edited("[code]", "[code]");
    let told = complained(&recourse(&["translated", &mine, "xx"]));
    assert!(
        told.ends_with("has no translation “xx”\nhelp: its translations are: fr, es\n"),
        "{told}"
    );
}

#[test]
fn files_that_cannot_be_read_are_counted_apart() {
    let (_one, first) = edited("since = \"concluded\"", "since = \"conclude\"");
    let output = recourse(&["check", &first, "nowhere.toml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complained(&output).ends_with("\n1 fault in 1 file; 1 file could not be read\n"));
}

#[test]
#[cfg(target_os = "linux")]
fn output_that_nobody_can_take_ends_the_command_in_words() {
    let full = || std::fs::File::options().write(true).open("/dev/full").unwrap();
    let recourse = || Command::new(env!("CARGO_BIN_EXE_recourse"));
    let output = recourse()
        .args(["code", "publish", "jive-canada"])
        .stdout(full())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        complained(&output),
        "recourse: the output could not be written: No space left on device\n"
    );
    // A reader that has gone: the fault is found all the same, and nothing panics.
    let (_one, first) = edited("since = \"concluded\"", "since = \"conclude\"");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let gone = recourse()
        .args(["code", "check", &first])
        .stderr(writer)
        .status()
        .unwrap();
    assert_eq!(gone.code(), Some(1));
}
