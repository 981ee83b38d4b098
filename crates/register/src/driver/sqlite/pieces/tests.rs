//! Pieces too large to be joined in one go.

use super::{super::super::Database, *};
use crate::{lanes::Heads, open::database_in};

/// Comes before all other words, so that it is joined first; and is in none of them.
const GONE: &str = "0quetzal";

/// A case of many words that nobody else has, and one that stands before all of them.
fn add(book: &Connection, number: i64) {
    let first = if number == 1 { GONE } else { "0beside" };
    let many = (0..10_000).map(|n| format!("{number}-{:05}-{n:020}", n * 13 % 10_000));
    let words: Vec<String> = std::iter::once(first.to_owned()).chain(many).collect();
    let add = "INSERT INTO found (rowid, words, digest) VALUES (?, ?, '')";
    book.execute(add, (number, words.join(" "))).unwrap();
}

fn count(book: &Connection, of: &str) -> i64 {
    book.query_row(&format!("SELECT COUNT{of}"), [], |row| row.get(0))
        .unwrap()
}

/// Pages with what is gone, as far as it differs from the word before it.
fn holding(book: &Connection) -> i64 {
    count(
        book,
        &format!(
            "(*) FROM found_data WHERE INSTR(block, CAST('{}' AS BLOB)) > 0",
            &GONE[1..]
        ),
    )
}

#[test]
fn what_was_struck_out_while_pieces_were_half_joined_is_in_none_afterwards() {
    let dir = tempfile::tempdir().unwrap();
    drop(Database::open(&dir.path().into(), Heads::kept_in(dir.path().join("heads"))).unwrap());
    let path = database_in(dir.path());
    let book = open_beside(&path).unwrap();
    // Four pieces of some 500 pages.
    for piece in 0..4 {
        book.execute_batch("BEGIN").unwrap();
        (1..=6).for_each(|n| add(&book, piece * 6 + n));
        book.execute_batch("COMMIT").unwrap();
    }
    let pieces = || count(&book, "(DISTINCT segid) FROM found_idx");
    let before = (pieces(), holding(&book));
    assert!(before.0 >= 2 && before.1 >= 1, "{before:?}");
    assert!(is_moved_by(&book, -AT_ONCE).unwrap());
    assert!(pieces() > 1, "a join of all was begun, and ended in the middle");

    book.execute("DELETE FROM found WHERE rowid = 1", []).unwrap();
    assert!(holding(&book) > 0, "struck out, and still there");
    let aside = dir.path().join("aside.db");
    book.execute("VACUUM INTO ?", [aside.to_str()]).unwrap();
    assert!(join(&path).unwrap());
    assert_eq!((pieces(), holding(&book)), (1, 0));
    assert_eq!(count(&book, "(*) FROM found WHERE found MATCH '0beside'"), 23);

    // Once is not enough: what was begun is ended, with what was struck out since.
    let once = open_beside(&aside).unwrap();
    let mut pages = -AT_ONCE;
    while is_moved_by(&once, pages).unwrap() {
        pages = AT_ONCE;
    }
    assert!(holding(&once) > 0);
}
