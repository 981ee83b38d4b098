//! Complaints that are handled together, on their pages: where this one is handled or which others are handled here, and
//! what will happen before it does. And those that were one and are split.

use axum::response::Response;
use minijinja::{Value, context};
use practice::{
    Complaint,
    complaint::{IssueState, Split},
    entry::{Entry, Seq, What},
    terms::{Channel, Label, Language},
};

use super::{May, Open, Verb, show};
use crate::{
    desk::{Case, Desk},
    web::Oops,
    workbench::{colleague::Colleague, typed::Typed},
};

/// The banner at the head of the page, with the way to undo it.
///
/// # Errors
/// A register that can't be read.
pub async fn view(desk: &Desk, acts: &[May], case: &Case, lang: &Language) -> Result<Value, Oops> {
    let complaint = &case.complaint;
    let may = acts
        .iter()
        .any(|act| act.verb == Verb::Unmerge && act.refusal.is_none());
    let mut others = Vec::new();
    for reference in &complaint.merged {
        if let Some(item) = desk.register().item(reference).await? {
            others.push(context! { reference, received => item.received_at.as_millisecond() });
        }
    }
    let put_back = acts
        .iter()
        .any(|act| act.verb == Verb::PutBack && act.refusal.is_none());
    let mut astray = Vec::new();
    // Of what came back here the page says more.
    if complaint.undelivered().next().is_none() {
        let kin = desk.kin(case).await?.into_iter();
        astray.extend(kin.filter(|other| went_astray(other, complaint)));
    }
    let astray: Vec<String> = astray.into_iter().map(|other| other.complaint.reference).collect();
    let off: Vec<Value> = complaint
        .split_off
        .iter()
        .map(|split| parted(case, split, lang))
        .collect();
    Ok(context! {
        into => complaint.merged_into,
        others,
        may,
        from => complaint.split_from.as_ref().map(|split| &split.other),
        put_back => complaint.put_back,
        may_put_back => put_back,
        off,
        astray,
    })
}

/// A message about the other did not arrive, and where it went is how this one’s customer is reached as well.
fn went_astray(other: &Case, here: &Complaint) -> bool {
    let failed: Vec<Seq> = other.complaint.undelivered().map(|(seq, _)| seq).collect();
    let mut entries = other.file.entries.iter();
    entries.any(|entry| match &entry.what {
        What::Bounced { owed_by, .. } if failed.contains(owed_by) => {
            let until = other.file.entries.iter().take_while(|known| known.seq <= entry.seq);
            let until: Vec<Entry> = until.cloned().collect();
            let then = Complaint::read(&other.complaint.reference, &until);
            then.is_ok_and(|then| is_reached_alike(&then, here))
        }
        _ => false,
    })
}

fn is_reached_alike(one: &Complaint, other: &Complaint) -> bool {
    let label = match one.answering.by {
        Some(Channel::Email) => Label::Email,
        Some(Channel::Phone | Channel::Sms) => Label::Phone,
        Some(Channel::Letter) => Label::Address,
        _ => return false,
    };
    one.answering.by == other.answering.by && one.contact.of(label) == other.contact.of(label)
}

/// What was split off, and what went with it.
fn parted(case: &Case, split: &Split, lang: &Language) -> Value {
    let named = |issue: &IssueState| match case.code.category(&issue.category) {
        Some(category) => category.name.in_language(lang).to_owned(),
        None => issue.category.clone(),
    };
    let issues: Vec<String> = split.issues.iter().map(named).collect();
    context! { reference => split.other, issues => issues.join(", ") }
}

/// What was typed is the complaint that the page has shown.
pub fn was_shown(typed: &Typed) -> bool {
    let read = |field| practice::reference::read(typed.raw(field));
    read("other").is_some_and(|other| read("sure") == Some(other))
}

/// The form again, with what will happen: nothing is done yet.
///
/// # Errors
/// As [`show`].
pub async fn shown_first(desk: &Desk, colleague: &Colleague, case: &Case, typed: Typed) -> Result<Response, Oops> {
    let other = typed.raw("other").to_owned();
    let mut typed = typed.without(&["sure"]);
    typed.put("sure".to_owned(), &other);
    let tongue = &colleague.tongue(desk).under(&case.code);
    // What can't be done is said at once.
    let act = super::asked_for(desk, colleague, case, Verb::Merge, &typed).await?;
    let refused = act.and_then(|act| {
        let known = Some((&case.complaint, case.file.entries.as_slice()));
        let now = desk.now().max(case.complaint.last_at);
        practice::action::decide(&case.code, known, &act, now).map_err(|refusal| {
            let text = tongue.refusal(&refusal);
            vec![super::Fault {
                field: "other".to_owned(),
                text,
            }]
        })
    });
    if let Err(faults) = refused {
        let typed = typed.without(&["sure"]);
        return super::form_again(desk, colleague, case, Verb::Merge, typed, faults).await;
    }
    let open = Open {
        verb: Some(Verb::Merge),
        typed,
        ..Open::default()
    };
    show(desk, colleague, case, &open).await
}

/// The complaint that was typed, and what handling the two together means.
///
/// # Errors
/// A register that can't be read.
pub async fn plan(desk: &Desk, colleague: &Colleague, case: &Case, open: &Open) -> Result<Option<Value>, Oops> {
    if open.verb != Some(Verb::Merge) || !open.faults.is_empty() || !colleague.works() || !was_shown(&open.typed) {
        return Ok(None);
    }
    let Some(reference) = practice::reference::read(open.typed.raw("other")) else {
        return Ok(None);
    };
    let Some(other) = desk.case(&reference).await?.filter(|other| colleague.sees(other)) else {
        return Ok(None);
    };
    let owed = |owed: &&practice::obligation::Obligation| owed.evidence().is_none() && owed.ended.is_none();
    let due = case.obligations.iter().filter(owed).filter_map(|owed| owed.due).min();
    let nature = other
        .filed_word(Label::Nature)
        .filter(|_| colleague.reads())
        .unwrap_or_default();
    Ok(Some(context! {
        reference,
        name => other.complaint.contact.name.as_ref().filter(|_| colleague.sees_names()),
        stage => other.complaint.stage().word(),
        received => other.complaint.received_at.as_millisecond(),
        lang => other.language().tag(),
        matter => nature.chars().take(240).collect::<String>(),
        due => due.map(jiff::Timestamp::as_millisecond),
    }))
}

/// What it was split off from, as far as it is known here, to ask the rules whether it might be put back.
pub fn the_whole(complaint: &Complaint) -> Option<Complaint> {
    let from = complaint.split_from.as_ref()?;
    Some(Complaint {
        reference: from.other.clone(),
        split_off: vec![Split {
            other: complaint.reference.clone(),
            ..from.clone()
        }],
        split_from: None,
        closed: None,
        ..complaint.clone()
    })
}

/// One like it that came before, to ask the rules whether any might be handled with it.
pub fn an_earlier(complaint: &Complaint) -> Complaint {
    Complaint {
        reference: String::new(),
        merged: Vec::new(),
        merged_into: None,
        split_from: None,
        ..complaint.clone()
    }
}
