//! What programs of others are told is owed once, from where a webhook was added, whoever passes the entries.

use jiff::Timestamp;
use register::{AdminAct, Change, DeliveryState, Register, Webhook};

use crate::book::{at, book, noted};

fn hook(events: &[&str]) -> Webhook {
    Webhook {
        id: "crm".to_owned(),
        url: "https://crm.example.ca/hook".to_owned(),
        events: events.iter().map(|event| (*event).to_owned()).collect(),
        generation: 1,
        created_at: at(0),
        ended_at: None,
    }
}

async fn add(register: &Register, hook: &Webhook) {
    let lanes = register.lanes().await.unwrap();
    assert!(administer(register, "1", Change::AddWebhook { hook, lanes: &lanes }).await);
}

async fn administer(register: &Register, id: &str, change: Change<'_>) -> bool {
    let line = AdminAct {
        id: id.to_owned(),
        at: at(0),
        by: "ada".to_owned(),
        act: "webhook".to_owned(),
        subject: "crm".to_owned(),
    };
    register.administer(&[change], &line).await.unwrap()
}

fn tell_again(seq: u32) -> Change<'static> {
    Change::TellAgain {
        webhook: "crm",
        complaint: "10-001",
        seq,
        now: at(1000),
    }
}

async fn owed(register: &Register) -> Vec<(String, u32)> {
    let log = register.deliveries("crm", Timestamp::MAX, 100).await.unwrap();
    let mut owed: Vec<_> = log.into_iter().map(|one| (one.complaint, one.seq)).collect();
    owed.sort();
    owed
}

#[tokio::test]
async fn a_webhook_is_owed_what_is_written_after_it_and_nothing_twice() {
    let book = book();
    book.file("10-001", "Rosa", 0).await.unwrap();
    add(&book.register, &hook(&[])).await;
    book.add("10-001", vec![noted(2, 100)]).await.unwrap();
    book.file("10-002", "Ana", 200).await.unwrap();

    let passes = (0..10).map(|_| {
        let register = book.register.clone();
        tokio::spawn(async move { register.pass_entries(&hook(&[]), at(300)).await.unwrap() })
    });
    let mut entries = 0;
    for pass in passes.collect::<Vec<_>>() {
        entries += pass.await.unwrap();
    }
    assert_eq!(entries, 2);
    assert_eq!(
        owed(&book.register).await,
        [("10-001".to_owned(), 2), ("10-002".to_owned(), 1)]
    );
    assert_eq!(book.register.pass_entries(&hook(&[]), at(400)).await.unwrap(), 0);
}

#[tokio::test]
async fn a_delivery_is_leased_to_one_tried_again_and_ends_once() {
    let book = book();
    add(&book.register, &hook(&["noted"])).await;
    book.file("10-001", "Rosa", 0).await.unwrap();
    book.add("10-001", vec![noted(2, 100)]).await.unwrap();
    book.register.pass_entries(&hook(&["noted"]), at(200)).await.unwrap();
    let lease = || book.register.lease_deliveries("crm", at(200), at(260), 10);
    let first = lease().await.unwrap();
    assert_eq!(first.len(), 1);
    assert_eq!((first[0].event.as_str(), first[0].attempts), ("noted", 1));
    assert!(lease().await.unwrap().is_empty(), "it is on its way");

    let mut later = first[0].clone();
    later.status = Some(500);
    later.not_before = at(300);
    book.register.retry_delivery(&later).await.unwrap();
    assert!(lease().await.unwrap().is_empty(), "its time has not come");
    let again = book
        .register
        .lease_deliveries("crm", at(300), at(360), 10)
        .await
        .unwrap();
    assert_eq!((again[0].attempts, again[0].status), (2, Some(500)));
    let mut done = again[0].clone();
    done.state = DeliveryState::Delivered;
    done.status = Some(204);
    book.register.end_delivery(&done, at(301)).await.unwrap();
    assert!(
        book.register
            .lease_deliveries("crm", at(999), at(1999), 10)
            .await
            .unwrap()
            .is_empty()
    );

    assert!(administer(&book.register, "2", tell_again(2)).await);
    assert!(!administer(&book.register, "3", tell_again(9)).await);
    let replayed = book
        .register
        .lease_deliveries("crm", at(1000), at(1060), 10)
        .await
        .unwrap();
    assert_eq!(replayed[0].attempts, 1);
    let end = || Change::EndWebhook {
        webhook: "crm",
        now: at(1100),
    };
    assert!(administer(&book.register, "4", end()).await);
    assert!(!administer(&book.register, "5", end()).await);
    let log = book.register.deliveries("crm", Timestamp::MAX, 10).await.unwrap();
    assert_eq!(log[0].state, DeliveryState::Failed, "what waited is given up");
    assert_eq!(book.register.purge_deliveries(at(1)).await.unwrap(), 0);
    assert_eq!(book.register.purge_deliveries(at(2000)).await.unwrap(), 1);
}
