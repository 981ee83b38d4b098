//! What people who make reports see of a register on PostgreSQL, and what they do not.

use practice::obligation::Standing;

use crate::{
    book::{Book, With, book, filed},
    server::{Passing, Postgres},
};

const VIEWS: [&str; 4] = [
    "report_complaints",
    "report_promises",
    "report_entries",
    "report_messages",
];

async fn story() -> Book {
    let book = book();
    book.file_with("10-001", filed("Ana Secreta", 0), With::default())
        .await
        .unwrap();
    book
}

fn rows(database: &Passing, sql: &str) -> Vec<String> {
    database
        .run(&format!("SET timezone = 'UTC'; {sql}"))
        .lines()
        .skip(1)
        .map(str::to_owned)
        .collect()
}

#[tokio::test]
async fn instants_are_instants_and_what_is_true_or_false_says_so() {
    let book = story().await;
    let database = book.database.as_ref().unwrap();
    assert_eq!(
        rows(
            database,
            "SELECT reference, is_open, is_urgent, filed_at, closed_at IS NULL, team IS NULL FROM report_complaints"
        ),
        ["10-001|t|f|2026-02-02 02:40:00+00|t|t"]
    );
    assert_eq!(
        rows(database, "SELECT seq, kind, recorded_at FROM report_entries"),
        ["1|filed|2026-02-02 02:40:00+00"]
    );
}

#[tokio::test]
async fn a_promise_stands_in_the_report_as_it_stands_in_the_register() {
    let book = story().await;
    let database = book.database.as_ref().unwrap();
    let changes = [
        "performed_at = NULL, ended = NULL, ended_at = NULL, due = 1",
        "performed_at = 5, due = 1",
        "performed_at = 5, due = 9223372036854",
        "performed_at = NULL, due = 9223372036854, paused = 1",
        "running = 0",
        "ended = 'discharged', ended_at = 5",
        "due = 1",
    ];
    for change in changes {
        book.tamper(&format!("UPDATE obligations SET {change}"));
        let word = match book.register.obligations("10-001").await.unwrap()[0]
            .standing(jiff::Timestamp::from_second(1_900_000_000).unwrap())
        {
            Standing::Kept => "kept",
            Standing::KeptLate => "kept-late",
            Standing::Broken => "broken",
            Standing::BrokenOwed => "broken-owed",
            Standing::Discharged => "discharged",
            Standing::Waiting => "waiting",
            Standing::Paused => "paused",
            Standing::Open => "open",
        };
        assert_eq!(
            rows(database, "SELECT DISTINCT standing FROM report_promises"),
            [word],
            "{change}"
        );
    }
}

#[tokio::test]
async fn a_role_for_reports_sees_the_views_and_no_personal_text() {
    let server = Postgres::own("");
    let database = server.database();
    let dir = tempfile::tempdir().unwrap();
    let home = register::Home {
        dir: dir.path().to_owned(),
        server: Some(register::Server::read(&database.url(), None, None).unwrap()),
    };
    let register = register::Register::open(&home).unwrap();
    let book = Book {
        register,
        dir,
        home,
        database: Some(database.again()),
    };
    book.file("10-001", "Ana Secreta", 0).await.unwrap();
    database.run("CREATE ROLE reports");
    database.run(&format!("GRANT USAGE ON SCHEMA {} TO reports", database.name()));
    database.run(&format!("GRANT SELECT ON {} TO reports", VIEWS.join(", ")));
    for view in VIEWS {
        let seen = database.run(&format!("SET ROLE reports; SELECT * FROM {view}"));
        assert!(!seen.contains("Secreta") && !seen.contains("maria@"), "{seen}");
    }
    for table in ["words", "found", "staff", "complaints", "entries"] {
        assert!(
            database
                .fails(&format!("SET ROLE reports; SELECT * FROM {table}"))
                .contains("permission denied")
        );
    }
}
