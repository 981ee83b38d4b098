//! Which acts this colleague may do on this case now, and why not the others. The rules are asked themselves,
//! with an act of each kind that lacks nothing; the page has no opinion of its own.

use jiff::{SignedDuration, Timestamp};
use minijinja::{Value, context};
use practice::{
    action::{Act, Action, decide},
    entry::{Attachment, IssueFinding, Words},
    refusal::Refusal,
    terms::{Assurance, Cause, Channel, Ending, Finding, Format, Method, Proof, Relation, Role, SchemeStep, Verdict},
};

use super::{
    formats, letter, together,
    verb::{Group, Verb},
};
use crate::{desk::Case, tongue::Tongue, workbench::colleague::Colleague};

/// An act, with the reason why it may not be done.
pub struct May {
    pub verb: Verb,
    pub refusal: Option<Refusal>,
}

pub fn acts(case: &Case, colleague: &Colleague, now: Timestamp) -> Vec<May> {
    if !colleague.works() {
        return Vec::new();
    }
    let now = now.max(case.complaint.last_at);
    // Who is not shown what is known of the customer does not write over it.
    let hidden = |verb: &&Verb| **verb == Verb::Details && !colleague.reads();
    Verb::ALL
        .iter()
        .filter(|verb| !hidden(verb))
        .filter_map(|verb| {
            if *verb == Verb::Close {
                close(case, colleague, now)
            } else {
                try_out(case, colleague, *verb, now)
            }
        })
        .collect()
}

/// None: the act makes no sense on this case and is not spoken of.
fn try_out(case: &Case, colleague: &Colleague, verb: Verb, now: Timestamp) -> Option<May> {
    let action = sample(case, colleague, verb, now)?;
    let refusal = refusal(case, colleague, action, now);
    Some(May { verb, refusal })
}

fn refusal(case: &Case, colleague: &Colleague, action: Action, now: Timestamp) -> Option<Refusal> {
    let known = Some((&case.complaint, case.file.entries.as_slice()));
    decide(&case.code, known, &Act::now(colleague.actor_on(case), action), now).err()
}

/// Why this colleague may not do it on this case now, if that is so.
pub fn why_not(case: &Case, colleague: &Colleague, verb: Verb, now: Timestamp) -> Option<Refusal> {
    try_out(case, colleague, verb, now.max(case.complaint.last_at))?.refusal
}

/// Whether the case may be closed with this ending.
pub fn ending(case: &Case, colleague: &Colleague, ending: Ending, now: Timestamp) -> Option<Refusal> {
    refusal(
        case,
        colleague,
        Action::Close {
            ending,
            reason: "–".to_owned(),
            known: None,
        },
        now.max(case.complaint.last_at),
    )
}

/// Whether a step may now be recorded of the case at the scheme.
pub fn step(case: &Case, colleague: &Colleague, step: SchemeStep, now: Timestamp) -> Option<Refusal> {
    refusal(
        case,
        colleague,
        Action::AtScheme { step },
        now.max(case.complaint.last_at),
    )
}

/// Somebody who handled it below and has no exception.
fn somebody_barred(case: &Case) -> Option<String> {
    let complaint = &case.complaint;
    let mut below = complaint
        .handlers
        .range(..complaint.level)
        .flat_map(|(_, people)| people);
    below.find(|staff| complaint.is_barred(staff)).cloned()
}

/// A case can be closed if one of the endings that bring something to an end is open; withdrawing always is.
fn close(case: &Case, colleague: &Colleague, now: Timestamp) -> Option<May> {
    if !case.complaint.is_open() {
        return None;
    }
    let tried: Vec<_> = Ending::ALL
        .iter()
        .map(|word| (*word, ending(case, colleague, *word, now)))
        .collect();
    if tried
        .iter()
        .any(|(word, refusal)| *word != Ending::Withdrawn && refusal.is_none())
    {
        return Some(May {
            verb: Verb::Close,
            refusal: None,
        });
    }
    // The customer may withdraw: the form stays; the page says what stands in the way of the rest.
    let agreed = tried.into_iter().find(|(word, _)| *word == Ending::Agreed);
    Some(May {
        verb: Verb::Close,
        refusal: agreed.and_then(|(_, refusal)| refusal),
    })
}

fn sample(case: &Case, colleague: &Colleague, verb: Verb, now: Timestamp) -> Option<Action> {
    let complaint = &case.complaint;
    let text = || "–".to_owned();
    let open = complaint.is_open();
    let me = colleague.staff.id.clone();
    Some(match verb {
        Verb::Take if open && complaint.assignee.as_deref() != Some(&me) => Action::Take,
        // Somebody of the highest level might get it, whoever that is.
        Verb::Assign if open => Action::Assign {
            to: String::new(),
            role: *case.code.levels.last()?.roles.first()?,
            team: None,
        },
        Verb::Transfer if open => Action::Transfer { team: text() },
        Verb::Release if complaint.assignee.is_some() => Action::Release,
        Verb::Except if colleague.role_on(case) == Role::Director => Action::Except {
            staff: somebody_barred(case)?,
            reason: text(),
        },
        Verb::Returned => Action::Return {
            sent: letter::last_posted(case)?,
            why: text(),
        },
        Verb::Reply => Action::Write {
            told: Vec::new(),
            message: text(),
            news: false,
        },
        Verb::Note => Action::Note { text: text() },
        Verb::Contact => Action::Contact {
            told: Vec::new(),
            channel: Channel::Phone,
            reached: true,
            news: true,
            summary: text(),
        },
        Verb::Heard => Action::CustomerWrites {
            channel: Channel::Letter,
            message: text(),
        },
        Verb::Acknowledge if !complaint.acknowledged && open => Action::Acknowledge {
            channel: Channel::Phone,
        },
        Verb::Ask if open => Action::AskInformation {
            cause: Cause::Information,
            question: text(),
        },
        Verb::Received if !complaint.waiting.is_empty() => Action::ReceiveInformation {
            cause: *complaint.waiting.keys().next()?,
        },
        Verb::Estimate if open => {
            // A day within reach that the customer does not have yet.
            let calendar = case.code.desk()?;
            let within_reach = |days: i64| now.checked_add(SignedDuration::from_hours(24 * days)).ok();
            let days = [300, 290].into_iter().filter_map(within_reach);
            let mut dates = days.map(|at| calendar.date(at));
            Action::Estimate {
                date: dates.find(|date| complaint.estimate != Some(*date))?,
                reason: text(),
            }
        }
        Verb::Offer if open => Action::Offer {
            redress: Vec::new(),
            message: text(),
        },
        Verb::Accept if complaint.open_offer().is_some() => Action::Accept {
            proof: Proof::Call,
            evidence: text(),
        },
        Verb::Refuse if complaint.open_offer().is_some() || complaint.outcome_stands() => Action::Refuse {
            proof: Proof::Call,
            evidence: text(),
        },
        Verb::Outcome if open => Action::Conclude {
            findings: complaint
                .issues
                .iter()
                .map(|issue| IssueFinding {
                    issue: issue.number,
                    finding: Finding::Upheld,
                })
                .collect(),
            redress: Vec::new(),
            message: text(),
        },
        Verb::Told if complaint.concluded.is_some() => Action::TellOutcome {
            channel: Channel::Phone,
        },
        Verb::Redress => Action::GiveRedress {
            redress: complaint.redress_to_do().into_iter().next()?,
            evidence: text(),
        },
        Verb::AskFor => Action::AskFor {
            asking: *case.code.askings().first()?,
        },
        Verb::Escalate => Action::Escalate {
            channel: Channel::Phone,
            reason: String::new(),
            to: None,
        },
        Verb::Deadlock if open && !complaint.deadlocked => Action::Deadlock { reason: text() },
        Verb::SchemeTold => Action::TellOfScheme {
            channel: Channel::Phone,
        },
        Verb::Refer if !complaint.is_at_the_scheme() => Action::Refer { case: text() },
        Verb::SchemeStep if complaint.is_at_the_scheme() => {
            let mut steps = SchemeStep::ALL.iter();
            Action::AtScheme {
                step: *steps.find(|word| step(case, colleague, **word, now).is_none())?,
            }
        }
        Verb::Try => Action::Try {
            act: *case.code.lockable().first()?,
        },
        Verb::ReferralClosed if complaint.is_at_the_scheme() => Action::CloseReferral { settled: true },
        Verb::ReferralUndone if complaint.is_at_the_scheme() => Action::UndoReferral { reason: text() },
        Verb::Reclassify if open => Action::Reclassify {
            kind: complaint.kind,
            service: Some(complaint.service),
            category: None,
            reason: text(),
        },
        Verb::Issue if open => Action::AddIssue {
            category: case.code.categories.first()?.id.clone(),
            nature: String::new(),
        },
        Verb::Urgent => Action::SetUrgent {
            urgent: !complaint.urgent,
            reason: text(),
        },
        Verb::Details => Action::ChangeDetails {
            by: None,
            language: None,
            words: Words::new(),
            only_here: false,
        },
        Verb::Format => Action::AskFormat {
            format: Format::LargePrint,
        },
        Verb::FormatGiven if complaint.answering.format != Format::Standard => Action::GiveFormat {
            channel: Channel::Letter,
            of: Vec::new(),
            how: text(),
        },
        Verb::Repeat if formats::can_repeat(case) => Action::Repeat,
        Verb::File => {
            let file = Attachment {
                id: text(),
                media: text(),
                bytes: 0,
                digest: String::new(),
                internal: true,
            };
            Action::AddFile { file, name: text() }
        }
        Verb::Link => Action::Link {
            other: text(),
            relation: Relation::Related,
            known: None,
        },
        Verb::Unlink if !complaint.links.is_empty() => Action::Unlink {
            other: complaint.links.first()?.other.clone(),
        },
        Verb::Merge if open && complaint.merged_into.is_none() => Action::Merge {
            into: Box::new(together::an_earlier(complaint)),
        },
        Verb::Unmerge => Action::Unmerge {
            other: complaint
                .merged_into
                .clone()
                .or_else(|| complaint.merged.first().cloned())?,
        },
        Verb::Split if open && complaint.merged_into.is_none() => Action::Split {
            other: text(),
            issues: Vec::new(),
            category: Some(case.code.categories.first()?.id.clone()),
            nature: text(),
        },
        Verb::PutBack if complaint.merged_into.is_none() => Action::PutBack {
            whole: Box::new(together::the_whole(complaint)?),
        },
        Verb::Verify => Action::Verify {
            method: Method::AccountPin,
            verdict: Verdict::Passed,
            assurance: Assurance::Basic,
        },
        Verb::Authority if complaint.on_behalf && !complaint.authority_shown => {
            Action::ShowAuthority { document: true }
        }
        Verb::Secret => Action::RenewSecret {
            of: case.file.generation(),
        },
        Verb::Reopen if !open => Action::Reopen { reason: text() },
        _ => return None,
    })
}

// ---- as the page shows them

/// `all`: so that a key that two acts share stands for the one that comes next.
fn shown(act: &May, all: &[May], tongue: &Tongue) -> Value {
    let taken = |verb: Verb| {
        let before = all.iter().take_while(|other| other.verb != verb);
        before
            .filter(|other| is_offered(other))
            .any(|other| other.verb.key() == verb.key())
    };
    let key = if taken(act.verb) { "" } else { act.verb.key() };
    context! {
        verb => act.verb.word(),
        label => tongue.say(&format!("bench-act-{}", act.verb.word())),
        key,
        button => !act.verb.has_form(),
        locked => act.refusal.is_some(),
    }
}

/// Closing stays within reach even while only a withdrawal could close it.
fn is_offered(act: &May) -> bool {
    act.refusal.is_none()
        || act.verb == Verb::Close
            && !matches!(
                &act.refusal,
                Some(
                    Refusal::HandledBelow
                        | Refusal::NotYourLevel { .. }
                        | Refusal::NotYourRole { .. }
                        | Refusal::WithScheme
                )
            )
}

/// What is done often enough to have a button at the head of the page.
const BAR: [Verb; 14] = [
    Verb::Reopen,
    Verb::Take,
    Verb::Accept,
    Verb::Refuse,
    Verb::Received,
    Verb::Redress,
    Verb::Contact,
    Verb::Offer,
    Verb::Outcome,
    Verb::Ask,
    Verb::Estimate,
    Verb::Escalate,
    Verb::Assign,
    Verb::Close,
];

/// The acts that most often come next, as buttons.
pub fn bar(acts: &[May], tongue: &Tongue) -> Vec<Value> {
    BAR.iter()
        .filter_map(|verb| acts.iter().find(|act| act.verb == *verb && is_offered(act)))
        .map(|act| shown(act, acts, tongue))
        .collect()
}

/// All acts that may be done, by what they are about.
pub fn groups(acts: &[May], tongue: &Tongue) -> Vec<Value> {
    Group::ALL
        .iter()
        .map(|group| {
            let of: Vec<Value> = acts
                .iter()
                .filter(|act| act.verb.group() == *group && is_offered(act))
                .map(|act| shown(act, acts, tongue))
                .collect();
            context! { label => tongue.say(&format!("bench-group-{}", group.word())), acts => of }
        })
        .filter(|group| {
            group
                .get_attr("acts")
                .is_ok_and(|acts| acts.len().is_some_and(|n| n > 0))
        })
        .collect()
}

/// Each reason why something can’t be done, with what it is that can’t.
/// `bar`: of what has its button at the head of the page, or of the rest; a reason stands where the button would.
pub fn cannot(acts: &[May], tongue: &Tongue, bar: bool) -> Vec<Value> {
    let mut reasons: Vec<(String, Vec<String>)> = Vec::new();
    let at_head = |verb: Verb| verb == Verb::Reply || BAR.contains(&verb);
    for act in acts.iter().filter(|act| at_head(act.verb) == bar) {
        let Some(refusal) = &act.refusal else { continue };
        let reason = tongue.refusal(refusal);
        let label = tongue.say(&format!("bench-act-{}", act.verb.word()));
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, verbs)) => verbs.push(label),
            None => reasons.push((reason, vec![label])),
        }
    }
    reasons
        .into_iter()
        .map(|(reason, verbs)| context! { reason, verbs => verbs.join(", ") })
        .collect()
}
