//! When the customer had what moves or stops a clock: a new date, or a question. What is written has told nobody. A date
//! moves a promise from when its message left, and no longer once that comes back; a question stops clocks while the
//! customer has it.
//!
//! Who is on the line has it as it is written; and where nothing that we send would reach anybody, nothing is waited for.

use jiff::Timestamp;

use crate::{
    calendar::Pause,
    entry::{Entry, Moment, Seq, What},
    terms::{Cause, Channel},
};

/// A date as the customer had it.
#[derive(Clone)]
pub(super) struct Given {
    /// The entry that names it.
    pub(super) moment: Moment,
    /// The entry by which they had it, and when.
    pub(super) told: (Seq, Timestamp),
    /// The entry by which that came back, and when.
    pub(super) back: Option<(Seq, Timestamp)>,
}

/// A case file as it is read, entry for entry.
#[derive(Default)]
pub(super) struct Giving {
    /// How the customer wants to be told; none: by their page, if they have it.
    by: Option<Channel>,
    /// They filed this on the portal.
    has_the_page: bool,
    /// Dates and questions that were written.
    named: Vec<Moment>,
    asked: Vec<(Seq, Cause)>,
    pub(super) given: Vec<Given>,
    /// What was waited for, each with the entry by which the question was told. Whoever is asked twice for the same has
    /// been kept waiting once.
    pub(super) stopped: Vec<(Seq, Cause, Pause)>,
    /// The entries by which they have what is waited for.
    standing: Vec<(Seq, Cause)>,
}

impl Giving {
    /// `new`: the facts of the entry.
    pub(super) fn add(&mut self, entry: &Entry, on_the_line: bool, new: &[Moment]) {
        let now = (entry.seq, entry.recorded_at);
        match &entry.what {
            What::Filed(filing) => {
                self.has_the_page = filing.channel == Channel::Web;
                self.by = filing.answering.by;
            }
            What::DetailsChanged { answering, .. } => self.by = answering.by,
            // The key to its page is to the whole's.
            What::SplitFrom { .. } => self.has_the_page = false,
            What::Estimated { revised: true, .. } => self.named.extend(new.iter().cloned()),
            What::InformationAsked { cause } => self.asked.push((entry.seq, *cause)),
            What::Sent { owed_by, .. } => self.tell(*owed_by, now),
            What::Bounced { sent: Some(sent), .. } => self.comes_back(*sent, now),
            What::InformationReceived { cause } => self.answer(Some(*cause), entry.occurred_at),
            What::Closed { .. } => self.answer(None, entry.recorded_at),
            _ => {}
        }
        if on_the_line || !self.is_written_to() {
            self.tell(entry.seq, now);
        }
    }

    /// It came over from another register: what stands before moves and stops nothing here, and nobody has a key.
    pub(super) fn begin_anew(&mut self) {
        *self = Self {
            by: self.by,
            ..Self::default()
        };
    }

    /// A message to the customer leaves by itself, or somebody says or posts it.
    fn is_written_to(&self) -> bool {
        self.by.map_or(self.has_the_page, |way| way != Channel::Web)
    }

    /// The customer has what an act says, if it names a date or asks something.
    fn tell(&mut self, act: Seq, (seq, at): (Seq, Timestamp)) {
        let has_it = |given: &Given| given.moment.seq == act && given.back.is_none();
        if let Some(named) = self.named.iter().find(|named| named.seq == act)
            && !self.given.iter().any(has_it)
        {
            self.given.push(Given {
                moment: named.clone(),
                told: (seq, at),
                back: None,
            });
        }
        let asked = self.asked.iter().find(|(asked, _)| *asked == act);
        if let Some(cause) = asked.map(|(_, cause)| *cause) {
            self.standing.push((seq, cause));
            if self.waits_for(cause).is_none() {
                let pause = Pause { from: at, until: None };
                self.stopped.push((seq, cause, pause));
            }
        }
    }

    /// The pause of a cause that is still on.
    fn waits_for(&mut self, cause: Cause) -> Option<&mut Pause> {
        let mut stopped = self.stopped.iter_mut();
        let on = stopped.find(|(_, known, pause)| *known == cause && pause.until.is_none());
        on.map(|(.., pause)| pause)
    }

    /// It did not reach the customer. Nobody knew until now, so that a clock that stood still did so until now; where
    /// they were asked the same by another message, it goes on doing so.
    fn comes_back(&mut self, sent: Seq, (seq, at): (Seq, Timestamp)) {
        for given in self.given.iter_mut().filter(|given| given.told.0 == sent) {
            given.back = given.back.or(Some((seq, at)));
        }
        let Some(place) = self.standing.iter().position(|(told, _)| *told == sent) else {
            return;
        };
        let (_, cause) = self.standing.remove(place);
        if self.standing.iter().all(|(_, known)| *known != cause)
            && let Some(pause) = self.waits_for(cause)
        {
            pause.until = Some(at);
        }
    }

    /// What was asked, for this cause or at all, is waited for no longer.
    fn answer(&mut self, cause: Option<Cause>, until: Timestamp) {
        let is_meant = |known: &Cause| cause.is_none_or(|cause| cause == *known);
        self.asked.retain(|(_, known)| !is_meant(known));
        self.standing.retain(|(_, known)| !is_meant(known));
        for (_, known, pause) in &mut self.stopped {
            if pause.until.is_none() && is_meant(known) {
                // Running again from when it came, but never sooner than the pause began.
                pause.until = Some(until.max(pause.from));
            }
        }
    }
}
