//! What a case counts for, as its row has it, and the steps from what it counted for before to what it counts for now.

use std::collections::BTreeMap;

use practice::tally::Tally;

use super::cells;
use crate::{
    Error, statements,
    step::Step,
    value::{Value, values},
};

/// By the name of the cell: how many, and their sum.
pub type Counted = BTreeMap<String, (i64, i64)>;

/// What is written with the case, and what is added to the counters.
#[derive(Debug, Default)]
pub struct Change {
    pub steps: Vec<Step>,
    pub counts: Vec<(String, i64)>,
}

pub fn of(tallies: &[Tally]) -> Counted {
    let cell = |tally: &Tally| (cells::name(tally), (tally.n, tally.sum));
    tallies.iter().map(cell).collect()
}

/// From what the case counted for to what it counts for.
pub fn change(were: &Counted, are: &Counted) -> Change {
    let mut change = Change::default();
    if were == are {
        return change;
    }
    change.steps.push(put(are));
    let nothing = (0, 0);
    for name in were.keys().chain(are.keys().filter(|name| !were.contains_key(*name))) {
        let (was, is) = (were.get(name).unwrap_or(&nothing), are.get(name).unwrap_or(&nothing));
        let step = |statement| Step::new(statement, values![cells::number(name), Value::CaseNumber]);
        match (was.0, is.0) {
            (_, 0) => change.steps.push(step(&statements::REMOVE_BEHIND)),
            (0, _) => change.steps.push(step(&statements::PUT_BEHIND)),
            _ => {}
        }
        change.counts.extend(added(name, (is.0 - was.0, is.1 - was.1)));
    }
    change
}

/// The row of the case.
pub fn put(counted: &Counted) -> Step {
    Step::new(&statements::PUT_COUNTED, values![Value::CaseNumber, written(counted)])
}

/// What is added to the two counters of a cell; nothing, where nothing changes.
pub fn added(name: &str, (n, sum): (i64, i64)) -> impl Iterator<Item = (String, i64)> {
    let both = [(name.to_owned(), n), (format!("{name}{}", cells::SUM), sum)];
    both.into_iter().filter(|(_, by)| *by != 0)
}

/// A cell a line: its name, how many, and the sum where there is one.
fn written(counted: &Counted) -> String {
    let line = |(name, (n, sum)): (&String, &(i64, i64))| match sum {
        0 => format!("{name} {n}\n"),
        sum => format!("{name} {n} {sum}\n"),
    };
    counted.iter().map(line).collect()
}

pub fn read(text: &str) -> Result<Counted, Error> {
    let strange = |line: &str| Error::refused(format!("“{line}” is not what a case counts for"));
    let line = |line: &str| {
        let mut parts = line.split(' ');
        let name = parts.next().unwrap_or_default().to_owned();
        let numbers: Result<Vec<i64>, _> = parts.map(str::parse).collect();
        match numbers.map_err(|_| strange(line))?[..] {
            [n] => Ok((name, (n, 0))),
            [n, sum] => Ok((name, (n, sum))),
            _ => Err(strange(line)),
        }
    };
    text.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(cells: &[(&str, i64, i64)]) -> Counted {
        let cell = |(name, n, sum): &(&str, i64, i64)| ((*name).to_owned(), (*n, *sum));
        cells.iter().map(cell).collect()
    }

    #[test]
    fn what_a_case_counts_for_is_read_as_it_was_written() {
        let counted = counted(&[("|a|b", 1, 0), ("|c|d", 2, 500), ("|c|e", 1, -7)]);
        assert_eq!(read(&written(&counted)).unwrap(), counted);
        assert_eq!(read("").unwrap(), Counted::default());
        assert!(read("|a|b").is_err() && read("|a|b 1 2 3").is_err() && read("|a|b x").is_err());
    }

    #[test]
    fn the_counters_are_told_the_difference_and_nothing_else() {
        let were = counted(&[("a", 1, 0), ("b", 2, 500), ("c", 1, 3)]);
        let are = counted(&[("a", 1, 0), ("b", 1, 300), ("d", 1, 0)]);
        let made = change(&were, &are);
        let counts: Vec<_> = made.counts.iter().map(|(name, by)| (name.as_str(), *by)).collect();
        assert_eq!(counts, [("b", -1), ("b+", -200), ("c", -1), ("c+", -3), ("d", 1)]);
        let names: Vec<_> = made.steps.iter().map(|step| step.statement.name).collect();
        assert_eq!(names, ["PUT_COUNTED", "REMOVE_BEHIND", "PUT_BEHIND"]);
        assert!(change(&are, &are).steps.is_empty());
    }
}
