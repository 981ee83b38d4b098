//! The case files: reading one, and adding to one. An act is a batch, written whole in one
//! transaction with everything that follows from it, or refused.

use jiff::Timestamp;
use practice::{
    Complaint, Entry,
    entry::{Seq, generation},
    obligation::Obligation,
    terms::Label,
};

use crate::{
    CommitError, Digest, Error, LetterStep, MailEnd, NEW_CASE, OutboxDone, Owed, Register,
    chain::Sealed,
    counters, files, idempotency, index, letters_in, mail_in, notation, obligations, outbox, search, statements,
    step::{Link, Refused, Step, Unwritten, Whose, Write},
    summary::{self, FromEntries},
    value::{Row, Value, values},
    words::{self, Salt},
};

/// The notation in which entries are written now. An older one keeps its own reader.
const NOTATION: i64 = 1;

/// A complaint as the book has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    pub reference: String,
    pub entries: Vec<Entry>,
    /// The hash of the last entry, which the next one follows.
    pub head: Digest,
}

impl CaseFile {
    pub fn version(&self) -> Seq {
        self.entries.last().map_or(0, |entry| entry.seq)
    }

    /// Which of the complainant's secrets is valid; the first is 1.
    pub fn generation(&self) -> u32 {
        generation(&self.entries)
    }
}

/// An act on one complaint: what is added, what the complaint then is, and all that is owed for it.
pub struct Batch<'a> {
    pub reference: &'a str,
    /// The version that this builds on; 0 for a new complaint.
    pub base: Seq,
    /// [`CaseFile::head`] of that version; [`NEW_CASE`] for a new complaint.
    pub head: Digest,
    pub entries: &'a [Entry],
    /// After the act.
    pub complaint: &'a Complaint,
    /// After the act.
    pub obligations: &'a [Obligation],
    /// Before the act: if given, only obligations that changed are written, else all are.
    pub before: Option<Before<'a>>,
    pub owed: Vec<Owed>,
    /// How many letters wait to be posted, after the act.
    pub to_post: usize,
    pub outbox_done: Vec<OutboxDone>,
    /// What became of the message that this act comes from.
    pub mail: Option<MailEnd>,
    /// What became of the letter that this act comes from.
    pub letter: Option<LetterStep>,
    /// What this adds to the counters. `complaints` is counted by the register itself.
    pub counters: Vec<(String, i64)>,
    pub idempotency: Option<Answered>,
    /// Random bytes, fresh each time.
    pub salts: &'a mut (dyn FnMut() -> Salt + Send),
}

#[derive(Debug, Clone, Copy)]
pub struct Before<'a> {
    pub complaint: &'a Complaint,
    pub obligations: &'a [Obligation],
}

/// The answer to a request that claimed an idempotency key. It is kept for a day as it is given here:
/// leave out what must not be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub scope: String,
    pub key: String,
    pub status: u16,
    pub response: String,
}

impl Register {
    /// The case file, or None if there is no such complaint.
    pub async fn case(&self, reference: &str) -> Result<Option<CaseFile>, Error> {
        let queries = case_queries(reference);
        let answers = self.database().read_all(queries).await?;
        read_case(reference, &answers)
    }

    /// Writes an act; when it answers, the act is on disk. The answer is the case's new head.
    ///
    /// # Errors
    /// [`CommitError::Stale`] if somebody was first, and the others as they say. Nothing is then written.
    pub async fn commit(&self, mut batch: Batch<'_>) -> Result<Digest, CommitError> {
        let (head, write) = self.written(&mut batch)?;
        self.database().write(write).await.map_err(because)?;
        Ok(head)
    }

    /// As [`Self::commit`], for an act whose entries fall in several cases: all of them are written in one transaction,
    /// or none. The answer is the new head of each.
    ///
    /// # Errors
    /// As [`Self::commit`], whichever of the cases it is about.
    pub async fn commit_together(&self, batches: Vec<Batch<'_>>) -> Result<Vec<Digest>, CommitError> {
        let mut heads = Vec::with_capacity(batches.len());
        let mut whole: Option<Write> = None;
        for mut batch in batches {
            let (head, write) = self.written(&mut batch)?;
            heads.push(head);
            match &mut whole {
                None => whole = Some(write),
                Some(whole) => whole.also.push(write),
            }
        }
        self.database()
            .write(whole.unwrap_or_default())
            .await
            .map_err(because)?;
        Ok(heads)
    }

    fn written(&self, batch: &mut Batch<'_>) -> Result<(Digest, Write), Error> {
        for entry in batch.entries {
            for file in files::named(&entry.what) {
                files::must_be_there(self.dir(), &file.digest, entry.recorded_at)?;
            }
        }
        write(batch)
    }
}

/// The two queries of a case file, which must see the same state.
pub fn case_queries(reference: &str) -> Vec<crate::driver::Query> {
    vec![
        (&statements::CASE_ENTRIES, values![reference]),
        (&statements::CASE_WORDS, values![reference]),
    ]
}

/// The case file from their answers.
pub fn read_case(reference: &str, answers: &[Vec<Row>]) -> Result<Option<CaseFile>, Error> {
    let [entries, words] = answers else {
        return Ok(None);
    };
    let Some(last) = entries.last() else {
        return Ok(None);
    };
    let head = last.digest(6)?;
    let mut read = entries.iter().map(read_entry).collect::<Result<Vec<_>, _>>()?;
    for row in words {
        let (seq, label) = (row.count(0)?, row.parsed::<Label>(1)?);
        if let Ok(place) = read.binary_search_by_key(&seq, |entry| entry.seq) {
            read[place].words.insert(label, row.string(2)?);
        }
    }
    Ok(Some(CaseFile {
        reference: reference.to_owned(),
        entries: read,
        head,
    }))
}

fn read_entry(row: &Row) -> Result<Entry, Error> {
    let seq = row.count(0)?;
    if row.int(1)? != NOTATION {
        return Err(Error::refused(format!(
            "entry {seq} is in a notation that this program cannot read"
        )));
    }
    let unreadable = |source| Error::unreadable(format!("entry {seq}"), source);
    let facts = row.text(2)?;
    Ok(Entry {
        seq,
        twin: notation::twin(facts).map_err(unreadable)?,
        what: serde_json::from_str(facts).map_err(unreadable)?,
        by: serde_json::from_str(row.text(3)?).map_err(unreadable)?,
        occurred_at: row.time(4)?,
        recorded_at: row.time(5)?,
        words: practice::entry::Words::new(),
    })
}

/// Everything that a batch writes, in order; entries first, for they decide whether it may.
fn write(batch: &mut Batch<'_>) -> Result<(Digest, Write), Error> {
    check(batch)?;
    let mut steps = Vec::with_capacity(32);
    let whose = Some(whose(batch, &mut steps));
    let head = write_entries(
        &batch.head,
        batch.base,
        batch.reference,
        batch.entries,
        batch.salts,
        &mut steps,
    )?;
    steps.extend(
        batch
            .entries
            .iter()
            .flat_map(|entry| files::write(batch.reference, entry)),
    );
    let known = FromEntries::of(batch.entries);
    steps.push(Step::new(
        &statements::PUT_SUMMARY,
        summary::row(batch.complaint, batch.obligations, batch.to_post, &known),
    ));
    steps.push(index::moved(batch.complaint));
    steps.extend(write_obligations(batch));
    // What is erased is in no index from this commit on; the job puts back what is left of the case.
    let mut entries = batch.entries.iter();
    if let Some(erased) = entries.find(|entry| !words::erased_labels(&entry.what).is_empty()) {
        steps.push(search::remove());
        steps.push(index::erased(batch.reference, erased));
    }
    steps.extend(batch.owed.iter().map(outbox::owe));
    steps.extend(batch.outbox_done.iter().map(outbox::done_with));
    steps.extend(batch.mail.take().map(|end| {
        mail_in::ended(&MailEnd {
            complaint: Some(batch.reference.to_owned()),
            seq: Some(batch.base.saturating_add(1)),
            ..end
        })
    }));
    if let Some(letter) = batch.letter.take() {
        steps.extend(letters_in::steps(
            &letter,
            batch.reference,
            batch.base.saturating_add(1),
        ));
    }
    steps.extend(batch.idempotency.as_ref().map(idempotency::answer));
    let counts = counters::of(batch.base == 0, std::mem::take(&mut batch.counters));
    let write = Write {
        whose,
        steps,
        counts,
        ..Write::default()
    };
    Ok((head, write))
}

/// The case that a batch is for; a new one is given its place first.
fn whose(batch: &Batch<'_>, steps: &mut Vec<Step>) -> Whose {
    let reference = batch.reference.to_owned();
    if batch.base > 0 {
        return Whose::Known { reference };
    }
    let add = Step::new(&statements::ADD_CASE, values![reference, Value::CaseNumber]);
    steps.push(add.or_if_there(Refused::ReferenceTaken));
    // What is split off was filed with another; its row is written now.
    let filed_at = written_at(batch).unwrap_or(batch.complaint.filed_at).as_millisecond();
    Whose::New { filed_at }
}

fn written_at(batch: &Batch<'_>) -> Option<Timestamp> {
    batch.entries.last().map(|entry| entry.recorded_at)
}

/// A batch that contradicts itself is a fault of the program, found before it is written.
fn check(batch: &Batch<'_>) -> Result<(), Error> {
    let numbered = batch
        .entries
        .iter()
        .zip(batch.base.saturating_add(1)..)
        .all(|(entry, seq)| entry.seq == seq);
    let last = batch.entries.last().map(|entry| entry.seq);
    let agrees = last == Some(batch.complaint.version) && batch.complaint.reference == batch.reference;
    let begins = (batch.base == 0) == (batch.head == NEW_CASE);
    // The search by days believes that a case's number is no earlier than its receipt.
    let received = batch.base > 0 || written_at(batch).is_some_and(|at| batch.complaint.received_at <= at);
    let named = batch
        .owed
        .iter()
        .all(|owed| outbox::is_named_after(owed, batch.reference));
    if numbered && agrees && begins && received && named {
        Ok(())
    } else {
        Err(Error::refused(format!(
            "the batch for {} does not follow from version {}",
            batch.reference, batch.base
        )))
    }
}

fn write_entries(
    head: &Digest,
    base: Seq,
    reference: &str,
    entries: &[Entry],
    salts: &mut dyn FnMut() -> Salt,
    steps: &mut Vec<Step>,
) -> Result<Digest, Error> {
    let refused = if base == 0 {
        Refused::ReferenceTaken
    } else {
        Refused::Stale
    };
    let mut head = *head;
    for entry in entries {
        let (bound, stored) = words::bind(entry, salts);
        let step = write_entry(reference, entry, &bound, &mut head)?;
        steps.push(step.or_if_there(refused));
        steps.extend(stored);
        steps.extend(words::erase(entry));
    }
    Ok(head)
}

fn write_entry(reference: &str, entry: &Entry, bound: &words::Bound, head: &mut Digest) -> Result<Step, Error> {
    let unwritable = |source| Error::unreadable(format!("entry {} of {reference}", entry.seq), source);
    let facts = notation::facts(entry).map_err(unwritable)?;
    let actor = serde_json::to_string(&entry.by).map_err(unwritable)?;
    let words_digest = serde_json::to_string(&bound.0).map_err(unwritable)?;
    let sealed = Sealed {
        complaint: reference.as_bytes(),
        seq: i64::from(entry.seq),
        notation: NOTATION,
        kind: entry.what.kind().as_bytes(),
        facts: facts.as_bytes(),
        actor: actor.as_bytes(),
        occurred_at: entry.occurred_at.as_millisecond(),
        recorded_at: entry.recorded_at.as_millisecond(),
        words_digest: words_digest.as_bytes(),
    };
    let prev = std::mem::replace(head, sealed.hash(&*head));
    let link = Link {
        hash: *head,
        recorded_at: sealed.recorded_at,
    };
    let values = values![
        Value::CaseNumber,
        entry.seq,
        reference,
        NOTATION,
        entry.what.kind(),
        facts,
        actor,
        entry.occurred_at,
        entry.recorded_at,
        words_digest,
        &*head,
        &prev,
    ];
    Ok(Step::new(&statements::ADD_ENTRY, values).linked(link))
}

fn write_obligations(batch: &Batch<'_>) -> Vec<Step> {
    let rows = |complaint: &Complaint, obligations: &[Obligation]| -> Vec<_> {
        obligations
            .iter()
            .map(|obligation| obligations::row(complaint, obligation))
            .collect()
    };
    let before = match batch.before {
        _ if batch.base == 0 => Some(Vec::new()),
        Some(before) => Some(rows(before.complaint, before.obligations)),
        None => None,
    };
    obligations::write(before.as_deref(), rows(batch.complaint, batch.obligations))
}

fn because(unwritten: Unwritten) -> CommitError {
    match unwritten {
        Unwritten::Refused(Refused::Stale) => CommitError::Stale,
        Unwritten::Refused(Refused::ReferenceTaken) => CommitError::ReferenceTaken,
        Unwritten::Refused(Refused::IdempotencyConflict) => CommitError::IdempotencyConflict,
        Unwritten::Refused(Refused::TooLate) => CommitError::TooLate,
        Unwritten::Refused(Refused::Taken) => CommitError::Failed(Error::Taken { what: "row" }),
        Unwritten::Failed(error) => CommitError::Failed(error),
    }
}
