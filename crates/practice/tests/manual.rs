//! The manual of the language: its reference and the schema for editors are made from the table of keys, and the
//! table is held against what the reader asks for. `RECOURSE_WRITE_DOCS=1` writes both anew.

mod shipped;

use std::{collections::BTreeSet, fmt::Write as _, path::PathBuf};

use jiff::{SignedDuration, Timestamp};
use practice::{
    Code,
    calendar::{Counting, Within},
    code::{
        keys::{self, Holds, KEYS, Key},
        phrases::SHIPPED,
    },
    entry::Fact,
    fault::Shelf,
    story::{Story, read_instant, why},
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
    let mut begun = BTreeSet::new();
    for key in KEYS {
        let top = key.path.split(['.', '[']).next().unwrap_or_default();
        if top != part {
            part = top;
            assert!(
                begun.insert(top),
                "[{top}] would have two headings: put its keys together in code/keys/table.rs"
            );
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
        if set.says == "fact" {
            if listed.insert(set.says) {
                let _ = writeln!(text, "\n### Words: fact\n\n{}", keys::facts().trim_end());
            }
        } else if words.len() > 6 && listed.insert(set.says) {
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

/// The manual with every part of it that is made put in anew.
fn made(manual: &str) -> String {
    let (before, rest) = manual.split_once(BEGIN).expect("the manual has a reference");
    let (_, after) = rest.split_once(END).expect("the reference ends");
    let mut current = format!("{before}{BEGIN}{}\n{END}{after}", reference());
    for (name, list) in lists() {
        let (begin, end) = (format!("<!-- list: {name} -->\n"), "<!-- end of list -->");
        let (before, rest) = current
            .split_once(&begin)
            .unwrap_or_else(|| panic!("the manual has no list of {name}"));
        let (_, after) = rest.split_once(end).expect("the list ends");
        current = format!("{before}{begin}{list}{end}{after}");
    }
    current
}

/// The lists of the manual, each made from what the program reads by.
fn lists() -> Vec<(&'static str, String)> {
    vec![
        ("conditions", keys::conditions()),
        ("placeholders", keys::placeholders()),
        ("units", keys::units()),
        ("standings", keys::standings()),
        ("conventions", conventions()),
        ("packs", shipped_in("packs/")),
        ("calendars", shipped_in("calendars/")),
        ("languages", languages()),
        ("faults aside", aside()),
    ]
}

/// The names of the files of a folder that ship.
fn shipped_in(folder: &str) -> String {
    format!("{}.\n", ticked(&files_in(folder)))
}

fn files_in(folder: &str) -> Vec<&'static str> {
    let names = shipped::SHELF
        .documents()
        .filter_map(|(name, _)| name.strip_prefix(folder));
    names.map(|name| name.trim_end_matches(".toml")).collect()
}

fn ticked(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(", ")
}

fn languages() -> String {
    let inside: Vec<&str> = SHIPPED.iter().map(|(tag, _)| *tag).collect();
    let (manners, own): (Vec<&str>, Vec<&str>) = files_in("phrases/").into_iter().partition(|tag| tag.contains('-'));
    format!(
        "Inside: {}. As a file, `codes/phrases/`: {}. What a country says otherwise, for `phrases` of `[code]`: {}.\n",
        ticked(&inside),
        ticked(&own),
        ticked(&manners)
    )
}

fn aside() -> String {
    let mut text = String::new();
    for (what, faults) in keys::ASIDE {
        let _ = writeln!(text, "- **Of {what}.**");
        for (code, says) in *faults {
            let _ = writeln!(text, "  - `{code}`: {says}");
        }
    }
    text
}

/// What is counted in the examples of conventions: from when, and how long.
const EXAMPLES: [(&str, &str); 4] = [
    ("Fri 27 Nov 2026 18:30", "3 business days"),
    ("Thu 26 Nov 2026 18:30", "10 calendar days"),
    ("Wed 23 Dec 2026 10:00", "3 calendar days"),
    ("Thu 31 Dec 2026 10:00", "2 months"),
];

/// Each convention with its parts, and what the same lengths come to by it at the desk of the tutorial.
fn conventions() -> String {
    let code = tutorial();
    let desk = code.desk().unwrap();
    let mut text =
        "| convention | first day | a day ends | after closing | a closed last day | month without that number |\n\
                    |---|---|---|---|---|---|\n"
            .to_owned();
    for (name, counting) in Counting::CONVENTIONS {
        let roll = match counting.roll.word() {
            "none" => "stays".to_owned(),
            _ if counting.roll_on.word() == "closed" => "rolls to the next open day".to_owned(),
            _ => "rolls to the next open day, if it is a Sunday or a holiday".to_owned(),
        };
        let after = match counting.after_close.word() {
            "next-day" => "came the next open day",
            _ => "came that day",
        };
        let _ = writeln!(
            text,
            "| `{name}` | {} | at {} | {after} | {roll} | {} |",
            counting.first_day, counting.ends, counting.month_end
        );
    }
    let _ = write!(text, "\n| from |");
    for (from, within) in EXAMPLES {
        let _ = write!(text, " {from}, {within} |");
    }
    text.push_str("\n|---|---|---|---|---|\n");
    for (name, counting) in Counting::CONVENTIONS {
        let _ = write!(text, "| `{name}` |");
        for (from, within) in EXAMPLES {
            let from = read_instant(&code, from).unwrap();
            let (due, _) = desk.due(counting, Within::parse(within).unwrap(), from, &[]).unwrap();
            let _ = write!(text, " {} |", ended(&code, due.unwrap()));
        }
        text.push('\n');
    }
    text
}

/// An instant; of a midnight, the day that ends with it.
fn ended(code: &Code, at: Timestamp) -> String {
    let said = why::instant(code, at);
    let Some(midnight) = said.strip_suffix(" 00:00") else {
        return said;
    };
    let before = why::instant(code, at - SignedDuration::from_secs(60));
    format!("end of {}", before.strip_suffix(" 23:59").unwrap_or(midnight))
}

#[test]
fn the_reference_and_the_lists_of_the_manual_are_what_the_tables_say() {
    let path = docs("code-of-practice.md");
    let manual = std::fs::read_to_string(&path).unwrap();
    let current = made(&manual);
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

/// The code of the tutorial, checked.
fn tutorial() -> Code {
    let mut shelf = shipped::SHELF.clone();
    shelf.put("northern-voice.toml", blocks("toml"));
    Code::check("northern-voice.toml", &shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()))
}

#[test]
fn the_code_of_the_tutorial_is_without_fault_and_its_stories_come_true() {
    let code = tutorial();
    let stories = blocks("story");
    let stories: Vec<&str> = stories.split("story: ").skip(1).collect();
    assert!(stories.len() > 1);
    for story in stories {
        let story = Story::read(&format!("story: {story}"), &code).unwrap_or_else(|faults| panic!("{}", faults[0]));
        let played = story.play(&code);
        assert!(played.holds && !played.checks.is_empty(), "{}", played.told(true));
    }
}

#[test]
fn the_table_of_placeholders_has_those_that_texts_may_have_and_no_others() {
    let mut rows: BTreeSet<&str> = BTreeSet::new();
    let codes = shipped::names().into_iter().map(shipped::code);
    for code in codes {
        for name in keys::placeholders_of(&code) {
            let known = keys::placeholder_rows(&name);
            assert!(!known.is_empty(), "{{{name}}} stands in no row of code/placeholder.rs");
            rows.extend(known);
        }
    }
    let table = keys::placeholders();
    let never: Vec<&str> = table
        .lines()
        .skip(2)
        .filter_map(|row| row.split("`{").nth(1)?.split("}`").next())
        .filter(|name| !rows.contains(name))
        .collect();
    assert!(never.is_empty(), "in the table, and in no code: {never:?}");
}

#[test]
fn the_sentences_of_stories_that_bring_facts_about_can_be_said() {
    let code = tutorial();
    for fact in Fact::ALL {
        let (says, sentence) = keys::fact_row(*fact);
        assert!(says.ends_with('.'), "{fact}: {says}");
        let begins = "Mon 7 Dec 2026 10:00  customer files by web: It is wrong.\n10:30  ";
        let story = format!("story: It\n\n{begins}{sentence}\n\nexpect\nat Mon 7 Dec 2026 10:00: level adviser\n");
        let read = Story::read(&story, &code);
        assert!(sentence.is_empty() || read.is_ok(), "{sentence}: {:?}", read.err());
    }
}

/// The words of faults that stand in the source of the language: what is given to `fault(` or to `code:`.
fn faults_of_the_source() -> BTreeSet<String> {
    fn under(folder: &std::path::Path, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                under(&path, found);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for (at, _) in ["fault(", "code:", "unpublished:"]
                .iter()
                .flat_map(|begin| text.match_indices(begin))
            {
                let after = text[at..].split_once(['(', ':']).unwrap().1.trim_start();
                let word = after.strip_prefix('"').and_then(|rest| rest.split('"').next());
                let is_one = |word: &&str| word.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
                found.extend(word.filter(is_one).map(str::to_owned));
            }
        }
    }
    let mut found = BTreeSet::new();
    under(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/code"), &mut found);
    found
}

#[test]
fn every_fault_of_the_source_stands_in_the_manual() {
    let listed = KEYS.iter().flat_map(|key| key.holds.faults().iter().chain(key.faults));
    let aside = keys::ASIDE
        .iter()
        .flat_map(|(_, faults)| faults.iter().map(|(code, _)| code));
    let listed: BTreeSet<&str> = listed.chain(aside).copied().chain(["missing-key"]).collect();
    let source = faults_of_the_source();
    assert!(source.len() > 60, "{source:?}");
    let unlisted: Vec<&String> = source.iter().filter(|code| !listed.contains(code.as_str())).collect();
    assert!(unlisted.is_empty(), "nowhere in the manual: {unlisted:?}");
}

/// The sentences of the table of stories, each in a story of its own.
#[test]
fn the_sentences_of_stories_that_the_manual_shows_can_be_said() {
    let code = tutorial();
    let manual = std::fs::read_to_string(docs("code-of-practice.md")).unwrap();
    let (_, table) = manual
        .split_once("| you write | what happens |\n|---|---|\n")
        .expect("a table of sentences");
    let rows: Vec<&str> = table.lines().take_while(|line| line.starts_with('|')).collect();
    assert!(rows.len() >= 12, "{rows:?}");
    for row in rows {
        let sentence = row.split('`').nth(1).unwrap();
        let filed = "Mon 7 Dec 2026 10:00  customer files by web: It is wrong.";
        let told = if sentence.contains("files by") {
            format!("Mon 7 Dec 2026 10:00  {sentence}")
        } else {
            format!("{filed}\n10:30  {sentence}")
        };
        let story = format!("story: It\n\n{told}\n\nexpect\nat Mon 7 Dec 2026 10:00: level adviser\n");
        assert!(
            Story::read(&story, &code).is_ok(),
            "{sentence}: {:?}",
            Story::read(&story, &code).err()
        );
    }
}
