//! The program is killed while a mail server hands it mail, between keeping and placing as anywhere else. Every message
//! that was answered with 250 is there once, as it was sent, with a complaint of its own; and what is sent again, as mail
//! servers do that had no answer, makes no second one.
//!
//! Five rounds; `RECOURSE_CRASH_ROUNDS=50` makes it fifty.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, BufRead as _, BufReader, Write as _},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use base::Base;
use desk::{
    Desk, codes,
    config::Config,
    time::{Clock, Ids},
};
use practice::{entry::What, terms::Notice};
use register::{MailIn, Register};
use running::{Running, run};

use crate::{base, running};

const SERVERS: usize = 6;

fn rounds() -> usize {
    let set = std::env::var("RECOURSE_CRASH_ROUNDS").ok();
    set.and_then(|rounds| rounds.parse().ok()).unwrap_or(5)
}

/// A line to the desk, on which one message is handed over after the other.
struct Line(BufReader<TcpStream>);

impl Line {
    fn open(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let mut line = Self(BufReader::new(stream));
        line.hear()?;
        line.say("LHLO mx.jive.example\r\n")?;
        Ok(line)
    }

    fn say(&mut self, words: &str) -> io::Result<String> {
        self.0.get_mut().write_all(words.as_bytes())?;
        self.hear()
    }

    /// The last line of an answer.
    fn hear(&mut self) -> io::Result<String> {
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            if line.as_bytes().get(3) == Some(&b' ') {
                return Ok(line);
            }
        }
    }

    /// Hands a message over; an error where nobody knows whether it was kept.
    fn deliver(&mut self, name: &str) -> io::Result<()> {
        self.say(&format!("MAIL FROM:<{name}@customer.example>\r\n"))?;
        self.say("RCPT TO:<complaints@jive.example>\r\n")?;
        self.say("DATA\r\n")?;
        let answer = self.say(&format!("{}.\r\n", message(name)))?;
        assert!(answer.starts_with("250 "), "{answer}");
        Ok(())
    }
}

fn message(name: &str) -> String {
    format!(
        "From: Rosa <{name}@customer.example>\r\nTo: complaints@jive.example\r\nSubject: Line {name}\r\n\
         Message-ID: <{name}@customer.example>\r\nDate: Mon, 9 Nov 2026 10:00:00 -0500\r\n\r\n\
         My line {name} drops every evening, and nobody calls back.\r\n"
    )
}

/// What the mail servers know of their messages at the end of a round: whether each was answered.
type Told = BTreeMap<String, bool>;

fn deliver_until_it_dies(running: Running, port: u16, round: usize) -> Told {
    let told = Mutex::new(Told::new());
    thread::scope(|scope| {
        for server in 0..SERVERS {
            let told = &told;
            scope.spawn(move || {
                let Ok(mut line) = Line::open(port) else { return };
                for number in 0.. {
                    let name = format!("r{round}.{server}.{number}");
                    let delivered = line.deliver(&name);
                    told.lock().unwrap().insert(name, delivered.is_ok());
                    if delivered.is_err() {
                        return;
                    }
                }
            });
        }
        // However slow the machine is, something was answered before it dies.
        while !told.lock().unwrap().values().any(|answered| *answered) {
            thread::sleep(Duration::from_millis(5));
        }
        thread::sleep(Duration::from_millis(Ids::System.number() % 700));
        running.kill();
    });
    told.into_inner().unwrap()
}

async fn all(register: &Register) -> Vec<MailIn> {
    let mut mails: Vec<MailIn> = Vec::new();
    loop {
        let after = mails
            .last()
            .map_or((jiff::Timestamp::UNIX_EPOCH, String::new()), |mail| {
                (mail.mail.taken_at, mail.mail.id.clone())
            });
        let page = register.mail_after((after.0, &after.1), 500).await.unwrap();
        if page.is_empty() {
            return mails;
        }
        mails.extend(page);
    }
}

/// The same register, beside the program or after it.
async fn opened(data: &Path, base: &Base) -> Desk {
    let code = codes::shipped("jive-canada").unwrap().unwrap();
    Desk::open(data, base.under(Config::default()), code, Clock::System, Ids::System)
        .await
        .unwrap()
}

/// Once everything that was kept has been placed.
async fn placed(data: &Path, base: &Base) {
    let desk = opened(data, base).await;
    let register = desk.register();
    let begun = Instant::now();
    while all(register).await.iter().any(|mail| mail.disposition.is_none()) {
        assert!(begun.elapsed() < Duration::from_mins(3), "all that was kept is placed");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    register.close().unwrap();
}

/// Looks at the register as it lies there: each of these messages is there, and is one complaint.
async fn is_whole(data: &Path, base: &Base, messages: &[String]) {
    let desk = opened(data, base).await;
    let register = desk.register();
    assert!(register.verify().unwrap().is_sound());
    let mails = all(register).await;
    let mut cases = BTreeMap::new();
    for name in messages {
        let id = format!("{name}@customer.example");
        let is_it = |mail: &&MailIn| mail.read.message_id.as_deref() == Some(id.as_str());
        let (first, again): (Vec<_>, Vec<_>) = mails
            .iter()
            .filter(is_it)
            .partition(|mail| mail.disposition.as_deref() == Some("new-complaint"));
        let [first] = first[..] else {
            panic!("{name} is {} complaints: {first:#?}", first.len())
        };
        for again in again {
            assert_eq!(again.disposition.as_deref(), Some("duplicate"), "{again:?}");
            assert_eq!(again.complaint, first.complaint);
        }
        let bytes = register.open_file(&first.mail.digest).await.unwrap().unwrap();
        assert_eq!(bytes, message(name).as_bytes(), "{name}, as it was sent");
        let reference = first.complaint.clone().unwrap();
        let case = desk.case(&reference).await.unwrap().unwrap();
        let filed = case
            .file
            .entries
            .iter()
            .filter(|entry| matches!(entry.what, What::Filed(_)));
        assert_eq!(filed.count(), 1);
        let owed = register.outbox_of(&reference).await.unwrap();
        let owed = owed.iter().filter(|row| row.owed.notice == Notice::Acknowledgement);
        assert_eq!(owed.count(), 1, "{name} is acknowledged once");
        assert!(cases.insert(reference, name).is_none(), "{name} shares a complaint");
    }
    // And none came of anything else.
    let complaints = register.stats().await.unwrap().complaints;
    assert_eq!(usize::try_from(complaints).unwrap(), cases.len());
    register.close().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_was_answered_survives_a_killed_process_as_one_complaint() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let base = Base::new();
    let database = base
        .url()
        .map_or_else(String::new, |url| format!("[database]\nurl = \"{url}\"\n"));
    let config = format!(
        "{database}[mail]\nreplies = \"complaints@jive.example\"\nlmtp = \"127.0.0.1:{port}\"\nnew_an_hour = 1000000\n\
         unproved_an_hour = 1000000\n"
    );
    fs::create_dir(&data).unwrap();
    fs::write(data.join("recourse.toml"), config).unwrap();
    let (begun, said) = run(&["init"], &data);
    assert!(begun, "{said}");
    let mut messages = Vec::new();
    for round in 0..rounds() {
        let told = deliver_until_it_dies(Running::start(&data, &[]), port, round);
        let again = Running::start(&data, &[]);
        // Whoever had no answer sends again; so does one whose own disk forgot that it had.
        let mut line = Line::open(port).unwrap();
        for (n, (name, answered)) in told.iter().enumerate() {
            if !answered || n % 4 == 0 {
                line.deliver(name).unwrap();
            }
        }
        placed(&data, &base).await;
        drop(line);
        assert!(again.signal("TERM").success(), "it stops when it is told to");
        eprintln!(
            "round {round}: {} messages, {} unanswered",
            told.len(),
            told.values().filter(|is| !**is).count()
        );
        messages.extend(told.into_keys());
        is_whole(&data, &base, &messages).await;
    }
}
