//! The benchmark: how many messages become a durable case in a second, from their bytes, beside what the same disk does
//! with one synced write in the same run; and what memory a mailbox of many takes.
//!
//! `cargo bench --bench mail [-- --messages N --dir DIR]` prints a table. With `--mailbox N` it reads a mailbox of so many
//! out of a Dovecot of this machine instead, and prints what memory the desk has meanwhile. It exits 0 whatever the
//! verdicts are.

#[expect(dead_code, reason = "it has more for the tests of a mailbox")]
#[path = "../tests/common/dovecot.rs"]
mod dovecot;

use std::{
    io::Write as _,
    path::Path,
    time::{Duration, Instant},
};

use desk::{
    Desk,
    config::{Config, Imap, Tls},
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
    if let Some(n) = after("--mailbox").and_then(|n| n.parse().ok()) {
        return runtime.block_on(read_mailbox(home.path(), n));
    }
    many_lines();
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

async fn opened(dir: &Path) -> Desk {
    let text = "[mail]\nfrom = \"Jive <complaints@jive.example>\"\nreplies = \"complaints@jive.example\"\n";
    let code = desk::codes::shipped("jive-canada")
        .expect("a code")
        .expect("a sound code");
    let config = Config::parse(text).expect("a configuration");
    let home = dir.join("register");
    Desk::open(&home, config, code, Clock::System, Ids::System)
        .await
        .expect("a desk")
}

async fn measure(dir: &Path, messages: u32) -> (Duration, Duration) {
    let desk = opened(dir).await;
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

/// Texts of lines that look like the beginning of something: twice as many are to take about twice as long.
fn many_lines() {
    for line in [
        "On 1:11 a@b wrote\n",
        "> x\ny\n",
        "--\nx\n",
        "From: a@b\nSent: 1\n\n",
        ">\n\n",
        "________________\n",
    ] {
        let took = |n: usize| {
            let message = format!("From: a@b.ca\nIn-Reply-To: <1@b.ca>\n\n{}", line.repeat(n));
            let begun = Instant::now();
            let read = mail::read(message.as_bytes(), mail::Limits::default());
            assert!(!read.text.whole.is_empty(), "it is read");
            begun.elapsed().as_secs_f64()
        };
        let (once, twice) = (took(20_000), took(40_000));
        let verdict = if twice < once * 3.0 { "ok" } else { "MISSED" };
        println!(
            "20,000 times {line:<28} {:>6.1} ms, 40,000 times {:>5.1} as long: {verdict}",
            once * 1e3,
            twice / once,
            line = format!("{line:?}"),
        );
    }
}

/// Reads a mailbox of so many messages, and places them meanwhile.
async fn read_mailbox(dir: &Path, messages: u32) {
    let home = dir.join("dovecot");
    for part in ["tmp", "new", "cur"] {
        std::fs::create_dir_all(home.join("mail").join(part)).expect("a mailbox");
    }
    for n in 0..messages {
        std::fs::write(home.join(format!("mail/new/{n:08}.bench")), message(n)).expect("a message");
    }
    std::fs::write(dir.join("password"), dovecot::PASSWORD).expect("a password");
    let open_to_all = std::os::unix::fs::PermissionsExt::from_mode(0o711);
    std::fs::set_permissions(dir, open_to_all).expect("a folder to enter");
    let mut server = dovecot::Dovecot::start(&home);
    let account = Imap {
        server: "localhost".to_owned(),
        port: server.port,
        tls: Tls::None,
        user: dovecot::USER.to_owned(),
        password_file: dir.join("password"),
        folder: "INBOX".to_owned(),
        ca_file: None,
    };
    let name = account.name();
    let desk = opened(dir).await;
    let mut work = tokio::task::JoinSet::new();
    let begun = Instant::now();
    work.spawn(jobs::mailbox::run(desk.clone(), account));
    work.spawn(jobs::mail_in::run(desk.clone()));
    let mut next = messages / 10;
    loop {
        tokio::time::sleep(Duration::from_millis(100)).await;
        let reading = desk.register().reading(&name).await.expect("a register");
        let read = reading.map_or(0, |reading| reading.uid);
        let complaints = desk.register().stats().await.expect("a register").complaints;
        if read >= next || complaints >= i64::from(messages) {
            println!(
                "{:>5.0} s   {read:>7} kept   {complaints:>7} placed   {:>6.1} MB",
                begun.elapsed().as_secs_f64(),
                resident() / 1e6
            );
            next = next.saturating_add(messages / 10);
        }
        if complaints >= i64::from(messages) {
            break;
        }
    }
    work.shutdown().await;
    server.die();
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
