//! The kept counts of the reports: what is counted once, found again, and proved.

use jiff::civil::{Date, date};
use practice::{
    Actor, What,
    entry::Words,
    tally::{Measure, monday},
    terms::Channel,
};
use register::{Cells, Cursor, Rebuilt};

use crate::{
    book::{Book, at, book, entry, noted},
    proof::derive,
};

fn week() -> Date {
    monday(at(0).to_zoned(jiff::tz::TimeZone::UTC).date())
}

/// Label, second, how many, sum.
async fn counted(book: &Book, measure: Measure) -> Vec<(String, String, i64, i64)> {
    let tallies = book.register.tallies(measure, week(), week()).await.unwrap();
    let row = |tally: practice::tally::Tally| (tally.label, tally.second.unwrap_or_default(), tally.n, tally.sum);
    tallies.into_iter().map(row).collect()
}

fn row(label: &str, second: &str, n: i64, sum: i64) -> (String, String, i64, i64) {
    (label.into(), second.into(), n, sum)
}

fn cells(measure: Measure, label: &str) -> Cells {
    Cells {
        measure,
        from: week(),
        until: week(),
        team: None,
        labels: vec![label.into()],
        seconds: vec![],
    }
}

async fn behind(book: &Book, cells: &Cells, limit: usize, after: Option<&Cursor>) -> (Vec<String>, Option<Cursor>) {
    let page = book.register.behind(cells, limit, after).await.unwrap();
    let references = page.items.into_iter().map(|item| item.reference);
    (references.collect(), page.next)
}

async fn three() -> Book {
    let book = book();
    for (reference, when) in [("10-001", 0), ("10-002", 10), ("10-003", 20)] {
        book.file(reference, "Ana", when).await.unwrap();
        book.index(reference).await;
    }
    book
}

fn acknowledged(seq: u32) -> practice::Entry {
    let what = What::Acknowledged {
        channel: Channel::Phone,
        with: vec![],
    };
    entry(seq, 30, Actor::Desk, what, Words::new())
}

#[tokio::test]
async fn a_case_counts_once_however_often_it_is_indexed() {
    let book = three().await;
    assert_eq!(counted(&book, Measure::Channel).await, [row("web", "", 3, 0)]);
    assert_eq!(counted(&book, Measure::Days).await, [row("3", "", 3, 3)]);
    book.add("10-002", vec![noted(2, 30)]).await.unwrap();
    book.index("10-002").await;
    assert_eq!(counted(&book, Measure::Channel).await, [row("web", "", 3, 0)]);
    assert_eq!(counted(&book, Measure::Days).await, [row("3", "", 3, 4)]);
    // What it counted for before, it counts for no more.
    book.add("10-002", vec![acknowledged(3)]).await.unwrap();
    book.index("10-002").await;
    assert_eq!(
        counted(&book, Measure::Promise).await,
        [
            row("acknowledge", "broken_owed", 2, 0),
            row("acknowledge", "kept", 1, 0)
        ]
    );
    let other = book
        .register
        .tallies(Measure::Promise, date(2020, 1, 6), date(2020, 1, 13));
    assert_eq!(other.await.unwrap(), []);
    // Whoever reads the other counters is told nothing of these.
    let others = book.register.counters().await.unwrap();
    assert_eq!(others.keys().collect::<Vec<_>>(), ["complaints"]);
}

#[tokio::test]
async fn the_cases_behind_a_number_are_found_newest_first() {
    let book = three().await;
    book.add("10-002", vec![acknowledged(2)]).await.unwrap();
    book.index("10-002").await;
    let broken = cells(Measure::Promise, "acknowledge");
    let broken = Cells {
        seconds: vec!["broken_owed".into(), "broken".into()],
        ..broken
    };
    assert_eq!(
        behind(&book, &broken, 10, None).await,
        (vec!["10-003".into(), "10-001".into()], None)
    );
    let all = cells(Measure::Channel, "web");
    let (first, next) = behind(&book, &all, 2, None).await;
    assert_eq!(first, ["10-003", "10-002"]);
    assert_eq!(
        behind(&book, &all, 2, next.as_ref()).await,
        (vec!["10-001".into()], None)
    );
    // A choice of nothing, and of a team that nobody has.
    assert!(
        behind(&book, &cells(Measure::Channel, "letter"), 10, None)
            .await
            .0
            .is_empty()
    );
    let team = Cells {
        team: Some("accounts".into()),
        ..all
    };
    assert!(behind(&book, &team, 10, None).await.0.is_empty());
}

async fn rebuilt(book: &Book, write: bool) -> Rebuilt {
    let register = book.register.clone();
    tokio::task::spawn_blocking(move || register.rebuild(&derive, write).unwrap())
        .await
        .unwrap()
}

async fn sentences(book: &Book) -> Vec<String> {
    let found = rebuilt(book, false).await.differences;
    found.into_iter().map(|difference| difference.sentence).collect()
}

const KEPT: [&str; 3] = ["counted", "behind", "counters"];

#[tokio::test]
async fn a_count_that_was_changed_is_named_and_put_right() {
    let book = three().await;
    let before = KEPT.map(|table| book.all_of(table));
    assert_eq!(sentences(&book).await, Vec::<String>::new());
    let monday = week().strftime("%-d %B %Y");
    let name = format!("|promise|{}||acknowledge|broken_owed", week());

    book.tamper(&format!("UPDATE counters SET value = 4 WHERE name = '{name}'"));
    let says = format!("The week of {monday} says 4 under promise acknowledge broken_owed, the histories say 3");
    assert_eq!(sentences(&book).await, [says]);
    rebuilt(&book, true).await;
    assert_eq!(KEPT.map(|table| book.all_of(table)), before);

    book.tamper(&format!(
        "UPDATE counted SET cells = replace(cells, '{name} 1', '{name} 7') \
         WHERE number = (SELECT number FROM cases WHERE reference = '10-002')"
    ));
    let says =
        format!("10-002 counts 7 under promise acknowledge broken_owed in the week of {monday}, the history says 1");
    assert_eq!(sentences(&book).await, [says]);
    rebuilt(&book, true).await;
    assert_eq!(KEPT.map(|table| book.all_of(table)), before);

    book.tamper("DELETE FROM behind WHERE number = (SELECT number FROM cases WHERE reference = '10-003')");
    book.tamper("INSERT INTO behind SELECT 5, number FROM cases WHERE reference = '10-001'");
    let found = sentences(&book).await;
    let says = format!("10-003 is not found under promise acknowledge broken_owed in the week of {monday}");
    assert!(found.contains(&says), "{found:#?}");
    assert!(
        found.contains(&"10-001 is found behind 1 numbers that it does not count for".to_owned()),
        "{found:#?}"
    );
    assert_eq!(found.len(), 4);
    rebuilt(&book, true).await;
    assert_eq!(KEPT.map(|table| book.all_of(table)), before);

    // All at once, and a row that says nothing any more.
    book.tamper("UPDATE counters SET value = value + 2 WHERE name LIKE '|channel|%'");
    book.tamper(
        "UPDATE counted SET cells = 'nonsense' WHERE number = (SELECT number FROM cases WHERE reference = '10-001')",
    );
    book.tamper("DELETE FROM counted WHERE number = (SELECT number FROM cases WHERE reference = '10-002')");
    let found = sentences(&book).await;
    assert!(
        found.contains(&"what 10-001 counts for cannot be read".to_owned()),
        "{found:#?}"
    );
    rebuilt(&book, true).await;
    assert_eq!(sentences(&book).await, Vec::<String>::new());
    assert_eq!(KEPT.map(|table| book.all_of(table)), before);
}

#[tokio::test]
async fn what_waits_for_the_index_differs_in_nothing() {
    let book = three().await;
    book.add("10-002", vec![acknowledged(2)]).await.unwrap();
    assert_eq!(sentences(&book).await, Vec::<String>::new());
    book.file("10-004", "Rosa", 40).await.unwrap();
    assert_eq!(sentences(&book).await, Vec::<String>::new());
    rebuilt(&book, true).await;
    assert_eq!(counted(&book, Measure::Channel).await, [row("web", "", 3, 0)]);
    book.index("10-002").await;
    book.index("10-004").await;
    assert_eq!(counted(&book, Measure::Channel).await, [row("web", "", 4, 0)]);
    assert_eq!(sentences(&book).await, Vec::<String>::new());
}

#[tokio::test]
async fn counted_by_many_at_once_a_case_counts_once() {
    let book = book();
    for n in 0..20 {
        book.file(&format!("10-0{n:02}"), "Ana", n).await.unwrap();
    }
    let mut tries = tokio::task::JoinSet::new();
    for n in 0..60 {
        let register = book.register.clone();
        let file = book.case(&format!("10-0{:02}", n % 20)).await;
        let made = crate::book::index_entry(&file);
        tries.spawn(async move { register.index(&file, made).await.unwrap() });
    }
    let done = tries.join_all().await;
    assert_eq!(done.iter().filter(|done| **done).count(), 20);
    assert_eq!(counted(&book, Measure::Channel).await, [row("web", "", 20, 0)]);
    assert_eq!(sentences(&book).await, Vec::<String>::new());
}
