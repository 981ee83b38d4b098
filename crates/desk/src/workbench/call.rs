//! A call in progress. Until a passed verification is recorded in this contact the page shows the stage and the
//! dates, and nothing about the person; anybody may complain or go further without being verified.

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use minijinja::{Value, context};
use practice::{
    action::{Act, Action},
    complaint::Complaint,
    entry::{Entry, What},
    terms::{Assurance, Channel, Ending, Kind, Method, Proof, Remedy, Verdict},
};
use serde::Deserialize;

use super::{
    case::{
        form::{choice, issues, redress_lines, words},
        found,
    },
    colleague::Colleague,
    people::People,
    span,
    typed::{Fault, Typed},
    worklist,
};
use crate::{
    desk::{Case, Desk, DeskError},
    web::Oops,
};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    reference: Option<String>,
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
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let case = found(&desk, &reference).await?;
    show(&desk, &colleague, &case, &Typed::default(), &[]).await
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

/// Filed in the contact that is going on.
fn is_fresh(case: &Case) -> bool {
    began(&case.complaint, &case.file.entries).is_some_and(|entry| matches!(entry.what, What::Filed(_)))
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
            estimate => complaint.estimate.map(|date| date.to_string()).unwrap_or_default(),
            by => complaint.answering.by.map_or("", Channel::word),
            // Only what has just been filed is on its way in writing.
            fresh => is_fresh(case),
            is_complaint => complaint.kind == Kind::Complaint,
        },
    )?;
    Ok(Value::from_safe_string(said))
}

async fn show(
    desk: &Desk,
    colleague: &Colleague,
    case: &Case,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Response, Oops> {
    let now = desk.now();
    let tongue = colleague.tongue(desk);
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
            context! { number, name, standing => word, due => owed.due.map(jiff::Timestamp::as_millisecond) }
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
    let page = colleague.page(
        desk,
        "workbench/call.html",
        "intake",
        context! {
            reference => complaint.reference,
            version => complaint.version,
            live => complaint.live.map_or("", Channel::word),
            began => start.map(|entry| entry.recorded_at.as_millisecond()),
            began_ago => start.map(|entry| span::said(tongue, now.duration_since(entry.recorded_at))).unwrap_or_default(),
            verified,
            // Who filed on this line just now told us all of it.
            mine => is_fresh(case),
            kind => complaint.kind.word(),
            stage => complaint.stage().word(),
            received => complaint.received_at.as_millisecond(),
            estimate => complaint.estimate.map(|date| date.to_string()).unwrap_or_default(),
            acknowledged => complaint.acknowledged,
            open => complaint.is_open(),
            top => complaint.level >= case.code.last_level(),
            can_offer => complaint.is_open() && complaint.open_offer().is_none(),
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
            typed => context! {
                heard => typed.raw("heard"),
                message => typed.raw("message"),
                evidence => typed.raw("evidence"),
                method => typed.raw("method"),
                verdict => typed.raw("verdict"),
                ends => typed.raw("ends"),
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

pub async fn step(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, step)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let typed = Typed::of(pairs);
    let case = found(&desk, &reference).await?;
    let (actions, to, faults) = plan(&desk, &colleague, &case, &step, &typed)?;
    if !faults.is_empty() {
        return show(&desk, &colleague, &case, &typed, &faults).await;
    }
    for action in actions {
        match desk
            .act(&case.complaint.reference, Act::now(colleague.actor(), action))
            .await
        {
            Ok(_) => {}
            Err(DeskError::Refused(refusal)) => {
                // What was done before the refusal stands; the page shows the case as it is now.
                let fault = Fault::whole(colleague.tongue(&desk).say(&format!("refusal-{}", refusal.code())));
                let case = found(&desk, &reference).await?;
                return show(&desk, &colleague, &case, &typed, &[fault]).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Redirect::to(&format!("/desk/complaints/{}{to}", case.complaint.reference)).into_response())
}

type Plan = (Vec<Action>, &'static str, Vec<Fault>);

/// What a step of the call comes to, and where it leads.
fn plan(desk: &Desk, colleague: &Colleague, case: &Case, step: &str, typed: &Typed) -> Result<Plan, Oops> {
    let tongue = colleague.tongue(desk);
    let say = |name: &str| tongue.say(&format!("bench-f-{name}"));
    let mut asked = typed.asked(tongue);
    let channel = case.complaint.live.unwrap_or(Channel::Phone);
    let mut to = "/call";
    let actions = match step {
        "begin" => vec![Action::BeginContact {
            channel: asked.word("channel").unwrap_or(Channel::Phone),
        }],
        "verify" => {
            let method = asked.chosen("method", &say("verify-method"));
            let verdict = asked.chosen("verdict", &say("verify-verdict"));
            let assurance = asked.word("assurance").unwrap_or(Assurance::Basic);
            let verify = method.zip(verdict).map(|(method, verdict)| Action::Verify {
                method,
                verdict,
                assurance,
            });
            verify.into_iter().collect()
        }
        "acknowledge" => vec![Action::Acknowledge { channel }],
        "heard" => vec![Action::CustomerWrites {
            channel,
            message: asked.needed("heard", &say("heard-message")),
        }],
        "escalate" => vec![Action::Escalate {
            channel,
            reason: typed.text("reason"),
        }],
        "solve" => solve(case, &mut asked, &say),
        "end" => {
            let actions = end(case, channel, typed);
            if actions.is_empty() {
                asked.chosen::<Ending>("ends", &say("ends"));
            }
            to = if matches!(typed.raw("ends"), "settled") {
                "?act=close"
            } else {
                ""
            };
            actions
        }
        _ => return Err(Oops::NotFound),
    };
    Ok((actions, to, asked.into_faults()))
}

/// An offer made and answered on the line: two facts, each with its own entry.
fn solve(case: &Case, asked: &mut super::typed::Asked<'_>, say: &dyn Fn(&str) -> String) -> Vec<Action> {
    let mut actions = Vec::new();
    if case.complaint.open_offer().is_none() {
        let redress = asked.redress(&case.code.currency);
        let message = asked.needed("message", &say("solve-message"));
        actions.push(Action::Offer { redress, message });
    }
    let evidence = asked.needed("evidence", &say("solve-evidence"));
    actions.push(Action::Accept {
        proof: Proof::Call,
        evidence,
    });
    actions
}

/// The end of the call, as the customer answered "Does that settle it for you?".
fn end(case: &Case, channel: Channel, typed: &Typed) -> Vec<Action> {
    let over = |solved| {
        if case.complaint.live.is_some() {
            vec![Action::EndContact { solved }]
        } else {
            Vec::new()
        }
    };
    match typed.raw("ends") {
        "settled" => over(true),
        "open" => over(false),
        "senior" => {
            let mut actions = vec![Action::Escalate {
                channel,
                reason: String::new(),
            }];
            actions.extend(over(false));
            actions
        }
        _ => Vec::new(),
    }
}
