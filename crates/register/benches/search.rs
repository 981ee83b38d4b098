//! The benchmark: how fast complaints are found, beside what it takes to look one up by its number in the same run, in
//! books of two sizes.
//!
//! `cargo bench --bench search [-- --sizes 10000,100000 --entries 6 --postgres --dir DIR]` prints a table. On PostgreSQL
//! it starts a server of its own, as the tests do. Books that are left in DIR are used again.

#[path = "../../../tests/postgres/server.rs"]
mod server;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use jiff::Timestamp;
use practice::{
    Actor, Complaint, Entry, What,
    calendar::Trace,
    entry::{Answering, Filing, Issue, Pin, Seq, Words},
    obligation::{Obligation, Strength},
    terms::{Channel, Class, Ending, Format, Kind, Label, Language, Level, Service},
};
use register::{
    Batch, Home, Indexed, NEW_CASE, Register, Server,
    search::{Document, Query, Sight, Span},
};
use tokio::task::JoinSet;

const PAGE: usize = 30;
/// Asked so often each.
const TIMES: usize = 300;
/// Different words of the texts; they are as frequent as words are.
const WORDS: f64 = 30_000.0;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let after = |name: &str| {
        words
            .iter()
            .position(|word| word == name)
            .and_then(|at| words.get(at + 1))
    };
    let sizes = after("--sizes").map_or("10000,100000", String::as_str);
    let entries = after("--entries").and_then(|entries| entries.parse().ok()).unwrap_or(6);
    let on_server = words.iter().any(|word| word == "--postgres");
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let mut before: Vec<(&str, Duration)> = Vec::new();
    for size in sizes.split(',').filter_map(|size| size.parse::<usize>().ok()) {
        let passing = tempfile::tempdir().expect("a folder");
        let dir = after("--dir").map_or_else(
            || passing.path().to_owned(),
            |dir| Path::new(dir).join(size.to_string()),
        );
        let database = on_server.then(|| server::Postgres::shared().database());
        let home = Home {
            dir: dir.clone(),
            server: database
                .as_ref()
                .map(|database| Server::read(&database.url(), None, None).expect("an address")),
        };
        let register = Register::open(&home).expect("a register");
        let (filed, indexed) = runtime.block_on(fill(&register, size, entries));
        println!(
            "\n{} with {size} complaints of {entries} entries: filed in {:.1} s, indexed in {:.1} s, {:.0} MB",
            if on_server { "PostgreSQL" } else { "SQLite" },
            filed.as_secs_f64(),
            indexed.as_secs_f64(),
            megabytes(&register, &runtime),
        );
        if let Some(database) = &database {
            database.run("ANALYZE");
        }
        let measured = runtime.block_on(measure(&register, size));
        let lookup = measured[0].p50;
        println!("| what | found | p50 | p99 | × lookup | × the size before |\n|---|---|---|---|---|---|");
        for one in &measured {
            let grown = before
                .iter()
                .find(|(name, _)| *name == one.name)
                .map(|(_, was)| ratio(one.p50, *was));
            println!(
                "| {} | {} | {:.2} ms | {:.2} ms | {:.1} | {} |",
                one.name,
                one.found,
                one.p50.as_secs_f64() * 1000.0,
                one.p99.as_secs_f64() * 1000.0,
                ratio(one.p50, lookup),
                grown.map_or("–".to_owned(), |grown| format!("{grown:.2}")),
            );
        }
        before = measured.iter().map(|one| (one.name, one.p50)).collect();
        runtime
            .block_on(async { tokio::task::spawn_blocking(move || register.close()).await })
            .expect("it ends")
            .expect("it closes");
    }
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

fn megabytes(register: &Register, runtime: &tokio::runtime::Runtime) -> f64 {
    let stats = runtime.block_on(register.stats()).expect("its size");
    // In millions, without a cast.
    Duration::from_micros(stats.database_bytes + stats.wal_bytes).as_secs_f64()
}

struct Measured {
    name: &'static str,
    found: String,
    p50: Duration,
    p99: Duration,
}

/// Draws that are the same each time.
struct Dice(u64);

impl Dice {
    /// From 0 up to 1.
    fn part(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        f64::from(u32::try_from(self.0 >> 32).unwrap_or_default()) / f64::from(u32::MAX)
    }

    fn is(&mut self, part: f64) -> bool {
        self.part() < part
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place of a short list"
        )]
        let at = (self.part() * of.len() as f64) as usize;
        of[at.min(of.len() - 1)]
    }

    /// A word, the n-th as frequent as words of a language are.
    fn word(&mut self) -> String {
        format!("mot{:.0}é", WORDS.powf(self.part()))
    }

    fn text(&mut self, words: usize) -> String {
        let mut text: Vec<String> = (0..words).map(|_| self.word()).collect();
        for (word, part) in [
            ("Internet", 0.3),
            ("factura", 0.05),
            ("no dial tone", 0.02),
            ("modem", 0.002),
        ] {
            if self.is(part) {
                text.push(word.to_owned());
            }
        }
        text.join(" ")
    }
}

async fn fill(register: &Register, size: usize, entries: Seq) -> (Duration, Duration) {
    let begun = Instant::now();
    let mut under_way = JoinSet::new();
    let there = register.stats().await.expect("its size").complaints;
    for n in usize::try_from(there).unwrap_or_default()..size {
        if under_way.len() >= 256 {
            under_way.join_next().await;
        }
        let register = register.clone();
        under_way.spawn(async move { file(&register, n, entries).await });
    }
    while let Some(done) = under_way.join_next().await {
        done.expect("it is filed");
    }
    let filed = begun.elapsed();
    let begun = Instant::now();
    let mut after = i64::MIN;
    loop {
        let moved = register.unindexed(after, 200).await.expect("what moved");
        let Some(last) = moved.last() else { break };
        after = last.number;
        let mut under_way: JoinSet<_> = moved
            .into_iter()
            .map(|case| index(register.clone(), case.reference))
            .collect();
        while let Some(done) = under_way.join_next().await {
            done.expect("it is indexed");
        }
    }
    (filed, begun.elapsed())
}

async fn index(register: Register, reference: String) {
    let file = register.case(&reference).await.expect("a case").expect("the case");
    let complaint = Complaint::read(&reference, &file.entries).expect("a history");
    let words = Document::of(&complaint, &file.entries);
    let made = Indexed {
        words,
        ..Indexed::default()
    };
    assert!(register.index(&file, made).await.expect("an index"));
}

fn reference(n: usize) -> String {
    practice::reference::reference(u64::try_from(n).unwrap_or_default().wrapping_mul(7_919))
}

async fn file(register: &Register, n: usize, entries: Seq) {
    let seed = u64::try_from(n).unwrap_or_default();
    let dice = &mut Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1));
    dice.part();
    let now = Timestamp::from_second(1_700_000_000 + i64::try_from(n).unwrap_or_default() * 60).expect("an instant");
    let reference = reference(n);
    let mut all = vec![filing(dice, n, now)];
    let staff = || Actor::Staff {
        id: "eve".into(),
        role: practice::terms::Role::Adviser,
    };
    for seq in 2..=entries {
        let closes = seq == entries && dice.is(0.9);
        let what = if closes {
            What::Closed {
                ending: Ending::Answered,
            }
        } else {
            What::Noted
        };
        let mut words = Words::new();
        if !closes {
            words.insert(Label::Note, dice.text(25));
        }
        all.push(Entry {
            seq,
            by: staff(),
            occurred_at: now,
            recorded_at: now,
            what,
            words,
            twin: None,
        });
    }
    let complaint = Complaint::read(&reference, &all).expect("a history");
    let mut salt = dice.0;
    let batch = Batch {
        reference: &reference,
        base: 0,
        head: NEW_CASE,
        entries: &all,
        complaint: &complaint,
        obligations: &[owed(&complaint)],
        before: None,
        owed: vec![],
        to_post: 0,
        outbox_done: vec![],
        mail: None,
        letter: None,
        counters: vec![],
        idempotency: None,
        salts: &mut || {
            salt = salt.wrapping_add(1);
            u128::from(salt).to_be_bytes()
        },
    };
    register.commit(batch).await.expect("it is filed");
}

fn filing(dice: &mut Dice, n: usize, now: Timestamp) -> Entry {
    let filing = Filing {
        kind: Kind::Complaint,
        channel: dice.one(&[Channel::Web, Channel::Phone, Channel::Letter]),
        service: dice.one(Service::ALL),
        class: Class::Consumer,
        issues: vec![Issue {
            number: 1,
            category: "outage".into(),
        }],
        answering: Answering {
            by: Some(Channel::Email),
            language: Language::new(dice.one(&["en", "fr", "es"])).expect("a language"),
            format: Format::Standard,
        },
        anonymous: false,
        on_behalf: false,
        zone: None,
        earlier: vec![],
        pin: Pin {
            code: "jive".into(),
            version: "1".into(),
            digest: "d".into(),
            tzdata: "2026a".into(),
        },
        brand: None,
    };
    let name = format!(
        "{} Nom{}",
        dice.one(&["María", "Zoë", "Jean-Luc", "Łukasz", "Ana"]),
        n / 20
    );
    let words = Words::from([
        (Label::Name, name),
        (Label::Email, format!("customer{n}@example.ca")),
        (Label::Phone, format!("514 {:03} {:04}", n / 10_000 % 1_000, n % 10_000)),
        (Label::Nature, dice.text(60)),
    ]);
    Entry {
        seq: 1,
        by: Actor::Customer,
        occurred_at: now,
        recorded_at: now,
        what: What::Filed(Box::new(filing)),
        words,
        twin: None,
    }
}

fn owed(complaint: &Complaint) -> Obligation {
    Obligation {
        issue: None,
        after_breach: false,
        since_due: false,
        promise: "conclude".into(),
        nth: 1,
        strength: Strength::Must,
        published: true,
        level: Level::FIRST,
        since: complaint.received_at,
        since_seq: 1,
        running: true,
        paused: false,
        due: Some(complaint.filed_at + jiff::SignedDuration::from_hours(24)),
        performed: vec![],
        ended: complaint
            .closed
            .map(|(_, at)| (practice::obligation::Ended::Discharged, at)),
        ended_by: None,
        trace: Trace::default(),
    }
}

/// What is searched for, the n-th time.
type Asked = fn(&mut Query, usize, usize);

const QUESTIONS: [(&str, Asked); 12] = [
    // Names are numbered, twenty complaints to each.
    ("rare: a name", |query, n, size| {
        last(query, &format!("nom{}", n * 13 % (size / 20)));
    }),
    ("rare: a word of one complaint in 500", |query, _, _| {
        last(query, "modem");
    }),
    ("common: a word of most", |query, _, _| last(query, "internet")),
    ("two words, both common", |query, _, _| {
        word(query, "internet");
        last(query, "factura");
    }),
    ("two words, one rare", |query, n, size| {
        word(query, "internet");
        last(query, &format!("nom{}", n * 13 % (size / 20)));
    }),
    ("a phrase", |query, _, _| word(query, "no dial tone")),
    ("a beginning: mot100*", |query, _, _| {
        query.with("mot100", true).expect("everything may be read");
    }),
    ("a common word without another", |query, _, _| {
        word(query, "internet");
        query.without("factura", false).expect("everything may be read");
    }),
    ("filter: status and service", |query, _, _| {
        query.field("status", &["open"], false);
        query.field("service", &["wireless"], false);
    }),
    ("filter and a common word", |query, _, _| {
        query.field("language", &["fr"], false);
        last(query, "internet");
    }),
    ("filter: due before a day", |query, _, _| {
        query.due(Span {
            from: i64::MIN,
            until: 1_700_300_000_000,
        });
    }),
    ("a phone number", |query, n, _| {
        last(query, &format!("000 {:04}", n * 7 % 10_000));
    }),
];

fn word(query: &mut Query, text: &str) {
    query.with(text, false).expect("everything may be read");
}

fn last(query: &mut Query, text: &str) {
    query.with_last(text).expect("everything may be read");
}

async fn measure(register: &Register, size: usize) -> Vec<Measured> {
    let mut all = Vec::new();
    let mut times = Vec::new();
    for n in 0..TIMES * 2 {
        let reference = reference(n * 31 % size);
        let begun = Instant::now();
        assert!(register.item(&reference).await.expect("a lookup").is_some());
        times.push(begun.elapsed());
    }
    all.push(measured("a complaint by its number", "1".to_owned(), times));
    for (name, ask) in QUESTIONS {
        let mut times = Vec::new();
        let mut found = String::new();
        for n in 0..TIMES + 10 {
            let mut query = Query::of(Sight::Everything);
            ask(&mut query, n, size);
            let begun = Instant::now();
            let page = register.search(&query, PAGE, None).await.expect("a search");
            // The first ones warm it up.
            if n >= 10 {
                times.push(begun.elapsed());
            }
            found = page
                .total
                .map_or("more than 1,000".to_owned(), |total| total.to_string());
        }
        all.push(measured(name, found, times));
    }
    all
}

fn measured(name: &'static str, found: String, mut times: Vec<Duration>) -> Measured {
    times.sort_unstable();
    Measured {
        name,
        found,
        p50: times[times.len() / 2],
        p99: times[times.len() * 99 / 100],
    }
}
