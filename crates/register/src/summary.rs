//! The row by which lists show a complaint. It holds no personal text and nothing that depends on the
//! present; it is derived, and `rebuild` derives it again.

use practice::{Complaint, Entry, What, entry::Seq, obligation::Obligation};

use crate::{
    obligations,
    value::{Value, values},
    words::name_seq,
};

/// Stands where nothing falls due, so that such cases sort last on every database.
pub const NEVER: i64 = i64::MAX;

/// What only the entries know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FromEntries {
    pub brand: Option<String>,
    pub name_seq: Seq,
}

impl FromEntries {
    pub fn of(entries: &[Entry]) -> Self {
        let brand = entries.first().and_then(|entry| match &entry.what {
            What::Filed(filing) => filing.brand.clone(),
            _ => None,
        });
        Self {
            brand,
            name_seq: name_seq(entries),
        }
    }
}

/// The row, in the order of the table's columns.
pub fn row(complaint: &Complaint, obligations: &[Obligation], to_post: usize, known: &FromEntries) -> Vec<Value> {
    let next = next_owed(obligations);
    values![
        Value::CaseNumber,
        complaint.reference.as_str(),
        complaint.version,
        complaint.pin.code.as_str(),
        complaint.pin.version.as_str(),
        known.brand.as_deref(),
        complaint.kind.word(),
        complaint.stage().word(),
        complaint.is_open() && complaint.merged_into.is_none(),
        complaint.service.word(),
        complaint.issues.first().map(|issue| issue.category.as_str()),
        complaint.answering.language.tag(),
        complaint.channel.word(),
        complaint.class.word(),
        i64::from(complaint.level.0),
        complaint.team.as_deref(),
        complaint.assignee.as_deref(),
        known.name_seq,
        complaint.received_at,
        complaint.filed_at,
        complaint.estimate.map(|date| date.to_string()),
        next.and_then(|next| next.due)
            .map_or(NEVER, jiff::Timestamp::as_millisecond),
        next.map(|next| next.promise.as_str()),
        next.map(|next| next.nth),
        next.map(|next| next.running),
        next.map(|next| next.paused),
        obligations::watch(complaint, obligations),
        complaint.undelivered().count(),
        to_post,
        complaint.live.map(practice::terms::Channel::word),
        complaint.last_at,
        complaint.closed.map(|(_, at)| at),
        complaint.urgent,
        complaint.merged.len(),
        complaint.matter_seq(),
    ]
}

/// The obligation that falls due first among those still owed; a broken one is still owed.
fn next_owed(obligations: &[Obligation]) -> Option<&Obligation> {
    let owed = |obligation: &&Obligation| {
        obligation.evidence().is_none() && obligation.ended.is_none() && obligation.due.is_some()
    };
    obligations
        .iter()
        .filter(owed)
        .min_by_key(|obligation| (obligation.due, &obligation.promise, obligation.nth))
}
