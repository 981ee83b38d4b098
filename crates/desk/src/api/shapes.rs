//! What several answers have in common: obligations, entries, remedies. The document describes these.

use jiff::Timestamp;
use practice::{
    entry::{Actor, Entry, Words},
    obligation::{Standing, Strength},
    terms::{Remedy, Role},
};
use serde::{Deserialize, Serialize};
use utoipa::{
    IntoParams, PartialSchema, ToSchema,
    openapi::{ObjectBuilder, RefOr, Schema, schema::Type},
};

use super::{checks::Checks, words};
use crate::desk::Case;
pub use crate::instant::Instant;

/// The complaint in the address. A handler that takes more from it has `Path as Address`: of a `Path` the document
/// would guess the names, and describe the complaint twice.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "it only describes the address in the document")]
pub struct Named {
    /// The tracking number, with or without its dashes.
    #[param(example = "123-456-7894")]
    reference: String,
}

/// Bytes of any kind.
pub struct Binary;

impl PartialSchema for Binary {
    fn schema() -> RefOr<Schema> {
        let bytes = ObjectBuilder::new().schema_type(Type::String);
        let bytes = bytes.content_media_type("application/octet-stream".to_owned());
        bytes.description(Some("Bytes of any kind.")).into()
    }
}

impl ToSchema for Binary {}

/// A promise of the code as it applies to this complaint.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ObligationState {
    /// The promise's id in the code.
    #[schema(example = "acknowledge")]
    pub promise: String,
    /// The number by which people know the promise.
    pub number: u8,
    /// 1, 2, 3… for a promise that comes due again and again, or is owed once an issue.
    pub nth: u32,
    /// The issue that it is about; left out where it is about the whole complaint.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    pub issue: Option<u8>,
    #[schema(value_type = words::Strength)]
    pub strength: Strength,
    /// The level of escalation that it belongs to.
    pub level: u8,
    /// What the clock counts from.
    #[schema(value_type = String, format = DateTime)]
    pub since: Instant,
    /// Null while there is nothing to count to.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub due: Option<Instant>,
    #[schema(value_type = words::Standing)]
    pub standing: Standing,
    /// The instant of the evidence that stands.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub kept_at: Option<Instant>,
    /// The due instant at which it was broken. It never leaves.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub broken_at: Option<Instant>,
}

/// All promises of a case at an instant.
pub fn obligations(case: &Case, now: Timestamp) -> Vec<ObligationState> {
    let state = |owed: &practice::obligation::Obligation| ObligationState {
        promise: owed.promise.clone(),
        number: case.code.promise(&owed.promise).map_or(0, |promise| promise.number),
        nth: owed.nth,
        issue: owed.issue,
        strength: owed.strength,
        level: owed.level.0,
        since: owed.since.into(),
        due: owed.due.map(Instant::from),
        standing: owed.standing(now),
        kept_at: owed.evidence().map(|evidence| evidence.at.into()),
        broken_at: owed.broken_at(now).map(Instant::from),
    };
    case.obligations.iter().map(state).collect()
}

/// The facts of an entry that are instants.
const INSTANTS: [&str; 2] = ["due", "until"];

/// Who did something.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Doer {
    #[schema(value_type = words::DoerIs)]
    pub is: &'static str,
    /// Of staff and keys.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The role in which staff acted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = words::Role, required = false)]
    pub role: Option<Role>,
}

impl From<&Actor> for Doer {
    fn from(actor: &Actor) -> Self {
        let plain = |is| Self {
            is,
            id: None,
            role: None,
        };
        match actor {
            Actor::Customer => plain("customer"),
            Actor::Representative => plain("representative"),
            Actor::Desk => plain("desk"),
            Actor::Scheme => plain("scheme"),
            Actor::Key { id } => Self {
                id: Some(id.clone()),
                ..plain("key")
            },
            Actor::Staff { id, role } => Self {
                id: Some(id.clone()),
                role: Some(*role),
                ..plain("staff")
            },
        }
    }
}

/// One entry of a case file.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EntryState {
    /// Its place in the case file; the first is 1.
    pub seq: u32,
    #[schema(value_type = words::EntryKind)]
    pub what: &'static str,
    pub by: Doer,
    /// When it is said to have happened.
    #[schema(value_type = String, format = DateTime)]
    pub occurred_at: Instant,
    /// When it was written in the book.
    #[schema(value_type = String, format = DateTime)]
    pub recorded_at: Instant,
    /// The facts of this kind of entry.
    #[schema(value_type = Object)]
    pub details: serde_json::Value,
    /// Personal text beside the entry: nature, message, reason… Gone once erased.
    #[schema(value_type = std::collections::BTreeMap<String, String>)]
    pub words: Words,
    /// The entry of another complaint with which it was written, where the two are handled together: the words stand
    /// there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub twin: Option<TwinState>,
}

/// An entry of another complaint.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TwinState {
    #[schema(example = "987-654-3215")]
    pub other: String,
    pub seq: u32,
}

impl From<&Entry> for EntryState {
    fn from(entry: &Entry) -> Self {
        let mut details = serde_json::to_value(&entry.what).unwrap_or_default();
        if let Some(facts) = details.as_object_mut() {
            facts.remove("what");
            // The register counts milliseconds; an answer writes every instant alike.
            for name in INSTANTS {
                let at = facts.get(name).and_then(serde_json::Value::as_i64);
                let instant = at.and_then(|at| Timestamp::from_millisecond(at).ok());
                if let Some(instant) = instant {
                    facts.insert(name.to_owned(), Instant::from(instant).to_string().into());
                }
            }
        }
        Self {
            seq: entry.seq,
            what: entry.what.kind(),
            by: (&entry.by).into(),
            occurred_at: entry.occurred_at.into(),
            recorded_at: entry.recorded_at.into(),
            details,
            words: entry.words.clone(),
            twin: entry.twin.as_ref().map(|twin| TwinState {
                other: twin.other.clone(),
                seq: twin.seq,
            }),
        }
    }
}

/// Money or another remedy.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Redress {
    /// The issue that it answers; all of them if left out.
    #[schema(example = 1, minimum = 1)]
    pub issue: Option<u8>,
    #[schema(value_type = words::Remedy)]
    pub remedy: String,
    /// In cents, of a credit or refund; what is no money has none.
    #[serde(default)]
    #[schema(example = 2500, minimum = 0, maximum = 1_000_000_000)]
    pub cents: i64,
    /// The code's currency if left out.
    #[schema(example = "CAD")]
    pub currency: Option<String>,
}

/// The most cents of one remedy: ten million dollars is a slip of the finger.
const MOST_CENTS: i64 = 1_000_000_000;

impl Redress {
    /// As the rules know it.
    pub fn checked(&self, field: &str, currency: &str, checks: &mut Checks) -> practice::entry::Redress {
        let place = |part: &str| {
            if field.is_empty() {
                part.to_owned()
            } else {
                format!("{field}.{part}")
            }
        };
        let remedy = checks.some_word::<Remedy>(&place("remedy"), Some(&self.remedy));
        if !(0..=MOST_CENTS).contains(&self.cents) {
            checks.fault(
                &place("cents"),
                format!("This must lie between 0 and {MOST_CENTS} cents."),
            );
        }
        match remedy {
            Some(remedy) if remedy.is_money() && self.cents == 0 => {
                checks.fault(&place("cents"), format!("A {remedy} needs an amount in cents."));
            }
            Some(remedy) if !remedy.is_money() && self.cents != 0 => checks.fault(
                &place("cents"),
                format!("The remedy {remedy} is no money. Leave this out, or write a credit or refund."),
            ),
            _ => {}
        }
        let given = self.currency.as_deref().unwrap_or(currency);
        if given != currency {
            checks.fault(
                &place("currency"),
                format!("The code counts in {currency}. Give the amount in {currency}."),
            );
        }
        practice::entry::Redress {
            issue: self.issue,
            remedy: remedy.unwrap_or(Remedy::Apology),
            cents: self.cents,
            currency: currency.to_owned(),
        }
    }

    /// As an answer shows it.
    pub fn shown(redress: &practice::entry::Redress) -> Self {
        Self {
            issue: redress.issue,
            remedy: redress.remedy.word().to_owned(),
            cents: redress.cents,
            currency: Some(redress.currency.clone()),
        }
    }
}

/// Several remedies of a body, checked.
pub fn all_redress(
    given: &[super::body::Object<Redress>],
    currency: &str,
    checks: &mut Checks,
) -> Vec<practice::entry::Redress> {
    if given.len() > 20 {
        checks.fault("redress", "At most 20 remedies at once.");
    }
    let place = |at: usize| format!("redress[{at}]");
    given
        .iter()
        .enumerate()
        .map(|(at, redress)| redress.0.checked(&place(at), currency, checks))
        .collect()
}
