//! What a code says beside its promises: the customer's own time, what may end a case, what is forbidden
//! meanwhile, attempts that count for something, the scheme's stages, and measures over many cases.

use super::{Condition, Limit, Texts};
use crate::{
    calendar::{Counting, Within},
    entry::Fact,
    terms::{Channel, Content, vocabulary},
};

/// Time that is the customer's: of two, the longer holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Allowance {
    /// `complete`; of a pack, `es-ley-10-2025/complete`.
    pub id: String,
    pub since: Vec<Fact>,
    /// It starts when this promise is broken.
    pub since_broken: Option<String>,
    pub when: Condition,
    pub at_least: Limit,
    /// The customer used it in time.
    pub ended_by: Vec<Fact>,
    /// What we must have told the customer, or it never lapses: the burden of proof is ours.
    pub proof: Vec<Content>,
    pub calendar: Option<String>,
    /// The convention by which it is counted, if not the code's.
    pub counting: Option<Counting>,
    pub source: Option<String>,
    pub name: Texts,
    pub text: Texts,
}

impl Allowance {
    /// It is the time to send what a complaint lacks: it begins as we ask, or as our question reaches the customer.
    pub fn is_to_complete(&self) -> bool {
        let asked = [Fact::InformationAsked, Fact::RequestTold];
        self.since.iter().any(|since| asked.contains(since))
    }
}

/// Attempts to reach somebody that count for something only together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempts {
    pub id: String,
    /// How many, each on a day of its own.
    pub count: u8,
    /// From the first to the last of them, at most this; none: no limit.
    pub within: Option<Within>,
    /// Then a message by this channel…
    pub then_by: Option<Channel>,
    /// …and this long without a word.
    pub wait: Option<Within>,
    /// The calendar of its days, if not the desk's.
    pub calendar: Option<String>,
    /// The convention by which they are counted, if not the code's.
    pub counting: Option<Counting>,
    pub source: Option<String>,
}

vocabulary! {
    /// What may be done only where a rule lets it, or not while a lock is on.
    Doing, "act" {
        Close = "close", Survey = "survey", SuspendService = "suspend-service", Collect = "collect",
        ChargeFee = "charge-fee", ThreatenLegalAction = "threaten-legal-action", AskToWithdraw = "ask-to-withdraw",
        Sell = "sell",
    }
}

/// An act that needs something to have happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct May {
    pub act: Doing,
    /// The pack or code that says so.
    pub id: String,
    pub needs: Needs,
    pub source: Option<String>,
}

/// Facts, attempts or allowances that lapsed, by name: any of them, or all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    pub any: Vec<Ground>,
    pub all: Vec<Ground>,
}

/// One thing that a power may need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    Fact(Fact),
    /// All attempts of a rule were made in vain.
    Attempts(String),
    /// An allowance lapsed unused.
    Lapsed(String),
}

/// Acts that are forbidden while something lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lock {
    pub id: String,
    pub since: Vec<Fact>,
    pub until: Vec<Fact>,
    pub forbids: Vec<Doing>,
    pub when: Condition,
    /// Where another rule takes it away, with the source.
    pub silent: Vec<super::Silence>,
    pub source: Option<String>,
    pub text: Texts,
}

/// A stage of the independent scheme, as the customer is told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemeStage {
    pub id: String,
    pub since: Fact,
    pub until: Vec<Fact>,
    /// How long the scheme says that it takes. It binds the scheme and starts no clock of ours.
    pub expect: Option<Within>,
    pub name: Texts,
}

vocabulary! {
    /// What a target measures.
    Statistic, "statistic" { Share = "share", Mean = "mean", Median = "median", P80 = "p80", }
}

vocabulary! {
    /// Over which cases a target is measured.
    Window, "window" { Month = "calendar month", Quarter = "calendar quarter", Year = "calendar year", }
}

/// A measure over many cases. It touches none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    pub id: String,
    /// The promise whose cases are counted.
    pub of: String,
    pub statistic: Statistic,
    /// Of the cases, at least so many in a hundred; only where the statistic is a share.
    pub share: Option<u8>,
    pub within: Within,
    pub window: Window,
    /// With fewer cases it says nothing.
    pub min_cases: u32,
    pub source: Option<String>,
    pub text: Texts,
}
