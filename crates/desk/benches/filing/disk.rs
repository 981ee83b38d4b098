//! What the disk does without us: one sync, and one-at-a-time commits of plain SQLite.

use std::{
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use crate::Outcome;

/// A sync that is faster was none.
pub const REAL: Duration = Duration::from_micros(20);

/// The median time of appending 4 KiB and syncing them.
pub fn median_sync(dir: &Path) -> Outcome<Duration> {
    let mut file = std::fs::File::create(dir.join("sync"))?;
    let mut times = Vec::new();
    for _ in 0..200 {
        let begun = Instant::now();
        file.write_all(&[7; 4096])?;
        file.sync_data()?;
        times.push(begun.elapsed());
    }
    times.sort();
    Ok(times.get(times.len() / 2).copied().unwrap_or_default())
}

/// A library that counts syncs in the programs it is loaded into; none where there is no C compiler.
pub fn counter(dir: &Path) -> Option<PathBuf> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/filing/count_syncs.c");
    let library = dir.canonicalize().ok()?.join("count_syncs.so");
    let made = Command::new("cc")
        .args(["-O2", "-shared", "-fPIC", "-o"])
        .arg(&library)
        .arg(source)
        .arg("-ldl")
        .status();
    made.is_ok_and(|status| status.success()).then_some(library)
}

/// Makes a program count its syncs in this file.
pub fn count_in(command: &mut Command, counter: Option<&Path>, file: &Path) {
    if let Some(library) = counter {
        command.env("LD_PRELOAD", library).env("COUNT_SYNCS", file);
    }
}

/// The syncs counted in a file.
pub fn counted(file: &Path) -> Option<u64> {
    let bytes = std::fs::read(file).ok()?;
    Some(u64::from_ne_bytes(bytes.get(..8)?.try_into().ok()?))
}

pub struct Plain {
    pub rate: f64,
    pub commits: u64,
    pub syncs: Option<u64>,
}

/// Runs [`plain_sqlite`] in a process of its own, so that its syncs can be counted.
pub fn run_plain_sqlite(dir: &Path, time: Duration, counter: Option<&Path>) -> Outcome<Plain> {
    std::fs::create_dir_all(dir)?;
    let file = dir.join("syncs");
    let mut command = Command::new(std::env::current_exe()?);
    command
        .arg("--plain-sqlite")
        .arg(dir)
        .arg("--seconds")
        .arg(time.as_secs().max(1).to_string());
    count_in(&mut command, counter, &file);
    let output = command.output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let mut words = said.split_whitespace();
    let mut next = || {
        words
            .next()
            .ok_or_else(|| format!("plain SQLite did not run: {}", String::from_utf8_lossy(&output.stderr)))
    };
    let (commits, rate) = (next()?.parse()?, next()?.parse()?);
    Ok(Plain {
        commits,
        rate,
        syncs: counter.and_then(|_| counted(&file)),
    })
}

/// Five rows a commit, one commit after the other, write-ahead log, synchronous=FULL. Prints commits and rate.
pub fn plain_sqlite(dir: &Path, time: Duration) -> Outcome<()> {
    let connection = rusqlite::Connection::open(dir.join("plain.db"))?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.execute_batch("CREATE TABLE rows (id INTEGER PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL)")?;
    let body = "x".repeat(300);
    let begun = Instant::now();
    let mut commits: u32 = 0;
    while begun.elapsed() < time {
        connection.execute_batch("BEGIN IMMEDIATE")?;
        let mut insert = connection.prepare_cached("INSERT INTO rows (name, body) VALUES (?1, ?2)")?;
        for row in 0..5 {
            insert.execute((format!("{commits}-{row}"), &body))?;
        }
        connection.prepare_cached("COMMIT")?.execute([])?;
        commits += 1;
    }
    println!("{commits} {}", f64::from(commits) / begun.elapsed().as_secs_f64());
    Ok(())
}
