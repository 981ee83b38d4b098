//! A complaint as the desk has it in hand: its case file, all that follows from it, and how it is found.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp, civil::Date};
use practice::{
    Code, Complaint, Entry,
    action::{Act, decide},
    code::publish::Days,
    date_told,
    entry::{What, split_from},
    obligation::{Obligation, Standing},
    obligations,
    terms::{Label, Language},
    together,
};
use register::CaseFile;

use super::{Desk, DeskError};

/// A complaint with everything that follows from its case file.
#[derive(Debug, Clone)]
pub struct Case {
    pub file: CaseFile,
    pub complaint: Complaint,
    pub obligations: Vec<Obligation>,
    pub code: Arc<Code>,
}

impl Case {
    /// A complaint that is not written yet.
    pub fn new(code: &Arc<Code>, reference: &str, entries: Vec<Entry>) -> Result<Self, DeskError> {
        let complaint = Complaint::read(reference, &entries).map_err(|error| DeskError::Code(error.to_string()))?;
        let obligations = obligations(code, &complaint, &entries);
        let file = CaseFile {
            reference: reference.to_owned(),
            entries,
            head: register::NEW_CASE,
        };
        Ok(Self {
            file,
            complaint,
            obligations,
            code: code.clone(),
        })
    }

    /// The case as its customer may see it: as if what can still be taken back had not been done.
    ///
    /// # Errors
    /// A case file that can't be read.
    pub fn as_left(mut self, now: Timestamp) -> Result<Self, DeskError> {
        if let Some(entries) = practice::held::as_left(&self.file.entries, now) {
            let read = Complaint::read(&self.file.reference, &entries);
            self.complaint = read.map_err(|error| DeskError::Code(error.to_string()))?;
            self.obligations = obligations(&self.code, &self.complaint, &entries);
            self.file.entries = entries;
        }
        Ok(self)
    }

    /// Does one more thing to it, here and nowhere else.
    pub fn grow(&mut self, act: &Act, now: Timestamp) -> Result<(), DeskError> {
        let now = now.max(self.complaint.last_at);
        let known = Some((&self.complaint, &self.file.entries[..]));
        let new = decide(&self.code, known, act, now)?;
        if new.is_empty() {
            return Ok(());
        }
        self.file.entries.extend(written(new));
        let caught_up = self.complaint.catch_up(&self.file.entries);
        caught_up.map_err(|error| DeskError::Code(error.to_string()))?;
        self.obligations = obligations(&self.code, &self.complaint, &self.file.entries);
        Ok(())
    }

    /// What was done to another complaint, as an entry of this one, to which it belongs as well: says which, if it does.
    pub fn add_twin(&mut self, entry: &Entry, of: &Self) -> Result<Option<Entry>, DeskError> {
        let theirs = (&of.complaint, of.file.entries.as_slice());
        let twin = together::twin(entry, theirs, (&self.complaint, &self.file.entries));
        let Some(twin) = twin.filter(|twin| self.knows_of(&twin.what)) else {
            return Ok(None);
        };
        self.file.entries.push(twin.clone());
        let caught_up = self.complaint.catch_up(&self.file.entries);
        caught_up.map_err(|error| DeskError::Code(error.to_string()))?;
        self.obligations = obligations(&self.code, &self.complaint, &self.file.entries);
        Ok(Some(twin))
    }

    /// A breach is noticed here with another complaint’s only where it is one of this complaint too.
    fn knows_of(&self, what: &What) -> bool {
        let What::PromiseBroken { promise, nth, due } = what else {
            return true;
        };
        let broken = |owed: &Obligation| {
            (&owed.promise, owed.nth) == (promise, *nth) && owed.broken_at(Timestamp::MAX) == Some(*due)
        };
        self.obligations.iter().any(broken)
    }

    /// The days on which it reads the limits that change.
    pub fn days(&self) -> Days {
        Days::of_case(&self.code, &self.complaint, &self.file.entries)
    }

    /// The words of the filing; of what was split off, those that it was given then.
    pub fn filed_word(&self, label: Label) -> Option<&str> {
        let split = split_from(&self.file.entries).and_then(|split| split.word(label));
        split.or_else(|| self.file.entries.first()?.word(label))
    }

    /// The date by which we are to finish: the one that the customer has, later by the time for which its clock stood
    /// still.
    pub fn estimate(&self) -> Option<Date> {
        let given = date_told(&self.code, &self.complaint, &self.file.entries)?;
        let calendar = self.code.desk()?;
        let stood = |owed: &&Obligation| {
            let is_owed = owed.evidence().is_none() && owed.ended.is_none();
            is_owed && !owed.trace.pauses.is_empty() && self.follows_the_estimate(owed)
        };
        let due = self.obligations.iter().filter(stood).filter_map(|owed| owed.due);
        // A midnight is the end of the day before it.
        let last = due.map(|due| calendar.date(due - SignedDuration::from_nanos(1))).max();
        Some(last.map_or(given, |last| last.max(given)))
    }

    /// It is a promise that a date which we give moves.
    fn follows_the_estimate(&self, owed: &Obligation) -> bool {
        let promise = self.code.promise(&owed.promise);
        promise.is_some_and(|promise| promise.moved_by.is_some())
    }

    /// The desk has closed on the date by which we are to finish, and we have not.
    pub fn estimate_has_passed(&self, now: Timestamp) -> bool {
        let estimate = self.estimate().filter(|_| self.complaint.is_open());
        let close = estimate.zip(self.code.desk());
        close.is_some_and(|(date, calendar)| calendar.close_on_or_after(date).is_ok_and(|close| close <= now))
    }

    /// That date, as long as it is to come.
    pub fn estimate_to_come(&self, now: Timestamp) -> Option<Date> {
        self.estimate().filter(|_| !self.estimate_has_passed(now))
    }

    /// It waits, and what we owe by that date is not broken: then it is not we who are late.
    pub fn estimate_waits(&self, now: Timestamp) -> bool {
        let mut owed = self.obligations.iter().filter(|owed| self.follows_the_estimate(owed));
        !self.complaint.waiting.is_empty() && !owed.any(|owed| owed.standing(now) == Standing::BrokenOwed)
    }

    /// The date that we gave stands still, for what the complaint waits for has reached whoever it was asked of.
    pub fn estimate_stands_still(&self, now: Timestamp) -> bool {
        let mut owed = self.obligations.iter().filter(|owed| self.follows_the_estimate(owed));
        owed.any(|owed| owed.standing(now) == Standing::Paused)
    }

    /// The date that the customer had when this question was written, if the question stops its clock once it has
    /// left. By what was then, so that whoever prints the message again has the same.
    pub fn date_stopped_by(&self, question: &Entry) -> Option<Date> {
        let What::InformationAsked { cause } = &question.what else {
            return None;
        };
        let until = self.file.entries.partition_point(|entry| entry.seq < question.seq);
        let before = self.file.entries.get(..until)?;
        let then = Complaint::read(&self.complaint.reference, before).ok()?;
        let date = date_told(&self.code, &then, before)?;
        let stops = self.code.held_by(*cause).any(|promise| {
            let ran = |owed: &&Obligation| {
                let over = owed.evidence().map(|done| done.at).or(owed.ended.map(|(_, at)| at));
                owed.promise == promise.id
                    && owed.since_seq < question.seq
                    && over.is_none_or(|at| at > question.recorded_at)
                    && owed.due.is_none_or(|due| due > question.recorded_at)
            };
            promise.moved_by.is_some() && self.obligations.iter().any(|owed| ran(&owed))
        });
        Some(date).filter(|_| stops)
    }

    /// The issue of an obligation that is owed once an issue.
    pub fn issue_of(&self, promise: &str, nth: u32) -> Option<u8> {
        let mut owed = self.obligations.iter();
        owed.find(|owed| owed.promise == promise && owed.nth == nth)?.issue
    }

    /// The language in which this customer is answered, if the interface has it.
    pub fn language(&self) -> &Language {
        &self.complaint.answering.language
    }
}

impl Desk {
    /// A complaint by its reference.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn case(&self, reference: &str) -> Result<Option<Case>, DeskError> {
        match self.register().case(reference).await? {
            Some(file) => self.understood(file).await.map(Some),
            None => Ok(None),
        }
    }

    async fn understood(&self, file: CaseFile) -> Result<Case, DeskError> {
        let complaint =
            Complaint::read(&file.reference, &file.entries).map_err(|error| DeskError::Code(error.to_string()))?;
        let code = self.code_of(&complaint.pin).await?;
        let obligations = obligations(&code, &complaint, &file.entries);
        Ok(Case {
            file,
            complaint,
            obligations,
            code,
        })
    }

    /// The complaint that a typed reference and secret open. A number that does not exist and a wrong
    /// secret take the same work and give the same answer.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn opened_by(&self, typed_reference: &str, typed_secret: &str) -> Result<Option<Case>, DeskError> {
        let reference = practice::reference::read(typed_reference).unwrap_or_else(|| "000-000-0000".to_owned());
        let file = self.register().case(&reference).await?;
        let generation = file.as_ref().map_or(1, CaseFile::generation);
        let opens = self.keys().is_secret(&reference, generation, typed_secret);
        match file {
            Some(file) if opens => self.understood(file).await.map(Some),
            _ => Ok(None),
        }
    }

    /// The secret that opens a complaint now; shown when it is filed and when it is made anew, never stored.
    pub fn secret(&self, file: &CaseFile) -> String {
        self.keys().secret(&file.reference, file.generation())
    }
}

/// Entries as every database can hold them: a browser may send a NUL in a text, which means nothing to anybody.
pub fn written(mut entries: Vec<Entry>) -> Vec<Entry> {
    let texts = entries.iter_mut().flat_map(|entry| entry.words.values_mut());
    for text in texts.filter(|text| text.contains('\0')) {
        text.retain(|letter| letter != '\0');
    }
    entries
}
