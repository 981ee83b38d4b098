//! What only the driver can show: each statement, each plan, and a commit that fails.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use rusqlite::{Connection, OpenFlags};
use tokio::sync::oneshot;

use super::{
    super::{
        Database,
        orders::{Counted, Order},
    },
    connect,
    writer::{QUIET, WORTH_FOLDING, Writer},
};
use crate::{
    Error,
    lanes::{Heads, MAIN},
    open::database_in,
    statements::{self, MIGRATION_DONE, Statement},
    step::{Link, Step, Unwritten, Write},
    value::values,
};

fn fresh() -> (tempfile::TempDir, Database) {
    let dir = tempfile::tempdir().unwrap();
    let database = open(dir.path()).unwrap();
    (dir, database)
}

fn open(dir: &Path) -> Result<Database, Error> {
    Database::open(&dir.into(), Heads::kept_in(dir.join("heads")))
}

#[test]
fn every_statement_can_be_prepared() {
    let (dir, _database) = fresh();
    let book = connect(&database_in(dir.path()), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    let prepare = |statement: &Statement| {
        if let Err(error) = book.prepare(&statement.sql.replace('$', "?")) {
            panic!("{}: {error}", statement.name);
        }
    };
    for statement in statements::ALL {
        prepare(statement);
    }
    book.execute_batch(statements::BACKUP_TABLES).unwrap();
    for statement in statements::of_backup::ALL {
        prepare(statement);
    }
}

/// How the database goes about a statement, a line a step.
fn plan(book: &Connection, statement: &Statement) -> Vec<String> {
    let mut plan = book
        .prepare(&format!("EXPLAIN QUERY PLAN {}", statement.sql.replace('$', "?")))
        .unwrap();
    plan.raw_query()
        .mapped(|row| row.get(3))
        .collect::<Result<_, _>>()
        .unwrap()
}

#[test]
fn no_list_no_search_and_no_clock_looks_at_every_complaint() {
    let (dir, _database) = fresh();
    let book = connect(&database_in(dir.path()), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    for statement in statements::hot() {
        let lines = plan(&book, statement);
        for line in &lines {
            // The words of a full-text index are searched (M) with the newest first; what it gives to who asks it for
            // nothing is all of it.
            let searched =
                line.starts_with("SCAN found VIRTUAL TABLE INDEX") && (line.contains(":M") || line.ends_with(":="));
            // What waits for the index is walked in its order, to a limit.
            let given = ["SCAN CONSTANT ROW", "SCAN of_all", "SCAN waiting", "SCAN unindexed"];
            let given = given.contains(&line.as_str());
            let whole_table = line.starts_with("SCAN") && !line.contains("USING") && !searched && !given;
            assert!(!whole_table, "{}: {lines:#?}", statement.name);
            let sorts = line.contains("USE TEMP B-TREE FOR ORDER BY") && statement.name.starts_with("WORK_");
            assert!(
                !sorts || statement.name == "WORK_ESCALATED",
                "{}: {lines:#?}",
                statement.name
            );
        }
    }
}

/// What does not grow with the complaints.
const SMALL: [&str; 12] = [
    "absences",
    "migrations",
    "rights",
    "s",
    "saved_views",
    "m",
    "settings",
    "standard_texts",
    "t",
    "team_members",
    "teams",
    "vouched",
];

#[test]
fn a_short_look_walks_no_table_that_grows_with_the_complaints() {
    let (dir, _database) = fresh();
    let book = connect(&database_in(dir.path()), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let short: Vec<_> = statements::ALL.iter().filter(|statement| statement.short).collect();
    assert!(short.len() > 30);
    for statement in short {
        let lines = plan(&book, statement);
        for line in &lines {
            let mut words = line.split(' ');
            let walked = (words.next() == Some("SCAN")).then(|| words.next().unwrap_or_default());
            assert!(
                walked.is_none_or(|table| table == "CONSTANT" || SMALL.contains(&table)),
                "{}: {lines:#?}",
                statement.name
            );
        }
    }
}

#[test]
fn a_newer_register_is_refused_with_the_way_out() {
    let (dir, database) = fresh();
    drop(database);
    Connection::open(database_in(dir.path()))
        .unwrap()
        .execute(MIGRATION_DONE, (99, "tomorrow", ""))
        .unwrap();
    let refused = open(dir.path()).unwrap_err();
    assert!(matches!(refused, Error::Newer { found: 99, .. }), "{refused:?}");
    assert!(refused.to_string().contains("restore the backup"), "{refused}");
}

#[test]
fn a_write_of_another_process_moves_the_lane() {
    let (dir, ours) = fresh();
    let theirs = open(dir.path()).unwrap();
    for (place, database) in [&ours, &theirs, &theirs, &ours].into_iter().enumerate() {
        let values = values![
            place,
            1_i64,
            "a",
            1_i64,
            "noted",
            "{}",
            "{}",
            0_i64,
            0_i64,
            "{}",
            &[7_u8; 32],
            &[0_u8; 32],
        ];
        let link = Link {
            hash: [7; 32],
            recorded_at: 0,
        };
        database
            .write_blocking(vec![Step::new(&statements::ADD_ENTRY, values).linked(link)])
            .unwrap();
    }
    let rows = ours
        .snapshot()
        .unwrap()
        .read(&statements::LANE_HEAD, &[MAIN.into()])
        .unwrap();
    assert_eq!(rows[0].int(0).unwrap(), 4);
}

/// Makes a commit fail that has come to its end: the check of this key waits until then.
static LATE: Statement = Statement {
    name: "LATE",
    sql: "PRAGMA defer_foreign_keys = 1",
    short: false,
    adapted: std::sync::OnceLock::new(),
};

#[test]
fn when_a_shared_commit_fails_each_write_is_tried_alone() {
    let (dir, database) = fresh();
    let connection = connect(&database_in(dir.path()), OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    let heads = Heads::kept_in(dir.path().join("heads"));
    let mut writer = Writer::new(&connection, MAIN, heads);
    let order = |steps| {
        let (answer, answered) = oneshot::channel();
        (
            Order {
                write: Write::from(steps),
                answer,
                counted: Counted::default(),
            },
            answered,
        )
    };
    let set = |name: &str| Step::new(&statements::SET, values![name, "v"]);
    let orphan = Step::new(&statements::ADD_MEMBER, values!["no team", "nobody"]);
    let (good, first) = order(vec![set("a")]);
    let (bad, second) = order(vec![Step::new(&LATE, vec![]), set("b"), orphan]);
    let (better, third) = order(vec![set("c")]);
    writer.commit(vec![good, bad, better]);
    assert!(first.blocking_recv().unwrap().0.is_ok());
    assert!(matches!(second.blocking_recv().unwrap().0, Err(Unwritten::Failed(_))));
    assert!(third.blocking_recv().unwrap().0.is_ok());
    let there = database.snapshot().unwrap().read(&statements::SETTINGS, &[]).unwrap();
    assert_eq!(
        there.iter().map(|row| row.text(0).unwrap()).collect::<Vec<_>>(),
        ["a", "c"]
    );
}

#[test]
fn the_log_goes_into_the_file_while_nobody_writes() {
    let (dir, database) = fresh();
    let written = || super::bytes(&database_in(dir.path())).database;
    let before = written();
    // Far too few pages for the log to be folded behind a commit.
    let many = (0..WORTH_FOLDING).map(|n| Step::new(&statements::SET, values![format!("setting {n}"), "x".repeat(50)]));
    database.write_blocking(many.collect::<Vec<_>>()).unwrap();
    let given_up = Instant::now() + Duration::from_secs(20);
    while written() < before + 50 * WORTH_FOLDING {
        assert!(Instant::now() < given_up, "the log was not folded");
        std::thread::sleep(QUIET);
    }
}
