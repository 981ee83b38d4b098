//! A message as far as it can be read.

use std::{collections::BTreeSet, ops::Range};

use jiff::Timestamp;

/// A message as far as it can be read. Ids are without their angle brackets, addresses as they were written but for
/// the domain, which is in lower case; every text is valid UTF-8 without NUL.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Message {
    /// What the sender's program calls it. Not unique: two different messages may have the same.
    pub id: Option<String>,
    pub in_reply_to: Vec<String>,
    pub references: Vec<String>,
    /// Who it says it is from; there may be none, or several.
    pub from: Vec<Mailbox>,
    pub sender: Option<Mailbox>,
    pub reply_to: Vec<Mailbox>,
    pub to: Vec<Mailbox>,
    pub cc: Vec<Mailbox>,
    /// Where it was delivered on its way: `Delivered-To`, `X-Original-To`, `Envelope-To`, newest first.
    pub delivered_to: Vec<String>,
    pub return_path: Option<ReturnPath>,
    pub subject: String,
    /// When the sender's clock says it was written. It proves nothing; there may be none.
    pub date: Option<Timestamp>,
    /// As the message says itself (`Content-Language`).
    pub language: Option<String>,
    pub text: Text,
    /// What came with it, in order; a nested message is one of them.
    pub parts: Vec<Part>,
    pub nature: Nature,
    /// What is odd about it. Nothing here stops a message; it is shown to whoever reads it.
    pub labels: BTreeSet<Label>,
    /// What servers on its way say of its sender, topmost header first. Believed only from a server that the provider
    /// runs, see [`Message::proof`].
    pub proofs: Vec<Proof>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mailbox {
    pub name: Option<String>,
    pub address: String,
}

/// The envelope's sender, where the header has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReturnPath {
    /// `<>`: a message that nobody is to be told of.
    Null,
    Address(String),
}

/// What is written, as plain text: from HTML where there is nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// All of it; beneath it, each with who it says it is from, that of messages that were passed on as files.
    pub whole: String,
    /// What of it was only quoted, or is a signature or a notice that programs add: byte ranges of `whole`, in order,
    /// apart from each other. Folded away when shown; never removed.
    pub folded: Vec<Range<usize>>,
}

impl Text {
    /// What the person wrote: all of it but what is folded. Where that leaves nothing, all of it.
    pub fn written(&self) -> String {
        let mut at = 0;
        let mut written = String::new();
        for range in &self.folded {
            written.push_str(self.whole.get(at..range.start).unwrap_or_default());
            at = range.end;
        }
        written.push_str(self.whole.get(at..).unwrap_or_default());
        let written = written.trim();
        if written.is_empty() { self.whole.trim() } else { written }.to_owned()
    }
}

/// Something that came with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// A name that is safe to show and to save under; made up where there is none.
    pub name: String,
    /// As it says itself, in lower case without parameters. What it is, is for whoever takes it to find out.
    pub media: String,
    pub bytes: Vec<u8>,
    /// Shown within the text (a picture of a signature, a screenshot).
    pub inline: bool,
}

/// Who or what wrote it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Nature {
    /// As far as can be told, a person.
    #[default]
    Written,
    Automatic(Automatic),
    Bounce(Bounce),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Automatic {
    /// Out of office and the like: an answer that a program gave. Says so itself, in a header that is meant for it.
    Reply,
    /// A program wrote it of its own accord (`Auto-Submitted: auto-generated`). Some systems mark a message of a
    /// person so, when they pass it on.
    Generated,
    /// By a list, or to many (`Precedence: bulk`, `List-Id`).
    List,
    /// Read, displayed, deleted (`multipart/report; report-type=disposition-notification`).
    Receipt,
    /// A complaint about abuse (`report-type=feedback-report`).
    Abuse,
}

/// A message that could not be delivered, or not yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bounce {
    pub failed: Vec<Failed>,
    /// The id of the message that came back, where it says so.
    pub of: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Failed {
    pub address: String,
    /// It will not arrive; else it is still tried.
    pub for_good: bool,
    /// The enhanced status code, such as `5.1.1`.
    pub status: Option<String>,
}

/// Something that who reads it should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// It has no Message-ID.
    NoId,
    /// Nobody is named in `From`.
    NoSender,
    SeveralSenders,
    /// Replies are to go to another domain than it came from.
    RepliesElsewhere,
    NoDate,
    /// There is no text in it.
    NoText,
    /// The text was only there as HTML.
    OnlyHtml,
    /// A part is in an encoding that we don't know, or is not in the one that it says.
    Charset,
    /// Its form is broken; it was read as well as it could be.
    Malformed,
    /// Signed (S/MIME, PGP): kept as it is, the signature was not checked.
    Signed,
    /// We can't read it: whoever has the key can.
    Encrypted,
    Calendar,
    /// Another message is in it.
    Nested,
    /// Something in it goes beyond a limit; the original has it.
    CutShort,
    /// A packed part (winmail.dat, uuencode) was opened.
    Unpacked,
    /// A packed part could not be opened.
    Packed,
}

/// What one server says it checked (RFC 8601).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Who says so (authserv-id), in lower case.
    pub server: String,
    pub spf: Option<Proved>,
    pub dkim: Option<Proved>,
    pub dmarc: Option<Proved>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proved {
    Pass,
    Fail,
    /// Nothing was claimed, or the check could not be made.
    Nothing,
}

impl Message {
    /// What the provider's own server says of the sender: the topmost header with its name. Those below it came with
    /// the message, and anybody may have written them.
    pub fn proof(&self, server: &str) -> Option<&Proof> {
        self.proofs
            .first()
            .filter(|proof| proof.server.eq_ignore_ascii_case(server))
    }

    /// The address that it says it is from, where it names just one.
    pub fn sender(&self) -> Option<&str> {
        match self.from.as_slice() {
            [one] => Some(&one.address),
            _ => None,
        }
    }
}

/// Words of the customer that an adviser should not overlook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hint {
    /// Someone senior is asked for.
    Escalate,
    /// Nothing more is wanted.
    Withdraw,
}
