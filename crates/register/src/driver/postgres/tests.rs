//! What only the driver can show: each statement, and who may write.

#[path = "../../../../../tests/postgres/server.rs"]
mod server;

use std::path::Path;

use server::{Passing, Postgres};

use super::{
    Lines, Server,
    line::{self, Line},
};
use crate::{
    Error, Home,
    driver::Database,
    lanes::Heads,
    statements::{self, Statement, whole::TABLES},
    step::{Refused, Step, Unwritten},
    value::values,
};

fn home(dir: &Path, database: &Passing) -> Home {
    Home {
        dir: dir.to_owned(),
        server: Some(Server::read(&database.url(), None, None).unwrap()),
    }
}

fn open(home: &Home) -> Result<Database, Error> {
    Database::open(home, Heads::kept_in(home.dir.join("heads")))
}

pub(super) fn fresh() -> (tempfile::TempDir, Passing, Home, Database) {
    let dir = tempfile::tempdir().unwrap();
    let database = Postgres::shared().database();
    let home = home(dir.path(), &database);
    let open = open(&home).unwrap();
    (dir, database, home, open)
}

fn prepare(home: &Home, statements: Vec<&'static Statement>) -> Vec<String> {
    let lines = Lines::to(home.server.clone().unwrap()).unwrap();
    let theirs = std::sync::Arc::clone(&lines);
    lines
        .wait(async move {
            let mut line: Line = theirs.line().await?;
            let mut faults = Vec::new();
            for statement in statements {
                if let Err(error) = line.prepare([statement]).await {
                    let source = std::error::Error::source(&error).and_then(std::error::Error::source);
                    faults.push(format!("{}: {source:?}", statement.name));
                }
            }
            Ok(faults)
        })
        .unwrap()
}

#[test]
fn every_statement_can_be_prepared() {
    let (_dir, _database, home, _open) = fresh();
    assert_eq!(prepare(&home, statements::ALL.to_vec()), Vec::<String>::new());
    let whole = TABLES
        .iter()
        .flat_map(|table| [&table.count, &table.first, &table.after, &table.last, &table.add]);
    assert_eq!(prepare(&home, whole.collect()), Vec::<String>::new());
}

/// Where scanning a table is held to cost more than everything else, what is scanned all the same has no index.
#[test]
fn no_list_no_search_and_no_clock_looks_at_every_complaint() {
    let (_dir, database, _home, _open) = fresh();
    let mut scans = Vec::new();
    for statement in statements::hot() {
        let places = (1..=20)
            .take_while(|n| statement.sql.contains(&format!("${n}")))
            .map(|_| "NULL");
        let places = places.collect::<Vec<_>>().join(", ");
        let given = if places.is_empty() {
            String::new()
        } else {
            format!("({places})")
        };
        let plan = database.run(&format!(
            "SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan; PREPARE one AS {}; EXPLAIN EXECUTE one{given}",
            line::adapted(statement.sql),
        ));
        assert!(plan.contains("cost="), "{}: {plan}", statement.name);
        if plan.contains("Seq Scan on") {
            scans.push(format!("{}: {plan}", statement.name));
        }
    }
    assert!(scans.is_empty(), "{}", scans.join("\n"));
}

#[test]
fn a_newer_register_is_refused_with_the_way_out() {
    let (_dir, database, home, register) = fresh();
    drop(register);
    database.run("INSERT INTO migrations VALUES (99, 'tomorrow', '')");
    let refused = open(&home).unwrap_err();
    assert!(matches!(refused, Error::Newer { found: 99, .. }), "{refused:?}");
}

#[test]
fn who_lost_the_lane_takes_up_another_and_writes_there() {
    let (_dir, database, _home, register) = fresh();
    let set = |name: &str| register.write_blocking(vec![Step::new(&statements::SET, values![name, "v"])]);
    set("a").unwrap();
    database.run("UPDATE writers SET fenced = 1");
    set("b").unwrap();
    assert_eq!(database.run("SELECT name FROM settings ORDER BY name"), "a\nb");
    assert_eq!(
        database.run("SELECT SUM(groups) FROM writers WHERE fenced = 1"),
        "1",
        "nothing was written where the lane was lost"
    );
}

#[test]
fn one_that_cannot_be_written_takes_no_other_with_it() {
    let (_dir, database, _home, register) = fresh();
    // All wait before the first is committed: they share what follows.
    let writes: Vec<_> = (0..40_i64)
        .map(|n| {
            let add = Step::new(&statements::ADD_CASE, values![format!("{:02}", n / 2), n]);
            register.order(vec![add.or_if_there(Refused::Taken)].into()).unwrap()
        })
        .collect();
    let written = writes.into_iter().map(|write| write.blocking_recv().unwrap().0);
    let (done, refused): (Vec<_>, Vec<_>) = written.partition(Result::is_ok);
    assert_eq!((done.len(), refused.len()), (20, 20));
    assert!(
        refused
            .iter()
            .all(|no| matches!(no, Err(Unwritten::Refused(Refused::Taken)))),
        "{refused:?}"
    );
    assert_eq!(database.run("SELECT COUNT(*) FROM cases"), "20");
}

/// A table that is forgotten would be lost with the next move.
#[test]
fn every_table_of_the_book_is_copied_with_all_its_columns() {
    let (_dir, database, _home, _open) = fresh();
    let columns = database.run(
        "SELECT table_name || ': ' || column_name FROM information_schema.columns \
         WHERE table_schema = current_schema() AND table_name NOT IN ('migrations', 'writers', 'settings', 'found') \
         AND table_name NOT LIKE 'report\\_%' ORDER BY 1",
    );
    let mut copied: Vec<String> = TABLES
        .iter()
        .flat_map(|table| {
            let named = table.add.sql.split(['(', ')']).nth(1).unwrap();
            named
                .split(", ")
                .map(|column| format!("{}: {}", table.name, column.trim()))
        })
        .collect();
    copied.sort();
    let mut there: Vec<&str> = columns.lines().collect();
    there.sort_unstable();
    assert_eq!(copied, there);
}
