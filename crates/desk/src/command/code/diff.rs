//! `recourse code diff`: what a version of a code promises otherwise than an earlier one, in one of its languages.

use jiff::Timestamp;
use practice::code::publish::changes::changes;

use super::{Wrong, language_of, read, read_as_kept};
use crate::{
    codes::{
        changed::{Part, Row, Told, told},
        today,
    },
    command::terminal::indented,
    time::Clock,
    tongue::{Tongue, Tongues},
};

pub fn diff(old: &str, new: &str, language: Option<&str>, now: Timestamp) -> Result<String, Wrong> {
    let (was, is) = (read_as_kept(old)?, read(new)?);
    if was.id != is.id {
        return Err(Wrong::helped(
            &format!("“{}” and “{}” are two codes, not two versions of one", was.id, is.id),
            "name two documents whose [code] has the same id",
        ));
    }
    let language = language_of(&is, language)?;
    let found = changes(&was, &is, &language, today(&is, now)).ok_or_else(|| {
        Wrong::helped(
            &format!("there is no phrasebook for “{language}”"),
            &format!("put phrases/{language}.toml beside both"),
        )
    })?;
    let tongues = Tongues::shipped(Clock::fixed(now));
    let said = Saying {
        tongue: tongues.of(&language),
    };
    let head =
        said.labelled(0, "changes-old", &found.was.in_force) + &said.labelled(0, "changes-later", &found.is.in_force);
    Ok(head + &said.whole(&told(&found, said.tongue, &language)))
}

struct Saying<'t> {
    tongue: &'t Tongue,
}

impl Saying<'_> {
    fn whole(&self, told: &Told) -> String {
        let mut said = String::new();
        let elsewhere = told.elsewhere.then_some("changes-elsewhere");
        let none = told.groups.is_empty().then_some("changes-none");
        for note in elsewhere.into_iter().chain(none) {
            said.push('\n');
            said.push_str(&indented(&self.tongue.say(note), 0));
        }
        for group in &told.groups {
            said.push('\n');
            said.push_str(&indented(&group.heading.to_uppercase(), 0));
            said.extend(group.parts.iter().map(|part| self.part(part)));
        }
        said
    }

    fn part(&self, part: &Part) -> String {
        let heading = match (part.kind.as_str(), part.heading.as_str()) {
            ("", heading) => heading.to_owned(),
            (kind, heading) => self.with_colon(kind, heading),
        };
        let heading = if heading.is_empty() {
            heading
        } else {
            indented(&heading, 0)
        };
        let notes = part.notes.iter().map(|note| indented(note, 2));
        // Of a promise that is new or gone the heading says whose its sentences are.
        let rows = part.rows.iter().map(|row| match row.label {
            None if !part.kind.is_empty() => one_side(row),
            _ => self.row(row),
        });
        format!("\n{heading}{}", notes.chain(rows).collect::<String>())
    }

    fn row(&self, row: &Row) -> String {
        let label = row.label.as_ref().map_or_else(String::new, |label| indented(label, 2));
        let sides = [("changes-old", &row.was), ("changes-later", &row.is)]
            .into_iter()
            .map(|(side, said)| {
                if said.is_empty() && row.label.is_some() {
                    return self.labelled(4, side, &self.tongue.say("changes-not-said"));
                }
                let lines = said.iter().map(|said| self.labelled(4, side, &said.whole()));
                lines.collect()
            });
        label + &sides.collect::<String>()
    }

    fn labelled(&self, margin: usize, side: &str, said: &str) -> String {
        indented(&self.with_colon(&self.tongue.say(side), said), margin)
    }

    fn with_colon(&self, label: &str, said: &str) -> String {
        format!("{label}{}{said}", self.tongue.phrases.page.colon)
    }
}

fn one_side(row: &Row) -> String {
    let said = row.was.iter().chain(&row.is);
    said.map(|said| indented(&said.whole(), 4)).collect()
}
