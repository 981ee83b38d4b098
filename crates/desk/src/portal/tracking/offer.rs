//! An offer or an outcome as the customer reads it: our words, issue by issue, and the amounts.

use minijinja::{Value, context};
use practice::{
    complaint::Offer,
    entry::{Entry, Redress, Seq},
    terms::{Label, Language, Remedy},
};

use crate::{
    desk::{Case, Desk},
    portal::filing::named_category,
};

/// An offer.
pub fn drawn(desk: &Desk, lang: &Language, case: &Case, offer: &Offer) -> Value {
    context! {
        number => offer.number,
        at => offer.made_at.as_millisecond(),
        text => words(case, offer.seq),
        lines => lines(desk, lang, case, &offer.redress),
        total => total(&offer.redress),
        currency => case.code.currency,
    }
}

fn words(case: &Case, seq: Seq) -> String {
    let entry = case.file.entries.iter().find(|entry| entry.seq == seq);
    entry
        .and_then(|entry| entry.word(Label::Message))
        .unwrap_or_default()
        .to_owned()
}

/// The outcome, once it was told.
pub fn outcome(desk: &Desk, lang: &Language, case: &Case) -> Option<Value> {
    let complaint = &case.complaint;
    let concluded = complaint.concluded.filter(|_| complaint.outcome_told.is_some())?;
    // What was decided in another complaint is read there.
    let here = |entry: &&Entry| entry.seq == concluded && entry.twin.is_none();
    case.file.entries.iter().find(here)?;
    let findings: Vec<Value> = complaint
        .issues
        .iter()
        .filter_map(|issue| {
            let finding = issue.finding?.word();
            Some(context! { issue => named_category(&case.code, &issue.category, lang), finding })
        })
        .collect();
    let redress = complaint.redress_owed.as_slice();
    Some(context! {
        text => words(case, concluded),
        findings,
        lines => lines(desk, lang, case, redress),
        total => total(redress),
        currency => case.code.currency,
    })
}

/// One line for each remedy: for which issue, what, how much.
pub fn lines(desk: &Desk, lang: &Language, case: &Case, redress: &[Redress]) -> Vec<Value> {
    redress
        .iter()
        .map(|one| {
            let issue = one
                .issue
                .and_then(|number| case.complaint.issues.iter().find(|issue| issue.number == number));
            context! {
                issue => issue.map(|issue| named_category(&case.code, &issue.category, lang)),
                what => what(desk, lang, one),
                cents => (one.cents != 0).then_some(one.cents),
                currency => one.currency,
            }
        })
        .collect()
}

/// "Credit", "Apology".
fn what(desk: &Desk, lang: &Language, redress: &Redress) -> String {
    desk.tongues().of(lang).say(&format!("remedy-{}", redress.remedy))
}

/// The amount of all lines together, if there is one.
pub fn total(redress: &[Redress]) -> Option<i64> {
    let money = redress
        .iter()
        .filter(|one| matches!(one.remedy, Remedy::Credit | Remedy::Refund));
    let cents = money.map(|one| one.cents).fold(0_i64, i64::saturating_add);
    (cents > 0).then_some(cents)
}
