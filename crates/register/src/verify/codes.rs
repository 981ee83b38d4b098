//! The codes of practice: each that complaints stand on is there with the text that they were told of, each is the one that
//! a line of the log of administration put in force, from when it says, and the one in force is that of the last line.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use practice::fault::Shelf;

use super::{FindingKind, Report};
use crate::{
    Error,
    codes::{IN_FORCE, Told},
    driver::Snapshot,
    statements,
    value::{Row, given},
};

/// What complaints say of the code that they stand on, by its digest: which it is, and one that stands on it.
pub type StoodOn = BTreeMap<String, (String, String)>;

pub fn prove(book: &Snapshot, stood_on: &StoodOn, told: &[Told], report: &mut Report) {
    let read = texts(book, stood_on, told, report);
    report.survive("codes of practice", read);
}

fn texts(book: &Snapshot, stood_on: &StoodOn, told: &[Told], report: &mut Report) -> Result<(), Error> {
    let mut there: Vec<Recorded> = Vec::new();
    for row in book.read(&statements::CODES, given![])? {
        report.codes += 1;
        let version = Recorded::read(&row)?;
        let whole = Shelf::from_stored(row.text(3)?).is_ok_and(|shelf| shelf.digest() == version.digest);
        if !whole {
            let sentence = format!("{version} was changed after it was put in force");
            report.find(FindingKind::Changed, None, None, sentence);
        }
        if let Some((kind, sentence)) = version.unlike(told) {
            report.find(kind, None, None, sentence);
        }
        there.push(version);
    }
    let digests: BTreeSet<&str> = there.iter().map(|version| version.digest.as_str()).collect();
    for (digest, (code, complaint)) in stood_on {
        if !digests.contains(digest.as_str()) {
            let sentence = format!("{complaint} stands on {code}, which is not in the register with that text");
            report.find(FindingKind::Removed, Some(complaint), None, sentence);
        }
    }
    report_removed(told, &there, stood_on, report);
    let in_force = book.read(&statements::SETTING, given![IN_FORCE])?;
    let in_force = in_force.first().map(|row| row.string(0)).transpose()?;
    let in_force = in_force.as_deref();
    if let Some(last) = told.last() {
        report_exchanged(last, &there, in_force, report);
        return Ok(());
    }
    // A log that is older than its lines on codes.
    let gone = in_force.filter(|digest| !digests.contains(digest) && !stood_on.contains_key(*digest));
    if let Some(digest) = gone {
        let sentence = format!("the code in force ({}) is not in the register", short(digest));
        report.find(FindingKind::Removed, None, None, sentence);
    }
    Ok(())
}

/// A version as it is on record.
struct Recorded {
    code: String,
    version: String,
    digest: String,
    from: i64,
}

impl Recorded {
    fn read(row: &Row) -> Result<Self, Error> {
        Ok(Self {
            code: row.string(0)?,
            version: row.string(1)?,
            digest: row.string(2)?,
            from: row.int(4)?,
        })
    }

    fn is_of(&self, told: &Told) -> bool {
        self.code == told.code && self.version == told.version
    }

    /// Where it is not what the log says of it. A version can be put in force again: the first line says from when it was,
    /// each which text it has.
    fn unlike(&self, told: &[Told]) -> Option<(FindingKind, String)> {
        let lines: Vec<&Told> = told.iter().filter(|told| self.is_of(told)).collect();
        let Some(first) = lines.first() else {
            // A log that is older than its lines on codes tells of none.
            let sentence =
                format!("{self} is in the register, but no line of the log of administration put it in force");
            return (!told.is_empty()).then_some((FindingKind::Added, sentence));
        };
        let another_text = |told: &&&Told| told.bound.as_ref().is_some_and(|bound| bound.digest != self.digest);
        if lines.iter().any(|told| another_text(&told)) {
            let sentence = format!("{self} has another text than the one that the log of administration put in force");
            return Some((FindingKind::Changed, sentence));
        }
        let from = first.bound.as_ref().map(|bound| bound.from);
        let sentence = format!("{self} is in force from another instant than the log of administration says");
        from.filter(|from| *from != self.from)
            .map(|_| (FindingKind::Changed, sentence))
    }
}

impl fmt::Display for Recorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&named(&self.code, &self.version))
    }
}

/// As complaints name the code that they stand on, too.
pub fn named(code: &str, version: &str) -> String {
    format!("version {version} of the code {code}")
}

/// What the log put in force and is on record no more; of those that complaints stand on, they have said so.
fn report_removed(told: &[Told], there: &[Recorded], stood_on: &StoodOn, report: &mut Report) {
    let gone = told
        .iter()
        .filter(|told| !there.iter().any(|version| version.is_of(told)));
    let gone: BTreeSet<String> = gone.map(|told| named(&told.code, &told.version)).collect();
    for version in gone {
        if !stood_on.values().any(|(code, _)| *code == version) {
            let sentence = format!("{version} is not in the register, and the log of administration put it in force");
            report.find(FindingKind::Removed, None, None, sentence);
        }
    }
}

/// What is in force is what the last line says. Another text of that version is named already.
fn report_exchanged(last: &Told, there: &[Recorded], in_force: Option<&str>, report: &mut Report) {
    let recorded = there.iter().find(|version| version.is_of(last));
    let bound = last.bound.as_ref().map(|bound| bound.digest.as_str());
    let Some(digest) = bound.or(recorded.map(|version| version.digest.as_str())) else {
        return;
    };
    let other = there.iter().find(|version| Some(version.digest.as_str()) == in_force);
    if in_force == Some(digest) || other.is_some_and(|other| other.is_of(last)) {
        return;
    }
    let other = other.map_or_else(|| in_force.map_or("nothing".to_owned(), short), ToString::to_string);
    let last = named(&last.code, &last.version);
    let sentence = format!("{other} is in force, and the log of administration put {last} in force last");
    report.find(FindingKind::Changed, None, None, sentence);
}

fn short(digest: &str) -> String {
    digest.chars().take(12).chain(['…']).collect()
}
