//! The chain of the log of administration: each line follows the one before it, none is missing, and it ends where the
//! file outside the database saw it.

use practice::hex;

use super::{FindingKind, PAGE, Report};
use crate::{
    Error,
    admin_log::{CHAIN, sealed},
    chain::NEW_CASE,
    codes, cuts,
    driver::Snapshot,
    lanes::Head,
    statements,
    value::{Row, given},
};

/// What lines say that others hold against the register.
#[derive(Default)]
struct Said {
    /// Of heads files that were begun anew, and nobody has answered for.
    lost: Vec<String>,
    /// Of codes that were put in force, in this order.
    codes: Vec<codes::Told>,
}

/// The codes that were put in force, by the log.
pub fn prove(book: &Snapshot, heads: &[Option<&Head>], report: &mut Report) -> Vec<codes::Told> {
    let (mut last, mut said) = (0, Said::default());
    // What else is wrong with the register says nothing of this chain.
    let others = report.findings.len();
    let read = lines(book, &mut last, &mut said, report);
    report.survive("log of administration", read);
    for head in heads.iter().flatten() {
        let read = compare(book, head, last, others, report);
        report.survive("log of administration", read);
    }
    if last > 0 && heads.iter().flatten().next().is_none() {
        let sentence = format!("the heads file does not know the log of {CHAIN}: nobody can say where it ended");
        report.find(FindingKind::Cut, None, None, sentence);
    }
    for sentence in said.lost {
        report.find(FindingKind::Cut, None, None, sentence);
    }
    said.codes
}

fn lines(book: &Snapshot, last: &mut i64, said: &mut Said, report: &mut Report) -> Result<(), Error> {
    let mut before = NEW_CASE.to_vec();
    loop {
        let rows = book.read(&statements::PAGE_OF_LOG, given![*last, PAGE])?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in &rows {
            let place = row.int(0)?;
            let written = row.raw(6).unwrap_or_default();
            if place > *last + 1 {
                let sentence = match (*last + 1, place - 1) {
                    (one, other) if one == other => format!("line {one} of the log of {CHAIN} was removed"),
                    (from, to) => format!("lines {from} to {to} of the log of {CHAIN} were removed"),
                };
                report.find(FindingKind::Removed, None, None, sentence);
            } else if reckoned(row, place, &before)? != written {
                let sentence = format!("line {place} of the log of {CHAIN} was changed: it does not follow");
                report.find(FindingKind::Changed, None, None, sentence);
            }
            match row.text(4).unwrap_or_default() {
                cuts::LOST => said.lost.push(cuts::lost(row.time(2)?, row.text(5)?)),
                cuts::ACKNOWLEDGED => said.lost.clear(),
                codes::PUT_IN_FORCE => said.codes.extend(codes::Told::read(row.text(5)?)),
                _ => {}
            }
            report.administration += 1;
            *last = place;
            before = written.to_vec();
        }
    }
}

fn reckoned(row: &Row, place: i64, before: &[u8]) -> Result<Vec<u8>, Error> {
    let fields = [1, 3, 4, 5].map(|column| row.raw(column).unwrap_or_default());
    Ok(sealed(place, row.int(2)?, fields, before).to_vec())
}

fn compare(book: &Snapshot, head: &Head, last: i64, others: usize, report: &mut Report) -> Result<(), Error> {
    let saw = head.seq;
    if saw > last {
        let sentence = format!(
            "the log of {CHAIN} ends at line {last}, but the heads file saw {saw}: {} lines are gone",
            saw - last
        );
        report.find(FindingKind::Cut, None, None, sentence);
        return Ok(());
    }
    let there = book.read(&statements::LOG_LINE, given![saw])?;
    let same = saw == 0
        || there
            .first()
            .and_then(|row| row.raw(0))
            .is_some_and(|hash| hex(hash) == head.hash);
    if !same && report.findings.len() == others {
        let sentence =
            format!("the log of {CHAIN} was written anew at or before line {saw}: it is not what the heads file saw");
        report.find(FindingKind::Changed, None, None, sentence);
    }
    Ok(())
}
