//! What goes wrong between a register and its server: every act is answered once, with what is true, and work goes
//! on as soon as it can.

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use practice::{Complaint, tally::Measure};
use register::{Batch, Before, CommitError, Error, Home, Register, Server};

use crate::{
    book::{Book, With, book, index_entry, noted, promises, salt},
    cut::{Break, Cut},
    proof::derive,
    server::{Passing, Postgres},
};

fn over(database: &Passing, url: &str) -> Book {
    let dir = tempfile::tempdir().unwrap();
    let home = Home {
        dir: dir.path().to_owned(),
        server: Some(Server::read(url, None, None).unwrap()),
    };
    Book {
        register: Register::open(&home).unwrap(),
        dir,
        home,
        database: Some(database.again()),
    }
    .with_code()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_act_whose_line_breaks_is_written_once_wherever_it_breaks() {
    let server = Postgres::shared();
    let database = server.database();
    let here = tempfile::tempdir().unwrap();
    let cut = Cut::between(here.path(), &server.folder.join("socket"));
    let url = database.url().replace(
        &server.folder.join("socket").display().to_string().replace('/', "%2F"),
        &here.path().display().to_string().replace('/', "%2F"),
    );
    let book = over(&database, &url);
    for (n, at) in [Break::AtBegin, Break::BeforeCommit, Break::AfterCommit]
        .into_iter()
        .cycle()
        .take(12)
        .enumerate()
    {
        cut.next(at);
        let reference = format!("{n:03}");
        book.file(&reference, "Ana", 0)
            .await
            .unwrap_or_else(|error| panic!("{at:?}: {error:?}"));
        assert!(cut.is_done(), "{at:?} did not come");
        assert_eq!(book.case(&reference).await.version(), 1, "{at:?}");
    }
    assert_eq!(database.run("SELECT COUNT(*) FROM entries"), "12");
    assert_eq!(book.register.counter("complaints").await.unwrap(), 12);
    // A write without an entry, which leaves no trace in a lane, is found out as well.
    for (n, at) in [Break::BeforeCommit, Break::AfterCommit]
        .into_iter()
        .cycle()
        .take(4)
        .enumerate()
    {
        cut.next(at);
        assert_eq!(
            book.register.hit("door", 1000, crate::book::at(0)).await.unwrap(),
            i64::try_from(n).unwrap() + 1,
            "{at:?}"
        );
    }
    // An act on two cases is in both, once, wherever the line broke.
    for (n, at) in [Break::AtBegin, Break::BeforeCommit, Break::AfterCommit]
        .into_iter()
        .enumerate()
    {
        let (one, two) = (book.case("000").await, book.case("001").await);
        cut.next(at);
        let said = |version: u32| vec![noted(version + 1, 50)];
        let both = vec![
            (&two, said(two.version()), With::default()),
            (&one, said(one.version()), With::default()),
        ];
        book.add_together(both)
            .await
            .unwrap_or_else(|error| panic!("{at:?}: {error:?}"));
        assert!(cut.is_done(), "{at:?} did not come");
        let versions = (book.case("000").await.version(), book.case("001").await.version());
        let expected = u32::try_from(n).unwrap() + 2;
        assert_eq!(versions, (expected, expected), "{at:?}");
    }
    book.register.close().unwrap();
    let report = book.proved();
    assert!(report.is_sound(), "{report:#?}");
}

/// Files and adds from many sides while something is done to the server; gives what was acknowledged.
async fn work_through(book: &Arc<Book>, harm: impl FnOnce() + Send + 'static) -> (Vec<String>, Vec<String>) {
    let at_work = Arc::new(AtomicBool::new(true));
    let workers: Vec<_> = (0..8)
        .map(|worker| {
            let (book, at_work) = (Arc::clone(book), Arc::clone(&at_work));
            tokio::spawn(async move {
                let (mut done, mut failed) = (Vec::new(), Vec::new());
                for n in 0.. {
                    if !at_work.load(Ordering::Relaxed) {
                        break;
                    }
                    let reference = format!("{worker}-{n:04}");
                    match book.file(&reference, "Ana", n).await {
                        Ok(_) => done.push(reference),
                        Err(CommitError::Failed(Error::Unsettled)) => {}
                        Err(_) => failed.push(reference),
                    }
                }
                (done, failed)
            })
        })
        .collect();
    tokio::task::spawn_blocking(harm).await.unwrap();
    tokio::time::sleep(Duration::from_millis(500)).await;
    at_work.store(false, Ordering::Relaxed);
    let (mut done, mut failed) = (Vec::new(), Vec::new());
    for worker in workers {
        let (theirs, not) = worker.await.unwrap();
        done.extend(theirs);
        failed.extend(not);
    }
    (done, failed)
}

async fn nothing_lost_or_doubled(book: &Arc<Book>, done: &[String], failed: &[String]) {
    let there = book.look("SELECT complaint, COUNT(*) FROM entries GROUP BY complaint");
    let there: BTreeMap<String, String> = there.into_iter().map(|row| (row[0].clone(), row[1].clone())).collect();
    for reference in done {
        assert_eq!(
            there.get(reference).map(String::as_str),
            Some("1"),
            "{reference} was acknowledged"
        );
    }
    for reference in failed {
        assert_eq!(there.get(reference), None, "{reference} was refused");
    }
    let counted = book.register.counter("complaints").await.unwrap();
    assert_eq!(usize::try_from(counted).unwrap(), there.len());
    book.register.close().unwrap();
    let report = book.proved();
    assert!(report.is_sound(), "{report:#?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killing_the_processes_of_the_server_loses_and_doubles_nothing() {
    let server = Postgres::own("");
    let database = server.database();
    let book = Arc::new(over(&database, &database.url()));
    let psql = database.again();
    let (done, failed) = work_through(&book, move || {
        for round in 0..6 {
            std::thread::sleep(Duration::from_millis(150));
            let pids = psql.run("SELECT pid FROM pg_stat_activity WHERE application_name = 'recourse'");
            // Every third time so that the whole server starts again; else one line after the other.
            let signal = if round % 3 == 2 { "-KILL" } else { "-TERM" };
            let pids: Vec<&str> = pids.lines().take(if round % 3 == 2 { 1 } else { 99 }).collect();
            drop(std::process::Command::new("kill").arg(signal).args(&pids).status());
            if round % 3 == 2 {
                std::thread::sleep(Duration::from_secs(1));
            }
        }
    })
    .await;
    assert!(done.len() > 20, "{} {}", done.len(), failed.len());
    nothing_lost_or_doubled(&book, &done, &failed).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_starts_again_costs_nobody_an_answer() {
    let server = Postgres::own("");
    let database = server.database();
    let book = Arc::new(over(&database, &database.url()));
    let (done, failed) = work_through(&book, move || {
        std::thread::sleep(Duration::from_millis(200));
        server.control(&["restart", "-m", "immediate"]);
    })
    .await;
    assert!(done.len() > 20, "{}", done.len());
    assert_eq!(failed, Vec::<String>::new());
    nothing_lost_or_doubled(&book, &done, &failed).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_the_server_is_away_each_write_is_told_so_and_the_next_ones_at_once() {
    let server = Postgres::own("");
    let database = server.database();
    let book = over(&database, &database.url());
    book.file("1", "Ana", 0).await.unwrap();
    server.control(&["stop", "-m", "immediate"]);
    assert!(matches!(book.register.health().await, Err(Error::Unreachable { .. })));
    let refused = book.file("2", "Eva", 0).await;
    assert!(
        matches!(refused, Err(CommitError::Failed(Error::Unreachable { .. }))),
        "{refused:?}"
    );
    let begun = std::time::Instant::now();
    assert!(book.file("3", "Eva", 0).await.is_err());
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    server.control(&["start"]);
    book.file("4", "Eva", 0).await.unwrap();
    assert_eq!(book.register.counter("complaints").await.unwrap(), 2);
}

/// Adds one entry on whatever the case has come to, as often as it must be tried.
async fn add(register: &Register, reference: &str, counter: &str) -> u32 {
    for tries in 1.. {
        let file = register.case(reference).await.unwrap().unwrap();
        let entries = [noted(file.version() + 1, i64::from(file.version()))];
        let all: Vec<_> = file.entries.iter().chain(&entries).cloned().collect();
        let before = Complaint::read(reference, &file.entries).unwrap();
        let after = Complaint::read(reference, &all).unwrap();
        let (were, are) = (promises(&before), promises(&after));
        let batch = Batch {
            reference,
            base: file.version(),
            head: file.head,
            entries: &entries,
            complaint: &after,
            obligations: &are,
            before: Some(Before {
                complaint: &before,
                obligations: &were,
            }),
            owed: vec![],
            to_post: 0,
            outbox_done: vec![],
            mail: None,
            letter: None,
            counters: vec![(counter.to_owned(), 1)],
            idempotency: None,
            salts: &mut salt,
        };
        match register.commit(batch).await {
            Ok(_) => return tries,
            Err(CommitError::Stale) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
    0
}

/// Ten thousand, or what `RECOURSE_CONTENDED` says.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_desks_on_one_register_lose_and_double_nothing_over_ten_thousand_contended_acts() {
    let acts: usize = std::env::var("RECOURSE_CONTENDED").map_or(10_000, |n| n.parse().unwrap());
    let database = Postgres::shared().database();
    let books = [over(&database, &database.url()), over(&database, &database.url())];
    let cases = (acts / 50).max(4);
    for case in 0..cases {
        books[0].file(&format!("{case:04}"), "Ana", 0).await.unwrap();
    }
    // Both desks, and within each all of its people, go through the same cases at the same time.
    let people = 10;
    let each = acts / (2 * people);
    let working: Vec<_> = (0..2 * people)
        .map(|person| {
            let register = books[person % 2].register.clone();
            tokio::spawn(async move {
                let mut tries = 0;
                for n in 0..each {
                    tries += add(&register, &format!("{:04}", n % cases), "acts").await;
                }
                tries
            })
        })
        .collect();
    let mut tries = 0;
    for work in working {
        tries += work.await.unwrap();
    }
    let written = 2 * people * each;
    assert!(tries as usize > written, "nobody was in anybody's way: {tries}");
    assert_eq!(
        books[1].register.counter("acts").await.unwrap(),
        i64::try_from(written).unwrap()
    );
    assert_eq!(
        database.run("SELECT COUNT(*) FROM entries"),
        (written + cases).to_string()
    );
    assert_eq!(database.run("SELECT COUNT(DISTINCT lane) FROM entries"), "4");
    for book in &books {
        book.register.close().unwrap();
        let report = book.proved();
        assert!(report.is_sound(), "{report:#?}");
        assert_eq!(report.elsewhere.len(), 2, "each knows the ends of its own lanes");
    }
}

/// Indexes everything that has moved, side by side.
async fn index_all(register: Register) {
    loop {
        let moved = register.unindexed(i64::MIN, 100).await.unwrap();
        if moved.is_empty() {
            return;
        }
        let index = |case: register::Unindexed| {
            let register = register.clone();
            async move {
                let file = register.case(&case.reference).await.unwrap().unwrap();
                register.index(&file, index_entry(&file)).await.unwrap()
            }
        };
        let under_way: tokio::task::JoinSet<_> = moved.into_iter().map(index).collect();
        under_way.join_all().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_desks_that_index_one_register_count_each_case_once() {
    let database = Postgres::shared().database();
    let books = [over(&database, &database.url()), over(&database, &database.url())];
    for case in 0..60 {
        books[0].file(&format!("{case:04}"), "Ana", 0).await.unwrap();
    }
    for _ in 0..3 {
        let indexing: Vec<_> = books
            .iter()
            .map(|book| tokio::spawn(index_all(book.register.clone())))
            .collect();
        for case in 0..60 {
            add(&books[case % 2].register, &format!("{case:04}"), "acts").await;
        }
        for work in indexing {
            work.await.unwrap();
        }
    }
    index_all(books[0].register.clone()).await;
    let week = practice::tally::monday(crate::book::at(0).to_zoned(jiff::tz::TimeZone::UTC).date());
    let counted = books[1].register.tallies(Measure::Channel, week, week).await.unwrap();
    assert_eq!(counted.iter().map(|tally| tally.n).collect::<Vec<_>>(), [60]);
    let register = books[1].register.clone();
    let derive_acts = |file: &register::CaseFile| {
        let acts = i64::from(file.version()) - 1;
        let counters = vec![("acts".to_owned(), acts)];
        derive(file).map(|derived| register::Derived { counters, ..derived })
    };
    let rebuilt = tokio::task::spawn_blocking(move || register.rebuild(&derive_acts, false).unwrap());
    let rebuilt = rebuilt.await.unwrap();
    assert!(rebuilt.differences.is_empty(), "{rebuilt:#?}");
}

#[tokio::test]
async fn a_migration_that_others_left_half_done_is_said_and_nothing_is_touched() {
    let database = Postgres::shared().database();
    database.run("CREATE TABLE words (number BIGINT)");
    let dir = tempfile::tempdir().unwrap();
    let home = Home {
        dir: dir.path().to_owned(),
        server: Some(Server::read(&database.url(), None, None).unwrap()),
    };
    let refused = Register::open(&home).unwrap_err();
    let mut said = refused.to_string();
    let mut source = std::error::Error::source(&refused);
    while let Some(error) = source {
        said = format!("{said}: {error}");
        source = error.source();
    }
    assert!(
        said.contains("register") && said.contains("relation \"words\" already exists"),
        "{said}"
    );
    let tables = "SELECT COUNT(*) FROM pg_tables WHERE schemaname = current_schema()";
    assert_eq!(
        database.run(tables),
        "2",
        "the record of migrations and the one that was there"
    );
    database.run("DROP TABLE words");
    Register::open(&home).unwrap();
}

#[tokio::test]
async fn a_full_disk_is_said_damages_nothing_and_work_goes_on_after() {
    let book = book();
    book.file("1", "Ana", 0).await.unwrap();
    // What the server says then.
    book.script(
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION \
         'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$; \
         CREATE TRIGGER full_disk BEFORE INSERT ON words EXECUTE FUNCTION full_disk()",
    );
    let refused = book.file("2", "Eva", 0).await.unwrap_err();
    let CommitError::Failed(error) = refused else {
        panic!("{refused:?}")
    };
    let source = std::error::Error::source(&error)
        .and_then(std::error::Error::source)
        .unwrap();
    assert!(source.to_string().contains("No space left"), "{source}");
    // Others that touch nothing full are written, though they shared its commit.
    book.register.set("a", Some("b"), &log_line()).await.unwrap();
    book.script("DROP TRIGGER full_disk ON words");
    book.file("2", "Eva", 0).await.unwrap();
    book.register.close().unwrap();
    let report = book.proved();
    assert!(report.is_sound() && report.entries == 2, "{report:#?}");
}

/// A line of the administrators' log.
pub(crate) fn log_line() -> register::AdminAct {
    register::AdminAct {
        id: "line".into(),
        at: jiff::Timestamp::UNIX_EPOCH,
        by: "ana".into(),
        act: "sender-changed".into(),
        subject: String::new(),
    }
}
