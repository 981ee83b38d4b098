//! The derived rows — lists, obligations, what cases are found by — compared with what the case files say,
//! and written again if asked. The entries are the truth; this never touches them.

mod strays;

use practice::{Complaint, obligation::Obligation, tally::Tally};

use crate::{
    CaseFile, Error, Register, copies, counters,
    driver::Snapshot,
    obligations,
    search::{self, Document},
    statements,
    step::{Refused, Step, Unwritten, Whose, Write},
    summary::{self, FromEntries},
    tallies::{Kept, Proof, put_right},
    value::{Row, Value, given, values},
};

/// So many cases are looked at together.
const PAGE: usize = 500;

/// What the rules make of a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    pub complaint: Complaint,
    pub obligations: Vec<Obligation>,
    pub tallies: Vec<Tally>,
    /// What its acts have added to the register's counters.
    pub counters: Vec<(String, i64)>,
    /// How many letters wait to be posted.
    pub to_post: usize,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rebuilt {
    pub cases: u64,
    pub differences: Vec<Difference>,
    /// Cases whose rows were written again, and numbers without a history whose rows were removed.
    pub written: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// None: of what all cases come to.
    pub complaint: Option<String>,
    pub sentence: String,
}

impl Difference {
    fn of_all(sentence: String) -> Self {
        Self {
            complaint: None,
            sentence,
        }
    }
}

/// The derived rows of one case.
struct Rows {
    summary: Vec<Value>,
    obligations: Vec<Vec<Value>>,
}

/// What the register had of a case before it was derived again.
struct Stored {
    rows: Rows,
    kept: Kept,
}

/// What is proved over all cases.
struct Proofs {
    tallies: Proof,
    counters: counters::Proof,
}

impl Proofs {
    fn begin(book: &Snapshot) -> Result<Self, Error> {
        Ok(Self {
            tallies: Proof::begin(book)?,
            counters: counters::Proof::begin(book)?,
        })
    }

    /// Of a case of which the history can't be asked.
    fn believe(&mut self, kept: &Kept) {
        self.tallies.believe(kept);
        self.counters.count(None);
    }
}

impl Register {
    /// Derives every case again and says where the rows in the register differ; with `write` it
    /// replaces those. Work may go on meanwhile: a case that moves is left to its own commit. Blocking.
    pub fn rebuild(
        &self,
        derive: &dyn Fn(&CaseFile) -> Result<Derived, String>,
        write: bool,
    ) -> Result<Rebuilt, Error> {
        let book = self.database().snapshot()?;
        let mut proofs = Proofs::begin(&book)?;
        let mut rebuilt = Rebuilt::default();
        let mut after = i64::MIN;
        loop {
            let page = book.read(&statements::PAGE_OF_CASES, given![after, PAGE])?;
            for row in &page {
                let number = row.int(0)?;
                let stored = Stored {
                    rows: stored_rows(&book, number)?,
                    kept: proofs.tallies.kept(&book, number)?,
                };
                let case = (number, row.text(1)?);
                self.rebuild_case(&book, case, &stored, &mut proofs, derive, write, &mut rebuilt)?;
            }
            match page.last() {
                Some(row) => after = row.int(0)?,
                None => break,
            }
        }
        self.remove_strays(&book, write, &mut rebuilt)?;
        self.rebuild_counts(&proofs, write, &mut rebuilt)?;
        Ok(rebuilt)
    }

    /// What is there of no case.
    fn remove_strays(&self, book: &Snapshot, write: bool, rebuilt: &mut Rebuilt) -> Result<(), Error> {
        strays::find(book, &mut |stray| {
            rebuilt.differences.push(Difference::of_all(stray.sentence));
            if write {
                let removed = self.database().write_blocking(vec![stray.remove]);
                removed.map_err(|unwritten| match unwritten {
                    Unwritten::Failed(error) => error,
                    Unwritten::Refused(_) => Error::refused("rows without a history could not be removed"),
                })?;
                rebuilt.written += 1;
            }
            Ok(())
        })
    }

    /// What all cases come to.
    fn rebuild_counts(&self, proofs: &Proofs, write: bool, rebuilt: &mut Rebuilt) -> Result<(), Error> {
        let Proofs { tallies, counters } = proofs;
        let sentences = tallies.differences().into_iter().chain(counters.differences());
        rebuilt.differences.extend(sentences.map(Difference::of_all));
        let counts: Vec<_> = tallies.owed().into_iter().chain(counters.owed()).collect();
        if write && !counts.is_empty() {
            let write = Write {
                counts,
                ..Write::default()
            };
            self.database()
                .write_blocking(write)
                .map_err(|unwritten| match unwritten {
                    Unwritten::Failed(error) => error,
                    Unwritten::Refused(_) => Error::refused("the counts could not be put right"),
                })?;
        }
        Ok(())
    }

    #[expect(clippy::too_many_arguments, reason = "what is known of one case, and where it goes")]
    fn rebuild_case(
        &self,
        book: &Snapshot,
        (number, reference): (i64, &str),
        stored: &Stored,
        proofs: &mut Proofs,
        derive: &dyn Fn(&CaseFile) -> Result<Derived, String>,
        write: bool,
        rebuilt: &mut Rebuilt,
    ) -> Result<(), Error> {
        let Some(file) = copies::file(book, reference)? else {
            proofs.believe(&stored.kept);
            return Ok(());
        };
        rebuilt.cases += 1;
        let difference = |sentence| Difference {
            complaint: Some(reference.to_owned()),
            sentence,
        };
        let derived = match derive(&file) {
            Ok(derived) => derived,
            Err(why) => {
                rebuilt
                    .differences
                    .push(difference(format!("{reference} cannot be derived: {why}")));
                proofs.believe(&stored.kept);
                return Ok(());
            }
        };
        let rows = derived_rows(&file, &derived);
        let words = Document::of(&derived.complaint, &file.entries);
        let mut sentences = compare(reference, &stored.rows, &rows);
        if !is_found_by(book, number, &words)? {
            sentences.push(format!("{reference} is not found by what is in its history"));
        }
        sentences.extend(proofs.tallies.compare(reference, &stored.kept, &derived.tallies));
        proofs.counters.count(Some(derived.counters.clone()));
        // These are in the history itself: no row that is written again puts them right.
        let copies = copies::unlike(book, &file)?.into_iter().map(|copy| copy.sentence);
        if write && !sentences.is_empty() && self.replace(&file, stored, rows, words, &derived.tallies)? {
            rebuilt.written += 1;
        }
        rebuilt
            .differences
            .extend(sentences.into_iter().chain(copies).map(difference));
        Ok(())
    }

    /// False if the case has moved on since it was read.
    fn replace(
        &self,
        file: &CaseFile,
        stored: &Stored,
        rows: Rows,
        words: Document,
        tallies: &[Tally],
    ) -> Result<bool, Error> {
        let number = Value::CaseNumber;
        let counted = put_right(&stored.kept, tallies);
        let mut steps = vec![
            Step::new(&statements::CASE_STANDS_AT, values![number.clone(), file.version()])
                .or_if_nothing(Refused::Stale),
            Step::new(&statements::REMOVE_SUMMARY, values![number]),
            Step::new(&statements::PUT_SUMMARY, rows.summary),
        ];
        steps.extend(obligations::write(None, rows.obligations));
        steps.extend(search::write(words));
        steps.extend(counted.steps);
        let reference = file.reference.clone();
        let write = Write {
            whose: Some(Whose::Known { reference }),
            steps,
            counts: counted.counts,
            ..Write::default()
        };
        match self.database().write_blocking(write) {
            Ok(_) => Ok(true),
            Err(Unwritten::Refused(_)) => Ok(false),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }
}

fn derived_rows(file: &CaseFile, derived: &Derived) -> Rows {
    let Derived {
        complaint,
        obligations,
        to_post,
        ..
    } = derived;
    let mut rows: Vec<_> = obligations
        .iter()
        .map(|obligation| obligations::row(complaint, obligation))
        .collect();
    rows.sort_by_key(|row| key(row));
    Rows {
        summary: summary::row(complaint, obligations, *to_post, &FromEntries::of(&file.entries)),
        obligations: rows,
    }
}

/// The number, by which they were found, is left to whoever writes them again.
fn stored_rows(book: &Snapshot, number: i64) -> Result<Rows, Error> {
    let whole = |mut row: Row| {
        row.0[0] = Value::CaseNumber;
        row.0
    };
    let summary = book
        .read(&statements::SUMMARY, given![number])?
        .pop()
        .map(whole)
        .unwrap_or_default();
    let mut obligations: Vec<_> = book
        .read(&statements::OBLIGATIONS_OF, given![number])?
        .into_iter()
        .map(whole)
        .collect();
    obligations.sort_by_key(|row| key(row));
    Ok(Rows { summary, obligations })
}

/// Whether the index has of a case what its history says. One that has moved is not in it as it is, and need not be.
fn is_found_by(book: &Snapshot, number: i64, words: &Document) -> Result<bool, Error> {
    if !book.read(&statements::IS_UNINDEXED, given![number])?.is_empty() {
        return Ok(true);
    }
    let rows = book.read(&statements::FOUND_DIGEST, given![number])?;
    Ok(rows.first().and_then(|row| row.raw(0)) == Some(&words.digest()[..]))
}

fn compare(reference: &str, stored: &Rows, derived: &Rows) -> Vec<String> {
    let mut sentences = Vec::new();
    if stored.summary.is_empty() {
        sentences.push(format!("{reference} is not in the lists"));
    } else {
        let what = format!("the list entry of {reference}");
        sentences.extend(differences(
            &what,
            statements::SUMMARY_COLUMNS,
            &stored.summary,
            &derived.summary,
        ));
    }
    for row in &derived.obligations {
        let what = format!("{} of {reference}", named(row));
        match stored.obligations.iter().find(|same| key(same) == key(row)) {
            Some(same) => sentences.extend(differences(&what, statements::OBLIGATION_COLUMNS, same, row)),
            None => sentences.push(format!("{what} is missing in the register")),
        }
    }
    let gone = stored
        .obligations
        .iter()
        .filter(|row| !derived.obligations.iter().any(|same| key(same) == key(row)));
    sentences.extend(gone.map(|row| {
        format!(
            "{} of {reference} is in the register but not in the history",
            named(row)
        )
    }));
    sentences
}

/// Column by column: what the register says and what the history says.
fn differences(what: &str, columns: &str, stored: &[Value], derived: &[Value]) -> Vec<String> {
    let columns = columns.split(',').map(str::trim);
    let pairs = columns
        .zip(stored.iter().zip(derived))
        .filter(|(_, (stored, derived))| stored != derived);
    pairs
        .map(|(column, (stored, derived))| {
            format!(
                "{what} has {column} {}, the history says {}",
                shown(stored),
                shown(derived)
            )
        })
        .collect()
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "nothing".to_owned(),
        Value::CaseNumber => "the number of the case".to_owned(),
        Value::Int(n) => n.to_string(),
        Value::Text(text) => format!("“{text}”"),
        Value::Bytes(_) | Value::Words(_) | Value::Sought(_) => "bytes".to_owned(),
    }
}

/// Promise and number of an obligation's row.
fn key(row: &[Value]) -> (String, i64) {
    match (row.get(1), row.get(2)) {
        (Some(Value::Text(promise)), Some(Value::Int(nth))) => (promise.clone(), *nth),
        _ => (String::new(), 0),
    }
}

fn named(row: &[Value]) -> String {
    let (promise, nth) = key(row);
    format!("promise {promise} number {nth}")
}
