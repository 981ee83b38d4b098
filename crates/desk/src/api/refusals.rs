//! Which refusals of the rules each operation can be answered with, for the document. A key asks, so what is refused
//! to customers and to roles stands nowhere here; what a field of the body has wrong is told before the rules are asked.
//!
//! The rules themselves are in `practice::action`. Every 409 of the tests is held against this table.

use practice::{entry::Redress, refusal::Refusal, terms::Remedy};
use utoipa::openapi::{
    ObjectBuilder, Ref, RefOr, Response, Schema,
    path::Operation,
    schema::{AllOfBuilder, Type},
};

use super::problem::Problem;

const OF: &[(&str, &[Refusal])] = {
    use Refusal::{
        AlreadyKind, AlreadyLinked, AlreadyOnTheLine, AlreadyRecorded, AlreadyReferred, AnsweredOtherwise,
        BeforeFiling, BeforeSent, BeforeWritten, BuiltOn, Closed, EstimatePast, FormatNotMadeHere, HandledBelow,
        IssueTwice, IssuesUnanswered, LinkedToItself, Locked, NoFormatAsked, NoPostalAddress, NoSuchLink, NobodyActs,
        NobodyHasIt, NobodyOnTheLine, NotAlike, NotClosed, NotForKeys, NotInThisOrder, NotLapsed, NotLetByCode,
        NotLinked, NotProvenTheSame, NotReferred, NotSplit, NotTogether, NotVerified, NotWaiting, NothingAgreed,
        NothingInCommon, NothingLeft, NothingSettled, NothingStays, NothingToRepeat, NowhereToSend, OfferAnswered,
        OfferStands, OfferedForTheWhole, OnTheLine, OnlyCustomer, OtherEnded, OtherUnanswered, OthersAreWithIt,
        OutcomeRefused, OutcomeUntold, RedressOwed, RepeatsEarlier, SameEstimate, SchemeWentOn, SplitBefore,
        StandsHigher, StillWaits, TheyHandledBelow, TooLateToTakeBack, TopLevel, UnknownIssue, WithAThird, WithScheme,
    };
    const TOO_MUCH: Refusal = Refusal::MoreThanOwed {
        left: Redress {
            issue: None,
            remedy: Remedy::Credit,
            cents: 0,
            currency: String::new(),
        },
    };
    const TOO_LONG_AGO: Refusal = Refusal::TooLongAgo { days: 30 };
    const MISSING: Refusal = Refusal::Missing { what: "the reason" };
    const TOO_FAR: Refusal = Refusal::EstimateTooFar {
        last: jiff::civil::date(2040, 12, 31),
    };
    const THEIR_LEVEL: Refusal = Refusal::NotTheirLevel {
        level: practice::terms::Level(2),
    };
    &[
        ("take_back", &[TooLateToTakeBack, BuiltOn, AlreadyRecorded]),
        (
            "deliver_by_hand",
            &[
                NotForKeys,
                TOO_LONG_AGO,
                AlreadyRecorded,
                MISSING,
                NoPostalAddress,
                BeforeWritten,
            ],
        ),
        (
            "return_message",
            &[TOO_LONG_AGO, BeforeSent, NothingLeft, AlreadyRecorded],
        ),
        ("begin_conversation", &[AlreadyOnTheLine]),
        ("end_conversation", &[NobodyOnTheLine, NothingSettled]),
        ("show_authority", &[NobodyActs]),
        ("record_acknowledgement", &[NotForKeys, TOO_LONG_AGO, BeforeFiling]),
        ("record_contact", &[NotForKeys, TOO_LONG_AGO, BeforeFiling]),
        ("write_message", &[NotForKeys, TOO_LONG_AGO, BeforeFiling]),
        ("ask_for", &[TOO_LONG_AGO, BeforeFiling]),
        ("ask_information", &[NotForKeys, Closed]),
        ("receive_information", &[TOO_LONG_AGO, NotWaiting]),
        (
            "change_estimate",
            &[NotForKeys, Closed, SameEstimate, EstimatePast, TOO_FAR],
        ),
        ("reclassify", &[Closed, WithScheme, AlreadyKind]),
        ("add_issue", &[Closed]),
        ("set_urgency", &[AlreadyRecorded]),
        ("ask_format", &[TOO_LONG_AGO]),
        (
            "give_format",
            &[NotForKeys, TOO_LONG_AGO, BeforeFiling, NoFormatAsked, MISSING],
        ),
        ("repeat_in_format", &[NoFormatAsked, FormatNotMadeHere, NothingToRepeat]),
        ("assign", &[Closed, HandledBelow, TheyHandledBelow, THEIR_LEVEL]),
        ("release", &[NobodyHasIt]),
        ("make_offer", &[NotForKeys, Closed, OfferStands, UnknownIssue]),
        ("accept_offer", &[Closed, TOO_LONG_AGO, BeforeFiling, OfferAnswered]),
        ("refuse_offer", &[Closed, TOO_LONG_AGO, BeforeFiling, OfferAnswered]),
        (
            "conclude",
            &[
                NotForKeys,
                Closed,
                UnknownIssue,
                RedressOwed,
                IssuesUnanswered,
                IssueTwice,
            ],
        ),
        ("tell_outcome", &[NotForKeys, TOO_LONG_AGO, IssuesUnanswered]),
        ("give_redress", &[UnknownIssue, TOO_MUCH, AlreadyRecorded]),
        ("escalate", &[TOO_LONG_AGO, BeforeFiling, TopLevel]),
        ("declare_deadlock", &[NotForKeys, Closed]),
        ("record_scheme_notice", &[TOO_LONG_AGO]),
        ("refer", &[TOO_LONG_AGO, AlreadyReferred]),
        (
            "record_scheme_step",
            &[TOO_LONG_AGO, NotReferred, NotInThisOrder, AlreadyRecorded],
        ),
        ("close_referral", &[NotReferred]),
        ("undo_referral", &[NotReferred, SchemeWentOn]),
        ("try_act", &[Locked]),
        (
            "link",
            &[
                LinkedToItself,
                AlreadyLinked,
                RepeatsEarlier,
                OtherEnded,
                NothingInCommon,
                AlreadyRecorded,
            ],
        ),
        ("unlink", &[NoSuchLink]),
        (
            "handle_together",
            &[
                NotForKeys,
                Closed,
                LinkedToItself,
                RepeatsEarlier,
                OtherEnded,
                WithAThird,
                NotAlike,
                StandsHigher,
                NotProvenTheSame,
                StillWaits,
                AnsweredOtherwise,
                WithScheme,
                OfferStands,
                RedressOwed,
                AlreadyOnTheLine,
                AlreadyRecorded,
            ],
        ),
        ("separate", &[NotTogether]),
        (
            "split_off",
            &[
                NotForKeys,
                Closed,
                SplitBefore,
                OthersAreWithIt,
                WithScheme,
                OfferedForTheWhole,
                StillWaits,
                OnTheLine,
                NothingStays,
            ],
        ),
        (
            "put_back",
            &[
                NotForKeys,
                Closed,
                NotSplit,
                OtherEnded,
                WithAThird,
                NotAlike,
                StandsHigher,
                NotProvenTheSame,
                StillWaits,
                AnsweredOtherwise,
                WithScheme,
                OfferStands,
                RedressOwed,
                AlreadyOnTheLine,
                AlreadyRecorded,
            ],
        ),
        ("renew_secret", &[NotVerified, NowhereToSend]),
        (
            "close",
            &[
                NotForKeys,
                Closed,
                WithScheme,
                NotReferred,
                OfferStands,
                RedressOwed,
                Locked,
                NotLapsed,
                NothingAgreed,
                OutcomeUntold,
                OutcomeRefused,
                NotLinked,
                OtherUnanswered,
                NotLetByCode,
            ],
        ),
        ("reopen", &[NotClosed]),
        ("answer_satisfaction", &[OnlyCustomer]),
    ]
};

/// What takes an `Idempotency-Key` can meet itself.
const MEETS_ITSELF: &str = "idempotency-in-flight";

/// Acts that a complaint keeps which is handled with another: all the others belong there.
const STAY: [&str; 8] = [
    "handle_together",
    "separate",
    "put_back",
    "take_back",
    "deliver_by_hand",
    "return_message",
    "renew_secret",
    "try_act",
];

/// Says of an operation that changes a complaint which problems its 409 can be.
pub fn describe(operation: &mut Operation) {
    let id = operation.operation_id.clone().unwrap_or_default();
    let is_act = operation.tags.iter().flatten().any(|tag| tag == "acts") || id == "add_file";
    let Some(RefOr::T(response)) = operation.responses.responses.get_mut("409") else {
        return;
    };
    let rules = OF.iter().find(|(known, _)| *known == id).map_or(&[][..], |(_, of)| of);
    let belongs_there = (is_act && !STAY.contains(&id.as_str())).then_some(Refusal::HandledElsewhere);
    let rules: Vec<Refusal> = rules.iter().cloned().chain(belongs_there).collect();
    let words: Vec<&str> = rules.iter().map(Refusal::code).chain([MEETS_ITSELF]).collect();
    let lines = rules.iter().map(|refusal| {
        let problem = Problem::from(refusal.clone());
        format!("- `{}`: {}", problem.kind, problem.detail)
    });
    let said = lines.collect::<Vec<_>>().join("\n");
    response.description = if rules.is_empty() {
        "The same request is being carried out at this moment.".to_owned()
    } else {
        format!(
            "The rules do not allow it now, or the same request is being carried out at this moment \
             (`/problems/{MEETS_ITSELF}`). The sentences stand here as examples.\n\n{said}"
        )
    };
    narrow(response, &words);
}

fn narrow(response: &mut Response, words: &[&str]) {
    let kinds = ObjectBuilder::new().schema_type(Type::String);
    let kinds = kinds.enum_values(Some(words.iter().map(|word| format!("/problems/{word}"))));
    let narrowed = ObjectBuilder::new().property("type", kinds);
    let problem = Ref::from_schema_name("Problem");
    let schema: Schema = AllOfBuilder::new().item(problem).item(narrowed).into();
    for content in response.content.values_mut() {
        content.schema = Some(RefOr::T(schema.clone()));
    }
}
