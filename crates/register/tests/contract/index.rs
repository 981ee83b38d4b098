//! The index is made behind the acts; which cases it does not know as they are is always known.

use practice::{Actor, What, entry::Words, terms::Cause};
use register::{Indexed, Register};

use crate::book::{book, entry, noted};

async fn waiting(register: &Register) -> Vec<String> {
    let waiting = register.unindexed(i64::MIN, 10).await.unwrap();
    waiting.into_iter().map(|case| case.reference).collect()
}

#[tokio::test]
async fn what_moves_waits_for_the_index_until_it_is_indexed_as_it_is() {
    let book = book();
    book.file("10-001", "Rosa", 0).await.unwrap();
    book.file("10-002", "Ana", 100).await.unwrap();
    assert_eq!(waiting(&book.register).await, ["10-001", "10-002"]);

    let rosa = book.case("10-001").await;
    assert!(book.register.index(&rosa, Indexed::default()).await.unwrap());
    assert_eq!(waiting(&book.register).await, ["10-002"]);
    // Somebody else did it meanwhile.
    assert!(!book.register.index(&rosa, Indexed::default()).await.unwrap());

    let ana = book.case("10-002").await;
    book.add("10-002", vec![noted(2, 200)]).await.unwrap();
    assert!(
        !book.register.index(&ana, Indexed::default()).await.unwrap(),
        "it moved on"
    );
    assert_eq!(waiting(&book.register).await, ["10-002"]);
    book.add("10-001", vec![noted(2, 300)]).await.unwrap();
    assert_eq!(waiting(&book.register).await, ["10-001", "10-002"]);
}

#[tokio::test]
async fn of_many_who_index_the_same_case_at_once_one_does() {
    let book = book();
    book.file("10-001", "Rosa", 0).await.unwrap();
    let rosa = book.case("10-001").await;
    let tries = (0..20).map(|_| {
        let (register, rosa) = (book.register.clone(), rosa.clone());
        tokio::spawn(async move { register.index(&rosa, Indexed::default()).await.unwrap() })
    });
    let mut done = 0;
    for one in tries.collect::<Vec<_>>() {
        done += usize::from(one.await.unwrap());
    }
    assert_eq!(done, 1);
}

#[tokio::test]
async fn a_register_that_counted_no_delays_counts_those_cases_anew_that_may_have_some() {
    let book = book();
    for reference in ["10-001", "10-002", "10-003"] {
        book.file(reference, "Rosa", 0).await.unwrap();
    }
    let date = jiff::civil::date(2026, 3, 20);
    let estimated = |seq, revised| entry(seq, 100, Actor::Desk, What::Estimated { date, revised }, Words::new());
    book.add("10-001", vec![estimated(2, false), estimated(3, true)])
        .await
        .unwrap();
    book.add("10-002", vec![estimated(2, false)]).await.unwrap();
    let asked = What::InformationAsked {
        cause: Cause::Information,
    };
    book.add("10-003", vec![entry(2, 100, Actor::Desk, asked, Words::new())])
        .await
        .unwrap();
    for reference in ["10-001", "10-002", "10-003"] {
        let case = book.case(reference).await;
        assert!(book.register.index(&case, Indexed::default()).await.unwrap());
    }
    assert!(waiting(&book.register).await.is_empty());
    book.tamper("DELETE FROM migrations WHERE name = 'delays'");
    let book = book.again();
    assert_eq!(waiting(&book.register).await, ["10-001", "10-003"]);
}
