//! A domain "no", with a reason that a person can read.

use jiff::civil::{Date, date};

use crate::{
    entry::Redress,
    terms::{Format, Level, Remedy, Role},
};

/// Why an act may not be done. Display is English; `code` finds the sentence in other languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The role may not do this at all.
    NotYourRole {
        role: Role,
    },
    /// The complaint stands at a level that this role may not answer.
    NotYourLevel {
        level: Level,
    },
    /// A key is no person, and answers at the first level only.
    NotForKeys,
    /// The complaint stands at a level that whoever is to get it may not answer.
    NotTheirLevel {
        level: Level,
    },
    /// They handled it below (S13).
    HandledBelow,
    /// Whoever is to get it handled it below.
    TheyHandledBelow,
    /// An exception for somebody who needs none.
    NotBarred,
    NotTheCustomers,
    OnlyCustomer,
    Closed,
    NotClosed,
    /// Text that the act can't do without is missing.
    Missing {
        what: &'static str,
    },
    InFuture,
    /// Too long ago for this fact; it is recorded as of now, with the story in a note.
    TooLongAgo {
        days: i64,
    },
    BeforeFiling,
    NoOffer,
    OfferAnswered,
    OfferStands,
    /// We are answering anew at this moment, and the customer has not been shown it yet.
    OnItsWay,
    /// Accepting for the customer asks for what they said, and where.
    ProofNeeded,
    /// Closing asks for an acceptance, a decision or a withdrawal; time that passes closes nothing (S4).
    NothingAgreed,
    RedressOwed,
    OutcomeUntold,
    OutcomeRefused,
    /// Someone senior may be asked for, but there is nobody above.
    TopLevel,
    UnknownCategory,
    UnknownIssue,
    IssuesUnanswered,
    /// Two findings about one issue contradict each other or say nothing.
    IssueTwice,
    SameEstimate,
    EstimatePast,
    /// A date that the customer can't count on: years away, or where the calendar does not reach.
    EstimateTooFar {
        last: Date,
    },
    NotWaiting,
    NobodyOnTheLine,
    AlreadyOnTheLine,
    AlreadyTaken,
    NobodyHasIt,
    /// Authority is shown where somebody acts for the customer.
    NobodyActs,
    TooLateToTakeBack,
    /// Something was done since that takes it as said.
    BuiltOn,
    SatisfactionNotYet,
    SatisfactionAnswered,
    /// The same was recorded before; a second press changes nothing.
    AlreadyRecorded,
    AlreadyKind,
    AlreadyReferred,
    NotReferred,
    /// What is recorded of the case at the scheme does not lead to this step.
    NotInThisOrder,
    /// More was recorded of the case at the scheme than that it was referred.
    SchemeWentOn,
    LinkedToItself,
    /// It is linked to that one already, and so.
    AlreadyLinked,
    /// Of two that are the same, the later one repeats the earlier one.
    RepeatsEarlier,
    NoSuchLink,
    /// It is handled with another, and the act belongs there.
    HandledElsewhere,
    NotTogether,
    OtherEnded,
    /// What it repeats ended, and was not answered.
    OtherUnanswered,
    /// One of the two is handled with a third.
    WithAThird,
    /// A complaint and a question are not handled as one.
    NotAlike,
    /// What stands higher is not answered from below.
    StandsHigher,
    /// What stops its clock would stop it for good.
    StillWaits,
    /// One message can't be in two formats.
    AnsweredOtherwise,
    /// What was offered or agreed is for all of it.
    OfferedForTheWhole,
    /// A part that was split off is not split again.
    SplitBefore,
    OthersAreWithIt,
    /// Whoever talks to the customer is not interrupted by another number.
    OnTheLine,
    /// A complaint without an issue is none.
    NothingStays,
    NotSplit,
    /// Nothing proves that the two are of one person, and neither may learn of the other.
    NotProvenTheSame,
    /// Nothing that the two customers left of themselves agrees.
    NothingInCommon,
    NoAnswerWay,
    /// Nothing that is known of the customer says where a message in this format goes.
    NowhereForFormat {
        format: Format,
    },
    /// Staff do this only for somebody whom they have just verified (S5).
    NotVerified,
    /// What is told in writing alone needs an e-mail or postal address.
    NowhereToSend,
    /// A letter is posted to somewhere.
    NoPostalAddress,
    /// Nothing is posted or said before it was written.
    BeforeWritten,
    /// Nothing comes back before it left.
    BeforeSent,
    /// What waits, or was said, never left in writing.
    NothingLeft,
    /// No other format was asked for, so none is owed.
    NoFormatAsked,
    /// It has to be made, or can't go by the way in which the customer is answered.
    FormatNotMadeHere,
    /// They have it all in their format, or it is on its way.
    NothingToRepeat,
    /// Nothing is settled on the line that was not accepted or told (S4, S6).
    NothingSettled,
    /// A credit or refund without an amount.
    AmountMissing,
    /// More money than is still to be given of what was agreed or decided.
    MoreThanOwed {
        left: Redress,
    },
    /// Closing as a duplicate asks for the case that it repeats.
    NotLinked,
    WithScheme,
    /// A rule of the code forbids it for now.
    Locked,
    /// Closing over silence asks for a rule, and for all that the rule asks.
    NotLapsed,
    /// The code lets nobody do this yet.
    NotLetByCode,
    /// A file goes with a message to the customer, is of this complaint, and one of ten at most.
    CannotEnclose,
    /// More money than the provider lets this person promise. Only the desk says this, and `decide` never: how far
    /// somebody may go is the provider's to settle, and not the code's.
    AboveLimit {
        limit: Limit,
    },
}

/// How much money somebody may promise at once, and the names of those who may promise more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// In the minor unit.
    pub cents: i64,
    pub currency: String,
    pub who: Vec<String>,
}

macro_rules! codes {
    ($($name:ident $({ $field:ident: $example:expr })? = $code:literal;)+) => {
        impl Refusal {
            /// One of each kind, for whoever lists them.
            pub const ALL: &'static [Self] = &[$(Self::$name $({ $field: $example })?),+];

            /// A stable word: the key of its sentence in each language and the last part of its problem type.
            pub const fn code(&self) -> &'static str {
                match self {
                    $(Self::$name $({ $field: _ })? => $code,)+
                }
            }
        }
    };
}

codes! {
    NotYourRole { role: Role::Adviser } = "not-your-role";
    NotYourLevel { level: Level(2) } = "not-your-level";
    NotForKeys = "not-for-keys";
    NotTheirLevel { level: Level(2) } = "not-their-level";
    HandledBelow = "handled-below";
    TheyHandledBelow = "they-handled-below";
    NotBarred = "not-barred";
    NotTheCustomers = "not-the-customers";
    OnlyCustomer = "only-customer";
    Closed = "closed";
    NotClosed = "not-closed";
    Missing { what: "the reason" } = "missing";
    InFuture = "in-future";
    TooLongAgo { days: 30 } = "too-long-ago";
    BeforeFiling = "before-filing";
    NoOffer = "no-offer";
    OfferAnswered = "offer-answered";
    OfferStands = "offer-stands";
    OnItsWay = "on-its-way";
    ProofNeeded = "proof-needed";
    NothingAgreed = "nothing-agreed";
    RedressOwed = "redress-owed";
    OutcomeUntold = "outcome-untold";
    OutcomeRefused = "outcome-refused";
    TopLevel = "top-level";
    UnknownCategory = "unknown-category";
    UnknownIssue = "unknown-issue";
    IssuesUnanswered = "issues-unanswered";
    IssueTwice = "issue-twice";
    SameEstimate = "same-estimate";
    EstimatePast = "estimate-past";
    EstimateTooFar { last: date(2035, 12, 31) } = "estimate-too-far";
    NotWaiting = "not-waiting";
    NobodyOnTheLine = "nobody-on-the-line";
    AlreadyOnTheLine = "already-on-the-line";
    AlreadyTaken = "already-taken";
    NobodyHasIt = "nobody-has-it";
    NobodyActs = "nobody-acts";
    TooLateToTakeBack = "too-late-to-take-back";
    BuiltOn = "built-on";
    SatisfactionNotYet = "satisfaction-not-yet";
    SatisfactionAnswered = "satisfaction-answered";
    AlreadyRecorded = "already-recorded";
    AlreadyKind = "already-kind";
    AlreadyReferred = "already-referred";
    NotReferred = "not-referred";
    NotInThisOrder = "not-in-this-order";
    SchemeWentOn = "scheme-went-on";
    LinkedToItself = "linked-to-itself";
    AlreadyLinked = "already-linked";
    RepeatsEarlier = "repeats-earlier";
    NoSuchLink = "no-such-link";
    HandledElsewhere = "handled-elsewhere";
    NotTogether = "not-together";
    OtherEnded = "other-ended";
    OtherUnanswered = "other-unanswered";
    WithAThird = "with-a-third";
    NotAlike = "not-alike";
    StandsHigher = "stands-higher";
    StillWaits = "still-waits";
    AnsweredOtherwise = "answered-otherwise";
    OfferedForTheWhole = "offered-for-the-whole";
    SplitBefore = "split-before";
    OthersAreWithIt = "others-are-with-it";
    OnTheLine = "on-the-line";
    NothingStays = "nothing-stays";
    NotSplit = "not-split";
    NotProvenTheSame = "not-proven-the-same";
    NothingInCommon = "nothing-in-common";
    NoAnswerWay = "no-answer-way";
    NowhereForFormat { format: Format::Braille } = "nowhere-for-format";
    NotVerified = "not-verified";
    NowhereToSend = "nowhere-to-send";
    NoPostalAddress = "no-postal-address";
    BeforeWritten = "before-written";
    BeforeSent = "before-sent";
    NothingLeft = "nothing-left";
    NoFormatAsked = "no-format-asked";
    FormatNotMadeHere = "format-not-made-here";
    NothingToRepeat = "nothing-to-repeat";
    NothingSettled = "nothing-settled";
    AmountMissing = "amount-missing";
    MoreThanOwed { left: Redress { issue: None, remedy: Remedy::Credit, cents: 0, currency: String::new() } } = "more-than-owed";
    NotLinked = "not-linked";
    WithScheme = "with-scheme";
    Locked = "locked";
    NotLapsed = "not-lapsed";
    NotLetByCode = "not-let-by-code";
    CannotEnclose = "cannot-enclose";
    AboveLimit { limit: Limit { cents: 0, currency: String::new(), who: Vec::new() } } = "above-limit";
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sentence = match self {
            Self::NotYourRole { role } => return write!(f, "The role {role} may not do this. Ask someone who may."),
            Self::NotYourLevel { level } => {
                return write!(
                    f,
                    "This complaint stands at level {level}, which your role does not answer."
                );
            }
            Self::NotTheirLevel { level } => {
                return write!(
                    f,
                    "This complaint stands at level {level}, which their role does not answer. Assign it to somebody whose role does."
                );
            }
            Self::EstimateTooFar { last } => {
                return write!(
                    f,
                    "That date is too far off for the customer to count on. Give one up to {last}."
                );
            }
            Self::AboveLimit { limit } => {
                let Limit { cents, currency, who } = limit;
                write!(
                    f,
                    "You may promise up to {}.{:02} {currency}. ",
                    cents / 100,
                    cents % 100
                )?;
                return if who.is_empty() {
                    f.write_str("Ask an administrator who may promise more.")
                } else {
                    write!(
                        f,
                        "These may promise more: {}. Assign the complaint to one of them.",
                        who.join(", ")
                    )
                };
            }
            Self::MoreThanOwed { left } => {
                let Redress { cents, currency, .. } = left;
                return write!(
                    f,
                    "That is more than what is still to be given: {}.{:02} {currency}. Correct the amount. If more was really given, record what was owed, and write down the rest in a note.",
                    cents / 100,
                    cents % 100
                );
            }
            Self::Missing { what } => return write!(f, "Something is missing: {what}. Fill it in and send again."),
            Self::TooLongAgo { days } => {
                return write!(
                    f,
                    "This may be recorded up to {days} days after it happened. Record it as of today and tell the story in a note."
                );
            }
            Self::HandledBelow => {
                "You handled this complaint at a lower level, so someone else must answer it here. A director may record an exception."
            }
            Self::TheyHandledBelow => {
                "They handled this complaint at a lower level, so someone else must answer it here. A director may record an exception."
            }
            Self::NotBarred => "Nothing keeps that person from answering here, so there is nothing to except.",
            Self::NotForKeys => "A key answers at level 1 only; somebody at the workbench does this.",
            Self::NobodyHasIt => "Nobody has this complaint, so nobody can give it back.",
            Self::NobodyActs => "Nobody acts for this customer, so there is no authority to show.",
            Self::IssueTwice => "One finding for each issue. Leave the second one out.",
            Self::NotTheCustomers => "Only staff may do this.",
            Self::OnlyCustomer => "Only the customer may do this.",
            Self::Closed => "This complaint has ended. Reopen it first.",
            Self::NotClosed => "This complaint has not ended.",
            Self::InFuture => "That lies in the future. Give the time at which it happened.",
            Self::BeforeFiling => "That lies before the complaint was received.",
            Self::NoOffer => "There is no offer to answer.",
            Self::OfferAnswered => "This has been answered already.",
            Self::OfferStands => "An offer waits for the customer’s answer. It stands until they give it.",
            Self::OnItsWay => "We are answering you anew at this moment. Read it first: it is here within a minute.",
            Self::ProofNeeded => "Write what the customer said, and when and how they said it.",
            Self::NothingAgreed => {
                "A complaint ends when the customer accepts, withdraws it, or a decision was told to them. Time that passes ends nothing."
            }
            Self::RedressOwed => "What was agreed or decided has not been done yet. Record it first.",
            Self::OutcomeUntold => "The customer has not been told the outcome yet.",
            Self::OutcomeRefused => {
                "The customer refused this outcome. Tell them a new one, or declare deadlock first."
            }
            Self::TopLevel => "Nobody stands above this level. The independent scheme may be asked.",
            Self::UnknownCategory => "The code has no such category.",
            Self::UnknownIssue => "This complaint has no such issue.",
            Self::IssuesUnanswered => "Answer each issue that the customer raised.",
            Self::SameEstimate => "That is the date the customer already has.",
            Self::EstimatePast => "That date has passed. Give a date from today on.",
            Self::NotWaiting => "We are not waiting for anything.",
            Self::NobodyOnTheLine => "No call or chat is going on.",
            Self::AlreadyOnTheLine => "A call or chat is already going on.",
            Self::AlreadyTaken => "You have it already.",
            Self::TooLateToTakeBack => "The message has left and can’t be taken back.",
            Self::BuiltOn => {
                "Something was done on it since, so it can’t be taken back. Write to the customer instead."
            }
            Self::SatisfactionNotYet => "We ask whether you are satisfied only after the end.",
            Self::SatisfactionAnswered => "You have told us already. Thank you.",
            Self::AlreadyRecorded => "This was recorded already. Nothing was changed.",
            Self::AlreadyKind => "It is that already.",
            Self::AlreadyReferred => "The independent scheme has this complaint already.",
            Self::NotReferred => "The independent scheme does not have this complaint.",
            Self::NotInThisOrder => {
                "What is recorded of the case at the scheme does not lead to this. Record first what came before it."
            }
            Self::SchemeWentOn => {
                "More was recorded of the case at the scheme since, so the referral stays on record. End it if it is still open, and say in a note that it was recorded here by mistake."
            }
            Self::AlreadyLinked => "The two are linked in this way already. Nothing was changed.",
            Self::NoSuchLink => "It is not linked to that complaint.",
            Self::HandledElsewhere => {
                "This complaint is handled together with an earlier one. Do this there: it counts for both."
            }
            Self::NotTogether => "The two are not handled together.",
            Self::OtherEnded => "The other complaint has ended. Reopen it first.",
            Self::OtherUnanswered => {
                "The complaint that this one repeats ended without an answer. Answer this one by itself, or link it as a duplicate to one that goes on."
            }
            Self::WithAThird => "One of the two is handled together with a third. Separate those first.",
            Self::NotAlike => "A question and a complaint are not handled as one. Say first what each of them is.",
            Self::StandsHigher => {
                "This one stands at a higher level than the other, which can’t be answered from below. Escalate the other first."
            }
            Self::StillWaits => {
                "This one waits for something, and its clock stands still. End the wait first, and ask again afterwards."
            }
            Self::AnsweredOtherwise => {
                "The two are answered in different formats. Record for both the one that the customer needs."
            }
            Self::OfferedForTheWhole => {
                "What was offered or agreed is for the whole complaint. Record first what the customer says to it, and what was given."
            }
            Self::SplitBefore => {
                "This complaint was split off itself. Put it back first, and split off from the whole all that goes by itself."
            }
            Self::OthersAreWithIt => "Other complaints are handled together with this one. Separate them first.",
            Self::OnTheLine => "A call or chat is going on. End it first.",
            Self::NothingStays => {
                "At least one issue stays here. Leave one out, or say what the new complaint is about."
            }
            Self::NotSplit => "Nothing was split off that could be put back here.",
            Self::NotProvenTheSame => {
                "Nothing proves that both are from the same person. Verify the customer on both; name and e-mail address, or name and account, must agree."
            }
            Self::NothingInCommon => {
                "The two have no name, e-mail address, phone number or account in common, so the one does not answer the other. Answer this one by itself."
            }
            Self::RepeatsEarlier => {
                "The other one came in later: link it to this one instead. This one keeps its dates, and is answered."
            }
            Self::LinkedToItself => "A complaint can’t be linked to itself.",
            Self::NoAnswerWay => "Give at least one way to answer you, or say that you wish to stay anonymous.",
            Self::NowhereForFormat { format } => match format {
                Format::Braille => "Braille goes by post. Add a postal address, or choose another format.",
                Format::ReadAloud => "Reading out goes by phone. Add a phone number, or choose another format.",
                Format::PlainText | Format::AccessiblePdf => {
                    "This format goes by e-mail. Add an e-mail address, or choose another format."
                }
                Format::Standard | Format::LargePrint | Format::Audio => {
                    "This format goes by e-mail or by post. Add an e-mail or a postal address, or choose another format."
                }
            },
            Self::NotVerified => "Verify the customer first, and record it: it holds for an hour.",
            Self::NowhereToSend => {
                "A new secret code goes out in writing only. Record an e-mail or postal address first."
            }
            Self::NoPostalAddress => {
                "There is no postal address, so nothing can have been posted. Record the address first."
            }
            Self::BeforeWritten => "That lies before the message was written. Give the day or time after it.",
            Self::BeforeSent => "That lies before the message left. Give the day or time after it.",
            Self::NothingLeft => {
                "This message has not left in writing, so it can’t come back: it waits, or was said to the customer."
            }
            Self::NoFormatAsked => "The customer asked for no other format. Record first which one they need.",
            Self::FormatNotMadeHere => {
                "This format can’t be sent from here by the way in which the customer is answered. Have it made, and record that they have it."
            }
            Self::NothingToRepeat => "The customer has all of it in their format, or it is on its way.",
            Self::NothingSettled => {
                "Nothing has been accepted or decided yet. Record what settled it, or end the call as not settled."
            }
            Self::AmountMissing => "A credit or refund needs an amount above zero.",
            Self::NotLinked => "Link it first to the complaint that it repeats, as a duplicate.",
            Self::Locked => "The code of practice forbids this while the complaint goes on.",
            Self::NotLapsed => {
                "Silence ends a complaint only by a rule of the code, and only when all was done that the rule asks for."
            }
            Self::CannotEnclose => {
                "That can’t be enclosed: up to ten files of this complaint go with a message that the customer gets in writing."
            }
            Self::NotLetByCode => "The code of practice asks for more before this may be done.",
            Self::WithScheme => {
                "The independent scheme has this complaint, so this may not be done until it has finished."
            }
        };
        f.write_str(sentence)
    }
}

impl std::error::Error for Refusal {}
