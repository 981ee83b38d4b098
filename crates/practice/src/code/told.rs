//! How the faults of a code are told: its own lines first, a cause before what follows from it, and what is wrong with
//! a document inside the program on the line that names it, since its author can change no other.

use std::collections::BTreeMap;

use super::{
    lint::tongue,
    lower::{Places, named_as},
};
use crate::{
    fault::{Fault, Place, Shelf},
    terms::Language,
};

/// As many texts may be missing in a language and still be told one by one.
const FEW: usize = 9;

/// The code's own document first, then the others, each from its beginning.
pub(super) fn in_order(faults: Vec<Fault>, document: &str, places: &Places, shelf: &Shelf) -> Vec<Fault> {
    let own = faults
        .into_iter()
        .map(|fault| on_own_line(fault, document, places, shelf));
    let mut faults: Vec<Fault> = own.collect();
    faults.sort_by(|a, b| order(a, document).cmp(&order(b, document)));
    faults
}

fn order<'f>(fault: &'f Fault, document: &str) -> (bool, &'f str, usize, &'static str) {
    let place = &fault.place;
    (
        place.document != document,
        &place.document,
        place.span.start,
        fault.code,
    )
}

/// A fault of a document that ships, where its author wrote something that leads there.
fn on_own_line(fault: Fault, document: &str, places: &Places, shelf: &Shelf) -> Fault {
    let theirs = fault.place.document.clone();
    if !shelf.ships(&theirs) || theirs == document {
        return fault;
    }
    if let Some((place, label)) = fault.also.clone().filter(|(place, _)| !shelf.ships(&place.document)) {
        return Fault {
            also: Some((fault.place, fault.label)),
            place,
            label,
            ..fault
        };
    }
    let help = format!("{}; {}", fault.help, copied(&theirs));
    let Some(place) = named_by(&theirs, document, places) else {
        return Fault { help, ..fault };
    };
    Fault {
        also: Some((fault.place, fault.label)),
        place,
        label: "named here".to_owned(),
        help,
        ..fault
    }
}

fn copied(document: &str) -> String {
    format!("this file ships with recourse: copy it to {document} beside your code and change the copy")
}

/// Where the code names a document, or one that leads to it.
fn named_by(document: &str, code: &str, places: &Places) -> Option<Place> {
    let mut place = places.get(&named_as(document))?;
    // A file can be included by another, and that by another.
    for _ in 0..9 {
        if place.document == code {
            return Some(place.clone());
        }
        place = places.get(&named_as(&place.document))?;
    }
    None
}

/// Texts that are missing in a language. A few are told one by one; many come from the language that was added, and
/// those of a file that ships can only be mended by its copy.
pub(super) fn gaps(gaps: Vec<(Language, Fault)>, document: &str, places: &Places, shelf: &Shelf) -> Vec<Fault> {
    let mut by_language: BTreeMap<Language, Vec<Fault>> = BTreeMap::new();
    for (language, fault) in gaps {
        by_language.entry(language).or_default().push(fault);
    }
    let mut told = Vec::new();
    for (language, mut faults) in by_language {
        let cause = places
            .get(&format!("code.languages.{language}"))
            .filter(|cause| cause.document == document);
        let Some(cause) = cause else {
            told.extend(faults);
            continue;
        };
        faults.sort_by(|a, b| order(a, document).cmp(&order(b, document)));
        let theirs = |fault: &Fault| fault.place.document != document && shelf.ships(&fault.place.document);
        if faults.len() > FEW {
            told.extend(folded(&language, &faults, cause));
            continue;
        }
        let (shipped, own): (Vec<Fault>, Vec<Fault>) = faults.into_iter().partition(theirs);
        told.extend(own);
        told.extend(of_shipped(&language, &shipped, cause));
    }
    told
}

fn folded(language: &Language, faults: &[Fault], cause: &Place) -> Option<Fault> {
    let first = faults.first()?;
    Some(Fault {
        code: "missing-language",
        message: format!("{} texts have no {} yet", faults.len(), tongue(language)),
        place: cause.clone(),
        label: "named here".to_owned(),
        also: Some((first.place.clone(), "the first of them".to_owned())),
        help: format!("take “{language}” out of languages until they are written"),
    })
}

/// One for each file.
fn of_shipped(language: &Language, faults: &[Fault], cause: &Place) -> Vec<Fault> {
    let mut files: BTreeMap<&str, Vec<&Fault>> = BTreeMap::new();
    for fault in faults {
        files.entry(&fault.place.document).or_default().push(fault);
    }
    let one = |(file, faults): (&str, Vec<&Fault>)| {
        let first = faults.first()?;
        let message = match faults.as_slice() {
            [only] => only.message.clone(),
            all => format!("{} texts of {file} have no {}", all.len(), tongue(language)),
        };
        Some(Fault {
            code: "missing-language",
            message,
            place: cause.clone(),
            label: "named here".to_owned(),
            also: Some((first.place.clone(), first.label.clone())),
            help: format!(
                "this file ships with recourse: copy it to {file} beside your code and add the {} to the copy, or take “{language}” out of languages",
                tongue(language)
            ),
        })
    };
    files.into_iter().filter_map(one).collect()
}
