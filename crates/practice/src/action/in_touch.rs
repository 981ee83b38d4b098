//! What passes between the customer and us: acknowledged, said, written, asked for, and by when we expect to finish.

use jiff::{Span, Timestamp, civil::Date};

use super::{
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    calendar::Calendar,
    entry::{Fact, What},
    refusal::Refusal,
    terms::{Asking, Cause, Channel, Content, Label, Notice},
};

/// The last day that may be given as an estimate: a year from now. No code names a number; all of them promise an end
/// that is near, and a date that is years away is a slip of the hand or no promise at all.
pub fn farthest(calendar: &Calendar, now: Timestamp) -> Date {
    let last = calendar.last_to_close();
    let year = calendar.date(now).checked_add(Span::new().years(1));
    year.map_or(last, |year| year.min(last))
}

impl Bench<'_> {
    pub(super) fn acknowledge(&self, channel: Channel, draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        draft.not_longer_ago(Fact::Acknowledged)?;
        self.not_before_filing(draft)?;
        let with = vec![Content::Reference, Content::NextSteps, Content::Estimate];
        draft.add(What::Acknowledged { channel, with });
        Ok(())
    }

    pub(super) fn record_contact(
        &self,
        channel: Channel,
        reached: bool,
        news: bool,
        told: &[Content],
        summary: &str,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        self.handler()?;
        draft.not_longer_ago(Fact::Contacted)?;
        self.not_before_filing(draft)?;
        let summary = required(summary, "what was said, or how you tried")?;
        let what = What::Contacted {
            channel,
            reached,
            news: news && reached,
            told: told.to_vec(),
        };
        draft.add_with(what, [(Label::Message, summary)]);
        Ok(())
    }

    pub(super) fn write(&self, message: &str, news: bool, told: &[Content], draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        let message = required(message, "the message")?;
        draft.add_with(
            What::Wrote {
                notice: Notice::Reply,
                news,
                told: told.to_vec(),
            },
            [(Label::Message, message)],
        );
        Ok(())
    }

    pub(super) fn customer_writes(&self, channel: Channel, message: &str, draft: &mut Draft) -> Result<(), Refusal> {
        let message = required(message, "the message")?;
        draft.not_longer_ago(Fact::CustomerWrote)?;
        self.not_before_filing(draft)?;
        draft.add_with(What::CustomerWrote { channel }, [(Label::Message, message)]);
        self.waits_for_the_customer_no_longer(draft);
        Ok(())
    }

    /// By whatever channel, and whoever typed it in: what the customer sends sets the clock going again. It is our turn.
    pub(super) fn waits_for_the_customer_no_longer(&self, draft: &mut Draft) {
        if !self.complaint.is_open() {
            return;
        }
        for cause in self.complaint.waiting.keys().filter(|cause| cause.is_the_customers()) {
            // A question that the customer has not been shown yet is not what they answer.
            let asked = |what: &What| matches!(what, What::InformationAsked { cause: asked } if asked == cause);
            if self.unheld(asked).is_ok() {
                draft.add(What::InformationReceived { cause: *cause });
            }
        }
    }

    pub(super) fn ask_for(&self, asking: Asking, draft: &mut Draft) -> Result<(), Refusal> {
        draft.not_longer_ago(Fact::SupervisorAsked)?;
        self.not_before_filing(draft)?;
        draft.add(What::Asked { asking });
        self.waits_for_the_customer_no_longer(draft);
        Ok(())
    }

    pub(super) fn ask_information(&self, cause: Cause, question: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        self.open()?;
        let question = required(question, "what you need, and why")?;
        draft.add_with(What::InformationAsked { cause }, [(Label::Message, question)]);
        Ok(())
    }

    pub(super) fn receive_information(&self, cause: Cause, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        draft.not_longer_ago(Fact::InformationReceived)?;
        if !self.complaint.waiting.contains_key(&cause) {
            return Err(Refusal::NotWaiting);
        }
        draft.add(What::InformationReceived { cause });
        Ok(())
    }

    /// Of a colleague, or of what the desk saw by itself.
    pub(super) fn note(&self, text: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff_or_desk()?;
        draft.add_with(What::Noted, [(Label::Note, required(text, "the note")?)]);
        Ok(())
    }

    pub(super) fn estimate(&self, date: Date, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        self.open()?;
        let reason = required(reason, "the reason: the customer will read it")?;
        if self.complaint.estimate == Some(date) {
            return Err(Refusal::SameEstimate);
        }
        if let Some(calendar) = self.code.desk() {
            if date < calendar.date(self.now) {
                return Err(Refusal::EstimatePast);
            }
            let last = farthest(calendar, self.now);
            let too_far = Refusal::EstimateTooFar { last };
            if date > last {
                return Err(too_far);
            }
            let close = calendar.close_on_or_after(date).map_err(|_| too_far)?;
            if close <= self.now {
                return Err(Refusal::EstimatePast);
            }
        }
        draft.add_with(What::Estimated { date, revised: true }, [(Label::Reason, reason)]);
        Ok(())
    }
}
