//! The benchmark: how fast complaints are filed over HTTP, beside what the same disk does with plain SQLite
//! in the same run, and on PostgreSQL beside `pgbench`; how soon the program answers; how long the rules take.
//!
//! `cargo bench -p desk --bench filing [-- --dir DIR --seconds N --part NAME]` prints a table with limits and verdicts,
//! or one part of it: `sqlite`, `postgres`, `start` or `rules`.
//! It exits 0 whatever the verdicts are, and 2 if it could not measure.

mod client;
#[path = "../common/mod.rs"]
mod common;
mod cost;
mod disk;
mod floor;
mod postgres;
mod rules;
#[path = "../../../../tests/postgres/server.rs"]
mod server;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use client::Load;
use common::{
    connection::Key,
    program::Program,
    table::{Limit, Table},
};

pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// The complaints of the register that is started.
const MANY: u64 = 10_000;
/// So long after its start the program is idle, and has given back what only the start needed.
const IDLE: Duration = Duration::from_secs(15);

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| {
        words
            .iter()
            .position(|word| word == name)
            .and_then(|at| words.get(at + 1))
    };
    let result = if let Some(dir) = after("--plain-sqlite") {
        disk::plain_sqlite(Path::new(dir), seconds(after("--seconds")))
    } else {
        let dir = after("--dir").map_or_else(default_dir, PathBuf::from);
        measure(&dir, seconds(after("--seconds")), after("--part").map(String::as_str))
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("could not measure: {error}");
            ExitCode::from(2)
        }
    }
}

fn seconds(given: Option<&String>) -> Duration {
    Duration::from_secs(given.and_then(|seconds| seconds.parse().ok()).unwrap_or(6))
}

fn default_dir() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench-data")
}

fn measure(dir: &Path, each: Duration, part: Option<&str>) -> Outcome<()> {
    let asked = |name: &str| part.is_none_or(|part| part == name);
    if !["sqlite", "postgres", "start", "rules"].into_iter().any(asked) {
        return Err("there is no such part: it is sqlite, postgres, start or rules".into());
    }
    if dir.exists() {
        std::fs::remove_dir_all(dir)?;
    }
    std::fs::create_dir_all(dir)?;
    let mut table = Table::default();
    let sync = disk::median_sync(dir)?;
    let real = sync >= disk::REAL;
    table.note("one fdatasync after 4 KiB, median", format!("{:.0} µs", micros(sync)));
    if !real {
        table.note("", "no real syncs here: no ratios".to_owned());
    }
    if asked("sqlite") {
        let counter = disk::counter(dir);
        let plain = filing(&mut table, dir, each, counter.as_deref(), real)?;
        table.note("five-row commits of plain SQLite", plain);
    }
    if asked("postgres") {
        postgres::filing(&mut table, &dir.join("postgres"), each)?;
    }
    if asked("start") {
        starting(&mut table, dir)?;
    }
    if asked("rules") {
        rules(&mut table)?;
    }
    table.print();
    std::fs::remove_dir_all(dir)?;
    Ok(())
}

/// Plain SQLite, one client, 32 clients, plain SQLite again: the disk has its moods.
fn filing(table: &mut Table, dir: &Path, each: Duration, counter: Option<&Path>, real: bool) -> Outcome<String> {
    let before = disk::run_plain_sqlite(&dir.join("plain-1"), each / 2, counter)?;
    Program::begin(&dir.join("filing"), None)?;
    let program = Program::start(&dir.join("filing"), |command| {
        disk::count_in(command, counter, &dir.join("filing/syncs"));
    })?;
    let key = program.key(None)?;
    std::thread::sleep(IDLE);
    let idle = program.memory()?.now;
    client::load(program.address, &key, 1, Duration::from_secs(1))?;
    let before_nothing = program.cpu()?;
    let nothing = client::nothing(program.address, each / 2)?;
    let of_nothing = cpu_each(program.cpu()?.saturating_sub(before_nothing), &nothing);
    let one = run(&program, &key, 1, each)?;
    let many = run(&program, &key, 32, each)?;
    let memory = program.memory()?;
    let total = client::total(program.address, &key)?;
    program.stop()?;
    let floor = floor::one_at_a_time(&dir.join("floor"), each / 2)?;
    let after = disk::run_plain_sqlite(&dir.join("plain-2"), each / 2, counter)?;
    let plain = f64::midpoint(before.rate, after.rate);
    if before.rate.max(after.rate) > 2.0 * before.rate.min(after.rate) {
        table.note("", "others used the disk meanwhile: measure again".to_owned());
    }
    table.note(
        "filing without HTTP, one at a time",
        format!("{floor:.0}/s, {:.2} × plain SQLite", floor / plain),
    );
    let nothing = nothing.rate();
    table.note(
        "an answer of nothing over HTTP, 1 client",
        format!("{nothing:.0}/s, {of_nothing:.2} ms of CPU each"),
    );
    // What one client could come to if its filings took nothing but these.
    table.note(
        "  then a plain commit, and so on",
        format!("{:.2} × plain SQLite", nothing / (nothing + plain)),
    );
    for (name, run, at_least) in [("1 client", &one, 0.6), ("32 clients", &many, 1.5)] {
        let rate = run.load.rate();
        table.note(&format!("filing, {name}"), format!("{rate:.0}/s"));
        let synced = run.syncs.is_none_or(|syncs| syncs > 0);
        if real && synced {
            table.row(
                &format!("  beside plain SQLite, {name}"),
                rate / plain,
                "×",
                &Limit::AtLeast(at_least),
            );
        }
        let (p50, p99) = (run.load.times.within(0.5), run.load.times.within(0.99));
        table.note(
            &format!("  latency, {name}"),
            format!("p50 {p50:.2} ms, p99 {p99:.2} ms"),
        );
        table.row(
            &format!("  CPU of the server each, {name}"),
            run.cpu_each(),
            "ms",
            &Limit::Under(0.4),
        );
        if let Some(syncs) = run.syncs {
            table.note(
                &format!("  syncs, {name}"),
                format!("{syncs} for {} filings", run.load.answered()),
            );
        }
        table.note(&format!("  mails sent meanwhile, {name}"), run.mails.to_string());
        let wrong = run.load.wrong;
        table.row(
            &format!("  answers that were not 201, {name}"),
            float(wrong),
            "",
            &Limit::Under(0.5),
        );
    }
    let answered = one.load.answered() + many.load.answered();
    table.note(
        "complaints in the register",
        format!("{total}, of which {answered} timed"),
    );
    let so_long = format!("memory, idle for {} s", IDLE.as_secs());
    table.row(&so_long, mebibytes(idle), "MB", &Limit::Under(40.0));
    table.note(
        "memory, after the load",
        format!(
            "{:.1} MB, at most {:.1} MB",
            mebibytes(memory.now),
            mebibytes(memory.most)
        ),
    );
    let syncs = before.syncs.map_or_else(String::new, |syncs| {
        format!(", {syncs} syncs for {} commits", before.commits)
    });
    Ok(format!("{:.0}/s before, {:.0}/s after{syncs}", before.rate, after.rate))
}

/// One load with what it cost the server.
struct Run {
    load: Load,
    cpu: Duration,
    syncs: Option<u64>,
    mails: u32,
}

impl Run {
    /// Milliseconds for one filing, with all that the program did meanwhile.
    fn cpu_each(&self) -> f64 {
        cpu_each(self.cpu, &self.load)
    }
}

fn cpu_each(cpu: Duration, load: &Load) -> f64 {
    cpu.as_secs_f64() * 1e3 / float(load.answered().max(1))
}

fn run(program: &Program, key: &Key, clients: usize, each: Duration) -> Outcome<Run> {
    let (cpu, syncs, sent) = (program.cpu()?, program.syncs(), client::sent(program.address)?);
    let load = client::load(program.address, key, clients, each)?;
    Ok(Run {
        cpu: program.cpu()?.saturating_sub(cpu),
        syncs: program.syncs().zip(syncs).map(|(after, before)| after - before),
        mails: sent_since(program, sent)?,
        load,
    })
}

fn sent_since(program: &Program, before: i64) -> Outcome<u32> {
    Ok(u32::try_from(client::sent(program.address)? - before).unwrap_or(0))
}

/// From the start of the process to the first page of the list, over a register of many complaints.
fn starting(table: &mut Table, dir: &Path) -> Outcome<()> {
    let dir = dir.join("starting");
    std::fs::create_dir_all(&dir)?;
    // So that all mail has left soon.
    let config = dir.join("recourse.toml");
    std::fs::write(&config, "[mail]\nper_second = 1000\n")?;
    Program::begin(&dir, Some(&config))?;
    let program = Program::start(&dir, |command| {
        command.arg("--config").arg(&config);
    })?;
    let key = program.key(Some(&config))?;
    client::fill(program.address, &key, MANY)?;
    let quiet = program.wait_for_mail(Duration::from_mins(2))?;
    program.stop()?;
    let mut times = Vec::new();
    for _ in 0..5 {
        let begun = std::time::Instant::now();
        let program = Program::start(&dir, |_| {})?;
        client::list(program.address, &key)?;
        times.push(begun.elapsed());
        program.stop()?;
    }
    times.sort();
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    table.row(
        &format!("start to first list, {MANY} complaints"),
        micros(median) / 1e3,
        "ms",
        &Limit::Under(150.0),
    );
    if !quiet {
        table.note("", "with mail still waiting to be sent".to_owned());
    }
    Ok(())
}

fn rules(table: &mut Table) -> Outcome<()> {
    let (entries, each) = rules::obligations()?;
    table.row(
        &format!("obligations() for {entries} entries"),
        micros(each),
        "µs",
        &Limit::Under(50.0),
    );
    Ok(())
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

#[expect(clippy::cast_precision_loss, reason = "figures for people")]
fn float(number: u64) -> f64 {
    number as f64
}

fn mebibytes(kibibytes: u64) -> f64 {
    float(kibibytes) / 1024.0
}
