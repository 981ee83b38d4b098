//! A register from one database to another, whole: row by row, proved, and taken up again where it was interrupted.
//! Attachments, key and heads stay in the folder, which goes with the database wherever that is.
//!
//! What cases are found by is made again there: each product keeps it in its own way.
//!
//! Until all of it is there and proved, the new database cannot be opened as a register; from then on the old one
//! cannot. So no desk ever works on half of a book, or on one that was left behind.

use practice::Complaint;

use crate::{
    Error, Home, Report,
    complaints::{case_queries, read_case},
    driver::{Database, Snapshot},
    lanes::Heads,
    open::heads_in,
    search::{self, Document},
    statements::{
        self, Statement,
        whole::{TABLES, Table},
    },
    step::{Step, Unwritten},
    value::{Row, Value, given, values},
    verify_dir,
};

/// So many rows go together.
const PAGE: usize = 500;
/// The setting that keeps a database from being opened, and says why.
const SHUT: &str = "shut";

/// How far a move has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    pub table: &'static str,
    pub rows: u64,
    pub of: u64,
}

/// What was moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub rows: u64,
    pub report: Report,
}

/// Moves a register that nobody has open into another database, empty or begun by an interrupted move. Blocking.
///
/// # Errors
/// A database that holds something else, one that cannot be read or written, or a register that changed meanwhile.
pub fn move_register(from: &Home, to: &Home, tell: &mut dyn FnMut(Progress)) -> Result<Moved, Error> {
    let begun = to.holds_register()? && shut(&Snapshot::of(to)?)?.is_none();
    if begun {
        return Err(Error::refused(
            "there is a register at that place already; move into an empty database",
        ));
    }
    let book = Snapshot::of(from)?;
    may_be_opened(&book)?;
    // What this folder remembers of the ends of lanes is no matter to a database that has none yet.
    let passing = heads_in(&to.dir).with_extension("moving");
    let target = Database::open(to, Heads::kept_in(passing.clone()))?;
    shut_it(
        &target,
        "a move to this place has not come to its end; carry it on with: recourse move",
    )?;
    let rows = copy(&book, &target, tell)?;
    compare(&Snapshot::of(from)?, &target.snapshot()?)?;
    let report = verify_dir(to)?;
    // Who closes a file waits for those who look at it.
    drop(book);
    if report.is_sound() {
        let source = Database::open(from, Heads::kept_in(passing.clone()))?;
        shut_it(&source, "this register was moved to another place, where it lives on")?;
        source.close();
        run(&target, vec![Step::new(&statements::UNSET, values![SHUT])])?;
    }
    target.close();
    drop(std::fs::remove_file(&passing));
    Ok(Moved { rows, report })
}

/// # Errors
/// A database that only part of a register is in, or that was left behind; with what is known of it.
pub fn may_be_opened(book: &Snapshot) -> Result<(), Error> {
    shut(book)?.map_or(Ok(()), |why| Err(Error::refused(why)))
}

fn shut(book: &Snapshot) -> Result<Option<String>, Error> {
    let rows = book.read(&statements::SETTING, given![SHUT])?;
    rows.first().map(|row| row.string(0)).transpose()
}

fn shut_it(database: &Database, why: &str) -> Result<(), Error> {
    run(database, vec![Step::new(&statements::SET, values![SHUT, why])])
}

/// Copies every row that is not there yet.
pub fn copy(book: &Snapshot, target: &Database, tell: &mut dyn FnMut(Progress)) -> Result<u64, Error> {
    let mut all = 0;
    for table in &TABLES {
        let there = target.snapshot()?;
        let (of, mut rows) = (count(book, &table.count)?, count(&there, &table.count)?);
        let mut last = there.read(&table.last, &[])?.pop().map(|row| row.0);
        drop(there);
        loop {
            let page = page(book, table, last.as_deref())?;
            let Some(end) = page.last() else { break };
            last = Some(end.0[..table.key].to_vec());
            rows += page.len() as u64;
            run(
                target,
                page.into_iter().map(|row| Step::new(&table.add, row.0)).collect(),
            )?;
            let table = table.name;
            tell(Progress { table, rows, of });
        }
        all += rows;
    }
    for row in book.read(&statements::SETTINGS, &[])? {
        run(target, vec![Step::new(&statements::SET, row.0)])?;
    }
    index_again(book, target, tell)?;
    Ok(all)
}

/// Makes what cases are found by, of each that is not there yet. Those that have moved wait for it there as here.
fn index_again(book: &Snapshot, target: &Database, tell: &mut dyn FnMut(Progress)) -> Result<(), Error> {
    let there = target.snapshot()?;
    let mut last = there
        .read(&statements::LAST_FOUND, &[])?
        .first()
        .map_or(Ok(i64::MIN), |row| row.int(0))?;
    drop(there);
    let of = book
        .read(&statements::COUNT_CASES, &[])?
        .first()
        .map_or(Ok(0), |row| row.size(0))?;
    let mut rows = 0;
    loop {
        let page = book.read(&statements::PAGE_OF_CASES, given![last, PAGE])?;
        let Some(end) = page.last() else { return Ok(()) };
        last = end.int(0)?;
        rows += page.len() as u64;
        let steps = page.iter().map(|row| found_by(book, row.int(0)?, row.text(1)?));
        let steps = steps.collect::<Result<Vec<_>, Error>>()?;
        run(target, steps.into_iter().flatten().collect())?;
        let table = "found";
        tell(Progress { table, rows, of });
    }
}

fn found_by(book: &Snapshot, number: i64, reference: &str) -> Result<Option<Step>, Error> {
    if !book.read(&statements::IS_UNINDEXED, given![number])?.is_empty() {
        return Ok(None);
    }
    let answers = case_queries(reference)
        .iter()
        .map(|(query, values)| book.read(query, values))
        .collect::<Result<Vec<_>, _>>()?;
    let Some(file) = read_case(reference, &answers)? else {
        return Ok(None);
    };
    // A history that nobody can read is found by nothing, here as there: that is a matter for who proves it.
    let complaint = Complaint::read(reference, &file.entries).ok();
    Ok(complaint.map(|complaint| search::put(number.into(), Document::of(&complaint, &file.entries))))
}

/// # Errors
/// The first table in which the two differ.
fn compare(from: &Snapshot, to: &Snapshot) -> Result<(), Error> {
    let differ = |name: &str| {
        Error::refused(format!(
            "the register was written to while it was copied, or what is there is not a copy of it: {name} differ. Stop \
             the desk, empty the new database, and move again"
        ))
    };
    for table in &TABLES {
        let mut last: Option<Vec<Value>> = None;
        loop {
            let (ours, theirs) = (page(from, table, last.as_deref())?, page(to, table, last.as_deref())?);
            if ours != theirs {
                return Err(differ(table.name));
            }
            let Some(end) = ours.last() else { break };
            last = Some(end.0[..table.key].to_vec());
        }
    }
    let settings = |book: &Snapshot| -> Result<Vec<Row>, Error> {
        let mut rows = book.read(&statements::SETTINGS, &[])?;
        rows.retain(|row| row.text(0).is_ok_and(|name| name != SHUT));
        Ok(rows)
    };
    if settings(from)? == settings(to)? {
        Ok(())
    } else {
        Err(differ("settings"))
    }
}

fn page(book: &Snapshot, table: &'static Table, last: Option<&[Value]>) -> Result<Vec<Row>, Error> {
    match last {
        None => book.read(&table.first, given![PAGE]),
        Some(last) => {
            let mut values = last.to_vec();
            values.push(PAGE.into());
            book.read(&table.after, &values)
        }
    }
}

fn count(book: &Snapshot, statement: &'static Statement) -> Result<u64, Error> {
    book.read(statement, &[])?.first().map_or(Ok(0), |row| row.size(0))
}

fn run(database: &Database, steps: Vec<Step>) -> Result<(), Error> {
    match database.write_blocking(steps) {
        Ok(_) => Ok(()),
        Err(Unwritten::Failed(error)) => Err(error),
        Err(Unwritten::Refused(_)) => Err(Error::refused("a row is there that should not be")),
    }
}
