//! A call in progress. Until a passed verification is recorded in this contact the page shows the stage and the
//! dates, and nothing about the person; anybody may complain or go further without being verified. Who has just
//! complained is first of all acknowledged. What each step comes to is in `call/step.rs`,
//! and what was typed for the others in `call/kept.rs`.

mod kept;
mod step;

use axum::{
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{
    code::Promise,
    complaint::Complaint,
    entry::{Entry, Fact, What},
    notice::Owed,
    obligation::Obligation,
    refusal::Refusal,
    terms::{Assurance, Channel, Format, Kind, Level, Method, Remedy, Verdict},
};
use serde::Deserialize;

use super::{
    case::{
        done,
        form::{choice, issues, limit, redress_lines, words},
        opened, suspects,
        verb::Verb,
        why_not,
    },
    colleague::Colleague,
    people::People,
    span,
    typed::{Fault, Typed},
    worklist,
};
use crate::{
    desk::{Case, Desk},
    pages::scheme_said,
    tongue::Tongue,
    web::Oops,
};
pub use step::step;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    reference: Option<String>,
    done: Option<String>,
}

/// To the call page of a number that a caller gives.
pub async fn new(State(desk): State<Desk>, colleague: Colleague, Query(asked): Query<Asked>) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let typed = asked.reference.unwrap_or_default();
    let known = match practice::reference::read(&typed) {
        Some(reference) => desk.register().item(&reference).await?.map(|item| item.reference),
        None => None,
    };
    if let Some(reference) = known {
        return Ok(Redirect::to(&format!("/desk/complaints/{reference}/call")).into_response());
    }
    let tongue = colleague.tongue(&desk);
    let faults: Vec<Fault> = if typed.trim().is_empty() {
        Vec::new()
    } else {
        vec![Fault {
            field: "reference".to_owned(),
            text: tongue.say("bench-fault-reference"),
        }]
    };
    colleague.page(
        &desk,
        "workbench/call_new.html",
        "intake",
        context! { reference => typed, faults },
    )
}

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(reference): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works() && colleague.reads())?;
    let case = opened(&desk, &colleague, &reference).await?;
    if let Some(into) = &case.complaint.merged_into {
        return Ok(Redirect::to(&format!("/desk/complaints/{into}/call")).into_response());
    }
    let done = asked.done.as_deref().and_then(|seq| seq.parse().ok());
    let typed = kept::of(&desk, &colleague, &case).await?;
    show(&desk, &colleague, &case, &typed, &[], done).await
}

/// The entry with which the present contact began, if one is going on.
fn began<'c>(complaint: &Complaint, entries: &'c [Entry]) -> Option<&'c Entry> {
    complaint.live?;
    entries.iter().rev().find(|entry| match &entry.what {
        What::ContactBegan { .. } => true,
        What::Filed(filing) => filing.channel.is_live(),
        _ => false,
    })
}

/// Whether the person on the line has shown who they are, in this contact and no other.
fn is_verified(case: &Case) -> bool {
    let Some(start) = began(&case.complaint, &case.file.entries) else {
        return false;
    };
    case.file.entries.iter().any(|entry| {
        entry.seq > start.seq
            && matches!(
                entry.what,
                What::Verified {
                    verdict: Verdict::Passed,
                    ..
                }
            )
    })
}

/// The last verification of this contact, where it did not pass.
fn last_failed(case: &Case, start: &Entry) -> Option<Value> {
    let mut later = case.file.entries.iter().rev().take_while(|entry| entry.seq > start.seq);
    let (verdict, at) = later.find_map(|entry| match entry.what {
        What::Verified { verdict, .. } => Some((verdict, entry.recorded_at)),
        _ => None,
    })?;
    (verdict != Verdict::Passed).then(|| context! { verdict => verdict.word(), at => at.as_millisecond() })
}

/// Filed in the contact that is going on.
fn is_fresh(case: &Case) -> bool {
    began(&case.complaint, &case.file.entries).is_some_and(|entry| matches!(entry.what, What::Filed(_)))
}

/// What is owed now and kept by telling the customer this.
fn owed_by_telling(case: &Case, fact: Fact, now: Timestamp) -> impl Iterator<Item = &Obligation> {
    case.obligations.iter().filter(move |owed| {
        let promise = case.code.promise(&owed.promise);
        owed.is_owed(now) && promise.is_some_and(|promise| promise.kept_by_fact(fact))
    })
}

/// The acknowledgement that this very contact owes, and that is broken if it ends without it.
fn acknowledgement_owed(desk: &Desk, case: &Case) -> Option<Obligation> {
    let now = desk.now();
    let mut owed = owed_by_telling(case, Fact::Acknowledged, now).filter(|owed| owed.broken_at(now).is_none());
    owed.next().filter(|_| is_fresh(case)).cloned()
}

/// The promise to speak of the scheme that is still to be kept; of an offer that the form records with the end of the
/// call, the one that it begins.
fn scheme_owed(case: &Case, settling: bool, now: Timestamp) -> Option<&str> {
    let begins = |promise: &&Promise| {
        promise.starts_with(Fact::Offered)
            && promise.kept_by_fact(Fact::SchemeNotified)
            && promise.when.holds(&case.complaint, "")
    };
    let begun = || case.code.promises.iter().find(begins).filter(|_| settling);
    let mut owed = owed_by_telling(case, Fact::SchemeNotified, now).map(|owed| owed.promise.as_str());
    owed.next().or_else(|| begun().map(|promise| promise.id.as_str()))
}

/// The entry of this very contact by which our offer was accepted.
fn accepted_here(case: &Case) -> Option<&Entry> {
    let start = began(&case.complaint, &case.file.entries)?;
    let agreed = case.complaint.agreed?;
    let mut since = case.file.entries.iter().rev().take_while(|entry| entry.seq > start.seq);
    since.find(|entry| matches!(entry.what, What::Accepted { offer, .. } if offer == agreed))
}

/// An offer about a complaint speaks of personal things.
fn may_speak_of_it(case: &Case) -> bool {
    is_verified(case) || is_fresh(case)
}

/// What waits to be read out in this very contact: to whoever is answered by phone, and to whoever asked to be read to,
/// for whom it may be nothing but what they had before. None where there is nothing, or where it must not be spoken of
/// yet.
fn to_read_out(desk: &Desk, case: &Case) -> Option<Vec<Owed>> {
    if !may_speak_of_it(case) {
        return None;
    }
    let mut waiting = desk.by_hand(case);
    waiting.retain(|owed| owed.channel == Channel::Phone);
    (is_read_to(case) || !waiting.is_empty()).then_some(waiting)
}

fn is_read_to(case: &Case) -> bool {
    case.complaint.answering.format == Format::ReadAloud
}

/// Why this colleague can make no offer on the line, where a solution would begin with one.
fn no_offer(desk: &Desk, colleague: &Colleague, case: &Case) -> Option<Refusal> {
    let needed = case.complaint.open_offer().is_none() && case.complaint.agreed.is_none();
    why_not(case, colleague, Verb::Offer, desk.now()).filter(|_| needed)
}

/// Settled, says the caller; and nothing has been accepted or told yet. Then the page asks what settled it.
fn asks_what_settled(case: &Case, typed: &Typed) -> bool {
    typed.raw("ends") == "settled" && !case.complaint.may_be_settled() && may_speak_of_it(case)
}

/// The steps in the order in which they come: whoever has just complained is acknowledged before anything else.
fn steps(case: &Case, verified: bool, tongue: &Tongue) -> Vec<Value> {
    let fresh = is_fresh(case);
    let order = if fresh {
        ["read", "verify", "listen", "solve", "end"]
    } else {
        ["verify", "listen", "solve", "read", "end"]
    };
    order
        .into_iter()
        .map(|id| {
            let named = if id == "read" && fresh { "acknowledge" } else { id };
            let done = match id {
                "read" => case.complaint.acknowledged,
                "verify" => verified,
                "solve" => case.complaint.agreed.is_some(),
                _ => false,
            };
            context! { id, label => tongue.say(&format!("bench-step-{named}")), done }
        })
        .collect()
}

/// A tracking number in groups, each figure by its name.
fn spoken(desk: &Desk, case: &Case) -> Vec<Value> {
    let tongue = desk.tongues().of(case.language());
    case.complaint
        .reference
        .split('-')
        .map(|group| {
            let names: Vec<String> = group
                .chars()
                .map(|digit| tongue.say(&format!("bench-digit-{digit}")))
                .collect();
            context! { digits => group, names => names.join(" ") }
        })
        .collect()
}

/// The words to read aloud, in the customer's language.
fn read_aloud(desk: &Desk, case: &Case) -> Result<Value, Oops> {
    let lang = &desk.tongues().of(case.language()).language;
    let complaint = &case.complaint;
    let steps: Vec<&str> = case.code.steps.iter().map(|step| step.in_language(lang)).collect();
    let said = desk.pages().render(
        "workbench/read_aloud.html",
        lang,
        context! {
            groups => spoken(desk, case),
            steps,
            estimate => case.estimate_to_come(desk.now()).map(|date| date.to_string()).unwrap_or_default(),
            by => complaint.answering.by.map_or("", Channel::word),
            // Only what has just been filed is on its way in writing.
            fresh => is_fresh(case),
            is_complaint => complaint.kind == Kind::Complaint,
        },
    )?;
    Ok(Value::from_safe_string(said))
}

/// What to say to who has just accepted our offer: what we do, and by when; and how they have it in writing.
fn agreed_aloud(desk: &Desk, case: &Case) -> Result<Option<Value>, Oops> {
    let Some(accepted) = accepted_here(case) else {
        return Ok(None);
    };
    let tongue = desk.tongues().of(case.language());
    let parts = case.complaint.redress_to_do().into_iter().map(|part| {
        let remedy = tongue.say(&format!("remedy-{}", part.remedy));
        if part.cents > 0 {
            tongue.pair(&remedy, &tongue.amount(part.cents, &part.currency))
        } else {
            remedy
        }
    });
    let started = case.obligations.iter().filter(|owed| owed.since_seq == accepted.seq);
    let due = started
        .filter(|owed| owed.is_owed(desk.now()))
        .filter_map(|owed| owed.due);
    let in_writing = [Channel::Email, Channel::Letter, Channel::Sms];
    let by = case
        .complaint
        .answering
        .by
        .filter(|by| in_writing.contains(by) && !is_read_to(case));
    let context = context! {
        parts => parts.collect::<Vec<_>>(),
        due => due.min().map(Timestamp::as_millisecond),
        by => by.map_or("", Channel::word),
    };
    let said = desk
        .pages()
        .render("workbench/agreed_aloud.html", &tongue.language, context)?;
    Ok(Some(Value::from_safe_string(said)))
}

async fn show(
    desk: &Desk,
    colleague: &Colleague,
    case: &Case,
    typed: &Typed,
    faults: &[Fault],
    done: Option<u32>,
) -> Result<Response, Oops> {
    let now = desk.now();
    let tongue = &colleague.tongue(desk).under(&case.code);
    let complaint = &case.complaint;
    let verified = is_verified(case);
    let start = began(complaint, &case.file.entries);
    let owed: Vec<Value> = case
        .obligations
        .iter()
        .filter(|owed| owed.is_owed(now))
        .map(|owed| {
            let (number, name) = worklist::promise(&case.code, &owed.promise, tongue);
            let soon = owed.due.is_some_and(|due| due <= worklist::today_ends(&case.code, now));
            let standing = owed.standing(now);
            let word = if soon && standing == practice::obligation::Standing::Open {
                "soon"
            } else {
                standing.word()
            };
            context! { number, name, standing => word, due => owed.due.map(Timestamp::as_millisecond) }
        })
        .collect();
    let person = if verified {
        person(desk, case).await?
    } else {
        Value::from(())
    };
    let methods = Method::ALL
        .iter()
        .filter(|m| !matches!(m, Method::TrackingSecret | Method::SignedIn));
    let mut methods = words(tongue, "bench-method-{}", methods.map(|method| method.word()));
    methods.insert(0, choice("", tongue.say("bench-choose")));
    let done = match done {
        Some(seq) => just_done(desk, colleague, case, tongue, seq).await?,
        None => None,
    };
    // Numbers and reasons alone: nothing personal of another complaint stands on this page.
    let suspects = if is_fresh(case) {
        suspects::views(desk, colleague, case, now).await?
    } else {
        Vec::new()
    };
    let to_read = to_read_out(desk, case).map(|waiting| {
        let message = |owed: &Owed| context! { owed_by => owed.owed_by, notice => owed.notice.word() };
        waiting.iter().map(message).collect::<Vec<_>>()
    });
    let no_offer = no_offer(desk, colleague, case).map(|refusal| tongue.refusal(&refusal));
    let settling = no_offer.is_none() && asks_what_settled(case, typed);
    let scheme_owed = scheme_owed(case, settling, now).map(|promise| worklist::promise(&case.code, promise, tongue));
    let page = colleague.page(
        desk,
        "workbench/call.html",
        "intake",
        context! {
            done,
            scheme_said => scheme_said(tongue, &case.code),
            scheme_aloud => scheme_aloud(desk, case),
            scheme_owed => scheme_owed.map(|(number, name)| context! { number, name }),
            agreed_aloud => agreed_aloud(desk, case)?,
            reads_aloud => to_read.is_some(),
            to_read => to_read.unwrap_or_default(),
            reference => complaint.reference,
            version => complaint.version,
            live => complaint.live.map_or("", Channel::word),
            began => start.map(|entry| entry.recorded_at.as_millisecond()),
            began_ago => start.map(|entry| span::said(tongue, now.duration_since(entry.recorded_at))).unwrap_or_default(),
            verified,
            suspects,
            // Who filed on this line just now told us all of it.
            mine => is_fresh(case),
            kind => complaint.kind.word(),
            stage => complaint.stage().word(),
            level => case.code.level(complaint.level).map(|rule| rule.name.in_language(&tongue.language)),
            escalated => complaint.level > Level::FIRST,
            received => complaint.received_at.as_millisecond(),
            estimate => case.estimate().map(|date| date.to_string()).unwrap_or_default(),
            estimate_passed => case.estimate_has_passed(now),
            acknowledged => complaint.acknowledged,
            steps => steps(case, verified, tongue),
            unacknowledged => acknowledgement_owed(desk, case).map(|owed| worklist::promise(&case.code, &owed.promise, tongue).0),
            settling,
            may_be_settled => no_offer.is_none() || complaint.may_be_settled(),
            no_offer,
            open => complaint.is_open(),
            top => complaint.level >= case.code.last_level(),
            can_offer => complaint.is_open() && complaint.open_offer().is_none() && complaint.agreed.is_none(),
            agreed => complaint.agreed.is_some(),
            not_shown => start.and_then(|start| last_failed(case, start)),
            open_offer => complaint.open_offer().is_some(),
            aloud => read_aloud(desk, case)?,
            ask_settled => desk.tongues().of(case.language()).say("bench-ask-settled"),
            aloud_lang => desk.tongues().of(case.language()).language.tag(),
            person,
            owed,
            methods,
            verdicts => words(tongue, "bench-verdict-{}", Verdict::ALL.iter().map(|word| word.word())),
            assurances => words(tongue, "bench-assurance-{}", Assurance::ALL.iter().map(|word| word.word())),
            remedies => words(tongue, "remedy-{}", Remedy::ALL.iter().map(|remedy| remedy.word())),
            lines => redress_lines(typed),
            issues => issues(case, tongue, typed),
            currency => case.code.currency,
            sum_limit => limit(desk, colleague, case, Verb::Offer).await?,
            typed => context! {
                heard => typed.raw("heard"),
                message => typed.raw("message"),
                evidence => typed.raw("evidence"),
                method => typed.raw("method"),
                assurance => if typed.has("assurance") { typed.raw("assurance") } else { Assurance::Basic.word() },
                verdict => typed.raw("verdict"),
                ends => typed.raw("ends"),
                unacknowledged => typed.is("unacknowledged"),
                scheme_told => typed.is("scheme_told"),
                read_out => typed.is("read_out"),
            },
            faults,
        },
    )?;
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok((status, page).into_response())
}

/// What the step that led here came to.
async fn just_done(
    desk: &Desk,
    colleague: &Colleague,
    case: &Case,
    tongue: &Tongue,
    seq: u32,
) -> Result<Option<Value>, Oops> {
    let people = People::of(desk).await?;
    let outbox = desk.register().outbox_of(&case.complaint.reference).await?;
    let now = desk.now();
    Ok(done::told(case, colleague, &people, tongue, &outbox, seq, now))
}

/// What whoever ends a call that settled nothing has to say: the notice of the scheme, in the caller's language. Of a
/// question there is none, and whoever is with the scheme knows it.
fn scheme_aloud(desk: &Desk, case: &Case) -> Option<String> {
    let complaint = &case.complaint;
    let lang = &desk.tongues().of(case.language()).language;
    let scheme = case.code.scheme.as_ref()?;
    let speaks = complaint.kind == Kind::Complaint && complaint.is_open() && !complaint.is_at_the_scheme();
    speaks.then(|| scheme.notice.in_language(lang).to_owned())
}

/// What may be said to somebody who is who they say.
async fn person(desk: &Desk, case: &Case) -> Result<Value, Oops> {
    let complaint = &case.complaint;
    let people = People::of(desk).await?;
    let told = |label| complaint.told.get(&label).cloned().unwrap_or_default();
    Ok(context! {
        name => complaint.contact.name.clone().unwrap_or_default(),
        account => complaint.contact.account.clone().unwrap_or_default(),
        nature => told(practice::terms::Label::Nature),
        wanted => told(practice::terms::Label::Wanted),
        adviser => complaint.assignee.as_deref().map(|id| people.name(id)).unwrap_or_default(),
        lang => complaint.answering.language.tag(),
    })
}
