//! What one act writes, as one transaction: entries, words, summary, obligations, what is owed, what is counted.

use std::sync::atomic::Ordering;

use practice::{
    Entry,
    action::TAKE_BACK,
    entry::{Seq, What},
    notice::{self, Recipient},
};
use register::{Answered, Batch, Before, CommitError, OutboxDone};

use super::{Case, Desk, acting::Ends, counters};

/// A case as it is to be written, and as it was, if it was.
pub type Written<'a> = (&'a Case, Option<&'a Case>);

impl Desk {
    /// Taking a message back stops its row in the commit that records it. One that a person was to say has none.
    pub(super) fn ends(&self, before: &Case, after: &Case, ends: &Ends) -> Ends {
        let mut all = ends.clone();
        let new = after.file.entries.iter().skip(before.file.entries.len());
        for taken in new {
            let What::TakenBack { owed_by, notice } = taken.what else {
                continue;
            };
            let entry = before.file.entries.iter().find(|entry| entry.seq == owed_by);
            let owed = entry.and_then(|entry| notice::to_customer(&before.code, &before.complaint, entry, notice));
            if owed.is_some_and(|owed| self.sends(owed.channel)) {
                all.outbox.push(OutboxDone {
                    id: outbox_id(&before.complaint.reference, owed_by, notice, &Recipient::Customer),
                    state: register::OutboxState::TakenBack,
                    at: taken.recorded_at,
                });
            }
        }
        all
    }

    /// One transaction: entries, words, summary, obligations, what is owed. Whatever ends with an act ends with its first
    /// case, whose new head is the answer.
    pub(super) async fn commit(
        &self,
        cases: &[Written<'_>],
        ends: Ends,
        idempotency: Option<Answered>,
    ) -> Result<register::Digest, CommitError> {
        let mut salts: Vec<_> = cases.iter().map(|_| self.ids().salts()).collect();
        let mut only_the_first = Some((ends, idempotency));
        let batches: Vec<Batch<'_>> = cases
            .iter()
            .zip(&mut salts)
            .map(|(written, salts)| {
                let (ends, idempotency) = only_the_first.take().unwrap_or_default();
                self.batch(*written, ends, idempotency, salts)
            })
            .collect();
        let wakes_outbox = batches.iter().any(|batch| !batch.owed.is_empty());
        let heads = self.register().commit_together(batches).await?;
        if wakes_outbox {
            self.0.owed.notify_one();
        }
        self.0.counts.forget();
        self.0.moves.fetch_add(1, Ordering::Relaxed);
        self.0.moved.notify_one();
        Ok(heads.first().copied().unwrap_or(register::NEW_CASE))
    }

    fn batch<'a>(
        &self,
        (after, before): Written<'a>,
        ends: Ends,
        idempotency: Option<Answered>,
        salts: &'a mut (dyn FnMut() -> [u8; 16] + Send),
    ) -> Batch<'a> {
        let known = before.map_or(0, |case| case.file.entries.len());
        let new = after.file.entries.get(known..).unwrap_or_default();
        Batch {
            reference: &after.file.reference,
            base: before.map_or(0, |case| case.complaint.version),
            head: after.file.head,
            entries: new,
            complaint: &after.complaint,
            obligations: &after.obligations,
            before: before.map(|case| Before {
                complaint: &case.complaint,
                obligations: &case.obligations,
            }),
            owed: self.owed(before, after, new),
            to_post: notice::to_post(&after.code, &after.complaint, &after.file.entries),
            outbox_done: ends.outbox,
            mail: ends.mail,
            letter: ends.letter,
            counters: counters::added(before, after, new),
            idempotency,
            salts,
        }
    }

    fn owed(&self, before: Option<&Case>, after: &Case, new: &[Entry]) -> Vec<register::Owed> {
        let now = self.now();
        let held = now.checked_add(TAKE_BACK).unwrap_or(now);
        let moved = before.map_or_else(Vec::new, |before| self.moved_over(before, after, new));
        let owed = new
            .iter()
            .flat_map(|entry| notice::owed(&after.code, &after.complaint, entry));
        owed.filter(|owed| self.sends(owed.channel))
            .chain(moved)
            .map(|owed| register::Owed {
                id: outbox_id(&after.file.reference, owed.owed_by, owed.notice, &owed.to),
                complaint: Some(after.file.reference.clone()),
                owed_by: owed.owed_by,
                notice: owed.notice,
                not_before: if owed.by_hand { held } else { now },
                created_at: now,
                channel: owed.channel,
                language: owed.language,
                recipient: match owed.to {
                    Recipient::Customer => register::Recipient::Customer,
                    Recipient::Staff(id) => register::Recipient::Staff(id),
                    Recipient::Role(role) => register::Recipient::Role(role),
                },
            })
            .collect()
    }

    /// What waited for somebody to say or post it, when the customer chose a way that needs nobody: it leaves that way.
    /// What lies printed on a desk is not posted any more, and the print queue does not list it.
    fn moved_over(&self, before: &Case, after: &Case, new: &[Entry]) -> Vec<notice::Owed> {
        let chooses = |entry: &Entry| matches!(entry.what, What::DetailsChanged { .. } | What::FormatAsked { .. });
        if !new.iter().any(chooses) {
            return Vec::new();
        }
        let entry = |seq: Seq| after.file.entries.iter().find(|entry| entry.seq == seq);
        let anew = |waited: notice::Owed| {
            let owed = notice::to_customer(&after.code, &after.complaint, entry(waited.owed_by)?, waited.notice)?;
            (owed.channel != waited.channel && self.sends(owed.channel)).then_some(owed)
        };
        self.by_hand(before).into_iter().filter_map(anew).collect()
    }
}

/// The idempotency key of a message, and the left part of its Message-ID.
pub fn outbox_id(reference: &str, owed_by: u32, notice: practice::terms::Notice, to: &Recipient) -> String {
    match to {
        Recipient::Customer => format!("{reference}-{owed_by}-{notice}"),
        Recipient::Staff(id) => format!("{reference}-{owed_by}-{notice}-{id}"),
        Recipient::Role(role) => format!("{reference}-{owed_by}-{notice}-{role}"),
    }
}
