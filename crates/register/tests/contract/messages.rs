use std::collections::BTreeSet;

use practice::terms::Role;
use register::{OutboxState, Recipient};

use crate::book::{at, book, owed};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_message_is_handed_out_once() {
    let book = book();
    book.register
        .owe((0..100).map(|n| owed(&format!("{n:03}"), 1, n)).collect())
        .await
        .unwrap();
    book.register.owe(vec![owed("000", 1, 0)]).await.unwrap();
    assert_eq!(book.register.stats().await.unwrap().outbox_waiting, 100);
    // One who is given nothing stood in the way of another who was given something, and asks again: the last of them
    // leaves when nothing is left.
    let leases: Vec<_> = (0..8)
        .map(|_| {
            let register = book.register.clone();
            tokio::spawn(async move {
                let mut rows = Vec::new();
                loop {
                    let more = register.lease(at(79), at(200), 15).await.unwrap();
                    if more.is_empty() {
                        return rows;
                    }
                    rows.extend(more);
                }
            })
        })
        .collect();
    let mut ids = Vec::new();
    for lease in leases {
        ids.extend(lease.await.unwrap().into_iter().map(|row| row.owed.id));
    }
    assert_eq!(ids.len(), 80, "those whose time has not come stay");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 80);
    assert!(book.register.lease(at(79), at(300), 100).await.unwrap().is_empty());
    assert_eq!(book.register.next_wakeup().await.unwrap(), Some(at(80)));
    let again = book.register.lease(at(200), at(300), 200).await.unwrap();
    assert_eq!(again.len(), 100, "a lease that ran out is handed out again");
    assert_eq!(again[0].attempts, 2);
}

#[tokio::test]
async fn a_message_waits_again_after_a_failure_and_ends_once() {
    let book = book();
    let register = &book.register;
    register.owe(vec![owed("1", 1, 0)]).await.unwrap();
    let id = "1-1-acknowledgement";
    let leased = register.lease(at(1), at(60), 10).await.unwrap();
    assert_eq!((leased[0].owed.id.as_str(), leased[0].state), (id, OutboxState::Leased));
    register.retry_at(id, at(30), "451 try later").await.unwrap();
    assert!(register.lease(at(29), at(60), 10).await.unwrap().is_empty());
    let row = &register.lease(at(30), at(60), 10).await.unwrap()[0];
    assert_eq!((row.attempts, row.last_error.as_deref()), (2, Some("451 try later")));
    assert!(register.finished(id, OutboxState::Sent, at(31)).await.unwrap());
    assert!(!register.finished(id, OutboxState::Failed, at(32)).await.unwrap());
    register.retry_at(id, at(40), "too late").await.unwrap();
    let row = &register.outbox_of("1").await.unwrap()[0];
    assert_eq!((row.state, row.finished_at), (OutboxState::Sent, Some(at(31))));
    assert_eq!(register.next_wakeup().await.unwrap(), None);
}

#[tokio::test]
async fn waiting_for_its_time_is_none_of_a_messages_tries() {
    let book = book();
    let register = &book.register;
    register.owe(vec![owed("1", 1, 0)]).await.unwrap();
    let id = "1-1-acknowledgement";
    for hour in 0..30 {
        let row = register
            .lease(at(hour * 10), at(hour * 10 + 5), 10)
            .await
            .unwrap()
            .remove(0);
        assert_eq!(row.attempts, 1, "hour {hour}");
        register.wait_until(id, at((hour + 1) * 10), "no room").await.unwrap();
    }
    let row = register.outbox_of("1").await.unwrap().remove(0);
    assert_eq!((row.attempts, row.state), (0, OutboxState::Waiting));
    assert_eq!(row.last_error.as_deref(), Some("no room"));
}

#[tokio::test]
async fn a_lease_is_made_longer_by_who_holds_it_and_nobody_else() {
    let book = book();
    let register = &book.register;
    register.owe(vec![owed("1", 1, 0)]).await.unwrap();
    let id = "1-1-acknowledgement";
    register.lease(at(1), at(60), 10).await.unwrap();
    assert!(register.hold(id, at(60), at(120)).await.unwrap());
    assert!(register.lease(at(61), at(200), 10).await.unwrap().is_empty());
    // It ran out, and another instance has it.
    assert_eq!(register.lease(at(120), at(180), 10).await.unwrap().len(), 1);
    assert!(!register.hold(id, at(120), at(240)).await.unwrap());
    register.finished(id, OutboxState::Sent, at(130)).await.unwrap();
    assert!(!register.hold(id, at(180), at(240)).await.unwrap());
}

#[tokio::test]
async fn a_message_can_be_taken_back_only_before_its_time() {
    let book = book();
    book.register
        .owe(vec![owed("1", 1, 20), owed("2", 1, 20)])
        .await
        .unwrap();
    assert!(book.register.take_back("1-1-acknowledgement", at(19)).await.unwrap());
    assert!(!book.register.take_back("1-1-acknowledgement", at(19)).await.unwrap());
    assert!(!book.register.take_back("2-1-acknowledgement", at(20)).await.unwrap());
    assert_eq!(book.register.lease(at(20), at(60), 10).await.unwrap().len(), 1);
}

#[test]
fn a_recipient_is_read_back_as_it_was_written() {
    for recipient in [
        Recipient::Customer,
        Recipient::Staff("a:b".into()),
        Recipient::Role(Role::Director),
    ] {
        assert_eq!(recipient.to_string().parse(), Ok(recipient));
    }
    assert!("somebody".parse::<Recipient>().is_err());
}
