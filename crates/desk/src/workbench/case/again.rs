//! What somebody took back stands in its form again, as it was typed, to be put right and sent.

use practice::{
    entry::{Entry, Redress, What},
    terms::Label,
};

use super::{enclosing, verb::Verb};
use crate::{
    desk::Case,
    workbench::typed::{REDRESS_LINES, Typed},
};

/// The form with what was typed in it, if taking that back is the last that happened to this case.
pub fn taken_back(case: &Case, seq: u32) -> Option<(Verb, Typed)> {
    let entries = &case.file.entries;
    let last = entries.last().filter(|last| last.seq == seq)?;
    let What::TakenBack { owed_by, .. } = last.what else {
        return None;
    };
    let (verb, mut typed) = entries.iter().find(|entry| entry.seq == owed_by).and_then(form_of)?;
    for entry in entries.iter().filter(|entry| entry.goes_along() == Some(owed_by)) {
        if let What::Enclosed { file, .. } = &entry.what {
            enclosing::put(&mut typed, &file.id, entry.word(Label::FileName).unwrap_or_default());
        }
    }
    Some((verb, typed))
}

fn form_of(entry: &Entry) -> Option<(Verb, Typed)> {
    let mut typed = Typed::default();
    let mut put = |name: &str, value: &str| typed.put(name.to_owned(), value);
    let (verb, text) = match &entry.what {
        What::Wrote { news, told, .. } => {
            put("news", if *news { "yes" } else { "no" });
            for content in told {
                put("told", content.word());
            }
            (Verb::Reply, ("message", Label::Message))
        }
        What::InformationAsked { cause } => {
            put("cause", cause.word());
            (Verb::Ask, ("message", Label::Message))
        }
        What::Estimated { date, .. } => {
            put("date", &date.to_string());
            (Verb::Estimate, ("reason", Label::Reason))
        }
        What::Offered { redress, .. } => {
            put_redress(&mut put, redress);
            (Verb::Offer, ("message", Label::Message))
        }
        What::Concluded { findings, redress } => {
            for one in findings {
                put(&format!("f{}", one.issue), one.finding.word());
            }
            put_redress(&mut put, redress);
            (Verb::Outcome, ("message", Label::Message))
        }
        What::Closed { ending } => {
            put("ending", ending.word());
            (Verb::Close, ("reason", Label::Reason))
        }
        _ => return None,
    };
    put(text.0, entry.word(text.1).unwrap_or_default());
    Some((verb, typed))
}

/// As a form has it: a point before the cents is read in every language.
fn put_redress(put: &mut impl FnMut(&str, &str), redress: &[Redress]) {
    for (line, one) in (1..=REDRESS_LINES).zip(redress) {
        put(&format!("r{line}-remedy"), one.remedy.word());
        if let Some(issue) = one.issue {
            put(&format!("r{line}-issue"), &issue.to_string());
        }
        if one.cents > 0 {
            put(
                &format!("r{line}-amount"),
                &format!("{}.{:02}", one.cents / 100, one.cents % 100),
            );
        }
    }
}
