//! Translations and their stamps: what is fresh, what is stale, and how a document is stamped after somebody has read.
//! To stamp the codes that ship: `RECOURSE_STAMP=1 cargo test -p practice --test translated`.

use std::{fs, path::Path};

use practice::{code::translated::stamped, terms::Language};

fn french() -> Language {
    Language::new("fr").unwrap()
}

const DOCUMENT: &str = "# A comment\n[code]\nlanguages = [\"en\", \"fr\"]   # kept\ntitle = { en = \"One\", fr = \"Un\" }\n\n\
    [promise.x]\nname.en = \"Name\"\nname.fr = \"Nom\"\n\n[[step]]\ntext = { en = \"Step\", fr = \"Pas\" }\n\n\
    [term]\nthing = { en = \"thing\", fr = { noun = \"chose\", gender = \"f\" } }\n\n\
    [[section]]\nid = \"how\"\n[[section.say]]\ntext = { en = \"Say\", fr = \"Dire\" }\n";

const STAMPS: &str = "\n[translated.fr]\n\"code.title\" = \"99d842e5\"\n\"promise.x.name\" = \"dcd1d5223\"\n";

#[test]
fn a_document_without_stamps_gets_them_at_its_end() {
    let done = stamped(DOCUMENT, &french()).unwrap();
    assert!(done.starts_with(DOCUMENT));
    insta::assert_snapshot!(&done[DOCUMENT.len()..]);
    assert_eq!(
        stamped(&done, &french()).unwrap(),
        done,
        "stamped twice is stamped once"
    );
}

#[test]
fn only_the_stamps_of_what_changed_are_renewed() {
    let done = stamped(DOCUMENT, &french()).unwrap();
    let changed = done.replace("en = \"Step\"", "en = \"A step\"");
    let again = stamped(&changed, &french()).unwrap();
    let differ: Vec<(&str, &str)> = changed
        .lines()
        .zip(again.lines())
        .filter(|(was, is)| was != is)
        .collect();
    assert_eq!(differ.len(), 1);
    assert!(differ[0].0.starts_with("\"step.0.text\" = ") && differ[0].1.starts_with("\"step.0.text\" = "));
    assert_eq!(changed.lines().count(), again.lines().count());
}

#[test]
fn what_stands_around_the_stamps_is_kept_to_the_byte() {
    let before = format!(
        "{DOCUMENT}{STAMPS}  \"gone\" = \"00000000\" # no longer there\n# read by Ann\n\n[pack-of-mine]\nx = 1"
    );
    for document in [before.clone(), before.replace('\n', "\r\n")] {
        let done = stamped(&document, &french()).unwrap();
        let end = if document.contains('\r') { "\r\n" } else { "\n" };
        assert_eq!(done.matches('\n').count(), done.matches(end).count());
        assert!(!done.contains("gone"));
        let tail = format!("# read by Ann{end}{end}[pack-of-mine]{end}x = 1");
        assert!(done.ends_with(&tail), "{done}");
        assert!(
            done.starts_with(
                document
                    .split("\"promise.x.name\" = ")
                    .next()
                    .unwrap()
                    .rsplit_once("99d")
                    .unwrap()
                    .0
            )
        );
    }
}

#[test]
fn a_last_line_without_an_end_gets_one() {
    let done = stamped(&format!("{DOCUMENT}\n[translated.fr]"), &french()).unwrap();
    assert!(done.contains("[translated.fr]\n\"code.title\" = "));
}

#[test]
fn stamps_in_another_form_are_left_alone() {
    for form in [
        "translated = { fr = { } }\n",
        "translated.fr.\"code.title\" = \"00000000\"\n",
    ] {
        let said = stamped(&format!("{form}{DOCUMENT}"), &french()).unwrap_err();
        assert!(
            said.starts_with("write the stamps under a heading [translated.fr]"),
            "{said}"
        );
    }
    assert!(stamped(DOCUMENT, &Language::english()).is_err());
    assert!(stamped(DOCUMENT, &Language::new("de").unwrap()).is_err());
    assert!(stamped("[code", &french()).is_err());
}

/// The first language of the document is the one that the others translate, whatever it is.
#[test]
fn the_source_is_the_first_language_of_the_document() {
    let spanish = DOCUMENT.replace("[\"en\", \"fr\"]", "[\"fr\", \"en\"]");
    let done = stamped(&spanish, &Language::english()).unwrap();
    assert!(done.contains("[translated.en]\n"));
    let changed = done.replace("fr = \"Un\"", "fr = \"Deux\"");
    assert_ne!(stamped(&changed, &Language::english()).unwrap(), changed);
}

/// Whatever happened to a document, stamping it says a sentence or changes the lines of its table and no other.
#[test]
fn no_damage_to_a_document_is_made_worse_by_stamping_it() {
    let whole = include_str!("../../../codes/packs/ca-ccts.toml");
    let letters: Vec<char> = whole.chars().collect();
    let mut done = 0;
    for turn in 0..400_usize {
        let at = turn.wrapping_mul(7_919) % letters.len();
        let end = (at + turn.wrapping_mul(31) % 60).min(letters.len());
        let (before, part, after) = (&letters[..at], &letters[at..end], &letters[end..]);
        let middle: Vec<char> = match turn % 3 {
            0 => Vec::new(),
            1 => [part, part].concat(),
            _ => part.iter().map(|c| if *c == '"' { '\'' } else { *c }).collect(),
        };
        let text: String = before.iter().chain(&middle).chain(after).collect();
        match stamped(&text, &french()) {
            Err(sentence) => assert!(!sentence.is_empty()),
            Ok(stamped) => {
                done += 1;
                let before_stamps = text.split("[translated.fr]").next().unwrap();
                assert!(stamped.starts_with(before_stamps), "{text}");
            }
        }
    }
    assert!(done > 50, "{done} of them could be stamped");
}

#[test]
fn every_translation_that_ships_was_read_since_its_source_changed() {
    let codes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../codes");
    let mut read = 0;
    for file in [&codes, &codes.join("packs")]
        .into_iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap())
    {
        let file = file.unwrap().path();
        if file.extension().is_none_or(|end| end != "toml") {
            continue;
        }
        let text = fs::read_to_string(&file).unwrap();
        let tables = text.lines().filter_map(|line| line.strip_prefix("[translated."));
        let languages: Vec<&str> = tables.filter_map(|rest| rest.strip_suffix(']')).collect();
        read += languages.len();
        let done = languages.iter().fold(text.clone(), |text, tag| {
            stamped(&text, &Language::new(tag).unwrap()).unwrap()
        });
        if std::env::var_os("RECOURSE_STAMP").is_some() {
            fs::write(&file, &done).unwrap();
        } else {
            assert!(
                done == text,
                "{}: read the translations, then stamp them: see above",
                file.display()
            );
        }
    }
    assert!(read > 10, "{read} translations have stamps");
}
