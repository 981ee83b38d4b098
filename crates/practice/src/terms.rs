//! The closed vocabularies of the trade: what a complaint, a person or a message can be.
//!
//! Each is an enum whose words are written once, in a table, and are the same in code files,
//! in the register and on the wire. Nothing here decides anything.

use serde::{Deserialize, Serialize};

/// A word that is not one of a vocabulary's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    pub vocabulary: &'static str,
    pub word: String,
    pub known: Vec<&'static str>,
}

impl std::fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let article = if self.vocabulary.starts_with(['a', 'e', 'i', 'o', 'u']) {
            "an"
        } else {
            "a"
        };
        write!(
            f,
            "“{}” is not {article} {}; write one of: {}",
            self.word,
            self.vocabulary,
            self.known.join(", ")
        )
    }
}

impl std::error::Error for UnknownWord {}

/// Defines an enum and its words in one table.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident, $says:literal { $($(#[$vmeta:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $word)] $variant,)+ }

        impl $name {
            /// Every word of the vocabulary, in the order of its table.
            pub const ALL: &'static [$name] = &[$($name::$variant,)+];

            /// The word, as code files, the register and the wire write it.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.word()) }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::terms::UnknownWord;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|w| w.word() == word).ok_or_else(|| $crate::terms::UnknownWord {
                    vocabulary: $says,
                    word: word.chars().take(60).collect(),
                    known: Self::ALL.iter().map(|w| w.word()).collect(),
                })
            }
        }
    };
}
pub(crate) use vocabulary;

vocabulary! {
    /// What a customer brings. A question can become a complaint; the clocks then count from the first receipt.
    Kind, "kind" { Question = "question", Request = "request", Complaint = "complaint", }
}

vocabulary! {
    /// How something reached us, or left us.
    Channel, "channel" {
        Web = "web", Case = "support-case", Chat = "chat", Phone = "phone", Email = "email",
        Letter = "letter", InPerson = "in-person", Sms = "sms", Scheme = "scheme",
    }
}

impl Channel {
    /// The customer is there while we speak: the contact has an end.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Phone | Self::Chat | Self::InPerson)
    }

    /// What has to be known of the customer for them to be answered by it.
    pub const fn goes_to(self) -> Option<Label> {
        match self {
            Self::Email => Some(Label::Email),
            Self::Phone | Self::Sms => Some(Label::Phone),
            Self::Letter => Some(Label::Address),
            _ => None,
        }
    }
}

vocabulary! {
    /// The service that the matter is about, as the CCTS divides them.
    Service, "service" {
        Internet = "internet", Television = "television", Wireless = "wireless", HomePhone = "phone-voip",
        Account = "account", Other = "other",
    }
}

vocabulary! {
    /// Who complains, as far as eligibility for the scheme asks (CCTS mandate).
    Class, "customer class" { Consumer = "consumer", SmallBusiness = "small-business", Other = "other", }
}

vocabulary! {
    /// The shape in which a customer needs an answer (S12).
    Format, "format" {
        Standard = "standard", LargePrint = "large-print", PlainText = "plain-text",
        AccessiblePdf = "accessible-pdf", ReadAloud = "read-aloud", Braille = "braille", Audio = "audio",
    }
}

impl Format {
    /// Whether a message that goes by this way is in this format by itself: a mail is set large or without a picture,
    /// and has its letter with it; a letter is set large; what is said is read out. What has to be made, a person makes,
    /// and says so.
    pub const fn is_had_by(self, channel: Channel) -> bool {
        match self {
            Self::Standard | Self::Braille | Self::Audio => false,
            Self::LargePrint => matches!(channel, Channel::Email | Channel::Letter),
            Self::PlainText | Self::AccessiblePdf => matches!(channel, Channel::Email),
            Self::ReadAloud => matches!(channel, Channel::Phone | Channel::InPerson),
        }
    }

    /// What has to be known of the customer for it to reach them: one of these is enough. Braille lies on paper; a
    /// recording is sent as a file or posted.
    pub const fn goes_to(self) -> &'static [Label] {
        match self {
            Self::Standard => &[],
            Self::LargePrint | Self::Audio => &[Label::Email, Label::Address],
            Self::PlainText | Self::AccessiblePdf => &[Label::Email],
            Self::Braille => &[Label::Address],
            Self::ReadAloud => &[Label::Phone],
        }
    }
}

vocabulary! {
    /// What staff may do is said by their role.
    Role, "role" {
        Adviser = "adviser", Mailroom = "mailroom", Manager = "support-manager", Director = "director",
        Compliance = "compliance", Administrator = "administrator",
    }
}

vocabulary! {
    /// How identity was verified (S5). The answers are never kept.
    Method, "verification method" {
        AccountPin = "account-pin", SecurityQuestions = "security-questions", OneTimeCode = "one-time-code",
        CallBack = "call-back", SignedIn = "signed-in", Document = "document", TrackingSecret = "tracking-secret",
    }
}

vocabulary! { Verdict, "verification result" { Passed = "passed", Failed = "failed", Declined = "declined", } }

vocabulary! {
    /// How sure a passed verification makes us.
    Assurance, "verification level" { Basic = "basic", Full = "full", }
}

vocabulary! {
    /// What we found about one issue.
    Finding, "finding" { Upheld = "upheld", PartlyUpheld = "partly-upheld", NotUpheld = "not-upheld", OutOfScope = "out-of-scope", }
}

vocabulary! {
    Remedy, "remedy" { Apology = "apology", Explanation = "explanation", Credit = "credit", Refund = "refund", Repair = "repair", Change = "change", }
}

impl Remedy {
    /// It is an amount or it is nothing.
    pub const fn is_money(self) -> bool {
        matches!(self, Self::Credit | Self::Refund)
    }
}

vocabulary! {
    /// Why a complaint may end. There is no word for lapse of time (S4).
    Ending, "reason for closing" {
        Agreed = "agreed", Withdrawn = "withdrawn", Answered = "answered", Duplicate = "duplicate",
        SchemeClosed = "scheme-closed", FinalAnswer = "final-answer",
        /// Only where the code has a rule of it: the customer's time to complete lapsed; nobody could be reached.
        NotCompleted = "not-completed", Uncontactable = "uncontactable",
    }
}

impl Ending {
    /// What was complained of had an answer.
    pub const fn is_an_answer(self) -> bool {
        matches!(
            self,
            Self::Agreed | Self::Answered | Self::FinalAnswer | Self::SchemeClosed
        )
    }
}

vocabulary! { Relation, "relation" { Earlier = "earlier", Duplicate = "duplicate", Related = "related", Merged = "merged", Split = "split", } }

vocabulary! {
    /// Why a clock of ours stands still. Who must prove it is said in the code.
    Cause, "cause of a pause" {
        Information = "information", ThirdParty = "third-party", CustomerAway = "customer-away",
        /// What came was no complete complaint.
        Completion = "completion",
    }
}

impl Cause {
    /// What the customer sends ends it.
    pub const fn is_the_customers(self) -> bool {
        matches!(self, Self::Information | Self::Completion)
    }
}

vocabulary! {
    /// A step of a case at the independent scheme, after it was referred and before it is closed there.
    SchemeStep, "step at the scheme" {
        Objected = "objected", ReportedOpen = "reported-open", ReportedSettled = "reported-settled",
        Conciliated = "conciliated", NotConciliated = "not-conciliated", Found = "found",
        CustomerAccepts = "customer-accepts", CustomerRejects = "customer-rejects",
        WeAccept = "we-accept", WeReject = "we-reject", Implemented = "implemented", ReviewAsked = "review-asked",
    }
}

vocabulary! {
    /// What a customer may ask for, beside an answer.
    Asking, "thing to ask for" {
        Supervisor = "supervisor", Process = "escalation-process", DeadlockLetter = "deadlock-letter",
    }
}

vocabulary! {
    /// How staff know that the customer accepted or refused. `portal` is the customer's own act.
    Proof, "proof" { Portal = "portal", Call = "call", Message = "message", Letter = "letter", InPerson = "in-person", }
}

impl Proof {
    /// How others know it who record it: what is done on the portal is the customer's own act.
    pub const RECORDED: [Self; 4] = [Self::Call, Self::Message, Self::Letter, Self::InPerson];
}

vocabulary! {
    /// A message that the desk owes someone.
    Notice, "notice" {
        Acknowledgement = "acknowledgement", Reply = "reply", Request = "request", Estimate = "estimate",
        Offer = "offer", Agreed = "agreed", Outcome = "outcome", Redress = "redress", Escalation = "escalation", Scheme = "scheme", Late = "late",
        Reclassified = "reclassified", Closing = "closing", Reopened = "reopened", Recovery = "recovery",
        NewSecret = "new-secret", AddressChanged = "address-changed", Repeat = "repeat",
        StaffAssigned = "staff-assigned", StaffDueSoon = "staff-due-soon", StaffBroken = "staff-broken",
        StaffEscalated = "staff-escalated", StaffUndelivered = "staff-undelivered", StaffReplied = "staff-replied",
        StaffActionGiven = "staff-action-given", StaffActionDue = "staff-action-due",
        StaffNewPassword = "staff-new-password", StaffSecondFactorReset = "staff-second-factor-reset",
        StaffMailWaits = "staff-mail-waits",
        StaffPasswordChanged = "staff-password-changed", StaffSecondFactorOn = "staff-second-factor-on",
        StaffSecondFactorOff = "staff-second-factor-off", StaffRecoveryCodes = "staff-recovery-codes",
        StaffPasskeyAdded = "staff-passkey-added", StaffPasskeyRemoved = "staff-passkey-removed",
        StaffConnected = "staff-connected", StaffCovers = "staff-covers",
        StaffDigest = "staff-digest",
    }
}

impl Notice {
    /// Nothing rests on its arrival, and nobody is told that it did not arrive: a new link is asked for again, and a
    /// former address has often ended.
    pub const fn may_go_astray(self) -> bool {
        matches!(self, Self::Recovery | Self::AddressChanged)
    }

    /// It tells of the matter, so that whoever asked for another format is to have it in that. A key to the complaint and
    /// a link that is asked for again are of no use twice, and what is told again was told before.
    pub const fn is_had_in_a_format(self) -> bool {
        !self.is_for_staff() && !self.may_go_astray() && !matches!(self, Self::NewSecret | Self::Repeat)
    }

    /// The last of its kind says all that still counts.
    pub const fn is_replaced_by_the_next(self) -> bool {
        matches!(
            self,
            Self::Acknowledgement
                | Self::Estimate
                | Self::Escalation
                | Self::Scheme
                | Self::Reclassified
                | Self::Closing
                | Self::Reopened
        )
    }

    /// Whoever has the number of a part that was put back is told where it leads, and comes in by it. All else is told
    /// under the other number.
    pub const fn is_for_a_number_that_leads_elsewhere(self) -> bool {
        matches!(self, Self::Recovery | Self::NewSecret | Self::Closing)
    }

    /// Of what is to be done about a cause, and of no complaint.
    pub const fn is_of_an_action(self) -> bool {
        matches!(self, Self::StaffActionGiven | Self::StaffActionDue)
    }

    /// Written to a colleague, not to the customer.
    pub const fn is_for_staff(self) -> bool {
        matches!(
            self,
            Self::StaffAssigned
                | Self::StaffDueSoon
                | Self::StaffBroken
                | Self::StaffEscalated
                | Self::StaffUndelivered
                | Self::StaffReplied
                | Self::StaffActionGiven
                | Self::StaffActionDue
                | Self::StaffMailWaits
        ) || self.is_of_an_account()
    }

    /// To a colleague for themselves, and of no complaint.
    pub const fn is_of_an_account(self) -> bool {
        matches!(
            self,
            Self::StaffNewPassword | Self::StaffSecondFactorReset | Self::StaffCovers | Self::StaffDigest
        ) || self.is_of_a_way_in()
    }

    /// By what somebody comes in has changed: if it was another, its owner must hear of it.
    pub const fn is_of_a_way_in(self) -> bool {
        matches!(
            self,
            Self::StaffPasswordChanged
                | Self::StaffSecondFactorOn
                | Self::StaffSecondFactorOff
                | Self::StaffRecoveryCodes
                | Self::StaffPasskeyAdded
                | Self::StaffPasskeyRemoved
                | Self::StaffConnected
        )
    }
}

vocabulary! {
    /// What a message carried, whatever else it said; promises may ask for it (`kept_by.with`).
    Content, "content" {
        Reference = "reference", NextSteps = "next-steps", Estimate = "estimate", SchemeNotice = "scheme-notice",
        News = "news", Reason = "reason", AnswerToEachIssue = "answer-to-each-issue",
        /// Whom to turn to; where the code can be read; by when the answer comes.
        Contact = "contact", CodeLink = "link-to-code", AnswerLimits = "limits-of-the-answer",
        Receipt = "receipt", Document = "right-to-a-document", Consequences = "consequences",
        Confirmation = "confirmation", Summary = "summary", NotYet = "not-yet",
        EscalationProcess = "escalation-process", Supervisor = "supervisor", DeadlockLetter = "deadlock-letter",
    }
}

impl Content {
    /// What only the person who tells it can say that it was told; the rest is seen in the message itself.
    pub const TOLD: [Self; 9] = [
        Self::Receipt,
        Self::Document,
        Self::Consequences,
        Self::Confirmation,
        Self::Summary,
        Self::NotYet,
        Self::EscalationProcess,
        Self::Supervisor,
        Self::DeadlockLetter,
    ];

    /// A text message has room for it, and phones show it to anybody.
    pub const fn is_in_a_text(self) -> bool {
        matches!(self, Self::Reference | Self::NextSteps | Self::Estimate | Self::News)
    }
}

vocabulary! {
    /// A named piece of personal text. It lies beside an entry, never in it.
    Label, "label" {
        Name = "name", Email = "email", Phone = "phone", Address = "address", Account = "account",
        Behalf = "behalf", Nature = "nature", History = "history", Wanted = "wanted", Message = "message",
        Note = "note", Reason = "reason", FileName = "file-name", Evidence = "evidence", Steps = "steps", Extra = "extra",
    }
}

impl Label {
    /// It says how to reach the complainant.
    pub const fn reaches(self) -> bool {
        matches!(
            self,
            Self::Name | Self::Email | Self::Phone | Self::Address | Self::Account
        )
    }
}

/// A language as a code file names it: `en`, `fr`, `es`. Any number of languages is data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

impl Language {
    /// # Errors
    /// Anything but two or three lower-case letters, with an optional region (`pt-BR`).
    pub fn new(tag: &str) -> Result<Self, UnknownWord> {
        let (tongue, region) = tag.split_once('-').map_or((tag, None), |(t, r)| (t, Some(r)));
        let fits = matches!(tongue.len(), 2 | 3)
            && tongue.bytes().all(|b| b.is_ascii_lowercase())
            && region.is_none_or(|r| r.len() == 2 && r.bytes().all(|b| b.is_ascii_uppercase()));
        if fits {
            Ok(Self(tag.to_owned()))
        } else {
            Err(UnknownWord {
                vocabulary: "language tag",
                word: tag.chars().take(60).collect(),
                known: vec!["en", "fr", "es"],
            })
        }
    }

    pub fn english() -> Self {
        Self("en".to_owned())
    }

    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The tag without its region.
    pub fn tongue(&self) -> &str {
        self.0.split_once('-').map_or(&self.0, |(tongue, _)| tongue)
    }

    pub fn region(&self) -> Option<&str> {
        self.0.split_once('-').map(|(_, region)| region)
    }
}

impl TryFrom<String> for Language {
    type Error = UnknownWord;
    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Self::new(&tag)
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A step of escalation: 1 is where a complaint begins; the code names the others in order (S13).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Level(pub u8);

impl Level {
    pub const FIRST: Self = Self(1);
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

impl std::fmt::Display for Level {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
