//! The codes of practice, held against the lines of the log of administration by which they came into force.

use jiff::Timestamp;
use practice::fault::Shelf;
use register::{AdminAct, CodeDocument, Register};

use crate::book::{Book, at, book, code};

fn shelf(text: &str) -> Shelf {
    let mut shelf = Shelf::default();
    shelf.put("jive.toml", text);
    shelf
}

fn document(version: &str, shelf: &Shelf, from: Timestamp) -> CodeDocument {
    CodeDocument {
        code: "jive".into(),
        version: version.into(),
        digest: shelf.digest(),
        document: shelf.stored(),
        in_force_from: from,
        recorded_at: at(0),
    }
}

async fn put(register: &Register, document: &CodeDocument, id: &str) {
    let line = AdminAct {
        id: id.into(),
        at: at(5),
        by: "ana".into(),
        act: String::new(),
        subject: String::new(),
    };
    assert!(register.put_in_force(document, None, &line).await.unwrap());
}

/// Three versions, each in its time in force; nobody stands on any.
async fn story() -> Book {
    let book = book();
    put(&book.register, &document("1", &code(), Timestamp::UNIX_EPOCH), "one").await;
    for (n, text) in [(2, "A second promise."), (3, "A third promise.")] {
        let made = document(&n.to_string(), &shelf(text), at(n * 1000));
        put(&book.register, &made, text).await;
    }
    book.register.close().unwrap();
    let report = book.proved();
    assert!(report.is_sound(), "{report:#?}");
    assert_eq!((report.codes, report.administration), (3, 3));
    book
}

fn found(book: &Book) -> Vec<String> {
    let found = book.proved().findings;
    found.into_iter().map(|found| found.sentence).collect()
}

#[tokio::test]
async fn the_line_says_which_text_came_into_force_and_from_when_on() {
    let book = story().await.again();
    let line = &book.register.admin_log(1).await.unwrap()[0];
    assert_eq!(line.act, "code-in-force");
    let digest = shelf("A third promise.").digest();
    let from = at(3000);
    assert_eq!(line.subject, format!("jive 3, from {from}, sha256 {digest}"));
}

#[tokio::test]
async fn a_code_that_nobody_stands_on_is_held_against_the_line_that_put_it_in_force() {
    let other = shelf("No promise.");
    let (digest, stored) = (other.digest(), other.stored());
    let second = shelf("A second promise.").digest();
    for (sql, says) in [
        (
            format!("UPDATE codes SET document = '{stored}', digest = '{digest}' WHERE version = '2'"),
            "version 2 of the code jive has another text than the one that the log of administration put in force",
        ),
        (
            "UPDATE codes SET in_force_from = in_force_from - 1 WHERE version = '2'".to_owned(),
            "version 2 of the code jive is in force from another instant than the log of administration says",
        ),
        (
            format!("INSERT INTO codes VALUES ('jive', '0', '{digest}', '{stored}', 0, 0)"),
            "version 0 of the code jive is in the register, but no line of the log of administration put it in force",
        ),
        (
            "DELETE FROM codes WHERE version = '2'".to_owned(),
            "version 2 of the code jive is not in the register, and the log of administration put it in force",
        ),
        (
            format!("UPDATE settings SET value = '{second}' WHERE name = 'code-in-force'"),
            "version 2 of the code jive is in force, and the log of administration put version 3 of the code jive in \
             force last",
        ),
        (
            "DELETE FROM settings WHERE name = 'code-in-force'".to_owned(),
            "nothing is in force, and the log of administration put version 3 of the code jive in force last",
        ),
    ] {
        let book = story().await;
        book.tamper(&sql);
        assert_eq!(found(&book), [says], "{sql}");
    }
}

#[tokio::test]
async fn a_version_that_came_into_force_again_is_held_against_its_first_line() {
    let book = story().await.again();
    // As a start with `--code` does: the row stays as it was.
    put(
        &book.register,
        &document("2", &shelf("A second promise."), at(9000)),
        "again",
    )
    .await;
    book.register.close().unwrap();
    assert_eq!(found(&book), Vec::<String>::new());
}

#[tokio::test]
async fn a_line_of_before_holds_what_it_says() {
    let book = book();
    let line = AdminAct {
        id: "old".into(),
        at: at(5),
        by: "command".into(),
        act: "code-in-force".into(),
        subject: "jive 1".into(),
    };
    let digest = code().digest();
    book.register.set("code-in-force", Some(&digest), &line).await.unwrap();
    book.register.close().unwrap();
    assert_eq!(found(&book), Vec::<String>::new());
    book.tamper("UPDATE codes SET in_force_from = 1");
    assert_eq!(found(&book), Vec::<String>::new(), "from when on, it does not say");
    book.tamper("UPDATE codes SET version = '2'");
    let says = [
        "version 2 of the code jive is in the register, but no line of the log of administration put it in force",
        "version 1 of the code jive is not in the register, and the log of administration put it in force",
    ];
    assert_eq!(found(&book), says);
}
