//! The benchmark of those who work at the desk: how soon the worklist, a case, a search and a report are there over
//! 10,000 complaints and over 100,000, each the work of months, played as the demonstration plays them; what the
//! program takes of memory meanwhile; and how soon it is up.
//!
//! `cargo bench -p desk --bench work [-- --sizes 10000,100000 --seconds N --dir DIR]` prints a table with limits and
//! verdicts, beside what three other desks took over as many (on a machine of this kind, November 2026). Ten
//! thousand are played, which takes some five minutes, and written again as others: with `--dir` both are kept for the
//! next time. It exits 0 whatever the verdicts are, and 2 if it could not measure.

#[path = "../common/mod.rs"]
mod common;
mod register;
mod visitor;

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::ExitCode,
    sync::Arc,
    time::{Duration, Instant},
};

use common::{
    program::Program,
    table::{Limit, Table},
    times::Times,
};
use register::Played;
use visitor::{Cookies, Visitor};

pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;

/// How many work at once.
const CLIENTS: usize = 8;

/// What somebody looks at.
#[derive(Clone, Copy)]
enum Look {
    Worklist,
    Case,
    Rare,
    Common,
    Report,
}

/// A look with its limits, and what others take.
struct Looked {
    look: Look,
    name: &'static str,
    /// The most its median may take, in milliseconds.
    most: f64,
    /// The most bytes of its page.
    bytes: Option<f64>,
    /// What Request Tracker 5.0, Redmine 5.0 and django-helpdesk 2.6 took over 100,000 complaints on PostgreSQL: one
    /// client, median, in milliseconds. For the report: a count by status.
    others: [f64; 3],
}

const fn looked(look: Look, name: &'static str, most: f64, bytes: Option<f64>, others: [f64; 3]) -> Looked {
    Looked {
        look,
        name,
        most,
        bytes,
        others,
    }
}

const LOOKS: [Looked; 5] = [
    looked(
        Look::Worklist,
        "worklist",
        2.0,
        Some(30_000.0),
        [1_009.0, 162.0, 1_229.0],
    ),
    looked(Look::Case, "case", 2.0, None, [331.0, 52.0, 72.0]),
    looked(Look::Rare, "search, rare word", 3.0, None, [1_033.0, 983.0, 1_968.0]),
    looked(
        Look::Common,
        "search, common word",
        8.0,
        None,
        [1_491.0, 2_843.0, 5_257.0],
    ),
    looked(Look::Report, "report of volumes", 200.0, None, [134.0, 490.0, 11_742.0]),
];

/// The medians of one client and of eight, in milliseconds, in the order of the looks.
struct Seen {
    alone: Vec<f64>,
    together: Vec<f64>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| {
        let at = words.iter().position(|word| word == name)?;
        words.get(at + 1).cloned()
    };
    let sizes: Vec<usize> = after("--sizes")
        .unwrap_or_else(|| "10000,100000".to_owned())
        .split(',')
        .filter_map(|size| size.parse().ok())
        .collect();
    let each = Duration::from_secs(after("--seconds").and_then(|n| n.parse().ok()).unwrap_or(5));
    let kept = after("--dir").map(PathBuf::from);
    let dir = kept
        .clone()
        .unwrap_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench-work"));
    let measured = measure(&dir, &sizes, each);
    if kept.is_none() {
        // Nothing to do about a folder that stays.
        let _ = std::fs::remove_dir_all(&dir);
    }
    match measured {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("could not measure: {error}");
            ExitCode::from(2)
        }
    }
}

fn measure(dir: &Path, sizes: &[usize], each: Duration) -> Outcome<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut table = Table::default();
    let mut all = Vec::new();
    for &size in sizes {
        let at = dir.join(size.to_string());
        let played = runtime.block_on(register::played(&at, size))?;
        table.note(
            &format!("complaints, and what happened in them, {size}"),
            format!("{} entries", played.entries),
        );
        all.push((
            size,
            runtime.block_on(of_a_size(&mut table, &at, size, Arc::new(played), each))?,
        ));
    }
    beside(&mut table, &all);
    table.print();
    Ok(())
}

async fn of_a_size(table: &mut Table, dir: &Path, size: usize, played: Arc<Played>, each: Duration) -> Outcome<Seen> {
    let program = Program::start(dir, |_| {})?;
    let owner = Visitor::sign_in(program.address, &played.email, &played.password).await?;
    let cookies = owner.cookies.clone();
    caught_up(&program).await?;
    program.stop()?;
    starting(table, dir, size, &cookies).await?;

    let program = Program::start(dir, |_| {})?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let idle = program.memory()?.now;
    let mut seen = Seen {
        alone: Vec::new(),
        together: Vec::new(),
    };
    for Looked {
        look,
        name,
        most,
        bytes,
        ..
    } in LOOKS
    {
        let (alone, _) = load(program.address, &cookies, look, &played, 1, each).await?;
        let (together, page) = load(program.address, &cookies, look, &played, CLIENTS, each).await?;
        let (p50, p99) = (together.within(0.5), together.within(0.99));
        let line = |what: &str| format!("{name}, {size}, {what}");
        table.row(&line("1 client, p50"), alone.within(0.5), "ms", &Limit::Under(most));
        table.row(&line("8 clients, p99"), p99, "ms", &Limit::Under(most.max(20.0)));
        table.note(
            &line("8 clients"),
            format!("p50 {p50:.2} ms, {} in all", together.len()),
        );
        if let Some(bytes) = bytes {
            table.row(&line("page"), page, "bytes", &Limit::Under(bytes));
        }
        seen.alone.push(alone.within(0.5));
        seen.together.push(p50);
    }
    let memory = program.memory()?;
    table.note(&format!("memory, idle, {size}"), format!("{:.1} MB", mebibytes(idle)));
    table.row(
        &format!("memory, at most, {size}"),
        mebibytes(memory.most),
        "MB",
        &Limit::Under(100.0),
    );
    program.stop()?;
    Ok(seen)
}

/// Waits until the program has done what fell due while nobody ran it: it notices breaches, sends mail and tidies its
/// index, which would be measured with the looks.
async fn caught_up(program: &Program) -> Outcome<()> {
    let (begun, mut quiet) = (Instant::now(), 0);
    while begun.elapsed() < Duration::from_mins(10) {
        let before = program.cpu()?;
        tokio::time::sleep(Duration::from_secs(3)).await;
        let rests = program.cpu()?.saturating_sub(before) < Duration::from_millis(60);
        // What rests in between, or waits after an error, does so for some seconds.
        quiet = if rests { quiet + 1 } else { 0 };
        if quiet == 3 {
            return Ok(());
        }
    }
    Err("the program did not come to rest within ten minutes".into())
}

/// From the start of the process to the worklist of somebody who is signed in.
async fn starting(table: &mut Table, dir: &Path, size: usize, cookies: &Cookies) -> Outcome<()> {
    let mut times = Times::default();
    for _ in 0..5 {
        let begun = Instant::now();
        let program = Program::start(dir, |_| {})?;
        Visitor::again(program.address, cookies.clone())
            .await?
            .page("/desk")
            .await?;
        times.add(vec![begun.elapsed()]);
        program.stop()?;
    }
    table.row(
        &format!("start to first worklist, {size}"),
        times.within(0.5),
        "ms",
        &Limit::Under(150.0),
    );
    Ok(())
}

/// So many look at the same for so long: how long each look took, and the bytes of the last page.
async fn load(
    address: SocketAddr,
    cookies: &Cookies,
    look: Look,
    played: &Arc<Played>,
    clients: usize,
    each: Duration,
) -> Outcome<(Times, f64)> {
    let begun = Instant::now();
    let work = (0..clients).map(|client| {
        let (cookies, played) = (cookies.clone(), Arc::clone(played));
        async move {
            let mut visitor = Visitor::again(address, cookies).await?;
            let (mut times, mut bytes) = (Vec::new(), 0);
            let mut turn = client * 31;
            while begun.elapsed() < each {
                let sent = Instant::now();
                let page = match look {
                    Look::Worklist => visitor.page("/desk?view=open").await?,
                    Look::Case => {
                        visitor
                            .page(&format!("/desk/complaints/{}", played.reference(turn)))
                            .await?
                    }
                    Look::Rare => visitor.search(&played.rare(turn)).await?,
                    Look::Common => visitor.search(played.common(turn)).await?,
                    Look::Report => visitor.page("/desk/promises/volumes").await?,
                };
                times.push(sent.elapsed());
                bytes = page.len();
                turn += 1;
            }
            Outcome::Ok((times, bytes))
        }
    });
    let mut all = (Times::default(), 0.0);
    for done in futures_util::future::join_all(work).await {
        let (times, bytes) = done?;
        all.0.add(times);
        all.1 = f64::from(u32::try_from(bytes)?);
    }
    Ok(all)
}

/// What ten times as many complaints cost, and what others take.
fn beside(table: &mut Table, all: &[(usize, Seen)]) {
    let [(few, small), .., (many, large)] = all else { return };
    for (n, Looked { name, others, .. }) in LOOKS.iter().enumerate() {
        let (Some(before), Some(after)) = (small.together.get(n), large.together.get(n)) else {
            continue;
        };
        table.row(
            &format!("{name}, {many} beside {few}, 8 clients"),
            after / before,
            "×",
            &Limit::Under(1.3),
        );
        let (Some(ours), [tracker, redmine, helpdesk]) = (large.alone.get(n), others) else {
            continue;
        };
        let quickest = tracker.min(*redmine).min(*helpdesk);
        table.note(
            &format!("{name}, {many}, beside others"),
            format!(
                "{ours:.2} ms; RT {tracker}, Redmine {redmine}, django-h. {helpdesk}: {:.0} ×",
                quickest / ours
            ),
        );
    }
}

fn mebibytes(kibibytes: u64) -> f64 {
    f64::from(u32::try_from(kibibytes).unwrap_or(u32::MAX)) / 1024.0
}
