//! A commitment of a code or a pack: what starts its clock, what keeps it, how long there is.

use jiff::civil::Date;

use super::{Condition, Limit, Texts, condition::Field};
use crate::{
    calendar::{Counting, Within},
    complaint::Complaint,
    entry::Fact,
    obligation::Strength,
    terms::{Content, Level, Notice, vocabulary},
};

/// One commitment of a code or a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Promise {
    /// `acknowledge`; of a pack, `ca-ccts/tell`.
    pub id: String,
    /// The number by which people know it. A pack's promises may get theirs from the code that stands on it.
    pub number: u8,
    /// Statements of the source that it implements: S7, S8…
    pub implements: Vec<String>,
    /// Where the rule comes from.
    pub source: Option<String>,
    pub strength: Strength,
    pub when: Condition,
    /// Where it is silent: a law that fills gaps only, or an exception with its source.
    pub silent: Vec<Silence>,
    /// One clock, or several of which the first or the last to come due decides.
    pub arms: Vec<Arm>,
    pub join: Join,
    /// One obligation an issue of the complaint, rather than one for all of it.
    pub per_issue: bool,
    /// Any one of these performs it.
    pub kept_by: Vec<KeptBy>,
    /// It comes due again and again.
    pub recurs: Option<Restart>,
    pub discharged_by: Vec<Fact>,
    pub moved_by: Option<MovedBy>,
    /// A message that a breach owes the customer.
    pub otherwise: Option<Notice>,
    /// The calendar by which it is counted, if not the desk's.
    pub calendar: Option<String>,
    /// It is counted where the customer is, as recorded at receipt.
    pub customers_zone: bool,
    /// The convention by which it is counted, if not the code's.
    pub counting: Option<Counting>,
    pub name: Texts,
    pub text: Texts,
}

vocabulary! {
    /// Which of several clocks decides.
    Join, "way to join clocks" { Earliest = "earliest", Latest = "latest", }
}

vocabulary! {
    /// What begins the next turn of a recurring promise.
    Restart, "restart" { Evidence = "evidence", Schedule = "schedule", }
}

/// One clock of a promise.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Arm {
    /// Empty where there is one.
    pub id: String,
    pub since: Vec<Fact>,
    /// It starts when this promise is broken, at its due instant.
    pub since_broken: Option<String>,
    /// The clock waits for this after `since`.
    pub needs: Option<Fact>,
    pub variants: Vec<Variant>,
}

/// One limit of a promise, for the cases that its condition picks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Variant {
    /// Empty for a promise with one limit; of one of several clocks, the clock's id.
    pub id: String,
    pub when: Condition,
    /// It holds where no other does.
    pub otherwise: bool,
    /// An override: it goes before the others, and this is where it comes from.
    pub over: Option<Over>,
    /// What the public text says.
    pub within: Option<Limit>,
    /// What the desk holds itself to, where the code names no number.
    pub internal: Option<Limit>,
}

impl Variant {
    /// The limit that runs: the published one, else the internal target.
    pub fn limit(&self) -> Option<&Limit> {
        self.within.as_ref().or(self.internal.as_ref())
    }

    /// The limit that runs where dated values are read on this day.
    pub fn limit_on(&self, day: Date) -> Option<Within> {
        self.limit()?.on(day)
    }
}

/// What performs a promise.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptBy {
    pub facts: Vec<Fact>,
    /// Each of the facts is needed, not any.
    pub all: bool,
    /// What the message must have carried.
    pub with: Vec<Content>,
    /// Only at the level that the clock began for.
    pub same_level: bool,
}

/// A fact that names a new date and, recorded before the due instant, moves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MovedBy {
    pub fact: Fact,
    /// But not beyond this, counted from the beginning of the clock.
    pub at_most: Option<Within>,
}

/// Cases in which a promise says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silence {
    pub when: Condition,
    /// The pack or the rule of it that makes the exception; it does from the day the pack binds.
    pub by: String,
    pub source: String,
}

/// The exception that a limit is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Over {
    /// The pack that makes it.
    pub by: String,
    pub source: String,
}

/// The variant that holds: an override before the others, the one for every other case last.
#[expect(clippy::needless_pass_by_value, reason = "an iterator is asked for by value")]
pub(crate) fn pick<'v>(
    variants: impl Iterator<Item = &'v Variant> + Clone,
    holds: impl Fn(&Variant) -> bool,
) -> Option<&'v Variant> {
    let first = |over: bool| {
        variants
            .clone()
            .find(|variant| variant.over.is_some() == over && !variant.otherwise && holds(variant))
    };
    first(true)
        .or_else(|| first(false))
        .or_else(|| variants.clone().find(|variant| variant.otherwise))
}

impl Promise {
    /// What starts a clock of it.
    pub fn since(&self) -> impl Iterator<Item = Fact> + Clone + '_ {
        self.arms.iter().flat_map(|arm| arm.since.iter().copied())
    }

    pub fn starts_with(&self, fact: Fact) -> bool {
        self.since().any(|since| since == fact)
    }

    /// A clock of it starts when another promise is broken.
    pub fn follows_a_breach(&self) -> bool {
        self.arms.iter().any(|arm| arm.since_broken.is_some())
    }

    pub fn kept_by_fact(&self, fact: Fact) -> bool {
        self.kept_by.iter().any(|kept| kept.facts.contains(&fact))
    }

    /// Kept only by whoever answers at the level that its clock began for.
    pub fn is_of_one_level(&self) -> bool {
        self.kept_by.iter().any(|kept| kept.same_level)
    }

    pub fn variants(&self) -> impl Iterator<Item = &Variant> + Clone {
        self.arms.iter().flat_map(|arm| arm.variants.iter())
    }

    /// The limit for a case: check proves there is one at most.
    pub fn variant(&self, complaint: &Complaint, level: &str) -> Option<&Variant> {
        pick(self.variants(), |variant| variant.when.holds(complaint, level))
    }

    /// A limit of it has no row on this day: whoever comes then is owed nothing by it.
    pub fn is_out_of_force(&self, code: &super::Code, day: Date) -> bool {
        let dated = |limit: &Limit| limit.dated().is_some() && limit.on(day).is_none();
        day >= code.binds_from(&self.id) && self.variants().filter_map(Variant::limit).any(dated)
    }

    /// What a clock that starts by this fact waits for.
    pub fn needs(&self) -> Option<Fact> {
        self.arms.iter().find_map(|arm| arm.needs)
    }

    /// The place in the code that it fills: two packs with a promise of one name speak of the same thing.
    pub fn slot(&self) -> &str {
        self.id.rsplit('/').next().unwrap_or(&self.id)
    }

    /// The pack that it comes from.
    pub fn pack(&self) -> Option<&str> {
        self.id.split_once('/').map(|(pack, _)| pack)
    }

    /// The fields that any of its conditions asks about.
    pub fn fields(&self) -> impl Iterator<Item = Field> + '_ {
        let silent = self.silent.iter().map(|silence| &silence.when);
        let variants = self.variants().map(|variant| &variant.when);
        std::iter::once(&self.when)
            .chain(silent)
            .chain(variants)
            .flat_map(|condition| condition.0.keys().copied())
    }
}

/// A step of escalation, with the roles that may answer at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRule {
    pub level: Level,
    pub id: String,
    pub name: Texts,
    pub roles: Vec<crate::terms::Role>,
    /// By which channels a customer may ask for it; empty: by every one.
    pub asked_by: Vec<crate::terms::Channel>,
    /// Who handled the case below may not answer here.
    pub independent: bool,
}
