//! What became of the messages that entries owe.

use jiff::Timestamp;

use super::{
    Posting, TAKE_BACK,
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    complaint::Delivery,
    entry::{Actor, Entry, Fact, Seq, What},
    held::builds_on,
    notice,
    refusal::Refusal,
    terms::{Channel, Content, Label, Notice},
};

impl Bench<'_> {
    pub(super) fn take_back(&self, owed_by: Seq, notice: Notice, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        if self.complaint.deliveries.get(&(owed_by, notice)) == Some(&Delivery::TakenBack) {
            return Err(Refusal::AlreadyRecorded);
        }
        // What a person of ours did is held for it; all else leaves at once.
        let ours = |entry: &&Entry| entry.seq == owed_by && entry.goes_with_its_message();
        let wrote = self.entries.iter().find(ours);
        // What somebody answered or built on can't be made unsaid.
        let mut since = self.entries.iter().filter(|entry| entry.seq > owed_by);
        if wrote.is_some() && since.any(builds_on) {
            return Err(Refusal::BuiltOn);
        }
        let wrote_at = wrote.map(|entry| entry.recorded_at);
        let too_late = wrote_at.is_none_or(|at| self.now.duration_since(at) >= TAKE_BACK);
        if too_late || self.complaint.deliveries.contains_key(&(owed_by, notice)) {
            return Err(Refusal::TooLateToTakeBack);
        }
        draft.add(What::TakenBack { owed_by, notice });
        Ok(())
    }

    pub(super) fn deliver(
        &self,
        (owed_by, notice): (Seq, Notice),
        channel: Channel,
        with: &[Content],
        posting: &Posting,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        let entry = self.entries.iter().find(|entry| entry.seq == owed_by);
        let owed = entry.and_then(|entry| notice::to_customer(self.code, self.complaint, entry, notice));
        let delivery = self.complaint.deliveries.get(&(owed_by, notice));
        let to_be_posted = owed.as_ref().is_some_and(|owed| owed.channel == Channel::Letter);
        let came_back = delivery == Some(&Delivery::Failed);
        let announced = self.complaint.is_only_announced(owed_by, notice) && channel != Channel::Sms;
        // Whoever carries a letter to the post answers nobody: what it says was decided before.
        match (channel, self.by) {
            (Channel::Letter, Actor::Staff { .. }) if to_be_posted || came_back => self.staff()?,
            _ => self.handler()?,
        }
        // What came back may still be said or posted, and so may what a text only announced.
        if delivery.is_some() && !came_back && !announced {
            return Err(Refusal::AlreadyRecorded);
        }
        // What is put on the tracking page, the desk puts there.
        let owed = owed.filter(|_| channel != Channel::Web).ok_or(Refusal::Missing {
            what: "a message that is still to be told",
        })?;
        // One that is posted in place of a mail goes to an address that we may have elsewhere.
        if channel == Channel::Letter && to_be_posted && self.complaint.contact.address.is_none() {
            return Err(Refusal::NoPostalAddress);
        }
        // What was agreed on the line may be written down after it; but nobody posts what is not written yet.
        let written = entry.map(|entry| entry.recorded_at);
        if channel == Channel::Letter && written.is_some_and(|at| draft.occurred_at < at) {
            return Err(Refusal::BeforeWritten);
        }
        draft.not_longer_ago(Fact::Contacted)?;
        let format = self.complaint.answering.format;
        // What nobody said, and no text of it says, is no evidence.
        let carried = owed.with.into_iter().filter(|content| with.contains(content));
        let sent = What::Sent {
            owed_by,
            notice,
            channel,
            language: owed.language,
            with: carried.collect(),
            // Not that of today: a letter of the level below, posted late, is no answer of the one above.
            level: notice::level_at(self.entries, owed_by),
            digest: posting.digest.clone(),
            // What was said or posted before it was asked for was not in it.
            format: Some(format).filter(|format| format.is_had_by(channel) && !self.is_asked_since(draft.occurred_at)),
        };
        draft.add_with(sent, [(Label::Evidence, posting.proof.trim())]);
        Ok(())
    }

    fn is_asked_since(&self, at: Timestamp) -> bool {
        let asked = |entry: &Entry| matches!(entry.what, What::FormatAsked { .. }) && entry.occurred_at > at;
        self.entries.iter().any(asked)
    }

    /// Whoever opens the envelope that came back may say so, whatever level the complaint stands at. Of anything else
    /// only who handles the complaint; and what was said to the customer can't come back.
    pub(super) fn come_back(&self, sent: Seq, why: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff_or_desk()?;
        let why = required(why, "why it came back")?;
        let of_entry = |entry: &&Entry| entry.seq == sent;
        let found = self.entries.iter().find(of_entry).map(|entry| &entry.what);
        let (owed_by, notice, channel) = match found {
            Some(What::Sent { channel, .. }) if channel.is_live() || *channel == Channel::Web => None,
            Some(What::Sent {
                owed_by,
                notice,
                channel,
                ..
            }) => Some((owed_by, notice, *channel)),
            _ => None,
        }
        .ok_or(Refusal::NothingLeft)?;
        if channel != Channel::Letter && *self.by != Actor::Desk {
            self.handler()?;
        }
        let left = self.entries.iter().find(of_entry).map(|entry| entry.occurred_at);
        if left.is_some_and(|left| draft.occurred_at < left) {
            return Err(Refusal::BeforeSent);
        }
        draft.not_longer_ago(Fact::Bounced)?;
        // It came back before, or was sent again since: that one is another.
        if self.complaint.deliveries.get(&(*owed_by, *notice)) != Some(&Delivery::Sent(sent)) {
            return Err(Refusal::AlreadyRecorded);
        }
        let what = What::Bounced {
            owed_by: *owed_by,
            notice: *notice,
            sent: Some(sent),
        };
        draft.add_with(what, [(Label::Reason, why)]);
        Ok(())
    }

    /// The report of whoever carries text messages, which may come twice, and after the message was told otherwise.
    pub(super) fn confirm(&self, sent: Seq, draft: &mut Draft) -> Result<(), Refusal> {
        self.desk_only()?;
        let mut entries = self.entries.iter();
        let Some(What::Sent { owed_by, notice, .. }) = entries.find(|entry| entry.seq == sent).map(|entry| &entry.what)
        else {
            return Err(Refusal::NothingLeft);
        };
        let known = |entry: &Entry| matches!(entry.what, What::Arrived { sent: known, .. } if known == sent);
        let stands = self.complaint.deliveries.get(&(*owed_by, *notice)) == Some(&Delivery::Sent(sent));
        if stands && !self.entries.iter().any(known) {
            draft.add(What::Arrived {
                owed_by: *owed_by,
                notice: *notice,
                sent,
            });
        }
        Ok(())
    }

    fn left_by_mail(&self, sent: Seq) -> bool {
        let entry = self.entries.iter().find(|entry| entry.seq == sent);
        entry.is_some_and(|entry| matches!(&entry.what, What::Sent { channel, .. } if *channel == Channel::Email))
    }

    /// It left the house: what the outbox says is taken as it is.
    pub(super) fn delivered(&self, sent: What, receipt: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.desk_only()?;
        let What::Sent { owed_by, notice, .. } = &sent else {
            return Ok(());
        };
        if matches!(
            self.complaint.deliveries.get(&(*owed_by, *notice)),
            Some(Delivery::Sent(_))
        ) {
            return Ok(());
        }
        draft.add_with(sent, [(Label::Evidence, receipt)]);
        Ok(())
    }

    pub(super) fn undelivered(
        &self,
        owed_by: Seq,
        notice: Notice,
        why: &str,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        self.desk_only()?;
        let sent = match self.complaint.deliveries.get(&(owed_by, notice)) {
            Some(Delivery::Failed | Delivery::TakenBack) => return Ok(()),
            // It was posted or said since: what came back is the mail before it.
            Some(Delivery::Sent(seq)) if !self.left_by_mail(*seq) => return Ok(()),
            Some(Delivery::Sent(seq)) => Some(*seq),
            None => None,
        };
        let what = What::Bounced { owed_by, notice, sent };
        draft.add_with(what, [(Label::Reason, why)]);
        Ok(())
    }
}
