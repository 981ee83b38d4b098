//! A register moved from one database to the other and back.

use std::path::Path;

use register::{Error, Home, Moved, Progress, Register, move_register};

use crate::{
    book::{Book, book, noted},
    proof::story,
};

async fn moved(from: &Home, to: &Home) -> Result<(Moved, Vec<Progress>), Error> {
    let (from, to) = (from.clone(), to.clone());
    let moving = move || {
        let mut told = Vec::new();
        let moved = move_register(&from, &to, &mut |progress| told.push(progress))?;
        Ok((moved, told))
    };
    tokio::task::spawn_blocking(moving).await.unwrap()
}

fn file_of(dir: &Path) -> Home {
    dir.into()
}

fn opened(book: Book, home: Home) -> Book {
    Book {
        register: Register::open(&home).unwrap(),
        home,
        ..book
    }
}

#[tokio::test]
async fn a_register_moves_whole_to_the_other_database_and_back() {
    let book = story().await.again();
    crate::search::index_all(&book).await;
    book.register.close().unwrap();
    let tables = [
        "entries",
        "words",
        "cases",
        "complaints",
        "obligations",
        "unindexed",
        "counted",
        "behind",
        "counters",
    ];
    let before = tables.map(|table| book.all_of(table));
    let (server, file) = (book.home.clone(), file_of(book.dir.path()));

    let (there, told) = moved(&server, &file).await.unwrap();
    assert!(there.report.is_sound(), "{:?}", there.report);
    assert_eq!((there.report.entries, there.report.complaints), (12, 3));
    let entries = told.iter().find(|progress| progress.table == "entries").unwrap();
    assert_eq!((entries.rows, entries.of), (12, 12));

    let left = Register::open(&server).unwrap_err().to_string();
    assert!(left.contains("was moved to another place"), "{left}");
    let in_file = opened(book, file.clone());
    let found = crate::search::found(&in_file, "noche").await;
    assert_eq!(
        found,
        ["10-003", "10-002", "10-001"],
        "what was in the index is in it again"
    );
    in_file.add("10-001", vec![noted(5, 100)]).await.unwrap();
    in_file.file("10-004", "Eva", 100).await.unwrap();
    in_file.register.close().unwrap();

    // Back into a database that is empty again.
    in_file.database.as_ref().unwrap().empty();
    let (back, _) = moved(&file, &server).await.unwrap();
    assert!(back.report.is_sound(), "{:?}", back.report);
    assert_eq!((back.report.entries, back.report.complaints), (14, 4));
    let again = opened(in_file, server);
    assert_eq!(again.case("10-001").await.version(), 5);
    let after = tables.map(|table| again.all_of(table));
    for (before, after) in before.iter().zip(&after).take(1) {
        assert!(before.iter().all(|row| after.contains(row)), "{after:#?}");
    }
    again.add("10-001", vec![noted(6, 200)]).await.unwrap();
    again.register.close().unwrap();
    assert!(again.proved().is_sound());
}

#[tokio::test]
async fn a_move_that_was_interrupted_is_carried_on_and_nothing_opens_meanwhile() {
    let book = story().await;
    let (server, file) = (book.home.clone(), file_of(book.dir.path()));
    let (from, to) = (server.clone(), file.clone());
    let interrupted = std::thread::spawn(move || {
        let mut stop = |progress: Progress| assert_ne!(progress.table, "words", "interrupted");
        move_register(&from, &to, &mut stop)
    });
    assert!(interrupted.join().is_err());
    let half = Register::open(&file).unwrap_err().to_string();
    assert!(half.contains("carry it on"), "{half}");
    let (there, told) = moved(&server, &file).await.unwrap();
    assert!(there.report.is_sound(), "{:?}", there.report);
    assert!(
        !told.iter().any(|progress| progress.table == "entries"),
        "those were there"
    );
    assert!(opened(book, file).case("10-003").await.version() == 4);
}

#[tokio::test]
async fn a_register_that_changes_while_it_moves_stays_where_it_is() {
    let book = story().await;
    let (server, file) = (book.home.clone(), file_of(book.dir.path()));
    let database = book.database.as_ref().unwrap();
    let moving = {
        let (from, to) = (server.clone(), file.clone());
        let change = database.again();
        std::thread::spawn(move || {
            let mut change_it = |progress: Progress| {
                if progress.table == "entries" {
                    change.run("UPDATE complaints SET stage = 'closed'");
                }
            };
            move_register(&from, &to, &mut change_it)
        })
    };
    let refused = moving.join().unwrap().unwrap_err().to_string();
    assert!(refused.contains("complaints differ"), "{refused}");
    assert!(Register::open(&file).is_err());
    Register::open(&server).unwrap();
}

#[tokio::test]
async fn nothing_is_moved_over_a_register_that_is_there() {
    let book = book();
    let other = file_of(book.dir.path());
    Register::open(&other).unwrap().close().unwrap();
    book.file("1", "Ana", 0).await.unwrap();
    let refused = moved(&book.home, &other).await.unwrap_err().to_string();
    assert!(refused.contains("at that place already"), "{refused}");
}

#[tokio::test]
async fn a_folder_whose_database_is_on_a_server_begins_no_other_unseen() {
    let book = story().await;
    let refused = Register::open(book.dir.path()).unwrap_err().to_string();
    assert!(refused.contains("is it on a server?"), "{refused}");
}
