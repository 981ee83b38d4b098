//! The benchmark: how many messages become a durable case in a second, from their bytes, beside what the same disk does
//! with one synced write in the same run; and what memory a mailbox of many takes.
//!
//! `cargo bench --bench mail [-- --messages N --dir DIR]` prints a table. It exits 0 whatever the verdicts are.

use std::{
    io::Write as _,
    path::Path,
    time::{Duration, Instant},
};

use desk::{
    Desk,
    config::Config,
    jobs,
    post::inbound::{self, Envelope},
    time::{Clock, Ids},
};

/// Messages from their bytes to a durable case, in a second.
const WANTED: f64 = 500.0;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| {
        words
            .iter()
            .position(|word| word == name)
            .and_then(|at| words.get(at + 1))
    };
    let messages = after("--messages").and_then(|n| n.parse().ok()).unwrap_or(5_000);
    let dir = after("--dir").map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).to_owned(), Into::into);
    std::fs::create_dir_all(&dir).expect("a folder to measure in");
    let home = tempfile::tempdir_in(&dir).expect("a folder of its own");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let synced = synced_writes(home.path());
    let begun_with = resident();
    let (keeping, placing) = runtime.block_on(measure(home.path(), messages));
    let rate = f64::from(messages) / (keeping + placing).as_secs_f64();
    println!("one write of 4 KiB, synced       {synced:>8.0} a second");
    println!(
        "kept, bytes and row on disk      {:>8.0} a second",
        f64::from(messages) / keeping.as_secs_f64()
    );
    println!(
        "read and placed, a case each     {:>8.0} a second",
        f64::from(messages) / placing.as_secs_f64()
    );
    let verdict = if rate >= WANTED { "ok" } else { "MISSED" };
    println!(
        "from bytes to a durable case     {rate:>8.0} a second, {:.2} of a synced write; wanted {WANTED:.0}: {verdict}",
        rate / synced
    );
    println!(
        "memory                           {:>8.1} MB more after {messages} messages",
        (resident() - begun_with) / 1e6
    );
}

/// How often this disk puts 4 KiB away for good in a second.
fn synced_writes(dir: &Path) -> f64 {
    let mut file = std::fs::File::create(dir.join("synced")).expect("a file");
    let begun = Instant::now();
    let mut times = 0_u32;
    while begun.elapsed() < Duration::from_secs(2) {
        file.write_all(&[7; 4096])
            .and_then(|()| file.sync_data())
            .expect("a write");
        times += 1;
    }
    f64::from(times) / begun.elapsed().as_secs_f64()
}

async fn measure(dir: &Path, messages: u32) -> (Duration, Duration) {
    let text = "[mail]\nfrom = \"Jive <complaints@jive.example>\"\nreplies = \"complaints@jive.example\"\n";
    let code = desk::codes::shipped("jive-canada")
        .expect("a code")
        .expect("a sound code");
    let config = Config::parse(text).expect("a configuration");
    let home = dir.join("register");
    let desk = Desk::open(&home, config, code, Clock::System, Ids::System)
        .await
        .expect("a desk");
    let begun = Instant::now();
    for n in 0..messages {
        let (register, ids) = (desk.register(), desk.ids());
        let kept = inbound::keep(register, ids, message(n), Envelope::default(), "bench", desk.now());
        kept.await.expect("it is kept");
    }
    let keeping = begun.elapsed();
    let begun = Instant::now();
    let mut placed = 0;
    while placed < messages as usize {
        placed += jobs::mail_in::turn(&desk).await.expect("it is placed");
    }
    (keeping, begun.elapsed())
}

/// As people write: some sentences, half of it quoted, by a person of its own each.
fn message(n: u32) -> Vec<u8> {
    let mut text = format!(
        "From: Rosa {n} <rosa{n}@customer.example>\r\nTo: complaints@jive.example\r\nSubject: My line {n} drops\r\n\
         Message-ID: <{n}@customer.example>\r\nDate: Mon, 9 Nov 2026 10:00:00 -0500\r\nMIME-Version: 1.0\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\nMy line {n} drops every evening at eight, and nobody calls back.\r\n\r\n\
         On Sunday, 8 Nov 2026, Jive wrote:\r\n"
    );
    let quoted = |line: i32| format!("> We are looking into it, and will tell you more soon ({line}).\r\n");
    text.extend((0..40).map(quoted));
    text.into_bytes()
}

/// In bytes, as the system counts it; 0 where it says nothing.
fn resident() -> f64 {
    let said = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = said.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
    kilobytes.unwrap_or_default() * 1024.0
}
