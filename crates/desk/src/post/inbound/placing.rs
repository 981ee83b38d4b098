//! What is to become of a message. Pure: the message and what the register knows of it go in, one placing comes out.
//! A table of rules, looked at from above; the first that has an answer gives it. A subject decides nothing, and what a
//! message says of its sender is a claim.

use jiff::{SignedDuration, Timestamp};
use mail::{Automatic, Bounce, Label, Message, Nature, Proved};
use practice::{entry::Seq, terms::Notice};

/// What becomes of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placing {
    New,
    /// The customer wrote to this complaint.
    Written,
    /// A program answered to a message of ours; kept with the complaint, nothing moves.
    Automatic,
    /// A message of ours did not arrive.
    Bounced(Ours),
    /// It is still tried.
    Delayed,
    Duplicate,
    Quarantine(Cause),
}

macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant,)+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.word() == word)
            }
        }
    };
}

words! {
    /// What became of a message, as lists say it.
    Disposition {
        New = "new-complaint", Written = "written", Automatic = "automatic", Bounced = "bounced", Delayed = "delayed",
        Duplicate = "duplicate", Quarantine = "quarantine",
        /// A person decided so.
        Nothing = "nothing-for-us",
    }
}

words! {
    /// Why a message waits for a person.
    Cause {
        /// It comes from ourselves.
        Loop = "loop",
        /// It says it is from a colleague: no message does what a colleague does.
        Staff = "claims-to-be-staff",
        /// It answers a complaint of somebody else's.
        OtherSender = "other-sender",
        /// Our mail server says that it is not from whom it says.
        Unproven = "unproven",
        /// It goes to an address that ended when the secret was made anew.
        Ended = "address-ended",
        /// A program wrote it, and it answers nothing of ours.
        Automatic = "automatic",
        /// A program is said to have written it; some servers say so of what a person wrote.
        Generated = "marked-automatic",
        Bulk = "bulk",
        Abuse = "abuse-report",
        /// Something did not arrive, and nobody knows what.
        UnknownBounce = "bounce-of-nothing-known",
        /// What did not arrive went to another address than our message.
        OtherBounce = "bounce-of-another-address",
        /// Our message left long ago.
        LateBounce = "bounce-too-late",
        /// What we wrote to a colleague did not arrive.
        ColleagueUnreachable = "colleague-unreachable",
        /// Nobody, or several, wrote it.
        NoSender = "no-sender",
        /// Its sender can't be answered.
        NoAnswerWay = "cannot-be-answered",
        Encrypted = "encrypted",
        Empty = "empty",
        /// The same sender began many within the hour.
        Many = "many-of-one-sender",
        /// Its bytes are not there any more.
        Gone = "gone",
        Unreadable = "unreadable",
        TookTooLong = "took-too-long",
        TooLarge = "too-large",
        /// The rules would not have it.
        Refused = "refused",
    }
}

impl Cause {
    /// It may be somebody's try to be who they are not.
    pub const fn is_suspicious(self) -> bool {
        matches!(
            self,
            Self::Loop | Self::Staff | Self::OtherSender | Self::Unproven | Self::Ended
        )
    }
}

/// A message of ours that something speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ours {
    /// Of the outbox.
    pub id: String,
    pub reference: Option<String>,
    pub owed_by: Seq,
    pub notice: Notice,
    /// None until it has left, and of what colleagues are told.
    pub went: Option<Went>,
}

/// Where a message of ours to a customer went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Went {
    pub to: String,
    pub at: Timestamp,
}

/// The complaint that a message answers, by something that only who read our mail can know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thread {
    pub reference: String,
    /// The secret was made anew since: whoever knows the address may be who must not.
    pub ended: bool,
    /// It was our message to a colleague.
    pub to_staff: bool,
    /// It says it is from the address of the complaint.
    pub from_its_customer: bool,
}

/// The message that said the same before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First {
    pub id: String,
    pub complaint: Option<String>,
}

/// What the register knows of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing that is so or not")]
pub struct Seen {
    /// A digest of what it says.
    pub content: String,
    pub first: Option<First>,
    /// It says it is from an address of ours, or has a Message-ID of ours as its own.
    pub ours: bool,
    /// It says it is from a colleague.
    pub colleague: bool,
    pub thread: Option<Thread>,
    /// Of a bounce: the message of ours that it speaks of.
    pub came_back: Option<Ours>,
    /// The envelope says that nobody is to be told of it.
    pub null_sender: bool,
    pub now: Timestamp,
    pub proved: Proved,
    /// Its sender has an address that a mail can be sent to.
    pub answerable: bool,
    /// Others of this sender within the hour leave room for it.
    pub has_room: bool,
}

/// Mail servers try for five days, some for longer. What comes back after so long is somebody's old copy.
const COMES_BACK: SignedDuration = SignedDuration::from_hours(30 * 24);

type Rule = fn(&Message, &Seen) -> Option<Placing>;

const RULES: [Rule; 9] = [
    repeats,
    ours,
    bounces,
    of_many,
    by_a_program,
    by_nobody,
    by_staff,
    in_a_thread,
    odd,
];

/// What becomes of a message.
pub fn place(message: &Message, seen: &Seen) -> Placing {
    // What nothing speaks against is a complaint.
    let found = RULES.iter().find_map(|rule| rule(message, seen));
    found.unwrap_or(Placing::New)
}

fn quarantine_if(is: bool, cause: Cause) -> Option<Placing> {
    is.then_some(Placing::Quarantine(cause))
}

fn repeats(_: &Message, seen: &Seen) -> Option<Placing> {
    seen.first.as_ref().map(|_| Placing::Duplicate)
}

fn ours(_: &Message, seen: &Seen) -> Option<Placing> {
    quarantine_if(seen.ours, Cause::Loop)
}

fn bounces(message: &Message, seen: &Seen) -> Option<Placing> {
    let Nature::Bounce(Bounce { failed, .. }) = &message.nature else {
        return None;
    };
    // A person may write as mail systems do ("it did not arrive"). From the address of the complaint it is their answer.
    if seen.thread.as_ref().is_some_and(|thread| thread.from_its_customer) {
        return None;
    }
    // One that names nobody says that it failed.
    let still_tried = !failed.is_empty() && !failed.iter().any(|one| one.for_good);
    Some(match &seen.came_back {
        // What would undo our evidence must not be forged.
        None => Placing::Quarantine(Cause::UnknownBounce),
        Some(_) if seen.proved == Proved::Fail => Placing::Quarantine(Cause::UnknownBounce),
        Some(_) if still_tried => Placing::Delayed,
        Some(Ours { went: Some(went), .. })
            if !failed.is_empty() && !failed.iter().any(|one| is_at(&one.address, went)) =>
        {
            Placing::Quarantine(Cause::OtherBounce)
        }
        Some(Ours { went: Some(went), .. }) if seen.now.duration_since(went.at) > COMES_BACK => {
            Placing::Quarantine(Cause::LateBounce)
        }
        Some(ours) if ours.notice.is_for_staff() || ours.reference.is_none() => {
            Placing::Quarantine(Cause::ColleagueUnreachable)
        }
        Some(ours) => Placing::Bounced(ours.clone()),
    })
}

fn is_at(address: &str, went: &Went) -> bool {
    address.trim().eq_ignore_ascii_case(went.to.trim())
}

fn of_many(message: &Message, _: &Seen) -> Option<Placing> {
    match message.nature {
        Nature::Automatic(Automatic::List) => Some(Placing::Quarantine(Cause::Bulk)),
        Nature::Automatic(Automatic::Abuse) => Some(Placing::Quarantine(Cause::Abuse)),
        _ => None,
    }
}

fn by_a_program(message: &Message, seen: &Seen) -> Option<Placing> {
    match message.nature {
        Nature::Automatic(Automatic::Reply | Automatic::Receipt) => {
            // Who says that a program wrote it comes no further than who does not.
            let why_not = match &seen.thread {
                None => Some(Cause::Automatic),
                Some(thread) if thread.to_staff => Some(Cause::Staff),
                Some(thread) => speaks_against(thread, seen),
            };
            Some(why_not.map_or(Placing::Automatic, Placing::Quarantine))
        }
        _ => None,
    }
}

fn by_nobody(message: &Message, _: &Seen) -> Option<Placing> {
    quarantine_if(message.sender().is_none(), Cause::NoSender)
}

fn by_staff(_: &Message, seen: &Seen) -> Option<Placing> {
    let answers_ours = seen.thread.as_ref().is_some_and(|thread| thread.to_staff);
    quarantine_if(seen.colleague || answers_ours, Cause::Staff)
}

fn in_a_thread(_: &Message, seen: &Seen) -> Option<Placing> {
    let thread = seen.thread.as_ref()?;
    Some(speaks_against(thread, seen).map_or(Placing::Written, Placing::Quarantine))
}

/// Why a message does not come to the complaint that it answers.
fn speaks_against(thread: &Thread, seen: &Seen) -> Option<Cause> {
    let why_not = [
        (thread.ended, Cause::Ended),
        (!thread.from_its_customer, Cause::OtherSender),
        (seen.proved == Proved::Fail, Cause::Unproven),
        (!seen.has_room, Cause::Many),
    ];
    why_not.into_iter().find(|(is, _)| *is).map(|(_, cause)| cause)
}

fn odd(message: &Message, seen: &Seen) -> Option<Placing> {
    let generated = message.nature == Nature::Automatic(Automatic::Generated);
    let says_nothing =
        message.text.whole.trim().is_empty() && message.subject.trim().is_empty() && message.parts.is_empty();
    let why = [
        (generated, Cause::Generated),
        (seen.null_sender, Cause::Automatic),
        (message.labels.contains(&Label::Encrypted), Cause::Encrypted),
        (says_nothing, Cause::Empty),
        (!seen.answerable, Cause::NoAnswerWay),
        (!seen.has_room, Cause::Many),
    ];
    why.into_iter()
        .find(|(is, _)| *is)
        .map(|(_, cause)| Placing::Quarantine(cause))
}
