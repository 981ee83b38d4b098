//! What the writes of a commit tell the server. Cases that are filed together add the same rows to the same tables, and
//! nobody can have touched them yet: those of a table are told in one statement, whatever case they are of.

use super::{Attempt, Broken, Numbered, broken, is_new};
use crate::{
    Error,
    driver::postgres::line::{Ran, Say},
    lanes::Lane,
    statements::Statement,
    step::{Done, Refused, Step, Unwritten, Whose, Write},
    value::{Value, values},
};

/// A write whose case has its number and whose entries have their places.
pub struct Ready<'a> {
    write: &'a Write,
    number: Value,
    places: Vec<Option<Vec<Value>>>,
}

impl<'a> Ready<'a> {
    /// A write with everything that only its writer knows: its entries are linked into the lane.
    pub fn by(lane: &mut Lane, write: &'a Write, number: &Numbered) -> Result<Self, Refused> {
        let number = match (&write.whose, number) {
            (Some(Whose::New { filed_at }), _) => lane.case_number(*filed_at).into(),
            (_, number) => number.clone()?,
        };
        let place = |step: &Step| {
            step.link.map(|link| {
                lane.link(&link.hash, link.recorded_at);
                let place = values![lane.name, lane.seq, &lane.hash];
                place
            })
        };
        let places = write.steps.iter().map(place).collect();
        Ok(Self { write, number, places })
    }

    fn step(&self, at: usize) -> &'a Step {
        &self.write.steps[at]
    }

    fn values(&self, at: usize) -> impl Iterator<Item = &Value> {
        let given = self.step(at).values.iter().map(|value| match value {
            Value::CaseNumber => &self.number,
            value => value,
        });
        given.chain(self.places[at].iter().flatten())
    }
}

/// A step: of which write, and which of its steps.
#[derive(Clone, Copy)]
struct At {
    write: usize,
    step: usize,
}

/// One statement for one step, or for several that add rows to the same table.
struct Telling(Vec<At>);

/// Writes in the order in which they are told.
pub struct Batch<'a> {
    writes: Vec<Ready<'a>>,
    tellings: Vec<Telling>,
}

impl<'a> Batch<'a> {
    /// `adds`: whether a statement adds a row, and can add many.
    ///
    /// The steps of a write keep their order, but for rows between which there is nothing but rows. Those of new cases go
    /// in turns: the rows that come first in each, then what comes behind them in each, and so on. Only rows under the
    /// number of a new case are told together: of them no two writes have the same, and none is there.
    pub fn of(writes: Vec<Ready<'a>>, adds: impl Fn(&'static Statement) -> bool) -> Self {
        let mut tellings = Vec::new();
        let mut turns: Vec<Vec<(&'static Statement, Telling)>> = Vec::new();
        for (write, ready) in writes.iter().enumerate() {
            let steps = (0..ready.write.steps.len()).map(|step| At { write, step });
            if !is_new(ready.write) {
                tellings.extend(steps.map(|at| Telling(vec![at])));
                continue;
            }
            // Rows are added in the turns of even number.
            let mut turn = 0;
            for at in steps {
                let step = ready.step(at.step);
                let statement = step.statement;
                let adds = step.values.contains(&Value::CaseNumber) && adds(statement);
                if adds != (turn % 2 == 0) {
                    turn += 1;
                }
                if turns.len() <= turn {
                    turns.resize_with(turn + 1, Vec::new);
                }
                let mut same = turns[turn].iter_mut().filter(|_| adds);
                match same.find(|(other, _)| std::ptr::eq(*other, statement)) {
                    Some((_, Telling(rows))) => rows.push(at),
                    None => turns[turn].push((statement, Telling(vec![at]))),
                }
            }
        }
        tellings.extend(turns.into_iter().flatten().map(|(_, telling)| telling));
        Self { writes, tellings }
    }

    pub fn say(&self) -> impl Iterator<Item = Say<'_>> {
        self.tellings.iter().map(|Telling(all)| {
            let statement = self.step(all[0]).statement;
            let mut rows = all.iter().map(|at| self.writes[at.write].values(at.step));
            match (rows.next(), all.len()) {
                (Some(one), 1) => Say::Run(statement, one.collect()),
                (first, _) => {
                    let mut columns: Vec<Vec<&Value>> = Vec::new();
                    columns.extend(first.into_iter().flatten().map(|value| vec![value]));
                    for row in rows {
                        columns
                            .iter_mut()
                            .zip(row)
                            .for_each(|(column, value)| column.push(value));
                    }
                    Say::Rows(statement, columns)
                }
            }
        })
    }

    /// Takes the answers to all of it, and says what came of each write; or what is wrong first, if anything is.
    pub fn outcomes(&self, ran: &mut impl Iterator<Item = Ran>) -> Attempt {
        let mut all: Vec<Done> = self.writes.iter().map(|_| Done::default()).collect();
        let mut wrong = None;
        for (telling, ran) in self.tellings.iter().zip(ran) {
            if let Err(broken) = self.add(&mut all, telling, ran) {
                wrong.get_or_insert(broken);
            }
        }
        match wrong {
            Some(broken) => Err(broken),
            None => Ok(all.into_iter().map(Ok).collect()),
        }
    }

    fn add(&self, all: &mut [Done], Telling(told): &Telling, ran: Ran) -> Result<(), Broken> {
        let first = self.step(told[0]);
        let conflict = first
            .conflict
            .filter(|_| told.iter().all(|at| self.step(*at).conflict == first.conflict));
        let (touched, rows) = ran.map_err(|error| broken(error, first.statement.name, conflict))?;
        if told.len() > 1 {
            if touched != told.len() as u64 {
                let error = Error::refused(format!("{touched} of {} rows were added", told.len()));
                return Err(Broken::Unwritten(Unwritten::Failed(error)));
            }
            for at in told {
                all[at.write].touched += 1;
            }
            return Ok(());
        }
        if let Some(refused) = first.nothing.filter(|_| touched == 0) {
            return Err(Broken::Unwritten(Unwritten::Refused(refused)));
        }
        let done = &mut all[told[0].write];
        done.touched += touched;
        if let Some(rows) = rows {
            done.rows = rows;
        }
        Ok(())
    }

    fn step(&self, at: At) -> &'a Step {
        self.writes[at.write].step(at.step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{lanes::MAIN, statements};

    /// What is told for these writes: the statements, each with so many rows.
    fn told(writes: &[Write]) -> Vec<(&'static str, usize)> {
        let mut lane = Lane::empty(MAIN);
        let numbered = Ok(Value::Int(1));
        let ready = writes
            .iter()
            .map(|write| Ready::by(&mut lane, write, &numbered).unwrap());
        let adds = |statement: &Statement| !std::ptr::eq(statement, &raw const statements::ANSWER_CLAIM);
        let batch = Batch::of(ready.collect(), adds);
        let said = batch.say().map(|say| match say {
            Say::Run(statement, _) => (statement.name, 1),
            Say::Rows(statement, columns) => (statement.name, columns[0].len()),
            Say::Command(_) => unreachable!("none is told"),
        });
        said.collect()
    }

    fn write(whose: Whose, statements: &[&'static Statement]) -> Write {
        let steps = statements
            .iter()
            .map(|statement| Step::new(statement, values!["a", Value::CaseNumber]));
        Write {
            whose: Some(whose),
            ..Write::from(steps.collect::<Vec<_>>())
        }
    }

    fn filed(statements: &[&'static Statement]) -> Write {
        write(Whose::New { filed_at: 1 }, statements)
    }

    use statements::{ADD_CASE, ADD_WORDS, ANSWER_CLAIM, OWE, PUT_UNINDEXED};

    #[test]
    fn rows_of_new_cases_are_told_together_and_the_rest_in_between() {
        let filings = [
            filed(&[&ADD_CASE, &ADD_WORDS, &ADD_WORDS, &ANSWER_CLAIM, &ANSWER_CLAIM, &OWE]),
            filed(&[&ADD_CASE, &ADD_WORDS, &OWE, &ANSWER_CLAIM, &ADD_WORDS]),
            filed(&[&ANSWER_CLAIM, &ADD_CASE]),
        ];
        let expected = [
            ("ADD_CASE", 2),
            ("ADD_WORDS", 3),
            ("OWE", 1),
            ("ANSWER_CLAIM", 1),
            ("ANSWER_CLAIM", 1),
            ("ANSWER_CLAIM", 1),
            ("ANSWER_CLAIM", 1),
            ("OWE", 1),
            ("ADD_WORDS", 1),
            ("ADD_CASE", 1),
        ];
        assert_eq!(told(&filings), expected);
    }

    #[test]
    fn what_is_written_of_a_known_case_is_told_step_by_step_and_first() {
        let known = || Whose::Known {
            reference: "a".to_owned(),
        };
        let writes = [
            filed(&[&ADD_CASE]),
            write(known(), &[&ADD_WORDS, &ADD_WORDS, &PUT_UNINDEXED]),
        ];
        let expected = [
            ("ADD_WORDS", 1),
            ("ADD_WORDS", 1),
            ("PUT_UNINDEXED", 1),
            ("ADD_CASE", 1),
        ];
        assert_eq!(told(&writes), expected);
    }
}
