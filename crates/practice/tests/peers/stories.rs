//! Stories as text: played under the code that they name, and damaged to see whether they can fail.

use std::{collections::BTreeMap, fs, path::Path};

use practice::{
    Code,
    fault::Shelf,
    story::{Story, code_of},
};

use super::tests;

/// The codes that stories are played under, each read once.
#[derive(Default)]
pub struct Codes(BTreeMap<String, Code>);

impl Codes {
    fn of(&mut self, story: &str) -> &Code {
        let name = code_of(story).unwrap_or_default();
        self.0.entry(name.to_owned()).or_insert_with(|| read(name))
    }

    /// What differs from the story, if anything does.
    pub fn wrong(&mut self, story: &str) -> Option<String> {
        let code = self.of(story);
        match Story::read(story, code) {
            Ok(read) => {
                let played = read.play(code);
                (!played.holds || played.checks.is_empty()).then(|| played.told(false))
            }
            Err(faults) => Some(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
        }
    }
}

/// The code that ships, or the promises of `tests/peers` with the hours that the story names.
fn read(name: &str) -> Code {
    let mut shelf = Shelf::default();
    let text = |path: &Path| fs::read_to_string(path).unwrap_or_else(|_| panic!("{}", path.display()));
    if let Some(hours) = name.strip_prefix("peers/") {
        let peers = tests().join("peers");
        let promises = text(&peers.join("promises.toml"));
        let hours = text(&peers.join(hours).with_extension("toml"));
        shelf.put("code.toml", format!("{promises}\n{hours}"));
    } else {
        let codes = tests().join("../../../codes");
        shelf.put("code.toml", text(&codes.join(name).with_extension("toml")));
        for beside in [
            "packs/ca-ccts.toml",
            "packs/ca-accessibility.toml",
            "calendars/ca-federal.toml",
        ] {
            shelf.put(beside, text(&codes.join(beside)));
        }
    }
    Code::read("code.toml", &shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()))
}

/// An expectation as it must not hold.
pub fn otherwise(line: &str) -> Vec<String> {
    let mut all = Vec::new();
    let standings = [
        "broken_owed",
        "kept_late",
        "discharged",
        "waiting",
        "paused",
        "broken",
        "kept",
        "open",
    ];
    let said = line.trim_start();
    if said.starts_with('#') || said.starts_with("story:") {
        return all;
    }
    let standing = |word: &&str| standings.contains(word);
    if let Some(word) = line.split_whitespace().find(standing) {
        let other = if word == "kept" { " open" } else { " kept" };
        all.push(line.replacen(&format!(" {word}"), other, 1));
    }
    for begins in [" due ", " since "] {
        if let Some((before, after)) = line.split_once(begins)
            && let Some((hour, minute)) = after.split_once(':')
            && let Some(digit) = minute.chars().nth(1)
        {
            let other = if digit == '1' { '2' } else { '1' };
            let rest = &minute[2..];
            all.push(format!("{before}{begins}{hour}:{}{other}{rest}", &minute[..1]));
        }
    }
    if line.starts_with(' ') {
        all.extend(
            line.find("owes: nothing")
                .map(|_| "  owes: outcome to customer".to_owned()),
        );
        all.extend(line.find("refused: ").map(|_| "  refused: closed".to_owned()));
        all.extend(said.strip_prefix("stage ").map(|stage| {
            let other = if stage == "new" { "closed" } else { "new" };
            format!("  stage {other}")
        }));
        all.extend(
            said.strip_prefix("no ")
                .filter(|rest| !rest.contains(' '))
                .map(|promise| format!("  {promise} open")),
        );
    }
    all
}
