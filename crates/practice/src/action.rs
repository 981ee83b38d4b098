//! What people may do to a complaint, and why not. Pure: an act goes in with who and when, entries or a
//! [`Refusal`] come out. Here stand the acts and [`decide`]; what each comes to is decided in the file of its kind.

mod bench;
mod clocks;
mod contact;
mod delivery;
mod draft;
mod enclosing;
mod ending;
mod facts;
mod filing;
mod formats;
mod further;
mod holding;
mod in_touch;
mod joining;
mod scheme;
mod secret;
mod solving;
mod splitting;

use jiff::{SignedDuration, Timestamp, civil::Date};

use crate::{
    code::{Code, Doing},
    complaint::Complaint,
    entry::{Actor, Attachment, EndedThere, Entry, Fact, Filing, IssueFinding, Redress, Seq, What, Words},
    held,
    refusal::Refusal,
    terms::{
        Asking, Assurance, Cause, Channel, Content, Ending, Format, Kind, Language, Level, Method, Notice, Proof,
        Relation, Role, SchemeStep, Service, Verdict,
    },
    together::{Linked, Repeated},
};
use bench::Bench;
pub use bench::{eligible, only_others_answer};
use draft::Draft;

/// Something that somebody wants done. Personal text is inside; [`decide`] puts it beside the entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    File(Box<File>),
    /// Another register had it; it comes over as it stands there.
    TakeOver(Box<TakenOver>),
    BeginContact {
        channel: Channel,
    },
    EndContact {
        solved: bool,
    },
    Verify {
        method: Method,
        verdict: Verdict,
        assurance: Assurance,
    },
    ShowAuthority {
        document: bool,
    },
    /// Somebody else may know the secret. `of`: the generation that is to end; where it has ended already, nothing is
    /// left to do.
    RenewSecret {
        of: u32,
    },
    /// Acknowledged by a person: said on the phone, or posted by hand.
    Acknowledge {
        channel: Channel,
    },
    /// A conversation that took place, or an attempt.
    Contact {
        channel: Channel,
        reached: bool,
        news: bool,
        told: Vec<Content>,
        summary: String,
    },
    /// A message to the customer, through the outbox.
    Write {
        message: String,
        news: bool,
        told: Vec<Content>,
    },
    /// The customer asks for something that a rule knows.
    AskFor {
        asking: Asking,
    },
    /// Somebody wants to do to the customer what a lock may forbid. Where one does, the entry says so and is the
    /// refusal; no entry: nothing forbids it.
    Try {
        act: Doing,
    },
    CustomerWrites {
        channel: Channel,
        message: String,
    },
    AskInformation {
        cause: Cause,
        question: String,
    },
    ReceiveInformation {
        cause: Cause,
    },
    Note {
        text: String,
    },
    Estimate {
        date: Date,
        reason: String,
    },
    Reclassify {
        kind: Kind,
        service: Option<Service>,
        category: Option<String>,
        reason: String,
    },
    AddIssue {
        category: String,
        nature: String,
    },
    SetUrgent {
        urgent: bool,
        reason: String,
    },
    /// What is left out stays as it is. `only_here`: and not in what it was one complaint with.
    ChangeDetails {
        by: Option<Channel>,
        language: Option<Language>,
        words: Words,
        only_here: bool,
    },
    AskFormat {
        format: Format,
    },
    /// What was told was given in the format asked for: the messages of these entries; none named, all until now. `how`:
    /// what shows it.
    GiveFormat {
        channel: Channel,
        of: Vec<Seq>,
        how: String,
    },
    /// What was told otherwise than in the format asked for, and still counts, is sent again in it.
    Repeat,
    AddFile {
        file: Attachment,
        name: String,
    },
    /// An act that writes to the customer, and files of this complaint that go with its message.
    Enclose {
        files: Vec<Enclosing>,
        with: Box<Action>,
    },
    Assign {
        to: String,
        /// The role in which they work: not everybody may answer at every level.
        role: Role,
        team: Option<String>,
    },
    Take,
    Transfer {
        team: String,
    },
    Release,
    /// A director lets someone answer above what they handled below, where nobody else can.
    Except {
        staff: String,
        reason: String,
    },
    Offer {
        redress: Vec<Redress>,
        message: String,
    },
    Accept {
        proof: Proof,
        evidence: String,
    },
    Refuse {
        proof: Proof,
        evidence: String,
    },
    Conclude {
        findings: Vec<IssueFinding>,
        redress: Vec<Redress>,
        message: String,
    },
    /// The outcome was told by a person: read out by phone, in person, in a letter posted by hand.
    TellOutcome {
        channel: Channel,
    },
    GiveRedress {
        redress: Redress,
        evidence: String,
    },
    Escalate {
        channel: Channel,
        reason: String,
        /// The level that the asker meant, where they saw it before they asked.
        to: Option<Level>,
    },
    Deadlock {
        reason: String,
    },
    /// The customer was told of the scheme by a person.
    TellOfScheme {
        channel: Channel,
    },
    Refer {
        case: String,
    },
    /// What happened at the scheme, or what we did there.
    AtScheme {
        step: SchemeStep,
    },
    CloseReferral {
        settled: bool,
    },
    /// The last referral was recorded by mistake: the scheme does not have this complaint.
    UndoReferral {
        reason: String,
    },
    /// `known`: the other one, where the asker has it.
    Link {
        other: String,
        relation: Relation,
        known: Option<Linked>,
    },
    Unlink {
        other: String,
    },
    /// From here on it is handled with an earlier one, as that stands now.
    Merge {
        into: Box<Complaint>,
    },
    Unmerge {
        other: String,
    },
    /// Some of its issues go on as a complaint of their own, under this new number; or, where none is named, what
    /// nobody had told apart until now. See [`crate::splitting`].
    Split {
        other: String,
        issues: Vec<u8>,
        category: Option<String>,
        nature: String,
    },
    /// What was split off goes back to where it came from, as that stands now.
    PutBack {
        whole: Box<Complaint>,
    },
    /// `known`: of those that it repeats, what the desk knows when one of them is to have answered it.
    Close {
        ending: Ending,
        reason: String,
        known: Option<Repeated>,
    },
    Reopen {
        reason: String,
    },
    AnswerSatisfaction {
        satisfied: bool,
        message: String,
    },
    TakeBack {
        owed_by: Seq,
        notice: Notice,
    },
    /// A message was said or posted by a person, because the customer wants no mail.
    Deliver {
        owed_by: Seq,
        notice: Notice,
        channel: Channel,
        /// What it carried: its text says so, or whoever told it does.
        with: Vec<Content>,
        posting: Posting,
    },
    /// A message that had left came back, or never came: what it was evidence for is undone.
    Return {
        /// The `Sent` entry.
        sent: Seq,
        why: String,
    },

    // ---- the desk's own
    Delivered {
        owed_by: Seq,
        notice: Notice,
        channel: Channel,
        language: Language,
        with: Vec<Content>,
        level: Level,
        /// The format that the customer asked for, where it was written in it.
        format: Option<Format>,
        /// What whoever took it gave for it; may be empty.
        receipt: String,
    },
    /// Whoever carried it says that it reached the customer. `sent`: the `Sent` entry.
    Confirm {
        sent: Seq,
    },
    Undelivered {
        owed_by: Seq,
        notice: Notice,
        why: String,
    },
    NoticeBreaches,
    Warn {
        promise: String,
        nth: u32,
    },
}

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosing {
    pub file: Attachment,
    /// What it is, in the customer's language: who can't see it reads this.
    pub about: String,
    pub pages: Vec<Attachment>,
}

/// So many files go with one message.
pub const ENCLOSURES: usize = 10;

/// A complaint as it comes in, by whatever channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub filing: Filing,
    pub words: Words,
    pub files: Vec<(Attachment, String)>,
    /// The team that the routing picks.
    pub team: Option<String>,
}

/// A complaint that another register had. The act's instant is that of its receipt there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOver {
    pub file: File,
    /// The other register, and the complaint's number in it.
    pub source: String,
    pub ended: Option<EndedThere>,
}

/// What shows that a letter was posted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Posting {
    /// Its number with the post, or where it was posted; may be empty.
    pub proof: String,
    /// SHA-256, in hex, of the letter as it was set.
    pub digest: Option<String>,
}

/// Who does it, when it happened, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub by: Actor,
    /// None: now.
    pub occurred_at: Option<Timestamp>,
    pub action: Action,
}

impl Act {
    pub const fn now(by: Actor, action: Action) -> Self {
        Self {
            by,
            occurred_at: None,
            action,
        }
    }
}

/// The time in which a message can be taken back.
pub const TAKE_BACK: SignedDuration = SignedDuration::from_secs(20);

/// A caller who was verified is taken for who they are for so long, where an act asks for that.
pub const VERIFIED_FOR: SignedDuration = SignedDuration::from_hours(1);

/// The longest a text may be, in characters.
pub const LONGEST: usize = 100_000;

/// The entries that an act comes to.
///
/// # Errors
/// A refusal, with its reason.
pub fn decide(
    code: &Code,
    case: Option<(&Complaint, &[Entry])>,
    act: &Act,
    now: Timestamp,
) -> Result<Vec<Entry>, Refusal> {
    let occurred_at = act.occurred_at.unwrap_or(now);
    if occurred_at.duration_since(now) > SignedDuration::from_secs(60) {
        return Err(Refusal::InFuture);
    }
    let mut draft = Draft {
        by: act.by.clone(),
        occurred_at: occurred_at.min(now),
        now,
        next: 1,
        entries: Vec::new(),
    };
    match (case, &act.action) {
        (None, Action::File(file)) => {
            draft.not_longer_ago(Fact::Received)?;
            filing::file_new(code, file, &mut draft)?;
        }
        (None, Action::TakeOver(taken)) => filing::take_over(code, taken, &mut draft)?,
        (None, _) => return Err(Refusal::Missing { what: "the complaint" }),
        (Some((complaint, entries)), action) => {
            draft.next = complaint.version.saturating_add(1);
            for (owed_by, notice) in held::overtaken(entries, action, now) {
                draft.add_by_desk(What::TakenBack { owed_by, notice });
            }
            let bench = Bench {
                code,
                complaint,
                entries,
                by: &act.by,
                now,
            };
            if draft.entries.is_empty() {
                bench.act(action, &mut draft)?;
            } else {
                let entries: Vec<Entry> = entries.iter().chain(&draft.entries).cloned().collect();
                let without = Complaint::read(&complaint.reference, &entries);
                let complaint = &without.map_err(|_| Refusal::Missing { what: "the complaint" })?;
                let bench = Bench {
                    complaint,
                    entries: &entries,
                    ..bench
                };
                bench.act(action, &mut draft)?;
            }
        }
    }
    Ok(draft.entries)
}
