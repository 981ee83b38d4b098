//! Promises kept, kept late and broken. A breach that is still owed and one that nobody owes any more are both broken.

use practice::{Code, obligation::Standing, tally::Measure};

use super::figures::{Kept, Line, Number, Percent};

/// How one promise did, week by week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Its id in the code; empty: all of them.
    pub promise: String,
    /// The code in force has it.
    pub in_force: bool,
    pub total: Standings,
    pub weeks: Vec<Standings>,
}

/// What became of what was owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standings {
    pub kept: Number,
    pub late: Number,
    /// Broken and still owed.
    pub owed: Number,
    /// Broken, and nobody owes it any more.
    pub broken: Number,
    /// Everything that was not kept in time.
    pub breaches: Number,
    /// All together.
    pub settled: Number,
}

impl Standings {
    /// How many of them were kept in time.
    pub fn percent(&self) -> Option<Percent> {
        Percent::of(self.kept.n, self.settled.n)
    }
}

pub(super) fn of(code: &Code, kept: &Kept) -> Vec<Promise> {
    let mut known: Vec<String> = code.promises.iter().map(|promise| promise.id.clone()).collect();
    let in_force = known.len();
    for line in kept.lines(Measure::Promise) {
        if !known.contains(&line.label) {
            known.push(line.label);
        }
    }
    known[in_force..].sort();
    let promise = |(at, id): (usize, &String)| made(kept, id, at < in_force);
    known.iter().enumerate().map(promise).collect()
}

pub(super) fn all(kept: &Kept) -> Promise {
    made(kept, "", true)
}

fn made(kept: &Kept, id: &str, in_force: bool) -> Promise {
    let id_or_all = [id];
    let labels = if id.is_empty() { &[][..] } else { &id_or_all[..] };
    let line = |standings: &[Standing]| {
        let words: Vec<&str> = standings.iter().map(|standing| standing.word()).collect();
        kept.line(Measure::Promise, labels, &words)
    };
    let lines = [
        line(&[Standing::Kept]),
        line(&[Standing::KeptLate]),
        line(&[Standing::BrokenOwed]),
        line(&[Standing::Broken]),
        line(&[Standing::KeptLate, Standing::BrokenOwed, Standing::Broken]),
        line(&[]),
    ];
    let standings = |number: &dyn Fn(&Line) -> Number| {
        let [kept, late, owed, broken, breaches, settled] = lines.each_ref().map(number);
        Standings {
            kept,
            late,
            owed,
            broken,
            breaches,
            settled,
        }
    };
    Promise {
        promise: id.to_owned(),
        in_force,
        total: standings(&|line| line.total.clone()),
        weeks: (0..kept.weeks.len())
            .map(|week| standings(&|line| line.weeks[week].clone()))
            .collect(),
    }
}
