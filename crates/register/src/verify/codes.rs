//! The codes that complaints stand on: each is there with the text that its complaints were told of.

use std::collections::{BTreeMap, BTreeSet};

use practice::fault::Shelf;

use super::{FindingKind, Report};
use crate::{Error, codes::IN_FORCE, driver::Snapshot, statements, value::given};

/// What complaints say of the code that they stand on, by its digest: which it is, and one that stands on it.
pub type StoodOn = BTreeMap<String, (String, String)>;

pub fn prove(book: &Snapshot, stood_on: &StoodOn, report: &mut Report) {
    let read = texts(book, stood_on, report);
    report.survive("codes of practice", read);
}

fn texts(book: &Snapshot, stood_on: &StoodOn, report: &mut Report) -> Result<(), Error> {
    let mut there = BTreeSet::new();
    for row in book.read(&statements::CODES, given![])? {
        report.codes += 1;
        let (code, version, digest) = (row.text(0)?, row.text(1)?, row.text(2)?);
        there.insert(digest.to_owned());
        let whole = Shelf::from_stored(row.text(3)?).is_ok_and(|shelf| shelf.digest() == digest);
        if !whole {
            let sentence = format!("version {version} of the code {code} was changed after it was put in force");
            report.find(FindingKind::Changed, None, None, sentence);
        }
    }
    let in_force = book.read(&statements::SETTING, given![IN_FORCE])?;
    let in_force = in_force.first().map(|row| row.string(0)).transpose()?;
    for (digest, (code, complaint)) in stood_on {
        if !there.contains(digest) {
            let sentence = format!("{complaint} stands on {code}, which is not in the register with that text");
            report.find(FindingKind::Removed, Some(complaint), None, sentence);
        }
    }
    if let Some(digest) = in_force.filter(|digest| !there.contains(digest) && !stood_on.contains_key(digest)) {
        let short: String = digest.chars().take(12).collect();
        let sentence = format!("the code in force ({short}…) is not in the register");
        report.find(FindingKind::Removed, None, None, sentence);
    }
    Ok(())
}
