//! A complaint that comes in, and the first date that it gets.

use jiff::{Timestamp, civil::Date};

use super::{File, TakenOver, bench::Bench, draft::Draft};
use crate::{
    code::{Code, Promise},
    complaint::Complaint,
    derive::obligations_of,
    entry::{Actor, Entry, Fact, What},
    formats::can_be_brought,
    refusal::Refusal,
    terms::{Channel, Label},
};

pub(super) fn file_new(code: &Code, file: &File, draft: &mut Draft) -> Result<(), Refusal> {
    let filing = &file.filing;
    can_be_read(code, file)?;
    let way = match filing.answering.by {
        Some(Channel::Email) => file.words.get(&Label::Email),
        Some(Channel::Phone | Channel::Sms) => file.words.get(&Label::Phone),
        Some(Channel::Letter) => file.words.get(&Label::Address),
        _ => None,
    };
    if way.is_none() && !filing.anonymous {
        return Err(Refusal::NoAnswerWay);
    }
    can_be_brought(filing.answering.format, |label| file.words.contains_key(&label))?;
    draft.push(
        draft.by.clone(),
        What::Filed(Box::new(filing.clone())),
        file.words.clone(),
    );
    for (attachment, name) in &file.files {
        draft.add_with(
            What::FileAdded {
                file: attachment.clone(),
            },
            [(Label::FileName, name)],
        );
    }
    if let Some(date) = first_estimate(code, draft) {
        draft.add_by_desk(What::Estimated { date, revised: false });
    }
    if let Some(team) = &file.team {
        draft.add_by_desk(What::Transferred {
            team: team.clone(),
            kept: false,
        });
    }
    // Whoever takes the call or opens the letter has the case, if they are of those who answer.
    if let Actor::Staff { role, .. } = &draft.by
        && code.levels.iter().any(|rule| rule.roles.contains(role))
    {
        draft.add_as_of_now(What::Taken);
    }
    Ok(())
}

/// A complaint that another register had. How to answer may not be known; what is known comes over whole.
pub(super) fn take_over(code: &Code, taken: &TakenOver, draft: &mut Draft) -> Result<(), Refusal> {
    can_be_read(code, &taken.file)?;
    if taken.ended.is_some_and(|ended| ended.at < draft.occurred_at) {
        return Err(Refusal::BeforeFiling);
    }
    if taken.ended.is_some_and(|ended| ended.at > draft.now) {
        return Err(Refusal::InFuture);
    }
    let filing = What::Filed(Box::new(taken.file.filing.clone()));
    draft.push(draft.by.clone(), filing, taken.file.words.clone());
    // From here on it happens with us.
    draft.occurred_at = draft.now;
    if let Some(team) = &taken.file.team {
        draft.add_by_desk(What::Transferred {
            team: team.clone(),
            kept: false,
        });
    }
    draft.add(What::Imported {
        source: taken.source.clone(),
        ended: taken.ended,
    });
    if taken.ended.is_none()
        && let Some(date) = first_estimate(code, draft)
    {
        draft.add_by_desk(What::Estimated { date, revised: false });
    }
    Ok(())
}

/// What the matter is about, in the code's categories.
fn can_be_read(code: &Code, file: &File) -> Result<(), Refusal> {
    let filing = &file.filing;
    if file.words.get(&Label::Nature).is_none_or(|text| text.trim().is_empty()) {
        return Err(Refusal::Missing {
            what: "what the matter is about",
        });
    }
    if filing.issues.is_empty() {
        return Err(Refusal::Missing {
            what: "at least one issue",
        });
    }
    if filing
        .issues
        .iter()
        .any(|issue| code.category(&issue.category).is_none())
    {
        return Err(Refusal::UnknownCategory);
    }
    Ok(())
}

/// The estimated date (S10): the due day of the promise that an estimate moves.
fn first_estimate(code: &Code, draft: &Draft) -> Option<Date> {
    let complaint = Complaint::read("", &draft.entries).ok()?;
    estimated(code, &complaint, &draft.entries, draft.now)
}

/// The promise whose date an estimate moves.
fn moved_by_estimates(code: &Code) -> Option<&Promise> {
    let moved = |promise: &&Promise| promise.moved_by.is_some_and(|moved| moved.fact == Fact::Estimated);
    code.promises.iter().find(moved)
}

pub(super) fn estimated(code: &Code, complaint: &Complaint, entries: &[Entry], now: Timestamp) -> Option<Date> {
    let promise = moved_by_estimates(code)?;
    let owed = obligations_of(code, promise, complaint, entries).pop()?;
    let calendar = code.desk()?;
    if let Some(due) = owed.due.filter(|due| *due > now) {
        return Some(calendar.date(due));
    }
    // It came in, or became a complaint, after its date had passed: that is broken. Or the clock stands still, and
    // nobody knows for how long. The customer needs a date all the same, so the same length is counted from now.
    let variant = promise.variant(complaint, code.level_id(complaint.level))?;
    let within = variant.limit_on(calendar.date(complaint.received_at))?;
    let (counts, counting) = code.counted_by(promise)?;
    counts
        .due(counting, within, now, &[])
        .ok()
        .and_then(|(due, _)| due)
        .map(|due| calendar.date(due))
}

impl Bench<'_> {
    /// A question that becomes a complaint gets its estimate, counted from the first receipt; a complaint that is
    /// reopened, or whose customer refuses what we came to, gets a new one.
    pub(super) fn first_estimate_now(&self, draft: &mut Draft) {
        let Some((after, entries)) = self.after(draft) else {
            return;
        };
        if let Some(date) = estimated(self.code, &after, &entries, self.now) {
            draft.add_by_desk(What::Estimated { date, revised: false });
        }
    }

    /// Who goes further after we had answered is owed another answer, and a date for it; who goes further while the
    /// first date still runs keeps that.
    pub(super) fn new_estimate_if_begun_anew(&self, draft: &mut Draft) {
        let Some((after, entries)) = self.after(draft) else {
            return;
        };
        let Some(promise) = moved_by_estimates(self.code) else {
            return;
        };
        let clocks =
            |complaint: &Complaint, entries: &[Entry]| obligations_of(self.code, promise, complaint, entries).len();
        if clocks(&after, &entries) > clocks(self.complaint, self.entries) {
            self.first_estimate_now(draft);
        }
    }

    /// The case as it will be with what is drafted.
    fn after(&self, draft: &Draft) -> Option<(Complaint, Vec<Entry>)> {
        let mut entries = self.entries.to_vec();
        entries.extend(draft.entries.iter().cloned());
        let complaint = Complaint::read(&self.complaint.reference, &entries).ok()?;
        Some((complaint, entries))
    }
}
