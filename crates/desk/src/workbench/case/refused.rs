//! A "no" of the rules, where it can be mended: at the field that it is about, and of a person by their name.

use practice::refusal::Refusal;

use super::verb::Verb;
use crate::{
    tongue::Tongue,
    workbench::{
        people::People,
        typed::{Fault, Typed},
    },
};

pub fn fault(refusal: &Refusal, verb: Verb, typed: &Typed, people: &People, tongue: &Tongue) -> Fault {
    let text = match (verb, refusal) {
        (Verb::Assign, Refusal::NotTheirLevel { .. } | Refusal::TheyHandledBelow) => {
            let name = people.name(typed.raw("to"));
            tongue.say_with(&format!("bench-fault-{}", refusal.code()), &[("name", name.into())])
        }
        _ => tongue.refusal(refusal),
    };
    Fault {
        field: field(verb, refusal).to_owned(),
        text,
    }
}

/// The field that a refusal is about; the whole form, if none.
const fn field(verb: Verb, refusal: &Refusal) -> &'static str {
    match (verb, refusal) {
        (Verb::Assign, Refusal::NotTheirLevel { .. } | Refusal::TheyHandledBelow) => "to",
        (Verb::Except, Refusal::NotBarred) => "staff",
        (Verb::Estimate, Refusal::SameEstimate | Refusal::EstimatePast | Refusal::EstimateTooFar { .. }) => "date",
        (
            Verb::Link,
            Refusal::LinkedToItself
            | Refusal::AlreadyLinked
            | Refusal::RepeatsEarlier
            | Refusal::OtherEnded
            | Refusal::NothingInCommon,
        )
        | (Verb::Unlink, Refusal::NoSuchLink)
        | (
            Verb::Merge,
            Refusal::LinkedToItself
            | Refusal::RepeatsEarlier
            | Refusal::OtherEnded
            | Refusal::WithAThird
            | Refusal::NotAlike
            | Refusal::StandsHigher
            | Refusal::StillWaits
            | Refusal::AnsweredOtherwise
            | Refusal::NotProvenTheSame,
        ) => "other",
        (Verb::Split, Refusal::UnknownIssue | Refusal::NothingStays) => "issues",
        (Verb::SchemeStep, Refusal::NotInThisOrder | Refusal::AlreadyRecorded) => "step",
        (Verb::Issue | Verb::Reclassify | Verb::Split, Refusal::UnknownCategory) => "category",
        (Verb::Reclassify, Refusal::AlreadyKind) => "kind",
        (Verb::Urgent, Refusal::AlreadyRecorded) => "urgent",
        (Verb::Accept | Verb::Refuse, Refusal::ProofNeeded) => "evidence",
        (Verb::Close, Refusal::ProofNeeded) => "reason",
        (
            Verb::Close,
            Refusal::NothingAgreed
            | Refusal::OutcomeUntold
            | Refusal::OutcomeRefused
            | Refusal::NotLapsed
            | Refusal::NotLinked
            | Refusal::OtherUnanswered
            | Refusal::OfferStands
            | Refusal::RedressOwed
            | Refusal::WithScheme
            | Refusal::NotReferred,
        ) => "ending",
        (Verb::Offer | Verb::Outcome, Refusal::AmountMissing | Refusal::AboveLimit { .. }) => "r1-amount",
        (Verb::Redress, Refusal::AmountMissing | Refusal::MoreThanOwed { .. }) => "amount",
        (
            Verb::Contact
            | Verb::Heard
            | Verb::Acknowledge
            | Verb::Received
            | Verb::Accept
            | Verb::Refuse
            | Verb::Told
            | Verb::SchemeTold
            | Verb::Escalate
            | Verb::AskFor
            | Verb::SchemeStep
            | Verb::Refer,
            Refusal::InFuture | Refusal::TooLongAgo { .. } | Refusal::BeforeFiling,
        ) => "when",
        _ => "",
    }
}
