//! The acts of the case page, by the words that stand in their addresses and translation keys.

macro_rules! verbs {
    ($($variant:ident = $word:literal,)+) => {
        /// An act of a member of staff on a complaint.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Verb { $($variant,)+ }

        impl Verb {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

verbs! {
    Take = "take", Assign = "assign", Transfer = "transfer", Release = "release", Except = "except",
    Reply = "reply", Note = "note", Contact = "contact", Heard = "heard", Acknowledge = "acknowledge",
    Ask = "ask", Received = "received", Estimate = "estimate",
    Offer = "offer", Accept = "accept", Refuse = "refuse", Outcome = "outcome", Told = "told", Redress = "redress",
    AskFor = "ask-for", Escalate = "escalate", Deadlock = "deadlock", SchemeTold = "scheme-told", Refer = "refer",
    SchemeStep = "scheme-step", ReferralClosed = "referral-closed", ReferralUndone = "referral-undone", Try = "try",
    Reclassify = "reclassify", Issue = "issue", Urgent = "urgent", Details = "details", Format = "format", FormatGiven = "format-given", Repeat = "repeat", File = "file",
    Link = "link", Unlink = "unlink", Merge = "merge", Unmerge = "unmerge", Split = "split", PutBack = "put-back", Verify = "verify", Authority = "authority", Secret = "secret",
    Close = "close", Reopen = "reopen", TakeBack = "take-back",
    Deliver = "deliver", Returned = "returned",
}

/// Where an act is found on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    Touch,
    Hands,
    Solve,
    Further,
    Facts,
    End,
    /// It has a place of its own: the reply, the note, the button beside a message.
    Own,
}

impl Group {
    pub const ALL: [Self; 6] = [
        Self::Touch,
        Self::Hands,
        Self::Solve,
        Self::Further,
        Self::Facts,
        Self::End,
    ];

    pub const fn word(self) -> &'static str {
        match self {
            Self::Touch => "touch",
            Self::Hands => "hands",
            Self::Solve => "solve",
            Self::Further => "further",
            Self::Facts => "facts",
            Self::End => "end",
            Self::Own => "own",
        }
    }
}

impl Verb {
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| verb.word() == word)
    }

    pub const fn group(self) -> Group {
        match self {
            Self::Contact
            | Self::Heard
            | Self::Acknowledge
            | Self::Ask
            | Self::Received
            | Self::Estimate
            | Self::Returned => Group::Touch,
            Self::Take | Self::Assign | Self::Transfer | Self::Release | Self::Except => Group::Hands,
            Self::Offer | Self::Accept | Self::Refuse | Self::Outcome | Self::Told | Self::Redress => Group::Solve,
            Self::AskFor
            | Self::Escalate
            | Self::Deadlock
            | Self::SchemeTold
            | Self::Refer
            | Self::SchemeStep
            | Self::ReferralClosed
            | Self::ReferralUndone
            | Self::Try => Group::Further,
            Self::Reclassify
            | Self::Issue
            | Self::Urgent
            | Self::Details
            | Self::Format
            | Self::FormatGiven
            | Self::File
            | Self::Link
            | Self::Unlink
            | Self::Merge
            | Self::Split
            | Self::Verify
            | Self::Authority
            | Self::Secret => Group::Facts,
            Self::Close | Self::Reopen => Group::End,
            Self::Reply
            | Self::Note
            | Self::TakeBack
            | Self::Deliver
            | Self::Unmerge
            | Self::PutBack
            | Self::Repeat => Group::Own,
        }
    }

    /// It opens a form; the others are a button each, or have their own place.
    pub const fn has_form(self) -> bool {
        !matches!(
            self,
            Self::Take
                | Self::Release
                | Self::Reply
                | Self::Note
                | Self::TakeBack
                | Self::Deliver
                | Self::Unmerge
                | Self::PutBack
                | Self::Repeat
        )
    }

    /// What is typed goes to the customer: the form says so.
    pub const fn is_read_by_the_customer(self) -> bool {
        matches!(
            self,
            Self::Reply | Self::Ask | Self::Estimate | Self::Offer | Self::Outcome
        )
    }

    /// What is typed is kept until the act is done: these are written with care, and not in one go.
    pub const fn keeps_what_is_begun(self) -> bool {
        matches!(self, Self::Reply | Self::Ask | Self::Offer | Self::Outcome | Self::Note)
    }

    /// The field in which what goes to the customer is typed.
    pub const fn text_field(self) -> &'static str {
        match self {
            Self::Estimate => "reason",
            _ => "message",
        }
    }

    /// It takes for granted how things stand: what changed since the page was opened is read first. The others add
    /// something that is true whatever happened meanwhile, and nothing may hold them up.
    pub const fn builds_on_what_stands(self) -> bool {
        self.is_read_by_the_customer()
            || matches!(
                self,
                Self::Accept
                    | Self::Refuse
                    | Self::Close
                    | Self::Merge
                    | Self::Split
                    | Self::Reopen
                    | Self::ReferralUndone
                    | Self::Deadlock
                    | Self::Take
                    | Self::Assign
                    | Self::Transfer
                    | Self::Release
                    | Self::Redress
                    | Self::Reclassify
                    | Self::Received
                    | Self::Details
            )
    }

    /// The key that reaches it, shown on the act itself.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reply => "R",
            Self::Note => "N",
            Self::Offer => "O",
            Self::Ask => "Q",
            Self::Estimate => "M",
            Self::Escalate => "E",
            Self::Take => "A",
            Self::Assign => "H",
            Self::File => "F",
            Self::Refer => "P",
            _ => "",
        }
    }
}
