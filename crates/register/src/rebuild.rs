//! The derived rows — lists, obligations, names to find by — compared with what the case files say,
//! and written again if asked. The entries are the truth; this never touches them.

use practice::{Complaint, obligation::Obligation};

use crate::{
    CaseFile, Error, Register,
    complaints::{case_queries, read_case},
    driver::Snapshot,
    names, obligations, statements,
    step::{Refused, Step, Unwritten},
    summary::{self, FromEntries},
    value::{Row, Value, given, values},
};

/// So many cases are looked at together.
const PAGE: usize = 500;

/// What the rules make of a case file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    pub complaint: Complaint,
    pub obligations: Vec<Obligation>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rebuilt {
    pub cases: u64,
    pub differences: Vec<Difference>,
    /// Cases whose rows were written again.
    pub written: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub complaint: String,
    pub sentence: String,
}

/// The derived rows of one case.
struct Rows {
    summary: Vec<Value>,
    obligations: Vec<Vec<Value>>,
    names: Vec<String>,
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
        let mut rebuilt = Rebuilt::default();
        let mut after = String::new();
        loop {
            let page = book.read(&statements::PAGE_OF_CASES, given![&after, PAGE])?;
            for row in &page {
                self.rebuild_case(&book, row.text(0)?, derive, write, &mut rebuilt)?;
            }
            match page.last() {
                Some(row) => after = row.string(0)?,
                None => return Ok(rebuilt),
            }
        }
    }

    fn rebuild_case(
        &self,
        book: &Snapshot,
        reference: &str,
        derive: &dyn Fn(&CaseFile) -> Result<Derived, String>,
        write: bool,
        rebuilt: &mut Rebuilt,
    ) -> Result<(), Error> {
        let answers = case_queries(reference)
            .iter()
            .map(|(query, values)| book.read(query, values))
            .collect::<Result<Vec<_>, _>>()?;
        let Some(file) = read_case(reference, &answers)? else {
            return Ok(());
        };
        rebuilt.cases += 1;
        let difference = |sentence| Difference {
            complaint: reference.to_owned(),
            sentence,
        };
        let derived = match derive(&file) {
            Ok(derived) => derived,
            Err(why) => {
                rebuilt
                    .differences
                    .push(difference(format!("{reference} cannot be derived: {why}")));
                return Ok(());
            }
        };
        let rows = derived_rows(&file, &derived);
        let sentences = compare(reference, &stored_rows(book, reference)?, &rows);
        if write && !sentences.is_empty() && self.replace(&file, rows)? {
            rebuilt.written += 1;
        }
        rebuilt.differences.extend(sentences.into_iter().map(difference));
        Ok(())
    }

    /// False if the case has moved on since it was read.
    fn replace(&self, file: &CaseFile, rows: Rows) -> Result<bool, Error> {
        let reference = file.reference.as_str();
        let mut steps = vec![
            Step::new(&statements::CASE_STANDS_AT, values![reference, file.version()]).or_if_nothing(Refused::Stale),
            Step::new(&statements::REMOVE_SUMMARY, values![reference]),
            Step::new(&statements::PUT_SUMMARY, rows.summary),
        ];
        steps.extend(obligations::write(reference, None, rows.obligations));
        steps.push(Step::new(&statements::REMOVE_NAMES, values![reference]));
        steps.extend(
            rows.names
                .iter()
                .map(|word| Step::new(&statements::PUT_NAME, values![word, reference])),
        );
        match self.database().write_blocking(steps) {
            Ok(_) => Ok(true),
            Err(Unwritten::Refused(_)) => Ok(false),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }
}

fn derived_rows(file: &CaseFile, derived: &Derived) -> Rows {
    let Derived { complaint, obligations } = derived;
    let mut rows: Vec<_> = obligations
        .iter()
        .map(|obligation| obligations::row(complaint, obligation))
        .collect();
    rows.sort_by_key(|row| key(row));
    Rows {
        summary: summary::row(complaint, obligations, &FromEntries::of(&file.entries)),
        obligations: rows,
        names: complaint
            .contact
            .name
            .as_deref()
            .map(names::folded_words)
            .unwrap_or_default()
            .into_iter()
            .collect(),
    }
}

fn stored_rows(book: &Snapshot, reference: &str) -> Result<Rows, Error> {
    let whole = |row: Row| row.0;
    let summary = book
        .read(&statements::SUMMARY, given![reference])?
        .pop()
        .map(whole)
        .unwrap_or_default();
    let mut obligations: Vec<_> = book
        .read(&statements::OBLIGATIONS, given![reference])?
        .into_iter()
        .map(whole)
        .collect();
    obligations.sort_by_key(|row| key(row));
    let names = book.read(&statements::NAMES_OF, given![reference])?;
    Ok(Rows {
        summary,
        obligations,
        names: names.iter().map(|row| row.string(0)).collect::<Result<_, _>>()?,
    })
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
    if stored.names != derived.names {
        sentences.push(format!("{reference} is not found under the name in its history"));
    }
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
        Value::Int(n) => n.to_string(),
        Value::Text(text) => format!("“{text}”"),
        Value::Bytes(_) => "bytes".to_owned(),
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
