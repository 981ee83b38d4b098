//! Complaints that were played, written again as others: each with a number of its own, a little earlier, and with
//! another number wherever it names a credit note. What follows from a case file is made of it as of any other.

use std::path::Path;

use desk::{Case, desk::Desk, jobs};
use jiff::SignedDuration;
use practice::{Complaint, Entry, obligations};
use register::{Batch, CommitError, Digest, NEW_CASE};
use tokio::task::JoinSet;

use super::PLAYED;
use crate::Outcome;

/// Written side by side, so that they share commits.
const AT_ONCE: usize = 64;

/// Brings a register of so many complaints to another size, unless it is there.
pub async fn write(desk: &Desk, dir: &Path, played: usize, size: usize) -> Outcome<()> {
    let there = references(dir)?;
    if there.len() >= size {
        return Ok(());
    }
    if there.len() > played {
        return Err("it was left half made: remove the folder".into());
    }
    let mut work: JoinSet<Result<(), String>> = JoinSet::new();
    for number in there.len()..size {
        let Some(reference) = there.get(number % there.len()) else {
            continue;
        };
        let (desk, reference) = (desk.clone(), reference.clone());
        let time = number / PLAYED;
        work.spawn(async move {
            write_one(&desk, &reference, time)
                .await
                .map_err(|error| error.to_string())
        });
        while work.len() >= AT_ONCE {
            done(&mut work).await?;
        }
    }
    while !work.is_empty() {
        done(&mut work).await?;
    }
    jobs::index::all(desk).await?;
    Ok(())
}

async fn done(work: &mut JoinSet<Result<(), String>>) -> Outcome<()> {
    match work.join_next().await {
        Some(done) => Ok(done??),
        None => Ok(()),
    }
}

async fn write_one(desk: &Desk, reference: &str, time: usize) -> Outcome<()> {
    let case = desk.case(reference).await?.ok_or("what was played is gone")?;
    let entries: Vec<Entry> = case.file.entries.iter().map(|entry| earlier(entry, time)).collect();
    // Of a hundred thousand numbers some are drawn twice.
    loop {
        match write_as(desk, &case, &entries).await? {
            Err(CommitError::ReferenceTaken) => {}
            written => return Ok(written.map(drop)?),
        }
    }
}

/// Under a number that is drawn for it.
async fn write_as(desk: &Desk, case: &Case, entries: &[Entry]) -> Outcome<Result<Digest, CommitError>> {
    let reference = practice::reference::reference(desk.ids().number());
    let complaint = Complaint::read(&reference, entries)?;
    let obligations = obligations(&case.code, &complaint, entries);
    let mut salts = desk.ids().salts();
    let batch = Batch {
        reference: &reference,
        base: 0,
        head: NEW_CASE,
        entries,
        complaint: &complaint,
        obligations: &obligations,
        before: None,
        owed: Vec::new(),
        to_post: practice::notice::to_post(&case.code, &complaint, entries),
        outbox_done: Vec::new(),
        mail: None,
        letter: None,
        counters: Vec::new(),
        idempotency: None,
        salts: &mut salts,
    };
    Ok(desk.register().commit(batch).await)
}

/// An entry some minutes before, as one of another complaint.
fn earlier(entry: &Entry, time: usize) -> Entry {
    let minutes = SignedDuration::from_mins(i64::try_from(time).unwrap_or(0) * 11);
    let mut other = entry.clone();
    other.occurred_at = entry.occurred_at.checked_sub(minutes).unwrap_or(entry.occurred_at);
    other.recorded_at = entry.recorded_at.checked_sub(minutes).unwrap_or(entry.recorded_at);
    for text in other.words.values_mut() {
        if let Some((before, number)) = text.split_once("CN-")
            && let Ok(number) = number.parse::<usize>()
        {
            *text = format!("{before}CN-{:05}", number + time * PLAYED);
        }
    }
    other
}

fn references(dir: &Path) -> Outcome<Vec<String>> {
    let file = rusqlite::Connection::open(dir.join("register.db"))?;
    let mut all = file.prepare("SELECT reference FROM cases ORDER BY number")?;
    let found = all.query_map([], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}
