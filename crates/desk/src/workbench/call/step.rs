//! The steps of a call: what was typed becomes the acts that it asks for, and leads on.

use axum::{
    Form,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use practice::{
    action::{Act, Action},
    entry::Seq,
    refusal::Refusal,
    terms::{Assurance, Channel, Ending, Notice, Proof},
};

use super::{acknowledgement_owed, is_read_to, kept, may_speak_of_it, no_offer, show, to_read_out};
use crate::{
    desk::{Case, Desk, DeskError},
    post::paper,
    web::Oops,
    workbench::{
        case::{done, meanwhile, opened, twice},
        colleague::Colleague,
        typed::{Asked, Fault, Typed},
    },
};

pub async fn step(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, step)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works() && colleague.reads())?;
    let typed = Typed::of(pairs);
    let mut case = opened(&desk, &colleague, &reference).await?;
    if step == KEEP {
        kept::keep(&desk, &colleague, &case, &typed).await?;
        return Ok(to_page(&case, "/call"));
    }
    if step == "end" && case.complaint.live.is_none() {
        // Ended meanwhile; the page asks nothing more about it.
        let over = Fault::whole(colleague.tongue(&desk).refusal(&Refusal::NobodyOnTheLine));
        return show(&desk, &colleague, &case, &typed, &[over], None).await;
    }
    let (mut actions, mut faults) = plan(&desk, &colleague, &case, &step, &typed)?;
    if step == "end" && typed.is("read_out") {
        actions.splice(0..0, was_read_out(&desk, &colleague, &case, &typed).await?);
    }
    if matches!(step.as_str(), "solve" | "end")
        && let Some(news) = meanwhile(&desk, &colleague, &case, &typed).await?
    {
        faults.insert(0, Fault::whole(news));
    }
    let before = case.complaint.version;
    if !faults.is_empty() {
        return show(&desk, &colleague, &case, &typed, &faults, None).await;
    }
    for action in actions {
        match twice::act(&desk, case, &typed, &Act::now(colleague.actor(), action)).await {
            Ok(after) => case = after,
            Err(DeskError::Refused(refusal)) => {
                // What was done before the refusal stands; the page shows the case as it is now.
                let fault = Fault::whole(colleague.tongue(&desk).refusal(&refusal));
                let case = opened(&desk, &colleague, &reference).await?;
                return show(&desk, &colleague, &case, &typed, &[fault], None).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
    let to = leads_to(&case, &step, &typed);
    let done = done::seq(&case, &colleague, before);
    // What was typed for other steps is kept for the page to which this one leads.
    if to == "/call" {
        kept::keep(&desk, &colleague, &case, &typed.without(fields_of(&step))).await?;
    }
    let told = done.map(|seq| format!("{}done={seq}", if to.contains('?') { '&' } else { '?' }));
    Ok(to_page(&case, &format!("{to}{}", told.unwrap_or_default())))
}

fn to_page(case: &Case, to: &str) -> Response {
    Redirect::to(&format!("/desk/complaints/{}{to}", case.complaint.reference)).into_response()
}

/// What the Enter key does in a field: the page again with what was typed, and nothing is recorded.
const KEEP: &str = "keep";

/// The fields that a step has dealt with.
fn fields_of(step: &str) -> &'static [&'static str] {
    match step {
        "verify" => &["method", "verdict", "assurance"],
        "heard" => &["heard"],
        "solve" => &["message", "evidence", "r1-*", "r2-*", "r3-*"],
        // Another call.
        "begin" => &["channel"],
        _ => &[],
    }
}

/// Where a step leads: what was settled has still to be done, or can be closed.
fn leads_to(case: &Case, step: &str, typed: &Typed) -> &'static str {
    match (step, typed.raw("ends")) {
        ("end", "settled") if case.complaint.redress_outstanding() > 0 => "?act=redress",
        ("end", "settled") if case.complaint.is_open() => "?act=close",
        ("end", _) => "",
        _ => "/call",
    }
}

type Plan = (Vec<Action>, Vec<Fault>);

/// What a step of the call comes to.
fn plan(desk: &Desk, colleague: &Colleague, case: &Case, step: &str, typed: &Typed) -> Result<Plan, Oops> {
    let tongue = colleague.tongue(desk);
    let say = |name: &str| tongue.say(&format!("bench-f-{name}"));
    let mut asked = typed.asked(tongue);
    let channel = channel(case);
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
            to: None,
        }],
        "solve" => match no_offer(desk, colleague, case) {
            Some(refusal) => {
                asked.fault("", tongue.under(&case.code).refusal(&refusal));
                Vec::new()
            }
            None => solve(case, &mut asked, &say),
        },
        "end" => end(desk, colleague, case, &mut asked, typed),
        _ => return Err(Oops::NotFound),
    };
    Ok((actions, asked.into_faults()))
}

/// An offer made and answered on the line: two facts, each with its own entry.
fn solve(case: &Case, asked: &mut Asked<'_>, say: &dyn Fn(&str) -> String) -> Vec<Action> {
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
fn end(desk: &Desk, colleague: &Colleague, case: &Case, asked: &mut Asked<'_>, typed: &Typed) -> Vec<Action> {
    let tongue = colleague.tongue(desk);
    let say = |name: &str| tongue.say(&format!("bench-f-{name}"));
    let waiting = to_read_out(desk, case).filter(|_| typed.is("read_out"));
    let by_reading = waiting.is_some_and(|all| all.iter().any(|owed| owed.notice == Notice::Acknowledgement));
    if acknowledgement_owed(desk, case).is_some() && !typed.is("unacknowledged") && !by_reading {
        asked.fault("unacknowledged", tongue.say("bench-fault-unacknowledged"));
    }
    let ends = typed.raw("ends");
    let mut actions = Vec::new();
    match ends {
        "settled" if case.complaint.may_be_settled() => {}
        "settled" if !may_speak_of_it(case) => asked.fault("ends", tongue.say("bench-solve-after-verify")),
        "settled" if let Some(refusal) = no_offer(desk, colleague, case) => {
            asked.fault("ends", tongue.under(&case.code).refusal(&refusal));
        }
        "settled" if !says_what(typed) => {
            let first = if case.complaint.open_offer().is_some() {
                "evidence"
            } else {
                "message"
            };
            asked.fault(first, tongue.say("bench-fault-what-settled"));
        }
        "settled" => actions.extend(solve(case, asked, &say)),
        "senior" => actions.push(Action::Escalate {
            channel: channel(case),
            reason: String::new(),
            to: None,
        }),
        "open" => {}
        _ => {
            asked.chosen::<Ending>("ends", &say("ends"));
        }
    }
    if typed.is("scheme_told") {
        actions.push(Action::TellOfScheme { channel: channel(case) });
    }
    actions.push(Action::EndContact {
        solved: ends == "settled",
    });
    actions
}

/// What we have written was read out on this call: what waited to be, and to who wants to be read to, what they had
/// before.
async fn was_read_out(desk: &Desk, colleague: &Colleague, case: &Case, typed: &Typed) -> Result<Vec<Action>, Oops> {
    let Some(waiting) = to_read_out(desk, case) else {
        return Ok(Vec::new());
    };
    let (how, channel) = (colleague.tongue(desk).say("bench-read-out-on-call"), channel(case));
    let seen: Seq = typed.raw("version").parse().unwrap_or(case.complaint.version);
    let mut actions = Vec::new();
    // What came to wait during the call was not on the page.
    for owed in waiting.into_iter().filter(|owed| owed.owed_by <= seen) {
        let told = (Vec::new(), how.clone());
        let which = (owed.owed_by, owed.notice);
        actions.push(paper::delivery(desk, case, which, channel, told, None).await?);
    }
    if is_read_to(case) {
        let of = Vec::new();
        actions.push(Action::GiveFormat { channel, of, how });
    }
    Ok(actions)
}

/// Whether anything of what settled it has been typed.
fn says_what(typed: &Typed) -> bool {
    ["message", "evidence", "r1-remedy", "r1-amount"]
        .iter()
        .any(|name| !typed.text(name).is_empty())
}

/// How we speak with the customer just now.
fn channel(case: &Case) -> Channel {
    case.complaint.live.unwrap_or(Channel::Phone)
}
