//! The proof of the kept counts: what all histories come to, held against the counters, and what each case counts for,
//! held against its row and the way back to it. Used by `rebuild`, which walks the cases anyway.

use std::collections::{BTreeMap, BTreeSet};

use practice::tally::{Measure, Tally};

use super::{
    cells,
    change::{self, Counted, added, change},
};
use crate::{
    Error,
    driver::Snapshot,
    statements,
    step::{Refused, Step},
    value::{Value, given, values},
};

const PAGE: usize = 5_000;

/// How many, and their sum.
type Both = (i64, i64);

/// What the register has kept at one instant, and what the cases that were looked at come to.
pub struct Proof {
    counters: Counted,
    /// By the number of the case: the cells that lead back to it.
    behind: BTreeMap<i64, BTreeSet<i64>>,
    /// What the histories say.
    told: Counted,
    /// What the rows of the cases say.
    rows: Counted,
}

/// What the register has of one case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    counted: Counted,
    behind: BTreeSet<i64>,
    /// It moved since it was counted: the index will say.
    moved: bool,
    /// Its row can't be read.
    torn: bool,
}

impl Proof {
    pub fn begin(book: &Snapshot) -> Result<Self, Error> {
        let mut counters = Counted::new();
        for row in book.read(&statements::CELLS, given!["|", "}"])? {
            let (name, value) = (row.text(0)?, row.int(1)?);
            match name.strip_suffix(cells::SUM) {
                Some(name) => counters.entry(name.to_owned()).or_default().1 = value,
                None => counters.entry(name.to_owned()).or_default().0 = value,
            }
        }
        Ok(Self {
            counters,
            behind: all_behind(book)?,
            told: Counted::new(),
            rows: Counted::new(),
        })
    }

    /// What is kept of a case.
    pub fn kept(&mut self, book: &Snapshot, number: i64) -> Result<Kept, Error> {
        let row = book.read(&statements::COUNTED_OF, given![number])?;
        let read = row.first().map(|row| row.text(0).and_then(change::read));
        let torn = matches!(read, Some(Err(_)));
        let counted = read.and_then(Result::ok).unwrap_or_default();
        add(&mut self.rows, &counted);
        Ok(Kept {
            moved: !book.read(&statements::UNINDEXED_OF, given![number])?.is_empty(),
            behind: self.behind.remove(&number).unwrap_or_default(),
            counted,
            torn,
        })
    }

    /// A case of which the history can't be asked counts for what its row says.
    pub fn believe(&mut self, kept: &Kept) {
        add(&mut self.told, &kept.counted);
    }

    /// What differs for a case. One that moved since it was counted differs in nothing: it counts for what its row says.
    pub fn compare(&mut self, reference: &str, kept: &Kept, tallies: &[Tally]) -> Vec<String> {
        if kept.moved {
            self.believe(kept);
            return Vec::new();
        }
        let told = change::of(tallies);
        add(&mut self.told, &told);
        let mut sentences: Vec<String> = differing(&kept.counted, &told)
            .into_iter()
            .map(|(name, was, is)| {
                let (was, is) = (amount(was), amount(is));
                format!("{reference} counts {was} {}, the history says {is}", said_of(&name))
            })
            .collect();
        if kept.torn {
            sentences.push(format!("what {reference} counts for cannot be read"));
        }
        let missing = told.keys().filter(|name| !kept.behind.contains(&cells::number(name)));
        sentences.extend(missing.map(|name| format!("{reference} is not found {}", said_of(name))));
        let known: BTreeSet<i64> = told.keys().map(|name| cells::number(name)).collect();
        let strange = kept.behind.difference(&known).count();
        if strange > 0 {
            sentences.push(format!(
                "{reference} is found behind {strange} numbers that it does not count for"
            ));
        }
        sentences
    }

    /// What differs over all cases, once each was looked at.
    pub fn differences(&self) -> Vec<String> {
        let told = |(name, kept, told): (String, Both, Both)| {
            let (kept, told) = (amount(kept), amount(told));
            let (when, what) =
                cells::tally(&name, 0, 0).map_or_else(|_| (name.clone(), String::new()), |cell| said(&cell));
            format!("The {when} says {kept} {what}, the histories say {told}")
        };
        differing(&self.counters, &self.told).into_iter().map(told).collect()
    }

    /// What must be added to the counters so that they say what the rows of the cases said.
    pub fn owed(&self) -> Vec<(String, i64)> {
        let apart = differing(&self.counters, &self.rows);
        apart
            .into_iter()
            .flat_map(|(name, was, is)| added(&name, (is.0 - was.0, is.1 - was.1)).collect::<Vec<_>>())
            .collect()
    }
}

/// The steps that put right what is kept of a case, and what they add to the counters. They are refused if it moved
/// since: then the index does it.
pub fn put_right(kept: &Kept, tallies: &[Tally]) -> change::Change {
    let told = change::of(tallies);
    let mut made = change(&kept.counted, &told);
    if kept.moved {
        return change::Change::default();
    }
    let still = Step::new(&statements::IS_INDEXED, values![Value::CaseNumber]).or_if_nothing(Refused::Stale);
    let known: BTreeSet<i64> = told.keys().map(|name| cells::number(name)).collect();
    let behind = |statement, cell: &i64| Step::new(statement, values![*cell, Value::CaseNumber]);
    let strange = kept.behind.difference(&known);
    let missing = known.difference(&kept.behind);
    let mut steps = vec![still];
    steps.append(&mut made.steps);
    if kept.torn {
        steps.push(change::put(&told));
    }
    steps.extend(strange.map(|cell| behind(&statements::REMOVE_BEHIND, cell)));
    steps.extend(missing.map(|cell| behind(&statements::PUT_BEHIND, cell)));
    made.steps = steps;
    made
}

fn all_behind(book: &Snapshot) -> Result<BTreeMap<i64, BTreeSet<i64>>, Error> {
    let (mut cell, mut number) = (i64::MIN, i64::MIN);
    let mut behind: BTreeMap<i64, BTreeSet<i64>> = BTreeMap::new();
    loop {
        let page = book.read(&statements::PAGE_OF_BEHIND, given![cell, number, PAGE])?;
        for row in &page {
            behind.entry(row.int(1)?).or_default().insert(row.int(0)?);
        }
        match page.last() {
            Some(last) => (cell, number) = (last.int(0)?, last.int(1)?),
            None => return Ok(behind),
        }
    }
}

fn add(sums: &mut Counted, counted: &Counted) {
    for (name, (n, sum)) in counted {
        let known = sums.entry(name.clone()).or_default();
        *known = (known.0 + n, known.1 + sum);
    }
}

/// The cells in which two differ, with what each of them says.
fn differing(one: &Counted, other: &Counted) -> Vec<(String, Both, Both)> {
    let names: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    let of = |counted: &Counted, name: &String| counted.get(name).copied().unwrap_or_default();
    let both = names
        .into_iter()
        .map(|name| (name.clone(), of(one, name), of(other, name)));
    both.filter(|(_, one, other)| one != other).collect()
}

fn amount((n, sum): Both) -> String {
    match sum {
        0 => n.to_string(),
        sum => format!("{n} (sum {sum})"),
    }
}

/// A cell in words: when, and what is counted.
fn said(cell: &Tally) -> (String, String) {
    let span = if cell.measure == Measure::Target {
        "month"
    } else {
        "week"
    };
    let when = format!("{span} of {}", cell.week.strftime("%-d %B %Y"));
    let team = cell.team.as_ref().map(|team| format!("of team {team} "));
    let second = cell.second.as_ref().map(|second| format!(" {second}"));
    let (team, second) = (team.unwrap_or_default(), second.unwrap_or_default());
    (when, format!("{team}under {} {}{second}", cell.measure, cell.label))
}

fn said_of(name: &str) -> String {
    match cells::tally(name, 0, 0) {
        Ok(cell) => {
            let (when, what) = said(&cell);
            format!("{what} in the {when}")
        }
        Err(_) => format!("under “{name}”"),
    }
}
