//! Rows of no case: whoever walks the cases never comes by them.

use register::{FindingKind, Worklist};

use crate::{
    book::{Book, With, book, filed, noted},
    proof::{derive, story},
};

async fn rebuilt(book: &Book, write: bool) -> (Vec<String>, u64) {
    let register = book.register.clone();
    let rebuilt = tokio::task::spawn_blocking(move || register.rebuild(&derive, write).unwrap())
        .await
        .unwrap();
    let sentences = rebuilt.differences.into_iter().map(|found| found.sentence);
    (sentences.collect(), rebuilt.written)
}

/// The columns of the list, with a few of their own.
const INVENTED: &str = "INSERT INTO complaints (number, reference, version, code, code_version, kind, stage, open, \
    service, language, channel, class, level, name_seq, received_at, filed_at, next_due, undelivered, to_post, \
    updated_at, urgent, with_it, matter_seq) \
    SELECT 7, '99-999', version, code, code_version, 'nonsense', stage, open, service, language, channel, class, level, \
    name_seq, received_at, filed_at, next_due, undelivered, to_post, updated_at, urgent, with_it, matter_seq \
    FROM complaints WHERE reference = '10-001'";

#[tokio::test]
async fn derived_rows_without_a_history_are_named_and_removed() {
    let book = story().await.again();
    crate::search::index_all(&book).await;
    assert_eq!(rebuilt(&book, false).await, (vec![], 0));
    let tables = ["complaints", "obligations", "unindexed", "counted", "behind"];
    let before = tables.map(|table| book.all_of(table));
    book.tamper(INVENTED);
    book.tamper(
        "INSERT INTO obligations SELECT 8, promise, nth, level, published, strength, since, since_seq, running, paused, \
         due, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, 0 FROM obligations \
         WHERE number = (SELECT number FROM cases WHERE reference = '10-001')",
    );
    for sql in [
        "INSERT INTO unindexed VALUES (9, 1)",
        "INSERT INTO counted VALUES (9, 'nonsense')",
        "INSERT INTO behind VALUES (5, 9)",
    ] {
        book.tamper(sql);
    }
    let says = [
        "the lists have a complaint under the number 7 (99-999), of which there is no history",
        "there are promises under the number 8, of which there is no history",
        "something waits for the index under the number 9, of which there is no history",
        "something is counted under the number 9, of which there is no history",
        "something is found behind a count under the number 9, of which there is no history",
    ];
    let says = says.map(str::to_owned).to_vec();
    assert_eq!(rebuilt(&book, false).await, (says.clone(), 0));
    assert_eq!(rebuilt(&book, true).await, (says, 5));
    assert_eq!(tables.map(|table| book.all_of(table)), before);
    assert_eq!(rebuilt(&book, false).await, (vec![], 0));
}

#[tokio::test]
async fn a_row_that_cannot_be_read_takes_no_other_out_of_the_lists() {
    let book = story().await.again();
    book.tamper(INVENTED);
    book.tamper("UPDATE complaints SET class = 'nonsense' WHERE reference = '10-002'");
    let page = book.register.worklist(&Worklist::default(), 10, None).await.unwrap();
    let shown: Vec<&str> = page.items.iter().map(|item| item.reference.as_str()).collect();
    assert_eq!(shown, ["10-001", "10-003"]);
    assert_eq!(crate::search::found(&book, "noche").await, ["10-003", "10-001"]);
    let all = book.register.list(2, None).await.unwrap();
    assert_eq!(
        (all.items.len(), all.next.is_some()),
        (1, true),
        "the next page is there"
    );
}

#[tokio::test]
async fn words_beside_entries_that_are_not_there_are_found() {
    let book = story().await;
    book.tamper(
        "INSERT INTO words SELECT number, 9, 'note', salt, text FROM words WHERE seq = 1 AND label = 'name' \
        AND number = (SELECT number FROM cases WHERE reference = '10-002')",
    );
    book.tamper(
        "INSERT INTO words SELECT 7, 1, 'note', salt, text FROM words WHERE seq = 1 AND label = 'name' \
        AND number = (SELECT number FROM cases WHERE reference = '10-002')",
    );
    let found = book.proved().findings;
    let named: Vec<_> = found.iter().map(|one| (one.kind, one.sentence.as_str())).collect();
    let says = [
        "texts lie under the number 7, which no case has",
        "a text lies beside entry 9 of 10-002, which is not there",
    ];
    assert_eq!(named, says.map(|says| (FindingKind::Added, says)));
}

#[tokio::test]
async fn a_counter_that_was_changed_is_named_and_put_right() {
    let book = book();
    let with = || With {
        counters: vec![("channel.web".to_owned(), 1)],
        ..With::default()
    };
    for (n, reference) in ["10-001", "10-002"].into_iter().enumerate() {
        let when = i64::try_from(n).unwrap();
        book.file_with(reference, filed("Ana", when), with()).await.unwrap();
        book.add(reference, vec![noted(2, 30)]).await.unwrap();
    }
    let derive = |file: &register::CaseFile| {
        let counters = vec![("channel.web".to_owned(), 1)];
        derive(file).map(|derived| register::Derived { counters, ..derived })
    };
    let rebuilt = |write: bool| {
        let register = book.register.clone();
        tokio::task::spawn_blocking(move || register.rebuild(&derive, write).unwrap().differences)
    };
    crate::search::index_all(&book).await;
    assert_eq!(rebuilt(false).await.unwrap(), []);
    let before = book.all_of("counters");
    book.tamper("UPDATE counters SET value = 7 WHERE name = 'channel.web'");
    book.tamper("UPDATE counters SET value = value + 1 WHERE name = 'complaints'");
    book.script("INSERT INTO counters VALUES ('broken.update', 'main', 1)");
    let says = [
        "the counter broken.update says 1, the histories say 0",
        "the counter channel.web says 7, the histories say 2",
        "the counter complaints says 3, the histories say 2",
    ];
    for write in [false, true] {
        let found = rebuilt(write).await.unwrap();
        let found: Vec<&str> = found.iter().map(|found| found.sentence.as_str()).collect();
        assert_eq!(found, says);
    }
    assert_eq!(rebuilt(false).await.unwrap(), []);
    let after = book.all_of("counters");
    assert!(before.iter().all(|row| after.contains(row)), "{after:?}");
}
